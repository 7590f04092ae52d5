"""Documents cut into windows that the network can see at once, and put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 220  # word pieces of a window: longer ones cost more than their context gains
REACH = 480  # word pieces that the encoder can see at all (of 512)
CONTEXT = 40  # words seen on each side of a part of something longer than the limit
AROUND = (REACH - LIMIT) // 2  # word pieces that they may take

STOPS = frozenset((".", "!", "?", '"', "”", "''", ")", ":", ";"))


@dataclass(frozen=True, slots=True)
class Window:
    """Words start:end go through the network; what it says of core_start:core_end is kept."""

    start: int
    end: int
    core_start: int
    core_end: int


def windows(
    words: Sequence[str], sizes: Sequence[int], units: Sequence[int], whole: bool
) -> Iterator[Window]:
    """Windows over words that follow each other; `units` are where a paragraph or given sentence starts.

    `sizes` counts word pieces. Units are never joined. A unit over LIMIT is cut after the last likely
    end of a sentence, unless it is known to be one sentence (`whole`): that is seen at once up to
    REACH, and beyond it in overlapping windows.
    """
    limit = REACH if whole else LIMIT
    for start, end in zip(units, [*units[1:], len(words)], strict=True):
        while (stop := start + _within(sizes, start, end, limit)) < end:
            likely = None if whole else _sentence_end(words, start, stop)
            if likely is None:
                yield from _overlapping(start, end, sizes)
                break
            yield Window(start, likely, start, likely)
            start = likely
        else:
            yield Window(start, end, start, end)


def _within(sizes: Sequence[int], start: int, end: int, limit: int) -> int:
    """How many words from `start` on have at most `limit` word pieces together."""
    count = total = 0
    while start + count < end and total + sizes[start + count] <= limit:
        total += sizes[start + count]
        count += 1
    return count


def _sentence_end(words: Sequence[str], start: int, stop: int) -> int | None:
    """Where the last likely sentence of start:stop ends."""
    for i in range(stop, start, -1):
        if words[i - 1] in STOPS and words[i] not in STOPS and not words[i][:1].islower():
            return i
    return None


def _overlapping(start: int, end: int, sizes: Sequence[int]) -> Iterator[Window]:
    """Cores of up to LIMIT word pieces, each with its context."""
    core = start
    while core < end:
        stop = core + _within(sizes, core, end, LIMIT)
        before = sizes[max(start, core - CONTEXT) : core][::-1]
        left = core - _within(before, 0, len(before), AROUND)
        right = stop + _within(sizes, stop, min(end, stop + CONTEXT), AROUND)
        yield Window(left, right, core, stop)
        core = stop
