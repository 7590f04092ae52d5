"""Fit the confidence of open triples: triples_confidence.py CARB_FOLDER [--write]

Reads dev.txt, dev.tsv and score.py of CARB_FOLDER (the CaRB development set; evaluation data, not part of
the project), makes every candidate triple of its sentences, and fits a logistic regression from the
form of a candidate (Candidate.features: parts of speech, lengths, kinds of clause) to what it
adds to the score of its sentence.
Prints the scores by ten-fold cross-validation over sentences; --write stores the weights fitted on
all of them in kg/triples/confidence.json.
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

from kg.triples import Triple, confidence, spell
from kg.triples.candidates import Candidate, candidates

WEIGHTS = Path(__file__).parents[1] / "kg" / "triples/confidence.json"
RIDGE = 20.0  # strength of the penalty on squared weights
FOLDS = 10
RARE = 8  # candidates that must have a feature
SMALL = 0.02  # weights below are not kept
LATER = ("longer", "noun")
PAIRED = 0.7  # weight of precision against recall in what a candidate is worth


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


def worth(
    scorer: ModuleType, gold: Sequence[tuple[list[str], ...]], doc: Doc, found: Sequence[Candidate]
) -> list[float]:
    """What each candidate adds to the score of its sentence, between 0 and 1.

    PAIRED of it is the precision of the pair it is in, the rest the recall of the gold triples for
    which it is the best. Longer variants and placed nouns only count for what the others leave over.
    """
    made = (spelled(doc, c, {}) for c in found)
    tuples = [scorer.tuple_of(t.relation, [t.subject, *t.objects]) for t in made]
    table = [[scorer.score_pair(g, q) for q in tuples] for g in gold]
    result, taken, reached = [0.0] * len(found), set(), [0.0] * len(gold)
    for later in (False, True):
        members = [k for k, c in enumerate(found) if (c.kind in LATER) == later]
        paired = set()
        for precision, i, k in sorted(
            ((table[i][k][0], -i, -k) for i in range(len(gold)) for k in members), reverse=True
        ):
            if i not in taken and k not in paired:
                taken.add(i)
                paired.add(k)
                result[-k] += precision * PAIRED
        for i, row in enumerate(table):
            best = max(members, key=lambda k: row[k][1], default=None)
            if best is not None and row[best][1] > reached[i]:
                result[best] += (row[best][1] - reached[i]) * (1 - PAIRED)
                reached[i] = row[best][1]
    return [min(1.0, value) for value in result]


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
        worth(scorer, [g for _, g in gold.get(scorer.key(doc.text), [])], doc, found)
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
        weights = {name: weight for name, weight in weights.items() if abs(weight) >= SMALL}
        note = (
            "Fitted by benchmarks/triples_confidence.py on the CaRB development set; features of form only."
        )
        WEIGHTS.write_text(json.dumps({"note": note, "weights": weights}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
