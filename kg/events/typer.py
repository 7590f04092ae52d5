"""The statistical typer: an event type from the network's vectors of predicate, actor and recipient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.language.heads import EventHead, event_head

Floats = NDArray[np.float32]
Question = tuple[int, int | None, int | None]  # the tokens of predicate, actor and recipient


@dataclass(frozen=True, slots=True)
class Typer:
    """The event head over the vectors of one document."""

    head: EventHead
    vectors: Floats

    def probabilities(self, questions: Iterable[Question]) -> dict[Question, Mapping[str, float]]:
        """For each question the probability of each label of the head (event types, and what is none)."""
        asked = list(dict.fromkeys(questions))
        if not asked:
            return {}
        tokens = np.array([[-1 if t is None else t for t in q] for q in asked], dtype=np.intp).reshape(-1, 3)
        rows = self.vectors[tokens]
        rows[tokens < 0] = 0
        return dict(zip(asked, self.head(rows.reshape(len(asked), self.head.width)), strict=True))


def typer(doc: Doc) -> Typer | None:
    """The typer for a document, or None where another pipeline has parsed it."""
    head = event_head()
    if doc.tensor.ndim != 2 or 3 * doc.tensor.shape[1] != head.width:
        return None
    return Typer(head, np.asarray(doc.tensor, dtype=np.float32))
