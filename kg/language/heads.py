"""The event head of the network: small enough for numpy, asked only for the few predicates that matter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EventHead:
    """Two layers over the vectors of predicate, actor and recipient; `width` is their joint length."""

    labels: tuple[str, ...]
    hidden: tuple[Floats, Floats]
    output: tuple[Floats, Floats]

    @property
    def width(self) -> int:
        return int(self.hidden[0].shape[1])

    def __call__(self, vectors: Floats) -> dict[str, float]:
        """The probability of each label."""
        # Not @, which takes several threads for it: see kg.language.network.PART.
        x = np.einsum("ij,j->i", self.hidden[0], vectors) + self.hidden[1]
        x = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
        scores = self.output[0] @ x + self.output[1]
        odds = np.exp(scores - scores.max())
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))


@cache
def event_head(folder: Path = Path(__file__).parent / "weights") -> EventHead:
    """The event head of a folder of weights."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["event"]
    with np.load(folder / "heads.npz") as heads:
        w0, b0, w1, b1 = (heads[f"event{i}"].astype(np.float32) for i in range(4))
    return EventHead(tuple(labels), (w0, b0), (w1, b1))
