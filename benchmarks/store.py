"""How fast the graph is made, loaded and asked: ICEWS18 through our import, and a stream of articles.

    python -m benchmarks.store [--eval FOLDER] [--events 46000] [--asked 2000] [--articles 10000] [--write]

All quads of our model are made from the events. Loading is compared with rdflib's parser into its memory
store, the named questions with rdflib's own engine on a smaller graph (`--asked` events; a question is
stopped after `--patience` seconds and counted with these) and with pyoxigraph used directly. Times are
processor times, so that other work on the machine counts little.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from rdflib import Dataset

from benchmarks.icews import table
from benchmarks.sets import Absent, folder
from kg import dataset as graphs
from kg.annotate import TOGETHER, collect_rarely
from kg.coded import read_rows
from kg.event import Event, Time
from kg.folder import add, batch_dataset, writing
from kg.query import named_queries, query
from kg.rdf.provenance import Extraction
from kg.store import batches, index
from kg.terms import PREFIXES
from kg.validate import violations

HERE = Path(__file__).parent
WORK = HERE / "work"
WINDOW = 100
REPEATS = 5
TICKS = 0.05  # seconds: some systems count the processor time of a process in steps of a few milliseconds
Scores = dict[str, float]


def processor_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def both_clocks(work: Callable[[], object]) -> tuple[float, float]:
    """Processor seconds and seconds by the clock: Oxigraph loads with several threads, rdflib with one."""
    start = time.perf_counter()
    return processor_seconds(work), time.perf_counter() - start


def imported(path: Path, limit: int, file: Path) -> Scores:
    """Events a second from table to N-Quads, and the memory that the process needed, in bytes."""
    collect_rarely()  # as `kg` does
    rows = list(table(path, limit=limit))
    before = _peak()
    used = processor_seconds(lambda: graphs.write(read_rows(rows, "icews"), file))
    return {"events a second": limit / used, "peak": _peak(), "grown": _peak() - before}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def in_a_process(work: Callable[..., Scores], *arguments: object) -> Scores:
    """The result of work in a fresh process, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def importing(path: Path, events: int) -> Scores:
    """Events a second, and bytes of memory for each further event."""
    WORK.mkdir(exist_ok=True)
    file = WORK / "icews18.nq"
    half = in_a_process(imported, path, events // 2, WORK / "half.nq")
    whole = in_a_process(imported, path, events, file)
    return {
        "import, events a second": round(whole["events a second"]),
        "import, bytes of memory for each further event": round(
            (whole["grown"] - half["grown"]) / (events - events // 2)
        ),
        "quads for each event": round(sum(1 for _ in file.open("rb")) / events, 1),
    }


def loading(file: Path) -> Scores:
    """Our loader and rdflib's parser on the same N-Quads."""

    def parse() -> None:
        Dataset().parse(file, format="nquads")

    ours = [both_clocks(lambda: graphs.load(file)) for _ in range(3)]
    theirs = both_clocks(parse)
    processor, clock = (median(row[i] for row in ours) for i in (0, 1))
    return {
        "load, ours, processor seconds": round(processor, 2),
        "load, rdflib, processor seconds": round(theirs[0], 2),
        "load, times faster than rdflib, by processor time": round(theirs[0] / processor, 1),
        "load, times faster than rdflib, by the clock": round(theirs[1] / clock, 1),
    }


def asking(path: Path, events: int, patience: int) -> tuple[Scores, dict[str, Scores]]:
    """The named questions: ours, pyoxigraph directly, rdflib's engine."""
    file = WORK / "asked.nq"
    graphs.write(read_rows(table(path, limit=events), "icews"), file)
    own, other = graphs.load(file), Dataset(default_union=True)
    other.parse(file, format="nquads")
    inner = graphs.store(own)
    rows: dict[str, Scores] = {}
    for name, question in named_queries().items():

        def direct(text: str = question.text) -> None:
            answer = inner.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
            for _ in answer:  # type: ignore[union-attr]
                pass

        def theirs(text: str = question.text) -> None:
            for _ in other.query(text, initNs=dict(PREFIXES)):
                pass

        def ours(name: str = name) -> None:
            query(own, name)

        rows[name] = {
            "ours": repeated(ours),
            "pyoxigraph": repeated(direct),
            "rdflib": stopped(theirs, patience),
        }
    return {
        "questions, times faster than rdflib, median": round(
            median(r["rdflib"] / r["ours"] for r in rows.values()), 1
        ),
        "questions, times as long as pyoxigraph, median": round(
            median(r["ours"] / r["pyoxigraph"] for r in rows.values()), 2
        ),
    }, rows


def repeated(work: Callable[[], object]) -> float:
    """Processor seconds of some work, done so often that a clock with ticks sees it."""
    count, used = 0, 0.0
    while used < TICKS:
        used += processor_seconds(lambda: [work() for _ in range(REPEATS)])
        count += REPEATS
    return used / count


def stopped(work: Callable[[], object], patience: int) -> float:
    """Processor seconds of some work, which is stopped after `patience` of them."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, patience)
    try:
        return processor_seconds(work)
    except TimeoutError:
        return float(patience)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def growing(path: Path, articles: int) -> Scores:
    """What the articles of a stream cost in one build, ten events each: written, checked, listed, and taken
    into the store of a folder. Compared are a quarter from the hundredth on and the last quarter. The store
    takes in many articles at once, so that it is brought up to date before either begins, and before it
    ends; articles between are not checked, to save time."""
    quarter = articles // 4
    early, late = range(WINDOW, WINDOW + quarter), range(articles - quarter, articles)
    costs: dict[range, float] = {early: 0, late: 0}
    with TemporaryDirectory(dir=WORK) as made, writing(Path(made)):
        told, run = stream(path, articles), Extraction(datetime.now(UTC))
        before: range | None = None
        for number in range(0, articles, TOGETHER):
            some = [event for events in islice(told, TOGETHER) for event in events]
            compared = next((span for span in costs if number in span), None)
            if compared is not before:
                taken = processor_seconds(lambda: index.update(Path(made)))
                if before:
                    costs[before] += taken
            start = time.process_time()
            batch = batches.write(Path(made), some, extraction=run)
            if batch:
                add(Path(made), batch)
                if compared:
                    violations(batch_dataset(Path(made), batch))
            if compared:
                costs[compared] += time.process_time() - start
            before = compared
        costs[late] += processor_seconds(lambda: index.update(Path(made)))
    each = {span: 1000 * cost / len(span) for span, cost in costs.items()}
    return {
        **{f"article {s.start} to {s.stop}, milliseconds each": round(cost, 2) for s, cost in each.items()},
        "cost of a late article, times an early one": round(each[late] / each[early], 2),
    }


def stream(path: Path, articles: int, size: int = 10) -> Iterator[list[Event]]:
    """A synthetic stream: a hundred articles of ten ICEWS18 events, told anew day after day."""
    known = list(read_rows(table(path, limit=WINDOW * size), "icews"))
    for number in range(articles):
        day = (date(2018, 1, 1) + timedelta(days=number // WINDOW)).isoformat()
        at = number % WINDOW * size
        yield [
            replace(e, article=f"urn:stream:{number}", published=day, time=Time("", day))
            for e in known[at : at + size]
        ]


def markdown(scores: Mapping[str, float], rows: Mapping[str, Mapping[str, float]]) -> str:
    out = ["| measure | value |", "|---|---|", *(f"| {k} | {v:g} |" for k, v in scores.items())]
    out += [
        "",
        "| question | ours, ms | pyoxigraph, ms | rdflib, ms | rdflib / ours |",
        "|---|---|---|---|---|",
    ]
    for name, r in rows.items():
        ours, direct, theirs = (1000 * r[k] for k in ("ours", "pyoxigraph", "rdflib"))
        out.append(f"| {name} | {ours:.1f} | {direct:.1f} | {theirs:.0f} | {theirs / ours:.0f} |")
    return "\n".join(out) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--events", type=int, default=45_995)
    parser.add_argument("--asked", type=int, default=2_000)
    parser.add_argument("--patience", type=int, default=60)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--write", action="store_true", help="store store.json and store.md")
    args = parser.parse_args()
    path = folder("icews18", args.eval)
    if isinstance(path, Absent):
        sys.exit(path.reason)
    scores = importing(path, args.events)
    scores |= loading(WORK / "icews18.nq")
    asked, rows = asking(path, args.asked, args.patience)
    scores |= asked
    scores |= growing(path, args.articles)
    page = markdown(scores, rows)
    print(page)
    if args.write:
        made: dict[str, Any] = {"events": args.events, "asked": args.asked, "articles": args.articles}
        made |= {"scores": scores, "questions": rows}
        (HERE / "store.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
        (HERE / "store.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
