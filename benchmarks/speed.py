"""How fast the flow is: the language pipeline against spaCy's own, what comes after it, and loading.

    python -m benchmarks.speed [--corpora FOLDER] [--rounds 5] [--words 20000] [--compiled] [--write]

Both pipelines read the same text on the same cores (two by default), tokeniser to entities included, in turn;
reported is the median ratio of the rounds, so that other work on the machine hurts both alike. spaCy's
is trained here for a few hundred steps if it is not there yet (see benchmarks/cnn.py). On a busy
machine the ratio by processor time on one core is the one to trust. --compiled measures only what comes
after the language pipeline, where the compiled wheel is installed (make bench), and adds it to speed.json.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import kg.language
import kg.trees
from benchmarks.bootstrap import Estimate
from benchmarks.cnn import build
from benchmarks.running import documents, texts
from benchmarks.sets import OWN, corpora, folder
from kg.annotate import annotate, collect_rarely, pipeline
from kg.sources.texts import parse

if TYPE_CHECKING:
    from spacy.language import Language

HERE = Path(__file__).parent
WEIGHTS = Path(kg.language.__file__).parent / "weights"
STORED = HERE / "speed.json"
RAW = Path("UD_English-EWT") / "en_ewt-ud-test.conllu"
LOADING = """
import time
start = time.perf_counter()
import spacy
library = time.perf_counter()
from kg.language import load
nlp = load()
loaded = time.perf_counter()
nlp("Ministers met on Monday.")
print(library - start, loaded - library, time.perf_counter() - loaded)
"""


def paragraphs(path: Path, words: int) -> list[str]:
    """The raw text of a treebank by document, about as many words as asked for."""
    found: list[list[str]] = []
    count = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if count >= words:
                break
            found.append([])
        elif line.startswith("# text = "):
            found[-1].append(line.removeprefix("# text = "))
            count += line.count(" ")
    return [" ".join(sentences) for sentences in found]


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    gc.collect()
    start = clock()
    work()
    return clock() - start


def spread(values: Iterable[float], digits: int = 3) -> Estimate:
    """Median, least and greatest of some rounds."""
    kept = sorted(values)
    return Estimate(round(median(kept), digits), round(kept[0], digits), round(kept[-1], digits), len(kept))


def against_spacy(
    own: Language, other: Language, text: list[str], *, rounds: int, processes: int = 1
) -> dict[str, Estimate]:
    """Words a second of both pipelines, run in turn, and the ratio."""
    words = warm(own, other, text)
    pairs = [(seconds(run(own, text)), seconds(run(other, text, processes))) for _ in range(rounds)]
    name = "spaCy CNN" + (f", {processes} processes" if processes > 1 else "")
    beside = f" beside {processes} processes" if processes > 1 else ""
    return {
        f"ours, words a second{beside}": spread((words / a for a, _ in pairs), 0),
        f"{name}, words a second": spread((words / b for _, b in pairs), 0),
        f"ours to {name}": spread(b / a for a, b in pairs),
    }


def on_one_core(own: Language, other: Language, text: list[str], *, rounds: int) -> dict[str, Estimate]:
    """The ratio by processor time, with one thread each: what a busy machine cannot disturb."""
    words = warm(own, other, text)
    pairs = [
        (seconds(run(own, text), time.process_time), seconds(run(other, text), time.process_time))
        for _ in range(rounds)
    ]
    return {
        "ours, words a processor second": spread((words / a for a, _ in pairs), 0),
        "spaCy CNN, words a processor second": spread((words / b for _, b in pairs), 0),
        "ours to spaCy CNN, one core, processor time": spread(b / a for a, b in pairs),
    }


def run(nlp: Language, text: list[str], processes: int = 1) -> Callable[[], object]:
    return lambda: [None for _ in nlp.pipe(text, n_process=processes)]


def warm(own: Language, other: Language, text: list[str]) -> int:
    """Run both once on some of the text; how many words the whole has."""
    for nlp in (own, other):
        run(nlp, text[:5])()
    return sum(not t.is_space for line in text for t in own.tokenizer(line))


def after_language(
    nlp: Language, sources: list[str], *, rounds: int, clock: Callable[[], float]
) -> dict[str, Estimate]:
    """The time of everything after the language pipeline as a share of the pipeline's own time."""
    from kg.dataset import build as graph
    from kg.events import events

    articles = [parse(text) for text in sources]

    def extracted(pairs: list[Any]) -> list[Any]:
        return [e for article, doc in pairs for e in events(article, doc)]

    pairs = documents(sources, nlp=nlp)
    found = extracted(pairs)
    graph(found, articles=articles)
    times = [
        (
            seconds(lambda: list(annotate(articles, nlp)), clock),
            seconds(lambda: extracted(pairs), clock),
            seconds(lambda: graph(found, articles=articles), clock),
        )
        for _ in range(rounds)
    ]
    kind = "processor time" if clock is time.process_time else "time"
    of = f"share of the language pipeline's {kind}"
    return {
        f"events, {of}": spread(b / a for a, b, _ in times),
        f"graph, {of}": spread(c / a for a, _, c in times),
        f"all after it, {of}": spread((b + c) / a for a, b, c in times),
    }


def loading(*, rounds: int) -> dict[str, Estimate]:
    """Seconds in a fresh process: the import of spaCy, then our pipeline, then its first sentence."""
    rows = [
        [
            float(x)
            for x in subprocess.run(
                [sys.executable, "-c", LOADING], cwd=HERE.parent, check=True, capture_output=True, text=True
            ).stdout.split()
        ]
        for _ in range(rounds)
    ]
    names = ("import of spaCy, seconds", "load of the pipeline, seconds", "first sentence, seconds")
    return {n: spread(column) for n, column in zip(names, zip(*rows, strict=True), strict=True)}


def size(path: Path) -> float:
    """Megabytes (10⁶) of a folder's files."""
    return round(sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) / 1e6, 1)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--eval", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--compiled", action="store_true", help="add the shares of the compiled rules")
    parser.add_argument("--write", action="store_true", help="store speed.json")
    args = parser.parse_args()
    collect_rarely()  # as `kg` does
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: args.cores])
    news = folder("news", args.eval)
    articles = [*texts(OWN / "articles").values()]
    articles += texts(news / "articles").values() if isinstance(news, Path) else ()
    if args.compiled:
        if kg.trees.__file__.endswith(".py"):
            parser.error("no compiled rules here: make bench builds an environment with them")
        single = pipeline(threads=1)
        found = after_language(single, articles, rounds=args.rounds, clock=time.process_time)
        tell({f"{name}, compiled": e for name, e in found.items()}, write=args.write)
        return
    import spacy

    own = pipeline(threads=args.cores)
    scores = loading(rounds=min(args.rounds, 3))
    scores |= after_language(own, articles, rounds=args.rounds, clock=time.perf_counter)
    single = pipeline(threads=1)
    scores |= after_language(single, articles, rounds=args.rounds, clock=time.process_time)
    try:
        treebanks = corpora(args.corpora)
    except FileNotFoundError as error:
        print(f"not compared with spaCy's CNN: {error}")
    else:
        other = spacy.load(build(treebanks))
        text = paragraphs(treebanks / RAW, args.words)
        scores |= on_one_core(single, other, text, rounds=args.rounds)
        scores |= against_spacy(own, other, text, rounds=args.rounds)
        scores |= against_spacy(own, other, text, rounds=max(args.rounds // 2, 1), processes=args.cores)
    load = os.getloadavg()[0]
    if load > 1.2 * args.cores:
        print(f"The machine is busy (load {load:.1f}): threads that wait for each other come off badly.\n")
    tell(scores, write=args.write, made={"cores": args.cores, "weights MB": size(WEIGHTS), "scores": {}})


def tell(scores: Mapping[str, Estimate], *, write: bool, made: dict[str, Any] | None = None) -> None:
    """Print the scores as a table, and store them: in a new file, or beside those of the old one."""
    print("| measure | median | least | greatest | rounds |\n|---|---|---|---|---|")
    for name, e in scores.items():
        print(f"| {name} | {e.value:g} | {e.low:g} | {e.high:g} | {e.units} |")
    if write:
        stored = made or json.loads(STORED.read_text(encoding="utf-8"))
        for n, e in scores.items():
            row = {"median": e.value, "least": e.low, "greatest": e.high, "rounds": e.units}
            stored["scores"][n] = row
        STORED.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
