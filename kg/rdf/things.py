"""What events refer to, as triples: entities, relations, places, times and quantities.

These claim nothing about the world beyond names and kinds, so that all articles share them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from kg.actors.places import GEONAMES, located
from kg.event import Event, Party, Place, Quantity
from kg.rdf import facts
from kg.rdf.identity import relation_node
from kg.terms import (
    BASE,
    DATE_TYPES,
    PREFIXES,
    Triple,
    bare,
    date_literal,
    decimal,
    digest,
    iri,
    literal,
    slug,
    term,
)

_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?")
_a = term("rdf:type")
_label = term("rdfs:label")


def things(events: Collection[Event], seen: set[object]) -> Iterator[Triple]:
    """All that events refer to and `seen` does not yet hold; it is added there.

    Parties come first: a theme tells no kind of what it names.
    """
    for event in events:
        for party in (*event.actors, *event.recipients, *event.via, *filter(None, (event.speaker,))):
            if party.id not in seen:
                yield from _party(party)
                yield from _known(party.id, party.country, seen)
    for event in events:
        yield from _circumstances(event, seen)


def _circumstances(event: Event, seen: set[object]) -> Iterator[Triple]:
    """Theme, place, time, quantities and relation of an event."""
    if event.theme and event.theme.id and event.theme.id not in seen:
        yield from _theme(event.theme.id, event.theme.text, seen)
    if event.place and event.place not in seen:
        seen.add(event.place)
        yield from _place(event.place)
        yield from _known(bare(place_node(event.place)), event.place.country, seen)
    if event.time and event.time.value and ("time", event.time.value) not in seen:
        seen.add(("time", event.time.value))
        yield from _time(event.time.value)
    for quantity in event.quantities:
        yield from _quantity(quantity)
    if ("relation", event.relation) not in seen:
        seen.add(("relation", event.relation))
        yield from _relation(event.relation)


def _theme(entity: str, text: str, seen: set[object]) -> Iterator[Triple]:
    """What an event is about, by name; it may yet come as a party, with its kind."""
    if facts.known(entity):
        yield from _known(entity, None, seen)
    elif ("theme", entity) not in seen:
        seen.add(("theme", entity))
        yield iri(entity), _label, literal(text)


def _known(entity: str, country: str | None, seen: set[object]) -> Iterator[Triple]:
    """What the tables know of an entity and its country, and of those they lead to."""
    found = [entity] if country is None else [entity, PREFIXES["ent"] + country]
    yield from facts.facts([name for name in found if name not in seen], seen)
    seen.update(found)


def _relation(relation: str) -> Iterator[Triple]:
    this = relation_node(relation)
    yield this, _a, term("owl:ObjectProperty")
    yield this, _label, literal(relation)
    yield this, term("rdfs:subPropertyOf"), term("kg:relatesTo")


def _party(party: Party) -> Iterator[Triple]:
    if facts.known(party.id):
        return
    this = iri(party.id)
    yield this, _a, term(f"kg:{party.kind.capitalize()}")
    yield this, _label, literal(party.label)
    if party.country:
        yield this, term("kg:country"), term(f"ent:{party.country}")
    if party.id.startswith(GEONAMES):
        yield from _located(this, located(party.id, party.label))


def quantity_node(quantity: Quantity) -> str:
    """The node of a quantity."""
    parts = (quantity.text, float(quantity.low), float(quantity.high), quantity.unit)
    return term(f"quantity:{digest(*parts)}")


def _quantity(quantity: Quantity) -> Iterator[Triple]:
    this = quantity_node(quantity)
    yield this, _a, term("kg:Quantity")
    yield this, _label, literal(quantity.text)
    yield this, term("schema:minValue"), decimal(quantity.low)
    yield this, term("schema:maxValue"), decimal(quantity.high)
    if quantity.unit:
        yield this, term("schema:unitText"), literal(quantity.unit)


def _time(value: str) -> Iterator[Triple]:
    yield from _time_value(value)
    first, _, last = value.partition("/")
    if last:
        for bound, end in (("time:hasBeginning", first), ("time:hasEnd", last)):
            if date_literal(end):
                yield time_node(value), term(bound), time_node(end)
                yield from _time_value(end)


def _time_value(value: str) -> Iterator[Triple]:
    this, date = time_node(value), date_literal(value)
    yield this, _a, term("kg:Time")
    yield this, term("kg:edtf"), literal(value)
    if date:
        yield this, _a, term("time:Instant")
        yield this, term(f"time:inXSD{DATE_TYPES[len(value)].replace('date', 'Date')}"), date
    elif _DURATION.fullmatch(value) and "W" not in value:
        yield this, _a, term("time:ProperInterval")
        yield this, term("time:hasXSDDuration"), literal(value, term("xsd:duration"))
    elif "/" in value:
        yield this, _a, term("time:ProperInterval")


@lru_cache(maxsize=65536)
def time_node(value: str) -> str:
    """The node of an EDTF value."""
    return iri(f"{BASE}time/{value}")


def place_node(place: Place) -> str:
    """The node of a place: its id, or one by its name."""
    return iri(place.id or f"{BASE}entity/{slug(place.label or place.text)}")


def _place(place: Place) -> Iterator[Triple]:
    this = place_node(place)
    if not facts.known(bare(this)):
        yield this, _a, term("kg:Place")
        yield this, _label, literal(place.label or place.text)
        if place.country:
            yield this, term("kg:country"), term(f"ent:{place.country}")
    told = place.latitude is not None and place.longitude is not None
    yield from _located(this, (place.latitude or 0.0, place.longitude or 0.0) if told else None)


def _located(this: str, degrees: tuple[float, float] | None) -> Iterator[Triple]:
    """The id of a place in GeoNames, if it has one, and where it is."""
    if this.startswith(f"<{GEONAMES}"):
        yield this, term("kg:geonamesId"), literal(this.split("/")[3])
    if degrees is not None:
        latitude, longitude = degrees
        point = f"POINT({longitude} {latitude})"
        geometry = term(f"geometry:{digest(point)}")
        yield this, term("gsp:hasGeometry"), geometry
        yield geometry, _a, term("gsp:Geometry")
        yield geometry, term("gsp:asWKT"), literal(point, term("gsp:wktLiteral"))
        yield this, term("geo:lat"), decimal(latitude)
        yield this, term("geo:long"), decimal(longitude)
