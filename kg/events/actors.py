"""Who acts: the slots of a frame filled in order of preference, and who acts through a thing or an act."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.actors import STATE_KINDS
from kg.entities.coreference import REFLEXIVE
from kg.entities.phrases import determiner
from kg.event import Party
from kg.events import parties
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.slots import fill, harms
from kg.events.stage import LENDERS, Stage, answering, beside, first, is_borne, lent, suffering
from kg.ontology import lexicon, plover
from kg.propositions import logical_subject
from kg.propositions.arguments import Argument, argument

_MEMORY = 6  # sentences
_PAGE = 30  # sentences
_SPELLS = frozenset({"day", "hour", "month", "week", "year"})
_COURSE = frozenset({"in", "during", "by"})  # "killed in a raid"
_JOINTLY = frozenset({"together", "jointly"})


def actors_of(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """The actors: those of the first slot that has any."""
    governor = suffering(stage, evoked)
    slots = LENDERS if lent(stage, evoked) else evoked.frame.actors
    for slot in slots:
        if slot == "subject" and (governor is not None or beside(stage, evoked)):
            continue
        filled = fill(stage.reading, evoked, slot)
        if not filled:
            continue
        doing = [a for a in filled if not is_borne(stage, a.head)]
        found = parties.actors(stage.reading, doing, stage.voice)
        if slot == "subject" and evoked.proposition.kind == "verb":
            if not found:
                found = _through(stage, filled, evoked.proposition.predicate) or _themselves(stage, evoked)
            elif len(found) > 1 and _is_aimed_thing(stage, filled):
                found = _through(stage, filled, evoked.proposition.predicate) or found
        if found:
            joined = _joined(stage, evoked) + _together(stage, evoked) if slot == "subject" else ()
            return found + tuple(p for p in joined if p not in found)
    p = evoked.proposition
    if evoked.frame.reciprocal and p.passive and p.link == "acl":  # "the truce agreed between A and B"
        found = first(stage, evoked, ("between",))
        if len(found) > 1:
            return found
    claimed = answering(stage, evoked) if governor is None else None
    if claimed is not None and claimed.proposition.negated:
        return ()  # "no group has claimed responsibility for the raid"
    governor = governor or claimed
    if governor is not None:
        return first(stage, governor, governor.frame.actors)
    noun = evoked.proposition.predicate if _is_aimed(evoked) else evoked.consumed
    part = _some_of(stage, noun) if noun is not None and evoked.frame.actors else ()
    return part or _in_course(stage, evoked) or _of_the_other(stage, evoked)


def _themselves(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who does something to himself: "several blew themselves up"."""
    object_ = evoked.proposition.argument("object")
    own = object_ is not None and stage.reading.tree.lowers[object_.head] in REFLEXIVE
    return parties.actors(stage.reading, [object_], stage.voice) if object_ is not None and own else ()


def _is_aimed_thing(stage: Stage, subjects: Sequence[Argument]) -> bool:
    """Whether a subject is one act of A against B: "A's invasion of B has killed thousands"."""
    act = stage.frames.get(subjects[0].head) if len(subjects) == 1 else None
    alone = act is not None and act.proposition.kind == "noun" and len(subjects[0].heads) == 1
    return act is not None and alone and harms(act) and not act.frame.reciprocal


def _joined(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """With whom somebody acts whom he joins in it: "A joined B in accusing C"."""
    p, read = evoked.proposition, stage.reading
    above = read.clauses.get(p.parent) if p.parent is not None and p.mark == "in" else None
    if above is None or read.tree.lemmas[above.predicate] != "join":
        return ()
    partner = above.argument("object")
    return parties.actors(read, [partner], stage.voice) if partner is not None else ()


def _together(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Both of "A and his deputy, B, who had together toppled it"."""
    p, tree = evoked.proposition, stage.reading.tree
    if p.link != "acl:relcl" or not any(
        tree.lowers[c] in _JOINTLY for c in tree.having(p.predicate, "advmod")
    ):
        return ()
    last = tree.heads[p.predicate]
    last = tree.heads[last] if tree.deps[last] == "appos" else last
    if tree.deps[last] != "conj":
        return ()
    heads = tuple(t for t in tree.conjuncts(tree.first[last]))
    return parties.actors(stage.reading, [Argument("subject", heads[0], heads, heads)], stage.voice)


def _of_the_other(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who harms both: "14 people were killed and dozens injured by Iran", "… and homes were hit when Iran
    struck"."""
    p, tree = evoked.proposition, stage.reading.tree
    if not (p.passive and p.kind == "verb" and harms(evoked)):
        return ()
    joined = tree.having(p.predicate, "conj")
    pairs = [(p.coordinated, p.predicate)] if p.coordinated is not None else [(c, c) for c in joined]
    for other, second in pairs:
        deed = stage.frames.get(other)
        if deed is None or not (deed.proposition.passive and harms(deed)):
            continue
        found = _in_course(stage, deed)
        if not found and tree.child(second, "aux:pass") is None:
            found = first(stage, deed, deed.frame.actors)
        if found:
            return found
    return ()


def _is_aimed(evoked: Evoked) -> bool:
    """Whether an act in a noun tells itself whom it hits: "a strike on fighters"."""
    p = evoked.proposition
    return p.kind == "noun" and any(
        a.preposition in {"on", "against"} and a.source == "direct" for a in p.arguments
    )


def _in_course(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who does what somebody comes to harm in: "was killed in a strike by Iran", "died in Saudi shelling",
    "was killed in fighting with Iran", "was killed when a bomber struck"."""
    p, tree = evoked.proposition, stage.reading.tree
    if p.kind != "verb" or not harms(evoked):
        return ()
    for a in p.arguments:
        act = stage.frames.get(a.head) if a.role == "oblique" and a.preposition in _COURSE else None
        if act is not None and act.proposition.kind == "noun" and harms(act) and act.frame.reciprocal:
            if p.passive and (found := first(stage, act, ("with", "by"))):
                return found
            continue
        if act is None and a.role == "oblique" and a.preposition in _COURSE and p.passive:
            by = [c for c in tree.having(a.head, "nmod") if tree.preposition(c) == "by"]
            if by and (found := parties.actors(stage.reading, [argument(tree, by[0], "agent")], stage.voice)):
                return found  # "in an incident by US troops"
        if act is not None and act.proposition.kind == "noun" and harms(act) and not act.frame.reciprocal:
            found = first(stage, act, (slot for slot in act.frame.actors if slot != "subject"))
            claimed = answering(stage, act) if not found else None
            found = found or (first(stage, claimed, claimed.frame.actors) if claimed is not None else ())
            if found:
                return found
    for clause in tree.having(p.predicate, "advcl") if p.passive else ():
        deed, when = stage.frames.get(clause), stage.reading.clauses.get(clause)
        marked = when is not None and (
            when.mark == "when" or any(tree.lowers[c] == "when" for c in tree.children[clause])
        )
        if (
            deed is not None
            and marked
            and deed.frame.type == evoked.frame.type
            and (found := actors_of(stage, deed))
        ):
            return found
    return ()


def _through(stage: Stage, subjects: Iterable[Argument], verb: int) -> tuple[Party, ...]:
    """Who acts through another act: "an airstrike by Iran killed two", "this aid will feed them"."""
    for head in (h for a in subjects for h in a.heads):
        act = stage.frames.get(head)
        if act is not None and act.proposition.kind == "noun" and act.frame.type is not None:
            found = actors_of(stage, act)
            if not found and not act.frame.reciprocal:
                found = told(stage, head, act.frame.type, before=verb)
        else:
            noun = lexicon().match(lemma=stage.reading.tree.lemmas[head], pos="noun")
            one_sided = noun is not None and noun.type is not None and not noun.reciprocal
            type_ = noun.type if noun is not None and one_sided else None
            found = told(stage, head, type_, before=verb) if type_ else ()
        found = found or _behind(stage, head) or _some_of(stage, head) or _aboard(stage, head, verb)
        found = found or _following(stage, head)
        if found:
            return found
    return ()


def _following(stage: Stage, act: int) -> tuple[Party, ...]:
    """Who fought before what a clause tells: "A overran it after an assault that killed ten", "A and B agreed
    to a truce after clashes that killed two"."""
    tree, evoked = stage.reading.tree, stage.frames.get(act)
    top = tree.heads[act] if tree.deps[act] == "nmod" and tree.lemmas[tree.heads[act]] in _SPELLS else act
    if evoked is None or tree.deps[top] != "obl" or tree.preposition(top) not in ("after", "in", "during"):
        return ()
    verb = next((t for t in tree.climb(tree.heads[top]) if tree.deps[t] != "xcomp"), tree.heads[top])
    deed = stage.frames.get(verb)
    done = plover().types[deed.frame.type] if deed is not None and deed.frame.type else None
    if deed is None or done is None or done.quad is None:
        return ()
    found = actors_of(stage, deed)
    if evoked.frame.reciprocal:
        return found if len(found) > 1 or any(p.kind == "group" for p in found) else ()
    return found if done.quad == "material conflict" else ()


def _aboard(stage: Stage, craft: int, verb: int) -> tuple[Party, ...]:
    """Who strikes with craft of which the text tells no owner: who flew or sailed some before or made the
    last air strike, else the craft themselves."""
    read, tree, classes = stage.reading, stage.reading.tree, lexicon().classes
    own = stage.frames.get(verb)
    if tree.lemmas[craft] not in classes["@craft"] or own is None or own.frame.type is None:
        return ()
    if plover().types[own.frame.type].quad != "material conflict":
        return ()
    mention = read.mentions.describe(craft)
    since = bisect_left(read.sentence_of, read.sentence_of[craft] - _MEMORY)
    for token in range(craft - 1, since - 1, -1):
        found: tuple[Party, ...] = ()
        if tree.lemmas[token] in classes["@craft"]:
            before = read.mentions.describe(token)
            found = tuple(parties.party(read, e, before) for e in before.owners if parties.able(e))
        elif tree.lemmas[token] in classes["@sortie"] and token != verb:
            act = act_at(stage, token)
            if act is not None and harms(act):  # of a verb only who is its subject: craft may be again
                noun = act.proposition.kind == "noun"
                found = actors_of(stage, act) if noun else first(stage, act, act.frame.actors)
        if found:
            return tuple(parties.called(read, one, mention) for one in found)
    publisher = read.mentions.publisher  # a ministry tells of its own
    own_craft = publisher is not None and publisher.kind in STATE_KINDS
    crew = (publisher,) if own_craft else (replace(e, kind="group") for e in mention.entities[:1])
    return tuple(parties.party(read, e, mention) for e in crew if e is not None)


def _behind(stage: Stage, thing: int) -> tuple[Party, ...]:
    """Who uses or makes a thing that acts: "a bomb planted by rebels", "passed a law banning protests"."""
    read, tree, classes = stage.reading, stage.reading.tree, lexicon().classes
    for clause in tree.having(thing, "acl"):
        p = read.clauses.get(clause)
        made = any(tree.lemmas[clause] in classes[name] for name in ("@wielding", "@issuing"))
        if p is None or not made:
            continue
        means = (a for a in p.arguments if a.preposition == "from")
        armed = (a for a in means if not parties.is_somebody(read, a.head) and not _is_place(read, a.head))
        agent = p.argument("agent") or next(armed, None)
        if agent is not None:
            return parties.actors(read, [agent], stage.voice)
    verb = tree.heads[tree.first[thing]]
    if verb not in read.clauses or tree.deps[tree.first[thing]] not in ("obj", "nsubj:pass"):
        return ()
    if tree.lemmas[thing] not in classes["@document"] or tree.lemmas[verb] not in classes["@issuing"]:
        return ()
    maker = logical_subject(read.clauses[verb])
    return parties.actors(read, [maker], stage.voice) if maker is not None else ()


def _is_place(read: Reading, head: int) -> bool:
    return read.mentions.describe(head).place is not None


def told(stage: Stage, head: int, type_: str, *, before: int) -> tuple[Party, ...]:
    """The actors of the last act of its kind that the text has told of before "the attack", "this aid".

    Only what stands `before` the act that asks can be told: "killed by the strike" does not tell of itself.
    """
    tree = stage.reading.tree
    if stage.reading.sentence_of[head] in stage.reading.items:
        return _listed(stage, head, type_)
    if determiner(tree, head) != "definite":
        return ()
    first = stage.reading.sentence_of[head] - _MEMORY
    for token in range(min(head, before) - 1, -1, -1):
        if stage.reading.sentence_of[token] < first:
            break
        told = stage.frames.get(token)
        if told is None or told.frame.type != type_:
            continue
        above = stage.frames.get(tree.heads[tree.first[token]])
        if above is not None and above.consumed == token and is_judged(stage, token, above):
            continue
        found = actors_of(stage, told)
        if told.proposition.kind != "noun":
            if found:
                return found
        elif determiner(tree, token) != "definite":
            named = tuple(p for p in found if p.mention[:1].isupper())
            if found:
                return named
            first = stage.reading.sentence_of[token]  # the verb beside it may tell who
    return ()


def act_at(stage: Stage, noun: int) -> Evoked | None:
    """The act that a noun names: its verb's, where that speaks through it ("launched strikes")."""
    tree = stage.reading.tree
    above = stage.frames.get(tree.heads[tree.first[noun]])
    return above if above is not None and above.consumed == noun else stage.frames.get(noun)


def is_judged(stage: Stage, noun: int, act: Evoked) -> bool:
    """Whether a verb speaks of what a noun names rather than does it: "opposed sanctions"."""
    own = lexicon().match(lemma=stage.reading.tree.lemmas[noun], pos="noun")
    type_ = own.type if own is not None else None
    verb = plover().types[act.frame.type] if act.frame.type is not None else None
    quad = (verb.quad or "") if verb is not None else ""
    return (
        act.proposition.predicate != noun
        and type_ not in (None, act.frame.type)
        and quad.startswith("verbal")
    )


def _some_of(stage: Stage, act: int) -> tuple[Party, ...]:
    """Whose "seven strikes" are where the text has told of somebody's "14 strikes": some of these. So is "a
    strike" in the same country."""
    tree, number = stage.reading.tree, stage.reading.sentence_of
    counted = tree.child(act, "nummod") is not None
    noun = lexicon().match(lemma=tree.lemmas[act], pos="noun")
    if noun is None or noun.type is None or not (counted or determiner(tree, act) == "indefinite"):
        return ()
    if stage.reading.mentions.describe(act).owners:
        return ()
    for token in range(act - 1, bisect_left(number, number[act] - _PAGE) - 1, -1):
        if tree.lemmas[token] != tree.lemmas[act] or tree.tags[token] != "NNS":
            continue
        if not counted and _countries(stage, act).isdisjoint(_countries(stage, token)):
            continue
        evoked = act_at(stage, token)
        if evoked is not None and evoked.frame.type is not None and (found := actors_of(stage, evoked)):
            return found
    return ()


def _countries(stage: Stage, token: int) -> set[str]:
    """The countries where the sentence of a token says that something is."""
    number, locations = stage.reading.sentence_of, stage.reading.mentions.locations
    sentence = range(bisect_left(number, number[token]), bisect_right(number, number[token]))
    places = (locations[t].place for t in sentence if t in locations)
    return {place.country for place in places if place is not None and place.country is not None}


def _listed(stage: Stage, head: int, type_: str) -> tuple[Party, ...]:
    """Who does what a list tells one by one: "planes carried out two strikes: - near B, a strike hit …"."""
    sentence = stage.reading.sentence_of[head]
    while sentence in stage.reading.items:
        sentence -= 1
    tokens = range(bisect_left(stage.reading.sentence_of, sentence), head)
    for token in tokens:
        told = stage.frames.get(token)
        if stage.reading.sentence_of[token] != sentence:
            break
        if told is not None and told.frame.type == type_ and (found := actors_of(stage, told)):
            return found
    return ()
