"""Fit the confidence of events: python -m benchmarks.events_confidence [--eval FOLDER] [--write].

Reads the gold events of this project (benchmarks/gold, texts and sentences) and, where they are at hand,
those of news and the types of plv (evaluation data, not part of the project), and fits two logistic
regressions from the form of an event (kg.events.confidence): that its parties are those of a gold event of
the sentence, and that its type is right if they are. plv tells only of types, and has an intercept of its
own; so has what rules were written for, where they are right more often than they will be elsewhere. Prints
the reliability by leaving out one article or one kind of sentences at a time; --write stores the weights
fitted on everything.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from benchmarks import news, plv
from benchmarks.running import Pair, documents, sentences, texts
from benchmarks.sets import OWN, Absent, folder, unread
from kg.article import Article
from kg.event import Event, Party
from kg.events import events
from kg.events.confidence import Evidence, chance, party_features, type_features
from kg.ontology import plover

WEIGHTS = Path(__file__).parents[1] / "kg" / "events" / "confidence.json"
RIDGE = 10.0  # least Brier score, one article left out at a time
RARE = 8
FOREIGN, READ = "set=plv", "set=read"
FREE = (FOREIGN, READ)  # intercepts of sets


@dataclass(frozen=True, slots=True)
class Case:
    """An event with its features; `parties` is None where the set tells only of types.

    `measured` says that the news measure counts it (an event with actors and a type of the codebook), and
    `read` that rules may have been written for it.
    """

    group: str
    about_parties: tuple[str, ...]
    about_type: tuple[str, ...]
    parties: bool | None
    type: bool
    measured: bool = True
    read: bool = True


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--eval", type=Path, help="folder of the evaluation sets")
    parser.add_argument("--write", action="store_true", help="store the weights")
    options = parser.parse_args()
    cases = list(collect(options.eval))
    print(Counter((c.group.split("/")[0], c.parties, c.type) for c in cases))
    held: list[tuple[Case, float]] = []
    for group in sorted({c.group for c in cases if c.parties is not None}):
        tables = fit_both([c for c in cases if c.group != group])
        held += [(c, _judged(tables, c)) for c in cases if c.group == group]
    for name, read in (("unread", False), ("read", True)):
        print(f"held out, {name}:")
        show([h for h in held if h[0].measured and h[0].read == read])
    print("held out, statements:")
    show([h for h in held if not h[0].measured])
    tables = fit_both(cases)
    print("fitted, unread:")
    show([(c, _judged(tables, c)) for c in cases if c.measured and not c.read])
    if options.write:
        note = "Fitted by benchmarks/events_confidence.py; features of form only."
        WEIGHTS.write_text(json.dumps({"note": note, **tables}, indent=1) + "\n", encoding="utf-8")


def collect(root: Path | None) -> Iterator[Case]:
    """The events of every set at hand that can be right or wrong."""
    sets, kept = {"gold": OWN, "news": folder("news", root)}, unread()
    for name, place in sets.items():
        if isinstance(place, Absent):
            print(place.reason)
            continue
        bodies = texts(place / "articles")
        gold = news.read(place / "gold.jsonl", bodies)
        for (doc, text), pair in zip(bodies.items(), documents(bodies.values()), strict=True):
            yield from judged(f"{name}/{doc}", text, pair, gold.get(doc, []), read=doc not in kept)
    bodies, golds = news.sentences(OWN / "sentences.jsonl")
    for (doc, text), pair in zip(bodies.items(), documents(bodies.values()), strict=True):
        yield from judged(f"sentences/{doc.split('-')[0]}", text, pair, golds[doc], read=doc not in kept)
    place = folder("plv", root)
    if isinstance(place, Absent):
        print(place.reason)
        return
    rows = plv.read(place / "dev.csv")
    for row, pair in zip(rows, sentences([r["sentence"] for r in rows]), strict=True):
        yield from typed(row, pair)


def judged(
    group: str, text: str, pair: Pair, gold: Sequence[news.Gold], *, read: bool = True
) -> Iterator[Case]:
    """The events of an article with actors, relations aside, held against its gold events."""
    evidence, found = observed(*pair)
    for event, own in zip(found, news.found(text, found), strict=True):
        pairs = news._pairs(own.row["actors"], own.row["recipients"])
        if event.type == plover().relation or not pairs:
            continue
        near = [g for g in gold if news._near(g.span, own.span)]
        hits = [g for g in near if any(news._matches(g, p) for p in pairs)]
        right = any(event.type in g.types for g in hits)
        one = case(group, evidence[key(event)], bool(hits), right)
        yield replace(one, measured=event.type != plover().statement, read=read)


def typed(row: Mapping[str, str], pair: Pair) -> Iterator[Case]:
    """The event of a sentence whose parties are those that the set marks."""
    evidence, found = observed(*pair)
    source, target = plv._words(row["source"]), plv._words(row["target"])
    for event in found:
        if event.quad not in set(plv.quads().values()) or plv._overlap(event.actors, target):
            continue
        if plv._overlap(event.actors, source) and plv._overlap(event.recipients, target):
            yield case("plv", evidence[key(event)], None, plv._root(event) == row["root"])


def case(group: str, evidence: Evidence, parties: bool | None, right: bool) -> Case:
    return Case(group, party_features(evidence), type_features(evidence), parties, right)


def key(event: Event) -> tuple[object, ...]:
    return _key(event.predicate.start, event.type, event.actors, event.recipients)


def _key(start: int, type_: str, *roles: Sequence[Party]) -> tuple[object, ...]:
    """What stays of an event to the end; the IRIs of its parties may not (kg.events.namesakes)."""
    return start, type_, *(tuple((p.label, p.start) for p in parties) for parties in roles)


def observed(article: Article, doc: Doc) -> tuple[dict[tuple[object, ...], Evidence], list[Event]]:
    """The events of a document, and what each was made from."""
    seen: dict[tuple[object, ...], Evidence] = {}

    def remember(evidence: Evidence) -> float:
        token = evidence.reading.doc[evidence.evoked.proposition.predicate]
        seen[_key(token.idx, evidence.settled.type.name, evidence.actors, evidence.recipients)] = evidence
        return 0.5

    found = events(article, doc, judge=remember)
    return seen, [e for e in found if key(e) in seen]


def fit_both(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    known = [c for c in cases if c.parties is not None]
    hit = [c for c in cases if c.parties in (None, True)]
    return {
        "parties": fit([(*c.about_parties, *_set(c)) for c in known], [bool(c.parties) for c in known]),
        "type": fit([(*c.about_type, *_set(c)) for c in hit], [c.type for c in hit]),
    }


def _set(case: Case) -> tuple[str, ...]:
    return (FOREIGN,) if case.parties is None else (READ,) if case.read else ()


def fit(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> dict[str, float]:
    """Ridge logistic regression on binary features by Newton's method; what sets have is dropped."""
    counts = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, n in counts.items() if n >= RARE)
    index = {name: k for k, name in enumerate(names, start=1)}
    x: NDArray[np.float64] = np.zeros((len(rows), len(names) + 1))
    x[:, 0] = 1
    for i, row in enumerate(rows):
        x[i, [index[name] for name in row if name in index]] = 1
    y = np.asarray(right, dtype=np.float64)
    ridge = np.full(x.shape[1], RIDGE)
    ridge[[0, *(index[n] for n in names if n in FREE)]] = 1e-2
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (y - p) - ridge * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    weights = {name: round(float(w[k]), 3) for name, k in index.items() if name not in FREE}
    return {"bias": round(float(w[0]), 3), **weights}


def _judged(tables: Mapping[str, Mapping[str, float]], case: Case) -> float:
    return chance(tables["parties"], case.about_parties) * chance(tables["type"], case.about_type)


def show(judgements: Sequence[tuple[Case, float]]) -> None:
    """Reliability in five bins, and the Brier score beside that of the mean alone."""
    for b in range(5):
        inside = [(c.type, v) for c, v in judgements if min(int(v * 5), 4) == b]
        if inside:
            mean, right = (sum(col) / len(inside) for col in ([v for _, v in inside], [t for t, _ in inside]))
            print(f"  {b / 5:.1f}-{(b + 1) / 5:.1f}  {len(inside):4}  said {mean:.3f}  right {right:.3f}")
    base = sum(c.type for c, _ in judgements) / len(judgements)
    brier = sum((v - c.type) ** 2 for c, v in judgements) / len(judgements)
    print(f"  Brier {brier:.4f}, of the mean alone {base * (1 - base):.4f}")


if __name__ == "__main__":
    main()
