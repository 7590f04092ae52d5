"""CAMEO codes and PLOVER types, both ways, by the conversion table of 2021 (ontology/plover.ttl)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pyoxigraph import RdfFormat, parse

from kg.ontology import ontology_folder, plover

STATEMENT = "010"  # CAMEO 01, a statement with no better code, is no type of PLOVER
_STATEMENT_NAME = "Make statement"
_QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
_CODE = "https://w3id.org/kg-events/cameo#"
_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


def meaning(code: str) -> tuple[str, str | None] | None:
    """The PLOVER type and mode of a CAMEO code, or None for what is no code.

    Statements (01) are the statement type; appeals (02), which the table leaves out, are read as the
    demands (10) that they parallel.
    """
    if code.startswith("01"):
        return plover().statement, None
    return plover().cameo.get(f"10{code[2:]}" if code.startswith("02") else code)


def name_of(code: str) -> str:
    """What CAMEO calls a code: `Threaten with military force`."""
    if code.startswith("01"):
        return _STATEMENT_NAME
    return _names().get(f"10{code[2:]}" if code.startswith("02") else code, code)


def code_of(type: str, mode: str | None = None, name: str = "") -> str | None:
    """The CAMEO code of a PLOVER type and mode; None for what is no event.

    `name`, if it is what CAMEO calls a code of this type, decides, so that coded events keep their code.
    Else the most general code of the mode, or of the type where CAMEO has no such mode.
    """
    if type == plover().statement:
        return STATEMENT
    exact = _codes().get(name)
    if exact and plover().cameo[exact][0] == type:
        return exact
    return _general().get((type, mode)) or _general().get((type, None))


def quad_number(quad: str | None) -> str:
    """CAMEO's number of a quad class, 1 to 4; a statement counts as verbal cooperation, as in GDELT."""
    return str(_QUADS.index(quad) + 1 if quad else 1)


@cache
def _names() -> Mapping[str, str]:
    text = (ontology_folder() / "plover.ttl").read_text(encoding="utf-8")
    found = parse(text, format=RdfFormat.TURTLE)
    return {
        quad.subject.value.removeprefix(_CODE): quad.object.value
        for quad in found
        if quad.predicate.value == _LABEL and quad.subject.value.startswith(_CODE)
    }


@cache
def _codes() -> Mapping[str, str]:
    """Codes by name; of two codes with one name (03 and 030) that of three digits."""
    return {_names()[code]: code for code in sorted(_names(), key=lambda code: len(code) == 3)}


@cache
def _general() -> Mapping[tuple[str, str | None], str]:
    """The code that says no more than type and mode.

    Of a mode its first code of three digits; of a type the last that ends in 0, since CAMEO's roots go
    from the particular to the plain (180 unconventional violence, 190 use of force).
    """
    found: dict[tuple[str, str | None], str] = {}
    for code in sorted(plover().cameo, key=_plainness):
        type, mode = plover().cameo[code]
        if mode is None:
            found[type, None] = f"{code}0" if len(code) == 2 else code
    for code in sorted(plover().cameo, key=lambda code: (len(code) == 3, -int(code))):
        if plover().cameo[code][1]:
            found[plover().cameo[code]] = code
    return found


def _plainness(code: str) -> tuple[int, int]:
    if len(code) == 3 and code.endswith("0"):
        return 3, int(code)
    return (2, int(code)) if len(code) == 2 else (len(code) == 3, -int(code))
