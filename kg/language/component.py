"""The spaCy component: tags, morphology, lemmas, trees, sentence starts and names from one network."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from kg.language import trees
from kg.language.datelines import LONGEST as DATELINE
from kg.language.datelines import dated, dateline
from kg.language.names import Decoder
from kg.language.network import Array, Network, Scores
from kg.language.windows import STOPS, Window, windows
from kg.language.words import read

WEIGHTS = Path(__file__).parent / "weights"
FAR = -1e4  # the score of an arc that no window has seen
DOUBTFUL = 4.0  # log odds that an unlikely word needs to start a sentence
QUOTES = frozenset(('"', "”", "''", "’", "'"))
COLUMNS = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP"]
BATCH = 16  # documents: enough to find windows of like length, and little enough to work ahead
ACTING = ("nsubj", "nsubj:pass", "obj", "obl:agent")  # what "Moody's" is, and a possessor is not
LONGEST = 5000  # words of a sentence: its arcs take 100 MB


@Language.factory(
    "kg_network",
    assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.head", "token.dep",
             "token.is_sent_start", "doc.sents", "doc.ents", "doc.tensor"],
    default_config={"threads": None, "weights": None},
)  # fmt: skip
def create(nlp: Language, name: str, threads: int | None, weights: str | None) -> NetworkPipe:
    return NetworkPipe(nlp, threads=threads, folder=Path(weights) if weights else WEIGHTS)


class NetworkPipe:
    """Runs the shipped network over Docs. Sentence starts that are already set are kept."""

    def __init__(self, nlp: Language, *, threads: int | None = None, folder: Path = WEIGHTS) -> None:
        self.threads, self.folder = threads, folder
        self.vocab = nlp.vocab
        self._network: Network | None = None

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_network": None}

    def load(self) -> Network:
        """The network, loaded on first use and anew in each process."""
        if self._network is None:
            self._network = Network(self.folder, threads=self.threads)
            strings = self.vocab.strings
            labels = self._network.labels
            self.decoder = Decoder(labels["ner"])
            self.columns = {
                k: np.array([strings.add(x) for x in labels[k]], dtype=np.uint64)
                for k in ("xpos", "upos", "deprel")
            }
            self.columns["feats"] = np.array(
                [self.vocab.morphology.add(x) for x in labels["feats"]], dtype=np.uint64
            )
            self.dep, self.space_pos, self.space_tag, self.root = (
                strings.add(x) for x in ("dep", "SPACE", "_SP", "ROOT")
            )
        return self._network

    def __call__(self, doc: Doc) -> Doc:
        self.annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Annotate a stream: the network reads the next documents while the last get trees and names."""
        network = self.load()
        with ThreadPoolExecutor(1) as ahead:
            waiting: tuple[list[_Plan], Future[list[Scores]]] | None = None
            for docs in minibatch(stream, size=min(batch_size, BATCH)):  # type: ignore[no-untyped-call]
                plans = [_Plan(doc, network.pieces) for doc in docs]
                scores = ahead.submit(network.run, _words(plans))
                if waiting:
                    yield from self._finished(waiting[0], waiting[1].result())
                waiting = plans, scores
            if waiting:
                yield from self._finished(waiting[0], waiting[1].result())

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Annotate in place; windows of all documents go through the network together."""
        network = self.load()
        plans = [_Plan(doc, network.pieces) for doc in docs]
        list(self._finished(plans, network.run(_words(plans))))

    def _finished(self, plans: Iterable[_Plan], scores: Iterable[Scores]) -> Iterator[Doc]:
        results = iter(scores)
        for plan in plans:
            self._set(plan, [next(results) for _ in plan.windows])
            yield plan.doc

    def _set(self, plan: _Plan, scores: list[Scores]) -> None:
        """Write what the network says of a document into it."""
        doc, at, rows = plan.doc, plan.at, self._blank(plan.doc)
        if not plan.words:
            doc.from_array(COLUMNS, rows)  # type: ignore[arg-type]
            return
        cores = [
            (s, slice(w.core_start - w.start, w.core_end - w.start))
            for w, s in zip(plan.windows, scores, strict=True)
        ]

        def joined(name: str, skip: int = 0) -> Array:
            parts = [getattr(s, name)[skip:][core] for s, core in cores]
            return parts[0] if len(parts) == 1 else np.concatenate(parts)

        starts = _starts(plan, joined("start"))
        heads, relations = self._trees(
            plan, scores, starts, joined("label_dependent"), joined("label_head", 1)
        )
        columns, network = self.columns, self.load()
        add, scripts, tags = self.vocab.strings.add, network.labels["lemma"], network.labels["xpos"]
        xpos = self._dated_back(plan, joined("xpos"))
        rows[at, 0] = columns["xpos"][xpos]
        rows[at, 1] = columns["upos"][joined("upos")]
        rows[at, 2] = columns["feats"][joined("feats")]
        rows[at, 3] = [
            add(network.lemma(scripts[k], w, tags[t]))
            for k, w, t in zip(joined("lemma"), plan.words, xpos, strict=True)
        ]
        rows[at, 4] = np.where(heads < 0, 0, at[heads] - at).astype(np.int64).view(np.uint64)
        rows[at, 5] = np.where(heads < 0, np.uint64(self.root), columns["deprel"][relations])
        doc.from_array(COLUMNS, rows)  # type: ignore[arg-type]
        names: list[Span] = []
        possessors = self._possessors(xpos, heads, relations)
        for a, b, label in self.decoder.best(joined("ner"), starts, possessors == "nmod:poss"):
            if label in ("ORG", "PERSON") and b < len(xpos) and possessors[b] in ACTING:
                b, label = b + 1, "ORG"
            names.append(Span(doc, int(at[a]), int(at[b - 1]) + 1, label=label))
        doc.set_ents(names)
        vectors = np.zeros((len(doc), scores[0].vectors.shape[1]), dtype=np.float32)
        vectors[at] = joined("vectors", 1)
        doc.tensor = vectors  # type: ignore[assignment]

    def _dated_back(self, plan: _Plan, xpos: Array) -> Array:
        """The tags, where no past form is taken for a present one."""
        network = self.load()
        present, past = map(network.labels["xpos"].index, ("VBP", "VBD"))
        found = [i for i in np.flatnonzero(xpos == present) if network.is_past(plan.words[i])]
        if found:
            xpos = xpos.copy()
            xpos[found] = past
        return xpos

    def _blank(self, doc: Doc) -> NDArray[np.uint64]:
        """Tag, part of speech, morphology, lemma, head and label of white space.

        It hangs on what stands before it, at the beginning of a document on what follows it.
        """
        rows = np.zeros((len(doc), 6), dtype=np.uint64)
        rows[:, 0], rows[:, 1], rows[:, 5] = self.space_tag, self.space_pos, self.dep
        rows[:, 3] = doc.to_array("ORTH")
        leading = next((token.i for token in doc if not token.is_space), 0)
        rows[:leading, 4] = 1
        rows[max(leading, 1) :, 4] = np.int64(-1).view(np.uint64)
        return rows

    def _trees(
        self, plan: _Plan, scores: list[Scores], starts: NDArray[np.bool_], dependents: Array, heads_of: Array
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Heads as word indices (-1 the root) and relation indices, sentence by sentence."""
        network = self.load()
        n = len(plan.words)
        heads = np.empty(n, dtype=np.int64)
        bounds = [*np.flatnonzero(starts).tolist(), n]
        owner = np.repeat(np.arange(len(plan.windows)), [w.core_end - w.core_start for w in plan.windows])
        for a, b in itertools.pairwise(bounds):
            if owner[a] == owner[b - 1]:
                w, s = plan.windows[owner[a]], scores[owner[a]]
                rows = s.arcs[a - w.start : b - w.start]
                square = np.concatenate((rows[:, :1], rows[:, 1 + a - w.start : 1 + b - w.start]), 1)
            else:
                square = _stitched(plan.windows, scores, owner, a, b)
            found = trees.decode(square)
            heads[a:b] = np.where(found == 0, -1, found - 1 + a)
        rooted = np.where(heads < 0, 0, heads)
        root = scores[0].label_head[:1]
        above = np.where((heads < 0)[:, None], root, heads_of[rooted])
        return heads, network.relations(dependents, above)

    def _possessors(
        self, xpos: Array, heads: NDArray[np.int64], relations: NDArray[np.int64]
    ) -> NDArray[np.str_]:
        """For each "'s" the relation of the word it stands behind: of somebody who possesses something, or
        of a name that ends with it ("Moody's said"); "" for all other words."""
        labels = self.load().labels
        marked = (xpos == labels["xpos"].index("POS")) & (heads >= 0)
        found = np.full(len(xpos), "", dtype="U16")
        found[marked] = np.array(labels["deprel"])[relations[heads[marked]]]
        return found

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the weights beside the pipeline, so that the folder is whole."""
        import shutil

        shutil.copytree(self.folder, path, dirs_exist_ok=True)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> NetworkPipe:
        self.folder, self._network = Path(path), None
        return self


def _words(plans: Iterable[_Plan]) -> list[list[str]]:
    """The words of all windows."""
    return [p.read[w.start : w.end] for p in plans for w in p.windows]


def _starts(plan: _Plan, odds: Array) -> NDArray[np.bool_]:
    """Which words start a sentence: those given as such, else as the network says, within LONGEST words."""
    starts = np.where(plan.given == 0, odds > plan.doubts, plan.given > 0)
    starts[0] = True
    length = 0
    for i, start in enumerate(starts.tolist()):
        length = 1 if start else length + 1
        if length > LONGEST:
            starts[i], length = True, 1
    return starts


class _Plan:
    """The words of a document (white space left out), how the network reads them, where units start, and
    its windows."""

    def __init__(self, doc: Doc, pieces: Callable[[str], Sequence[int]]) -> None:
        self.doc = doc
        at: list[int] = []
        given: list[int] = []
        units: list[int] = []
        self.words: list[str] = []
        fresh = True
        preset = doc.has_annotation("SENT_START")
        opened = False  # white space before the word is marked as the start of its sentence
        for i, token in enumerate(doc):
            mark = (1 if token.is_sent_start else -1 if token.is_sent_start is False else 0) if preset else 0
            if token.is_space:
                fresh = fresh or "\n" in token.text
                opened = opened or mark == 1
                continue
            mark, opened = 1 if opened else mark, False
            if fresh or mark == 1:
                units.append(len(at))
                mark = 1 if not preset or mark == 1 else mark
                fresh = False
            at.append(i)
            self.words.append(token.text)
            given.append(mark)
        if not preset:
            for start in units:
                after = start + dateline(self.words[start : start + DATELINE + 2])
                if start < after < len(given):
                    given[after] = 1
        self.at = np.array(at, dtype=np.int64)
        self.given = np.array(given, dtype=np.int8)
        self.doubts = np.array(_doubts(self.words, [doc[i].whitespace_ != "" for i in at]))
        self.read = read(self.words)
        sizes = [len(pieces(w)) for w in self.read]
        self.windows: list[Window] = list(windows(self.words, sizes, units, preset)) if at else []


def _doubts(words: Sequence[str], spaced: Sequence[bool]) -> list[float]:
    """The log odds that each word needs to start a sentence.

    A lower-case word where nothing has ended, a word after a quotation that ends in a comma and one after
    the day that opens a sentence need more; a capital after a quotation that ends in a full stop needs less.
    """
    found = []
    for i, word in enumerate(words):
        before, closed = words[i - 1] if i else "", i > 1 and words[i - 1] in QUOTES and not spaced[i - 2]
        goes_on = word[:1].islower() and before not in STOPS
        if goes_on or (closed and words[i - 2] == ",") or dated(words, i):
            found.append(DOUBTFUL)
        else:
            found.append(-DOUBTFUL if closed and words[i - 2] == "." and word[:1].isupper() else 0.0)
    return found


def _stitched(plan: Sequence[Window], scores: Sequence[Scores], owner: Array, a: int, b: int) -> Array:
    """Arc scores of a sentence that several windows share."""
    square = np.full((b - a, 1 + b - a), FAR, dtype=np.float32)
    for k in range(owner[a], owner[b - 1] + 1):
        w, arcs = plan[k], scores[k].arcs
        first, last = max(a, w.core_start), min(b, w.core_end)
        left, right = max(a, w.start), min(b, w.end)
        rows = arcs[first - w.start : last - w.start]
        seen = rows[:, 1 + left - w.start : 1 + right - w.start]
        square[first - a : last - a, 0] = rows[:, 0]
        square[first - a : last - a, 1 + left - a : 1 + right - a] = seen
    return square
