"""Open triples: what a text says, in its own words, as relation, subject and further arguments.

Confidence is a logistic regression over the form of a triple (kg.triples.candidates), fitted by
benchmarks/triples_confidence.py on the CaRB development set and kept in triples/confidence.json.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc

from kg.triples.candidates import Candidate, candidates
from kg.triples.wording import Words


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation, its subject and its further arguments, in words of the sentence.

    "be" and "has" are the only words added. `confidence`, between 0 and 1, estimates how much of
    the triple a careful reader would write down as well.
    """

    sentence: str
    confidence: float
    relation: str
    subject: str
    objects: tuple[str, ...]


def triples(doc: Doc, *, whole: bool = False) -> list[Triple]:
    """The open triples of a document, in text order; `whole` takes it as a single sentence."""
    weights = _weights()
    if whole or not doc.has_annotation("SENT_START"):
        starts, texts = [0] * len(doc), {0: doc.text}
    else:
        starts = [s.start for s in doc.sents for _ in s]
        texts = {s.start: s.text for s in doc.sents}
    sentences = {start: " ".join(text.split()) for start, text in texts.items()}
    found: dict[tuple[int, str, str, tuple[str, ...]], Triple] = {}
    for c in candidates(doc):
        start = starts[next(w for w in (*c.subject, *c.relation) if isinstance(w, int))]
        relation, subject = spell(doc, c.relation), spell(doc, c.subject)
        objects = tuple(spell(doc, o) for o in c.objects)
        triple = Triple(sentences[start], confidence(c, weights), relation, subject, objects)
        found.setdefault((start, relation, subject, objects), triple)
    return list(found.values())


def confidence(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """The probability that logistic regression gives, rounded to three digits."""
    score = weights.get("bias", 0.0) + sum(weights.get(f, 0.0) for f in candidate.features)
    return round(1 / (1 + math.exp(-score)), 3)


def spell(doc: Doc, words: Words) -> str:
    """The words as they stand in the text: what it writes together stays together."""
    parts: list[str] = []
    before: int | str = -1
    for word in words:
        together = (
            isinstance(word, int)
            and isinstance(before, int)
            and 0 <= before == word - 1
            and not doc[before].whitespace_
        )
        parts.append("" if together or not parts else " ")
        parts.append(doc[word].text if isinstance(word, int) else word)
        before = word
    return " ".join("".join(parts).split())


@cache
def _weights() -> Mapping[str, float]:
    text = files("kg").joinpath("triples/confidence.json").read_text(encoding="utf-8")
    weights: Mapping[str, float] = json.loads(text)["weights"]
    return weights
