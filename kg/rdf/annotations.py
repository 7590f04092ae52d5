"""Mention -> RDF: the words of an article that report an event, in the Web Annotation Data Model."""

from __future__ import annotations

from collections.abc import Iterator

from kg.article import Article
from kg.event import Event, Sentence
from kg.terms import BASE, Triple, bare, count, decimal, digest, iri, literal, term

_CONTEXT = 32  # code points before and after a quote, as Hypothesis and other annotation tools keep


def mention(
    event: Event, this: str, node: str, article: Article, sentences: set[tuple[int, int]]
) -> Iterator[Triple]:
    """The mention `this`: where the article reports the event `node`, in which words, who says it, and
    whether it is done.

    Of a row without words the article as a whole is the target.
    `sentences` holds where those of the article's sentences stand that need no more description.
    """
    sentence = event.sentence
    source = iri(event.article)
    target = f"{this[:-1]}-target>" if sentence.text else source
    yield this, term("rdf:type"), term("kg:Mention")
    yield this, term("rdf:type"), term("oa:Annotation")
    yield this, term("kg:mentions"), node
    yield this, term("oa:hasBody"), node
    yield this, term("kg:article"), source
    yield this, term("oa:hasTarget"), target
    yield this, term("kg:predicate"), literal(event.predicate.lemma)
    yield this, term("kg:confidence"), decimal(event.confidence)
    for mode in event.modes:
        yield this, term("kg:status"), term(f"plover:{mode}")
    if event.condition:
        yield this, term("kg:condition"), literal(event.condition)
    if event.speaker:
        yield this, term("kg:speaker"), iri(event.speaker.id)
    for party in event.via:
        yield this, term("kg:via"), iri(party.id)
    for name, parties in (("kg:actorText", event.actors), ("kg:recipientText", event.recipients)):
        for party in parties:
            if party.mention:
                yield this, term(name), literal(party.mention)
    if event.theme:
        yield this, term("kg:themeText"), literal(event.theme.text)
    if event.time and event.time.text:
        yield this, term("kg:timeText"), literal(event.time.text)
    if sentence.text or sentence.index:
        yield this, term("kg:sentenceIndex"), count(sentence.index)
    if sentence.text:
        yield target, term("rdf:type"), term("oa:SpecificResource")
        yield target, term("oa:hasSource"), source
        yield this, term("kg:sentence"), literal(sentence.text)
        where = sentence.start, sentence.end
        yield from _sentence(target, event.article, sentence, article.text, known=where in sentences)
        sentences.add(where)
        yield from _evidence(target, this, event)


def _sentence(target: str, article: str, sentence: Sentence, text: str, *, known: bool) -> Iterator[Triple]:
    name = f"{BASE}sentence/{digest(article, sentence.start, sentence.end)}"
    yield from _selectors(
        target,
        term("oa:hasSelector"),
        name,
        (sentence.start, sentence.end, sentence.text),
        before=text[max(sentence.start - _CONTEXT, 0) : sentence.start],
        after=text[sentence.end : sentence.end + _CONTEXT],
        known=known,
    )


def _evidence(target: str, mention: str, event: Event) -> Iterator[Triple]:
    start, end = event.predicate.start, event.predicate.end
    first, last = start - event.sentence.start, end - event.sentence.start
    text = event.sentence.text
    if 0 <= first < last <= len(text):
        yield from _selectors(
            target,
            term("kg:evidence"),
            f"{bare(mention)}-evidence",
            (start, end, text[first:last]),
            before=text[max(first - _CONTEXT, 0) : first],
            after=text[last : last + _CONTEXT],
        )


def _selectors(
    target: str,
    relation: str,
    name: str,
    words: tuple[int, int, str],
    *,
    before: str,
    after: str,
    known: bool = False,
) -> Iterator[Triple]:
    """A range by position and by quotation, as the Web Annotation Data Model has them."""
    start, end, exact = words
    position, quotation = f"<{name}-position>", f"<{name}-quote>"
    yield target, relation, position
    yield target, relation, quotation
    if known:
        return
    yield position, term("rdf:type"), term("oa:TextPositionSelector")
    yield position, term("oa:start"), count(start)
    yield position, term("oa:end"), count(end)
    yield quotation, term("rdf:type"), term("oa:TextQuoteSelector")
    yield quotation, term("oa:exact"), literal(exact)
    if before:
        yield quotation, term("oa:prefix"), literal(before)
    if after:
        yield quotation, term("oa:suffix"), literal(after)
