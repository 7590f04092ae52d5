from __future__ import annotations

from dataclasses import replace

from conftest import EXTRACTION, TALKS
from rdflib import Dataset

from kg import dataset as graphs
from kg.article import Article
from kg.event import Event, Party, Place
from kg.rdf.identity import mention_node
from kg.restore import restore
from kg.terms import bare, iri


def kept(event: Event) -> Event:
    """The event without what RDF does not keep: order of sets, which actor which word stands for."""

    def stripped(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        alone = len(parties) == 1
        return tuple(
            sorted((replace(p, mention=p.mention if alone else "") for p in parties), key=lambda p: p.id)
        )

    return replace(
        event,
        article=bare(iri(event.article)),
        modes=tuple(sorted(event.modes)),
        actors=stripped(event.actors),
        recipients=stripped(event.recipients),
        speaker=event.speaker and replace(event.speaker, mention=""),
        via=tuple(replace(party, mention="") for party in event.via),
        place=event.place and replace(event.place, text=event.place.label or ""),
    )


def test_events_come_back_as_they_went_in(dataset: Dataset, events: list[Event]) -> None:
    found = {mention_node(event): event for event in map(kept, restore(dataset))}
    put = {mention_node(event): event for event in map(kept, events)}
    assert found == put


def test_what_is_restored_makes_the_same_graph(events: list[Event], articles: list[Article]) -> None:
    alone = [event for event in events if len(event.actors) == 1 and event.article == TALKS.id]
    dataset = graphs.build(alone, articles=[TALKS], extraction=EXTRACTION)
    again = graphs.build(restore(dataset), extraction=EXTRACTION, articles=[TALKS])
    assert set(graphs.store(again)) == set(graphs.store(dataset))


def test_order_is_that_of_the_text(dataset: Dataset, events: list[Event]) -> None:
    assert [event.sentence.index for event in restore(dataset)] == [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4]


def test_a_place_keeps_its_degrees(dataset: Dataset) -> None:
    (place,) = [event.place for event in restore(dataset) if event.place]
    assert place == Place("Moscow", place.id, "Moscow", "RUS", 55.7522, 37.6156)
