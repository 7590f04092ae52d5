"""Reprints of stored articles: told from new articles before these are read, kept as further sources.

One that tells nothing else is not read. Of one that was edited, what it tells otherwise is
(kg.build.extract); what both tell stays with the first, so that nobody takes it for told twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

import pyoxigraph as ox
from rdflib import Dataset

from kg.article import Article, Reprint
from kg.dataset import load_quads, store
from kg.duplicates import ALIKE, Hashed, bands, sentences, signature, similarity
from kg.rdf.identity import graph_of
from kg.rdf.quads import Extraction, copy_quads
from kg.store.index import digest_of
from kg.terms import bare, iri, named, term
from kg.times.edtf import day

_WITHIN = 6  # days between a story and its reprint: a weekly notice in the same words is another notice
_BAND = named(term("kg:signatureBand"))
_COPY = named(term("kg:copyOf"))
_PUBLISHED = named(term("schema:datePublished"))
_PRINTED = (
    named(term("schema:publisher")), _PUBLISHED,
    *map(named, map(term, ("schema:headline", "schema:author", "schema:articleSection"))),
)  # fmt: skip
_SIGNATURE = named(term("kg:signature"))
_TOLD = named(term("kg:sentenceHashes"))


@dataclass(frozen=True, slots=True)
class Known:
    """What tells the reprints of an article."""

    id: str
    signature: str
    published: str | None
    sentences: tuple[Hashed, ...]


class Standing(Enum):
    """How an article stands to what a store holds under its id: nothing, another version, the same text of
    another outlet or day, or all that it tells."""

    NEW = auto()
    CHANGED = auto()
    BESIDE = auto()
    HELD = auto()


class _Earlier(NamedTuple):
    """What is known of an article that came before: also what its sentences tell, as hashes, and the id of
    the article that it reprints, which is its own where it reprints none."""

    id: str
    signature: str
    published: str | None
    told: str
    first: str


def sort_out(
    articles: Iterable[Article], dataset: Dataset, *, gone: Container[str] = ()
) -> Iterator[Article]:
    """The articles, those that repeat another with that as their `reprint`.

    Looked for in the dataset, but for the ids that are `gone` from it, and among the articles before it, in
    time and memory that do not grow with their number. The same id is no copy: the article has come again,
    or has changed.
    """
    with finder(dataset, gone=gone) as find:
        for article in articles:
            found = find(known(article))
            yield replace(article, reprint=found) if found else article


def known(article: Article) -> Known:
    """What tells the reprints of an article."""
    text = article.text
    return Known(bare(iri(article.id)), signature(text), article.published, sentences(text))


def standing(inner: ox.Store, article: Article, digest: str, *, gone: Container[str] = ()) -> Standing:
    """How an article stands to a store, but for the ids that are `gone` from it. Its text is not needed."""
    name = bare(iri(article.id))
    held = None if name in gone else digest_of(inner, article.id)
    if held is None:
        return Standing.NEW
    if held == digest:
        return Standing.HELD
    if not article.is_named_by_text:
        return Standing.CHANGED
    own = (article.source, (article.published or "")[:10], article.title, article.author, article.section)
    both = [*zip(own, (_value(inner, ox.NamedNode(name), what) for what in _PRINTED), strict=True)]
    if article.source and any(new and old and new != old for new, old in both[:2]):
        return Standing.BESIDE
    return Standing.HELD if any(old and not new for new, old in both) else Standing.CHANGED


def tells_otherwise(inner: ox.Store, this: Known) -> bool:
    """Whether an article tells something else than what a store holds under its id."""
    return _value(inner, ox.NamedNode(this.id), _TOLD) != _hashes(this)


@contextmanager
def finder(dataset: Dataset, *, gone: Container[str] = ()) -> Iterator[Callable[[Known], Reprint | None]]:
    """`sort_out` for one article after the other, of which only this much need be known.

    What has passed is on disk, in a temporary file of some two kilobytes an article.
    """
    inner = store(dataset)
    with closing(sqlite3.connect("")) as passed:
        passed.executescript(_PASSED)

        def find(this: Known) -> Reprint | None:
            keys = bands(this.signature)
            others = {*_passed(passed, keys), *_stored(inner, keys, this, gone)}
            alike = [other for other in others if _is_copy(this, other)]
            told = set[str]().union(*(other.told.split() for other in alike))
            changed = tuple((start, end) for hashed, start, end in this.sentences if hashed not in told)
            nearest = max(
                alike, key=lambda one: (similarity(this.signature, one.signature), one.id), default=None
            )
            # What edited reprints tell otherwise is reprinted too; all are of one story.
            first = (nearest.first if changed else nearest.id) if nearest else this.id
            if nearest is None or changed:
                row = this.id, this.signature, this.published, _hashes(this), first
                number = passed.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?)", row).lastrowid
                passed.executemany("INSERT INTO band VALUES (?, ?)", ((key, number) for key in keys))
            return Reprint(first, changed) if nearest else None

        yield find


def add_copy(dataset: Dataset, article: Article, *, extraction: Extraction) -> None:
    """Keep an article that is a copy: its source, date and address."""
    inner = store(dataset)
    inner.remove_graph(named(graph_of(article.id)))
    load_quads(inner, copy_quads(article, extraction))


def _is_copy(one: Known, other: _Earlier) -> bool:
    if one.id in (other.id, other.first) or not _is_near(one, other.published):
        return False
    return similarity(one.signature, other.signature) >= ALIKE


def _is_near(one: Known, published: str | None) -> bool:
    first, second = day(one.published), day(published)
    return not (first and second and abs((first - second).days) > _WITHIN)


def _hashes(one: Known) -> str:
    return " ".join(sentence.told for sentence in one.sentences)


# No journal: the file is gone with its connection, and nothing is ever taken back.
_PASSED = """
PRAGMA journal_mode = OFF;
CREATE TABLE article (id TEXT, signature TEXT, published TEXT, told TEXT, first TEXT);
CREATE TABLE band (key TEXT, article INTEGER, PRIMARY KEY (key, article)) WITHOUT ROWID;
"""


def _passed(passed: sqlite3.Connection, keys: Sequence[str]) -> Iterator[_Earlier]:
    wanted = ", ".join("?" * len(keys))
    rows = passed.execute(
        f"SELECT * FROM article WHERE rowid IN (SELECT article FROM band WHERE key IN ({wanted}))",
        keys,
    )
    return map(_Earlier._make, rows)


def _stored(inner: ox.Store, keys: Iterable[str], this: Known, gone: Container[str]) -> Iterator[_Earlier]:
    """The stored articles that this one may repeat. A notice that comes every week shares its bands with all
    before it: of these nothing is asked but the date."""
    quads = (quad for key in keys for quad in inner.quads_for_pattern(None, _BAND, ox.Literal(key), None))
    for node in {quad.subject for quad in quads}:
        if not isinstance(node, ox.NamedNode) or node.value in gone:
            continue
        if _is_near(this, published := _value(inner, node, _PUBLISHED)):
            own, told, first = (_value(inner, node, name) for name in (_SIGNATURE, _TOLD, _COPY))
            yield _Earlier(node.value, own or "", published, told or "", first or node.value)


def _value(inner: ox.Store, subject: ox.NamedNode, name: ox.NamedNode) -> str | None:
    values = (quad.object for quad in inner.quads_for_pattern(subject, name, None, None))
    return next((value.value for value in values if isinstance(value, ox.Literal | ox.NamedNode)), None)
