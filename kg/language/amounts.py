"""Numbers in digits and in words as values: "3,000", "two hundred and fifty thousand", "dozens"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: float(i) for i, word in enumerate(_ONES.split())}
TENS = {w: 10.0 * i for i, w in enumerate(_TENS.split(), 2)}
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
    "trn": 1e12,
}  # fmt: skip
MANY = {
    "tens": (20.0, 99.0), "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9_999.0), "millions": (2e6, 9_999_999.0), "billions": (2e9, 9_999_999_999.0),
    "trillions": (2e12, 9_999_999_999_999.0),
}  # fmt: skip
PARTS = {"thirds": 1 / 3, "quarters": 1 / 4, "fifths": 1 / 5}
FEW = {"couple": (2.0, 2.0), "few": (2.0, 5.0), "several": (3.0, 9.0)}
DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,9})?", re.ASCII)

_GLUED = re.compile(r"([\d,.]*\d)([a-z]+|%)?", re.ASCII)
_LONGEST = 24  # characters of a number; longer ones are no amounts
_BETWEEN = frozenset(("to", "-", "–", "—", "or", "and", "through"))


def amount(words: Sequence[str]) -> tuple[float, float] | None:
    """Lowest and highest value of the words of a number, or None where there is no number among them.

    "dozens" is 24 to 99, "hundreds of thousands" 200,000 to 999,999; "more than 500" is 500.
    Two numbers, "between 3,000 and 5,000" or "$10 to 20 million", are a range.
    """
    found = [
        (value, scale)
        for group in _numbers(_spread(words))
        if (value := _sum(group))
        for scale in [_scale(group)]
    ]
    if not found:
        return None
    (low, high), scale = found[0]
    if len(found) > 1:
        (_, high), last = found[1]
        if scale == 1 and last > 1 and low * last <= high:
            low *= last
    return min(low, high), max(low, high)


def _numbers(words: Sequence[str]) -> Iterator[list[str]]:
    """The words of each number; "and" and hyphens join words of one number or stand between two."""
    group: list[str] = []
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        if word in _BETWEEN and group and not _joins(word, group[-1], after, words):
            yield group
            group = []
        elif (
            word in ONES
            or word in TENS
            or word in SCALES
            or word in PARTS
            or word in MANY
            or word in FEW
            or word == "half"
        ):
            group.append(word)
        elif len(word) <= _LONGEST and DIGITS.fullmatch(word):
            group.append(word.replace(",", ""))
    if group:
        yield group


def _joins(word: str, before: str, after: str, words: Sequence[str]) -> bool:
    if word == "and":
        return after in ("a", "half") or (
            before in SCALES and (after in ONES or after in TENS) and "between" not in words
        )
    return word == "-" and (after in SCALES or after in PARTS or (before in TENS and after in ONES))


def _sum(group: Sequence[str]) -> tuple[float, float] | None:
    """Value of the words of one number: what stands before a thousand, a million … is multiplied by it."""
    total = part = (0.0, 0.0)
    for word in group:
        if word in SCALES:
            by = SCALES[word]
            if part == (0.0, 0.0) and total != (0.0, 0.0):
                part, total = total, (0.0, 0.0)
            part = (part[0] * by, part[1] * by) if part != (0.0, 0.0) else (by, by)
            if by >= 1000:
                total, part = (total[0] + part[0], total[1] + part[1]), (0.0, 0.0)
        elif word in PARTS:
            part = part[0] * PARTS[word], part[1] * PARTS[word]
        elif word in MANY and part != (0.0, 0.0):
            unit = MANY[word][0] / 2
            part = part[0] * unit, (part[1] + 1) * unit - 1
        else:
            low, high = MANY.get(word) or FEW.get(word) or (_value(word),) * 2
            part = part[0] + low, part[1] + high
    return (total[0] + part[0], total[1] + part[1]) if group else None


def _scale(group: Sequence[str]) -> float:
    return SCALES.get(group[-1], 1.0)


def _value(word: str) -> float:
    if word == "half":
        return 0.5
    return ONES.get(word) or TENS.get(word) or (float(word) if word[:1].isdigit() else 0.0)


def _spread(words: Sequence[str]) -> list[str]:
    """Lower-case words; "3bn" as "3", "bn" and "25–50" as "25", "–", "50"."""
    out: list[str] = []
    for word in words:
        word = word.lower()
        if not word[:1].isdigit():
            out.append(word)
            continue
        for piece in re.split("([–—-])", word):
            match = _GLUED.fullmatch(piece)
            out.extend(part for part in (match.groups() if match else (piece,)) if part)
    return out
