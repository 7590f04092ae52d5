"""The days of chronicles: those that head an entry or stand alone above it, and the years named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from kg.event import Time
from kg.events.reading import Reading
from kg.propositions import Proposition
from kg.times import LABELS, resolve
from kg.times.edtf import bounds

YEAR = re.compile(r"(?:1[89]|20)\d\d")
_HEADING = frozenset({"-", "–", "—", ":"})
_MONTH = re.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_MONTH_AND_YEAR = re.compile(rf"\b(?:{_MONTH.pattern})[a-z]* ((?:19|20)\d\d)\b", re.IGNORECASE)
_LINE = 60  # characters of a heading
_SECTION = 30  # sentences


def entry(reading: Reading, p: Proposition) -> Time | None:
    """The day that heads an entry of a chronicle: "2021 1 February - …", "January 3: …"."""
    tree, sentences = reading.tree, reading.sentence_of
    start = bisect_left(sentences, sentences[p.predicate])
    end = start
    while end < p.predicate and (tree.entities[end] in LABELS or tree.pos[end] == "SPACE"):
        end += 1
    if end == start or tree.lowers[end] not in _HEADING or end >= p.predicate or p.link == "ccomp":
        return None
    words = tree.text(start, end).strip()
    year = YEAR.match(words)
    text = f"{words[4:].strip()} {year[0]}" if year is not None and words[4:].strip() else words
    value = resolve(text, published=reading.article.published, tense="past")
    return Time(words, value) if value is not None and not value.startswith("P") else None


def headed(reading: Reading, p: Proposition) -> Time | None:
    """The day that stands alone above what a chronicle tells: "3 April", and then its paragraphs."""
    tree, sentences, text = reading.tree, reading.sentences, reading.article.text
    perfect = any(tree.lemmas[c] == "have" for c in tree.having(p.predicate, "aux"))
    if p.kind != "verb" or p.tense != "past" or perfect or p.link == "ccomp":
        return None
    below = reading.sentence_of[p.predicate]
    for number in range(below - 1, max(-1, below - _SECTION), -1):
        line = sentences[number].text.strip()
        if len(line) > _LINE or line[-1:] in '.!?”"':
            continue
        before = text[sentences[number - 1].end : sentences[number].start] if number else "\n\n"
        if "\n" not in before or "\n" not in text[sentences[number].end : sentences[number + 1].start]:
            continue
        year = "" if YEAR.search(line) else year_of_title(reading) or ""
        value = resolve(f"{line} {year}".strip(), published=reading.article.published, tense="past")
        return Time(line, value) if value is not None else None  # a heading of another kind ends it
    return None


def year_of_title(reading: Reading) -> str | None:
    """The year that a title names with a month: "Second phase (October–December 2014)"."""
    named = _MONTH_AND_YEAR.search(reading.article.title or "")
    return named[1] if named is not None else None


def of_that_year(reading: Reading, p: Proposition, time: Time) -> Time:
    """A day without its year is of the year that the sentence has named with a month before it, or the title.

    "In August 2008 they sent tanks, and on 26 August …".
    """
    first, _ = bounds(time.value) if time.value else (None, None)
    if first is None or YEAR.search(time.text) or not _MONTH.search(time.text.lower()):
        return time
    sentences, entities = reading.sentence_of, reading.tree.entities
    start = bisect_left(sentences, sentences[p.predicate])
    told = [
        t
        for t in range(start, p.predicate)
        if entities[t] in LABELS and YEAR.fullmatch(reading.tree.texts[t])
    ]
    dated = [
        t
        for t in told
        if t and _MONTH.fullmatch(reading.tree.lowers[t - 1][:3]) and entities[t - 1] in LABELS
    ]
    year = int(reading.tree.texts[dated[-1]] if dated else year_of_title(reading) or first.year)
    if year >= first.year:
        return time
    value = resolve(f"{time.text} {year}", published=reading.article.published)
    return replace(time, value=value) if value is not None else time
