"""RDF terms as plain values: for Python, and for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import pyoxigraph as ox

from kg.terms import PREFIXES

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Value = str | int | float | bool | None

_NUMBERS: Mapping[str, Callable[[str], Value]] = {
    PREFIXES["xsd"] + name: read
    for names, read in (
        (("integer", "nonNegativeInteger", "positiveInteger", "int", "long", "short"), int),
        (("decimal", "double", "float"), float),
        (("boolean",), lambda text: text in ("true", "1")),
    )
    for name in names
}


def plain(term: Term | None) -> Value:
    """A term as a plain value: numbers and booleans by their datatype, all else as str."""
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return _NUMBERS.get(term.datatype.value, str)(term.value)
    return str(term) if isinstance(term, ox.Triple) else term.value


def short(value: Value) -> str:
    """A value for people: IRIs by their prefix, nothing for None."""
    text = "" if value is None else str(value)
    for prefix, namespace in PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text
