"""POLECAT event files: tab-separated with a header, events in PLOVER (Halterman et al. 2023, Dataverse)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.coded.parties import GEONAMES, country_code, party, place, sector
from kg.coded.rows import BadRowError, coded, coded_event, day, dyads, fields, line, number
from kg.event import Event, Party
from kg.ontology import plover
from kg.terms import digest

COLUMNS: tuple[str, ...] = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *(
        "Recipient Name",
        "Recipient Country",
        "Recipient COW",
        "Primary Recipient Sector",
        "Recipient Sectors",
    ),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations"),
    *("Story Locations", "Language", "Version"),
)
_STORY = "urn:polecat:"


def read(row: str) -> Event:
    """The event of a line. Raises BadRowError."""
    values = fields(row, COLUMNS)
    type, mode = values["Event Type"].upper(), values["Event Mode"].lower() or None
    if type not in plover().types:
        raise BadRowError(f"no PLOVER type: {values['Event Type']!r}")
    if mode and (type, mode) not in plover().modes:
        raise BadRowError(f"no mode of {type}: {values['Event Mode']!r}")
    date = day(values["Event Date"], "Event Date")
    latitude, longitude = (number(values[name], name) for name in ("Latitude", "Longitude"))
    return coded_event(
        coded(type, mode, name=plover().types[type].label),
        article=f"{_STORY}{values['Event ID']}",
        published=day(values["Publication Date"], "Publication Date") if values["Publication Date"] else date,
        date=date,
        actor=_party(values, "Actor"),
        recipient=_party(values, "Recipient"),
        place=place(
            values["Placename"] or values["City"],
            country_code(values["Country"]),
            latitude,
            longitude,
            values["GeoNames ID"],
        ),
    )


def write(events: Iterable[Event]) -> Iterator[str]:
    """The header, then a line for each mention of a PLOVER event and each pair of actors."""
    yield "\t".join(COLUMNS) + "\n"
    for event in events:
        date = (event.time and event.time.value) or event.published or ""
        if event.quad and len(date) >= 10:
            for actor, recipient in dyads(event):
                yield line(_row(event, actor, recipient, date), COLUMNS)


def _party(values: Mapping[str, str], side: str) -> Party | None:
    name = values[f"{side} Name"]
    return (
        party(name, country_code(values[f"{side} Country"]), values[f"Primary {side} Sector"])
        if name
        else None
    )


def _row(event: Event, actor: Party | None, recipient: Party | None, date: str) -> dict[str, object]:
    where = event.place
    known = where is not None and where.id is not None and where.id.startswith(GEONAMES)
    name = event.article.removeprefix(_STORY) if event.article.startswith(_STORY) else None
    return {
        "Event ID": name or digest(event.article, event.sentence.index, event.type, actor, recipient),
        "Event Date": date[:10],
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": event.score,
        "Quad Code": (event.quad or "").upper(),
        **_columns(actor, "Actor"),
        **_columns(recipient, "Recipient"),
        "Placename": where and where.label,
        "Country": where and where.country,
        "Latitude": where and where.latitude,
        "Longitude": where and where.longitude,
        "GeoNames ID": where.id.removeprefix(GEONAMES).strip("/") if where and where.id and known else None,
        "Source": event.article,
        "Publication Date": event.published,
        "Language": "eng",
    }


def _columns(party: Party | None, side: str) -> dict[str, object]:
    if party is None:
        return {}
    values = {"Name": party.label, "Country": party.country, "Name Raw": party.mention or None}
    columns: dict[str, object] = {f"{side} {name}": value for name, value in values.items()}
    return {**columns, f"Primary {side} Sector": sector(party) or None}
