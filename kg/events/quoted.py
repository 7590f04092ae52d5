"""Whose words a quotation is: the clause of saying after it, before it, or of its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kg.entities.quotations import MARKS, Quotation
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.saying import BREAKS, Saying, noun_head, speech_verbs
from kg.ontology import Frame, plover
from kg.propositions import logical_subject
from kg.slips.arcs import FINITE
from kg.trees import NOMINAL

_NEAR = 40
_GOING_ON = frozenset({",", "?", "!"})
_LINE = 30  # words of a line with name and title
_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and the heads of who says it, () where nobody is named."""

    quotation: Quotation
    sources: tuple[int, ...]


def quoted(
    reading: Reading,
    frames: Mapping[int, Evoked],
    sayings: Sequence[Saying],
    found: Sequence[Quotation],
    speaks: Callable[[int], bool],
) -> list[Quoted]:
    """The quotations with their sources; `speaks` tells whether a head is somebody."""
    starts = [s.start for s in sayings]
    beside = {s.verb: (s.source,) for s in sayings}

    def subject(verb: int) -> tuple[int, ...]:
        return beside.get(verb) or subject_of(reading, verb, speaks)

    own: list[tuple[int, ...]] = []
    for k, q in enumerate(found):
        source = _after(reading, q, sayings, starts) or _before(reading, frames, q, found, k, subject)
        own.append(source)
    _share(reading, found, own, subject)
    return [Quoted(q, sources) for q, sources in zip(found, own, strict=True)]


def _after(reading: Reading, q: Quotation, sayings: Sequence[Saying], starts: list[int]) -> tuple[int, ...]:
    """ "…," she said; also “…” — Kofi Annan."""
    tree, at = reading.tree, q.end + 1
    if not q.closed:
        return ()
    while at < len(tree.pos) and (tree.lowers[at] == "," or tree.lowers[at] in MARKS):
        at += 1
    k = bisect_left(starts, at)
    if k < len(sayings) and sayings[k].start == at:
        return (sayings[k].source,)
    return _opening(reading, at) or _signed(reading, at)


def _opening(reading: Reading, at: int) -> tuple[int, ...]:
    """Who says, where his name stands between commas: "…," the leader of the team, A, told reporters."""
    tree = reading.tree
    quote = next((t for t in range(at - 1, 0, -1) if tree.lowers[t] not in MARKS), at)
    if tree.lowers[quote] not in _GOING_ON:
        return ()
    for verb in range(at + 1, min(at + _LINE, len(tree.pos))):
        subject = tree.child(verb, "nsubj") if tree.lemmas[verb] in speech_verbs() else None
        if subject is not None and min(tree.subtree(subject)) == at:
            return (subject,)
    return ()


def _signed(reading: Reading, at: int) -> tuple[int, ...]:
    """Who is named behind a dash on the line under a quotation, as releases do."""
    tree, end = reading.tree, min(at + _LINE, len(reading.tree.pos))
    if at + 1 >= end or "\n" not in tree.texts[at] or tree.lowers[at + 1] not in _DASHES:
        return ()
    line = next((t for t in range(at + 2, end) if "\n" in tree.texts[t]), end)
    named = (t for t in range(at + 2, line) if (m := reading.mentions.at(t)) is not None and m.sort == "name")
    person = next((t for t in named if _is_person(reading, t)), None)
    finite = any(tree.tags[t] in FINITE for t in range(at + 2, line))
    return (person,) if person is not None and not finite else ()


def _is_person(reading: Reading, head: int) -> bool:
    return any(entity.kind == "person" for entity in reading.mentions.describe(head).entities)


def _before(
    reading: Reading,
    frames: Mapping[int, Evoked],
    q: Quotation,
    found: Sequence[Quotation],
    k: int,
    subject: Callable[[int], tuple[int, ...]],
) -> tuple[int, ...]:
    """Smith said: "…"; he called it "…"."""
    tree = reading.tree
    at = _previous(reading, q.start - 2)
    if at < 0 or (k and at <= found[k - 1].end):
        return ()
    free = tree.lowers[at] in (".", "?", "!") or (
        "\n" in reading.doc[at + 1].text and tree.lowers[at] not in (":", ",")
    )
    if free:
        return ()
    first = reading.doc[at].sent.start
    for t in range(at, max(first, at - _NEAR) - 1, -1):
        if tree.lowers[t] == ";" or (k and t <= found[k - 1].end):
            break
        evoked = frames.get(t)
        says = tree.lemmas[t] in speech_verbs() and tree.pos[t] == "VERB"
        if says or (evoked is not None and evoked.frame.speech):
            sources = subject(t)
            if sources:
                return sources
    if tree.lowers[at] in (":", ","):
        return _main_subject(reading, first, at, subject)
    return _governing(reading, frames, q, subject)


def is_verbal(frame: Frame) -> bool:
    """Whether a frame evokes something that is done with words."""
    type_ = plover().types.get(frame.type or "")
    return type_ is not None and (type_.quad or "").startswith("verbal")


def _previous(reading: Reading, at: int) -> int:
    while at >= 0 and reading.tree.pos[at] == "SPACE":
        at -= 1
    return at


def subject_of(reading: Reading, verb: int, speaks: Callable[[int], bool]) -> tuple[int, ...]:
    """Who says, by the tree, else by the words before the verb."""
    p = reading.clauses.get(verb)
    subject = logical_subject(p) if p is not None else None
    heads = tuple(h for h in subject.heads if speaks(h)) if subject is not None else ()
    nearest = [c for c in reading.tree.having(verb, "nsubj") if c < verb]
    if len(nearest) > 1 and speaks(nearest[-1]):
        return (nearest[-1],)
    if heads and (heads[0] < verb or (p is not None and p.passive)):
        return heads
    tree = reading.tree
    first = reading.doc[verb].sent.start
    end = start = verb - 1 if verb > first and tree.lowers[verb - 1] == "," else verb
    while start > first and tree.lowers[start - 1] not in BREAKS and tree.tags[start - 1] not in FINITE:
        start -= 1
    head = noun_head(tree, start, end)
    if head is None or not speaks(head) or (heads and tree.pos[verb - 1] not in NOMINAL):
        return heads
    return (head,)


def _main_subject(
    reading: Reading, first: int, at: int, subject: Callable[[int], tuple[int, ...]]
) -> tuple[int, ...]:
    """The subject of the sentence that introduces a quotation: "Smith was blunt: …"."""
    verbs = (t for t in range(at, first - 1, -1) if t in reading.clauses)
    return next(filter(None, map(subject, verbs)), ())


def _governing(
    reading: Reading,
    frames: Mapping[int, Evoked],
    q: Quotation,
    subject: Callable[[int], tuple[int, ...]],
) -> tuple[int, ...]:
    """Who speaks in the clause that a quoted phrase is part of: "She condemned a “brutal attack”"."""
    tree = reading.tree
    top = next((t for t in range(q.start, q.end) if not q.start <= tree.heads[t] < q.end), q.start)
    subject_before = tree.child(top, "nsubj")
    if tree.tags[top] in FINITE and subject_before is not None and subject_before < q.start:
        return ()  # "A “strongly condemned” the attack, and B left"
    for t in tree.climb(top):
        evoked = None if q.start <= t < q.end else frames.get(t)
        if evoked is None or evoked.proposition.kind == "noun":
            continue
        if evoked.frame.speech or is_verbal(evoked.frame):
            return subject(t)
    return ()


def _share(
    reading: Reading,
    found: Sequence[Quotation],
    own: list[tuple[int, ...]],
    subject: Callable[[int], tuple[int, ...]],
) -> None:
    """Give quotations without a source of their own that of the one they go on from, or lead to."""
    for k, q in enumerate(found):
        if own[k] or not _stands_free(reading, q):
            continue
        if k and (q.continued or _follows(reading, found[k - 1], q)):
            own[k] = own[k - 1]
        if not own[k]:
            own[k] = _told_before(reading, q, subject)
    for k in range(len(found) - 2, -1, -1):
        if not own[k] and own[k + 1] and _stands_free(reading, found[k]):
            near = not found[k].closed or _follows(reading, found[k], found[k + 1])
            if found[k + 1].continued or near:
                own[k] = own[k + 1]


def _stands_free(reading: Reading, q: Quotation) -> bool:
    """Whether a quotation is sentences of its own and no phrase in another's."""
    tree = reading.tree
    at = _previous(reading, q.start - 2)
    return (
        q.continued
        or at < 0
        or tree.lowers[at] in BREAKS | {".", "?", "!"}
        or "\n" in reading.doc[at + 1].text
        or reading.doc[q.start].text[:1].isupper()
    )


def _follows(reading: Reading, one: Quotation, other: Quotation) -> bool:
    """Whether no more than a sentence stands between two quotations, in one paragraph or the next."""
    between = reading.sentence_of[other.start] - reading.sentence_of[max(one.end - 1, 0)]
    return between <= 1


def _told_before(
    reading: Reading, q: Quotation, subject: Callable[[int], tuple[int, ...]]
) -> tuple[int, ...]:
    """Who speaks or acts in the sentence right before a quotation that stands alone."""
    at = _previous(reading, q.start - 2)
    if at < 0:
        return ()
    sentence = reading.doc[at].sent
    tree = reading.tree
    roots = [t for t in range(sentence.start, sentence.end) if tree.heads[t] == t and tree.pos[t] != "SPACE"]
    tokens = [t for t in range(sentence.start, sentence.end) if tree.lemmas[t] in speech_verbs()]
    for t in (*tokens, *roots):
        sources = subject(t) if t in reading.clauses else ()
        if sources:
            return sources
    return ()
