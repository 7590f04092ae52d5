"""Which reports tell of one event: pairs that are compared, links that hold, and groups of them.

Nothing here depends on the order in which reports come, and each decision looks only at the reports nearby,
so that a graph that grows ends as one that was built at once, and at the same cost for each article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import cache
from itertools import combinations

from kg.event import Event
from kg.merging.comparison import CLEARLY, Comparison, compare, is_generic, where, window
from kg.ontology import plover
from kg.terms import digest

_MOST = 6  # parties of a report that are looked at: a list of thirty states has 435 pairs


def keys(event: Event) -> list[str]:
    """Where to look for other reports of an event: reports that may be one have a key in common.

    A key is a quad class, a day, and a pair of parties (a party alone where there is but one) or a place,
    each party by its country if it has one. What has no day that can be told has no keys.
    """
    days = window(event)
    quad = event.quad
    if days is None or quad is None:
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
    places = [(place.id or (place.label or place.text).casefold(),)] if place else []
    quads = {quad, plover().types[event.type].quad, *_announced_quads(event)}
    dates = [days[0] + timedelta(number) for number in range((days[1] - days[0]).days + 1)]
    return sorted({digest(name, date, *key) for name in quads for date in dates for key in (*pairs, *places)})


def clusters(
    start: Iterable[str], reports: Callable[[str], Event], mates: Callable[[str], Iterable[str]]
) -> list[frozenset[str]]:
    """The groups of reports of one event that hold the reports of `start`, by name; some of them alone.

    `reports` gives a report by name, `mates` the names of those that share a key with it. Reports are
    linked if their comparison agrees, unless a rival, which excludes one of the two, agrees with the other
    nearly as well: then nobody can tell which is meant. Links are followed from the strongest on, and
    never bring reports together that exclude each other.
    """

    @cache
    def compared(one: str, other: str) -> Comparison:
        return compare(reports(one), reports(other))

    def between(one: str, other: str) -> Comparison:
        return compared(min(one, other), max(one, other))

    @cache
    def candidates(name: str) -> Mapping[str, float]:
        near = {mate: between(name, mate) for mate in mates(name) if mate != name}
        return {mate: found.points for mate, found in near.items() if found.agrees}

    def rivalled(one: str, other: str) -> bool:
        ahead = between(one, other).points - CLEARLY
        return any(
            points > ahead and between(other, rival).contradicts
            for rival, points in candidates(one).items()
            if rival != other
        )

    @cache
    def links(name: str) -> Mapping[str, float]:
        return {
            mate: points
            for mate, points in candidates(name).items()
            if not rivalled(name, mate) and not rivalled(mate, name)
        }

    groups: list[frozenset[str]] = []
    done: set[str] = set()
    for name in sorted(set(start)):
        if name not in done:
            reached = _reached(name, links)
            done |= reached
            strongest = sorted(
                {(-points, min(a, b), max(a, b)) for a in reached for b, points in links(a).items()}
            )
            groups += _joined(reached, strongest, lambda a, b: between(a, b).contradicts)
    return groups


def indexed(reports: Mapping[str, Event]) -> Callable[[str], set[str]]:
    """For reports in memory: those that share a key with the one of a name."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for name, report in reports.items():
        for key in keys(report):
            held[key].add(name)
    return lambda name: set().union(*(held[key] for key in keys(reports[name])))


def _announced_quads(event: Event) -> Iterable[str]:
    """A meeting that is announced is an agreement to meet: the quad classes of what an event announces."""
    if "future" not in event.modes:
        return ()
    return {kind.quad for kind in plover().types.values() if kind.announced == event.type and kind.quad}


def _reached(name: str, links: Callable[[str], Iterable[str]]) -> set[str]:
    reached, waiting = {name}, [name]
    while waiting:
        new = set(links(waiting.pop())) - reached
        reached |= new
        waiting += new
    return reached


def _joined(
    names: Iterable[str],
    links: Iterable[tuple[float, str, str]],
    exclude: Callable[[str, str], bool],
) -> list[frozenset[str]]:
    """Kruskal's algorithm, with pairs that must stay apart."""
    group = {name: frozenset((name,)) for name in names}
    for _, one, other in links:
        ours, theirs = group[one], group[other]
        if ours is not theirs and not any(exclude(a, b) for a in ours for b in theirs):
            both = ours | theirs
            group.update(dict.fromkeys(both, both))
    return sorted(set(group.values()), key=sorted)
