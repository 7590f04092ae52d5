"""Who is who: countries, people, organisations and their aliases, read from ontology/actors."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from kg.ontology import ontology_folder

ENTITY = "https://w3id.org/kg-events/entity/"
STATE_BODIES = frozenset({"government_body", "executive", "military", "central_bank", "court"})

_WORD = re.compile(r"\w+")
# Where ministries write the family name first, also in English: Kishida Fumio, Orbán Viktor.
_FAMILY_FIRST = frozenset({"JPN", "HUN"})
_PIECE = re.compile(r"[^\W_]+|[^\w\s]")
_DROPPED = frozenset(".'-")
_MARKS = str.maketrans(
    dict.fromkeys("’‘ʼ`´ʻ", "'")
    | dict.fromkeys("‐‑‒–—", "-")
    | dict(zip("łŁøØđĐıæÆ", "lLoOdDiaA", strict=True))
    | {"ß": "ss"}
)


# Kinds of entities: states, bodies of all sorts, all who can act.
STATE_KINDS = frozenset({"country", "government"})
BODY_KINDS = STATE_KINDS | {"organisation"}
ACTING_KINDS = BODY_KINDS | {"person", "group"}


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that an article names or describes.

    `id` is an IRI, `kind` one of person, country, government, organisation, group, place, thing,
    `country` an ISO 3166-1 alpha-3 code (for a person: whom he or she acts for). `category` is the
    finer class of the tables (IGO, armed_group, news_agency, city, official, …), `gender` m or f.
    Latitude and longitude are degrees (WGS84).
    """

    id: str
    label: str = field(compare=False)
    kind: str = field(compare=False)
    country: str | None = None
    category: str | None = field(default=None, compare=False)
    gender: str | None = field(default=None, compare=False)
    wikidata: str | None = field(default=None, compare=False)
    latitude: float | None = field(default=None, compare=False)
    longitude: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Sense:
    """What an alias can stand for: an entity by its name, its demonym, or as a metonym.

    `risky` marks an alias that has another frequent meaning or several bearers.
    """

    entity: Entity
    role: str
    risky: bool = False


def fold(text: str) -> str:
    """Text without diacritics and invisible characters, apostrophes and hyphens made plain."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")


def pieces(text: str) -> list[str]:
    """The words of a name; full stops, apostrophes and hyphens fall away, so that "U.S." is "U S"."""
    return [p for p in _PIECE.findall(fold(text)) if p not in _DROPPED]


def slug(text: str) -> str:
    """A name as the last part of an IRI: "Haider al-Abadi" is "haider-al-abadi"."""
    return "-".join(_WORD.findall(fold(text).replace("'", "").lower())) or "unnamed"


@lru_cache(maxsize=1 << 16)
def spelling_key(text: str) -> str:
    """One key for the transliterations of a name: Zelensky and Zelenskiy are one, so are Asad and Assad."""
    key = re.sub(r"[^a-z]", "", re.sub(r"\b[ae]l[- ]", "", fold(text).lower()))
    for pattern, plain in _TRANSLITERATIONS:
        key = pattern.sub(plain, key)
    return key


_TRANSLITERATIONS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|yy|ii|ij|yi|iyy|y|ie|ee)", "i"),
        (r"(?:ou|oo|u|o)", "u"),
        (r"kh|gh", "h"),
        (r"q|ck", "k"),
        (r"dj|zh", "j"),
        (r"w", "v"),
        (r"ei|ai|e", "a"),
        (r"(.)\1+", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class Actors:
    """The tables, indexed. `trie` leads from the pieces of an alias to its senses (under the key None)."""

    entities: Mapping[str, Entity]
    trie: Mapping[Any, Any]
    words: frozenset[str]
    lower: Mapping[str, tuple[Sense, ...]]
    demonyms: Mapping[str, tuple[str, ...]]
    capitals: Mapping[str, str]
    bodies: Mapping[tuple[str, str], Entity]
    forms: Mapping[str, frozenset[str]]
    surnames: Mapping[str, tuple[Entity, ...]]
    short_names: Mapping[str, tuple[str, ...]]
    full_names: Mapping[str, Entity]

    def longest(self, words: Sequence[str], start: int) -> tuple[int, tuple[Sense, ...]]:
        """The longest alias that begins at `start`: where it ends (exclusive), and its senses.

        Gives (start, ()) where none begins.
        """
        node: Mapping[Any, Any] | None = self.trie
        end: int = start
        senses: tuple[Sense, ...] = ()
        for at in range(start, len(words)):
            node = node.get(words[at]) if node is not None else None
            if node is None:
                break
            if None in node:
                end, senses = at + 1, node[None]
        return end, senses

    def senses(self, alias: str) -> tuple[Sense, ...]:
        """What exactly this alias can stand for; case counts only in names of one word."""
        words = pieces(alias)
        end, found = self.longest(words, 0)
        if words and end == len(words):
            return found
        return self.lower.get(" ".join(words).lower(), ()) if len(words) > 1 else ()

    def ending(self, texts: Sequence[str], at: int) -> tuple[Sense, ...]:
        """What the words that end at a token can stand for, two rather than one: "South African"."""
        both = self.senses(" ".join(texts[at - 1 : at + 1])) if at else ()
        return both or self.senses(texts[at])

    def country(self, code: str) -> Entity:
        """The country of an ISO 3166-1 alpha-3 code. Raises KeyError."""
        return self.entities[code]

    def body(self, code: str, name: str) -> Entity | None:
        """The organisation of a country by its plain name: ("SYR", "army")."""
        return self.bodies.get((code, name.replace("defense", "defence")))

    def demonym(self, code: str | None) -> str | None:
        """ "Russian" for RUS."""
        return next(iter(self.demonyms.get(code or "", ())), None)


def table(name: str) -> list[dict[str, str]]:
    """The rows of ontology/actors/<name>.csv."""
    text = (ontology_folder() / "actors" / f"{name}.csv").read_text(encoding="utf-8")
    header, *rows = csv.reader(text.splitlines())
    return [dict(zip(header, row, strict=True)) for row in rows if row]


@cache
def actors() -> Actors:
    """The tables of ontology/actors, read once."""
    countries, people, organisations = table("countries"), table("people"), table("organisations")
    sovereign = {row["iso3"]: row["within"] or row["iso3"] for row in countries}
    entities = {e.id.removeprefix(ENTITY): e for e in _entities(countries, people, organisations, sovereign)}
    risky = {row["alias"] for row in table("ambiguous")}
    trie: dict[Any, Any] = {}
    words: set[str] = set()
    lower: dict[str, tuple[Sense, ...]] = {}
    surnames: dict[str, dict[str, Entity]] = defaultdict(dict)
    short_names: dict[str, set[str]] = defaultdict(set)
    full_names: dict[str, Entity] = {}
    for alias, key, role in _aliases(countries, people, organisations, table("metonyms")):
        entity = entities[key]
        parts = pieces(alias)
        senses = _plant(trie, parts, Sense(entity, role, alias in risky))
        words.update(parts)
        if len(parts) > 1:
            lower[" ".join(parts).lower()] = senses
        if entity.kind == "person":
            if len(pieces(alias)) == 1:
                surnames[spelling_key(alias)][key] = entity
                short_names[entity.id].add(spelling_key(alias))
            elif alias not in risky:
                full_names.setdefault(spelling_key(alias), entity)
    demonyms = {row["iso3"]: tuple(filter(None, row["demonyms"].split("|"))) for row in countries}
    return Actors(
        entities=entities,
        trie=trie,
        words=frozenset(words),
        lower=lower,
        demonyms=demonyms,
        capitals={row["iso3"]: row["capital"] for row in countries if row["capital"]},
        bodies=_bodies(countries, organisations, entities),
        forms={row["iso3"]: frozenset(row["official_name"].lower().split()) for row in countries},
        surnames={key: tuple(found.values()) for key, found in surnames.items()},
        short_names={id: tuple(keys) for id, keys in short_names.items()},
        full_names=full_names,
    )


def _entities(
    countries: Iterable[dict[str, str]],
    people: Iterable[dict[str, str]],
    organisations: Iterable[dict[str, str]],
    sovereign: Mapping[str, str],
) -> Iterator[Entity]:
    for row in countries:
        kind, category = ("place", "authorities") if row["within"] else ("country", None)
        yield Entity(
            ENTITY + row["iso3"],
            row["name"],
            kind,
            sovereign[row["iso3"]],
            category,
            None,
            row["wikidata_qid"] or None,
        )
    for row in people:
        code = sovereign.get(row["country_iso3"]) or None
        yield Entity(
            ENTITY + row["id"],
            row["name"],
            "person",
            code,
            row["tier"],
            row["gender"] or None,
            row["wikidata_qid"] or None,
        )
    for row in organisations:
        code = sovereign.get(row["country_iso3"]) or None
        kind = "government" if row["kind"] in STATE_BODIES and code else "organisation"
        yield Entity(
            ENTITY + row["id"], row["name"], kind, code, row["kind"], None, row["wikidata_qid"] or None
        )


def _aliases(
    countries: Iterable[dict[str, str]],
    people: Iterable[dict[str, str]],
    organisations: Iterable[dict[str, str]],
    metonyms: Iterable[dict[str, str]],
) -> Iterator[tuple[str, str, str]]:
    for row in countries:
        for name in (row["name"], row["official_name"], *row["aliases"].split("|")):
            yield name, row["iso3"], "name"
    for row in (*people, *organisations):
        for name in (row["name"], *row["aliases"].split("|")):
            yield name, row["id"], "name"
    for row in people:
        given, _, family = row["name"].partition(" ")
        if row["country_iso3"] in _FAMILY_FIRST and family and " " not in family:
            yield f"{family} {given}", row["id"], "name"
    for row in countries:
        for name in row["demonyms"].split("|"):
            yield name, row["iso3"], "demonym"
    for row in metonyms:
        yield row["name"], row["refers_to"], "metonym"


def _plant(trie: dict[Any, Any], words: list[str], sense: Sense) -> tuple[Sense, ...]:
    if not words:
        return ()
    if words[0] == "The":
        words[0] = "the"
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    known: tuple[Sense, ...] = node.get(None, ())
    if not any(s.entity.id == sense.entity.id and (s.role == sense.role or s.role == "name") for s in known):
        known = node[None] = (*known, sense)
    return known


def _bodies(
    countries: Iterable[dict[str, str]],
    organisations: Iterable[dict[str, str]],
    entities: Mapping[str, Entity],
) -> dict[tuple[str, str], Entity]:
    """Organisations by country and what follows its name or demonym: ("SYR", "army")."""
    prefixes = {
        row["iso3"]: tuple(
            sorted(
                {p for p in (*row["demonyms"].split("|"), *row["aliases"].split("|"), row["name"]) if p},
                key=len,
                reverse=True,
            )
        )
        for row in countries
    }
    found: dict[tuple[str, str], Entity] = {}
    for row in organisations:
        code = row["country_iso3"]
        for alias in (row["name"], *row["aliases"].split("|")) if code else ():
            for prefix in prefixes[code]:
                if alias.startswith((prefix + " ", prefix + "'s ")):
                    rest = alias[len(prefix) :].removeprefix("'s").strip().lower()
                    found.setdefault((code, rest.replace("defense", "defence")), entities[row["id"]])
                    break
    return found
