"""Event -> RDF: one named graph for each article, in the model of ontology/events.ttl.

Terms are pyoxigraph's, so that a stream of events reaches a file or a store without a detour through
Python objects; kg.dataset shows the result as an rdflib.Dataset.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import groupby, product

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import facts
from kg.article import Article
from kg.event import Event, Party, Place, Quantity, Sentence
from kg.ontology import ontology_folder
from kg.terms import BASE, DATE_TYPES, Triple, count, date_literal, decimal, digest, iri, slug, term

_CONTEXT = 32  # code points before and after a quote, as Hypothesis and other annotation tools keep
_NOT_DONE = frozenset(("future", "hypothetical", "negation"))
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The run that read an article: when (UTC), with which software and which language model."""

    time: datetime
    software: str = "kg-events"
    version: str | None = None
    model: str | None = None


def graph_of(article: str) -> NamedNode:
    """The named graph of an article id."""
    return term(f"graph:{digest(article)}")


def event_node(event: Event) -> NamedNode:
    """The event that a mention reports: same type, parties, date, predicate and theme, same node.

    An event without a date of its own is dated by the article, so that "X threatens Y" of two years
    stays two events.
    """
    theme = event.theme and (event.theme.id or " ".join(event.theme.text.casefold().split()))
    return term(
        "event:"
        + digest(
            event.type,
            event.mode,
            sorted(party.id for party in event.actors),
            sorted(party.id for party in event.recipients),
            (event.time and event.time.value) or event.published,
            event.predicate.lemma,
            theme,
        )
    )


def mention_node(event: Event) -> NamedNode:
    """The mention: one event at one place of one article."""
    place = (event.predicate.start, event.predicate.end, event.sentence.index, event_node(event).value)
    return term("mention:" + digest(event.article, *place))


def relation_node(relation: str) -> NamedNode:
    """The property of a plain triple: `hints at` is kg:hintsAt. Names of the model itself are kept clear."""
    first, *rest = slug(relation).split("-")
    name = term("kg:" + first + "".join(word.capitalize() for word in rest))
    return iri(f"{name.value}_") if name in _model() else name


def quads(
    events: Iterable[Event], *, extraction: Extraction, articles: Iterable[Article] = ()
) -> Iterator[Quad]:
    """All quads of the events; those of one article must stand together.

    `articles` adds source, author and text (for the context of quotes); an article without events
    still gets its graph.
    """
    known = {article.id: article for article in articles}
    for name, group in groupby(events, key=lambda event: event.article):
        mentions = list(group)
        article = known.pop(name, None) or Article(name, "", mentions[0].title, mentions[0].published)
        yield from article_quads(article, mentions, extraction=extraction)
    for article in known.values():
        yield from article_quads(article, (), extraction=extraction)


def article_quads(article: Article, events: Iterable[Event], *, extraction: Extraction) -> Iterator[Quad]:
    """The named graph of one article: its provenance and its mentions, with all they refer to."""
    graph = graph_of(article.id)
    triples = dict.fromkeys(_provenance(article, graph, extraction))
    for event in events:
        triples.update(dict.fromkeys(_mention(event, article)))
        triples.update(dict.fromkeys(_event(event)))
        triples.update(dict.fromkeys(_plain(event)))
        for party in (*event.actors, *event.recipients, *event.via, *_present(event.speaker)):
            triples.update(dict.fromkeys(_party(party)))
    return (Quad(*triple, graph) for triple in triples)


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
    label = f"{extraction.software} {extraction.version}" if extraction.version else extraction.software
    software = term(f"software:{slug(label)}")
    yield run, term("prov:wasAssociatedWith"), software
    yield software, _a, term("prov:SoftwareAgent")
    yield software, _label, Literal(label)
    if extraction.version:
        yield software, term("schema:softwareVersion"), Literal(extraction.version)
    if extraction.model:
        yield run, term("kg:modelVersion"), Literal(extraction.model)


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
            if not facts.known(event.theme.id):
                yield iri(event.theme.id), _label, Literal(event.theme.text)
    for quantity in event.quantities:
        yield from _quantity(this, quantity)
    if event.time and event.time.value:
        yield from _time(this, event.time.value)
    if event.place:
        yield from _place(this, event.place)


def _mention(event: Event, article: Article) -> Iterator[Triple]:
    this = mention_node(event)
    target = iri(f"{this.value}-target")
    sentence = event.sentence
    yield this, _a, term("kg:Mention")
    yield this, _a, term("oa:Annotation")
    yield this, term("kg:mentions"), event_node(event)
    yield this, term("oa:hasBody"), event_node(event)
    yield this, term("kg:article"), iri(event.article)
    yield this, term("oa:hasTarget"), target
    yield target, _a, term("oa:SpecificResource")
    yield target, term("oa:hasSource"), iri(event.article)
    yield this, term("kg:predicate"), Literal(event.predicate.lemma)
    yield this, term("kg:confidence"), decimal(event.confidence)
    for mode in event.modes:
        yield this, term("kg:status"), term(f"plover:{mode}")
    if event.condition:
        yield this, term("kg:condition"), Literal(event.condition)
    if event.speaker:
        yield this, term("kg:speaker"), iri(event.speaker.id)
    for party in event.via:
        yield this, term("kg:via"), iri(party.id)
    for name, parties in (("kg:actorText", event.actors), ("kg:recipientText", event.recipients)):
        for party in parties:
            if party.mention:
                yield this, term(name), Literal(party.mention)
    if event.theme:
        yield this, term("kg:themeText"), Literal(event.theme.text)
    if event.time and event.time.text:
        yield this, term("kg:timeText"), Literal(event.time.text)
    if sentence.text:
        yield this, term("kg:sentence"), Literal(sentence.text)
        yield this, term("kg:sentenceIndex"), count(sentence.index)
        yield from _sentence(target, event.article, sentence, article.text)
        yield from _evidence(target, this, event)


def _sentence(target: NamedNode, article: str, sentence: Sentence, text: str) -> Iterator[Triple]:
    name = f"{BASE}sentence/{digest(article, sentence.start, sentence.end)}"
    yield from _selectors(
        target,
        term("oa:hasSelector"),
        name,
        (sentence.start, sentence.end, sentence.text),
        before=text[max(sentence.start - _CONTEXT, 0) : sentence.start],
        after=text[sentence.end : sentence.end + _CONTEXT],
    )


def _evidence(target: NamedNode, mention: NamedNode, event: Event) -> Iterator[Triple]:
    start, end = event.predicate.start, event.predicate.end
    first, last = start - event.sentence.start, end - event.sentence.start
    text = event.sentence.text
    if 0 <= first < last <= len(text):
        yield from _selectors(
            target,
            term("kg:evidence"),
            f"{mention.value}-evidence",
            (start, end, text[first:last]),
            before=text[max(first - _CONTEXT, 0) : first],
            after=text[last : last + _CONTEXT],
        )


def _selectors(
    target: NamedNode,
    relation: NamedNode,
    name: str,
    words: tuple[int, int, str],
    *,
    before: str,
    after: str,
) -> Iterator[Triple]:
    """A range by position and by quotation, as the Web Annotation Data Model has them."""
    start, end, exact = words
    position, quotation = iri(f"{name}-position"), iri(f"{name}-quote")
    yield target, relation, position
    yield target, relation, quotation
    yield position, _a, term("oa:TextPositionSelector")
    yield position, term("oa:start"), count(start)
    yield position, term("oa:end"), count(end)
    yield quotation, _a, term("oa:TextQuoteSelector")
    yield quotation, term("oa:exact"), Literal(exact)
    if before:
        yield quotation, term("oa:prefix"), Literal(before)
    if after:
        yield quotation, term("oa:suffix"), Literal(after)


def _plain(event: Event) -> Iterator[Triple]:
    """`:A kg:threatens :B` for what is reported as done; never for what is planned, possible or denied."""
    objects = [party.id for party in event.recipients]
    if not objects and event.theme and event.theme.id:
        objects = [event.theme.id]
    if not objects or not event.actors or _NOT_DONE.intersection(event.modes):
        return
    relation = relation_node(event.relation)
    yield relation, _a, term("owl:ObjectProperty")
    yield relation, _label, Literal(event.relation)
    yield relation, term("rdfs:subPropertyOf"), term("kg:relatesTo")
    for actor, other in product(event.actors, objects):
        yield iri(actor.id), relation, iri(other)


def _party(party: Party) -> Iterator[Triple]:
    this = iri(party.id)
    yield this, _a, term(f"kg:{party.kind.capitalize()}")
    yield this, _label, Literal(party.label)
    if party.country:
        country = term(f"ent:{party.country}")
        if country == this:
            yield this, term("kg:isoCode"), Literal(party.country)
        else:
            yield this, term("kg:country"), country


def _quantity(event: NamedNode, quantity: Quantity) -> Iterator[Triple]:
    this = term(f"quantity:{digest(quantity.text, quantity.low, quantity.high, quantity.unit)}")
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


def _place(event: NamedNode, place: Place) -> Iterator[Triple]:
    this = iri(place.id or f"{BASE}entity/{slug(place.label or place.text)}")
    yield event, term("kg:place"), this
    yield this, _a, term("kg:Place")
    yield this, _label, Literal(place.label or place.text)
    if place.country and term(f"ent:{place.country}") != this:
        yield this, term("kg:country"), term(f"ent:{place.country}")
    if place.latitude is not None and place.longitude is not None:
        yield this, term("geo:lat"), decimal(place.latitude)
        yield this, term("geo:long"), decimal(place.longitude)


def _headline(event: Event) -> str:
    actors = " and ".join(party.label for party in event.actors) or "somebody"
    recipients = " and ".join(party.label for party in event.recipients)
    theme = event.theme.text if event.theme else ""
    return " ".join(part for part in (actors, event.relation, recipients or theme) if part)


@cache
def _model() -> frozenset[object]:
    """The names that ontology/events.ttl defines."""
    text = (ontology_folder() / "events.ttl").read_text(encoding="utf-8")
    return frozenset(quad.subject for quad in parse(text, format=RdfFormat.TURTLE))


def _present(party: Party | None) -> tuple[Party, ...]:
    return (party,) if party else ()


_a = term("rdf:type")
_label = term("rdfs:label")
