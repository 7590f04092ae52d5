from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from conftest import ENT, TALKS
from pyarrow import parquet
from rdflib import Dataset
from rdflib import Dataset as RdfDataset

from kg import dataset as graphs
from kg.event import read_events
from kg.export import FORMATS, export, table
from kg.network import event_graph
from kg.query import query
from kg.remark import Remark
from kg.restore import restore

TRUMP, BUYERS = ENT + "donald-trump", ENT + "0a1b2c3d-buyers-of-russian-oil"


def test_graphml_reads_back_with_all_that_was_said(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export(dataset, tmp_path / "graph.graphml", "graphml")
    graph = nx.read_graphml(path)
    whole = event_graph(dataset)
    assert set(graph) == set(whole) | {row["actor"] for row in whole.graph["single"]}
    assert graph.number_of_edges() == whole.number_of_edges() + len(whole.graph["single"])
    edge = graph.edges[TRUMP, BUYERS, 0] if graph.is_multigraph() else graph.edges[TRUMP, BUYERS]
    assert (edge["type"], edge["score"], edge["condition"]) == ("THREATEN", -3.5, "if no deal is reached")
    assert (edge["evidence_start"], edge["evidence_end"]) == (6, 16)
    assert "speaker" not in edge or edge["speaker"]
    assert graph.nodes[TRUMP]["label"] == "Donald Trump"


def test_gexf_reads_back(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export(dataset, tmp_path / "graph.gexf", "gexf")
    graph = nx.read_gexf(path)
    assert graph.nodes[TRUMP]["label"] == "Donald Trump"
    assert {edge["event_type"] for *_, edge in graph.edges(data=True)} >= {"THREATEN", "PROTEST"}
    assert 'defaultedgetype="directed"' in path.read_text(encoding="utf-8")


def test_csv_has_the_headers_of_neo4j(dataset: Dataset, tmp_path: Path) -> None:
    nodes, edges = export(dataset, tmp_path / "neo4j", "csv")
    assert (nodes.name, edges.name) == ("nodes.csv", "edges.csv")
    with nodes.open(encoding="utf-8", newline="") as file:
        people = {row["id:ID"]: row for row in csv.DictReader(file)}
    assert people[TRUMP][":LABEL"] == "Entity;Person"
    with edges.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row[":START_ID"] for row in rows} | {row[":END_ID"] for row in rows} == set(people)
    call = next(row for row in rows if row["mode"] == "phone")
    assert call["modes:string[]"] == "future;hypothetical"
    assert call["joint:boolean"] == "true"
    assert all(float(row["confidence:float"]) <= 1 for row in rows)


def test_json_ld_is_the_same_graph(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export(dataset, tmp_path / "graph.jsonld", "jsonld")
    json.loads(path.read_text(encoding="utf-8"))
    loaded = RdfDataset()
    loaded.parse(path, format="json-ld")
    assert len(list(loaded.quads())) == len(graphs.store(dataset))


def test_parquet_holds_a_row_for_each_mention(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export(dataset, tmp_path / "events.parquet", "parquet")
    frame = pd.read_parquet(path)
    assert len(frame) == 12
    threat = frame[frame["condition"].notna()].iloc[0]
    assert (list(threat["actors"]), threat["article"], threat["score"]) == (["Donald Trump"], TALKS.id, -3.5)
    assert list(frame.columns) == ["event", "mention", *table(restore(dataset)).columns]
    quantity = {"text": "25 to 50 percent", "low": 25, "high": 50, "unit": "percent"}
    assert list(threat["quantities"]) == [quantity]
    assert frame["place_country"].dropna().tolist() == ["RUS"]
    assert dict(zip(frame["mention"], frame["event"], strict=True)) == reported(dataset)


def reported(dataset: Dataset) -> dict[object, object]:
    """The event of each mention."""
    return dict(query(dataset, "SELECT ?mention ?event { ?mention kg:mentions ?event }").rows)  # type: ignore[arg-type]


def test_parquet_has_the_same_types_whatever_the_data(dataset: Dataset, tmp_path: Path) -> None:
    bare = graphs.build([replace(event, place=None, condition=None, via=()) for event in restore(dataset)])
    nothing = graphs.build([], articles=[TALKS])
    schemas = [
        parquet.read_schema(export(graph, tmp_path / f"{number}.parquet", "parquet")[0]).remove_metadata()
        for number, graph in enumerate((dataset, bare, nothing))
    ]
    assert schemas[0] == schemas[1] == schemas[2]


def test_json_lines_are_events(dataset: Dataset, tmp_path: Path) -> None:
    (path,) = export(dataset, tmp_path / "events.jsonl", "jsonl")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert list(read_events(lines)) == list(restore(dataset))
    rows = [json.loads(line) for line in lines]
    assert {row["mention"]: row["event"] for row in rows} == reported(dataset)
    assert {party["start"] for row in rows for party in row["actors"]} == {None}


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_an_empty_graph(tmp_path: Path, form: str) -> None:
    dataset = graphs.build([], articles=[TALKS])
    assert all(path.is_file() for path in export(dataset, tmp_path / "out", form))


def test_unknown_format(dataset: Dataset, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown format 'docx'; one of graphml, gexf, csv"):
        export(dataset, tmp_path / "x", "docx")
    assert not list(tmp_path.iterdir())


def test_what_coded_data_cannot_say_is_told(dataset: Dataset, tmp_path: Path) -> None:
    remarks: list[Remark] = []
    export(dataset, tmp_path / "events", "gdelt", report=remarks.append)
    assert sorted(map(str, remarks)) == [
        "left out of gdelt: 1 of 12 mentions: not dated to a day",
        "left out of gdelt: 2 of 12 mentions: a relation, which is no event",
        "left out of gdelt: 3 of 12 mentions: planned, possible or denied",
    ]
    assert not any(remark.failed for remark in remarks)
