"""The dependency trees of a document as plain lists, read once, so that the rules cost a list look-up.

Labels are Universal Dependencies v2 (https://universaldependencies.org/u/dep/), tags Penn Treebank.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc

from kg.slips import mend
from kg.slips.arcs import PLACES

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_COLUMNS: list[int | str] = [
    "ORTH", "ENT_TYPE", "LOWER", "POS", "TAG", "LEMMA", "DEP", "SPACY", "SENT_START", "HEAD",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tree:
    """Parallel lists over the tokens of a document.

    `children` leaves out white space, `below` has the same by label. `order` walks every tree from its root
    downwards; `first` is the first conjunct of a token's coordination (the token itself where there is
    none). `spaced` are the words with the space that follows, `starts` where they begin in the text (code
    points), `entities` the types of the names and numbers that they are part of ("" outside), `sentences`
    the numbers of their sentences.
    """

    texts: list[str]
    spaced: list[str]
    starts: list[int]
    entities: list[str]
    sentences: list[int]
    lowers: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    below: list[dict[str, list[int]]]
    order: list[int]
    first: list[int]

    def text(self, start: int, end: int) -> str:
        """The words of a token range, as the text spaces them, on one line."""
        return " ".join("".join(self.spaced[start:end]).split())

    def verbatim(self, start: int, end: int) -> str:
        """The words of a token range as they stand in the text."""
        return "".join(self.spaced[start : end - 1]) + self.texts[end - 1]

    def child(self, head: int, *deps: str) -> int | None:
        """The first child of `head` with one of the labels."""
        below = self.below[head]
        first: int | None = None
        if below:
            for dep in deps:
                if dep in below and (first is None or below[dep][0] < first):
                    first = below[dep][0]
        return first

    def having(self, head: int, *deps: str) -> Sequence[int]:
        """All children of `head` with one of the labels, in text order."""
        below = self.below[head]
        found: Sequence[int] = ()
        if below:
            for dep in deps:
                if dep in below:
                    found = sorted([*found, *below[dep]]) if found else below[dep]
        return found

    def climb(self, token: int) -> Iterator[int]:
        """The token, its head, the head of that, up to the root."""
        yield token
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def nearest(self, token: int, wanted: Container[int]) -> int | None:
        """The nearest of the `wanted` tokens above a token."""
        while (head := self.heads[token]) != token:
            if head in wanted:
                return head
            token = head
        return None

    def subtree(self, head: int, skip: Callable[[int], bool] | None = None) -> list[int]:
        """The tokens below and including `head` in text order, without the branches `skip` names."""
        found = [head]
        for token in found:
            below = self.children[token]
            found += below if skip is None else [c for c in below if not skip(c)]
        found.sort()
        return found

    def conjuncts(self, head: int) -> tuple[int, ...]:
        """`head` and the words coordinated with it, unless these are clauses of their own."""
        if "conj" not in self.below[head]:
            return (head,)
        found = [head]
        for token in found:
            joined = self.below[token].get("conj", ())
            found += [c for c in joined if self.alike(head, c) and not self.contrasted(c)]
        return tuple(sorted(found))

    def contrasted(self, conjunct: int) -> bool:
        """Whether a coordinated noun is the other one: "Mali, not Chad", "Mali rather than Chad"."""
        below = self.below[conjunct]
        if not below or self.pos[conjunct] not in NOMINAL:
            return False
        before = sorted([*below.get("advmod", ()), *self.introducing(conjunct, "cc")])
        words = [self.lowers[w] for w in before if w < conjunct]
        return words[-1:] == ["not"] or words[-2:] in (["rather", "than"], ["instead", "of"])

    def alike(self, head: int, conjunct: int) -> bool:
        """Whether two coordinated words are of one kind and the second has no subject of its own."""
        if self.child(conjunct, "nsubj", "nsubj:pass", "cop") is not None:
            return False
        same = self.pos[head] == self.pos[conjunct]
        return same or (self.pos[head] in NOMINAL and self.pos[conjunct] in NOMINAL)

    def where(self, clause: int) -> bool:
        """Whether a relative clause tells what is in a place: "Mali, where rebels attacked"."""
        return any(self.lowers[c] == "where" for c in self.having(clause, "advmod", "mark"))

    def preposition(self, head: int) -> str | None:
        """The case words of a noun, joined and in lower case: "with", "out of", "according to"."""
        words = self.introducing(head, "case")
        return " ".join([self.lowers[w] for w in words if self.tags[w] != "POS"]) or None if words else None

    def introducing(self, head: int, dep: str) -> Sequence[int]:
        """The children of `head` with a label and the words fixed to them, in text order: "according to"."""
        words = self.below[head].get(dep, ())
        if len(words) == 1 and not self.below[words[0]]:
            return words
        return sorted([w for c in words for w in (c, *self.below[c].get("fixed", ()))]) if words else ()


_GENITIVE = frozenset({"nmod", "nmod:poss"})
_VERBAL = frozenset({"obj", "nsubj", "xcomp", "ccomp", "mark"})


def grow(doc: Doc) -> Tree:
    """The trees of a document. A token without lemma takes its lower-case form."""
    strings, n = doc.vocab.strings, len(doc)
    rows = doc.to_array(_COLUMNS).reshape(n, len(_COLUMNS)).T
    columns: list[list[int]] = rows[:7].tolist()
    spaces = rows[7].tolist()
    names = {key: strings[key] if key else "" for key in set().union(*columns)}
    labels = {key: names[key].lower() for key in set(columns[6])}
    texts, entities, lowers, pos, tags = (list(map(names.__getitem__, keys)) for keys in columns[:5])
    lemmas = [names[key].lower() or lower for key, lower in zip(columns[5], lowers, strict=True)]
    deps = list(map(labels.__getitem__, columns[6]))
    spaced = [f"{word} " if space else word for word, space in zip(texts, spaces, strict=True)]
    sentences = [count - 1 for count in accumulate((rows[8] == 1).tolist())]
    starts = [0, *accumulate(map(len, spaced))][:n]
    # EWT tags the words inside names by what they would be outside: "United" of the United Nations is a verb.
    pos = ["PROPN" if tag in ("NNP", "NNPS") else p for p, tag in zip(pos, tags, strict=True)]
    heads = [i + offset for i, offset in enumerate(rows[-1].astype("int64").tolist())]
    mend(heads, deps, lowers, tags, lemmas, entities)
    leaf: list[int] = []  # one for all: most words have nothing below them
    bare: dict[str, list[int]] = {}
    children, below = [leaf] * n, [bare] * n
    order: list[int] = []
    for i, head in enumerate(heads):
        if head == i:
            order.append(i)
            deps[i] = "root"
        elif pos[i] != "SPACE":
            if children[head] is leaf:
                children[head], below[head] = [], {}
            children[head].append(i)
            below[head].setdefault(deps[i], []).append(i)
    first = list(range(n))
    for i in order:
        order += children[i]
        for c in below[i].get("conj", ()):
            first[c] = first[i]
    for i, tag in enumerate(tags):
        gerund = tag == "VBG" and pos[i] == "VERB" and deps[i] in PLACES
        if gerund and not _GENITIVE.isdisjoint(below[i]) and _VERBAL.isdisjoint(below[i]):
            pos[i], lemmas[i] = "NOUN", lowers[i]  # "fighting between", which only looks like a verb
    return Tree(
        texts, spaced, starts, entities, sentences, lowers, lemmas, pos, tags, deps, heads, children, below,
        order, first,
    )  # fmt: skip


def trim(tree: Tree, tokens: list[int], edges: Collection[str] = ("PUNCT", "SPACE")) -> list[int]:
    """Tokens without the marks at both ends; a quotation mark or bracket stays if its partner does."""
    start, end, pos = 0, len(tokens), tree.pos
    if tokens and pos[tokens[0]] not in edges and pos[tokens[-1]] not in edges:
        return tokens
    while start < end and pos[tokens[start]] in edges and not _paired(tree, tokens[start:end], 0):
        start += 1
    while end > start and pos[tokens[end - 1]] in edges and not _paired(tree, tokens[start:end], -1):
        end -= 1
    return tokens[start:end]


_CLOSERS = {
    "``": ("''", '"'), "`": ("'", "''"), "“": ("”",), "‘": ("’",), '"': ('"', "''"), "'": ("'",),
    "(": (")",), "[": ("]",), "-lrb-": ("-rrb-",),
}  # fmt: skip


def _paired(tree: Tree, tokens: list[int], edge: int) -> bool:
    words = [tree.lowers[t] for t in tokens]
    if edge == 0:
        return any(closer in words[1:] for closer in _CLOSERS.get(words[0], ()))
    return any(words[-1] in _CLOSERS.get(word, ()) for word in words[:-1])
