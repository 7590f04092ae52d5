from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import ALARM, ENT, EXTRACTION, TALKS, event
from rdflib import Dataset
from reports import report
from test_merging import built

from kg import dataset as graphs
from kg import network
from kg.event import Event
from kg.rdf.identity import event_node
from kg.terms import bare

TRUMP, PUTIN, BUYERS = ENT + "donald-trump", ENT + "vladimir-putin", ENT + "0a1b2c3d-buyers-of-russian-oil"
RUSSIA, USA, UKRAINE, NATO = ENT + "RUS", ENT + "USA", ENT + "UKR", ENT + "nato"


def test_nodes_are_who_acts_or_is_acted_on(dataset: Dataset) -> None:
    graph = network.event_graph(dataset)
    assert graph.nodes[TRUMP] == {"label": "Donald Trump", "kind": "person", "country": "USA", "events": 5}
    assert graph.nodes[RUSSIA] == {"label": "Russia", "kind": "country", "country": "RUS", "events": 3}
    assert graph.nodes[BUYERS] == {
        "label": "buyers of Russian oil",
        "kind": "group",
        "country": None,
        "events": 2,
    }
    assert graph.nodes[NATO]["country"] is None
    assert ENT + "dmitry-peskov" not in graph  # he only speaks


def test_an_edge_for_each_mention_and_pair(dataset: Dataset, events: list[Event]) -> None:
    graph = network.event_graph(dataset)
    first, second = (graph.edges[TRUMP, BUYERS, key] for key in range(2))
    assert first == {
        "event": bare(event_node(events[0])),
        "mention": first["mention"],
        "type": "THREATEN",
        "type_label": "threaten",
        "mode": "relations",
        "quad": "verbal conflict",
        "score": -3.5,
        "modes": (),
        "condition": "if no deal is reached",
        "speaker": None,
        "date": "2025-03-31",
        "published": "2025-03-31",
        "index": 0,
        "confidence": 0.9,
        "relation": "threatens",
        "sentence": events[0].sentence.text,
        "evidence": (6, 16),
        "theme": "tariffs of 25 to 50 percent",
        "article": TALKS.id,
        "title": "Talks & tariffs",
        "joint": False,
    }
    assert (second["event"], second["speaker"], second["condition"]) == (first["event"], "China", None)
    assert second["mention"] != first["mention"]
    assert graph.number_of_edges() == 10
    (attack,) = graph.get_edge_data(PUTIN, UKRAINE).values()
    assert attack["modes"] == ("negation",)
    (aid,) = graph.get_edge_data(NATO, UKRAINE).values()
    assert (aid["date"], aid["quad"]) == ("2025-04-02", "material cooperation")


def test_who_cooperates_without_recipient_is_joined(dataset: Dataset) -> None:
    graph = network.event_graph(dataset)
    joint = {(a, b) for a, b, together in graph.edges(data="joint") if together}
    assert joint == {(RUSSIA, USA), (TRUMP, PUTIN)}


def test_events_that_lead_to_nobody_are_kept_apart(dataset: Dataset) -> None:
    single = network.event_graph(dataset).graph["single"]
    assert [(row["actor"], row["type"]) for row in single] == [
        (ENT + "CHN", "RELATION"),
        (ENT + "IND", "RELATION"),
        (ENT + "4e5f6a7b-protesters", "PROTEST"),
    ]


def test_actors_brokers_and_communities(dataset: Dataset) -> None:
    graph = network.event_graph(dataset)
    actors = network.actors(graph)
    assert actors["label"].iloc[0] == "Donald Trump"
    assert dict(zip(actors["actor"], actors["degree"], strict=True))[TRUMP] == 3
    assert actors["pagerank"].sum() == pytest.approx(1)
    brokers = network.brokers(graph)
    assert brokers["label"].iloc[0] == "Donald Trump"
    assert (brokers["betweenness"] > 0).all()
    groups = network.communities(graph, seed=1)
    assert groups.equals(network.communities(graph, seed=1))
    assert set(groups["actor"]) == set(graph)
    of = dict(zip(groups["actor"], groups["community"], strict=True))
    assert of[TRUMP] == of[BUYERS] != of[NATO]


def test_dyads_balance_cooperation_and_conflict(dataset: Dataset) -> None:
    frame = network.dyads(network.event_graph(dataset)).set_index(["label_a", "label_b"])
    threat = frame.loc[("buyers of Russian oil", "Donald Trump")]
    assert (threat["conflict"], threat["conflict_score"], threat["cooperation"]) == (1, -3.5, 0)
    praise = frame.loc[("Donald Trump", "Vladimir Putin")]
    assert (praise["cooperation"], praise["balance"]) == (1, 5.0)  # the call is only planned
    assert ("Ukraine", "Vladimir Putin") not in frame.index  # denied
    assert ("Ukraine", "North Atlantic Treaty Organization") not in frame.index  # planned


def test_over_time(dataset: Dataset) -> None:
    graph = network.event_graph(dataset)
    months = network.over_time(graph)
    assert [str(day.date()) for day in months.index] == ["2025-03-01", "2025-04-01"]
    assert months["cooperation"].tolist() == [2, 0]
    assert months["conflict"].tolist() == [2, 2]
    assert months["score"].tolist() == pytest.approx([(5 + 2.5 - 3.5 - 9) / 4, -3.5])
    weeks = network.over_time(graph, by="week")
    assert [str(day.date()) for day in weeks.index] == ["2025-03-24", "2025-03-31"]
    assert weeks["conflict"].sum() == 3  # the attack is dated to a month only
    with pytest.raises(ValueError, match="by 'year': month or week"):
        network.over_time(graph, by="year")


def test_events_of_any_century_have_their_month_and_week() -> None:
    told = [
        report(day=day, article=f"urn:{day}") for day in ("1648-10-24", "1969-12-31", "1970-01-04", "9000")
    ]
    graph = network.event_graph(built(*told))
    months, weeks = network.over_time(graph), network.over_time(graph, by="week")
    assert [str(day.date()) for day in months.index] == ["1648-10-01", "1969-12-01", "1970-01-01"]
    assert [str(day.date()) for day in weeks.index] == ["1648-10-19", "1969-12-29"]
    assert weeks["conflict"].tolist() == [1, 2]
    assert network.overview(graph)["Over time"]["month"].tolist() == ["1648-10", "1969-12", "1970-01"]


def test_a_report_that_it_happened_counts_beside_one_that_denies(events: list[Event]) -> None:
    denial = replace(events[10], modes=("negation",))
    for order in ([events[0], denial], [replace(events[0], modes=("negation",)), events[10]]):
        graph = network.event_graph(graphs.build(order, extraction=EXTRACTION))
        assert network.dyads(graph)["conflict"].tolist() == [1]
        assert network.over_time(graph)["conflict"].tolist() == [1]


def test_an_empty_graph_has_empty_measures() -> None:
    graph = network.event_graph(graphs.build([], articles=[ALARM], extraction=EXTRACTION))
    for measure in (network.actors, network.brokers, network.communities, network.dyads, network.over_time):
        assert len(measure(graph)) == 0


def test_an_event_on_oneself_is_no_dyad() -> None:
    from conftest import RUSSIA as PARTY

    alone = event(ALARM, 4, "condemned", "ACCUSE", "condemns", actors=(PARTY,), recipients=(PARTY,))
    graph = network.event_graph(graphs.build([alone], extraction=EXTRACTION))
    assert graph.number_of_edges() == 1
    assert graph.nodes[RUSSIA]["events"] == 1
    assert len(network.dyads(graph)) == 0


def test_overview_is_made_to_be_read(dataset: Dataset) -> None:
    graph = network.event_graph(dataset)
    tables = network.overview(graph)
    assert len(tables["Most central actors"]) == graph.number_of_nodes()
    assert list(tables["Pairs, by PLOVER score"])[:2] == ["one", "other"]
    people = tables["Communities"]["label"].str.split(", ").explode()
    assert sorted(people) == sorted(network.communities(graph)["label"])
    assert all(len(month) == 7 for month in tables["Over time"]["month"])
    assert not any({"actor", "a", "b"} & set(table) for table in tables.values())
    with pytest.raises(ValueError, match="year"):
        network.overview(graph, by="year")
