"""From arguments to parties: who it is that acts, receives or speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.actors import Entity
from kg.arguments import Argument
from kg.entities import Mention, can_act
from kg.event import Party, Place, Theme
from kg.events.reading import Reading


def actors(reading: Reading, arguments: Iterable[Argument], speaker: Entity | None) -> tuple[Party, ...]:
    """Those of the arguments that can act; an instrument stands for its owner ("Putin's remarks")."""
    return _once(p for a in arguments for h in a.heads for p in _acting(reading, h, speaker))


def recipients(reading: Reading, head: int, speaker: Entity | None, *, things: bool) -> tuple[Party, ...]:
    """Who a phrase means as receiver; with `things` also what nobody owns, and places."""
    acting = tuple(_acting(reading, head, speaker))
    if acting or not things:
        return acting
    mention = reading.mentions.describe(head)
    return tuple(party(reading, e, mention) for e in mention.entities[:1])


def able(entity: Entity) -> bool:
    """Whether an entity can act."""
    return can_act(entity)


def party(reading: Reading, entity: Entity, mention: Mention) -> Party:
    """An entity as this mention calls it."""
    span = reading.doc[mention.start : mention.end]
    return Party(
        id=entity.id,
        label=entity.label,
        kind=entity.kind,
        country=entity.country,
        mention=" ".join(span.text.split()),
        start=span.start_char,
        end=span.end_char,
    )


def theme(reading: Reading, arguments: Iterable[Argument]) -> Theme | None:
    """What the event is about, in the words of its arguments."""
    for a in arguments:
        text = reading.text(a.tokens).strip(" ,;:“”\"'")
        if text:
            mention = reading.mentions.at(a.head)
            named = mention is not None and mention.sort in ("name", "demonym") and len(a.heads) == 1
            return Theme(text, mention.entities[0].id if named and mention and mention.entities else None)
    return None


def place(reading: Reading, tokens: Iterable[int]) -> Place | None:
    """The place that one of the tokens names as where something is."""
    for token in tokens:
        mention = reading.mentions.at(token)
        if mention is not None and mention.place is not None and mention.locative:
            where = mention.place
            return Place(
                text=" ".join(mention.text.split()),
                id=where.id,
                label=where.label,
                country=where.country,
                latitude=where.latitude,
                longitude=where.longitude,
            )
    return None


def _acting(reading: Reading, head: int, speaker: Entity | None) -> Iterator[Party]:
    mention = reading.mentions.describe(head)
    if mention.first_person is not None:
        if speaker is not None:
            for entity in reading.mentions.first_person(mention, speaker):
                yield party(reading, entity, mention)
        return
    acting = [e for e in mention.entities if can_act(e)]
    acting = acting or [e for e in mention.owners if can_act(e)]
    for entity in acting or _first_person_owner(reading, head, speaker):
        yield party(reading, entity, mention)


def _first_person_owner(reading: Reading, head: int, speaker: Entity | None) -> Iterator[Entity]:
    """The speaker for "our forces" and "my decision"."""
    for child in reading.tree.having(head, "nmod:poss"):
        mention = reading.mentions.at(child)
        if mention is not None and mention.first_person is not None and speaker is not None:
            yield from reading.mentions.first_person(mention, speaker)


def _once(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in reversed(list(parties))}.values())[::-1]
