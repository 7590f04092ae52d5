"""What the page shows, as JSON-ready data: reports as they tell their events, who takes part, lines."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

import networkx as nx

from kg.times.edtf import bounds

Row = dict[str, Any]

_OTHERS = 20_000  # names of actors that are not shown, at most; search says of them that they are not


def page_data(graph: nx.MultiDiGraph, *, actors: int = 1000, events: int = 5000) -> Row:
    """The data of the page, of the reports that `kg.network.event_graph` keeps with its graph.

    A report is shown as it tells its event itself; reports of one event share its number `of`. Events
    with whom the graph no longer holds are left out.

    `actors`: id (position in this list), key, iri, label, kind, country, names (aliases and codes), words
    (what the sentences call it); who only speaks comes after all who take part, `parties` in number.
    `events`: one row per report, by date: `actors`, `recipients`, `via` and `speaker` as ids, `sentence`
    as three parts of which the middle one is the evidence, `span` as first and last ISO date.
    `links`: from, to, reports (numbers of rows), arrows ("to", "to, from", or none between those who act
    jointly); one for each event and pair, and one for all that an actor does to itself.
    `labels`: what each event is called, by `of`.
    `total`: the numbers of actors and events before the cut, and of events `among` the actors shown.
    `others`: names of actors that are not shown, and the number of their events.

    A graph of more is cut to the `actors` with most events and, evenly, to `events` of the events between
    them: which ones is drawn by lot, so that each has the same chance.
    """
    rows = [row for row in graph.graph.get("reports", ()) if all(node in graph for node in row["among"])]
    entities: Mapping[str, Row] = graph.graph.get("entities", {})
    taking = _activity(rows)
    chosen = {node for node, _ in taking.most_common(actors)}
    inside = [row for row in rows if chosen.issuperset(_parties(row))]
    among = dict.fromkeys(row["event"] for row in inside)
    drawn = {event: i for i, event in enumerate(sorted(among, key=_lot)[:events])}
    kept = sorted((row for row in inside if row["event"] in drawn), key=_order)
    shown = _activity(kept)
    speaking = dict.fromkeys(node for row in kept for node in (row["speaker"], *row["via"]) if node)
    ids = {node: i for i, node in enumerate(dict.fromkeys((*(n for n, _ in shown.most_common()), *speaking)))}
    numbers = {event: i for i, event in enumerate(dict.fromkeys(row["event"] for row in kept))}
    names = _names(kept)
    others = [node for node, _ in taking.most_common() if node not in ids][:_OTHERS]
    return {
        "actors": [_actor(node, entities[node], i, names[node]) for node, i in ids.items()],
        "parties": len(shown),
        "events": [_event(row, ids) | {"of": numbers[row["event"]]} for row in kept],
        "labels": list({row["event"]: row["label"] or "" for row in kept}.values()),
        "links": list(_links(kept, ids)),
        "total": {
            "actors": len(taking),
            "events": len({row["event"] for row in rows}),
            "among": len(among),
        },
        "others": [[entities[node]["label"], taking[node]] for node in others],
    }


def span(edtf: str | None) -> list[str] | None:
    """First and last ISO date of an EDTF date or interval, or None where it names no date.

    Of an interval with an open end only the known side counts; a time of day is left out.
    """
    known = [day.isoformat() for day in bounds(re.sub(r"T[^/]*", "", edtf or "")) if day]
    return [known[0], known[-1]] if known else None


def _parties(row: Row) -> dict[str, None]:
    return dict.fromkeys((*row["actors"], *row["recipients"]))


def _activity(rows: Iterable[Row]) -> Counter[str]:
    """In how many events each takes part, by their reports."""
    return Counter(
        node for _, node in dict.fromkeys((row["event"], node) for row in rows for node in _parties(row))
    )


def _lot(event: str) -> bytes:
    return hashlib.sha256(event.encode()).digest()


def _order(row: Row) -> tuple[Any, ...]:
    dates = span(row["date"])
    published, start = row["published"] or "", (row["evidence"] or (0,))[0]
    return dates or ["9999"], published, row["article"] or "", row["index"] or 0, start


def _names(rows: Iterable[Row]) -> defaultdict[str, dict[str, None]]:
    """What the sentences call whom."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        for node, words in row["words"]:
            found[node][words] = None
    return found


def _actor(iri: str, entity: Row, number: int, words: Iterable[str]) -> Row:
    label = (entity["label"] or "").strip() or iri
    return {
        "id": number,
        "key": _key(iri),
        "iri": iri,
        "label": label,
        "kind": entity["kind"] or "thing",
        "country": entity["country"],
        "names": [name for name in entity["names"] if name != label],
        "words": [name for name in words if name != label],
    }


def _key(iri: str) -> str:
    """What stands for a node in the address of the page."""
    return iri.replace("#", "/").rstrip("/").rpartition("/")[2]


def _event(row: Row, ids: Mapping[str, int]) -> Row:
    sentence = row["sentence"] or ""
    start, end = row["evidence"] or (0, 0)
    start = min(max(start, 0), len(sentence))
    end = min(max(end, start), len(sentence))
    kind = row["type"] or ""
    label = row["type_label"] or kind.lower()
    same = ("mode", "score", "condition", "date", "published", "time", "relation", "theme", "place", "merged")
    return {
        **{name: row[name] for name in (*same, "article", "title", "publisher", "author", "source", "index")},
        "key": _key(row["mention"]),
        "type": kind,
        "label": label[:1].upper() + label[1:],
        "quad": (row["quad"] or "").lower(),
        "modes": list(row["modes"]),
        "quantities": list(row["quantities"]),
        "span": span(row["date"]),
        "confidence": round(float(row["confidence"] or 0.0), 2),
        "sentence": [sentence[:start], sentence[start:end], sentence[end:]],
        "actors": [ids[node] for node in row["actors"]],
        "recipients": [ids[node] for node in row["recipients"]],
        "via": [ids[node] for node in row["via"]],
        "speaker": ids.get(row["speaker"]),
    }


def _links(rows: Iterable[Row], ids: Mapping[str, int]) -> Iterator[Row]:
    found: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for link in _pairs(row, ids):
            found[None if link[0] == link[1] else row["event"], *link].append(number)
    for (_, one, other, arrows), reports in found.items():
        yield {"from": one, "to": other, "arrows": arrows, "reports": reports}


def _pairs(row: Row, ids: Mapping[str, int]) -> Iterator[tuple[int, int, str]]:
    """From, to and heads of the lines of a report; two heads where it goes both ways. Without recipient
    only who cooperates is joined: they met, agreed, worked together."""
    actors, recipients = ([ids[node] for node in row[side]] for side in ("actors", "recipients"))
    if not recipients and (row["quad"] or "").endswith("cooperation"):
        yield from ((one, other, "") for one, other in combinations(actors, 2))
    pairs = dict.fromkeys(product(actors, recipients))
    for one, other in pairs:
        mutual = one != other and (other, one) in pairs
        if not mutual or one < other:
            yield one, other, "to, from" if mutual else "to"
