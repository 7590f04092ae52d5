"""Who and what fills the slots of a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from kg.events import parties
from kg.events.frames import Evoked, logical_object, logical_subject, measured
from kg.events.reading import Reading
from kg.propositions import Proposition
from kg.propositions.arguments import PARTICIPLES, Argument, argument
from kg.trees import NOMINAL, Tree

# What these introduce takes part like what stands before: "sanctioned two banks, along with their owners".
_ADDING = frozenset({"along with", "together with", "alongside", "including", "as well as"})
# Prepositions of several words that introduce no party of an act.
_APART = frozenset({
    "according to", "due to", "thanks to", "prior to", "next to", "contrary to", "owing to", "ahead of",
    "because of", "instead of", "as of", "regardless of", "on behalf of", "in spite of", "in addition to",
    "close to", "as for", "as to", "such as", "except for", "in front of", "outside of", "on top of",
})  # fmt: skip


def fill(reading: Reading, evoked: Evoked, slot: str) -> tuple[Argument, ...]:
    """The arguments in a slot: subject, object, iobj, complement, possessor, or a preposition."""
    found = _filled(reading, evoked, slot)
    return (*found, *_added(reading, evoked.proposition, found)) if found and slot != "possessor" else found


def _filled(reading: Reading, evoked: Evoked, slot: str) -> tuple[Argument, ...]:
    p = evoked.proposition
    nouns = [reading.nouns[evoked.consumed]] if evoked.consumed is not None else []
    if slot == "subject":
        return _some(p.subject if p.kind == "noun" else logical_subject(p))
    if slot == "object":
        return _some(logical_object(p) or p.argument("indirect object")) if p.kind != "noun" else ()
    if slot == "iobj":
        return _some(p.argument("indirect object"))
    if slot == "complement":
        return _some(_complement_subject(reading, p))
    if slot == "possessor":
        owners = (a for q in (p, *nouns) for a in q.arguments if a.role in ("possessor", "modifier"))
        return tuple(a for a in owners if reading.tree.pos[a.head] != "ADJ" or reading.mentions.at(a.head))
    own = chain((a for q in (p, *nouns) for a in q.arguments), participial(reading, evoked))
    return tuple(_behind(own, slot)) or tuple(_behind(_below(reading, p), slot))


def _added(reading: Reading, p: Proposition, found: Iterable[Argument]) -> Iterator[Argument]:
    """What hangs on an argument, or behind a comma on the verb of its object, as one more of its kind."""
    tree = reading.tree
    for a in found:
        below = [c for h in a.heads for c in tree.having(h, "nmod") if c > h]
        if a.role == "object":
            below += [c for c in tree.having(p.predicate, "obl") if c > a.head and _after_comma(tree, c)]
        somebody = any(parties.is_somebody(reading, h) for h in a.heads)
        for c in below:
            if somebody and not parties.is_somebody(reading, c):
                continue
            if tree.preposition(c) in _ADDING or _together(tree, c):
                yield argument(tree, c, a.role, preposition=a.preposition, source=a.source)


def _together(tree: Tree, head: int) -> bool:
    """ "Together with" whose first word the tree hangs beside."""
    case = next(iter(tree.having(head, "case")), 0)
    return case > 0 and tree.lowers[case - 1 : case + 1] == ["together", "with"]


def _after_comma(tree: Tree, head: int) -> bool:
    start = min(tree.subtree(head))
    return tree.lowers[start] == "," or (start > 0 and tree.lowers[start - 1] == ",")


def _below(reading: Reading, p: Proposition) -> Iterator[Argument]:
    """What hangs on a thing that is acted on: "discussed aid with Kenya", "offers of dialogue from Japan"."""
    if p.kind == "noun":
        things = [a for a in p.arguments if a.preposition == "of" and a.source == "direct"]
    else:
        things = [a for a in (logical_object(p),) if a is not None and a.source == "direct"]
        if any(reading.tree.child(a.head, "nummod") is not None for a in things):
            things += [a for a in p.arguments if a.preposition == "in"]  # "gave two million dollars in aid"
    heads = [h for a in things for h in a.heads]
    for head in (*heads, *measured(reading, heads)):
        if head in reading.nouns and not parties.is_somebody(reading, head):
            yield from (
                a for a in reading.nouns[head].arguments if a.source == "direct" and a.preposition != "of"
            )


def participial(reading: Reading, evoked: Evoked) -> Iterator[Argument]:
    """What participles that do the work of prepositions introduce: "talks concerning joint projects".

    Trees hang such a participle on the noun before it or on the one behind it, and both on the verb, the
    act or one of its parties (Huddleston & Pullum 2002, chapter 7, section 2.3).
    """
    tree, p = reading.tree, evoked.proposition
    if reading.sentence_of[p.predicate] not in reading.participial:
        return
    noun = p.predicate if p.kind == "noun" else evoked.consumed
    hosts = {p.predicate} if noun is None else {p.predicate, noun, tree.heads[tree.first[noun]]}
    stack = sorted(hosts)
    while stack:
        for c in tree.children[stack.pop()]:
            if c in hosts or c < min(hosts):
                continue
            participle = next((t for t in (c, *_before(tree, c)) if tree.lowers[t] in PARTICIPLES), None)
            if participle is None:
                if tree.pos[c] in NOMINAL and parties.is_somebody(reading, c):
                    stack.append(c)
            elif (inner := _introduced(tree, participle)) is not None:
                words = (tree.lowers[participle], PARTICIPLES[tree.lowers[participle]])
                preposition = " ".join(filter(None, words))
                yield argument(tree, inner, "oblique", preposition=preposition, without=participle)


def _before(tree: Tree, head: int) -> Iterator[int]:
    return (c for c in tree.children[head] if c < head)


def _introduced(tree: Tree, participle: int) -> int | None:
    """The noun that a participle introduces: below it, or the one on which it hangs."""
    behind = (c for c in tree.having(participle, "obj", "obl", "nmod") if c > participle)
    inner = next(behind, tree.heads[participle])
    words = {tree.lowers[c] for c in tree.having(inner, "case")} - {tree.lowers[participle]}
    wanted = PARTICIPLES[tree.lowers[participle]]
    fits = wanted is None or wanted in words
    return inner if fits and inner > participle and tree.pos[inner] in NOMINAL else None


def clause_of(reading: Reading, p: Proposition) -> Argument | None:
    """The clause complement of a proposition."""
    return next((a for a in p.arguments if a.role == "complement"), None)


def _some(argument: Argument | None) -> tuple[Argument, ...]:
    return (argument,) if argument is not None else ()


def _complement_subject(reading: Reading, p: Proposition) -> Argument | None:
    """Who acts in the clause that follows."""
    clause = clause_of(reading, p)
    inner = reading.clauses.get(clause.head) if clause is not None else None
    if inner is None:
        return None
    subject = inner.subject
    own = logical_subject(p)
    if subject is None or (own is not None and subject.head == own.head):
        return None
    return subject


def _behind(arguments: Iterable[Argument], preposition: str) -> Iterator[Argument]:
    seen: set[int] = set()
    for a in arguments:
        if a.preposition is None or a.head in seen or a.role in ("subject", "complement"):
            continue
        if a.preposition == preposition or preposition in _ends(a.preposition):
            seen.add(a.head)
            yield a


def _ends(preposition: str) -> tuple[str, ...]:
    """The first and last word of "out of"; none of "including"."""
    words = preposition.split() if " " in preposition and preposition not in _APART else ()
    return (words[0], words[-1]) if words and words[0] not in PARTICIPLES else ()
