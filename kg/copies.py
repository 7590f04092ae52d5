"""Reprints of stored articles: told from new articles before these are read, kept as further sources."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager

import pyoxigraph as ox
from rdflib import Dataset

from kg.article import Article
from kg.dataset import load_quads, store
from kg.duplicates import ALIKE, bands, signature, similarity
from kg.rdf.identity import graph_of
from kg.rdf.quads import Extraction, copy_quads
from kg.remark import Remark, Reporter, refuse
from kg.terms import bare, iri, named, term
from kg.times.edtf import day

_WITHIN = 6  # days between a story and its reprint: a weekly notice in the same words is another notice
_BAND = named(term("kg:signatureBand"))
_PUBLISHED = named(term("schema:datePublished"))
_SIGNATURE = named(term("kg:signature"))

Known = tuple[str, str, str | None]  # id, signature, date of publication


def sort_out(
    articles: Iterable[Article], dataset: Dataset, *, report: Reporter = refuse
) -> Iterator[tuple[Article, str | None]]:
    """Each article with the id of the article that it is a copy of, None where it is new. Copies that are
    not word for word go to `report`.

    Looked for in the dataset and among the articles before it, in time and memory that do not grow with
    their number. The same id is no copy: the article has come again, or has changed.
    """
    with finder(dataset) as find:
        for article in articles:
            this = known(article)
            original = find(this)
            if original and (remark := edited(this, original)):
                report(remark)
            yield article, original and original[0]


def known(article: Article) -> Known:
    """What tells the copies of an article."""
    return bare(iri(article.id)), signature(article.text), article.published


def edited(copy: Known, original: Known) -> Remark | None:
    """What is to be said of a copy that is not word for word."""
    if copy[1] == original[1]:
        return None
    advice = f"kept as a source of {original[0]} and not read; `kg remove` that one to read this"
    return Remark("an edited reprint", copy[0], advice, failed=False)


@contextmanager
def finder(dataset: Dataset) -> Iterator[Callable[[Known], Known | None]]:
    """`sort_out` for one article after the other, of which only this much need be known.

    What has passed is on disk, in a temporary file of some two kilobytes an article.
    """
    inner = store(dataset)
    with closing(sqlite3.connect("")) as passed:
        passed.executescript(_PASSED)

        def find(this: Known) -> Known | None:
            own = this[1]
            keys = bands(own)
            others = {*_passed(passed, keys), *(other for key in keys for other in _stored(inner, key))}
            original = max(
                (other for other in others if _is_copy(this, other)),
                key=lambda other: (similarity(own, other[1]), other[0]),
                default=None,
            )
            if original is None:
                number = passed.execute("INSERT INTO article VALUES (?, ?, ?)", this).lastrowid
                passed.executemany("INSERT INTO band VALUES (?, ?)", ((key, number) for key in keys))
            return original

        yield find


def add_copy(dataset: Dataset, article: Article, original: str, *, extraction: Extraction) -> None:
    """Keep an article as a copy of the article with the id `original`: its source, date and address."""
    inner = store(dataset)
    inner.remove_graph(named(graph_of(article.id)))
    load_quads(inner, [copy_quads(article, original, extraction)])


def _is_copy(one: Known, other: Known) -> bool:
    first, second = day(one[2]), day(other[2])
    close = first is None or second is None or abs((first - second).days) <= _WITHIN
    return one[0] != other[0] and close and similarity(one[1], other[1]) >= ALIKE


# No journal: the file is gone with its connection, and nothing is ever taken back.
_PASSED = """
PRAGMA journal_mode = OFF;
CREATE TABLE article (id TEXT, signature TEXT, published TEXT);
CREATE TABLE band (key TEXT, article INTEGER, PRIMARY KEY (key, article)) WITHOUT ROWID;
"""


def _passed(passed: sqlite3.Connection, keys: Sequence[str]) -> Iterable[Known]:
    wanted = ", ".join("?" * len(keys))
    return passed.execute(
        "SELECT DISTINCT id, signature, published FROM band JOIN article ON article.rowid = band.article"
        f" WHERE key IN ({wanted})",
        keys,
    )


def _stored(inner: ox.Store, band: str) -> Iterator[Known]:
    for quad in inner.quads_for_pattern(None, _BAND, ox.Literal(band), None):
        if isinstance(quad.subject, ox.NamedNode):
            own = _text(inner, quad.subject, _SIGNATURE)
            yield quad.subject.value, own or "", _text(inner, quad.subject, _PUBLISHED)


def _text(inner: ox.Store, subject: ox.NamedNode, name: ox.NamedNode) -> str | None:
    values = (quad.object for quad in inner.quads_for_pattern(subject, name, None, None))
    return next((value.value for value in values if isinstance(value, ox.Literal)), None)
