"""The files of a KG folder for people: graph.trig, events.jsonl, graph.html, made from its store and batches.

While the folder is small they show all of it, and are written anew with each build. In a large folder
that would cost more with each article: there the page shows what came last, and the two others, which
would no longer be true, are gone; `kg export` writes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
from rdflib import Dataset

from kg import network, view
from kg.dataset import GRAPH_FILE, load, save, wrap
from kg.folder import EVENTS_FILE
from kg.merging import merge
from kg.output import replacing
from kg.store import batches, index
from kg.store.batches import Batch
from kg.terms import bare, iri

PAGE_FILE = "graph.html"
SMALL = 500_000  # quads, which take about ten seconds to write and draw
_PAGE = 100_000  # quads on the page of a large folder, at most


def draw(folder: Path, added: Sequence[Batch]) -> None:
    """Draw the files anew, unless they show all that the folder holds; `added` are the newest batches, in
    order. For who holds the folder (kg.folder.writing).

    The page of a large folder asks nothing of its store, which another process may update meanwhile.
    """
    if not batches.manifest_file(folder).exists():
        return
    files = [folder / name for name in (GRAPH_FILE, PAGE_FILE)][_is_large(folder) :]
    if index.is_drawn(folder) and all(file.exists() for file in files):
        return
    if (dataset := write_whole(folder)) is None:
        dataset = _newest(folder, batches.outlived(added) if added else batches.living(folder))
    graph = network.event_graph(dataset)
    view.write(graph, folder / PAGE_FILE, title=_title(graph))
    index.update(folder)
    index.drawn(folder)


def write_whole(folder: Path) -> Dataset | None:
    """Write graph.trig and events.jsonl, and give what they hold; None in a large folder, which has none.
    For who holds the folder."""
    if _is_large(folder):
        for name in (GRAPH_FILE, EVENTS_FILE):
            (folder / name).unlink(missing_ok=True)
        return None
    with index.reading(folder) as inner:
        save(wrap(inner), folder / GRAPH_FILE)
    _tell(folder)
    return load(folder / GRAPH_FILE)


def _is_large(folder: Path) -> bool:
    return index.quads(folder) > SMALL


def _tell(folder: Path) -> None:
    found = batches.living(folder)
    if not any(batches.events_file(folder, batch.name).exists() for batch, _ in found):
        return
    with replacing(folder / EVENTS_FILE) as file:
        for batch, alive in found:
            file.writelines(batches.told(folder, batch, alive))


def _newest(folder: Path, found: Sequence[tuple[Batch, frozenset[str]]]) -> Dataset:
    """What came last, of batches and the articles of each that the folder still holds."""
    inner, left = ox.Store(), _PAGE
    for batch, alive in reversed([one for one in found if one[1]]):
        with batches.quads_file(folder, batch.name).open("rb") as file:
            lines = list(islice(file, left))
        part = ox.Store()
        part.load(b"".join(lines), format=ox.RdfFormat.N_QUADS)
        if len(lines) < batch.quads:
            part.remove_graph(_last_graph(lines))  # it may be cut in two
        names = {bare(iri(name)) for name in alive}
        index.drop(part, [graph for name, graph in index.articles(part).items() if name not in names])
        inner.extend(part)
        left -= len(lines)
        if left <= 0:
            break
    merge(inner)
    return wrap(inner)


def _last_graph(lines: Sequence[bytes]) -> ox.NamedNode:
    names = (ox.NamedNode(line.rsplit(b" ", 2)[1][1:-1].decode()) for line in reversed(lines))
    return next(name for name in names if name not in index.SHARED)


def _title(graph: nx.MultiDiGraph) -> str:
    """The title of the one article; else what the page is of. Coded event data have no articles to count."""
    reports = graph.graph["reports"]
    written = [report for report in reports if report["sentence"]]
    titles = {report["title"] for report in written}
    number = len({report["article"] for report in written})
    if number == len(titles) == 1 and len(written) == len(reports) and (title := titles.pop()):
        return str(title)
    coded = len(reports) - len(written)
    parts = (
        f"{number:,} article{'s' * (number != 1)}" if number else None,
        f"{coded:,} coded record{'s' * (coded != 1)}" if coded else None,
    )
    return f"Events of {' and '.join(filter(None, parts))}" if reports else "No events"
