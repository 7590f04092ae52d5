"""ICEWS event tables: 20 tab-separated columns with a header (Boschee et al. 2015, Harvard Dataverse)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from kg.article import Article
from kg.coded.articles import row_article, row_of
from kg.coded.cameo import code_of, name_of
from kg.coded.parties import country_code, country_name, home_of, is_country, party, place, sector
from kg.coded.rows import cameo_event, day, day_of, degrees, dyads, fields, line, number
from kg.event import Event, Party
from kg.terms import digest

COLUMNS: tuple[str, ...] = (
    *(
        "Event ID",
        "Event Date",
        "Source Name",
        "Source Sectors",
        "Source Country",
        "Event Text",
        "CAMEO Code",
    ),
    *("Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number"),
    *("Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"),
)
FORMAT = "icews"
_SECTORS: Mapping[str, str] = {
    "GOV": "Government",
    "MIL": "Military",
    "JUD": "Judicial",
    "REB": "Rebel",
    "MED": "News",
    "IGO": "International Government Organization",
    "NGO": "Nongovernmental Organization (International)",
    "BUS": "Business",
    "PTY": "Parties",
}
_CODES = {words: code for code, words in _SECTORS.items()}


def read(row: str) -> tuple[Article, Event]:
    """The event of a line, and the article that the line counts as. Raises BadRowError."""
    values = fields(row, COLUMNS)
    date, code = day(values["Event Date"], "Event Date"), values["CAMEO Code"]
    latitude, longitude = (
        degrees(values[name], name, limit) for name, limit in (("Latitude", 90), ("Longitude", 180))
    )
    article = row_article(
        FORMAT,
        values["Event ID"] or digest(row),
        story=values["Story ID"],
        published=date,
        publisher=values["Publisher"],
    )
    event = cameo_event(
        # Spreadsheets eat the zero in front of a code.
        code if code.startswith(("0", "1", "2")) else f"0{code}",
        article=article,
        date=date,
        actor=_party(values, "Source"),
        recipient=_party(values, "Target"),
        place=place(
            values["City"] or values["District"] or values["Province"],
            country_code(values["Country"]),
            latitude,
            longitude,
        ),
        sentence=int(number(values["Sentence Number"], "Sentence Number") or 0),
    )
    return article, event


def unsaid(event: Event) -> str | None:
    """Why the format has no row for an event that is done on a day, None if it has one."""
    return None if code_of(event.type) else "a relation, which is no event"


def write(events: Iterable[Event]) -> Iterator[str]:
    """The header, then a line for each mention and pair of actors.

    There is no Intensity, which is Goldstein's score in ICEWS: PLOVER's scores are others.
    """
    yield "\t".join(COLUMNS) + "\n"
    for event in events:
        for actor, recipient in dyads(event):
            yield line(_row(event, actor, recipient), COLUMNS)


def _row(event: Event, actor: Party | None, recipient: Party | None) -> dict[str, object]:
    code = code_of(event.type, event.mode, event.predicate.lemma) or ""
    where, known = event.place, row_of(event.article, FORMAT)
    sides = (side and side.id for side in (actor, recipient))
    key = int(digest(event.article, event.sentence.index, code, day_of(event), *sides), 16) % 10**9
    return {
        "Event ID": known[1] if known else key,
        "Event Date": day_of(event),
        **_columns(actor, "Source"),
        "Event Text": name_of(code),
        "CAMEO Code": code,
        **_columns(recipient, "Target"),
        "Story ID": known[0] if known else event.article,
        "Sentence Number": event.sentence.index,
        "City": where.label if where and not is_country(where) else None,
        "Country": country_name(home_of(where)) if where else None,
        "Latitude": where and where.latitude,
        "Longitude": where and where.longitude,
    }


def _party(values: Mapping[str, str], side: str) -> Party | None:
    name, sectors, country = (values[f"{side} {column}"] for column in ("Name", "Sectors", "Country"))
    return party(name, country_code(country), _sector(sectors)) if name else None


@lru_cache(maxsize=4096)
def _sector(sectors: str) -> str:
    """The code of the first sector that has one, empty if none."""
    return next((_CODES[name.strip()] for name in sectors.split(",") if name.strip() in _CODES), "")


def _columns(party: Party | None, side: str) -> dict[str, object]:
    if party is None:
        return {}
    return {
        f"{side} Name": party.label,
        f"{side} Sectors": _SECTORS.get(sector(party)),
        f"{side} Country": country_name(party.country),
    }
