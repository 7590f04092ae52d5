"""Who is judged, defied or looked into, where what he did is told beside the act."""

from __future__ import annotations

from collections import Counter

from kg.actors import BODY_KINDS, STATE_KINDS
from kg.entities.phrases import determiner
from kg.event import Party
from kg.events import parties
from kg.events.actors import actors_of
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.reported import bidder_of
from kg.events.slots import fill, harms, quad_of
from kg.events.stage import Stage
from kg.events.story import accusers, before, steps
from kg.ontology import lexicon, plover
from kg.propositions import Proposition, logical_object, logical_subject

# "At the urging of A, B left", "left under pressure from A": whom these words introduce asked B.
_REQUESTS = {
    "at": frozenset({"request", "invitation", "behest", "urging", "insistence", "prodding", "instigation"}),
    "under": frozenset({"pressure"}),
}
_PRESSED = frozenset(
    {"after", "under", "following", "amid", "in the face of", "in response to", "to", "before"}
)
_PRESSING = frozenset({"from", "by", "of", "with"})
_PROMPTING = frozenset({"prompt", "lead", "provoke", "cause", "push", "drive", "force"})
_PROVOKING = frozenset({
    "after", "because", "over", "for", "because of", "following", "in response to", "in retaliation for",
})  # fmt: skip
_DEFIED = frozenset({"despite", "over", "in spite of", "in the face of", "in defiance of"})


def asked(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who acts at the request of others: "A sent troops at the urging of B"."""
    tree, noun = stage.reading.tree, evoked.proposition.predicate
    before = tree.preposition(tree.first[noun]) or ""
    return _with(stage, evoked) if tree.lemmas[noun] in _REQUESTS.get(before, ()) else ()


def _defied(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who acts against what others say: "A drilled on despite the objections of B"."""
    tree = stage.reading.tree
    before = tree.preposition(tree.first[evoked.proposition.predicate])
    return _with(stage, evoked) if before in _DEFIED else ()


def _with(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who does what a noun stands beside."""
    p, tree = evoked.proposition, stage.reading.tree
    if p.kind != "noun" or evoked.frame.reciprocal:
        return ()
    return _doers_at(stage, tree.heads[tree.first[p.predicate]])


def examined(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who is looked into: "opened an inquiry into whether A paid B"."""
    read = stage.reading
    hosts = (evoked.proposition.predicate, evoked.consumed)
    below = (c for h in hosts if h is not None for c in read.tree.having(h, "acl", "advcl"))
    asked = (read.clauses[c] for c in below if c in read.clauses and read.clauses[c].mark == "into whether")
    subject = next((p.subject for p in asked if p.subject is not None), None)
    return parties.actors(read, [subject], stage.voice) if subject is not None else ()


def culprits(stage: Stage, evoked: Evoked, *, praised: bool = False) -> tuple[Party, ...]:
    """Who did what is condemned, as the text adds: "the roadblock that Mali set up".

    Of what is `praised` only a participle tells: "the truce agreed between A and B".
    """
    read = stage.reading
    slots, deps = (
        dict.fromkeys((*evoked.frame.theme, "object")),
        ("acl",) if praised else ("acl:relcl", "acl"),
    )
    themes = [h for slot in slots for a in fill(read, evoked, slot) for h in a.heads]
    judging = read.tree.first[evoked.proposition.predicate]  # "a ruling hailed by A and denounced by B"
    for added in (c for h in themes for c in read.tree.having(h, *deps) if c != judging):
        deed = stage.frames.get(added)
        if read.tree.lemmas[added] in _CALLING:
            continue  # "condemned what A called a massacre"
        if read.tree.lemmas[added] in _OPPOSING:
            continue  # "asked for the meeting, which Delhi denied"
        subject = read.clauses[added].subject if added in read.clauses else None
        if subject is not None and subject.head in themes and not read.clauses[added].passive:
            continue  # "vetoed a resolution that backs a plan"
        done = deed is not None and deed.frame.type is not None and deed.proposition.subject is not None
        if deed is not None and done and (found := actors_of(stage, deed)):
            return found
        agent = read.clauses[added].argument("agent") if added in read.clauses and not praised else None
        if agent is not None and (found := parties.actors(read, [agent], stage.voice)):
            return found
    return next(filter(None, (steps(stage, h) for h in themes)), ()) if not praised else ()


_CALLING = frozenset({"brand", "call", "consider", "deem", "describe", "dub", "label", "regard", "term"})
_OPPOSING = frozenset({
    "contest", "decline", "deny", "dismiss", "dispute", "oppose", "protest", "rebuff", "refuse", "reject",
    "resist",
})  # fmt: skip


def movers(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who took the step that others judge: "A left the pact, a move that B opposed", or said what they do:
    "A warned B, a remark that B branded an insult"."""
    p, tree = evoked.proposition, stage.reading.tree
    first = tree.first[p.predicate]  # "a step welcomed by A and denounced by B"
    if tree.deps[first] == "ccomp":
        first = tree.heads[first]  # "a step that B said it opposed"
    told, step = stage.reading.clauses.get(first), tree.heads[first]
    if tree.deps[first] not in ("acl", "acl:relcl") or told is None:
        return ()
    done = told.subject is not None and not told.passive and step in told.subject.heads
    if done and evoked.consumed is None:  # but "a ruling that drew criticism from B"
        return ()
    # "Freed him in a ruling that B hailed".
    within = tree.deps[step] == "obl" and tree.preposition(step) == "in"
    beside = within or tree.deps[step] in ("parataxis", "appos", "ccomp")
    several = tree.tags[step] == "NNS" and determiner(tree, step) is None  # "conditions that B rejected"
    if not beside or not (several or determiner(tree, step) == "indefinite") or tree.heads[step] > step:
        return ()
    return _doers_at(stage, _taken(stage, step))


_TERMS = frozenset({"condition", "idea", "precondition", "proposal", "suggestion", "term"})


def _taken(stage: Stage, step: int) -> int:
    """The verb above or beside a noun that tells of the step, or says what it takes up."""
    tree, lemma, classes = stage.reading.tree, stage.reading.tree.lemmas[step], lexicon().classes
    above = [t for t in tree.climb(tree.heads[step]) if t in stage.reading.clauses]
    verbs = [v for t in above for v in (t, *tree.having(t, "ccomp", "xcomp")) if v < step]
    said = lemma in classes["@claim"] | classes["@remark"] | classes["@report"] | classes["@demand"] | _TERMS
    asks = stage.frames.get(step)
    wanted = frozenset(filter(None, (asks.frame.type,))) if asks is not None and not said else frozenset()
    for verb in verbs if said or wanted else ():
        act = stage.frames.get(verb)
        if act is not None and (act.frame.type in wanted or (said and _is_said(act))):
            return verb
    # "Said he would ask the court to try B, a step that C called reckless".
    return next((t for t in above if tree.deps[t] != "xcomp"), tree.heads[step])


def _is_said(act: Evoked) -> bool:
    """Whether somebody says something with it."""
    quad = plover().types[act.frame.type].quad if act.frame.type is not None else None
    return act.frame.speech or (quad or "").startswith("verbal")


def _doers_at(stage: Stage, verb: int) -> tuple[Party, ...]:
    """Who does what a verb says, be it an event or not."""
    deed, told = stage.frames.get(verb), stage.reading.clauses.get(verb)
    found = actors_of(stage, deed) if deed is not None and deed.frame.type is not None else ()
    subject = logical_subject(told) if told is not None else None
    return found or (parties.actors(stage.reading, [subject], stage.voice) if subject is not None else ())


def pressed(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """To whose pressure somebody yields, as told beside it: "scrapped the tax after protests by B"."""
    read, tree = stage.reading, stage.reading.tree
    classes = lexicon().classes
    pressure = classes["@protest"] | classes["@demand"] | classes["@pressure"]
    for a in evoked.proposition.arguments:
        if a.preposition not in _PRESSED or a.source != "direct" or tree.lemmas[a.head] not in pressure:
            continue
        act, noun = stage.frames.get(a.head), read.nouns.get(a.head)
        found = actors_of(stage, act) if act is not None and act.frame.type is not None else ()
        if not found and noun is not None:
            sources = [x for x in noun.arguments if x.source == "direct" and x.preposition in _PRESSING]
            found = parties.actors(read, sources, stage.voice)
        if found:
            return found
    return ()


def prompted(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Whose deed it is that has others answer: "A fired a missile, prompting B to protest", "a raid that led
    B to recall its envoy"."""
    tree, p = stage.reading.tree, evoked.proposition
    verb = p.parent if p.parent is not None and p.link == "xcomp" else None
    if verb is None or tree.lemmas[verb] not in _PROMPTING or tree.deps[verb] not in ("advcl", "acl:relcl"):
        return ()
    deed = tree.heads[verb]
    found = _doers_at(stage, deed)
    return found or (_doers_at(stage, tree.heads[deed]) if tree.deps[deed] in ("appos", "parataxis") else ())


def is_aimed(evoked: Evoked) -> bool:
    """Whether acts of a type, as sanctions are, hit somebody who did something."""
    type_ = plover().types[evoked.frame.type] if evoked.frame.type is not None else None
    return type_ is not None and type_.requires_recipient and is_hostile(evoked)


def _is_unkind(evoked: Evoked) -> bool:
    """Whether acts of a type, as protests and threats are, show displeasure with somebody."""
    type_ = plover().types[evoked.frame.type] if evoked.frame.type is not None else None
    return type_ is not None and is_hostile(evoked) and type_.score < 0 and not type_.acts_on_things


def is_hostile(evoked: Evoked) -> bool:
    """Whether a frame evokes an act of conflict, in words or deeds."""
    return quad_of(evoked).endswith("conflict")


def provoked(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose deed an act answers: "the EU imposed sanctions after A invaded B", "expelled envoys over A's
    attack", "recalled its envoy after A passed a law"."""
    p, read = evoked.proposition, stage.reading
    mutual = evoked.frame.reciprocal and len(doers) > 1
    if mutual or not (is_aimed(evoked) or _is_unkind(evoked)):
        return ()
    clauses = [read.clauses[c] for c in read.tree.having(p.predicate, "advcl") if c in read.clauses]
    told = [c for c in clauses if c.mark in _PROVOKING]
    heads = [c.predicate for c in told]
    heads += [a.head for a in p.arguments if a.source == "direct" and a.preposition in _PROVOKING]
    for head in heads:
        deed = stage.frames.get(head)
        if deed is not None and harms(deed):
            return actors_of(stage, deed)
    homes = {d.country for d in doers if d.kind in STATE_KINDS}
    for deed in (stage.frames.get(c.predicate) for c in clauses if c.mark == "when"):
        authors = actors_of(stage, deed) if deed is not None and is_hostile(deed) else ()
        if homes and authors and homes.isdisjoint(a.country for a in authors):
            return authors  # "when A insulted B's king, B recalled its envoy"
    for clause in told if doers else ():
        deed, subject = stage.frames.get(clause.predicate), clause.subject
        said = deed is not None and deed.frame.speech and _reports(read, clause)
        found = parties.actors(read, [subject], stage.voice) if subject is not None and not said else ()
        abroad = all(f.kind in _ABROAD and f.country not in homes for f in found)
        if found and abroad and not clause.passive:
            return found
    return ()


_ABROAD = BODY_KINDS | {"person"}


def _reports(read: Reading, p: Proposition) -> bool:
    """Whether somebody says that something is so."""
    said = p.argument("complement")
    return said is not None and read.tree.deps[said.head] == "ccomp"


def facing(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who is defied, or who answers what is asked or offered."""
    return _defied(stage, evoked) or _answering(stage, evoked)


def confronted(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """On whom force is used, by what they did: "police fired tear gas when protesters tried to cross"."""
    p, read = evoked.proposition, stage.reading
    if p.kind != "verb" or p.passive or p.subject is None:
        return ()
    for clause in read.tree.having(p.predicate, "advcl"):
        told = read.clauses.get(clause)
        marked = told is not None and (
            told.mark in _WHEN or any(read.tree.lowers[c] in _WHEN for c in read.tree.children[clause])
        )
        if told is not None and marked and told.subject is not None and not told.passive:
            crowd = parties.actors(read, [told.subject], stage.voice)
            return tuple(party for party in crowd if party.kind in ("group", "person"))
    return ()


_WHEN = frozenset({"when", "as", "after"})


def dealt_with(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """The state that a text has spoken of far more than of others: a state that suspends aid and does not say
    whose suspends its."""
    homes, read = {d.country for d in doers}, stage.reading
    states = all(d.kind in BODY_KINDS and (d.kind != "organisation" or d.country is None) for d in doers)
    object_ = logical_object(evoked.proposition)
    told = object_ is not None and any(parties.is_somebody(read, h) for h in object_.heads)
    if not is_aimed(evoked) or not states or told or evoked.proposition.kind == "noun":
        return ()
    before = (m for m in stage.reading.mentions.all if m.start < evoked.proposition.predicate)
    named = Counter(e.country for m in before for e in m.entities[:1] if e.country not in homes | {None})
    (code, most), (_, next_to) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    state = parties.state_of(code) if most >= _OFTEN and most >= 2 * next_to else None
    return (state,) if state is not None else ()


_OFTEN = 2


def written_to(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Whom a word reaches in writing: "in a letter to B, A asked for help"."""
    tree = stage.reading.tree
    letters = [
        c
        for c in tree.having(evoked.proposition.predicate, "obl")
        if tree.lemmas[c] in lexicon().classes["@letter"] and tree.preposition(c) == "in"
    ]
    nouns = (stage.reading.nouns[c] for c in letters if c in stage.reading.nouns)
    to = [a for n in nouns for a in n.arguments if a.preposition == "to" and a.source == "direct"]
    return parties.actors(stage.reading, to, stage.voice)


def _answering(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Who refuses or grants what the noun asks: "A denied a request by B"; who hails it was not asked."""
    p, read = evoked.proposition, stage.reading
    above = read.governor(p) if p.kind == "noun" else None
    answer = stage.frames.get(above.predicate) if above is not None else None
    if answer is None or answer.frame.type is None or bidder_of(read.tree, p.predicate) is None:
        return ()
    refused = (plover().types[answer.frame.type].quad or "").endswith("conflict")
    reacts = read.tree.lemmas[answer.proposition.predicate] in lexicon().classes["@reacting"]
    object_ = logical_object(answer.proposition)
    told = object_ is not None and p.predicate in object_.heads and answer.consumed == p.predicate
    return actors_of(stage, answer) if told and (refused or not reacts) else ()


def answered(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose act a reaction answers, as the text told of it: "A and B agreed to meet. C hailed the deal".

    It is none of the states that react.
    """
    read, tree = stage.reading, stage.reading.tree
    homes = {d.country for d in doers if d.kind in STATE_KINDS and d.country}
    own = {d.id for d in doers}
    if tree.lemmas[evoked.proposition.predicate] not in lexicon().classes["@reacting"]:
        return ()
    slots = dict.fromkeys((*evoked.frame.theme, "object"))
    heads = [*dict.fromkeys(h for slot in slots for a in fill(read, evoked, slot) for h in a.heads)]
    heads += [evoked.consumed] if evoked.consumed is not None else []
    for head in heads:
        told = (
            tree.having(head, "acl", "acl:relcl", "nmod", "nmod:poss") or read.mentions.describe(head).owners
        )
        such = any(tree.lowers[c] == "such" for c in tree.children[head])
        if told or not (such or determiner(tree, head) == "definite"):
            continue
        acted = accusers(stage, head, doers) or steps(stage, head)
        acted = acted or before(stage, head, min(head, evoked.proposition.predicate))
        found = tuple(p for p in acted if p.id not in own and p.country not in homes)
        if found:
            return found
    return ()
