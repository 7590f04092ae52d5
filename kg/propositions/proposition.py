"""A predicate with its arguments, as the reading of trees hands it on."""

from __future__ import annotations

from typing import NamedTuple

from kg.propositions.arguments import Argument

AHEAD = frozenset({"will", "would", "shall"})
"""Auxiliaries of what is still to come when it is said."""


class Proposition(NamedTuple):
    """A predicate with its arguments; numbers are token indices in the document.

    `kind` is verb, copula (also predicate adjectives), existential ("there is"), noun (a noun with
    its dependents, an event or not), apposition, or title ("President Bush"). `relation` are the
    words of the predicate: auxiliaries, negation, head, particle. `link` is the label by which the
    predicate hangs on `parent`, the nearest governing predicate; a coordinated predicate takes
    both from the first one, which `coordinated` names. `mark` introduces the clause ("if", "to",
    "after"). `auxiliaries` are lemmas, `tense` is past, present, future, infinitive or participle.
    `tokens` are the clause's own words, without those of clauses below it.
    """

    predicate: int
    kind: str
    relation: tuple[int, ...]
    subject: Argument | None
    arguments: tuple[Argument, ...]
    passive: bool = False
    negated: bool = False
    particle: str | None = None
    auxiliaries: tuple[str, ...] = ()
    tense: str = "present"
    mark: str | None = None
    coordinated: int | None = None
    tokens: tuple[int, ...] = ()
    confidence: float = 1.0
    parent: int | None = None
    link: str = "root"

    def argument(self, role: str) -> Argument | None:
        """The first argument of a role."""
        for a in self.arguments:
            if a.role == role:
                return a
        return None
