"""Who and what fills the slots of a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.arguments import Argument
from kg.events.frames import Evoked, logical_object, logical_subject
from kg.events.reading import Reading
from kg.propositions import Proposition


def fill(reading: Reading, evoked: Evoked, slot: str) -> tuple[Argument, ...]:
    """The arguments in a slot: subject, object, iobj, complement, possessor, or a preposition."""
    p = evoked.proposition
    nouns = [reading.nouns[evoked.consumed]] if evoked.consumed is not None else []
    if slot == "subject":
        return _some(p.subject if p.kind == "noun" else logical_subject(p))
    if slot == "object":
        return _some(logical_object(p) or p.argument("indirect object")) if p.kind != "noun" else ()
    if slot == "iobj":
        return _some(p.argument("indirect object"))
    if slot == "complement":
        return _some(_complement_subject(reading, p))
    if slot == "possessor":
        return tuple(a for q in (p, *nouns) for a in q.arguments if a.role in ("possessor", "modifier"))
    return tuple(_behind((p, *nouns), slot))


def clause_of(reading: Reading, p: Proposition) -> Argument | None:
    """The clause complement of a proposition."""
    return next((a for a in p.arguments if a.role == "complement"), None)


def _some(argument: Argument | None) -> tuple[Argument, ...]:
    return (argument,) if argument is not None else ()


def _complement_subject(reading: Reading, p: Proposition) -> Argument | None:
    """Who acts in the clause that follows."""
    clause = clause_of(reading, p)
    inner = reading.clauses.get(clause.head) if clause is not None else None
    if inner is None:
        return None
    subject = inner.subject
    own = logical_subject(p)
    if subject is None or (own is not None and subject.head == own.head):
        return None
    return subject


def _behind(propositions: Iterable[Proposition], preposition: str) -> Iterator[Argument]:
    seen: set[int] = set()
    for p in propositions:
        for a in p.arguments:
            if a.preposition is None or a.head in seen or a.role in ("subject", "complement"):
                continue
            words = a.preposition.split()
            if a.preposition == preposition or (len(words) > 1 and preposition in (words[0], words[-1])):
                seen.add(a.head)
                yield a
