"""Example clauses -> rows that the event head learns from.

    python -m training.examples training/examples DATA/train.jsonl OUT.jsonl

A line of training/examples/*.tsv is TYPE[/mode][ +modes], a tab, and a sentence in which {a:…} marks the
actor, {r:…} the recipient and {p:…} the head of the predicate. The shipped pipeline (or an earlier one)
finds the head words of the marked phrases. Predicates of the treebanks that the lexicon does not know
serve as examples of what is no event.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.language import load
from kg.ontology import lexicon

NOTHING = "NONE"
_MARK = re.compile(r"\{([arp]):([^{}]*)\}")


@dataclass(frozen=True)
class Example:
    """A sentence with character ranges of its predicate, actors and recipients."""

    type: str
    mode: str | None
    modes: tuple[str, ...]
    text: str
    spans: tuple[tuple[str, int, int], ...]


def parse(line: str) -> Example:
    """The example of one line. Raises ValueError where it has not exactly one predicate."""
    label, _, marked = line.rstrip("\n").partition("\t")
    kind, _, modes = label.partition(" +")
    type_, _, mode = kind.strip().partition("/")
    text, spans, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        last = match.end()
    if sum(s[0] == "p" for s in spans) != 1:
        raise ValueError(f"not exactly one predicate: {line!r}")
    return Example(
        type_, mode or None, tuple(modes.split(",")) if modes else (), text + marked[last:], tuple(spans)
    )


def read(folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            yield from (parse(line) for line in file if line.strip())


def head_of(doc: Doc, start: int, end: int) -> int | None:
    """Index of the word of a character range whose head lies outside it."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    outward = (t.i for t in span if (t.head not in span or t.head.i == t.i) and not t.is_punct)
    return next(outward, span.end - 1)


def row(doc: Doc, example: Example) -> dict[str, Any]:
    """The sentence and its tree, with (predicate, actor, recipient) positions; white space is left out."""
    words = [t for t in doc if not t.is_space]
    at = {t.i: k for k, t in enumerate(words)}
    places: dict[str, int | None] = {"p": None, "a": None, "r": None}
    for role, start, end in example.spans:
        if places[role] is None:
            head = head_of(doc, start, end)
            places[role] = at.get(head) if head is not None else None
    roots = [t.head.i == t.i for t in words]
    return {
        "doc": example.text, "par": True, "words": [t.text for t in words],
        "upos": [t.pos_ for t in words], "xpos": [t.tag_ for t in words],
        "feats": [str(t.morph) or "_" for t in words], "lemmas": [t.lemma_ for t in words],
        "heads": [0 if root else at[t.head.i] + 1 for t, root in zip(words, roots, strict=True)],
        "deprels": ["root" if root else t.dep_ for t, root in zip(words, roots, strict=True)],
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
    nlp: Language,
    folder: Path,
    trees: Path,
    out: Path,
    *,
    negatives: int = 1500,
    seed: int = 1,
    sample: int | None = None,
) -> int:
    """Write the rows of all examples (or the first `sample`); returns how many."""
    examples = list(read(folder))[:sample]
    rows = [row(doc, e) for doc, e in nlp.pipe(((e.text, e) for e in examples), as_tuples=True)]
    triggers = frozenset(lemma for lemma, pos in lexicon().frames if pos == "verb")
    rows += nothing(trees, triggers, negatives, seed)
    with out.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    return len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("trees", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    print(f"{convert(load(), args.folder, args.trees, args.out)} rows in {args.out}")


if __name__ == "__main__":
    main()
