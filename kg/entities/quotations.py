"""Quotations: what stands between quotation marks, by their typography alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

OPENING = frozenset({"“", "``", "«", "„", '"'})
CLOSING = frozenset({"”", "''", "»", '"'})
SINGLE_OPENING = frozenset({"‘", "'"})
SINGLE_CLOSING = frozenset({"’", "'"})
MARKS = OPENING | CLOSING | SINGLE_OPENING | SINGLE_CLOSING
_OPENING_ONLY = frozenset({"“", "``", "«"})
# Single marks are apostrophes too: their partner has to come within so many tokens. No paragraph is longer.
REACH = 300
_AHEAD = 60  # breaks and marks to look ahead for the mark that closes a quotation of several paragraphs


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens start:end (end exclusive) between two marks.

    `closed` is False where the paragraph ends first: a quotation that goes on opens its next
    paragraph with a new mark, which makes that one `continued`.
    """

    start: int
    end: int
    closed: bool = True
    continued: bool = False


def read_quotations(texts: Sequence[str], spaces: Sequence[object] | None = None) -> list[Quotation]:
    """The quotations of a text in order; `spaces` says after which tokens a space follows.

    Without it straight single marks are taken for apostrophes.
    """
    found: list[Quotation] = []
    start, closers, continued = -1, CLOSING, False
    carry: int | None = None  # the last of the breaks at which a quotation has just ended unclosed
    marks = [i for i, text in enumerate(texts) if text in MARKS or "\n" in text]
    for k, i in enumerate(marks):
        text = texts[i]
        if "\n" in text:
            if start >= 0 and closers is CLOSING and _goes_on(texts, marks, k):
                found.append(Quotation(start, i, closed=False, continued=continued))
                start, continued = i + 1, True
            elif start >= 0 and (text.count("\n") > 1 or (i + 1 < len(texts) and texts[i + 1] in OPENING)):
                found.append(Quotation(start, i, closed=False, continued=continued))
                start, carry = -1, i
            elif carry == i - 1:
                carry = i
            continue
        if start < 0:
            if text in OPENING:
                start, closers, continued = i + 1, CLOSING, carry == i - 1
            elif text in SINGLE_OPENING and _has_partner(texts, spaces, i):
                start, closers, continued = i + 1, SINGLE_CLOSING, carry == i - 1
        elif _ends(texts, i) if closers is CLOSING else text in closers and _closes(texts, spaces, i):
            found.append(Quotation(start, i, continued=continued))
            start = -1
        elif closers is CLOSING and text in _OPENING_ONLY and not continued:
            # Double marks do not nest: the first has lost its partner.
            start, continued = i + 1, False
    if start >= 0:
        found.append(Quotation(start, len(texts), closed=False, continued=continued))
    return [q for q in found if q.start < q.end and (q.closed or q.end - q.start <= REACH)]


def quotations(texts: Sequence[str]) -> list[bool]:
    """For every token, whether it is inside quotation marks; an open quotation ends with its paragraph."""
    inside = [False] * len(texts)
    for q in read_quotations(texts):
        inside[q.start - 1 : q.end] = [True] * (q.end - q.start + 1)
    return inside


def _has_partner(texts: Sequence[str], spaces: Sequence[object] | None, at: int) -> bool:
    """Whether a single mark opens a quotation: it hugs the word after it, and one closes in its paragraph."""
    if texts[at] == "'":
        before = texts[at - 1] if at else "\n"
        if spaces is None or spaces[at] or not (spaces[at - 1] or "\n" in before or before in OPENING):
            return False
    for i in range(at + 1, min(len(texts), at + REACH)):
        if "\n\n" in texts[i] or texts[i] == "‘":
            return False
        if texts[i] in SINGLE_CLOSING and _closes(texts, spaces, i):
            return i > at + 1
    return False


def _ends(texts: Sequence[str], at: int) -> bool:
    """Whether a double mark closes: also an opening one that stands at the end of a paragraph by mistake."""
    last = at + 1 == len(texts) or "\n\n" in texts[at + 1]
    return texts[at] in CLOSING or (texts[at] in OPENING and last)


def _goes_on(texts: Sequence[str], marks: Sequence[int], k: int) -> bool:
    """Whether a quotation runs on over a break without a new mark: the next one closes a paragraph."""
    if texts[marks[k]].count("\n") < 2:
        return False
    following = marks[k + 1 : k + _AHEAD]
    nearest = next((i for i in following if texts[i] in OPENING | CLOSING), None)
    if nearest is None or texts[nearest] in _OPENING_ONLY | {"„"}:
        return False
    return nearest + 1 == len(texts) or "\n\n" in texts[nearest + 1]


def _closes(texts: Sequence[str], spaces: Sequence[object] | None, at: int) -> bool:
    """Whether a single mark closes a quotation; after an s before a word it is a genitive."""
    before, last = texts[at - 1], at + 1 == len(texts)
    if not before[-1:].isalnum():
        return True
    following = "" if last else texts[at + 1]
    if following[:1].isalnum():
        return not before.endswith("s") and (spaces is None or bool(spaces[at]))
    return True
