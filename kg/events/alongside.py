"""Whom an act reaches as the acts told alongside it tell, which reach somebody themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from kg.actors import STATE_KINDS
from kg.entities import verbs
from kg.event import Party
from kg.events import judged, parties
from kg.events.actors import actors_of
from kg.events.frames import Evoked, purposes_of_object
from kg.events.slots import harms, quad_of
from kg.events.stage import Stage, first, opens
from kg.ontology import lexicon
from kg.propositions import AHEAD, logical_object

Reach = Callable[[Evoked, tuple[Party, ...]], tuple[Party, ...]]  # whom an act of these actors reaches

_NOT_WITH = frozenset({"author", "content", "object"})
_MEDIATING = frozenset({"mediate", "intercede", "intervene"})


def likewise(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach) -> tuple[Party, ...]:
    """Whom a sentence says that others did it to: "A cut its aid to B, and C suspended cooperation", or "A
    accused B and recalled its envoy"."""
    p = evoked.proposition
    other = stage.frames.get(p.coordinated) if p.coordinated is not None else None
    if other is None or not judged.is_aimed(evoked) or not judged.is_hostile(other):
        return ()
    if other.frame.type != evoked.frame.type and actors_of(stage, other) != doers:
        return ()
    homes = {d.country for d in doers}
    found = reach(other, actors_of(stage, other))
    states = (parties.state_of(f.country) for f in found if f.country not in homes)
    return tuple(dict.fromkeys(s for s in states if s is not None))


def done_with(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Whom a clause names that tells what was done with the act: "lifted the sanctions it imposed on B"."""
    act = evoked.consumed if evoked.consumed is not None else -1
    for clause in stage.reading.tree.having(act, "acl:relcl") if act >= 0 else ():
        inner = stage.frames.get(clause)
        done = logical_object(inner.proposition) if inner is not None else None
        if inner is not None and done is not None and act in done.heads and inner.frame.type is not None:
            return first(stage, inner, [s for s in inner.frame.recipients if s not in _NOT_WITH])
    return ()


def beside(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach) -> tuple[Party, ...]:
    """Who is accused, asked or hit along with it: "marched to demand that Mali pay", "left, accusing B"."""
    p, side = evoked.proposition, _side(evoked)
    if p.kind != "verb" or evoked.frame.reciprocal or side is None:
        return ()
    heads = [a.head for a in p.arguments if a.role == "adverbial" and a.preposition in (None, "to")]
    for head in (*heads, *purposes_of_object(stage.reading, p)):
        inner = stage.frames.get(head)
        if inner is None or inner.frame.reciprocal or _side(inner) != side or inner.proposition.negated:
            continue
        if doers and doers[0].id not in {a.id for a in actors_of(stage, inner) or doers}:
            continue  # "when A insulted B, B's state recalled its envoy"
        found = reach(inner, doers)
        if found:
            return found
    return ()


def comforted(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach) -> tuple[Party, ...]:
    """For whom help is that goes with kind words: "offered its condolences to B and promised help"."""
    p = evoked.proposition
    above = stage.frames.get(p.coordinated) if p.coordinated is not None and not p.passive else None
    given = logical_object(p)
    aid = given is not None and stage.reading.tree.lemmas[given.head] in lexicon().classes["@aid"]
    if above is None or not aid or _side(above) != "cooperation" or above.frame.reciprocal:
        return ()
    return reach(above, doers)


def assured(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach) -> tuple[Party, ...]:
    """Who is told what the speaker's side will do: "A's minister told B that A would not share it"."""
    p = evoked.proposition
    above = stage.frames.get(p.parent) if p.parent is not None and p.link == "ccomp" else None
    if above is None or not above.frame.speech or AHEAD.isdisjoint(p.auxiliaries):
        return ()
    speakers, homes = actors_of(stage, above), {d.country for d in doers}
    if not speakers or {s.country for s in speakers} != homes:
        return ()
    told = reach(above, speakers)
    return tuple(t for t in told if t.kind != "group" and t.country is not None and t.country not in homes)


def spoken_to(stage: Stage, evoked: Evoked, reach: Reach) -> tuple[Party, ...]:
    """With whom somebody speaks while he asks or complains: "In a call with B, A urged restraint"."""
    for head in (a.head for a in evoked.proposition.arguments if a.role == "oblique"):
        talks = stage.frames.get(head)
        if talks is not None and talks.proposition.kind == "noun" and opens(stage, talks):
            return reach(talks, ())
    return ()


def met(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach, *, same: bool = False
) -> tuple[Party, ...]:
    """With whom somebody meets is with whom he talks there: "met B to discuss the truce"; also whom he then
    pleads with or warns, unless it must be the `same` kind of act."""
    p = evoked.proposition
    above = stage.frames.get(p.parent) if p.parent is not None and p.link in ("advcl", "xcomp") else None
    if above is None or above.frame.type is None or p.mark != "to":
        return ()
    talks = p.link == "advcl" and quad_of(above) == "verbal cooperation"
    pleads = not same and talks and quad_of(evoked).startswith("verbal")
    if above.frame.type != evoked.frame.type and not pleads:
        return ()
    return reach(above, doers)


def parties_to(stage: Stage, evoked: Evoked, reach: Reach) -> tuple[Party, ...]:
    """Between whom somebody mediates: "A and B signed a truce brokered by C", "… after C mediated"."""
    p, tree = evoked.proposition, stage.reading.tree
    above = stage.frames.get(p.parent) if p.parent is not None and p.link == "advcl" else None
    if above is not None and above.proposition.link == "xcomp":  # "agreed to withdraw after C mediated"
        above = stage.frames.get(above.proposition.parent or -1)
    mediates = tree.lemmas[p.predicate] in _MEDIATING
    if above is not None and above.frame.type is not None and mediates:
        agreed = actors_of(stage, above)
        return agreed if len(agreed) > 1 else ()
    pact = logical_object(p) if p.passive and not evoked.frame.reciprocal else None
    # "Left under a deal brokered by C".
    if pact is not None and tree.preposition(pact.head) == "under":
        deed = stage.frames.get(tree.heads[tree.first[pact.head]])
        other = stage.frames.get(deed.proposition.coordinated or -1) if deed is not None else None
        deeds = [d for d in (other, deed) if d is not None and d.frame.type is not None]
        sides = tuple(p for d in deeds for p in actors_of(stage, d))
        if sides and deed is not None and deed.frame.reciprocal:
            sides += reach(deed, sides)
        if sides:
            return sides
    if pact is None or tree.deps[p.predicate] not in ("acl", "acl:relcl", "amod"):
        return ()
    verb = tree.heads[tree.first[pact.head]]
    above = stage.frames.get(verb)
    if above is None or above.frame.type is None or not above.frame.reciprocal:
        return ()
    agreed = actors_of(stage, above)
    return agreed + reach(above, agreed)


def asked_to_free(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], reach: Reach) -> tuple[Party, ...]:
    """Whom somebody who deplores an arrest calls on next: "condemned B's arrest and told A to free him"."""
    read, judged_at = stage.reading, evoked.proposition.predicate
    deplored = logical_object(evoked.proposition)
    deed = stage.frames.get(deplored.head) if deplored is not None else None
    if deed is None or not harms(deed):
        return ()
    end = bisect_right(read.sentence_of, read.sentence_of[judged_at] + 1)
    for call in (stage.frames[t] for t in range(judged_at + 1, end) if t in stage.frames):
        asked = (a.head for a in call.proposition.arguments if a.role in ("complement", "adverbial"))
        if any(read.tree.lemmas[head] in verbs.freeing() for head in asked):
            callers = actors_of(stage, call)
            found = reach(call, callers)
            same = {c.id for c in callers} == {d.id for d in doers}
            return tuple(f for f in found if f.kind in STATE_KINDS) if same else ()
    return ()


def _side(evoked: Evoked) -> str | None:
    """ "Conflict" or "cooperation"; None for relations."""
    quad = quad_of(evoked)
    return quad.split()[-1] if quad else None
