"""An event graph as one HTML page: actors, events, filters and the sentences behind them.

pyvis fills a template of ours; vis-network comes out of the pyvis package and goes into the page, the
layout is computed here. The page opens from disk and asks the network for nothing: its content
security policy allows its own scripts, known by their hashes, and no request at all. Article text
travels as JSON and is shown as text, never as HTML.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis.network

from kg.output import replacing
from kg.times.edtf import bounds
from kg.view.layout import Box, Picture, arrange, wrap

Row = dict[str, Any]

# Pixels of the graph's part of a page 1280 and 400 pixels wide.
WIDE = (800.0, 600.0)
TALL = (390.0, 430.0)

TEMPLATES = Path(str(files("kg") / "templates"))
PARTS = ("elements", "filters", "picture", "lists", "selection", "timeline", "search", "start")

OPTIONS: Mapping[str, object] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
    },
}


def page(graph: nx.MultiDiGraph, *, title: str, actors: int = 1000, events: int = 5000) -> str:
    """The whole page for a graph as `kg.network.event_graph` makes it.

    A graph with more than `actors` nodes is cut to the most active ones, and their events to the
    `events` most confident ones; the page then says so.
    """
    data = page_data(graph, actors=actors, events=events)
    network = pyvis.network.Network(directed=True, heading=title, cdn_resources="in_line")
    for node in _nodes(data):
        network.add_node(node.pop("id"), **node)
    # Network.add_edge looks for both ends in a list, which is quadratic; the ends are known here.
    network.edges.extend(_edges(data))
    network.set_options(json.dumps(OPTIONS))
    network.set_template_dir(str(TEMPLATES), "graph.html")
    network.templateEnv.autoescape = True
    network.templateEnv.globals.update(
        actors=data["actors"],
        events=data["events"],
        total=data["total"],
        style=_template("graph.css"),
        scripts=_scripts(),
        policy=_policy(),
    )
    return str(network.generate_html())


def write(graph: nx.MultiDiGraph, path: Path, *, title: str) -> None:
    """Write the page to `path` whole or not at all. Raises OSError where it cannot be written."""
    content = page(graph, title=title).encode()
    with replacing(path) as file:
        file.write(content)


def inline(graph: nx.MultiDiGraph, *, title: str = "Events", height: int = 640) -> str:
    """The page inside a sandboxed frame `height` pixels high, as HTML for a notebook cell."""
    source = html.escape(page(graph, title=title), quote=True)
    return (
        f'<div><iframe title="{html.escape(title, quote=True)}" srcdoc="{source}" '
        'sandbox="allow-scripts allow-popups" '
        f'style="width:100%;height:{height:d}px;border:1px solid #8884;border-radius:8px"></iframe></div>'
    )


def page_data(graph: nx.MultiDiGraph, *, actors: int = 1000, events: int = 5000) -> Row:
    """What the page shows, as JSON-ready data.

    `actors`: id (position in this list), iri, label, kind, country, events (shown here).
    `events`: one row per mention, by date: its attributes, `actors` and `recipients` as ids,
    `sentence` as three parts of which the middle one is the evidence, `span` as first and last ISO date.
    `links`: from, to, event, arrows ("to", "to, from", or none between those who act jointly).
    `total`: the numbers of actors and events before the cut.
    """
    activity = Counter({node: _count(data) for node, data in graph.nodes(data=True)})
    shown = {node: i for i, (node, _) in enumerate(activity.most_common(actors))}
    rows: dict[str, Row] = {}
    for actor, recipient, data in _records(graph):
        row = rows.setdefault(data["mention"], _event(data) | {"actors": {}, "recipients": {}, "pairs": {}})
        row["actors"].setdefault(actor)
        if recipient is not None:
            row["actors" if row["joint"] else "recipients"].setdefault(recipient)
            row["pairs"].setdefault((actor, recipient))
    inside = [row for row in rows.values() if shown.keys() >= row["actors"].keys() | row["recipients"].keys()]
    kept = sorted(inside, key=lambda row: -row["confidence"])[:events]
    kept.sort(key=lambda row: (row["span"] or ["9999"], row.pop("place")))
    links = [
        link | {"event": i} for i, row in enumerate(kept) for link in _links(row.pop("pairs"), shown, row)
    ]
    for row in kept:
        row["actors"] = [shown[node] for node in row["actors"]]
        row["recipients"] = [shown[node] for node in row["recipients"]]
    counts = Counter(i for row in kept for i in {*row["actors"], *row["recipients"]})
    return {
        "actors": [_actor(node, graph.nodes[node], i) | {"events": counts[i]} for node, i in shown.items()],
        "events": kept,
        "links": links,
        "total": {"actors": graph.number_of_nodes(), "events": len(rows)},
    }


def _records(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str | None, Mapping[str, Any]]]:
    yield from graph.edges(data=True)
    for record in graph.graph.get("single", ()):
        if record["actor"] in graph:
            yield record["actor"], None, record


def _count(data: Mapping[str, Any]) -> int:
    return int(data.get("events") or 0)


def _actor(iri: str, data: Mapping[str, Any], number: int) -> Row:
    return {
        "id": number,
        "iri": iri,
        "label": (data.get("label") or "").strip() or iri,
        "kind": data.get("kind") or "thing",
        "country": data.get("country"),
    }


def _event(data: Mapping[str, Any]) -> Row:
    sentence = data.get("sentence") or ""
    start, end = data.get("evidence") or (0, 0)
    start = min(max(start, 0), len(sentence))
    end = min(max(end, start), len(sentence))
    kind = data.get("type") or ""
    label = data.get("type_label") or kind.lower()
    return {
        "type": kind,
        "label": label[:1].upper() + label[1:],
        "mode": data.get("mode"),
        "quad": (data.get("quad") or "").lower(),
        "score": data.get("score"),
        "modes": list(data.get("modes") or ()),
        "condition": data.get("condition"),
        "speaker": data.get("speaker"),
        "date": data.get("date"),
        "span": span(data.get("date")),
        "confidence": round(float(data.get("confidence") or 0.0), 2),
        "relation": data.get("relation"),
        "sentence": [sentence[:start], sentence[start:end], sentence[end:]],
        "theme": data.get("theme"),
        "joint": bool(data.get("joint")),
        "place": (data.get("published") or "", data.get("article") or "", data.get("index") or 0, start),
        "article": data.get("article"),
        "title": data.get("title"),
    }


def _links(pairs: Mapping[tuple[str, str], None], shown: Mapping[str, int], row: Row) -> Iterator[Row]:
    """One link for each pair, with a head at both ends where the event goes both ways."""
    for a, b in pairs:
        mutual = a != b and (b, a) in pairs
        if not mutual or a < b:
            arrows = "" if row["joint"] else "to, from" if mutual else "to"
            yield {"from": shown[a], "to": shown[b], "arrows": arrows}


def _nodes(data: Row) -> list[Row]:
    rows = data["actors"]
    boxes = [Box(6 + 3.2 * math.sqrt(min(row["events"], 30)), wrap(row["label"])) for row in rows]
    ties = [(link["from"], link["to"]) for link in data["links"]]
    wide, tall = arrange(boxes, ties, sizes=(WIDE, TALL))
    return [
        {
            "id": row["id"],
            "label": row["label"],
            "lines": box.lines,
            "size": round(box.radius, 1),
            "group": row["kind"],
            "wide": _place(wide, i),
            "tall": _place(tall, i),
        }
        for i, (row, box) in enumerate(zip(rows, boxes, strict=True))
    ]


def _place(picture: Picture, number: int) -> Row:
    x, y = picture.points[number].tolist()
    return {"x": round(x, 1), "y": round(y, 1), "above": bool(picture.above[number])}


def _edges(data: Row) -> list[Row]:
    links: list[Row] = data["links"]
    pairs = Counter(frozenset((link["from"], link["to"])) for link in links)
    drawn: Counter[frozenset[int]] = Counter()
    edges = []
    for number, link in enumerate(links):
        pair = frozenset((link["from"], link["to"]))
        bend = _bend(drawn[pair], pairs[pair])
        drawn[pair] += 1
        if link["from"] > link["to"]:
            bend = -bend
        edges.append(link | {"id": number, "bend": round(bend, 3), "loop": drawn[pair]})
    return edges


def _bend(place: int, count: int) -> float:
    """How far the `place`-th of `count` parallel edges bows, between -1 and 1, evenly spread."""
    step = min(0.22, 1.4 / count)
    return (place - (count - 1) / 2) * step


def span(edtf: str | None) -> list[str] | None:
    """First and last ISO date of an EDTF date or interval, or None where it names no date.

    Of an interval with an open end only the known side counts; a time of day is left out.
    """
    known = [day.isoformat() for day in bounds(re.sub(r"T[^/]*", "", edtf or "")) if day]
    return [known[0], known[-1]] if known else None


@cache
def _template(name: str) -> str:
    return "\n" + (TEMPLATES / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _scripts() -> tuple[str, ...]:
    library = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    vis = library.read_text(encoding="utf-8").replace("\r\n", "\n")
    # A browser's developer tools would ask for the map.
    vis = re.sub(r"^//# sourceMappingURL=.*$", "", vis, flags=re.MULTILINE)
    parts = "".join(_template(f"{name}.js") for name in PARTS)
    return vis, f'"use strict";\n{{{parts}}}\n'


def _policy() -> str:
    scripts = " ".join(_hash(script) for script in _scripts())
    return (
        f"default-src 'none'; script-src {scripts}; style-src {_hash(_template('graph.css'))}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
