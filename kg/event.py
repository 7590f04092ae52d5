"""The waist of the flow: what an article reports, as frozen data, and its JSON form.

Left of this module nobody knows RDF, right of it nobody knows spaCy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

NOT_DONE = frozenset({"future", "hypothetical", "negation"})
"""The modes of what is told as planned, possible or denied."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `start` and `end` count code points in the article's text."""

    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """The words that report the event: its lemma, its words, and the range of its head word."""

    lemma: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who acts, is acted on, or speaks.

    `id` is an IRI, `kind` one of person, country, government, organisation, group, place, thing,
    `country` an ISO 3166-1 alpha-3 code. `mention` is how this sentence calls the party, at
    `start:end` of the article's text (0:0 where only the context names it).
    """

    id: str
    label: str
    kind: str
    country: str | None = None
    mention: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """What the event is about; `id` is an IRI where the theme is a known entity."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with its unit (percent, USD, killed, troops, …)."""

    text: str
    low: float
    high: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When: the words, and an EDTF value (`2025-03-30`, `2025-03`, `P3D`, `2025-03-24/2025-03-30`)."""

    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the words, and what they resolve to. Latitude and longitude in degrees, WGS84."""

    text: str
    id: str | None = None
    label: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of an event in an article.

    `type` is a PLOVER type, SAY or RELATION; `mode` its PLOVER mode; `modes` any of historical,
    future, hypothetical, negation. `speaker` is the innermost source, `via` the sources that pass
    it on, outermost first. `confidence` is the probability that actors, recipients and type hold.
    """

    article: str
    title: str | None
    published: str | None
    sentence: Sentence
    predicate: Predicate
    relation: str
    type: str
    mode: str | None = None
    quad: str | None = None
    score: float | None = None
    modes: tuple[str, ...] = ()
    condition: str | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    theme: Theme | None = None
    quantities: tuple[Quantity, ...] = ()
    speaker: Party | None = None
    via: tuple[Party, ...] = ()
    time: Time | None = None
    place: Place | None = None
    confidence: float = 0.5


def to_json(event: Event) -> str:
    """One line of JSON, keys in the order of the contract."""
    return json.dumps(event, default=_fields, ensure_ascii=False)


def from_json(line: str) -> Event:
    """The event of one JSON line; other keys are passed over. Raises ValueError naming what is missing or
    malformed."""
    try:
        row: Mapping[str, Any] = json.loads(line)
        return Event(
            **{
                **{name: row[name] for name in Event.__slots__ if name in row},
                "sentence": Sentence(**row["sentence"]),
                "predicate": Predicate(**row["predicate"]),
                "modes": tuple(row.get("modes") or ()),
                "actors": _parties(row.get("actors")),
                "recipients": _parties(row.get("recipients")),
                "theme": Theme(**row["theme"]) if row.get("theme") else None,
                "quantities": tuple(Quantity(**q) for q in row.get("quantities") or ()),
                "speaker": _party(row["speaker"]) if row.get("speaker") else None,
                "via": _parties(row.get("via")),
                "time": Time(**row["time"]) if row.get("time") else None,
                "place": Place(**row["place"]) if row.get("place") else None,
            }
        )
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        raise ValueError(f"not an event: {error}") from error


def read_events(lines: Iterable[str]) -> Iterator[Event]:
    """The events of JSON Lines, in order; blank lines are passed over."""
    return (from_json(line) for line in lines if line.strip())


def _fields(part: Any) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.__slots__}


def _parties(rows: Iterable[Mapping[str, Any]] | None) -> tuple[Party, ...]:
    return tuple(_party(row) for row in rows or ())


def _party(row: Mapping[str, Any]) -> Party:
    return Party(**{name: value for name, value in row.items() if value is not None})
