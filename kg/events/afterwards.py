"""When a clause says that something was: by a time of its own, or how long before or after something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from kg.entities.phrases import determiner
from kg.event import Time
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.ontology import lexicon
from kg.propositions import Proposition
from kg.times import LABELS, resolve, time_of

_AWAY = {"after": "earlier", "before": "later"}
_PRESENT = frozenset({"present", "future"})
_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d)?")
_MEMORY = 6  # sentences


def named(reading: Reading, tokens: tuple[int, ...], tense: str) -> Time | None:
    """The time that a clause names, if any of its words is part of one."""
    if LABELS.isdisjoint([reading.tree.entities[t] for t in tokens]):
        return None
    return time_of(reading.doc, tokens, published=reading.article.published, tense=tense)


def counted_back(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """ "Eleven days after they captured it" counts back from the clause that this is added to, and "the raid
    came a day after" from the raid that was told of."""
    tree = reading.tree
    above = reading.governor(p) if p.link == "advcl" else None
    mark = next((c for c in tree.having(p.predicate, "mark") if tree.lowers[c] in _AWAY), None)
    if mark is None or mark == 0 or above is None:
        return None
    if tree.entities[mark - 1] not in LABELS and tree.deps[mark - 1] != "obl:unmarked":
        return None
    if tree.child(mark - 1, "case") is not None:  # "in 2019 after they had met"
        return None
    start = min(tree.subtree(mark - 1))
    inside = set(range(start, mark))
    base = named(reading, tuple(t for t in above.tokens if t not in inside), above.tense)
    base = base or _of_the_same(reading, frames, above)
    anchor = base.value if base is not None else None
    if base is None and above.tense in _PRESENT:
        anchor = reading.article.published
    words = tree.text(start, mark)
    value = resolve(f"{words} {_AWAY[tree.lowers[mark]]}", published=reading.article.published, anchor=anchor)
    return Time(f"{words} {tree.lowers[mark]}", value if anchor else None)


def of_months(reading: Reading, p: Proposition) -> Time | None:
    """A month or year also holds what led to it or ended it: "quit in May after mobs attacked the camp"."""
    above = reading.governor(p) if p.link == "advcl" and p.mark in ("after", "until") else None
    if above is None or p.tense != "past" or "have" in p.auxiliaries:
        return None
    time = named(reading, above.tokens, above.tense)
    return time if time is not None and _MONTH_OR_YEAR.fullmatch(time.value or "") else None


def _of_the_same(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """The day of the act of its kind that the text told of last, which a subject calls back: "the attack"."""
    noun = p.subject.head if p.subject is not None else 0
    act = lexicon().match(lemma=reading.tree.lemmas[noun], pos="noun")
    if act is None or act.type is None or determiner(reading.tree, noun) != "definite":
        return None
    since = bisect_left(reading.sentence_of, reading.sentence_of[noun] - _MEMORY)
    before = (frames[t] for t in range(noun - 1, since - 1, -1) if t in frames)
    same = next((b.proposition for b in before if b.frame.type == act.type), None)
    return named(reading, same.tokens, same.tense) if same is not None else None
