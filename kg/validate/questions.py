"""The shapes as questions in SPARQL: which of them may a graph break?

Oxigraph answers these many times faster than SHACL is checked in Python. The answer may be yes where all is
sound, but is never no where something is wrong; that, and constraints that are not known here, is for SHACL
to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import pyoxigraph as ox
from rdflib import RDF, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.terms import PREFIXES

TARGETS: Mapping[Node, str] = {
    SH.targetClass: "?this a {} .",
    SH.targetNode: "VALUES ?this {{ {} }}",
    SH.targetSubjectsOf: "?this {} ?any .",
    SH.targetObjectsOf: "?any {} ?this .",
}
# What holds of each ?value of a sound node; an error counts as false.
_TESTS: Mapping[Node, str] = {
    SH.datatype: "(DATATYPE(?value) = {0} && isLiteral({0}(STR(?value))))",  # and it is well-formed
    SH["class"]: "EXISTS {{ ?value a {} }}",
    SH.pattern: "REGEX(STR(?value), {})",
    SH.minLength: "STRLEN(STR(?value)) >= {}",
    SH.minInclusive: "?value >= {}",
    SH.maxInclusive: "?value <= {}",
    SH.lessThan: "NOT EXISTS {{ ?this {} ?other FILTER(!COALESCE(?value < ?other, false)) }}",
    SH.lessThanOrEquals: "NOT EXISTS {{ ?this {} ?other FILTER(!COALESCE(?value <= ?other, false)) }}",
}
_READ = {
    XSD.string,
    XSD.integer,
    XSD.decimal,
    XSD.date,
    XSD.gYearMonth,
    XSD.gYear,
    XSD.dateTime,
}  # by Oxigraph
_NOT_TESTED = {
    *TARGETS,
    *(RDF.type, SH.path, SH.message, SH.property, SH.minCount, SH.maxCount, SH.hasValue, SH.sparql),
    *(SH.qualifiedValueShape, SH.qualifiedMinCount, SH.qualifiedMaxCount),
}
_ONE = Literal(1)


def suspects(inner: ox.Store, shapes: Graph) -> set[Node]:
    """The shapes with a target of their own that the union of a store's graphs may break."""
    return {shape for shape, asked in questions(shapes) if any(_holds(inner, text) for text in asked)}


def _holds(inner: ox.Store, text: str) -> bool:
    return bool(inner.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True))


@cache
def questions(shapes: Graph) -> tuple[tuple[Node, tuple[str, ...]], ...]:
    """Each shape that has a target, with the questions of which none may be answered with yes."""
    targets = [
        (s, pattern.format(o.n3())) for p, pattern in TARGETS.items() for s, o in shapes.subject_objects(p)
    ]
    broken = {shape: tuple(_broken(shapes, shape)) for shape, _ in targets}
    return tuple(
        (shape, tuple(f"ASK {{ {target} {pattern} }}" for pattern in broken[shape]))
        for shape, target in targets
    )


def _broken(shapes: Graph, shape: Node) -> Iterator[str]:
    """Patterns that nodes have which break a shape."""
    path = shapes.value(shape, SH.path)
    values = f"?this {_path(shapes, path)} ?value ." if path else "BIND(?this AS ?value)"
    if test := _test(shapes, shape):
        yield f"{values} FILTER(!COALESCE({test}, false))"
    yield from _counted(shapes, shape, (SH.minCount, SH.maxCount), values, "true")
    if part := shapes.value(shape, SH.qualifiedValueShape):
        test = _test(shapes, part)
        yield from _counted(shapes, shape, (SH.qualifiedMinCount, SH.qualifiedMaxCount), values, test)
    for value in shapes.objects(shape, SH.hasValue):
        yield f"FILTER NOT EXISTS {{ {values.replace('?value', value.n3())} }}"
    for constraint in shapes.objects(shape, SH.sparql):
        select = str(shapes.value(constraint, SH.select))
        yield select[select.index("{") + 1 : select.rindex("}")].replace("$this", "?this")


def _counted(shapes: Graph, shape: Node, limits: tuple[Node, Node], values: str, test: str) -> Iterator[str]:
    """Patterns of nodes with fewer or more values that pass a test than they may have: one, if any number."""
    least, most = (shapes.value(shape, limit) for limit in limits)
    others, other = values.replace("?value", "?other"), test.replace("?value", "?other")
    if least is not None:
        yield f"FILTER NOT EXISTS {{ {values} FILTER({test}) }}" if least == _ONE else ""
    if most is not None:
        differ = f"{values} {others} FILTER(!sameTerm(?value, ?other) && {test} && {other})"
        yield differ if most == _ONE else ""


def _test(shapes: Graph, shape: Node) -> str:
    """What holds of the values of a sound node, "" where nothing need hold."""
    tests = []
    for name, value in shapes.predicate_objects(shape):
        if name in _TESTS and (name != SH.datatype or value in _READ):
            tests.append(_TESTS[name].format(value.n3()))
        elif name == SH.nodeKind and value == SH.IRI:
            tests.append("isIRI(?value)")
        elif name == SH["in"]:
            tests.append(f"?value IN ({', '.join(one.n3() for one in Collection(shapes, value))})")
        elif name == SH["or"]:
            tests.append("({})".format(" || ".join(_test(shapes, one) for one in Collection(shapes, value))))
        elif name not in _NOT_TESTED:
            tests.append("false")
    return " && ".join(tests)


def _path(shapes: Graph, path: Node) -> str:
    """A property, its inverse, or one of several. Raises ValueError for another one."""
    if isinstance(path, URIRef):
        return path.n3()
    if inverse := shapes.value(path, SH.inversePath):
        return f"^{_path(shapes, inverse)}"
    if several := shapes.value(path, SH.alternativePath):
        return "({})".format("|".join(_path(shapes, one) for one in Collection(shapes, several)))
    raise ValueError(f"ontology/shapes.ttl: no such path: {path}")
