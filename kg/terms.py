"""Names of the graph: prefixes, IRIs and typed literals, as terms of N-Quads.

A term is the text that N-Quads has for it: Python writes that text, and Oxigraph reads it, several times
faster than objects for each term and quad can be made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote

from pyoxigraph import NamedNode

BASE = "https://w3id.org/kg-events/"
PREFIXES: Mapping[str, str] = {
    "kg": f"{BASE}ns#",
    "plover": f"{BASE}plover#",
    "ent": f"{BASE}entity/",
    "event": f"{BASE}event/",
    "mention": f"{BASE}mention/",
    "graph": f"{BASE}graph/",
    "office": f"{BASE}office/",
    "quantity": f"{BASE}quantity/",
    "software": f"{BASE}software/",
    "tenure": f"{BASE}tenure/",
    "dct": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "geof": "http://www.opengis.net/def/function/geosparql/",
    "geometry": f"{BASE}geometry/",
    "gsp": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Triple = tuple[str, str, str]

DATE_TYPES: Mapping[int, str] = {4: "gYear", 7: "gYearMonth", 10: "date"}  # by length of the text

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# A scheme, and behind "//" a host with or without user and port.
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(//([^@/?#]*@)?[^@:/?#]*(:\d*)?(?![^/?#])|(?!//))")
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_UNFIT = re.compile(r"[^\w\-.~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=65536)
def term(name: str) -> str:
    """The node of a prefixed name, such as `kg:actor`."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{_UNFIT.sub(_escaped, local)}>"


@lru_cache(maxsize=65536)
def iri(text: str) -> str:
    """The node of an IRI from outside: what an IRI may not hold is escaped; an id without scheme or with a
    host that cannot be is ours."""
    absolute = text if _ABSOLUTE.match(text) else f"{BASE}id/{text}"
    return f"<{'#'.join(_UNFIT.sub(_escaped, part) for part in absolute.split('#', 1))}>"


def bare(node: str) -> str:
    """The IRI of a node."""
    return node[1:-1]


def named(node: str) -> NamedNode:
    """A node as Oxigraph's."""
    return NamedNode(node[1:-1])


def literal(value: str, datatype: str = "") -> str:
    """A text, or a literal of a datatype (a node)."""
    if '"' in value or "\\" in value or "\n" in value or "\r" in value:
        value = value.translate(_QUOTED)
    return f'"{value}"^^{datatype}' if datatype else f'"{value}"'


def digest(*parts: object) -> str:
    """16 hex digits that stand for the parts; the same parts always give the same digits."""
    return blake2b("\x1f".join(map(str, parts)).encode(errors="replace"), digest_size=8).hexdigest()


def slug(text: str) -> str:
    """Words for an IRI: lower case, ASCII where it can be, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
    return re.sub(r"[^\w]+", "-", plain.casefold()).strip("-") or digest(text)


@lru_cache(maxsize=65536)
def date_literal(value: str) -> str | None:
    """A date, typed as narrowly as it is known (xsd:date, xsd:gYearMonth, xsd:gYear), else None."""
    if not _DATE.fullmatch(value):
        return None
    return literal(value, term(f"xsd:{DATE_TYPES[len(value)]}"))


@lru_cache(maxsize=65536)
def decimal(value: float) -> str:
    """A number as xsd:decimal, to six digits after the point, as Oxigraph writes it."""
    return literal(f"{value:.6f}".rstrip("0").rstrip("."), term("xsd:decimal"))


@lru_cache(maxsize=65536)
def count(value: int) -> str:
    """A number as xsd:integer, which Oxigraph makes of all its derived types."""
    return literal(str(value), term("xsd:integer"))


def _escaped(match: re.Match[str]) -> str:
    return quote(match[0], safe="", errors="replace")
