"""One event, many reports: mentions that tell of the same event meet in one node, and may part again.

The event is described as its best report tells it, with the day, the place and the numbers that others add;
each mention keeps how it tells the event itself (kg:toldActor, kg:toldTime, …), so that nothing is lost and
all can be decided anew: what meets depends on the reports alone, not on the order in which they came. What
they must have in common is for comparison and grouping to say. Relations and statements, which are no
events, meet only where they are equal, and so do rows of coded event data, which have no text.

Before articles are dropped from a store they `part`, after they were loaded they `merge`. Each is one
transaction, and twice is as good as once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

import pyoxigraph as ox

from kg.event import Event
from kg.merging.grouping import clusters, keys
from kg.rdf.identity import EVENTS
from kg.rdf.quads import description
from kg.rdf.retelling import nearby, told
from kg.rdf.things import place_node, quantity_node, time_node
from kg.terms import Triple, iri, literal, named, term

# Reports that share a key are compared each with each, so a crowd of more than this is not: what tells of
# one day between two countries then meets by its place, or where it is equal.
_CROWD = 150
_CHUNK = 1000  # events whose reports are held in memory together
_EVENTS = named(EVENTS)
_BODY = named(term("oa:hasBody"))
_KEY = named(term("kg:reportKey"))
_LABEL = named(term("rdfs:label"))
_MENTIONS = named(term("kg:mentions"))
_SENTENCE = named(term("kg:sentence"))
_TOLD = named(term("kg:toldEvent"))
_NOT_DONE = frozenset(("future", "hypothetical", "negation"))


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one or more mentions tell it, in the same way.

    `node` is the IRI that the event would have if nothing else told of it, `mentions` are IRIs, `published`
    is the first day (ISO 8601), `done` whether any mention has the event as done.
    """

    node: str
    label: str
    event: Event
    mentions: tuple[str, ...]
    published: str
    done: bool


def merge(inner: ox.Store, graphs: Iterable[ox.NamedNode] | None = None) -> None:
    """Let what the graphs of some articles report, or all graphs, meet with what tells of the same.

    What no longer belongs together parts.
    """
    if graphs is None:
        everything = iter(sorted(_objects(inner.quads_for_pattern(None, _MENTIONS, None, None))))
        while chunk := set(islice(everything, _CHUNK)):
            _decide(inner, chunk, _Held(inner))
    else:
        _decide(inner, _reported(inner, graphs), _Held(inner))


def part(inner: ox.Store, graphs: Iterable[ox.NamedNode]) -> None:
    """Take the mentions in the graphs of some articles out of what they share with others, who decide anew
    among themselves; then the graphs can be dropped."""
    names = list(graphs)
    leaving = {
        mention
        for graph in names
        for mention in _subjects(inner.quads_for_pattern(None, _MENTIONS, None, graph))
    }
    if leaving:
        _decide(inner, _reported(inner, names), _Held(inner, frozenset(leaving)))


def reports(inner: ox.Store, event: str) -> list[Report]:
    """The reports that meet in an event (an IRI), the one that describes it first."""
    held = _Held(inner)
    return sorted((held.report(node) for node in held.reports_in(event)), key=_rank)


def apart(inner: ox.Store, event: str) -> list[Report]:
    """The reports that were compared with those of an event (an IRI) and tell of others."""
    held = _Held(inner)
    own = held.reports_in(event)
    return [held.report(mate) for mate in sorted({mate for node in own for mate in held.mates(node)} - own)]


class _Held:
    """The reports of a store, read as they are asked for, as if the mentions that are `leaving` were not
    there. A report is named by its node."""

    def __init__(self, inner: ox.Store, leaving: frozenset[str] = frozenset()) -> None:
        self.inner = inner
        self.leaving = leaving
        self.facts = nearby(inner)
        # No functools.cache of methods: a cycle would keep the store open.
        self._known: dict[str, Report] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._in: dict[str, frozenset[str]] = {}
        self._sharing: dict[str, frozenset[str]] = {}

    def report(self, node: str) -> Report:
        if node not in self._known:
            self._known[node] = self.retold(node, self._mentions(node) - self.leaving)
        return self._known[node]

    def keys(self, node: str) -> frozenset[str]:
        if node not in self._keys:
            self._keys[node] = _keys(self.report(node))
        return self._keys[node]

    def reports_in(self, event: str) -> frozenset[str]:
        """The reports that meet in an event."""
        if event not in self._in:
            quads = self.inner.quads_for_pattern(None, _MENTIONS, ox.NamedNode(event), None)
            self._in[event] = frozenset(self.node_of(m) for m in _subjects(quads) if m not in self.leaving)
        return self._in[event]

    def mates(self, node: str) -> frozenset[str]:
        """The reports that share a key with one, itself included."""
        return frozenset().union(*(self._of_key(key) for key in self.keys(node)))

    def _of_key(self, key: str) -> frozenset[str]:
        if key not in self._sharing:
            events = _subjects(self.inner.quads_for_pattern(None, _KEY, ox.Literal(key), _EVENTS))
            found = {node for event in events for node in self.reports_in(event)}
            crowd = len(found) > _CROWD
            self._sharing[key] = frozenset(() if crowd else (n for n in found if key in self.keys(n)))
        return self._sharing[key]

    def retold(self, node: str, mentions: Iterable[str]) -> Report:
        """A report with some of its mentions."""
        events = {mention: told(mention, self.facts) for mention in sorted(mentions)}
        plainest = min(events, key=lambda mention: (len(events[mention].modes), mention))
        # A mention that has just come tells the event by its description, to which others may have added.
        content = events[
            min(events, key=lambda mention: ("kg:toldEvent" not in self.facts(mention), mention))
        ]
        labels = {label for name in (node, *events) for label in self.facts(name).get("rdfs:label", ())}
        return Report(
            node,
            min(labels, default=""),
            replace(content, article=events[plainest].article, modes=events[plainest].modes),
            tuple(events),
            min(event.published or "9999" for event in events.values()),
            any(_NOT_DONE.isdisjoint(event.modes) for event in events.values()),
        )

    def _mentions(self, node: str) -> set[str]:
        here = ox.NamedNode(node)
        alone = _subjects(self.inner.quads_for_pattern(None, _MENTIONS, here, None))
        otherwise = _subjects(self.inner.quads_for_pattern(None, _TOLD, here, None))
        return {mention for mention in alone if "kg:toldEvent" not in self.facts(mention)} | set(otherwise)

    def node_of(self, mention: str) -> str:
        """The report that a mention belongs to."""
        own = self.facts(mention)
        return str((own.get("kg:toldEvent") or own["kg:mentions"])[0])

    def events_of(self, report: Report) -> set[str]:
        """The events in which the mentions of a report are so far."""
        return {self.facts(mention)["kg:mentions"][0] for mention in report.mentions}


def _decide(inner: ox.Store, events: set[str], held: _Held) -> None:
    """Put the reports of some events together as they belong, and all that this may change."""
    events |= {mate for event in events for mate in _sharing(inner, event)}
    waiting = {node for event in events for node in held.reports_in(event)}
    inner.extend(
        quad
        for node in waiting
        for event in held.events_of(held.report(node))
        for quad in _keyed(event, held.keys(node))
    )
    waiting |= {mate for node in waiting for mate in held.mates(node)}  # whose rivals have changed
    groups: dict[str, frozenset[str]] = {}
    while waiting:
        for group in clusters(waiting, lambda node: held.report(node).event, held.mates):
            groups.update(dict.fromkeys(group, group))
        met = {event for node in groups for event in held.events_of(held.report(node))}
        waiting = {node for event in met for node in held.reports_in(event)} - set(groups)
    together = [[held.report(node) for node in group] for group in set(groups.values())]
    alone: defaultdict[str, set[str]] = defaultdict(set)
    for mention in held.leaving:
        alone[held.node_of(mention)].add(mention)
    parted = [[held.retold(node, mentions)] for node, mentions in alone.items()]
    _write(inner, [(group, {e for r in group for e in held.events_of(r)}) for group in (*together, *parted)])


def _write(inner: ox.Store, groups: Iterable[tuple[list[Report], set[str]]]) -> None:
    """Bring the reports of each group, which are in some events so far, together in one."""
    new: set[ox.Quad] = set()
    old: set[ox.Quad] = set()
    left: set[str] = set()
    kept: set[str] = set()
    for reports, events in groups:
        best = min(reports, key=_rank)
        kept.add(best.node)
        left |= {*events, *(report.node for report in reports)}
        for change, quads in zip((old, new), _meeting(inner, reports, best, events), strict=True):
            change.update(quads)
    for node in left - kept:
        old.update(inner.quads_for_pattern(ox.NamedNode(node), None, None, _EVENTS))
    gone = [quad for quad in old - new if quad in inner]
    come = [quad for quad in new if quad not in inner]
    if gone or come:
        # One update is one transaction: whoever is killed here has changed nothing.
        inner.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(come)} }}")


def _meeting(
    inner: ox.Store, reports: list[Report], best: Report, events: set[str]
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """What goes and what comes where reports are to meet in the event that the best of them tells."""
    event = ox.NamedNode(best.node)
    new = [quad for report in reports for quad in _keyed(best.node, _keys(report))]
    was_merged = events != {best.node} or any(inner.quads_for_pattern(None, _TOLD, event, None))
    if len(reports) == 1 and not was_merged:
        return [*inner.quads_for_pattern(event, _KEY, None, _EVENTS)], new
    old = [*inner.quads_for_pattern(event, None, None, _EVENTS)]
    new += _quads(description(_joint(best, reports), f"<{best.node}>", label=best.label), _EVENTS)
    for report in reports:
        for mention in report.mentions:
            without, instead = _moved(inner, ox.NamedNode(mention), event)
            old, new = old + without, new + instead
            if len(reports) > 1:
                new += _quads(_telling(report, f"<{mention}>"), without[0].graph_name)
    return old, new


def _joint(best: Report, reports: Iterable[Report]) -> Event:
    """The event as the best report tells it, with the time, the place and the numbers that others add."""
    others = [report.event for report in sorted(reports, key=_rank)]
    return replace(
        best.event,
        time=next((event.time for event in others if event.time and event.time.value), None),
        place=next((event.place for event in others if event.place), None),
        quantities=tuple(dict.fromkeys(quantity for event in others for quantity in event.quantities)),
    )


def _moved(
    inner: ox.Store, mention: ox.NamedNode, event: ox.NamedNode
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """What goes and what comes where a mention is to be in an event."""
    (pointer,) = inner.quads_for_pattern(mention, _MENTIONS, None, None)
    old = [
        quad
        for quad in inner.quads_for_pattern(mention, None, None, pointer.graph_name)
        if quad.predicate in (_MENTIONS, _BODY, _LABEL) or quad.predicate.value.startswith(_TOLD.value[:-5])
    ]
    return old, [ox.Quad(mention, name, event, pointer.graph_name) for name in (_MENTIONS, _BODY)]


def _telling(report: Report, mention: str) -> Iterator[Triple]:
    """How a mention tells an event that it shares with others."""
    event = report.event
    yield mention, term("kg:toldEvent"), iri(report.node)
    yield mention, term("rdfs:label"), literal(report.label)
    yield mention, term("kg:toldType"), term(f"plover:{event.type}")
    yield mention, term("kg:toldRelation"), literal(event.relation)
    if event.mode:
        yield mention, term("kg:toldMode"), term(f"plover:{event.type}-{event.mode}")
    for party in event.actors:
        yield mention, term("kg:toldActor"), iri(party.id)
    for party in event.recipients:
        yield mention, term("kg:toldRecipient"), iri(party.id)
    if event.theme and event.theme.id:
        yield mention, term("kg:toldTheme"), iri(event.theme.id)
    for quantity in event.quantities:
        yield mention, term("kg:toldQuantity"), quantity_node(quantity)
    if event.time and event.time.value:
        yield mention, term("kg:toldTime"), time_node(event.time.value)
    if event.place:
        yield mention, term("kg:toldPlace"), place_node(event.place)


def _rank(report: Report) -> tuple[bool, int, str, str]:
    """The best report of an event: what is done before what is planned, then who tells most, then first."""
    event = report.event
    told_parts = (
        event.actors, event.recipients, event.time and event.time.value, event.place, event.theme, event.mode,
        event.quantities,
    )  # fmt: skip
    return not report.done, -sum(map(bool, told_parts)), report.published, report.node


def _keys(report: Report) -> frozenset[str]:
    return frozenset(keys(report.event) if report.event.sentence.text else ())


def _keyed(event: str, keys: Iterable[str]) -> list[ox.Quad]:
    return [ox.Quad(ox.NamedNode(event), _KEY, ox.Literal(key), _EVENTS) for key in keys]


def _reported(inner: ox.Store, graphs: Iterable[ox.NamedNode]) -> set[str]:
    """The events that articles with a text report. Coded event data has none, and costs nothing here."""
    return {
        event
        for graph in graphs
        if any(inner.quads_for_pattern(None, _SENTENCE, None, graph))
        for event in _objects(inner.quads_for_pattern(None, _MENTIONS, None, graph))
    }


def _sharing(inner: ox.Store, event: str) -> Iterator[str]:
    """The events that share a key with one."""
    for own in inner.quads_for_pattern(ox.NamedNode(event), _KEY, None, _EVENTS):
        yield from _subjects(inner.quads_for_pattern(None, _KEY, own.object, _EVENTS))


def _quads(triples: Iterable[Triple], graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> list[ox.Quad]:
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in triples)
    return [
        ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        for quad in ox.parse(text.encode(errors="replace"), format=ox.RdfFormat.N_TRIPLES)
    ]


def _data(quads: Iterable[ox.Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)


def _subjects(quads: Iterable[ox.Quad]) -> Iterator[str]:
    return (quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode))


def _objects(quads: Iterable[ox.Quad]) -> set[str]:
    return {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}
