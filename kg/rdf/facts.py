"""What the tables of ontology/actors say of an entity, as triples: names, codes, identities, offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.actors import Entity, actors, table
from kg.terms import PREFIXES, Triple, bare, date_literal, digest, iri, literal, slug, term

_ENTITY = PREFIXES["ent"]
_KEYS = {"people": "id", "countries": "iso3", "organisations": "id"}


def known(entity: str) -> bool:
    """Whether the tables hold the entity of this IRI."""
    return entity.startswith(_ENTITY) and entity.removeprefix(_ENTITY) in actors().entities


def facts(entities: Iterable[str], seen: set[object]) -> Iterator[Triple]:
    """Names, identities and terms of office of the entities that the tables hold, and of the countries
    and organisations that these belong to or serve and that are not `seen` yet; they are added there.
    Other entities are passed over."""
    waiting = [entity for entity in entities if known(entity)]
    while waiting:
        entity = waiting.pop()
        seen.add(entity)
        for triple in _facts(entity.removeprefix(_ENTITY)):
            yield triple
            if triple[1] in (term("kg:country"), term("org:organization")) and bare(triple[2]) not in seen:
                seen.add(bare(triple[2]))
                waiting.append(bare(triple[2]))


@cache
def _facts(name: str) -> tuple[Triple, ...]:
    """What the tables say of an entity itself: each batch says it again."""
    return (*_told(name, actors().entities[name]),)


def _told(name: str, entity: Entity) -> Iterator[Triple]:
    this = iri(entity.id)
    yield this, term("rdf:type"), term(f"kg:{entity.kind.capitalize()}")
    yield this, term("rdfs:label"), literal(entity.label)
    row = _rows()[name]
    for alias in filter(None, row["aliases"].split("|")):
        yield this, term("skos:altLabel"), literal(alias)
    if entity.wikidata:
        yield this, term("owl:sameAs"), term(f"wd:{entity.wikidata}")
    if entity.country and entity.country != name:
        yield this, term("kg:country"), term(f"ent:{entity.country}")
    if entity.country == name:
        yield this, term("kg:isoCode"), literal(name)
    if place := row.get("geonames_id"):
        yield this, term("kg:geonamesId"), literal(place)
        yield this, term("owl:sameAs"), iri(f"https://sws.geonames.org/{place}/")
    for office in _offices()[name] if entity.kind == "person" else ():
        yield from _tenure(name, office)


def _tenure(person: str, row: Mapping[str, str]) -> Iterator[Triple]:
    """A term of office as org:Membership; the day of hand-over ends one term and begins the next."""
    this = term(f"tenure:{digest(person, row['office'], row['start'])}")
    role = term(f"office:{slug(row['office'])}")
    yield this, term("rdf:type"), term("kg:Tenure")
    yield this, term("rdf:type"), term("org:Membership")
    yield this, term("org:member"), term(f"ent:{person}")
    yield this, term("org:organization"), term(f"ent:{row['country_iso3'] or row['org_id']}")
    yield this, term("org:role"), role
    yield role, term("rdf:type"), term("org:Role")
    yield role, term("rdfs:label"), literal(row["office"])
    yield this, term("kg:office"), literal(row["office"])
    for name, value in (("kg:from", row["start"]), ("kg:until", row["end"])):
        if date := date_literal(value):
            yield this, term(name), date


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row[key]: row for name, key in _KEYS.items() for row in table(name)}


@cache
def _offices() -> Mapping[str, list[Mapping[str, str]]]:
    offices: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in table("offices"):
        offices[row["person_id"]].append(row)
    return offices
