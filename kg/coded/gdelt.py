"""GDELT 2.0 event files: 61 tab-separated columns, no header (GDELT Event Database Codebook V2.0, 2015)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.coded.cameo import code_of, quad_number
from kg.coded.parties import country_code, country_of_fips, country_place, fips, party, place, sector
from kg.coded.rows import cameo_event, day, dyads, fields, line, number
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
_COUNTRY = "1"  # Geo_Type of a place that is a whole country


def read(row: str) -> Event:
    """The event of a line. Raises BadRowError."""
    values = fields(row, COLUMNS)
    date = day(values["SQLDATE"], "SQLDATE")
    return cameo_event(
        values["EventCode"],
        article=values["SOURCEURL"] or f"urn:gdelt:{values['GLOBALEVENTID']}",
        published=day(values["DATEADDED"], "DATEADDED") if values["DATEADDED"] else date,
        date=date,
        actor=_party(values, 1),
        recipient=_party(values, 2),
        place=_place(values),
    )


def write(events: Iterable[Event]) -> Iterator[str]:
    """A line for each event and pair of actors, with the number of its mentions and articles."""
    rows: dict[str, dict[str, object]] = {}
    articles: dict[str, set[str]] = {}
    for event in events:
        date = (event.time and event.time.value) or event.published or ""
        code = code_of(event.type, event.mode, event.predicate.lemma)
        if code is None or len(date) < 10:
            continue
        for actor, recipient in dyads(event):
            sides = (actor and actor.id, recipient and recipient.id)
            key = digest(code, date, *sides)
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
    country = country_of_fips().get(values["ActionGeo_CountryCode"])
    latitude, longitude = (
        number(values[f"ActionGeo_{name}"], f"ActionGeo_{name}") for name in ("Lat", "Long")
    )
    if values["ActionGeo_Type"] == _COUNTRY and country:
        return country_place(country, latitude, longitude)
    return place(values["ActionGeo_FullName"], country, latitude, longitude)


def _row(
    event: Event, code: str, date: str, key: str, actor: Party | None, recipient: Party | None
) -> dict[str, object]:
    year, month, date_of_month = date[:4], date[5:7], date[8:10]
    where = event.place
    return {
        "GLOBALEVENTID": int(key, 16) % 10**10,
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
        "QuadClass": quad_number(event.quad),
        "GoldsteinScale": event.score,
        **(_geo(where) if where else {}),
        "DATEADDED": f"{(event.published or date)[:10].replace('-', '')}000000",
        "SOURCEURL": event.article,
    }


def _columns(party: Party | None, side: int) -> dict[str, object]:
    if party is None:
        return {}
    country, kind = party.country or "", sector(party)
    values = {"Code": country + kind, "Name": party.label.upper(), "CountryCode": country, "Type1Code": kind}
    return {f"Actor{side}{name}": value for name, value in values.items()}


def _geo(place: Place) -> dict[str, object]:
    whole = place.id is not None and place.id.endswith(f"/{place.country}")
    return {
        "ActionGeo_Type": _COUNTRY if whole else "4",
        "ActionGeo_FullName": place.label,
        "ActionGeo_CountryCode": fips(place.country),
        "ActionGeo_Lat": place.latitude,
        "ActionGeo_Long": place.longitude,
    }
