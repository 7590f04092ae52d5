"""Nouns that describe actors: which of them are people, groups, organs of a state, organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.actors import table

STATE_CLASSES = frozenset(
    {"government", "military", "police", "legislature", "court", "ministry", "agency", "local government"}
)


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun describes: `kind` as in Entity, `category` the finer class, `canonical` its node's name."""

    kind: str
    category: str
    canonical: str

    @property
    def described(self) -> bool:
        """Whether "<nationality> <noun>" describes somebody rather than names an organisation."""
        return self.kind == "person" or self.category in {
            "government",
            "military",
            "police",
            "legislature",
            "court",
        }


@cache
def nouns() -> Mapping[str, Noun]:
    """The table ontology/actors/nouns.csv by noun, read once."""
    return {
        row["noun"]: Noun(row["kind"], row["class"], row["canonical"] or row["noun"])
        for row in table("nouns")
    }
