"""The cast of an article: who has been named, under which short forms, in which countries."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.actors import ENTITY, Actors, Entity, fold, slug, spelling_key
from kg.actors.offices import Offices, Period
from kg.entities.names import Name

# Who mostly tells of other countries than where they are based.
OBSERVERS = frozenset({"NGO", "news_agency"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class Linked(NamedTuple):
    """A name with its entity; `place` is what it stands for as a place, if it can be one."""

    name: Name
    entity: Entity
    place: Entity | None = None
    demonym: bool = False


@dataclass(slots=True)
class Cast:
    """Who an article is about: what linking learns, and what short forms are resolved against; `publisher` is
    the state whose own text it is."""

    tables: Actors
    offices: Offices
    when: Period | None
    publisher: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    people: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    first_names: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, Entity] = field(default_factory=dict)
    known: dict[str, Entity] = field(default_factory=dict)
    mentioned: dict[str, Entity] = field(default_factory=dict)
    last_at: dict[str, int] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def focus(self) -> dict[str, float]:
        """The countries of the article with weights from 0 to 1."""
        most = max(self.countries.values(), default=1)
        return {code: count / most for code, count in self.countries.items()}

    def add(self, entity: Entity, text: str) -> None:
        """Make a person known under the surname, the short names of the tables, and the first name."""
        self.mentioned[entity.id] = entity
        words = plain_words(text)
        keys = {spelling_key(words[-1])} if words else set()
        keys.update(self.tables.short_names.get(entity.id, ()))
        if words and self._leads(spelling_key(words[0])):
            keys.add(spelling_key(words[0]))
        for key in filter(None, keys):
            if entity not in self.people[key]:
                self.people[key].append(entity)
        if len(words) > 1 and entity not in self.first_names[spelling_key(words[0])]:
            self.first_names[spelling_key(words[0])].append(entity)

    def _leads(self, word: str) -> bool:
        """Whether a word is a surname that stands first, as that of Kim Jong Un does."""
        bearers = self.tables.surnames.get(word, ())
        return any(spelling_key(e.label.split()[0]) == word for e in bearers)


def unknown(text: str, kind: str, cast: Cast, *, country: str | None = None) -> Entity:
    """The node of a name that no table knows: the same name is the same node."""
    text = text.removesuffix("'s").removesuffix("’s").strip()
    name = slug(text)
    if name in cast.tables.entities or name.upper() in cast.tables.entities:
        name += "-named"
    known = cast.known.get(ENTITY + name)
    if known is None:
        known = cast.known[ENTITY + name] = Entity(ENTITY + name, text, kind, country)
    return known


def plain_words(text: str) -> list[str]:
    words = [w.strip(".,") for w in fold(text).replace("'s", "").split()]
    while words and words[-1].lower() in _SUFFIXES:
        words.pop()
    return words
