"""No change may cost more quality than the noise: a sample of the benchmarks against their floors."""

from __future__ import annotations

import json

import pytest

from benchmarks import quality
from benchmarks.sets import Absent, folder


@pytest.mark.parametrize("name", quality.SETS)
def test_scores_hold_their_floors(name: str) -> None:
    if name not in ("gold", "sentences") and isinstance(at := folder(name), Absent):
        pytest.skip(at.reason)
    reports, _ = quality.measure(only=[name], draws=0, step=quality.SAMPLE)
    floors = json.loads(quality.FLOORS.read_text(encoding="utf-8"))
    fallen = quality.below(reports, floors["sample"], floors["noise"])
    assert not fallen, "\n".join(fallen)
