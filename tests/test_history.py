from __future__ import annotations

from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
from conftest import ENT
from rdflib import Dataset
from reports import report
from test_merging import MONDAY, STRIKE, met, told

from kg import dataset as graphs
from kg.event import Party
from kg.history import as_known, changes
from kg.query import query
from kg.rdf.quads import Extraction

MACRON = Party(f"{ENT}emmanuel-macron", "Emmanuel Macron", "person", "FRA", "Macron")


@pytest.fixture
def grown() -> Dataset:
    """The strike of Monday: told on 14 May, with a place on 15 May, denied on 16 May; then other things."""
    dataset = graphs.wrap(ox.Store())
    for day, events in ((14, STRIKE[:1]), (15, STRIKE[1:3]), (16, STRIKE[3:4]), (17, STRIKE[4:])):
        added = Extraction(datetime(2024, 5, day, 12, tzinfo=UTC))
        for event in events:
            graphs.add(dataset, [event], extraction=added)
    return dataset


def test_as_known_on_a_day_is_the_graph_of_that_day(grown: Dataset) -> None:
    before = as_known(grown, "2024-05-14")
    first = Extraction(datetime(2024, 5, 14, 12, tzinfo=UTC))
    assert told(before) == told(graphs.build(STRIKE[:1], extraction=first))
    assert met(as_known(grown, "2024-05-15")) == {frozenset(("urn:1", "urn:2", "urn:3"))}
    assert set(graphs.store(as_known(grown, "2024-05-17"))) == set(graphs.store(grown))
    assert not told(as_known(grown, "2024-05-13"))


def test_what_a_mention_told_is_asked_not_what_others_added(grown: Dataset) -> None:
    rows = query(grown, "known", {"date": "2024-05-15"}).rows
    assert [(row[0], row[1], row[3][:10], row[4]) for row in rows] == [
        ("Russia attacks Ukraine", MONDAY, "2024-05-14", "urn:1"),
        ("Russia shells Odesa", MONDAY, "2024-05-15", "urn:2"),
        ("Russia attacks Ukraine", MONDAY, "2024-05-15", "urn:3"),
    ]
    (row,) = query(grown, "changes", {"after": "2024-05-15", "until": "2024-05-16"}).rows
    assert row[:2] == ("Russian troops attacks Ukraine", False)


def test_what_changed_between_two_days(grown: Dataset) -> None:
    (row,) = changes(grown, "2024-05-14", "2024-05-15").to_dict("records")
    assert (row["label"], row["new"]) == ("Russia attacks Ukraine", False)
    assert (row["sources"], row["sources_before"], row["done"], row["done_before"]) == (3, 1, 3, 1)
    (row,) = changes(grown, "2024-05-15", "2024-05-16").to_dict("records")
    assert (row["denied"], row["denied_before"], row["done"], row["done_before"]) == (1, 0, 3, 3)
    later = changes(grown, "2024-05-16", "2024-05-17")
    assert list(later["new"]) == [True, True, True] and set(later["sources_before"]) == {0}
    assert changes(grown, "2024-05-17", "2024-06-01").empty
    assert list(changes(grown, "2024-05-17", "2024-06-01").columns) == list(later.columns)


def test_entities_that_only_later_articles_tell_of_are_not_known_yet(grown: Dataset) -> None:
    later = Extraction(datetime(2024, 5, 18, 12, tzinfo=UTC))
    macron = report("CHN", "FRA", article="urn:macron", speaker=MACRON)
    graphs.add(grown, [macron], extraction=later)
    told_of = "SELECT ?person { ?person a kg:Person } ORDER BY ?person"
    assert MACRON.id in [row[0] for row in query(grown, told_of).rows]
    before = as_known(grown, "2024-05-17")
    assert query(before, told_of).rows == [] == query(before, "offices").rows
    assert query(as_known(grown, "2024-05-18"), "offices").rows
    assert len(graphs.store(as_known(grown, "2024-05-13"))) == 0


@pytest.mark.parametrize("day", ["9", "2024-5-1", "1 May 2024", "", "2024-02-30", "tomorrow"])
def test_a_day_is_a_day(grown: Dataset, day: str) -> None:
    with pytest.raises(ValueError, match=f"^no day: '{day}': write 2025-03-31$"):
        as_known(grown, day)
    for span in ((day, "2024-05-15"), ("2024-05-15", day)):
        with pytest.raises(ValueError, match="no day"):
            changes(grown, *span)


def test_the_earlier_day_comes_first(grown: Dataset) -> None:
    with pytest.raises(ValueError, match="until 2020-01-01 is before after 2027-01-01"):
        changes(grown, "2027-01-01", "2020-01-01")
