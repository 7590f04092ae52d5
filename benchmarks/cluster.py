"""How much faster a build is with more workers: the same articles on a Dask cluster of one and of two.

    python -m benchmarks.cluster [--articles 400] [--days 1] [--workers 2] [--rounds 3] [--write]

The articles are drawn from the sentences of our own texts, each with others than the rest, so that none is a
copy of another. All are of one day and tell each event some twenty times, so that merging has more to do than
with the news; of seven days (--days 7) it is some three times. The workers are started and have their
pipelines loaded before the clock runs; it runs until the folder is drawn, by a worker too. A worker that has
cores to itself reads ahead on a second one; so one worker is also kept to a core, as each of two is, and as a
cluster keeps its tasks. It takes a quarter of an hour; the machine should have a core for each worker and do
nothing else.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Protocol

from distributed import Client, LocalCluster

from benchmarks.running import texts
from benchmarks.sets import OWN
from kg import cluster
from kg.annotate import collect_rarely, pipeline
from kg.article import Article
from kg.build import extract
from kg.sources.texts import parse

HERE = Path(__file__).parent
SENTENCES = 15  # in an article
FIRST = date(2025, 3, 31)


def articles(count: int, *, days: int, seed: int = 0) -> Iterator[str]:
    """JSON Lines of so many articles, printed on so many days in order; the same seed gives the same."""
    chance = random.Random(seed)
    bodies = (parse(text).text for text in texts(OWN / "articles").values())
    sentences = [line for body in bodies for line in body.split("\n") if len(line.split()) > 5]
    for number in range(count):
        text = "\n\n".join(chance.choices(sentences, k=SENTENCES))
        day = FIRST + timedelta(days=number * days // count)
        yield json.dumps(
            {"text": text, "published": day.isoformat(), "url": f"https://news.example/{number}"}
        )


@contextmanager
def address(workers: int) -> Iterator[str]:
    """The address of a cluster on this computer."""
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, memory_limit=0, dashboard_address=cluster.ANY_PORT
    ) as started:
        yield started.scheduler_address


def keep(core: int) -> None:
    """Keep this process, with all its threads, to one core."""
    for thread in Path("/proc/self/task").iterdir():
        os.sched_setaffinity(int(thread.name), {core})


@dataclass(frozen=True)
class Run:
    """A build: seconds by the clock, and processor seconds of the workers and of the one that started it."""

    clock: float
    workers: float
    starter: float


def build(lines: list[str], workers: int, *, kept: bool = True) -> Run:
    """A build with so many workers, each kept to a core of its own unless it may use all."""
    with TemporaryDirectory() as name, address(workers) as scheduler, Client(scheduler) as client:
        for core, worker in enumerate(client.nthreads() if kept else ()):
            client.run(keep, core % (os.cpu_count() or 1), workers=[worker])
        place = Path(name)
        for part, some in (("warm", lines[: 50 * workers]), ("all", lines)):
            (place / f"{part}.jsonl").write_text("\n".join(some), encoding="utf-8")
            before = sum(client.run(time.process_time).values())
            start, own = time.perf_counter(), time.process_time()
            found = cluster.build([str(place / f"{part}.jsonl")], place / part, cluster=scheduler)
            clock, starter = time.perf_counter() - start, time.process_time() - own
            assert found.articles + found.copies == len(some)
        return Run(clock, sum(client.run(time.process_time).values()) - before, starter)


class Barrier(Protocol):
    def wait(self) -> int: ...


def read_alone(lines: list[str], core: int, start: Barrier, end: Barrier) -> None:
    """Read some articles on one core, with no other process in the way."""
    keep(core)
    collect_rarely()
    nlp = pipeline(threads=1)
    rows = [json.loads(line) for line in lines]
    articles = [Article(row["url"], row["text"], published=row["published"]) for row in rows]
    list(extract(articles[:20], nlp))
    start.wait()
    list(extract(articles, nlp))
    end.wait()


def apart(lines: list[str], processes: int) -> float:
    """Seconds in which so many processes that share nothing read the articles, each on a core of its own."""
    context = multiprocessing.get_context("spawn")
    start, end = context.Barrier(processes + 1), context.Barrier(processes + 1)
    started = [
        context.Process(target=read_alone, args=(lines[n::processes], n % (os.cpu_count() or 1), start, end))
        for n in range(processes)
    ]
    for process in started:
        process.start()
    start.wait()
    clock = time.perf_counter()
    end.wait()
    seconds = time.perf_counter() - clock
    for process in started:
        process.join()
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--days", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="store cluster.json")
    args = parser.parse_args()
    lines = list(articles(args.articles, days=args.days))
    rounds = [
        (build(lines, 1, kept=False), build(lines, 1), build(lines, args.workers)) for _ in range(args.rounds)
    ]
    machine = [apart(lines, 1) / apart(lines, args.workers) for _ in range(args.rounds)]
    free, one, more = (median(run.clock for run in runs) for runs in zip(*rounds, strict=True))
    scores = {
        "articles": args.articles,
        "days": args.days,
        "workers": args.workers,
        "cores": os.cpu_count(),
        "articles a second, one worker with all cores": round(args.articles / free, 2),
        "articles a second, one worker": round(args.articles / one, 2),
        f"articles a second, {args.workers} workers": round(args.articles / more, 2),
        "times one worker": round(median(a.clock / b.clock for _, a, b in rounds), 2),
        "times one worker with all cores": round(median(a.clock / b.clock for a, _, b in rounds), 2),
        "times one process, processes that share nothing": round(median(machine), 2),
        # what cannot be spread; on as many cores as workers it stands in their way
        "processor time beside the workers, share of theirs": round(
            median(run.starter / run.workers for runs in rounds for run in runs), 3
        ),
    }
    print(json.dumps(scores, indent=1))
    if args.write:
        (HERE / "cluster.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
