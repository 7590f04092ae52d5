"""Event data coded by others, in and out: GDELT, ICEWS, POLECAT.

Rows become events without words; CAMEO codes become PLOVER types, actor codes our entities.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType

from kg.coded import gdelt, icews, polecat
from kg.coded.rows import BadRowError
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
    room = _room(form)
    header = room.COLUMNS[0]
    for number, line in enumerate(lines, 1):
        if line.strip() and not (number == 1 and line.startswith(header)):
            try:
                yield room.read(line)
            except BadRowError as error:
                report(number, str(error))


def write_rows(events: Iterable[Event], form: str) -> str:
    """The events in a format. Left out is what the format cannot say: relations, events without day, and
    what is only planned, possible or denied, which would read as done."""
    return "".join(_room(form).write(events))


def _room(form: str) -> ModuleType:
    if form not in _ROOMS:
        raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")
    return _ROOMS[form]
