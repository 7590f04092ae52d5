"""The events of an article: frames, typer, slots, modality and speech put together."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from spacy.tokens import Doc

from kg.actors import Entity
from kg.article import Article
from kg.entities import Mention
from kg.event import Event, Party, Place, Predicate, Theme
from kg.events import parties
from kg.events.actors import actors_of
from kg.events.background import in_background
from kg.events.conditions import is_inverted
from kg.events.confidence import Evidence, confidence
from kg.events.content import hands_over, has_content, is_agreed, is_consumed, is_content, is_said_above
from kg.events.distinct import distinct
from kg.events.enough import says_enough
from kg.events.frames import Evoked, evoke
from kg.events.modality import modality
from kg.events.namesakes import apart
from kg.events.offices import offices_held
from kg.events.reading import Named, Reading, reading
from kg.events.recipients import recipients_of
from kg.events.scopes import FUTURE, HISTORICAL, HYPOTHETICAL, NEGATION, unresisted
from kg.events.settle import Settled, considers, settle
from kg.events.slots import harms
from kg.events.speech import Speech, speech
from kg.events.stage import Stage
from kg.events.themes import theme_of
from kg.events.threatened import menaced, opposed, warned
from kg.events.typer import Question, Typer, typer
from kg.events.unknown import evoked_by_network, unknown
from kg.events.when import companion, course, is_set, lies_ahead, of_itself, when
from kg.ontology import Lexicon, Plover, lexicon, plover
from kg.propositions import Proposition
from kg.quantities import COUNTED, quantities
from kg.times import is_historical

SURE = 0.7  # the network's word alone makes an event from here
TRUST = 9.0  # log odds that the lexicon's type is worth against the network's
UNRIVALLED = math.exp(-TRUST)  # a type with more than this probability is the lexicon's in any case
_OFFICIAL = frozenset({"person", "country", "government"})  # who may speak for a state
LEAST = 1e-6  # the probability that a type has at least


@dataclass(frozen=True, slots=True)
class _Scene:
    """What every event of an article is made from."""

    reading: Reading
    frames: Mapping[int, Evoked]
    speech: Speech
    lexicon: Lexicon
    plover: Plover
    typer: Typer | None
    judge: Callable[[Evidence], float]

    @property
    def stage(self) -> Stage:
        """What slots are filled from, with nobody who says "I"."""
        return Stage(self.reading, self.frames, None)


class _Draft(NamedTuple):
    """An event before the network has answered the `question` of its type, if there is one."""

    evoked: Evoked
    settled: Settled
    condition: str | None
    doers: tuple[Party, ...]
    to: tuple[Party, ...]
    about: Theme | None
    sources: tuple[Party, ...]
    named: tuple[Named | None, Named | None]
    question: Question | None


def events(
    article: Article,
    doc: Doc,
    *,
    typed_by_network: bool = True,
    judge: Callable[[Evidence], float] = confidence,
) -> list[Event]:
    """The events that a parsed article reports, in text order.

    `typed_by_network=False` leaves typing to the lexicon alone; `judge` says how sure an event is.
    """
    read = reading(article, doc)
    words = lexicon()
    frames = evoke(read, words)
    network = typer(doc) if typed_by_network else None
    scene = _Scene(read, frames, speech(read, frames), words, plover(), network, judge)
    drafts = [
        d for p in read.propositions if p.kind not in ("title", "apposition") for d in _drafts(scene, p)
    ]
    odds: dict[Question, Mapping[str, float]] = {}
    if network is not None:
        # The network is asked once for all: one large product is five times as fast as many small ones.
        asked = unknown(read, frames)
        odds |= network.probabilities([*asked, *(d.question for d in drafts if d.question)])
        guessed = [d for q, p in asked.items() if (d := _guessed(scene, p, odds[q])) is not None]
        odds |= network.probabilities(d.question for d in guessed if d.question)
        drafts = sorted(drafts + guessed, key=lambda d: d.evoked.proposition.predicate)
    made = [(d.evoked.proposition, _made(scene, d, odds[d.question] if d.question else None)) for d in drafts]
    found = in_background(read, frames, made)
    found += offices_held(read, words, scene.plover)
    return sorted(
        apart(distinct(found)), key=lambda e: (e.sentence.index, e.predicate.start, e.predicate.end)
    )


def _drafts(scene: _Scene, p: Proposition) -> Iterator[_Draft]:
    """The event of a proposition, and the request that "must" makes of it in somebody's mouth."""
    if is_consumed(scene.stage, p) or is_said_above(scene.stage, p):
        return
    evoked = scene.frames.get(p.predicate)
    if evoked is not None and (evoked.proposition is not p or hands_over(scene.stage, evoked)):
        return
    sources = scene.speech.chain(p.predicate)
    obliged = _obliged(scene, p, evoked, sources)
    if obliged is not None:
        yield obliged
    if evoked is not None and evoked.frame.type is not None:
        draft = _draft(scene, evoked, sources)
        if draft is not None:
            yield draft


def _draft(scene: _Scene, evoked: Evoked, sources: tuple[Party, ...]) -> _Draft | None:
    p, frame = evoked.proposition, evoked.frame
    if (unresisted(evoked) or frame.light) and has_content(scene.stage, evoked):
        return None
    tree = scene.reading.tree
    joined = tree.tags[p.predicate] == "VBG" and p.predicate > 0 and tree.lowers[p.predicate - 1] == "-"
    if p.link == "amod" and (frame.speech or joined or _says_nothing(scene, evoked)):
        return None  # "the ruling party", "English-speaking farmers"
    described = scene.frames.get(tree.heads[p.predicate]) if p.link == "amod" else None
    if described is not None and harms(described) and harms(evoked):
        return None  # "targeted strikes"
    stage = Stage(scene.reading, scene.frames, _voice(scene, sources))
    doers = actors_of(stage, evoked)
    type_ = scene.plover.types[frame.type or ""]
    blamed = type_.quad == "verbal conflict" and frame.recipients[:1] == ("subject",) and not p.passive
    voiced, spoken_by = frame.actors == ("voice",), sources[-1:]
    accusing = blamed and not doers and p.link != "amod"
    if voiced or accusing:
        spoken = sources or not scene.speech.own_words
        own: tuple[Party, ...] = () if spoken else _house_at(scene, p, "be")
        doers, sources = spoken_by or own, sources if _speaks_directly(scene, p) else sources[:-1]
    if p.link == "amod" and not doers and (type_.quad or "").startswith("verbal"):
        return None  # "suspected militants"
    helped = p.passive and not doers and (type_.quad or "").endswith("cooperation")
    by = p.argument("agent") if helped and p.link in ("acl", "amod") else None
    if by is not None and tree.pos[by.head] == "NOUN":
        return None  # "troops backed by tanks"
    on_things = scene.plover.acts_on_things(type_.name, frame.mode)
    to = recipients_of(stage, evoked, () if accusing else doers, things=on_things)
    menacing = not doers and type_.warned is not None and menaced(stage, evoked, to, spoken_by)
    doers = spoken_by if menacing else doers
    inert = {"thing"} if type_.quad == "material conflict" else {"thing", "place"}
    if p.link == "amod" and not doers and all(party.kind in inert for party in to):
        return None  # "a demilitarized zone"
    about = theme_of(stage, evoked, to)
    speakers, forceful = {s.id for s in spoken_by}, type_.quad == "material conflict"
    if blamed and to and {t.id for t in to} <= speakers:
        return None  # who says that it was him accuses nobody
    if not says_enough(scene.stage, evoked, doers, to, about) or (
        is_content(scene.stage, evoked, doers) and not (to and forceful and is_agreed(scene.stage, p))
    ):
        return None
    shape = modality(scene.reading, p, scene.frames, scene.lexicon)
    if p.kind == "noun" and not doers and shape.modes:
        return None  # "demanded the arrest of Ali"
    states = {s.country for s in sources[-1:] if s.country and s.kind in _OFFICIAL}
    own_word = (shape.proposed and bool(doers)) or considers(scene.reading, evoked)
    own_word = own_word and any(party.kind != "place" for party in to)  # plans against nobody threaten nobody
    own_word = own_word or any(
        d.id in speakers or (d.country in states and d.kind in _OFFICIAL) for d in doers
    )
    own_word = own_word and p.tense != "past"  # nobody threatens what has been
    own_word = own_word and not is_agreed(scene.stage, p) and not _is_charged(scene, p)
    shape = replace(shape, supposed=False, considered=True) if menacing else shape
    settled = settle(scene.reading, evoked, shape, scene.frames, scene.plover, own_word=own_word or menacing)
    if voiced:  # it is said now, whatever is still to come
        if type_.name in scene.plover.threats and FUTURE not in settled.modes:
            return None  # "they face reprisals", which nobody threatens
        settled = replace(settled, modes=settled.modes - {FUTURE, HYPOTHETICAL})
    if not to and settled.type.name in scene.plover.threats:
        to = warned(stage, p, doers) or opposed(stage, p, doers)
    if about is None and settled.relation is not None and p.kind == "noun":
        about = parties.content(scene.reading, p.predicate)
    named = scene.reading.named(doers), scene.reading.named(to)
    question = _question(scene, settled, evoked, named)
    return _Draft(evoked, settled, shape.condition, doers, to, about, sources, named, question)


def _obliged(
    scene: _Scene, p: Proposition, evoked: Evoked | None, sources: tuple[Party, ...]
) -> _Draft | None:
    """ "They must leave", said by somebody or in a text that speaks for its publisher, is a request."""
    if not (sources or scene.speech.own_words) or p.kind == "noun" or p.negated:
        return None
    if is_inverted(scene.reading, p):  # "should they leave, we …"
        return None
    asked_who = p.subject is not None and scene.reading.tree.tags[p.subject.head] in {"WDT", "WP"}
    if p.mark == "whether" or (asked_who and p.link != "acl:relcl"):  # "asked who should go"
        return None
    for auxiliary in p.auxiliaries:
        frame = scene.lexicon.match(lemma=auxiliary, pos="modal")
        if frame is None or frame.type is None:
            continue
        asking = sources[-1:] or _house_at(scene, p, auxiliary)
        asked = parties.actors(scene.reading, [p.subject] if p.subject else [], _voice(scene, sources))
        asked = tuple(a for a in asked if a.id not in {one.id for one in asking})
        if p.passive and p.subject is not None:  # what must be lifted is not asked to lift
            asked = parties.actors(scene.reading, [a] if (a := p.argument("agent")) else [], None)
        if not asking or not (asked or p.passive):
            return None
        type_ = scene.plover.types[frame.type]
        mode = None
        if evoked is not None and evoked.frame.type is not None:
            mode = scene.plover.content_mode(type_.name, evoked.frame.type, evoked.frame.mode)
        about = Theme(scene.reading.text(p.tokens))
        settled = Settled(type_, mode, frozenset())
        named = scene.reading.named(asking), scene.reading.named(asked)
        said_by = sources if _speaks_directly(scene, p) else sources[:-1]
        return _Draft(Evoked(p, frame), settled, None, asking, asked, about, said_by, named, None)
    return None


def _house_at(scene: _Scene, p: Proposition, auxiliary: str) -> tuple[Party, ...]:
    """The publisher as who asks, where the text says "must"."""
    tree, house = scene.reading.tree, scene.speech.house
    at = next((c for c in tree.having(p.predicate, "aux") if tree.lemmas[c] == auxiliary), p.predicate)
    here = Mention(at, at + 1, at, tree.texts[at])
    return (parties.party(scene.reading, house, here),) if house is not None else ()


def _speaks_directly(scene: _Scene, p: Proposition) -> bool:
    """Whether a clause is in its source's own words, and not told by the article in the same sentence."""
    said = scene.speech.covering.get(p.predicate, ())
    own = [s for s in said if s.verb != p.predicate]
    number = scene.reading.sentence_of
    return not own or own[-1].quoted or own[-1].verb is None or number[own[-1].verb] != number[p.predicate]


def _made(scene: _Scene, draft: _Draft, odds: Mapping[str, float] | None) -> Event:
    read, evoked, doers, to, sources = scene.reading, draft.evoked, draft.doers, draft.to, draft.sources
    settled, p = _weighed(scene, draft.settled, evoked, odds), evoked.proposition
    tokens, words = p.tokens, p.relation
    if evoked.consumed is not None:
        tokens = tuple(sorted({*tokens, *read.nouns[evoked.consumed].tokens}))
        words = tuple(sorted({*words, evoked.consumed}))
    time = when(read, scene.frames, evoked, tokens, ahead=FUTURE in settled.modes)
    modes = settled.modes
    if time is not None and time.value and is_historical(time.value, read.article.published):
        modes |= {HISTORICAL}
    elif not modes and time is not None and lies_ahead(read, p, time):
        modes |= {FUTURE} if settled.type.announced is not None or is_set(time) else set()
    at, word = read.tree.starts[p.predicate], read.tree.texts[p.predicate]
    return Event(
        article=read.article.id,
        title=read.article.title,
        published=read.article.published,
        sentence=read.sentences[read.sentence_of[p.predicate]],
        predicate=Predicate(_lemma(read, evoked), read.text(words), at, at + len(word)),
        relation=settled.relation or evoked.frame.relation,
        type=settled.type.name,
        mode=settled.mode,
        quad=settled.type.quad,
        score=scene.plover.score(settled.type.name, settled.mode),
        modes=tuple(m for m in (HISTORICAL, FUTURE, HYPOTHETICAL, NEGATION) if m in modes),
        condition=draft.condition,
        actors=doers,
        recipients=to,
        theme=draft.about,
        quantities=quantities(read.doc, [t for t in tokens if read.tree.entities[t] in COUNTED]),
        speaker=sources[-1] if sources else None,
        via=sources[:-1],
        time=time,
        place=_place(scene, evoked, settled.type.quad or "", tokens, draft),
        confidence=scene.judge(Evidence(read, evoked, settled, doers, to, bool(sources), odds, draft.named)),
    )


def _place(scene: _Scene, evoked: Evoked, quad: str, tokens: tuple[int, ...], draft: _Draft) -> Place | None:
    """Where it happens, by its own words, else by those of the acts of force that it goes along with."""
    found = _told_place(scene, evoked, quad, tokens, draft.doers, draft.to)
    while found is None and harms(evoked):
        beside = companion(scene.reading, evoked.proposition)
        deed = scene.frames.get(beside.predicate) if beside is not None else None
        if deed is None or not harms(deed):
            break
        hit = recipients_of(scene.stage, deed, draft.doers, things=True)
        found = _told_place(scene, deed, quad, deed.proposition.tokens, draft.doers, hit)
        if deed.proposition.predicate > evoked.proposition.predicate:
            break  # of two that go along with each other
        evoked = deed
    return found


def _told_place(
    scene: _Scene,
    evoked: Evoked,
    quad: str,
    tokens: tuple[int, ...],
    doers: tuple[Party, ...],
    to: tuple[Party, ...],
) -> Place | None:
    read, p = scene.reading, evoked.proposition
    clauses = (p.predicate, p.coordinated if p.coordinated is not None else p.predicate)
    told = of_itself(read, scene.frames, evoked, tokens) if quad.startswith("verbal") else tokens
    above = course(read, scene.frames, p)
    told += above.tokens if above is not None else ()
    told += tuple(read.tree.heads[c] for c in clauses if read.tree.where(c))
    of = (p.predicate, evoked.consumed if evoked.consumed is not None else p.predicate)
    return parties.place(read, told, doers, to, of=of, saying=evoked.frame.speech, quad=quad)


def _lemma(read: Reading, evoked: Evoked) -> str:
    """The lemma of the predicate: "be" where that is what the frame is of, as in "is in Oslo for talks"."""
    p = evoked.proposition
    return "be" if p.kind == "copula" and evoked.frame.pos == "verb" else read.tree.lemmas[p.predicate]


def _is_charged(scene: _Scene, p: Proposition) -> bool:
    """Whether somebody is accused of an act, be it his own army: no threat of either."""
    above = scene.reading.governor(p)
    while above is not None and p.link == "xcomp":  # "accused of trying to kill him"
        p, above = above, scene.reading.governor(above)
    charge = scene.frames.get(above.predicate) if above is not None else None
    quad = (
        scene.plover.types[charge.frame.type or ""].quad if charge is not None and charge.frame.type else None
    )
    return quad == "verbal conflict" and p.mark in ("of", "for", "over", "with")


def _says_nothing(scene: _Scene, evoked: Evoked) -> bool:
    """Whether a word of speech only describes a thing: "the alleged plot", "the proposed talks".

    Not so where a hyphen names who speaks: "the Russian-brokered truce".
    """
    if evoked.proposition.argument("agent") is not None:
        return False
    quad = scene.plover.types[evoked.frame.type or ""].quad or ""
    noun = scene.reading.tree.heads[evoked.proposition.predicate]
    return quad.startswith("verbal") and not parties.is_somebody(scene.reading, noun)


def _voice(scene: _Scene, sources: tuple[Party, ...]) -> Entity | None:
    """Who "I" and "we" are: the innermost source, else the publisher."""
    if not sources:
        return scene.speech.house
    last = sources[-1]
    return Entity(last.id, last.label, last.kind, last.country)


def _guessed(scene: _Scene, p: Proposition, odds: Mapping[str, float]) -> _Draft | None:
    """The event of a verb as the network alone types it."""
    best = max(odds, key=odds.__getitem__)
    type_ = scene.plover.types.get(best) if odds[best] >= SURE else None
    if type_ is None or type_.quad is None:
        return None
    return _draft(scene, evoked_by_network(scene.reading, p, best), scene.speech.chain(p.predicate))


def _question(
    scene: _Scene, settled: Settled, evoked: Evoked, named: tuple[Named | None, Named | None]
) -> Question | None:
    """What to ask the network, where there is a type of the codebook to ask about."""
    if scene.typer is None or settled.type.quad is None:
        return None
    predicate = evoked.consumed if evoked.consumed is not None else evoked.proposition.predicate
    actor, recipient = (words.head if words is not None else None for words in named)
    return predicate, actor, recipient


def _weighed(scene: _Scene, settled: Settled, evoked: Evoked, odds: Mapping[str, float] | None) -> Settled:
    """The lexicon's type, unless the network is much surer of another."""
    if odds is None or evoked.frame.id.startswith("network"):
        return settled
    if odds.get(settled.type.name, 0.0) > UNRIVALLED:
        return settled
    known = [t for t, type_ in scene.plover.types.items() if type_.quad]
    best = max(known, key=lambda t: odds.get(t, 0.0))
    own, other = (max(odds.get(t, 0.0), LEAST) for t in (settled.type.name, best))
    surer = math.log(other) - math.log(own) > TRUST
    return replace(settled, type=scene.plover.types[best], mode=None) if surer else settled
