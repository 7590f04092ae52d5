"""Sentences -> windows of word pieces -> padded batches."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from kg.language.lemmas import script
from kg.language.words import MAX_PIECES, plain, shape
from training.corpora import Row
from training.network import Labels

TABLES = ("upos", "xpos", "feats", "lemma", "deprel")
UNKNOWN = -100  # what the losses leave out
SEEN_LENGTHS = (32, 96, 160, 240)
REPEATED = {"uner": 2}  # the one corpus of names that is annotated by the rules we are scored by
Ints = NDArray[np.int64]


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
    """Word pieces of single words in the alphabet of one encoder, remembered."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known: dict[str, list[int]] = {}
        names = (
            ("[CLS]", "[SEP]", "[UNK]")
            if self.tokenizer.token_to_id("<s>") is None
            else ("<s>", "</s>", "[UNK]")
        )
        self.cls, self.sep, self.unknown = (self.tokenizer.token_to_id(t) for t in names)

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


def windows(rows: list[Row], rng: random.Random, pieces: Pieces, names: Names) -> Iterator[list[Row]]:
    """Runs of neighbouring sentences of a document, of varied length, so that sentence starts are learnt."""
    run: list[Row] = []
    size, limit = 0, rng.choice(SEEN_LENGTHS)
    for row in rows:
        if row.get("ner") and rng.random() < 0.25:
            row = names.swap(row, rng)
        row = restyle(row, rng)
        length = sum(len(pieces(w)) for w in row["words"])
        if run and (row["doc"] != run[-1]["doc"] or size + length > limit):
            yield run
            run, size, limit = [], 0, rng.choice(SEEN_LENGTHS)
        run.append(row)
        size += length
    if run:
        yield run


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded arrays of some windows: b rows of at most n words.

    `inputs` has for each encoder pieces, shapes, mask [b, p] and firsts [b, 1 + n]. `targets` has start,
    heads (words of the window from 1), upos, xpos, feats, lemma, deprel [b, n], unknown ones -100;
    sentence [b, n], its number in the window, -1 for padding; ner [b, n], the row of allowed tags in
    `Corpus.allowed`; events [k, 5]: row, predicate, actor, recipient (words from 1, 0 for none), type.
    """

    inputs: tuple[dict[str, Ints], ...]
    targets: dict[str, Ints]


@dataclass(frozen=True)
class Corpus:
    """What one training run reads. An epoch is a list of batches, the same for the same seed."""

    rows: list[Row]
    labels: Labels
    pieces: tuple[Pieces, ...]  # of the network, then of its teachers
    names: Names
    size: int  # word pieces of a batch
    seed: int
    epochs: int
    tags: dict[tuple[str, ...], int]

    @property
    def allowed(self) -> NDArray[np.bool_]:
        """[sets, tags]: which tags each set of allowed ones has; set 0 is of words that nobody has judged."""
        table = np.zeros((len(self.tags), len(self.labels.ner)), dtype=np.bool_)
        for allowed, i in self.tags.items():
            table[i, [self.labels.ner.index(tag) for tag in allowed or self.labels.ner]] = True
        return table

    def __len__(self) -> int:
        return self.epochs

    def __getitem__(self, epoch: int) -> list[Batch]:
        rng = random.Random(f"{self.seed} {epoch}")
        runs = list(windows(self.rows, rng, self.pieces[0], self.names))
        groups = _alike(runs, self.pieces[0], self.size, rng)
        tables = {k: {x: i for i, x in enumerate(getattr(self.labels, k))} for k in (*TABLES, "event")}
        return [batch(group, self, tables) for group in groups]


def corpus(
    rows: list[Row],
    labels: Labels,
    pieces: tuple[Pieces, ...],
    names: Names,
    *,
    size: int,
    seed: int,
    epochs: int,
) -> Corpus:
    repeated = [r for row in rows for r in [row] * REPEATED.get(row.get("corpus", ""), 1)]
    sets = {tuple(mark) for row in rows for mark in row.get("ner") or () if mark}
    tags = {(): 0} | {tags: i for i, tags in enumerate(sorted(sets), start=1)}
    return Corpus(repeated, labels, pieces, names, size, seed, epochs, tags)


def batch(runs: list[list[Row]], corpus: Corpus, tables: dict[str, dict[str, int]]) -> Batch:
    """The arrays of some windows."""
    flat = [[w for row in run for w in row["words"]] for run in runs]
    b, n = len(runs), max(map(len, flat))
    out = {k: np.full((b, n), UNKNOWN) for k in ("start", "heads", *TABLES)}
    out |= {"sentence": np.full((b, n), -1), "ner": np.zeros((b, n), dtype=np.int64)}
    events: list[list[int]] = []
    for x, run in enumerate(runs):
        base = 0
        for s, row in enumerate(run):
            here = slice(base, base + len(row["words"]))
            out["sentence"][x, here] = s
            out["start"][x, here] = 0
            out["start"][x, base] = 1
            if "heads" in row:
                out["heads"][x, here] = [h + base if h else 0 for h in row["heads"]]
                for key in TABLES:
                    column = row["deprels" if key == "deprel" else key]
                    out[key][x, here] = [tables[key].get(v, UNKNOWN) for v in column]
            if row.get("ner"):
                out["ner"][x, here] = [corpus.tags[tuple(mark)] if mark else 0 for mark in row["ner"]]
            for event in row.get("events", ()):
                places = [0 if i is None else i + base + 1 for i in event["spans"]]
                events.append([x, *places, tables["event"][event["type"]]])
            base = here.stop
    out["events"] = np.array(events, dtype=np.int64).reshape(-1, 5)
    return Batch(tuple(inputs(flat, pieces) for pieces in corpus.pieces), out)


def inputs(texts: Sequence[Sequence[str]], pieces: Pieces) -> dict[str, Ints]:
    """The words of some windows as an encoder reads them: [CLS], their pieces, [SEP]."""
    parts = [[pieces(w) for w in words] for words in texts]
    longest, most = max(sum(map(len, p)) for p in parts) + 2, max(map(len, texts))
    out = {k: np.zeros((len(texts), longest), dtype=np.int64) for k in ("pieces", "shapes", "mask")}
    out["firsts"] = np.zeros((len(texts), most + 1), dtype=np.int64)
    for x, (words, own) in enumerate(zip(texts, parts, strict=True)):
        lengths = np.array([len(p) for p in own])
        ends = lengths.cumsum() + 1
        out["pieces"][x, : ends[-1] + 1] = [pieces.cls, *(i for p in own for i in p), pieces.sep]
        out["shapes"][x, 1 : ends[-1]] = np.repeat([shape(w) for w in words], lengths)
        out["mask"][x, : ends[-1] + 1] = 1
        out["firsts"][x, 1 : len(words) + 1] = ends - lengths
    return out


def _alike(runs: list[list[Row]], pieces: Pieces, size: int, rng: random.Random) -> list[list[list[Row]]]:
    """Windows of like length together, about `size` word pieces a batch, in random order."""

    def length(run: list[Row]) -> int:
        return sum(len(pieces(w)) for row in run for w in row["words"]) + 2

    groups: list[list[Any]] = [[]]
    longest = 0
    for run in sorted(runs, key=lambda run: length(run) + rng.random()):
        longest = max(longest, length(run))
        if groups[-1] and longest * (len(groups[-1]) + 1) > size:
            groups.append([])
            longest = length(run)
        groups[-1].append(run)
    rng.shuffle(groups)
    return groups
