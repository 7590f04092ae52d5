"""EDTF values: what days they span, and arithmetic with them.

Values are EDTF (ISO 8601-2:2019, levels 0 and 1): `2025-03-30`, `2025-03`, `199X`, `2024-22` (summer),
`2025-03-24/2025-03-30`, `2012/..`, `2025-03-28~`. A day or month whose year nobody knows is `--03-30`
or `--03` (ISO 8601:2000), and a duration is one of ISO 8601 (`P3M`, `PT24H`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}  # first month of a season, north of the equator

_DAY = re.compile(r"([1-8]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_MONTH = re.compile(r"([1-8]\d{3})-(0[1-9]|1[0-2])", re.ASCII)
_SEASON = re.compile(r"([1-8]\d{3})-(2[1-4])", re.ASCII)
_YEARS = re.compile(r"[1-8](?:\d{3}|\d\dX|\dXX)", re.ASCII)
_KNOWN = 10_000  # values that are kept as days: news tells of few
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366, "decade": 3660, "century": 36600}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


@lru_cache(_KNOWN)
def day(text: str | None) -> date | None:
    """The day of an ISO 8601 date or date with time, None where it is no full date."""
    match = _DAY.match(text or "")
    if not match:
        return None
    year, month, number = (int(part) for part in match.groups())
    return date(year, month, number) if year and number <= monthrange(year, month)[1] else None


@lru_cache(_KNOWN)
def bounds(value: str) -> tuple[date | None, date | None]:
    """First and last day of a value; None at an open or unknown end."""
    first, slash, last = value.partition("/")
    if slash:
        return bounds(first)[0], bounds(last)[1]
    first = first.rstrip("~?%")
    if (match := _DAY.fullmatch(first)) and (known := day(match[0])):
        return known, known
    if match := _MONTH.fullmatch(first):
        return month_span(int(match[1]), int(match[2]))
    if match := _SEASON.fullmatch(first):
        start = date(int(match[1]), SEASONS[match[2]], 1)
        return start, (shift(start, "month", 3) or start) - timedelta(1)
    if _YEARS.fullmatch(first):
        return date(int(first.replace("X", "0")), 1, 1), date(int(first.replace("X", "9")), 12, 31)
    return None, None


def month_span(year: int, month: int) -> tuple[date | None, date | None]:
    """First and last day of a month; nothing for the year 0."""
    return (date(year, month, 1), date(year, month, monthrange(year, month)[1])) if year else (None, None)


def shift(base: date, unit: str, count: int) -> date | None:
    """A day so many units (day, week, fortnight, month, year, decade, century) later, earlier if negative.

    None outside the years 1 to 9998. The last of a month stays within a shorter month.
    """
    if abs(count) > 100_000 or not 366 < base.toordinal() + count * _LENGTHS[unit] < 3_652_000 - 366:
        return None
    if unit not in _MONTHS:
        return base + timedelta(count * _LENGTHS[unit])
    year, month = divmod(base.year * 12 + base.month - 1 + count * _MONTHS[unit], 12)
    return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))


def at(when: date, unit: str) -> str:
    """The value of the day, month, year, decade or century of a day; its week is an interval from Monday."""
    iso = when.isoformat()
    if unit in ("week", "fortnight"):
        monday = when - timedelta(when.weekday())
        return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"
    return {"month": iso[:7], "year": iso[:4], "decade": f"{iso[:3]}X", "century": f"{iso[:2]}XX"}.get(
        unit, iso
    )


def interval(first: str, last: str) -> str | None:
    """From the first day of a value to the last of another, in their own precision."""
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    if start == end:
        return start
    if bounds(start)[0] is None or bounds(end)[1] is None or not _ordered(start, end):
        return None
    return f"{_plain(start, 0)}/{_plain(end, 1)}"


def _ordered(start: str, end: str) -> bool:
    first, last = bounds(start)[0], bounds(end)[1]
    return first is not None and last is not None and first <= last


def _plain(value: str, side: int) -> str:
    """A value as the end of an interval: decades, centuries and seasons as years or months."""
    when = bounds(value)[side]
    if when and "X" in value:
        return at(when, "year")
    if when and _SEASON.fullmatch(value):
        return at(when, "month")
    return value
