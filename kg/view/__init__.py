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
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import networkx as nx
import pyvis.network

from kg.output import replacing
from kg.view.layout import Box, Picture, arrange, wrap
from kg.view.rows import Row, page_data

__all__ = ["inline", "page", "page_data", "write"]

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

    A graph of more `actors` or `events` is cut evenly (see `page_data`); the page then says so.
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
        data={name: data[name] for name in ("actors", "events", "labels", "total", "others")},
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


def _nodes(data: Row) -> list[Row]:
    rows = data["actors"][: data["parties"]]
    events = Counter(i for _, i in {(row["of"], i) for row in data["events"] for i in _parties(row)})
    boxes = [Box(6 + 3.2 * math.sqrt(min(events[row["id"]], 30)), wrap(row["label"])) for row in rows]
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


def _parties(row: Row) -> list[int]:
    return [*row["actors"], *row["recipients"]]


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
        edges.append(link | {"id": number, "bend": round(bend, 3)})
    return edges


def _bend(place: int, count: int) -> float:
    """How far the `place`-th of `count` parallel edges bows, between -1 and 1, evenly spread."""
    step = min(0.22, 1.4 / count)
    return (place - (count - 1) / 2) * step


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
