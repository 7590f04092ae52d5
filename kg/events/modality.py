"""Whether an event happened: negation, future, hypothetical, historical.

The scopes of governing words come from the lexicon (Karttunen's implicatives and the like: "refused to",
"plans to", "failed to"), those of auxiliaries too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.entities.phrases import determiner
from kg.events.conditions import OPEN, condition, is_supposed, is_weighed
from kg.events.frames import FOR_TO, SPEAKERS, Evoked
from kg.events.reading import Reading
from kg.events.reported import author_of, bidder_of
from kg.events.scopes import (
    FUTURE,
    HISTORICAL,
    HYPOTHETICAL,
    NEGATION,
    commits,
    of_claim,
    scope_of,
    told,
    undone,
)
from kg.events.slots import conveys
from kg.ontology import Lexicon, plover
from kg.propositions import Proposition
from kg.propositions.subjects import ACCUSATIONS, is_gerund

_ABLE = frozenset({"can", "could"})
_UNTIL = frozenset({"until", "till", "before"})
_SUPPOSING = frozenset({"would", "could", "might"})
_WOULD = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must"})
_BESIDE = {"amod": "adjective", "advmod": "adverb"}
_FIRST = frozenset({"first", "second", "third", "last", "latest", "only", "next", "one"})
_PREVENTING = frozenset({
    "ban", "bar", "block", "deter", "disqualify", "exclude", "hinder", "keep", "prevent", "prohibit",
    "restrain", "stop",
})  # fmt: skip
_OCCASIONS = frozenset({"for", "at", "during", "in"})
_BACKGROUND = frozenset({"after", "following", "since", "amid", "despite", "because of", "due to"})
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
    supposed: bool = False


def modality(reading: Reading, p: Proposition, frames: Mapping[int, Evoked], lexicon: Lexicon) -> Modality:
    """The modes that grammar and governing words give a proposition."""
    governor = reading.governor(p)
    given = _inherited(reading, p, governor, frames, lexicon, 0) if governor is not None else frozenset()
    described = _described(reading, p, lexicon)
    modes = _joint(reading, p, frames, lexicon, 0, given=given, described=described)
    # "Cannot accept", "does not recognise"
    unable = p.negated and ("can" in p.auxiliaries or (p.tense == "present" and "do" in p.auxiliaries))
    refused = unable or (NEGATION in given and p.mark != "that" and not _is_denial(frames, governor))
    given |= described
    if_ = condition(reading, p, frames)
    if if_ is not None and FUTURE in modes and NEGATION not in modes:
        modes |= {HYPOTHETICAL}
    return Modality(
        modes,
        if_,
        refused=refused,
        considered=not given.isdisjoint((HYPOTHETICAL, FUTURE)),
        proposed=FUTURE in described,
        supposed=is_supposed(reading, p),
    )


def _modes(
    reading: Reading, p: Proposition, frames: Mapping[int, Evoked], lexicon: Lexicon, depth: int
) -> frozenset[str]:
    governor = reading.governor(p) if depth < _DEPTH else None
    given = _inherited(reading, p, governor, frames, lexicon, depth) if governor is not None else frozenset()
    described = _described(reading, p, lexicon)
    return _joint(reading, p, frames, lexicon, depth, given=given, described=described)


def _joint(
    reading: Reading,
    p: Proposition,
    frames: Mapping[int, Evoked],
    lexicon: Lexicon,
    depth: int,
    *,
    given: frozenset[str],
    described: frozenset[str],
) -> frozenset[str]:
    """The modes of a proposition's own words, with those `given` from above and by the words beside it."""
    if _is_pending(reading, p):
        return frozenset({NEGATION})
    found: set[str] = set(described)
    if p.negated and not _happened(reading, p):
        found.add(NEGATION)
    governor = reading.governor(p)
    for auxiliary in p.auxiliaries:
        frame = lexicon.match(lemma=auxiliary, pos="modal")
        if frame is not None and frame.scope:
            if p.negated and auxiliary in _ABLE:
                continue  # what could not be done was not done
            if auxiliary == "would" and _is_polite(reading, p, lexicon):
                continue
            told = auxiliary == "would" and "have" not in p.auxiliaries and _was_said(p, governor)
            found.add(FUTURE if told else frame.scope)
    if governor is not None and _is_bygone(reading, p, governor):
        found.add(HISTORICAL)
    if p.tense == "future" or _is_set(reading, p):
        found.add(FUTURE)
    if (
        is_supposed(reading, p)
        or p.mark in (FOR_TO, "whether to")
        or (p.link == "acl:relcl" and p.mark == "to")  # what a second one is asked for
        or (p.mark in _UNTIL and governor is not None and _awaits(reading, governor))
        or _is_alleged(reading, p, governor, frames)
        or is_weighed(reading, p, governor)
    ):
        found.add(HYPOTHETICAL)
    if p.link == "advcl" and _aims(reading, p, governor, frames):
        if governor is None:
            found.add(HYPOTHETICAL)
        elif _is_reached(reading, p, governor, frames, lexicon):
            found |= _modes(reading, governor, frames, lexicon, depth + 1)
        elif not _is_first(reading, governor.predicate):
            found.add(HYPOTHETICAL)
    if p.link == "acl" and p.mark == "to" and p.tense == "infinitive" and _is_purpose(reading, p, frames):
        found.add(HYPOTHETICAL)
    if p.kind == "noun" and p.negated:
        given -= {NEGATION}  # the "no" of "has no plans" denies verb and noun at once
    found ^= given & {NEGATION}
    found |= given - {NEGATION}
    return frozenset(found - {"factual"})


def _happened(reading: Reading, p: Proposition) -> bool:
    """Whether what was not done until some time was done then: "were not freed until October"."""
    past = p.tense == "past" and not {"have", "can", "could"}.intersection(p.auxiliaries)
    return past and any(
        a.preposition in _UNTIL and a.role in ("oblique", "adverbial") and a.head > p.predicate
        for a in p.arguments
    )


def _awaits(reading: Reading, governor: Proposition) -> bool:
    """Whether what ends with an "until" clause is yet to come: "will not sign until they leave"."""
    if governor.tense == "future" or not _WOULD.isdisjoint(governor.auxiliaries):
        return True
    above = reading.governor(governor) if governor.link == "xcomp" else None
    return above is not None and _awaits(reading, above)


def _aims(
    reading: Reading, p: Proposition, governor: Proposition | None, frames: Mapping[int, Evoked]
) -> bool:
    """Whether a clause says what for: "to stop the war", and not "thanked him for coming"."""
    if p.mark == "for" and "have" in p.auxiliaries:
        return False  # "thanked him for having come"
    if p.mark == "for" and p.tense == "participle":
        above = frames.get(governor.predicate) if governor is not None else None
        return above is None or not _is_verbal(above)
    return p.mark in ("to", "in order to", "so as to", "for") and reading.tree.tags[p.predicate] != "VBG"


def _is_verbal(evoked: Evoked) -> bool:
    type_ = plover().types.get(evoked.frame.type or "")
    return type_ is not None and (type_.quad or "").startswith("verbal")


def _is_alleged(
    reading: Reading, p: Proposition, governor: Proposition | None, frames: Mapping[int, Evoked]
) -> bool:
    """ "Accused them of shelling a clinic", but not "criticised them for shelling it"."""
    if p.mark == "of" and p.link == "acl":  # "on charges of shelling a clinic"
        return reading.tree.lemmas[reading.tree.heads[reading.tree.first[p.predicate]]] in ACCUSATIONS
    above = frames.get(governor.predicate) if governor is not None else None
    return (
        above is not None
        and _is_verbal(above)
        and (
            p.mark == "of"
            or (p.mark == "with" and reading.tree.lemmas[above.proposition.predicate] == "charge")
        )
        and is_gerund(reading.tree, p.predicate)
    )


def _is_set(reading: Reading, p: Proposition) -> bool:
    """Whether an act is to come, as in "the minister is to visit Oslo", but not in "is to blame"."""
    tree = reading.tree
    return tree.lemmas[p.predicate] != "blame" and any(
        m > 0 and tree.lowers[m] == "to" and tree.lemmas[m - 1] == "be" and tree.heads[m - 1] == p.predicate
        for m in tree.having(p.predicate, "mark")
    )


def _is_denial(frames: Mapping[int, Evoked], governor: Proposition | None) -> bool:
    """Whether somebody only says that it did not happen: "denied arming" is no refusal to arm."""
    above = frames.get(governor.predicate) if governor is not None else None
    return above is not None and above.frame.speech


def _is_pending(reading: Reading, p: Proposition) -> bool:
    """ "Has yet to reply" and "is yet to be signed" have not happened."""
    tree = reading.tree
    return p.mark == "to" and any(
        m > 0 and tree.lowers[m - 1] == "yet" for m in tree.having(p.predicate, "mark")
    )


def _is_purpose(reading: Reading, p: Proposition, frames: Mapping[int, Evoked]) -> bool:
    """Whether an infinitive says what a noun is for ("a base to strike Iran from") and not what it is."""
    noun = reading.tree.heads[reading.tree.first[p.predicate]]
    above = frames.get(noun)
    if above is not None and above.frame.scope is not None:
        return False
    return not _is_first(reading, noun)


def _is_first(reading: Reading, word: int) -> bool:
    """ "The first to sign" and "the last country to sign" have signed."""
    beside = (word, *reading.tree.having(word, "amod", "nummod"))
    return any(reading.tree.lemmas[c] in _FIRST for c in beside)


def _is_reached(
    reading: Reading,
    p: Proposition,
    governor: Proposition,
    frames: Mapping[int, Evoked],
    lexicon: Lexicon,
) -> bool:
    """Whether a purpose is done with its act: "flew to meet him", "used drones to strike"."""
    if reading.tree.lemmas[governor.predicate] in lexicon.classes["@motion"] | lexicon.classes["@using"]:
        return True
    if reading.tree.lemmas[p.predicate] in lexicon.classes["@performative"]:
        return True
    above, below = frames.get(governor.predicate), frames.get(p.predicate)
    if above is not None and below is not None and conveys(reading, above, frames) is below:
        return True
    if above is None or below is None or above.frame.mode is not None:
        return False
    return below.frame.type is not None and below.frame.type == above.frame.type


def _is_bygone(reading: Reading, p: Proposition, governor: Proposition) -> bool:
    """ "Used to support", not "used the money to support"."""
    tree = reading.tree
    used = tree.lowers[governor.predicate] == "used" and tree.lowers[governor.predicate + 1] == "to"
    return used and p.mark == "to" and not governor.passive and governor.argument("object") is None


def _described(reading: Reading, p: Proposition, lexicon: Lexicon) -> frozenset[str]:
    """The scopes of words beside a predicate: "proposed tariffs", "allegedly attacked", "did in the past"."""
    found: set[str] = set()
    for child in reading.tree.having(p.predicate, *_BESIDE):
        pos = _BESIDE[reading.tree.deps[child]]
        for word in (reading.tree.lemmas[child], reading.tree.lowers[child]):
            frame = lexicon.match(lemma=word, pos=pos)
            if frame is not None:
                found.update({frame.scope} if frame.scope else ())
                break
    if p.negated:
        found.discard(HISTORICAL)  # "never once", "not previously"
    if p.tense == "past" and p.kind != "noun":
        for a in p.arguments:
            if a.preposition is None:
                continue
            frame = lexicon.match(lemma=f"{a.preposition} {reading.tree.lemmas[a.head]}", pos="adverb")
            found.update({frame.scope} if frame is not None and frame.scope else ())
    return frozenset(found)


def _was_said(p: Proposition, governor: Proposition | None) -> bool:
    """Whether "would" is the future of something said in the past ("warned that they would strike")."""
    then = governor is not None and governor.tense in ("past", "participle")  # "…, adding that they would"
    return then and p.link == "ccomp" and p.mark not in OPEN


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
    scope = scope_of(governor, above)
    link = p.link
    if p.coordinated is not None and link not in ("xcomp", "ccomp", "acl"):
        return frozenset()
    if link == "acl" and p.mark is None:
        return frozenset()  # what tells which one is meant has happened: "the release of men held since May"
    if link == "advcl" and p.mark == "to" and reading.tree.tags[p.predicate] == "VBG":
        link = "xcomp"  # "committed to working"
    if link == "acl" and p.mark == "that":
        return of_claim(reading, governor, frames, lexicon)
    if link == "advcl" and reading.tree.tags[p.predicate] == "VBG" and above is not None:
        prevented = p.mark == "from" and reading.tree.lemmas[governor.predicate] in _PREVENTING
        if prevented:
            own = _modes(reading, governor, frames, lexicon, depth + 1)
            return own - {NEGATION} if governor.negated else own | {HYPOTHETICAL, NEGATION}
        short = p.mark == "of" and "short" in above.frame.particles
        if p.mark in above.frame.prepositions or (p.mark == "from" and scope == {NEGATION}) or short:
            link = "xcomp"  # "refrained from attacking", "stopped short of attacking"
    if link == "xcomp" and _is_done(reading, p, governor, lexicon):
        scope -= {HYPOTHETICAL}
    if link in ("xcomp", "acl"):
        own = _modes(reading, governor, frames, lexicon, depth + 1)
        return scope | (own - {NEGATION} if undone(governor, above) else own)
    if link == "ccomp" and (p.tense == "past" or commits(reading, p, governor)) and told(governor, above):
        scope -= {HYPOTHETICAL}
    if link in ("ccomp", "csubj"):
        return scope - {"factual"}
    if link in ("advcl", "parataxis", "acl:relcl", "root"):
        return frozenset()
    if p.kind != "noun":
        return frozenset()
    if above is not None and above.consumed == p.predicate:
        said_by = author_of(reading, p.predicate) or bidder_of(reading.tree, p.predicate)
        if said_by is not None:
            return frozenset()  # "rejected an accusation by B", who made it
        # "Denied claims that they had attacked": the scope is of what the noun says, not of the noun.
        return scope | _modes(reading, governor, frames, lexicon, depth + 1)
    if link == "obl" and reading.tree.preposition(reading.tree.first[p.predicate]) in _BACKGROUND:
        return frozenset()
    supposed = link == "nsubj" and determiner(reading.tree, p.predicate) == "indefinite"
    if supposed and not _SUPPOSING.isdisjoint(governor.auxiliaries):  # "an attack would be a mistake"
        return scope | {HYPOTHETICAL}
    light = above is not None and (above.frame.light or (above.frame.type is None and link != "nmod"))
    if link in ("obj", "nsubj:pass", "obl", "nsubj", "nmod", "iobj"):
        own = _modes(reading, governor, frames, lexicon, depth + 1) if light else frozenset()
        if link == "obl" and reading.tree.preposition(reading.tree.first[p.predicate]) in _OCCASIONS:
            # The occasion of what will be done is still to come.
            own |= _modes(reading, governor, frames, lexicon, depth + 1) & {FUTURE}
        meeting = lexicon.classes["@visit"] | lexicon.classes["@talks"] | lexicon.classes["@call"]
        meets = link == "obl" and reading.tree.lemmas[p.predicate] in meeting
        if meets and reading.tree.preposition(p.predicate) in ("at", "during", "in", "on"):
            return own  # "on a visit to A he urged B to leave"
        return scope | own
    return frozenset()


def _is_done(reading: Reading, p: Proposition, governor: Proposition, lexicon: Lexicon) -> bool:
    """ "Had to leave" has left, and who wants to thank somebody thanks (Austin 1962)."""
    tree = reading.tree
    if tree.lemmas[governor.predicate] == "have":
        return governor.tense == "past" and not governor.negated
    own = governor.subject is not None and tree.lowers[governor.subject.head] in SPEAKERS
    says = tree.lemmas[p.predicate] in lexicon.classes["@performative"]
    return own and says and governor.tense == "present" and not governor.negated


def _is_polite(reading: Reading, p: Proposition, lexicon: Lexicon) -> bool:
    """ "I would urge them to leave" urges them."""
    own = p.subject is not None and reading.tree.lowers[p.subject.head] in SPEAKERS
    says = reading.tree.lemmas[p.predicate] in lexicon.classes["@polite"]
    return own and says and "have" not in p.auxiliaries
