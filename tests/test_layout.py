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
