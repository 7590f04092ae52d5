"""From arc scores to trees: greedy where that gives one, else the best with one root and no arcs crossed."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

DEAR = 1e9  # what an arc from the root costs more than any tree gains, so that only one is ever taken
LONG = 300  # words: in longer sentences arcs may cross, since looking for those that do not takes cubic time
Ints = NDArray[np.int64]


def decode(scores: NDArray[Any]) -> Ints:
    """Heads of a sentence: [m, 1 + m] scores (column 0 the root) -> [m] heads, 0 for the one root."""
    m = len(scores)
    square = np.full((m + 1, m + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads: Ints = square[1:].argmax(1)
    fits = is_tree(heads)
    if fits and (m > LONG or not crossing(heads)):
        return heads
    square[:, 0] -= DEAR  # Stanojević and Cohen 2021, "A Root of a Problem"
    return projective(square) if m <= LONG else arborescence(square)


def crossing(heads: Ints) -> bool:
    """Whether two arcs cross, that from the root before the sentence among them."""
    ends = np.sort(np.stack((np.arange(1, len(heads) + 1), heads)), 0)
    (left, right), (start, end) = ends[:, :, None], ends[:, None, :]
    return bool(((left < start) & (start < right) & (right < end)).any())


def projective(scores: NDArray[np.float64]) -> Ints:
    """Heads of nodes 1.. in the best tree over scores[dependent, head] on node 0 in which no arcs cross.

    Eisner (1996), all spans of one length at once. English hardly ever crosses arcs; where the likeliest ones
    do, it is mostly by mistake (UAS of the development halves 92.8 -> 93.1 for EWT, 91.8 -> 92.0 for GUM).
    """
    n = len(scores)
    shape = (n, n)  # [first or last word of a span, its length]
    right_from, right_to, left_from, left_to = (np.zeros(shape) for _ in range(4))  # whole, by head and side
    arc_right, arc_left = np.full(shape, -np.inf), np.full(shape, -np.inf)
    cuts = np.zeros((3, n, n), dtype=np.int64)
    for k in range(1, n):
        first, last, row = slice(0, n - k), slice(k, n), np.arange(n - k)
        split = right_from[first, :k] + left_to[last, k - 1 :: -1]
        at = split.argmax(1)
        arc_right[first, k] = split[row, at] + scores[row + k, row]
        arc_left[last, k] = split[row, at] + scores[row, row + k]
        cuts[0, first, k] = at
        split = arc_right[first, 1 : k + 1] + right_to[last, k - 1 :: -1]
        cuts[1, first, k] = at = split.argmax(1) + 1
        right_from[first, k] = right_to[last, k] = split[row, at - 1]
        split = left_from[first, :k] + arc_left[last, k:0:-1]
        cuts[2, first, k] = at = split.argmax(1)
        left_from[first, k] = left_to[last, k] = split[row, at]
    return _traced(cuts)


def _traced(cuts: Ints) -> Ints:
    """Heads from where the best spans were cut: within arcs, to the right and to the left of their heads."""
    n = cuts.shape[1]
    heads = np.zeros(n, dtype=np.int64)
    spans = [(0, n - 1, 1)]  # first and last word; side of the words from the head
    while spans:
        start, end, side = spans.pop()
        if start == end:
            continue
        cut = start + int(cuts[side, start, end - start])
        low, high = (start, cut) if side == 1 else (cut, end)
        spans.append((cut, end, 1) if side == 1 else (start, cut, 2))
        heads[high if side == 1 else low] = low if side == 1 else high
        middle = low + int(cuts[0, low, high - low])
        spans += ((low, middle, 1), (middle + 1, high, 2))
    return heads[1:]


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
