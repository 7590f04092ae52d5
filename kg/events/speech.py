"""Who says it: indirect speech, quotations, "according to", and statements that follow a colon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.actors import BODY_KINDS, STATE_KINDS, Entity, actors
from kg.entities.mentions import can_act
from kg.entities.phrases import determiner
from kg.event import Party
from kg.events.frames import Evoked
from kg.events.parties import actors as acting
from kg.events.parties import recipients
from kg.events.quoted import is_verbal, quoted, subject_of
from kg.events.reading import Reading
from kg.events.reported import Claim, according, in_nouns, reported
from kg.events.saying import sayings
from kg.events.statements import statements
from kg.ontology import lexicon
from kg.propositions import logical_subject
from kg.propositions.arguments import Argument
from kg.slips.arcs import FINITE

# Whatever their subject is, it is a source.
_SAYING = frozenset({"say", "tell", "state", "add", "claim", "warn", "report", "confirm", "write"})
_LOOK_BACK = 3


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
    """All that is said in an article.

    `house` speaks where the text says "we" and nobody is quoted; `own_words` tells whether it ever does.
    """

    house: Entity | None
    covering: Mapping[int, tuple[Said, ...]] = field(default_factory=dict, repr=False)
    own_words: bool = False

    def chain(self, token: int) -> tuple[Party, ...]:
        """The sources of a token, the outermost first, the innermost last."""
        return _chain(self.covering.get(token, ()), token)


def speech(reading: Reading, frames: Mapping[int, Evoked]) -> Speech:
    """Everything that is reported as said, with its speakers; in time linear in the length of the text."""
    house = _house(reading, frames)
    known: dict[int, bool] = {}

    def speaks(head: int) -> bool:
        if head not in known:
            known[head] = _can_speak(reading, head)
        return known[head]

    beside = sayings(reading)
    marks = reading.quotations
    claims = [
        Claim(q.quotation.start, q.quotation.end, q.sources, quoted=True)
        for q in quoted(reading, frames, beside, marks, speaks)
        if q.sources
    ]
    claims += [
        Claim(s.start, s.end, s.sources, s.verb) for s in statements(reading, frames, beside, marks, speaks)
    ]
    claims += [Claim(a, b, (s.source,), s.verb) for s in beside for a, b in s.content]
    claims += according(reading)
    claims += in_nouns(reading)
    claims += reported(reading, frames, {s.verb for s in beside}, speaks)
    return _resolved(reading, claims, house)


def _chain(spans: tuple[Said, ...] | list[Said], token: int) -> tuple[Party, ...]:
    out: dict[str, Party] = {}
    for said in spans:
        if said.verb != token:
            for speaker in said.speakers[:1]:
                out.pop(speaker.id, None)
                out[speaker.id] = speaker
    return tuple(out.values())


def _resolved(reading: Reading, claims: list[Claim], house: Entity | None) -> Speech:
    """Whom the sources mean, the widest claims first: "we" in a quotation is who is quoted."""
    asides = _asides(reading)
    claims = [c for c in claims if c.verb not in asides]
    claims.sort(key=lambda c: (c.start - c.end, not c.quoted))
    sources = sorted({h for c in claims for h in c.sources if not _is_report(reading, h)})
    covering: dict[int, list[Said]] = {}
    for claim in claims:
        around = _chain(covering.get(claim.sources[0], []), -1)
        voice = _entity(around[-1]) if around else house
        speakers = _parties(reading, claim.sources, voice) or _of_report(reading, claim.sources[0], sources)
        if not speakers:
            continue
        said = Said(claim.start, claim.end, speakers, claim.verb, claim.quoted)
        for token in range(claim.start, claim.end):
            if token not in asides or claim.quoted:
                covering.setdefault(token, []).append(said)
    own = house is not None and any(t not in covering for t in _wes(reading))
    return Speech(house, {token: tuple(some) for token, some in covering.items()}, own)


def _asides(reading: Reading) -> set[int]:
    """What is told of a statement behind it, and is no part of it: "…, a claim that they denied"."""
    tree, claims = reading.tree, lexicon().classes["@claim"]
    return {
        token
        for head, lemma in enumerate(tree.lemmas)
        if lemma in claims and tree.deps[head] in ("appos", "parataxis")
        if determiner(tree, head) == "indefinite" and tree.child(head, "acl:relcl") is not None
        for token in tree.subtree(head)
    }


def _parties(reading: Reading, heads: tuple[int, ...], voice: Entity | None) -> tuple[Party, ...]:
    heads = tuple(_named(reading, head) for head in heads)
    return acting(reading, [Argument("subject", heads[0], heads, heads)], voice)


def _named(reading: Reading, head: int) -> int:
    """Who speaks by name, where it stands beside what he is: "a police major, Kofi Annan"."""
    tree = reading.tree
    if tree.pos[head] != "NOUN":
        return head
    beside = (c for c in tree.having(head, "appos") if tree.pos[c] == "PROPN")
    people = (c for c in beside if any(e.kind == "person" for e in reading.mentions.describe(c).entities))
    return next(people, head)


def _entity(party: Party) -> Entity:
    return Entity(party.id, party.label, party.kind, party.country)


def _of_report(reading: Reading, head: int, sources: list[int]) -> tuple[Party, ...]:
    """Who issued "the statement", or spoke last before it; a report that nobody issued speaks for itself."""
    if not _can_speak(reading, head):
        return ()
    if _is_report(reading, head) and determiner(reading.tree, head) == "definite":
        for earlier in _issuers(reading, head, sources):
            if found := _parties(reading, (earlier,), None):
                return found
    return recipients(reading, head, None, things=True, places=True)


def _issuers(reading: Reading, head: int, sources: list[int]) -> Iterator[int]:
    tree, first = reading.tree, max(0, reading.sentence_of[head] - _LOOK_BACK)
    for t in range(head - 1, -1, -1):
        if reading.sentence_of[t] < first:
            break
        if tree.lemmas[t] != tree.lemmas[head]:
            continue
        if tree.preposition(t) == "according to":
            return  # it has spoken for itself before
        if tree.heads[t] in reading.clauses:
            yield from subject_of(reading, tree.heads[t], lambda h: not _is_report(reading, h))
    k = bisect_left(sources, head) - 1
    if k >= 0 and reading.sentence_of[sources[k]] >= first:
        yield sources[k]


def _is_report(reading: Reading, head: int) -> bool:
    mention = reading.mentions.describe(head)
    acts = mention.first_person or any(can_act(e) for e in (*mention.entities, *mention.owners))
    return not acts and reading.tree.lemmas[head] in lexicon().classes["@report"]


def _can_speak(reading: Reading, head: int) -> bool:
    mention = reading.mentions.describe(head)
    if mention.first_person or any(can_act(e) for e in (*mention.entities, *mention.owners)):
        return True
    tree = reading.tree
    said = (
        tree.deps[head] == "nsubj" and tree.lemmas[tree.heads[head]] in _SAYING and tree.pos[head] == "NOUN"
    )
    return said or tree.lemmas[head] in lexicon().classes["@report"]


def _house(reading: Reading, frames: Mapping[int, Evoked]) -> Entity | None:
    """Who publishes: whoever signs it, the state of a government body, else the organisation itself."""
    if (author := _signing(reading)) is not None:
        return author
    tables, source = actors(), reading.article.source
    senses = tables.senses(source) if source else ()
    if not senses:
        return reading.mentions.publisher or _issuer(reading, frames)
    return _state_of(senses[0].entity)


def _signing(reading: Reading) -> Entity | None:
    """The only person whom a line above a text in the first person names: "The Hon Jane Smith MP"."""
    tree = reading.tree
    own = (t for t, word in enumerate(tree.lowers) if word == "i" and tree.deps[t] == "nsubj")
    if all(reading.quotation(t) is not None for t in own):
        return None
    breaks = (t for t, text in enumerate(tree.texts) if tree.pos[t] == "SPACE" and "\n\n" in text)
    end = next(breaks, 0)
    if any(tree.tags[t] in FINITE or tree.texts[t] == "." for t in range(end)):
        return None
    named = [m.entity for m in reading.mentions if m.end <= end and m.sort == "name" and m.entity is not None]
    people = {e for e in named if e.kind == "person"}
    return people.pop() if len(people) == 1 else None


def _wes(reading: Reading) -> Iterator[int]:
    """Where "we" act outside quotations."""
    tree = reading.tree
    wes = (t for t, word in enumerate(tree.lowers) if word == "we" and tree.deps[t] == "nsubj")
    return (t for t in wes if reading.quotation(t) is None)


def _issuer(reading: Reading, frames: Mapping[int, Evoked]) -> Entity | None:
    """Who an unsigned release speaks of first, and as "we" where it condemns, welcomes or asks."""
    verbs = (frames.get(reading.tree.heads[t]) for t in _wes(reading))
    if not any(e is not None and is_verbal(e.frame) and e.proposition.tense == "present" for e in verbs):
        return None
    first = next((p for p in reading.clauses.values() if p.link == "root" and p.kind == "verb"), None)
    subject = logical_subject(first) if first is not None else None
    entity = reading.mentions.describe(subject.head).entity if subject is not None else None
    if entity is None or entity.kind not in BODY_KINDS:
        return None
    return _state_of(entity)


def _state_of(entity: Entity) -> Entity:
    """The state of a government body, else the body itself."""
    tables = actors()
    if entity.kind in STATE_KINDS and entity.country and entity.country in tables.entities:
        return tables.country(entity.country)
    return entity
