"""Dates, times, money, percentages, quantities and numbers, by rules over the kinds of words.

Every word is of one kind, which stands for a character; every rule is a regular expression over these
characters, so that a document is read in one pass. Labels are those of OntoNotes 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.language.kinds import CHARACTERS, kind

LABELS = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL")
# A later rule uses an earlier one as <name>; a bare word is a kind, the rest is regular expression.
_RULES = {
    "figures": "(figure|day|year)(and a half)? magnitude{0,2}|sum|spread magnitude?",
    "ones": "(word|one)(hyphen(word|one))?",
    "written": "half a (magnitude|dozen)|a? half dozen|(<ones>(and a half)?|a(?=hyphen?(magnitude|dozen)))"
    "(hyphen?(magnitude|dozen){1,2}(and?<ones>)?){0,4}",
    "vague": "(tens|plurals) of plurals|plurals|(a? few|a couple)(magnitude|dozen){1,2}",
    "number": "<ones> hyphen? fraction|<figures>|<written>|dozen|<vague>",
    "about": "((no? more than|at least|up to|as many as|close to|about|more or more|as about){1,2})",
    "range": "<about>?(between <number> and <number>|<number>((to|hyphen|or)<about>?<number>)?)",
    "time": "(clock|figure|day) meridiem zone?|clock zone?|clocked zone?|(figure|year) zone|noon",
    "unit_of_time": "(span|spans|century|hour|hours)",
    "several": "(<range>|<about>?(a? few|a couple of?|half a))",
    "months": "(month|maybe)",
    "days": "(day|ordinal)",
    "that_year": "(comma? year|of? the?(last|this)span)",
    "monthday": "(weekday comma?)?(<months> <days>((hyphen|to|and)<days>)? <that_year>?"
    "|the? <days>((hyphen|to|and|or)<days>)? of? <months> <that_year>?)",
    "iso": "year hyphen day(hyphen day)?(?!hyphen? (magnitude|percent))|slashed",
    "relative": "(the? last|the? this|the same)(span|century|weekday|<months>|weekend|quarter|season|part)"
    "|that same?(span|century|weekend|part|season)|the weekend",
    "season_of": "the? season of? year",
    "quarters": "((the? last|the|this)?(ordinal|last)(quarter|half)|the? last quarter|fiscal)"
    "(of?(the? year|<relative>|the span))?|the? ordinal <number> spans of (year|<relative>|the span)",
    "decades": "(the? early hyphen?)?(the? decade|the? ordinal hyphen? century)",
    "point": "<monthday>|<months>(comma|of)? year|<months> of? the?(last|this)span"
    "|<iso>|<season_of>|<quarters>|<relative> part?|<decades>"
    "|weekday part?|adverb part?|month|(?<=in)the? season(?!of)|the? part of (<monthday>|weekday)",
    "edged": "(early|earlier|the? end of|the? early (part|hours) of) hyphen?(in|on)?"
    "(<point>|<months>|the? year|the this? (span|century|weekend|part|season)|season of? year)",
    "dated": "<edged>|<point>|maybe|year",
    "stretch": "between (<dated>) and (<dated>)|from (<dated>)(to|until|hyphen)(<dated>)|year hyphen "
    "year|years"
    "|<months>(to|hyphen|until)<months> year?|weekday(to|hyphen|until) weekday"
    "|<monthday>(to|until|hyphen)<monthday>",
    "ago": "(<several>|<about>? a|the)<unit_of_time>(and a half)?(ago|earlier|from "
    "now)|(spans|hours)(ago|earlier)",
    "past": "(the|this)? last ((<range>|few|a? couple of?)?(spans|hours)|span and a half)",
    "long": "(<several>|(?<=for)a|<about> a)hyphen?",
    "percentage": "(percent points?|per cent)",
    "money_of": "nation{0,2}(currency|pounds)",
    "count": "<range>|<about>?(few|couple)(?=of)",
}  # fmt: skip
_SPANS = (
    ("", "<number>hyphen?(span|spans) hyphen? old"),
    ("DATE", "<stretch>|<edged>|<ago>|<past>|<point>"),
    ("PERCENT", "<about>?(between <number> <percentage>? and "
    "<number>|<number>(<percentage>?(to|hyphen|or)<number>)?)"
     "hyphen? <percentage>|share"),
    ("MONEY", "<about>?(between symbol <number> em? and symbol? <number> em?"
     "|symbol dot? hyphen? <range> em?((to|hyphen|or) symbol <number> em?)?"
     "|price magnitude?((to|hyphen|or) price magnitude?)?)<money_of>?|<about>? plurals of <money_of>"
     "|<range>(em|hyphen)?<money_of>|<number>(?<=magnitude) won|<range>em? symbol(?!(day|figure|year))"),
    ("QUANTITY", "<range>hyphen? area?(unit|em)"),
    ("TIME", "<time>|<long>(hour|hours)(?!hyphen? old)"),
    ("DATE", "<long>more?(span|spans|century)(and a half)?(?!hyphen? old)|(?<=for)(spans|hours)"),
    ("DATE", "(?<!label)year"),
    ("DATE", "maybe"),
    ("CARDINAL", "(?<!label)<range>"),
)  # fmt: skip
_YEAR, _MAYBE = 7, 8  # rules of _SPANS that need a look at the neighbours
_DATED = frozenset(
    ("in", "since", "by", "until", "till", "during", "before", "after", "from", "early", "late", "mid", "and")
)
_BEFORE_YEAR = _DATED | {"the", "or", ","}
_BEFORE_MONTH = _DATED | {"of", "to", "through"}
_REPLACED = frozenset(("EVENT", "MISC"))


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


def extent(doc: Doc, token: int) -> tuple[int, int]:
    """The range of tokens (end exclusive) of the number, time or name that a token is in."""
    start, end = token, token + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def _replaceable(name: Span, start: int, end: int, label: str) -> bool:
    """Whether a number takes the place of a name: "Canadian" in "50 Canadian dollars",
    "April" in "April 5"."""
    covered = start <= name.start and name.end <= end
    return covered and (len(name) < end - start or (label == "DATE" and name.label_ in _REPLACED))


def _spans(doc: Doc, kinds: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    while match := _pattern().search(kinds, at):
        start, at = match.span()
        rule = int((match.lastgroup or "_0")[1:])
        label, last = _SPANS[rule][0], doc[at - 1]
        before = doc[start - 1].lower_ if start else ""
        if not label or (rule == _MAYBE and before not in _BEFORE_MONTH):
            continue
        if rule == _YEAR and at < len(doc) and doc[at].tag_ == "NNS" and before not in _BEFORE_YEAR:
            label = "CARDINAL"
        if label == "CARDINAL" and at - start == 1 and last.lower_ == "one" and last.dep_ != "nummod":
            continue
        if label == "DATE" and at - start == 2 and last.dep_ == "nummod" and last.head.i >= at:
            at -= 1  # "in March 30 people were killed"
        yield start, at, label


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
    return re.sub(r"<\w+>|[a-z]+", lambda m: m[0] if m[0][0] == "<" else CHARACTERS[m[0]], rule)
