"""ICEWS event tables: 20 tab-separated columns with a header (Boschee et al. 2015, Harvard Dataverse)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from kg.coded.cameo import code_of, name_of
from kg.coded.parties import country_code, country_name, party, place, sector
from kg.coded.rows import cameo_event, day, dyads, fields, line, number
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
_STORY = "urn:icews:story:"
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


def read(row: str) -> Event:
    """The event of a line. Raises BadRowError."""
    values = fields(row, COLUMNS)
    date = day(values["Event Date"], "Event Date")
    latitude, longitude = (number(values[name], name) for name in ("Latitude", "Longitude"))
    return cameo_event(
        # Spreadsheets eat the zero in front of a code.
        values["CAMEO Code"]
        if values["CAMEO Code"].startswith(("0", "1", "2"))
        else f"0{values['CAMEO Code']}",
        article=f"{_STORY}{values['Story ID'] or values['Event ID']}",
        published=date,
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


def write(events: Iterable[Event]) -> Iterator[str]:
    """The header, then a line for each mention and pair of actors."""
    yield "\t".join(COLUMNS) + "\n"
    for event in events:
        code = code_of(event.type, event.mode, event.predicate.lemma)
        date = (event.time and event.time.value) or event.published or ""
        if code and len(date) >= 10:
            for actor, recipient in dyads(event):
                yield line(_row(event, actor, recipient, code, date), COLUMNS)


def _row(
    event: Event, actor: Party | None, recipient: Party | None, code: str, date: str
) -> dict[str, object]:
    where = event.place
    whole = where is not None and where.label == country_name(where.country)
    return {
        "Event ID": int(digest(event.article, event.sentence.index, code, actor, recipient), 16) % 10**9,
        "Event Date": date[:10],
        **_columns(actor, "Source"),
        "Event Text": name_of(code),
        "CAMEO Code": code,
        "Intensity": event.score,
        **_columns(recipient, "Target"),
        "Story ID": event.article.removeprefix(_STORY),
        "Sentence Number": event.sentence.index,
        "City": where.label if where and not whole else None,
        "Country": country_name(where.country) if where else None,
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
