"""What the parts of a time expression come to: days, weekdays, months, seasons, stretches, durations.

Each reader takes the named parts that a pattern of kg.times.expressions found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg import calendar
from kg.language.amounts import amount
from kg.times import edtf

MONTHS = tuple(month[:3] for month in calendar.MONTHS)
_DAYS = tuple(day[:3] for day in calendar.WEEKDAYS)
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
BACK = frozenset(("last", "past", "previous", "preceding", "recent"))
AHEAD = frozenset(("next", "coming", "following"))
_NARRATIVE = frozenset(
    ("previous", "preceding", "following", "same", "that", "that same")
)  # from the day named before
_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
_TENS = {"decade": 10, "century": 100}
_SMALLER = (
    ("century", 10, "decade"),
    ("decade", 10, "year"),
    ("year", 12, "month"),
    ("month", 30, "day"),
    ("week", 7, "day"),
    ("day", 24, "hour"),
    ("hour", 60, "minute"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression is read against: the article's day, the tense, and the day named before it."""

    today: date | None
    tense: str | None
    anchor: date | None


def _date(year: int, month: int, number: int) -> str | None:
    text = f"{year:04d}-{month:02d}-{number:02d}"
    return text if edtf.day(text) else None


def iso(got: Mapping[str, str], moment: Moment) -> str | None:
    month, number = int(got["m"]), int(got.get("d", 0))
    if not number:
        return f"{got['year']}-{month:02d}" if 1 <= month <= 12 else years({**got, "to": got["m"]}, moment)
    return _date(int(got["year"]), month, number)


def slashed(got: Mapping[str, str], moment: Moment) -> str | None:
    """Day first or month first; where both can be, only the year is sure."""
    a, b = int(got["a"]), int(got["b"])
    year = int(got["y"]) + (0 if len(got["y"]) == 4 else 2000)
    if a == b or b > 12:
        return _date(year, a, b)
    return _date(year, b, a) if a > 12 else f"{year:04d}"


def years(got: Mapping[str, str], moment: Moment) -> str | None:
    last = got["to"]
    return edtf.interval(got["year"], got["year"][: 4 - len(last)] + last)


def monthday(got: Mapping[str, str], moment: Moment) -> str | None:
    month, number, rel = _month(got["month"]), which(got["day"]), got.get("rel", "")
    tense = "past" if rel in BACK else "future" if rel in AHEAD else moment.tense
    year = int(got["year"]) if "year" in got else _year_of(month, number, replace(moment, tense=tense))
    if year is None:
        return f"--{month:02d}-{number:02d}" if _date(2000, month, number) else None
    first = _date(year, month, number)
    if "last" in got:
        last = _date(year, month, which(got["last"]))
        return edtf.interval(first, last) if first and last else None
    return first


def month(got: Mapping[str, str], moment: Moment) -> str | None:
    month = _month(got["month"])
    if "year" in got:
        return f"{got['year']}-{month:02d}"
    rel = got.get("rel", "")
    if rel in ("this", "current") and moment.today:
        return f"{moment.today.year:04d}-{month:02d}"
    tense = "past" if rel in BACK else "future" if rel in AHEAD else moment.tense
    if rel and rel not in ("this", "current") and moment.today and month == moment.today.month:
        return f"{moment.today.year + (1 if tense == 'future' else -1):04d}-{month:02d}"
    year = _year_of(month, None, replace(moment, tense=tense))
    return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"


def of_year(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "May last year", "3 June of the following year"; "3 June this week" is the nearest one."""
    whole = {k: got[k] for k in ("month", "day") if k in got}
    if got["unit"] == "year":
        whole["year"] = relative(got, moment) or ""
    return (monthday if "day" in got else month)(whole, moment) if whole.get("year", "any") else None


def _year_of(month: int, number: int | None, moment: Moment) -> int | None:
    """The year of a month or day without one: the last, the coming, or the nearest."""
    today = moment.today
    if today is None:
        return None
    here = (today.month, today.day if number else 0)
    there = (month, number or 0)
    if moment.tense == "past":
        return today.year - (there > here)
    if moment.tense == "future":
        return today.year + (there < here)
    apart = (month - today.month) * 31 + ((number or 15) - (today.day if number else 15))
    return today.year + (apart < -183) - (apart > 183)


def relative_day(got: Mapping[str, str], moment: Moment) -> str | None:
    today = moment.today
    word = got["word"]
    if today is None:
        return None
    back = word.startswith(("yesterday", "last"))
    return (
        today - timedelta(1) if back else today + timedelta(1) if word.startswith("tomorrow") else today
    ).isoformat()


def next_part(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "the next morning", "that night", after a day that was named."""
    return relative({**got, "unit": "day"}, moment) if moment.anchor else None


def weekday(got: Mapping[str, str], moment: Moment) -> str | None:
    today, rel = moment.today, got.get("rel", "")
    if today is None:
        return None
    back = (today.weekday() - _DAYS.index(got["weekday"][:3])) % 7
    if rel in BACK:
        return (today - timedelta(back or 7)).isoformat()
    if rel in AHEAD or rel in ("this", "current"):
        ahead = (-back % 7) or (0 if rel in ("this", "current") else 7)
        past = rel in ("this", "current") and moment.tense == "past"
        return (today - timedelta(back) if past else today + timedelta(ahead)).isoformat()
    return (today + timedelta(-back % 7) if moment.tense == "future" else today - timedelta(back)).isoformat()


def relative(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "last week", "this year", "the following month"."""
    rel, unit = got["rel"], got["unit"]
    base = (moment.anchor if rel in _NARRATIVE or (unit == "day" and rel == "next") else None) or moment.today
    if base is None or unit in ("second", "minute", "hour"):
        return None
    if moment.anchor is None and (
        rel in _NARRATIVE - {"previous", "preceding"} or (unit == "day" and rel not in ("this", "current"))
    ):
        return None
    when = edtf.shift(base, unit, -1 if rel in BACK else 1 if rel in AHEAD else 0)
    return edtf.at(when, unit) if when else None


def weekend(got: Mapping[str, str], moment: Moment) -> str | None:
    """The Saturday and Sunday; "the weekend" is the last one, the coming one in the future."""
    today, rel = moment.today, got.get("rel", "")
    if today is None:
        return None
    saturday = today + timedelta(5 - today.weekday())
    if rel in BACK or (not rel and moment.tense != "future" and saturday > today):
        saturday -= timedelta(7)
    elif rel in AHEAD and saturday <= today:
        saturday += timedelta(7)
    return f"{saturday.isoformat()}/{(saturday + timedelta(1)).isoformat()}"


def ago(got: Mapping[str, str], moment: Moment) -> str | None:
    unit, way = got["unit"], got["way"]
    ahead = way in ("later", "from now", "in")
    base = (
        moment.today
        if way in ("ago", "from now", "in")
        else moment.anchor or (None if ahead else moment.today)
    )
    count = how_many(got.get("number", "a"))
    if base is None or count is None:
        return None
    if unit in ("second", "minute", "hour"):
        days = count[0] / {"hour": 24, "minute": 1440, "second": 86400}[unit]
        return (
            base.isoformat() if days < 1 else ago({**got, "unit": "day", "number": str(round(days))}, moment)
        )
    low, high = count
    number, finer = _finer(low + (low != high) + 0.5 * ("half" in got), unit)
    finer, number = ("day", number / 24) if finer == "hour" else (finer, number)
    when = edtf.shift(base, finer, round(number) if ahead else -round(number))
    if when is None:
        return None
    vague = low != high or "about" in got
    value = edtf.at(when, {"week": "day", "fortnight": "day", "decade": "year"}.get(unit, unit))
    return f"{value}~" if vague and "X" not in value else value


def long_ago(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "years ago" is at least two of them ago."""
    unit = got["unit"]
    if unit == "hour" and (moment.anchor or moment.today) is not None:
        return str(moment.anchor or moment.today)
    if moment.today is None or unit in ("second", "minute", "hour"):
        return None
    when = edtf.shift(moment.today, unit, -2)
    fine = {"month": "month", "day": "day", "week": "day", "fortnight": "day"}.get(unit, "year")
    return f"../{edtf.at(when, fine)}" if when else None


def stretch(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "the past three months", "the next two weeks", up to or from the article's day."""
    today, unit = moment.today, got["unit"]
    count = how_many(got.get("number", "a"))
    if today is None or count is None or count[0] != count[1] or unit in ("second", "minute"):
        return None
    ahead, (number, finer) = got["rel"] in AHEAD, _finer(count[0] + 0.5 * ("half" in got), unit)
    number, finer = (-(-number // 24), "day") if finer == "hour" else (number, finer)
    other = edtf.shift(today, finer, round(number) if ahead else -round(number))
    if other is None:
        return None
    fine = {"month": "month", "year": "year", "decade": "year", "century": "year"}.get(finer, "day")
    first, last = (today, other) if ahead else (other, today)
    return edtf.interval(edtf.at(first, fine), edtf.at(last, fine))


def duration(got: Mapping[str, str], moment: Moment) -> str | None:
    count, unit = how_many(got.get("number", "a")), got["unit"]
    if count is None or count[0] != count[1] or count[0] > 100_000:
        return None
    number, unit = _finer(count[0] + 0.5 * ("half" in got), unit)
    number, unit = (number * 2, "week") if unit == "fortnight" else (number, unit)
    number, unit = (number * _TENS[unit], "year") if unit in _TENS else (number, unit)
    return f"P{_LETTERS[unit][:-1]}{round(number)}{_LETTERS[unit][-1]}" if number >= 1 else None


def _finer(number: float, unit: str) -> tuple[float, str]:
    """Half a year as six months, half a day as twelve hours."""
    larger = next((step for step in _SMALLER if step[0] == unit), None)
    return (number * larger[1], larger[2]) if number % 1 and larger else (number, unit)


def decade(got: Mapping[str, str], moment: Moment) -> str | None:
    digits = got["decade"]
    first = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 30 else 2000)
    part = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(got.get("edge", ""))
    return f"{first + part[0]}/{first + part[1]}" if part else f"{first // 10:03d}X"


def century(got: Mapping[str, str], moment: Moment) -> str | None:
    number = which(got["ordinal"])
    return f"{number - 1:02d}XX" if 10 < number <= 22 else None


def season(got: Mapping[str, str], moment: Moment) -> str | None:
    code, rel, today = SEASONS[got["season"]], got.get("rel", ""), moment.today
    if "year" in got:
        return f"{got['year']}-{code}"
    if rel in ("that", "same", "that same"):
        return f"{moment.anchor.year}-{code}" if moment.anchor else None
    if today is None:
        return None
    back = rel in BACK or (not rel and moment.tense == "past")
    side = int(rel in BACK or (rel not in AHEAD and not back))  # "last summer" is over, "next" not begun
    values = [f"{year}-{code}" for year in range(today.year - 2, today.year + 3)]
    days = [(edtf.bounds(value)[side] or today, value) for value in values]
    past = [value for day, value in days if day < today]
    return past[-1] if back else values[len(past)]


def quarter(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "this quarter", "last quarter"."""
    if moment.today is None:
        return None
    rel = got["rel"]
    when = edtf.shift(moment.today, "month", -3 if rel in BACK else 3 if rel in AHEAD else 0)
    if when is None:
        return None
    first = (when.month - 1) // 3 * 3 + 1
    return f"{when.year:04d}-{first:02d}/{when.year:04d}-{first + 2:02d}"


def how_many(text: str) -> tuple[float, float] | None:
    text = text.strip()
    return (
        (1.0, 1.0)
        if text in ("a", "an", "the", "")
        else amount(text.removeprefix("a ").replace("-", " - ").split())
    )


def _month(text: str) -> int:
    return MONTHS.index(text[:3]) + 1


def which(text: str) -> int:
    return ORDINALS.index(text) + 1 if text in ORDINALS else int(re.sub(r"\D", "", text))
