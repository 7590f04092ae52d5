"""Event -> RDF, in the model of ontology/events.ttl: one named graph for each article, two that all share.

Terms are pyoxigraph's, so that a stream of events reaches a file or a store without a detour through
Python objects; kg.dataset shows the result as an rdflib.Dataset.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, product

from pyoxigraph import Literal, NamedNode, Quad

from kg import facts
from kg.annotations import mention
from kg.article import Article
from kg.event import Event, Party, Place, Quantity
from kg.identity import ENTITIES, EVENTS, event_node, graph_of, relation_node
from kg.terms import BASE, DATE_TYPES, PREFIXES, Triple, date_literal, decimal, digest, iri, slug, term

_NOT_DONE = frozenset(("future", "hypothetical", "negation"))
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The run that read an article: when (UTC), with which software and which language model."""

    time: datetime
    software: str = "kg-events"
    version: str | None = None
    model: str | None = None


def quads(
    events: Iterable[Event], *, extraction: Extraction, articles: Iterable[Article] = ()
) -> Iterator[Quad]:
    """All quads of the events; those of one article must stand together.

    `articles` adds source, author and text (for the context of quotes); an article without events
    still gets its graph. What the tables of actors know of an entity comes once.
    """
    waiting = {article.id: article for article in articles}
    seen: set[str] = set()
    for name, group in groupby(events, key=lambda event: event.article):
        mentions = list(group)
        article = waiting.pop(name, None) or Article(name, "", mentions[0].title, mentions[0].published)
        yield from article_quads(article, mentions, extraction=extraction)
        fresh = {entity for event in mentions for entity in _entities(event)} - seen
        yield from (Quad(*triple, ENTITIES) for triple in facts.facts(sorted(fresh)))
        seen |= fresh
    for article in waiting.values():
        yield from article_quads(article, (), extraction=extraction)


def article_quads(article: Article, events: Iterable[Event], *, extraction: Extraction) -> Iterator[Quad]:
    """What one article adds: its own graph with provenance, mentions and plain triples, and the
    descriptions of the events and entities in the graphs that all articles share.

    Descriptions claim nothing, so dropping the article's graph retracts the article. They are not
    repeated in it, because Oxigraph and other servers answer from the union of graphs with one row
    for each graph that holds a triple.
    """
    graph = graph_of(article.id)
    found = dict.fromkeys(Quad(*triple, graph) for triple in _provenance(article, graph, extraction))
    found.update(dict.fromkeys(Quad(*triple, ENTITIES) for triple in _software(extraction)))
    for event in events:
        for place, triples in (
            (graph, mention(event, article)),
            (graph, _plain(event)),
            (EVENTS, _event(event)),
            (ENTITIES, _described(event)),
        ):
            found.update(dict.fromkeys(Quad(*triple, place) for triple in triples))
    return iter(found)


def _provenance(article: Article, graph: NamedNode, extraction: Extraction) -> Iterator[Triple]:
    source = iri(article.id)
    yield source, _a, term("kg:Article")
    yield source, _a, term("schema:NewsArticle")
    for name, value in (
        ("schema:headline", article.title),
        ("schema:author", article.author),
        ("schema:publisher", article.source),
        ("schema:articleSection", article.section),
    ):
        if value:
            yield source, term(name), Literal(value)
    if article.url:
        yield source, term("schema:url"), iri(article.url)
    if article.published and (published := date_literal(article.published[:10])):
        yield source, term("schema:datePublished"), published

    run = iri(f"{graph.value}-extraction")
    moment = extraction.time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    stamp = Literal(moment, datatype=term("xsd:dateTime"))
    yield graph, _a, term("kg:ArticleGraph")
    yield graph, _a, term("prov:Bundle")
    yield graph, term("prov:wasDerivedFrom"), source
    yield graph, term("prov:wasGeneratedBy"), run
    yield graph, term("prov:generatedAtTime"), stamp
    yield run, _a, term("kg:Extraction")
    yield run, _a, term("prov:Activity")
    yield run, term("prov:used"), source
    yield run, term("prov:endedAtTime"), stamp
    yield run, term("prov:wasAssociatedWith"), _agent(extraction)
    if extraction.model:
        yield run, term("kg:modelVersion"), Literal(extraction.model)


def _software(extraction: Extraction) -> Iterator[Triple]:
    this = _agent(extraction)
    yield this, _a, term("prov:SoftwareAgent")
    yield this, _label, Literal(" ".join(filter(None, (extraction.software, extraction.version))))
    if extraction.version:
        yield this, term("schema:softwareVersion"), Literal(extraction.version)


def _agent(extraction: Extraction) -> NamedNode:
    return term("software:" + slug(" ".join(filter(None, (extraction.software, extraction.version)))))


def _event(event: Event) -> Iterator[Triple]:
    this = event_node(event)
    yield this, _a, term("sem:Event")
    yield this, _a, term("kg:Event")
    yield this, _a, term(f"plover:{event.type}")
    yield this, _label, Literal(_headline(event))
    yield this, term("kg:relation"), Literal(event.relation)
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
        yield this, term("kg:themeText"), Literal(event.theme.text)
        if event.theme.id:
            yield this, term("kg:theme"), iri(event.theme.id)
    for quantity in event.quantities:
        yield from _quantity(this, quantity)
    if event.time and event.time.value:
        yield from _time(this, event.time.value)
    if event.place:
        yield this, term("kg:place"), _place_node(event.place)


def _plain(event: Event) -> Iterator[Triple]:
    """`:A kg:threatens :B` for what is reported as done; never for what is planned, possible or denied."""
    if not _NOT_DONE.intersection(event.modes):
        for actor, other in product(event.actors, _objects(event)):
            yield iri(actor.id), relation_node(event.relation), iri(other)


def _objects(event: Event) -> list[str]:
    if event.recipients or not event.theme or not event.theme.id:
        return [party.id for party in event.recipients]
    return [event.theme.id]


def _described(event: Event) -> Iterator[Triple]:
    """Names and kinds of all that the event refers to."""
    for party in (*event.actors, *event.recipients, *event.via, *((event.speaker,) if event.speaker else ())):
        yield from _party(party)
    if event.place:
        yield from _place(event.place)
    if event.theme and event.theme.id and not facts.known(event.theme.id):
        yield iri(event.theme.id), _label, Literal(event.theme.text)
    relation = relation_node(event.relation)
    yield relation, _a, term("owl:ObjectProperty")
    yield relation, _label, Literal(event.relation)
    yield relation, term("rdfs:subPropertyOf"), term("kg:relatesTo")


def _entities(event: Event) -> Iterator[str]:
    for party in (*event.actors, *event.recipients, *event.via, *((event.speaker,) if event.speaker else ())):
        yield party.id
        if party.country:
            yield PREFIXES["ent"] + party.country
    if event.theme and event.theme.id:
        yield event.theme.id
    if event.place and event.place.country:
        yield PREFIXES["ent"] + event.place.country


def _party(party: Party) -> Iterator[Triple]:
    this = iri(party.id)
    if facts.known(party.id):
        return
    yield this, _a, term(f"kg:{party.kind.capitalize()}")
    yield this, _label, Literal(party.label)
    if party.country:
        yield this, term("kg:country"), term(f"ent:{party.country}")


def _quantity(event: NamedNode, quantity: Quantity) -> Iterator[Triple]:
    this = term(f"quantity:{digest(quantity.text, float(quantity.low), float(quantity.high), quantity.unit)}")
    yield event, term("kg:quantity"), this
    yield this, _a, term("kg:Quantity")
    yield this, _label, Literal(quantity.text)
    yield this, term("schema:minValue"), decimal(quantity.low)
    yield this, term("schema:maxValue"), decimal(quantity.high)
    if quantity.unit:
        yield this, term("schema:unitText"), Literal(quantity.unit)


def _time(event: NamedNode, value: str) -> Iterator[Triple]:
    yield event, term("kg:time"), _time_node(value)
    yield from _time_value(value)
    first, _, last = value.partition("/")
    begin = date_literal(first)
    if begin:
        yield event, term("kg:date"), begin
    if last:
        for bound, end in (("time:hasBeginning", first), ("time:hasEnd", last)):
            if date_literal(end):
                yield _time_node(value), term(bound), _time_node(end)
                yield from _time_value(end)


def _time_value(value: str) -> Iterator[Triple]:
    this, literal = _time_node(value), date_literal(value)
    yield this, _a, term("kg:Time")
    yield this, term("kg:edtf"), Literal(value)
    if literal:
        yield this, _a, term("time:Instant")
        yield this, term(f"time:inXSD{DATE_TYPES[len(value)].replace('date', 'Date')}"), literal
    elif _DURATION.fullmatch(value) and "W" not in value:
        yield this, _a, term("time:ProperInterval")
        yield this, term("time:hasXSDDuration"), Literal(value, datatype=term("xsd:duration"))
    elif "/" in value:
        yield this, _a, term("time:ProperInterval")


def _time_node(value: str) -> NamedNode:
    return iri(f"{BASE}time/{value}")


def _place_node(place: Place) -> NamedNode:
    return iri(place.id or f"{BASE}entity/{slug(place.label or place.text)}")


def _place(place: Place) -> Iterator[Triple]:
    this = _place_node(place)
    if not facts.known(this.value):
        yield this, _a, term("kg:Place")
        yield this, _label, Literal(place.label or place.text)
        if place.country:
            yield this, term("kg:country"), term(f"ent:{place.country}")
    if place.latitude is not None and place.longitude is not None:
        yield this, term("geo:lat"), decimal(place.latitude)
        yield this, term("geo:long"), decimal(place.longitude)


def _headline(event: Event) -> str:
    actors = " and ".join(party.label for party in event.actors) or "somebody"
    recipients = " and ".join(party.label for party in event.recipients)
    theme = event.theme.text if event.theme else ""
    return " ".join(part for part in (actors, event.relation, recipients or theme) if part)


_a = term("rdf:type")
_label = term("rdfs:label")
