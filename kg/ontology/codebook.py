"""PLOVER as data: event types, modes, quad classes, scores and CAMEO codes, as in ontology/plover.ttl."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.ontology.turtle import RDFS, SKOS, local, one, ontology_folder, required, subjects_of

PLOVER = "https://w3id.org/kg-events/plover#"


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER event type (or what is none: a statement, a relation).

    `score` runs from -10 (conflict) to 10 (cooperation). `announced` names the type that an event
    of this type takes when it is only announced for the future, `refused` the type it takes when its
    actor says that it will not happen, `promised` and `warned` the types it takes when its actor says
    that it will, to the good or the harm of others (PLOVER manual 2021; CAMEO 03, 12, 13).
    `verb` is the relation of an event that took this type so and keeps none of its own. One that
    `acts_on_things` may have a thing as recipient.
    """

    name: str
    quad: str | None
    score: float
    requires_recipient: bool
    label: str
    announced: str | None = None
    refused: str | None = None
    promised: str | None = None
    warned: str | None = None
    verb: str | None = None
    acts_on_things: bool = False


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of a type is done; `covers` are the types and type-modes of its content.

    One that `acts_on_things` may have a thing as recipient even where its type may not.
    """

    type: str
    name: str
    score: float | None
    label: str
    covers: frozenset[str] = frozenset()
    acts_on_things: bool = False


@dataclass(frozen=True, slots=True)
class Plover:
    """The event types by name, the modes by type and name, and CAMEO codes as (type, mode or None).

    `threats` are the types that a hostile act takes when its actor says that it will come, `worst` those with
    the lowest score: force.
    """

    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    cameo: Mapping[str, tuple[str, str | None]]
    statement: str
    relation: str
    threats: frozenset[str]
    worst: frozenset[str]

    def content_mode(self, type: str, content: str, mode: str | None = None) -> str | None:
        """The mode of a request, refusal or threat whose content is an act of type `content` (and `mode`)."""
        exact = f"{content}-{mode}"
        wide = None
        for (owner, name), candidate in self.modes.items():
            if owner == type:
                if exact in candidate.covers:
                    return name
                if content in candidate.covers:
                    wide = name
        return wide

    def score(self, type: str, mode: str | None = None) -> float:
        """The score of a type, or of its mode where the manual gives one. KeyError for an unknown type."""
        found = self.modes.get((type, mode)) if mode else None
        return found.score if found and found.score is not None else self.types[type].score

    def acts_on_things(self, type: str, mode: str | None = None) -> bool:
        """Whether a thing may be the recipient of an event of a type, done so."""
        found = self.modes.get((type, mode)) if mode else None
        return self.types[type].acts_on_things or (found is not None and found.acts_on_things)


@cache
def plover() -> Plover:
    """PLOVER as in ontology/plover.ttl. Raises ValueError where the file is malformed."""
    return read_plover((ontology_folder() / "plover.ttl").read_text(encoding="utf-8"))


def read_plover(text: str, *, name: str = "plover.ttl") -> Plover:
    """The types, modes and CAMEO codes of a Turtle text in the terms of plover.ttl."""
    subjects = subjects_of(text, name)
    types: dict[str, EventType] = {}
    modes: dict[tuple[str, str], Mode] = {}
    cameo: dict[str, tuple[str, str | None]] = {}
    for iri, properties in subjects.items():
        key = local(iri)
        if PLOVER + "requiresRecipient" in properties and SKOS + "notation" in properties:
            quad = one(properties, PLOVER + "quad")
            announced, refused, promised, warned = (
                local(other) if (other := one(properties, PLOVER + link)) else None
                for link in ("announcedAs", "refusedAs", "promisedAs", "warnedAs")
            )
            types[key] = EventType(
                name=key,
                quad=subjects[quad][SKOS + "prefLabel"][0].value if quad else None,
                score=float(required(properties, PLOVER + "score", iri, text, name)),
                requires_recipient=one(properties, PLOVER + "requiresRecipient") == "true",
                label=required(properties, RDFS + "label", iri, text, name),
                announced=announced,
                refused=refused,
                promised=promised,
                warned=warned,
                verb=one(properties, PLOVER + "verb"),
                acts_on_things=one(properties, PLOVER + "actsOnThings") == "true",
            )
        elif type_ := one(properties, PLOVER + "modeOf"):
            notation = required(properties, SKOS + "notation", iri, text, name)
            score = one(properties, PLOVER + "score")
            modes[local(type_), notation] = Mode(
                type=local(type_),
                name=notation,
                score=float(score) if score else None,
                label=required(properties, RDFS + "label", iri, text, name),
                covers=frozenset(local(c.value) for c in properties.get(PLOVER + "covers", ())),
                acts_on_things=one(properties, PLOVER + "actsOnThings") == "true",
            )
        elif type_ := one(properties, PLOVER + "type"):
            mode = one(properties, PLOVER + "mode")
            cameo[key] = (local(type_), local(mode).partition("-")[2] if mode else None)
    document = subjects.get(PLOVER.rstrip("#"), {})
    statement, relation = (
        local(required(document, PLOVER + p, PLOVER + "statement", text, name))
        for p in ("statement", "relation")
    )
    least = min((found.score for found in types.values()), default=0.0)
    return Plover(
        types=MappingProxyType(types),
        modes=MappingProxyType(modes),
        cameo=MappingProxyType(cameo),
        statement=statement,
        relation=relation,
        threats=frozenset(found.warned for found in types.values() if found.warned),
        worst=frozenset(key for key, found in types.items() if found.score == least),
    )
