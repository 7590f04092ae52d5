"""The layout: names that do not cover each other, the same picture every time."""

from __future__ import annotations

import random

import numpy as np
import pytest

from kg.view.layout import Box, Picture, arrange, columns, wrap

LABELS = ("China", "Volodymyr Zelenskyy", "the world's second-largest oil exporter", "ministry")
SIZES = ((800.0, 600.0), (390.0, 430.0))


def drawn(count: int, ties: int) -> tuple[list[Box], list[Picture]]:
    dice = random.Random(count)
    boxes = [Box(6 + 14 * dice.random(), wrap(dice.choice(LABELS))) for _ in range(count)]
    pairs = [(dice.randrange(count), dice.randrange(1 + count // 4)) for _ in range(ties)]
    return boxes, arrange(boxes, pairs, sizes=SIZES)


def frames(boxes: list[Box], picture: Picture) -> list[tuple[float, float, float, float]]:
    rooms = []
    for box, (x, y), above in zip(boxes, picture.points.tolist(), picture.above, strict=True):
        y += -box.offset if above else box.offset
        rooms.append((x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2))
    return rooms


@pytest.mark.parametrize("count", [2, 3, 12, 30, 90])
def test_boxes_do_not_overlap(count: int) -> None:
    boxes, pictures = drawn(count, 2 * count)
    for picture in pictures:
        rooms = frames(boxes, picture)
        for i, a in enumerate(rooms):
            for b in rooms[:i]:
                apart = a[2] <= b[0] + 0.1 or b[2] <= a[0] + 0.1 or a[3] <= b[1] + 0.1 or b[3] <= a[1] + 0.1
                assert apart, (a, b)


def test_thirty_names_fit_a_laptop_screen() -> None:
    _, (wide, _) = drawn(30, 60)
    width, height = np.ptp(wide.points, axis=0)
    assert width < 1000 and height < 750 and width > height


def test_the_same_input_gives_the_same_picture() -> None:
    _, first = drawn(20, 40)
    _, second = drawn(20, 40)
    assert all(np.array_equal(a.points, b.points) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_without_ties(count: int) -> None:
    boxes = [Box(8, ("China",))] * count
    for picture in arrange(boxes, [], sizes=SIZES):
        assert picture.points.shape == (count, 2)
        assert np.isfinite(picture.points).all()
        assert len({tuple(point) for point in picture.points.tolist()}) == count


def test_many_actors_are_drawn_in_time() -> None:
    _, (picture, _) = drawn(300, 900)
    assert np.isfinite(picture.points).all()


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("China", ("China",)),
        ("Volodymyr Zelenskyy", ("Volodymyr Zelenskyy",)),
        ("buyers of Russian oil", ("buyers of Russian", "oil")),
        ("the world's second-largest oil exporter", ("the world's", "second-largest oil…")),
        ("a" * 60, ("a" * 19 + "…",)),
        ("中" * 30, ("中" * 9 + "…",)),
        ("", ()),
    ],
)
def test_wrap(label: str, lines: tuple[str, ...]) -> None:
    assert wrap(label) == lines


def test_wide_letters_take_two_columns() -> None:
    assert columns("中国") == 4
    assert columns("e\u0301") == 1


def test_in_a_crowd_leaves_stand_by_their_branch_and_singles_around_all() -> None:
    """Ten actors who deal with each other, each with twenty others of its own, and fifty by themselves."""
    boxes = [Box(8, ("China",))] * 260
    ties = [(a, b) for a in range(10) for b in range(a)] + [(leaf % 10, leaf) for leaf in range(10, 210)]
    (picture,) = arrange(boxes, ties, sizes=SIZES[:1])
    inner, single = picture.points[:210], picture.points[210:]
    apart = np.hypot(*(inner[10:, None] - inner[None, :10]).transpose(2, 0, 1))
    own = apart[np.arange(200), np.arange(200) % 10]
    assert (own <= 1.3 * apart.min(axis=1)).mean() > 0.9
    middle, span = (inner.min(axis=0) + inner.max(axis=0)) / 2, np.ptp(inner, axis=0)
    far = np.hypot(*((picture.points - middle) / span).T)
    assert far[210:].min() > np.quantile(far[:210], 0.8) and len({*map(tuple, single.tolist())}) == 50


@pytest.mark.parametrize("ties", [[], [(0, leaf) for leaf in range(1, 200)]])
def test_a_crowd_without_a_core(ties: list[tuple[int, int]]) -> None:
    (picture,) = arrange([Box(8, ("China",))] * 200, ties, sizes=SIZES[:1])
    assert np.isfinite(picture.points).all()
    assert len({tuple(point) for point in picture.points.tolist()}) == 200
