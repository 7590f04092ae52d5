"""The event head of the network: small enough for numpy, asked only for the few predicates that matter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# Rows and columns that are multiplied at once: for more, numpy takes threads (see kg.language.network.PART).
PART, BLOCK = 24, 32
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EventHead:
    """Two layers over the vectors of predicate, actor and recipient; `width` is their joint length.

    The weights of `hidden` are in blocks of columns: [width / BLOCK, BLOCK, units].
    """

    labels: tuple[str, ...]
    hidden: tuple[Floats, Floats]
    output: tuple[Floats, Floats]

    @property
    def width(self) -> int:
        return int(self.hidden[0].shape[0]) * BLOCK

    def __call__(self, vectors: Floats) -> list[dict[str, float]]:
        """The probability of each label, for each row of [n, width]."""
        parts = (self._probabilities(vectors[i : i + PART]) for i in range(0, len(vectors), PART))
        return [dict(zip(self.labels, row, strict=True)) for part in parts for row in part.tolist()]

    def _probabilities(self, vectors: Floats) -> Floats:
        blocks = vectors.reshape(len(vectors), -1, BLOCK).swapaxes(0, 1)
        x = (blocks @ self.hidden[0]).sum(0) + self.hidden[1]
        x = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
        scores = x @ self.output[0].T + self.output[1]
        odds: Floats = np.exp(scores - scores.max(1, keepdims=True))
        odds /= odds.sum(1, keepdims=True)
        return odds


@cache
def event_head(folder: Path = Path(__file__).parent / "weights") -> EventHead:
    """The event head of a folder of weights."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["event"]
    with np.load(folder / "heads.npz") as heads:
        w0, b0, w1, b1 = (heads[f"event{i}"].astype(np.float32) for i in range(4))
    blocks = np.ascontiguousarray(w0.T).reshape(-1, BLOCK, len(b0))
    return EventHead(tuple(labels), (blocks, b0), (w1, b1))
