"""The whole recipe: convert, examples, train, export, event head, evaluate.

    python -m training.recipe CORPORA WORK [--sample N]

WORK/weights then holds what kg/language/weights ships. The encoder learns in stages, each from the last
one's result; the first knows no event examples, because finding the heads of their marked phrases takes
a parser. The trees that it gives the examples are learnt in the last stage. `--sample` takes only the
first sentences of each file.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from kg.language import load
from training import examples, head
from training.convert import convert
from training.evaluate import Scores, evaluate, missed
from training.export import export
from training.train import Plan, train

HERE = Path(__file__).parent
ACTORS = HERE.parent / "ontology" / "actors"
# Sentences about science, music, literature and AI teach names that news has not.
APART = ("crossner-science", "crossner-literature", "crossner-music", "crossner-ai")
STAGES = (
    Plan(epochs=8, stop=2, rate=1.5e-4, size=1800, seed=1),
    Plan(epochs=6, stop=1, rate=1.2e-4, size=1800, seed=1),
    Plan(epochs=4, rate=1.4e-4, size=2700, seed=1),
    Plan(epochs=3, rate=1.0e-4, size=2400, seed=2, without=APART),
    Plan(epochs=1, rate=1.2e-4, size=2400, seed=4, without=APART, silver=True),
)


def run(corpora: Path, work: Path, stages: tuple[Plan, ...] = STAGES, *, sample: int | None = None) -> Scores:
    """All steps into folders under `work`; the scores of the weights in work/weights."""
    data, rows = work / "data", work / "data" / "examples.jsonl"
    convert(corpora, ACTORS / "countries.csv", data, sample)
    last: Path | None = None
    for number, plan in enumerate(stages, start=1):
        out = work / f"stage-{number}"
        train(data, out, ACTORS, plan, start=last, events=rows if last else None)
        if last is None:
            export(out, data, work / "parser")
            examples.convert(
                load(weights=work / "parser"), HERE / "examples", data / "train.jsonl", rows, sample=sample
            )
        last = out
    if last is None:
        raise ValueError("no stages: give at least one plan")
    export(last, data, work / "weights")
    head.write(rows, work / "weights")
    return evaluate(load(weights=work / "weights"), data, corpora, sample)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sample", type=int, help="one epoch a stage over the first N sentences")
    args = parser.parse_args()
    stages = tuple(replace(p, epochs=1, stop=None) for p in STAGES) if args.sample else STAGES
    scores = run(args.corpora, args.work, stages, sample=args.sample)
    (args.work / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    print("\n".join(missed(scores)) or "every score is above its floor")


if __name__ == "__main__":
    main()
