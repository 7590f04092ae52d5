from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from conftest import ALARM, EXTRACTION, TALKS
from rdflib import Dataset
from servers import Server, oxigraph, virtuoso
from typer.testing import CliRunner

from kg import dataset as graphs
from kg import endpoint, network, protocol
from kg.article import Article, Reprint
from kg.cli import app
from kg.copies import add_copy
from kg.event import Event
from kg.query import named_queries, query
from kg.rdf.identity import ENTITIES
from kg.validate import validate


@pytest.fixture
def url(dataset: Dataset) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(endpoint.application(dataset), port=0, log_level="error"))
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/sparql"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    started = oxigraph() if request.param == "oxigraph" else virtuoso(tmp_path_factory.mktemp("virtuoso"))
    with started as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    """A server without any graph of ours."""
    for row in query(endpoint.fetch(running.query), "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows:
        protocol.update(running.update, f"DROP SILENT GRAPH <{row[0]}>")
    return running


@pytest.fixture
def filled(server: Server, dataset: Dataset) -> Server:
    endpoint.send(dataset, server.update)
    return server


def test_a_served_graph_answers_as_the_graph_itself(dataset: Dataset, url: str) -> None:
    for question in ("threats", "claims", "timeline"):
        assert (
            sorted(query(endpoint.connect(url), question).rows) == sorted(query(dataset, question).rows) != []
        )


def test_a_served_graph_is_not_to_be_changed(dataset: Dataset, url: str) -> None:
    with pytest.raises(ValueError, match="the server answers 4"):
        endpoint.send(dataset, url)


def test_a_served_graph_asks_no_other_server(url: str) -> None:
    other = f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"
    with pytest.raises(ValueError, match="400 Bad Request"), protocol.ask(url, other):
        pass
    with protocol.ask(url, "SELECT * { ?service kg:actor ?o }") as answer:
        assert json.loads(answer.read())["results"]["bindings"]


def test_a_server_holds_what_was_sent(filled: Server, dataset: Dataset) -> None:
    assert triples_of(endpoint.fetch(filled.query)) == triples_of(dataset)


def test_sending_twice_changes_nothing(filled: Server, dataset: Dataset) -> None:
    endpoint.send(dataset, filled.update)
    assert triples_of(endpoint.fetch(filled.query)) == triples_of(dataset)


def test_an_article_is_replaced_as_a_whole(
    server: Server, events: list[Event], articles: list[Article]
) -> None:
    told, alarm = ([e for e in events if e.article == name] for name in (TALKS.id, ALARM.id))
    endpoint.send(graphs.unmerged(events, articles=articles, extraction=EXTRACTION), server.update)
    endpoint.send(graphs.unmerged(told[:2], articles=[TALKS], extraction=EXTRACTION), server.update)
    expected = graphs.unmerged([*told[:2], *alarm], articles=articles, extraction=EXTRACTION)
    assert reported(endpoint.fetch(server.query)) == reported(expected)


def test_an_article_is_removed_with_the_events_that_it_alone_reports(
    server: Server, events: list[Event], articles: list[Article]
) -> None:
    endpoint.send(graphs.unmerged(events, articles=articles, extraction=EXTRACTION), server.update)
    endpoint.remove(server.update, TALKS.id)
    alarm = [event for event in events if event.article == ALARM.id]
    expected = graphs.unmerged(alarm, articles=[ALARM], extraction=EXTRACTION)
    assert reported(endpoint.fetch(server.query)) == reported(expected)


def test_copies_go_with_their_original(server: Server, events: list[Event], articles: list[Article]) -> None:
    edited, other = (
        replace(TALKS, id=name, reprint=Reprint(TALKS.id, ((0, 9),))) for name in ("urn:edited", "urn:other")
    )
    told = [replace(event, article=one.id, actors=()) for one in (edited, other) for event in events[:1]]
    dataset = graphs.unmerged([*events, *told], articles=[*articles, edited, other], extraction=EXTRACTION)
    before = reported(dataset)
    copy = replace(TALKS, id="https://other.example/talks")
    for name, original in ((copy.id, "urn:none"), ("urn:1", TALKS.id), ("urn:2", edited.id)):
        add_copy(dataset, replace(copy, id=name, reprint=Reprint(original)), extraction=EXTRACTION)
    endpoint.send(dataset, server.update)
    endpoint.remove(server.update, TALKS.id)
    graphs.remove(dataset, TALKS.id)
    assert reported(endpoint.fetch(server.query)) == reported(dataset) != before
    assert not {TALKS.id, "urn:1", "urn:2"} & {*graphs.articles(endpoint.fetch(server.query))}
    assert "urn:edited" in graphs.articles(dataset)
    for name in (edited.id, other.id):
        endpoint.remove(server.update, name)
        graphs.remove(dataset, name)
    assert reported(endpoint.fetch(server.query)) == reported(dataset)


def test_a_long_article_with_odd_letters(server: Server, events: list[Event]) -> None:
    odd = '“Öl” 😀 \\u0041 C:\\new "quoted"\tand\r\nlines '
    article = Article("https://news.example/odd?a=1&b='c'", odd * 10, title=odd)
    many = [
        replace(
            event,
            article=article.id,
            title=odd,
            condition=odd * 20,
            sentence=replace(event.sentence, index=number),
        )
        for number in range(10)
        for event in events
    ]
    dataset = graphs.build(many, articles=[article], extraction=EXTRACTION)
    endpoint.send(dataset, server.update)
    assert triples_of(endpoint.fetch(server.query)) == triples_of(dataset)


def test_questions_have_the_same_answers(filled: Server, dataset: Dataset) -> None:
    served = endpoint.connect(filled.query)
    for name in named_queries():
        if name == "near" and filled.name == "virtuoso":  # it has no GeoSPARQL
            with pytest.raises(ValueError, match="geosparql"):
                query(served, name)
        else:
            assert answers(served, name) == answers(dataset, name), name


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?m a kg:Mention }",
        "ASK { ?m a kg:Nothing }",
        "CONSTRUCT { ?e a kg:Found } WHERE { ?m kg:mentions ?e }",
        "CONSTRUCT { ?e a kg:Found } WHERE { ?m kg:misses ?e }",
        "SELECT ?m ?c ?d WHERE { ?m kg:confidence ?c OPTIONAL { ?m kg:condition ?d } }",
    ],
)
def test_all_forms_of_queries(filled: Server, dataset: Dataset, text: str) -> None:
    served, local = query(endpoint.connect(filled.query), text), query(dataset, text)
    assert (served.columns, served.is_graph) == (local.columns, local.is_graph)
    assert set(served.rows) == set(local.rows)


def test_the_network_of_a_server(filled: Server, dataset: Dataset) -> None:
    served, local = network.event_graph(endpoint.connect(filled.query)), network.event_graph(dataset)
    assert sorted(served.nodes(data=True), key=str) == sorted(local.nodes(data=True), key=str)
    assert sorted(map(str, served.edges(data=True))) == sorted(map(str, local.edges(data=True)))


def test_a_graph_on_a_server_is_validated(filled: Server, dataset: Dataset) -> None:
    assert validate(endpoint.fetch(filled.query)) == validate(dataset)
    protocol.update(filled.update, f"INSERT DATA {{ GRAPH {endpoint.EVENTS} {{ <urn:x> a <{KG}Event> }} }}")
    assert not validate(endpoint.fetch(filled.query)).conforms


def test_a_default_graph_that_is_no_union_is_told() -> None:
    with oxigraph() as server:
        alone = server.query.partition("?")[0]
        endpoint.connect(alone)
        protocol.update(server.update, f"INSERT DATA {{ GRAPH <urn:g> {{ <urn:m> a <{KG}Mention> }} }}")
        endpoint.connect(server.query)
        with pytest.raises(ValueError, match="not the union of all graphs"):
            endpoint.connect(alone)


def test_user_and_password_may_stand_in_netrc(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    plain = server.update.replace("dba:dba@", "")
    if server.name == "virtuoso":
        with pytest.raises(ValueError, match=r"401.*~/\.netrc"):
            endpoint.check(plain)
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login dba password dba\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    endpoint.check(plain)


def test_a_wrong_password_is_told_without_it(server: Server) -> None:
    if server.name == "oxigraph":
        pytest.skip("Oxigraph asks for no password")
    with pytest.raises(ValueError, match="401") as caught:
        endpoint.check(server.update.replace("dba:dba@", "dba:secret@"))
    assert "secret" not in str(caught.value)


def test_an_answer_that_is_cut_is_no_answer(filled: Server) -> None:
    if filled.name == "oxigraph":
        pytest.skip("Oxigraph cuts no answers")
    with pytest.raises(ValueError, match="cut at 20000 rows"):
        query(endpoint.connect(filled.query), "SELECT * { ?a a ?b . ?c a ?d . ?e a kg:Mention }")


def test_commands_take_the_address(server: Server, tmp_path: Path) -> None:
    def kg(*words: object, stdin: str | None = None) -> str:
        result = CliRunner().invoke(app, [str(word) for word in words], input=stdin)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    text = "2025-03-31\n\nFrance accused Germany of theft. China met India on Monday."
    assert "Read 1 article" in kg("build", "-", "-o", server.update, stdin=text)
    kg("build", "-", "-o", tmp_path / "local", stdin=text)
    count = "SELECT (COUNT(DISTINCT ?m) AS ?n) WHERE { ?m a kg:Mention }"
    for question in (count, "claims", "types"):
        assert kg("query", server.query, question) == kg("query", tmp_path / "local", question)
    assert kg("analyse", server.query) == kg("analyse", tmp_path / "local")
    assert kg("validate", server.query) == "The graph is sound.\n"
    kg("view", server.query, "-o", tmp_path / "page.html")
    assert "France" in (tmp_path / "page.html").read_text(encoding="utf-8")
    for form in ("jsonl", "icews"):
        for where, source in (("served", server.query), ("local", tmp_path / "local")):
            kg("export", source, "--format", form, "-o", tmp_path / f"{where}.{form}")
        assert (tmp_path / f"served.{form}").read_text() == (tmp_path / f"local.{form}").read_text()

    def mentions() -> int:
        return int(kg("query", server.query, count, "--format", "csv").split()[-1])

    before = mentions()
    kg("import", "icews", tmp_path / "local.icews", "-o", server.update)
    both = mentions()
    article = json.loads((tmp_path / "local.jsonl").read_text(encoding="utf-8").splitlines()[0])["article"]
    assert "Forgot" in kg("remove", server.update, article)
    assert both > before > 0 and mentions() == both - before


def test_a_server_that_is_not_there() -> None:
    for words in (
        ["query", "http://127.0.0.1:9/sparql", "threats"],
        ["build", "-", "-o", "http://127.0.0.1:9/u"],
    ):
        result = CliRunner().invoke(app, words, input="France met Germany.")
        (line,) = result.stderr.splitlines()
        assert result.exit_code == 1 and "http://127.0.0.1:9/" in line and "no answer" in line


KG = "https://w3id.org/kg-events/ns#"


def answers(dataset: Dataset, name: str) -> list[tuple[object, ...]]:
    """The rows of a named question, sorted; what GROUP_CONCAT joined may come in any order."""
    rows = query(dataset, name).rows
    plain = [tuple(sorted(v.split(", ")) if isinstance(v, str) else v for v in row) for row in rows]
    assert plain or name == "contradictions"
    return sorted(plain, key=repr)


def reported(dataset: Dataset) -> set[str]:
    """The statements of articles and of events, not of what the tables know."""
    return {quad for quad in triples_of(dataset) if ENTITIES not in quad}


def triples_of(dataset: Dataset) -> set[str]:
    """The statements; of points only that they are there: Virtuoso keeps them in single precision."""
    return {re.sub(r'"POINT\([^)]*\)"', '"POINT"', str(quad)) for quad in graphs.store(dataset)}
