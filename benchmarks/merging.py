"""Do reports of one event meet, and no others? On stories of our own (benchmarks/stories).

    python -m benchmarks.merging [--write]

Twice: on the gold events, so that only the merging counts, and end to end on what the extractor finds in the
texts. A mention of the extractor is a gold mention if its predicate lies in the gold words; what it does not
find is missing from its groups, which costs recall. Beside it, the same where only equal reports meet.

Scores are those of coreference: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo
2005), and their mean F1, as in the CoNLL shared task of 2012 (Pradhan et al.).
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.actors import Entity, actors
from kg.actors.places import resolve_place
from kg.article import Article, article
from kg.event import Event, Party, Place, Predicate, Quantity, Sentence, Theme, Time
from kg.merging.grouping import clusters, indexed
from kg.ontology import plover
from kg.rdf.identity import event_node
from kg.terms import digest

HERE = Path(__file__).parent
STORIES = HERE / "stories" / "texts.jsonl"
LATER = HERE / "stories" / "later.jsonl"  # written after the points were set
OUTLETS = HERE / "stories" / "outlets.jsonl"  # as outlets tell them, at length; read
UNREAD = HERE / "stories" / "unread.jsonl"  # the same, read by nobody who sets points or writes rules
ENTITY = "https://w3id.org/kg-events/entity/"
_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
Groups = Sequence[frozenset[str]]
Grouping = Callable[[Mapping[str, Event]], list[frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(gold: Groups, found: Groups) -> Score:
    """The share of links that need not be added or taken away."""

    def recall(one: Groups, other: Groups) -> float:
        of = _group_of(other)
        parts = [len({of.get(name, frozenset((name,))) for name in group}) for group in one]
        links = sum(len(group) - 1 for group in one)
        held = sum(len(group) - count for group, count in zip(one, parts, strict=True))
        return held / links if links else 0.0

    return Score(recall(found, gold), recall(gold, found))


def b_cubed(gold: Groups, found: Groups) -> Score:
    """For each mention, how much of its group is right; the mean over mentions."""

    def recall(one: Groups, other: Groups) -> float:
        of = _group_of(other)
        shares = [len(group & of.get(name, frozenset())) / len(group) for group in one for name in group]
        return float(np.mean(shares)) if shares else 0.0

    return Score(recall(found, gold), recall(gold, found))


def ceaf_e(gold: Groups, found: Groups) -> Score:
    """Groups matched one to one so that most mentions agree (Luo's fourth measure of likeness)."""
    likeness = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in found] for a in gold])
    if not likeness.size:
        return Score(0.0, 0.0)
    total = float(likeness[linear_sum_assignment(-likeness)].sum())
    return Score(total / len(found), total / len(gold))


def scores(gold: Groups, found: Groups) -> dict[str, float]:
    """B-cubed precision, recall and F1, the F1 of MUC and CEAF-e, and the mean of the three F1 (CoNLL)."""
    cubed = b_cubed(gold, found)
    others = muc(gold, found).f1, ceaf_e(gold, found).f1
    return {
        "B-cubed precision": cubed.precision,
        "B-cubed recall": cubed.recall,
        "B-cubed F1": cubed.f1,
        "MUC F1": others[0],
        "CEAF-e F1": others[1],
        "CoNLL F1": (cubed.f1 + sum(others)) / 3,
    }


def _group_of(groups: Groups) -> dict[str, frozenset[str]]:
    return {name: group for group in groups for name in group}


def stories(path: Path = STORIES) -> list[tuple[Article, list[tuple[str, Event]]]]:
    """The texts with their gold mentions: the name of the event, and what the text says of it."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = []
    for row in rows:
        url = f"https://example.org/stories/{row['id']}"
        text = article(row["text"], published=row["published"], source=row["source"], url=url)
        focus = _focus(row["mentions"])
        found.append((text, [(m["event"], _event(text, m, focus)) for m in row["mentions"]]))
    return found


def gold_groups(texts: Iterable[tuple[Article, list[tuple[str, Event]]]]) -> list[frozenset[str]]:
    """The gold mentions by event; a mention's name is its article and the place of its words there."""
    named = sorted((event, name_of(report)) for _, mentions in texts for event, report in mentions)
    return [
        frozenset(name for _, name in group) for _, group in groupby(named, key=lambda mention: mention[0])
    ]


def name_of(report: Event) -> str:
    return f"{report.article} {report.predicate.start}"


def merged(reports: Mapping[str, Event]) -> list[frozenset[str]]:
    """The groups that merging makes of reports, by their names."""
    equal = alike(reports)
    nodes = {event_node(next(iter(reports[name] for name in group))): group for group in equal}
    one_each = {node: reports[min(group)] for node, group in nodes.items()}
    found = clusters(one_each, one_each.__getitem__, indexed(one_each))
    return [frozenset().union(*(nodes[node] for node in group)) for group in found]


def alike(reports: Mapping[str, Event]) -> list[frozenset[str]]:
    """The groups of reports that are equal in all that tells an event."""
    ordered = sorted((event_node(report), name) for name, report in reports.items())
    return [frozenset(name for _, name in group) for _, group in groupby(ordered, key=lambda pair: pair[0])]


def on_gold(group: Grouping = merged, *, path: Path = STORIES) -> dict[str, float]:
    """Merging alone, on the gold events."""
    texts = stories(path)
    reports = {name_of(report): report for _, mentions in texts for _, report in mentions}
    return scores(gold_groups(texts), group(reports))


def end_to_end(group: Grouping = merged, *, path: Path = STORIES, nlp: Any = None) -> dict[str, float]:
    """Merging of what the extractor finds in the texts."""
    from kg.annotate import annotate, pipeline
    from kg.events import events

    texts = stories(path)
    found = [events(text, doc) for text, doc in annotate((t for t, _ in texts), nlp or pipeline())]
    reports = {report.article + digest(report): report for reports in found for report in reports}
    gold = [report for _, mentions in texts for _, report in mentions]
    names = {key: name for key, report in reports.items() if (name := _gold_name(report, gold))}
    groups = [frozenset(names[key] for key in keys if key in names) for keys in group(reports)]
    return scores(gold_groups(texts), [one for one in _disjoint(groups) if one])


def _gold_name(report: Event, gold: Iterable[Event]) -> str | None:
    """The gold mention that a report is: its predicate lies in the gold words, and its type is an event's."""
    if report.quad is None:
        return None
    return next(
        (
            name_of(mention)
            for mention in gold
            if mention.article == report.article
            and mention.predicate.start <= report.predicate.start
            and report.predicate.end <= mention.predicate.end
        ),
        None,
    )


def _disjoint(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The extractor may have two reports at one place: the larger group has it."""
    seen: set[str] = set()
    kept = []
    for group in sorted(groups, key=lambda group: (-len(group), sorted(group))):
        kept.append(group - seen)
        seen |= group
    return kept


def _event(text: Article, row: Mapping[str, Any], focus: Mapping[str, float]) -> Event:
    start = text.text.index(row["words"])
    kind, mode, date = plover().types[row["type"]], row.get("mode"), row.get("date")
    unit, number = row.get("quantity") or (None, None)
    theme, place = row.get("theme"), row.get("place")
    return Event(
        article=text.id,
        title=None,
        published=text.published,
        sentence=_sentence(text.text, start),
        predicate=Predicate(row["words"], row["words"], start, start + len(row["words"])),
        relation=row.get("relation", row["words"]),
        type=row["type"],
        mode=mode,
        quad=kind.quad,
        score=plover().score(row["type"], mode),
        modes=tuple(row.get("modes", ())),
        actors=tuple(_party(text, name, focus) for name in row["actors"]),
        recipients=tuple(_party(text, name, focus) for name in row.get("recipients", ())),
        theme=Theme(theme) if theme else None,
        quantities=(Quantity(f"{number} {unit}", number, number, unit),) if unit else (),
        time=Time(date, date) if date else None,
        place=_place(place, focus) if place else None,
    )


def _sentence(text: str, at: int) -> Sentence:
    """The sentence that a place in a text is in."""
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    number = bisect_right(ends, at) - 1
    return Sentence(number, ends[number], ends[number + 1], text[ends[number] : ends[number + 1]].strip())


def _focus(mentions: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """The countries of those whom a text names, which tell namesakes of a city apart."""
    names = [name for m in mentions for name in (*m["actors"], *m.get("recipients", ()))]
    return dict.fromkeys((name.rpartition("/")[2] for name in names), 1.0)


def _party(text: Article, name: str, focus: Mapping[str, float]) -> Party:
    """`RUS`, `donald-trump` as in the tables; others as label/kind/country, of this article alone, the
    countries among them as in the tables too."""
    label, *rest = name.split("/")
    if not rest:
        entity = actors().entities[name]
        return Party(entity.id, entity.label, entity.kind, entity.country)
    kind, country = rest
    place = _place(f"{label}@{country}", focus) if kind == "place" else None
    if place is not None and place.id is not None:
        return Party(place.id, label, kind, country)
    known = _known(label)
    if known is not None and known.kind == kind:
        return Party(known.id, known.label, known.kind, known.country)
    kind = "thing" if kind == "place" else kind  # a camp, a bridge
    return Party(f"{ENTITY}{digest(text.id)}-{label}", label, kind, country or None)


def _place(name: str, focus: Mapping[str, float]) -> Place:
    """`Odesa`, or `Brest@BLR` where a namesake is bigger; a country; what no table has is its name alone."""
    label, _, country = name.partition("@")
    known = _known(label)
    if known is None or known.kind != "country":
        known = resolve_place(label, focus=focus, within=country or None)
    if known is None:
        return Place(label, None, label, country or None)
    return Place(label, known.id, known.label, known.country, known.latitude, known.longitude)


def _known(name: str) -> Entity | None:
    """What the tables have under a name, if that is one entity."""
    senses = [sense for sense in actors().senses(name) if sense.role == "name" and not sense.risky]
    return senses[0].entity if len(senses) == 1 else None


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Scores as a table in Markdown."""
    columns = list(next(iter(rows.values())))
    lines = ["| " + " | ".join(("", *columns)) + " |", "|---" * (len(columns) + 1) + "|"]
    lines += [
        "| " + " | ".join((name, *(f"{row[column]:.3f}" for column in columns))) + " |"
        for name, row in rows.items()
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Do reports of one event meet, and no others?")
    parser.add_argument("--write", action="store_true", help="write benchmarks/merging.md")
    arguments = parser.parse_args()
    from kg.annotate import pipeline

    nlp = pipeline()
    rows = {}
    for title, path in (
        ("stories", STORIES),
        ("later stories", LATER),
        ("outlets", OUTLETS),
        ("outlets, unread", UNREAD),
    ):
        for how, group in (("equal ones alone", alike), ("merged", merged)):
            rows[f"{title}: gold events, {how}"] = on_gold(group, path=path)
            rows[f"{title}: end to end, {how}"] = end_to_end(group, path=path, nlp=nlp)
    text = table(dict(sorted(rows.items(), key=lambda row: row[0].partition(":")[0])))
    print(text)
    if arguments.write:
        (HERE / "merging.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
