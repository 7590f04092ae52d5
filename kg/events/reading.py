"""An article as the event rules see it: tree, propositions and mentions, read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc

from kg.article import Article
from kg.entities import Mentions, resolve
from kg.entities.names import head_of
from kg.entities.quotations import Quotation, read_quotations
from kg.event import Party, Sentence
from kg.propositions import Proposition, read
from kg.propositions.arguments import PARTICIPLES
from kg.trees import Tree, grow

_BULLETS = frozenset("-–—•*·")


class Named(NamedTuple):
    """The words that name a party: tokens start:end (exclusive), and the one the others hang on."""

    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class Reading:
    """`clauses` are propositions of verbs and predicates by their head word, `nouns` those of nouns.

    `sentence_of` and `length_of` are for each token the number of its sentence and how many tokens that has;
    `participial` are the sentences with a participle that may do the work of a preposition, `items` those
    that are items of a list.
    """

    article: Article
    doc: Doc
    tree: Tree
    mentions: Mentions
    propositions: tuple[Proposition, ...]
    clauses: Mapping[int, Proposition]
    nouns: Mapping[int, Proposition]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]
    length_of: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    participial: frozenset[int]
    items: frozenset[int]

    def quotation(self, token: int) -> Quotation | None:
        """The quotation that a token is in."""
        k = bisect_right(self.quotations, token, key=lambda q: q.start) - 1
        return self.quotations[k] if k >= 0 and token < self.quotations[k].end else None

    def governor(self, proposition: Proposition) -> Proposition | None:
        """The proposition that governs another one."""
        parent = proposition.parent
        if parent is None:
            return None
        return self.clauses.get(parent) or self.nouns.get(parent)

    def named(self, parties: Sequence[Party]) -> Named | None:
        """Where the text names the first of some parties, if it does."""
        if not parties or parties[0].end == 0:
            return None
        start = bisect_left(self.tree.starts, parties[0].start)
        end = bisect_left(self.tree.starts, parties[0].end)
        return Named(start, end, head_of(self.tree, start, end))

    def text(self, tokens: tuple[int, ...]) -> str:
        """The words of some tokens as they stand in the text, gaps shown as "…"."""
        parts: list[str] = []
        start = last = None
        for token in tokens:
            if last is None or token != last + 1:
                if start is not None and last is not None:
                    parts.append(self.tree.text(start, last + 1))
                start = token
            last = token
        if start is not None and last is not None:
            parts.append(self.tree.text(start, last + 1))
        return " … ".join(parts)


def reading(article: Article, doc: Doc) -> Reading:
    """Read a parsed article."""
    tree = grow(doc)
    found = tuple(read(tree))
    pairs = zip(tree.texts, tree.spaced, strict=True)
    sentences: list[Sentence] = []
    sentence_of: list[int] = []
    length_of: list[int] = []
    items = set[int]()
    for span in doc.sents:
        whole, length = "".join(tree.spaced[span.start : span.end]), span.end - span.start
        text = whole.strip()
        start = tree.starts[span.start] + len(whole) - len(whole.lstrip())
        sentence_of += [len(sentences)] * length
        if text[:1] in _BULLETS:
            items.add(len(sentences))
        length_of += [length] * length
        if text:
            sentences.append(Sentence(len(sentences), start, start + len(text), text))
    return Reading(
        article=article,
        doc=doc,
        tree=tree,
        mentions=resolve(doc, tree, article),
        propositions=found,
        clauses={p.predicate: p for p in found if p.kind in ("verb", "copula", "existential")},
        nouns={p.predicate: p for p in found if p.kind == "noun"},
        sentences=tuple(sentences),
        sentence_of=tuple(sentence_of),
        length_of=tuple(length_of),
        quotations=tuple(read_quotations(tree.texts, [a != b for a, b in pairs])),
        items=frozenset(items),
        participial=frozenset(sentence_of[i] for i, word in enumerate(tree.lowers) if word in PARTICIPLES),
    )
