from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import ALARM
from rdflib import SH, Dataset, Graph

from kg import dataset as graphs
from kg.ontology import ontology_folder
from kg.rdf.identity import graph_of
from kg.terms import PREFIXES, bare, named, term
from kg.validate import Violation, _order, validate, violations

ANY = "?anything ?of ?it"

# What breaks each rule: its message, what is deleted, what is inserted, and where both apply.
BROKEN = [
    ("an event has exactly one PLOVER type", "?e a plover:ACCUSE", "", "?e a plover:ACCUSE"),
    ("an event is a sem:Event", "?e a sem:Event", "", "?e a plover:ACCUSE, sem:Event"),
    ("an event has a label", "?e rdfs:label ?l", "", "?e a plover:ACCUSE ; rdfs:label ?l"),
    ("an event has exactly one relation, a text", "", '?e kg:relation "b"', "?e a plover:ACCUSE"),
    ("an event has an actor or a recipient", "?e kg:actor ?a", "", "?e a plover:PROTEST ; kg:actor ?a"),
    ("who acts, receives, speaks or is served is an entity", "", '?e kg:actor "x"', "?e a plover:PROTEST"),
    ("an event has at most one mode, and it is PLOVER's", "", "?e kg:mode plover:x", "?e a plover:AID"),
    ("an event has at most one of the four quad classes", "", "?e kg:quad plover:x", "?e a plover:AID"),
    (
        "a score is a decimal from -10 to 10",
        "?e kg:score ?s",
        "?e kg:score 12.0",
        "?e a plover:AID ; kg:score ?s",
    ),
    (
        "an event has at most one date: xsd:date, xsd:gYearMonth or xsd:gYear",
        "",
        '?e kg:date "May"',
        "?e a plover:AID",
    ),
    ("the time of an event is a kg:Time", "", "?e kg:time ent:UKR", "?e a plover:AID"),
    ("a quantity is a kg:Quantity", "?q a kg:Quantity", "", "?q a kg:Quantity"),
    ("a time has exactly one EDTF value", "?t kg:edtf ?v", "", "?t kg:edtf ?v"),
    (
        "a quantity has one least value, not above its largest",
        "?q schema:minValue ?v",
        "?q schema:minValue 99.0",
        "?q schema:minValue ?v",
    ),
    ("a quantity has one largest value", "?q schema:maxValue ?v", "", "?q schema:maxValue ?v"),
    ("a mention reports exactly one event", "?m kg:mentions ?e", "", "?m kg:mentions ?e"),
    ("a mention stands in exactly one article", "?m kg:article ?a", "", "?m kg:article ?a"),
    (
        "a mention has exactly one target: the words, or the article of a row without words",
        "?m oa:hasTarget ?t",
        "",
        "?m oa:hasTarget ?t",
    ),
    ("a mention has exactly one predicate", "", '?m kg:predicate "b"', "?m a kg:Mention"),
    (
        "a mention has one confidence, a decimal from 0 to 1",
        "?m kg:confidence ?c",
        "?m kg:confidence 1.5",
        "?m kg:confidence ?c",
    ),
    ("a status is one of PLOVER's auxiliary modes", "", "?m kg:status plover:maybe", "?m a kg:Mention"),
    ("a condition is a text", "", '?m kg:condition ""', "?m a kg:Mention"),
    ("a mention has at most one speaker", "", "?m kg:speaker ent:UKR, ent:RUS", "?m a kg:Mention"),
    ("a mention has at most one sentence, a text", "", '?m kg:sentence "b"', "?m a kg:Mention"),
    ("words have exactly one source, an article", "?t oa:hasSource ?a", "", "?t oa:hasSource ?a"),
    ("a quotation is as long as its range", "?p oa:end ?n", "?p oa:end 9999", "?p oa:end ?n"),
    ("a range has one start, before its end", "?p oa:start ?n", "?p oa:start 9999", "?p oa:start ?n"),
    ("a range has one end", "", "?p oa:end 9999", "?p oa:end ?n"),
    ("a quotation has exactly one text", "?q oa:exact ?x", "", "?q oa:exact ?x"),
    ("a relation has exactly one label", "", 'kg:attacks rdfs:label "b"', ANY),
    (
        "a plain triple needs a mention that reports it as done",
        "",
        "ent:nato kg:condemns ent:RUS",
        ANY,
    ),
    ("an article has at most one headline", "", '?a schema:headline "b"', "?a a kg:Article"),
    (
        "an article has at most one date of publication",
        "?a schema:datePublished ?d",
        '?a schema:datePublished "soon"',
        "?a schema:datePublished ?d",
    ),
    ("an article has a graph derived from it", "?g prov:wasDerivedFrom ?a", "", "?g prov:wasDerivedFrom ?a"),
    (
        "a graph is derived from exactly one article",
        "",
        "?g prov:wasDerivedFrom ent:UKR",
        "?g a kg:ArticleGraph",
    ),
    (
        "a graph names the software that made it",
        "?g prov:wasAttributedTo ?s",
        "",
        "?g prov:wasAttributedTo ?s",
    ),
    (
        "a graph has exactly one time of generation",
        "?g prov:generatedAtTime ?t",
        '?g prov:generatedAtTime "now"',
        "?g prov:generatedAtTime ?t",
    ),
    ("an entity has a name", "ent:UKR rdfs:label ?l", "", "ent:UKR rdfs:label ?l"),
    ("an entity has a kind", "ent:UKR a ?k", "", "ent:UKR a ?k"),
    (
        "an entity belongs to at most one country, by its ISO 3166-1 alpha-3 code",
        "",
        "ent:nato kg:country ent:belgium",
        ANY,
    ),
    ("owl:sameAs leads to an IRI", "", 'ent:nato owl:sameAs "Q7184"', ANY),
    ("a latitude lies between -90 and 90 degrees", "", "ent:UKR geo:lat 148.5", ANY),
    ("a longitude lies between -180 and 180 degrees", "", "ent:UKR geo:long 200.5", ANY),
    (
        "a country has one ISO 3166-1 alpha-3 code",
        "ent:UKR kg:isoCode ?c",
        'ent:UKR kg:isoCode "ua"',
        "ent:UKR kg:isoCode ?c",
    ),
    (
        "an event has at most one place",
        "",
        "?e kg:place ent:CHN, ent:UKR",
        "?e a plover:AID",
    ),
    ("a key of reports is 16 hexadecimal digits", "", '?e kg:reportKey "b"', "?e a plover:AID"),
    ("a mention tells at most one event", "", "?m kg:toldEvent ent:x", "?m kg:toldEvent ?e"),
    ("a mention tells an event of exactly one PLOVER type", "?m kg:toldType ?t", "", "?m kg:toldType ?t"),
    (
        "a mention tells an event with exactly one relation",
        "?m kg:toldRelation ?r",
        "",
        "?m kg:toldRelation ?r",
    ),
    ("a mention tells an event with at most one mode", "", "?m kg:toldMode plover:x", "?m kg:toldEvent ?e"),
    ("a quantity as told is a kg:Quantity", "", "?m kg:toldQuantity ent:x", "?m kg:toldEvent ?e"),
    ("the time as told is a kg:Time", "", "?m kg:toldTime ent:x", "?m kg:toldEvent ?e"),
    (
        "a mention tells an event at most one place",
        "",
        "?m kg:toldPlace ent:CHN, ent:UKR",
        "?m kg:toldEvent ?e",
    ),
    ("an article is a copy of at most one article", "", '?a kg:copyOf "b"', "?a a kg:Article"),
    (
        "an article has at most one signature, of 120 numbers in base64",
        "",
        '?a kg:signature "b"',
        "?a a kg:Article",
    ),
    (
        "an article has at most one list of hashes of its sentences, of 8 hexadecimal digits each",
        "",
        '?a kg:sentenceHashes "0123456789abcdef"',
        "?a a kg:Article",
    ),
    (
        "a band of a signature is 16 hexadecimal digits",
        "",
        '?a kg:signatureBand "b"',
        "?a a kg:Article",
    ),
    (
        "an office is held by exactly one person",
        "?t org:member ?p",
        "?t org:member ent:UKR",
        "?t org:member ?p",
    ),
    (
        "an office belongs to exactly one country or organisation",
        "?t org:organization ?o",
        "",
        "?t org:organization ?o",
    ),
    ("an office has exactly one name", "?t kg:office ?n", "", "?t kg:office ?n"),
    ("an office is held from at most one date", "", '?t kg:from "1999"', "?t a kg:Tenure"),
    ("an office is held until at most one date", "", '?t kg:until "soon"', "?t a kg:Tenure"),
    (
        "an office begins before it ends",
        "?t kg:until ?d",
        '?t kg:until "1999-01"^^xsd:gYearMonth',
        "?t kg:until ?d",
    ),
]


def damage(dataset: Dataset, delete: str, insert: str, where: str) -> None:
    """Delete and insert in whichever graph holds what is deleted, or that describes the subject."""
    inner = graphs.store(dataset)
    pattern = "?anything ?of ?it" if where == ANY else where
    holder = (
        "<" + (bare(graph_of(ALARM.id)) if "kg:condemns" in insert else bare(term("graph:entities"))) + ">"
    )
    target = f"GRAPH {holder}" if where == ANY else "GRAPH ?holder"
    before = set(inner)
    inner.update(
        f"DELETE {{ {target} {{ {delete} }} }} INSERT {{ {target} {{ {insert} }} }}"
        f" WHERE {{ {target} {{ {pattern} }} }}",
        prefixes=dict(PREFIXES),
    )
    assert set(inner) != before, "the damage touches nothing"


def test_a_built_graph_is_sound(dataset: Dataset) -> None:
    report = validate(dataset)
    assert report.violations == ()
    assert report.conforms
    assert report.articles == 2
    assert violations(dataset) == ()


@pytest.mark.parametrize(("message", "delete", "insert", "where"), BROKEN, ids=[row[0] for row in BROKEN])
def test_each_shape_catches_what_breaks_it(
    dataset: Dataset, message: str, delete: str, insert: str, where: str
) -> None:
    damage(dataset, delete, insert, where)
    found = validate(dataset)
    assert message in {violation.message for violation in found.violations}
    assert not found.conforms
    assert violations(dataset) == found.violations


def test_every_rule_of_the_shapes_is_broken_above() -> None:
    shapes = Graph().parse(
        data=(ontology_folder() / "shapes.ttl").read_text(encoding="utf-8"), format="turtle"
    )
    assert {str(message) for message in shapes.objects(None, SH.message)} == {row[0] for row in BROKEN}


def test_a_violation_says_what_and_where(dataset: Dataset) -> None:
    damage(dataset, "", "ent:UKR geo:lat 148.5", ANY)
    (violation,) = validate(dataset).violations
    assert str(violation) == "ent:UKR: a latitude lies between -90 and 90 degrees (geo:lat, 148.5)"
    assert violation.graph == bare(term("graph:entities"))


@pytest.mark.parametrize("part", ["kg:actor", "kg:recipient", "kg:speaker"])
def test_who_takes_part_has_a_name_and_a_kind(dataset: Dataset, part: str) -> None:
    damage(dataset, "", f"?m {part} ent:x", "?m a kg:Mention")
    found = {v.message for v in validate(dataset).violations if v.focus == bare(term("ent:x"))}
    assert found == {"an entity has a name", "an entity has a kind"}


def test_a_plain_triple_that_is_only_planned_is_caught(dataset: Dataset) -> None:
    aids = ox.Quad(*map(named, (term("ent:nato"), term("kg:aids"), term("ent:UKR"), graph_of(ALARM.id))))
    graphs.store(dataset).add(aids)
    (violation,) = validate(dataset).violations
    assert (violation.focus, violation.graph) == (bare(term("ent:nato")), bare(graph_of(ALARM.id)))


def test_a_file_without_named_graphs_is_checked_too(dataset: Dataset, tmp_path: Path) -> None:
    graphs.save(dataset, tmp_path / "graph.ttl")
    loaded = graphs.load(tmp_path / "graph.ttl")
    assert validate(loaded).conforms
    graphs.store(loaded).add(
        ox.Quad(named(term("ent:UKR")), named(term("kg:country")), ox.Literal("Ukraine"))
    )
    assert [v.path for v in validate(loaded).violations] == [bare(term("kg:country"))]


def test_no_two_violations_change_places() -> None:
    alike = [Violation("m", "f", "p", value, graph) for value in (None, "", "v") for graph in (None, "", "g")]
    assert sorted({*alike}, key=_order) == alike


def test_batches_find_what_one_run_finds(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(dataset, "?q oa:exact ?x", "", "?q oa:exact ?x")
    damage(dataset, "", "ent:UKR geo:lat 148.5", ANY)
    once = validate(dataset)
    monkeypatch.setattr("kg.validate.SMALL", 0)
    monkeypatch.setattr("kg.validate.BATCH", 1)
    assert validate(dataset) == once
    assert len(once.violations) > 20
