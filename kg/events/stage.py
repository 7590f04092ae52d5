"""An article's frames in their reading, and which words give a subject another part than its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg.actors import Entity
from kg.event import Party
from kg.events import parties
from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.events.slots import fill
from kg.ontology import lexicon, plover
from kg.propositions import logical_object
from kg.propositions.arguments import occasion
from kg.trees import Tree

_TIMES = frozenset({"aftermath", "anniversary", "eve", "wake"})
# "In a call with B, A said …", "A flew to C for talks with B": the subject takes part.
_OCCASIONS = frozenset({"in", "during", "at", "after", "before", "following", "ahead of", "for"})
_COUNTED = frozenset({"day", "round", "series", "wave", "week"})
LENDERS = ("from", "of", "by", "possessor")  # of help that goes with an act: "with the help of B"


class Stage(NamedTuple):
    """An article's frames in their reading, as the filling of slots needs them; `voice` is who says "I"."""

    reading: Reading
    frames: Mapping[int, Evoked]
    voice: Entity | None


def counted(tree: Tree, act: int) -> int:
    """The noun that counts an act, else its own: the rounds of "five rounds of talks"."""
    above = tree.heads[act]
    return above if tree.deps[act] == "nmod" and tree.lemmas[above] in _COUNTED else act


def answering(stage: Stage, evoked: Evoked) -> Evoked | None:
    """The light verb through whose object its subject acts: "claimed responsibility for the attack", "an
    attack for which he claimed responsibility", "an attack that he claimed"."""
    frames, tree, head = stage.frames, stage.reading.tree, evoked.proposition.predicate
    if evoked.proposition.kind != "noun":
        return None
    for clause in tree.having(head, "acl:relcl", "acl"):
        told = frames.get(clause)
        if told is not None and told.frame.light and told.proposition.kind == "verb":
            about = (*told.proposition.arguments, logical_object(told.proposition))
            if any(a is not None and a.head == head and a.source != "shared" for a in about):
                return told
    above = frames.get(tree.heads[tree.first[head]])
    if above is not None and above.frame.light and above.proposition.kind == "verb":
        claimed = above.consumed == head and not above.frame.recipients
        joined = above.frame.type is None and tree.preposition(tree.first[head]) in above.frame.prepositions
        if claimed or joined:  # "took part in raids"
            return above
    between = tree.heads[tree.first[head]]
    above = frames.get(tree.heads[tree.first[between]]) if between in stage.reading.nouns else None
    return above if above is not None and above.frame.light and above.consumed == between else None


def is_borne(stage: Stage, head: int) -> bool:
    """Whether an act is only told of with whom it is done to, who does nothing then: "the arrest of A"."""
    tree = stage.reading.tree
    of = any(tree.preposition(c) == "of" for c in tree.having(head, "nmod"))
    told = tree.having(head, "nmod:poss") or (not of and tree.having(head, "amod", "compound", "nmod"))
    if told or tree.pos[head] != "NOUN":
        return False
    noun = lexicon().match(lemma=tree.lemmas[head], pos="noun", prepositions=_OF)
    return (
        noun is not None
        and noun.type is not None
        and plover().types[noun.type].quad is not None
        and not noun.reciprocal
        and "of" in noun.recipients
        and "of" not in noun.actors
    )


_OF = frozenset({"of"})


def first(stage: Stage, evoked: Evoked, slots: Iterable[str]) -> tuple[Party, ...]:
    """Those who can act of the first slot that has any."""
    for slot in slots:
        found = parties.actors(stage.reading, fill(stage.reading, evoked, slot), stage.voice)
        if found:
            return found
    return ()


def suffering(stage: Stage, evoked: Evoked) -> Evoked | None:
    """The light verb whose subject receives what the noun names: "came under fire", "face shelling"."""
    if evoked.proposition.kind != "noun":
        return None
    tree = stage.reading.tree
    top = tree.first[evoked.proposition.predicate]
    above = stage.frames.get(tree.heads[top])
    # "The killing of A drew a protest from B": the subject itself is not what it receives.
    if above is not None and tree.deps[top] != "nsubj" and "subject" in above.frame.recipients:
        undergone = above.consumed == evoked.proposition.predicate and "subject" not in above.frame.actors
        return above if above.frame.light or undergone else None
    return None


def lent(stage: Stage, evoked: Evoked) -> bool:
    """Whether the subject of the clause receives what goes with it: "with help from the army, they fled"."""
    p, tree = evoked.proposition, stage.reading.tree
    if p.kind != "noun" or p.subject is None or p.subject.source != "verb" or evoked.frame.type is None:
        return False
    helps = (plover().types[evoked.frame.type].quad or "").endswith("cooperation")
    top = tree.first[p.predicate]
    lenders = any(a.preposition in LENDERS and a.source == "direct" for a in p.arguments)
    return helps and tree.deps[top] == "obl" and tree.preposition(top) == "with" and lenders


def said_in_talks(stage: Stage, evoked: Evoked) -> Evoked | None:
    """The word to somebody that was said in talks or a call: "in a call on Monday A urged B to yield"."""
    p, tree, classes = evoked.proposition, stage.reading.tree, lexicon().classes
    top = tree.first[p.predicate]
    talks = plover().types.get(evoked.frame.type or "")
    held = talks is not None and talks.quad == "verbal cooperation" and tree.deps[top] == "obl"
    held = held and tree.preposition(top) in _HELD_IN
    owned = any(a.role == "possessor" for a in p.arguments)  # "at the Council's meeting"
    if not held or owned or tree.lemmas[p.predicate] not in classes["@talks"] | classes["@call"]:
        return None
    said = stage.frames.get(tree.heads[top])
    type_ = plover().types.get(said.frame.type or "") if said is not None else None
    if said is None or type_ is None or not (said.frame.speech or (type_.quad or "").startswith("verbal")):
        return None
    told = tree.child(said.proposition.predicate, "obj", "iobj", "nsubj:pass")
    return said if told is not None and tree.pos[told] in ("PROPN", "PRON") else None


def opens(stage: Stage, evoked: Evoked) -> bool:
    """Whether talks or a call open what is said there: "In a call with B, A urged restraint"."""
    tree, at, classes = stage.reading.tree, evoked.proposition.predicate, lexicon().classes
    subject = tree.child(tree.heads[tree.first[at]], "nsubj")
    held = tree.lemmas[at] in classes["@talks"] | classes["@call"] and tree.preposition(at) in _HELD_IN
    return held and subject is not None and at < subject


_HELD_IN = frozenset({"in", "during", "at", "over"})


def beside(stage: Stage, evoked: Evoked) -> bool:
    """Whether the noun is what another act is about: who condemns or watches an attack did not attack."""
    p = evoked.proposition
    if p.kind != "noun" or p.subject is None or p.subject.source != "verb":
        return False
    tree = stage.reading.tree
    top = tree.first[p.predicate]
    visits = tree.lemmas[p.predicate] in lexicon().classes["@visit"]
    partners = {"with", "to", "of", "through", "across"} if visits else {"with"}
    named = any(a.preposition in partners and a.source == "direct" for a in p.arguments)
    several = evoked.frame.reciprocal and len(p.subject.heads) > 1  # "A and B agreed after talks"
    when = tree.preposition(occasion(tree, p.predicate))
    verb = tree.heads[top]
    if (when in _OCCASIONS or (visits and when == "on")) and (named or several):
        return False
    if said_in_talks(stage, evoked) is not None:
        return False
    if tree.deps[top] == "nmod" and (tree.preposition(verb) == "within" or tree.lemmas[verb] in _TIMES):
        return True  # "within hours of the shooting down of B, A acted"
    above = stage.frames.get(verb)
    if above is not None and (above.frame.light or above.consumed == p.predicate):
        return False
    if above is not None and above.frame.type is not None:
        return True
    return tree.deps[top] == "obj" and tree.lemmas[verb] not in lexicon().classes["@performing"]
