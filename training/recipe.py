"""The whole recipe: convert, examples, texts, teachers, students, export, event head, evaluate.

    python -m training.recipe CORPORA WORK [--encoder FOLDER] [--sample N]

WORK/weights then holds what kg/language/weights ships. Three parsers and a typer, five times as large as the
shipped network, learn first; two students go on from the shipped weights with the corpora and with what these
teachers say, and the mean of both and of the shipped weights is exported. `--encoder` is the teachers'
encoder, if not MPNet of the packages; `--sample` takes only the first sentences of each file, for one epoch.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from kg.language import load
from kg.language.component import WEIGHTS
from training import examples, head, texts
from training.average import average
from training.convert import convert
from training.encoders import minilm, mpnet
from training.evaluate import Scores, evaluate, missed
from training.export import export
from training.resume import resume
from training.train import Plan, train

HERE = Path(__file__).parent
ACTORS = HERE.parent / "ontology" / "actors"
# Sentences about science, music, literature and AI teach names that news has not.
APART = ("crossner-science", "crossner-literature", "crossner-music", "crossner-ai")
PARSERS = (
    Plan(epochs=12, variants=4, rate=9e-5, size=6000, seed=11),
    Plan(epochs=14, variants=4, rate=8e-5, size=6000, seed=12, without=APART),
    Plan(epochs=12, variants=4, rate=7e-5, size=5000, seed=14, without=APART[1:]),
)
TYPERS = (Plan(epochs=16, rate=4e-5, size=1500, seed=13, events=1.0, trees=False),)
STUDENTS = (
    Plan(epochs=24, variants=3, rate=3e-4, size=5200, seed=21, events=0.5),
    Plan(epochs=24, variants=3, rate=1.5e-4, size=5200, seed=22, events=0.5),
)
KEPT = 0.3  # the part of the weights before in the weights after


def run(
    corpora: Path,
    work: Path,
    encoder: Path,
    *,
    parsers: tuple[Plan, ...] = PARSERS,
    typers: tuple[Plan, ...] = TYPERS,
    students: tuple[Plan, ...] = STUDENTS,
    shipped: Path | None = WEIGHTS,
    sample: int | None = None,
) -> Scores:
    """All steps into folders under `work`; the scores of the weights in work/weights. The students begin
    with the `shipped` weights, or without any from their encoder."""
    data = work / "data"
    convert(corpora, ACTORS / "countries.csv", data, sample)
    examples.convert(HERE / "examples", data, sample=sample)
    texts.convert(HERE / "texts", data, sample=sample)
    taught: dict[str, list[Path]] = {"parser": [], "typer": []}
    for kind, plans in (("parser", parsers), ("typer", typers)):
        for number, plan in enumerate(plans, start=1):
            out = work / f"{kind}-{number}"
            train(data, out, ACTORS, plan, encoder=encoder)
            taught[kind].append(out)
    shares: dict[Path, float] = {}
    start = None
    if shipped:
        start = work / "start"
        resume(shipped, start)
        shares[start] = KEPT
    for number, plan in enumerate(students, start=1):
        out = work / f"student-{number}"
        train(
            data, out, ACTORS, plan,
            encoder=minilm(), parsers=taught["parser"], typers=taught["typer"], start=start,
        )  # fmt: skip
        shares[out] = (1 - KEPT) / len(students)
    average(shares, work / "student")
    export(work / "student", data, work / "weights")
    head.write(data / "examples.jsonl", work / "weights")
    return evaluate(load(weights=work / "weights"), data, corpora, sample)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--encoder", type=Path, help="folder of the teachers' encoder")
    parser.add_argument("--sample", type=int, help="one epoch of the first N sentences")
    args = parser.parse_args()
    encoder = args.encoder or mpnet(args.work / "mpnet")
    if args.sample:
        parsers, typers = (tuple(replace(p, epochs=1) for p in plans) for plans in (PARSERS, TYPERS))
        students = tuple(replace(p, epochs=1) for p in STUDENTS)
        scores = run(
            args.corpora,
            args.work,
            encoder,
            parsers=parsers,
            typers=typers,
            students=students,
            shipped=None,
            sample=args.sample,
        )
    else:
        scores = run(args.corpora, args.work, encoder)
    (args.work / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    print("\n".join(missed(scores)) or "every score is above its floor")


if __name__ == "__main__":
    main()
