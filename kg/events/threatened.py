"""Whom a threat reaches that names no target: who can avert it, and whom it answers."""

from __future__ import annotations

from kg.actors import ENTITY, actors
from kg.actors.offices import offices
from kg.event import Party
from kg.events import parties
from kg.events.actors import actors_of
from kg.events.conditions import conditional
from kg.events.frames import Evoked
from kg.events.recipients import recipients_of
from kg.events.slots import clause_of
from kg.events.stage import Stage
from kg.ontology import plover
from kg.propositions import Proposition, logical_subject

_WARNING = frozenset({"warn", "threaten"})
_ARMED = frozenset({"alliance", "armed_group", "country", "government"})


def warned(stage: Stage, p: Proposition, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """On whose conduct a threat depends: Iran in "threatened to act unless Iran resumes talks"."""
    content = clause_of(stage.reading, p)
    inner = stage.reading.clauses.get(content.head) if content is not None else None
    below = [inner.predicate] if inner is not None else []
    below += stage.reading.tree.having(below[0], "xcomp") if below else []  # "is ready to act if"
    told = (stage.reading.clauses.get(at) for at in below)
    clauses = (conditional(stage.reading, at, stage.frames) for at in (p, *told) if at is not None)
    clause = next((c for c in clauses if c is not None), None)
    own = {d.id for d in doers}
    acting = logical_subject(clause) if clause is not None else None  # not "its envoys", who are expelled
    depends = parties.actors(stage.reading, [acting], stage.voice) if acting is not None else ()
    return tuple(party for party in depends if party.id not in own)


def menaced(stage: Stage, evoked: Evoked, to: tuple[Party, ...], spoken_by: tuple[Party, ...]) -> bool:
    """Whether who warns of what nobody is said to do threatens it: "Washington warned that B could face
    sanctions". Nobody threatens his own, and only armed speakers threaten force."""
    above, subject = stage.reading.governor(evoked.proposition), evoked.proposition.subject
    if evoked.proposition.link != "ccomp" or above is None:
        return False
    somebody = subject is None or any(parties.is_somebody(stage.reading, h) for h in subject.heads)
    if not (somebody or evoked.proposition.passive):
        return False  # "warned that the duties would isolate Europe"
    speaker = spoken_by[-1] if spoken_by else None
    if speaker is None or not to or stage.reading.tree.lemmas[above.predicate] not in _WARNING:
        return False
    foreign = all(p.id != speaker.id and (p.country or "") != (speaker.country or " ") for p in to)
    force = evoked.frame.type in plover().worst
    return foreign and not _speaks_for(speaker, stage.reading.article.published).isdisjoint(
        _ARMED if force else _ARMED | {"IGO"}
    )


def _speaks_for(speaker: Party, published: str | None) -> set[str | None]:
    """The kinds and categories of whom somebody speaks for: an analyst speaks for nobody."""
    day, own = (published or "")[:10], speaker.id.removeprefix(ENTITY)
    seats = offices().seats_of(own, (day, day)) if speaker.kind == "person" and day else (own,)
    known = [e for seat in seats if (e := actors().entities.get(seat)) is not None]
    return {k for e in known for k in (e.kind, e.category)} if known else {speaker.kind}


def opposed(stage: Stage, p: Proposition, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom a threat without a target answers: "A accused B of it, and A's president vowed to retaliate"."""
    number = stage.reading.sentence_of
    own = {d.id for d in doers} | {d.country for d in doers if d.country is not None}
    for token in range(p.predicate - 1, -1, -1):
        if number[token] != number[p.predicate]:
            break
        deed = stage.frames.get(token)
        type_ = plover().types[deed.frame.type] if deed is not None and deed.frame.type else None
        if deed is None or type_ is None or not (type_.quad or "").endswith("conflict"):
            continue
        first = actors_of(stage, deed)
        sides = first, recipients_of(stage, deed, first, things=False)
        for one, other in (sides, sides[::-1]):
            if other and not own.isdisjoint({x for party in one for x in (party.id, party.country)}):
                return tuple(party for party in other if own.isdisjoint({party.id, party.country}))
    return _answered(stage, p, own)


def _answered(stage: Stage, p: Proposition, own: set[str]) -> tuple[Party, ...]:
    """Who did before what is threatened for: "promised to respond after jets of B struck"."""
    verbs = (p.predicate, *stage.reading.tree.having(p.predicate, "xcomp"))
    for clause in (c for verb in verbs for c in stage.reading.tree.having(verb, "advcl")):
        deed, told = stage.frames.get(clause), stage.reading.clauses.get(clause)
        if deed is None or told is None or deed.frame.type is None or told.mark not in ("after", "if"):
            continue
        if (plover().types[deed.frame.type].quad or "").endswith("conflict"):
            return tuple(a for a in actors_of(stage, deed) if own.isdisjoint({a.id, a.country}))
    return ()
