"""Where to look for other reports of an event: keys, of which reports that may be one have one in common."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from kg.event import Event, Party, Place
from kg.ontology import plover
from kg.rdf.things import place_node
from kg.terms import bare, digest
from kg.times import edtf
from kg.times.edtf import bounds

_LONGEST = 6  # days from first to last of a time that says when: "last week", not "in March"
_MOST = 6  # parties of a report that are looked at: a list of thirty states has 435 pairs


def keys(event: Event) -> list[str]:
    """Where to look for other reports of an event: reports that may be one have a key in common.

    A key is a quad class, a day, and a pair of parties (a party alone where there is but one) or a place,
    each party by its country if it has one. What has no day that can be told has no keys, nor have relations
    and statements, and rows of coded event data, which have no text.
    """
    days = window(event)
    quad = event.quad
    if days is None or quad is None or not event.sentence.text:
        return []
    parties = (*event.actors, *event.recipients)
    sides = sorted(
        {
            party.country or party.label.casefold()
            for party in parties
            if party.country or not is_generic(party)
        }
    )
    pairs: list[tuple[str, ...]] = [*combinations(sides[:_MOST], 2)] or [(side,) for side in sides]
    place = where(event)
    places = [(bare(place_node(place)),)] if place else []
    quads = {quad, plover().types[event.type].quad, *_announced_quads(event)}
    dates = [days[0] + timedelta(number) for number in range((days[1] - days[0]).days + 1)]
    return sorted({digest(name, date, *key) for name in quads for date in dates for key in (*pairs, *places)})


def window(event: Event) -> tuple[date, date] | None:
    """First and last day on which a report has the event happen, None where it does not tell nearly.

    News without a date is of the day it is printed or of the day before; what is planned or possible lies
    in the days that follow.
    """
    if event.time and event.time.value:
        first, last = bounds(event.time.value)
        return (first, last) if first and last and (last - first).days <= _LONGEST else None
    printed = edtf.day(event.published)
    if printed is None or "historical" in event.modes:
        return None
    if "future" in event.modes or "hypothetical" in event.modes:
        return printed + timedelta(1), printed + timedelta(_LONGEST)
    return printed - timedelta(1), printed


def is_generic(party: Party) -> bool:
    """Whether a party is only described: protesters, five people, a local official."""
    return party.kind in ("group", "thing") or not party.label[:1].isupper()


def where(event: Event) -> Place | None:
    """The place of an event, which may be its recipient: an attack on a city is an attack there."""
    if event.place:
        return event.place
    cities = (party for party in event.recipients if party.kind == "place")
    return next((Place(city.mention, city.id, city.label, city.country) for city in cities), None)


def _announced_quads(event: Event) -> Iterable[str]:
    """A meeting that is announced is an agreement to meet: the quad classes of what an event announces."""
    if "future" not in event.modes:
        return ()
    return {kind.quad for kind in plover().types.values() if kind.announced == event.type and kind.quad}
