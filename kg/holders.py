"""Which person a title without a name means: "the US president", "the Kremlin spokesman", "the secretary"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.actors import ENTITY, Entity
from kg.nouns import Noun
from kg.phrases import NOT_QUITE, left_words, title_of
from kg.reading import Reading

RULERS = frozenset({"leader", "ruler", "strongman", "dictator"})
TOP_OFFICES = ("president", "prime minister", "chancellor", "supreme leader", "king", "emir", "crown prince")


def office_holder(
    reading: Reading, head: int, noun: Noun, owners: Sequence[Entity], *, definite: bool
) -> Entity | None:
    """Somebody the article has given the title, else the holder on the article's date, else None."""
    if noun.category not in {"official", "spokesperson", "commander"} or not definite:
        return None
    tree = reading.tree
    title = title_of(tree, tree.lowers, head, reading.name_tokens)
    words = title.phrase.split()
    if title.former or (NOT_QUITE & set(words) and not title.phrase.startswith("vice president")):
        return None
    wanted = reading.offices.normal(title.phrase)
    seats = _seats(owners)
    for role in reversed(reading.roles):
        given = reading.offices.normal(role.title)
        same = given == wanted or (
            len(words) == 1 and given.split()[-1] == wanted.split()[-1] and "vice" not in given
        )
        if same and (not seats or role.seat in seats or role.person.country in seats):
            return role.person
    whole = " ".join(tree.lowers[w] for w in (*left_words(tree, head), head))
    if wanted in RULERS and owners and owners[0].kind in {"country", "government"}:
        return _ruler(reading, owners[0]) or _by_table(reading, whole, [])
    if len(words) > 1 or wanted in TOP_OFFICES:
        known = reading.discourse.last(
            lambda e: (
                e.kind == "person"
                and (not seats or e.country in seats)
                and reading.offices.holds(e.id.removeprefix(ENTITY), wanted, reading.cast.when)
            )
        )
        if known is not None:
            return known
    return _by_table(reading, whole, []) or _by_table(
        reading, wanted, seats or _seats_in_focus(reading, head, wanted)
    )


def _seats(owners: Sequence[Entity]) -> list[str]:
    seat = next((o for o in owners if o.kind != "person"), owners[0] if owners else None)
    return [s for s in (seat.id.removeprefix(ENTITY), seat.country) if s] if seat is not None else []


def _seats_in_focus(reading: Reading, head: int, title: str) -> list[str]:
    """Where an office is whose seat the text leaves out: the state in focus, else the only one that has it."""
    known = reading.offices.seats.get(title, frozenset())
    for code in (reading.focus(head), reading.publisher):
        if code in known:
            return [code]
    return list(known) if len(known) == 1 else []


def _by_table(reading: Reading, title: str, seats: Sequence[str]) -> Entity | None:
    when, title = reading.cast.when, reading.offices.normal(title)
    if not seats:
        known = reading.offices.seats.get(title, frozenset())
        seats = list(known) if len(known) == 1 and len(title.split()) > 1 else []
    for seat in seats:
        if when is not None:
            holder = reading.offices.holder(title, seat, when)
        else:
            terms = reading.offices.holders(title, seat, None)
            named = {t.person for t in terms} & {e.removeprefix(ENTITY) for e in reading.cast.mentioned}
            holder = named.pop() if len(named) == 1 else None
        if holder is not None:
            return reading.tables.entities.get(holder)
    return None


def _ruler(reading: Reading, state: Entity) -> Entity | None:
    """ "The Turkish leader": the head of state or government whom the article names, else the president."""
    when, code = reading.cast.when, state.country
    named = reading.discourse.last(
        lambda e: (
            e.kind == "person"
            and e.country == code
            and any(reading.offices.holds(e.id.removeprefix(ENTITY), t, when) for t in TOP_OFFICES)
        )
    )
    if named is not None or when is None or code is None:
        return named
    return next((e for t in TOP_OFFICES if (e := _by_table(reading, t, [code])) is not None), None)
