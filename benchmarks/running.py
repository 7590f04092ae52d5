"""The extractor as the benchmarks run it: through the Python API, one pipeline for all sets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.annotate import annotate, pipeline
from kg.article import Article, article
from kg.event import Event
from kg.sources.texts import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pair = tuple[Article, "Doc"]


def texts(folder: Path) -> dict[str, str]:
    """The plain-text articles of a folder by name."""
    return {p.stem: p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))}


def lines(path: Path) -> list[str]:
    """The sentences of a file, one a line, blanks made single."""
    return [" ".join(line.split()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def documents(texts: Iterable[str], *, threads: int | None = None, nlp: Any = None) -> list[Pair]:
    """Whole articles, annotated."""
    return list(annotate([parse(text) for text in texts], nlp or pipeline(threads=threads)))


def sentences(texts: Sequence[str], *, threads: int | None = None, nlp: Any = None) -> list[Pair]:
    """Texts that are one sentence and one article each, annotated."""
    return list(annotate([article(t) for t in texts], nlp or pipeline(threads=threads), sentences=True))


def extract(pairs: Iterable[Pair], *, typer: bool = True) -> list[list[Event]]:
    """The events of each document, with or without the statistical typer."""
    from kg.events import events

    return [events(a, doc, typed_by_network=typer) for a, doc in pairs]
