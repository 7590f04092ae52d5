"""What a mention tells itself, beside what its event says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyoxigraph as ox
import pytest
from conftest import ENT, EXTRACTION, REUTERS, TALKS, TRUMP
from conftest import event as told
from reports import report

from kg import dataset as graphs
from kg.article import Reprint
from kg.event import Event
from kg.network import event_graph

MONDAY = "2024-05-13"


def tellings(*events: Event, articles: tuple[Any, ...] = ()) -> dict[str, dict[str, Any]]:
    """By article, after merging."""
    dataset = graphs.wrap(ox.Store())
    for event in events:
        own = [article for article in articles if article.id == event.article]
        graphs.add(dataset, [event], articles=own, extraction=EXTRACTION)
    return {row["article"]: row for row in event_graph(dataset).graph["reports"]}


def test_merged_mentions_each_tell_the_event_their_way() -> None:
    one, other = (
        report(article="urn:1", day=MONDAY, killed=5, place="Odesa"),
        report(article="urn:2", whom="Odesa/place/UKR", day=MONDAY, relation="shells", mode="heavy-weapons"),
    )
    found = tellings(one, other)
    first, second = found["urn:1"], found["urn:2"]
    assert first["event"] == second["event"] and first["merged"] and second["merged"]
    assert first["label"] == second["label"]
    assert (first["recipients"], second["recipients"]) == ((ENT + "UKR",), (ENT + "odesa",))
    assert (first["mode"], second["mode"]) == (None, "heavy-weapons")
    assert first["relation"] == "attacks" and second["relation"] == "shells"
    assert (first["score"], second["score"]) == (one.score, other.score)
    assert (first["place"], second["place"]) == ("Odesa", None)
    assert first["quantities"] != () == second["quantities"]


def test_the_day_of_publication_is_no_date() -> None:
    row = tellings(report(article="urn:1", published="2024-05-14"))["urn:1"]
    assert (row["date"], row["published"]) == (None, "2024-05-14")


@pytest.mark.parametrize(
    ("via", "source"), [((REUTERS,), "Reuters"), ((), "Example News")], ids=["agency", "publisher"]
)
def test_who_stands_behind_it(via: tuple[Any, ...], source: str) -> None:
    threat = told(TALKS, 0, "threatened", "THREATEN", "threatens", actors=(TRUMP,), speaker=TRUMP, via=via)
    row = tellings(threat, articles=(TALKS,))[TALKS.id]
    assert (row["source"], row["author"], row["speaker"]) == (source, "A. Writer", TRUMP.id)
    assert row["words"] == ((TRUMP.id, "Trump"),)


def test_a_reprint_stands_behind_nothing_that_the_first_does_not() -> None:
    edited = replace(TALKS, id="urn:edited", source="Other News", reprint=Reprint(TALKS.id, ((0, 9),)))
    threat = told(edited, 0, "threatened", "THREATEN", "threatens", actors=(TRUMP,))
    plan = told(TALKS, 3, "arranged", "CONSULT", "meets", actors=(TRUMP,))
    row = tellings(plan, threat, articles=(TALKS, edited))[edited.id]
    assert (row["source"], row["publisher"]) == ("Example News", "Other News")


def test_events_without_an_actor_are_told() -> None:
    row = tellings(report("", article="urn:1", day=MONDAY))["urn:1"]
    assert (row["actors"], row["recipients"]) == ((), (ENT + "UKR",))


def test_entities_have_their_names() -> None:
    dataset = graphs.build([report(article="urn:1")], extraction=EXTRACTION)
    found = event_graph(dataset).graph["entities"][ENT + "UKR"]
    assert (found["label"], found["kind"], found["country"]) == ("Ukraine", "country", "Ukraine")
    assert "UKR" in found["names"]
