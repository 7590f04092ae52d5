"""Documents cut into windows that the network can see at once, and put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 220  # word pieces of a window: longer ones cost more than their context gains
REACH = 480  # word pieces that the encoder can see at all (of 512)
CONTEXT = 40  # words seen on each side of a part of something longer than the limit

_STOPS = frozenset((".", "!", "?", '"', "”", "''", ")", ":", ";"))


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
        while start < end:
            stop, total, likely = start, 0, None
            while stop < end and total + sizes[stop] <= limit:
                total += sizes[stop]
                stop += 1
                if (
                    stop < end
                    and words[stop - 1] in _STOPS
                    and not words[stop][:1].islower()
                    and words[stop] not in _STOPS
                ):
                    likely = stop
            if stop == end:
                yield Window(start, end, start, end)
                break
            if likely is not None and not whole:
                yield Window(start, likely, start, likely)
                start = likely
                continue
            yield from _overlapping(start, end, sizes)
            break


def _overlapping(start: int, end: int, sizes: Sequence[int]) -> Iterator[Window]:
    core = start
    while core < end:
        stop, total = core, 0
        while stop < end and total + sizes[stop] <= LIMIT:
            total += sizes[stop]
            stop += 1
        stop = max(stop, core + 1)
        yield Window(max(start, core - CONTEXT), min(end, stop + CONTEXT), core, stop)
        core = stop
