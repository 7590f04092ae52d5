"""Open triples by the CaRB measure: best F1 and area under the curve, with intervals over sentences.

Pairs of triples are compared by the scorer that comes with the set; the sums are kept by sentence here,
so that sentences can be drawn again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from benchmarks.bootstrap import Estimate, Weights, estimate
from benchmarks.running import Pair
from kg.triples import Triple, triples


def predictions(
    measure: ModuleType, pairs: Iterable[Pair]
) -> dict[str, list[tuple[float, tuple[list[str], ...]]]]:
    """The triples of each sentence as the scorer reads them."""
    found = defaultdict(list)
    for article, doc in pairs:
        for t in triples(doc, whole=True):
            found[measure.key(article.text)].append((t.confidence, _cells(measure, t)))
    return found


def read(path: Path, measure: ModuleType) -> dict[str, list[tuple[float, tuple[list[str], ...]]]]:
    """The gold tuples of each sentence."""
    found = defaultdict(list)
    for line in path.read_text(encoding="utf-8").split("\n"):
        sentence, *cells = line.strip().split("\t")
        if cells:
            found[measure.key(sentence)].append((1.0, measure.tuple_of(cells[0], cells[1:])))
    return found


def _cells(measure: ModuleType, triple: Triple) -> tuple[list[str], ...]:
    cells: tuple[list[str], ...] = measure.tuple_of(triple.relation, [triple.subject, *triple.objects])
    return cells


def sums(
    measure: ModuleType,
    gold: Mapping[str, Sequence[tuple[float, object]]],
    given: Mapping[str, Sequence[tuple[float, object]]],
) -> NDArray[np.float64]:
    """[sentence, threshold, 4]: precision hits, predictions, recall hits, gold tuples."""
    thresholds = sorted({c for s in given.values() for c, _ in s})
    out = np.zeros((len(gold), max(len(thresholds), 1), 4))
    for n, (sentence, golds) in enumerate(gold.items()):
        preds = given.get(sentence, [])
        pairs = [[measure.score_pair(g, q) for _, q in preds] for _, g in golds]
        out[n, :, 3] = len(golds)
        before = -1.0
        for c in sorted({x for x, _ in preds}):
            kept = [j for j, (x, _) in enumerate(preds) if x >= c]
            span = [i for i, t in enumerate(thresholds) if before < t <= c]
            out[n, span, 0] = _one_to_one([[row[j][0] for j in kept] for row in pairs])
            out[n, span, 1] = len(kept)
            out[n, span, 2] = sum(max(row[j][1] for j in kept) for row in pairs)
            before = c
    return out


def _one_to_one(table: list[list[float]]) -> float:
    """Precision hits when predictions are paired with gold tuples greedily, best pair first."""
    cells = sorted(((-s, i, j) for i, row in enumerate(table) for j, s in enumerate(row)))
    rows, columns, total = set(), set(), 0.0
    for s, i, j in cells:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            total -= s
    return total


def curve(total: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Precision, recall and F1 at each threshold from the summed counts."""
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.where(total[:, 1] > 0, total[:, 0] / total[:, 1], 1.0)
        r = np.where(total[:, 3] > 0, total[:, 2] / total[:, 3], 0.0)
        f = np.where(p + r > 0, 2 * p * r / (p + r), 0.0)
    return p, r, f


def scores(counts: NDArray[np.float64], *, draws: int = 500) -> dict[str, Estimate]:
    """Best F1 and area under the curve (closed at recall 0, precision 1)."""

    def f1(weights: Weights) -> float:
        return float(curve(np.tensordot(weights, counts, 1))[2].max())

    def auc(weights: Weights) -> float:
        p, r, _ = curve(np.tensordot(weights, counts, 1))
        return float(-np.trapezoid(np.append(p, 1.0), np.append(r, 0.0)))

    return {"F1": estimate(f1, len(counts), draws=draws), "AUC": estimate(auc, len(counts), draws=draws)}


def score(
    folder: Path, measure: ModuleType, pairs: Sequence[Pair], *, draws: int = 500
) -> dict[str, Estimate]:
    """The scores of annotated sentences on the set in `folder`."""
    given = predictions(measure, pairs)
    kept = {measure.key(article.text) for article, _ in pairs}
    gold = {s: g for s, g in read(folder / "dev.tsv", measure).items() if s in kept}
    return scores(sums(measure, gold, given), draws=draws)
