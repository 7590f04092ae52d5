from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import article, of_outlet, tidy


def test_controls_and_wrapped_lines_are_tidied_and_marks_of_direction_stay() -> None:
    assert tidy("Prime Minister\u200e Haider\x00 al\u00adAbadi\u00a0met\r\nhim\u2028there") == (
        "Prime Minister\u200e Haider al\u00adAbadi met\nhim\nthere"
    )
    wrapped = (
        "The ministers of both countries met on Monday in the\n"
        "capital in order to talk about trade and about the\n"
        "border between their countries.\n\nThey will meet again in May."
    )
    assert tidy(wrapped).count("\n") == 2
    assert "in the capital in order" in tidy(wrapped)


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The ministers met on Monday.\nThey talked about trade.\nNo agreement was reached."
    assert tidy(text) == text


def test_no_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="no text"):
        article(" \n\ufeff ")


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_what_is_no_character_is_replaced() -> None:
    found = article("They \ud800 met.", title="Talks\ud83d\nEnd\0", source="\udc00")
    assert (found.text, found.title, found.source) == ("They \ufffd met.", "Talks\ufffd End", "\ufffd")


def test_a_reprint_without_an_address_has_an_id_of_text_outlet_and_day() -> None:
    wire = article("They met.", source="Wire", published="2025-03-31")
    same, courier = of_outlet(wire), of_outlet(replace(wire, source="Courier"))
    assert same and courier and same == of_outlet(same) == replace(wire, id=same.id)
    assert len({wire.id, same.id, courier.id}) == 3
    assert of_outlet(replace(wire, url="https://wire.example/1")) is of_outlet(article("They met.")) is None
