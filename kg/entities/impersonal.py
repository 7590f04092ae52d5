"""The "it" that means nobody: it stands for a clause, or for nothing."""

from __future__ import annotations

from kg.trees import Tree

_DEEMING = frozenset({"consider", "deem", "find", "make", "think"})
_IMPERSONAL_VERBS = frozenset(
    {"seem", "appear", "rain", "snow", "turn", "happen", "take", "remain", "emerge"}
)
_FEELING = frozenset({
    "able", "aware", "committed", "concerned", "confident", "convinced", "determined", "disappointed",
    "eager", "free", "happy", "hopeful", "keen", "poised", "prepared", "proud", "ready", "reluctant",
    "saddened", "sorry", "unable", "unaware", "unwilling", "willing", "worried",
})  # fmt: skip


def is_impersonal(tree: Tree, token: int) -> bool:
    """Whether "it" is "it is right that …", "it seems that …"."""
    if tree.deps[token] == "expl":
        return True
    if tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in _DEEMING:
        told = tree.having(tree.heads[token], "xcomp", "advcl", "csubj", "ccomp")
        return any(c > token for c in told)  # "made it a crime to criticise the vote"
    if tree.deps[token] not in {"nsubj", "nsubj:pass"}:
        return False
    head = tree.heads[token]
    if tree.lowers[head] in _FEELING:
        return False  # "it was ready to send troops"
    if tree.child(head, "csubj", "csubj:pass") is not None:
        return True
    if tree.pos[head] == "ADJ" and {"that", "to"} & set(tree.lowers[head + 1 : head + 4]):
        return True
    clause = tree.child(head, "ccomp", "advcl", "xcomp", "acl:relcl")
    if clause is None or clause < head or _is_circumstance(tree, clause):
        return False
    return tree.lemmas[head] in _IMPERSONAL_VERBS or tree.child(head, "cop") is not None


def _is_circumstance(tree: Tree, clause: int) -> bool:
    """Whether a clause says when or why, and is not what "it" stands for: "it will act if they do"."""
    marks = {tree.lowers[c] for c in tree.having(clause, "mark")}
    return tree.deps[clause] == "advcl" and marks.isdisjoint({"to", "that", "before", "for"})
