"""The graph for other programs: GraphML, GEXF, CSV for Neo4j, JSON-LD, Parquet, JSON Lines, coded events."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pyoxigraph as ox
from rdflib import Dataset

from kg.coded import FORMATS as CODED
from kg.coded import write_rows
from kg.dataset import serialise, store
from kg.event import Event, to_json
from kg.network import event_graph
from kg.output import replacing
from kg.remark import Remark, Reporter, refuse
from kg.restore import mentions, restore
from kg.terms import PREFIXES

Writer = Callable[[Dataset], Iterable[tuple[str, bytes]]]


def export(dataset: Dataset, path: Path | str, form: str, *, report: Reporter = refuse) -> list[Path]:
    """Write the dataset in a format, whole or not at all; the paths written.

    `path` is a file, and for csv a folder that gets nodes.csv and edges.csv. Formats: graphml, gexf (for
    Gephi), csv (for `neo4j-admin database import`), jsonld, parquet (a row for each mention), jsonl
    (events as `kg extract` prints them; both with the IRIs of event and mention), gdelt, icews, polecat; what
    these three cannot say goes to `report`. Raises ValueError for another format, ImportError for parquet
    where pyarrow is missing, OSError where nothing can be written.
    """
    writer = _coded(form, report) if form in CODED else _WRITERS.get(form)
    if writer is None:
        raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")
    written = []
    for name, content in writer(dataset):
        file = Path(path) / name if name else Path(path)
        with replacing(file) as output:
            output.write(content)
        written.append(file)
    return written


def flat_graph(dataset: Dataset) -> nx.MultiDiGraph:
    """The event graph with plain attributes, as interchange formats want them: no None, tuples joined
    by "; ". An event that leads to nobody is a loop at its actor with `alone` set."""
    graph = event_graph(dataset)
    flat = nx.MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        flat.add_node(node, **_plain(attributes))
    for actor, other, attributes in graph.edges(data=True):
        flat.add_edge(actor, other, **_plain(attributes), alone=False)
    for record in graph.graph["single"]:
        attributes = {key: value for key, value in record.items() if key != "actor"}
        flat.add_edge(record["actor"], record["actor"], **_plain({**attributes, "joint": False}), alone=True)
    return flat


def table(events: Iterable[Event]) -> pd.DataFrame:
    """A row for each mention; parties as lists of labels, IRIs and countries, quantities as dicts, empty
    values as None."""
    return pd.DataFrame([_row(event) for event in events], columns=list(_COLUMNS))


def _plain(attributes: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    flat = dict(attributes)
    if evidence := flat.pop("evidence", None):
        flat["evidence_start"], flat["evidence_end"] = evidence
    return {
        key: "; ".join(value) if isinstance(value, tuple) else value
        for key, value in flat.items()
        if value is not None
    }


def _row(event: Event) -> dict[str, Any]:
    parties = (("actor", event.actors), ("recipient", event.recipients))
    return {
        "article": event.article,
        "title": event.title,
        "published": event.published,
        "sentence": event.sentence.text,
        "sentence_index": event.sentence.index,
        "predicate": event.predicate.lemma,
        "predicate_start": event.predicate.start,
        "predicate_end": event.predicate.end,
        "relation": event.relation,
        "type": event.type,
        "mode": event.mode,
        "quad": event.quad,
        "score": event.score,
        "modes": list(event.modes),
        "condition": event.condition,
        **{f"{role}s": [party.label for party in who] for role, who in parties},
        **{f"{role}_ids": [party.id for party in who] for role, who in parties},
        **{f"{role}_countries": [party.country for party in who] for role, who in parties},
        "theme": event.theme and event.theme.text,
        "speaker": event.speaker and event.speaker.label,
        "speaker_id": event.speaker and event.speaker.id,
        "via": [party.label for party in event.via],
        "date": event.time and event.time.value,
        "place": event.place and event.place.label,
        "place_id": event.place and event.place.id,
        "place_country": event.place and event.place.country,
        "latitude": event.place and event.place.latitude,
        "longitude": event.place and event.place.longitude,
        "quantities": [
            {"text": one.text, "low": float(one.low), "high": float(one.high), "unit": one.unit}
            for one in event.quantities
        ],
        "confidence": event.confidence,
    }


# The columns of Parquet with their types, which are the same whatever the data: files can be put together.
_COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("article", "title", "published", "sentence"), "text"),
    "sentence_index": "count",
    "predicate": "text",
    **dict.fromkeys(("predicate_start", "predicate_end"), "count"),
    **dict.fromkeys(("relation", "type", "mode", "quad"), "text"),
    "score": "number",
    "modes": "texts",
    "condition": "text",
    **dict.fromkeys(("actors", "recipients", "actor_ids", "recipient_ids"), "texts"),
    **dict.fromkeys(("actor_countries", "recipient_countries"), "texts"),
    **dict.fromkeys(("theme", "speaker", "speaker_id"), "text"),
    "via": "texts",
    **dict.fromkeys(("date", "place", "place_id", "place_country"), "text"),
    **dict.fromkeys(("latitude", "longitude"), "number"),
    "quantities": "quantities",
    "confidence": "number",
}


def _graphml(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    text = io.BytesIO()
    nx.write_graphml(flat_graph(dataset), text, named_key_ids=True)
    yield "", text.getvalue()


def _gexf(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    graph = flat_graph(dataset)
    for *_, edge in graph.edges(data=True):
        edge["event_type"] = edge.pop("type")  # GEXF's own type of an edge is its direction
    text = io.BytesIO()
    nx.write_gexf(graph, text)
    yield "", text.getvalue()


def _neo4j(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    graph = event_graph(dataset)
    nodes = [
        (node, own["label"], own["kind"], own["country"], own["events"], f"Entity;{own['kind'].capitalize()}")
        for node, own in graph.nodes(data=True)
    ]
    yield "nodes.csv", _csv(("id:ID", "label", "kind", "country", "events:int", ":LABEL"), nodes)
    edges = [(actor, other, edge) for actor, other, edge in graph.edges(data=True)]
    edges += [
        (record["actor"], record["actor"], {"joint": False, **record}) for record in graph.graph["single"]
    ]
    header = (":START_ID", ":END_ID", ":TYPE", *_EDGE_COLUMNS.values())
    rows = [(a, b, edge["type"], *(_cell(edge[name]) for name in _EDGE_COLUMNS)) for a, b, edge in edges]
    yield "edges.csv", _csv(header, rows)


_EDGE_COLUMNS: Mapping[str, str] = {
    "event": "event",
    "mention": "mention",
    "mode": "mode",
    "quad": "quad",
    "score": "score:float",
    "modes": "modes:string[]",
    "condition": "condition",
    "speaker": "speaker",
    "date": "date",
    "published": "published",
    "confidence": "confidence:float",
    "relation": "relation",
    "sentence": "sentence",
    "theme": "theme",
    "article": "article",
    "title": "title",
    "joint": "joint:boolean",
}


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(value) if isinstance(value, tuple) else value


def _csv(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _jsonld(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    yield "", ox.serialize(store(dataset), format=ox.RdfFormat.JSON_LD, prefixes=dict(PREFIXES)) or b""


def _parquet(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    import pyarrow as pa  # type: ignore[import-untyped]

    text, number = pa.string(), pa.float64()
    quantity = pa.struct({"text": text, "low": number, "high": number, "unit": text})
    types = {"text": text, "texts": pa.list_(text), "count": pa.int64(), "number": number}
    types["quantities"] = pa.list_(quantity)
    ids = {"event": text, "mention": text}
    schema = pa.schema([*ids.items(), *((name, types[kind]) for name, kind in _COLUMNS.items())])
    found = list(mentions(dataset))
    frame = table(event for *_, event in found)
    for place, name in enumerate(ids):
        frame.insert(place, name, [row[place] for row in found])
    file = io.BytesIO()
    frame.to_parquet(file, index=False, engine="pyarrow", schema=schema)
    yield "", file.getvalue()


def _jsonl(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    lines = (_line(event, node, mention) for node, mention, event in mentions(dataset))
    yield "", "".join(lines).encode(errors="replace")


def _line(event: Event, node: str, mention: str) -> str:
    """The event as one line of JSON; where its parties stand is not known here, which is null and not 0."""
    row = json.loads(to_json(event))
    speaker = [row["speaker"]] if row["speaker"] else []
    for party in (*row["actors"], *row["recipients"], *row["via"], *speaker):
        party["start"] = party["end"] = None
    return json.dumps({**row, "event": node, "mention": mention}, ensure_ascii=False) + "\n"


def _rdf(kind: ox.RdfFormat) -> Writer:
    return lambda dataset: [("", serialise(dataset, kind))]


def _coded(form: str, report: Reporter) -> Writer:
    def write(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
        def left_out(why: str, mentions: int) -> None:
            where = f"{mentions:,} of {len(events):,} mentions"
            report(Remark(f"left out of {form}", where, why, failed=False))

        events = list(restore(dataset))
        yield "", write_rows(events, form, report=left_out).encode()

    return write


_WRITERS: Mapping[str, Writer] = {
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _neo4j,
    "jsonld": _jsonld,
    "parquet": _parquet,
    "jsonl": _jsonl,
    "trig": _rdf(ox.RdfFormat.TRIG),
    "nquads": _rdf(ox.RdfFormat.N_QUADS),
}
FORMATS = (*_WRITERS, *CODED)
