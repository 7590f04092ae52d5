from __future__ import annotations

import pytest

from kg.calendar import in_digits, in_seconds, printed_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-31T23:30:00-05:00", "2025-03-31"),
        ("2024-02-29", "2024-02-29"),
        ("2025-02-29", None),
        ("20250331", "2025-03-31"),
        ("2025-03-31Z", "2025-03-31"),
        ("2025-03-31 +0100", "2025-03-31"),
        ("2025-03-31-05:00", "2025-03-31"),
        ("31/03/2025 GMT", "2025-03-31"),
        ("2025-03-31-05", None),
        ("2025-03-31 Zagreb", None),
        ("1743379200", None),
        ("2025/3/31", "2025-03-31"),
        ("31/03/2025", "2025-03-31"),
        ("03/31/2025, 10:30 GMT", "2025-03-31"),
        ("31.3.2025", "2025-03-31"),
        ("04-04-2025", "2025-04-04"),
        ("02/03/2025", None),
        ("31/02/2025", None),
        ("01/02/03", None),
        ("Mon, 31 Mar 2025 23:30:00 -0500", "2025-03-31"),
        ("31 Mar 2025 23:30 GMT", "2025-03-31"),
        ("March 31, 2025", "2025-03-31"),
        ("Monday, March 31, 2025 4:05 PM EDT", "2025-03-31"),
        ("31 March 2025 at 16:05", "2025-03-31"),
        ("March 31", None),
        ("Mon, 31 Feb 2025 23:30:00 -0500", None),
        (f"1 Apr {'9' * 30} 10:00", None),
        ("٢٠٢٥-٠٣-٣١", "2025-03-31"),
        ("12 people", None),
        ("", None),
    ],
)
def test_a_date_is_the_day_that_the_outlet_prints_if_it_leaves_none_open(text: str, day: str | None) -> None:
    assert printed_date(text) == day


def test_a_date_in_digits_may_have_two_readings_or_none() -> None:
    assert in_digits("02/03/2025") == ("2025-02-03", "2025-03-02")
    assert in_digits("31/02/2025") == in_digits("01/02/03") == ()
    assert in_digits("12345678") is in_digits("212-555-0100") is in_digits("March 2025") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1743465599", "2025-03-31"),
        ("1743465600000", "2025-04-01"),
        ("1743465599.0", "2025-03-31"),
        ("631152000", "1990-01-01"),
        ("631151999", None),
        ("20250331", None),
        ("99999999999", None),
        ("9999999999999", None),
        ("-1743465599", None),
        ("1743465599.5", None),
    ],
)
def test_a_unix_time_is_a_day_since_1990(text: str, day: str | None) -> None:
    assert in_seconds(text) == day
