"""What a mention tells, from RDF back to an Event: the inverse of kg.rdf.quads, for one mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Protocol

import pyoxigraph as ox

from kg.event import Event, Party, Place, Predicate, Quantity, Sentence, Theme, Time
from kg.ontology import plover
from kg.rdf.things import place_node
from kg.terms import PREFIXES, bare, iri
from kg.values import plain, short

KINDS = ("person", "country", "government", "organisation", "group", "place", "thing")

Values = Mapping[str, list[Any]]
Facts = Callable[[str], Values]


class Quads(Protocol):
    """What holds quads."""

    def quads_for_pattern(
        self, subject: ox.NamedNode, predicate: None, object: None, graph: None, /
    ) -> Iterable[ox.Quad]: ...


def nearby(inner: Quads) -> Facts:
    """The facts of a node as they are asked for, for work on a few mentions of many."""

    @cache
    def facts(node: str) -> Values:
        found: defaultdict[str, list[Any]] = defaultdict(list)
        for quad in inner.quads_for_pattern(ox.NamedNode(node), None, None, None):
            found[_short(quad.predicate.value)].append(plain(quad.object))
        return {name: ordered(values) for name, values in found.items()}

    return facts


def told(mention: str, facts: Facts) -> Event:
    """What a mention reports, as it tells the event itself, whatever it was merged with."""
    return event(facts(mention), facts)


def event(own: Values, facts: Facts, words: tuple[Any, ...] | None = None) -> Event:
    """The event as a mention tells it, by the facts of the mention; `words` are the offsets of sentence and
    predicate, and the words of the predicate."""
    what, where = _content(own, facts), facts(own["kg:article"][0])
    kind = next(local(name) for name in what["rdf:type"] if name.startswith(PREFIXES["plover"]))
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
        modes=modes(own),
        condition=first(own, "kg:condition"),
        actors=_parties(what.get("kg:actor", []), own.get("kg:actorText", []), facts),
        recipients=_parties(what.get("kg:recipient", []), own.get("kg:recipientText", []), facts),
        theme=Theme(theme, first(what, "kg:theme")) if theme is not None else None,
        quantities=_quantities(what, facts),
        speaker=_party(speaker, "", facts) if speaker else None,
        via=tuple(_party(node, "", facts) for node in own.get("kg:via", ())),
        time=_time(first(own, "kg:timeText"), first(what, "kg:time"), facts),
        place=_place(first(what, "kg:place"), facts),
        confidence=own["kg:confidence"][0],
    )


def as_stored(event: Event, node: str, facts: Facts) -> Event:
    """An event at hand as its mention, which is stored, tells it but for what no report needs (`told` is
    slower); `node` is the IRI of what it reports."""
    article = bare(iri(event.article))
    where = facts(article)
    return replace(
        event,
        article=article,
        published=first(where, "schema:datePublished"),
        modes=tuple(ordered([*event.modes])),
        actors=_named(event.actors, facts),
        recipients=_named(event.recipients, facts),
        theme=event.theme and Theme(event.theme.text, event.theme.id and bare(iri(event.theme.id))),
        # Those of an equal event may be in other words.
        quantities=_quantities(facts(node), facts) if event.quantities else (),
        place=_place(bare(place_node(event.place)), facts) if event.place else None,
    )


def _named(parties: tuple[Party, ...], facts: Facts) -> tuple[Party, ...]:
    words = [party.mention for party in parties if party.mention]
    return _parties(ordered([bare(iri(party.id)) for party in parties]), words, facts)


def _content(own: Values, facts: Facts) -> Values:
    """What a mention says of its event: in its own statements if it was merged, else in the event's."""
    event = own["kg:mentions"][0]
    if "kg:toldEvent" not in own:
        return facts(event)
    content = {f"kg:{name[7:8].lower()}{name[8:]}": own[name] for name in own if name.startswith("kg:told")}
    kind, mode = local(content["kg:type"][0]), first(content, "kg:mode")
    known = plover().types[kind]
    if known.quad:
        score = plover().score(kind, local(mode).partition("-")[2] if mode else None)
        quad = PREFIXES["plover"] + known.quad.title().replace(" ", "")
        content |= {"kg:quad": [quad], "kg:score": [score]}
    return {**content, "rdf:type": content["kg:type"]}


def modes(own: Values) -> tuple[str, ...]:
    """The modes in which a mention tells its event, by its facts."""
    return tuple(map(local, own.get("kg:status", ())))


def spaced(name: str) -> str:
    """`VerbalConflict` as `verbal conflict`."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _parties(nodes: list[str], words: list[str], facts: Facts) -> tuple[Party, ...]:
    told = words if len(words) == len(nodes) == 1 else [""] * len(nodes)
    return tuple(_party(node, text, facts) for node, text in zip(nodes, told, strict=True))


def _party(node: str, words: str, facts: Facts) -> Party:
    own = facts(node)
    kind = kind_of(own)
    country = node if kind == "country" else first(own, "kg:country")
    label = first(own, "rdfs:label") or local(node)
    return Party(node, label, kind, local(country) if country else None, words)


def _quantities(what: Values, facts: Facts) -> tuple[Quantity, ...]:
    return tuple(_quantity(facts(node)) for node in what.get("kg:quantity", ()))


def _quantity(own: Values) -> Quantity:
    low, high = own["schema:minValue"][0], own["schema:maxValue"][0]
    return Quantity(first(own, "rdfs:label") or "", low, high, first(own, "schema:unitText"))


def _time(text: str | None, node: str | None, facts: Facts) -> Time | None:
    value = first(facts(node), "kg:edtf") if node else None
    return Time(text or "", value) if text or value else None


def _place(node: str | None, facts: Facts) -> Place | None:
    if node is None:
        return None
    own = facts(node)
    label, country = first(own, "rdfs:label") or local(node), first(own, "kg:country")
    latitude, longitude = first(own, "geo:lat"), first(own, "geo:long")
    return Place(label, node, label, local(country) if country else None, latitude, longitude)


def first(values: Values, name: str) -> Any:
    """The first value of a property, or None."""
    return values[name][0] if values.get(name) else None


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.replace("#", "/").rpartition("/")[2]


def kind_of(entity: Values) -> str:
    """The kind of an entity, by its class; what has none is a thing."""
    classes = {name.removeprefix(PREFIXES["kg"]).lower() for name in entity.get("rdf:type", ())}
    return next((kind for kind in KINDS if kind in classes), "thing")


def ordered(values: list[Any]) -> list[Any]:
    """Several values of a property, each once, in a fixed order."""
    return values if len(values) < 2 else sorted(set(values), key=repr)


@cache
def _short(predicate: str) -> str:
    return short(predicate)
