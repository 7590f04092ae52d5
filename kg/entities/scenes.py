"""Where a clause happens: which places beside somebody tell of what country he is, and which do not."""

from __future__ import annotations

from collections.abc import Mapping

from kg.actors.nouns import nouns
from kg.ontology import lexicon
from kg.trees import Tree

_MEETING = frozenset({"meet", "convene", "confer"})
_DISPLACING = frozenset(
    {"drive", "flee", "displace", "deport", "expel", "escape", "extradite", "repatriate", "transfer"}
)
_MOVING = frozenset({"cross", "retreat", "slip", "withdraw"})
_BOUND = frozenset({"to", "from", "toward", "towards"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "conj", "parataxis", "root", "xcomp"})


def is_scene(tree: Tree, place: int) -> bool:
    """Whether a place by name is where something happens, not only where others meet, flee or are bound."""
    based = tree.lowers[tree.heads[place]] == "based"
    return not (based or _is_venue(tree, place) or _is_refuge(tree, place) or _is_bound(tree, place))


def scenes(tree: Tree, token: int, places: Mapping[int, str]) -> set[str]:
    """The countries of the places that stand in the clause of a token, in one above it, or in its sentence.

    `places` are those of the sentence, by token.
    """
    countries = set(places.values())
    if len(countries) > 1:
        by_clause: dict[int, set[str]] = {}
        for place, country in places.items():
            by_clause.setdefault(_clause(tree, place), set()).add(country)
        near = (t for t in tree.climb(_clause(tree, token)) if t in by_clause)
        return by_clause.get(next(near, -1), countries)
    return countries


def _clause(tree: Tree, token: int) -> int:
    return next((t for t in tree.climb(token) if t != token and tree.deps[t] in _CLAUSES), token)


def _is_venue(tree: Tree, place: int) -> bool:
    """Whether a place is only where others meet: "talks in Geneva", "ministers meeting in Vienna"."""
    act = tree.heads[tree.first[place]]
    return tree.lemmas[act] in lexicon().classes["@talks"] | _MEETING


def _is_refuge(tree: Tree, head: int) -> bool:
    """Whether people of another country are driven or flee to a place, or come from it: "drove them into
    Bangladesh", "crossed the border from Chad"."""
    first = tree.first[head]
    verb, preposition = tree.lemmas[tree.heads[first]], tree.preposition(first)
    if tree.deps[first] != "obl":
        return False
    towards = preposition in ("to", "into", "across", "toward", "towards")
    return (towards and verb in _DISPLACING | _MOVING) or (preposition == "from" and verb == "cross")


def _is_bound(tree: Tree, place: int) -> bool:
    """Whether a thing or what a clause tells of it is bound for a place: "a plane to Kenya", "a pipe that
    carries gas to Chad"."""
    first = tree.first[place]
    if tree.preposition(first) not in _BOUND:
        return False
    if any(tree.where(clause) for clause in tree.having(place, "acl:relcl")):
        return False  # "a mission to Rwanda, where militias …"
    above = tree.heads[first]
    noun = nouns().get(tree.lemmas[above])
    thing = tree.pos[above] == "NOUN" and (noun is None or noun.kind == "thing")
    return thing or tree.deps[above] in ("acl", "acl:relcl")
