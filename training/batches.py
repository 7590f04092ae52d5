"""Sentences -> windows of word pieces -> padded batches."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from kg.language.lemmas import script
from kg.language.words import MAX_PIECES, plain, shape
from training.network import Labels

Row = dict[str, Any]
SEEN_LENGTHS = (32, 96, 160, 240)


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def label_sets(rows: list[Row], ner: list[str], events: list[str]) -> Labels:
    """Label sets of the training trees; morphology and lemma scripts seen fewer than three times are left out."""

    def seen(key: str, least: int) -> list[str]:
        count = Counter(x for r in rows for x in r[key])
        return sorted(x for x, n in count.items() if n >= least)

    for row in rows:
        row["lemma"] = [script(w, lemma) for w, lemma in zip(row["words"], row["lemmas"], strict=True)]
    return Labels(
        seen("upos", 1), seen("xpos", 1), seen("feats", 3), seen("lemma", 3), seen("deprels", 2), ner, events
    )


class Pieces:
    """Word pieces of single words, remembered."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known: dict[str, list[int]] = {}
        self.cls, self.sep = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]"))
        self.unknown = self.tokenizer.token_to_id("[UNK]")

    def __call__(self, word: str) -> list[int]:
        if word not in self.known:
            ids = self.tokenizer.encode(plain(word), add_special_tokens=False).ids[:MAX_PIECES]
            self.known[word] = ids or [self.unknown]
        return self.known[word]


class Names:
    """Names of the reference by number of words, to swap for names in the corpora."""

    def __init__(self, names: dict[str, list[str]]) -> None:
        self.by: dict[tuple[str, int], list[list[str]]] = {}
        for label, values in names.items():
            for value in values:
                words = value.split()
                self.by.setdefault((label, len(words)), []).append(words)

    def swap(self, row: Row, rng: random.Random) -> Row:
        """The row with some of its surely labelled names replaced by others of as many words."""
        words = list(row["words"])
        i = 0
        while i < len(words):
            mark = row["ner"][i]
            if mark and len(mark) == 1 and mark[0][0] in "SB":
                label, end = mark[0][2:], i
                while mark[0][0] == "B" and row["ner"][end][0][0] != "E":
                    end += 1
                pool = self.by.get((label, end - i + 1))
                if pool and rng.random() < 0.5:
                    words[i : end + 1] = rng.choice(pool)
                i = end
            i += 1
        return row | {"words": words}


def restyle(row: Row, rng: random.Random) -> Row:
    """Headlines in capitals or title case, careless lower case: a few per cent of each."""
    chance = rng.random()
    if chance < 0.02:
        return row | {"words": [w.upper() for w in row["words"]]}
    if chance < 0.04:
        return row | {"words": [w.title() if len(w) > 3 and w.islower() else w for w in row["words"]]}
    if chance < 0.055:
        return row | {"words": [w.lower() for w in row["words"]]}
    return row


def windows(rows: list[Row], rng: random.Random, pieces: Pieces, names: Names | None) -> Iterator[list[Row]]:
    """Runs of neighbouring sentences of one document, of varied length, so that sentence starts are learnt."""
    run: list[Row] = []
    size, limit = 0, rng.choice(SEEN_LENGTHS)
    for row in rows:
        if names and row.get("ner") and rng.random() < 0.25:
            row = names.swap(row, rng)
        if names:
            row = restyle(row, rng)
        length = sum(len(pieces(w)) for w in row["words"])
        if run and (row["doc"] != run[-1]["doc"] or size + length > limit):
            yield run
            run, size, limit = [], 0, rng.choice(SEEN_LENGTHS)
        run.append(row)
        size += length
    if run:
        yield run


def batch(runs: list[list[Row]], labels: Labels, pieces: Pieces) -> dict[str, torch.Tensor]:
    """Padded tensors of some windows. Unknown targets are -100; heads count words of the window from 1."""
    tables = {
        k: {x: i for i, x in enumerate(getattr(labels, k))}
        for k in ("upos", "xpos", "feats", "lemma", "deprel")
    }
    ner_index = {x: i for i, x in enumerate(labels.ner)}
    flat = [[w for r in run for w in r["words"]] for run in runs]
    ids = [[pieces(w) for w in words] for words in flat]
    longest = max(sum(map(len, i)) for i in ids) + 2
    n, b = max(map(len, flat)), len(runs)
    out = {
        "pieces": torch.zeros(b, longest, dtype=torch.long), "shapes": torch.zeros(b, longest, dtype=torch.long),
        "mask": torch.zeros(b, longest, dtype=torch.long), "firsts": torch.zeros(b, n + 1, dtype=torch.long),
        "sentence": torch.full((b, n), -1, dtype=torch.long), "start": torch.full((b, n), -100, dtype=torch.long),
        "heads": torch.full((b, n), -100, dtype=torch.long),
        "ner": torch.ones(b, n, len(labels.ner), dtype=torch.bool),
        **{k: torch.full((b, n), -100, dtype=torch.long) for k in tables},
    }  # fmt: skip
    spans = []
    for x, (run, words, word_ids) in enumerate(zip(runs, flat, ids, strict=True)):
        at = 1
        out["pieces"][x, 0] = pieces.cls
        for k, (word, parts) in enumerate(zip(words, word_ids, strict=True)):
            out["firsts"][x, k + 1] = at
            out["pieces"][x, at : at + len(parts)] = torch.tensor(parts)
            out["shapes"][x, at : at + len(parts)] = shape(word)
            at += len(parts)
        out["pieces"][x, at] = pieces.sep
        out["mask"][x, : at + 1] = 1
        base = 0
        for s, row in enumerate(run):
            m = len(row["words"])
            out["sentence"][x, base : base + m] = s
            if "heads" in row:
                out["start"][x, base : base + m] = torch.tensor([1] + [0] * (m - 1))
                out["heads"][x, base : base + m] = torch.tensor([h + base if h else 0 for h in row["heads"]])
                for key, table in tables.items():
                    column = row["deprels" if key == "deprel" else key]
                    out[key][x, base : base + m] = torch.tensor([table.get(v, -100) for v in column])
            for k, mark in enumerate(row.get("ner") or [None] * m):
                if mark:
                    out["ner"][x, base + k] = False
                    out["ner"][x, base + k, [ner_index[t] for t in mark]] = True
            for e in row.get("events", ()):
                spans.append(
                    [
                        x,
                        *(i + base + 1 if i is not None else 0 for i in e["spans"]),
                        labels.event.index(e["type"]),
                    ]
                )
            base += m
    out["events"] = torch.tensor(spans, dtype=torch.long).reshape(-1, 5)
    return out


def batches(
    runs: list[list[Row]], labels: Labels, pieces: Pieces, *, size: int, rng: random.Random | None
) -> Iterator[dict[str, torch.Tensor]]:
    """Windows of like length together, about `size` word pieces a batch, in random order."""
    runs = sorted(
        runs,
        key=lambda run: sum(len(pieces(w)) for r in run for w in r["words"]) + (rng.random() if rng else 0),
    )
    groups: list[list[list[Row]]] = [[]]
    longest = 0
    for run in runs:
        longest = max(longest, sum(len(pieces(w)) for r in run for w in r["words"]) + 2)
        if groups[-1] and longest * (len(groups[-1]) + 1) > size:
            groups.append([])
            longest = sum(len(pieces(w)) for r in run for w in r["words"]) + 2
        groups[-1].append(run)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield batch(group, labels, pieces)
