"""A build on many processors: shards spread over the workers of a Dask cluster."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.annotate import TOGETHER, pipeline
from kg.article import Reprint
from kg.build import Summary, Watch, superseded, this_run, together
from kg.copies import Known, Standing, finder, standing
from kg.dataset import wrap
from kg.drawing import draw
from kg.folder import held, is_due, writing
from kg.remark import Reporter, refuse
from kg.shards import FOLDER, Gathered, Head, Pick, Task, gather, shards, work
from kg.sources import namesake
from kg.store.batches import Batch, append
from kg.store.index import State, update

if TYPE_CHECKING:
    import pyoxigraph as ox
    from distributed import Client, Future, Worker

LOCAL = "local"
ANY_PORT = "127.0.0.1:0"
# New articles that a worker reads at once, as they go through the network together (kg.annotate) also on one
# computer: some seconds of work.
_PACKET = 3 * TOGETHER
# Packets for each worker that are left when the store takes in what is there, so that little is left at the
# end, when all but one worker wait.
_LAST = 2
_SECONDS = 30  # until a scheduler must answer


def build(
    sources: Iterable[str],
    folder: Path,
    *,
    cluster: str,
    model: str | None = None,
    fields: Mapping[str, str] | None = None,
    watch: Watch = lambda step, articles: None,
    report: Reporter = refuse,
) -> Summary:
    """`kg.build.build` on the cluster whose scheduler is at an address (tcp://…), or on all processors of
    this computer ("local").

    The graph is the same. Its machines must see the sources and the folder under the same paths and have
    the same version of this program. A worker that dies costs what it was at; a build that is stopped
    costs what all were at. Raises ImportError where Dask is missing, OSError where there is no cluster.
    """
    with writing(folder, report=report):
        task = Task(folder.absolute(), this_run(pipeline(model)), model, fields)
        watch("reading articles", 0)
        try:
            with _client(cluster) as client:
                client.register_worker_callbacks(_unobserved)
                summary, added = _spread(client, sources, task, watch, report)
                watch("drawing the page", summary.articles)
                drawn = client.submit(draw, task.folder, added, pure=False)
                updated = client.submit(update, task.folder, pure=False)
                client.gather([drawn, updated])
        finally:
            shutil.rmtree(folder / FOLDER, ignore_errors=True)
    return summary


def _spread(
    client: Client, sources: Iterable[str], task: Task, watch: Watch, report: Reporter
) -> tuple[Summary, list[Batch]]:
    """Shards are gathered and packets worked on in any order; what is new is picked in the sources' order.

    The store is brought up to date by a worker too: whoever starts a build may sit at a small machine.
    """
    from distributed import as_completed

    summary, added = Summary(), list[Batch]()
    updating: Future[State] | None = None
    ending = False
    gathered: dict[int, Gathered] = {}
    picks: list[Pick] = []
    due = 0
    results = as_completed(with_results=True, loop=client.loop)
    for one in enumerate(shards(sources)):
        results.add(client.submit(gather, *one, task, pure=False))
    count = results.count()
    gone: set[str] = set()
    with held(task.folder) as inner, finder(wrap(inner), gone=gone) as find:
        pick = _picker(find, inner, task.folder, gone, report)
        for _, result in results:
            if isinstance(result, Gathered):
                gathered[result.number] = result
            else:
                summary = together(summary, result.summary)
                for remark in result.remarks:
                    report(remark)
                for batch in result.batches:
                    append(task.folder, batch)
                    added.append(batch)
            while due in gathered:
                shard = gathered.pop(due)
                due += 1
                for remark in shard.remarks:
                    report(remark)
                new = list(pick(shard))
                summary = replace(summary, unchanged=summary.unchanged + new.count(None))
                picks += filter(None, new)
                workers = max(1, len(client.nthreads())) if due == count else None  # they may all be down
                for packet in _packets(picks, workers=workers):
                    results.add(client.submit(work, packet, task, pure=False, priority=1))
            if updating is None or updating.done():
                last = not ending and due == count and results.count() <= _LAST * len(client.nthreads())
                if is_due(task.folder) or (last and added):
                    updating = client.submit(update, task.folder, pure=False, priority=2)
                    ending = last or ending
            watch("reading articles", summary.articles + summary.unchanged)
    return summary, added


def _picker(
    find: Callable[[Known], Reprint | None], inner: ox.Store, folder: Path, gone: set[str], report: Reporter
) -> Callable[[Gathered], Iterator[Pick | None]]:
    """Picks from one shard after the other what a store does not hold; None for what it holds as it is.
    An article that came before is passed over; what is `gone` from the store grows with the articles that
    changed."""
    seen: dict[str, str] = {}

    def stands(head: Head) -> Standing:
        return standing(inner, head.article, head.digest, gone=gone)

    def pick(shard: Gathered) -> Iterator[Pick | None]:
        for place, own in enumerate(shard.heads):
            other = own.of_outlet
            head = other if own.article.id in seen and other else own
            name = head.article.id
            if name in seen:
                if seen[name] != own.text:
                    report(namesake(name))
                continue
            seen.update(dict.fromkeys((name, other.article.id if other else name), own.text))
            found = stands(head)
            if found is Standing.BESIDE and other:
                head = other
                found = stands(head)
            if found is Standing.HELD:
                yield None
                continue
            if found is Standing.CHANGED:
                gone.update(superseded(folder, inner, head.known, report))
            yield Pick(shard.number, place, find(head.known), head is not own)

    return pick


def _packets(picks: list[Pick], *, workers: int | None) -> Iterator[list[Pick]]:
    """Take packets from the front of a list. Smaller ones come only at the end, for so many `workers`, so
    that all of these have done at about the same time."""
    while picks:
        new = [n for n, pick in enumerate(picks, 1) if not (pick.reprint and pick.reprint.is_copy)]
        size = _PACKET
        if workers:
            size = min(size, TOGETHER * max(len(new) // (2 * workers * TOGETHER), 1))
        elif len(new) < size:
            return
        cut = new[size - 1] if len(new) >= size else len(picks)
        yield picks[:cut]
        del picks[:cut]


def _unobserved(dask_worker: Worker) -> None:
    """Dask looks into a task from a thread of its own, which may then be the last to hold an iterator of
    Oxigraph, and must not drop it."""
    for name in ("profile", "profile-cycle"):
        if callback := dask_worker.periodic_callbacks.pop(name, None):
            callback.stop()


@contextmanager
def _client(cluster: str) -> Iterator[Client]:
    from distributed import Client, LocalCluster
    from distributed.scheduler import KilledWorker

    try:
        if cluster == LOCAL:
            # Workers are not to be killed for memory that the computer still has: memory_limit.
            with (
                LocalCluster(
                    n_workers=os.cpu_count(),
                    threads_per_worker=1,
                    memory_limit=0,
                    dashboard_address=ANY_PORT,
                    silence_logs=logging.CRITICAL,
                ) as started,
                Client(started, set_as_default=False) as client,
            ):
                yield client
        else:
            with Client(cluster, timeout=_SECONDS, set_as_default=False) as client:
                yield client
    except KilledWorker as error:
        raise OSError(f"{cluster}: worker after worker died at the same articles: {error}") from error
