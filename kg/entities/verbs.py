"""What verbs tell of those beside them, by the lexicon: who speaks, who acts on purpose, who is fought."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from kg.ontology import Frame, lexicon, plover


def with_frame(test: Callable[[Frame], bool]) -> frozenset[str]:
    """The verbs that have a frame which passes `test`."""
    frames = lexicon().frames.items()
    return frozenset(lemma for (lemma, pos), uses in frames if pos == "verb" and any(map(test, uses.frames)))


@cache
def deliberate() -> frozenset[str]:
    """The verbs that the lexicon has only for what somebody does in words."""
    types, frames = plover().types, lexicon().frames.items()
    return frozenset(
        lemma
        for (lemma, pos), found in frames
        if pos == "verb"
        and all(f.type and (types[f.type].quad or "").startswith("verbal") for f in found.frames)
    )


@cache
def violent() -> frozenset[str]:
    """The verbs that the lexicon has only for force used on their object, the worst of it among others."""
    known = plover()
    return frozenset(
        lemma
        for lemma, types in _done_to_objects().items()
        if all(known.types[t].quad == "material conflict" for t in types)
        and not known.worst.isdisjoint(types)
    )


@cache
def harming() -> frozenset[str]:
    """The verbs that the lexicon has also for the worst done to their object: "burned homes", and flags."""
    worst = plover().worst
    return frozenset(lemma for lemma, types in _done_to_objects().items() if not worst.isdisjoint(types))


@cache
def forceful() -> frozenset[str]:
    """The verbs that the lexicon has for the worst kind of acts more often than for all others."""
    worst = plover().worst
    return frozenset(
        lemma
        for (lemma, pos), uses in lexicon().frames.items()
        if pos == "verb"
        and sum(f.type in worst for f in uses.frames) > sum(f.type is not None for f in uses.frames) / 2
    )


@cache
def aiming() -> frozenset[str]:
    """The verbs that the lexicon has for the worst kind of acts at somebody: "fired at its boats", but not
    "took place at its base"."""
    worst = plover().worst
    return (forceful() | opposing()) & with_frame(
        lambda f: f.type in worst and f.recipients[:1] == ("at",) and "at" in f.prepositions
    )


@cache
def opposing() -> frozenset[str]:
    """The verbs that the lexicon has only for conflict with their object."""
    types = plover().types
    return frozenset(
        lemma
        for lemma, found in _done_to_objects().items()
        if all((types[t].quad or "").endswith("conflict") for t in found)
    )


@cache
def addressing() -> frozenset[str]:
    """The verbs that the lexicon has only for words against their object: "press", "accuse"."""
    types = plover().types
    return frozenset(
        lemma
        for lemma, found in _done_to_objects().items()
        if all(types[t].quad == "verbal conflict" for t in found)
    )


@cache
def hostile() -> frozenset[str]:
    """The verbs that the lexicon has for force or other conflict with their object."""
    return forceful() | harming() | opposing()


@cache
def freeing() -> frozenset[str]:
    """The verbs with which somebody lets captives go: "release", "pardon"."""
    types = plover().types
    return with_frame(
        lambda f: (
            f.type is not None
            and types[f.type].quad == "material cooperation"
            and "@prisoner" in f.objects
            and "object" in f.recipients
            and not (f.particles or f.governed or f.prepositions)
        )
    )


@cache
def mediating() -> frozenset[str]:
    """The verbs with which somebody brings others together: "broker", "mediate"."""
    return with_frame(
        lambda f: f.type is not None and f.recipients[:1] == ("between",) and "@agreement" in f.objects
    )


@cache
def mutual() -> frozenset[str]:
    """The verbs that the lexicon also has for what several do with one another: "sign", "clash"."""
    return with_frame(lambda f: f.reciprocal and f.type is not None)


@cache
def answering() -> frozenset[str]:
    """The verbs with which somebody takes or refuses what others want: "accept", "spurn"."""
    wanted = ("@demand", "@proposal")
    return opposing() | with_frame(
        lambda f: f.type is not None and "possessor" in f.recipients and not f.objects.isdisjoint(wanted)
    )


@cache
def _done_to_objects() -> Mapping[str, frozenset[str]]:
    """The types of each verb whose object receives what it names."""
    found: dict[str, set[str]] = {}
    for (lemma, pos), uses in lexicon().frames.items():
        for frame in uses.frames if pos == "verb" else ():
            if frame.type is not None and "object" in frame.recipients:
                found.setdefault(lemma, set()).add(frame.type)
    return {lemma: frozenset(types) for lemma, types in found.items()}


@cache
def speech() -> frozenset[str]:
    """The verbs whose subject speaks, by the lexicon: "it added" means nobody who cannot."""
    return with_frame(lambda f: f.speech)
