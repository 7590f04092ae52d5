"""The kinds of words that numbers, dates and money are made of, each a character."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.language.amounts import DIGITS, MANY, ONES, PARTS, SCALES, TENS
from kg.language.currencies import currencies

_MEASURES = (
    "kilometre kilometer km metre meter centimetre centimeter cm mm mile foot yard inch inche acre "
    "hectare tonne ton kilogram kilogramme kg kilo gram gramme litre liter gallon barrel bpd watt "
    "kilowatt megawatt mw gigawatt gw kiloton megaton degree celsius fahrenheit knot mph kph bushel feet "
    "inches ft"
)


def _numbered(words: str) -> str:
    return " ".join(f"{word} {word}s" for word in words.split())


_KINDS = {
    "one": "one",
    "half": "half",
    "dozen": "dozen",
    "tens": "tens",
    "em": "m",
    "a": "a an",
    "the": "the",
    "plurals": " ".join(w for w in MANY if w != "tens"),
    "word": " ".join(w for w in (*ONES, *TENS) if w != "one"),
    "magnitude": " ".join(w for w in SCALES if w not in ("m", "dozen")),
    "few": "few several",
    "couple": "couple",
    "old": "old",
    "fraction": " ".join(PARTS),
    "now": "now",
    "of": "of",
    "to": "to",
    "and": "and",
    "ordinal": (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    "or": "or",
    "per": "per",
    "between": "between",
    "from": "from",
    "until": "until till through",
    "hyphen": "- – — --",
    "comma": ",",
    "dot": ".",
    "than": "than",
    "more": "more less fewer",
    "no": "no",
    "at": "at",
    "least": "least most",
    "up": "up",
    "as": "as",
    "many": "many much",
    "close": "close",
    "in": "in",
    "on": "on",
    "for": "for within after",
    "about": "about around some nearly almost roughly approximately exactly over under",
    "percent": "% percent pc percents percentage",
    "cent": "cent",
    "points": "point points",
    "currency": "cents",
    "pounds": "pound pounds",  # they weigh, too
    "won": "won",  # a verb, too
    "area": "square cubic metric nautical",
    "unit": _numbered(_MEASURES),
    "weekday": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri",
    "month": (
        "january february april june july august september october november december jan feb apr jun jul aug "
        "sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
    ),
    "season": "spring summer autumn winter fall",
    "weekend": "weekend",
    "quarter": "quarter",
    "century": "century",
    "span": "day week month year decade fortnight",
    "hour": "hour minute",
    "spans": "days weeks months years decades centuries fortnights",
    "hours": "hours minutes seconds",
    "part": "morning afternoon evening night",
    "adverb": "today yesterday tomorrow tonight overnight",
    "last": "last past next coming previous following preceding recent",
    "this": "this current",
    "same": "same",
    "that": "that",
    "ago": "ago",
    "earlier": "earlier later",
    "early": "early late mid",
    "end": "end start beginning middle",
    "zone": "gmt utc est edt pst bst cet",
    "meridiem": "am pm a.m. p.m. a.m p.m",
    "noon": "noon midnight midday",
    "label": (
        "resolution article section chapter page flight no. number highway route channel decree order "
        "protocol paragraph annex room act law directive regulation boeing airbus aged age"
    ),
}
_SHAPES = {
    "year": r"1[0-9]{3}|20\d\d",
    "day": r"0?[1-9]|[12]\d|3[01]",
    "figure": DIGITS.pattern,
    "ordinal": r"\d{1,2}(st|nd|rd|th)",
    "decade": r"((early|mid|late)-)?(1[0-9]|20)?\d0['’]?s",
    "sum": r"\d[\d,.]*(bn|mn|k|tn|trn|mln|bln|m)",
    "share": r"\d[\d,.]*(pc|%)",
    "price": r"(r|hk|s|us|c|a|nz)?\$\d[\d,.]*(bn|m|k|tn)?",
    "clock": r"([01]?\d|2[0-3]):[0-5]\d",
    "clocked": r"([01]?\d|2[0-3])([:.][0-5]\d)?[ap]\.?m\.?",
    "slashed": r"\d{1,2}/\d{1,2}/(\d{4}|\d\d)|\d{4}/\d\d/\d\d|\d{4}-\d\d-\d\d|9/11",
    "years": r"(1[0-9]|20)\d\d[–—/-](1[0-9]|20)?\d\d",
    "spread": r"\d[\d,.]*[–—-]\d[\d,.]*",
    "fiscal": r"q[1-4]",
}
_CAPITAL = {"May": "maybe", "March": "maybe", "Mar": "month"}  # in lower case they are other words


_NAMES = dict.fromkeys(("other", *_KINDS, *_SHAPES, "symbol", "nation", "maybe"))
CHARACTERS = {name: chr(0xE000 + i) for i, name in enumerate(_NAMES)}


@lru_cache(maxsize=1 << 16)
def kind(word: str) -> str:
    """The character of the kind of a word."""
    lower, words = word.lower(), _lookup()
    name = words.get(word) or words.get(lower, "")
    if word.islower() and (name == "month" or (name == "weekday" and len(word) < 6)):
        name = ""
    if not name and (lower[0].isdigit() or lower[-1].isdigit() or lower[-1] == "s"):
        name = next((n for n, shape in _shapes().items() if shape.fullmatch(lower)), "")
    return CHARACTERS[name or "other"]


@cache
def _lookup() -> dict[str, str]:
    words = {word: name for name, words in reversed(_KINDS.items()) for word in words.split()}
    return _money() | words | _CAPITAL


def _money() -> dict[str, str]:
    words: dict[str, str] = {}
    for money in currencies():
        names = " ".join((*money.names, *money.shared))
        words |= dict.fromkeys(_numbered(names).split(), "currency")
        words |= dict.fromkeys((*money.symbols, money.code), "symbol")
        words |= dict.fromkeys(" ".join(money.nations).split(), "nation")
    return words


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(shape, re.ASCII) for name, shape in _SHAPES.items()}
