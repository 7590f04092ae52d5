"""The network of actors: the dataset as a networkx graph, and what it says of actors, brokers and dyads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from rdflib import Dataset

from kg.event import NOT_DONE
from kg.ontology import plover
from kg.query import query
from kg.rdf.retelling import Values, first, kind_of, local, spaced
from kg.restore import statements
from kg.telling import entity, telling
from kg.terms import PREFIXES
from kg.values import Value

Row = dict[str, Any]

# One flat list of statements, joined here: many OPTIONALs over every mention take far longer.
_STATEMENTS = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { rdf:type rdfs:label skos:altLabel kg:isoCode kg:country kg:mentions kg:article kg:confidence
    kg:status kg:condition kg:speaker kg:via kg:sentence kg:sentenceIndex kg:predicate kg:relation kg:mode
    kg:quad kg:score kg:date kg:time kg:timeText kg:edtf kg:place kg:actor kg:recipient kg:actorText
    kg:recipientText kg:theme kg:themeText kg:quantity kg:toldEvent kg:toldType kg:toldMode kg:toldRelation
    kg:toldActor kg:toldRecipient kg:toldTheme kg:toldQuantity kg:toldTime kg:toldPlace schema:minValue
    schema:maxValue schema:unitText schema:headline schema:datePublished schema:publisher schema:author
    kg:copyOf }
  ?s ?p ?o
}"""
_EVIDENCE = """
SELECT ?mention ?sentence ?start ?end WHERE {
  ?mention oa:hasTarget ?target .
  ?target oa:hasSelector/oa:start ?sentence ; kg:evidence ?words .
  ?words oa:start ?start ; oa:end ?end .
}"""


def records(dataset: Dataset) -> list[Row]:
    """Every mention of an event as a flat record, in order of publication, article and position.

    Keys: event, mention and article (IRIs), title, type, type_label, mode, quad, score (-10 to 10),
    modes (tuple), condition, speaker (label), date (ISO 8601; of publication where the event has none),
    published, index (of the sentence), confidence (0 to 1), relation, sentence, evidence (start and end
    of the words in the sentence), theme, actors and recipients (tuples of IRIs). What the text does not
    tell is None.
    """
    return _records(dataset, statements(dataset, _STATEMENTS))


def _records(dataset: Dataset, facts: Mapping[str, Values]) -> list[Row]:
    evidence = {row[0]: row[1:] for row in query(dataset, _EVIDENCE).rows}
    rows = [_record(mention, facts, evidence) for mention, own in facts.items() if "kg:mentions" in own]
    return sorted(rows, key=lambda row: _position(row, facts))


def event_graph(dataset: Dataset) -> nx.MultiDiGraph:
    """Actors as nodes; an edge for each mention of an event and each pair of actor and recipient.

    Nodes are entity IRIs with label, kind, country (ISO 3166-1 alpha-3 or None) and events, the number
    of mentions they take part in. Edges carry the record of the mention (see `records`) without its
    parties, and `joint`: True between the actors of a cooperative event that has no recipient (they
    met, agreed, worked together). Mentions without any edge are the list `graph.graph["single"]`, one
    record for each actor, with the actor's IRI as `actor`. The list `graph.graph["reports"]` holds what
    each mention tells itself (`kg.telling`), and `graph.graph["entities"]` who takes part or speaks there.
    Raises as kg.query.query does for a server.
    """
    facts = statements(dataset, _STATEMENTS)
    rows = _records(dataset, facts)
    graph = nx.MultiDiGraph(single=[], **_told(rows, facts))
    for record in rows:
        actors, recipients = record.pop("actors"), record.pop("recipients")
        for party in dict.fromkeys((*actors, *recipients)):
            if party not in graph:
                graph.add_node(party, **_entity(party, facts), events=0)
            graph.nodes[party]["events"] += 1
        pairs = list(product(actors, recipients)) or list(_together(actors, record["quad"]))
        for actor, other in pairs:
            graph.add_edge(actor, other, joint=not recipients, **record)
        if not pairs:
            graph.graph["single"] += [{"actor": actor, **record} for actor in actors]
    return graph


def _told(rows: Iterable[Row], facts: Mapping[str, Values]) -> Row:
    reports = [telling(row, facts) for row in rows]
    named = dict.fromkeys(
        node
        for row in reports
        for node in (*row["actors"], *row["recipients"], *filter(None, [row["speaker"]]), *row["via"])
    )
    return {"reports": reports, "entities": {node: entity(node, facts) for node in named}}


def actors(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Actors by how central they are: label, kind, country, events, degree (number of other actors they
    deal with), pagerank (over the number of events between them); most central first."""
    ties = _ties(graph)
    rank = nx.pagerank(ties, weight="events") if len(ties) else {}
    rows = [
        {
            "actor": node,
            **{key: graph.nodes[node][key] for key in ("label", "kind", "country", "events")},
            "degree": ties.degree(node),
            "pagerank": rank[node],
        }
        for node in graph
    ]
    frame = _frame(rows, ("actor", "label", "kind", "country", "events", "degree", "pagerank"))
    return _ordered(frame, ["pagerank", "events"])


def brokers(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Actors by betweenness: the share of shortest ties between others that lead through them (Freeman
    1977, normalised); those at 0 are left out."""
    between = nx.betweenness_centrality(_ties(graph))
    rows = [
        {"actor": node, "label": graph.nodes[node]["label"], "betweenness": value}
        for node, value in between.items()
        if value > 0
    ]
    return _ordered(_frame(rows, ("actor", "label", "betweenness")), ["betweenness"])


def communities(graph: nx.MultiDiGraph, *, seed: int = 0) -> pd.DataFrame:
    """Groups of actors with more events among themselves than with others (Louvain; Blondel et al. 2008):
    community (1 is the largest), actor, label. The same seed gives the same groups."""
    ties = _ties(graph)
    found = nx.community.louvain_communities(ties, weight="events", seed=seed) if len(ties) else []
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    rows = [
        {"community": number, "actor": node, "label": graph.nodes[node]["label"]}
        for number, group in enumerate(groups, 1)
        for node in group
    ]
    return _frame(rows, ("community", "actor", "label"))


def dyads(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Pairs of actors: how many events of cooperation and of conflict, the sums of their PLOVER scores,
    and the balance (the sum of both). Only what is reported as done counts, each event once however
    many mentions it has; most active pairs first."""
    columns = (
        "a",
        "b",
        "label_a",
        "label_b",
        "cooperation",
        "conflict",
        "cooperation_score",
        "conflict_score",
    )
    rows: dict[tuple[str, str], Row] = {}
    seen: set[tuple[str, str, str]] = set()
    for one, other, edge in graph.edges(data=True):
        a, b = sorted((one, other))
        if a == b or not _counts(edge) or (a, b, edge["event"]) in seen:
            continue
        seen.add((a, b, edge["event"]))
        row = rows.setdefault((a, b), {"a": a, "b": b, **dict.fromkeys(columns[4:], 0)})
        side = edge["quad"].rpartition(" ")[2]
        row[side] += 1
        row[f"{side}_score"] += edge["score"] or 0.0
    for (a, b), row in rows.items():
        row["label_a"], row["label_b"] = graph.nodes[a]["label"], graph.nodes[b]["label"]
        row["balance"] = row["cooperation_score"] + row["conflict_score"]
        row["events"] = row["cooperation"] + row["conflict"]
    frame = _frame(rows.values(), (*columns, "balance", "events"))
    return _ordered(frame, ["events", "balance"]).drop(columns="events")


def over_time(graph: nx.MultiDiGraph, *, by: str = "month") -> pd.DataFrame:
    """Events of cooperation and conflict, and the mean PLOVER score, in each month or week.

    The index is the first day of the period. Only what is reported as done counts, each event once, and
    only what is dated to the day or month (to the day for weeks). Raises ValueError for another period.
    """
    if by not in ("month", "week"):
        raise ValueError(f"by {by!r}: month or week")
    known = 7 if by == "month" else 10
    reports = [edge for _, _, edge in graph.edges(data=True)] + graph.graph["single"]
    events = {report["event"]: report for report in reports if _counts(report)}
    rows = [
        {"day": event["date"][:10], "side": event["quad"].rpartition(" ")[2], "score": event["score"]}
        for event in events.values()
        if len(event["date"] or "") >= known
    ]
    frame = _frame(rows, ("day", "side", "score"))
    period = _periods(frame["day"].tolist(), by)
    counts = frame.groupby([period, "side"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=["cooperation", "conflict"], fill_value=0)
    counts.columns.name = None
    return counts.assign(score=frame.groupby(period)["score"].mean())


def _periods(days: list[str], by: str) -> pd.Series[Any]:
    """The first day of the month, or the Monday of the week, of each day; of any century, in seconds."""
    if by == "month":
        first = np.array(days, "datetime64[M]")
    else:
        known = np.array(days, "datetime64[D]")
        first = known - (known.astype(int) + 3) % 7  # 1970 began on a Thursday
    return pd.Series(first.astype("datetime64[s]"), name=by)


def overview(graph: nx.MultiDiGraph, *, by: str = "month") -> dict[str, pd.DataFrame]:
    """The measures as tables to read, by title: labels instead of ids, a community a row. Raises ValueError
    for another period than month or week."""
    periods = over_time(graph, by=by).reset_index()
    periods[by] = periods[by].astype(str).str[: 7 if by == "month" else 10]
    pairs = dyads(graph).drop(columns=["a", "b"])
    return {
        "Most central actors": actors(graph).drop(columns="actor").rename(columns={"events": "mentions"}),
        "Brokers (betweenness)": brokers(graph).drop(columns="actor"),
        "Communities": communities(graph).groupby("community")["label"].agg(", ".join).reset_index(),
        "Pairs, by PLOVER score": pairs.rename(columns={"label_a": "one", "label_b": "other"}),
        "Over time": periods,
    }


def _record(mention: str, facts: Mapping[str, Values], evidence: Mapping[Value, tuple[Any, ...]]) -> Row:
    own = facts[mention]
    event, article = own["kg:mentions"][0], own["kg:article"][0]
    what, where = facts.get(event, {}), facts.get(article, {})
    kind = next(
        (local(name) for name in what.get("rdf:type", ()) if name.startswith(PREFIXES["plover"])), None
    )
    known = plover().types.get(kind or "")
    mode, quad = first(what, "kg:mode"), first(what, "kg:quad")
    speaker = first(own, "kg:speaker")
    published = first(where, "schema:datePublished")
    start = evidence.get(mention)
    return {
        "event": event,
        "mention": mention,
        "type": kind,
        "type_label": known.label if known else kind,
        "mode": local(mode).partition("-")[2] if mode else None,
        "quad": spaced(local(quad)) if quad else None,
        "score": first(what, "kg:score"),
        "modes": tuple(local(status) for status in own.get("kg:status", ())),
        "condition": first(own, "kg:condition"),
        "speaker": first(facts.get(speaker, {}), "rdfs:label") or speaker if speaker else None,
        "date": first(what, "kg:date") or published,
        "published": published,
        "index": first(own, "kg:sentenceIndex") or 0,
        "confidence": own["kg:confidence"][0],
        "relation": first(what, "kg:relation"),
        "sentence": first(own, "kg:sentence"),
        "evidence": tuple(offset - start[0] for offset in start[1:]) if start else None,
        "theme": first(own, "kg:themeText") or first(what, "kg:themeText"),
        "article": article,
        "title": first(where, "schema:headline"),
        "actors": tuple(what.get("kg:actor", ())),
        "recipients": tuple(what.get("kg:recipient", ())),
    }


def _position(row: Row, facts: Mapping[str, Values]) -> tuple[Any, ...]:
    sentence = first(facts[row["mention"]], "kg:sentenceIndex") or 0
    return row["published"] or "", row["article"], sentence, row["evidence"] or (), row["mention"]


def _entity(node: str, facts: Mapping[str, Values]) -> Row:
    own = facts.get(node, {})
    kind = kind_of(own)
    country = node if kind == "country" else first(own, "kg:country")
    return {
        "label": first(own, "rdfs:label") or local(node),
        "kind": kind,
        "country": local(country) if country else None,
    }


def _together(parties: tuple[str, ...], quad: str | None) -> Iterator[tuple[str, str]]:
    """Who acts together acts with each other where the act is cooperative: they met, agreed, worked."""
    return combinations(parties, 2) if quad and quad.endswith("cooperation") else iter(())


def _counts(report: Row) -> bool:
    return bool(report["quad"]) and not NOT_DONE.intersection(report["modes"])


def _ties(graph: nx.MultiDiGraph) -> nx.Graph:
    """Who deals with whom, whichever way; `events` is the number of events between the two."""
    between: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other, event in graph.edges(data="event"):
        if one != other:
            between[min(one, other), max(one, other)].add(event)
    ties = nx.Graph()
    ties.add_nodes_from(graph)
    ties.add_edges_from((one, other, {"events": len(events)}) for (one, other), events in between.items())
    return ties


def _frame(rows: Iterable[Row], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns))


def _ordered(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Largest first; among equals in the order of the first column."""
    ascending = [False] * len(columns) + [True]
    return frame.sort_values([*columns, frame.columns[0]], ascending=ascending, ignore_index=True)
