"""Nouns that describe actors: which of them are people, groups, organs of a state, organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.actors import table

STATE_CLASSES = frozenset(
    {"government", "military", "police", "legislature", "court", "ministry", "agency", "local government"}
)

ARMED_CLASSES = frozenset({"military", "police"})
OFFICIAL_CLASSES = frozenset({"official", "commander"})
TITLED_CLASSES = OFFICIAL_CLASSES | {"spokesperson"}
NEIGHBOURS = frozenset({"neighbour", "neighbor"})


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun describes: `kind` as in Entity, `category` the finer class, `canonical` its node's name.

    `anaphoric` nouns take up a name ("the group", "the ministry").
    """

    lemma: str
    kind: str
    category: str
    canonical: str
    anaphoric: bool

    @property
    def described(self) -> bool:
        """Whether "<nationality> <noun>" describes somebody rather than names an organisation."""
        return self.kind in {"person", "group"} or self.category in {
            "government",
            "military",
            "police",
            "legislature",
            "court",
        }


@cache
def nouns() -> Mapping[str, Noun]:
    """The table ontology/actors/nouns.csv by noun, with regular plurals, read once."""
    rows = table("nouns")
    found = {
        r["noun"]: Noun(r["noun"], r["kind"], r["class"], r["canonical"] or r["noun"], bool(r["anaphoric"]))
        for r in rows
    }
    plurals = {_plural(noun): entry for noun, entry in found.items() if entry.kind != "quantity"}
    return plurals | found


def _plural(noun: str) -> str:
    """ "countries" for "country"."""
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    if noun.endswith("man") and noun != "human":
        return noun[:-3] + "men"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
