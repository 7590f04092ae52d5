"""Dates in English, whatever the locale: names of months and days of the week, days that dates name."""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def printed_date(text: str) -> str | None:
    """The day that a date names, in ISO 8601, or None where the text is none or leaves it open: a date in
    digits, of RFC 5322 (as feeds have it), or in words ("March 31, 2025").

    It is the day where the outlet is, in the zone that a time names: what "on Monday" is told from.
    """
    days = in_digits(text)
    if days is not None:
        return days[0] if len(days) == 1 else None
    return in_words(text.strip()) or _of_message(text)


def in_digits(text: str) -> tuple[str, ...] | None:
    """The days that a date in digits can mean: one of "2025-03-31" and "31/03/2025", two of "02/03/2025",
    none of "31/02/2025" and "01/02/03". None for what is no such date."""
    found = _YEAR_FIRST.fullmatch(text.strip())
    if found:
        return _existing((found["year"], found["month"] or found["mm"], found["day"] or found["dd"]))
    found = _YEAR_LAST.fullmatch(text.strip())
    if not found:
        return None
    one, other, year = found["one"], found["other"], found["year"]
    return _existing(*{(year, other, one), (year, one, other)}) if len(year) == 4 else ()


def in_seconds(text: str) -> str | None:
    """The day of a Unix time between 1990 and tomorrow, in seconds or milliseconds, by UTC."""
    found = _UNIX.fullmatch(text)
    moments = (int(found[1]), int(found[1]) // 1000) if found else ()
    known = (one for one in moments if _1990 <= one <= time.time() + _DAY)
    return next((datetime.fromtimestamp(one, UTC).date().isoformat() for one in known), None)


def in_words(line: str) -> str | None:
    """The date that a line is, in words, or that it has in a dateline ("OSLO, 3 May 2016 —")."""
    found = _DATELINE.match(line)
    if not found:
        return None
    month = 1 + _MONTHS.index((found["month"] or found["month_before"])[:3].lower())
    return next(iter(_existing((found["year"], str(month), found["day"] or found["day_after"]))), None)


def is_date_in_words(line: str) -> bool:
    """Whether a line is nothing but a date in words, with or without a place; the day need not exist."""
    return _DATELINE.fullmatch(line) is not None


def _of_message(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _existing(*days: tuple[str, str, str]) -> tuple[str, ...]:
    found = set[str]()
    for year, month, day in days:
        try:
            found.add(date(int(year), int(month), int(day)).isoformat())
        except ValueError:
            continue
    return tuple(sorted(found))


_TIME = r"(?:(?:T|,? )\d\d?:?\d\d.*| ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?"
_UNIX = re.compile(r"(\d{9,13})(?:\.0)?")  # as a whole number may be written in JSON
_1990, _DAY = 631_152_000, 86_400  # seconds
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:(?P<between>[-/.])(?P<month>\d\d?)(?P=between)(?P<day>\d\d?)"
    rf"|(?P<mm>0[1-9]|1[0-2])(?P<dd>0[1-9]|[12]\d|3[01])){_TIME}"
)
_YEAR_LAST = re.compile(
    rf"(?P<one>\d\d?)(?P<between>[-/.])(?P<other>\d\d?)(?P=between)(?P<year>\d{{4}}|\d\d){_TIME}"
)
_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"(?!(?:On|In|By|Since|Until|From|After|Before) )(?:[A-Z][\w.]*,? ){0,4}"  # a place, a day of the week
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>{_MONTH})"
    rf"|(?P<month_before>{_MONTH}) (?P<day_after>\d\d?)),?"
    r" (?P<year>[12]\d{3})(?:$|,? (?:at |[-–|] )?\d\d?[:.]\d\d[\w .:+()-]{0,20}$"
    r"| ?\([\w ]+\) ?[—–-]| ?[—–]| -{1,2} )"
)
