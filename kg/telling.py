"""What a mention tells itself, whatever it was merged with, as a flat row for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.event import Event, Party, Quantity
from kg.ontology import plover
from kg.rdf.retelling import Values, event, first, kind_of, local

Row = dict[str, Any]


def telling(record: Row, facts: Mapping[str, Values]) -> Row:
    """The record of a mention (see `kg.network.records`) with what the mention itself tells in place of
    what its event says.

    Parties are IRIs: actors, recipients, speaker, via (who passes it on). `date` is EDTF, None where the
    mention tells no time, and `time` its words; place, quantities (texts), publisher and author are as
    written. `label` is what the whole event is called and `among` are its parties, `merged` says whether it
    was put together from several, and `source` is who stands behind the mention: agency, publisher or
    article, of a reprint those of the first (the question support, which counts sources, also takes two
    spellings and two articles of one site for one). `words` are pairs of a party and what the sentence calls
    it.
    """
    own, where = facts[record["mention"]], facts.get(record["article"], {})
    told = event(own, lambda node: facts.get(node, {}))
    publisher = first(where, "schema:publisher")
    original = first(where, "kg:copyOf")
    source = first(facts.get(original, {}), "schema:publisher") or original if original else publisher
    agency = told.via[0].label if told.via else None
    return {
        **record,
        "label": first(facts.get(record["event"], {}), "rdfs:label"),
        "among": tuple(dict.fromkeys((*record["actors"], *record["recipients"]))),
        "merged": "kg:toldEvent" in own,
        "type": told.type,
        "type_label": plover().types[told.type].label,
        "mode": told.mode,
        "quad": told.quad,
        "score": told.score,
        "relation": told.relation,
        "theme": told.theme.text if told.theme else None,
        "actors": _ids(told.actors),
        "recipients": _ids(told.recipients),
        "speaker": told.speaker.id if told.speaker else None,
        "via": _ids(told.via),
        "date": told.time.value if told.time else None,
        "time": told.time.text if told.time else None,
        "place": told.place.label if told.place else None,
        "quantities": tuple(map(_amount, told.quantities)),
        "publisher": publisher,
        "author": first(where, "schema:author"),
        "source": agency or source or record["article"],
        "words": tuple(_words(told)),
    }


def entity(node: str, facts: Mapping[str, Values]) -> Row:
    """Who that is: label, kind, country (name), and names (aliases and codes)."""
    own = facts.get(node, {})
    kind = kind_of(own)
    country = node if kind == "country" else first(own, "kg:country")
    land = facts.get(country, {}) if country else {}
    return {
        "label": first(own, "rdfs:label") or local(node),
        "kind": kind,
        "country": (first(land, "rdfs:label") or local(country)) if country else None,
        "names": (*own.get("skos:altLabel", ()), *own.get("kg:isoCode", ())),
    }


def _ids(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(party.id for party in parties)


def _words(told: Event) -> Iterable[tuple[str, str]]:
    """Who is called how, as far as that is kept."""
    return ((party.id, party.mention) for party in (*told.actors, *told.recipients) if party.mention)


def _amount(quantity: Quantity) -> str:
    unit = quantity.unit
    return quantity.text if not unit or unit in quantity.text else f"{quantity.text} ({unit})"
