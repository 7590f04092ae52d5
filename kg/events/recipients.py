"""Who receives: the slots of a frame filled in order of preference, or who receives what is done with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from kg.actors import STATE_KINDS
from kg.entities import verbs
from kg.event import Party
from kg.events import judged, parties
from kg.events.actors import actors_of
from kg.events.concerned import concerned, keepers
from kg.events.frames import Evoked, purposes_of_object, wished
from kg.events.reached import (
    are_posts,
    bound,
    holders,
    in_towns,
    is_building,
    is_mutual,
    is_paid,
    reaching,
    receiving,
)
from kg.events.slots import clause_of, conveys, fill, harms
from kg.events.stage import Stage, first, lent, opens, said_in_talks, suffering
from kg.ontology import lexicon, plover
from kg.propositions import AHEAD, Proposition, logical_object
from kg.propositions.arguments import Argument

_NOT_WITH = frozenset({"author", "content", "object"})
_DEPTH = 3
_MEMORY = 6  # sentences
# Slots where even a thing is what is acted on.
_AFFECTED = frozenset({"subject", "object", "of", "on", "against", "in", "at", "toward", "towards"})
# Where a place by name receives: "visited Bergen", "accused the West".
_PLACED = frozenset({"object", "to", "into", "toward", "outside", "over"})
_ANSWERING = frozenset({"respond", "retaliate", "reply", "answer", "react", "counterattack"})
_MEDIATING = frozenset({"mediate", "intercede", "intervene"})
_AGREED = frozenset({"content", "between"})  # slots that name both sides
# Verbs whose object is what is given, not who is reached.
_SENDING = frozenset({
    "send", "dispatch", "second", "deploy", "provide", "supply", "replace", "withdraw", "recall", "field",
    "raise", "contribute", "commit", "lend", "bring", "move", "place", "station", "establish", "create",
    "form", "set", "convene", "appoint", "organise", "organize",
})  # fmt: skip
_GATHERED = frozenset({"on", "outside", "at", "to", "in front of", "before"})  # "marched on the city hall"
_GROUND = frozenset({"country", "government", "place", "thing"})


def recipients_of(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], *, things: bool, depth: int = 0
) -> tuple[Party, ...]:
    """Those of the first slot that has any, else whom the words around tell; never the actors."""
    own = {p.id for p in (*doers, *concerned(stage, evoked))}
    governor = suffering(stage, evoked)
    if governor is not None:
        return _without(own, first(stage, governor, governor.frame.recipients))
    if lent(stage, evoked):
        return _without(own, first(stage, evoked, ("subject",)))
    bidden = _without(own, _addressed(stage, evoked, doers)) if depth < _DEPTH else ()
    if not bidden and _quad(evoked) == "verbal conflict":
        bidden = _without(own, _met(stage, evoked, doers, depth, same=True))
    bidden = bidden or _without(own, judged.asked(stage, evoked))
    if bidden:
        return bidden
    found, spare = _of_slots(stage, evoked, doers, own, things=things, depth=depth)
    if found or (len(doers) > 1 and is_mutual(stage.reading, evoked)):
        return found or spare
    return _told_around(stage, evoked, doers, own, spare, depth)


def _of_slots(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], own: set[str], *, things: bool, depth: int
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Those of the first slot that names any, and things that only stand for who may be told elsewhere."""
    read, quad = stage.reading, _quad(evoked)
    blame, judging = quad == "verbal conflict", _judges(stage, evoked)
    force = evoked.frame.type in plover().worst
    spare: tuple[Party, ...] = ()
    for number, slot in enumerate(evoked.frame.recipients):
        later = evoked.frame.recipients[number + 1 :]
        if spare and slot != "from":
            continue
        if slot == "content":
            several = evoked.frame.reciprocal and len(doers) > 1  # who agree with one another
            found = () if several else _of_content(stage, evoked, doers, depth)
        elif slot == "author":
            found = _authors_of_theme(stage, evoked, own)
        else:
            filled = reaching(read, evoked, slot, judging=judging)
            if not filled:
                continue
            harmed = slot == "to" and force  # "set fire to vehicles"
            spent = slot == "on" and is_paid(read, evoked)  # "spent a million on ships"
            affected, placed = things and (slot in _AFFECTED or harmed) and not spent, slot in _PLACED
            seats = quad == "material conflict" and not things and slot in _GATHERED
            affected |= seats and all(is_building(read, h) for a in filled for h in a.heads)
            # Who refuses to withdraw his men refuses nothing to them.
            except_of = own if depth else ()
            found = tuple(
                receiving(
                    stage,
                    filled,
                    things=affected,
                    places=placed,
                    blame=blame,
                    hit=force,
                    except_of=except_of,
                )
            )
            if slot == "in" and quad.startswith("material"):
                found = in_towns(stage, filled, found, own)
            if force and found:
                found += holders(stage, filled)
            guessed = evoked.frame.id.startswith("network") and slot != "object"
            if slot == "in" or guessed:  # a curfew in a town, but not soldiers in trucks
                found = tuple(party for party in found if party.kind != "thing")
        found = _without(own, found if slot not in _AGREED else _but_home(doers, tuple(found)))
        posts = slot == "object" and "in" in later and are_posts(read, evoked)
        if posts and {f.country for f in found} <= {d.country for d in doers}:
            continue  # "closed its embassy in Bogota"
        goods = slot == "object" and not force and all(party.kind == "thing" for party in found)
        if found and goods and "from" in later:
            spare = found  # what is taken from somebody is taken from him; who takes ground fights for that
        elif found:
            ground = slot == "object" and force and {party.kind for party in found} <= _GROUND
            if ground and "from" in later:  # "retook the town from B"
                found += tuple(receiving(stage, fill(read, evoked, "from"), things=False))
            return _without(own, found), spare
    return (), spare


def _told_around(
    stage: Stage,
    evoked: Evoked,
    doers: tuple[Party, ...],
    own: set[str],
    spare: tuple[Party, ...],
    depth: int,
) -> tuple[Party, ...]:
    """Whom an act reaches whose own words name nobody: told by other clauses, the nearest first."""
    quad, judging = _quad(evoked), _judges(stage, evoked)
    blame, verbal = quad == "verbal conflict", quad.startswith("verbal")
    force = evoked.frame.type in plover().worst
    blamed = judged.culprits(stage, evoked, praised=not blame) if blame or (verbal and judging) else ()
    blamed = blamed or (judged.examined(stage, evoked) if blame else ())
    reacts = verbal and bool(doers) and not evoked.frame.reciprocal
    blamed = _without(own, blamed) or (judged.movers(stage, evoked) if reacts else ())
    blamed = blamed or (judged.prompted(stage, evoked) if verbal or judged.is_aimed(evoked) else ())
    blamed = blamed or _without(own, judged.provoked(stage, evoked, doers))
    found = spare or _without(own, _wished(stage, evoked) or blamed or _met(stage, evoked, doers, depth))
    found = found or (
        _without(own, judged.facing(stage, evoked) or judged.written_to(stage, evoked)) if verbal else ()
    )
    said = said_in_talks(stage, evoked) if not found and depth < _DEPTH else None
    if said is not None:
        found = recipients_of(stage, said, doers, things=False, depth=depth + 1)
    found = found or (judged.answered(stage, evoked, doers) if verbal and doers else ())
    found = found or (_without(own, _spoken_to(stage, evoked, depth)) if blame and depth < _DEPTH else ())
    if quad == "verbal cooperation":
        found = found or _without(own, judged.pressed(stage, evoked) or _parties_to(stage, evoked, depth))
    if not (blame and judging):
        found = found or _without(own, bound(stage, evoked, doers))
    elif depth < _DEPTH:
        found = found or _without(own, _asked_to_free(stage, evoked, doers, depth))
    if depth < _DEPTH:
        found = found or _without(own, _assured(stage, evoked, doers, depth))
        found = found or _without(own, _comforted(stage, evoked, doers, depth))
        found = found or _without(own, _alongside(stage, evoked, doers, depth))
        found = found or _without(own, _done_with(stage, evoked))
    found = found or (_without(own, judged.confronted(stage, evoked)) if force else ())
    if not found and doers and depth < _DEPTH:
        found = _likewise(stage, evoked, doers, depth) or judged.dealt_with(stage, evoked, doers)
    found = found or (keepers(stage, evoked, doers) if depth == 0 else ())
    return found or (_repaid(stage, evoked, doers) if quad == "material conflict" and depth < _DEPTH else ())


def _quad(evoked: Evoked) -> str:
    type_ = evoked.frame.type
    return (plover().types[type_].quad or "") if type_ is not None else ""


def _judges(stage: Stage, evoked: Evoked) -> bool:
    """Whether an act is that of who condemns, praises or takes note."""
    return stage.reading.tree.lemmas[evoked.proposition.predicate] in lexicon().classes["@judging"]


def _likewise(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """Whom a sentence says that others did it to: "A cut its aid to B, and C suspended cooperation", or "A
    accused B and recalled its envoy"."""
    p = evoked.proposition
    other = stage.frames.get(p.coordinated) if p.coordinated is not None else None
    if other is None or not judged.is_aimed(evoked) or not judged.is_hostile(other):
        return ()
    if other.frame.type != evoked.frame.type and actors_of(stage, other) != doers:
        return ()
    homes = {d.country for d in doers}
    found = recipients_of(stage, other, actors_of(stage, other), things=False, depth=depth + 1)
    states = (parties.state_of(f.country) for f in found if f.country not in homes)
    return tuple(dict.fromkeys(s for s in states if s is not None))


def _done_with(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Whom a clause names that tells what was done with the act: "lifted the sanctions it imposed on B"."""
    act = evoked.consumed if evoked.consumed is not None else -1
    for clause in stage.reading.tree.having(act, "acl:relcl") if act >= 0 else ():
        inner = stage.frames.get(clause)
        done = logical_object(inner.proposition) if inner is not None else None
        if inner is not None and done is not None and act in done.heads and inner.frame.type is not None:
            return first(stage, inner, [s for s in inner.frame.recipients if s not in _NOT_WITH])
    return ()


def _alongside(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """Who is accused, asked or hit along with it: "marched to demand that Mali pay", "left, accusing B"."""
    p, side = evoked.proposition, _side(evoked)
    if p.kind != "verb" or evoked.frame.reciprocal or side is None:
        return ()
    beside = [a.head for a in p.arguments if a.role == "adverbial" and a.preposition in (None, "to")]
    for head in (*beside, *purposes_of_object(stage.reading, p)):
        inner = stage.frames.get(head)
        if inner is None or inner.frame.reciprocal or _side(inner) != side or inner.proposition.negated:
            continue
        if doers and doers[0].id not in {a.id for a in actors_of(stage, inner) or doers}:
            continue  # "when A insulted B, B's state recalled its envoy"
        found = recipients_of(stage, inner, doers, things=False, depth=depth + 1)
        if found:
            return found
    return ()


def _comforted(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """For whom help is that goes with kind words: "offered its condolences to B and promised help"."""
    p = evoked.proposition
    above = stage.frames.get(p.coordinated) if p.coordinated is not None and not p.passive else None
    given = logical_object(p)
    aid = given is not None and stage.reading.tree.lemmas[given.head] in lexicon().classes["@aid"]
    if above is None or not aid or _side(above) != "cooperation" or above.frame.reciprocal:
        return ()
    return recipients_of(stage, above, doers, things=False, depth=depth + 1)


def _assured(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """Who is told what the speaker's side will do: "A's minister told B that A would not share it"."""
    p = evoked.proposition
    above = stage.frames.get(p.parent) if p.parent is not None and p.link == "ccomp" else None
    if above is None or not above.frame.speech or AHEAD.isdisjoint(p.auxiliaries):
        return ()
    speakers, homes = actors_of(stage, above), {d.country for d in doers}
    if not speakers or {s.country for s in speakers} != homes:
        return ()
    told = recipients_of(stage, above, speakers, things=False, depth=depth + 1)
    return tuple(t for t in told if t.kind != "group" and t.country is not None and t.country not in homes)


def _spoken_to(stage: Stage, evoked: Evoked, depth: int) -> tuple[Party, ...]:
    """With whom somebody speaks while he asks or complains: "In a call with B, A urged restraint"."""
    for head in (a.head for a in evoked.proposition.arguments if a.role == "oblique"):
        talks = stage.frames.get(head)
        if talks is not None and talks.proposition.kind == "noun" and opens(stage, talks):
            return recipients_of(stage, talks, (), things=False, depth=depth + 1)
    return ()


def _met(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int, *, same: bool = False
) -> tuple[Party, ...]:
    """With whom somebody meets is with whom he talks there: "met B to discuss the truce"; also whom he then
    pleads with or warns, unless it must be the `same` kind of act."""
    p = evoked.proposition
    above = stage.frames.get(p.parent) if p.parent is not None and p.link in ("advcl", "xcomp") else None
    if above is None or above.frame.type is None or p.mark != "to" or depth >= _DEPTH:
        return ()
    quads = [plover().types[e.frame.type or ""].quad or "" for e in (above, evoked)]
    pleads = (
        not same and p.link == "advcl" and quads[0] == "verbal cooperation" and quads[1].startswith("verbal")
    )
    if above.frame.type != evoked.frame.type and not pleads:
        return ()
    return recipients_of(stage, above, doers, things=False, depth=depth + 1)


def _parties_to(stage: Stage, evoked: Evoked, depth: int) -> tuple[Party, ...]:
    """Between whom somebody mediates: "A and B signed a truce brokered by C", "… after C mediated"."""
    p, tree = evoked.proposition, stage.reading.tree
    above = stage.frames.get(p.parent) if p.parent is not None and p.link == "advcl" else None
    if above is not None and above.proposition.link == "xcomp":  # "agreed to withdraw after C mediated"
        above = stage.frames.get(above.proposition.parent or -1)
    mediates = tree.lemmas[p.predicate] in _MEDIATING and depth < _DEPTH
    if above is not None and above.frame.type is not None and mediates:
        agreed = actors_of(stage, above)
        return agreed if len(agreed) > 1 else ()
    pact = logical_object(p) if p.passive and not evoked.frame.reciprocal else None
    # "Left under a deal brokered by C".
    if pact is not None and depth < _DEPTH and tree.preposition(pact.head) == "under":
        deed = stage.frames.get(tree.heads[tree.first[pact.head]])
        other = stage.frames.get(deed.proposition.coordinated or -1) if deed is not None else None
        deeds = [d for d in (other, deed) if d is not None and d.frame.type is not None]
        sides = tuple(p for d in deeds for p in actors_of(stage, d))
        if sides and deed is not None and deed.frame.reciprocal:
            sides += recipients_of(stage, deed, sides, things=False, depth=depth + 1)
        if sides:
            return sides
    if pact is None or depth >= _DEPTH or tree.deps[p.predicate] not in ("acl", "acl:relcl", "amod"):
        return ()
    verb = tree.heads[tree.first[pact.head]]
    above = stage.frames.get(verb)
    if above is None or above.frame.type is None or not above.frame.reciprocal:
        return ()
    agreed = actors_of(stage, above)
    return agreed + recipients_of(stage, above, agreed, things=False, depth=depth + 1)


def _side(evoked: Evoked) -> str | None:
    """ "Conflict" or "cooperation"; None for relations."""
    quad = _quad(evoked)
    return quad.split()[-1] if quad else None


def _addressed(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who is called or written to: "phoned Oslo to complain"."""
    above = stage.frames.get(evoked.proposition.parent or -1)
    if above is None or conveys(stage.reading, above, stage.frames) is not evoked:
        return ()
    # What is said is the content of the call: not to be looked for there once more.
    return recipients_of(stage, above, doers, things=False, depth=_DEPTH)


def _wished(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who is wished to do something: "called for Mali to hold elections"."""
    clause = wished(stage.reading, evoked.proposition)
    if clause is None or clause.subject is None or evoked.frame.scope is None:
        return ()
    return parties.actors(stage.reading, [clause.subject], stage.voice)


def _of_content(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """The recipients of the act that is agreed, refused, asked for or threatened."""
    if depth >= _DEPTH:
        return ()
    clause = clause_of(stage.reading, evoked.proposition)
    heads = list(clause.heads) if clause is not None else []
    if clause is None and evoked.frame.scope:  # "threatened in a video to sell them"
        purposes = (a for a in evoked.proposition.arguments if a.role == "adverbial")
        heads += [a.head for a in purposes if a.preposition == "to"]
    heads += [
        h
        for slot in evoked.frame.theme
        if slot != "complement"
        for a in fill(stage.reading, evoked, slot)
        for h in a.heads
    ]
    for head in heads:
        inner = stage.frames.get(head)
        while inner is not None and inner.frame.type is None:  # "would keep supplying the army"
            head = next(iter(stage.reading.tree.having(head, "xcomp")), -1)
            taken = logical_object(inner.proposition) if inner.frame.light and head < 0 else None
            inner = stage.frames.get(head if taken is None else taken.head)  # "refused to take orders from B"
        if _is_target(evoked, inner) or _is_overridden(stage, inner):
            continue
        if inner is not None:
            found = recipients_of(stage, inner, doers, things=False, depth=depth + 1)
            if not found and inner.proposition.kind == "noun":
                found = _without({d.id for d in doers}, actors_of(stage, inner))
            found = found or _of_purpose(stage, inner.proposition, doers, depth)
            if found:
                return found
        elif (p := stage.reading.clauses.get(head)) is not None:
            sends = stage.reading.tree.lemmas[p.predicate] in _SENDING
            targets = [a for a in (logical_object(p), *p.arguments) if a is not None and _reaches(a, sends)]
            aimed = [a for a in targets if a.preposition == "against"]  # "using ships against the rebels"
            reached = receiving(stage, aimed or targets, things=False, except_of={d.id for d in doers})
            found = tuple(reached)[:1] or _of_purpose(stage, p, doers, depth)
            if found:
                return found
    return ()


def _reaches(a: Argument, sends: bool) -> bool:
    """Whether an argument is whom an act reaches; who is sent is none of them."""
    if a.role == "indirect object":
        return True
    return (a.role == "object" and not sends) or a.preposition in ("to", "with", "for", "from", "against")


def _of_purpose(stage: Stage, p: Proposition, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
    """Whom an act reaches through its object or purpose: "extend the mission in B", "send men to help B"."""
    things = [h for a in (logical_object(p),) if a is not None for h in a.heads]
    heads = (*things, *(a.head for a in p.arguments if a.role == "adverbial" and a.preposition == "to"))
    for head in heads:
        inner = stage.frames.get(head)
        if inner is not None and inner.frame.type is not None:
            found = recipients_of(stage, inner, doers, things=False, depth=depth + 1)
            if found:
                return found
    return ()


def _authors_of_theme(stage: Stage, evoked: Evoked, own: set[str]) -> tuple[Party, ...]:
    """Who does what the theme names: the captors of the hostages whose release is demanded."""
    read = stage.reading
    themes = (a for slot in evoked.frame.theme if slot != "complement" for a in fill(read, evoked, slot))
    for head in (h for a in themes for h in a.heads):
        arguments = read.nouns[head].arguments if head in read.nouns else ()
        captives = [h for a in arguments if a.preposition == "of" or a.role == "possessor" for h in a.heads]
        found = _without(own, _captors(stage, captives)) if captives else ()
        inner = stage.frames.get(head)
        if not found and inner is not None and inner.frame.type is not None:
            found = _without(own, actors_of(stage, inner) if inner.proposition.kind == "noun" else ())
        if found:
            return found
        for held in (c for captive in captives for c in read.tree.having(captive, "acl")):
            agent = read.clauses[held].argument("agent") if held in read.clauses else None
            if agent is not None:
                return parties.actors(read, [agent], stage.voice)
    return ()


def _captors(stage: Stage, captives: Collection[int]) -> tuple[Party, ...]:
    """Who harmed those whose release is demanded, as the text last told before or adds beside it."""
    wanted = {e.id for c in captives for e in stage.reading.mentions.describe(c).entities}
    if not wanted:
        return ()
    here = stage.reading.sentence_of[min(captives)]
    last = bisect_right(stage.reading.sentence_of, here)
    told = _deeds_before(stage, last, memory=_MEMORY)
    return next((authors for authors, hit in told if not wanted.isdisjoint(p.id for p in hit)), ())


def _repaid(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose deed is answered in kind: "A shelled B's lines. B's troops retaliated"."""
    tree, at = stage.reading.tree, evoked.proposition.predicate
    back = any(tree.lowers[c] == "back" for c in tree.children[at])
    if not (back or tree.lemmas[at] in _ANSWERING):
        return ()
    own, home = {p.id for p in doers}, {p.country for p in doers if p.country is not None}
    for authors, hit in _deeds_before(stage, at, memory=1):
        there = {p.country for p in hit if p.country is not None}
        others = own.isdisjoint(p.id for p in authors)
        if hit and others and not (home and there and home.isdisjoint(there)):
            return authors
    return ()


def _deeds_before(
    stage: Stage, end: int, *, memory: int
) -> Iterator[tuple[tuple[Party, ...], tuple[Party, ...]]]:
    """Who did harm to whom, the latest first, in the sentence of the token before `end` and some before."""
    number = stage.reading.sentence_of
    for token in range(end - 1, bisect_left(number, number[end - 1] - memory) - 1, -1):
        deed = stage.frames.get(token)
        type_ = plover().types[deed.frame.type] if deed is not None and deed.frame.type else None
        if deed is not None and type_ is not None and type_.quad == "material conflict":
            authors = actors_of(stage, deed)
            if authors:
                yield authors, recipients_of(stage, deed, authors, things=False, depth=_DEPTH)


def _is_target(evoked: Evoked, inner: Evoked | None) -> bool:
    """Whether several agree on what they do to somebody, who is no party to that: "agreed to bomb them"."""
    if not evoked.frame.reciprocal or inner is None or inner.frame.type is None:
        return False
    return (plover().types[inner.frame.type].quad or "").endswith("conflict")


def _is_overridden(stage: Stage, inner: Evoked | None) -> bool:
    """Whether something is done "over the objections" of others."""
    if inner is None or inner.proposition.kind != "noun" or inner.frame.type is None:
        return False
    above = stage.reading.tree.preposition(inner.proposition.predicate) == "over"
    return above and plover().types[inner.frame.type].quad == "verbal conflict"


def _asked_to_free(stage: Stage, evoked: Evoked, doers: tuple[Party, ...], depth: int) -> tuple[Party, ...]:
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
            found = recipients_of(stage, call, callers, things=False, depth=depth + 1)
            same = {c.id for c in callers} == {d.id for d in doers}
            return tuple(f for f in found if f.kind in STATE_KINDS) if same else ()
    return ()


def _but_home(doers: tuple[Party, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The other side of what two states agreed on: Haiti where a Dominican president left their accord."""
    homes = {d.country for d in doers if d.kind in {"person", "government"}}
    others = tuple(p for p in found if p.kind != "country" or p.country not in homes)
    return others or found


def _without(own: set[str], found: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in found if p.id not in own}.values())
