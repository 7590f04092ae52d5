"""A strike told by five articles, and what is not the strike."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import EXTRACTION
from rdflib import Dataset
from reports import party, report

from kg import dataset as graphs
from kg import merging
from kg.article import article
from kg.event import Event, Quantity, Theme
from kg.merging.comparison import outline
from kg.merging.reports import Reports, rank
from kg.query import query
from kg.rdf.identity import event_node
from kg.rdf.quads import graphs as graphs_of
from kg.restore import restore
from kg.terms import bare
from kg.validate import validate

MONDAY = "2024-05-13"
STRIKE = [
    report(article="urn:1", day=MONDAY, killed=5),
    report(article="urn:2", whom="Odesa/place/UKR", day=MONDAY, relation="shells", mode="heavy-weapons"),
    report(article="urn:3", day=MONDAY, place="Odesa", killed=7, published="2024-05-15"),
    report("Russian troops/group/RUS", article="urn:4", day=MONDAY, place="Odesa", modes=("negation",)),
    report(article="urn:5", day="2024-05-16", place="Odesa", published="2024-05-17"),
    report(article="urn:6", day=MONDAY, place="Kharkiv"),
    report("FRA", "DEU", article="urn:7", type="ACCUSE", relation="accuses", theme="theft"),
]


def built(*events: Event) -> Dataset:
    dataset = graphs.wrap(ox.Store())
    for event in events:
        graphs.add(dataset, [event], extraction=EXTRACTION)
    return dataset


def told(dataset: Dataset) -> set[ox.Quad]:
    """What the articles tell of events; the tables of entities are left when an article goes."""
    return {quad for quad in graphs.store(dataset) if not quad.graph_name.value.endswith("/entities")}


def met(dataset: Dataset) -> set[frozenset[str]]:
    """The articles that share an event."""
    rows = query(dataset, "SELECT ?e ?a { ?m kg:mentions ?e ; kg:article ?a }").rows
    return {frozenset(str(a) for e, a in rows if e == event) for event, _ in rows}


def test_mentions_of_one_event_meet_in_one_node() -> None:
    dataset = built(*STRIKE)
    together = frozenset(("urn:1", "urn:2", "urn:3", "urn:4"))
    assert met(dataset) == {together, *(frozenset((f"urn:{number}",)) for number in (5, 6, 7))}
    assert query(dataset, "SELECT (COUNT(?e) AS ?n) { ?e a plover:ASSAULT }").rows == [(3,)]
    assert validate(dataset).violations == ()


def test_the_event_is_what_the_best_report_tells_and_what_others_add() -> None:
    dataset = built(*STRIKE)
    (row,) = query(
        dataset,
        "SELECT ?e ?day ?place { ?e kg:recipient ent:UKR ; kg:date ?day ; kg:place/rdfs:label ?place"
        " . ?m kg:mentions ?e ; kg:article <urn:2> }",
    ).rows
    assert row[1:] == (MONDAY, "Odesa")
    killed = query(dataset, f"SELECT ?n {{ <{row[0]}> kg:quantity/schema:minValue ?n }} ORDER BY ?n").rows
    assert killed == [(5,), (7,)]


def test_every_mention_keeps_what_it_tells() -> None:
    dataset = built(*STRIKE)
    found = {event.article: event for event in restore(dataset)}
    for event in STRIKE:
        kept = found[event.article]
        assert bare(event_node(kept)) == bare(event_node(event))
        assert (kept.type, kept.mode, kept.quad, kept.score, kept.relation, kept.modes) == (
            event.type, event.mode, event.quad, event.score, event.relation, event.modes
        )  # fmt: skip
        assert [party.id for party in kept.recipients] == [party.id for party in event.recipients]
        assert [q.low for q in kept.quantities] == [q.low for q in event.quantities]


def test_a_denial_meets_the_act_and_never_makes_a_plain_triple() -> None:
    dataset = built(STRIKE[3], STRIKE[2])
    assert met(dataset) == {frozenset(("urn:3", "urn:4"))}
    assert query(dataset, "SELECT ?s { ?s kg:attacks ?o }").rows == [
        ("https://w3id.org/kg-events/entity/RUS",)
    ]
    (row,) = query(dataset, "contradictions").rows
    assert row[1:5] == ("urn:3", None, "negation", "urn:4")
    assert query(dataset, "support").rows[0][1:7] == (2, 2, 2, 1, 0, 1)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_articles_changes_nothing(seed: int) -> None:
    shuffled = random.Random(seed).sample(STRIKE, len(STRIKE))
    assert told(built(*shuffled)) == told(built(*STRIKE))
    again = built(*STRIKE)
    for event in shuffled:
        graphs.add(again, [event], extraction=EXTRACTION)
    assert told(again) == told(built(*STRIKE))


def test_all_at_once_is_as_one_by_one() -> None:
    dataset = graphs.unmerged(STRIKE, extraction=EXTRACTION)
    assert met(dataset) == {frozenset((event.article,)) for event in STRIKE}
    merging.merge(graphs.store(dataset))
    once = set(graphs.store(dataset))
    merging.merge(graphs.store(dataset))
    assert set(graphs.store(dataset)) == once
    assert told(dataset) == told(built(*STRIKE))


def test_what_comes_together_joins_what_is_there() -> None:
    for number in range(len(STRIKE) + 1):
        dataset = built(*STRIKE[:number])
        coming = graphs.unmerged(STRIKE[number:], extraction=EXTRACTION)
        merging.join(graphs.store(dataset), graphs.store(coming))
        assert told(dataset) == told(built(*STRIKE))


def test_a_report_at_hand_is_the_one_that_is_stored() -> None:
    """Whatever other articles call the same parties and numbers, and in whichever order."""
    named = party("Russian troops/group/RUS")
    words = (Quantity("five killed", 5, 5, "killed"),)
    told = [
        *STRIKE,
        replace(STRIKE[0], article="urn:8", quantities=words),
        replace(STRIKE[3], article="urn:9", actors=(replace(named, label="soldiers"), *STRIKE[0].actors)),
        replace(STRIKE[3], article="urn:10", actors=(*STRIKE[0].actors, replace(named, kind="government"))),
        replace(STRIKE[6], article="urn:a b", theme=Theme("Theft", "urn:a theft"), published="2024-05-14T08"),
        replace(STRIKE[5], article="urn:11", modes=("negation", "future"), actors=()),
    ]
    inner, at_hand = ox.Store(), dict[str, Event]()
    for _, lines, mentions in graphs_of(told, extraction=EXTRACTION):
        graphs.load_quads(inner, lines)
        at_hand |= mentions
    assert list(at_hand.values()) == told
    stored, held = Reports(inner), Reports(inner, at_hand=at_hand)
    for node in {bare(event_node(event)) for event in told}:
        one, other = stored.report(node), held.report(node)
        assert outline(one.event) == outline(other.event)
        assert one == replace(other, event=one.event) and rank(one) == rank(other)


def test_removing_an_article_leaves_what_there_was_without_it() -> None:
    for left_out in STRIKE:
        dataset = built(*STRIKE)
        assert graphs.remove(dataset, left_out.article)
        assert told(dataset) == told(built(*(event for event in STRIKE if event is not left_out)))


def test_replacing_an_article_decides_anew() -> None:
    dataset = built(*STRIKE)
    later = replace(STRIKE[1], time=STRIKE[4].time, published="2024-05-17")
    graphs.add(dataset, [later], extraction=EXTRACTION)
    assert frozenset(("urn:2", "urn:5")) in met(dataset)
    assert told(dataset) == told(built(STRIKE[0], later, *STRIKE[2:]))


def test_who_is_stopped_between_parting_and_dropping_has_lost_nothing() -> None:
    dataset = built(*STRIKE)
    inner = graphs.store(dataset)
    graph = next(quad.graph_name for quad in inner if quad.object == ox.NamedNode("urn:2"))
    merging.part(inner, [graph])
    once = set(inner)
    merging.part(inner, [graph])
    assert set(inner) == once
    assert frozenset(("urn:1", "urn:3", "urn:4")) in met(dataset)
    merging.merge(inner, [graph])
    assert set(inner) == set(graphs.store(built(*STRIKE)))


def test_coded_rows_relations_and_statements_meet_only_where_they_are_equal() -> None:
    coded = [replace(e, sentence=replace(e.sentence, text="", end=0)) for e in STRIKE[:3]]
    said = [report(article=f"urn:{n}", type="SAY", relation="says", theme=f"word {n} of it") for n in (1, 2)]
    for events in (coded, said):
        dataset = built(*events)
        assert len(met(dataset)) == len(events)
        assert not any(quad.predicate.value.endswith("reportKey") for quad in graphs.store(dataset))


def test_sources_are_counted_once() -> None:
    texts = [
        article(f"{number} Text.", url=f"https://{number}.example/", source=source)
        for number, source in enumerate(("Alpha", "Alpha", "Beta"))
    ]
    events = [replace(event, article=text.id) for event, text in zip(STRIKE, texts, strict=False)]
    dataset = graphs.build(events, articles=texts, extraction=EXTRACTION)
    assert query(dataset, "support").rows[0][1:4] == (2, 3, 3)


def test_a_folder_merges_too(tmp_path: Path) -> None:
    dataset = built(*STRIKE)
    graphs.save(dataset, tmp_path / "graph.trig")
    loaded = graphs.load(tmp_path)
    graphs.remove(loaded, "urn:2")
    assert told(loaded) == told(built(STRIKE[0], *STRIKE[2:]))
