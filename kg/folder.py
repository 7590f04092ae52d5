"""A KG folder that grows: who writes to it, one at a time, and what it holds.

    kg-out/batches/      the master files and their manifest (kg.store.batches): the truth
    kg-out/store/        an Oxigraph store made from them (kg.store.index)
    kg-out/graph.trig, events.jsonl, graph.html   what people look at, drawn from both (kg.drawing)

    with writing(folder):
        batch = batches.write(folder, events, articles=articles, extraction=run)
        add(folder, batch)

Batches may be written without holding the folder, also by other processes; adding is for its holder.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.dataset import GRAPH_FILE, load, store
from kg.output import LOCK, locked
from kg.remark import Remark, Reporter, refuse
from kg.store import batches, index
from kg.store.batches import Batch, Removal
from kg.terms import bare, iri

EVENTS_FILE = "events.jsonl"
# What is added before the store takes it in: this many quads, or this share of those it has. Oxigraph
# sorts new files into all that it holds, so that many small helpings cost more with each article.
_PENDING = 500_000
_SHARE = 2


@contextmanager
def writing(folder: Path, *, report: Reporter = refuse) -> Iterator[None]:
    """Hold a folder, which may be new, so that nobody else changes it; in the end its store is current.

    Where somebody else holds it, that goes to `report`, and then their end is awaited. What an earlier
    version of this program wrote (graph.trig alone) is taken over. A folder to which nothing was added
    is not left behind. Raises OSError where the folder cannot be written.
    """
    place = folder / batches.FOLDER

    def waiting() -> None:
        report(Remark("in use", str(folder), "another build writes to it; waiting for its end", failed=False))

    with locked(place, waiting=waiting):
        try:
            if not batches.manifest_file(folder).exists() and (folder / GRAPH_FILE).exists():
                _take_over(folder)
            yield
            if batches.manifest_file(folder).exists():
                index.update(folder)
        finally:
            _leave(folder)


@contextmanager
def changing(folder: Path, *, report: Reporter = refuse) -> Iterator[None]:
    """Like `writing`, for a folder that is there. Raises FileNotFoundError."""
    if not batches.manifest_file(folder).exists() and not (folder / GRAPH_FILE).exists():
        raise FileNotFoundError(f"{folder}: no such graph; `kg build` makes one")
    with writing(folder, report=report):
        yield


@contextmanager
def held(folder: Path) -> Iterator[ox.Store]:
    """What a folder holds now, for reading; what is added meanwhile does not reach it."""
    if batches.manifest_file(folder).exists():
        with index.reading(folder) as inner:
            yield inner
    else:
        yield ox.Store()


def add(folder: Path, batch: Batch) -> None:
    """Let a batch count; what the folder held of its articles is replaced. For who holds the folder."""
    batches.append(folder, batch)
    if is_due(folder):
        index.update(folder)


def is_due(folder: Path) -> bool:
    """Whether so much was added that the store is to take it in (kg.store.index.update)."""
    known = index.state(folder).quads
    return index.quads(folder) - known > max(_PENDING, known // _SHARE)


def batch_dataset(folder: Path, batch: Batch) -> Dataset:
    """A batch alone, in memory."""
    return load(batches.quads_file(folder, batch.name))


def forget(folder: Path, article: str) -> tuple[list[str], list[str]] | None:
    """Forget an article, by its id, and its copies: see `release`. None if the folder does not hold it.
    For who holds the folder.

    Questions are answered without it at once; the master files tell of it until `tidy`.
    """
    with held(folder) as inner:
        if index.graph_of_article(inner, article) is None:
            return None
        released = release(folder, inner, article)
    batches.append(folder, Removal((article,)))
    return released


def release(folder: Path, inner: ox.Store, article: str) -> tuple[list[str], list[str]]:
    """Forget the copies of an article that goes or changes, and keep its edited reprints, for what they tell
    themselves: all are read anew when they are given again. The ids of both, by what the folder holds. For
    who holds the folder."""
    copies, edited = index.reprints(inner, article)
    for batch, alive in batches.living(folder) if edited else ():
        if own := frozenset(name for name in alive if bare(iri(name)) in edited):
            batches.append(folder, _rest(folder, batch, own, without=index.COMPARED))
    if copies:
        batches.append(folder, Removal(tuple(copies)))
    return copies, edited


def tidy(folder: Path) -> None:
    """Make the store anew, from master files that tell nothing any more of what was removed or replaced.
    For who holds the folder."""
    kept = [_rest(folder, batch, alive) for batch, alive in batches.living(folder) if alive]
    batches.relist(folder, kept)
    index.rebuild(folder)


def _rest(
    folder: Path, batch: Batch, alive: frozenset[str], *, without: Collection[ox.NamedNode] = ()
) -> Batch:
    """A batch without what only its other articles tell and need, and without some properties of its own."""
    if len(alive) == len(batch.articles) and not without:
        return batch
    inner = store(batch_dataset(folder, batch))
    kept, gone = (
        set(index.reached(inner, _graphs(inner, names), tenures=True))
        for names in (alive, batch.articles.keys() - alive)
    )
    left = (quad for quad in inner if quad in kept or quad not in gone)
    lines = _lines(quad for quad in left if quad.predicate not in without)
    articles = {name: "" if without else batch.articles[name] for name in batch.articles if name in alive}
    return batches.rewrite(folder, lines, articles, batches.told(folder, batch, alive))


def _leave(folder: Path) -> None:
    """Nothing behind, where nothing was added."""
    place = folder / batches.FOLDER
    if [path.name for path in place.iterdir()] == [LOCK]:
        (place / LOCK).unlink()
        place.rmdir()
        with suppress(OSError):  # there is something else
            folder.rmdir()


def _graphs(inner: ox.Store, articles: Iterable[str]) -> Iterator[ox.NamedNode]:
    return filter(None, (index.graph_of_article(inner, article) for article in articles))


def _take_over(folder: Path) -> None:
    """Make a batch of a graph.trig, and of the events beside it."""
    inner = store(load(folder / GRAPH_FILE))
    articles = {article: index.digest_of(inner, article) or "" for article in index.articles(inner)}
    events = folder / EVENTS_FILE
    lines = events.read_bytes().splitlines(keepends=True) if events.exists() else []
    batches.append(folder, batches.rewrite(folder, _lines(inner), articles, lines))


def _lines(quads: Iterable[ox.Quad]) -> bytes:
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
