"""What the encoder sees of a word: its text in the encoder's alphabet and its case pattern.

Training and run time share this module, so that both see the same.
"""

from __future__ import annotations

from collections.abc import Sequence

SHAPES = ("other", "lower", "Title", "UPPER", "U", "mIxed", "digit", "alnum", "punct")
MAX_PIECES = 6

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"',
    "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
    "–": "-", "—": "--", "―": "--", "…": "...",
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
}  # fmt: skip
_UNSEEN = dict.fromkeys(
    (0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2065))
)
# Names that are words too, and that the encoder, blind to case, takes for these: what it reads instead.
_NAMES = {"IS": "ISIS", "WHO": "UNESCO"}
# Given names within a sentence, where the verb has no capital: "Minister Said Badr".
_GIVEN = {"Said": "Omar"}
_AROUND = 2  # words that tell by their case whether all is in capitals
_EMPHASIS = frozenset({"it", "he", "she", "this", "that", "there", "what", "which", "who"})  # "it IS"
_CURLY = str.maketrans({"’": "'", "‘": "'"}) | _UNSEEN


def plain(word: str) -> str:
    """The word with typographic quotes, dashes and treebank brackets as plain characters, and without
    soft hyphens, zero-width characters and direction marks."""
    return _PLAIN.get(word) or word.translate(_CURLY)


def read(words: Sequence[str]) -> list[str]:
    """The words as the encoder is to read them: "IS", "WHO", "Said" as names, unless all is in capitals."""
    seen = list(words)
    for i, word in enumerate(words):
        emphatic = words[max(0, i - 1)].lower() in _EMPHASIS - {word.lower()}
        inner = i > 0 and words[i - 1].isalpha()
        name = (None if emphatic else _NAMES.get(word)) or (_GIVEN.get(word) if inner else None)
        around = (*words[max(0, i - _AROUND) : i], *words[i + 1 : i + 1 + _AROUND])
        if name is not None and any(w.islower() for w in around):
            seen[i] = name
    return seen


def shape(word: str) -> int:
    """Index of the word's case pattern in SHAPES (the encoder itself is blind to case)."""
    return SHAPES.index(_shape(word))


def _shape(word: str) -> str:
    if word.isalpha():
        if word.islower():
            return "lower"
        if len(word) == 1:
            return "U"
        if word.isupper():
            return "UPPER"
        return "Title" if word.istitle() else "mIxed"
    if word.isdigit():
        return "digit"
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "digit" if any(c.isdigit() for c in word) else "punct"
    if any(c.isdigit() for c in word):
        return "alnum"
    if all(c.isupper() for c in letters):
        return "UPPER"
    if letters[0].isupper():
        return "Title"
    return "lower" if all(c.islower() for c in letters) else "mIxed"
