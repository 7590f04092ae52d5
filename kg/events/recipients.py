"""Who receives: the slots of a frame filled in order of preference, or who receives what is done with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from kg.event import Party
from kg.events import judged, parties
from kg.events.actors import actors_of
from kg.events.alongside import (
    Reach,
    asked_to_free,
    assured,
    beside,
    comforted,
    done_with,
    likewise,
    met,
    parties_to,
    spoken_to,
)
from kg.events.concerned import concerned, keepers
from kg.events.frames import Evoked, wished
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
from kg.events.slots import clause_of, conveys, fill, harms, quad_of
from kg.events.stage import Stage, first, lent, said_in_talks, suffering
from kg.ontology import lexicon, plover
from kg.propositions import Proposition, logical_object
from kg.propositions.arguments import Argument

_DEPTH = 3
_MEMORY = 6  # sentences
# Slots where even a thing is what is acted on.
_AFFECTED = frozenset({"subject", "object", "of", "on", "against", "in", "at", "toward", "towards"})
# Where a place by name receives: "visited Bergen", "accused the West".
_PLACED = frozenset({"object", "to", "into", "toward", "outside", "over"})
_ANSWERING = frozenset({"respond", "retaliate", "reply", "answer", "react", "counterattack"})
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
    reach = _reach(stage, depth)
    bidden = _without(own, _addressed(stage, evoked, doers)) if depth < _DEPTH else ()
    if not bidden and quad_of(evoked) == "verbal conflict":
        bidden = _without(own, met(stage, evoked, doers, reach, same=True))
    bidden = bidden or _without(own, judged.asked(stage, evoked))
    if bidden:
        return bidden
    found, spare = _of_slots(stage, evoked, doers, own, things=things, depth=depth)
    if found or (len(doers) > 1 and is_mutual(stage.reading, evoked)):
        return found or spare
    return _told_around(stage, evoked, doers, own, spare, depth)


def _reach(stage: Stage, depth: int) -> Reach:
    """Whom other acts reach, as long as few are looked up one for another."""

    def reach(other: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
        near = depth < _DEPTH
        return recipients_of(stage, other, doers, things=False, depth=depth + 1) if near else ()

    return reach


def _of_slots(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], own: set[str], *, things: bool, depth: int
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Those of the first slot that names any, and things that only stand for who may be told elsewhere."""
    read, quad = stage.reading, quad_of(evoked)
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
    quad, judging = quad_of(evoked), _judges(stage, evoked)
    blame, verbal = quad == "verbal conflict", quad.startswith("verbal")
    force = evoked.frame.type in plover().worst
    blamed = judged.culprits(stage, evoked, praised=not blame) if blame or (verbal and judging) else ()
    blamed = blamed or (judged.examined(stage, evoked) if blame else ())
    reacts = verbal and bool(doers) and not evoked.frame.reciprocal
    blamed = _without(own, blamed) or (judged.movers(stage, evoked) if reacts else ())
    blamed = blamed or (judged.prompted(stage, evoked) if verbal or judged.is_aimed(evoked) else ())
    blamed = blamed or _without(own, judged.provoked(stage, evoked, doers))
    reach, near = _reach(stage, depth), depth < _DEPTH
    found = spare or _without(own, _wished(stage, evoked) or blamed or met(stage, evoked, doers, reach))
    found = found or (
        _without(own, judged.facing(stage, evoked) or judged.written_to(stage, evoked)) if verbal else ()
    )
    said = said_in_talks(stage, evoked) if not found else None
    if said is not None:
        found = reach(said, doers)
    found = found or (judged.answered(stage, evoked, doers) if verbal and doers else ())
    found = found or (_without(own, spoken_to(stage, evoked, reach)) if blame else ())
    if quad == "verbal cooperation":
        mediated = parties_to(stage, evoked, reach) if near else ()
        found = found or _without(own, judged.pressed(stage, evoked) or mediated)
    if not (blame and judging):
        found = found or _without(own, bound(stage, evoked, doers))
    else:
        found = found or _without(own, asked_to_free(stage, evoked, doers, reach))
    found = found or _without(own, assured(stage, evoked, doers, reach))
    found = found or _without(own, comforted(stage, evoked, doers, reach))
    found = found or _without(own, beside(stage, evoked, doers, reach))
    if near:
        found = found or _without(own, done_with(stage, evoked))
    found = found or (_without(own, judged.confronted(stage, evoked)) if force else ())
    if not found and doers and near:
        found = likewise(stage, evoked, doers, reach) or judged.dealt_with(stage, evoked, doers)
    found = found or (keepers(stage, evoked, doers) if depth == 0 else ())
    return found or (_repaid(stage, evoked, doers) if quad == "material conflict" and near else ())


def _judges(stage: Stage, evoked: Evoked) -> bool:
    """Whether an act is that of who condemns, praises or takes note."""
    return stage.reading.tree.lemmas[evoked.proposition.predicate] in lexicon().classes["@judging"]


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
        if deed is not None and harms(deed):
            authors = actors_of(stage, deed)
            if authors:
                yield authors, recipients_of(stage, deed, authors, things=False, depth=_DEPTH)


def _is_target(evoked: Evoked, inner: Evoked | None) -> bool:
    """Whether several agree on what they do to somebody, who is no party to that: "agreed to bomb them"."""
    return evoked.frame.reciprocal and inner is not None and quad_of(inner).endswith("conflict")


def _is_overridden(stage: Stage, inner: Evoked | None) -> bool:
    """Whether something is done "over the objections" of others."""
    if inner is None or inner.proposition.kind != "noun" or quad_of(inner) != "verbal conflict":
        return False
    return stage.reading.tree.preposition(inner.proposition.predicate) == "over"


def _but_home(doers: tuple[Party, ...], found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The other side of what two states agreed on: Haiti where a Dominican president left their accord."""
    homes = {d.country for d in doers if d.kind in {"person", "government"}}
    others = tuple(p for p in found if p.kind != "country" or p.country not in homes)
    return others or found


def _without(own: set[str], found: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in found if p.id not in own}.values())
