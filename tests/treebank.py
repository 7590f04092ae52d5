"""Sentences with hand-made Universal Dependencies trees: one `word/TAG/head/label[/lemma]` per token."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

import spacy
from spacy.tokens import Doc

PARAGRAPH = "¶"

_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "MD": "AUX", "CD": "NUM", "IN": "ADP",
    "RP": "ADP", "DT": "DET", "PDT": "DET", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "PRP": "PRON",
    "PRP$": "PRON", "EX": "PRON", "CC": "CCONJ", "TO": "PART", "POS": "PART", "WRB": "ADV", "UH": "INTJ",
}  # fmt: skip


def parsed(sentence: str) -> Doc:
    """A Doc from the compact notation; heads count from 1 and the root's head is 0."""
    rows = [token.rsplit("/", token.count("/")) for token in sentence.split()]
    heads = [int(row[2]) - 1 if row[2] != "0" else i for i, row in enumerate(rows)]
    return Doc(
        _vocabulary(),
        words=[row[0] for row in rows],
        tags=[row[1] for row in rows],
        pos=[_pos(row[1], row[3]) for row in rows],
        heads=heads,
        deps=[row[3] for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        sent_starts=[i == 0 for i in range(len(rows))],
    )


def joined(*sentences: str) -> Doc:
    """A Doc of sentences in the compact notation; PARAGRAPH between two of them begins a new paragraph."""
    gap = Doc(_vocabulary(), words=["\n\n"], spaces=[False], pos=["SPACE"], deps=["dep"], heads=[0])
    parts = [gap if sentence == PARAGRAPH else parsed(sentence) for sentence in sentences]
    starts = {*accumulate((len(part) for part in parts), initial=0)}
    doc = Doc.from_docs(parts, ensure_whitespace=False)
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        lemmas=[t.lemma_ for t in doc],
        deps=[t.dep_ for t in doc],
        heads=[t.head.i for t in doc],
        sent_starts=[t.i in starts and t.text != "\n\n" for t in doc],
    )


def _pos(tag: str, dep: str) -> str:
    if dep.startswith(("aux", "cop")):
        return "AUX"
    if tag in _POS:
        return _POS[tag]
    for prefix, pos in (("VB", "VERB"), ("JJ", "ADJ"), ("RB", "ADV")):
        if tag.startswith(prefix):
            return pos
    return "PUNCT"


@cache
def _vocabulary() -> spacy.Vocab:
    return spacy.blank("en").vocab
