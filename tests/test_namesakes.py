"""Who bears a name that no table knows, in which country."""

from __future__ import annotations

from dataclasses import replace

from conftest import ENT
from reports import party, report

from kg.event import Event, Place, Theme
from kg.events.namesakes import apart


def ids(event: Event) -> list[str]:
    return [p.id.removeprefix(ENT) for p in (*event.actors, *event.recipients)]


def test_the_country_of_an_unknown_name_is_part_of_its_node() -> None:
    here, there = (apart([report(f"Sue Field/person/{code}")]) for code in ("USA", "ARG"))
    assert [ids(here[0]), ids(there[0])] == [["sue-field-USA", "UKR"], ["sue-field-ARG", "UKR"]]
    assert here[0].actors[0].label == "Sue Field"


def test_one_mention_tells_the_country_for_all_of_the_article() -> None:
    told = report("Sue Field/person/USA", place="Kharkiv")
    silent = replace(
        report("Sue Field/person/"), speaker=party("Sue Field/person/"), theme=Theme("Sue", f"{ENT}sue-field")
    )
    first, second = apart([told, silent])
    assert first.place == told.place
    assert second.speaker is not None and second.theme is not None
    assert ids(second)[0] == "sue-field-USA" == second.speaker.id.removeprefix(ENT)
    assert second.actors[0].country == "USA" and second.theme.id == f"{ENT}sue-field-USA"


def test_in_an_article_that_tells_of_two_countries_the_silent_name_stays_as_it_is() -> None:
    found = apart([report(f"Sue Field/person/{code}") for code in ("USA", "ARG", "")])
    assert [ids(event)[0] for event in found] == ["sue-field-USA", "sue-field-ARG", "sue-field"]


def test_places_without_coordinates_are_kept_apart_too() -> None:
    found = apart([replace(report(), place=Place("in Santa Rita", f"{ENT}santa-rita", "Santa Rita", "HND"))])
    assert found[0].place is not None and found[0].place.id == f"{ENT}santa-rita-HND"


def test_what_the_tables_know_keeps_its_node() -> None:
    events = [report("RUS"), replace(report(), theme=Theme("rates")), report("Sue Field/person/")]
    assert apart(events) == events
