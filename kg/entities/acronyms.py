"""Acronyms and the names that introduce them: "International Federation of Journalists (IFJ)"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.actors import fold


def is_acronym(short: str, text: str) -> bool:
    """Whether the letters of `short` are initials of `text` in order: "SRTF", "UNHCR", "MoD"."""
    letters = [c for c in short if c.isalpha()]
    if not 2 <= len(letters) <= 10 or sum(c.isupper() for c in letters) < 2:
        return False
    initials = [w[0] for w in fold(text).replace("-", " ").split() if w[0].isalnum()]
    at = 0
    for letter in letters:
        while at < len(initials) and initials[at].lower() != letter.lower():
            at += 1
        if at == len(initials):
            return False
        at += 1
    return True


def introduced(texts: Sequence[str]) -> list[tuple[int, int, str]]:
    """The long forms right before acronyms in brackets: "International Federation of Journalists (IFJ)"."""
    found = []
    for i in range(2, len(texts) - 2):
        if texts[i] not in {"(", "-LRB-"} or texts[i + 2] not in {")", "-RRB-"} or not texts[i + 1].isupper():
            continue
        short = texts[i + 1]
        for start in range(i - 2, max(-1, i - 2 * len(short) - 2), -1):
            first = texts[start][:1]
            if first == short[0] and is_acronym(short, " ".join(texts[start:i])):
                found.append((start, i, "ORG"))
                break
    return found
