"""Reading the corpora: CoNLL-U trees and column files of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_conllu(path: Path) -> Iterator[Row]:
    """Sentences of a CoNLL-U file; multi-word tokens only lend their spacing, empty nodes are dropped."""
    doc, paragraph = path.stem, True
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        columns: list[list[str]] = []
        no_space: set[int] = set()
        inside: set[int] = set()
        last_of_range: dict[int, bool] = {}
        for line in block.splitlines():
            if line.startswith("# newdoc id"):
                doc, paragraph = line.split("=", 1)[1].strip(), True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line and not line.startswith("#"):
                cells = line.split("\t")
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    inside.update(range(first, last))
                    last_of_range[last] = "SpaceAfter=No" in cells[9]
                elif "." not in cells[0]:
                    columns.append(cells)
                    if "SpaceAfter=No" in cells[9].split("|"):
                        no_space.add(int(cells[0]))
        if not columns:
            continue
        no_space |= inside | {word for word, glued in last_of_range.items() if glued}
        yield {
            "doc": doc,
            "par": paragraph,
            "words": [c[1] for c in columns],
            "spaces": [int(c[0]) not in no_space for c in columns],
            "upos": [c[3] for c in columns],
            "xpos": [c[4] for c in columns],
            "feats": [c[5] for c in columns],
            "lemmas": [c[2] for c in columns],
            "heads": [int(c[6]) if c[6] != "_" else 0 for c in columns],
            "deprels": [c[7] for c in columns],
            "misc": [c[9] for c in columns],
        }
        paragraph = False


def read_columns(path: Path, word: int, tag: int) -> Iterator[tuple[list[str], list[str]]]:
    """Sentences of a column file: words and IO, IOB or BIO tags."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if (line.startswith("# ") and "\t" not in line) or "-DOCSTART-" in line:
            continue
        if len(cells) <= max(word, tag):
            if words:
                yield words, labels
            words, labels = [], []
        else:
            words.append(cells[word])
            labels.append(cells[tag])


def spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Names as (start, end, label) of IO, IOB or BIO tags."""
    start, current = 0, ""
    for i, tag in enumerate([*labels, "O"]):
        label = tag.partition("-")[2]
        if current and (label != current or tag.startswith("B-")):
            yield start, i, current
            current = ""
        if label and not current:
            start, current = i, label


def nested(folder: Path, part: str) -> list[tuple[list[str], list[str]]]:
    """Sentences of EWT-nested-NER with their outer tags; names inside words ("-part") are no names."""
    return [
        (words, ["O" if "part" in tag else tag for tag in labels])
        for path in sorted(folder.glob(f"*_{part}.conll"))
        for words, labels in read_columns(path, 0, 1)
    ]
