"""Open triples: what a text says, in its own words, as relation, subject and further arguments.

The form is that of the CaRB benchmark (Bhardwaj et al., EMNLP 2019): the relation holds auxiliaries,
adverbs and the preposition of the first argument; coordinated arguments are told apart; appositions
and titles are said with "is", possessors with "has". Confidence is a logistic regression over the
form of the triple, fitted by benchmarks/triples_confidence.py into triples_confidence.json.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc

from kg.arguments import Argument, argument
from kg.propositions import Proposition, read
from kg.trees import Tree, grow, trim

Words = tuple["int | str", ...]


@dataclass(frozen=True, slots=True)
class Triple:
    """A relation, its subject and its further arguments, in words of the sentence.

    `confidence` is between 0 and 1: how much of the triple a careful reader would also write down.
    """

    sentence: str
    confidence: float
    relation: str
    subject: str
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A triple as tokens (numbers) and added words (text), with the features of its form."""

    kind: str
    relation: Words
    subject: Words
    objects: tuple[Words, ...]
    features: tuple[str, ...]


def triples(doc: Doc, *, whole: bool = False) -> list[Triple]:
    """The open triples of a document, in text order; `whole` takes it as a single sentence."""
    weights = _weights()
    starts = [0] * len(doc) if whole else [t.sent.start for t in doc]
    texts = {0: doc.text} if whole else {s.start: s.text for s in doc.sents}
    found: list[Triple] = []
    seen: set[tuple[int, str, str, tuple[str, ...]]] = set()
    for c in candidates(doc):
        anchor = next(w for w in (*c.subject, *c.relation) if isinstance(w, int))
        start = starts[anchor]
        relation, subject = spell(doc, c.relation), spell(doc, c.subject)
        objects = tuple(spell(doc, o) for o in c.objects)
        key = (start, relation, subject, objects)
        if key not in seen:
            seen.add(key)
            sentence = " ".join(texts[start].split())
            found.append(Triple(sentence, confidence(c, weights), relation, subject, objects))
    return found


def confidence(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """The probability given by logistic regression, rounded to three digits."""
    score = weights.get("bias", 0.0) + sum(weights.get(f, 0.0) for f in candidate.features)
    return round(1 / (1 + math.exp(-score)), 3)


def spell(doc: Doc, words: Words) -> str:
    """The words as they stand in the text: what the text writes together stays together."""
    parts: list[str] = []
    glue = False
    before: int | str | None = None
    for word in words:
        text = word if isinstance(word, str) else doc[word].text
        glue = (
            isinstance(word, int)
            and isinstance(before, int)
            and word == before + 1
            and not doc[before].whitespace_
        )
        parts.append(text if glue or not parts else " " + text)
        before = word
    return " ".join("".join(parts).split())


def candidates(doc: Doc) -> list[Candidate]:
    """All triples that could be said, before their confidence is known."""
    tree = grow(doc)
    found = read(tree)
    clauses = {p.predicate: p for p in found if p.kind in ("verb", "copula", "existential")}
    merged = {q for p in clauses.values() if (q := _continued(tree, p, clauses)) is not None}
    made: list[Candidate] = []
    for p in found:
        if p.kind in ("apposition", "title"):
            made.extend(_named(tree, p))
        elif p.kind == "noun":
            made.extend(_had(tree, p))
        elif p.predicate not in merged and tree.deps[p.predicate] != "amod":
            made.extend(_said(tree, p, clauses))
    return made


def _continued(tree: Tree, p: Proposition, clauses: Mapping[int, Proposition]) -> int | None:
    """The infinitive, participle or adjective that goes on with a predicate: "tries to woo"."""
    if p.argument("object") is not None or p.argument("indirect object") is not None:
        return None
    goes_on = next((a for a in p.arguments if a.role == "complement"), None)
    if goes_on is None or tree.deps[goes_on.head] != "xcomp" or len(goes_on.heads) > 1:
        return None
    q = clauses.get(goes_on.head)
    if q is None or q.subject is None or q.subject.source != "control":
        return None
    return q.predicate


def _said(tree: Tree, p: Proposition, clauses: Mapping[int, Proposition]) -> Iterator[Candidate]:
    """A clause, once for each of its coordinated subjects and objects."""
    chain = [p]
    while (q := _continued(tree, chain[-1], clauses)) is not None and len(chain) < 6:
        chain.append(clauses[q])
    if p.kind == "existential" and p.subject is not None:
        yield from _existing(tree, p)
        return
    if p.subject is None or not p.subject.tokens:
        return
    last = chain[-1]
    relation: list[int | str] = []
    for k, link in enumerate(chain):
        relation += [t for t in _predicate_words(tree, link) if t not in relation]
        if k and (mark := tree.child(link.predicate, "mark")) is not None:
            relation.append(mark)
    relation = sorted(relation) or ["be"]
    if (
        p.kind == "verb"
        and not p.auxiliaries
        and tree.tags[p.predicate] in ("VBN", "VBG")
        and p.link in ("acl", "advcl", "parataxis")
    ):
        relation.insert(0, "be")
    arguments = [a for link in chain for a in link.arguments if _counts(tree, a, link, chain)]
    first, rest = _first(tree, last, arguments)
    if first is not None:
        relation += _introduction(tree, first)
    heads = [first] if first is not None else []
    objects = [
        *([lean(tree, first)] if first is not None else []),
        *(_with_preposition(tree, a) for a in rest),
    ]
    features = _features(tree, p, chain, first, rest)
    for subject in _told_apart(tree, p.subject):
        if first is None:
            yield Candidate(p.kind, tuple(relation), subject, tuple(objects), features)
            continue
        for phrase in _told_apart(tree, heads[0]):
            yield Candidate(p.kind, tuple(relation), subject, (phrase, *objects[1:]), features)


def _predicate_words(tree: Tree, p: Proposition) -> list[int]:
    """Auxiliaries, negation, adverbs beside the verb, verb, particle; of a copula only that."""
    words = set(p.relation)
    lowest, highest = min(words), max(words)
    for c in tree.children[p.predicate]:
        if (
            tree.deps[c] == "advmod"
            and lowest - 2 <= c <= highest + 1
            and not tree.children[c]
            and _adverb(tree, c)
        ):
            words.add(c)
    if p.kind == "copula" and not _complemented(tree, p):
        words = {w for w in words if w < p.predicate}
    return sorted(words)


def _adverb(tree: Tree, token: int) -> bool:
    return tree.tags[token] not in ("WRB",) and tree.pos[token] == "ADV"


def _complemented(tree: Tree, p: Proposition) -> bool:
    """A predicate adjective with an argument of its own is part of the relation: "are equal to"."""
    if tree.pos[p.predicate] != "ADJ":
        return False
    return any(a.role in ("oblique", "complement") and a.head > p.predicate for a in p.arguments)


def _counts(tree: Tree, a: Argument, p: Proposition, chain: Sequence[Proposition]) -> bool:
    if any(a.head == link.predicate for link in chain if link is not p):
        return False
    if a.head == p.predicate:
        return p is chain[-1] and not _complemented(tree, p)
    if tree.deps[a.head] in ("advcl", "advcl:relcl"):
        return _close(tree, a, p)
    return bool(a.tokens)


def _close(tree: Tree, a: Argument, p: Proposition) -> bool:
    """An adverbial clause that follows without a comma belongs to what is said."""
    if a.head < p.predicate or (tree.tags[a.head] in ("VBG", "VBN") and tree.child(a.head, "mark") is None):
        return False
    return tree.lowers[min(a.tokens) - 1] != ","


BARE = ("relative", "noun")
_ORDER = {"object": 0, "attribute": 0, "agent": 1, "complement": 2, "indirect object": 3, "oblique": 4}


def _first(tree: Tree, p: Proposition, arguments: list[Argument]) -> tuple[Argument | None, list[Argument]]:
    """The argument that stands next to the relation, and the others."""
    ranked = [
        a
        for a in arguments
        if a.role in _ORDER and (a.head > p.predicate or a.role in ("object", "attribute"))
    ]
    if not ranked:
        return None, arguments
    first = min(ranked, key=lambda a: (_ORDER[a.role], a.head))
    return first, [a for a in arguments if a is not first]


def _introduction(tree: Tree, a: Argument) -> list[int]:
    """The words between relation and first argument: its preposition, or "that"."""
    if a.role == "complement":
        return [c for c in tree.having(a.head, "mark") if tree.lowers[c] in ("that", "to")]
    if a.role == "attribute" and a.preposition is None:
        return []
    if a.source == "relative":
        return []
    return sorted(w for c in tree.having(a.head, "case") for w in (c, *tree.having(c, "fixed")) if w < a.head)


def _with_preposition(tree: Tree, a: Argument) -> Words:
    words = lean(tree, a)
    if a.preposition is None or a.role in ("adverbial", "complement"):
        return words
    return (a.preposition, *words) if a.source == "relative" else (*_introduction(tree, a), *words)


def lean(tree: Tree, a: Argument) -> Words:
    """The words of an argument without what is only added: clauses and names between commas."""
    if a.role in ("complement", "adverbial"):
        tokens = [t for t in a.tokens if not (t == min(a.tokens) and tree.lowers[t] in ("that",))]
        return tuple(trim(tree, tokens))
    return _phrase(tree, a.tokens, a.head, bare=a.role == "subject" and a.source in BARE)


def _phrase(tree: Tree, tokens: Iterable[int], *heads: int, bare: bool = False) -> Words:
    kept = set(tokens)
    for t in sorted(kept):
        if t in kept and t not in heads and _added(tree, t, bare):
            kept -= set(tree.subtree(t))
    return tuple(trim(tree, sorted(kept))) or tuple(heads)


def _added(tree: Tree, token: int, bare: bool = False) -> bool:
    dep = tree.deps[token]
    if bare and dep in ("acl", "acl:relcl", "advcl", "appos"):
        return True
    if dep in ("parataxis", "discourse", "vocative"):
        return True
    comma = token > tree.heads[token] and any(
        tree.lowers[c] in (",", "--", "-lrb-", "(", "-", "—", "–")
        for c in tree.having(token, "punct")
        if c < token
    )
    return dep in ("appos", "acl:relcl", "acl", "advcl", "advcl:relcl") and comma


def _told_apart(tree: Tree, a: Argument) -> Iterator[Words]:
    """Each conjunct of a coordination by itself; the first keeps what stands before it."""
    if len(a.heads) < 2 or a.role in ("complement", "adverbial"):
        yield lean(tree, a)
        return
    whole = set(a.tokens)
    for head in a.heads:
        below = tree.subtree(head, lambda t, head=head: t in a.heads and t != head)  # type: ignore[misc]
        tokens = [
            t for t in below if t in whole and not (tree.heads[t] == head and tree.deps[t] in ("cc", "case"))
        ]
        tokens = [t for t in tokens if tree.deps[t] != "cc:preconj"]
        yield _phrase(tree, trim(tree, tokens), head, bare=a.role == "subject" and a.source in BARE)


def _existing(tree: Tree, p: Proposition) -> Iterator[Candidate]:
    """ "There are plans for talks": the words around the verb as relation."""
    assert p.subject is not None
    there = tree.child(p.predicate, "expl")
    relation = tuple(sorted({*_predicate_words(tree, p), *([there] if there is not None else [])}))
    objects = tuple(_with_preposition(tree, a) for a in p.arguments if a.tokens)
    yield Candidate(
        "existential", relation, lean(tree, p.subject), objects, _features(tree, p, [p], None, [])
    )


def _named(tree: Tree, p: Proposition) -> Iterator[Candidate]:
    """Apposition and title: the one is the other."""
    attribute = p.argument("attribute")
    if p.subject is None or attribute is None:
        return
    subject = replace(p.subject, heads=(p.subject.head,))
    features = (f"kind={p.kind}", *_shape(tree, "subject", subject), *_shape(tree, "object", attribute))
    for phrase in _told_apart(tree, attribute):
        yield Candidate(p.kind, ("be",), lean(tree, subject), (phrase,), features)


def _had(tree: Tree, p: Proposition) -> Iterator[Candidate]:
    """A possessor has what it possesses."""
    owner = next((a for a in p.arguments if a.role == "possessor" and a.source != "shared"), None)
    if owner is None:
        return
    below = set(tree.subtree(tree.child(p.predicate, "nmod:poss") or p.predicate))
    thing = [t for t in argument(tree, p.predicate, "attribute").tokens if t not in below]
    features = (
        "kind=possessive",
        *_shape(tree, "subject", owner),
        f"owned={tree.deps[p.predicate]}",
        f"owned-length={min(len(thing), 4)}",
    )
    if thing:
        yield Candidate(
            "possessive", ("has",), lean(tree, owner), (_phrase(tree, thing, p.predicate),), features
        )


def _features(
    tree: Tree, p: Proposition, chain: Sequence[Proposition], first: Argument | None, rest: Sequence[Argument]
) -> tuple[str, ...]:
    """The form of a clause triple, as names of binary features."""
    made = [f"kind={p.kind}", f"link={p.link}", f"chain={min(len(chain), 3)}", f"rest={min(len(rest), 4)}"]
    if p.subject is not None:
        made += _shape(tree, "subject", p.subject)
        made.append(f"source={p.subject.source}")
        made.append(f"before={p.subject.head < p.predicate}")
    made.append(f"first={first.role if first else None}")
    if first is not None:
        made += _shape(tree, "object", first)
        made.append(f"object-source={first.source}")
    made += [
        f"{flag}"
        for flag, on in (("passive", p.passive), ("negated", p.negated), ("modal", bool(p.auxiliaries)))
        if on
    ]
    made.append(f"tense={p.tense}")
    if p.mark:
        made.append(f"mark={p.mark if p.mark in ('that', 'to', 'if', 'as') else 'other'}")
    if p.coordinated is not None:
        made.append("coordinated")
    words = sum(len(a.tokens) for a in rest)
    made.append(f"rest-length={_bin(words)}")
    return tuple(made)


def _shape(tree: Tree, name: str, a: Argument) -> list[str]:
    return [
        f"{name}-pos={tree.pos[a.head]}",
        f"{name}-length={_bin(len(a.tokens))}",
        f"{name}-heads={min(len(a.heads), 3)}",
    ]


def _bin(length: int) -> str:
    return (
        "0"
        if not length
        else "1-2"
        if length < 3
        else "3-6"
        if length < 7
        else "7-14"
        if length < 15
        else "15+"
    )


@cache
def _weights() -> Mapping[str, float]:
    text = files("kg").joinpath("triples_confidence.json").read_text(encoding="utf-8")
    weights: Mapping[str, float] = json.loads(text)["weights"]
    return weights
