"""Percentile bootstrap (Efron and Tibshirani 1993) of a score over units that are drawn with replacement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score with its 95 % interval and the number of units it rests on."""

    value: float | None
    low: float | None
    high: float | None
    units: int

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


def estimate(
    score: Callable[[Weights], float | None], units: int, *, draws: int = 500, seed: int = 0
) -> Estimate:
    """`score` of all units (weights of one), and its interval over resampled units."""
    value = score(np.ones(units, dtype=np.int64))
    if value is None or draws == 0:
        return Estimate(value, value, value, units)
    rng = np.random.default_rng(seed)
    drawn = (score(np.bincount(rng.integers(units, size=units), minlength=units)) for _ in range(draws))
    values = [v for v in drawn if v is not None]
    low, high = np.quantile(values, (0.025, 0.975))
    return Estimate(round(value, 4), round(float(low), 4), round(float(high), 4), units)
