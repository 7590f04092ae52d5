"""The trained network in onnxruntime: words in, scores out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.language import lemmas
from kg.language.words import MAX_PIECES, plain, shape

BATCH = 2048  # word pieces at once: more buys no speed on a laptop and costs memory
# Words whose relations are chosen at once: for more, numpy's library takes several threads, which on a busy
# machine wait for each other a hundred times longer than they work.
PART = 24
SLOPE = 0.1  # of the leaky units of the relation head
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a run of n words.

    vectors [1 + n, 384] (row 0 the root), arcs [n, 1 + n], label_dependent [n, k], label_head
    [1 + n, k], ner [n, tags], start [n] (log odds), and label indices upos, xpos, feats, lemma [n].
    """

    vectors: Array
    arcs: Array
    label_dependent: Array
    label_head: Array
    ner: Array
    start: Array
    upos: Array
    xpos: Array
    feats: Array
    lemma: Array


OUTPUTS = tuple(field.name for field in fields(Scores))
ROOTED = ("vectors", "label_head")  # their row 0 is the root


class Network:
    """Weights, word pieces and label sets of one folder: model.onnx, heads.npz, tokenizer.json,
    labels.json, lemmas.txt (known verbs and nouns, and irregular forms)."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        if threads:
            options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Threads that spin while they wait starve other processes on a shared machine.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        lines = (folder / "lemmas.txt").read_text(encoding="utf-8").split("\n")
        self.known = frozenset(line for line in lines if " " not in line)
        self.irregular = dict(line.split(" ", 1) for line in lines if " " in line)
        with np.load(folder / "heads.npz") as heads:
            self.heads: dict[str, Array] = {k: heads[k].astype(np.float32) for k in heads.files}
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        vocabulary: dict[str, int] = self.tokenizer.get_vocab()
        self.cls, self.sep, self.unknown = (vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.pieces = cache(self._pieces)
        self.shape = cache(shape)

    def _pieces(self, word: str) -> tuple[int, ...]:
        ids = self.tokenizer.encode(plain(word[:200]), add_special_tokens=False).ids[:MAX_PIECES]
        return tuple(ids) or (self.unknown,)

    def run(self, windows: Sequence[Sequence[str]]) -> list[Scores]:
        """Scores of some windows (each a list of at most ~500 word pieces), in their order."""
        if self.pieces.cache_info().currsize > 200_000:
            self.pieces.cache_clear()
            self.shape.cache_clear()
        sizes = [sum(len(self.pieces(w)) for w in words) + 2 for words in windows]
        out: list[Scores | None] = [None] * len(windows)
        for group in _groups(sizes):
            for i, scores in zip(group, self._batch([windows[i] for i in group]), strict=True):
                out[i] = scores
        return [s for s in out if s is not None]

    def _batch(self, windows: list[Sequence[str]]) -> Iterator[Scores]:
        ids = [[self.pieces(w) for w in words] for words in windows]
        longest, most = max(sum(map(len, i)) for i in ids) + 2, max(map(len, windows))
        pieces, shapes, mask = np.zeros((3, len(windows), longest), dtype=np.int64)
        firsts = np.zeros((len(windows), most + 1), dtype=np.int64)
        for row, (words, parts) in enumerate(zip(windows, ids, strict=True)):
            lengths = np.fromiter(map(len, parts), dtype=np.int64, count=len(parts))
            ends = lengths.cumsum()
            total = int(ends[-1])
            pieces[row, 0] = self.cls
            pieces[row, 1 : total + 1] = [p for part in parts for p in part]
            pieces[row, total + 1] = self.sep
            shapes[row, 1 : total + 1] = np.repeat([self.shape(w) for w in words], lengths)
            mask[row, : total + 2] = 1
            firsts[row, 1 : len(words) + 1] = ends - lengths + 1
        feed = {"pieces": pieces, "shapes": shapes, "mask": mask, "firsts": firsts}
        results = dict(zip(OUTPUTS, self.session.run(OUTPUTS, feed), strict=True))
        for row, words in enumerate(windows):
            n = len(words)
            own = {k: v[row, : n + (k in ROOTED)] for k, v in results.items()}
            yield Scores(**own | {"arcs": own["arcs"][:, : n + 1]})

    def lemma(self, rule: str, word: str, tag: str) -> str:
        """The lemma that a script makes of a word with this tag."""
        word = plain(word)
        return lemmas.checked(lemmas.apply(rule, word), word, tag, self.known, self.irregular)

    def is_past(self, word: str) -> bool:
        """Whether a finite verb can only be in the past: "retook", but not "left"."""
        lower = plain(word).lower()
        return lower in self.irregular and lower not in self.known

    def relations(self, dependents: Array, heads: Array) -> Array:
        """Index of the best relation of each dependent to its head: [n, k], [n, k] -> [n]."""
        hidden = dependents + heads
        hidden = np.maximum(hidden, SLOPE * hidden)
        weight, bias = self.heads["label0"].T, self.heads["label1"]
        parts = [(hidden[i : i + PART] @ weight + bias).argmax(1) for i in range(0, len(hidden), PART)]
        return np.concatenate(parts)


def _groups(sizes: list[int]) -> Iterator[list[int]]:
    """Indices of windows of like length together, at most BATCH word pieces a group."""
    group: list[int] = []
    for i in sorted(range(len(sizes)), key=sizes.__getitem__):
        if group and sizes[i] * (len(group) + 1) > BATCH:
            yield group
            group = []
        group.append(i)
    if group:
        yield group
