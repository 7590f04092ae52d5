"""What the three formats share: fields of a row, and an event built of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations, product

from kg.article import Article
from kg.coded.cameo import meaning, name_of
from kg.event import NOT_DONE, Event, Party, Place, Predicate, Sentence, Time
from kg.ontology import plover
from kg.times import edtf

_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?")
_DAY = re.compile(r"(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])( .*|T.*|\d{6})?")


class BadRowError(ValueError):
    """A row that cannot be read; the message says why."""


@lru_cache(maxsize=65536)
def day(text: str, name: str) -> str:
    """A date as YYYY-MM-DD. Raises BadRowError."""
    match = _DAY.fullmatch(text.strip())
    date = "-".join(match.groups()[:3]) if match else ""
    if edtf.day(date) is None:
        raise BadRowError(f"{name} is {text!r}, not a date")
    return date


def number(text: str, name: str) -> float | None:
    """A number, or None for an empty field. Raises BadRowError."""
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise BadRowError(f"{name} is {text!r}, not a number")
    return float(text)


def degrees(text: str, name: str, limit: int) -> float | None:
    """A latitude or longitude of up to `limit` degrees, or None for an empty field. Raises BadRowError."""
    value = number(text, name)
    if value is not None and abs(value) > limit:
        raise BadRowError(f"{name} is {text!r}, more than {limit} degrees")
    return value


def cameo_event(code: str, **rest: object) -> Event:
    """The event of a CAMEO code; see `coded_event`. Raises BadRowError for an unknown code."""
    return coded_event(_coded(code), **rest)  # type: ignore[arg-type]


@lru_cache(maxsize=1024)
def _coded(code: str) -> Coded:
    found = meaning(code)
    if found is None:
        raise BadRowError(f"no CAMEO code: {code!r}")
    return coded(*found, name=name_of(code))


@dataclass(frozen=True, slots=True)
class Coded:
    """What a code says of an event; `predicate` is what the source calls it."""

    predicate: Predicate
    relation: str
    type: str
    mode: str | None
    quad: str | None
    score: float | None


@lru_cache(maxsize=1024)
def coded(type: str, mode: str | None, *, name: str) -> Coded:
    """A PLOVER type and mode, and the source's name for it."""
    kind = plover().types[type]
    score = plover().score(type, mode) if kind.quad else None
    return Coded(Predicate(name, "", 0, 0), f"{kind.label}s", type, mode, kind.quad, score)


def coded_event(
    what: Coded,
    *,
    article: Article,
    date: str,
    actor: Party | None,
    recipient: Party | None,
    place: Place | None = None,
    sentence: int = 0,
) -> Event:
    """An event as coded data tell it: no words, no speaker, reported as done.

    Raises BadRowError where neither side is known.
    """
    if actor is None and recipient is None:
        raise BadRowError("neither actor nor recipient")
    return Event(
        article=article.id,
        title=None,
        published=article.published,
        sentence=Sentence(sentence, 0, 0, ""),
        predicate=what.predicate,
        relation=what.relation,
        type=what.type,
        mode=what.mode,
        quad=what.quad,
        score=what.score,
        actors=(actor,) if actor else (),
        recipients=(recipient,) if recipient else (),
        time=Time("", date),
        place=place,
    )


def fields(line: str, columns: Sequence[str]) -> Mapping[str, str]:
    """The tab-separated fields of a line by column. Raises BadRowError for another number of fields."""
    values = line.rstrip("\r\n").split("\t")
    if len(values) != len(columns):
        raise BadRowError(f"{len(values)} fields, {len(columns)} expected")
    return dict(zip(columns, values, strict=True))


def line(values: Mapping[str, object], columns: Sequence[str]) -> str:
    """A tab-separated line; what a column does not have is left empty."""
    cells = (values.get(column) for column in columns)
    return "\t".join("" if cell is None else " ".join(str(cell).split()) for cell in cells) + "\n"


def day_of(event: Event) -> str | None:
    """The day (YYYY-MM-DD) that a row gives an event: its own, else that of publication.

    An interval of days is dated to its first, as in the graph. None where no day is told: of a month, a
    year, what began nobody knows when, and the undated past.
    """
    if event.time and event.time.value:
        told = edtf.day(event.time.value.partition("/")[0])
    else:
        told = None if "historical" in event.modes else edtf.day(event.published)
    return told.isoformat() if told else None


def unsaid(event: Event) -> str | None:
    """Why the formats cannot say an event, which they would state as done on a day; None if they can."""
    if NOT_DONE.intersection(event.modes):
        return "planned, possible or denied"
    return None if day_of(event) else "not dated to a day"


def dyads(event: Event) -> Iterator[tuple[Party | None, Party | None]]:
    """The pairs of actor and recipient as coded data have them: one row each.

    Who cooperates without recipient is a pair in both directions, as CAMEO codes a meeting. None where
    one side is open.
    """
    if len(event.actors) > 1 and not event.recipients and (event.quad or "").endswith("cooperation"):
        yield from permutations(event.actors, 2)
    else:
        yield from product(event.actors or (None,), event.recipients or (None,))
