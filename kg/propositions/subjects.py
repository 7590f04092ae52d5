"""Subjects, also those that grammar leaves unsaid.

Antecedents of relative clauses, controllers of infinitives and participles, subjects shared by coordinated
verbs. Control follows Huddleston & Pullum, The Cambridge Grammar of the English Language (2002), chapter 14:
the object controls if there is one, else the subject.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.actors import ACTING_KINDS
from kg.actors.nouns import nouns
from kg.propositions.arguments import SUBJECTS, Argument, antecedent_argument, argument, resolved
from kg.propositions.control import (
    BLAMING,
    GIVING,
    JUDGING,
    OBJECT_CONTROL_MARKS,
    PROMISES,
    PUNISHING,
    SUBJECT_CONTROL,
    called_on,
)
from kg.propositions.proposition import Proposition
from kg.times import LABELS
from kg.trees import Tree

_THANKING = frozenset({"pay", "express", "offer", "extend", "convey", "give", "apologise", "apologize"})
OUTER = ("nsubj:outer", "csubj:outer")
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
ACCUSATIONS = frozenset({"charge", "count", "suspicion", "accusation", "allegation", "ground"})
_ARRESTS = frozenset(
    {"arrest", "detention", "extradition", "trial", "conviction", "prosecution", "execution"}
)
_AGAINST = frozenset({"on", "upon", "against"})
_LISTS = frozenset({"blacklist", "list"})
_CHARGES = frozenset({"over", "for", "of", "on"})  # what somebody is held, jailed or blamed for


def unsaid(
    tree: Tree,
    token: int,
    clauses: Mapping[int, Proposition],
    first: Proposition | None,
    owner: list[int],
    *,
    passive: bool,
) -> Argument | None:
    dep, head = tree.deps[token], tree.heads[token]
    direct = tree.having(token, *SUBJECTS)
    if direct:
        # Of two the nearer: the other is a dateline or what the sentence has put before itself.
        able = (s for s in direct if s < token and tree.entities[s] not in LABELS)
        nearest = max(able, default=direct[0])
        return resolved(tree, argument(tree, nearest, "subject"))
    if (outer := outer_subject(tree, token)) is not None:
        return _possessor(tree, outer)
    if tree.child(token, "expl") is not None:
        return None
    if first is not None:
        # "Thanked A for its help and for sending B"
        gerund = is_gerund(tree, token) and not is_gerund(tree, first.predicate)
        if gerund and mark_of(tree, token) in OBJECT_CONTROL_MARKS:
            return _of_adverbial(tree, token, first)
        return _shared(first.subject)
    if dep in ("acl:relcl", "amod"):
        source = "relative" if dep == "acl:relcl" else "noun"
        if dep == "acl:relcl" and tree.child(token, "obj") is not None and passive:
            return None
        return antecedent_argument(tree, head, token, "subject", source=source)
    before = clauses.get(owner[head]) if dep != "root" else None
    if is_headline(tree, token):
        return argument(tree, head, "subject")
    if dep == "acl":
        return _of_noun(tree, token, before, passive=passive)
    if before is None:
        return None
    if dep == "xcomp":
        controller = called_on(tree, before.predicate, before.arguments, token)
        if controller is None and tree.lemmas[before.predicate] not in SUBJECT_CONTROL and not before.passive:
            controller = before.argument("object") or before.argument("indirect object")
        controller = controller or before.subject
        return controller.controlling(token) if controller else None
    if dep in ("advcl", "advcl:relcl", "ccomp", "parataxis"):
        return _of_adverbial(tree, token, before)
    return None


def _of_adverbial(tree: Tree, token: int, before: Proposition) -> Argument | None:
    """The unsaid subject of a participle, a purpose infinitive, or a complement in -ing."""
    tag, mark = tree.tags[token], mark_of(tree, token)
    finite = tag in ("VBD", "VBZ", "VBP") or tree.pos[token] == "AUX"
    if finite and tree.deps[token] in ("ccomp", "parataxis"):
        return None
    controller = before.subject
    if mark == "to":
        controller = called_on(tree, before.predicate, before.arguments, token) or controller
        if tree.lemmas[before.predicate] == "give":  # "gave them until midnight to leave"
            controller = before.argument("indirect object") or before.argument("object") or controller
    if mark in OBJECT_CONTROL_MARKS and is_gerund(tree, token):
        thanked = _thanked(tree, before) or _imposed_on(tree, before) if mark == "for" else None
        asked = before.argument("object") or before.argument("indirect object")
        controller = thanked or asked or before.subject
    elif tag == "VBG" and tree.lemmas[token] in _CITING:
        controller = _source_beside(token, before) or controller
    elif before.passive and tag in ("VBG", "VB") and mark in ("by", "to"):
        controller = before.argument("agent") or before.subject
    return controller.controlling(token) if controller else None


_CITING = frozenset({"cite", "quote"})


def _source_beside(token: int, before: Proposition) -> Argument | None:
    """Who cites others before what he reports: "according to A, citing B, …"."""
    sources = (a for a in before.arguments if a.preposition == "according to")
    return next((a for a in sources if a.tokens[-1] in (token - 2, token - 1)), None)


def _thanked(tree: Tree, before: Proposition) -> Argument | None:
    """Who did what others thank him for: "paid tribute to A for delivering aid"."""
    if tree.lemmas[before.predicate] not in _THANKING:
        return None
    return next((a for a in before.arguments if a.preposition == "to"), None)


def _imposed_on(tree: Tree, before: Proposition) -> Argument | None:
    """Who did what others make him pay for: "imposed sanctions on A for buying missiles"."""
    thing = before.argument("object")
    if thing is None or _is_actor(tree, thing.head):
        return None
    below = (
        argument(tree, c, "oblique", preposition=tree.preposition(c)) for c in tree.having(thing.head, "nmod")
    )
    on = (a for a in (*before.arguments, *below) if a.preposition in _AGAINST and a.head > thing.head)
    return next((a for a in on if _is_actor(tree, a.head)), None)


def _is_actor(tree: Tree, token: int) -> bool:
    described = nouns().get(tree.lemmas[token])
    named = tree.entities[token] in _ACTORS or tree.tags[token] == "PRP"
    return named or (described is not None and described.kind in ACTING_KINDS)


def _of_noun(
    tree: Tree,
    token: int,
    before: Proposition | None,
    *,
    passive: bool,
) -> Argument | None:
    """The subject of a clause under a noun: the noun for participles, who has the plan for "plan to"."""
    noun = tree.heads[token]
    accused = _accused(tree, noun, before) if mark_of(tree, token) == "of" else None
    if accused is not None:
        return accused
    if (
        tree.deps[noun] == "obj"
        and before is not None
        and tree.lemmas[before.predicate] in BLAMING
        and mark_of(tree, token) in OBJECT_CONTROL_MARKS
    ):
        return antecedent_argument(tree, noun, token, "subject", source="control")
    listed = before.argument("object") if before is not None and tree.lemmas[noun] in _LISTS else None
    if listed is not None and mark_of(tree, token) == "for":  # "put A on its blacklist for buying missiles"
        return listed.as_role("subject", source="control")
    if mark_of(tree, token) != "to" or passive or tree.tags[token] in ("VBG", "VBN"):
        if mark_of(tree, token) in ("of", "for", "in", "about", "at", "from"):
            return _possessor(tree, noun) or _holder(tree, noun, before)
        return antecedent_argument(tree, noun, token, "subject", source="noun")
    if any(
        tree.lemmas[c] in ("first", "second", "third", "last", "only", "next") or tree.tags[c] == "JJS"
        for c in tree.children[noun]
    ):
        return antecedent_argument(tree, noun, token, "subject", source="noun")
    owner = _possessor(tree, noun) or _named_before(tree, noun)
    return owner or _author(tree, noun, token) or _holder(tree, noun, before)


def _accused(tree: Tree, noun: int, before: Proposition | None) -> Argument | None:
    """Who did what a charge says: the men of "sought the arrest of two men on charges of plotting"."""
    if tree.lemmas[noun] not in ACCUSATIONS or tree.preposition(noun) not in _CHARGES or before is None:
        return None
    if before.passive:
        return before.subject.as_role("subject", source="control") if before.subject else None
    held = before.argument("object")
    if held is None:
        return None
    whom = next((c for c in tree.having(held.head, "nmod") if tree.preposition(c) in ("of", "for")), None)
    act = whom is not None and tree.lemmas[held.head] in _ARRESTS
    return argument(tree, whom if act and whom is not None else held.head, "subject", source="control")


def _author(tree: Tree, noun: int, clause: int) -> Argument | None:
    """Whose plan it is, by name: the commission of "a request of the commission to exclude them"."""
    for c in tree.having(noun, "nmod"):
        if noun < c < clause and _is_actor(tree, c) and tree.preposition(c) in ("of", "by", "from"):
            return argument(tree, c, "subject", source="control")
    return None


def _possessor(tree: Tree, noun: int) -> Argument | None:
    owner = tree.child(noun, "nmod:poss")
    if owner is None:
        return None
    return resolved(tree, argument(tree, owner, "subject", source="control"))


def _named_before(tree: Tree, noun: int) -> Argument | None:
    """Whose plan it is, by a name before it: "the US decision to leave"; not "the Kenyan troops to go"."""
    described = nouns().get(tree.lemmas[noun])
    if described is not None and described.kind in ACTING_KINDS:
        return None
    names = (c for c in tree.having(noun, "compound", "amod") if tree.entities[c] in _ACTORS)
    name = next(names, None)
    return argument(tree, name, "subject", source="control") if name is not None else None


def _holder(tree: Tree, noun: int, before: Proposition | None) -> Argument | None:
    """Who makes, has or announces what the noun names: the verb's subject, in a passive its agent.

    Who only speaks of it is not its holder: "welcomed the decision to withdraw".
    """
    if before is None or tree.lemmas[before.predicate] in JUDGING:
        return None
    top = tree.first[noun]
    if tree.lemmas[before.predicate] in PUNISHING and tree.preposition(top) in _CHARGES:
        answers = before.subject if before.passive else before.argument("object")
        return answers.as_role("subject", source="control") if answers else None
    if (
        tree.deps[top] == "obj"
        and tree.lemmas[before.predicate] in GIVING
        and tree.lemmas[top] not in PROMISES
        and (given := before.subject if before.passive else before.argument("indirect object"))
    ):
        return given.as_role("subject", source="control")
    if top == before.predicate or tree.deps[top] in ("obj", "obl", "xcomp"):
        holder = before.argument("agent") if before.passive else before.subject
        return holder.as_role("subject", source="control") if holder else None
    if tree.deps[top] == "nsubj:pass" and (agent := before.argument("agent")):
        return agent.as_role("subject", source="control")
    return None


def _shared(subject: Argument | None) -> Argument | None:
    return subject.as_role("subject", source="shared") if subject else None


def is_headline(tree: Tree, token: int) -> bool:
    """Whether an infinitive is what a headline says of a name: "Germany to send tanks to Ukraine"."""
    head = tree.heads[token]
    bare = tree.pos[head] == "PROPN" and tree.deps[head] == "root" and tree.child(head, "cop") is None
    return bare and tree.deps[token] == "acl" and tree.tags[token] == "VB" and mark_of(tree, token) == "to"


def outer_subject(tree: Tree, token: int) -> int | None:
    """The subject of the copula above a clause: "the aim" in "the aim is to attack"."""
    return tree.child(token, *OUTER)


def mark_of(tree: Tree, token: int) -> str | None:
    words = tree.introducing(token, "mark")
    if not words and tree.pos[token] == "VERB":
        words = tree.having(token, "case")
    if not words and tree.deps[token] == "advcl":
        words = [c for c in tree.having(token, "advmod") if tree.tags[c] == "WRB"]
    return " ".join([tree.lowers[w] for w in words]) or None


def is_gerund(tree: Tree, token: int) -> bool:
    """ "Attacking" and "having attacked"."""
    return tree.tags[token] == "VBG" or any(tree.lowers[c] == "having" for c in tree.having(token, "aux"))
