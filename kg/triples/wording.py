"""The words of open triples: what of an argument is said, and how a predicate is worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.propositions.arguments import Argument
from kg.propositions.proposition import Proposition
from kg.trees import Tree, trim

Words = tuple[int | str, ...]

_ADDED = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "appos"})
_ASIDES = frozenset({"parataxis", "discourse", "vocative"})
_BREAKS = frozenset({",", "--", "-", "—", "–", "(", "-lrb-"})


def lean(tree: Tree, found: Argument) -> Words:
    """The words of an argument without what is only added: clauses and names between commas.

    An antecedent is said without any clause or apposition, a complement without its "that".
    """
    if found.role in ("complement", "adverbial"):
        tokens = list(found.tokens)
        return tuple(trim(tree, tokens[1:] if tree.lowers[tokens[0]] == "that" else tokens))
    return _phrase(tree, found.tokens, found.head, bare=_is_antecedent(found))


def told_apart(tree: Tree, found: Argument) -> Iterator[Words]:
    """Each conjunct of a coordination by itself."""
    if len(found.heads) < 2 or found.role in ("complement", "adverbial"):
        yield lean(tree, found)
        return
    others, whole = set(found.heads), set(found.tokens)
    for head in found.heads:
        others.discard(head)
        below = (t for t in tree.subtree(head, others.__contains__) if t in whole)
        tokens = [t for t in below if tree.heads[t] != head or not tree.deps[t].startswith(("cc", "case"))]
        yield _phrase(tree, trim(tree, tokens), head, bare=_is_antecedent(found))
        others.add(head)


def introduction(tree: Tree, found: Argument) -> list[int]:
    """The words between relation and argument: its preposition, or the "that" or "to" of a clause."""
    if found.role == "complement":
        return [c for c in tree.having(found.head, "mark") if tree.lowers[c] in ("that", "to")]
    if found.source == "relative" or found.preposition is None:
        return []
    cases = tree.having(found.head, "case")
    return sorted(w for c in cases for w in (c, *tree.having(c, "fixed")) if w < found.head)


def introduced(tree: Tree, found: Argument) -> Words:
    """The words of an argument with its preposition."""
    words = lean(tree, found)
    if found.preposition is None or found.role in ("adverbial", "complement"):
        return words
    return (found.preposition, *words) if found.source == "relative" else (*introduction(tree, found), *words)


def predicate_words(tree: Tree, p: Proposition) -> list[int]:
    """Auxiliaries, negation, adverbs close by, verb and particle; of a copula only that.

    A predicate adjective with an argument of its own is worded with it: "are equal to".
    """
    lowest, highest = p.relation[0], p.relation[-1]
    adverbs = (
        c
        for c in tree.having(p.predicate, "advmod")
        if lowest - 2 <= c <= highest + 1
        and tree.pos[c] == "ADV"
        and tree.tags[c] != "WRB"
        and not tree.children[c]
    )
    words = sorted({*p.relation, *adverbs})
    if p.kind == "copula" and not is_complemented(tree, p):
        return [w for w in words if w < p.predicate]
    return words


def is_complemented(tree: Tree, p: Proposition) -> bool:
    """Whether a predicate is an adjective that goes on: "equal to …", "ready to …"."""
    after = (a for a in p.arguments if a.head > p.predicate)
    return tree.pos[p.predicate] == "ADJ" and any(a.role in ("oblique", "complement") for a in after)


def _is_antecedent(found: Argument) -> bool:
    return found.role == "subject" and found.source in ("relative", "noun")


def _phrase(tree: Tree, tokens: Iterable[int], head: int, *, bare: bool) -> Words:
    kept = set(tokens)
    for t in sorted(kept):
        if t in kept and t != head and _is_added(tree, t, bare=bare):
            kept.difference_update(tree.subtree(t))
    return tuple(trim(tree, sorted(kept))) or (head,)


def _is_added(tree: Tree, token: int, *, bare: bool) -> bool:
    if tree.deps[token] in _ASIDES:
        return True
    if tree.deps[token] not in _ADDED:
        return False
    breaks = (c for c in tree.having(token, "punct") if c < token and tree.lowers[c] in _BREAKS)
    return bare or (token > tree.heads[token] and next(breaks, None) is not None)
