"""Names that no table knows: who bears one in another country is somebody else.

The country in the IRI keeps them apart, so that every entity belongs to one country at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kg.actors import ENTITY, actors
from kg.event import Event, Party, Place

_Homes = dict[str, set[str]]
_Bearer = TypeVar("_Bearer", Party, Place)


def apart(events: Iterable[Event]) -> list[Event]:
    """The events of an article, with the country of a name in its IRI; where one mention of it tells
    the country, it holds for all."""
    found = list(events)
    homes: _Homes = defaultdict(set)
    for event in found:
        bearers: list[Party | Place] = [*_parties(event), *filter(None, (event.place,))]
        for one in bearers:
            if one.id and one.country and _is_own(one.id):
                homes[one.id].add(one.country)
    return [_at_home(event, homes) for event in found] if homes else found


def _at_home(event: Event, homes: _Homes) -> Event:
    place, theme = event.place, event.theme
    if place is not None and place.id in homes:
        place = _settled(place, homes)
    if theme is not None and theme.id in homes and len(homes[theme.id]) == 1:
        theme = replace(theme, id=_iri(theme.id, *homes[theme.id]))
    if place is event.place and theme is event.theme and not any(p.id in homes for p in _parties(event)):
        return event
    return replace(
        event,
        actors=tuple(_settled(p, homes) for p in event.actors),
        recipients=tuple(_settled(p, homes) for p in event.recipients),
        speaker=_settled(event.speaker, homes) if event.speaker else None,
        via=tuple(_settled(p, homes) for p in event.via),
        place=place,
        theme=theme,
    )


def _settled(one: _Bearer, homes: _Homes) -> _Bearer:
    if one.id is None or one.id not in homes:
        return one
    told = homes[one.id]
    country = one.country or (next(iter(told)) if len(told) == 1 else None)
    return replace(one, id=_iri(one.id, country), country=country) if country else one


def _parties(event: Event) -> tuple[Party, ...]:
    speaker = (event.speaker,) if event.speaker else ()
    return (*event.actors, *event.recipients, *event.via, *speaker)


def _iri(entity: str, country: str) -> str:
    return f"{entity}-{country}"


def _is_own(entity: str) -> bool:
    """Whether an IRI is that of a name or description of the text: in no table, and of no organ of state."""
    name = entity.removeprefix(ENTITY)
    return name != entity and name.islower() and name not in actors().entities
