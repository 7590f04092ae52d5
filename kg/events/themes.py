"""What an event is about: the theme slots of its frame, what participles introduce, its object."""

from __future__ import annotations

from collections.abc import Iterator

from kg.event import Party, Theme
from kg.events import parties
from kg.events.frames import Evoked
from kg.events.introduced import participial
from kg.events.reading import Reading
from kg.events.slots import clause_of, fill
from kg.events.stage import Stage
from kg.propositions import logical_object
from kg.propositions.arguments import Argument
from kg.times import LABELS


def theme_of(stage: Stage, evoked: Evoked, to: tuple[Party, ...]) -> Theme | None:
    """What the event is about: the first theme slot that is filled, what a participle introduces, an object.

    Neither a recipient nor the very words of the predicate ("interest" of "show interest", "talks" of "held
    talks") are a theme, but a thing that the frame has as its theme is: the rice of "sent rice".
    """
    read, p = stage.reading, evoked.proposition
    taken: set[str | None] = {name for party in to for name in (party.mention, party.id)}
    noun = stage.frames.get(evoked.consumed) if evoked.consumed is not None else None
    acts = noun is not None and noun.frame.type is not None
    if evoked.consumed is not None and (acts or "object" not in evoked.frame.theme):
        taken.add(read.tree.texts[evoked.consumed])
    for argument in _themes(read, evoked):
        if read.tree.entities[argument.head] in LABELS and argument.role != "complement":
            continue
        about = parties.theme(read, argument, p.predicate)
        if about is not None and taken.isdisjoint((about.text, about.id)):
            return about
    return None


def _themes(read: Reading, evoked: Evoked) -> Iterator[Argument]:
    p = evoked.proposition
    for slot in evoked.frame.theme:
        if slot != "complement":
            yield from fill(read, evoked, slot)[:1]  # the first of a slot stands for it
        elif (clause := clause_of(read, p)) is not None:
            yield clause
    yield from (a for a in participial(read, p, evoked.consumed) if not parties.is_somebody(read, a.head))
    rest = logical_object(p) if p.kind != "noun" else None
    if rest is not None:
        yield rest
