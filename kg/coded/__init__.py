"""Event data coded by others, in and out: GDELT, ICEWS, POLECAT.

Rows become events without words; CAMEO codes become PLOVER types, actor codes our entities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType

from kg.article import Article
from kg.coded import gdelt, icews, polecat
from kg.coded.rows import BadRowError, unsaid
from kg.event import Event

_ROOMS: Mapping[str, ModuleType] = {"gdelt": gdelt, "icews": icews, "polecat": polecat}
FORMATS = tuple(_ROOMS)


def read_rows(
    lines: Iterable[str], form: str, *, report: Callable[[int, str], None] = lambda line, message: None
) -> Iterator[Event]:
    """The events of a file, one at a time; a header and empty lines are passed over.

    A bad row is reported with its line number (from 1) and left out. Raises ValueError for a format
    other than gdelt, icews, polecat.
    """
    return (event for _, event in read_articles(lines, form, report=report))


def read_articles(
    lines: Iterable[str], form: str, *, report: Callable[[int, str], None] = lambda line, message: None
) -> Iterator[tuple[Article, Event]]:
    """As `read_rows`, each event with the article that its row counts as (kg.coded.articles)."""
    room = _room(form)
    header = room.COLUMNS[0]
    for number, line in enumerate(lines, 1):
        if line.strip() and not (number == 1 and line.startswith(header)):
            try:
                yield room.read(line.rstrip("\r\n"))
            except BadRowError as error:
                report(number, str(error))


def write_rows(
    events: Iterable[Event], form: str, *, report: Callable[[str, int], None] = lambda why, mentions: None
) -> str:
    """The events in a format. Left out is what the format cannot say: relations, events without day, and
    what is only planned, possible or denied, which would read as done. `report` hears why and how many."""
    room = _room(form)
    left_out = Counter[str]()

    def said() -> Iterator[Event]:
        for event in events:
            if why := room.unsaid(event) or unsaid(event):
                left_out[why] += 1
            else:
                yield event

    text = "".join(room.write(said()))
    for why, mentions in left_out.items():
        report(why, mentions)
    return text


def _room(form: str) -> ModuleType:
    if form not in _ROOMS:
        raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")
    return _ROOMS[form]
