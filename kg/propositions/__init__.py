"""Propositions: who does what to whom, from clauses, nouns ("their attack on …"), appositions and titles.

An event noun takes over subject and prepositional arguments of the verb that governs it ("X launched
an attack on Y"); whether that verb is light enough for that, the lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from kg.propositions.arguments import PARTICIPLES, Argument, argument, noun_arguments, occasion, resolved
from kg.propositions.clauses import has_no, is_reporting, owners, read_clauses
from kg.propositions.proposition import AHEAD, Proposition
from kg.propositions.subjects import OUTER, outer_subject
from kg.trees import Tree, grow, trim

__all__ = ["AHEAD", "Proposition", "logical_object", "logical_subject", "propositions", "read"]

_NAMING = frozenset({"appos", "nmod:desc", "compound"})
# What may introduce who does what a noun names.
_AUTHORS = frozenset({"by", "from", "among", "amongst"})
_TALKS = frozenset({"talk", "talks", "negotiation", "meeting", "summit", "consultation", "discussion"})
_TRAVELS = frozenset({"visit", "trip", "tour", "journey", "stopover"})
# What stands behind these is another occasion: "after an attack they sent troops to B" attacks nobody in B.
_APART = frozenset({
    "despite", "in spite of", "after", "before", "amid", "following", "since", "during", "because of",
    "due to", "in response to", "ahead of", "as a result of", "in light of", "in view of", "until", "pending",
    "like", "unlike", "besides", "without", "over", "given", "on account of", "thanks to", "prior to",
})  # fmt: skip
_GOVERNED = ("obj", "iobj", "obl", "nsubj", "nsubj:pass")


def propositions(doc: Doc) -> list[Proposition]:
    """The propositions of a document in text order of their predicates."""
    return read(grow(doc))


def read(tree: Tree) -> list[Proposition]:
    """The propositions of trees already grown."""
    owner = owners(tree)
    clauses = read_clauses(tree, owner)
    found = list(clauses.values())
    for i, pos in enumerate(tree.pos):
        if pos == "NOUN" and (noun := _noun(tree, i, clauses, owner)) is not None:
            found.append(noun)
        if tree.below[i] and not _NAMING.isdisjoint(tree.below[i]):
            found += _naming(tree, i)
    found.sort(key=lambda p: p.predicate)
    return _linked(tree, found)


def logical_object(proposition: Proposition) -> Argument | None:
    """The object, or the subject of a passive; what stands in the clause before what a relative adds."""
    if proposition.passive:
        return proposition.subject
    added = None
    for a in proposition.arguments:
        if a.role == "object":
            if a.source == "direct":
                return a
            added = added or a
    return added


def logical_subject(proposition: Proposition) -> Argument | None:
    """The subject, or the agent of a passive."""
    return proposition.argument("agent") if proposition.passive else proposition.subject


def _noun(tree: Tree, token: int, clauses: Mapping[int, Proposition], owner: list[int]) -> Proposition | None:
    """A noun with what could be its arguments, its own and those of the verb that governs it."""
    arguments = [resolved(tree, a) for a in noun_arguments(tree, token)]
    top = tree.first[token]
    possessor = tree.child(top, "nmod:poss")
    if top != token and possessor is not None and tree.child(token, "nmod:poss") is None:
        arguments.append(argument(tree, possessor, "possessor", source="shared"))
    copula = clauses.get(token) or clauses.get(top)
    when = occasion(tree, token)
    verb = None if copula else clauses.get(owner[when])
    if verb is not None and tree.child(verb.predicate, "det") is not None:  # "by the escalating violence"
        verb = None
    subject = None
    if copula is not None:
        subject = copula.subject
    elif verb is not None and tree.heads[when] == verb.predicate and tree.deps[when] in _GOVERNED:
        apart = tree.deps[when] == "obl" and tree.preposition(when) in _APART
        if tree.deps[when] != "nsubj" and not (apart and not _takes_part(tree, token, arguments, verb)):
            subject = verb.argument("agent") if verb.passive else verb.subject
        # What talks are about does not take over who talks: "between A and B concerning joint projects".
        about = any(tree.lowers[c] in PARTICIPLES and c < top for c in tree.children[top])
        about = about or apart
        # "The attack drew praise from B", who is no attacker.
        acting = tree.deps[when] == "nsubj" and verb.argument("object") is not None
        arguments += [
            a.as_role(a.role, source="verb", preposition=a.preposition)
            for a in verb.arguments
            if a.role in ("oblique", "indirect object") and when not in a.heads and not about
            if not (acting and a.preposition in _AUTHORS)
        ]
    introducing = any(tree.lowers[c] in PARTICIPLES for c in tree.having(token, "acl"))
    introducing = introducing or _answered_for(tree, top)
    if not arguments and subject is None and not introducing:
        return None
    return Proposition(
        predicate=token,
        kind="noun",
        relation=(token,),
        subject=subject.as_role("subject", source="verb") if subject else None,
        arguments=tuple(arguments),
        negated=has_no(tree, token)
        or tree.preposition(top) == "without"
        or (copula is not None and copula.negated),
        auxiliaries=copula.auxiliaries if copula else (),
        tense=copula.tense if copula else "present",
        tokens=tuple(trim(tree, tree.subtree(token, lambda t: owner[t] != owner[token]))),
        confidence=0.8,
    )


def _takes_part(tree: Tree, noun: int, arguments: Iterable[Argument], verb: Proposition) -> bool:
    """Whether an occasion has the subject in it: "during talks with A", "after a visit to B", "A and B agreed
    after talks"."""
    if tree.lemmas[noun] in _TALKS and verb.subject is not None and len(verb.subject.heads) > 1:
        return True
    travels = tree.lemmas[noun] in _TRAVELS
    told = tree.child(verb.predicate, "obj", "iobj") if verb.subject is not None else None
    addressed = told is not None and tree.pos[told] in ("PROPN", "PRON")
    if addressed and tree.lemmas[noun] in _TALKS and tree.preposition(noun) == "during":
        return True  # "during talks in Minsk, A urged B to yield"
    return any(a.preposition == "with" or (travels and a.preposition == "to") for a in arguments)


def _answered_for(tree: Tree, noun: int) -> bool:
    """Whether a noun may tell what somebody did: "claimed responsibility for the attack"."""
    return (
        tree.deps[noun] == "nmod" and tree.preposition(noun) == "for" and tree.deps[tree.heads[noun]] == "obj"
    )


def _naming(tree: Tree, head: int) -> list[Proposition]:
    """Appositions and titles: who is called what."""
    found: list[Proposition] = []
    for c in tree.having(head, *_NAMING):
        dep = tree.deps[c]
        title = dep == "nmod:desc" or (
            dep == "compound" and tree.pos[head] == "PROPN" and tree.pos[c] == "NOUN" and c < head
        )
        if dep != "appos" and not title:
            continue
        subject = argument(tree, head, "subject", without=c)
        attribute = argument(tree, c, "attribute")
        found.append(
            Proposition(
                predicate=c,
                kind="title" if title else "apposition",
                relation=(c,),
                subject=subject,
                arguments=(attribute,),
                tokens=tuple(sorted({*subject.tokens, *attribute.tokens})),
                confidence=0.8,
            )
        )
    return found


def _above(tree: Tree, p: Proposition, found: list[Proposition]) -> int | None:
    """The clause with "that" which "and that …" goes on with, where the tree joined it to the verb above."""
    top = tree.first[p.predicate]
    own = tree.child(p.predicate, "mark") if top != p.predicate and tree.deps[top] != "ccomp" else None
    if own is None or tree.lowers[own] != "that":
        return None
    before = (
        q
        for q in found
        if top < q.predicate < p.predicate and q.mark == "that" and tree.deps[q.predicate] == "ccomp"
    )
    clauses = [q.predicate for q in before if any(t == top for t in tree.climb(q.predicate))]
    return clauses[-1] if clauses else None


def _linked(tree: Tree, found: list[Proposition]) -> list[Proposition]:
    """Each proposition with its parent: the nearest predicate above; what is said hangs on the saying."""
    predicates = {p.predicate for p in found}
    said = {tree.heads[p.predicate]: p.predicate for p in found if is_reporting(tree, p.predicate)}
    linked: list[Proposition] = []
    for p in found:
        top = _above(tree, p, found) or tree.first[p.predicate]
        link = tree.deps[top]
        # "The aim is to attack": the attack hangs on the aim, so the aim on what is above both.
        parent = tree.nearest(tree.heads[top] if link in OUTER else top, predicates)
        if p.kind not in ("noun", "apposition", "title"):
            if is_reporting(tree, top) and parent == tree.heads[top]:
                parent, link = None, "root"
            elif top in said:
                parent, link = said[top], "ccomp"
            elif (outer := outer_subject(tree, top)) is not None and outer in predicates:
                parent, link = outer, "ccomp"
        linked.append(Proposition(*p[:-2], parent=parent, link=link))
    return linked
