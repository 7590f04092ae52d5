from __future__ import annotations

import pytest
from test_merging import STRIKE, built

from kg.explain import explain, text
from kg.query import query
from kg.values import short


def test_an_explanation_tells_who_says_what_and_why_it_is_one_event() -> None:
    dataset = built(*STRIKE)
    node = str(query(dataset, "support").rows[0][-1])
    found = explain(dataset, short(node))
    assert (found.event, found.label) == (node, "Russia attacks Ukraine")
    assert explain(dataset, short(node).removeprefix("event:")) == explain(dataset, node) == found
    assert [rows[0].article for rows in found.said] == ["urn:3", "urn:2", "urn:1", "urn:4"]
    assert {other for _, other, _ in found.links} == {1, 2, 3}
    assert all(link.agrees for *_, link in found.links)
    assert [report.event.article for report, _ in found.apart] == ["urn:6", "urn:5"]
    lines = "\n".join(text(found))
    assert "4 mentions, told in 4 ways." in lines
    assert "urn:4, 2024-05-14 (negation): " in lines
    assert "1 and 3: 5 points: type same +1, actors same +1, recipients same +1, date same day +1" in lines
    assert "no: type same +1, date same day +1, place different (excluded)" in lines


def test_an_event_goes_by_its_label_too_if_it_is_the_only_one() -> None:
    dataset = built(*STRIKE)
    assert explain(dataset, "france accuses germany").links == ()
    with pytest.raises(ValueError, match=r"^several events are called so: .*: take one of event:\w+, event:"):
        explain(dataset, "Russia attacks Ukraine")
    with pytest.raises(ValueError, match=r"^no event 'nothing': give event:… from the column node"):
        explain(dataset, "nothing")
    with pytest.raises(ValueError, match=r"^no event event:0: "):
        explain(dataset, "event:0")
