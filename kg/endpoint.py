"""SPARQL over HTTP: a graph served to others, and a graph that others serve, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from kg import protocol
from kg.dataset import store, wrap
from kg.query import check_closed, query
from kg.rdf.identity import ENTITIES, EVENTS, graph_of
from kg.store.index import COMPARED
from kg.terms import BASE, PREFIXES, iri, named, term

# Statements in a request: Virtuoso 7 has no memory for 5,000, and none for long texts much earlier.
_BATCH = 500
_SHARED = (ENTITIES, EVENTS)
_MENTIONS = term("kg:mentions")
_COPY = term("kg:copyOf")
_COMPARED = ", ".join(map(str, COMPARED))
_EDITED = f"GRAPH ?graph {{ ?copy {term('kg:signature')} ?signature }}"
_HELD = "SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), '%s')) }"
_MENTION = "{ ?mention a kg:Mention }"
_DURATION = named(term("xsd:duration"))
_POINT, _VIRTUOSO_POINT = (
    named(term("gsp:wktLiteral")),
    ox.NamedNode("http://www.openlinksw.com/schemas/virtrdf#Geometry"),
)


def connect(url: str) -> Dataset:
    """The graph behind a SPARQL 1.1 endpoint, for queries.

    Raises OSError where there is no server, ValueError where its default graph is not the union of all.
    """
    dataset = Dataset(store=SPARQLStore(url), default_union=True)
    if not _holds(dataset, _MENTION) and _holds(dataset, f"{{ GRAPH ?graph {_MENTION} }}"):
        raise ValueError(
            f"{protocol.shown(url)}: the default graph is not the union of all graphs: let the server answer "
            "from the union (README, On a SPARQL server)"
        )
    return dataset


def fetch(url: str) -> Dataset:
    """A copy in memory of the graph behind a SPARQL 1.1 endpoint, whatever its default graph.

    Raises OSError where there is no server, ValueError where it refuses or cuts the answer short.
    """
    inner = ox.Store()
    with protocol.ask(url, _HELD % PREFIXES["graph"]) as answer:
        inner.bulk_extend(_quads(answer))
    return wrap(inner)


def send(dataset: Dataset, url: str) -> None:
    """Put the graphs of a dataset onto a server, through the address at which it takes updates.

    The graph of an article is replaced as a whole: readers see the old one or the new one, whenever we are
    cut off. Events that nobody reports any more go. Raises OSError and ValueError.
    """
    inner = store(dataset)
    for shared in _SHARED:
        _insert(inner, named(shared), url, shared)
    for graph in sorted(inner.named_graphs(), key=str):
        if str(graph) not in _SHARED:
            new = f"<{BASE}next/{graph.value.rpartition('/')[2]}>"
            protocol.update(url, f"DROP SILENT GRAPH {new}")
            _insert(inner, graph, url, new)
            protocol.update(url, f"{_forget(str(graph))} ; MOVE {new} TO {graph}")


def remove(url: str, article: str) -> None:
    """Retract an article, by its id, and its copies, if they are there; edited reprints stay, for what they
    tell themselves. Raises OSError and ValueError."""
    graph, first = graph_of(article), iri(article)
    copies = f"GRAPH ?graph {{ ?copy {_COPY} {first} }} FILTER NOT EXISTS {{ {_EDITED} }}"
    of_these = f"""
        GRAPH ?edition {{ ?edited {_COPY} {first} }}
        GRAPH ?graph {{ ?copy {_COPY} ?edited }}
        FILTER NOT EXISTS {{ {_EDITED} }}"""
    steps = (
        _drop(of_these),
        _drop(copies),
        _drop(f"GRAPH ?graph {{ ?node {_COPY} {first} }} FILTER(?property IN ({_COMPARED}))"),
        _forget(graph),
        f"DROP SILENT GRAPH {graph}",
    )
    protocol.update(url, " ; ".join(steps))


def check(url: str) -> None:
    """Raise OSError or ValueError where a server takes no updates."""
    protocol.update(url, f"DROP SILENT GRAPH <{BASE}next/nothing>")


def _insert(inner: ox.Store, graph: ox.NamedNode | ox.BlankNode, url: str, target: str) -> None:
    quads = inner.quads_for_pattern(None, None, None, graph)
    lines = (f"{quad.triple} .\n" for quad in quads if not _is_duration(quad.object))
    while batch := "".join(islice(lines, _BATCH)):
        protocol.update(url, f"INSERT DATA {{ GRAPH {target} {{\n{batch}}} }}")


def _is_duration(node: object) -> bool:
    # Virtuoso makes numbers of them, or refuses; kg:edtf of the same node says it, too.
    return isinstance(node, ox.Literal) and node.datatype == _DURATION


def _drop(found: str) -> str:
    """The update that drops what is in each ?graph of a pattern."""
    return f"""
        DELETE {{ GRAPH ?graph {{ ?node ?property ?value }} }}
        WHERE {{ {found} GRAPH ?graph {{ ?node ?property ?value }} }}"""


def _forget(graph: str) -> str:
    """The update that drops the events which only this graph reports."""
    return f"""
        DELETE {{ GRAPH {EVENTS} {{ ?event ?property ?value }} }}
        WHERE {{
          GRAPH {graph} {{ ?mention {_MENTIONS} ?event }}
          GRAPH {EVENTS} {{ ?event ?property ?value }}
          FILTER NOT EXISTS {{ GRAPH ?other {{ ?report {_MENTIONS} ?event }} FILTER(?other != {graph}) }}
        }}"""


def _holds(dataset: Dataset, pattern: str) -> bool:
    return query(dataset, f"ASK {pattern}").rows == [(True,)]


def _quads(answer: IO[bytes]) -> Iterator[ox.Quad]:
    rows: Any = ox.parse_query_results(answer, ox.QueryResultsFormat.JSON)
    for row in rows:
        value = row["o"]
        if isinstance(value, ox.Literal) and value.datatype == _VIRTUOSO_POINT:
            value = ox.Literal(value.value, datatype=_POINT)
        yield ox.Quad(row["s"], row["p"], value, row["g"])


class _Closed(OxigraphStore):
    """A store that has no other server asked."""

    def query(self, query: Any, *rest: Any, **more: Any) -> Any:
        check_closed(query if isinstance(query, str) else query._original_args[0])
        return super().query(query, *rest, **more)


def application(dataset: Dataset) -> Any:
    """The graph as an ASGI application that answers SPARQL queries at /sparql; it cannot be changed there,
    and a query with SERVICE is refused.

    Raises ImportError where the packages of `kg-events[serve]` are missing, TypeError for a dataset on
    another store than Oxigraph.
    """
    from rdflib_endpoint import SparqlEndpoint

    closed = Dataset(store=_Closed(store=store(dataset)), default_union=True)
    for prefix, namespace in dataset.namespaces():
        closed.bind(prefix, namespace)
    return SparqlEndpoint(graph=closed, title="kg", path="/sparql", enable_update=False)


def serve(dataset: Dataset, *, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Answer SPARQL queries over HTTP until interrupted. Raises as `application` does."""
    import uvicorn

    uvicorn.run(application(dataset), host=host, port=port, log_level="warning")
