"""Dates, times, money, percentages, quantities and numbers, by rules over the kinds of words.

Every word is of one kind, which stands for a character; every rule is a regular expression over these
characters, so that a document is read in one pass. Labels are those of OntoNotes 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.language.amounts import DIGITS, MANY, ONES, SCALES, TENS

LABELS = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL")
CURRENCIES = (
    "dollar euro rouble ruble yen yuan renminbi rupee lira hryvnia shekel peso franc rand riyal rial dinar dirham "
    "baht rupiah ringgit naira krona kronor krone kroner zloty cent pence sterling"
)
SYMBOLS = "$ us$ c$ ca$ a$ au$ nz$ hk$ s$ r$ € £ ¥ ₹ ₽ ₪ ₴ ₺ ₩ ₦ rs usd eur gbp rub uah cny inr jpy chf"
MEASURES = (
    "kilometre kilometer km metre meter centimetre centimeter cm mm mile foot yard inch inche acre hectare tonne ton "
    "kilogram kilogramme kg kilo gram gramme litre liter gallon barrel bpd watt kilowatt megawatt mw gigawatt gw "
    "kiloton megaton degree celsius fahrenheit knot mph kph bushel feet inches ft"
)

_KINDS = {
    "one": "one", "half": "half", "dozen": "dozen", "tens": "tens", "em": "m", "a": "a an", "the": "the",
    "plurals": " ".join(w for w in MANY if w != "tens"),
    "word": " ".join(w for w in (*ONES, *TENS) if w != "one"),
    "magnitude": " ".join(w for w in SCALES if w not in ("m", "dozen")),
    "few": "few several", "couple": "couple", "old": "old", "now": "now", "of": "of", "to": "to", "and": "and",
    "ordinal": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "or": "or", "per": "per", "between": "between", "from": "from", "until": "until till through",
    "hyphen": "- – — --", "comma": ",", "dot": ".", "than": "than", "more": "more less fewer", "no": "no", "at": "at",
    "least": "least most", "up": "up", "as": "as", "many": "many much", "close": "close", "in": "in", "on": "on",
    "for": "for within after",
    "about": "about around some nearly almost roughly approximately exactly over under",
    "percent": "% percent pc percents percentage", "cent": "cent", "points": "point points",
    "symbol": SYMBOLS, "currency": " ".join(f"{w} {w}s" for w in CURRENCIES.split() if w != "cent") + " cents",
    "pounds": "pound pounds", "won": "won",
    "nation": "us u.s. american canadian australian egyptian lebanese syrian turkish iranian iraqi saudi mexican "
    "swiss norwegian swedish danish polish indian pakistani russian hong kong singapore new zealand taiwan",
    "area": "square cubic metric nautical", "unit": " ".join(f"{w} {w}s" for w in MEASURES.split()),
    "weekday": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri",
    "month": "january february april june july august september october november december jan feb apr jun jul aug "
    "sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.",
    "season": "spring summer autumn winter fall", "weekend": "weekend", "quarter": "quarter", "century": "century",
    "span": "day week month year decade fortnight", "hour": "hour minute",
    "spans": "days weeks months years decades centuries fortnights", "hours": "hours minutes seconds",
    "part": "morning afternoon evening night", "adverb": "today yesterday tomorrow tonight overnight",
    "last": "last past next coming previous following preceding recent", "this": "this current", "same": "same",
    "ago": "ago", "earlier": "earlier later", "early": "early late mid", "end": "end start beginning middle",
    "zone": "gmt utc est edt pst bst cet", "meridiem": "am pm a.m. p.m. a.m p.m", "noon": "noon midnight midday",
    "label": "resolution article section chapter page flight no. number highway route channel decree order protocol "
    "paragraph annex room act law directive regulation boeing airbus",
}  # fmt: skip
_SHAPES = {
    "year": r"1[0-9]{3}|20\d\d",
    "day": r"0?[1-9]|[12]\d|3[01]",
    "figure": DIGITS.pattern,
    "ordinal": r"\d{1,2}(st|nd|rd|th)",
    "decade": r"((early|mid|late)-)?(1[0-9]|20)?\d0s",
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

# A later rule uses an earlier one as <name>; a bare word is a kind, the rest is regular expression.
_RULES = {
    "figures": "(figure|day|year)(and a half)? magnitude{0,2}|sum|spread magnitude?",
    "ones": "(word|one)(hyphen(word|one))?",
    "written": "half a (magnitude|dozen)|a? half dozen|(<ones>(and a half)?|a(?=hyphen?(magnitude|dozen)))"
    "(hyphen?(magnitude|dozen){1,2}(and?<ones>)?){0,4}",
    "vague": "(tens|plurals) of plurals|plurals|(a? few|a couple)(magnitude|dozen){1,2}",
    "number": "<figures>|<written>|dozen|<vague>",
    "about": "((no? more than|at least|up to|as many as|close to|about|more or more|as about){1,2})",
    "range": "<about>?(between <number> and <number>|<number>((to|hyphen|or)<about>?<number>)?)",
    "time": "(clock|figure|day) meridiem zone?|clock zone?|clocked zone?|(figure|year) zone|noon",
    "unit_of_time": "(span|spans|century|hour|hours)",
    "several": "(<range>|<about>?(a? few|a couple of?|half a))",
    "months": "(month|maybe)",
    "days": "(day|ordinal)",
    "monthday": "(weekday comma?)?(<months> <days>((hyphen|to|and)<days>)?(comma? year)?"
    "|the? <days>((hyphen|to|and|or)<days>)? of? <months>(comma? year)?)",
    "iso": "year hyphen day(hyphen day)?(?!hyphen? (magnitude|percent))|slashed",
    "relative": "(the? last|this|the same|the this)(span|century|weekday|<months>|weekend|quarter|season|part)",
    "season_of": "the? season of? year",
    "quarters": "((the? last|the|this)?(ordinal|last)(quarter|half)|the? last quarter|fiscal)"
    "(of?(the? year|<relative>|the span))?|the? ordinal <number> spans of (year|<relative>|the span)",
    "decades": "(the? early hyphen?)?(the? decade|the ordinal hyphen? century)",
    "point": "<monthday>|<months>(comma|of)? year|<iso>|<season_of>|<quarters>|<relative> part?|<decades>"
    "|weekday part?|adverb part?|month|the? part of (<monthday>|weekday)",
    "edged": "(early|earlier|the? end of|the early part of) hyphen?(in|on)?"
    "(<point>|<months>|the? year|the this? (span|century|weekend|part|season)|season of? year)",
    "dated": "<edged>|<point>|maybe|year",
    "stretch": "between (<dated>) and (<dated>)|from (<dated>)(to|until|hyphen)(<dated>)|year hyphen year|years"
    "|<months>(to|hyphen|until)<months> year?|weekday(to|hyphen|until) weekday",
    "ago": "(<several>|<about>? a|the)<unit_of_time>(and a half)?(ago|earlier|from now)|(spans|hours)(ago|earlier)",
    "past": "(the|this)? last (<range>|few|a? couple of?)?(spans|hours)",
    "long": "(<several>|(?<=for)a|<about> a)hyphen?",
    "percentage": "(percent points?|per cent)",
    "money_of": "nation{0,2}(currency|pounds)",
    "count": "<range>|<about>?(few|couple)(?=of)",
}  # fmt: skip
_SPANS = (
    ("DATE", "<stretch>|<edged>|<ago>|<past>|<point>"),
    ("PERCENT", "<about>?(between <number> <percentage>? and <number>|<number>(<percentage>?(to|hyphen|or)<number>)?)"
     "hyphen? <percentage>|share"),
    ("MONEY", "<about>?((between? symbol dot? hyphen? <range> em?((to|hyphen|and|or) symbol <number> em?)?"
     "|price magnitude?((to|hyphen|and) price magnitude?)?)<money_of>?|plurals of <money_of>)"
     "|<range>(em|hyphen)?<money_of>|<number>(?<=magnitude) won|<range>em? symbol(?!(day|figure|year))"),
    ("QUANTITY", "<range>hyphen? area?(unit|em)"),
    ("TIME", "<time>|<long>(hour|hours)(?!hyphen? old)"),
    ("DATE", "<long>more?(span|spans|century)(and a half)?(?!hyphen? old)"),
    ("DATE", "(?<!label)year"),
    ("DATE", "maybe"),
    ("CARDINAL", "(?<!label)<range>"),
)  # fmt: skip
_YEAR, _MAYBE = 6, 7  # rules of _SPANS that need a look at the neighbours
_BEFORE_YEAR = frozenset(
    "in since by until till of during before after from to the early late mid and or ,".split()
)
_BEFORE_MONTH = frozenset(
    "in since by until till of during before after from to through early late mid and".split()
)
_REPLACED = frozenset(("EVENT", "MISC"))

_NAMES = ("other", *dict.fromkeys((*_KINDS, *_SHAPES, "maybe")))
_CHARACTERS = {name: chr(0xE000 + i) for i, name in enumerate(_NAMES)}


@Language.component(
    "kg_numbers", assigns=["doc.ents", "token.ent_type", "token.ent_iob"], requires=["token.dep"]
)
def numbers(doc: Doc) -> Doc:
    """Add dates, times, money, percentages, quantities and numbers to the names of a document."""
    kinds = "".join([kind(word) for word in [token.text for token in doc]])
    names = list(doc.ents)
    found: list[Span] = []
    kept = set(range(len(names)))
    owner = {i: k for k, name in enumerate(names) for i in range(name.start, name.end)}
    for start, end, label in _spans(doc, kinds):
        crossed = {owner[i] for i in range(start, end) if i in owner}
        if all(_replaceable(names[k], start, end, label) for k in crossed):
            kept -= crossed
            found.append(Span(doc, start, end, label=label))
    doc.set_ents([*(names[k] for k in sorted(kept)), *found])
    return doc


@lru_cache(maxsize=1 << 16)
def kind(word: str) -> str:
    """The character of the kind of a word."""
    lower = word.lower()
    name = _CAPITAL.get(word) or _lookup().get(lower, "")
    if name in ("weekday", "month") and word.islower() and len(word.rstrip(".")) < 5:
        name = ""
    if not name and (lower[0].isdigit() or lower[-1].isdigit() or lower[-2:] == "0s"):
        name = next((n for n, shape in _shapes().items() if shape.fullmatch(lower)), "")
    return _CHARACTERS[name or "other"]


def _replaceable(name: Span, start: int, end: int, label: str) -> bool:
    return label == "DATE" and name.label_ in _REPLACED and start <= name.start and name.end <= end


def _spans(doc: Doc, kinds: str) -> Iterator[tuple[int, int, str]]:
    for match in _pattern().finditer(kinds):
        start, end = match.span()
        rule = int((match.lastgroup or "_0")[1:])
        label = _SPANS[rule][0]
        last = doc[end - 1]
        if rule == _MAYBE and (start == 0 or doc[start - 1].lower_ not in _BEFORE_MONTH):
            continue
        if rule == _YEAR and end < len(doc) and doc[end].tag_ == "NNS":
            before = doc[start - 1].lower_ if start else ""
            label = "DATE" if before in _BEFORE_YEAR - {"of", "to"} else "CARDINAL"
        if label == "CARDINAL" and end - start == 1 and last.lower_ == "one" and last.dep_ != "nummod":
            continue
        if label == "DATE" and end - start == 2 and last.dep_ == "nummod" and last.head.i >= end:
            end -= 1  # "in March 30 people were killed"
        yield start, end, label


@cache
def _lookup() -> dict[str, str]:
    return {word: name for name, words in reversed(_KINDS.items()) for word in words.split()}


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(shape) for name, shape in _SHAPES.items()}


@cache
def _pattern() -> re.Pattern[str]:
    rules: dict[str, str] = {}

    def expand(rule: str) -> str:
        spelt = re.sub(r"\s+", "", _spell(rule))
        whole = re.sub(r"<(\w+)>", lambda m: f"(?:{rules[m[1]]})", spelt)
        return re.sub(r"\((?!\?)", "(?:", whole)

    for name, rule in _RULES.items():
        rules[name] = expand(rule)
    return re.compile("|".join(f"(?P<_{i}>{expand(rule)})" for i, (_, rule) in enumerate(_SPANS)))


def _spell(rule: str) -> str:
    """Kinds as characters; the names of rules in angle brackets stay."""
    return re.sub(r"<\w+>|[a-z]+", lambda m: m[0] if m[0][0] == "<" else _CHARACTERS[m[0]], rule)
