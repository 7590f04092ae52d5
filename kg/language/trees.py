"""From arc scores to trees: greedy where that gives a tree, else the best tree with one root."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

DEAR = 1e9  # what an arc from the root costs more than any tree gains, so that only one is ever taken
Ints = NDArray[np.int64]


def decode(scores: NDArray[Any]) -> Ints:
    """Heads of a sentence: [m, 1 + m] scores (column 0 the root) -> [m] heads, 0 for the one root."""
    m = len(scores)
    square = np.full((m + 1, m + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads: Ints = square[1:].argmax(1)
    if is_tree(heads):
        return heads
    square[:, 0] -= DEAR  # Stanojević and Cohen 2021, "A Root of a Problem"
    return arborescence(square)


def is_tree(heads: Ints) -> bool:
    """One root, and every word leads to it."""
    if np.count_nonzero(heads == 0) != 1:
        return False
    up = np.concatenate(([0], heads))
    for _ in range(len(up).bit_length()):
        up = up[up]
    return not up.any()


def arborescence(scores: NDArray[np.float64]) -> Ints:
    """Heads of nodes 1.. in the best tree over scores[dependent, head] that hangs on node 0.

    Chu-Liu/Edmonds in the path-growing form of Gabow et al. (1986): every node takes its best head, a
    cycle becomes one node whose arcs are scored by what they change. Quadratic in time. The diagonal must
    be -inf, all other arcs of nodes 1.. finite; the scores are overwritten.
    """
    n = len(scores)
    rows = dict(enumerate(scores))
    enters = {v: np.broadcast_to(v, n) for v in rows}  # the word of a node that the arc from each head enters
    top = np.arange(n)  # the node that each word is in by now
    part_of: dict[int, int] = {}
    arcs: dict[int, tuple[int, int]] = {}  # node -> word that its arc enters, head of that word
    settled = {0}
    for word in range(1, n):
        node, path = int(top[word]), list[int]()
        while node not in settled:
            path.append(node)
            head = int(rows[node].argmax())
            arcs[node] = int(enters[node][head]), head
            node = int(top[head])
            if node in path:
                cycle = path[path.index(node) :]
                del path[-len(cycle) :]
                node = n + len(part_of)
                part_of |= dict.fromkeys(cycle, node)
                gains = np.stack([rows[k] - rows[k].max() for k in cycle])
                best = gains.argmax(0)
                inside = np.isin(top, cycle)
                rows[node] = np.where(inside, -np.inf, gains.max(0))
                enters[node] = np.stack([enters[k] for k in cycle])[best, np.arange(n)]
                top[inside] = node
                for k in cycle:
                    del rows[k], enters[k]
        settled.update(path)
    for node in sorted(set(part_of.values()), reverse=True):
        part = arcs[node][0]
        while part_of[part] != node:
            part = part_of[part]
        arcs[part] = arcs[node]
    return np.array([arcs[word][1] for word in range(1, n)], dtype=np.int64)
