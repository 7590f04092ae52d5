"""Several owners, each with a party of his own: "Greek and Turkish envoys", "the armies of A and B"."""

from __future__ import annotations

from kg.actors import ENTITY, Entity, slug
from kg.actors.nouns import STATE_CLASSES, Noun
from kg.entities.attributives import FIGHTERS
from kg.entities.organs import organ_of
from kg.entities.phrases import left_words, ruled_by
from kg.entities.reading import Phrase, Reading
from kg.entities.several import are_theirs


def of_each(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "Greek and Turkish envoys" and "the armies of A and B" are two parties, each of its own state."""
    before = range(phrase.start, phrase.head)
    joined = any(reading.tree.deps[w] == "conj" or reading.tree.lowers[w] == "whose" for w in before)
    both = any(reading.tree.deps[w] == "conj" for w in reading.tree.subtree(phrase.head))
    owners = [
        o
        for o in phrase.owners
        if o.kind == "country"
        or o.category == "armed_group"
        or (joined and o.category == "military")
        or (both and o.category in {"alliance", "IGO"})  # "the leaders of NATO and Togo"
        or (joined and o.kind == "group" and o.category is None)  # "US and Kurdish forces"
    ]
    if not phrase.plural or len(owners) < 2 or noun.kind in {"place", "country"}:
        return ()
    if phrase.determiner == "possessive" and not joined and not are_theirs(reading, phrase, noun):
        return ()  # "its Togolese hosts"
    return tuple(filter(None, (_of_one(reading, phrase, noun, owner) for owner in owners)))


def _of_one(reading: Reading, phrase: Phrase, noun: Noun, owner: Entity) -> Entity | None:
    """The party of one owner: the state's organ, or a group of its own ("Kurdish special forces")."""
    if noun.category in FIGHTERS and owner.category in {"armed_group", "military"}:
        return owner  # "the army and Hezbollah fighters"
    if noun.category in STATE_CLASSES and owner.kind != "group":
        return organ_of(reading, phrase._replace(owners=(owner,)), noun)
    last = ruled_by(reading.tree, phrase.head) or phrase.head
    told = (*left_words(reading.tree, phrase.head), *range(phrase.head, last + 1))
    words = (reading.tree.texts[w] for w in told if w not in reading.covering)
    kind = " ".join(words).removeprefix("and ")
    label = f"{reading.tables.demonym(owner.country or '') or owner.label} {kind}"
    many = owner.category in {"alliance", "IGO"}
    code = owner.country or (None if many else reading.setting(phrase.head))
    return Entity(f"{ENTITY}{reading.digest}-{slug(label)}", label, "group", code, noun.category)
