"""From tag scores to names: the best legal BIOES sequence (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Decoder:
    """Legal sequences of BIOES tags; built once from the label set."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = list(tags)
        n = len(tags)
        self.inner = np.zeros((n, n), dtype=bool)
        opens = np.array([t[0] in "OBS" for t in tags])
        closes = np.array([t[0] in "OES" for t in tags])
        for i, before in enumerate(tags):
            for j, after in enumerate(tags):
                same = before[2:] == after[2:]
                self.inner[i, j] = (closes[i] and opens[j]) or (
                    before[0] in "BI" and after[0] in "IE" and same
                )
        self.moves = np.where(self.inner, 0.0, -1e9).astype(np.float32)
        self.breaks = np.where(closes[:, None] & opens[None, :], 0.0, -1e9).astype(np.float32)
        self.opens = np.where(opens, 0.0, -1e9).astype(np.float32)
        self.closes = np.where(closes, 0.0, -1e9).astype(np.float32)

    def best(self, scores: Floats, starts: NDArray[np.bool_]) -> list[tuple[int, int, str]]:
        """Names as (start, end, label) from [n, tags] scores; no name crosses a sentence start."""
        if not len(scores):
            return []
        plain = self.tags.index("O")
        likely = scores.argmax(1)
        if (likely == plain).all():
            return []
        best, back = scores[0] + self.opens, []
        for i in range(1, len(scores)):
            table = best[:, None] + (self.breaks if starts[i] else self.moves)
            at = table.argmax(0)
            back.append(at)
            best = table[at, np.arange(len(at))] + scores[i]
        path = [int((best + self.closes).argmax())]
        for at in reversed(back):
            path.append(int(at[path[-1]]))
        return list(self._spans([self.tags[t] for t in reversed(path)]))

    @staticmethod
    def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
        out, start = [], 0
        for i, tag in enumerate(tags):
            if tag[0] in "BS":
                start = i
            if tag[0] in "ES":
                out.append((start, i + 1, tag[2:]))
        return out
