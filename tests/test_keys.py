from __future__ import annotations

import pytest
from reports import report

from kg.event import Event
from kg.rdf.keys import keys, window

MONDAY, TUESDAY = "2024-05-13", "2024-05-14"


def test_keys_are_shared_by_what_may_be_one_and_are_few() -> None:
    one = report(day=MONDAY)
    assert len(keys(one)) == 2  # the day and the week
    assert set(keys(one)) & set(keys(report("Russian troops/group/RUS", "Odesa/place/UKR")))
    assert not set(keys(one)) & set(keys(report(day="2024-05-24")))
    assert not set(keys(one)) & set(keys(report("FRA")))
    assert not set(keys(one)) & set(keys(report(type="CONSULT")))
    assert keys(report(published=None)) == keys(report(type="RELATION")) == []
    many = report("; ".join(f"State {number}/organisation/" for number in range(40)), day=MONDAY)
    assert len(keys(many)) == 30


def test_news_is_of_its_day_or_the_day_before_and_plans_are_of_the_days_after() -> None:
    days = [window(report()), window(report(modes=("future",)))]
    assert [(str(day.first), str(day.last), str(day.since)) for day in days if day] == [
        (MONDAY, TUESDAY, "2024-05-06"),
        ("2024-05-15", "2024-05-20", "2024-05-15"),
    ]
    assert window(report(modes=("historical",))) is None
    near = [window(report(day=day)) for day in ("2024-05-06/2024-05-12", "2024-05")]
    assert [day.is_near for day in near if day] == [True, False]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (report(day=MONDAY), report(published="2024-05-19"), True),
        (report(day=MONDAY), report(day="2024-05"), True),
        (report(day="2024-05"), report(day="2024-05"), True),
        (report(day="2023"), report(day="2023"), True),
        (report(day="2023"), report(day="2024"), False),
        (report(day=MONDAY), report(day="2023"), False),
        (report(day=MONDAY), report(day="P9D", published="2024-06-14"), False),
    ],
)
def test_what_comes_back_later_shares_a_key(one: Event, other: Event, shared: bool) -> None:
    assert bool(set(keys(one)) & set(keys(other))) == shared
