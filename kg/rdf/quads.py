"""Event -> RDF, in the model of ontology/events.ttl: one named graph for each article, two that all share.

Quads are N-Quads, an article at a time, so that a stream of events reaches a file or a store without
a detour through objects; kg.dataset shows the result as an rdflib.Dataset.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby, product
from operator import attrgetter
from textwrap import shorten

from kg.article import Article
from kg.event import NOT_DONE, Event
from kg.ontology import plural
from kg.rdf.annotations import mention
from kg.rdf.identity import ENTITIES, EVENTS, event_node, graph_of, mention_node, relation_node
from kg.rdf.keys import keys
from kg.rdf.provenance import Extraction, provenance, software
from kg.rdf.things import place_node, quantity_node, things, time_node
from kg.terms import Triple, bare, date_literal, decimal, iri, literal, term

__all__ = ["Extraction", "description", "graphs", "in_graph", "quads"]

_LABEL = 80  # characters of a theme in the label of its event
_a = term("rdf:type")
_label = term("rdfs:label")


def quads(
    events: Iterable[Event], *, extraction: Extraction, articles: Iterable[Article] = ()
) -> Iterator[bytes]:
    """All quads of the events as N-Quads, article by article; some come more than once. See `graphs`."""
    for _, lines, _ in graphs(events, extraction=extraction, articles=articles):
        yield lines


def graphs(
    events: Iterable[Event], *, extraction: Extraction, articles: Iterable[Article] = ()
) -> Iterator[tuple[str, bytes, Mapping[str, Event]]]:
    """For each article its id, what it adds to the dataset as N-Quads, and the events by the IRIs of their
    mentions.

    The events of one article must stand together. `articles` adds source, author and text (for the
    context of quotes); an article without events still gets its graph. What is said of an entity, a
    time or a relation comes with the first article that needs it.
    """
    waiting = {article.id: article for article in articles}
    described: set[object] = set()
    for name, group in groupby(events, key=attrgetter("article")):
        mentions = list(group)
        article = waiting.pop(name, None) or Article(name, "", mentions[0].title, mentions[0].published)
        yield name, *_article(article, mentions, extraction, described)
    for article in waiting.values():
        yield article.id, *_article(article, (), extraction, described)


def _article(
    article: Article, events: Collection[Event], extraction: Extraction, described: set[object]
) -> tuple[bytes, Mapping[str, Event]]:
    """What one article adds: its own graph with provenance, mentions and plain triples, and the
    descriptions of the events and entities in the graphs that all articles share.

    Descriptions claim nothing, so dropping the article's graph retracts the article. They are not
    repeated in it, because Oxigraph and other servers answer from the union of graphs with one row
    for each graph that holds a triple. `described` holds the entities that need no more description.
    """
    graph = graph_of(article.id)
    own, done, named = list(provenance(article, graph, extraction)), list[Triple](), list[Triple]()
    if extraction not in described:
        described.add(extraction)
        named += software(extraction)
    sentences, mentions = set[tuple[int, int]](), dict[str, Event]()
    for event in events:
        node = event_node(event)
        this = mention_node(event, node)
        mentions[bare(this)] = event
        own += mention(event, this, node, article, sentences)
        own += _plain(event)
        done += description(event, node)
        done += keyed(node, keys(event))
    named += things(events, described)
    lines = in_graph(graph, own) + in_graph(EVENTS, done) + in_graph(ENTITIES, named)
    # Of what is told twice in one place, in other words, no event has it all.
    return lines, mentions if len(mentions) == len(events) else {}


def copy_quads(article: Article, extraction: Extraction) -> bytes:
    """What a copy of another article adds: its source, date and address."""
    graph = graph_of(article.id)
    own = in_graph(graph, provenance(article, graph, extraction))
    return own + in_graph(ENTITIES, software(extraction))


def in_graph(graph: str, triples: Iterable[Triple]) -> bytes:
    """Triples of a graph as N-Quads, a line each."""
    end = f" {graph} .\n".encode()
    return b"".join([f"{s} {p} {o}".encode(errors="replace") + end for s, p, o in triples])


def description(event: Event, this: str, *, label: str | None = None) -> Iterator[Triple]:
    """What an event is, at the node `this`; it gets a label for people if it is to have no other."""
    yield this, _a, term("sem:Event")
    yield this, _a, term("kg:Event")
    yield this, _a, term(f"plover:{event.type}")
    yield this, _label, literal(label or _headline(event))
    yield this, term("kg:relation"), literal(event.relation)
    if event.mode:
        yield this, term("kg:mode"), term(f"plover:{event.type}-{event.mode}")
    if event.quad:
        yield this, term("kg:quad"), term("plover:" + event.quad.title().replace(" ", ""))
    if event.score is not None:
        yield this, term("kg:score"), decimal(event.score)
    for party in event.actors:
        yield this, term("kg:actor"), iri(party.id)
    for party in event.recipients:
        yield this, term("kg:recipient"), iri(party.id)
    if event.theme:
        yield this, term("kg:themeText"), literal(event.theme.text)
        if event.theme.id:
            yield this, term("kg:theme"), iri(event.theme.id)
    for quantity in event.quantities:
        yield this, term("kg:quantity"), quantity_node(quantity)
    if event.time and event.time.value:
        yield this, term("kg:time"), time_node(event.time.value)
        if begin := date_literal(event.time.value.partition("/")[0]):
            yield this, term("kg:date"), begin
    if event.place:
        yield this, term("kg:place"), place_node(event.place)


def keyed(node: str, keys: Iterable[str]) -> Iterator[Triple]:
    """The keys of its reports, at the node of an event."""
    return ((node, term("kg:reportKey"), literal(key)) for key in keys)


def _plain(event: Event) -> Iterator[Triple]:
    """`:A kg:threatens :B` for what is reported as done; never for what is planned, possible or denied."""
    if not NOT_DONE.intersection(event.modes):
        for actor, other in product(event.actors, _objects(event)):
            yield iri(actor.id), relation_node(event.relation), iri(other)


def _objects(event: Event) -> list[str]:
    if event.recipients or not event.theme or not event.theme.id:
        return [party.id for party in event.recipients]
    return [event.theme.id]


def _headline(event: Event) -> str:
    """For people: `Donald Trump threatens buyers of Russian oil`, `China imports: oil`."""
    actors = " and ".join(party.label for party in event.actors) or "somebody"
    recipients = " and ".join(party.label for party in event.recipients)
    relation = plural(event.relation) if len(event.actors) > 1 else event.relation
    if recipients or not event.theme:
        return " ".join(part for part in (actors, relation, recipients) if part)
    theme = " ".join(event.theme.text.split())
    if len(theme) > _LABEL:
        theme = shorten(theme, _LABEL, placeholder=" …")
    return f"{actors} {relation}: {theme}"
