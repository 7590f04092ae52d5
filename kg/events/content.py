"""Which acts are the content of others or said with them, and so no events of their own."""

from __future__ import annotations

from kg.event import Party
from kg.events import parties
from kg.events.actors import actors_of
from kg.events.frames import Evoked
from kg.events.reported import author_of, bidder_of
from kg.events.scopes import unresisted
from kg.events.slots import clause_of, conveys
from kg.events.stage import Stage, counted, opens, said_in_talks
from kg.ontology import lexicon
from kg.propositions import Proposition
from kg.propositions.arguments import argument

_OCCASIONS = frozenset({
    "after", "following", "during", "before", "ahead of", "since", "amid", "despite", "at", "in response to",
})  # fmt: skip


def is_consumed(stage: Stage, p: Proposition) -> bool:
    """Whether a noun is already spoken for by its verb ("held talks"), which names the actor."""
    if p.kind != "noun":
        return False
    tree = stage.reading.tree
    noun = counted(tree, p.predicate)
    above = stage.frames.get(tree.heads[tree.first[noun]])
    if above is None or above.consumed not in (noun, p.predicate) or above.frame.type is None:
        return False
    return not (hands_over(stage, above) or _has_parties(stage, above) or _is_anothers(stage, above))


def _is_anothers(stage: Stage, above: Evoked) -> bool:
    """Whether somebody answers what another claims or asks: "A rejected an allegation by B that …"."""
    noun = above.consumed if above.consumed is not None else -1
    own = stage.frames.get(noun)
    if own is None or own.frame.type is None or noun not in stage.reading.nouns:
        return False
    author = author_of(stage.reading, noun) or bidder_of(stage.reading.tree, noun)
    if author is None:
        return False
    others = parties.actors(stage.reading, [argument(stage.reading.tree, author, "agent")], None)
    return bool(others) and {o.id for o in others}.isdisjoint(d.id for d in actors_of(stage, above))


def hands_over(stage: Stage, evoked: Evoked) -> bool:
    """Whether a verb without actor leaves the event to its noun: "a call between A and B was arranged"."""
    noun = stage.frames.get(evoked.consumed) if evoked.consumed is not None else None
    if noun is None or noun.frame.type is None or noun.proposition.kind != "noun":
        return False
    return not actors_of(stage, evoked) and bool(actors_of(stage, noun))


def _has_parties(stage: Stage, above: Evoked) -> bool:
    """Whether what somebody brokers is between others: "mediated an accord between A and B"."""
    noun = stage.frames.get(above.consumed) if above.consumed is not None else None
    if noun is None or noun.frame.type is None or not noun.frame.reciprocal:
        return False
    between = [
        a
        for a in noun.proposition.arguments
        if a.preposition in ("between", "among") and a.source == "direct"
    ]
    doers = {d.id for d in actors_of(stage, above)}
    others = {o.id for o in parties.actors(stage.reading, between, None)}
    return len(others) > 1 and bool(doers) and doers.isdisjoint(others)


def has_content(stage: Stage, evoked: Evoked) -> bool:
    """Whether the clause that an act is about reports an act too."""
    clause = clause_of(stage.reading, evoked.proposition)
    inner = stage.frames.get(clause.head) if clause is not None and not evoked.frame.speech else None
    called = "object" in evoked.frame.recipients  # who is phoned to be thanked is phoned, too
    return (inner is not None and inner.frame.type is not None) or (
        not called and conveys(stage.reading, evoked, stage.frames) is not None
    )


def is_content(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> bool:
    """Whether the act is what its own actor agrees to, refuses or threatens: then that is the event."""
    p = evoked.proposition
    above = stage.frames.get(p.parent) if p.parent is not None else None
    if (
        above is None
        or above.frame.type is None
        or above.frame.scope in (None, "factual")
        or above.frame.speech
        or unresisted(above)
    ):
        return False
    if p.link not in ("xcomp", "acl", "obj", "obl", "nmod"):
        return False
    host = stage.frames.get(above.proposition.parent or -1) if above.proposition.kind == "noun" else None
    if host is not None and host.consumed == above.proposition.predicate and host.frame.type is None:
        return False  # "signed an order to impose tariffs"
    when = stage.reading.tree.preposition(p.predicate)
    visits = stage.reading.tree.lemmas[p.predicate] in lexicon().classes["@visit"]
    meets = (visits and when == "on") or said_in_talks(stage, evoked) is not None or opens(stage, evoked)
    if p.link == "obl" and (when in _OCCASIONS or meets):
        return False  # "after talks with A he urged B to leave"
    own = {d.id for d in actors_of(stage, above)}
    return not doers or bool(own & {d.id for d in doers})


def is_agreed(stage: Stage, p: Proposition) -> bool:
    """Whether an act is what several agree on with one another, and so no threat of one of them."""
    above = stage.frames.get(p.parent) if p.parent is not None else None
    return above is not None and above.frame.type is not None and above.frame.reciprocal


def is_said_above(stage: Stage, p: Proposition) -> bool:
    """Whether the verb above says a word with it: "ordered to leave" expels, "held responsible" accuses."""
    above = stage.frames.get(p.parent) if p.link in ("xcomp", "advcl") and p.parent is not None else None
    lemma, told = stage.reading.tree.lemmas[p.predicate], above.frame if above is not None else None
    return told is not None and (
        (p.mark == "to" and f"to {lemma}" in told.governed)
        or (p.kind != "noun" and p.link == "xcomp" and lemma in told.objects)
    )
