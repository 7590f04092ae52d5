"""The reports of a store: the events as mentions tell them, read as they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.event import NOT_DONE, Event
from kg.merging.both import Both, answers
from kg.rdf.identity import EVENTS
from kg.rdf.keys import keys
from kg.rdf.retelling import as_stored, first, local, nearby, told
from kg.terms import named, term

# Reports that share a key are compared each with each, so a crowd of more than this is not: what tells of
# one day between two countries then meets by its place, or where it is equal.
CROWD = 150
KEY = named(term("kg:reportKey"))
LABEL = named(term("rdfs:label"))
MENTIONS = named(term("kg:mentions"))
TOLD = named(term("kg:toldEvent"))
_EVENTS = named(EVENTS)
_ASKED = 1000  # events at once
# All that a mention tells would take three times as long. An OPTIONAL of two statements would look at the
# whole store.
_PLACES = """
SELECT ?mention ?event ?article ?node ?label ?mode WHERE {{
  VALUES ?event {{ {} }}
  ?mention kg:mentions ?event ; kg:article ?article .
  OPTIONAL {{ ?mention kg:toldEvent ?node }}
  OPTIONAL {{ ?mention rdfs:label ?label }}
  OPTIONAL {{ ?mention kg:status ?mode }}
}}"""


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one or more mentions tell it, in the same way.

    `node` is the IRI that the event would have if nothing else told of it, `mentions` are IRIs, `published`
    is the first day (ISO 8601), `done` whether any mention has the event as done, `keys` are where to look
    for others.
    """

    node: str
    label: str
    event: Event
    mentions: tuple[str, ...]
    published: str
    done: bool
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention is: in which event, article and modes. One that shares its event with other reports
    tells itself what it reports: the `node` and the label of that, else None."""

    event: str
    article: str
    node: str | None
    label: str | None
    modes: tuple[str, ...]


class Reports:
    """The reports of a store, read as they are asked for, as if the mentions that are `leaving` were not
    there. A report is named by its node. What some mentions tell, by IRI, may be `at_hand`."""

    def __init__(
        self,
        inner: ox.Store | Both,
        *,
        leaving: frozenset[str] = frozenset(),
        at_hand: Mapping[str, Event] | None = None,
    ) -> None:
        self.inner = inner
        self.leaving = leaving
        self.at_hand = at_hand or {}
        self.facts = nearby(inner)
        # No functools.cache of methods: a cycle would keep the store open.
        self._places: dict[str, Place] = {}
        self._in: dict[str, frozenset[str]] = {}
        self._meeting: dict[str, frozenset[str]] = {}
        self._known: dict[str, Report] = {}
        self._sharing: dict[str, frozenset[str]] = {}
        self._keys: dict[str, set[str]] = {}
        self._keyed: dict[str, set[str]] = {}

    def read(self, events: Iterable[str]) -> None:
        """Read which mentions some events have, many at once: one by one takes far longer."""
        new = [event for event in dict.fromkeys(events) if event not in self._in]
        for start in range(0, len(new), _ASKED):
            some = new[start : start + _ASKED]
            found = list(answers(self.inner, _PLACES.format(" ".join(f"<{event}>" for event in some))))
            modes, inside = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
            for mention, event, *_, mode in found:
                inside[event].add(mention)
                modes[mention].update(filter(None, (mode,)))
            for mention, event, article, node, label, _ in found:
                ways = tuple(map(local, sorted(modes[mention])))
                self._places[mention] = Place(event, article, node or None, label or None, ways)
            self._in.update((event, frozenset(inside[event])) for event in some)

    def place(self, mention: str) -> Place:
        """Where a mention is."""
        if mention not in self._places:
            self.read(self.facts(mention)["kg:mentions"])
        return self._places[mention]

    def report(self, node: str) -> Report:
        if node not in self._known:
            self._known[node] = self.retold(node, self._mentions(node) - self.leaving)
        return self._known[node]

    def mentions_in(self, event: str) -> frozenset[str]:
        """The mentions of an event, those that are leaving too."""
        if event not in self._in:
            self.read((event,))
        return self._in[event]

    def reports_in(self, event: str) -> frozenset[str]:
        """The reports that meet in an event."""
        if event not in self._meeting:
            mentions = self.mentions_in(event) - self.leaving
            self._meeting[event] = frozenset(map(self.node_of, mentions))
        return self._meeting[event]

    def mates(self, node: str) -> frozenset[str]:
        """The reports that share a key with one, itself included."""
        return frozenset().union(*(self._of_key(key) for key in self.report(node).keys))

    def keys_of(self, event: str) -> set[str]:
        """The keys at an event, those of all its reports."""
        if event not in self._keys:
            found = self.inner.quads_for_pattern(ox.NamedNode(event), KEY, None, _EVENTS)
            self._keys[event] = {quad.object.value for quad in found if isinstance(quad.object, ox.Literal)}
        return self._keys[event]

    def keyed(self, key: str) -> set[str]:
        """The events with a key."""
        if key not in self._keyed:
            found = self.inner.quads_for_pattern(None, KEY, ox.Literal(key), _EVENTS)
            self._keyed[key] = set(subjects(found))
        return self._keyed[key]

    def key(self, nodes: Iterable[str]) -> None:
        """Let some reports be found by their keys where they are."""
        for node in nodes:
            report = self.report(node)
            for event in self.events_of(report):
                if new := report.keys - self.keys_of(event):
                    self.keys_of(event).update(new)
                    for key in new:
                        self.keyed(key).add(event)
                    self.inner.extend(key_quads(event, new))

    def _of_key(self, key: str) -> frozenset[str]:
        if key not in self._sharing:
            events = self.keyed(key)
            self.read(events)
            found = {node for event in events for node in self.reports_in(event)}
            self.read(found)
            crowd = len(found) > CROWD
            self._sharing[key] = frozenset(() if crowd else (n for n in found if key in self.report(n).keys))
        return self._sharing[key]

    def retold(self, node: str, mentions: Iterable[str]) -> Report:
        """A report with some of its mentions."""
        names = sorted(mentions)
        places = {name: self.place(name) for name in names}
        plainest = min(names, key=lambda name: (len(places[name].modes), name))
        # A mention that has just come tells the event by its description, to which others may have added.
        teller = min(names, key=lambda name: (not self.is_retold(name), name))
        content = self._told(teller)
        if teller != plainest:
            content = replace(content, article=places[plainest].article, modes=places[plainest].modes)
        labels = {place.label for place in places.values() if place.label}
        own = self.inner.quads_for_pattern(ox.NamedNode(node), LABEL, None, _EVENTS)
        labels.update(quad.object.value for quad in own if isinstance(quad.object, ox.Literal))
        articles = {place.article for place in places.values()}
        days = (first(self.facts(article), "schema:datePublished") for article in articles)
        return Report(
            node,
            min(labels, default=""),
            content,
            tuple(names),
            min(day or "9999" for day in days),
            any(NOT_DONE.isdisjoint(place.modes) for place in places.values()),
            frozenset(keys(content)),
        )

    def _told(self, mention: str) -> Event:
        if mention in self.at_hand and not self.is_retold(mention):
            return as_stored(self.at_hand[mention], self.place(mention).event, self.facts)
        return told(mention, self.facts)

    def _mentions(self, node: str) -> set[str]:
        alone = {mention for mention in self.mentions_in(node) if not self.is_retold(mention)}
        return alone | {*subjects(self.inner.quads_for_pattern(None, TOLD, ox.NamedNode(node), None))}

    def node_of(self, mention: str) -> str:
        """The report that a mention belongs to."""
        place = self.place(mention)
        return place.node or place.event

    def is_retold(self, mention: str) -> bool:
        """Whether a mention tells itself what it reports, since it shares its event with others."""
        return self.place(mention).node is not None

    def stands(self, reports: list[Report]) -> bool:
        """Whether reports share an event as they are to, or are alone there: nobody came and nobody left."""
        mentions = {mention for report in reports for mention in report.mentions}
        event = min(reports, key=rank).node
        if len(reports) == 1 and not any(map(self.is_retold, mentions)):
            return self.events_of(reports[0]) == {event} and self.keys_of(event) == reports[0].keys
        return len(reports) > 1 and all(map(self.is_retold, mentions)) and mentions == self.mentions_in(event)

    def events_of(self, report: Report) -> set[str]:
        """The events in which the mentions of a report are so far."""
        return {self.place(mention).event for mention in report.mentions}


def rank(report: Report) -> tuple[bool, int, str, str]:
    """The best report of an event: what is done before what is planned, then who tells most, then first."""
    event = report.event
    told_parts = (
        event.actors, event.recipients, event.time and event.time.value, event.place, event.theme, event.mode,
        event.quantities,
    )  # fmt: skip
    return not report.done, -sum(map(bool, told_parts)), report.published, report.node


def key_quads(event: str, keys: Iterable[str]) -> list[ox.Quad]:
    return [ox.Quad(ox.NamedNode(event), KEY, ox.Literal(key), _EVENTS) for key in keys]


def subjects(quads: Iterable[ox.Quad]) -> Iterator[str]:
    return (quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode))
