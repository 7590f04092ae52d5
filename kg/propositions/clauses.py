"""Clauses to propositions: who does what to whom, read off Universal Dependencies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from kg.propositions.arguments import (
    NEGATIONS,
    Argument,
    argument,
    gap,
    is_passive,
    left_behind,
    resolved,
    shared_objects,
    verb_arguments,
)
from kg.propositions.proposition import Proposition
from kg.propositions.subjects import is_gerund, is_headline, mark_of, outer_subject, unsaid
from kg.trees import Tree

# fmt: off
_NOT_CLAUSAL = frozenset((
    "aux", "aux:pass", "cop", "case", "mark", "cc", "cc:preconj", "det", "det:predet", "punct", "compound",
    "compound:prt", "fixed", "flat", "goeswith", "amod", "advmod", "nummod", "discourse", "reparandum",
    "nmod:desc", "expl", "dep",
))
_REPORTING = frozenset((
    "say", "tell", "add", "report", "announce", "state", "claim", "note", "explain", "insist", "declare",
    "warn", "write", "argue", "ask", "reply", "answer", "stress", "tweet", "post", "assert", "admit",
    "believe", "think", "recall", "remark", "observe", "suggest", "acknowledge", "emphasize", "emphasise",
    "comment", "conclude", "confirm", "continue", "respond", "quote", "predict", "estimate", "allege",
    "caution", "joke", "lament", "complain", "urge", "vow", "promise", "boast", "quip", "shout",
))
# fmt: on
_CLAUSE_LINKS = frozenset(
    {"advcl", "acl", "acl:relcl", "advcl:relcl", "ccomp", "xcomp", "csubj", "parataxis"}
)
_FULL = frozenset({"cop", "nsubj", "nsubj:pass", "csubj"})  # what hangs on the predicate of a clause
_NOT_ONLY = (["only"], ["just"], ["merely"], ["simply"], ["solely"])
_EVER = frozenset({"again", "before", "once"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def owners(tree: Tree) -> list[int]:
    """For each token the predicate of the clause it is in, -1 outside any clause."""
    owner = [-1] * len(tree.heads)
    for i in tree.order:
        if _is_predicate(tree, i):
            owner[i] = i
        elif tree.heads[i] != i:
            owner[i] = owner[tree.heads[i]]
    return owner


def read_clauses(tree: Tree, owner: list[int]) -> dict[int, Proposition]:
    """The clauses by their predicates, governing ones first; parents are not yet set."""
    own: dict[int, list[int]] = {i: [] for i in tree.order if owner[i] == i}
    for i, predicate in enumerate(owner):
        if predicate >= 0:
            own[predicate].append(i)
    clauses: dict[int, Proposition] = {}
    for i, tokens in own.items():
        clauses[i] = _clause(tree, i, clauses, owner, tuple(tokens))
    return clauses


def _is_predicate(tree: Tree, token: int) -> bool:
    dep, pos = tree.deps[token], tree.pos[token]
    if pos in ("SPACE", "PUNCT"):
        return False
    if dep in _NOT_CLAUSAL:
        if dep != "amod":
            return False
        if tree.pos[tree.heads[token]] == "PROPN":
            return False
        return pos == "VERB" or (
            pos == "ADJ" and tree.child(token, "obl", "xcomp", "advcl", "ccomp") is not None
        )
    if pos == "VERB" or not _FULL.isdisjoint(tree.below[token]):
        return True
    if pos == "AUX" or dep == "xcomp":
        return True
    if pos != "ADJ":
        return dep in ("advcl", "acl:relcl") and pos != "ADV"
    return dep in _CLAUSE_LINKS or (dep == "conj" and _is_predicate(tree, tree.heads[token]))


def _clause(
    tree: Tree, token: int, clauses: Mapping[int, Proposition], owner: list[int], own: tuple[int, ...]
) -> Proposition:
    first = _coordinated(tree, token, clauses)
    shared = first if first is not None and _shares_auxiliary(tree, token, first.predicate) else None
    auxiliaries = _auxiliaries(tree, token)
    said_once = _auxiliaries(tree, shared.predicate) if shared else []
    verbal = tree.pos[token] in ("VERB", "AUX")
    passive = verbal and (is_passive(tree, token) or (shared is not None and shared.passive))
    arguments = _clause_arguments(tree, token, verbal=verbal, passive=passive)
    subject = unsaid(tree, token, clauses, first, owner, passive=passive)
    if first is not None and subject is not None and subject.source == "shared":
        arguments += _circumstances(tree, first)
        arguments += _across_the_board(first, arguments, verbal=verbal, passive=passive)
    negations = [c for c in tree.having(token, "advmod", "cc", "cc:preconj") if _denies(tree, c)]
    mark = mark_of(tree, token) or (first.mark if first else None)
    headline = (
        mark == "to" and subject is not None and (tree.deps[token] == "root" or is_headline(tree, token))
    )
    particles = tree.having(token, "compound:prt")
    words = {token, *said_once, *auxiliaries, *negations, *particles}
    if headline:
        words.update(tree.having(token, "mark"))
    return Proposition(
        predicate=token,
        kind="existential" if _is_existential(tree, token) else "verb" if verbal else "copula",
        relation=tuple(sorted(words)),
        subject=subject,
        arguments=tuple(arguments),
        passive=passive,
        negated=bool(negations)
        or _is_forgone(tree, token, mark)
        or (shared is not None and shared.negated)
        or any(_is_nobody(tree, a) for a in (subject, *arguments) if a is not None)
        or any(_is_ruled_out(tree, a) for a in arguments),
        particle=tree.lowers[particles[0]] if particles else None,
        auxiliaries=shared.auxiliaries if shared else tuple(tree.lemmas[c] for c in auxiliaries),
        tense=shared.tense if shared else "future" if headline else _tense(tree, token, auxiliaries),
        mark=mark,
        coordinated=first.predicate if first else None,
        tokens=own,
        confidence=(0.9 if subject is None or subject.source == "direct" else 0.7)
        * (0.5 if tree.deps[token] == "amod" else 1.0),
    )


def _clause_arguments(tree: Tree, token: int, *, verbal: bool, passive: bool) -> list[Argument]:
    found = left_behind(tree, token, [resolved(tree, a) for a in verb_arguments(tree, token)])
    if not verbal:
        found.insert(0, argument(tree, token, "attribute", preposition=tree.preposition(token)))
        return found
    found += gap(tree, token, found)
    found += shared_objects(tree, token, found, passive=passive)
    return found + _quoted(tree, token, found)


def _circumstances(tree: Tree, first: Proposition) -> list[Argument]:
    """What opens a sentence holds for all coordinated predicates: "On Monday they met and signed"."""
    start = first.subject.head if first.subject else first.predicate
    return [
        a.as_role(a.role, source="shared", preposition=a.preposition)
        for a in first.arguments
        if a.role in ("oblique", "adverbial") and a.head < start and tree.deps[a.head].startswith("obl")
    ]


def _across_the_board(
    first: Proposition, arguments: list[Argument], *, verbal: bool, passive: bool
) -> list[Argument]:
    """What a relative clause is about is missing in each of its coordinates: "the towns they took and held".

    Ross, Constraints on Variables in Syntax (1967).
    """
    gaps = [a for a in first.arguments if a.role == "object" and a.source == "relative"]
    filled = passive or any(a.role in ("object", "complement") or a.source == "relative" for a in arguments)
    return [a.as_role("object", source="relative") for a in gaps] if verbal and not filled else []


def _is_existential(tree: Tree, token: int) -> bool:
    return any(tree.lowers[c] == "there" for c in tree.having(token, "expl"))


def _is_nobody(tree: Tree, found: Argument) -> bool:
    """Subjects and objects that deny the whole clause: "nobody", "not all countries", "neither A nor B"."""
    if found.role not in ("subject", "object") or found.source != "direct":
        return False
    head = found.head
    words = (head, *tree.having(head, "det"))
    beside = (c for w in words for c in tree.having(w, "advmod"))
    some = any(tree.lowers[c] in ("not", "neither") and _denies(tree, c) for c in beside)
    return some or tree.lowers[head] in _NOBODY or has_no(tree, head)


def _is_forgone(tree: Tree, token: int, mark: str | None) -> bool:
    """Whether something else is done: "without attacking", "rather than attack", "far from attacking"."""
    if mark in _ELSE or tree.lowers[max(token - 2, 0) : token] in _NOT_NEARLY:
        return True
    return " ".join([tree.lowers[w] for w in tree.introducing(token, "cc")]) in _ELSE


_ELSE = frozenset({"without", "instead of", "rather than"})
_NOT_NEARLY = (["far", "from"], ["nowhere", "near"])


def _is_ruled_out(tree: Tree, circumstance: Argument) -> bool:
    """Circumstances that deny the whole clause: "at no time", "under no circumstances", "by no means"."""
    return tree.lemmas[circumstance.head] in _CIRCUMSTANCES and has_no(tree, circumstance.head)


_CIRCUMSTANCES = frozenset({
    "account", "case", "circumstance", "condition", "mean", "means", "moment", "point", "stage", "time",
    "way",
})  # fmt: skip


def _coordinated(tree: Tree, token: int, clauses: Mapping[int, Proposition]) -> Proposition | None:
    """The predicate a predicate is coordinated with: the nearest before it in the coordination."""
    if tree.deps[token] != "conj":
        return None
    head = tree.heads[token]
    siblings = tree.children[head]
    for c in reversed(siblings[: bisect_left(siblings, token)]):
        if c < head:
            break
        if tree.deps[c] == "conj" and c in clauses:
            return clauses[c]
    return clauses.get(head)


def _denies(tree: Tree, adverb: int) -> bool:
    """ "Not", "never", "no longer", "never before"."""
    if tree.lowers[adverb] in _EVER:
        return any(_denies(tree, c) for c in tree.having(adverb, "advmod"))
    if tree.lowers[adverb] == "not" and tree.lowers[adverb + 1 : adverb + 2] in _NOT_ONLY:
        return False
    longer = tree.lowers[adverb] in ("longer", "more")
    return tree.lowers[adverb] in NEGATIONS or (
        longer and any(tree.lowers[c] == "no" for c in tree.children[adverb])
    )


def _auxiliaries(tree: Tree, token: int) -> list[int]:
    """Auxiliaries and copula, unless the copula belongs to a clause above ("the aim is to attack")."""
    found = list(tree.having(token, "aux", "aux:pass"))
    if outer_subject(tree, token) is None:
        found += tree.having(token, "cop")
    return found


def _shares_auxiliary(tree: Tree, token: int, first: int) -> bool:
    """ "was arrested and charged", "will meet and sign": same form, auxiliary said once."""
    if tree.child(token, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "cop") is not None:
        return False
    tag = tree.tags[token]
    return tag in ("VB", "VBN", "VBG") and tag == tree.tags[first]


def _quoted(tree: Tree, token: int, arguments: list[Argument]) -> list[Argument]:
    """What is said, where the verb of saying hangs beside it: "…", X said."""
    if not is_reporting(tree, token) or any(a.role == "complement" for a in arguments):
        return []
    said = tree.heads[token]
    if not _is_predicate(tree, said):
        return []
    return [argument(tree, said, "complement", without=token)]


def is_reporting(tree: Tree, token: int) -> bool:
    """Whether a clause beside another says who said that one: "…", X said. Behind a semicolon is another."""
    apart = any(tree.lowers[c] == ";" and c < token for c in tree.having(token, "punct"))
    return not apart and (
        tree.deps[token] == "parataxis"
        and tree.lemmas[token] in _REPORTING
        and tree.child(token, "ccomp", "obj", "xcomp") is None
        and tree.child(token, "nsubj") is not None
        and not is_gerund(tree, token)
    )


def has_no(tree: Tree, noun: int) -> bool:
    """Whether a noun is denied: "no plans", "neither side"."""
    before = tree.having(noun, "det", "cc:preconj")
    return bool(before) and any(tree.lowers[c] in ("no", "neither") for c in before)


def _tense(tree: Tree, token: int, auxiliaries: list[int]) -> str:
    lemmas, tag = [tree.lemmas[c] for c in auxiliaries], tree.tags[token]
    finite = tree.tags[auxiliaries[0]] if auxiliaries else tag
    if "will" in lemmas or "shall" in lemmas:
        return "future"
    if finite == "VBD" or "have" in lemmas:
        return "past"
    if finite in ("VBZ", "VBP", "MD"):
        return "present"
    return {"VB": "infinitive", "VBG": "participle", "VBN": "participle"}.get(tag, "present")
