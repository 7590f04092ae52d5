"""What a story tells after a date that lies far back: "In 2014 A seized the town. B took it back.\""""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.event import Event
from kg.events.chronicle import year_of_title
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.scopes import HISTORICAL
from kg.propositions import Proposition
from kg.times import edtf, is_historical

Told = tuple[Proposition, Event]
_PERFECT = frozenset({"has", "have", "'ve"})
_SOME = 3  # dates
_NEXT = frozenset({"then", "later", "subsequently", "afterwards", "afterward", "thereafter", "eventually"})
_DAY_OR_MONTH = re.compile(r"(\d{4})((?:-\d\d){1,2})")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(?<!last )\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def in_background(reading: Reading, frames: Mapping[int, Evoked], told: Sequence[Told]) -> list[Event]:
    """The events with the mode historical also where only what they go on from has a date.

    An undated act in the past is as old as the clause that governs it. In a chronicle, most of whose dates
    lie back, it is also as old as the story of its paragraph, until a sentence has a recent date, another
    tense or somebody who speaks. Where its title names a year that lies back, all of it does.
    """
    chronicle = _is_chronicle([event for _, event in told])
    told = _in_order(told) if chronicle else told
    days = [HISTORICAL in event.modes for _, event in told if event.time is not None and event.time.value]
    past = chronicle and is_historical(year_of_title(reading), reading.article.published)
    found, old, mains = list[Event](), set[int](), _mains(reading)
    past = past or (chronicle and all(days) and all(_tells(reading, main) for main in mains.values()))
    story, last = False, -1
    for number, group in _by_sentence(told):
        main = mains.get(number)
        narrates = main is not None and _tells(reading, main) and not _speaks(frames, main)
        follows = narrates and (chronicle or (main is not None and _goes_on(reading, main)))
        story = story and follows and not _parted(reading, last, number)
        recent = any(e.time is not None and e.time.value and HISTORICAL not in e.modes for _, e in group)
        for p, event in group:
            dated = event.time is not None and event.time.value is not None
            goes_on = _governed(reading, p, old) or (story and not recent)
            if past and HISTORICAL not in event.modes and _is_told(reading, p):
                event = replace(event, modes=(HISTORICAL, *event.modes))
            elif HISTORICAL in event.modes:
                old |= {p.predicate, *_phases(reading, p)} if dated else set()
            elif (
                goes_on
                and not (dated or event.modes or event.speaker)
                and (p.kind == "noun" or _is_told(reading, p))
            ):
                event = replace(event, modes=(HISTORICAL, *event.modes))
                old.add(p.predicate)
            found.append(event)
        story = (story or (main is not None and main.predicate in old)) and narrates and not recent
        last = number
    return found


def _is_chronicle(events: Sequence[Event]) -> bool:
    """Whether most of an article's dates lie back, and none is its own."""
    dated = [HISTORICAL in e.modes for e in events if e.time is not None and e.time.value]
    news = any(e.time is not None and e.time.value and e.time.value == e.published for e in events)
    return not news and sum(dated) > max(_SOME, 2 * len(dated) / 3)


def _in_order(told: Sequence[Told]) -> list[Told]:
    """The events of a chronicle, where a day or month without year goes on from the date before."""
    found, latest = list[Told](), None
    for p, event in told:
        time = event.time
        value = time.value if time is not None else None
        day = _DAY_OR_MONTH.fullmatch(value or "")
        if time is not None and day and latest is not None and _is_yearless(time.text):
            years = (f"{year}{day[2]}" for year in range(latest.year, int(day[1])))
            value = next((v for v in years if (end := edtf.bounds(v)[1]) and end >= latest), value)
            event = replace(event, time=replace(time, value=value))
            if is_historical(value, event.published) and HISTORICAL not in event.modes:
                event = replace(event, modes=(HISTORICAL, *event.modes))
        start = edtf.bounds(value)[0] if value and not value.startswith("P") else None
        latest = start or latest
        found.append((p, event))
    return found


def _is_yearless(text: str) -> bool:
    return _MONTH.search(text) is not None and _YEAR.search(text) is None


def _tells(reading: Reading, p: Proposition) -> bool:
    """Whether a clause is in the past, and not one that lasts: "has seized"."""
    tree = reading.tree
    return p.tense == "past" and not any(tree.lowers[c] in _PERFECT for c in tree.having(p.predicate, "aux"))


def _is_told(reading: Reading, p: Proposition) -> bool:
    """Whether an act is told as past by its verb or by the one it goes along with: "took it, killing ten"."""
    if p.tense == "past":
        return _tells(reading, p)
    above, along = reading.governor(p), p.link in ("advcl", "acl") and p.mark in (None, "after", "by")
    return p.link == "amod" or (along and above is not None and above.tense == "past")


def _goes_on(reading: Reading, p: Proposition) -> bool:
    """Whether a clause says that it follows what was told: "Trump then slapped an embargo on its crude"."""
    return any(reading.tree.lowers[c] in _NEXT for c in reading.tree.having(p.predicate, "advmod"))


def _by_sentence(told: Sequence[Told]) -> Iterable[tuple[int, list[Told]]]:
    groups: dict[int, list[Told]] = {}
    for p, event in told:
        groups.setdefault(event.sentence.index, []).append((p, event))
    return groups.items()


def _mains(reading: Reading) -> dict[int, Proposition]:
    """The main clause of each sentence."""
    clauses = (
        p for p in reversed(reading.propositions) if p.link == "root" and p.predicate in reading.clauses
    )
    return {reading.sentence_of[p.predicate]: p for p in clauses}


def _speaks(frames: Mapping[int, Evoked], p: Proposition) -> bool:
    evoked = frames.get(p.predicate)
    return evoked is not None and evoked.frame.speech


def _governed(reading: Reading, p: Proposition, old: set[int]) -> bool:
    """Whether what an act hangs on, or is coordinated with, lies back."""
    above: Proposition | None = p
    while above is not None:
        if above.coordinated in old:
            return True
        above = reading.governor(above)
        if above is not None and above.predicate in old:
            return True
    return False


def _phases(reading: Reading, p: Proposition) -> list[int]:
    """The verbs that say what phase an act is in, and have its day: "began bombing in 1999"."""
    found, above = list[int](), reading.governor(p) if p.link == "xcomp" else None
    while above is not None:
        found.append(above.predicate)
        above = reading.governor(above) if above.link == "xcomp" else None
    return found


def _parted(reading: Reading, last: int, number: int) -> bool:
    """Whether a paragraph ends between two sentences."""
    if last < 0:
        return True
    between = reading.doc.text[reading.sentences[last].end : reading.sentences[number].start]
    return "\n\n" in between
