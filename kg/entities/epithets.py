"""Whom an epithet means: "the ousted leader", "the monarch", "the young lawmaker" are people named before."""

from __future__ import annotations

from kg.actors import Entity
from kg.actors.nouns import Noun
from kg.entities.discourse import Candidate
from kg.entities.reading import Phrase, Reading

_LATELY = 2  # sentences
_OFFICES = frozenset({"official", "commander"})
_TELLING = frozenset({"acl", "acl:relcl", "appos", "nmod", "nmod:desc", "flat", "conj", "nummod"})
_ADJECTIVES = frozenset({"ADJ", "VERB"})
_OTHER = frozenset({
    "acting", "chief", "current", "deputy", "first", "foreign", "head", "incoming", "last", "local", "main",
    "new", "next", "only", "other", "regional", "same", "second", "senior", "third", "top", "vice",
})  # fmt: skip


def epithet(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """The person whom the article has called so before, else the one it is telling of.

    A bare office says nothing of anybody ("the judge"): it takes a word that a name has not ("the veteran
    judge"), or a noun that is no office ("the monarch").
    """
    tree, head = reading.tree, phrase.head
    if noun.kind != "person" or phrase.plural or phrase.determiner != "definite":
        return ()
    if any(tree.deps[c] in _TELLING for c in tree.children[head] if c > head) or tree.deps[head] == "appos":
        return ()
    if any(e.kind not in {"country", "government", "group"} and e.category != "party" for e in phrase.owners):
        return ()
    if noun.lemma in reading.last_described:
        return ()
    home = next((e.country for e in phrase.owners if e.country is not None), None)
    told = (w for w in phrase.modifiers if tree.pos[w] in _ADJECTIVES)
    words = {tree.lowers[w] for w in told if w not in reading.covering or home is None}
    if words & _OTHER or not (noun.anaphoric or (words and noun.category in _OFFICES)):
        return ()
    barred = reading.discourse.beside(head) | reading.discourse.tellers(head)

    def fits(candidate: Candidate) -> bool:
        person = candidate.entities[0]
        named = person.kind == "person" and person not in reading.described.values()
        return named and not candidate.plural and home in {None, person.country} and person not in barred

    near = reading.discourse.near(reading.discourse.sentences[head], _LATELY)
    people = [c for c in near if c.token < head and fits(c)]
    return max(people, key=lambda c: (c.sentence, c.weight)).entities if people else ()
