"""Typing of political events between two marked actors: macro-F1 over root types and quad classes.

The measure of plv/score.py: per row the PLOVER event whose actors overlap the source and whose
recipients overlap the target, else the one whose actors overlap the source, else the most confident;
CONCEDE and RETREAT are one class, YIELD; no event counts as wrong.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.bootstrap import Estimate, Weights, estimate
from kg.event import Event, Party
from kg.ontology import plover

FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
NONE = "NONE"
_DULL = {"the", "a", "an", "of", "and", "in", "on", "'s", ""}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def quads() -> dict[str, str]:
    """The quad class of each root type; SAY and RELATION have none."""
    found = {FOLDED.get(name, name): kind.quad for name, kind in plover().types.items() if kind.quad}
    # Split between two quad classes: the set counts it as material cooperation.
    return found | {"YIELD": plover().types["AID"].quad or ""}


def answers(rows: Sequence[Mapping[str, str]], events: Sequence[Sequence[Event]]) -> list[str]:
    """The root type given to each row; `events` of each row's sentence in parallel."""
    typed = quads()
    return [_answer(r, [e for e in es if _root(e) in typed]) for r, es in zip(rows, events, strict=True)]


def _answer(row: Mapping[str, str], events: Sequence[Event]) -> str:
    near = sorted(events, key=lambda e: -e.confidence)
    source, target = _words(row["source"]), _words(row["target"])
    from_source = [e for e in near if _overlap(e.actors, source)]
    both = [e for e in from_source if _overlap(e.recipients, target)]
    return next((_root(e) for e in (*both, *from_source, *near)), NONE)


def _root(event: Event) -> str:
    return FOLDED.get(event.type, event.type)


def _words(text: str) -> set[str]:
    return {w.strip(".,;:'\"’()").lower() for w in text.split()} - _DULL


def _overlap(parties: Sequence[Party], span: set[str]) -> bool:
    return any(_words(f"{p.mention} {p.label}") & span for p in parties)


def macro_f1(gold: Sequence[str], given: Sequence[str], *, draws: int = 500) -> Estimate:
    """Mean F1 over the classes that occur in gold, rows drawn for the interval."""
    classes = sorted(set(gold))
    g = np.array([[x == c for c in classes] for x in gold], dtype=np.int64)
    p = np.array([[x == c for c in classes] for x in given], dtype=np.int64)

    def score(weights: Weights) -> float:
        hits, total = weights @ (g * p), weights @ (g + p)
        here = (weights @ g) > 0
        return float(np.mean(2 * hits[here] / total[here]))

    return estimate(score, len(gold), draws=draws)


def confusion(gold: Sequence[str], given: Sequence[str]) -> dict[str, dict[str, int]]:
    """How often each gold type (rows) was taken for each type (columns)."""
    table: dict[str, Counter[str]] = {g: Counter() for g in sorted(set(gold))}
    for g, p in zip(gold, given, strict=True):
        table[g][p] += 1
    return {g: dict(sorted(row.items())) for g, row in table.items()}
