from __future__ import annotations

from reports import report

from kg.rdf.keys import keys, window

MONDAY, TUESDAY = "2024-05-13", "2024-05-14"


def test_keys_are_shared_by_what_may_be_one_and_are_few() -> None:
    one = report(day=MONDAY)
    assert len(keys(one)) == 1
    assert set(keys(one)) & set(keys(report("Russian troops/group/RUS", "Odesa/place/UKR")))
    assert not set(keys(one)) & set(keys(report(day=TUESDAY)))
    assert not set(keys(one)) & set(keys(report("FRA")))
    assert not set(keys(one)) & set(keys(report(type="CONSULT")))
    assert keys(report(published=None)) == keys(report(type="RELATION")) == []
    many = report("; ".join(f"State {number}/organisation/" for number in range(40)), day=MONDAY)
    assert len(keys(many)) == 15


def test_news_is_of_its_day_or_the_day_before_and_plans_are_of_the_days_after() -> None:
    assert [str(day) for day in window(report()) or ()] == [MONDAY, TUESDAY]
    assert [str(day) for day in window(report(modes=("future",))) or ()] == ["2024-05-15", "2024-05-20"]
    assert window(report(day="2024-05-06/2024-05-12")) is not None
    assert window(report(day="2024-05")) is None
