"""What words make of what they govern: whether it happened, as they tell (Karttunen 1971)."""

from __future__ import annotations

from collections.abc import Mapping

from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.reported import author_of
from kg.ontology import Lexicon
from kg.propositions import AHEAD, Proposition, logical_subject

NEGATION, FUTURE, HYPOTHETICAL, HISTORICAL = "negation", "future", "hypothetical", "historical"


def scope_of(governor: Proposition, above: Evoked | None) -> frozenset[str]:
    """What a governing word makes of its content.

    What nobody denies or rules out is possible, and who did not fail to do it has done it (Karttunen 1971).
    """
    if above is None or above.frame.scope is None:
        return frozenset()
    if undone(governor, above):
        return frozenset({HYPOTHETICAL} if above.frame.type else ())
    if governor.kind == "copula" and governor.negated and above.frame.scope == "factual":
        return frozenset({NEGATION})  # "it is not true that"
    if _unconfirmed(governor, above):
        return frozenset({HYPOTHETICAL})
    return frozenset({above.frame.scope})


def undone(governor: Proposition, above: Evoked | None) -> bool:
    """Whether a governing word that negates is itself negated: "did not rule out", "never failed to"."""
    return governor.negated and above is not None and above.frame.scope == NEGATION


def unresisted(evoked: Evoked) -> bool:
    """Whether an act is a refusal or a denial that does not take place: what it concerns stays possible."""
    return evoked.frame.type is not None and undone(evoked.proposition, evoked)


def told(governor: Proposition, above: Evoked | None) -> bool:
    """Who warns of what has happened does not doubt it; who alleges, believes or does not deny it may."""
    if above is None or not above.frame.speech or above.frame.mode is not None:
        return False
    return not undone(governor, above) and not _unconfirmed(governor, above)


def _unconfirmed(governor: Proposition, above: Evoked) -> bool:
    """ "Could not confirm that"."""
    return governor.negated and above.frame.speech and above.frame.scope == "factual"


def commits(reading: Reading, p: Proposition, governor: Proposition) -> bool:
    """Whether a speaker says what he will do himself: "warned that it would not tolerate attacks"."""
    if p.tense != "future" and AHEAD.isdisjoint(p.auxiliaries):
        return False
    own, above = p.subject, logical_subject(governor)
    if own is None or above is None:
        return False
    entities = reading.mentions.describe(own.head).entities
    return bool(entities) and entities == reading.mentions.describe(above.head).entities


def of_claim(
    reading: Reading, noun: Proposition, frames: Mapping[int, Evoked], lexicon: Lexicon
) -> frozenset[str]:
    """What a noun makes of what it says: "rumours that …", "no evidence that …", "denied reports that …"."""
    frame = lexicon.match(lemma=reading.tree.lemmas[noun.predicate], pos="noun", complement="ccomp")
    scope = frozenset({frame.scope} if frame is not None and frame.scope else ())
    if noun.negated:
        scope |= {HYPOTHETICAL}
    verb = reading.governor(noun)
    above = frames.get(verb.predicate) if verb is not None else None
    if verb is not None and above is not None and noun.link in ("obj", "obl", "nsubj:pass"):
        of_verb = scope_of(verb, above)
        if NEGATION in of_verb and author_of(reading, noun.predicate) is not None:
            return scope - {"factual"} | {HYPOTHETICAL}  # others still say so
        scope = of_verb if NEGATION in of_verb else scope | of_verb
    return scope - {"factual"}
