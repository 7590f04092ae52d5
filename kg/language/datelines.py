"""The dateline of wire copy, "GENEVA, May 3 (Agency) —", and the day that opens a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from kg.calendar import MONTHS

LONGEST = 16  # words before the dash
_DASHES = frozenset(("—", "–", "--"))
_ON = frozenset(("On", "In", "By", "Since", "Until", "From"))
_MONTHS = frozenset(map(str.capitalize, MONTHS))
_DATE = 4  # words of a day with its preposition
_MARKS = frozenset((",", ".", "(", ")", "/"))


def dateline(words: Sequence[str]) -> int:
    """How many of the first words of a paragraph are a dateline with its dash; 0 if there is none.

    Its first word is in capitals, or it names an agency in brackets; a sentence follows.
    """
    for i, word in enumerate(words[: LONGEST + 1]):
        bracketed = i > 0 and words[i - 1] == ")"
        dated = i > 0 and words[i - 1].isdigit()
        if word in _DASHES or (word == "-" and (bracketed or dated)):
            after = words[i + 1] if i + 1 < len(words) else ""
            shouted = len(words[0]) > 1 and words[0].isupper()
            return i + 1 if i and (shouted or bracketed) and not after[:1].islower() and after else 0
        if word not in _MARKS and not word[:1].isupper() and not word.isdigit():
            return 0
    return 0


def dated(words: Sequence[str], i: int) -> bool:
    """Whether only a day stands before a word in its sentence.

    "On 1 February 2005 Nepal's king left", and in a chronicle "2005 1 February - Nepal's king leaves".
    """
    if i and all(word.isdigit() or word in _MONTHS for word in words[i - 1 : i + 1]):
        return True
    headed = i > 2 and (words[i - 1] == "-" or words[i - 1] in _DASHES)
    first = i - 1 - headed
    while first > max(0, i - _DATE) and (words[first].isdigit() or words[first] in _MONTHS):
        first -= 1
    if headed:
        return first < i - 3 and (first <= 0 or not words[first][:1].isalnum()) and words[i - 2] in _MONTHS
    return 0 <= first < i - 1 and words[first] in _ON and (first == 0 or not words[first - 1][:1].isalnum())
