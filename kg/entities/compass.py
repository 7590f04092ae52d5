"""Points of the compass that stand for somebody: "North and South Korea", "the two Koreas", "the West"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.actors import ENTITY, Actors, Entity, Sense
from kg.entities.names import Name
from kg.trees import Tree

_COMPASS = frozenset({"North", "South", "East", "West"})
_AND = frozenset({"and", "or"})
_BEFORE = frozenset({"compound", "amod", "flat"})
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss"})
_DEALING = frozenset({"against", "by", "with"})
_WEST = Sense(Entity(f"{ENTITY}west", "West", "group"), "name")


def with_halves(names: Sequence[Name], tree: Tree, tables: Actors) -> list[Name]:
    """The names with those that a point of the compass stands for, as a divided country is named in full."""
    whole = {name.start: name for name in names if _half(name) is not None}
    known = [name for name in names if name.text not in _COMPASS or name.senses]
    taken = {i for name in known for i in range(name.start, name.end)}
    halves = {
        half.start: half
        for i, text in enumerate(tree.texts if whole else ())
        if text in _COMPASS and i not in taken
        for half in _halves(i, whole, tree, tables)
    }
    bare = {name.start: name for name in names if name not in known}
    west = {i: Name(i, i + 1, i, "West", (_WEST,)) for i in _wests(tree) if i not in taken}
    return sorted([*known, *(bare | west | halves).values()], key=lambda name: name.start)


def _wests(tree: Tree) -> Iterator[int]:
    """Where "the West" is somebody, and not where something lies: "in the west", "the West Bank"."""
    for i, lower in enumerate(tree.lowers):
        if lower != "west" or i == 0 or tree.lowers[i - 1] != "the" or tree.deps[i] in _BEFORE:
            continue
        first = tree.first[i]
        taking_part = tree.deps[first] in _PARTIES or tree.preposition(first) in _DEALING
        if taking_part and not any(c > i for c in tree.having(i, "nmod", "flat", "compound")):
            yield i


def both_halves(text: str, tables: Actors) -> tuple[Entity, ...]:
    """The countries that "the Koreas" and "both Sudans" are; () for any other name."""
    if not text.endswith("s"):
        return ()
    one = text.removesuffix("s")
    senses = (tables.senses(name) for name in (*(f"{point} {one}" for point in sorted(_COMPASS)), one))
    found = dict.fromkeys(s[0].entity for s in senses if _is_country(s) and s[0].role == "name")
    return tuple(found) if len(found) == 2 else ()


def _halves(token: int, whole: Mapping[int, Name], tree: Tree, tables: Actors) -> Iterator[Name]:
    point, coordinate = tree.texts[token], whole.get(token + 2)
    if coordinate is not None and tree.lowers[token + 1] in _AND:
        yield from _named(token, coordinate.head, point, [coordinate], tables)
    elif token > 0 and tree.lowers[token - 1] == "the" and tree.deps[token] not in _BEFORE:
        yield from _named(token, token, point, whole.values(), tables)


def _half(name: Name) -> str | None:
    """The country that is divided: Korea of "South Korea", "South Korean" and "Seoul"."""
    if not _is_country(name.senses):
        return None
    half, _, country = name.senses[0].entity.label.partition(" ")
    named = name.text.partition(" ")[0] == half or name.senses[0].role == "metonym"
    return country if named and half in _COMPASS else None


def _is_country(senses: Sequence[Sense]) -> bool:
    return bool(senses) and all(s.entity.kind == "country" for s in senses)


def _named(token: int, head: int, point: str, whole: Iterable[Name], tables: Actors) -> Iterator[Name]:
    """The name in full, if there is one country only that it can be."""
    full = {text: tables.senses(text) for text in {f"{point} {_half(name)}" for name in whole}}
    countries = [(text, senses) for text, senses in full.items() if _is_country(senses)]
    if len(countries) == 1:
        yield Name(token, token + 1, head, *countries[0])
