"""Who says it: indirect speech, quotations, "according to", and statements that follow a colon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.actors import Entity, actors
from kg.coreference import quotations
from kg.event import Party
from kg.events.frames import Evoked, logical_subject
from kg.events.parties import actors as acting
from kg.events.reading import Reading

_SOURCES = frozenset({"according to", "per"})


@dataclass(frozen=True, slots=True)
class Said:
    """The tokens start:end (exclusive) are what `speakers` say; `verb` is the predicate of saying."""

    start: int
    end: int
    speakers: tuple[Party, ...]
    verb: int | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """All that is said in an article; `house` speaks where the text says "we" and nobody is quoted."""

    spans: tuple[Said, ...]
    house: Entity | None

    def chain(self, token: int) -> tuple[Party, ...]:
        """The sources of a token, the outermost first, the innermost last."""
        inside = [s for s in self.spans if s.start <= token < s.end and s.verb != token]
        inside.sort(key=lambda s: s.start - s.end)
        out: dict[str, Party] = {}
        for said in inside:
            for speaker in said.speakers[:1]:
                out.pop(speaker.id, None)
                out[speaker.id] = speaker
        return tuple(out.values())


def speech(reading: Reading, frames: Mapping[int, Evoked]) -> Speech:
    """Everything that is reported as said, with its speakers."""
    house = _house(reading)
    spans = list(_reported(reading, frames, house))
    spans += _according(reading)
    spans += list(_quoted(reading, spans))
    spans += list(_announced(reading, frames, spans))
    return Speech(tuple(spans), house)


def _house(reading: Reading) -> Entity | None:
    """Who publishes: the state of a government body, else the organisation itself."""
    source = reading.article.source
    if not source:
        return None
    tables = actors()
    senses = tables.senses(source)
    if not senses:
        return None
    entity = senses[0].entity
    if entity.kind in ("government", "country") and entity.country in tables.entities:
        return tables.country(entity.country)
    return entity


def _reported(reading: Reading, frames: Mapping[int, Evoked], house: Entity | None) -> Iterator[Said]:
    """Clauses under verbs of saying, and clauses beside which "X said" stands."""
    tree = reading.tree
    for predicate, evoked in frames.items():
        p = evoked.proposition
        if p.kind == "noun" or not (evoked.frame.speech or evoked.frame.type is not None):
            continue
        subject = logical_subject(p)
        speakers = acting(reading, [subject] if subject else [], house)
        if not speakers:
            continue
        for a in p.arguments:
            if a.role != "complement" or (not evoked.frame.speech and tree.deps[a.head] != "ccomp"):
                continue
            if tree.deps[a.head] == "xcomp" and not evoked.frame.speech:
                continue
            tokens = a.tokens
            yield Said(min(tokens), max(tokens) + 1, speakers, predicate)


def _according(reading: Reading) -> list[Said]:
    """ "According to X" speaks for its whole sentence."""
    found = []
    for p in reading.clauses.values():
        for a in p.arguments:
            if a.preposition in _SOURCES:
                speakers = acting(reading, [a], None)
                if speakers:
                    sentence = reading.doc[p.predicate].sent
                    found.append(Said(sentence.start, sentence.end, speakers))
    return found


def _quoted(reading: Reading, spans: list[Said]) -> Iterator[Said]:
    """Quotations: whole runs of quoted words with the speaker that a part of them is given to."""
    last: tuple[Party, ...] = ()
    previous_end = -1
    for start, end in _runs(reading):
        speakers = _speaker_of(reading, start, end, spans)
        if not speakers and last and _adjacent(reading, previous_end, start):
            speakers = last
        if speakers and end - start > 3:
            yield Said(start, end, speakers, quoted=True)
            last, previous_end = speakers, end


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    marks = quotations([t.text for t in reading.doc])
    start = None
    for i, quoted in enumerate([*marks, False]):
        if quoted and start is None:
            start = i
        elif not quoted and start is not None:
            yield start, i
            start = None


def _speaker_of(reading: Reading, start: int, end: int, spans: list[Said]) -> tuple[Party, ...]:
    """The speaker of what overlaps the quotation, else of the clause of saying just before or after it."""
    for said in spans:
        if said.verb is not None and said.start < end and start < said.end and not start <= said.verb < end:
            return said.speakers
    first, last = reading.sentence_of[start], reading.sentence_of[min(end, len(reading.doc) - 1) - 1]
    near = [s for s in spans if s.verb is not None and reading.sentence_of[s.verb] in (first, last)]
    for said in near:
        if said.verb is not None and not start <= said.verb < end:
            return said.speakers
    return ()


def _adjacent(reading: Reading, end: int, start: int) -> bool:
    """Whether a quotation goes on where another ended: no more than a clause of saying between them."""
    return 0 <= end <= start and reading.sentence_of[start] - reading.sentence_of[max(end - 1, 0)] <= 1


def _announced(reading: Reading, frames: Mapping[int, Evoked], spans: list[Said]) -> Iterator[Said]:
    """ "The minister said:" and what follows without quotation marks, to the next such line or the end."""
    doc = reading.doc
    openings: list[tuple[int, int, tuple[Party, ...]]] = []
    for predicate, evoked in frames.items():
        if not evoked.frame.speech or evoked.proposition.kind == "noun":
            continue
        at = predicate + 1
        while at < len(doc) and doc[at].text != ":" and at - predicate < 12:
            at += 1
        if at >= len(doc) or doc[at].text != ":" or at - predicate >= 12:
            continue
        following = at + 1
        while following < len(doc) and doc[following].is_space:
            following += 1
        if following >= len(doc) or doc[following].text in "“\"'‘":
            continue
        subject = logical_subject(evoked.proposition)
        speakers = acting(reading, [subject] if subject else [], None)
        if speakers and doc[following].text[:1].isupper():
            openings.append((predicate, following, speakers))
    for k, (predicate, start, speakers) in enumerate(openings):
        end = openings[k + 1][0] if k + 1 < len(openings) else len(doc)
        yield Said(start, end, speakers, predicate)
