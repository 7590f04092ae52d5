"""How sure an event is: the probability that actors, recipients and type hold."""

from __future__ import annotations

from kg.event import Party
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.typer import Typer


def confidence(
    read: Reading,
    evoked: Evoked,
    doers: tuple[Party, ...],
    to: tuple[Party, ...],
    modes: frozenset[str],
    typer: Typer | None,
    type_: str,
) -> float:
    """Between 0 and 1."""
    value = 0.45 + 0.15 * bool(doers) + 0.15 * bool(to) + 0.1 * (evoked.proposition.kind == "verb")
    return round(min(value, 0.95), 3)
