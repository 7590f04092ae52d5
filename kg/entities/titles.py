"""What stands with a name and is none: titles, offices and their fields."""

from __future__ import annotations

from collections.abc import Sequence

from kg.actors import Actors
from kg.actors.nouns import nouns

HONORIFICS = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "dame": "f",
}
TITLE_WORDS = frozenset({
    "dr", "prof", "professor", "gen", "lt", "col", "maj", "sgt", "capt", "adm", "sen", "rep", "gov",
    "pres", "prime", "foreign", "defense", "defence", "vice", "deputy", "former", "crown", "interior",
    "home", "special", "acting", "state", "press", "house", "rev", "hon", "ex",
})  # fmt: skip
_FIELDS = frozenset({
    "affairs", "agriculture", "and", "commerce", "communications", "culture", "defence", "defense",
    "economic", "economy", "education", "energy", "environment", "finance", "foreign", "health", "home",
    "immigration", "industry", "information", "infrastructure", "interior", "internal", "justice",
    "labor", "labour", "local", "migration", "national", "oil", "petroleum", "planning", "public",
    "security", "social", "trade", "transport", "transportation", "treasury", "water", "welfare",
})  # fmt: skip


def is_office(words: str) -> bool:
    """Whether "Minister of Foreign Affairs" stands where a name was seen."""
    title, of, _ = words.partition(" of ")
    noun = nouns().get(title.split()[-1]) if title else None
    return bool(of) and noun is not None and noun.category == "official"


def is_field(texts: Sequence[str], start: int, end: int) -> bool:
    """Whether a name is the field of an office: "Foreign Affairs Secretary"."""
    office = nouns().get(texts[end].lower()) if end < len(texts) else None
    field = {text.lower() for text in texts[start:end]}
    return office is not None and office.category == "official" and field <= _FIELDS


def after_titles(texts: Sequence[str], start: int, end: int, tables: Actors) -> int:
    """Where the name proper begins in "US President Donald Trump" or "Mr Johnson"."""
    at = start
    while at < end - 1:
        word = texts[at].lower().rstrip(".")
        senses = tables.senses(texts[at])
        demonym = bool(senses) and all(s.entity.kind in {"country", "place"} for s in senses) and at == start
        noun = nouns().get(word)
        if (
            word in HONORIFICS
            or word in TITLE_WORDS
            or demonym
            or (noun is not None and noun.kind == "person")
        ):
            at += 1
        else:
            break
    return at
