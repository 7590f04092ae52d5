"""Time expressions in words, "late last year" or "the first quarter of 2024", as EDTF values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from kg.times import dates, edtf
from kg.times.dates import ORDINALS, SEASONS, Moment

_WHOLES = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century", *SEASONS))
# Pieces of the patterns below, written there in capitals.
_PIECES = {
    "MONTH": r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    "WEEKDAY": r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    "UNIT": "(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century)",
    "YEAR": r"(?P<year>[12]\d{3})",
    "DAY": rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(ORDINALS)})",
    "LAST": rf"(?P<last>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(ORDINALS)})",
    "PART": "(?:morning|afternoon|evening|night)",
    "REL": "(?P<rel>last|past|next|coming|previous|following|preceding|recent|this|current|same"
    "|that same|that)",
    "SEASON": "(?P<season>spring|summer|autumn|fall|winter)",
    "ORDINAL": rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}|last)",
    "ABOUT": "(?P<about>(?:(?:no )?(?:more|less|fewer) than|at least|at most|up to|as many as|close to"
    "|about|around|some|nearly|almost|roughly|approximately|exactly|over|under|just) )?",
    "TO": "(?:-|–|—| to | and | or | until | till | through )",
}


@lru_cache(maxsize=1 << 14)
def resolve(
    text: str, *, published: str | None, tense: str | None = None, anchor: str | None = None
) -> str | None:
    """The EDTF value of a time expression (kg.times.edtf), None where there is none or the date is missing.

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
    text = re.sub(rf"^in (?={'|'.join(dates.MONTHS)})", "", text)
    return re.sub(r"^(?:(?:on|at|the|since|by|for|during|of) )+", "", text)


def _resolve(text: str, moment: Moment) -> str | None:
    for pattern, read in _patterns():
        match = pattern.fullmatch(text)
        if match:
            return read({k: v for k, v in match.groupdict().items() if v}, moment)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[Mapping[str, str], Moment], str | None]], ...]:
    return tuple(
        (re.compile(re.sub("|".join(_PIECES), lambda m: _PIECES[m[0]], pattern), re.ASCII), read)
        for pattern, read in _READERS
    )


def _fraction(got: Mapping[str, str], moment: Moment) -> str | None:
    """A quarter, a half or the first or last months of a year."""
    months = {"quarter": 3, "half": 6}.get(got["piece"].rstrip("s"), 0)
    count = dates.how_many(got.get("number", "a"))
    year = _resolve(got["of"], moment) if "of" in got else moment.today and f"{moment.today.year:04d}"
    if got.get("ordinal") is None or not year or not re.fullmatch(r"\d{4}", year) or not count:
        return None
    if not months:
        first, length = 1, round(count[0])
        first = 13 - length if got["ordinal"] == "last" else 1 if got["ordinal"] == "first" else 0
    else:
        length = months
        number = 12 // months if got["ordinal"] == "last" else dates.which(got["ordinal"])
        first = (number - 1) * months + 1
    if not 1 <= first <= 12 or not 1 <= length <= 13 - first:
        return None
    return edtf.interval(f"{year}-{first:02d}", f"{year}-{first + length - 1:02d}")


def _edge(got: Mapping[str, str], moment: Moment) -> str | None:
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
        return dates.decade({"decade": f"{value[:3]}0", "edge": edge}, moment)
    return value


def _around(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "earlier this month", "later in the year": up to or from the article's day."""
    today, value = moment.today, _whole(got["of"], moment)
    if got["of"].startswith(("that ", "same ")):
        today = moment.anchor
    first, last = edtf.bounds(value) if value else (None, None)
    if today is None or first is None or last is None or first == last or not first <= today <= last:
        return value
    fine = "month" if (last - first).days > 31 else "day"
    ends = (first, today) if got["edge"] == "earlier" else (today, last)
    return edtf.interval(edtf.at(ends[0], fine), edtf.at(ends[1], fine))


def _whole(of: str, moment: Moment) -> str | None:
    """What an edge is an edge of: "year" after "the end of the" is this one."""
    return _resolve(f"this {of}" if of in _WHOLES else of, moment)


def _between(got: Mapping[str, str], moment: Moment) -> str | None:
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


def _inner(got: Mapping[str, str], moment: Moment) -> str | None:
    return _resolve(got["of"], moment)


def _deadline(got: Mapping[str, str], moment: Moment) -> str | None:
    """ "in two weeks": from now on if it is to come, else how long it took."""
    return (
        dates.ago({**got, "way": "in"}, moment) if moment.tense == "future" else dates.duration(got, moment)
    )


_SPAN = r"ABOUT(?:(?P<number>a|an|the|[\w.,-]+(?: [\w.,-]+){0,6}?) )?(?:more )?UNITs?(?: and (?P<half>half))?"
_READERS: tuple[tuple[str, Callable[[Mapping[str, str], Moment], str | None]], ...] = (
    (r"YEAR[-/](?P<m>\d\d)(?:[-/](?P<d>\d\d?))?", dates.iso),
    (r"(?P<a>9)/(?P<b>11)", lambda got, moment: "2001-09-11"),
    (r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)", dates.slashed),
    (r"(?:between |from )?YEAR(?:TO|/)(?P<to>[12]\d{3}|\d\d)", dates.years),
    (r"YEAR", lambda got, moment: got["year"]),
    (r"(?:WEEKDAY |REL )?MONTH DAY(?:TOLAST)?(?: YEAR)?", dates.monthday),
    (r"(?:WEEKDAY )?DAY(?:TOLAST)? MONTH(?: YEAR)?", dates.monthday),
    (r"MONTH YEAR", dates.month),
    (r"(?:(?:WEEKDAY )?DAY )?MONTH REL UNIT", dates.of_year),
    (r"(?:WEEKDAY )?MONTH DAY REL UNIT", dates.of_year),
    (r"(?:REL )?MONTH", dates.month),
    (r"(?P<word>today|yesterday|tomorrow|tonight|overnight)(?: PART)?", dates.relative_day),
    (r"this PART", lambda got, moment: dates.relative_day({**got, "word": "today"}, moment)),
    (r"(?P<word>last night)", dates.relative_day),
    (r"REL PART", dates.next_part),
    (r"(?:REL )?WEEKDAY(?: PART)?", dates.weekday),
    (r"(?:PART|early hours) (?P<of>.+)", _inner),
    (r"(?:in )?(?P<rel>past) UNIT(?: and (?P<half>half))?", dates.stretch),
    (r"(?:in )?(?P<rel>last) UNIT and (?P<half>half)", dates.stretch),
    (r"(?:in )?REL UNIT", dates.relative),
    (r"(?:REL )?weekend", dates.weekend),
    (r"REL quarter", dates.quarter),
    (r"(?:REL )?SEASON(?: YEAR)?", dates.season),
    (r"UNITs (?P<way>ago|earlier)", dates.long_ago),
    (rf"{_SPAN} (?P<way>ago|earlier|later|from now)", dates.ago),
    (r"(?:in )?(?:the )?(?:this )?REL ABOUT(?P<number>[\w,-]+(?: [\w,-]+){0,4}) UNITs?", dates.stretch),
    (r"(?:(?P<edge>early|mid|late) ?)?'?(?P<decade>(?:1\d|20)?\d0)'?s", dates.decade),
    (r"(?:(?:early|mid|late) )?ORDINAL century", dates.century),
    (
        r"q(?P<ordinal>[1-4])(?P<piece>)(?: (?P<of>YEAR))?",
        lambda got, moment: _fraction({**got, "piece": "quarter", "ordinal": got["ordinal"] + "th"}, moment),
    ),
    (r"ORDINAL (?P<piece>quarter|half)(?: (?P<of>.+))?", _fraction),
    (r"ORDINAL (?P<number>\w+) (?P<piece>months) (?P<of>.+)", _fraction),
    (r"(?P<edge>earlier|later) (?:on |in )?(?P<of>.+)", _around),
    (r"(?P<edge>early|mid|late|end|start|beginning|middle) ?(?:on |in )?(?P<of>.+)", _edge),
    (r"in (?:the )?(?P<of>(?:REL|early|late|mid).+)", _inner),
    (rf"in {_SPAN}", _deadline),
    (_SPAN, dates.duration),
    (r"(?:between |from )?(?P<begin>.+?)TO(?P<end>.+)", _between),
)
