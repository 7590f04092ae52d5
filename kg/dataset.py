"""The graph: events in an rdflib.Dataset over Oxigraph, one named graph for each article; files in and out.

`default_union` is on: a query without GRAPH sees all articles together, and GRAPH tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import BNode, Dataset, Literal, URIRef
from rdflib.term import Identifier

from kg.article import Article
from kg.event import Event
from kg.identity import EVENTS, graph_of
from kg.output import replacing
from kg.quads import Extraction, graphs, quads
from kg.terms import PREFIXES, bare, iri, named, term

GRAPH_FILE = "graph.trig"
_CHUNK = 100_000  # quads held in Python at a time
_COPY = named(term("kg:copyOf"))
_DERIVED = named(term("prov:wasDerivedFrom"))
_MENTIONS = named(term("kg:mentions"))
_STRING = named(term("xsd:string"))
_TYPE = bare(term("rdf:type"))
_FORMATS = {
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
}


def build(
    events: Iterable[Event],
    *,
    articles: Iterable[Article] = (),
    extraction: Extraction | None = None,
) -> Dataset:
    """A new dataset with the events; see `add`."""
    dataset = wrap(ox.Store())
    add(dataset, events, articles=articles, extraction=extraction)
    return dataset


def add(
    dataset: Dataset,
    events: Iterable[Event],
    *,
    articles: Iterable[Article] = (),
    extraction: Extraction | None = None,
) -> None:
    """Add events, those of one article together; what the dataset held of these articles is replaced.

    `articles` adds what events do not tell of an article (source, author, text around a quotation).
    `extraction` says when and with what the articles were read; left out, it is now.
    """
    inner = store(dataset)
    run = extraction or Extraction(datetime.now(UTC))
    replaced: set[str] = set()
    waiting: list[str] = []
    for graph, lines in graphs(events, extraction=run, articles=articles):
        if graph not in replaced:
            replaced.add(graph)
            _drop(inner, graph)
        waiting += lines
        if len(waiting) > _CHUNK:
            _load(inner, waiting)
            waiting = []
    _load(inner, waiting)


def write(
    events: Iterable[Event],
    path: Path | str,
    *,
    articles: Iterable[Article] = (),
    extraction: Extraction | None = None,
) -> None:
    """Write events straight to an .nq file, whole or not at all, in little memory however many they are.

    Some quads come more than once. Raises OSError.
    """
    run = extraction or Extraction(datetime.now(UTC))
    with replacing(Path(path)) as output:
        output.writelines(
            line.encode(errors="replace") for line in quads(events, extraction=run, articles=articles)
        )


def _load(inner: ox.Store, lines: Iterable[str]) -> None:
    inner.load("".join(lines).encode(errors="replace"), format=ox.RdfFormat.N_QUADS)


def remove(dataset: Dataset, article: str) -> bool:
    """Retract an article by its id: drop its graph, its copies, and events that nobody reports any more.

    False if the dataset did not hold it.
    """
    inner, graph = store(dataset), graph_of(article)
    held = inner.contains_named_graph(named(graph))
    for copy in copies(dataset, article):
        inner.remove_graph(named(graph_of(copy)))
    _drop(inner, graph)
    return held


def copies(dataset: Dataset, article: str) -> list[str]:
    """The ids of the articles that are kept as copies of an article."""
    found = store(dataset).quads_for_pattern(None, _COPY, named(iri(article)), None)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


def _drop(inner: ox.Store, graph: str) -> None:
    events = _nodes(inner.quads_for_pattern(None, _MENTIONS, None, named(graph)))
    inner.remove_graph(named(graph))
    for event in events:
        if not any(inner.quads_for_pattern(None, _MENTIONS, event, None)):
            for quad in inner.quads_for_pattern(event, None, None, named(EVENTS)):
                inner.remove(quad)


def articles(dataset: Dataset) -> list[str]:
    """The ids of the articles that the dataset holds."""
    return sorted(node.value for node in _nodes(store(dataset).quads_for_pattern(None, _DERIVED, None, None)))


def _nodes(quads: Iterable[ox.Quad]) -> set[ox.NamedNode]:
    return {quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)}


def wrap(inner: ox.Store) -> Dataset:
    """An Oxigraph store as rdflib.Dataset."""
    dataset = Dataset(store=OxigraphStore(store=inner), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


def store(dataset: Dataset) -> ox.Store:
    """The Oxigraph store of a dataset. Raises TypeError for a dataset on another store."""
    if not isinstance(dataset.store, OxigraphStore):
        raise TypeError(
            f"a dataset over Oxigraph expected, got {type(dataset.store).__name__}: use kg.dataset.wrap"
        )
    return dataset.store._inner


def to_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
    """An Oxigraph term as rdflib's. Raises ValueError for a triple term, which rdflib has not."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Literal):
        # rdflib tells "a" from "a"^^xsd:string, RDF 1.1 does not: take the short one.
        datatype = None if term.language or term.datatype == _STRING else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype)
    raise ValueError(f"rdflib has no term for {term}")


def from_rdflib(term: object) -> ox.NamedNode | ox.BlankNode | ox.Literal | None:
    """An rdflib term as Oxigraph's; None stays None. Raises ValueError for what is no RDF term."""
    if term is None:
        return None
    if isinstance(term, URIRef):
        return ox.NamedNode(term)
    if isinstance(term, BNode):
        return ox.BlankNode(term)
    if isinstance(term, Literal):
        datatype = ox.NamedNode(term.datatype) if term.datatype and not term.language else None
        return ox.Literal(str(term), language=term.language, datatype=datatype)
    raise ValueError(f"no RDF term: {term!r}")


def load(path: Path | str) -> Dataset:
    """The dataset of a folder (its graph.trig) or of a .trig, .nq, .ttl or .nt file.

    Raises FileNotFoundError, and ValueError with file and line for what is no RDF or is cut short.
    """
    inner = ox.Store()
    file = graph_file(Path(path))
    if file.stat().st_size == 0:
        raise ValueError(f"{file}: empty; build the graph again")
    try:
        inner.bulk_load(path=file, format=_format(file))
    except SyntaxError as error:
        where = f"{file}:{error.lineno}:{error.offset}" if error.lineno else str(file)
        what = str(error.msg).rpartition(": ")[2].strip(" .")
        raise ValueError(f"{where}: {what or 'not RDF'} (cut short? build the graph again)") from error
    return wrap(inner)


def graph_file(path: Path) -> Path:
    """The file behind a KG argument: the path itself, or graph.trig in a folder. Raises FileNotFoundError."""
    file = path / GRAPH_FILE if path.is_dir() else path
    if not file.is_file():
        raise FileNotFoundError(f"{file}: no such graph; `kg build` makes one")
    return file


def save(dataset: Dataset, path: Path | str) -> None:
    """Write the dataset to a .trig, .nq, .ttl or .nt file, whole or not at all.

    Turtle and N-Triples have no named graphs: they get the union. The order is fixed, so that equal
    datasets give equal files. Raises OSError, and ValueError for another file ending.
    """
    file = Path(path)
    kind = _format(file)
    with replacing(file) as output:
        output.write(serialise(dataset, kind))


def serialise(dataset: Dataset, kind: ox.RdfFormat) -> bytes:
    """The dataset in an RDF format, ordered by graph and subject; prefixes in alphabetical order."""
    rows = sorted(store(dataset), key=_place if kind.supports_datasets else _place_in_union)
    statements = rows if kind.supports_datasets else dict.fromkeys(quad.triple for quad in rows)
    text = ox.serialize(statements, format=kind, prefixes=dict(PREFIXES)) or b""
    lines = text.splitlines(keepends=True)
    head = [line for line in lines[: len(PREFIXES)] if line.startswith(b"@prefix")]
    return b"".join((*sorted(head), *lines[len(head) :]))


def _place(quad: ox.Quad) -> tuple[str, ...]:
    return (str(quad.graph_name), *_place_in_union(quad))


def _place_in_union(quad: ox.Quad) -> tuple[str, ...]:
    predicate = quad.predicate.value
    return (str(quad.subject).rstrip(">"), "" if predicate == _TYPE else predicate, str(quad.object))


def _format(file: Path) -> ox.RdfFormat:
    found = _FORMATS.get(file.suffix.lower())
    if found is None:
        raise ValueError(f"{file}: the name of a graph ends in one of {', '.join(_FORMATS)}")
    return found
