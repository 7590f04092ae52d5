from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterable
from dataclasses import replace

import pytest
from conftest import EXTRACTION
from rdflib import Dataset
from test_duplicates import EDITED, NEXT_VERSION, WIRE, WITHOUT_END

from kg import copies
from kg import dataset as graphs
from kg.article import Article, Reprint, article
from kg.copies import add_copy, sort_out
from kg.query import query
from kg.store import index
from kg.validate import validate

FIRST = article(WIRE, url="https://one.example/border", source="One", published="2025-03-04")
REPRINT = article(
    WIRE.replace("organisation", "organization").upper(),
    url="https://two.example/border",
    source="Two",
    published="2025-03-05",
)
SHORTER = article(WITHOUT_END, url="https://three.example/x", source="Three", published="2025-03-05")
LATER = article(NEXT_VERSION, url="https://one.example/bridge", source="One", published="2025-03-07")


def stored(*articles: Article) -> Dataset:
    return graphs.build([], articles=articles, extraction=EXTRACTION)


def originals(articles: Iterable[Article], dataset: Dataset) -> list[tuple[str, bool] | None]:
    """What each of the articles repeats, and whether it tells nothing else."""
    found = sort_out(articles, dataset)
    return [one.reprint and (one.reprint.original, one.is_copy) for one in found]


def changed(text: str) -> Article:
    """A reprint in the words of its desk, a day later."""
    return article(text, url="https://four.example/border", source="Four", published="2025-03-05")


def test_copies_are_told_within_a_run_and_against_what_is_stored() -> None:
    expected = [None, (FIRST.id, True), None, (FIRST.id, True)]
    assert originals([FIRST, REPRINT, LATER, SHORTER], stored()) == expected
    assert originals([REPRINT, LATER, SHORTER], stored(FIRST)) == expected[1:]


def test_what_a_reprint_tells_otherwise_is_marked() -> None:
    text = WIRE.replace("held their crews for nine days", "held their crews for 19 days")
    start, end = text.index("Norland closed"), text.index("\n\nTruck drivers")
    found = [*sort_out([FIRST, changed(text)], stored())][1].reprint
    assert found == Reprint(FIRST.id, ((start, end),))
    assert [one.reprint for one in sort_out([changed(text)], stored(FIRST))] == [found]


def test_an_edited_reprint_is_reprinted_too() -> None:
    one = changed(WIRE.replace("seized three trawlers", "sank three trawlers"))
    same = replace(one, id="https://five.example/x")
    other = replace(same, text=one.text.replace("nine days", "two days"), id="https://six.example/x")
    edited = replace(one, reprint=Reprint(FIRST.id, ((0, 1),)))
    assert originals([FIRST, one, same, other], stored()) == [
        None, (FIRST.id, False), (one.id, True), (FIRST.id, False),
    ]  # fmt: skip
    assert originals([same, other], stored(FIRST, edited)) == [(one.id, True), (FIRST.id, False)]
    # What the first and its edited reprint tell between them is no news.
    both = replace(same, text=one.text + "\n\n" + WIRE.split("\n\n")[3])
    assert originals([both], stored(FIRST, edited)) == [(one.id, True)]


def test_the_first_is_no_reprint_of_its_reprint() -> None:
    edited = replace(changed(EDITED), reprint=Reprint(FIRST.id, ((0, 1),)))
    assert originals([replace(FIRST, text=EDITED)], stored(FIRST, edited)) == [None]


def test_what_has_passed_is_not_kept_in_memory() -> None:
    wires = [replace(FIRST, id=f"https://one.example/{n}", text=f"Case {n}. " * 50) for n in range(600)]

    def held(number: int) -> int:
        tracemalloc.start()
        sorted_out = sort_out(wires[:number], stored())
        for _ in range(number):
            next(sorted_out)
        gc.collect()
        now, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return now

    held(10)
    assert held(600) - held(100) < 500 * 500


def test_of_a_notice_of_every_week_only_the_dates_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    notices = [replace(FIRST, id=f"urn:{n}", published=f"{2000 + n}-03-04") for n in range(20)]
    dataset, asked, value = stored(*notices), [], copies._value
    monkeypatch.setattr(copies, "_value", lambda *what: asked.append(what[1:]) or value(*what))
    assert originals([FIRST], dataset) == [None]
    assert len(asked) == len(set(asked)) == len(notices)


def test_what_is_gone_is_not_repeated() -> None:
    (found,) = sort_out([REPRINT], stored(FIRST, LATER), gone={FIRST.id})
    assert found.reprint is None


def test_an_article_is_no_copy_of_itself_nor_of_a_notice_of_another_week() -> None:
    again = replace(FIRST, text=NEXT_VERSION)
    weekly = replace(REPRINT, text=WIRE, published="2025-03-11")
    undated = replace(REPRINT, published=None)
    assert originals([FIRST, again, weekly, undated], stored(FIRST)) == [None, None, None, (FIRST.id, True)]


def test_a_copy_is_kept_as_a_source_and_forgotten_with_its_story() -> None:
    dataset, copy = stored(FIRST), replace(REPRINT, reprint=Reprint(FIRST.id))
    before = set(graphs.store(dataset))
    add_copy(dataset, copy, extraction=EXTRACTION)
    once = set(graphs.store(dataset))
    add_copy(dataset, copy, extraction=EXTRACTION)
    assert set(graphs.store(dataset)) == once
    assert index.reprints(graphs.store(dataset), FIRST.id) == ([REPRINT.id], [])
    found = query(
        dataset, "SELECT ?source ?original { ?copy kg:copyOf ?original ; schema:publisher ?source }"
    )
    assert found.rows == [("Two", FIRST.id)]
    assert validate(dataset).conforms
    assert graphs.remove(dataset, REPRINT.id)
    assert set(graphs.store(dataset)) == before
    add_copy(dataset, copy, extraction=EXTRACTION)
    add_copy(dataset, replace(SHORTER, reprint=Reprint(copy.id)), extraction=EXTRACTION)
    assert graphs.remove(dataset, FIRST.id)
    assert graphs.articles(dataset) == []


def test_an_edited_reprint_outlives_its_first_and_is_read_anew() -> None:
    edited = replace(changed(EDITED), reprint=Reprint(FIRST.id, ((0, 1),)))
    dataset, alone = stored(FIRST, edited), stored(replace(edited, reprint=None))
    add_copy(dataset, replace(REPRINT, reprint=Reprint(edited.id)), extraction=EXTRACTION)
    assert graphs.remove(dataset, FIRST.id)
    known = {quad for quad in graphs.store(alone) if quad.predicate not in index.COMPARED}
    assert set(graphs.store(dataset)) == known
    assert originals([REPRINT, edited], dataset) == [None, (REPRINT.id, False)]
