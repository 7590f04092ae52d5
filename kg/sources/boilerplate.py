"""What pages say besides an article, and in its place: the patterns of ontology/boilerplate.csv."""

from __future__ import annotations

import csv
import re
from functools import cache

from kg.ontology import ontology_folder

_BESIDES = ("line", "credit")
_CUT = (*_BESIDES, "a paywall")  # may stand below the lead
_LONGEST = 400  # characters of such a line
_WORDS = 200  # more than any notice in place of an article
_FEW = 5  # words of a button, or of the name of a site
_END = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]$")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_TO_READERS = re.compile(r"\b(?:you|your|please|we|our|us)\b", re.IGNORECASE)
_MARKS = "*_•·▶►>|-–— "


def cut(text: str) -> str:
    """A text without the lines that lead to other texts, ask for a subscription or credit those who wrote
    it; a credit may also stand in brackets at the end of a line."""
    lines = (line for line in text.split("\n") if _kind(line) not in _CUT)
    return "\n".join(map(_uncredited, lines)).strip()


def in_place(text: str, title: str | None = None) -> str | None:
    """What a text is in place of an article, where every sentence is such a notice or speaks to the reader:
    "a bot check", "a paywall", "an error page". None for an article."""
    if len(text.split()) > _WORDS:
        return None
    sentences = [sentence for sentence in _SENTENCES.split(text) if sentence.strip()]
    if any(_kind(one) is None and not _is_aside(one) for one in sentences):
        return None
    kinds = (_kind(sentence) for sentence in (title or "", *sentences))
    return next((kind for kind in kinds if kind not in (None, *_BESIDES)), None)


def _uncredited(line: str) -> str:
    end = _END.search(line)
    return line[: end.start()] if end and _kind(end[1]) == "credit" else line


def _is_aside(sentence: str) -> bool:
    button = len(sentence.split()) <= _FEW and sentence[-1] not in ".!?"
    return button or _TO_READERS.search(sentence) is not None


def _kind(line: str) -> str | None:
    if len(line) > _LONGEST:
        return None
    plain = " ".join(line.strip(_MARKS).split()).removeprefix("(").removesuffix(")")
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(plain)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (ontology_folder() / "boilerplate.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["kind"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)
