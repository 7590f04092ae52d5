"""Candidates for open triples: every relation that a sentence could be said to hold, with its form.

The wording is that of the CaRB benchmark (Bhardwaj et al., EMNLP 2019): the relation holds auxiliaries,
adverbs and the preposition of the first argument; verbs that go on are one relation ("tries to woo");
coordinated objects are told apart; what grammar leaves unsaid is worded with "be" (appositions,
titles, participles, nouns with a prepositional dependent) and "has" (possessors). A longer variant
takes the object into the relation: "began a feud with".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.propositions import read
from kg.propositions.arguments import Argument, argument
from kg.propositions.proposition import Proposition
from kg.propositions.subjects import outer_subject
from kg.trees import Tree, grow
from kg.triples.wording import (
    Words,
    introduced,
    introduction,
    is_complemented,
    lean,
    predicate_words,
    told_apart,
)

LONGEST_CHAIN = 6  # verbs of one relation
LONGEST = 100  # words of a noun phrase that is worth taking apart

_NEAREST = {"object": 0, "attribute": 0, "agent": 4, "complement": 2, "indirect object": 3, "oblique": 4}
_PAIRS = (
    ("link", "first"),
    ("rest", "first"),
    ("depth", "link"),
    ("source", "tag"),
    ("link", "tense"),
    ("first", "preposition"),
    ("clauses", "depth"),
    ("distance", "link"),
)
_MARKS = ("that", "to", "if", "as")
_PREPOSITIONS = ("in", "of", "to", "for", "by", "at", "on", "with", "from", "as")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A triple as tokens (numbers) and added words (text); `features` name its form, no words.

    `kind` is that of the proposition, or possessive, noun (with a prepositional dependent), or longer.
    """

    kind: str
    relation: Words
    subject: Words
    objects: tuple[Words, ...]
    features: tuple[str, ...]


def candidates(doc: Doc) -> list[Candidate]:
    """All candidates of a document: clauses, names and possessors in text order, then placed nouns."""
    tree = grow(doc)
    found = read(tree)
    clauses = {p.predicate: p for p in found if p.kind in ("verb", "copula", "existential")}
    gone_on = {q for p in clauses.values() if (q := _goes_on(tree, p, clauses)) is not None}
    made: list[Candidate] = []
    for p in found:
        if p.kind in ("apposition", "title"):
            made.extend(_named(tree, p))
        elif p.kind == "noun":
            made.extend(_had(tree, p))
        elif p.kind == "existential":
            made.extend(_existing(tree, p, clauses))
        elif p.predicate not in gone_on and tree.deps[p.predicate] != "amod":
            made.extend(_said(tree, p, clauses))
    made.extend(c for i, pos in enumerate(tree.pos) if pos in ("NOUN", "PROPN") for c in _placed(tree, i))
    return made


def _goes_on(tree: Tree, p: Proposition, clauses: Mapping[int, Proposition]) -> int | None:
    """The infinitive, participle or adjective that goes on with a predicate: "tries to woo"."""
    if p.argument("object") is not None or p.argument("indirect object") is not None:
        return None
    on = p.argument("complement")
    if on is None or tree.deps[on.head] != "xcomp" or len(on.heads) > 1 or on.head not in clauses:
        return None
    subject = clauses[on.head].subject
    return on.head if subject is not None and subject.source == "control" else None


def _said(tree: Tree, p: Proposition, clauses: Mapping[int, Proposition]) -> Iterator[Candidate]:
    """A clause, once for each of its coordinated objects."""
    outer = outer_subject(tree, p.predicate)
    subject = p.subject if outer is None else argument(tree, outer, "subject")
    if subject is None:
        return
    chain = [p]
    while (q := _goes_on(tree, chain[-1], clauses)) is not None and len(chain) < LONGEST_CHAIN:
        chain.append(clauses[q])
    spoken = {t for link in chain for t in predicate_words(tree, link)}
    spoken.update(t for link in chain[1:] for t in tree.having(link.predicate, "mark")[:1])
    if outer is not None:
        spoken.update(tree.having(p.predicate, "cop", "mark", "aux"))
    relation: list[int | str] = sorted(spoken)
    if not relation or _is_participle(tree, p):
        relation.insert(0, "be")
    arguments = [a for link in chain for a in link.arguments if _belongs(tree, a, link, chain)]
    first = _first(chain[-1], arguments)
    rest = [a for a in arguments if a is not first]
    features = _features(tree, p, len(chain), subject, first, rest, clauses)
    if first is None:
        objects = tuple(introduced(tree, a) for a in rest)
        yield _candidate(p.kind, relation, lean(tree, subject), objects, features)
        return
    yield from _longer(tree, relation, subject, first, rest, features)
    relation += introduction(tree, first)
    objects = tuple(introduced(tree, a) for a in rest)
    for phrase in told_apart(tree, first):
        yield _candidate(p.kind, relation, lean(tree, subject), (phrase, *objects), features)


def _candidate(
    kind: str,
    relation: Sequence[int | str],
    subject: Words,
    objects: Sequence[Words],
    features: tuple[str, ...],
) -> Candidate:
    """No word of the relation is said again in an object."""
    spoken = set(relation)
    kept = tuple(o for o in (tuple(w for w in words if w not in spoken) for words in objects) if o)
    return Candidate(kind, tuple(relation), subject, kept, features)


def _is_participle(tree: Tree, p: Proposition) -> bool:
    """Participles that stand for a clause: "oil coming out of …", "a bid launched by …"."""
    bare = p.kind == "verb" and not p.auxiliaries and tree.tags[p.predicate] in ("VBN", "VBG")
    return bare and p.link in ("acl", "advcl", "parataxis")


def _belongs(tree: Tree, found: Argument, p: Proposition, chain: Sequence[Proposition]) -> bool:
    """Whether an argument is said: not what the relation goes on with, nor a loose adverbial clause."""
    if found.head == p.predicate:
        return p is chain[-1] and not is_complemented(tree, p)
    if any(found.head == link.predicate for link in chain):
        return False
    if not tree.deps[found.head].startswith("advcl"):
        return True
    participle = tree.tags[found.head] in ("VBG", "VBN") and tree.child(found.head, "mark") is None
    return found.head > p.predicate and not participle and tree.lowers[found.tokens[0] - 1] != ","


def _first(p: Proposition, arguments: list[Argument]) -> Argument | None:
    """The argument that stands next to the relation."""
    near = (
        a
        for a in arguments
        if a.role in _NEAREST and (a.head > p.predicate or a.role in ("object", "attribute"))
    )
    return min(near, key=lambda a: (_NEAREST[a.role], a.head), default=None)


def _longer(
    tree: Tree,
    relation: list[int | str],
    subject: Argument,
    first: Argument,
    rest: Sequence[Argument],
    features: tuple[str, ...],
) -> Iterator[Candidate]:
    """The first argument as part of the relation: "began a feud with", "had responsibility for"."""
    if first.role not in ("object", "oblique"):
        return
    after = (a for a in rest if a.role == "oblique" and a.source == "direct" and a.head > first.head)
    last = next(after, None)
    taken = set(first.tokens)
    own = None
    if last is None:
        own = tree.child(first.head, "nmod")
        if own is None or own < first.head or len(first.heads) > 1:
            return
        last = argument(tree, own, "oblique", preposition=tree.preposition(own))
        taken.difference_update(tree.subtree(own))
    words = [*relation, *introduction(tree, first), *sorted(taken), *introduction(tree, last)]
    objects = [lean(tree, last), *(introduced(tree, a) for a in rest if a is not last)]
    form = (
        *(f"longer-{name}" for name in features),
        f"longer={first.role}-{'verb' if own is None else 'noun'}",
        f"longer-preposition={_preposition(last)}",
        f"longer-length={min(len(taken), 8)}",
    )
    yield _candidate("longer", words, lean(tree, subject), objects, form)


def _existing(tree: Tree, p: Proposition, clauses: Mapping[int, Proposition]) -> Iterator[Candidate]:
    """ "There are plans for talks": the words around the verb as relation."""
    if p.subject is None:
        return
    relation = sorted({*predicate_words(tree, p), *tree.having(p.predicate, "expl")})
    objects = [introduced(tree, a) for a in p.arguments]
    features = _features(tree, p, 1, p.subject, None, [], clauses)
    yield _candidate("existential", relation, lean(tree, p.subject), objects, features)


def _named(tree: Tree, p: Proposition) -> Iterator[Candidate]:
    """Apposition and title: the one is the other."""
    attribute = p.argument("attribute")
    if p.subject is None or attribute is None:
        return
    subject = p.subject._replace(heads=(p.subject.head,))
    features = (f"kind={p.kind}", *_shape(tree, "subject", subject), *_shape(tree, "object", attribute))
    for phrase in told_apart(tree, attribute):
        yield Candidate(p.kind, ("be",), lean(tree, subject), (phrase,), features)


def _had(tree: Tree, p: Proposition) -> Iterator[Candidate]:
    """A possessor has what it possesses."""
    owner = next((a for a in p.arguments if a.role == "possessor" and a.source != "shared"), None)
    if owner is None:
        return
    below = set(tree.subtree(tree.child(p.predicate, "nmod:poss") or p.predicate))
    thing = argument(tree, p.predicate, "attribute")
    thing = thing._replace(tokens=tuple(t for t in thing.tokens if t not in below))
    features = (
        "kind=possessive",
        *_shape(tree, "subject", owner),
        f"owned={tree.deps[p.predicate]}",
        f"owned-length={min(len(thing.tokens), 4)}",
    )
    if thing.tokens:
        yield Candidate("possessive", ("has",), lean(tree, owner), (lean(tree, thing),), features)


def _placed(tree: Tree, noun: int) -> Iterator[Candidate]:
    """A noun is where or what its prepositional dependents say: "the church in Dulwich"."""
    dependents = tree.having(noun, "nmod")
    whole = argument(tree, noun, "attribute") if dependents else None
    if whole is None or len(whole.tokens) > LONGEST:
        return
    for dependent in dependents:
        preposition = tree.preposition(dependent)
        if dependent < noun or preposition is None:
            continue
        below = set(tree.subtree(dependent))
        thing = whole._replace(tokens=tuple(t for t in whole.tokens if t not in below), heads=(noun,))
        other = argument(tree, dependent, "oblique", preposition=preposition)
        features = (
            "kind=noun",
            f"placed={preposition}",
            f"placed-link={tree.deps[noun]}",
            *_shape(tree, "placed-subject", thing),
            *_shape(tree, "placed-object", other),
        )
        for phrase in told_apart(tree, other):
            yield Candidate(
                "noun", ("be", *introduction(tree, other)), lean(tree, thing), (phrase,), features
            )


def _features(
    tree: Tree,
    p: Proposition,
    chain: int,
    subject: Argument,
    first: Argument | None,
    rest: Sequence[Argument],
    clauses: Mapping[int, Proposition],
) -> tuple[str, ...]:
    """The form of a clause triple, as names of binary features."""
    pronoun = tree.pos[subject.head] in ("PRON", "DET")
    marked = p.mark if p.mark is None or p.mark in _MARKS else "other"
    named = {
        "kind": p.kind,
        "link": p.link,
        "kind-link": f"{p.kind}-{p.link}",
        "source": subject.source,
        "source-link": f"{subject.source}-{p.link}",
        "pronoun": tree.lowers[subject.head] if pronoun else None,
        "distance": min(abs(subject.head - p.predicate), 12) // 2,
        "before": subject.head < p.predicate,
        "chain": min(chain, 3),
        "rest": min(len(rest), 4),
        "rest-length": _bin(sum(len(a.tokens) for a in rest)),
        "passive": p.passive,
        "negated": p.negated,
        "auxiliary": bool(p.auxiliaries),
        "coordinated": p.coordinated is not None,
        "tense": p.tense,
        "tag": tree.tags[p.predicate],
        "mark": marked,
        "depth": _depth(p, clauses),
        "clauses": min(len(clauses), 12),
        "first": f"{first.role}-{p.kind}-{p.passive}" if first else None,
        "object-source": first.source if first else None,
        "preposition": _preposition(first) if first else None,
    }
    made = [f"{name}={value}" for name, value in named.items()]
    made += [f"{one}+{other}={named[one]}+{named[other]}" for one, other in _PAIRS]
    made += _shape(tree, "subject", subject)
    return (*made, *(_shape(tree, "object", first) if first else ()))


def _shape(tree: Tree, name: str, found: Argument) -> tuple[str, ...]:
    return (
        f"{name}-pos={tree.pos[found.head]}",
        f"{name}-length={_bin(len(found.tokens))}",
        f"{name}-heads={min(len(found.heads), 3)}",
        f"{name}-comma={any(tree.lowers[t] == ',' for t in found.tokens)}",
    )


def _depth(p: Proposition, clauses: Mapping[int, Proposition]) -> int:
    """How many clauses are above, up to 4."""
    depth = 0
    while p.parent is not None and p.parent in clauses and depth < 4:
        p = clauses[p.parent]
        depth += 1
    return depth


def _preposition(found: Argument) -> str | None:
    return found.preposition if found.preposition in (None, *_PREPOSITIONS) else "other"


def _bin(length: int) -> str:
    return next(
        (name for limit, name in ((1, "0"), (3, "1-2"), (7, "3-6"), (15, "7-14")) if length < limit), "15+"
    )
