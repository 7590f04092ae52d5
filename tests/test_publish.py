from __future__ import annotations

from dataclasses import replace

import pytest
from servers import oxigraph

from kg import endpoint, publish
from kg.annotate import pipeline
from kg.article import article
from kg.query import query

TEXT = "France accused Germany of theft on Monday. China met India in Geneva and praised the talks."


def test_articles_are_sent_and_copies_kept_as_sources() -> None:
    one = article(TEXT, title="Theft", published="2025-03-31", url="https://news.example/1")
    copy = replace(one, id="https://other.example/2", url="https://other.example/2")
    steps: list[int] = []
    with oxigraph() as server:
        summary = publish.build(
            [one, copy], server.update, nlp=pipeline(), watch=lambda step, articles: steps.append(articles)
        )
        served = endpoint.connect(server.query)
        assert query(served, "SELECT ?o { ?c kg:copyOf ?o }").rows == [(one.id,)]
        assert query(served, "SELECT DISTINCT ?a { ?m kg:article ?a }").rows == [(one.id,)]
    assert (summary.articles, summary.copies, summary.violations, steps) == (1, 1, (), [0, 1])


def test_a_server_that_takes_no_updates_is_told_before_any_work() -> None:
    with oxigraph() as server, pytest.raises(ValueError, match="the server answers"):
        publish.build(iter(()), server.query, nlp=pipeline())
