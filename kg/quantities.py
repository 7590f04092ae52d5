"""How much: numbers, ranges, money, percentages and casualties of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc, Token

from kg.event import Quantity
from kg.language.amounts import amount
from kg.language.currencies import Currency, currencies
from kg.language.numbers import extent

COUNTED = frozenset(("MONEY", "PERCENT", "QUANTITY", "CARDINAL"))
_WHOLE = frozenset(("people", "troops", "forces", "police", "personnel"))  # said in the plural
# What becomes of people, by the lemma of the verb or noun that says so.
_FATES = {
    "killed": "kill killed slay slain murder murdered massacre execute executed assassinate behead die died "
    "perish dead death deaths fatality toll",
    "wounded": "wound wounded injure injured hurt maim injury",
    "missing": "missing",
    "displaced": "displace displaced uproot",
    "detained": "detain detained arrest arrested",
    "abducted": "abduct abducted kidnap kidnapped",
}
_REACH = 8  # tokens between a number and the noun that it counts


def quantities(doc: Doc, tokens: Iterable[int]) -> tuple[Quantity, ...]:
    """The quantities among `tokens` (indices), in text order.

    The unit is "percent", an ISO 4217 code, a measure, what becomes of the people counted ("killed",
    "wounded", …) or the lemma of the noun counted; None where nothing is named, and for a name of several
    currencies alone.
    """
    return tuple(_quantities(doc, sorted(set(tokens))))


def _quantities(doc: Doc, tokens: list[int]) -> Iterator[Quantity]:
    seen = -1
    for i in tokens:
        label = doc[i].ent_type_
        if i <= seen or label not in COUNTED:
            continue
        start, end = extent(doc, i)
        seen = end - 1
        words = [doc[k].text for k in range(start, end)]
        found = amount(words)
        if found is None or (label == "CARDINAL" and _is_score(words)):
            continue
        if label == "CARDINAL":
            last, unit = _counted(doc, start, end)
            yield Quantity(doc[start : last + 1].text, *found, unit)
        else:
            unit = {"PERCENT": _percent, "MONEY": _currency, "QUANTITY": _measure}[label](words)
            yield Quantity(doc[start:end].text, *found, unit)


def _is_score(words: list[str]) -> bool:
    """Whether a pair of numbers is a vote or a result, "13-0", and no range."""
    sides = [amount([side]) for side in re.split("[-–]", "".join(words))]
    return len(sides) == 2 and None not in sides and sides[0] > sides[1]  # type: ignore[operator]


def _percent(words: list[str]) -> str:
    return "percentage points" if words[-1].lower().startswith("point") else "percent"


def _measure(words: list[str]) -> str | None:
    unit = words[-1].lower()
    unit = {"metre": "metre", "feet": "foot", "inches": "inch", "m": "metre"}.get(unit, unit)
    singular = unit.removesuffix("s") if len(unit) > 3 and unit != "celsius" else unit
    area = words[-2].lower() if len(words) > 1 and words[-2].lower() in ("square", "cubic") else ""
    return f"{area} {singular}".strip()


def _currency(words: list[str]) -> str | None:
    lowers = [re.sub(r"[\d.,]+.*", "", word.lower()) or word.lower() for word in words]
    names, codes = {lowers[-1], lowers[-1].removesuffix("s")}, _codes()
    national = (m.code for m in currencies() if not names.isdisjoint(m.shared) and _is_of(m, lowers))
    return next(national, None) or next((codes[word] for word in lowers if word in codes), None)


def _is_of(money: Currency, words: list[str]) -> bool:
    return any(nation.split()[-1] in words for nation in money.nations)


def _counted(doc: Doc, start: int, end: int) -> tuple[int, str | None]:
    """The last token of what a number counts, and its unit."""
    root = doc[start:end].root
    noun = root.head if root.dep_ in ("nummod", "amod", "compound") and root.head.i >= end else None
    if noun is None:
        noun = next((c for c in root.children if c.dep_ in ("nmod", "obl") and c.i >= end and _of(c)), None)
    noun = noun or _next_noun(doc, end)
    if noun is None or noun.i - end >= _REACH or noun.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return end - 1, _fate(root)
    return noun.i, _fate(noun) or _fate(root) or _unit(noun)


def _next_noun(doc: Doc, end: int) -> Token | None:
    """The noun that follows a number, past its adjectives, where the tree does not link the two."""
    for i in range(end, min(end + 3, len(doc))):
        if doc[i].pos_ == "NOUN" and doc[i].tag_ == "NNS":
            return doc[i]
        if doc[i].pos_ not in ("ADJ", "NOUN"):
            return None
    return None


def _of(token: Token) -> bool:
    return any(child.dep_ == "case" and child.lower_ == "of" for child in token.children)


def _unit(noun: Token) -> str:
    if noun.lower_ in _WHOLE:
        return noun.lower_
    return noun.lemma_ if noun.pos_ == "PROPN" else noun.lemma_.lower()


def _fate(token: Token) -> str | None:
    """What a verb, adjective or noun says happened to those counted: "killed", "wounded", "missing"."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ == first.pos_ and first.head.i < first.i:
        first = first.head
    above = first.head
    own = _named(token) or next((fate for c in _participles(token) if (fate := _named(c))), None)
    if own:
        return own
    if above.pos_ in ("VERB", "ADJ"):
        subject = first.dep_ in ("nsubj", "nsubj:pass")
        if subject and _named(above) == "missing":
            return "missing"
        if first.dep_ in ("obj", "nsubj:pass") and any(c.lower_ == "dead" for c in above.children):
            return "killed"
        if first.dep_ in ("obj", "nsubj:pass", "nummod") or (subject and above.tag_ in ("VBN", "JJ")):
            return _named(above)
        if subject and above.lemma_.lower() in ("die", "perish"):
            return _named(above)
    if above.pos_ == "VERB" and first.dep_ in ("obl", "obj", "xcomp"):  # "the death toll rose to 50"
        toll = next((c for c in above.children if c.dep_ == "nsubj"), None)
        return _named(toll) if toll is not None and toll.pos_ == "NOUN" else None
    return None


def _participles(token: Token) -> Iterator[Token]:
    """What describes those counted: "20 people injured", "the wounded 12", "12 killed and 40 injured"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    for word in (*token.children, *((after,) if after is not None else ())):
        if word.tag_ in ("VBN", "JJ") and not any(c.dep_ in ("obj", "aux", "nsubj") for c in word.children):
            yield word


def _named(token: Token) -> str | None:
    return _fates().get(token.lemma_.lower()) or _fates().get(token.lower_)


@cache
def _fates() -> dict[str, str]:
    return {word: fate for fate, words in _FATES.items() for word in words.split()}


@cache
def _codes() -> dict[str, str]:
    return {
        word: money.code
        for money in currencies()
        for word in (*money.names, *(f"{name}s" for name in money.names), *money.symbols, money.code.lower())
    }
