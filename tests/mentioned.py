"""The mentions of sentences with hand-made trees."""

from __future__ import annotations

from spacy.tokens import Doc, Span
from treebank import parsed

from kg.actors import ENTITY
from kg.article import Article
from kg.entities import Mention, Mentions, resolve
from kg.trees import grow


def read(
    *sentences: str,
    names: str = "",
    date: str | None = None,
    source: str | None = None,
    title: str | None = None,
) -> tuple[Doc, Mentions]:
    """The mentions of sentences in treebank notation; `names` are "Dmitry Peskov=PERSON; NATO=ORG"."""
    doc = Doc.from_docs([parsed(sentence) for sentence in sentences])
    words = [t.text for t in doc]
    spans: list[Span] = []
    for name in filter(None, names.split("; ")):
        text, label = name.split("=")
        parts = text.split()
        for i in range(len(words)):
            if words[i : i + len(parts)] == parts and not any(s.start <= i < s.end for s in spans):
                spans.append(Span(doc, i, i + len(parts), label=label))
    doc.ents = spans
    article = Article("urn:test", doc.text, published=date, source=source, title=title)
    return doc, resolve(doc, grow(doc), article)


def at(doc: Doc, mentions: Mentions, word: str, nth: int = 0) -> Mention:
    tokens = [t.i for t in doc if t.text == word]
    return mentions.describe(tokens[nth])


def ids(mention: Mention) -> list[str]:
    return [e.id.removeprefix(ENTITY) for e in mention.entities]
