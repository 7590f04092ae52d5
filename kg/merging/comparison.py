"""Do two reports tell of one event? What they have in common, feature by feature, in points.

Each feature gives points, costs points, or contradicts: who names another actor, day or place tells of
another event, whatever else agrees. Silence agrees with everything and proves nothing. The points were set
so that no feature suffices without a day and something with a name or number, and tried on
benchmarks/stories.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt

from kg.actors import actors
from kg.actors.places import GEONAMES
from kg.calendar import MONTHS, WEEKDAYS
from kg.event import Event, Party, Place
from kg.ontology import lexicon, planned, plover
from kg.rdf.keys import is_generic, where, window

ENOUGH = 2.8  # points: same type, actors and recipients, and days that can be one, are 3.25 or more
CLEARLY = 0.5  # points that the best of several candidates that exclude each other must be ahead
_NEAR = 25  # km: a city and its suburbs
_WITHIN = 0.8  # a city, where another says the country: an attack on Odesa, on Ukraine
_ACTING = 0.7  # a country, for its government or a person who acts for it
_PART = 0.9  # a person by a part of the name
_ORGAN = 0.5  # two organs of one state, its forces or its people
_DESCRIBED = 0.3  # two descriptions with a word in common
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_NAME = re.compile(r"[A-Z]\w{3,}|\d+[A-Z]\w*")
_WORD = re.compile(
    r"(?!(?:the|and|for|its|his|her|that|with|from|this|over|into|about|their|after|before|against)\b)\w{3,}"
)


@dataclass(frozen=True, slots=True)
class Feature:
    """What two reports say of one part of an event; `points` is None where that excludes one event."""

    name: str
    finding: str
    points: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The features of two reports, those that say anything."""

    features: tuple[Feature, ...]

    @property
    def contradicts(self) -> bool:
        return None in [feature.points for feature in self.features]

    @property
    def points(self) -> float:
        """The sum; nothing where the reports contradict each other."""
        return 0.0 if self.contradicts else sum([feature.points or 0.0 for feature in self.features])

    @property
    def agrees(self) -> bool:
        """Whether this is enough for one event."""
        return self.points >= ENOUGH


def compare(one: Event, other: Event) -> Comparison:
    """Two reports, feature by feature, until one excludes the other. The order of the two does not matter."""
    kind = _type(one, other)
    if kind.points is None:
        return Comparison((kind,))
    day, place = _date(one, other), _place(one, other)
    if day.points is None or (place and place.points is None):
        return Comparison(tuple(feature for feature in (kind, day, place) if feature))
    parties, named = _parties(one, other)
    number, details = _quantity(one, other), _details(one, other)
    if not (named or details or (place and place.points == 1) or (number and number.finding == "same")):
        parties = [*parties, Feature("anchor", "no named party, city, name or number in common", None)]
    rest = (_theme(one, other), number, _words(one, other), _text(one, other), details)
    return Comparison(tuple(feature for feature in (kind, *parties, day, place, *rest) if feature))


def outline(event: Event) -> Hashable:
    """All of a report that a comparison looks at, but for its article."""
    place, theme = where(event), event.theme
    return (
        (event.type, event.mode, event.quad, event.modes, event.relation, event.predicate.lemma),
        tuple([(party.label, party.kind, party.country) for party in event.actors]),
        tuple([(party.label, party.kind, party.country) for party in event.recipients]),
        (event.time and event.time.value, event.published),
        place and (place.id, _name(place), place.country, place.latitude, place.longitude),
        theme and (theme.id, theme.text),
        tuple([(quantity.low, quantity.high, quantity.unit) for quantity in event.quantities]),
        _named(event.sentence.text),
    )


def _type(one: Event, other: Event) -> Feature:
    if one.type == other.type:
        if one.mode == other.mode or None in (one.mode, other.mode):
            return Feature("type", "same", 1.0)
        return Feature("type", "same, done in another way", 0.25)
    if _announces(one, other) or _announces(other, one):
        return Feature("type", "announced as the other", 0.5)
    # What is done is typed by who tells it (a raid, an arrest); what is said is an act of its own.
    if one.quad == other.quad and (one.quad or "").startswith("material"):
        return Feature("type", "same quad class", -0.75)
    return Feature("type", "different", None)


def _announces(one: Event, other: Event) -> bool:
    return "future" in one.modes and plover().types[other.type].announced == one.type


def _parties(one: Event, other: Event) -> tuple[list[Feature], bool]:
    """Actors and recipients, and whether a named party is common to both."""
    pairs = (one.actors, other.actors), (one.recipients, other.recipients)
    mutual = _is_mutual(one) and _is_mutual(other)
    if mutual or ("cooperation" in (one.quad or "") and not (one.recipients and other.recipients)):
        together = [(*event.actors, *event.recipients) for event in (one, other)]
        value, named = _common(*together)
        points = None if value is None else 2 * value
        return [Feature("parties", _told(value), points)], named
    features, anchored = [], False
    for name, (ours, theirs) in zip(("actors", "recipients"), pairs, strict=True):
        if not ours or not theirs:
            features.append(Feature(name, "unknown", 0.0 if name == "actors" else -0.25))
        else:
            value, named = _common(ours, theirs)
            anchored |= named
            # Who is arrested or killed is so once in a week, whoever did it.
            alone = name == "recipients" and features[0].finding == "unknown" and _befell_one(one, other)
            features.append(Feature(name, _told(value), 2 * value if value and alone else value))
    return features, anchored


def _befell_one(one: Event, other: Event) -> bool:
    """Whether force was used on one person by name."""
    victims = (*one.recipients, *other.recipients)
    named = all(party.kind == "person" and not is_generic(party) for party in victims)
    return named and one.quad == other.quad == "material conflict"


def _told(value: float | None) -> str:
    if value is None:
        return "different"
    return "same" if value == 1 else "compatible" if value else "only described"


def _common(ours: Sequence[Party], theirs: Sequence[Party]) -> tuple[float | None, bool]:
    """How far two lists of parties agree, from 0 to 1, None where each names somebody that the other has
    not; and whether a named party is in both."""
    ranked = sorted(
        ((_same(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    left, right = set(range(len(ours))), set(range(len(theirs)))
    total, named = 0.0, False
    for value, i, j in ranked:
        if value and i in left and j in right:
            left.remove(i)
            right.remove(j)
            total += value
            named |= value >= _ORGAN and not (is_generic(ours[i]) and is_generic(theirs[j]))
    if not all(is_generic(ours[i]) for i in left) and not all(is_generic(theirs[j]) for j in right):
        return None, False
    shorter, longer = sorted((len(ours), len(theirs)))
    return (total / shorter + total / longer) / 2, named


def _same(one: Party, other: Party) -> float:
    """How sure it is that two parties are one, or that one acts for the other."""
    if one.kind == other.kind and one.label.casefold() == other.label.casefold():
        return 1.0 if not is_generic(one) else _ORGAN
    if one.kind == other.kind == "person":
        return _PART if _names(one) <= _names(other) or _names(other) <= _names(one) else 0.0
    if one.kind == other.kind and one.kind in ("country", "place"):
        return 0.0
    if one.kind == other.kind == "organisation" and not (is_generic(one) or is_generic(other)):
        return 0.0
    kinds = {one.kind, other.kind}
    if one.country and one.country == other.country and "organisation" not in kinds:
        if kinds == {"country", "place"}:
            return _WITHIN
        if "country" in kinds and kinds & {"government", "person"}:
            return _ACTING
        if kinds != {"person", "government"} and kinds != {"person", "place"}:
            return _ORGAN if kinds != {"group"} else _DESCRIBED
    if is_generic(one) and is_generic(other) and content_words(one.label) & content_words(other.label):
        return _DESCRIBED
    return 0.0


def _names(person: Party) -> frozenset[str]:
    return frozenset(person.label.casefold().split())


def _date(one: Event, other: Event) -> Feature:
    ours, theirs = window(one), window(other)
    if ours is None or theirs is None:
        return Feature("date", "unknown", None)
    if ours.last < theirs.first or theirs.last < ours.first:
        if (ours.told and theirs.told) or ours.last < theirs.since or theirs.last < ours.since:
            return Feature("date", "different", None)
        return Feature("date", "told again later", -0.4)
    if not ours.is_near or not theirs.is_near:
        return Feature("date", "in one month or year", -0.5)
    if ours.told and theirs.told and ours.first == ours.last == theirs.first == theirs.last:
        return Feature("date", "same day", 1.0)
    if ours.told or theirs.told or ours == theirs:
        return Feature("date", "can be the same", 0.5)
    return Feature("date", "printed some days apart", 0.25)


def _place(one: Event, other: Event) -> Feature | None:
    ours, theirs = where(one), where(other)
    if ours is None or theirs is None:
        return None
    if (ours.id and ours.id == theirs.id) or _name(ours) == _name(theirs):
        wide = _is_country(ours)
        return Feature("place", "same country" if wide else "same", 0.25 if wide else 1.0)
    if ours.country and ours.country == theirs.country and (_is_country(ours) or _is_country(theirs)):
        return Feature("place", "one in the other", 0.25)
    distance = _kilometres(ours, theirs)
    if distance is not None and distance <= _NEAR:
        return Feature("place", f"{distance:.0f} km apart", 0.75)
    if ours.country == theirs.country and not (_is_known(ours) and _is_known(theirs)):
        return Feature("place", "other words", -0.5)
    return Feature("place", "different", None)


def _name(place: Place) -> str:
    return (place.label or place.text).casefold()


def _is_country(place: Place) -> bool:
    return bool(place.country and place.id and place.id.endswith(f"/{place.country}"))


def _is_known(place: Place) -> bool:
    """Whether a gazetteer has it: the same place may have several names that none has."""
    return bool(place.id and place.id.startswith(GEONAMES))


def _kilometres(one: Place, other: Place) -> float | None:
    """Great-circle distance (haversine)."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    north, south = radians(one.latitude or 0), radians(other.latitude or 0)
    east = radians((one.longitude or 0) - (other.longitude or 0))
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def _theme(one: Event, other: Event) -> Feature | None:
    if one.theme is None or other.theme is None:
        return None
    if one.theme.id and one.theme.id == other.theme.id:
        return Feature("theme", "same", 1.0)
    ours, theirs = content_words(one.theme.text), content_words(other.theme.text)
    if not ours or not theirs:
        return None
    share = len(ours & theirs) / min(len(ours), len(theirs))
    if share >= 0.5:
        return Feature("theme", "same words", 1.0)
    if share:
        return Feature("theme", "some words", 0.25)
    # Each threat, demand or charge is an act of its own; two themes of talks may be two of many.
    if one.quad == "verbal conflict":
        return Feature("theme", "different", None)
    return Feature("theme", "other words", -1.25 if one.quad == "material cooperation" else -0.5)


def _quantity(one: Event, other: Event) -> Feature | None:
    """Numbers of the same unit; the count of the dead grows, but not tenfold."""
    pairs = [
        (a, b)
        for a in one.quantities
        for b in other.quantities
        if a.unit and a.unit == b.unit and a.high > 0 < b.high
    ]
    if not pairs:
        return None
    ratio = min(max(a.low / b.high, b.low / a.high) for a, b in pairs)
    if ratio == 1:
        return Feature("quantity", "same", 1.0)
    if ratio <= 1.5:
        return Feature("quantity", "alike", 0.75)
    return Feature("quantity", "not far apart", 0.0) if ratio <= 3 else Feature("quantity", "far apart", -0.5)


def _text(one: Event, other: Event) -> Feature | None:
    """A text that comes back to an act in the same words without saying when means the one it has told of."""
    told = sum(bool(event.time and event.time.value) for event in (one, other))
    again = one.article == other.article and told == 1 and not (one.theme and other.theme)
    return Feature("text", "same", 1.0) if again and _words(one, other) else None


def _words(one: Event, other: Event) -> Feature | None:
    same = one.relation == other.relation or one.predicate.lemma == other.predicate.lemma
    return Feature("words", "same verb", 0.25) if same else None


def _details(one: Event, other: Event) -> Feature | None:
    """Names that the sentences of two texts have in common beside those of the parties."""
    if one.article == other.article:
        return None
    known = (party.label for event in (one, other) for party in (*event.actors, *event.recipients))
    names = _named(one.sentence.text) & _named(other.sentence.text)
    common = names.difference(*map(_NAME.findall, known)) if names else names
    return Feature("details", ", ".join(sorted(common)), min(1.0, 0.4 * len(common))) if common else None


@lru_cache(maxsize=1 << 14)
def _named(sentence: str) -> frozenset[str]:
    """The names in a sentence behind its first word, without countries, months and days of the week."""
    words = {found[0] for found in _NAME.finditer(sentence) if found.start()}
    words = {word for word in words if word.lower() not in _CALENDAR}
    return frozenset(w for w in words if all(s.entity.kind != "country" for s in actors().senses(w)))


def content_words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, in lower case, without the s of the plural."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(text.casefold()))


def _is_mutual(event: Event) -> bool:
    """Whether the relation is one that the parties have with each other: they meet, agree, clash.

    It is if most frames with it are reciprocal: some of their wordings name one side only.
    """
    return event.relation in _mutual_relations()


@cache
def _mutual_relations() -> frozenset[str]:
    balance = Counter[str]()
    for frame in lexicon().all:
        balance[frame.relation or ""] += 1 if frame.reciprocal else -1
    done = frozenset(relation for relation, mutual in balance.items() if relation and mutual > 0)
    return done.union(map(planned, done))
