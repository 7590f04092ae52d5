"""What somebody says that he will not do, where the lexicon does not know the act: a refusal all the same."""

from __future__ import annotations

from kg.events.reading import Reading
from kg.ontology import Frame, Lexicon
from kg.propositions import AHEAD, Proposition


def unwilling(reading: Reading, p: Proposition, lexicon: Lexicon) -> Frame | None:
    """The frame of "will not" ("we will not take part"), or of "will not be" ("will not be bound by it")."""
    if p.kind != "verb" or not p.negated or AHEAD.isdisjoint(p.auxiliaries) or "have" in p.auxiliaries:
        return None
    if "would" in p.auxiliaries and p.link != "ccomp":
        return None  # of what is only supposed
    words = "will not be" if p.passive else "will not"
    return lexicon.match(lemma=words, pos="modal", objects=frozenset({reading.tree.lemmas[p.predicate]}))
