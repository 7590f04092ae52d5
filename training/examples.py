"""Step 2: example clauses -> rows that the event head learns from, and the labels of all heads.

    python -m training.examples training/examples DATA

Predicates of the treebanks that the lexicon does not know serve as examples of what is no event.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.language.tokens import follow_treebank
from kg.ontology import lexicon, plover
from training import batches
from training.batches import label_sets
from training.clauses import Example, read
from training.convert import TYPES

NOTHING = "NONE"
NER = ["O", *(f"{p}-{t}" for t in TYPES for p in "BIES")]
QUALIFIERS = frozenset((
    "of", "in", "at", "on", "for", "to", "from", "with", "by", "against", "near", "around", "inside",
    "outside", "under", "over", "between", "among", "along", "across", "without", "who", "whom", "whose",
    "which", "that", "where", ",", "(", "–", "—",
))  # fmt: skip


def head_of(doc: Doc, start: int, end: int) -> int | None:
    """Index of the head of a marked phrase: its last word before what could qualify it."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    words = [t for t in span if not t.is_space]
    after = next((k for k, t in enumerate(words) if k and t.lower_ in QUALIFIERS), len(words))
    return words[after - 1].i


def row(doc: Doc, example: Example) -> dict[str, Any]:
    """The sentence with (predicate, actor, recipient) positions; white space is left out."""
    words = [t for t in doc if not t.is_space]
    at = {t.i: k for k, t in enumerate(words)}
    places: dict[str, int | None] = {"p": None, "a": None, "r": None}
    for role, start, end in example.spans:
        if places[role] is None:
            head = head_of(doc, start, end)
            places[role] = at.get(head) if head is not None else None
    return {
        "doc": example.text, "par": True, "words": [t.text for t in words],
        "events": [{"type": example.type, "spans": [places[k] for k in "par"]}],
    }  # fmt: skip


def nothing(trees: Path, triggers: frozenset[str], count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Sentences of the treebanks with a verb outside the lexicon, its subject and its object or oblique."""
    rng = random.Random(seed)
    with trees.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    rng.shuffle(rows)
    for r in rows:
        found = []
        for i, (pos, lemma) in enumerate(zip(r["upos"], r["lemmas"], strict=True)):
            if pos != "VERB" or lemma.lower() in triggers:
                continue
            kids = [k for k, head in enumerate(r["heads"]) if head == i + 1]
            actor = next((k for k in kids if r["deprels"][k] == "nsubj"), None)
            other = next((k for k in kids if r["deprels"][k] in ("obj", "obl", "nsubj:pass")), None)
            if actor is not None:
                found.append({"type": NOTHING, "spans": [i, actor, other]})
        if found and count > 0:
            count -= len(found[:2])
            yield {"doc": r["doc"], "par": True, "words": r["words"], "events": found[:2]}


def convert(
    folder: Path, data: Path, *, negatives: int = 1500, seed: int = 1, sample: int | None = None
) -> int:
    """Write examples.jsonl, the rows of all examples (or the first `sample`), and labels.json, the labels of
    all heads, into the folder of the converted corpora; returns how many rows."""
    nlp = blank()
    rows = [row(nlp.make_doc(e.text), e) for e in list(read(folder))[:sample]]
    triggers = frozenset(lemma for lemma, pos in lexicon().frames if pos == "verb")
    rows += nothing(data / "train.jsonl", triggers, negatives, seed)
    with (data / "examples.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    labels = label_sets(batches.read(data / "train.jsonl"), NER, sorted([*plover().types, NOTHING]))
    (data / "labels.json").write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    return len(rows)


def blank() -> Language:
    """The tokeniser of the pipeline, without its network."""
    nlp = spacy.blank("en")
    follow_treebank(nlp)
    return nlp


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("data", type=Path)
    args = parser.parse_args()
    print(f"{convert(args.folder, args.data)} rows")


if __name__ == "__main__":
    main()
