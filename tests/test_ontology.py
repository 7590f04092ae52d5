"""The ontology loads, matches the tables of the codebook, and says what is wrong when it is malformed."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from kg.event import NOT_DONE
from kg.events.scopes import FUTURE, HISTORICAL, HYPOTHETICAL, NEGATION
from kg.ontology import ontology_folder, planned, plover, read_plover
from kg.ontology.reader import SCOPES

PLOVER = Namespace("https://w3id.org/kg-events/plover#")
KG = Namespace("https://w3id.org/kg-events/ns#")
FILES = ("events.ttl", "plover.ttl", "lexicon.ttl")


@pytest.fixture(scope="module", params=FILES)
def graph(request: pytest.FixtureRequest) -> Graph:
    return Graph().parse(Path(str(ontology_folder() / request.param)), format="turtle")


def test_loads_in_rdflib_without_warnings(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for name in FILES:
            assert len(Graph().parse(Path(str(ontology_folder() / name)), format="turtle")) > 100
    assert not caplog.records


def test_every_class_and_property_has_label_and_comment(graph: Graph) -> None:
    terms = {
        term
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
        for term in graph.subjects(RDF.type, kind)
        if isinstance(term, URIRef)
    }
    assert terms
    bare = [t for t in terms if not graph.value(t, RDFS.label) or not graph.value(t, RDFS.comment)]
    assert not bare


def test_every_property_has_domain_and_range(graph: Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    properties = {p for kind in kinds for p in graph.subjects(RDF.type, kind)}
    assert [p for p in properties if not graph.value(p, RDFS.domain) or not graph.value(p, RDFS.range)] == []


def test_every_concept_is_labelled_for_skos_and_once() -> None:
    graph = Graph().parse(Path(str(ontology_folder() / "plover.ttl")), format="turtle")
    kinds = {SKOS.Concept, *graph.subjects(RDFS.subClassOf, SKOS.Concept)}
    concepts = {c for kind in kinds for c in graph.subjects(RDF.type, kind)}
    assert len(concepts) > 300
    assert [c for c in concepts if len(list(graph.objects(c, SKOS.prefLabel))) != 1] == []


def test_classes_and_relations_of_the_graph_are_aligned() -> None:
    """Every class stands under a shared vocabulary, and so does who acts, where, when and who says it."""
    graph = Graph().parse(Path(str(ontology_folder() / "events.ttl")), format="turtle")
    classes = [c for c in graph.subjects(RDF.type, OWL.Class) if isinstance(c, URIRef)]
    links = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.exactMatch)

    def aligned(term: Node) -> bool:
        above = [t for link in links for t in graph.transitive_objects(term, link) if t != term]
        return any(not str(t).startswith(KG) for t in above)

    assert classes and [c for c in classes if not aligned(c)] == []
    shared = ("actor", "recipient", "theme", "place", "time", "date", "speaker", "mentions", "from", "until")
    assert [name for name in shared if not aligned(KG[name])] == []


def test_every_mode_has_label_comment_and_type() -> None:
    graph = Graph().parse(Path(str(ontology_folder() / "plover.ttl")), format="turtle")
    modes = set(graph.subjects(RDF.type, PLOVER.Mode))
    assert len(modes) == 67
    for mode in modes:
        assert graph.value(mode, RDFS.comment)
        assert (graph.value(mode, PLOVER.modeOf), RDF.type, OWL.Class) in graph


def test_types_quads_and_scores() -> None:
    types = plover().types
    events = [t for t in types.values() if t.quad]
    assert len(events) == 16
    assert {t.quad for t in events} == {
        "verbal cooperation",
        "material cooperation",
        "verbal conflict",
        "material conflict",
    }
    assert {t.name for t in events if t.requires_recipient} == {"COOPERATE", "AID", "SANCTION"}
    assert types["ACCUSE"].score == -3.0
    assert all(t.score > 0 for t in events if "cooperation" in (t.quad or ""))
    assert all(t.score <= 0 for t in events if "conflict" in (t.quad or ""))


def test_statement_and_relation_are_no_events() -> None:
    for name in (plover().statement, plover().relation):
        assert plover().types[name].quad is None


def test_announced_cooperation_is_agreement_and_announced_conflict_a_threat() -> None:
    types = plover().types
    assert {t.name for t in types.values() if t.announced == "AGREE"} == {
        "CONSULT",
        "SUPPORT",
        "COOPERATE",
        "AID",
    }
    assert types["CONCEDE"].announced is None and types["RETREAT"].announced is None
    assert types["RETREAT"].refused == "REJECT"
    assert types["ASSAULT"].warned == "THREATEN" and types["AID"].warned is None


def test_scores_of_modes_win_over_those_of_types() -> None:
    assert plover().score("CONSULT", "phone") == 1.5
    assert plover().score("CONSULT") == 2.5
    assert plover().score("PROTEST", "vandalize") == -5.0
    with pytest.raises(KeyError):
        plover().score("MEET")


@pytest.mark.parametrize(
    ("type_", "content", "mode", "expected"),
    [
        ("REQUEST", "CONSULT", None, "meet"),
        ("REQUEST", "AID", None, "assist"),
        ("REQUEST", "RETREAT", "release", "yield"),
        ("REQUEST", "RETREAT", "resign", "change"),
        ("REJECT", "REQUEST", "yield", "yield"),
        ("THREATEN", "ASSAULT", "drone", "violence"),
        ("THREATEN", "COERCE", "arrest", "arrest"),
        ("THREATEN", "COERCE", "curfew", "restrict"),
        ("THREATEN", "SANCTION", "discontinue", "relations"),
        ("REQUEST", "ACCUSE", None, None),
        ("CONSULT", "AID", None, None),
    ],
)
def test_mode_by_content(type_: str, content: str, mode: str | None, expected: str | None) -> None:
    assert plover().content_mode(type_, content, mode) == expected


@pytest.mark.parametrize(("mode", "expected"), [(None, False), ("demo", False), ("riot", True)])
def test_a_riot_is_done_to_things_a_protest_to_people(mode: str | None, *, expected: bool) -> None:
    assert plover().acts_on_things("PROTEST", mode) is expected


def test_cameo_codes() -> None:
    cameo = plover().cameo
    assert len(cameo) == 313
    assert cameo["0254"] == cameo["1054"] == ("REQUEST", "yield")
    assert cameo["015"] == (plover().statement, None)
    assert cameo["0841"] == ("RETREAT", "release")
    assert cameo["141"] == ("PROTEST", "demo")
    assert cameo["03"] == ("AGREE", None)
    assert all(type_ in plover().types for type_, _ in cameo.values())
    assert all(mode is None or (type_, mode) in plover().modes for type_, mode in cameo.values())


def test_the_modes_that_rules_name_are_the_auxiliary_modes_of_the_codebook() -> None:
    graph = Graph().parse(Path(str(ontology_folder() / "plover.ttl")), format="turtle")
    modes = {mode.removeprefix(PLOVER) for mode in map(str, graph.subjects(RDF.type, PLOVER.AuxiliaryMode))}
    assert {NEGATION, FUTURE, HYPOTHETICAL, HISTORICAL} == modes == SCOPES - {"factual"}
    assert modes - {HISTORICAL} == NOT_DONE


def test_malformed_turtle_names_file_and_line() -> None:
    with pytest.raises(ValueError, match=r"plover\.ttl, line 2"):
        read_plover("@prefix : <http://a/> .\n:a :b oops .\n")


@pytest.mark.parametrize(
    ("relation", "coming"),
    [
        ("visits", "plans to visit"),
        ("is open to", "plans to be open to"),
        ("gives access to", "plans to give access to"),
        ("has", "plans to have"),
        ("denies", "plans to deny"),
    ],
)
def test_what_is_announced_is_planned(relation: str, coming: str) -> None:
    assert planned(relation) == coming
