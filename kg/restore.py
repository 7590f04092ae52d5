"""RDF -> Event: the mentions of a dataset as events again, for formats that are no graphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from rdflib import Dataset

from kg.event import Event, Party, Place, Predicate, Quantity, Sentence, Theme, Time
from kg.query import query, short

KINDS = ("person", "country", "government", "organisation", "group", "place", "thing")

Values = Mapping[str, list[Any]]

_STATEMENTS = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { rdf:type rdfs:label kg:country kg:mentions kg:article kg:confidence kg:status kg:condition
    kg:speaker kg:via kg:sentence kg:sentenceIndex kg:predicate kg:relation kg:mode kg:quad kg:score kg:time
    kg:timeText kg:edtf kg:place kg:actor kg:recipient kg:actorText kg:recipientText kg:theme kg:themeText
    kg:quantity geo:lat geo:long schema:minValue schema:maxValue schema:unitText schema:headline
    schema:datePublished }
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

    What RDF does not keep is not restored: the offsets of parties, and which of several actors a word
    of the text stands for.
    """
    facts = statements(dataset, _STATEMENTS)
    words = {row[0]: row[1:] for row in query(dataset, _WORDS).rows}
    mentions = [mention for mention, own in facts.items() if "kg:mentions" in own]
    events = (_event(facts[mention], facts, words.get(mention)) for mention in mentions)
    return iter(sorted(events, key=_place_in_text))


def statements(dataset: Dataset, text: str) -> dict[str, dict[str, list[Any]]]:
    """The rows ?s ?p ?o of a query as values by subject and by prefixed property, in a fixed order."""
    found: defaultdict[str, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in query(dataset, text).rows:
        found[str(subject)][str(predicate)].append(value)
    names = {predicate: short(predicate) for predicate in set().union(*found.values())}
    return {
        subject: {
            names[predicate]: values if len(values) == 1 else sorted(set(values), key=repr)
            for predicate, values in own.items()
        }
        for subject, own in found.items()
    }


def first(values: Values, name: str) -> Any:
    """The first value of a property, or None."""
    return values[name][0] if values.get(name) else None


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rpartition("/")[2]


def kind_of(entity: Values) -> str:
    """The kind of an entity, by its class; what has none is a thing."""
    classes = {short(name).removeprefix("kg:").lower() for name in entity.get("rdf:type", ())}
    return next((kind for kind in KINDS if kind in classes), "thing")


def _event(own: Values, facts: Mapping[str, Values], words: tuple[Any, ...] | None) -> Event:
    what, where = facts[own["kg:mentions"][0]], facts.get(own["kg:article"][0], {})
    kind = next(local(name) for name in what["rdf:type"] if short(name).startswith("plover:"))
    mode, quad = first(what, "kg:mode"), first(what, "kg:quad")
    sentence_start, sentence_end, start, end, text = words or (0, 0, 0, 0, "")
    theme = first(own, "kg:themeText")
    speaker = first(own, "kg:speaker")
    return Event(
        article=own["kg:article"][0],
        title=first(where, "schema:headline"),
        published=first(where, "schema:datePublished"),
        sentence=Sentence(
            first(own, "kg:sentenceIndex") or 0, sentence_start, sentence_end, first(own, "kg:sentence") or ""
        ),
        predicate=Predicate(own["kg:predicate"][0], text, start, end),
        relation=what["kg:relation"][0],
        type=kind,
        mode=local(mode).partition("-")[2] if mode else None,
        quad=spaced(local(quad)) if quad else None,
        score=first(what, "kg:score"),
        modes=tuple(local(status) for status in own.get("kg:status", ())),
        condition=first(own, "kg:condition"),
        actors=_parties(what.get("kg:actor", []), own.get("kg:actorText", []), facts),
        recipients=_parties(what.get("kg:recipient", []), own.get("kg:recipientText", []), facts),
        theme=Theme(theme, first(what, "kg:theme")) if theme is not None else None,
        quantities=tuple(_quantity(facts[node]) for node in what.get("kg:quantity", ())),
        speaker=_party(speaker, "", facts) if speaker else None,
        via=tuple(_party(node, "", facts) for node in own.get("kg:via", ())),
        time=_time(first(own, "kg:timeText"), first(what, "kg:time"), facts),
        place=_place(first(what, "kg:place"), facts),
        confidence=own["kg:confidence"][0],
    )


def spaced(name: str) -> str:
    """`VerbalConflict` as `verbal conflict`."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _parties(nodes: list[str], words: list[str], facts: Mapping[str, Values]) -> tuple[Party, ...]:
    told = words if len(words) == len(nodes) == 1 else [""] * len(nodes)
    return tuple(_party(node, text, facts) for node, text in zip(nodes, told, strict=True))


def _party(node: str, words: str, facts: Mapping[str, Values]) -> Party:
    own = facts.get(node, {})
    kind = kind_of(own)
    country = node if kind == "country" else first(own, "kg:country")
    label = first(own, "rdfs:label") or local(node)
    return Party(node, label, kind, local(country) if country else None, words)


def _quantity(own: Values) -> Quantity:
    low, high = own["schema:minValue"][0], own["schema:maxValue"][0]
    return Quantity(first(own, "rdfs:label") or "", low, high, first(own, "schema:unitText"))


def _time(text: str | None, node: str | None, facts: Mapping[str, Values]) -> Time | None:
    value = first(facts.get(node, {}), "kg:edtf") if node else None
    return Time(text or "", value) if text or value else None


def _place(node: str | None, facts: Mapping[str, Values]) -> Place | None:
    if node is None:
        return None
    own = facts.get(node, {})
    label, country = first(own, "rdfs:label") or local(node), first(own, "kg:country")
    latitude, longitude = first(own, "geo:lat"), first(own, "geo:long")
    return Place(label, node, label, local(country) if country else None, latitude, longitude)


def _place_in_text(event: Event) -> tuple[Any, ...]:
    words = (event.sentence.index, event.predicate.start, event.type, event.relation)
    return (event.published or "", event.article, *words, [party.id for party in event.actors])
