"""Which node stands for an article's graph, an event, a mention, a relation: same facts, same IRI."""

from __future__ import annotations

from functools import cache, lru_cache

from pyoxigraph import RdfFormat, parse

from kg.event import Event
from kg.ontology import ontology_folder
from kg.terms import PREFIXES, digest, slug, term

EVENTS = term("graph:events")
ENTITIES = term("graph:entities")


def graph_of(article: str) -> str:
    """The named graph of an article id."""
    return f"<{PREFIXES['graph']}{digest(article)}>"


def event_node(event: Event) -> str:
    """The event as one report tells it: same type, parties, time, place, relation, theme and
    numbers, same node.

    An event without a date of its own is dated by the article, so that "X threatens Y" of two years
    stays two events. Which of these nodes are one event is for kg.merging to say.
    """
    theme = event.theme and (event.theme.id or " ".join(event.theme.text.casefold().split()))
    place = event.place and (event.place.id or (event.place.label or event.place.text).casefold())
    numbers = [(float(one.low), float(one.high), one.unit or "") for one in event.quantities]
    facts = digest(
        event.type,
        event.mode,
        sorted([party.id for party in event.actors]),
        sorted([party.id for party in event.recipients]),
        (event.time and event.time.value) or _printed(event),
        place,
        event.relation,
        theme,
        sorted(numbers),
    )
    return f"<{PREFIXES['event']}{facts}>"


def _printed(event: Event) -> str:
    """What is printed on a day need not be of that day, and the past has no day at all."""
    return f"{'before' if 'historical' in event.modes else 'about'} {event.published}"


def mention_node(event: Event, node: str | None = None) -> str:
    """The mention: one event (`node`, if already known) at one place of one article."""
    words = (event.sentence.index, event.predicate.start, event.predicate.end, event.predicate.lemma)
    return f"<{PREFIXES['mention']}{digest(event.article, *words, node or event_node(event))}>"


@lru_cache(maxsize=4096)
def relation_node(relation: str) -> str:
    """The property of a plain triple: `hints at` is kg:hintsAt. Names of the model itself are kept clear."""
    first, *rest = slug(relation).split("-")
    name = term("kg:" + first + "".join(word.capitalize() for word in rest))
    return f"{name[:-1]}_>" if name in _model() else name


@cache
def _model() -> frozenset[str]:
    """The names that ontology/events.ttl defines."""
    text = (ontology_folder() / "events.ttl").read_text(encoding="utf-8")
    return frozenset(str(quad.subject) for quad in parse(text, format=RdfFormat.TURTLE))
