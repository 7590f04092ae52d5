"""The events of an article: frames, typer, slots, modality and speech put together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.actors import Entity
from kg.arguments import Argument
from kg.article import Article
from kg.event import Event, Party, Predicate, Theme
from kg.events import parties
from kg.events.confidence import confidence
from kg.events.frames import Evoked, evoke, logical_object, logical_subject
from kg.events.modality import FUTURE, HISTORICAL, HYPOTHETICAL, NEGATION, Modality, modality
from kg.events.offices import offices_held
from kg.events.reading import Reading, reading
from kg.events.slots import clause_of, fill
from kg.events.speech import Speech, speech
from kg.events.typer import Typer, typer
from kg.ontology import EventType, Frame, Lexicon, Plover, lexicon, plover
from kg.propositions import Proposition
from kg.quantities import quantities
from kg.times import is_historical, time_of


SURE = 0.6  # the network's word alone makes an event from here; below, half of them are none
TRUST = 2.0  # log odds that the lexicon's type is worth against the network's


@dataclass(frozen=True, slots=True)
class _Scene:
    """What every event of an article is made from."""

    reading: Reading
    frames: Mapping[int, Evoked]
    speech: Speech
    lexicon: Lexicon
    plover: Plover
    typer: Typer | None


def events(article: Article, doc: Doc, *, typed_by_network: bool = True) -> list[Event]:
    """The events that a parsed article reports, in text order.

    `typed_by_network=False` leaves typing to the lexicon alone.
    """
    read = reading(article, doc)
    words = lexicon()
    frames = evoke(read, words)
    scene = _Scene(read, frames, speech(read, frames), words, plover(), typer(doc) if typed_by_network else None)
    found = [e for p in read.propositions if (e := _event(scene, p.predicate, p.kind)) is not None]
    found += offices_held(read, words, scene.plover)
    return sorted(_distinct(found), key=lambda e: (e.sentence.index, e.predicate.start, e.predicate.end))


def _event(scene: _Scene, predicate: int, kind: str) -> Event | None:
    read = scene.reading
    p = read.nouns.get(predicate) if kind == "noun" else read.clauses.get(predicate) if kind not in ("title", "apposition") else None
    if p is None:
        return None
    evoked = scene.frames.get(predicate)
    if evoked is not None and evoked.proposition.kind != p.kind:
        evoked = None
    if _is_consumed(scene, predicate, kind):
        return None
    if evoked is None or evoked.frame.type is None:
        evoked = _guess(scene, p, evoked)
        if evoked is None:
            return None
    frame = evoked.frame
    sources = scene.speech.chain(predicate)
    speaker = sources[-1] if sources else None
    voice = _entity(scene, speaker) or scene.speech.house
    doers = _first(scene, evoked, frame.actors, voice)
    if not doers and frame.speech and p.kind == "noun":
        return None
    type_ = scene.plover.types[frame.type or ""]
    things = (type_.quad or "").startswith("material")
    to = _recipients(scene, evoked, voice, {d.id for d in doers}, things=things)
    if not doers and not to:
        return None
    shape = modality(read, p, scene.frames, scene.lexicon)
    type_, mode, modes = _settled(scene, type_, frame, shape, evoked)
    type_, mode = _weighed(scene, type_, mode, evoked, doers, to)
    when = time_of(read.doc, _when_tokens(read, p, evoked), published=read.article.published, tense=p.tense)
    if when is not None and when.value and is_historical(when.value, read.article.published):
        modes = modes | {HISTORICAL}
    about = _theme(scene, evoked, to)
    tokens = _own_tokens(read, p, evoked)
    start = read.doc[predicate].idx
    return Event(
        article=read.article.id,
        title=read.article.title,
        published=read.article.published,
        sentence=read.sentences[read.sentence_of[predicate]],
        predicate=Predicate(read.tree.lemmas[predicate], _predicate_text(read, p, evoked), start, start + len(read.doc[predicate])),
        relation=frame.relation,
        type=type_.name,
        mode=mode,
        quad=type_.quad,
        score=scene.plover.score(type_.name, mode),
        modes=tuple(m for m in (HISTORICAL, FUTURE, HYPOTHETICAL, NEGATION) if m in modes),
        condition=shape.condition,
        actors=doers,
        recipients=to,
        theme=about,
        quantities=quantities(read.doc, tokens),
        speaker=speaker,
        via=sources[:-1],
        time=when,
        place=parties.place(read, tokens),
        confidence=confidence(read, evoked, doers, to, modes, scene.typer, type_.name),
    )


def _is_consumed(scene: _Scene, predicate: int, kind: str) -> bool:
    """Whether a noun is already spoken for by its verb ("held talks")."""
    return kind == "noun" and any(
        e.consumed == predicate and e.frame.type is not None for e in _governing(scene, predicate)
    )


def _governing(scene: _Scene, predicate: int) -> Iterator[Evoked]:
    head = scene.reading.tree.heads[scene.reading.tree.first[predicate]]
    if head in scene.frames:
        yield scene.frames[head]


def _guess(scene: _Scene, p: Proposition, evoked: Evoked | None) -> Evoked | None:
    """A verb that the lexicon does not know, as the network types it."""
    if scene.typer is None or p.kind != "verb" or evoked is not None or p.link == "amod":
        return None
    actor, target = logical_subject(p), logical_object(p)
    target = target or next((a for a in p.arguments if a.role == "oblique" and a.preposition), None)
    if actor is None:
        return None
    odds = scene.typer.probabilities(p.predicate, actor.head, target.head if target else None)
    best = max(odds, key=odds.__getitem__)
    if odds[best] < SURE or best not in scene.plover.types or scene.plover.types[best].quad is None:
        return None
    verb = scene.reading.tree.lemmas[p.predicate]
    slots = ("object", *(a.preposition for a in p.arguments if a.role == "oblique" and a.preposition))
    frame = Frame(f"network-{verb}", "verb", (verb,), type=best, actors=("subject",), recipients=slots,
                  theme=("object", "complement"), relation=third_person(verb))  # fmt: skip
    return Evoked(p, frame)


def third_person(verb: str) -> str:
    """ "attack" -> "attacks"."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"


def _entity(scene: _Scene, speaker: Party | None) -> Entity | None:
    if speaker is None:
        return None
    return Entity(speaker.id, speaker.label, speaker.kind, speaker.country)


def _first(scene: _Scene, evoked: Evoked, slots: Iterable[str], voice: Entity | None) -> tuple[Party, ...]:
    """The actors of the first slot that has any."""
    for slot in slots:
        found = parties.actors(scene.reading, fill(scene.reading, evoked, slot), voice)
        if found:
            return found
    return ()


def _recipients(scene: _Scene, evoked: Evoked, voice: Entity | None, doers: set[str], *, things: bool) -> tuple[Party, ...]:
    for slot in evoked.frame.recipients:
        arguments = fill(scene.reading, evoked, slot)
        found = parties.recipients(scene.reading, arguments, voice, things=things)
        found = tuple(p for p in found if p.id not in doers)
        if found:
            return found
    return ()


def _theme(scene: _Scene, evoked: Evoked, to: tuple[Party, ...]) -> Theme | None:
    read = scene.reading
    taken = {(p.start, p.end) for p in to}
    for slot in evoked.frame.theme:
        arguments: tuple[Argument, ...]
        if slot == "complement":
            clause = clause_of(read, evoked.proposition)
            arguments = (clause,) if clause is not None else ()
        else:
            arguments = fill(read, evoked, slot)
        about = parties.theme(read, arguments)
        if about is not None:
            return about
    p = evoked.proposition
    rest = logical_object(p) if p.kind != "noun" else None
    if rest is not None and not any(p.text == "" for p in ()) and (read.doc[rest.tokens[0]].idx, read.doc[rest.tokens[-1]].idx + len(read.doc[rest.tokens[-1]])) not in taken:
        about = parties.theme(read, [rest])
        if about is not None and not any(about.text == q.mention for q in to):
            return about
    return None


def _settled(
    scene: _Scene, type_: EventType, frame: Frame, shape: Modality, evoked: Evoked
) -> tuple[EventType, str | None, frozenset[str]]:
    """The type once it is known whether the act is announced, refused or done (PLOVER manual 2021)."""
    modes, mode = shape.modes, frame.mode
    if {FUTURE, NEGATION} <= modes and type_.refused and HYPOTHETICAL not in modes:
        refused = scene.plover.types[type_.refused]
        return refused, scene.plover.content_mode(refused.name, type_.name, mode), modes - {FUTURE, NEGATION}
    if FUTURE in modes and NEGATION not in modes and type_.announced:
        announced = scene.plover.types[type_.announced]
        return announced, scene.plover.content_mode(announced.name, type_.name, mode), modes
    if mode is None:
        clause = clause_of(scene.reading, evoked.proposition)
        content = scene.frames.get(clause.head) if clause is not None else None
        if content is not None and content.frame.type is not None:
            mode = scene.plover.content_mode(type_.name, content.frame.type, content.frame.mode)
    return type_, mode, modes


def _weighed(
    scene: _Scene, type_: EventType, mode: str | None, evoked: Evoked, doers: tuple[Party, ...], to: tuple[Party, ...]
) -> tuple[EventType, str | None]:
    """The lexicon's type, unless the network is much surer of another."""
    if scene.typer is None or type_.quad is None or evoked.frame.id.startswith("network"):
        return type_, mode
    predicate = evoked.consumed if evoked.consumed is not None else evoked.proposition.predicate
    actor, target = (_head(scene.reading, parties_) for parties_ in (doers, to))
    odds = scene.typer.probabilities(predicate, actor, target)
    votes = {t: math.log(max(odds.get(t, 0.0), 1e-6)) for t, known in scene.plover.types.items() if known.quad}
    votes[type_.name] += TRUST
    best = max(votes, key=votes.__getitem__)
    return (type_, mode) if best == type_.name else (scene.plover.types[best], None)


def _head(read: Reading, parties_: tuple[Party, ...]) -> int | None:
    """The head token of the first party."""
    if not parties_ or parties_[0].end == 0:
        return None
    span = read.doc.char_span(parties_[0].start, parties_[0].end, alignment_mode="expand")
    return span.root.i if span is not None else None


def _own_tokens(read: Reading, p: Proposition, evoked: Evoked) -> tuple[int, ...]:
    tokens = list(evoked.proposition.tokens)
    if evoked.consumed is not None:
        tokens += read.nouns[evoked.consumed].tokens
    return tuple(sorted(set(tokens)))


def _when_tokens(read: Reading, p: Proposition, evoked: Evoked) -> tuple[int, ...]:
    return _own_tokens(read, p, evoked)


def _predicate_text(read: Reading, p: Proposition, evoked: Evoked) -> str:
    words = set(evoked.proposition.relation)
    if evoked.consumed is not None:
        words.add(evoked.consumed)
    return read.text(tuple(sorted(words)))


def _distinct(found: Iterable[Event]) -> Iterator[Event]:
    """One event a sentence for the same type between the same parties: the surest."""
    best: dict[tuple[object, ...], Event] = {}
    for e in found:
        key = (e.sentence.index, e.type, e.modes, frozenset(p.id for p in e.actors), frozenset(p.id for p in e.recipients))
        if e.type == "" or key not in best or e.confidence > best[key].confidence:
            best[key] = e
    yield from best.values()
