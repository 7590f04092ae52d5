"""EDTF values as spans of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.times import edtf


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-03-30", date(2025, 3, 30), date(2025, 3, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2025-03-28~", date(2025, 3, 28), date(2025, 3, 28)),
        ("2012/..", date(2012, 1, 1), None),
        ("../2025-04-04", None, date(2025, 4, 4)),
        ("2025-01/2025-03", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-02-30", None, None),
        ("--12-10", None, None),
        ("P3M", None, None),
        ("", None, None),
    ],
)
def test_bounds(value: str, first: date | None, last: date | None) -> None:
    assert edtf.bounds(value) == (first, last)


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        ("2001", "2005", "2001/2005"),
        ("2025-01", "2025-01", "2025-01"),
        ("199X", "200X", "1990/2009"),
        ("2024-21", "2024-22", "2024-03/2024-08"),
        ("2025", "2024", None),
        ("2024-10/2024-12", "2025-03", "2024-10/2025-03"),
    ],
)
def test_intervals(first: str, last: str, value: str | None) -> None:
    assert edtf.interval(first, last) == value


def test_a_shorter_month_keeps_its_last_day() -> None:
    assert edtf.shift(date(2024, 3, 31), "month", -1) == date(2024, 2, 29)
    assert edtf.shift(date(2024, 2, 29), "year", 1) == date(2025, 2, 28)
    assert edtf.shift(date(2025, 1, 15), "month", -1) == date(2024, 12, 15)


def test_a_day_may_come_with_its_time() -> None:
    assert edtf.day("2025-03-31T08:00:00+02:00") == date(2025, 3, 31)
    assert edtf.day("2025-03") is None
    assert edtf.day("31.3.2025") is None


@given(
    st.dates(),
    st.sampled_from(["day", "week", "fortnight", "month", "year", "decade", "century"]),
    st.integers(),
)
def test_shifting_never_raises(base: date, unit: str, count: int) -> None:
    there = edtf.shift(base, unit, count)
    assert there is None or (there > base) == (count > 0) or count == 0


@given(st.text())
def test_any_text_has_bounds(value: str) -> None:
    first, last = edtf.bounds(value)
    assert first is None or last is None or "/" in value or first <= last
