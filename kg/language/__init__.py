"""The shipped spaCy pipeline: English tokeniser, one network for trees and names, rules for numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

__all__ = ["load"]


def load(*, threads: int | None = None, weights: Path | None = None) -> Language:
    """The shipped pipeline: Universal Dependencies trees, names, numbers and dates.

    `threads` caps the threads of the network (all cores by default); `weights` is another folder of
    weights than the shipped one. Word vectors of the network are
    in `doc.tensor`, [tokens, 384].
    """
    import spacy

    from kg.language import component, numbers  # noqa: F401  (registers the factories)
    from kg.language.tokens import follow_treebank

    nlp = spacy.blank("en")
    follow_treebank(nlp)
    nlp.add_pipe("kg_network", config={"threads": threads, "weights": str(weights) if weights else None})
    nlp.add_pipe("kg_numbers")
    return nlp
