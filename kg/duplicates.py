"""The same story twice: a signature of each text, by which reprints and lightly edited copies are known.

Two texts are copies if of all the runs of three words in either, at least 80 % are in both (the Jaccard
index). MinHash (Broder 1997) estimates that from 120 numbers a text, with a standard error of 0.04.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

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


def signature(text: str) -> str:
    """The signature of a text, in base64. Case, punctuation and line breaks do not count."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + _RUN]) for at in range(max(len(words) - _RUN + 1, 1))}
    found = _of_nothing().copy()
    found.update_batch([run.encode(errors="replace") for run in runs])
    return b64encode(found.hashvalues.astype("<u4").tobytes()).decode()


@cache
def _of_nothing() -> MinHash:
    from datasketch import MinHash

    return MinHash(num_perm=_NUMBERS, seed=1, scheme="affine32")


def similarity(one: str, other: str) -> float:
    """The share of runs of words that two texts have in common, from 0 to 1, by their signatures."""
    return float(np.mean(_numbers(one) == _numbers(other)))


def bands(signature: str) -> list[str]:
    """Short keys of a signature: copies have at least one in common, other texts hardly ever."""
    rows = _numbers(signature).reshape(-1, _ROWS)
    return [digest(place, row.tobytes().hex()) for place, row in enumerate(rows)]


def _numbers(signature: str) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.frombuffer(b64decode(signature), dtype="<u4")
