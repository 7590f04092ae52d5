"""How sure an event is: the probability that actors, recipients and type hold.

The product of two logistic regressions over binary features of form, never of words: that the parties
hold, and that the type holds if they do. Fitted by benchmarks/events_confidence.py.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.actors import ENTITY, actors
from kg.event import Party
from kg.events.frames import Evoked
from kg.events.reading import Named, Reading
from kg.events.settle import Settled
from kg.propositions import logical_object, logical_subject

Weights = Mapping[str, float]
_FAR = (3, 8)  # tokens between predicate and party
_LONG = (15, 30)  # tokens of a sentence
_FEW = 2  # sentences of an article that gives no context


class Evidence(NamedTuple):
    """What an event was made from.

    `odds` are the network's probabilities of types, if it was asked; `named` are the words of the first
    actor and the first recipient, where the text names them.
    """

    reading: Reading
    evoked: Evoked
    settled: Settled
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    reported: bool
    odds: Mapping[str, float] | None
    named: tuple[Named | None, Named | None]


def confidence(evidence: Evidence) -> float:
    """The probability, between 0.01 and 0.99, that actors, recipients and type of an event hold."""
    parties, type_ = weights()
    value = chance(parties, party_features(evidence)) * chance(type_, type_features(evidence))
    return round(min(max(value, 0.01), 0.99), 3)


def chance(table: Weights, features: Iterable[str]) -> float:
    """The logistic of a sum of weights; features that the table lacks count nothing."""
    return 1 / (1 + math.exp(-table["bias"] - sum([table.get(f, 0.0) for f in features])))


@cache
def weights(path: Path = Path(__file__).parent / "confidence.json") -> tuple[Weights, Weights]:
    """The two tables of weights: for the parties, and for the type."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    return tables["parties"], tables["type"]


def party_features(evidence: Evidence) -> tuple[str, ...]:
    """How actors and recipients were found, and what they are."""
    p, (actor, recipient) = evidence.evoked.proposition, evidence.named
    doer = logical_subject(p)
    return (
        f"predicate={_predicate(evidence.evoked)}",
        f"modes={_modes(evidence.settled.modes)}",
        f"reported={evidence.reported}",
        f"sentence={_size(_sentence_length(evidence), _LONG)}",
        # what a text of one sentence leaves out, readers supply
        f"alone={len(evidence.reading.sentences) <= _FEW}-{bool(evidence.recipients)}",
        f"actor source={doer.source if doer is not None and evidence.actors else None}",
        *_described(evidence, evidence.actors, actor, "actor"),
        *_described(evidence, evidence.recipients, recipient, "recipient"),
        f"passive={p.passive}",
        f"coordinated={p.coordinated is not None}",
        f"recipient is object={_is_object(evidence)}",
    )


def type_features(evidence: Evidence) -> tuple[str, ...]:
    """What lexicon and network say of the type, and how much the frame asked for."""
    frame, type_ = evidence.evoked.frame, evidence.settled.type
    origin = "kept" if frame.type == type_.name else "turned"
    return (
        f"predicate={_predicate(evidence.evoked)}",
        f"type={origin}",
        f"quad={type_.quad or type_.name}",
        f"specific={min(frame.specificity // 2, 4)}",
        f"network={_network(evidence)}",
        f"modes={_modes(evidence.settled.modes)}",
        f"parties={bool(evidence.actors)}-{bool(evidence.recipients)}",
        f"alone={len(evidence.reading.sentences) <= _FEW}",
    )


def _predicate(evoked: Evoked) -> str:
    """verb, noun or adjective; light where the verb speaks through its noun; network if no frame fits."""
    if evoked.frame.id.startswith("network"):
        return "network"
    return "light" if evoked.consumed is not None else evoked.frame.pos


def _modes(modes: frozenset[str]) -> str:
    return next(iter(modes), "") if len(modes) < 2 else "several"


def _network(evidence: Evidence) -> str:
    """How likely the network holds the type, in fifths, and whether it is its first choice."""
    odds = evidence.odds
    if odds is None:
        return "silent"
    own = odds.get(evidence.settled.type.name, 0.0)
    return f"{min(int(5 * own), 4)}{'' if own >= max(odds.values()) else '-'}"


def _described(
    evidence: Evidence, parties: tuple[Party, ...], words: Named | None, role: str
) -> tuple[str, ...]:
    if not parties:
        return (f"{role}=none",)
    party, predicate = parties[0], evidence.evoked.proposition.predicate
    known = party.id.removeprefix(ENTITY) in actors().entities
    sort, far = "context", 0
    if words is not None:
        mention = evidence.reading.mentions.covering(words.head)
        sort = mention.sort if mention is not None else "other"
        far = min(abs(words.start - predicate), abs(words.end - 1 - predicate))
    return (
        f"{role}={party.kind}",
        f"{role} known={known}-{sort}",
        f"{role} far={_size(far, _FAR)}",
        f"{role} several={len(parties) > 1}",
    )


def _is_object(evidence: Evidence) -> bool:
    target = logical_object(evidence.evoked.proposition)
    if target is None or not evidence.recipients or evidence.evoked.proposition.kind == "noun":
        return False
    at = evidence.reading.tree.starts[target.head]
    return any(r.start <= at < r.end for r in evidence.recipients)


def _sentence_length(evidence: Evidence) -> int:
    return evidence.reading.length_of[evidence.evoked.proposition.predicate]


def _size(n: int, steps: tuple[int, ...]) -> int:
    return bisect_left(steps, n)
