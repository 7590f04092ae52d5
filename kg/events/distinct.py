"""What is told twice in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.event import Event


def distinct(found: Iterable[Event]) -> Iterator[Event]:
    """One event a sentence for the same type between the same parties: the surest.

    Deeds of two relations are two, "shelled and captured the town"; "met to discuss it" is one meeting.
    """
    best: dict[tuple[object, ...], Event] = {}
    for e in found:
        key = (
            e.sentence.index,
            e.type,
            e.modes,
            e.relation if (e.quad or "").startswith("material") else None,
            frozenset(p.id for p in e.actors),
            frozenset(p.id for p in e.recipients),
        )
        if key not in best or e.confidence > best[key].confidence:
            best[key] = e
    told: dict[int, list[Event]] = {}
    for e in best.values():
        told.setdefault(e.sentence.index, []).append(e)
    for some in told.values():
        yield from (e for e in some if e.recipients or not any(_tells_more(other, e) for other in some))


def _tells_more(one: Event, other: Event) -> bool:
    """Whether a theme beside an act says whom it hit: "conducted a strike targeting the rebels"."""
    same = (one.type, one.modes, one.actors) == (other.type, other.modes, other.actors)
    return (
        same and bool(one.recipients) and other.theme is not None and one.predicate.text in other.theme.text
    )
