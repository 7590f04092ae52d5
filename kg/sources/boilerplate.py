"""What pages say besides an article, and in its place: the patterns of ontology/boilerplate.csv."""

from __future__ import annotations

import csv
import re
from functools import cache

from kg.ontology import ontology_folder

_BESIDES = ("line", "credit")
_CUT = (*_BESIDES, "a paywall")  # may stand below the lead
_SPEECH = "speech"  # whatever the patterns below it find is somebody's words
_LONGEST = 400  # characters of such a line
_WORDS = 200  # more than any notice in place of an article
_FEW = 5  # words of a button, or of the name of a site
_END = re.compile(r"[(\[]([^()\[\]]+)[)\]]$")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_TO_READERS = re.compile(r"\b(?:you|your|please|contact us|we apologi[sz]e)\b", re.IGNORECASE)
_MARKS = "*_•·▶►>|-–— "


def cut(text: str) -> str:
    """A text without the lines that lead to other texts, ask for a subscription or credit those who wrote
    it; a credit may also stand in brackets at the end of a line."""
    lines = (line for line in text.split("\n") if _kind(line) not in _CUT)
    return "\n".join(map(_uncredited, lines)).strip()


def in_place(text: str, title: str | None = None) -> str | None:
    """What a text is in place of an article: "a bot check", "a paywall", "an error page", else None.

    Every sentence of it is such a notice or speaks to the reader; one is a notice, and so is the first or
    the title. A title alone decides only above nothing but buttons.
    """
    if len(text.split()) > _WORDS:
        return None
    heading, notices = _kind(title or ""), list[str | None]()
    for sentence in filter(None, map(str.strip, _SENTENCES.split(text))):
        kind, button = _kind(sentence), _is_button(sentence)
        if kind is None and not button and not _TO_READERS.search(sentence):
            return None
        if kind not in _BESIDES and (kind or not button):
            notices.append(kind)
    if heading in (None, *_BESIDES) and not any(notices[:1]):
        return None
    return next(filter(None, notices), None) if notices else heading


def _uncredited(line: str) -> str:
    end = _END.search(line)
    return line[: end.start()].rstrip() if end and _kind(end[1]) == "credit" else line


def _is_button(sentence: str) -> bool:
    return len(sentence.split()) <= _FEW and sentence[-1] not in ".!?"


def _kind(line: str) -> str | None:
    if len(line) > _LONGEST:
        return None
    plain = " ".join(line.strip(_MARKS).split()).removeprefix("(").removesuffix(")")
    found = next((kind for kind, pattern in _patterns() if pattern.fullmatch(plain)), None)
    return None if found == _SPEECH else found


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (ontology_folder() / "boilerplate.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["kind"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)
