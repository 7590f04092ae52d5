"""The statistical typer: an event type from the network's vectors of predicate, actor and recipient."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.language.heads import EventHead, event_head

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Typer:
    """The event head over the vectors of one document."""

    head: EventHead
    vectors: Floats

    def probabilities(self, predicate: int, actor: int | None, recipient: int | None) -> dict[str, float]:
        """The probability of each label of the head (event types, and what is none)."""
        zero = np.zeros(self.vectors.shape[1], dtype=np.float32)
        parts = [
            self.vectors[predicate],
            *(self.vectors[i] if i is not None else zero for i in (actor, recipient)),
        ]
        return self.head(np.concatenate(parts))


def typer(doc: Doc) -> Typer | None:
    """The typer for a document, or None where another pipeline has parsed it."""
    head = event_head()
    if doc.tensor.ndim != 2 or 3 * doc.tensor.shape[1] != head.width:
        return None
    return Typer(head, np.asarray(doc.tensor, dtype=np.float32))
