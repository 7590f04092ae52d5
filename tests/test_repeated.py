"""Of one text that which tells most comes first; nothing waits for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article, article
from kg.sources.repeated import Found, best_first

BARE = article("A met B.")
DATED = replace(BARE, published="2025-03-31")
WHOLE = replace(DATED, source="Wire", url="https://wire.example/1", title="Talks")


def best(*articles: Article) -> list[Article]:
    return [one for _, one in best_first((("", one) for one in articles), bool)]


def test_what_tells_most_takes_the_place_of_the_first() -> None:
    other = article("C met D.")
    assert best(BARE, other, WHOLE) == [WHOLE, other, BARE]
    assert best(WHOLE, other, BARE) == [WHOLE, other, BARE]
    assert best(replace(WHOLE, published=None), DATED)[0] == DATED
    assert best(DATED, replace(DATED, author="Li")) == [DATED, replace(DATED, author="Li")]


def test_what_tells_all_waits_for_nothing_and_nothing_waits_for_long() -> None:
    passed = 0

    def many() -> Iterator[Found]:
        nonlocal passed
        for number in range(3000):
            passed += 1
            yield "", replace(WHOLE if number < 10 else BARE, text=f"Case {number}.")

    for number, _ in enumerate(best_first(many(), bool), 1):
        assert passed == number if number <= 10 else passed - number <= 50


def test_nothing_waits_for_what_is_fetched() -> None:
    passed = 0

    def fetched() -> Iterator[Found]:
        nonlocal passed
        for number, place in enumerate(("a.txt", "b.txt", "https://wire.example", "https://wire.example")):
            passed += 1
            yield place, replace(BARE, text=f"Case {number % 3}.")

    found = [(passed, one.text) for _, one in best_first(fetched(), lambda place: "//" in place)]
    assert found == [(3, "Case 0."), (3, "Case 1."), (3, "Case 2."), (4, "Case 0.")]


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.booleans())))
def test_nothing_is_lost_and_texts_keep_their_order(rows: list[tuple[int, bool, bool]]) -> None:
    articles = [
        replace(WHOLE if whole else DATED if dated else BARE, text=str(text)) for text, whole, dated in rows
    ]
    found = best(*articles)
    assert sorted(map(repr, found)) == sorted(map(repr, articles))
    assert [one.text for one in found] == [one.text for one in articles]
