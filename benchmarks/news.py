"""Events in whole articles against gold events: pairs of actors, types, modes, speakers, dates, countries.

The measure of news/score.py, counted by article so that articles can be drawn again. An event with
recipients gives every (actor, recipient), one without gives (actor, nobody), or every pair of actors
if several act together. Precision counts the system's PLOVER-typed events and any gold event may
match; recall counts core gold events with a PLOVER type.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

from benchmarks.names import Known, is_called, known, same_actor, same_name
from kg.actors import actors
from kg.event import Event
from kg.ontology import plover

Party = Mapping[str, Any]
Span = tuple[int, int]
BINS = 5


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold event; `span` is its sentence in the article's text with blanks made single."""

    row: Mapping[str, Any]
    actors: tuple[Known, ...]
    recipients: tuple[Known, ...]
    types: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """An event of the system, as JSON has it, and the span of its sentence."""

    row: Mapping[str, Any]
    span: Span


@dataclass(frozen=True, slots=True)
class Error:
    """A pair that was missed, spurious or given another type."""

    kind: str
    article: str
    sentence: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    given: tuple[str, ...] = ()


def read(path: Path, texts: Mapping[str, str]) -> dict[str, list[Gold]]:
    """The gold events by article; a sentence runs to the next one that has events, or its paragraph's end."""
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            rows.setdefault(row["doc"], []).append(row)
    return {doc: _placed(texts[doc], group) for doc, group in rows.items()}


def sentences(path: Path) -> tuple[dict[str, str], dict[str, list[Gold]]]:
    """Articles of one sentence each with their gold events, by id, of a file with one of them a line."""
    texts: dict[str, str] = {}
    golds: dict[str, list[Gold]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        texts[one["id"]] = f"News\n\n{one['date']}\n\nSource: {one['source']}\n\n{one['text']}\n"
        common = {"doc": one["id"], "sent": one["text"], "theme": ""}
        rows = [
            {**e, **common, "actor_mention": e["actor"], "recipient_mention": e["recipient"]}
            for e in one["events"]
        ]
        golds[one["id"]] = _placed(texts[one["id"]], rows)
    return texts, golds


def _placed(text: str, rows: Sequence[Mapping[str, Any]]) -> list[Gold]:
    whole, ends, at = _flat(text), [], 0
    for paragraph in re.split(r"\n\s*\n", text):
        flat = _flat(paragraph)
        at += len(flat) + bool(flat)
        ends.append(at)
    starts = [whole.find(_flat(r["sent"])) for r in rows]
    stops = [min([x for x in (*starts, *ends) if x > a], default=len(whole)) for a in starts]
    return [_gold(r, (a, b)) for r, a, b in zip(rows, starts, stops, strict=True)]


def _gold(row: Mapping[str, Any], span: Span) -> Gold:
    def parties(role: str) -> tuple[Known, ...]:
        cells = zip(row[role], row[f"{role}_mention"], row[f"{role}_country"], strict=True)
        return tuple(known(*c) for c in cells)

    types = frozenset((row["type"], *row.get("type_alt", ())))
    return Gold(row, parties("actor"), parties("recipient"), types, span)


def _flat(text: str) -> str:
    return " ".join(text.split())


def found(text: str, events: Iterable[Event]) -> list[Found]:
    """The system's events with the spans of their sentences, which come in text order."""
    whole, last, out = _flat(text), 0, []
    for event in events:
        sentence = _flat(event.sentence.text)
        start = whole.find(sentence, last)
        start = start if start >= 0 else whole.find(sentence)
        last = max(start, 0)
        out.append(Found(asdict(event), (start, start + len(sentence))))
    return out


def _pairs(actors: Sequence[Any], recipients: Sequence[Any]) -> list[tuple[Any, Any]]:
    if recipients:
        return list(product(actors, recipients))
    return list(combinations(actors, 2)) if len(actors) > 1 else [(a, None) for a in actors]


def _same_pair(
    gold: tuple[Known, Known | None], own: tuple[Party, Party | None], *, either_way: bool
) -> bool:
    def same(a: Known | None, b: Party | None) -> bool:
        return a is b is None or (a is not None and b is not None and same_actor(a, b))

    (a, b), (x, y) = gold, own
    if same(a, x) and same(b, y):
        return True
    return either_way and b is not None and y is not None and same(a, y) and same(b, x)


def _gold_pairs(gold: Gold) -> list[tuple[Known, Known | None]]:
    return _pairs(gold.actors, gold.recipients)


def _near(a: Span, b: Span) -> bool:
    return min(a[1], b[1]) - max(a[0], b[0]) > 3


def count(article: str, golds: Sequence[Gold], system: Sequence[Found]) -> tuple[Counter[str], list[Error]]:
    """What one article adds to every ratio, and its errors."""
    typed_names = {n for n, t in plover().types.items() if t.quad}
    n: Counter[str] = Counter()
    errors: list[Error] = []
    for own in system:
        own_pairs = _pairs(own.row["actors"], own.row["recipients"])
        if own.row["type"] not in typed_names or not own_pairs:
            continue
        near, right = [g for g in golds if _near(g.span, own.span)], False
        for pair in own_pairs:
            hits = [g for g in near if _matches(g, pair)]
            typed = any(own.row["type"] in g.types for g in hits)
            right |= typed
            n.update({"predicted": 1, "pairs, right": bool(hits), "typed, right": typed})
            if hits:
                best = max(hits, key=lambda g: (own.row["type"] in g.types, g.row["core"]))
                n.update(_details(best, own.row))
            else:
                errors.append(_error("spurious", article, own.row["sentence"]["text"], own.row))
        slot = min(int(own.row["confidence"] * BINS), BINS - 1)
        n.update(
            {f"bin {slot}, events": 1, f"bin {slot}, right": right, f"bin {slot}, sum": own.row["confidence"]}
        )
    for gold in golds:
        if not gold.row["core"] or gold.row["type"] not in typed_names:
            continue
        near_own = [s for s in system if _near(gold.span, s.span)]
        for gold_pair in _gold_pairs(gold):
            either = not gold.recipients
            hit = [
                s.row["type"]
                for s in near_own
                if any(
                    _same_pair(gold_pair, p, either_way=either)
                    for p in _pairs(s.row["actors"], s.row["recipients"])
                )
            ]
            right = bool(gold.types.intersection(hit))
            n.update({"gold": 1, "pairs, found": bool(hit), "typed, found": right})
            if not right:
                errors.append(
                    Error(
                        "type" if hit else "missed",
                        article,
                        gold.row["sent"],
                        gold.row["type"],
                        tuple(gold.row["actor"]),
                        tuple(gold.row["recipient"]),
                        tuple(hit),
                    )
                )
    return n, errors


def _matches(gold: Gold, pair: tuple[Party, Party | None]) -> bool:
    return any(_same_pair(g, pair, either_way=not gold.recipients) for g in _gold_pairs(gold))


def _error(kind: str, article: str, sentence: str, row: Mapping[str, Any]) -> Error:
    names = [tuple(p["label"] for p in row[role]) for role in ("actors", "recipients")]
    return Error(kind, article, _flat(sentence)[:70], row["type"], names[0], names[1])


def _details(gold: Gold, own: Mapping[str, Any]) -> Counter[str]:
    """Modes, speaker, date, countries and ids of a matched pair."""
    n: Counter[str] = Counter()
    modes, given = set(gold.row["modes"]), set(own["modes"])
    n.update({"modes, right": len(modes & given), "modes, predicted": len(given), "modes, gold": len(modes)})
    speaker = own["speaker"] or {"label": "", "mention": ""}
    if gold.row["speaker"]:
        right = any(same_name(gold.row["speaker"], speaker[k]) for k in ("label", "mention"))
        n.update({"speaker": 1, "speaker, right": right})
    else:
        n.update({"no speaker": 1, "no speaker, right": not speaker["label"]})
    if gold.row["date"]:
        value = (own["time"] or {}).get("value") or ""
        right = value.startswith(gold.row["date"]) or (bool(value) and gold.row["date"].startswith(value))
        n.update({"date": 1, "date, right": right})
    for golds, parties in ((gold.actors, own["actors"]), (gold.recipients, own["recipients"])):
        for g in golds:
            match = next((p for p in parties if is_called(g, p)), None)
            if match and len(g.country) == 3:
                n.update({"country": 1, "country, right": match["country"] == g.country})
                own_country = _own(g, match, parties)["country"]
                n.update({"each country": 1, "each country, right": own_country == g.country})
            expected = _identity(g)
            same = match or next((p for p in parties if same_actor(g, p)), None)
            if same and expected:
                n.update({"id": 1, "id, right": _is_entity(same, expected)})
    return n


def _identity(gold: Known) -> str | None:
    """The IRI of a gold actor by its own name, where our tables give that name to one entity alone."""
    senses = [s for s in actors().senses(gold.name) if s.role == "name" and not s.risky]
    return senses[0].entity.id if len(senses) == 1 else None


def _own(gold: Known, match: Mapping[str, Any], parties: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Which of those whom one phrase means together ("both sides") is meant: that of the name or the state.

    score.py takes the first, and so has one of every two wrong.
    """
    together = [p for p in parties if p is match or (p["mention"] and p["mention"] == match["mention"])]
    named = (p for p in together if same_name(gold.name, p["label"]))
    return next(named, None) or next((p for p in together if p["country"] == gold.country), match)


def _is_entity(party: Party, identity: str) -> bool:
    """Whether a party is the entity, or (for a country) the government made from its id."""
    own = str(party["id"])
    return own == identity or (party["kind"] == "government" and own.startswith(f"{identity}-"))


def f1(right: float, predicted: float, found: float, gold: float) -> dict[str, float]:
    """Precision, recall and F1; nothing predicted gives 0."""
    p = right / predicted if predicted else 0.0
    r = found / gold if gold else 0.0
    return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def ratios(n: Mapping[str, float]) -> dict[str, float | None]:
    """Every score from the summed counts; None where the set has no case."""

    def share(name: str) -> float | None:
        return n.get(f"{name}, right", 0) / n[name] if n.get(name) else None

    out: dict[str, float | None] = {}
    for name in ("pairs", "typed"):
        row = f1(
            n.get(f"{name}, right", 0), n.get("predicted", 0), n.get(f"{name}, found", 0), n.get("gold", 0)
        )
        out |= {f"{name} {k}": v for k, v in row.items()}
    right = n.get("modes, right", 0)
    out |= {
        f"modes {k}": v
        for k, v in f1(right, n.get("modes, predicted", 0), right, n.get("modes, gold", 0)).items()
    }
    return out | {k: share(k) for k in ("speaker", "no speaker", "date", "country", "each country", "id")}


def reliability(n: Mapping[str, float]) -> list[dict[str, float]]:
    """By confidence: how many events, their mean confidence, and the share that is right."""
    return [
        {
            "from": b / BINS,
            "to": (b + 1) / BINS,
            "events": n[f"bin {b}, events"],
            "confidence": round(n[f"bin {b}, sum"] / n[f"bin {b}, events"], 3),
            "right": round(n[f"bin {b}, right"] / n[f"bin {b}, events"], 3),
        }
        for b in range(BINS)
        if n.get(f"bin {b}, events")
    ]
