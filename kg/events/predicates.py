"""Which predicates can report an act, and as which part of speech the lexicon is asked for them."""

from __future__ import annotations

from kg.events.introduced import standing
from kg.events.reading import Reading
from kg.propositions import Proposition
from kg.trees import Tree


def part_of_speech(reading: Reading, proposition: Proposition) -> str | None:
    """verb, noun or adjective: what the lexicon is asked for; None for what reports no event."""
    pos = reading.tree.pos[proposition.predicate]
    if _is_to_blame(reading.tree, proposition.predicate):
        return "adjective" if reading.tree.having(proposition.predicate, "cop") else None
    if proposition.kind == "noun":
        return "noun"
    if proposition.kind == "copula" and standing(reading, proposition):
        return "verb"
    if proposition.kind in ("apposition", "title") or _is_preposition(reading, proposition):
        return None
    if pos in ("VERB", "AUX"):
        return None if _is_quality(reading.tree, proposition.predicate) else "verb"
    made = _is_made_so(reading.tree, proposition.predicate)
    return "adjective" if pos in ("ADJ", "ADV") and not made else None


def _is_to_blame(tree: Tree, predicate: int) -> bool:
    """Whether somebody "is to blame", and blames nobody."""
    marked = any(tree.lowers[c] == "to" for c in tree.having(predicate, "mark"))
    return marked and tree.lowers[predicate] == "blame" and not tree.having(predicate, "obj", "aux")


def _is_quality(tree: Tree, participle: int) -> bool:
    """Whether a participle only describes: "well-funded terrorists", "displaced villagers"."""
    before = tree.deps[participle] == "amod" and participle < tree.heads[participle]
    bare = all(tree.deps[c] in ("advmod", "punct") for c in tree.children[participle])
    return before and bare and tree.tags[participle] == "VBN"


def _is_made_so(tree: Tree, adjective: int) -> bool:
    """Whether somebody else sees to it that one is so: "kept Musharraf happy"."""
    return tree.deps[adjective] == "xcomp" and tree.lemmas[tree.heads[adjective]] in ("keep", "make")


def _is_preposition(reading: Reading, p: Proposition) -> bool:
    """Whether a participle does the work of a preposition: "warned Iran concerning its missiles"."""
    word = reading.tree.lowers[p.predicate]
    return word in ("concerning", "regarding") and not p.auxiliaries and p.link != "root"
