"""The graph: events in an rdflib.Dataset over Oxigraph, one named graph for each article; files in and out.

`default_union` is on: a query without GRAPH sees all articles together, and GRAPH tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from weakref import finalize

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import BNode, Dataset, Literal, URIRef
from rdflib.term import Identifier

from kg.article import Article
from kg.event import Event
from kg.merging import merge
from kg.output import replacing
from kg.rdf.identity import graph_of
from kg.rdf.quads import Extraction, graphs, quads
from kg.store import index
from kg.store.batches import manifest_file
from kg.terms import PREFIXES, bare, named, term

GRAPH_FILE = "graph.trig"
_CHUNK = 20_000_000  # bytes of N-Quads, some 100,000 quads, held in Python at a time
_NOTHING = b"# No statements.\n"  # an empty file was cut off
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

    Reports of one event meet (kg.merging), also those that the dataset held. `articles` adds what events
    do not tell of an article (source, author, text around a quotation). `extraction` says when and with
    what the articles were read; left out, it is now.
    """
    inner = store(dataset)
    told, mentions = _put(inner, events, articles=articles, extraction=extraction)
    merge(inner, told, at_hand=mentions)


def unmerged(
    events: Iterable[Event],
    *,
    articles: Iterable[Article] = (),
    extraction: Extraction | None = None,
) -> Dataset:
    """A new dataset with the events as each report tells them: only those that are equal meet."""
    inner = ox.Store()
    _put(inner, events, articles=articles, extraction=extraction)
    return wrap(inner)


def _put(
    inner: ox.Store, events: Iterable[Event], *, articles: Iterable[Article], extraction: Extraction | None
) -> tuple[list[ox.NamedNode], dict[str, Event]]:
    """Load events in place of what there was of their articles; the graphs of these, and the events by the
    IRIs of their mentions."""
    run = extraction or Extraction(datetime.now(UTC))
    put: dict[str, ox.NamedNode] = {}
    at_hand: dict[str, Event] = {}
    waiting, new = bytearray(), list[ox.NamedNode]()
    for name, lines, mentions in graphs(events, extraction=run, articles=articles):
        at_hand |= mentions
        if name not in put:
            put[name] = named(graph_of(name))
            new.append(put[name])
        waiting += lines
        if len(waiting) > _CHUNK:
            _replace(inner, new, bytes(waiting))
            waiting, new = bytearray(), []
    _replace(inner, new, bytes(waiting))
    return list(put.values()), at_hand


def _replace(inner: ox.Store, graphs: Iterable[ox.NamedNode], lines: bytes) -> None:
    index.drop(inner, graphs)
    load_quads(inner, lines)


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
        output.writelines(quads(events, extraction=run, articles=articles))


def load_quads(inner: ox.Store, lines: bytes) -> None:
    """Load N-Quads of kg.rdf.quads: their IRIs need no second look, which saves a third of the time."""
    inner.load(lines, format=ox.RdfFormat.N_QUADS, lenient=True)


def remove(dataset: Dataset, article: str) -> bool:
    """Retract an article by its id: drop its graph, its copies, and events that nobody reports any more.

    Edited reprints stay, for what they tell themselves. False if the dataset did not hold it.
    """
    inner = store(dataset)
    if index.graph_of_article(inner, article) is None:
        return False
    copies, edited = index.reprints(inner, article)
    for name in edited:
        index.set_apart(inner, name)
    index.drop(inner, filter(None, (index.graph_of_article(inner, name) for name in (*copies, article))))
    return True


def articles(dataset: Dataset) -> list[str]:
    """The ids of the articles that the dataset holds."""
    return sorted(index.articles(store(dataset)))


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
    """The dataset of a folder that `kg build` wrote, or of a .trig, .nq, .ttl or .nt file.

    A large folder is not read into memory: its dataset is for reading only, and stays as it is now.
    Raises FileNotFoundError, and ValueError with file and line for what is no RDF or is cut short.
    """
    file = Path(path)
    if file.is_dir():
        if manifest_file(file).exists() and not (index.is_drawn(file) and (file / GRAPH_FILE).exists()):
            return _snapshot(file)
        file /= GRAPH_FILE
    if not file.is_file():
        raise FileNotFoundError(f"{file}: no such graph; `kg build` makes one")
    if file.stat().st_size == 0:
        raise ValueError(f"{file}: empty; build the graph again")
    inner = ox.Store()
    try:
        inner.load(path=file, format=_format(file))  # in memory faster than bulk_load, and smaller
    except SyntaxError as error:
        where = f"{file}:{error.lineno}:{error.offset}" if error.lineno else str(file)
        what = str(error.msg).rpartition(": ")[2].strip(" .")
        raise ValueError(f"{where}: {what or 'not RDF'} (cut short? build the graph again)") from error
    return wrap(inner)


def _snapshot(folder: Path) -> Dataset:
    stack = ExitStack()
    dataset = wrap(stack.enter_context(index.reading(folder)))
    finalize(dataset, stack.close)
    return dataset


def save(dataset: Dataset, path: Path | str) -> None:
    """Write the dataset to a .trig, .nq, .ttl or .nt file, whole or not at all.

    Turtle and N-Triples have no named graphs: they get the union. The order is fixed, so that equal
    datasets give equal files. Raises OSError, and ValueError for another file ending.
    """
    file = Path(path)
    kind = _format(file)
    with replacing(file) as output:
        output.write(serialise(dataset, kind) or _NOTHING)


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
