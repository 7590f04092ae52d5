"""The type and modes of an event once it is known whether the act is done, announced, refused or threatened.

PLOVER manual 2021: a cooperative act only announced is an agreement; CAMEO 12 and 13 make of an act that
its actor refuses or announces against somebody a rejection or a threat. Which type turns into which is
data of ontology/plover.ttl (announcedAs, refusedAs, promisedAs, warnedAs).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.events import parties
from kg.events.frames import Evoked
from kg.events.modality import Modality
from kg.events.reading import Reading
from kg.events.scopes import FUTURE, HYPOTHETICAL, NEGATION
from kg.events.slots import clause_of, fill
from kg.ontology import EventType, Frame, Plover, planned
from kg.propositions import logical_object, logical_subject

_ATTEMPTS = frozenset({"try", "attempt", "struggle", "fail", "manage", "begin", "start", "continue", "seek"})
_AIMS = frozenset({"object", "against", "on", "at"})


@dataclass(frozen=True, slots=True)
class Settled:
    """What an event is in the end; `relation` replaces that of an act which is only announced."""

    type: EventType
    mode: str | None
    modes: frozenset[str]
    relation: str | None = None


def settle(
    reading: Reading,
    evoked: Evoked,
    shape: Modality,
    frames: Mapping[int, Evoked],
    plover: Plover,
    *,
    own_word: bool,
) -> Settled:
    """The settled type; `own_word` says that the actor announces the act himself."""
    frame = evoked.frame
    type_ = plover.types[frame.type or ""]
    modes, mode = shape.modes, frame.mode
    warned = type_.warned if own_word and not shape.supposed else None
    if (
        type_.refused
        and NEGATION in modes
        and HYPOTHETICAL not in modes
        and (FUTURE in modes or shape.refused)
    ):
        return _turned(plover, type_.refused, type_.name, mode, modes - {FUTURE, NEGATION})
    if FUTURE in modes and NEGATION not in modes:
        coming = type_.announced or (type_.promised if own_word and not shape.considered else None)
        if coming:
            turned = _turned(plover, coming, type_.name, mode, modes)
            return replace(turned, relation=planned(frame.relation)) if frame.relation else turned
        if warned:
            return _turned(plover, warned, type_.name, mode, modes - {FUTURE, HYPOTHETICAL})
    if warned and HYPOTHETICAL in modes and NEGATION not in modes and shape.considered:
        return _turned(plover, warned, type_.name, mode, modes - {FUTURE, HYPOTHETICAL})
    content = _content(reading, evoked, frames)
    inner = plover.types[content.frame.type or ""] if content is not None else None
    if content is not None and inner is not None:
        if inner.refused and content.proposition.negated and _commits(frame, type_, plover):
            return _turned(plover, inner.refused, inner.name, content.frame.mode, modes)
        if inner.warned and _commits(frame, type_, plover) and _is_aimed(reading, content):
            return _turned(plover, inner.warned, inner.name, content.frame.mode, modes)
        mode = mode or plover.content_mode(type_.name, inner.name, content.frame.mode)
    return Settled(type_, mode, modes)


def considers(reading: Reading, evoked: Evoked) -> bool:
    """Whether the act hangs on a verb of its own actor: "plans to", "hinted at imposing"."""
    p = evoked.proposition
    subject = logical_subject(p) if p.kind != "noun" else p.subject
    above = reading.governor(p)
    while (
        above is not None
        and above.subject is None
        and above.link in ("xcomp", "acl", "ccomp", "advcl", "obl", "obj", "nmod")
    ):
        above = reading.governor(above)
    own = logical_subject(above) if above is not None else None
    if above is not None and reading.tree.lemmas[above.predicate] in _ATTEMPTS:
        return False  # who tries does more than threaten
    return subject is not None and own is not None and subject.head == own.head


def _turned(plover: Plover, into: str, content: str, mode: str | None, modes: frozenset[str]) -> Settled:
    type_ = plover.types[into]
    return Settled(type_, plover.content_mode(into, content, mode), modes, type_.verb)


def _content(reading: Reading, evoked: Evoked, frames: Mapping[int, Evoked]) -> Evoked | None:
    """The act that a clause or a noun names which one threatens, asks for, refuses or promises."""
    p = evoked.proposition
    clause = clause_of(reading, p)
    if clause is None and p.kind == "verb" and evoked.frame.scope == "future":
        clause = logical_object(p)  # "vowed sanctions on"
    content = frames.get(clause.head) if clause is not None else None
    return content if content is not None and content.frame.type is not None else None


def _commits(frame: Frame, type_: EventType, plover: Plover) -> bool:
    """Whether a frame is a promise of one party: "vowed to", not "agreed to"."""
    promise = any(type_.name in (t.announced, t.promised) for t in plover.types.values())
    return promise and frame.scope == "future" and not frame.reciprocal


def _is_aimed(reading: Reading, content: Evoked) -> bool:
    """Whether an act is done to somebody: "jail the rebels", not "fight corruption" nor "send troops"."""
    if content.proposition.negated:
        return False
    slots = _AIMS.intersection(content.frame.recipients)
    heads = (h for slot in slots for a in fill(reading, content, slot) for h in a.heads)
    return any(parties.is_somebody(reading, head) for head in heads)
