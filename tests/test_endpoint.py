from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Thread

import pytest
import uvicorn
from rdflib import Dataset
from typer.testing import CliRunner

from kg import endpoint, network
from kg.cli import app
from kg.query import query


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


def test_a_served_graph_answers_as_the_graph_itself(dataset: Dataset, url: str) -> None:
    for question in ("threats", "claims", "timeline"):
        assert (
            sorted(query(endpoint.connect(url), question).rows) == sorted(query(dataset, question).rows) != []
        )


def test_commands_take_the_address(url: str) -> None:
    result = CliRunner().invoke(app, ["query", url, "ASK { ?m a kg:Mention }", "--format", "csv"])
    assert (result.exit_code, result.stdout.split()) == (0, ["answer", "true"])
    assert CliRunner().invoke(app, ["validate", url]).exit_code == 2


def test_the_network_of_a_served_graph(dataset: Dataset, url: str) -> None:
    served, local = network.event_graph(endpoint.connect(url)), network.event_graph(dataset)
    assert sorted(served.nodes(data="label")) == sorted(local.nodes(data="label"))
    assert served.number_of_edges() == local.number_of_edges()


def test_a_server_that_is_not_there() -> None:
    result = CliRunner().invoke(app, ["query", "http://127.0.0.1:9/sparql", "threats"])
    assert result.exit_code in (1, 2) and len(result.stderr.splitlines()) == 1
