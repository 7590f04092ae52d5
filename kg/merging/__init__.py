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
from kg.merging.grouping import clusters
from kg.rdf.identity import EVENTS
from kg.rdf.keys import keys
from kg.rdf.quads import description
from kg.rdf.retelling import first, modes, nearby, told
from kg.rdf.things import place_node, quantity_node, time_node
from kg.terms import Triple, iri, literal, named, term

# Reports that share a key are compared each with each, so a crowd of more than this is not: what tells of
# one day between two countries then meets by its place, or where it is equal.
_CROWD = 150
_BULK = 5_000  # quads from which new files are cheaper for Oxigraph than its log
_CHUNK = 5000  # events whose reports are held in memory together
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


def merge(inner: ox.Store, graphs: Iterable[ox.NamedNode] | None = None) -> None:
    """Let what the graphs of some articles report, or all graphs, meet with what tells of the same.

    What no longer belongs together parts.
    """
    if graphs is None:
        events = _objects(inner.quads_for_pattern(None, _MENTIONS, None, None))
    else:
        events = _reported(inner, graphs)
    _decide_all(inner, events, changed=events)


def join(inner: ox.Store, coming: ox.Store) -> None:
    """Take in the graphs of another store, none of which is here: their reports meet among themselves, then
    with those that are here."""
    merge(coming)
    events = _objects(coming.quads_for_pattern(None, _MENTIONS, None, None))
    both = {e for e in events if any(inner.quads_for_pattern(ox.NamedNode(e), _KEY, None, _EVENTS))}
    for key in {quad.object for quad in coming.quads_for_pattern(None, _KEY, None, _EVENTS)}:
        if any(inner.quads_for_pattern(None, _KEY, key, _EVENTS)):
            both.update(_subjects(coming.quads_for_pattern(None, _KEY, key, _EVENTS)))
    load = inner.load if len(coming) < _BULK else inner.bulk_load
    load(coming.dump(format=ox.RdfFormat.N_QUADS) or b"", format=ox.RdfFormat.N_QUADS, lenient=True)
    _decide_all(inner, both, changed=events)


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
        events = _reported(inner, names)
        _decide(_Held(inner, frozenset(leaving)), events, changed=events)


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
        self._in: dict[str, frozenset[str]] = {}
        self._sharing: dict[str, frozenset[str]] = {}

    def report(self, node: str) -> Report:
        if node not in self._known:
            self._known[node] = self.retold(node, self._mentions(node) - self.leaving)
        return self._known[node]

    def reports_in(self, event: str) -> frozenset[str]:
        """The reports that meet in an event."""
        if event not in self._in:
            quads = self.inner.quads_for_pattern(None, _MENTIONS, ox.NamedNode(event), None)
            self._in[event] = frozenset(self.node_of(m) for m in _subjects(quads) if m not in self.leaving)
        return self._in[event]

    def mates(self, node: str) -> frozenset[str]:
        """The reports that share a key with one, itself included."""
        return frozenset().union(*(self._of_key(key) for key in self.report(node).keys))

    def _of_key(self, key: str) -> frozenset[str]:
        if key not in self._sharing:
            events = _subjects(self.inner.quads_for_pattern(None, _KEY, ox.Literal(key), _EVENTS))
            found = {node for event in events for node in self.reports_in(event)}
            crowd = len(found) > _CROWD
            self._sharing[key] = frozenset(() if crowd else (n for n in found if key in self.report(n).keys))
        return self._sharing[key]

    def retold(self, node: str, mentions: Iterable[str]) -> Report:
        """A report with some of its mentions."""
        names = sorted(mentions)
        own = {name: self.facts(name) for name in names}
        ways = {name: modes(own[name]) for name in names}
        articles = {name: first(own[name], "kg:article") for name in names}
        plainest = min(names, key=lambda name: (len(ways[name]), name))
        # A mention that has just come tells the event by its description, to which others may have added.
        content = told(min(names, key=lambda name: (not self.is_retold(name), name)), self.facts)
        content = replace(content, article=articles[plainest], modes=ways[plainest])
        labels = {label for name in (node, *names) for label in self.facts(name).get("rdfs:label", ())}
        days = (first(self.facts(name), "schema:datePublished") for name in articles.values())
        return Report(
            node,
            min(labels, default=""),
            content,
            tuple(names),
            min(day or "9999" for day in days),
            any(map(_NOT_DONE.isdisjoint, ways.values())),
            frozenset(keys(content)),
        )

    def _mentions(self, node: str) -> set[str]:
        here = ox.NamedNode(node)
        alone = _subjects(self.inner.quads_for_pattern(None, _MENTIONS, here, None))
        otherwise = _subjects(self.inner.quads_for_pattern(None, _TOLD, here, None))
        return {mention for mention in alone if not self.is_retold(mention)} | set(otherwise)

    def node_of(self, mention: str) -> str:
        """The report that a mention belongs to."""
        own = self.facts(mention)
        return str((own.get("kg:toldEvent") or own["kg:mentions"])[0])

    def is_retold(self, mention: str) -> bool:
        """Whether a mention tells itself what it reports, since it shares its event with others."""
        return "kg:toldEvent" in self.facts(mention)

    def stands(self, reports: list[Report]) -> bool:
        """Whether reports share an event as they are to: nobody came and nobody left."""
        mentions = {mention for report in reports for mention in report.mentions}
        event = ox.NamedNode(min(reports, key=_rank).node)
        return (
            len(reports) > 1
            and all(map(self.is_retold, mentions))
            and mentions == {*_subjects(self.inner.quads_for_pattern(None, _MENTIONS, event, None))}
        )

    def events_of(self, report: Report) -> set[str]:
        """The events in which the mentions of a report are so far."""
        return {self.facts(mention)["kg:mentions"][0] for mention in report.mentions}


def _decide_all(inner: ox.Store, events: set[str], *, changed: set[str]) -> None:
    waiting, order = set(events), iter(sorted(events))
    while chunk := set(islice(order, _CHUNK)):
        waiting -= _decide(_Held(inner), chunk & waiting, changed=changed)


def _decide(held: _Held, events: set[str], *, changed: set[str]) -> set[str]:
    """Put the reports of some events together as they belong, and all that this may change; the events of
    which nothing more is to be decided. `changed` are all that came or go."""
    inner, near = held.inner, _near(held.inner, events, changed)
    waiting = {node for event in near for node in held.reports_in(event)}
    inner.extend(
        quad
        for node in waiting
        for event in held.events_of(held.report(node))
        for quad in _keyed(event, held.report(node).keys)
        if quad not in inner
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
    _write(held, [group for group in together if not held.stands(group)] + parted)
    return events | near


def _near(inner: ox.Store, events: set[str], changed: set[str]) -> set[str]:
    """Those of some events that are told more than once or share a key, and those that they share it with.

    A key that too many share nobody compares, and if too many shared it already, that changes nothing.
    """
    own: defaultdict[ox.Literal, set[str]] = defaultdict(set)
    for event in events:
        for quad in inner.quads_for_pattern(ox.NamedNode(event), _KEY, None, _EVENTS):
            if isinstance(quad.object, ox.Literal):
                own[quad.object].add(event)
    near = {event for event in set().union(*own.values()) if _is_told_again(inner, event)}
    for key in own:
        sharing = set(_subjects(inner.quads_for_pattern(None, _KEY, key, _EVENTS)))
        if len(sharing) > 1 and len(sharing - changed) <= _CROWD:
            near |= sharing
    return near


def _write(held: _Held, groups: Iterable[list[Report]]) -> None:
    """Bring the reports of each group together in one event."""
    inner, new, old = held.inner, set[ox.Quad](), set[ox.Quad]()
    left, kept = set[str](), set[str]()
    for reports in groups:
        best = min(reports, key=_rank)
        events = {event for report in reports for event in held.events_of(report)}
        kept.add(best.node)
        left |= {*events, *(report.node for report in reports)}
        was_merged = events != {best.node} or any(map(held.is_retold, best.mentions))
        for change, quads in zip((old, new), _meeting(held, reports, best, was_merged), strict=True):
            change.update(quads)
    for node in left - kept:
        old.update(inner.quads_for_pattern(ox.NamedNode(node), None, None, _EVENTS))
    gone, come = old - new, [quad for quad in new - old if quad not in inner]
    if gone or come:
        # One update is one transaction: whoever is killed here has changed nothing.
        inner.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(come)} }}")


def _meeting(
    held: _Held, reports: list[Report], best: Report, was_merged: bool
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """What goes and what comes where reports are to meet in the event that the best of them tells."""
    inner, event = held.inner, ox.NamedNode(best.node)
    new = [quad for report in reports for quad in _keyed(best.node, report.keys)]
    if len(reports) == 1 and not was_merged:
        return [*inner.quads_for_pattern(event, _KEY, None, _EVENTS)], new
    old = [*inner.quads_for_pattern(event, None, None, _EVENTS)]
    new += _quads(description(_joint(best, reports), f"<{best.node}>", label=best.label), _EVENTS)
    for report in reports:
        there = {"kg:mentions": [best.node], "kg:toldEvent": [report.node], "rdfs:label": [report.label]}
        for mention in report.mentions:
            if len(reports) > 1 and there.items() <= held.facts(mention).items():
                continue
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


def _is_told_again(inner: ox.Store, event: str) -> bool:
    return len([*islice(inner.quads_for_pattern(None, _MENTIONS, ox.NamedNode(event), None), 2)]) > 1


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
