"""GDELT 2.0 event files: 61 tab-separated columns, no header (GDELT Event Database Codebook V2.0, 2015)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.article import Article
from kg.coded.articles import row_article, row_of
from kg.coded.cameo import code_of, quad_number
from kg.coded.parties import (
    country_code,
    country_of_fips,
    country_place,
    fips,
    fips_of,
    party,
    place,
    sector,
    territory,
)
from kg.coded.rows import cameo_event, day, day_of, degrees, dyads, fields, line
from kg.event import Event, Party, Place
from kg.terms import digest

_ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"),
    *("Type1Code", "Type2Code", "Type3Code"),
)
_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS: tuple[str, ...] = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{side}{name}" for side in (1, 2) for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _PLACE),
    *("DATEADDED", "SOURCEURL"),
)
FORMAT = "gdelt"
_COUNTRY = "1"  # Geo_Type of a place that is a whole country


def read(row: str) -> tuple[Article, Event]:
    """The event of a line, and the article that the line counts as. Raises BadRowError.

    Not kept are the file's Goldstein score, counts and tone, and sectors beyond the kind of an actor.
    """
    values = fields(row, COLUMNS)
    date = day(values["SQLDATE"], "SQLDATE")
    article = row_article(
        FORMAT,
        values["GLOBALEVENTID"] or digest(row),
        story=values["SOURCEURL"],
        published=day(values["DATEADDED"], "DATEADDED") if values["DATEADDED"] else date,
        publisher=values["SOURCEURL"],
    )
    event = cameo_event(
        values["EventCode"],
        article=article,
        date=date,
        actor=_party(values, 1),
        recipient=_party(values, 2),
        place=_place(values),
        sentence=int(values["IsRootEvent"] == "0"),  # a root event stands in the lead
    )
    return article, event


def unsaid(event: Event) -> str | None:
    """Why the format has no row for an event that is done on a day, None if it has one."""
    return None if code_of(event.type) else "a relation, which is no event"


def write(events: Iterable[Event]) -> Iterator[str]:
    """A line for each event and pair of actors, with the number of its mentions and articles.

    Two reports are of one event where code, day, and names and countries of its actors are the same, as in
    GDELT. There is no GoldsteinScale: PLOVER's scores are others.
    """
    rows: dict[str, dict[str, object]] = {}
    articles: dict[str, set[str]] = {}
    for event in events:
        code, date = code_of(event.type, event.mode, event.predicate.lemma) or "", day_of(event) or ""
        known = row_of(event.article, FORMAT)
        for actor, recipient in dyads(event):
            sides = (side and (side.label.casefold(), side.country) for side in (actor, recipient))
            key = known[1] if known else str(int(digest(code, date, *sides), 16) % 10**10)
            row = rows.setdefault(key, _row(event, code, date, key, actor, recipient))
            articles.setdefault(key, set()).add(event.article)
            row["NumMentions"] = int(str(row.get("NumMentions", 0))) + 1
            row["NumArticles"] = row["NumSources"] = len(articles[key])
    return (line(row, COLUMNS) for row in rows.values())


def _party(values: Mapping[str, str], side: int) -> Party | None:
    name = values[f"Actor{side}Name"] or values[f"Actor{side}Code"]
    if not name:
        return None
    country = country_code(values[f"Actor{side}CountryCode"])
    if country and values[f"Actor{side}Code"] == values[f"Actor{side}CountryCode"]:
        return party(country_place(country, None, None).label, country)
    return party(name, country, values[f"Actor{side}Type1Code"])


def _place(values: Mapping[str, str]) -> Place | None:
    code = values["ActionGeo_CountryCode"]
    country = country_of_fips().get(code)
    latitude, longitude = (
        degrees(values[name], name, limit) for name, limit in (("ActionGeo_Lat", 90), ("ActionGeo_Long", 180))
    )
    if values["ActionGeo_Type"] == _COUNTRY:
        if country and fips(country) == code:
            return country_place(country, latitude, longitude)
        if found := territory(code, latitude, longitude):
            return found
    return place(values["ActionGeo_FullName"], country, latitude, longitude)


def _row(
    event: Event, code: str, date: str, key: str, actor: Party | None, recipient: Party | None
) -> dict[str, object]:
    year, month, date_of_month = date[:4], date[5:7], date[8:10]
    where, known = event.place, row_of(event.article, FORMAT)
    return {
        "GLOBALEVENTID": key,
        "SQLDATE": f"{year}{month}{date_of_month}",
        "MonthYear": f"{year}{month}",
        "Year": year,
        # The codebook's own approximation: (month * 30 + day) / 365.
        "FractionDate": f"{int(year) + ((int(month) - 1) * 30 + int(date_of_month)) / 365:.4f}",
        **_columns(actor, 1),
        **_columns(recipient, 2),
        "IsRootEvent": int(event.sentence.index == 0),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": quad_number(code),
        **(_geo(where) if where else {}),
        "DATEADDED": f"{(event.published or date)[:10].replace('-', '')}000000",
        "SOURCEURL": known[0] if known else event.article,
    }


def _columns(party: Party | None, side: int) -> dict[str, object]:
    if party is None:
        return {}
    country, kind = party.country or "", sector(party)
    # A country's code alone stands for the country itself, which its people and cities are not.
    code = country + kind if kind or party.kind == "country" else ""
    values = {"Code": code, "Name": party.label.upper(), "CountryCode": country, "Type1Code": kind}
    return {f"Actor{side}{name}": value for name, value in values.items()}


def _geo(place: Place) -> dict[str, object]:
    code, is_all = fips_of(place)
    return {
        "ActionGeo_Type": _COUNTRY if is_all else "4",
        "ActionGeo_FullName": place.label,
        "ActionGeo_CountryCode": code,
        "ActionGeo_Lat": place.latitude,
        "ActionGeo_Long": place.longitude,
    }
