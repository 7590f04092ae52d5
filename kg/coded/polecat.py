"""POLECAT event files: tab-separated with a header, events in PLOVER (Halterman et al. 2023, Dataverse)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.article import Article
from kg.coded.articles import row_article, row_of
from kg.coded.parties import GEONAMES, country_code, home_of, party, place, sector
from kg.coded.rows import BadRowError, coded, coded_event, day, day_of, degrees, dyads, fields, line
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
FORMAT = "polecat"


def read(row: str) -> tuple[Article, Event]:
    """The event of a line, and the article that the line counts as. Raises BadRowError."""
    # Python wrote these files: what it had no value for is None there.
    values = {name: "" if value == "None" else value for name, value in fields(row, COLUMNS).items()}
    type, mode = values["Event Type"].upper(), values["Event Mode"].lower() or None
    if type not in plover().types:
        raise BadRowError(f"no PLOVER type: {values['Event Type']!r}")
    if mode and (type, mode) not in plover().modes:
        raise BadRowError(f"no mode of {type}: {values['Event Mode']!r}")
    date = day(values["Event Date"], "Event Date")
    latitude, longitude = (
        degrees(values[name], name, limit) for name, limit in (("Latitude", 90), ("Longitude", 180))
    )
    # An event of many parties or places may be a row for each.
    where = values["Placename"] or values["City"]
    pair = digest(type, mode, values["Actor Name"], values["Recipient Name"], where)
    article = row_article(
        FORMAT,
        pair if values["Event ID"] else digest(row),
        story=values["Event ID"],
        published=day(values["Publication Date"], "Publication Date") if values["Publication Date"] else date,
        publisher=values["Source"],
    )
    event = coded_event(
        coded(type, mode, name=plover().types[type].label),
        article=article,
        date=date,
        actor=_party(values, "Actor"),
        recipient=_party(values, "Recipient"),
        place=place(
            where,
            country_code(values["Country"]),
            latitude,
            longitude,
            values["GeoNames ID"],
        ),
    )
    return article, event


def unsaid(event: Event) -> str | None:
    """Why the format has no row for an event that is done on a day, None if it has one."""
    return None if event.quad else "a statement or relation, which is no event of PLOVER"


def write(events: Iterable[Event]) -> Iterator[str]:
    """The header, then a line for each mention of a PLOVER event and each pair of actors."""
    yield "\t".join(COLUMNS) + "\n"
    for event in events:
        for actor, recipient in dyads(event):
            yield line(_row(event, actor, recipient), COLUMNS)


def _party(values: Mapping[str, str], side: str) -> Party | None:
    name = values[f"{side} Name"]
    return (
        party(name, country_code(values[f"{side} Country"]), values[f"Primary {side} Sector"])
        if name
        else None
    )


def _row(event: Event, actor: Party | None, recipient: Party | None) -> dict[str, object]:
    where, known = event.place, row_of(event.article, FORMAT)
    named = where is not None and where.id is not None and where.id.startswith(GEONAMES)
    sides = (side and side.id for side in (actor, recipient))
    key = digest(event.article, event.sentence.index, event.type, event.mode, day_of(event), *sides)
    return {
        "Event ID": known[0] or known[1] if known else key,
        "Event Date": day_of(event),
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": event.score,
        "Quad Code": (event.quad or "").upper(),
        **_columns(actor, "Actor"),
        **_columns(recipient, "Recipient"),
        "Placename": where and where.label,
        "Country": home_of(where) if where else None,
        "Latitude": where and where.latitude,
        "Longitude": where and where.longitude,
        "GeoNames ID": where.id.removeprefix(GEONAMES).strip("/") if where and where.id and named else None,
        "Source": None if known else event.article,
        "Publication Date": event.published,
        "Language": "eng",
    }


def _columns(party: Party | None, side: str) -> dict[str, object]:
    if party is None:
        return {}
    values = {"Name": party.label, "Country": party.country, "Name Raw": party.mention or None}
    columns: dict[str, object] = {f"{side} {name}": value for name, value in values.items()}
    return {**columns, f"Primary {side} Sector": sector(party) or None}
