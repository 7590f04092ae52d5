"""Step 7: scores of the exported pipeline on the held-out trees and names.

    python -m training.evaluate DATA CORPORA [--weights FOLDER] [--json FILE] [--sample N]

Trees: unlabelled and labelled attachment with gold tokens (punctuation counted, full labels), and F1 on
raw text as in CoNLL 2018 (universal labels; words matched by their characters). Names: F1 of exact
spans on the UNER half of EWT test, LOC standing for GPE, LOC and FAC; NORP on the EWT-nested-NER tests.
Scores below training/floors.json are named.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from training.corpora import Row, read_columns, spans

Scores = dict[str, dict[str, float]]
FLOORS = Path(__file__).parent / "floors.json"
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
    """F1 with the pipeline's own tokens and sentences, a document's paragraphs at a time (CoNLL 2018)."""
    documents = [_document(list(group)) for _, group in groupby(rows, key=lambda r: r["doc"])]
    hits = dict.fromkeys(("tokens", "upos", "uas", "las", "sentence_starts"), 0)
    words = sentences = 0  # of both sides together
    for doc, gold in zip(nlp.pipe(d[0] for d in documents), (d[1] for d in documents), strict=True):
        own = _own(doc)
        words += len(own) + len(gold)
        for at, word in gold.items():
            if at not in own:
                continue
            hits["tokens"] += 1
            hits["upos"] += own[at].upos == word.upos
            if own[at].head == word.head:
                hits["uas"] += 1
                hits["las"] += own[at].relation == word.relation
        starts = [{at[0] for at, word in side.items() if word.first} for side in (own, gold)]
        sentences += len(starts[0]) + len(starts[1])
        hits["sentence_starts"] += len(starts[0] & starts[1])
    return {k: round(2 * v / (sentences if k == "sentence_starts" else words), 4) for k, v in hits.items()}


Place = tuple[int, int]  # the characters of a word in its document, white space left out


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a tree; `head` is where its head stands, None for a root."""

    head: Place | None
    relation: str
    upos: str
    first: bool


def _document(rows: list[Row]) -> tuple[str, dict[Place, Word]]:
    """The text of a document, and its words."""
    text, words, at = "", {}, 0
    for row in rows:
        if row["par"] and text:
            text += "\n\n"
        places = []
        for word, space in zip(row["words"], row["spaces"], strict=True):
            places.append((at, at + len(word)))
            at += len(word)
            text += word + " " * space
        for i, place in enumerate(places):
            head = row["heads"][i]
            relation = row["deprels"][i].split(":")[0]
            words[place] = Word(places[head - 1] if head else None, relation, row["upos"][i], i == 0)
    return text, words


def _own(doc: Doc) -> dict[Place, Word]:
    """The words that the pipeline finds."""
    places, at = {}, 0
    for token in doc:
        if not token.is_space:
            length = len(token.text.replace(" ", ""))
            places[token.i] = (at, at + length)
            at += length
    return {
        place: Word(
            None if doc[i].head.i == i else places.get(doc[i].head.i, (-1, -1)),
            "root" if doc[i].head.i == i else doc[i].dep_.split(":")[0],
            doc[i].pos_,
            i == 0 or bool(doc[i].is_sent_start),
        )
        for i, place in places.items()
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


def evaluate(nlp: Language, data: Path, corpora: Path, sample: int | None = None) -> Scores:
    """Every score, by test set; `sample` takes only the first sentences of each."""
    out = {}
    for corpus in ("ewt", "gum"):
        out[f"{corpus}-test, gold tokens"] = attachment(nlp, read(data / f"{corpus}-test.jsonl", sample))
    out["ewt-test, raw text"] = raw_text(nlp, read(data / "ewt-test.jsonl", sample))
    uner = list(read_columns(corpora / "UNER_English-EWT" / "en_ewt-ud-test.iob2", 1, 2))[:sample]
    out["UNER EWT test, names"] = names(nlp, uner, {"PER": "PER", "ORG": "ORG", "LOC": "LOC"})
    derived = [(r["words"], r["gold"]) for r in read(data / "norp-test.jsonl", sample)]
    out["EWT-nested-NER test, names"] = names(nlp, derived, {"LOCderiv": "NORP"})
    return out


def missed(scores: Scores, *, slack: float = 0.0) -> list[str]:
    """Scores below their floors in training/floors.json; `slack` is how far below they may be."""
    floors: Scores = json.loads(FLOORS.read_text(encoding="utf-8"))
    return [
        f"{name}: {key} {scores[name][key]:.4f} is below {floor}"
        for name, row in floors.items()
        for key, floor in row.items()
        if scores[name][key] < floor - slack
    ]


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
    for line in missed(scores):
        print(line)
    if args.json:
        args.json.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
