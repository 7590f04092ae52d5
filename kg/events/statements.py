"""Statements without quotation marks: "Minister Ellwood said:" and what follows; "MR SMITH: We …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.actors.nouns import nouns
from kg.entities.cues import FIRST
from kg.entities.quotations import MARKS, Quotation
from kg.events.frames import Evoked
from kg.events.quoted import subject_of
from kg.events.reading import Reading
from kg.events.saying import Saying, noun_head, speech_verbs
from kg.ontology import plover
from kg.slips.arcs import FINITE

_OPENING = 24
_LABEL = 8
_HEADING = 6
_ASKS = frozenset({"Q", "QUESTION", "Question"})
_ANSWERS = frozenset({"A", "ANSWER", "Answer"})
_LABEL_ENDS = frozenset({":", "."})
# Who speaks for the broadcaster, and so is no source of what he tells.
_HOUSE = frozenset({
    "reporter", "presenter", "host", "anchor", "narrator", "correspondent", "announcer", "newsreader",
    "newscaster", "byline", "interviewer", "moderator", "voiceover", "studio", "question",
})  # fmt: skip
_ATTRIBUTED = frozenset({"attributable", "attributed"})
_BRACKETS = frozenset({"(", "["})
_BULLETS = frozenset({">", "-", "•", "*", "–"})
# So many paragraphs that open with a name and a colon make a transcript, where answers go on over paragraphs.
_TRANSCRIPT = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """The tokens start:end (exclusive) are said by those whose heads are `sources`."""

    start: int
    end: int
    sources: tuple[int, ...]
    verb: int | None


def statements(
    reading: Reading,
    frames: Mapping[int, Evoked],
    sayings: Sequence[Saying],
    quotations: Sequence[Quotation],
    speaks: Callable[[int], bool],
) -> Iterator[Statement]:
    """The statements of an article, in text order."""
    tree = reading.tree
    colons = [i for i, word in enumerate(tree.lowers) if word == ":"]
    paragraphs = _paragraphs(reading)
    openings = []
    house: set[str] = set()
    for at in colons:
        opening = _opening(reading, frames, at, paragraphs, speaks, house)
        if opening is not None:
            openings.append((at, *opening))
    asked = list(_questions_and_answers(reading, paragraphs))
    openings = sorted([*(o for o in openings if o[0] not in {a[0] for a in asked}), *asked])
    if not openings:
        return
    transcript = sum(verb is None for _, _, _, verb in openings) >= _TRANSCRIPT
    pages = _Pages(reading, frames, sayings, quotations, paragraphs)
    for k, (at, _, sources, verb) in enumerate(openings):
        start = _next(reading, at + 1)
        limit = openings[k + 1][1] if k + 1 < len(openings) else len(tree.pos)
        if not sources or start >= limit or tree.lowers[start] in MARKS:
            continue
        if verb is None:
            end = limit if transcript else pages.paragraph_end(start, limit)
        elif start > at + 1:
            end = pages.block(start, limit, sources)
        else:
            end = pages.inline(start, limit)
        yield Statement(start, end, sources, verb)


def _questions_and_answers(
    reading: Reading, paragraphs: list[int]
) -> Iterator[tuple[int, int, tuple[int, ...], None]]:
    """Where "Q." and "A:" open paragraphs: nobody named asks, who is introduced before them answers."""
    tree = reading.tree
    labels = []
    for first in paragraphs:
        word, mark, *_ = (*tree.texts[first : first + 2], "", "")
        whole = word[:-1] if word[-1:] in _LABEL_ENDS else word
        ended = word != whole or mark in _LABEL_ENDS
        if ended and whole in _ASKS | _ANSWERS:
            labels.append((first if word != whole else first + 1, first, whole in _ANSWERS))
    if not any(answers for _, _, answers in labels):
        return
    people = (m for m in reading.mentions if m.start < labels[0][1] and m.sort == "name")
    host = next((m.head for m in people if m.entity is not None and m.entity.kind == "person"), None)
    for at, first, answers in labels:
        yield at, first, (host,) if answers and host is not None else (), None


def _next(reading: Reading, at: int) -> int:
    tree = reading.tree
    while at < len(tree.pos) and (tree.pos[at] == "SPACE" or tree.lowers[at] in _BULLETS):
        at += 1
    return at


def _paragraphs(reading: Reading) -> list[int]:
    """Where paragraphs begin."""
    tree = reading.tree
    return [0, *(i + 1 for i, pos in enumerate(tree.pos) if pos == "SPACE" and "\n\n" in tree.texts[i])]


def _opening(
    reading: Reading,
    frames: Mapping[int, Evoked],
    colon: int,
    paragraphs: list[int],
    speaks: Callable[[int], bool],
    house: set[str],
) -> tuple[int, tuple[int, ...], int | None] | None:
    """Where the words that open a statement begin, the heads of who makes it, and the verb.

    `house` are the surnames of those who speak for the broadcaster; the ones found are added.
    """
    tree, following = reading.tree, _next(reading, colon + 1)
    if following >= len(tree.pos) or not (
        tree.texts[following][:1].isupper() or tree.lowers[following] in _BRACKETS
    ):
        return None
    paragraph = paragraphs[bisect_left(paragraphs, colon + 1) - 1]
    first = max(paragraph, reading.doc[colon].sent.start)
    for t in range(colon - 1, max(first, colon - _OPENING) - 1, -1):
        if tree.lowers[t] in _ATTRIBUTED:
            sources = tuple(c for c in tree.having(t, "obl", "nmod") if tree.preposition(c) == "to")
            if sources:
                return first, sources, t
        evoked = frames.get(t)
        if evoked is not None and evoked.frame.type in plover().worst:
            continue  # "has answered with live fire: …"
        says = tree.pos[t] == "VERB" and tree.lemmas[t] in speech_verbs()
        if says or (evoked is not None and evoked.frame.speech and evoked.proposition.kind != "noun"):
            sources = subject_of(reading, t, speaks)
            if sources:
                return first, sources, t
    labelled = _labelled(reading, paragraph, colon, house) if following == colon + 1 else None
    return (paragraph, labelled, None) if labelled is not None else None


def _labelled(reading: Reading, start: int, colon: int, house: set[str]) -> tuple[int, ...] | None:
    """Whom a label before a colon names ("MARY SMITH (through interpreter):"); nobody for the broadcaster."""
    tree = reading.tree
    end = next((t for t in range(start, colon) if tree.lowers[t] in _BRACKETS), colon)
    if end < colon and tree.lowers[colon - 1] not in (")", "]"):
        return None
    if not start < end <= start + _LABEL or tree.texts[start][:1].islower():
        return None
    if any(tree.lowers[t] in MARKS for t in range(start, end)):
        return None
    words = "".join(tree.spaced[start:end]).lower().replace(",", " ").split()
    if not words:
        return None
    if words[-1] in house or not _HOUSE.isdisjoint(words):
        house.update([w for w in words if w not in _HOUSE][-1:])
        return ()
    shouted = all(not any(c.islower() for c in tree.texts[t]) for t in range(start, end))
    if not shouted and any(tree.tags[t] in FINITE for t in range(start, end)):
        return None
    if shouted and (before := _spoken_of(reading, words[-1], start)) is not None:
        return (before,)
    head = noun_head(tree, start, end)
    mention = reading.mentions.covering(head) if head is not None else None
    person = mention is not None and mention.entity is not None and mention.entity.kind == "person"
    return (head,) if head is not None and person else None


def _spoken_of(reading: Reading, label: str, start: int) -> int | None:
    """The head of the person last spoken of whom a label in capitals names by surname or by what he is."""
    heads = [
        m.head
        for m in reading.mentions
        if m.start < start and m.entity is not None and m.entity.kind == "person"
        if label == (m.text.lower().split()[-1] if m.sort == "name" else reading.tree.lowers[m.head])
    ]
    return heads[-1] if heads else None


@dataclass(frozen=True, slots=True)
class _Pages:
    """How far statements reach."""

    reading: Reading
    frames: Mapping[int, Evoked]
    sayings: Sequence[Saying]
    quotations: Sequence[Quotation]
    paragraphs: list[int]

    def block(self, start: int, limit: int, sources: tuple[int, ...]) -> int:
        """Paragraphs after a line that ends in a colon, until these speak of the speaker or others speak.

        A spokesperson tells what others said; only their own words end that.
        """
        titles = (nouns().get(self.reading.tree.lemmas[h]) for h in sources)
        reports = any(noun is not None and noun.category == "spokesperson" for noun in titles)
        ids = {e.id for h in sources for e in self.reading.mentions.describe(h).entities}
        end = self.paragraph_end(start, limit)
        while end < limit:
            following = self.paragraph_end(end, limit)
            if not self._first_person(end, following) and (
                self._heading(end, following)
                or (self._quotations(end, following) if reports else self._others(end, following))
                or self._names(end, following, ids)
            ):
                break
            end = following
        return end

    def inline(self, start: int, limit: int) -> int:
        """A sentence after a colon, and those after it as long as "we" or "I" goes on speaking."""
        doc = self.reading.doc
        first = end = min(doc[start].sent.end, limit)
        at = end
        while at < limit:
            following = min(doc[at].sent.end, limit)
            if self._first_person(at, following):
                end = following
            elif self._others(at, following):
                break
            at = following
        return end if end == first else self.paragraph_end(end - 1, limit)

    def paragraph_end(self, at: int, limit: int) -> int:
        """Where the paragraph of a token ends, at most at `limit`."""
        k = bisect_left(self.paragraphs, at + 1)
        return min(self.paragraphs[k], limit) if k < len(self.paragraphs) else limit

    def _first_person(self, start: int, end: int) -> bool:
        tree = self.reading.tree
        inside = {t for q in self._quotations(start, end) for t in range(q.start, min(q.end, end))}
        return any(
            tree.lowers[t] in FIRST and tree.tags[t].startswith("PRP") and t not in inside
            for t in range(start, end)
        )

    def _quotations(self, start: int, end: int) -> list[Quotation]:
        k = bisect_left(self.quotations, start, key=lambda q: q.end)
        found = []
        while k < len(self.quotations) and self.quotations[k].start < end:
            found.append(self.quotations[k])
            k += 1
        return found

    def _others(self, start: int, end: int) -> bool:
        """Whether somebody else speaks: a clause of saying, or what somebody is reported to say."""
        k = bisect_left(self.sayings, start, key=lambda s: s.verb)
        if k < len(self.sayings) and self.sayings[k].verb < end:
            return True
        for t in range(start, end):
            evoked = self.frames.get(t)
            if evoked is not None and evoked.frame.speech and evoked.proposition.kind != "noun":
                return True
        return False

    def _names(self, start: int, end: int, ids: set[str]) -> bool:
        """Whether the speaker is spoken of."""
        every = self.reading.mentions.all
        k = bisect_left(every, start, key=lambda m: m.start)
        while k < len(every) and every[k].start < end:
            if not ids.isdisjoint(e.id for e in every[k].entities):
                return True
            k += 1
        return False

    def _heading(self, start: int, end: int) -> bool:
        words = [t for t in range(start, end) if self.reading.tree.pos[t] != "SPACE"]
        return 0 < len(words) <= _HEADING and self.reading.tree.pos[words[-1]] != "PUNCT"
