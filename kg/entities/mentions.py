"""Mentions: where an article speaks of somebody or something, and whom it means there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from kg.actors import ACTING_KINDS, Entity


class Mention(NamedTuple):
    """A phrase and the entities it stands for.

    `start` and `end` (exclusive) are token indices, `head` is the token that carries the phrase.
    `entities` has several members for "the two leaders" and "they", none for the first person and
    for a pronoun that nobody fits. `place` is the reading as a place (a city for a metonym), and
    `locative` says that the syntax asks for it ("in Moscow"). `owners` are those that a thing belongs
    to or comes from: Putin for "Putin's remarks", Russia for "Russian oil", both states for
    "US-Russia relations". `sort` is name, demonym, description or pronoun; `first_person` "I" or "we".
    """

    start: int
    end: int
    head: int
    text: str
    entities: tuple[Entity, ...] = ()
    place: Entity | None = None
    locative: bool = False
    owners: tuple[Entity, ...] = ()
    sort: str = "description"
    first_person: str | None = None

    @property
    def entity(self) -> Entity | None:
        """The only or first entity."""
        return self.entities[0] if self.entities else None

    @property
    def owner(self) -> Entity | None:
        """The only or first owner."""
        return self.owners[0] if self.owners else None


def can_act(what: Mention | Entity | None) -> bool:
    """Whether something can do things: people, states, organisations and groups can, "a move" cannot."""
    if isinstance(what, Mention):
        return what.first_person is not None or any(can_act(e) for e in what.entities)
    return what is not None and (what.kind in ACTING_KINDS or what.category == "authorities")


class Mentions:
    """All mentions of a document in text order, and the entities they stand for in order of appearance.

    `publisher` is the state whose government issues the article: "we" outside quotations.
    """

    def __init__(
        self,
        by_head: Mapping[int, Mention],
        *,
        covering: Mapping[int, int],
        describe: Callable[[int], Mention],
        ours: Callable[[int, str], tuple[Entity, ...]],
        spoken_for: Mapping[str, Entity],
        publisher: Entity | None = None,
    ) -> None:
        self.publisher = publisher
        self._by_head = by_head
        self._covering = covering
        self._describe = describe
        self._described: dict[int, Mention] = {}
        self._ours = ours
        self._spoken_for = spoken_for

    @cached_property
    def all(self) -> tuple[Mention, ...]:
        """The mentions in text order."""
        return tuple(sorted(dict.fromkeys(self._by_head.values()), key=lambda m: (m.start, m.head)))

    @cached_property
    def locations(self) -> Mapping[int, Mention]:
        """The places that the text names as where something is, by their heads."""
        return {head: m for head, m in self._by_head.items() if m.locative and m.place is not None}

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities in order of appearance."""
        return tuple(dict.fromkeys(e for m in self.all for e in m.entities))

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def at(self, token: int) -> Mention | None:
        """The mention whose head is this token."""
        return self._by_head.get(token)

    def covering(self, token: int) -> Mention | None:
        """The name that this token is part of, or the mention whose head it is."""
        return self._by_head.get(self._covering.get(token, token))

    def describe(self, token: int) -> Mention:
        """The phrase of any noun: a thing, with its owners, where nothing else is known."""
        found = self.covering(token) or self._described.get(token)
        if found is None:
            found = self._described[token] = self._describe(token)
        return found

    def ours(self, token: int, code: str) -> tuple[Entity, ...]:
        """Whom "our troops" means where somebody of the state `code` speaks; () where nobody says "our"."""
        return self._ours(token, code)

    def antecedent(self, token: int) -> int | None:
        """The head of the description that a pronoun takes up: the sanctions of "lifted them"."""
        mention = self._by_head.get(token)
        if mention is None or mention.sort != "pronoun" or not mention.entities:
            return None
        if mention.entities[0].kind not in {"thing", "person", "group"}:
            return None
        heads = self._descriptions.get(mention.entities[0].id, [])
        at = bisect_left(heads, token)
        return heads[at - 1] if at else None

    @cached_property
    def _descriptions(self) -> Mapping[str, list[int]]:
        """The heads of descriptions by the entity that they stand for."""
        found: dict[str, list[int]] = {}
        for m in self.all:
            if m.sort == "description" and m.entities:
                found.setdefault(m.entities[0].id, []).append(m.head)
        return {key: sorted(heads) for key, heads in found.items()}

    def first_person(self, mention: Mention, speaker: Entity) -> tuple[Entity, ...]:
        """Who "I" or "we" is in the words of `speaker`.

        "We" of a spokesperson is the government or organisation spoken for; everything else is the
        speaker.
        """
        if mention.first_person == "we":
            return (self._spoken_for.get(speaker.id, speaker),)
        return (speaker,)
