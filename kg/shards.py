"""A build in shards: sources that are read, and articles that become batches, in whichever process.

    SOURCE… ─▶ gather: articles, on disk ─▶ picks of what is new ─▶ work: batches, on disk ─▶ kg.folder.add

What passes between the processes is small: texts and batches stay on a disk that all of them see. Whoever
holds the folder picks what is new and adds the batches (kg.cluster).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache, reduce
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kg.annotate import collect_rarely, pipeline
from kg.article import Article, Reprint, of_outlet
from kg.build import Summary, extract, together, written
from kg.copies import Known, known
from kg.output import replacing
from kg.rdf.quads import Extraction
from kg.remark import Remark
from kg.sources import files, has_parts, read
from kg.store import batches
from kg.store.batches import Batch
from kg.terms import bare, digest, iri

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = "shards"
_BYTES = 2**20  # of text: about half a minute of work
_FILES = 100
# Each part of a file runs over the whole of it, which takes about 1/6000 of the time to read its articles.
_PARTS = 100


@dataclass(frozen=True, slots=True)
class Shard:
    """Files and addresses that one process reads, or part n of m (`part`) of a large file."""

    sources: tuple[str, ...]
    part: tuple[int, int] = (0, 1)


@dataclass(frozen=True, slots=True)
class Task:
    """What all shards of a build share: the folder, and how articles are read."""

    folder: Path
    run: Extraction
    model: str | None = None
    fields: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What must be known of an article, here without its text, to tell whether it is new: a digest of the
    text, and see kg.store.batches and kg.copies. `of_outlet` is what it is where its text came before: see
    kg.article."""

    article: Article
    text: str
    digest: str
    known: Known
    of_outlet: Head | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles of the shard with a number, as they are on disk, and what was wrong with its sources."""

    number: int
    heads: tuple[Head, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """Batches, which are on disk and yet to be added, what is in them, and what was left out."""

    batches: tuple[Batch, ...]
    summary: Summary
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """An article, by the number of its shard and its place there, what it repeats, and whether it is told
    apart by its outlet from one with the same text."""

    shard: int
    place: int
    reprint: Reprint | None
    of_outlet: bool = False


def shards(sources: Iterable[str]) -> Iterator[Shard]:
    """The sources in order, small files together, large ones in parts. Raises ValueError for "-"."""
    waiting: list[str] = []
    size = 0
    for source in _each(sources):
        path = Path(source)
        own = path.stat().st_size if path.is_file() else 0
        if waiting and (size + own > _BYTES or len(waiting) == _FILES):
            yield Shard(tuple(waiting))
            waiting, size = [], 0
        if own > _BYTES and has_parts(path):
            parts = min(_PARTS, -(-own // _BYTES))
            yield from (Shard((source,), (part, parts)) for part in range(parts))
        else:
            waiting.append(source)
            size += own
    if waiting:
        yield Shard(tuple(waiting))


def gather(number: int, shard: Shard, task: Task) -> Gathered:
    """Read the articles of a shard and put them on disk.

    Raises OSError where the folder is not seen, ValueError where another version of this program runs.
    """
    if not (task.folder / batches.FOLDER).is_dir():
        raise OSError(
            f"{task.folder}: a worker does not see it: take a folder on a disk that all machines share"
        )
    if version("kg-events") != task.run.version:
        raise ValueError(
            f"kg-events {version('kg-events')} on a worker: {task.run.version} is wanted: install it there"
        )
    remarks: list[Remark] = []
    articles = list(read(shard.sources, fields=task.fields, part=shard.part, report=remarks.append))
    with replacing(articles_file(number, task)) as file:
        file.writelines(json.dumps(asdict(article)).encode() + b"\n" for article in articles)
    return Gathered(number, tuple(_head(one, task.run) for one in articles), tuple(remarks))


def _head(article: Article, run: Extraction) -> Head:
    named = batches.article_digest(article, run)
    own = Head(replace(article, text=""), digest(article.text), named, known(article))
    other = of_outlet(article)
    if other is None or other == article:
        return own
    apart = Head(
        replace(other, text=""),
        own.text,
        batches.article_digest(other, run),
        replace(own.known, id=bare(iri(other.id))),
    )
    return replace(own, of_outlet=apart)


def work(picks: Iterable[Pick], task: Task) -> Worked:
    """Turn some gathered articles into batches."""
    new, copies, remarks = list[Article](), list[Article](), list[Remark]()
    for shard, some in groupby(picks, key=lambda pick: pick.shard):
        lines = articles_file(shard, task).read_bytes().splitlines()
        for pick in some:
            article = Article(**json.loads(lines[pick.place]))
            article = (of_outlet(article) if pick.of_outlet else None) or article
            article = replace(article, reprint=pick.reprint)
            (copies if article.is_copy else new).append(article)
    nlp, lock = _pipeline(task.model)
    with lock:
        made = list(written(extract(new, nlp, report=remarks.append), task.folder, task.run))
    last = batches.write(task.folder, (), copies=copies, extraction=task.run)
    summary = reduce(together, (part for _, part in made), Summary(copies=len(copies)))
    return Worked((*(batch for batch, _ in made), *([last] if last else ())), summary, tuple(remarks))


def articles_file(number: int, task: Task) -> Path:
    """Where the articles of a gathered shard are."""
    return task.folder / FOLDER / f"{number:06}.jsonl"


def _each(sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        path = Path(source)
        if source == "-":
            raise ValueError("standard input: several processes cannot read it: write it to a file")
        if path.is_dir() and (found := files(path)):
            yield from (str(file.absolute()) for file in found)
        else:
            yield source if "://" in source else str(path.absolute())


@cache
def _pipeline(model: str | None) -> tuple[Language, Lock]:
    """The language pipeline of a process, with one thread; one shard at a time goes through it."""
    collect_rarely()
    return pipeline(model, threads=1), Lock()
