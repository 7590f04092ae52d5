"""The same story twice: a signature of each text, by which reprints are known, and what they tell otherwise.

One text reprints another if of all the runs of three words in either, at least 80 % are in both (the Jaccard
index). MinHash (Broder 1997) estimates that from 120 numbers a text, with a standard error of 0.04.

A sentence tells the same as another if it has the same words in the same order, but for articles, "have",
a dateline, and the spelling of houses: so twelve and "12", "organised" and "organized" are the same, "freed"
and "fired", 2 and -2 are not. In doubt it is another: what is read again is told twice at worst, a
correction that is not read is lost.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import sha1
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kg.language.amounts import ONES, SCALES, TENS
from kg.language.datelines import LONGEST, dateline
from kg.terms import digest

if TYPE_CHECKING:
    from datasketch import MinHash

# Of a wire story of 320 words varied by hand, reprints keep 0.84 to 1 (spelling and headings of the house, a
# paragraph cut or added, five sentences edited); two bank reports of the same form share 0.54, the next day's
# version with a new lead 0.34 (tests/test_duplicates.py).
ALIKE = 0.8
_RUN = 3  # words
_NUMBERS = 120
_ROWS = 6  # numbers in a band: 20 bands of 6 find 99.8 % of the copies at 0.8 (Leskovec et al. 2020, ch. 3)
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"\w+|--|[^\w\s]")
_CURRENCY = r"[$\u00a2-\u00a5\u20a0-\u20c0]"
_TELLING = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,]\d+)*|[^\W\d_]+|%|{_CURRENCY}|(?<!\w)[-−–](?={_CURRENCY}?\d)"
)
# Not behind an initial, a title or three dots: what is cut off is no sentence.
_END = re.compile(r"[.!?](?<!\b[A-Z].)(?<!\bM[rs].)(?<!\bMrs.)(?<!\bDr.)(?<!\.\..)[\"'”’»)\]]*(?=\s|$)")
_SILENT = frozenset(("a", "an", "the", "has", "have", "had"))
_MARKS = {"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "percent": "%", "−": "-", "–": "-"}
_NUMBERED = {word: f"{value:g}" for word, value in (ONES | TENS | SCALES).items()}
_PRICE = re.compile(rf"({_CURRENCY}) ?(\d[\d.,]*(?: ?(?:{'|'.join(SCALES)})\b)?)", re.IGNORECASE)
_PERCENT = re.compile(r"\bper cent\b", re.IGNORECASE)
_THOUSANDS = re.compile(r",(?=(?:\d\d,)*\d{3}(?!\d))")
# Only where it makes no other word: not in "mourning", "rise" and "filled".
_AMERICAN = (
    (re.compile(r"(?<=\w\w)our"), "or"),
    (re.compile(r"(?<=\w\w[iy])s(?=e|ing|ation)"), "z"),
    (re.compile(r"(?<=\w\w[bt])re(?=[ds]?$)"), "er"),
    (re.compile(r"([aeiouy][^aeiouy]*[aeu])([lps])\2(?=(?:ed|ing)$)"), r"\1\2"),
)
_ACCENT = re.compile(r"[\u0300-\u036f]")
_DIGITS = 8  # of a hash of a sentence
_REACH = 2  # sentences of its paragraph behind one
_RECENT = 64  # texts: each is compared when it comes, and described when it was read
_HEADING = 5  # words that a byline or heading has at most: a longer line is a headline among others


class Hashed(NamedTuple):
    """What a sentence tells, as a hash; where it starts in the text, and how far what it names may be meant
    by the sentences behind it ("he"): these and no more may be told otherwise with it."""

    told: str
    start: int
    reach: int


@lru_cache(maxsize=_RECENT)
def signature(text: str) -> str:
    """The signature of a text, in base64. Case, punctuation and line breaks do not count."""
    words = " ".join(_WORD.findall(text.casefold())).encode(errors="replace").split(b" ")
    runs = {*map(b" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False))} or {b" ".join(words)}
    hashes = b"".join([sha1(run).digest() for run in runs])
    found = _of_nothing().copy()
    found.update_batch(np.frombuffer(hashes, dtype="<u4")[:: sha1().digest_size // 4].tolist())
    return b64encode(found.hashvalues.astype("<u4").tobytes()).decode()


@cache
def _of_nothing() -> MinHash:
    from datasketch import MinHash

    # Given the first four bytes of each SHA-1, its own way, all at once.
    return MinHash(num_perm=_NUMBERS, seed=1, scheme="affine32", hashfunc=int)


def similarity(one: str, other: str) -> float:
    """The share of runs of words that two texts have in common, from 0 to 1, by their signatures."""
    return float(np.mean(_numbers(one) == _numbers(other)))


def bands(signature: str) -> list[str]:
    """Short keys of a signature: copies have at least one in common, other texts hardly ever."""
    rows = _numbers(signature).reshape(-1, _ROWS)
    return [digest(place, row.tobytes().hex()) for place, row in enumerate(rows)]


@lru_cache(maxsize=_RECENT)
def sentences(text: str) -> tuple[Hashed, ...]:
    """The sentences of a text that tell anything."""
    return (*_hashed(text),)


def _hashed(text: str) -> Iterator[Hashed]:
    for line in re.finditer(r".+", text):
        first = [*islice(_MARK.finditer(text, line.start(), line.end()), LONGEST + 2)]
        dash = dateline([mark[0] for mark in first])
        start = first[dash - 1].end() if dash else line.start()
        stops = [stop.end() for stop in _END.finditer(text, start, line.end())]
        ends = [*dict.fromkeys((*stops, line.end()))]
        for number, end in enumerate(ends):
            telling = _telling(text[start:end])
            if len(telling) > (0 if stops else _HEADING):
                yield Hashed(digest(*telling)[:_DIGITS], start, ends[min(number + _REACH, len(ends) - 1)])
            start = end


def _telling(sentence: str) -> list[str]:
    """What tells something in a sentence, in one spelling."""
    plain = _PRICE.sub(r"\2 \1", _PERCENT.sub("%", sentence))
    return [heard for word in _TELLING.findall(plain) if (heard := _heard(word))]


@lru_cache(maxsize=65536)
def _heard(word: str) -> str:
    """A word or number in one spelling; "" for what tells nothing."""
    if word[0].isdigit():
        return _THOUSANDS.sub("", word)
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", word)).casefold().replace(".", "")
    if plain in _SILENT:
        return ""
    for british, american in _AMERICAN:
        plain = british.sub(american, plain)
    return _NUMBERED.get(plain) or _MARKS.get(plain, plain)


def _numbers(signature: str) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.frombuffer(b64decode(signature), dtype="<u4")
