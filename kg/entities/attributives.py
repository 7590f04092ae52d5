"""Those whom a noun or an adjective before another noun means: the rebels of "rebel rockets"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.actors import ENTITY, Entity, slug
from kg.actors.nouns import ARMED_CLASSES, STATE_CLASSES, Noun, nouns
from kg.entities.organs import country_of, organ_of
from kg.entities.reading import Phrase, Reading
from kg.entities.references import spoken_of
from kg.ontology import lexicon, plover

FIGHTERS = frozenset({"fighter", "extremist", "member", "armed group", "military", "group", "commander"})
_SORTS = frozenset({"terrorist"})  # a sort of attack, and nobody who made it
_EQUIPMENT = ("@craft", "@ship", "@weapon", "@building", "@position", "@property")


def allied(reading: Reading, phrase: Phrase) -> Iterator[Entity]:
    """Those who are named by a noun beside a nationality: the coalition of "US and coalition forces"."""
    tree, noun = reading.tree, phrase.noun
    if noun is None or noun.category != "military" or not phrase.plural:
        return
    before = [c for c in tree.having(phrase.head, "amod", "compound") if c < phrase.head]
    before += [c for b in before for c in tree.having(b, "conj")]
    if any(tree.deps[c] == "cc" for b in (phrase.head, *before) for c in tree.children[b] if c < phrase.head):
        for token in before:
            other = nouns().get(tree.lemmas[token])
            if other is not None and other.kind == "group":
                yield from _before(reading, token)


def of_act(reading: Reading, token: int) -> tuple[Entity, ...]:
    """Whose an act is by the noun before it: "a rebel attack", "a police raid"."""
    tree = reading.tree
    act = lexicon().match(lemma=tree.lemmas[tree.heads[token]], pos="noun")
    quad = plover().types[act.type].quad if act is not None and act.type is not None else None
    told = tree.deps[token] in {"compound", "amod"} and tree.lemmas[token] not in _SORTS
    if tree.pos[token] == "ADJ" and quad != "material conflict":
        told &= not _is_armed(tree.lemmas[token])  # "military aid" is a sort of aid
    return _before(reading, token) if quad is not None and told else ()


def named_before(reading: Reading, head: int) -> Iterator[Entity]:
    """Whose a thing is by the noun before it: of the army "an army helicopter", "rebel rockets"."""
    tree, classes = reading.tree, lexicon().classes
    for token in tree.having(head, "compound", "amod"):
        if token > head or f"{tree.lemmas[token]} {tree.lemmas[head]}" in classes["@weapon"]:
            continue  # "fighter jets"
        # "Military action" is of no army, a military helicopter is.
        adjective = tree.pos[token] == "ADJ" and _is_armed(tree.lemmas[token])
        if not adjective or any(tree.lemmas[head] in classes[name] for name in _EQUIPMENT):
            yield from _before(reading, token)


def _is_armed(lemma: str) -> bool:
    noun = nouns().get(lemma)
    return noun is not None and noun.category == "military"


def clipped_before(reading: Reading, head: int) -> Iterator[Entity]:
    """Whose people are by the clipped name before them: of the Security Council "Council members"."""
    tree = reading.tree
    for token in tree.having(head, "compound"):
        noun = nouns().get(tree.lowers[token])
        if token < head and noun is not None and noun.anaphoric and tree.texts[token][:1].isupper():
            yield from spoken_of(
                reading, Phrase(token, token, token + 1, noun, (), False, None, True, ()), noun
            )


def _before(reading: Reading, token: int) -> tuple[Entity, ...]:
    """Those whom a noun before another means: the rebels of "rebel rockets"."""
    noun = nouns().get(reading.tree.lemmas[token])
    if noun is None or noun.category not in ARMED_CLASSES | FIGHTERS | {"government", "ally"}:
        return ()
    if noun.category == "commander" and reading.tree.pos[token] == "ADJ":
        return ()  # "general budget support"
    phrase = Phrase(token, token, token + 1, noun, (), noun.kind == "person", None, True, ())
    if noun.category in STATE_CLASSES:
        organ = organ_of(reading, phrase, noun)
        return () if organ is None else (organ,)
    return spoken_of(reading, phrase, noun) or (_several(reading, phrase, noun),)


def _several(reading: Reading, phrase: Phrase, noun: Noun) -> Entity:
    label = reading.tree.lowers[phrase.head] + ("s" if noun.kind == "person" else "")
    known = reading.described.get(slug(label))
    return known or Entity(
        f"{ENTITY}{reading.digest}-{slug(label)}",
        label,
        "group",
        country_of(reading, phrase, noun),
        noun.category,
    )
