"""Where to look for other reports of an event: keys, of which reports that may be one have one in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from kg.event import Event, Party, Place
from kg.ontology import plover
from kg.rdf.things import place_node
from kg.terms import bare, digest
from kg.times import edtf
from kg.times.edtf import bounds

_LONGEST = 6  # days from first to last of a time that says when: "last week", not "in March"
_BACK = 8  # days to which news without a date comes back
_MONTH = 31  # days
_MOST = 6  # parties of a report that are looked at: a list of thirty states has 435 pairs


def keys(event: Event) -> list[str]:
    """Where to look for other reports of an event: reports that may be one have a key in common.

    A key is a quad class, a time, and a pair of parties (a party alone where there is but one) or a place,
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
    times = [*map(str, _times(days))]
    return sorted({digest(name, time, *key) for name in quads for time in times for key in (*pairs, *places)})


def _times(days: Window) -> Iterator[object]:
    """Days, and the weeks in which reports may come back to one; the years of what lasts longer.

    Weeks would do, but too many may share one (kg.merging.reports.CROWD).
    """
    if days.is_near:
        yield from (days.first + timedelta(number) for number in range((days.last - days.first).days + 1))
    if (days.last - days.first).days <= _MONTH:
        first, last = days.since.toordinal() // _BACK, days.last.toordinal() // _BACK
        yield from (("week", number) for number in range(first, last + 1))
    else:
        yield from (("year", year) for year in range(days.first.year, days.last.year + 1)[:2])


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day on which a report has the event happen, and whether it says so; `since` is the
    day from which on it may have been, if the report comes back to what was news before."""

    first: date
    last: date
    told: bool
    since: date

    @property
    def is_near(self) -> bool:
        """Whether that says when: "last week", not "in March"."""
        return (self.last - self.first).days <= _LONGEST


def window(event: Event) -> Window | None:
    """When a report has the event happen, None where that cannot be told.

    News without a date is of the day it is printed or of the day before, or comes back to what was news in
    the week before; what is planned or possible lies in the days that follow.
    """
    return _window(event.time and event.time.value, event.published, event.modes)


@lru_cache(maxsize=4096)
def _window(value: str | None, published: str | None, modes: tuple[str, ...]) -> Window | None:
    first, last = bounds(value) if value else (None, None)
    if first and last:
        return Window(first, last, True, first)
    printed = edtf.day(published)
    if printed is None or "historical" in modes:
        return None
    if "future" in modes or "hypothetical" in modes:
        return Window(printed + timedelta(1), printed + timedelta(_LONGEST), False, printed + timedelta(1))
    return Window(printed - timedelta(1), printed, False, printed - timedelta(_BACK))


def is_generic(party: Party) -> bool:
    """Whether a party is only described: protesters, five people, a local official."""
    first, last = party.label[:1], party.label.rpartition(" ")[2][:1]
    return party.kind in ("group", "thing") or not first.isupper() or last.islower()


def where(event: Event) -> Place | None:
    """The place of an event, which may be its recipient: an attack on a city is an attack there."""
    if event.place:
        return event.place
    cities = (party for party in event.recipients if party.kind == "place" and not is_generic(party))
    return next((Place(city.mention, city.id, city.label, city.country) for city in cities), None)


def _announced_quads(event: Event) -> Iterable[str]:
    """A meeting that is announced is an agreement to meet: the quad classes of what an event announces."""
    if "future" not in event.modes:
        return ()
    return {kind.quad for kind in plover().types.values() if kind.announced == event.type and kind.quad}
