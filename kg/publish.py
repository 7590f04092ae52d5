"""The whole flow onto a SPARQL server: articles or coded events in, graphs on the server out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import dataset as graphs
from kg import endpoint
from kg.annotate import TOGETHER
from kg.article import Article
from kg.build import Summary, Watch, coded_events, counted, extract, this_run, without_copies
from kg.copies import add_copy
from kg.remark import Reporter, refuse
from kg.validate import violations

if TYPE_CHECKING:
    from spacy.language import Language


def build(
    articles: Iterable[Article],
    url: str,
    *,
    nlp: Language,
    watch: Watch = lambda step, articles: None,
    report: Reporter = refuse,
) -> Summary:
    """Add articles to the graph of a SPARQL server, through its address for updates.

    What the server held of an article is replaced as a whole. Events meet where they are told alike; in a
    folder more of them do (kg.merging). Copies are told among these articles; what
    the server holds already is not looked at. Raises OSError where there is no server and
    ValueError where it takes no updates, before any work is done.
    """
    endpoint.check(url)
    run, summary = this_run(nlp), Summary()
    reprints: list[Article] = []
    new = without_copies(articles, graphs.wrap(ox.Store()), reprints)
    found = extract(new, nlp, report=report)
    watch("reading articles", 0)
    while (batch := list(islice(found, TOGETHER))) or reprints:
        told = [event for _, _, events in batch for event in events]
        dataset = graphs.unmerged(told, articles=[article for article, _, _ in batch], extraction=run)
        for article, doc, events in batch:
            summary = counted(summary, article, doc, events)
        summary = replace(summary, copies=summary.copies + len(reprints))
        while reprints:
            add_copy(dataset, reprints.pop(), extraction=run)
        endpoint.send(dataset, url)
        broken = tuple(map(str, violations(dataset)))
        summary = replace(summary, violations=summary.violations + broken)
        watch("reading articles", summary.articles)
    return summary


def add_coded(files: Iterable[Path], form: str, url: str, *, report: Reporter = refuse) -> int:
    """Add the events of GDELT, ICEWS or POLECAT files to the graph of a SPARQL server; see `kg.build`."""
    endpoint.check(url)
    rows = list(coded_events(files, form, report=report))
    known = {article.id: (article, event) for article, event in rows}
    articles, events = zip(*known.values(), strict=True) if known else ((), ())
    endpoint.send(graphs.build(events, articles=articles, extraction=this_run()), url)
    return len(rows)
