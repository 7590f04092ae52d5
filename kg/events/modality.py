"""Whether an event happened: negation, future, hypothetical, historical, and under which condition.

The scopes of governing words come from the lexicon (Karttunen's implicatives and the like: "refused to",
"plans to", "failed to"), those of auxiliaries too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.ontology import Lexicon
from kg.propositions import Proposition

NEGATION, FUTURE, HYPOTHETICAL, HISTORICAL = "negation", "future", "hypothetical", "historical"
# fmt: off
CONDITIONS = frozenset({
    "if", "unless", "provided", "provided that", "in case", "until", "so long as", "as long as", "should",
    "only if", "even if",
})
# fmt: on
_OPEN = frozenset({"if", "whether", "unless", "in case", "lest", "as if", "provided", "even if", "only if"})
_INHERITING = frozenset({"xcomp", "acl", "conj"})
_BESIDE = {"amod": "adjective", "advmod": "adverb"}
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Modality:
    """The auxiliary modes of a proposition and the words of its condition.

    `refused` says that a governing word negates it ("refused to", "failed to"), `considered` that a
    governing word or an adjective makes it hypothetical or future ("hinted at", "proposed"), `proposed`
    that an adjective makes it future.
    """

    modes: frozenset[str]
    condition: str | None = None
    refused: bool = False
    considered: bool = False
    proposed: bool = False


def modality(reading: Reading, p: Proposition, frames: Mapping[int, Evoked], lexicon: Lexicon) -> Modality:
    """The modes that grammar and governing words give a proposition."""
    modes = _modes(reading, p, frames, lexicon, 0)
    governor = reading.governor(p)
    given = _inherited(reading, p, governor, frames, lexicon, 0) if governor is not None else frozenset()
    described = _described(reading, p, lexicon)
    given |= described
    return Modality(
        modes,
        condition(reading, p, frames),
        refused=NEGATION in given,
        considered=not given.isdisjoint((HYPOTHETICAL, FUTURE)),
        proposed=FUTURE in described,
    )


def condition(reading: Reading, p: Proposition, frames: Mapping[int, Evoked]) -> str | None:
    """The conditional clause beside a proposition or one that governs it within the sentence.

    That of a verb holds for its subject where this is the act: "if needed, talks could be held".
    """
    seen = 0
    at: Proposition | None = p
    while at is not None and seen < _DEPTH:
        for c in reading.tree.children[at.predicate]:
            inner = reading.clauses.get(c)
            if (
                reading.tree.deps[c] == "advcl"
                and inner is not None
                and inner.mark in CONDITIONS
                and c != p.predicate
            ):
                tokens = reading.tree.subtree(c)
                return reading.text(tuple(t for t in tokens if reading.tree.pos[t] != "SPACE")).strip(" ,;")
        above = reading.governor(at)
        passed_on = at.link in ("xcomp", "acl", "conj", "ccomp", "obj", "obl", "nmod", "advcl") or (
            above is not None
            and at.link in ("nsubj", "nsubj:pass")
            and at.kind == "noun"
            and _carries(frames.get(above.predicate), at)
        )
        if not passed_on:
            return None
        at, seen = above, seen + 1
    return None


def _carries(above: Evoked | None, noun: Proposition) -> bool:
    """Whether a verb only says that the act in a noun takes place."""
    return above is not None and (
        above.consumed == noun.predicate or above.frame.light or above.frame.type is None
    )


def _modes(
    reading: Reading, p: Proposition, frames: Mapping[int, Evoked], lexicon: Lexicon, depth: int
) -> frozenset[str]:
    found: set[str] = set()
    if p.negated:
        found.add(NEGATION)
    governor = reading.governor(p)
    for auxiliary in p.auxiliaries:
        frame = lexicon.match(lemma=auxiliary, pos="modal")
        if frame is not None and frame.scope:
            found.add(FUTURE if auxiliary == "would" and _was_said(p, governor, frames) else frame.scope)
    if p.tense == "future":
        found.add(FUTURE)
    if p.mark in _OPEN:
        found.add(HYPOTHETICAL)
    if (
        p.link == "advcl"
        and p.mark in ("to", "in order to", "so as to", "for")
        and p.tense in ("infinitive", "participle")
    ):
        found.add(HYPOTHETICAL)
    found |= _described(reading, p, lexicon)
    if governor is not None and depth < _DEPTH:
        given = _inherited(reading, p, governor, frames, lexicon, depth)
        found ^= given & {NEGATION}
        found |= given - {NEGATION}
    return frozenset(found - {"factual"})


def _described(reading: Reading, p: Proposition, lexicon: Lexicon) -> frozenset[str]:
    """The scopes of adjectives and adverbs beside a predicate: "proposed tariffs", "allegedly attacked"."""
    found: set[str] = set()
    for child in reading.tree.children[p.predicate]:
        pos = _BESIDE.get(reading.tree.deps[child])
        if pos is None:
            continue
        for word in (reading.tree.lemmas[child], reading.tree.lowers[child]):
            frame = lexicon.match(lemma=word, pos=pos)
            if frame is not None:
                found.update({frame.scope} if frame.scope else ())
                break
    return frozenset(found)


def _was_said(p: Proposition, governor: Proposition | None, frames: Mapping[int, Evoked]) -> bool:
    """Whether "would" is the future of something said in the past ("said it would send troops")."""
    if governor is None or p.link != "ccomp" or governor.tense != "past" or p.mark in _OPEN:
        return False
    above = frames.get(governor.predicate)
    return above is not None and above.frame.speech


def _inherited(
    reading: Reading,
    p: Proposition,
    governor: Proposition,
    frames: Mapping[int, Evoked],
    lexicon: Lexicon,
    depth: int,
) -> frozenset[str]:
    """What a proposition takes from the one above it: its scope, and its modes where they are one action."""
    above = frames.get(governor.predicate)
    scope = {above.frame.scope} if above is not None and above.frame.scope else set()
    link = p.link
    if p.coordinated is not None and link not in ("xcomp", "ccomp", "acl"):
        return frozenset()
    if link == "acl" and p.mark is None:
        return frozenset()  # what tells which one is meant has happened: "the release of men held since May"
    if link in ("xcomp", "acl"):
        return frozenset(scope) | _modes(reading, governor, frames, lexicon, depth + 1)
    if link == "ccomp" and p.tense == "past":
        scope.discard(HYPOTHETICAL)  # who warns of what has happened does not doubt it
    if link == "ccomp":
        return frozenset(scope - {"factual"})
    if link in ("advcl", "parataxis", "acl:relcl", "root"):
        return frozenset()
    if p.kind != "noun":
        return frozenset()
    if above is not None and above.consumed == p.predicate:
        return _modes(reading, governor, frames, lexicon, depth + 1)
    light = above is not None and (above.frame.light or (above.frame.type is None and link != "nmod"))
    if link in ("obj", "nsubj:pass", "obl", "nsubj", "nmod", "iobj"):
        own = _modes(reading, governor, frames, lexicon, depth + 1) if light else frozenset()
        return frozenset(scope) | own
    return frozenset()
