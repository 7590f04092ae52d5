"""Where the actors of an event graph stand: a seeded layout whose names do not cover each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

# Kamada-Kawai draws small graphs best; its cost grows too fast for large ones.
STRESS_LIMIT = 150
# Longer than a tie of the graph, so that loose parts stand apart from the main one.
LOOSE_TIE = 2.2


@dataclass(frozen=True, slots=True)
class Box:
    """What an actor covers on the page in pixels: a disc and, centred below it, the lines of its name."""

    radius: float
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        return max([2 * self.radius, *(7.0 * columns(line) for line in self.lines)]) + 10

    @property
    def height(self) -> float:
        return 2 * self.radius + 16.0 * len(self.lines) + 10


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


def arrange(boxes: Sequence[Box], ties: Iterable[tuple[int, int]], *, size: tuple[float, float]) -> Points:
    """The centre of each box's disc, in pixels around (0, 0), for a picture of about `size`.

    The same input gives the same picture. Up to 150 boxes never overlap (the picture grows where
    they need more room); above that only the discs are kept apart, since names show when zoomed in.
    """
    count = len(boxes)
    if count < 2:
        return np.zeros((count, 2))
    points = _draw(count, ties)
    widths = np.array([box.width if count <= STRESS_LIMIT else 2 * box.radius + 4 for box in boxes])
    heights = np.array([box.height if count <= STRESS_LIMIT else 2 * box.radius + 4 for box in boxes])
    frame = np.array(size) * max(1.0, np.sqrt(2.2 * float(widths @ heights) / (size[0] * size[1])))
    points = _fill(points, frame - [widths.max(), heights.max()], turn=size[0] < size[1])
    points = _part(points, widths, heights, frame)
    # The disc sits at the top of its box.
    drop = np.array([box.height / 2 - box.radius - 4 for box in boxes]) if count <= STRESS_LIMIT else 0.0
    points[:, 1] -= drop
    return points


def _draw(count: int, ties: Iterable[tuple[int, int]]) -> Points:
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(((a, b) for a, b in ties if a != b), length=1.0)
    hub = max(graph, key=lambda n: (graph.degree(n), -n))
    for part in list(nx.connected_components(graph)):
        if hub not in part:
            graph.add_edge(hub, max(part, key=lambda n: (graph.degree(n), -n)), length=LOOSE_TIE)
    if count <= STRESS_LIMIT:
        drawn = nx.kamada_kawai_layout(graph, weight="length")
    else:
        drawn = nx.forceatlas2_layout(graph, seed=1, max_iter=60, scaling_ratio=4.0)
    return np.array([drawn[node] for node in range(count)], dtype=np.float64)


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


def _part(points: Points, widths: Points, heights: Points, frame: Points) -> Points:
    points = points + np.linspace(-0.5, 0.5, len(points))[:, None] * [0.01, 0.007]
    reach_x = (widths[:, None] + widths[None, :]) / 2
    reach_y = (heights[:, None] + heights[None, :]) / 2
    half = np.stack([widths, heights], axis=1) / 2
    rounds = 400 if len(points) <= STRESS_LIMIT else 30
    for turn in range(rounds):
        if turn and turn % 60 == 0:
            frame, points = frame * 1.12, points * 1.12
        apart = points[:, None, :] - points[None, :, :]
        over_x = reach_x - np.abs(apart[..., 0])
        over_y = reach_y - np.abs(apart[..., 1])
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        sideways = hit & (over_x < over_y)
        upright = hit & ~sideways
        push_x = np.where(sideways, np.sign(apart[..., 0]) * over_x, 0.0).sum(axis=1)
        push_y = np.where(upright, np.sign(apart[..., 1]) * over_y, 0.0).sum(axis=1)
        points = points + np.stack([push_x, push_y], axis=1) * 0.4 + 0.0
        if len(points) <= STRESS_LIMIT:
            points = np.clip(points, half - frame / 2, frame / 2 - half)
    return points


def _clip(text: str, width: int) -> str:
    kept = ""
    for letter in text:
        if columns(kept) + columns(letter) >= width:
            break
        kept += letter
    return kept.rstrip() + "…"
