"""Time expressions in words, "late last year" or "the first quarter of 2024", as EDTF values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from kg import edtf
from kg.language.amounts import amount

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_BACK = frozenset(("last", "past", "previous", "preceding", "recent"))
_AHEAD = frozenset(("next", "coming", "following"))
_NARRATIVE = frozenset(("previous", "preceding", "following", "same"))  # they count from the day named before
_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
_WHOLES = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century", *_SEASONS))
_TENS = {"decade": 10, "century": 100}
_SMALLER = (("year", 12, "month"), ("week", 7, "day"), ("day", 24, "hour"), ("hour", 60, "minute"))

# Pieces of the patterns below, written there in capitals.
_PIECES = {
    "MONTH": r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    "WEEKDAY": r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    "UNIT": "(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century)",
    "YEAR": r"(?P<year>[12]\d{3})",
    "DAY": rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(_ORDINALS)})",
    "LAST": rf"(?P<last>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(_ORDINALS)})",
    "PART": "(?:morning|afternoon|evening|night)",
    "REL": "(?P<rel>last|past|next|coming|previous|following|preceding|recent|this|current|same)",
    "SEASON": "(?P<season>spring|summer|autumn|fall|winter)",
    "ORDINAL": rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}|last)",
    "ABOUT": "(?P<about>(?:(?:no )?(?:more|less|fewer) than|at least|at most|up to|as many as|close to"
    "|about|around|some|nearly|almost|roughly|approximately|exactly|over|under|just) )?",
    "TO": "(?:-|–|—| to | and | or | until | till | through )",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression is read against: the article's day, the tense, and the day named before it."""

    today: date | None
    tense: str | None
    anchor: date | None


@lru_cache(maxsize=1 << 14)
def resolve(
    text: str, *, published: str | None, tense: str | None = None, anchor: str | None = None
) -> str | None:
    """The EDTF value of a time expression (see kg.edtf), None where there is none or the date is missing.

    `published` and `anchor` are ISO 8601 dates: that of the article, and of the day that the text named
    before, for "two days later" and "the same day". A weekday is the last one up to publication, the
    coming one if `tense` is "future". A month or a day of a month without its year is the nearest one,
    and with `tense` "past" or "future" the last or the coming one.
    """
    moment = Moment(edtf.day(published), tense, edtf.day(anchor))
    return _resolve(_normal(text), moment) if len(text) < 100 else None


def _normal(text: str) -> str:
    """Lower case, one space between words, a hyphen only between digits, no article or preposition."""
    text = " ".join(text.lower().replace("’", "'").replace(",", " ").split())
    text = re.sub(r"\s*-\s*", "-", text)
    text = re.sub(r"(?<=[a-z.])-(?=[a-z\d])|(?<=\d)-(?=[a-z])", " ", text)
    text = (
        text.replace("centuries", "century")
        .replace(" the ", " ")
        .replace(" of ", " ")
        .replace(" a half", " half")
    )
    return re.sub(r"^(?:(?:on|at|the|since|by|for|during|of) )+", "", text)


def _resolve(text: str, moment: Moment) -> str | None:
    for pattern, read in _patterns():
        match = pattern.fullmatch(text)
        if match:
            return read({k: v for k, v in match.groupdict().items() if v}, moment)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[dict[str, str], Moment], str | None]], ...]:
    return tuple(
        (re.compile(re.sub("|".join(_PIECES), lambda m: _PIECES[m[0]], pattern)), read)
        for pattern, read in _READERS
    )


def _date(year: int, month: int, number: int) -> str | None:
    text = f"{year:04d}-{month:02d}-{number:02d}"
    return text if edtf.day(text) else None


def _iso(got: dict[str, str], moment: Moment) -> str | None:
    month, number = int(got["m"]), int(got.get("d", 0))
    if not number:
        return f"{got['year']}-{month:02d}" if 1 <= month <= 12 else _years(got | {"to": got["m"]}, moment)
    return _date(int(got["year"]), month, number)


def _slashed(got: dict[str, str], moment: Moment) -> str | None:
    """Day first or month first; where both can be, only the year is sure."""
    a, b = int(got["a"]), int(got["b"])
    year = int(got["y"]) + (0 if len(got["y"]) == 4 else 2000)
    if a == b or b > 12:
        return _date(year, a, b)
    return _date(year, b, a) if a > 12 else f"{year:04d}"


def _years(got: dict[str, str], moment: Moment) -> str | None:
    last = got["to"]
    return edtf.interval(got["year"], got["year"][: 4 - len(last)] + last)


def _monthday(got: dict[str, str], moment: Moment) -> str | None:
    month, number = _month(got["month"]), _number(got["day"])
    year = int(got["year"]) if "year" in got else _year_of(month, number, moment)
    if year is None:
        return f"--{month:02d}-{number:02d}" if _date(2000, month, number) else None
    first = _date(year, month, number)
    if "last" in got:
        last = _date(year, month, _number(got["last"]))
        return edtf.interval(first, last) if first and last else None
    return first


def _month_only(got: dict[str, str], moment: Moment) -> str | None:
    month = _month(got["month"])
    if "year" in got:
        return f"{got['year']}-{month:02d}"
    rel = got.get("rel", "")
    if rel in ("this", "current") and moment.today:
        return f"{moment.today.year:04d}-{month:02d}"
    tense = "past" if rel in _BACK else "future" if rel in _AHEAD else moment.tense
    if rel and rel not in ("this", "current") and moment.today and month == moment.today.month:
        return f"{moment.today.year + (1 if tense == 'future' else -1):04d}-{month:02d}"
    year = _year_of(month, None, replace(moment, tense=tense))
    return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"


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


def _relative_day(got: dict[str, str], moment: Moment) -> str | None:
    today = moment.today
    word = got["word"]
    if today is None:
        return None
    back = word.startswith(("yesterday", "last"))
    return (
        today - timedelta(1) if back else today + timedelta(1) if word.startswith("tomorrow") else today
    ).isoformat()


def _weekday(got: dict[str, str], moment: Moment) -> str | None:
    today, rel = moment.today, got.get("rel", "")
    if today is None:
        return None
    back = (today.weekday() - _DAYS.index(got["weekday"][:3])) % 7
    if rel in _BACK:
        return (today - timedelta(back or 7)).isoformat()
    if rel in _AHEAD or rel in ("this", "current"):
        ahead = (-back % 7) or (0 if rel in ("this", "current") else 7)
        past = rel in ("this", "current") and moment.tense == "past"
        return (today - timedelta(back) if past else today + timedelta(ahead)).isoformat()
    return (today + timedelta(-back % 7) if moment.tense == "future" else today - timedelta(back)).isoformat()


def _relative(got: dict[str, str], moment: Moment) -> str | None:
    """ "last week", "this year", "the following month"."""
    rel, unit = got["rel"], got["unit"]
    base = (moment.anchor if rel in _NARRATIVE or (unit == "day" and rel == "next") else None) or moment.today
    if base is None or unit in ("second", "minute", "hour"):
        return None
    if moment.anchor is None and (
        rel in ("following", "same") or (unit == "day" and rel not in ("this", "current"))
    ):
        return None
    when = edtf.shift(base, unit, -1 if rel in _BACK else 1 if rel in _AHEAD else 0)
    return edtf.at(when, unit) if when else None


def _weekend(got: dict[str, str], moment: Moment) -> str | None:
    """The Saturday and Sunday; "the weekend" is the last one, the coming one in the future."""
    today, rel = moment.today, got.get("rel", "")
    if today is None:
        return None
    saturday = today + timedelta(5 - today.weekday())
    if rel in _BACK or (not rel and moment.tense != "future" and saturday > today):
        saturday -= timedelta(7)
    elif rel in _AHEAD and saturday <= today:
        saturday += timedelta(7)
    return f"{saturday.isoformat()}/{(saturday + timedelta(1)).isoformat()}"


def _ago(got: dict[str, str], moment: Moment) -> str | None:
    unit, way = got["unit"], got["way"]
    ahead = way in ("later", "from now", "in")
    base = (
        moment.today
        if way in ("ago", "from now", "in")
        else moment.anchor or (None if ahead else moment.today)
    )
    count = _count(got.get("number", "a"))
    if base is None or count is None:
        return None
    if unit in ("second", "minute", "hour"):
        days = count[0] / {"hour": 24, "minute": 1440, "second": 86400}[unit]
        return (
            base.isoformat() if days < 1 else _ago(got | {"unit": "day", "number": str(round(days))}, moment)
        )
    months = 6 if "half" in got and unit == "year" else 0
    low, high = count
    number, vague = round(low + (low != high)), low != high or "about" in got
    when = edtf.shift(base, unit, number if ahead else -number)
    if when and months:
        when = edtf.shift(when, "month", months if ahead else -months)
    if when is None:
        return None
    value = edtf.at(when, {"week": "day", "fortnight": "day", "decade": "year"}.get(unit, unit))
    return f"{value}~" if vague and "X" not in value else value


def _long_ago(got: dict[str, str], moment: Moment) -> str | None:
    """ "years ago" is at least two of them ago."""
    unit = got["unit"]
    if moment.today is None or unit in ("second", "minute", "hour"):
        return None
    when = edtf.shift(moment.today, unit, -2)
    fine = {"month": "month", "day": "day", "week": "day", "fortnight": "day"}.get(unit, "year")
    return f"../{edtf.at(when, fine)}" if when else None


def _stretch(got: dict[str, str], moment: Moment) -> str | None:
    """ "the past three months", "the next two weeks", up to or from the article's day."""
    today, unit = moment.today, got["unit"]
    count = _count(got["number"]) if "number" in got else None
    if today is None or count is None or count[0] != count[1] or unit in ("second", "minute"):
        return None
    ahead, number = got["rel"] in _AHEAD, round(count[0])
    number, unit = (-(-number // 24), "day") if unit == "hour" else (number, unit)
    other = edtf.shift(today, unit, number if ahead else -number)
    if other is None:
        return None
    fine = {"month": "month", "year": "year", "decade": "year", "century": "year"}.get(unit, "day")
    first, last = (today, other) if ahead else (other, today)
    return edtf.interval(edtf.at(first, fine), edtf.at(last, fine))


def _duration(got: dict[str, str], moment: Moment) -> str | None:
    count, unit = _count(got.get("number", "a")), got["unit"]
    if count is None or count[0] != count[1] or count[0] > 100_000:
        return None
    number = count[0] + (0.5 if "half" in got else 0)
    number, unit = (number * 2, "week") if unit == "fortnight" else (number, unit)
    number, unit = (number * _TENS[unit], "year") if unit in _TENS else (number, unit)
    for larger, factor, smaller in _SMALLER:
        if number % 1 and unit == larger:
            number, unit = number * factor, smaller
    return f"P{_LETTERS[unit][:-1]}{round(number)}{_LETTERS[unit][-1]}" if number >= 1 else None


def _decade(got: dict[str, str], moment: Moment) -> str | None:
    digits = got["decade"]
    first = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 30 else 2000)
    part = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(got.get("edge", ""))
    return f"{first + part[0]}/{first + part[1]}" if part else f"{first // 10:03d}X"


def _century(got: dict[str, str], moment: Moment) -> str | None:
    number = _number(got["ordinal"])
    return f"{number - 1:02d}XX" if 10 < number <= 22 else None


def _season(got: dict[str, str], moment: Moment) -> str | None:
    code, rel, today = _SEASONS[got["season"]], got.get("rel", ""), moment.today
    if "year" in got:
        return f"{got['year']}-{code}"
    if today is None:
        return None
    back = rel in _BACK or (not rel and moment.tense == "past")
    side = int(rel in _BACK or (rel not in _AHEAD and not back))  # "last summer" is over, "next" not begun
    values = [f"{year}-{code}" for year in range(today.year - 2, today.year + 3)]
    days = [(edtf.bounds(value)[side] or today, value) for value in values]
    past = [value for day, value in days if day < today]
    return past[-1] if back else values[len(past)]


def _fraction(got: dict[str, str], moment: Moment) -> str | None:
    """A quarter, a half or the first or last months of a year."""
    months = {"quarter": 3, "half": 6}.get(got["piece"].rstrip("s"), 0)
    count = _count(got.get("number", "a"))
    year = _resolve(got["of"], moment) if "of" in got else moment.today and f"{moment.today.year:04d}"
    if got.get("ordinal") is None or not year or not re.fullmatch(r"\d{4}", year) or not count:
        return None
    if not months:
        first, length = 1, round(count[0])
        first = 13 - length if got["ordinal"] == "last" else 1 if got["ordinal"] == "first" else 0
    else:
        length = months
        number = 12 // months if got["ordinal"] == "last" else _number(got["ordinal"])
        first = (number - 1) * months + 1
    if not 1 <= first <= 12 or not 1 <= length <= 13 - first:
        return None
    return edtf.interval(f"{year}-{first:02d}", f"{year}-{first + length - 1:02d}")


def _quarter(got: dict[str, str], moment: Moment) -> str | None:
    """ "this quarter", "last quarter"."""
    if moment.today is None:
        return None
    rel = got["rel"]
    when = edtf.shift(moment.today, "month", -3 if rel in _BACK else 3 if rel in _AHEAD else 0)
    if when is None:
        return None
    first = (when.month - 1) // 3 * 3 + 1
    return f"{when.year:04d}-{first:02d}/{when.year:04d}-{first + 2:02d}"


def _edge(got: dict[str, str], moment: Moment) -> str | None:
    """The early, middle or late part of a month, year or decade; a day stays what it is."""
    edge, value = got["edge"], _whole(got["of"], moment)
    edge = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}.get(edge, edge)
    if value is None or value.startswith(("P", "--")) or "/" in value:
        return value
    if re.fullmatch(r"\d{4}-\d\d", value) and int(value[5:]) <= 12:
        last = edtf.bounds(value)[1]
        first, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day if last else 28)}[edge]
        return f"{value}-{first:02d}/{value}-{end:02d}"
    if re.fullmatch(r"\d{4}", value):
        first, end = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[edge]
        return f"{value}-{first:02d}/{value}-{end:02d}"
    if re.fullmatch(r"\d{3}X", value):
        return _decade({"decade": f"{value[:3]}0", "edge": edge}, moment)
    return value


def _around(got: dict[str, str], moment: Moment) -> str | None:
    """ "earlier this month", "later in the year": up to or from the article's day."""
    today, value = moment.today, _whole(got["of"], moment)
    first, last = edtf.bounds(value) if value else (None, None)
    if today is None or first is None or last is None or first == last or not first <= today <= last:
        return value
    fine = "month" if (last - first).days > 31 else "day"
    ends = (first, today) if got["edge"] == "earlier" else (today, last)
    return edtf.interval(edtf.at(ends[0], fine), edtf.at(ends[1], fine))


def _whole(of: str, moment: Moment) -> str | None:
    """What an edge is an edge of: "year" after "the end of the" is this one."""
    return _resolve(f"this {of}" if of in _WHOLES else of, moment)


def _between(got: dict[str, str], moment: Moment) -> str | None:
    """Two dates; the first may take its year or month from the second."""
    year = re.search(r" ([12]\d{3})$", got["end"])
    tail = "" if year is None or re.search(r"[12]\d{3}", got["begin"]) else year[0]
    begin = _resolve(got["begin"] + tail, moment) or _resolve(got["begin"], moment)
    end = _resolve(got["end"], moment)
    if not begin or not end or begin.startswith("P") or end.startswith("P"):
        return None
    if value := edtf.interval(begin, end):
        return value
    known = edtf.bounds(begin if moment.tense == "future" else end)[0]
    if moment.tense == "future":
        end = _resolve(got["end"], replace(moment, today=known))
    else:
        begin = _resolve(got["begin"], replace(moment, today=known, tense="past"))
    return edtf.interval(begin, end) if begin and end else None


def _inner(got: dict[str, str], moment: Moment) -> str | None:
    return _resolve(got["of"], moment)


def _deadline(got: dict[str, str], moment: Moment) -> str | None:
    """ "in two weeks": from now on if it is to come, else how long it took."""
    return _ago(got | {"way": "in"}, moment) if moment.tense == "future" else _duration(got, moment)


def _count(text: str) -> tuple[float, float] | None:
    text = text.strip()
    return (
        (1.0, 1.0)
        if text in ("a", "an", "the", "")
        else amount(text.removeprefix("a ").replace("-", " - ").split())
    )


def _month(text: str) -> int:
    return _MONTHS.index(text[:3]) + 1


def _number(text: str) -> int:
    return _ORDINALS.index(text) + 1 if text in _ORDINALS else int(re.sub(r"\D", "", text))


_SPAN = r"ABOUT(?:(?P<number>a|an|the|[\w.,-]+(?: [\w.,-]+){0,6}?) )?(?:more )?UNITs?(?: and (?P<half>half))?"
_READERS: tuple[tuple[str, Callable[[dict[str, str], Moment], str | None]], ...] = (
    (r"YEAR[-/](?P<m>\d\d)(?:[-/](?P<d>\d\d?))?", _iso),
    (r"(?P<a>9)/(?P<b>11)", lambda got, moment: "2001-09-11"),
    (r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)", _slashed),
    (r"(?:between |from )?YEAR(?:TO|/)(?P<to>[12]\d{3}|\d\d)", _years),
    (r"YEAR", lambda got, moment: got["year"]),
    (r"(?:WEEKDAY )?MONTH DAY(?:TOLAST)?(?: YEAR)?", _monthday),
    (r"(?:WEEKDAY )?DAY(?:TOLAST)? MONTH(?: YEAR)?", _monthday),
    (r"MONTH YEAR", _month_only),
    (r"(?:REL )?MONTH", _month_only),
    (r"(?P<word>today|yesterday|tomorrow|tonight|overnight)(?: PART)?", _relative_day),
    (r"this PART", lambda got, moment: _relative_day(got | {"word": "today"}, moment)),
    (r"(?P<word>last night)", _relative_day),
    (r"(?:REL )?WEEKDAY(?: PART)?", _weekday),
    (r"(?:PART|early hours) (?P<of>.+)", _inner),
    (r"(?:in )?REL UNIT", _relative),
    (r"(?:REL )?weekend", _weekend),
    (r"REL quarter", _quarter),
    (r"(?:REL )?SEASON(?: YEAR)?", _season),
    (r"UNITs (?P<way>ago|earlier)", _long_ago),
    (rf"{_SPAN} (?P<way>ago|earlier|later|from now)", _ago),
    (r"(?:in )?(?:the )?(?:this )?REL ABOUT(?P<number>[\w,-]+(?: [\w,-]+){0,4}) UNITs?", _stretch),
    (r"(?:(?P<edge>early|mid|late) ?)?'?(?P<decade>(?:1\d|20)?\d0)s", _decade),
    (r"(?:(?:early|mid|late) )?ORDINAL century", _century),
    (
        r"q(?P<ordinal>[1-4])(?P<piece>)(?: (?P<of>YEAR))?",
        lambda got, moment: _fraction(got | {"piece": "quarter", "ordinal": got["ordinal"] + "th"}, moment),
    ),
    (r"ORDINAL (?P<piece>quarter|half)(?: (?P<of>.+))?", _fraction),
    (r"ORDINAL (?P<number>\w+) (?P<piece>months) (?P<of>.+)", _fraction),
    (r"(?P<edge>earlier|later) (?:on |in )?(?P<of>.+)", _around),
    (r"(?P<edge>early|mid|late|end|start|beginning|middle) ?(?:on |in )?(?P<of>.+)", _edge),
    (r"in (?:the )?(?P<of>(?:REL|early|late|mid).+)", _inner),
    (rf"in {_SPAN}", _deadline),
    (_SPAN, _duration),
    (r"(?:between |from )?(?P<begin>.+?)TO(?P<end>.+)", _between),
)
