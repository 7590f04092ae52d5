"""Is the graph sound? The SHACL shapes of ontology/shapes.ttl, checked a batch of articles at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

import pyoxigraph as ox
import pyshacl
from rdflib import RDF, SH, Dataset, Graph, URIRef
from rdflib.term import Node

from kg.dataset import store, to_rdflib
from kg.ontology import ontology_folder
from kg.store.index import SHARED, reached
from kg.validate.questions import TARGETS, suspects
from kg.values import short

SMALL = 50_000  # quads that are checked at once
BATCH = 50  # articles that are checked at once in a larger graph: about as many quads


@dataclass(frozen=True, slots=True)
class Violation:
    """What is wrong, at which node, through which property and value (None where the shape names none)."""

    message: str
    focus: str
    path: str | None = None
    value: str | None = None
    graph: str | None = None

    def __str__(self) -> str:
        what = ", ".join(short(part) for part in (self.path, self.value) if part)
        return f"{short(self.focus)}: {self.message}" + (f" ({what})" if what else "")


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of a validation: what is wrong, and how many articles were looked at."""

    violations: tuple[Violation, ...]
    articles: int

    @property
    def conforms(self) -> bool:
        return not self.violations


def validate(dataset: Dataset) -> Report:
    """Check all graphs of a dataset against the shapes; the order of the report is fixed.

    Each article is checked with the events and entities that it refers to; terms of office and other
    facts of the tables are checked once.
    """
    return _report(dataset, _shapes())


def violations(dataset: Dataset) -> tuple[Violation, ...]:
    """Those of `validate`, at once where there are none: only shapes of which a quick question says that
    something may break them are checked."""
    if not (found := suspects(store(dataset), _shapes())):
        return ()
    return _report(dataset, _only(found)).violations


def _report(dataset: Dataset, shapes: Graph) -> Report:
    inner = store(dataset)
    graphs = sorted((graph for graph in inner.named_graphs() if graph not in SHARED), key=str)
    rest = chain(
        *(inner.quads_for_pattern(None, None, None, graph) for graph in (SHARED[1], ox.DefaultGraph()))
    )
    batches = chain(_batches(inner, graphs), [rest]) if len(inner) > SMALL else [inner]
    found = {violation for batch in batches for violation in _violations(_memory(batch), inner, shapes)}
    return Report(tuple(sorted(found, key=_order)), len(graphs))


def _order(violation: Violation) -> tuple[str, ...]:
    """None before any text, so that no two different violations are equal here."""
    rest = (violation.path, violation.value, violation.graph)
    return (violation.focus, violation.message, *("" if part is None else f"={part}" for part in rest))


def _batches(inner: ox.Store, graphs: Iterable[ox.NamedNode | ox.BlankNode]) -> Iterator[Iterable[ox.Quad]]:
    waiting = iter(graphs)
    while batch := list(islice(waiting, BATCH)):
        yield reached(inner, batch)


def _memory(quads: Iterable[ox.Quad]) -> Graph:
    graph, term_of = Graph(), cache(to_rdflib)
    for quad in quads:
        graph.add((term_of(quad.subject), term_of(quad.predicate), term_of(quad.object)))
    return graph


def _violations(graph: Graph, inner: ox.Store, shapes: Graph) -> Iterator[Violation]:
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, advanced=False, inplace=True)
    if not isinstance(report, Graph):
        raise ValueError(f"ontology/shapes.ttl: {report}")
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        if report.value(result, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent:
            focus, value = value, None  # these look at a whole class: the value is the culprit
        yield Violation(
            str(report.value(result, SH.resultMessage)),
            str(focus),
            _path(report.value(result, SH.resultPath)),
            _text(value),
            _graph_of(inner, focus),
        )


def _graph_of(inner: ox.Store, node: Node | None) -> str | None:
    found = inner.quads_for_pattern(ox.NamedNode(str(node)), None, None) if isinstance(node, URIRef) else ()
    return next((quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.NamedNode)), None)


def _path(node: Node | None) -> str | None:
    """The property of a path; a path of several properties has no name."""
    return str(node) if isinstance(node, URIRef) else None


def _text(node: Node | None) -> str | None:
    return None if node is None else str(node)


@cache
def _shapes() -> Graph:
    """The shapes, with each property of a class as a shape of its own.

    That says the same, and pyshacl asks a shape once about all nodes, but a shape within another once for
    each node.
    """
    graph = Graph().parse(
        data=(ontology_folder() / "shapes.ttl").read_text(encoding="utf-8"), format="turtle"
    )
    for shape, part in list(graph.subject_objects(SH.property)):
        targets = [(p, o) for p in TARGETS for o in graph.objects(shape, p)]
        for target, what in targets:
            graph.add((part, target, what))
        if targets:
            graph.add((part, RDF.type, SH.PropertyShape))
            graph.remove((shape, SH.property, part))
    return graph


def _only(some: Collection[Node]) -> Graph:
    """Some of the shapes: the others have no targets."""
    graph = Graph() + _shapes()
    for target in TARGETS:
        for shape, node in list(graph.subject_objects(target)):
            if shape not in some:
                graph.remove((shape, target, node))
    return graph
