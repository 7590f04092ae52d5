"""What prepositions and participles introduce beside an act: "talks with", "concerning joint projects"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.events import parties
from kg.events.reading import Reading
from kg.ontology import lexicon
from kg.propositions import Proposition, logical_object
from kg.propositions.arguments import PARTICIPLES, Argument, argument, noun_arguments
from kg.times import LABELS
from kg.trees import NOMINAL, Tree

# Prepositions of several words that introduce no party of an act.
_APART = frozenset({
    "according to", "due to", "thanks to", "prior to", "next to", "contrary to", "owing to", "ahead of",
    "because of", "instead of", "as of", "regardless of", "on behalf of", "in spite of", "in addition to",
    "close to", "as for", "as to", "such as", "except for", "in front of", "outside of", "on top of",
})  # fmt: skip

# Prepositions that say more of an act than of a person, a body or a country.
_ASTRAY = frozenset({"by", "against", "on"})


def introduced(reading: Reading, p: Proposition, consumed: int | None) -> Mapping[str, tuple[Argument, ...]]:
    """The arguments behind each preposition: the act's own, else those of the thing that is acted on.

    "Out of" is also found as "out" and as "of".
    """
    noun = reading.nouns[consumed].arguments if consumed is not None else ()
    own = (
        *p.arguments,
        *noun,
        *participial(reading, p, consumed),
        *standing(reading, p),
        *_given(reading, p),
        *_written(reading, p),
    )
    acts = (p.arguments if p.kind == "noun" else ()), noun
    astray = [a for act in acts for a in _astray(reading, act)]
    below = _by_preposition([*_below(reading, p), *astray, *_partners(reading, p, consumed)])
    # "Imposed sanctions on five officials on Friday": the day takes nobody's place.
    near, kinds = _by_preposition(own), reading.tree.entities
    timeless = [w for w, found in near.items() if not LABELS.issuperset([kinds[a.head] for a in found])]
    return near | below | {w: near[w] for w in timeless}


def standing(reading: Reading, p: Proposition) -> list[Argument]:
    """Where or how somebody is, which trees make the predicate: "are on alert", "remained in Oslo"."""
    tree = reading.tree
    heads = [a.head for a in p.arguments if a.role == "complement" and tree.pos[a.head] in NOMINAL]
    if p.kind == "copula" and tree.pos[p.predicate] in NOMINAL:
        heads.append(p.predicate)
    return [
        argument(tree, h, "oblique", preposition=preposition)
        for h in heads
        if (preposition := tree.preposition(h)) is not None
    ]


def _given(reading: Reading, p: Proposition) -> Iterator[Argument]:
    """For whom something is made so, which trees hang on the adjective: "made aid available to B"."""
    for a in p.arguments:
        if a.role == "complement" and reading.tree.pos[a.head] == "ADJ" and a.head in reading.clauses:
            yield from (x for x in reading.clauses[a.head].arguments if x.role == "oblique")


def _written(reading: Reading, p: Proposition) -> Iterator[Argument]:
    """To whom one writes what is said: "apologised in a letter to B"."""
    letters = lexicon().classes["@letter"]
    for a in p.arguments if p.kind != "noun" else ():
        if (
            a.preposition in ("in", "by")
            and reading.tree.lemmas[a.head] in letters
            and a.head in reading.nouns
        ):
            yield from (
                x for x in reading.nouns[a.head].arguments if x.preposition == "to" and x.source == "direct"
            )


def _by_preposition(arguments: Iterable[Argument]) -> dict[str, tuple[Argument, ...]]:
    found: dict[str, dict[int, Argument]] = {}
    for a in arguments:
        if a.preposition is not None and a.role != "subject" and a.role != "complement":
            for word in (a.preposition, *_ends(a.preposition)):
                found.setdefault(word, {}).setdefault(a.head, a)
    return {word: tuple(some.values()) for word, some in found.items()}


def _ends(preposition: str) -> tuple[str, ...]:
    """The first and last word of "out of"; none of "including"."""
    words = preposition.split() if " " in preposition and preposition not in _APART else ()
    return (words[0], words[-1]) if words and words[0] not in PARTICIPLES else ()


def _below(reading: Reading, p: Proposition) -> list[Argument]:
    """What hangs on a thing that is acted on: "discussed aid with Kenya", "offers of dialogue from Japan"."""
    if p.kind == "noun":
        things = [a for a in p.arguments if a.preposition == "of" and a.source == "direct"]
    else:
        things = [a for a in (logical_object(p),) if a is not None and a.source == "direct"]
        things += [a for a in p.arguments if a.preposition == "with" and a.source == "direct" and not things]
        if any("nummod" in reading.tree.below[a.head] for a in things):
            things += [a for a in p.arguments if a.preposition == "in"]  # "gave two million dollars in aid"
    heads = [h for a in things for h in a.heads]
    known = [h for h in (*heads, *measured(reading, heads)) if h in reading.nouns]
    inert = [h for h in known if not parties.is_somebody(reading, h)]
    below = [
        a for h in inert for a in reading.nouns[h].arguments if a.source == "direct" and a.preposition != "of"
    ]
    below += [a for h in inert for a in _done_to(reading, h)]
    # "Imposed sanctions on Iran and later lifted them."
    taken_up = {h for head in heads if (h := reading.mentions.antecedent(head)) is not None}
    return below + [
        a for h in taken_up & reading.nouns.keys() for a in reading.nouns[h].arguments if a.role == "oblique"
    ]


def _partners(reading: Reading, p: Proposition, consumed: int | None) -> Iterator[Argument]:
    """With whom a pact is made, which trees hang on what it is about: "a deal on gas exports with A"."""
    tree, thing = reading.tree, logical_object(p)
    heads = {consumed, p.predicate if p.kind == "noun" else None, thing.head if thing is not None else None}
    pacts = [h for h in heads if h is not None and tree.lemmas[h] in lexicon().classes["@agreement"]]
    about = [c for h in pacts for c in tree.having(h, "nmod") if not parties.is_somebody(reading, c)]
    about += [c for h in about for c in tree.having(h, "nmod") if not parties.is_somebody(reading, c)]
    yield from (a for h in about for a in noun_arguments(tree, h) if a.preposition == "with")


def _done_to(reading: Reading, thing: int) -> Iterator[Argument]:
    """What a participle says of a thing: "an embargo imposed on B", "debt owed by B", which is B's."""
    for clause in reading.tree.having(thing, "acl"):
        p = reading.clauses.get(clause)
        if p is None or reading.tree.tags[clause] != "VBN":
            continue
        for a in p.arguments:
            if a.role == "agent":
                yield argument(reading.tree, a.head, "oblique", preposition="of")
            elif a.role == "oblique" and a.source == "direct":
                yield a


def _astray(reading: Reading, arguments: Iterable[Argument]) -> Iterator[Argument]:
    """What goes with an act in a noun, and trees hang on one of its parties: "arrest of a Swede by Iran"."""
    heads = [h for a in arguments if a.preposition and a.source == "direct" for h in a.heads]
    for head in heads:
        if "nmod" in reading.tree.below[head] and parties.is_somebody(reading, head):
            many = (
                {"from"} if reading.tree.tags[head] == "NNS" else set[str]()
            )  # "pullout of troops from Iraq"
            yield from (a for a in noun_arguments(reading.tree, head) if a.preposition in _ASTRAY | many)


def measured(reading: Reading, heads: Iterable[int]) -> list[int]:
    """What counted nouns count: the "aid" of "two million pounds of aid", "a million pounds in aid"."""
    tree = reading.tree
    return [
        c
        for h in heads
        if "nummod" in tree.below[h]
        for c in tree.having(h, "nmod")
        if tree.preposition(c) in ("of", "in")
    ]


def participial(reading: Reading, p: Proposition, consumed: int | None) -> Iterator[Argument]:
    """What participles that do the work of prepositions introduce: "talks concerning joint projects".

    Trees hang such a participle on the noun before it or on the one behind it, and both on the verb, the
    act or one of its parties (Huddleston & Pullum 2002, chapter 7, section 2.3).
    """
    tree = reading.tree
    if reading.sentence_of[p.predicate] not in reading.participial:
        return
    noun = p.predicate if p.kind == "noun" else consumed
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
