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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

import pyoxigraph as ox

from kg.event import Event
from kg.merging.both import Both, exchange
from kg.merging.grouping import clusters
from kg.merging.reports import CROWD, LABEL, MENTIONS, TOLD, Report, Reports, key_quads, rank, subjects
from kg.rdf.identity import EVENTS
from kg.rdf.quads import description
from kg.rdf.things import place_node, quantity_node, time_node
from kg.terms import Triple, iri, literal, named, term

_BULK = 5_000  # quads from which new files are cheaper for Oxigraph than its log
_CHUNK = 5000  # events whose reports are held in memory together
_EVENTS = named(EVENTS)
_BODY = named(term("oa:hasBody"))
_SENTENCE = named(term("kg:sentence"))


def merge(
    inner: ox.Store,
    graphs: Iterable[ox.NamedNode] | None = None,
    *,
    at_hand: Mapping[str, Event] | None = None,
) -> None:
    """Let what the graphs of some articles report, or all graphs, meet with what tells of the same.

    What no longer belongs together parts. `at_hand` are mentions, by IRI, that need not be read again.
    """
    if graphs is None:
        events = _objects(inner.quads_for_pattern(None, MENTIONS, None, None))
    else:
        events = _reported(inner, graphs)
    _decide_all(inner, events, at_hand or {})


def join(inner: ox.Store, coming: ox.Store) -> None:
    """Take in the graphs of another store, none of which is here: their reports meet among themselves and
    with those that are here. Who is killed here may have done a part."""
    events = _objects(coming.quads_for_pattern(None, MENTIONS, None, None))
    _decide_all(Both(inner, coming), events, {})
    load = inner.load if len(coming) < _BULK else inner.bulk_load
    load(coming.dump(format=ox.RdfFormat.N_QUADS) or b"", format=ox.RdfFormat.N_QUADS, lenient=True)


def part(inner: ox.Store, graphs: Iterable[ox.NamedNode]) -> None:
    """Take the mentions in the graphs of some articles out of what they share with others, who decide anew
    among themselves; then the graphs can be dropped."""
    names = list(graphs)
    leaving = {
        mention
        for graph in names
        for mention in subjects(inner.quads_for_pattern(None, MENTIONS, None, graph))
    }
    if leaving:
        events = _reported(inner, names)
        _decide(Reports(inner, leaving=frozenset(leaving)), events, changed=events)


def reports(inner: ox.Store, event: str) -> list[Report]:
    """The reports that meet in an event (an IRI), the one that describes it first."""
    held = Reports(inner)
    return sorted((held.report(node) for node in held.reports_in(event)), key=rank)


def apart(inner: ox.Store, event: str) -> list[Report]:
    """The reports that were compared with those of an event (an IRI) and tell of others."""
    held = Reports(inner)
    own = held.reports_in(event)
    return [held.report(mate) for mate in sorted({mate for node in own for mate in held.mates(node)} - own)]


def _decide_all(inner: ox.Store | Both, events: set[str], at_hand: Mapping[str, Event]) -> None:
    waiting, order = set(events), iter(sorted(events))
    while chunk := set(islice(order, _CHUNK)):
        waiting -= _decide(Reports(inner, at_hand=at_hand), chunk & waiting, changed=events)


def _decide(held: Reports, events: set[str], *, changed: set[str]) -> set[str]:
    """Put the reports of some events together as they belong, and all that this may change; the events of
    which nothing more is to be decided. `changed` are all that came or go."""
    near = _near(held, events, changed)
    held.read(near)
    waiting = {node for event in near for node in held.reports_in(event)}
    held.read(waiting)
    held.key(waiting)
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
        # One that tells nothing itself shares nothing with other reports, and goes with its event.
        if any(held.inner.quads_for_pattern(ox.NamedNode(mention), TOLD, None, None)):
            alone[held.node_of(mention)].add(mention)
    parted = [[held.retold(node, mentions)] for node, mentions in alone.items()]
    _write(held, [group for group in together if not held.stands(group)] + parted)
    return events | near


def _near(held: Reports, events: set[str], changed: set[str]) -> set[str]:
    """Those of some events that are told more than once or share a key, and those that they share it with.

    A key that too many share nobody compares, and if too many shared it already, that changes nothing.
    """
    near = {event for event in events if held.keys_of(event) and _is_told_again(held.inner, event)}
    for key in set().union(*map(held.keys_of, events)):
        sharing = held.keyed(key)
        if len(sharing) > 1 and len(sharing - changed) <= CROWD:
            near |= sharing
    return near


def _write(held: Reports, groups: Iterable[list[Report]]) -> None:
    """Bring the reports of each group together in one event."""
    inner, new, old = held.inner, set[ox.Quad](), set[ox.Quad]()
    left, kept = set[str](), set[str]()
    for reports in groups:
        best = min(reports, key=rank)
        events = {event for report in reports for event in held.events_of(report)}
        kept.add(best.node)
        left |= {*events, *(report.node for report in reports)}
        was_merged = events != {best.node} or any(map(held.is_retold, best.mentions))
        for change, quads in zip((old, new), _meeting(held, reports, best, was_merged), strict=True):
            change.update(quads)
    for node in left - kept:
        old.update(inner.quads_for_pattern(ox.NamedNode(node), None, None, _EVENTS))
    gone, come = old - new, [quad for quad in new - old if quad not in inner]
    if isinstance(inner, Both):
        inner.exchange(gone, come)
    else:
        exchange(inner, gone, come)


def _meeting(
    held: Reports, reports: list[Report], best: Report, was_merged: bool
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """What goes and what comes where reports are to meet in the event that the best of them tells."""
    inner, event = held.inner, ox.NamedNode(best.node)
    keys, before = frozenset().union(*(report.keys for report in reports)), held.keys_of(best.node)
    if len(reports) == 1 and not was_merged:
        return key_quads(best.node, before - keys), key_quads(best.node, keys - before)
    new = key_quads(best.node, keys)
    old = [*inner.quads_for_pattern(event, None, None, _EVENTS)]
    new += _quads(description(_joint(best, reports), f"<{best.node}>", label=best.label), _EVENTS)
    for report in reports:
        for mention in report.mentions:
            place = held.place(mention)
            told = place.event, place.node, place.label
            if len(reports) > 1 and told == (best.node, report.node, report.label):
                continue
            without, instead = _moved(inner, ox.NamedNode(mention), event)
            old, new = old + without, new + instead
            if len(reports) > 1:
                new += _quads(_telling(report, f"<{mention}>"), without[0].graph_name)
    return old, new


def _joint(best: Report, reports: Iterable[Report]) -> Event:
    """The event as the best report tells it, with the time, the place and the numbers that others add."""
    others = [report.event for report in sorted(reports, key=rank)]
    return replace(
        best.event,
        time=next((event.time for event in others if event.time and event.time.value), None),
        place=next((event.place for event in others if event.place), None),
        quantities=tuple(dict.fromkeys(quantity for event in others for quantity in event.quantities)),
    )


def _moved(
    inner: ox.Store | Both, mention: ox.NamedNode, event: ox.NamedNode
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """What goes and what comes where a mention is to be in an event."""
    (pointer,) = inner.quads_for_pattern(mention, MENTIONS, None, None)
    old = [
        quad
        for quad in inner.quads_for_pattern(mention, None, None, pointer.graph_name)
        if quad.predicate in (MENTIONS, _BODY, LABEL) or quad.predicate.value.startswith(TOLD.value[:-5])
    ]
    return old, [ox.Quad(mention, name, event, pointer.graph_name) for name in (MENTIONS, _BODY)]


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


def _reported(inner: ox.Store, graphs: Iterable[ox.NamedNode]) -> set[str]:
    """The events that articles with a text report. Coded event data has none, and costs nothing here."""
    return {
        event
        for graph in graphs
        if any(inner.quads_for_pattern(None, _SENTENCE, None, graph))
        for event in _objects(inner.quads_for_pattern(None, MENTIONS, None, graph))
    }


def _is_told_again(inner: ox.Store | Both, event: str) -> bool:
    return len([*islice(inner.quads_for_pattern(None, MENTIONS, ox.NamedNode(event), None), 2)]) > 1


def _quads(triples: Iterable[Triple], graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> list[ox.Quad]:
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in triples)
    return [
        ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        for quad in ox.parse(text.encode(errors="replace"), format=ox.RdfFormat.N_TRIPLES)
    ]


def _objects(quads: Iterable[ox.Quad]) -> set[str]:
    return {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}
