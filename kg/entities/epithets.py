"""Whom an epithet means: "the ousted leader", "the monarch", "the 73-year-old" are people named before."""

from __future__ import annotations

from kg.actors import ENTITY, Entity
from kg.actors.nouns import OFFICIAL_CLASSES, Noun
from kg.entities.reading import Phrase, Reading

_LATELY = 2  # sentences
_TELLING = frozenset({"acl", "acl:relcl", "appos", "nmod", "nmod:desc", "flat", "conj", "nummod"})
_PRIVATE = frozenset({
    "activist", "blogger", "businessman", "businesswoman", "cleric", "defector", "dissident", "fugitive",
    "journalist", "preacher", "whistleblower",
})  # fmt: skip
_ADJECTIVES = frozenset({"ADJ", "VERB"})
_OTHER = frozenset({
    "acting", "chief", "current", "deputy", "first", "foreign", "head", "incoming", "last", "local", "main",
    "new", "next", "only", "other", "regional", "same", "second", "senior", "third", "top", "vice",
})  # fmt: skip


def of_age(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """ "The 73-year-old", "the 60-year-old lawyer": the person that the text is telling of."""
    tree, head = reading.tree, phrase.head
    told = (t for t in (head, *phrase.modifiers) if tree.lowers[t] == "old")
    aged = any("year" in (tree.lowers[c] for c in tree.children[t]) for t in told)
    return _told_of(reading, head, None) if phrase.determiner == "definite" and aged else ()


def epithet(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The ousted leader", "the young lawmaker", "the monarch": the person that the text is telling of.

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
    if words & _OTHER or not (noun.anaphoric or (words and noun.category in OFFICIAL_CLASSES)):
        return ()
    return _told_of(reading, head, home, private=noun.lemma in _PRIVATE)


def _told_of(reading: Reading, head: int, home: str | None, *, private: bool = False) -> tuple[Entity, ...]:
    """Who was named last and matters most there, of a country if one is told, and does not act beside it or
    above; who holds an office is no `private` person: "the journalist"."""
    barred = reading.discourse.beside(head) | reading.discourse.tellers(head)
    for verb in reading.tree.climb(head):  # "A urged B to free the dissident"
        subject = reading.tree.child(verb, "nsubj")
        barred |= set(reading.discourse.by_token.get(subject, ()) if subject is not None else ())
    if private:
        barred |= {role.person for role in reading.roles}
    people = [
        c
        for c in reading.discourse.near(reading.discourse.sentences[head], _LATELY)
        if c.token < head
        and c.entities[0].kind == "person"
        and not c.plural
        and home in {None, c.entities[0].country}
        and barred.isdisjoint(c.entities)
        and c.entities[0] not in reading.described.values()
        and not (
            private and reading.offices.seats_of(c.entities[0].id.removeprefix(ENTITY), reading.cast.when)
        )
    ]
    return max(people, key=lambda c: (c.sentence, c.weight)).entities if people else ()
