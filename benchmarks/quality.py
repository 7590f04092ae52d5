"""How good the extraction is: typing, open triples, events in news, linking, confidence.

    python -m benchmarks.quality [--eval FOLDER] [--write] [--without-typer] [--only SET …]
                                [--errors N] [--sample] [--floors | --raise-floors]

Every score comes with a 95 % bootstrap interval, over rows (typing), sentences (triples) or articles
(news). Sets that are not at hand are named with their source and passed over; gold and sentences are
always there, and what of them no rule was written for is told of once more. --write stores quality.json
and quality.md beside this file. --floors fails where a score is below its floor in floors.json by more
than the noise; --raise-floors makes today's scores the floors.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import carb, news, plv
from benchmarks.bootstrap import Estimate, Weights, estimate
from benchmarks.running import documents, extract, lines, sentences, texts
from benchmarks.sets import OWN, Absent, digest, folder, scorer, unread
from kg.annotate import pipeline

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "kg" / "language" / "weights"
SETS = ("plv", "carb", "news", "gold", "sentences")
SHOWN = {
    "pairs f1": "pairs, F1",
    "typed f1": "typed pairs, F1",
    "typed precision": "typed pairs, precision",
    "typed recall": "typed pairs, recall",
    "modes f1": "modes, F1",
    "speaker": "speaker, where there is one",
    "no speaker": "no speaker, where there is none",
    "date": "date",
    "country": "country of actors",
    "each country": "country of actors, each of several told apart",
    "id": "id of actors",
}
FLOORED = ("pairs f1", "typed f1", "modes f1", "speaker", "no speaker", "country", "id")
FLOORS = HERE / "floors.json"
SAMPLE = 10
Report = dict[str, Any]
Counted = dict[str, tuple[Counter[str], list[news.Error]]]


def typing(path: Path, nlp: Any, *, typer: bool, draws: int, step: int = 1) -> Report:
    """Macro-F1 on plv/dev.csv (every `step`th row), and the confusion table."""
    rows = plv.read(path / "dev.csv")[::step]
    unique = list(dict.fromkeys(" ".join(r["sentence"].split()) for r in rows))
    by_sentence = dict(zip(unique, extract(sentences(unique, nlp=nlp), typer=typer), strict=True))
    given = plv.answers(rows, [by_sentence[" ".join(r["sentence"].split())] for r in rows])
    gold, quads = [r["root"] for r in rows], plv.quads()
    scores = {
        "root macro-F1": plv.macro_f1(gold, given, draws=draws),
        "quad macro-F1": plv.macro_f1(
            [quads[g] for g in gold], [quads.get(g, plv.NONE) for g in given], draws=draws
        ),
    }
    return {"scores": scores, "confusion": plv.confusion(gold, given), "corpus": digest(path / "dev.csv")}


def triples(path: Path, nlp: Any, *, draws: int, step: int = 1) -> Report:
    """F1 and area under the curve on carb/dev (every `step`th sentence)."""
    pairs = sentences(lines(path / "dev.txt")[::step], nlp=nlp)
    scores = carb.score(path, scorer(path / "score.py"), pairs, draws=draws)
    return {"scores": scores, "corpus": digest(path / "dev.tsv", path / "dev.txt")}


def articles(path: Path, nlp: Any, *, typer: bool) -> Counted:
    """Events in whole articles: a folder with gold.jsonl and articles/*.txt."""
    sources = texts(path / "articles")
    return _counted(sources, news.read(path / "gold.jsonl", sources), nlp, typer=typer)


def single(path: Path, nlp: Any, *, typer: bool, step: int = 1) -> Counted:
    """Events in single sentences (every `step`th), each an article of its own."""
    sources, golds = news.sentences(path)
    kept = [*sources][::step]
    sources, golds = ({k: table[k] for k in kept} for table in (sources, golds))
    return _counted(sources, golds, nlp, typer=typer)


def _counted(
    sources: Mapping[str, str],
    golds: Mapping[str, Sequence[news.Gold]],
    nlp: Any,
    *,
    typer: bool,
) -> Counted:
    events = dict(zip(sources, extract(documents(sources.values(), nlp=nlp), typer=typer), strict=True))
    return {doc: news.count(doc, golds[doc], news.found(sources[doc], events[doc])) for doc in golds}


def _scored(counted: Counted, *, corpus: str, draws: int) -> Report:
    """Scores over the articles counted, and the errors in those that may be read."""
    counts, kept = [n for n, _ in counted.values()], unread()
    keys = sorted(set().union(*counts))
    table = np.array([[n[k] for k in keys] for n in counts], dtype=np.float64)

    def score(name: str) -> Estimate:
        def of(weights: Weights) -> float | None:
            return news.ratios(dict(zip(keys, weights @ table, strict=True)))[name]

        return estimate(of, len(counts), draws=draws)

    total: Counter[str] = sum(counts, Counter())
    return {
        "scores": {k: score(k) for k in news.ratios(total)},
        "confidence": news.reliability(total),
        "errors": [asdict(e) for doc, (_, errors) in counted.items() for e in errors if doc not in kept],
        "corpus": corpus,
    }


def measure(
    *,
    root: Path | None = None,
    only: Sequence[str] = SETS,
    typer: bool = True,
    draws: int = 500,
    step: int = 1,
) -> tuple[dict[str, Report], list[Absent]]:
    """All scores by set, and the sets that are not at hand; `step` thins the sets of single sentences."""
    nlp = pipeline()
    found: dict[str, Report] = {}
    absent: list[Absent] = []
    for name in only:
        path = OWN if name in ("gold", "sentences") else folder(name, root)
        if isinstance(path, Absent):
            absent.append(path)
        elif name == "plv":
            found[name] = typing(path, nlp, typer=typer, draws=draws, step=step)
        elif name == "carb":
            found[name] = triples(path, nlp, draws=draws, step=step)
        else:
            if name == "sentences":
                counted = single(path / "sentences.jsonl", nlp, typer=typer, step=step)
                corpus = digest(path / "sentences.jsonl")
            else:
                counted = articles(path, nlp, typer=typer)
                corpus = digest(path / "gold.jsonl", path / "articles")
            found[name] = _scored(counted, corpus=corpus, draws=draws)
            if path == OWN:
                apart = {doc: counted[doc] for doc in counted if doc in unread()}
                found[f"{name}, unread"] = _scored(apart, corpus=corpus, draws=draws)
    return found, absent


def about() -> dict[str, str]:
    """What the numbers were made with: hashes of weights and ontology, versions."""
    packages = ("spacy", "onnxruntime", "tokenizers", "numpy")
    return {
        "weights": digest(WEIGHTS),
        "ontology": digest(HERE.parent / "ontology"),
        "code": digest(HERE.parent / "kg"),
        "python": platform.python_version(),
        **{p: version(p) for p in packages},
    }


def markdown(
    reports: Mapping[str, Mapping[str, Report]], absent: Sequence[Absent], made: Mapping[str, str]
) -> str:
    """One table of all scores, then confusion and reliability tables."""
    runs = list(reports)
    out = ["| measure | " + " | ".join(runs) + " | units |", "|---|" + "---|" * (len(runs) + 1)]
    first = reports[runs[0]]
    for name, report in first.items():
        for key, value in report["scores"].items():
            label = key if name in ("plv", "carb") else SHOWN.get(key)
            if label is None:
                continue
            cells = [str(reports[r][name]["scores"][key]) if name in reports[r] else "" for r in runs]
            out.append(f"| {name}: {label} | " + " | ".join(cells) + f" | {value.units} |")
    for name, report in first.items():
        if "confidence" in report:
            out += [
                "",
                f"Confidence on {name}:",
                "",
                "| confidence | events | mean | right |",
                "|---|---|---|---|",
            ]
            out += [
                f"| {b['from']:.1f}–{b['to']:.1f} | {b['events']} "
                f"| {b['confidence']:.2f} | {b['right']:.2f} |"
                for b in report["confidence"]
            ]
    if "plv" in first:
        out += ["", "Typing, gold (rows) taken for (columns):", "", *_grid(first["plv"]["confusion"])]
    out += ["", *(f"Not measured: {a.name}: {a.reason}." for a in absent)]
    corpora = {f"set {n}": r["corpus"] for n, r in first.items() if n in SETS}
    out += ["", "Made with " + ", ".join(f"{k} {v}" for k, v in {**made, **corpora}.items()) + "."]
    return "\n".join(out).strip() + "\n"


def _grid(confusion: Mapping[str, Mapping[str, int]]) -> list[str]:
    columns = [*confusion, *sorted({p for row in confusion.values() for p in row} - set(confusion))]
    head = ["| | " + " | ".join(c[:5] for c in columns) + " |", "|---|" + "---:|" * len(columns)]
    return head + [
        f"| {g} | " + " | ".join(str(row.get(c, "")) for c in columns) + " |" for g, row in confusion.items()
    ]


def below(
    reports: Mapping[str, Report], floors: Mapping[str, Mapping[str, float]], noise: Mapping[str, float]
) -> list[str]:
    """Which scores are under their floor by more than their noise."""
    return [
        f"{name}: {key} is {value:.3f}, its floor {floor:.3f}"
        for name, keys in floors.items()
        if name in reports
        for key, floor in keys.items()
        if (value := reports[name]["scores"][key].value or 0.0) < floor - noise.get(key, noise["other"])
    ]


def raised(reports: Mapping[str, Report]) -> dict[str, dict[str, float]]:
    """Today's scores as floors; only those that the table shows."""
    return {
        name: {
            k: round(e.value, 3)
            for k, e in r["scores"].items()
            if _has_floor(name, k) and e.value is not None
        }
        for name, r in reports.items()
    }


def _has_floor(name: str, key: str) -> bool:
    return name in ("plv", "carb") or (name in SETS and key in FLOORED)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--eval", type=Path, help="folder of the evaluation sets (else KG_EVAL, else ../shared/eval)"
    )
    parser.add_argument("--only", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--without-typer", action="store_true", help="also measure the lexicon alone")
    parser.add_argument("--draws", type=int, default=500, help="bootstrap samples")
    parser.add_argument("--errors", type=int, default=0, help="show this many errors of each article set")
    parser.add_argument("--write", action="store_true", help="store quality.json and quality.md")
    parser.add_argument("--sample", action="store_true", help="every tenth sentence, as the tests do")
    parser.add_argument("--floors", action="store_true", help="fail if a score is under its floor")
    parser.add_argument("--raise-floors", action="store_true", help="make today's scores the floors")
    args = parser.parse_args()
    reports: dict[str, dict[str, Report]] = {}
    absent: list[Absent] = []
    for run, typer in (("extractor", True), ("lexicon alone", False))[: 1 + args.without_typer]:
        only = args.only if typer else [s for s in args.only if s != "carb"]
        reports[run], absent = measure(
            root=args.eval, only=only, typer=typer, draws=args.draws, step=SAMPLE if args.sample else 1
        )
    made = about()
    page = markdown(reports, absent, made)
    print(page)
    for name, report in reports["extractor"].items():
        for error in report.get("errors", ())[: args.errors]:
            print(name, *error.values(), sep=" | ")
    if args.write:
        plain = {
            "made with": made,
            "runs": {r: {n: _plain(x) for n, x in s.items()} for r, s in reports.items()},
        }
        (HERE / "quality.json").write_text(
            json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        (HERE / "quality.md").write_text(page, encoding="utf-8")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    part = "sample" if args.sample else "full"
    if args.raise_floors:
        floors[part] |= raised(reports["extractor"])
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    if args.floors:
        sys.exit("\n".join(below(reports["extractor"], floors[part], floors["noise"])) or None)


def _plain(report: Report) -> Report:
    scores = {k: asdict(v) for k, v in report["scores"].items()}
    return {**{k: v for k, v in report.items() if k != "errors"}, "scores": scores}


if __name__ == "__main__":
    main()
