"""Why reports were taken for one event: who says what, in which words, and what they have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rdflib import Dataset

from kg.dataset import store
from kg.event import Event
from kg.merging import apart, reports
from kg.merging.comparison import ENOUGH, Comparison, compare
from kg.merging.reports import Report
from kg.query import query
from kg.terms import PREFIXES, iri
from kg.values import Value, short

_ID = re.compile(r"[0-9a-f]{16}")
_SHOWN = 10  # other events in the text of an explanation
_MENTIONS = """
SELECT ?mention ?article ?publisher ?published ?sentence ?speaker
  (GROUP_CONCAT(DISTINCT ?mode; separator=", ") AS ?status)
WHERE {
  ?mention kg:mentions %s ; kg:article ?article .
  OPTIONAL { ?article schema:publisher ?publisher }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?mention kg:sentence ?sentence }
  OPTIONAL { ?mention kg:speaker/rdfs:label ?speaker }
  OPTIONAL { ?mention kg:status ?auxiliary }
  BIND(COALESCE(STRAFTER(STR(?auxiliary), "#"), "") AS ?mode)
}
GROUP BY ?mention ?article ?publisher ?published ?sentence ?speaker
ORDER BY ?published ?article ?mention"""
_LABEL = "SELECT (MIN(?label) AS ?name) WHERE { %s a kg:Event ; rdfs:label ?label }"
_NAMED = """
SELECT DISTINCT ?event ?label WHERE {
  VALUES ?name { "" }
  ?event a kg:Event ; rdfs:label ?label . FILTER(LCASE(?label) = LCASE(?name))
} ORDER BY ?event"""


@dataclass(frozen=True, slots=True)
class Said:
    """Where an article reports an event: article and mention are IRIs, `status` is empty for what is done."""

    mention: str
    article: str
    publisher: str | None
    published: str | None
    sentence: str | None
    speaker: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event (IRI and label), its reports (the one that describes it first) and the mentions of each.

    `links` holds, for each further report, its number (from 0), that of the report it agrees with best, and
    what they have in common; `apart` what was compared and is another event.
    """

    event: str
    label: str
    reports: tuple[Report, ...]
    said: tuple[tuple[Said, ...], ...]
    links: tuple[tuple[int, int, Comparison], ...]
    apart: tuple[tuple[Report, Comparison], ...]


def explain(dataset: Dataset, name: str) -> Explanation:
    """Why an event is one; `name` is its IRI, its short form (event:…, or what follows there) or its label.

    Raises ValueError where there is no such event, or several of that label, TypeError for a dataset on
    another store than Oxigraph.
    """
    event, label = _found(dataset, name)
    rows = [_said(*row) for row in query(dataset, _MENTIONS % iri(event)).rows]
    told = reports(store(dataset), event)
    said = tuple(tuple(row for row in rows if row.mention in report.mentions) for report in told)
    others = sorted(
        ((other, _reason(other, told)) for other in apart(store(dataset), event)),
        key=lambda pair: (pair[1].contradicts, -pair[1].points, pair[0].node),
    )
    return Explanation(event, label, tuple(told), said, tuple(_links(told)), tuple(others))


def text(found: Explanation) -> Iterator[str]:
    """The explanation in lines, for people."""
    mentions = sum(map(len, found.said))
    yield f"{found.label} ({short(found.event)})"
    yield f"{mentions} mention{'s' * (mentions != 1)}, told in {_count(len(found.reports), 'way')}."
    for number, (report, rows) in enumerate(zip(found.reports, found.said, strict=True), 1):
        yield f"\n{number}. {content(report.event)}"
        for row in rows:
            source = ", ".join(filter(None, (row.publisher or row.article, row.published)))
            claim = "; ".join(filter(None, (row.status or "done", row.speaker and f"says {row.speaker}")))
            yield f"   {source} ({claim}): {row.sentence or 'no text'}"
    if found.links:
        yield f"\nTaken for one event ({ENOUGH:g} points are enough):"
    for one, other, comparison in found.links:
        yield f"   {one + 1} and {other + 1}: {_points(comparison)}"
    if found.apart:
        yield "\nCompared and kept apart:"
    for report, comparison in found.apart[:_SHOWN]:
        doubt = ", but what excludes it agrees as well" if comparison.agrees else ""
        yield f"   {short(report.node)} {content(report.event)}: {_points(comparison)}{doubt}"


def content(event: Event) -> str:
    """What a report tells, in one line."""
    parties = [", ".join(party.label for party in who) for who in (event.actors, event.recipients)]
    kind = event.type + (f" ({event.mode})" if event.mode else "")
    printed = f"printed {event.published}" if event.published else None
    parts: tuple[str | None, ...] = (
        f"{kind}: {parties[0] or '?'} → {parties[1] or '?'}",
        f"“{event.theme.text}”" if event.theme else None,
        (event.time and event.time.value) or printed,
        event.place.label if event.place else None,
        ", ".join(quantity.text for quantity in event.quantities),
    )
    return "; ".join(filter(None, parts))


def _links(told: list[Report]) -> Iterator[tuple[int, int, Comparison]]:
    """The best links that hold the reports together (a spanning tree, strongest first)."""
    group = list(range(len(told)))
    pairs = [(a, b, compare(told[a].event, told[b].event)) for a, b in combinations(range(len(told)), 2)]
    for one, other, comparison in sorted(pairs, key=lambda pair: (-pair[2].points, pair[0], pair[1])):
        if group[one] != group[other]:
            yield one, other, comparison
            group = [group[one] if number == group[other] else number for number in group]


def _reason(other: Report, told: Iterable[Report]) -> Comparison:
    """The comparison that keeps a report out: one that excludes it, else the best."""
    compared = [compare(report.event, other.event) for report in told]
    return max(compared, key=lambda comparison: (comparison.contradicts, comparison.points))


def _points(comparison: Comparison) -> str:
    features = [
        f"{feature.name} {feature.finding}"
        + (" (excluded)" if feature.points is None else f" {feature.points:+g}" if feature.points else "")
        for feature in comparison.features
    ]
    total = "no" if comparison.contradicts else f"{comparison.points:g} points"
    return f"{total}: {', '.join(features)}"


def _found(dataset: Dataset, name: str) -> tuple[str, str]:
    local = name.removeprefix("event:")
    full = PREFIXES["event"] + local if local != name or _ID.fullmatch(name) else name
    if full.startswith(PREFIXES["event"]):
        ((label,),) = query(dataset, _LABEL % iri(full)).rows
        if label is None:
            raise ValueError(f"no event {name}: `kg query KG support` lists them in the column node")
        return full, str(label)
    found = query(dataset, _NAMED, {"name": name}).rows
    if len(found) != 1:
        several = ", ".join(short(row[0]) for row in found)
        raise ValueError(
            f"several events are called so: {name}: take one of {several}"
            if found
            else f"no event {name!r}: give event:… from the column node of `kg query KG support`, or a label"
        )
    return str(found[0][0]), str(found[0][1])


def _said(*row: Value) -> Said:
    mention, article, publisher, published, sentence, speaker, status = (
        None if value is None else str(value) for value in row
    )
    return Said(mention or "", article or "", publisher, published, sentence, speaker, status or "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
