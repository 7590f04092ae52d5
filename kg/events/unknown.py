"""Verbs that the lexicon does not know: what to ask the network of them, and frames from its answers."""

from __future__ import annotations

from collections.abc import Mapping

from kg.events.frames import Evoked
from kg.events.introduced import introduced
from kg.events.predicates import part_of_speech
from kg.events.reading import Reading
from kg.events.typer import Question
from kg.ontology import Frame
from kg.propositions import Proposition, logical_object, logical_subject


def unknown(read: Reading, frames: Mapping[int, Evoked]) -> dict[Question, Proposition]:
    """The verbs that the lexicon does not know, and what to ask the network of them."""
    asked: dict[Question, Proposition] = {}
    for p in read.propositions:
        if p.kind != "verb" or p.predicate in frames or p.link == "amod" or _is_told(read, frames, p):
            continue
        if part_of_speech(read, p) is None:
            continue
        actor, target = logical_subject(p), logical_object(p)
        if actor is not None:
            target = target or next((a for a in p.arguments if a.role == "oblique" and a.preposition), None)
            asked[p.predicate, actor.head, target.head if target else None] = p
    return asked


def _is_told(read: Reading, frames: Mapping[int, Evoked], p: Proposition) -> bool:
    """Whether the verb above has told the act with its own: "ordered the diplomats to leave"."""
    above = read.governor(p) if p.link == "xcomp" else None
    order = frames.get(above.predicate) if above is not None else None
    return order is not None and f"to {read.tree.lemmas[p.predicate]}" in order.frame.governed


def evoked_by_network(read: Reading, p: Proposition, type_: str) -> Evoked:
    """A frame for a verb that the lexicon does not know."""
    verb = read.tree.lemmas[p.predicate]
    slots = ("object", *(a.preposition for a in p.arguments if a.role == "oblique" and a.preposition))
    frame = Frame(f"network-{verb}", "verb", (verb,), type=type_, actors=("subject",), recipients=slots,
                  theme=("object", "complement"), relation=third_person(verb))  # fmt: skip
    return Evoked(p, frame, None, introduced(read, p, None))


def third_person(verb: str) -> str:
    """ "attack" -> "attacks"."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"
