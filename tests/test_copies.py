from __future__ import annotations

import tracemalloc
from dataclasses import replace

from conftest import EXTRACTION
from rdflib import Dataset
from test_duplicates import EDITED, NEXT_VERSION, WIRE, WITHOUT_END

from kg import dataset as graphs
from kg.article import Article, article
from kg.copies import add_copy, sort_out
from kg.query import query
from kg.remark import Remark
from kg.validate import validate

FIRST = article(WIRE, url="https://one.example/border", source="One", published="2025-03-04")
REPRINT = article(EDITED, url="https://two.example/border", source="Two", published="2025-03-05")
SHORTER = article(WITHOUT_END, url="https://three.example/x", source="Three", published="2025-03-05")
LATER = article(NEXT_VERSION, url="https://one.example/bridge", source="One", published="2025-03-07")


def stored(*articles: Article) -> Dataset:
    return graphs.build([], articles=articles, extraction=EXTRACTION)


def test_copies_are_told_within_a_run_and_against_what_is_stored() -> None:
    together = list(sort_out([FIRST, REPRINT, LATER, SHORTER], stored()))
    expected = [(FIRST, None), (REPRINT, FIRST.id), (LATER, None), (SHORTER, FIRST.id)]
    assert together == expected
    assert list(sort_out([REPRINT, LATER, SHORTER], stored(FIRST))) == expected[1:]


def test_a_copy_that_is_not_word_for_word_is_told() -> None:
    remarks: list[Remark] = []
    list(
        sort_out(
            [FIRST, replace(FIRST, id="https://four.example/x"), REPRINT], stored(), report=remarks.append
        )
    )
    assert [(remark.where, remark.failed) for remark in remarks] == [(REPRINT.id, False)]
    assert FIRST.id in remarks[0].advice


def test_what_has_passed_is_not_kept_in_memory() -> None:
    wires = [replace(FIRST, id=f"https://one.example/{n}", text=f"Case {n}. " * 50) for n in range(600)]

    def held(number: int) -> int:
        tracemalloc.start()
        for _ in sort_out(wires[:number], stored()):
            now, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return now

    held(10)
    assert held(600) - held(100) < 500 * 500


def test_an_article_is_no_copy_of_itself_nor_of_a_notice_of_another_week() -> None:
    changed = replace(FIRST, text=EDITED)
    weekly = replace(REPRINT, text=WIRE, published="2025-03-11")
    undated = replace(REPRINT, published=None)
    assert [original for _, original in sort_out([FIRST, changed, weekly, undated], stored(FIRST))] == [
        None,
        None,
        None,
        FIRST.id,
    ]


def test_a_copy_is_kept_as_a_source_and_forgotten_with_its_story() -> None:
    dataset = stored(FIRST)
    before = set(graphs.store(dataset))
    add_copy(dataset, REPRINT, FIRST.id, extraction=EXTRACTION)
    once = set(graphs.store(dataset))
    add_copy(dataset, REPRINT, FIRST.id, extraction=EXTRACTION)
    assert set(graphs.store(dataset)) == once
    assert graphs.copies(dataset, FIRST.id) == [REPRINT.id]
    found = query(
        dataset, "SELECT ?source ?original { ?copy kg:copyOf ?original ; schema:publisher ?source }"
    )
    assert found.rows == [("Two", FIRST.id)]
    assert validate(dataset).conforms
    assert graphs.remove(dataset, REPRINT.id)
    assert set(graphs.store(dataset)) == before
    add_copy(dataset, REPRINT, FIRST.id, extraction=EXTRACTION)
    assert graphs.remove(dataset, FIRST.id)
    assert graphs.articles(dataset) == []
