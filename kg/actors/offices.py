"""Who held which office on a date: "the US president", "the prime minister", "the Kremlin spokesman"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.actors import actors, fold, pieces, table

Period = tuple[str, str]
"""First and last ISO 8601 day of a stretch of time."""

_SECOND = frozenset({"vice", "deputy", "assistant"})


@dataclass(frozen=True, slots=True)
class Term:
    """One person's term of office; `seat` is a country's ISO3 code or an organisation's id."""

    person: str
    titles: frozenset[str]
    seat: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Offices:
    """The terms of ontology/actors/offices.csv, by title and seat, and by person.

    `elsewhere` is what a seat calls an office of ministers.csv: the US foreign minister is its secretary of
    state.
    """

    by_title: Mapping[tuple[str, str], tuple[Term, ...]]
    by_person: Mapping[str, tuple[Term, ...]]
    seats: Mapping[str, frozenset[str]]
    variants: Mapping[str, str]
    elsewhere: Mapping[tuple[str, str], str]

    def normal(self, title: str) -> str:
        """One spelling of a title: "Defense Secretary" and "secretary of defence" are one."""
        text = _plain(title)
        return self.variants.get(text, text)

    def holder(self, title: str, seat: str, when: Period) -> str | None:
        """The id of the one person who held the office throughout `when`.

        On the day of a hand-over that is the later starter. None if nobody or several people did.
        """
        found = self.holders(title, seat, when)
        through = [t for t in found if t.start <= when[0] and t.end >= when[1]]
        latest = max((t.start for t in through), default="")
        people = {t.person for t in through if t.start == latest}
        return people.pop() if len(people) == 1 else None

    def holders(self, title: str, seat: str, when: Period | None) -> tuple[Term, ...]:
        """The terms of an office that overlap `when`, or all of them."""
        title = self.normal(title)
        terms = self.by_title.get((title, seat)) or self.by_title.get(
            (self.elsewhere.get((title, seat), title), seat), ()
        )
        return terms if when is None else tuple(t for t in terms if t.start <= when[1] and t.end >= when[0])

    def holds(self, person: str, title: str, when: Period | None) -> bool:
        """Whether a person held an office of this title, or of one that ends in its word, at that time."""
        wanted = self.normal(title)
        return any(
            (wanted in t.titles or any(_is_a(x, wanted) for x in t.titles))
            and (when is None or (t.start <= when[1] and t.end >= when[0]))
            for t in self.by_person.get(person, ())
        )

    def seats_of(self, person: str, when: Period | None) -> tuple[str, ...]:
        """The countries and organisations that a person held an office of at that time (ever, if None)."""
        return tuple(
            t.seat
            for t in self.by_person.get(person, ())
            if when is None or (t.start <= when[1] and t.end >= when[0])
        )

    def in_office(self, person: str, when: Period | None) -> bool:
        """Whether a person held any office at that time (ever, if None)."""
        return any(
            when is None or (t.start <= when[1] and t.end >= when[0]) for t in self.by_person.get(person, ())
        )

    def latest(self, person: str) -> str:
        """The start of a person's last term, "" if none is known."""
        return max((t.start for t in self.by_person.get(person, ())), default="")

    def period(self, people: Iterable[tuple[str, str | None]]) -> Period | None:
        """When people held the titles an article gives them: the stretch that fits most of them.

        Needs at least one person with a title of which a term is known; None otherwise, or if no
        stretch is the best.
        """
        spans = [
            (max(t.start, "1900"), t.end)
            for person, title in people
            for t in self.by_person.get(person, ())
            if title is None
            or self.normal(title) in t.titles
            or any(x.endswith(" " + self.normal(title)) for x in t.titles)
        ]
        starts = sorted({s for s, _ in spans})
        if not starts:
            return None
        depth = [sum(s <= start <= e for s, e in spans) for start in starts]
        best = max(depth)
        if depth.count(best) > 1:
            return None
        start = starts[depth.index(best)]
        return start, min(e for s, e in spans if s <= start <= e)


def _is_a(title: str, wanted: str) -> bool:
    """A foreign minister is a minister, a vice president is no president."""
    before, found, rest = title.rpartition(f" {wanted}")
    return bool(found) and not rest and before.split()[-1] not in _SECOND


@lru_cache(maxsize=1 << 12)
def _plain(title: str) -> str:
    return " ".join(pieces(title)).lower()


@cache
def offices() -> Offices:
    """The terms of office, read once."""
    variants = {" ".join(pieces(row["variant"])).lower(): row["title"].lower() for row in table("titles")}
    by_title: dict[tuple[str, str], list[Term]] = defaultdict(list)
    by_person: dict[str, list[Term]] = defaultdict(list)
    seats: dict[str, set[str]] = defaultdict(set)
    for row in table("offices"):
        seat = row["country_iso3"] or row["org_id"]
        titles = {" ".join(pieces(t)).lower() for t in (*row["title"].split("|"), row["office"])}
        titles |= {_without_seat(t, seat) for t in row["title"].split("|")}
        titles = {variants.get(t, t) for t in titles if t}
        term = Term(row["person_id"], frozenset(titles), seat, row["start"], _last_day(row["end"]))
        by_person[term.person].append(term)
        for title in titles:
            by_title[title, seat].append(term)
            seats[title].add(seat)
    return Offices(
        {key: tuple(terms) for key, terms in by_title.items()},
        {key: tuple(terms) for key, terms in by_person.items()},
        {key: frozenset(found) for key, found in seats.items()},
        variants,
        {(row["title"], row["country_iso3"]): row["called"] for row in table("ministers")},
    )


@cache
def parliaments(title: str) -> frozenset[str]:
    """The states whose parliaments have members of that title, by ISO 3166-1 alpha-3 code: of "senator" those
    with a senate; empty for what many states have."""
    return frozenset(row["country_iso3"] for row in table("members") if row["title"] == title)


def _without_seat(title: str, seat: str) -> str:
    """ "NATO chief" is "chief" at NATO."""
    words = pieces(fold(title))
    end, senses = actors().longest(words, 0)
    ours = any(s.entity.id.endswith("/" + seat) for s in senses)
    return " ".join(words[end:] if ours and end < len(words) else words).lower()


def _last_day(date: str) -> str:
    """The last day of a date that may lack day or month; no date never ends."""
    return {0: "9999", 4: date + "-12-31", 7: date + "-31"}.get(len(date), date)
