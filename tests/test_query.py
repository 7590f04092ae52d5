from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from conftest import ALARM, CHINA, ENT, EXTRACTION, RUSSIA, TALKS
from rdflib import Dataset, Graph
from reports import report
from test_merging import built

from kg import dataset as graphs
from kg.article import Article
from kg.event import Event, Place, Sentence
from kg.query import Result, named_queries, query
from kg.rdf.quads import Extraction
from kg.values import short

DENIED = "Peskov denied that Putin attacked Ukraine."
CALL = "A call between Trump and Putin could be arranged, Peskov said."
TALK = "Russia and the US are discussing rare earth metals, Dmitriev said."
THREAT = "Trump threatened buyers of Russian oil with tariffs of 25 to 50 percent if no deal is reached."
ECHO = "Trump threatened buyers of Russian oil, China said."
ATTACK = "Russia attacked Ukraine in March, NATO said, according to Reuters."
TANKS = "NATO will send Ukraine 40 tanks."
NATO = "North Atlantic Treaty Organization"


def rows(result: Result, *columns: str) -> list[tuple[object, ...]]:
    """The rows of some columns; lists within a cell in alphabetical order."""
    places = [result.columns.index(column) for column in columns]
    return [
        tuple(", ".join(sorted(c.split(", "))) if isinstance(c, str) else c for c in (row[p] for p in places))
        for row in result.rows
    ]


def test_threats(dataset: Dataset) -> None:
    echo = ("Tariffs of 25 to 50 percent", None, "", "China", "2025-04-02", ECHO)
    told = ("tariffs of 25 to 50 percent", "if no deal is reached", "", None, "2025-03-31", THREAT)
    parties = ("Donald Trump", "buyers of Russian oil")
    assert query(dataset, "threats").rows == [(*parties, *told), (*parties, *echo)]


def test_a_denied_threat_is_told_as_denied(events: list[Event]) -> None:
    dataset = graphs.build([replace(events[0], modes=("negation",))], extraction=EXTRACTION)
    assert rows(query(dataset, "threats"), "actor", "status") == [("Donald Trump", "negation")]


def test_threats_and_talks_need_no_sentence(events: list[Event]) -> None:
    coded = [replace(event, sentence=Sentence(0, 0, 0, "")) for event in events[:2]]
    dataset = graphs.build(coded, extraction=EXTRACTION)
    assert rows(query(dataset, "threats"), "actor", "sentence") == [("Donald Trump", None)]
    assert rows(query(dataset, "talks"), "parties", "sentence") == [("Russia, United States", None)]


def test_a_merged_report_is_asked_for_what_it_tells_itself() -> None:
    call = {"type": "CONSULT", "relation": "meets", "day": "2024-05-13", "theme": "grain"}
    dataset = built(
        report("FRA", "DEU", article="urn:1", **call),
        report("FRA", "Olaf Scholz/person/DEU", article="urn:2", **call),
    )
    assert len(query(dataset, "types").rows) == 1 == query(dataset, "types").rows[0][2]
    assert rows(query(dataset, "talks"), "parties") == [("France, Germany",), ("France, Olaf Scholz",)]
    assert rows(query(dataset, "actor", {"name": "Olaf Scholz"}), "role", "event") == [
        ("recipient", "France meets Olaf Scholz")
    ]
    labels = rows(query(dataset, "actor", {"name": "France"}), "event")
    assert labels == [("France meets Germany",), ("France meets Olaf Scholz",)]


def test_talks(dataset: Dataset) -> None:
    result = query(dataset, "talks")
    assert rows(result, "parties", "topic", "status", "speaker", "published") == [
        ("Donald Trump, Vladimir Putin", None, "future, hypothetical", "Dmitry Peskov", "2025-03-31"),
        ("Russia, United States", "rare earth metals", "", "Kirill Dmitriev", "2025-03-31"),
    ]


def test_claims(dataset: Dataset) -> None:
    assert rows(query(dataset, "claims"), "speaker", "claim", "status", "via") == [
        ("China", "Donald Trump threatens buyers of Russian oil", "", ""),
        ("Dmitry Peskov", "Donald Trump and Vladimir Putin call", "future, hypothetical", ""),
        ("Dmitry Peskov", "Vladimir Putin attacks Ukraine", "negation", ""),
        ("Kirill Dmitriev", "Russia and United States discuss: rare earth metals", "", ""),
        (NATO, "Russia attacks Ukraine", "historical", "Reuters"),
    ]


def test_not_done(dataset: Dataset) -> None:
    result = query(dataset, "not-done")
    assert [row[1:6] + row[7:] for row in result.rows] == [
        (True, True, False, None, "Dmitry Peskov", CALL),
        (False, False, True, None, "Dmitry Peskov", DENIED),
        (False, False, False, "if no deal is reached", None, THREAT),
        (True, False, False, None, None, TANKS),
    ]


def test_timeline(dataset: Dataset) -> None:
    whole = rows(query(dataset, "timeline"), "date", "type", "status", "articles")
    assert whole == [
        ("2025-03", "ASSAULT", "historical", 1),
        ("2025-03-30", "SUPPORT", "done", 1),
        ("2025-03-31", "RELATION", "done", 1),
        ("2025-03-31", "CONSULT", "future, hypothetical", 1),
        ("2025-03-31", "RELATION", "done", 1),
        ("2025-03-31", "THREATEN", "done", 2),
        ("2025-03-31", "CONSULT", "done", 1),
        ("2025-03-31", "ASSAULT", "negation", 1),
        ("2025-04-02", "AID", "future", 1),
        ("2025-04-02", "ACCUSE", "done", 1),
        ("2025-04-02", "PROTEST", "done", 1),
    ]
    march = query(dataset, "timeline", {"from": "2025-03-31", "until": "2025-03-31"})
    assert rows(march, "date", "type", "status", "articles") == [whole[0], *whole[2:8]]
    assert len(query(dataset, "timeline", {"until": "2025-03"}).rows) == 8


def test_what_is_dated_to_a_month_or_year_counts_on_each_day_of_it() -> None:
    dataset = built(report(day="2022"), report(day="2024-05", article="urn:2"), report(article="urn:3"))
    for begin, end, found in (
        ("2022-01-01", "2022-12-31", ["2022"]),
        ("2024-05-15", "2024-05-31", ["2024-05"]),
        ("2024-05", "2024", ["2024-05", "2024-05-14"]),
        ("2022-12", "2024-05-13", ["2022", "2024-05"]),
        ("2023", "2023", []),
    ):
        told = query(dataset, "timeline", {"from": begin, "until": end})
        assert rows(told, "date") == [(day,) for day in found]


def test_a_report_that_denies_and_one_that_tells_it_make_two_statuses(events: list[Event]) -> None:
    dataset = graphs.build([events[0], replace(events[10], modes=("negation",))], extraction=EXTRACTION)
    assert rows(query(dataset, "timeline"), "status") == [("done, negation",)]


def test_offices(dataset: Dataset) -> None:
    assert query(dataset, "offices").rows == [
        ("Dmitry Peskov", "Kremlin Press Secretary", "Kremlin", "2012-05-22", None),
        ("Donald Trump", "President of the United States", "United States", "2025-01-20", None),
        ("Vladimir Putin", "President of Russia", "Russia", "2012-05-07", None),
    ]
    before = query(dataset, "offices", {"date": "2011-06-01"}).rows
    assert before == [("Vladimir Putin", "Prime Minister of Russia", "Russia", "2008-05-08", "2012-05-07")]
    on_the_day = query(dataset, "offices", {"date": "2021-01-20"}).rows
    assert (
        "Donald Trump",
        "President of the United States",
        "United States",
        "2017-01-20",
        "2021-01-20",
    ) in on_the_day
    in_the_year = query(dataset, "offices", {"date": "2025"}).rows
    assert ("Donald Trump", "2025-01-20") in [(row[0], row[3]) for row in in_the_year]
    assert query(dataset, "offices", {"date": "1900"}).rows == []


def test_everything_about_one_actor(dataset: Dataset) -> None:
    expected = [
        ("China", "actor", "China and India import: Russian oil", "2025-03-31"),
        ("China", "speaker", "Donald Trump threatens buyers of Russian oil", "2025-04-02"),
    ]
    assert rows(query(dataset, "actor", {"name": "china"}), "actor", "role", "event", "published") == expected
    alias = query(dataset, "actor", {"name": "Nato"}).rows
    assert [(row[0], row[1], row[5]) for row in alias] == [
        (NATO, "actor", TANKS),
        (NATO, "speaker", ATTACK),
        (NATO, "recipient", "Russia condemned NATO."),
    ]
    assert query(dataset, "actor", {"name": 'no "one'}).rows == []


def test_sentences(dataset: Dataset) -> None:
    found = {row[5]: row[1:5] for row in query(dataset, "sentences").rows}
    assert len(found) == 12
    assert found[THREAT] == ("threatened", 6, 16, 0.9)
    assert ALARM.text[found[TANKS][1] : found[TANKS][2]] == "send"


def test_support(dataset: Dataset) -> None:
    found = query(dataset, "support").rows
    assert found[0][:-1] == ("Donald Trump threatens buyers of Russian oil", 2, 2, 2, 2, 0, 0)
    assert ("Vladimir Putin attacks Ukraine", 1, 1, 1, 0, 0, 1) in [row[:-1] for row in found]
    assert ("Donald Trump and Vladimir Putin call", 1, 1, 1, 0, 1, 0) in [row[:-1] for row in found]
    assert len(found) == 11


def test_articles_of_one_site_are_one_source() -> None:
    dataset = graphs.build([], extraction=EXTRACTION)
    for page in ("https://a.example/1", "https://a.example/2", "https://b.example/1"):
        article = Article(page, f"Text of {page}.", url=page)
        graphs.add(dataset, [report(article=page)], articles=[article], extraction=EXTRACTION)
    assert query(dataset, "support").rows[0][1:3] == (2, 3)


def test_a_plan_that_is_fulfilled_later_contradicts_nothing() -> None:
    done = report(article="urn:done", published="2024-05-14", day="2024-05-13")
    plan = replace(done, article="urn:plan", published="2024-05-10", modes=("future",))
    assert query(built(done, plan), "contradictions").rows == []
    open_still = replace(plan, published="2024-05-16", modes=("future", "hypothetical"))
    (row,) = rows(query(built(done, open_still), "contradictions"), "assertedIn", "status", "otherIn")
    assert row == ("urn:done", "future, hypothetical", "urn:plan")
    twice = replace(done, article="urn:plan", modes=("negation",))
    again = replace(twice, sentence=replace(twice.sentence, index=1, start=90, end=90 + twice.sentence.end))
    assert len(query(built(done, twice, again), "contradictions").rows) == 1


def test_contradictions(dataset: Dataset, events: list[Event]) -> None:
    assert query(dataset, "contradictions").rows == []
    denial = replace(events[10], modes=("negation",))
    graphs.add(dataset, [denial], articles=[ALARM], extraction=EXTRACTION)
    assert rows(query(dataset, "contradictions"), "event", "assertedIn", "status", "otherBy") == [
        ("Donald Trump threatens buyers of Russian oil", TALKS.id, "negation", CHINA.label)
    ]


def test_as_known_on_a_day_and_what_changed(events: list[Event]) -> None:
    april, may = (Extraction(datetime(2025, month, 5, 9, tzinfo=UTC)) for month in (4, 5))
    dataset = graphs.build(events[:7], articles=[TALKS], extraction=april)
    graphs.add(dataset, events[7:], articles=[ALARM], extraction=may)
    assert len(query(dataset, "known").rows) == 12
    assert len(query(dataset, "known", {"date": "2025-04-05"}).rows) == 7
    assert query(dataset, "known", {"date": "2025-04-04"}).rows == []
    changes = query(dataset, "changes", {"after": "2025-04-05", "until": "2025-05-05"})
    assert sorted(row[:2] for row in changes.rows) == [
        ("Donald Trump threatens buyers of Russian oil", False),
        (f"{NATO} aids Ukraine", True),
        ("Russia attacks Ukraine", True),
        (f"Russia condemns {NATO}", True),
        ("protesters protests", True),
    ]


def test_near(dataset: Dataset, events: list[Event]) -> None:
    tver = Place("in Tver", None, "Tver", "RUS", 56.8584, 35.9006)
    there = replace(events[11], article="urn:x", place=tver)
    graphs.add(dataset, [there], extraction=EXTRACTION)
    near = rows(query(dataset, "near", {"around": "moscow", "within": "200"}), "from", "km", "place", "event")
    assert near == [
        ("Moscow", 0, "Moscow", "Donald Trump praises Vladimir Putin"),
        ("Moscow", 162, "Tver", f"Russia condemns {NATO}"),
    ]
    assert len(query(dataset, "near", {"around": "Moscow"}).rows) == 1
    tula = replace(RUSSIA, id="https://sws.geonames.org/480562/", label="Tula", kind="place")
    attack = replace(events[11], article="urn:y", place=None, recipients=(tula,))
    graphs.add(dataset, [attack], extraction=EXTRACTION)
    found = rows(query(dataset, "near", {"around": "Tula", "within": "1"}), "km", "place", "event")
    assert found == [(0, "Tula", "Russia condemns Tula")]


def test_relations(dataset: Dataset) -> None:
    assert query(dataset, "relations").rows == [
        ("Donald Trump", "threatens", "buyers of Russian oil", 2),
        ("China", "imports", "Russian oil", 1),
        ("Donald Trump", "holds office", "United States", 1),
        ("Donald Trump", "praises", "Vladimir Putin", 1),
        ("India", "imports", "Russian oil", 1),
        ("Russia", "attacks", "Ukraine", 1),
        ("Russia", "condemns", NATO, 1),
    ]


def test_types(dataset: Dataset) -> None:
    found = query(dataset, "types").rows
    assert found[0] == ("ASSAULT", "MaterialConflict", 2, 2, 0.8)
    assert ("THREATEN", "VerbalConflict", 1, 2, 0.85) in found
    assert sum(row[2] for row in found) == 11


def test_nobody_says_how_sure_coded_rows_are(dataset: Dataset, events: list[Event]) -> None:
    coded = replace(events[0], article="urn:x#gdelt-1", sentence=Sentence(0, 0, 0, ""), confidence=0.5)
    graphs.add(dataset, [coded], extraction=EXTRACTION)
    assert ("THREATEN", "VerbalConflict", 1, 3, 0.85) in query(dataset, "types").rows
    alone = graphs.build([coded], extraction=EXTRACTION)
    assert query(alone, "types").rows == [("THREATEN", "VerbalConflict", 1, 1, None)]


def test_every_question_says_what_it_asks_and_runs_on_rdflib_too(dataset: Dataset) -> None:
    memory = Dataset(default_union=True)
    for quad in graphs.store(dataset):
        triple = tuple(map(graphs.to_rdflib, (quad.subject, quad.predicate, quad.object)))
        memory.add((*triple, graphs.to_rdflib(quad.graph_name)))
    for name, question in named_queries().items():
        assert question.description[0].isupper() and len(question.description) < 120, name
        if name in ("known", "changes", "near"):  # rdflib writes the time zone otherwise, has no GeoSPARQL
            continue
        fast, slow = query(dataset, name), query(memory, name)
        assert fast.columns == slow.columns, name
        one, other = (
            # rdflib answers GROUP BY of nothing with an empty row
            sorted((row for row in rows(answer, *answer.columns) if any(row)), key=repr)
            for answer in (fast, slow)
        )
        assert one == other, name


def test_ask_is_a_boolean_in_the_formats_of_results(dataset: Dataset) -> None:
    for pattern, said in (("?a kg:threatens ?b", True), ("?a kg:threatens ?a", False)):
        answer = query(dataset, f"ASK {{ {pattern} }}")
        assert json.loads(answer.serialise("json"))["boolean"] is said
        (value,) = ElementTree.fromstring(answer.serialise("xml")).iter(
            "{http://www.w3.org/2005/sparql-results#}boolean"
        )
        assert value.text == str(said).lower()


def test_ask_and_construct(dataset: Dataset) -> None:
    assert query(dataset, "ASK { ?a kg:threatens ?b }").rows == [(True,)]
    graph = query(dataset, "CONSTRUCT { ?a kg:threatens ?b } WHERE { ?a kg:threatens ?b }")
    assert graph.columns == ("subject", "predicate", "object")
    assert len(Graph().parse(data=graph.serialise("turtle"), format="turtle")) == 1
    assert len(Graph().parse(data=graph.serialise("xml"), format="xml")) == 1
    assert len(Graph().parse(data=graph.serialise("json"), format="json-ld")) == 1


def test_formats(dataset: Dataset) -> None:
    result = query(
        dataset, 'SELECT ?n ?iso ?x WHERE { ?c kg:isoCode ?iso BIND(7 AS ?n) FILTER(?iso = "RUS") }'
    )
    assert result.rows == [(7, "RUS", None)]
    assert list(csv.reader(io.StringIO(result.serialise("csv")))) == [["n", "iso", "x"], ["7", "RUS", ""]]
    document = json.loads(result.serialise("json"))
    assert document["head"]["vars"] == ["n", "iso", "x"]
    assert document["results"]["bindings"][0]["iso"] == {"type": "literal", "value": "RUS"}
    root = ElementTree.fromstring(result.serialise("xml"))
    assert [node.text for node in root.iter("{http://www.w3.org/2005/sparql-results#}literal")] == [
        "7",
        "RUS",
    ]
    assert result.serialise("table").splitlines() == ["n  iso  x", "-  ---  -", "7  RUS"]
    with pytest.raises(ValueError, match="Turtle holds graphs"):
        result.serialise("turtle")
    with pytest.raises(ValueError, match="unknown format 'yaml'; one of table, csv"):
        result.serialise("yaml")


def test_table_shortens_iris() -> None:
    assert short(ENT + "RUS") == "ent:RUS"
    assert short(None) == ""
    assert short(1.5) == "1.5"


def test_a_broken_query_is_one_line_with_line_and_column(dataset: Dataset) -> None:
    for text in (
        "SELECT ?x WHERE {\n ?x ?y }",
        "SELECT * WHERE {\n\n ?s kg:actor",
        "SELECT ?s WHERE { ?s x:y ?o }",
    ):
        with pytest.raises(ValueError, match=r"^query, line \d+, column \d+: .+") as caught:
            query(dataset, text)
        assert "\n" not in str(caught.value)
        with pytest.raises(ValueError, match=r"^query, line \d+, column \d+: .+"):
            query(Dataset(default_union=True), text)
    with pytest.raises(ValueError, match="query"):
        query(dataset, "")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("SELECT ?x WHERE { ?x a ", "line 1, column 24: the query cannot end here"),
        ("SELECT ?x WHERE {\n ?x foo:bar ?y }", "no such prefix: foo"),
        ("SELECT x WHERE {}", "'{}' cannot stand here"),
        ("SELECT ?x ?y { ?x a ?z } GROUP BY ?x", "The SELECT contains a variable that is unbound"),
        ("DELETE WHERE { ?s ?p ?o }", "start with SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ],
)
def test_a_broken_query_is_told_shortly(dataset: Dataset, text: str, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)) as caught:
        query(dataset, text)
    assert len(str(caught.value)) < 120


def test_unknown_questions_and_parameters(dataset: Dataset) -> None:
    with pytest.raises(ValueError, match="no question 'treats'; there are actor, "):
        query(dataset, "treats")
    with pytest.raises(ValueError, match="no parameter 'day'; the query has date"):
        query(dataset, "offices", {"day": "2025-01-01"})
    with pytest.raises(ValueError, match=r"no parameter 'nme'; the query has name$"):
        query(dataset, "actor", {"nme": "China"})


@pytest.mark.parametrize(
    ("question", "parameter", "value"),
    [
        ("timeline", "from", "15.03.2025"),
        ("offices", "date", "tomorrow"),
        ("offices", "date", "2025-13-45"),
        ("offices", "date", "01/03/2025"),
        ("known", "date", "2025-4-1"),
        ("known", "date", "2025-02-30"),
        ("changes", "until", ""),
        ("near", "within", "abc"),
        ("near", "within", "1} ?a ?b ?c {"),
    ],
)
def test_a_value_is_of_the_kind_of_its_default(
    dataset: Dataset, question: str, parameter: str, value: str
) -> None:
    with pytest.raises(ValueError, match=f"^{parameter}={re.escape(value)}: no (date|number): write "):
        query(dataset, question, {parameter: value})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "ASK { ?a ?b ?c FILTER EXISTS { service silent ?a { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { OPTIONAL { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } } }",
        "SELECT ?s { ?s ?p ?o FILTER(?s<1)SERVICE?s#>\n{ ?x ?y ?z } }",
    ],
)
def test_no_other_server_is_asked(dataset: Dataset, text: str) -> None:
    with pytest.raises(ValueError, match=r"^query: SERVICE is refused"):
        query(dataset, text)


def test_the_word_service_may_stand_in_a_query(dataset: Dataset) -> None:
    text = 'SELECT ?service { ?service kg:isoCode "RUS" ; rdfs:label ?x FILTER(?x != "SERVICE <a> {}") }'
    assert query(dataset, text).rows == [(ENT + "RUS",)]


def test_a_binding_is_data_not_query(dataset: Dataset) -> None:
    assert query(dataset, "actor", {"name": '" } ?s ?p ?o . { "'}).rows == []
