"""What was known when: the dataset as it was on a day, and what changed between two days.

A fact has three times: when it happened (kg:date, kg:toldTime), when it was published (schema:datePublished)
and when it was added (prov:generatedAtTime). Known is what had been added. An article that was replaced or
removed has left nothing behind: of it the past is not kept.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

import pandas as pd
import pyoxigraph as ox
from rdflib import Dataset

from kg.dataset import store, wrap
from kg.query import query
from kg.store.index import drop
from kg.values import Value

Row = dict[str, Any]

_COUNTS = ("sources", "done", "possible", "denied")
_ADDED = "SELECT ?graph ?added { ?graph prov:wasDerivedFrom ?article ; prov:generatedAtTime ?added }"
_MENTIONS = "SELECT ?event ?mention { ?mention kg:mentions ?event }"


def as_known(dataset: Dataset, day: str) -> Dataset:
    """A copy of the dataset as it was known at the end of a day (ISO 8601): without the articles that were
    added later and what only these tell of, and with only those reports merged that were there to be merged.

    Raises ValueError for what is no day, TypeError for a dataset on another store than Oxigraph.
    """
    end = _day(day)
    inner = ox.Store()
    inner.bulk_extend(store(dataset))
    later = [str(graph) for graph, added in query(dataset, _ADDED).rows if str(added)[:10] > end]
    drop(inner, map(ox.NamedNode, later))
    return wrap(inner)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ValueError(f"no day: {text!r}: write 2025-03-31") from error


def changes(dataset: Dataset, after: str, until: str) -> pd.DataFrame:
    """What was learned after one day and until the end of another (ISO 8601), by event.

    Columns: event (IRI) and label as known in the end, new (nothing told of it before), sources, and the
    articles that have it as done, possible or denied, each also as `…_before`. Only events are listed of
    which something was added; most sources first. Raises ValueError for what is no day or an end before its
    beginning, TypeError as `as_known` does.
    """
    if _day(until) < _day(after):
        raise ValueError(f"until {until} is before after {after}: give the earlier day first")
    now, before = as_known(dataset, until), as_known(dataset, after)
    held = {mention: event for event, mention in query(before, _MENTIONS).rows}
    earlier: defaultdict[Value, set[Value]] = defaultdict(set)  # the events of the past that are one now
    grown: set[Value] = set()
    for event, mention in query(now, _MENTIONS).rows:
        if mention in held:
            earlier[event].add(held[mention])
        else:
            grown.add(event)
    past, present = _support(before), _support(now)
    rows = [_change(present[event], [past[other] for other in earlier[event]]) for event in grown]
    counts = [f"{column}{suffix}" for column in _COUNTS for suffix in ("", "_before")]
    frame = pd.DataFrame(rows, columns=["event", "label", "new", *counts])
    return frame.sort_values(["sources", "label", "event"], ascending=[False, True, True], ignore_index=True)


def _change(now: Row, before: list[Row]) -> Row:
    counts = {column: now[column] for column in _COUNTS}
    counts |= {f"{column}_before": sum(row[column] for row in before) for column in _COUNTS}
    return {"event": now["node"], "label": now["event"], "new": not before, **counts}


def _support(dataset: Dataset) -> dict[Value, Row]:
    result = query(dataset, "support")
    return {row[-1]: dict(zip(result.columns, row, strict=True)) for row in result.rows}
