"""RDF -> Event: the mentions of a dataset as events again, for formats that are no graphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from rdflib import Dataset

from kg.event import Event
from kg.query import query
from kg.rdf.retelling import event, ordered
from kg.values import short

_STATEMENTS = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { rdf:type rdfs:label kg:country kg:mentions kg:article kg:confidence kg:status kg:condition
    kg:speaker kg:via kg:sentence kg:sentenceIndex kg:predicate kg:relation kg:mode kg:quad kg:score kg:time
    kg:timeText kg:edtf kg:place kg:actor kg:recipient kg:actorText kg:recipientText kg:theme kg:themeText
    kg:quantity kg:toldEvent kg:toldType kg:toldMode kg:toldRelation kg:toldActor kg:toldRecipient
    kg:toldTheme kg:toldQuantity kg:toldTime kg:toldPlace geo:lat geo:long schema:minValue schema:maxValue
    schema:unitText schema:headline schema:datePublished }
  ?s ?p ?o
}"""
_WORDS = """
SELECT ?mention ?from ?to ?start ?end ?words WHERE {
  ?mention oa:hasTarget ?target .
  ?target oa:hasSelector ?sentence ; kg:evidence ?range ; kg:evidence/oa:exact ?words .
  ?sentence oa:start ?from ; oa:end ?to .
  ?range oa:start ?start ; oa:end ?end .
}"""


def restore(dataset: Dataset) -> Iterator[Event]:
    """Every mention of the dataset as an Event, in order of publication, article and position.

    What RDF does not keep is not restored: the offsets of parties, which of several actors a word of the
    text stands for, and the words of a predicate beside its head word.
    """
    return (event for _, _, event in mentions(dataset))


def mentions(dataset: Dataset) -> Iterator[tuple[str, str, Event]]:
    """Every mention as `restore` has it, behind the IRIs of the event that it reports and of itself."""
    held = statements(dataset, _STATEMENTS)
    words = {row[0]: row[1:] for row in query(dataset, _WORDS).rows}
    found = (
        (own["kg:mentions"][0], mention, event(own, lambda node: held.get(node, {}), words.get(mention)))
        for mention, own in held.items()
        if "kg:mentions" in own
    )
    return iter(sorted(found, key=lambda row: (*_place_in_text(row[2]), row[1])))


def statements(dataset: Dataset, text: str) -> dict[str, dict[str, list[Any]]]:
    """The rows ?s ?p ?o of a query as values by subject and by prefixed property, in a fixed order."""
    found: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in query(dataset, text).rows:
        found[str(subject)][str(predicate)].append(value)
    names = {predicate: short(predicate) for predicate in set().union(*found.values())}
    return {
        subject: {names[predicate]: ordered(values) for predicate, values in own.items()}
        for subject, own in found.items()
    }


def _place_in_text(event: Event) -> tuple[Any, ...]:
    words = (event.sentence.index, event.predicate.start, event.type, event.relation)
    return (event.published or "", event.article, *words, [party.id for party in event.actors])
