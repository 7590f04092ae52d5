"""From tag scores to names: the best legal BIOES sequence (Viterbi)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Decoder:
    """Legal sequences of BIOES tags; built once from the label set."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = list(tags)
        n = len(tags)
        self.legal = np.zeros((n, n), dtype=bool)  # [before, after] within a sentence
        opens = np.array([t[0] in "OBS" for t in tags])
        closes = np.array([t[0] in "OES" for t in tags])
        for i, before in enumerate(tags):
            for j, after in enumerate(tags):
                same = before[2:] == after[2:]
                self.legal[i, j] = (closes[i] and opens[j]) or (
                    before[0] in "BI" and after[0] in "IE" and same
                )
        self.ends = np.array([t[0] in "ES" for t in tags])
        self.moves = np.where(self.legal, 0.0, -1e9).astype(np.float32)
        self.first = np.where(opens, 0.0, -1e9).astype(np.float32)
        self.last = np.where(closes, 0.0, -1e9).astype(np.float32)

    def best(
        self, scores: Floats, starts: NDArray[np.bool_], genitive: NDArray[np.bool_]
    ) -> list[tuple[int, int, str]]:
        """Names as (start, end, label) from [n, tags] scores; no name crosses a sentence start, none ends
        with a word that is `genitive`."""
        scores = np.where(genitive[:, None] & self.ends, np.float32(-1e9), scores)
        path = scores.argmax(1)
        named = path != self.tags.index("O")
        bounds = sorted({0, *np.flatnonzero(starts).tolist(), len(scores)})
        for a, b in itertools.pairwise(bounds):
            # Most sentences need no search: nobody is named, or the likeliest tags fit together.
            if named[a:b].any() and not self._fit(path[a:b]):
                path[a:b] = self._viterbi(scores[a:b])
        return list(self._spans([self.tags[t] for t in path.tolist()]))

    def _fit(self, path: NDArray[np.intp]) -> bool:
        ends = self.first[path[0]] + self.last[path[-1]]
        return bool(ends == 0 and self.legal[path[:-1], path[1:]].all())

    def _viterbi(self, scores: Floats) -> list[int]:
        best, back = scores[0] + self.first, []
        for row in scores[1:]:
            table = best[:, None] + self.moves
            at = table.argmax(0)
            back.append(at)
            best = table[at, np.arange(len(at))] + row
        path = [int((best + self.last).argmax())]
        for at in reversed(back):
            path.append(int(at[path[-1]]))
        return path[::-1]

    @staticmethod
    def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
        out, start = [], 0
        for i, tag in enumerate(tags):
            if tag[0] in "BS":
                start = i
            if tag[0] in "ES":
                out.append((start, i + 1, tag[2:]))
        return out
