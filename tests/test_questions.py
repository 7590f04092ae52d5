from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.validate.questions import suspects

SHAPE = """
@prefix : <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:Shape a sh:PropertyShape ; sh:targetClass :Thing ; sh:path :at ; %s .
"""
DATA = "<http://example.org/1> a <http://example.org/Thing> ; <http://example.org/at> %s ."


def is_suspect(constraint: str, values: str) -> bool:
    inner = ox.Store()
    prefix = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <http://example.org/> . "
    inner.load((prefix + DATA % values).encode(), format=ox.RdfFormat.TURTLE)
    return bool(suspects(inner, Graph().parse(data=SHAPE % constraint, format="turtle")))


@pytest.mark.parametrize(
    ("constraint", "sound", "broken"),
    [
        ("sh:maxCount 1", "1", "1, 2"),
        ("sh:minCount 1", "1", '"x" . :2 a :Thing'),
        ("sh:datatype xsd:date", '"2025-03-31"^^xsd:date', '"2025-02-30"^^xsd:date'),
        ("sh:datatype xsd:gYearMonth", '"2025-03"^^xsd:gYearMonth', '"2025-13"^^xsd:gYearMonth'),
        ("sh:datatype xsd:string", '"x"', '"x"@en'),
        ("sh:nodeKind sh:IRI", ":x", '"x"'),
        ("sh:class :Thing", ":1", ":2"),
        ("sh:in (:a :b)", ":a, :b", ":a, :c"),
        ("sh:hasValue :a", ":a, :b", ":b"),
        ("sh:or ([ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ])", '"2025"^^xsd:gYear', "2025"),
        ("sh:minInclusive 0 ; sh:maxInclusive 1", "0.5", "1.5"),
        ("sh:minInclusive 0", "0", '"zero"'),
        ("sh:pattern 'a$' ; sh:minLength 2", '"ba"', '"a"'),
        ("sh:lessThan :to", "1 ; :to 2", "1 ; :to 1"),
        ("sh:lessThanOrEquals :to", "1 ; :to 1", "2 ; :to 1"),
        (
            "sh:qualifiedValueShape [ sh:pattern 'a' ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1",
            '"a", "b"',
            '"a1", "a2"',
        ),
    ],
)
def test_what_breaks_a_shape_is_suspected(constraint: str, sound: str, broken: str) -> None:
    assert not is_suspect(constraint, sound)
    assert is_suspect(constraint, broken)


@pytest.mark.parametrize(
    "unknown",
    ["sh:maxLength 9", "sh:minCount 2", "sh:maxCount 2", "sh:nodeKind sh:Literal", "sh:datatype xsd:token"],
)
def test_what_is_not_known_is_always_suspected(unknown: str) -> None:
    assert is_suspect(unknown, '"a", "b"')
