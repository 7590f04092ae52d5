"""Where the actors of an event graph stand: a seeded layout whose names do not cover each other."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]

# Kamada-Kawai draws small graphs best; its cost grows too fast for large ones.
STRESS_LIMIT = 150
# Longer than a tie of the graph, so that loose parts stand apart from the main one.
LOOSE_TIE = 1.5
# Between the actors around another, in steps between all if these were spread evenly.
LEAF = 0.6
GOLDEN = math.pi * (3 - math.sqrt(5))
# Drawings to choose from.
STARTS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """What an actor covers on the page in pixels: a disc and, centred below it, the lines of its name."""

    radius: float
    lines: tuple[str, ...]

    @property
    def offset(self) -> float:
        """From the middle of the disc to the middle of the box."""
        return self.height / 2 - self.radius - 4

    @property
    def width(self) -> float:
        return max([2 * self.radius, *(7.0 * columns(line) for line in self.lines)]) + 10

    @property
    def height(self) -> float:
        return 2 * self.radius + 16.0 * len(self.lines) + 10


@dataclass(frozen=True, slots=True)
class Picture:
    """The centres of the discs in pixels around (0, 0), and whether a name stands above its disc."""

    points: Points
    above: NDArray[np.bool_]


def columns(text: str) -> int:
    """The width of a text in columns of a Latin letter (East Asian wide letters take two)."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def wrap(label: str, *, width: int = 20, lines: int = 2) -> tuple[str, ...]:
    """The label in at most `lines` lines of about `width` columns; what is left out shows as an ellipsis."""
    rows: list[str] = []
    for word in label.split():
        if rows and columns(rows[-1]) + 1 + columns(word) <= width:
            rows[-1] += " " + word
        else:
            rows.append(word)
    cut = [row if columns(row) <= 1.3 * width else _clip(row, width) for row in rows[:lines]]
    if len(rows) > lines:
        cut[-1] = _clip(cut[-1], width) if columns(cut[-1]) >= width else cut[-1] + "…"
    return tuple(cut)


def arrange(
    boxes: Sequence[Box], ties: Iterable[tuple[int, int]], *, sizes: Sequence[tuple[float, float]]
) -> list[Picture]:
    """A picture of about each size, in pixels.

    The same input gives the same picture: of a few drawings the one with the fewest ties crossing
    each other or running through a box. Up to 150 boxes never overlap (the picture grows where they
    need more room); above that only the discs are kept apart, since names show when zoomed in.
    """
    count = len(boxes)
    if not count:
        return [Picture(np.zeros((0, 2)), np.zeros(0, dtype=np.bool_)) for _ in sizes]
    graph = _tied(count, ties)
    few = count <= STRESS_LIMIT
    drawings = [_draw(graph, seed) for seed in range(STARTS if count <= STRESS_LIMIT // 3 else 1)]
    spans = np.array([(box.width, box.height) if few else [2 * box.radius + 4] * 2 for box in boxes])
    lines = np.array([(a, b) for a, b, loose in graph.edges(data="loose") if not loose], dtype=np.int64)
    lines = lines.reshape(-1, 2)
    pictures = []
    for size in sizes:
        frame = np.array(size) * max(
            1.0, np.sqrt(2.2 * float(spans.prod(axis=1).sum()) / (size[0] * size[1]))
        )
        turn = size[0] < size[1]
        placed = [_part(_fill(p, frame - spans.max(axis=0), turn=turn), spans, frame) for p in drawings]
        best = min(placed, key=lambda points: _tangle(points, spans, lines)) if len(placed) > 1 else placed[0]
        above = _above(best, lines)
        offset = np.array([box.offset if few else 0.0 for box in boxes]) * np.where(above, -1, 1)
        pictures.append(Picture(best - np.stack([np.zeros(count), offset], axis=1), above))
    return pictures


def _above(points: Points, lines: NDArray[np.int64]) -> NDArray[np.bool_]:
    """A name stands on the side of its disc that fewer ties leave by."""
    way = points[lines[:, 1]] - points[lines[:, 0]]
    slope = way[:, 1] / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    down = np.zeros(len(points))
    np.add.at(down, lines[:, 0], slope)
    np.add.at(down, lines[:, 1], -slope)
    return down > 0.5


def _tied(count: int, ties: Iterable[tuple[int, int]]) -> nx.Graph:
    """The simple graph to draw: busy pairs and busy actors get longer ties, loose parts a virtual one."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    for (a, b), times in Counter((min(tie), max(tie)) for tie in ties if tie[0] != tie[1]).items():
        graph.add_edge(a, b, times=times, loose=False)
    for a, b, tie in graph.edges(data=True):
        tie["length"] = (
            1 + 0.25 * math.log2(tie["times"]) + 0.1 * math.sqrt(min(graph.degree(a), graph.degree(b)) - 1)
        )
    hub = max(graph, key=lambda node: (graph.degree(node), -node))
    for part in list(nx.connected_components(graph)):
        if hub not in part:
            busiest = max(part, key=lambda node: (graph.degree(node), -node))
            graph.add_edge(hub, busiest, length=LOOSE_TIE, loose=True)
    return graph


def _draw(graph: nx.Graph, seed: int) -> Points:
    if len(graph) <= STRESS_LIMIT:
        start = nx.random_layout(graph, seed=seed) if seed else None
        drawn = nx.kamada_kawai_layout(graph, weight="length", pos=start)
    else:
        drawn = _crowd(graph)
    return np.array([drawn[node] for node in range(len(graph))], dtype=np.float64)


def _crowd(graph: nx.Graph) -> dict[int, Points]:
    """ForceAtlas2, whose cost grows with the square, for those with several ties. Who has one stands near
    the other, as the seeds of a sunflower do, and who has none around them all."""
    degree = dict(graph.degree())
    core = graph.subgraph(node for node in graph if degree[node] > 1)
    mass = {node: degree[node] + 1 for node in core}
    drawn: dict[int, Points] = nx.forceatlas2_layout(
        core, seed=1, max_iter=60, scaling_ratio=2.0, node_mass=mass
    )
    room = float(np.ptp(list(drawn.values()), axis=0).prod())
    step = LEAF * math.sqrt(room / len(graph)) or 1.0
    near = Counter[int]()
    single: list[int] = []
    for node in set(graph) - set(core):
        ((_, other, loose),) = graph.edges(node, data="loose")
        if loose:
            single.append(node)
        else:
            near[other] += 1
            drawn[node] = drawn[other] + step * math.sqrt(near[other]) * _way(near[other] * GOLDEN)
    low, high = (bound(list(drawn.values()), axis=0) for bound in (np.min, np.max))
    reach = (high - low) / 2
    ring = max(int(math.pi * float(reach.sum()) / step), 1)
    for place, node in enumerate(single):
        row, turn = divmod(place, ring)
        full = min(ring, len(single) - row * ring)
        drawn[node] = low + reach + (reach + (2 + row) * step) * _way(math.tau * (turn + row / 2) / full)
    return drawn


def _way(angle: float) -> Points:
    return np.array([math.cos(angle), math.sin(angle)])


def _tangle(points: Points, spans: Points, lines: NDArray[np.int64]) -> float:
    """How hard a drawing is to read: crossings of ties, and twice the boxes that ties run through."""
    a, b = points[lines[:, 0]], points[lines[:, 1]]
    shared = (lines[:, None, :, None] == lines[None, :, None, :]).any(axis=(2, 3))
    crossings = float((_cross(a, b, a, b) & ~shared).sum()) / 2
    half = spans / 2 - 5
    through = _cross(a, b, points - half, points + half) | _cross(
        a, b, points - half * [1, -1], points + half * [1, -1]
    )
    own = (lines[:, :, None] == np.arange(len(points))).any(axis=1)
    return crossings + 2 * float((through & ~own).sum())


def _cross(a: Points, b: Points, c: Points, d: Points) -> NDArray[np.bool_]:
    """Whether each segment from a to b meets each segment from c to d."""

    def side(p: Points, q: Points, r: Points) -> Points:
        return (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (
            r[..., 0] - p[..., 0]
        )

    a, b, c, d = a[:, None], b[:, None], c[None, :], d[None, :]
    return np.asarray((side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0))


def _fill(points: Points, frame: Points, *, turn: bool) -> Points:
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ axes.T
    if turned.shape[1] < 2:
        turned = np.hstack([turned, np.zeros((len(turned), 1))])
    # The sign of an axis is arbitrary; the first box goes to the upper left.
    turned = turned * np.where(turned[0] > 0, -1.0, 1.0)
    if turn:
        turned = turned[:, ::-1]
    low, high = turned.min(axis=0), turned.max(axis=0)
    span = np.maximum(high - low, 1e-9)
    scale = np.maximum(frame, 1.0) / span
    # Filling the picture may stretch the drawing, but only so far.
    scale = np.minimum(scale, 2.0 * scale.min())
    return np.asarray((turned - (low + high) / 2) * scale)


def _part(points: Points, spans: Points, frame: Points) -> Points:
    """Push boxes of these widths and heights apart inside the frame, which grows if it must."""
    few = len(points) <= STRESS_LIMIT
    points = points + np.linspace(-0.5, 0.5, len(points))[:, None] * [0.01, 0.007]
    for turn in range(600 if few else 30):
        if turn and turn % 60 == 0:
            frame, points = frame * 1.12, points * 1.12
        one, other = cKDTree(points).query_pairs(spans.max(), p=np.inf, output_type="ndarray").T
        apart = points[one] - points[other]
        over = (spans[one] + spans[other]) / 2 - np.abs(apart)
        hit = (over > 0).all(axis=1)
        if not hit.any():
            break
        # Two boxes part along the axis on which they overlap less.
        across = over[:, 0] < over[:, 1]
        axis = np.stack([across, ~across], axis=1)
        push = np.where(hit[:, None] & axis, np.sign(apart) * (over + 0.5), 0.0)
        moves = np.zeros_like(points)
        np.add.at(moves, one, push)
        np.subtract.at(moves, other, push)
        points = points + 0.4 * moves
        if few:
            points = np.clip(points, (spans - frame) / 2, (frame - spans) / 2)
    return points


def _clip(text: str, width: int) -> str:
    kept = ""
    for letter in text:
        if columns(kept) + columns(letter) >= width:
            break
        kept += letter
    return kept.rstrip() + "…"
