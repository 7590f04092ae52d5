"""Sentences -> windows of word pieces -> padded batches."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer

from kg.language.lemmas import script
from kg.language.words import MAX_PIECES, plain, shape
from training.corpora import Row
from training.network import Labels

TABLES = ("upos", "xpos", "feats", "lemma", "deprel")
UNKNOWN = -100  # what the losses leave out
SEEN_LENGTHS = (32, 96, 160, 240)


def read(path: Path) -> list[Row]:
    """The sentences of a converted file, with lemma scripts where they have lemmas."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        if "lemmas" in row:
            row["lemma"] = [script(w, lemma) for w, lemma in zip(row["words"], row["lemmas"], strict=True)]
    return rows


def label_sets(rows: list[Row], ner: list[str], events: list[str]) -> Labels:
    """Label sets of the training trees, without morphology and lemma scripts seen fewer than three times."""

    def seen(key: str, least: int) -> list[str]:
        count = Counter(x for r in rows for x in r[key])
        return sorted(x for x, n in count.items() if n >= least)

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
    """Runs of neighbouring sentences of a document, of varied length, so that sentence starts are learnt."""
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
    """Padded tensors of some windows. Unknown targets are -100; heads count words of the window from 1.

    `events` holds (row, predicate, actor, recipient, label), words counted from 1, 0 for none.
    """
    tables = {k: {x: i for i, x in enumerate(getattr(labels, k))} for k in TABLES}
    tags = {x: i for i, x in enumerate(labels.ner)}
    flat = [[w for r in run for w in r["words"]] for run in runs]
    longest = max(sum(len(pieces(w)) for w in words) for words in flat) + 2
    b, n = len(runs), max(map(len, flat))

    def filled(width: int, value: int) -> torch.Tensor:
        return torch.full((b, width), value, dtype=torch.long)

    out = {k: filled(longest, 0) for k in ("pieces", "shapes", "mask")} | {"firsts": filled(n + 1, 0)}
    out |= {k: filled(n, UNKNOWN) for k in ("start", "heads", *TABLES)} | {"sentence": filled(n, -1)}
    out["ner"] = torch.ones(b, n, len(labels.ner), dtype=torch.bool)
    events: list[list[int]] = []
    for x, (run, words) in enumerate(zip(runs, flat, strict=True)):
        _pieces({k: out[k][x] for k in ("pieces", "shapes", "mask", "firsts")}, words, pieces)
        base = 0
        for s, row in enumerate(run):
            here = slice(base, base + len(row["words"]))
            out["sentence"][x, here] = s
            if "heads" in row:
                out["start"][x, here] = torch.tensor([1] + [0] * (len(row["words"]) - 1))
                out["heads"][x, here] = torch.tensor([h + base if h else 0 for h in row["heads"]])
                for key, table in tables.items():
                    column = row["deprels" if key == "deprel" else key]
                    out[key][x, here] = torch.tensor([table.get(v, UNKNOWN) for v in column])
            for k, mark in enumerate(row.get("ner") or ()):
                if mark:
                    out["ner"][x, base + k] = False
                    out["ner"][x, base + k, [tags[t] for t in mark]] = True
            for event in row.get("events", ()):
                places = [0 if i is None else i + base + 1 for i in event["spans"]]
                events.append([x, *places, labels.event.index(event["type"])])
            base = here.stop
    out["events"] = torch.tensor(events, dtype=torch.long).reshape(-1, 5)
    return out


def _pieces(row: dict[str, torch.Tensor], words: list[str], pieces: Pieces) -> None:
    """Write the words of one window: [CLS], their pieces, [SEP]."""
    at = 1
    row["pieces"][0] = pieces.cls
    for k, word in enumerate(words):
        parts = pieces(word)
        row["firsts"][k + 1] = at
        row["pieces"][at : at + len(parts)] = torch.tensor(parts)
        row["shapes"][at : at + len(parts)] = shape(word)
        at += len(parts)
    row["pieces"][at] = pieces.sep
    row["mask"][: at + 1] = 1


def batches(
    runs: list[list[Row]], labels: Labels, pieces: Pieces, *, size: int, rng: random.Random
) -> Iterator[dict[str, torch.Tensor]]:
    """Windows of like length together, about `size` word pieces a batch, in random order."""

    def length(run: list[Row]) -> int:
        return sum(len(pieces(w)) for r in run for w in r["words"]) + 2

    groups: list[list[list[Row]]] = [[]]
    longest = 0
    for run in sorted(runs, key=lambda run: length(run) + rng.random()):
        longest = max(longest, length(run))
        if groups[-1] and longest * (len(groups[-1]) + 1) > size:
            groups.append([])
            longest = length(run)
        groups[-1].append(run)
    rng.shuffle(groups)
    for group in groups:
        yield batch(group, labels, pieces)
