"""From arc scores to trees: greedy where that gives a tree, else the maximum spanning arborescence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def decode(scores: Floats) -> Ints:
    """Heads of a sentence: [m, 1 + m] scores (column 0 the root) -> [m] heads, 0 for the one root."""
    scores = scores.copy()
    m = len(scores)
    scores[np.arange(m), np.arange(1, m + 1)] = -np.inf
    heads: Ints = scores.argmax(1)
    if is_tree(heads):
        return heads
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 0:
        roots = scores[:, 0].argsort()[-1:]
    best, best_score = heads, -np.inf
    for root in roots[np.argsort(-scores[roots, 0])][:3]:
        single = scores.copy()
        single[:, 0] = -1e6
        single[root, 0] = scores[root, 0]
        found = arborescence(single)
        total = float(single[np.arange(m), found].sum())
        if total > best_score:
            best, best_score = found, total
    return best


def is_tree(heads: Ints) -> bool:
    """One root, and every word leads to it."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    up = np.concatenate(([0], heads))
    reach = up
    for _ in range(max(1, len(up).bit_length())):
        reach = reach[reach]
    return not reach.any()


def arborescence(scores: Floats) -> Ints:
    """Chu-Liu/Edmonds on [m, 1 + m] scores: the heads of the highest-scoring tree rooted in column 0."""
    m = len(scores)
    square = np.full((m + 1, m + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    return _edmonds(square)[1:]


def _edmonds(scores: NDArray[np.float64]) -> Ints:
    """scores[dependent, head] with node 0 as root; contracts one cycle at a time."""
    heads: Ints = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    loss = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    n = len(outer)
    smaller = np.full((n + 1, n + 1), -np.inf)
    smaller[:n, :n] = scores[np.ix_(outer, outer)]
    into = loss[:, outer]
    smaller[n, :n] = into.max(0)
    enter = cycle[into.argmax(0)]
    out = scores[np.ix_(outer, cycle)]
    smaller[:n, n] = out.max(1)
    leave = cycle[out.argmax(1)]
    smaller[0, :] = -np.inf
    found = _edmonds(smaller)
    result = heads.copy()
    for k in range(1, n):
        result[outer[k]] = leave[k] if found[k] == n else outer[found[k]]
    result[enter[found[n]]] = outer[found[n]]
    return result


def _cycle(heads: Ints) -> Ints | None:
    colour = np.zeros(len(heads), dtype=np.int64)
    colour[0] = -1
    for start in range(1, len(heads)):
        node = start
        while colour[node] == 0:
            colour[node] = start
            node = heads[node]
        if colour[node] == start:
            members = [node]
            nxt = heads[node]
            while nxt != node:
                members.append(nxt)
                nxt = heads[nxt]
            return np.array(members)
        node = start
        while colour[node] == start:
            colour[node] = -1
            node = heads[node]
    return None
