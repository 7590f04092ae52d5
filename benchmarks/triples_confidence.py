"""Fit the confidence of open triples: triples_confidence.py CARB_FOLDER [--write]

Reads dev.txt, dev.tsv and score.py of CARB_FOLDER (the CaRB development set; evaluation data, not part of
the project), makes every candidate triple of its sentences, and fits a logistic regression from the
form of a candidate (kg.triples.Candidate.features: parts of speech, lengths, kinds of clause; no
words) to the share of its words that it has in common with the gold triple it is paired with.
Prints the scores by ten-fold cross-validation over sentences; --write stores the weights fitted on
all of them in kg/triples_confidence.json.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc, DocBin

from kg.triples import Candidate, Triple, candidates, confidence, spell

WEIGHTS = Path(__file__).parents[1] / "kg" / "triples_confidence.json"
RIDGE = 3.0
FOLDS = 10
RARE = 8


def parsed(folder: Path, cache: Path | None) -> list[Doc]:
    """The sentences as Docs, each line one sentence; kept in `cache` between runs."""
    if cache is not None and cache.exists():
        return list(DocBin().from_disk(cache).get_docs(spacy.blank("en").vocab))
    from kg.language import load

    nlp = load()
    docs = []
    for line in (folder / "dev.txt").read_text(encoding="utf-8").splitlines():
        doc = nlp.make_doc(" ".join(line.split()))
        for token in doc:
            token.is_sent_start = token.i == 0
        docs.append(doc)
    docs = list(nlp.pipe(docs))
    if cache is not None:
        DocBin(docs=docs).to_disk(cache)
    return docs


def measure(folder: Path) -> ModuleType:
    """The scorer that comes with the data."""
    spec = importlib.util.spec_from_file_location("carb_score", folder / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{folder}: no score.py; give the folder of the CaRB development set")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spelled(doc: Doc, candidate: Candidate, weights: dict[str, float]) -> Triple:
    return Triple(
        doc.text,
        confidence(candidate, weights),
        spell(doc, candidate.relation),
        spell(doc, candidate.subject),
        tuple(spell(doc, o) for o in candidate.objects),
    )


def shares(scorer: ModuleType, gold: Sequence[tuple], made: Sequence[Triple]) -> list[float]:
    """For each triple the precision of its pair, pairs taken greedily one to one; 0 without a pair."""
    tuples = [scorer.tuple_of(t.relation, [t.subject, *t.objects]) for t in made]
    table = sorted(
        ((scorer.score_pair(g, q)[0], -i, -j) for i, g in enumerate(gold) for j, q in enumerate(tuples)),
        reverse=True,
    )
    result, rows, columns = [0.0] * len(made), set(), set()
    for precision, i, j in table:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            result[-j] = precision
    return result


def fit(rows: Sequence[tuple[str, ...]], targets: Sequence[float]) -> dict[str, float]:
    """Ridge logistic regression on binary features by Newton's method."""
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        for name in set(row):
            counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= RARE)
    index = {name: k for k, name in enumerate(names, start=1)}
    x: NDArray[np.float64] = np.zeros((len(rows), len(names) + 1))
    x[:, 0] = 1
    for i, row in enumerate(rows):
        for name in row:
            if name in index:
                x[i, index[name]] = 1
    y = np.asarray(targets)
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], RIDGE)
    ridge[0] = 1e-3
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - ridge * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return {"bias": round(float(w[0]), 3)} | {name: round(float(w[k]), 3) for name, k in index.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="store the weights")
    parser.add_argument("--cache", type=Path, help="file that keeps the parsed sentences")
    options = parser.parse_args()
    scorer = measure(options.folder)
    gold = scorer.read(options.folder / "dev.tsv", 0)
    docs = parsed(options.folder, options.cache)
    made = [candidates(doc) for doc in docs]
    targets = [
        shares(
            scorer, [g for _, g in gold.get(scorer.key(doc.text), [])], [spelled(doc, c, {}) for c in found]
        )
        for doc, found in zip(docs, made, strict=True)
    ]
    order = list(range(len(docs)))
    random.Random(0).shuffle(order)
    predicted = defaultdict(list)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        rows = [c.features for k in range(len(docs)) if k not in held for c in made[k]]
        weights = fit(rows, [t for k in range(len(docs)) if k not in held for t in targets[k]])
        for k in held:
            for t in dict.fromkeys(spelled(docs[k], c, weights) for c in made[k]):
                predicted[scorer.key(t.sentence)].append(
                    (t.confidence, scorer.tuple_of(t.relation, [t.subject, *t.objects]))
                )
    result = scorer.score(gold, predicted)
    print(f"cross-validated: { ({k: round(v, 4) for k, v in result.items()}) }")
    if options.write:
        weights = fit([c.features for found in made for c in found], [t for row in targets for t in row])
        note = (
            "Fitted by benchmarks/triples_confidence.py on the CaRB development set; features of form only."
        )
        WEIGHTS.write_text(json.dumps({"note": note, "weights": weights}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
