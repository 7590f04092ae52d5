"""Turtle as dictionaries: subjects with their properties, and errors that say where."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

Properties = dict[str, list[NamedNode | BlankNode | Literal]]


def ontology_folder() -> Traversable:
    """The folder ontology/: next to the package in a checkout, inside it (kg/_ontology) once installed."""
    package = files("kg")
    inside = package / "_ontology"
    if inside.is_dir():
        return inside
    beside = Path(str(package)).parent / "ontology"
    if not beside.is_dir():
        raise FileNotFoundError(f"{inside}: no ontology in the installed package; install it again")
    return beside


def subjects_of(text: str, name: str) -> dict[str, Properties]:
    """The properties of every subject of a Turtle text, in text order; `name` is the file's, for errors."""
    try:
        triples = list(parse(text, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise ValueError(f"{name}, line {error.lineno}: {error.msg}") from error
    subjects: dict[str, Properties] = {}
    for triple in triples:
        subject, value = triple.subject, triple.object
        if isinstance(subject, Triple) or isinstance(value, Triple):
            raise ValueError(f"{name}: triple terms are not expected here: {triple}")
        subjects.setdefault(subject.value, {}).setdefault(triple.predicate.value, []).append(value)
    return subjects


def one(properties: Mapping[str, list[NamedNode | BlankNode | Literal]], key: str) -> str | None:
    """The first value of a property, as text."""
    values = properties.get(key)
    return values[0].value if values else None


def required(properties: Properties, key: str, iri: str, text: str, name: str) -> str:
    """The first value of a property that must be there."""
    value = one(properties, key)
    if value is None:
        raise malformed(text, name, iri, f"has no {local(key)}")
    return value


def local(iri: str) -> str:
    """The part of an IRI behind its "#"."""
    return iri.rpartition("#")[2]


def malformed(text: str, name: str, iri: str, what: str) -> ValueError:
    """An error that names file, line and subject."""
    start = text.find(f":{local(iri)} ")
    line = text.count("\n", 0, max(start, 0)) + 1
    return ValueError(f"{name}, line {line}: {local(iri)}: {what}")
