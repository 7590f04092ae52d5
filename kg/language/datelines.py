"""The dateline before the first sentence of wire copy: "GENEVA, May 3 (Agency) —"."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 16  # words before the dash
_DASHES = frozenset(("—", "–", "--"))
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
