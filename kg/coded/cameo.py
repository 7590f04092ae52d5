"""CAMEO codes and PLOVER types, both ways, as ontology/plover.ttl has them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from pyoxigraph import RdfFormat, parse

from kg.ontology import ontology_folder, plover

_LAST_ROOTS = (5, 8, 13)  # of GDELT's quad classes 1 to 3
_CODE = "https://w3id.org/kg-events/cameo#"
_PLOVER = "https://w3id.org/kg-events/plover#"
_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
_BROADER = "http://www.w3.org/2004/02/skos/core#broadMatch"


def meaning(code: str) -> tuple[str, str | None] | None:
    """The PLOVER type and mode of a CAMEO code, or None for what is no code."""
    return plover().cameo.get(code)


def name_of(code: str) -> str:
    """What CAMEO calls a code: `Threaten with military force`."""
    return _names().get(code, code)


def code_of(type: str, mode: str | None = None, name: str = "") -> str | None:
    """The CAMEO code of a PLOVER type and mode; None for what is no event.

    `name`, if it is what CAMEO calls a code of this type, decides, so that coded events keep their code.
    Else the code that holds for whatever has this type and mode, which is seldom the narrowest that would
    do: 130 for a threat of violence, since 138 is for military force alone.
    """
    exact = _codes().get(name)
    if exact and plover().cameo[exact][0] == type:
        return exact
    return _broad().get(f"{type}-{mode}") or _broad().get(type)


def quad_number(code: str) -> str:
    """GDELT's quad class of a CAMEO code, 1 to 4, which goes by its root (GDELT codebook 2.0, QuadClass)."""
    return str(1 + bisect_left(_LAST_ROOTS, int(code[:2])))


@cache
def _names() -> Mapping[str, str]:
    return {code: name for code, name in _told(_LABEL).items() if code in plover().cameo}


@cache
def _codes() -> Mapping[str, str]:
    """Codes by name; of two codes with one name (03 and 030) that of three digits."""
    return {_names()[code]: code for code in sorted(_names(), key=lambda code: len(code) == 3)}


@cache
def _broad() -> Mapping[str, str]:
    """Codes by type, and by type and mode."""
    return {name: code.removeprefix(_CODE) for name, code in _told(_BROADER).items()}


def _told(property: str) -> dict[str, str]:
    """The values of a property of plover.ttl by local name."""
    text = (ontology_folder() / "plover.ttl").read_text(encoding="utf-8")
    return {
        quad.subject.value.removeprefix(_CODE).removeprefix(_PLOVER): quad.object.value
        for quad in parse(text, format=RdfFormat.TURTLE)
        if quad.predicate.value == property
    }
