"""Step 3: scores of the exported pipeline on the held-out trees and names.

    python -m training.evaluate DATA CORPORA [--weights FOLDER] [--json FILE] [--sample N]

Trees: unlabelled and labelled attachment with gold tokens (punctuation counted, full labels), and F1 on
raw text as in CoNLL 2018 (universal labels; words matched by their characters). Names: F1 of exact
spans on the UNER half of EWT test, LOC standing for GPE, LOC and FAC; NORP on the EWT-nested-NER tests.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from training.convert import read_columns, spans

Row = dict[str, Any]
MERGED = {"GPE": "LOC", "FAC": "LOC", "PERSON": "PER"}


def read(path: Path, sample: int | None = None) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file][:sample]


def gold_docs(nlp: Language, rows: Iterable[Row]) -> list[Doc]:
    """One Doc a sentence, tokens and the sentence's extent given."""
    return [
        Doc(nlp.vocab, words=r["words"], spaces=r["spaces"], sent_starts=[1] + [-1] * (len(r["words"]) - 1))
        for r in rows
    ]


def attachment(nlp: Language, rows: list[Row]) -> dict[str, float]:
    """Accuracy per word with gold tokens: UAS, LAS, and the tags."""
    hits = dict.fromkeys(("uas", "las", "las_universal", "upos", "xpos", "lemma", "feats"), 0)
    total = 0
    for row, doc in zip(rows, nlp.pipe(gold_docs(nlp, rows)), strict=True):
        for i, token in enumerate(doc):
            head = 0 if token.head is token or token.head.i == i else token.head.i + 1
            relation = "root" if head == 0 else token.dep_
            good = head == row["heads"][i]
            hits["uas"] += good
            hits["las"] += good and relation == row["deprels"][i]
            hits["las_universal"] += good and relation.split(":")[0] == row["deprels"][i].split(":")[0]
            hits["upos"] += token.pos_ == row["upos"][i]
            hits["xpos"] += token.tag_ == row["xpos"][i]
            hits["lemma"] += token.lemma_ == row["lemmas"][i]
            hits["feats"] += (str(token.morph) or "_") == row["feats"][i]
            total += 1
    return {k: round(v / total, 4) for k, v in hits.items()}


def raw_text(nlp: Language, rows: list[Row]) -> dict[str, float]:
    """F1 with the pipeline's own tokens and sentences, a paragraph's text at a time (CoNLL 2018)."""
    totals = dict.fromkeys(
        ("gold", "system", "tokens", "upos", "uas", "las", "gold_sents", "system_sents", "sents"), 0
    )
    texts, golds = [], []
    for _, group in groupby(rows, key=lambda r: r["doc"]):
        text, words, at = "", [], 0
        for row in group:
            if row["par"] and text:
                text += "\n\n"
            base = len(words)
            for i, (word, space) in enumerate(zip(row["words"], row["spaces"], strict=True)):
                head = row["heads"][i]
                words.append(
                    (
                        at,
                        at + len(word),
                        base + head - 1 if head else -1,
                        row["deprels"][i].split(":")[0],
                        row["upos"][i],
                        i == 0,
                    )
                )
                text += word + " " * space
                at += len(word)
        texts.append(text)
        golds.append(words)
    for doc, gold in zip(nlp.pipe(texts), golds, strict=True):
        at, system, index = 0, [], {}
        for token in doc:
            if token.is_space:
                continue
            index[token.i] = len(system)
            length = len(token.text.replace(" ", ""))
            system.append((at, at + length, token))
            at += length
        where = {(a, b): k for k, (a, b, _) in enumerate(system)}
        totals["gold"] += len(gold)
        totals["system"] += len(system)
        for a, b, head, relation, upos, _ in gold:
            k = where.get((a, b))
            if k is None:
                continue
            totals["tokens"] += 1
            token = system[k][2]
            totals["upos"] += token.pos_ == upos
            root = token.head.i == token.i
            up = None if root else system[index[token.head.i]][:2] if token.head.i in index else ()
            if up == (None if head < 0 else gold[head][:2]):
                totals["uas"] += 1
                totals["las"] += relation == ("root" if root else token.dep_.split(":")[0])
        starts = {a for a, _, _, _, _, first in gold if first}
        found = {a for a, _, t in system if t.is_sent_start or t.i == 0}
        totals["gold_sents"] += len(starts)
        totals["system_sents"] += len(found)
        totals["sents"] += len(starts & found)
    scores = {
        k: round(2 * totals[k] / (totals["gold"] + totals["system"]), 4)
        for k in ("tokens", "upos", "uas", "las")
    }
    return scores | {
        "sentence_starts": round(2 * totals["sents"] / (totals["gold_sents"] + totals["system_sents"]), 4)
    }


def names(
    nlp: Language, sentences: Sequence[tuple[list[str], list[str]]], labels: dict[str, str]
) -> dict[str, float]:
    """F1 of exact names; `labels` maps corpus labels to ours, others are left out on both sides."""
    rows = [{"words": w, "spaces": [True] * len(w)} for w, _ in sentences]
    kept = set(labels.values())
    counts: dict[str, list[int]] = {k: [0, 0, 0] for k in (*kept, "all")}
    for doc, (_, tags) in zip(nlp.pipe(gold_docs(nlp, rows)), sentences, strict=True):
        gold = {(a, b, labels[x]) for a, b, x in spans(tags) if x in labels}
        own = {(e.start, e.end, MERGED.get(e.label_, e.label_)) for e in doc.ents}
        own = {e for e in own if e[2] in kept}
        for label in (*kept, "all"):
            pick = [{x for x in s if label in ("all", x[2])} for s in (gold & own, own, gold)]
            for k in range(3):
                counts[label][k] += len(pick[k])
    return {
        k: round(2 * hit / (own + gold), 4) if own + gold else 0.0
        for k, (hit, own, gold) in sorted(counts.items())
    }


def evaluate(
    nlp: Language, data: Path, corpora: Path, sample: int | None = None
) -> dict[str, dict[str, float]]:
    """Every score, by test set."""
    out = {}
    for corpus in ("ewt", "gum"):
        out[f"{corpus}-test, gold tokens"] = attachment(nlp, read(data / f"{corpus}-test.jsonl", sample))
    out["ewt-test, raw text"] = raw_text(nlp, read(data / "ewt-test.jsonl", sample))
    uner = list(read_columns(corpora / "UNER_English-EWT" / "en_ewt-ud-test.iob2", 1, 2))[:sample]
    out["UNER EWT test, names"] = names(nlp, uner, {"PER": "PER", "ORG": "ORG", "LOC": "LOC"})
    nested = [(r["words"], r["gold"]) for r in read(data / "norp-test.jsonl", sample)]
    out["EWT-nested-NER test, names"] = names(
        nlp, nested, {"LOCderiv": "NORP", "PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    )
    return out


def main() -> None:
    from kg.language import load

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--weights", type=Path, help="other weights than the shipped ones")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    nlp = load(weights=args.weights)
    scores = evaluate(nlp, args.data, args.corpora, args.sample)
    for name, row in scores.items():
        print(f"{name:32}", "  ".join(f"{k} {v:.4f}" for k, v in row.items()))
    if args.json:
        args.json.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
