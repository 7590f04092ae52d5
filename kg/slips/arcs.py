"""What the mending of arcs shares: the way up a tree of heads, and labels and tags by what they tell."""

from __future__ import annotations

from collections.abc import Iterator

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
OBJECTS = frozenset({"obj", "iobj", "obl"})
PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
WHEN = frozenset({"DATE", "TIME"})
RECEIVERS = frozenset({"GPE", "PERSON", "ORG"})
# Verbs with two objects, for things (Levin, English Verb Classes and Alternations, 1993, 2.1).
GIVING = frozenset({
    "give", "grant", "offer", "send", "lend", "hand", "pay", "sell", "award", "deny", "promise", "owe",
    "cost", "loan", "accord", "allot", "guarantee", "pledge", "refuse", "ship", "supply",
})  # fmt: skip
REACH = 60  # words between a verb and what belongs to it


def above(heads: list[int], token: int) -> Iterator[int]:
    """The head of a token, the head of that, up to the root."""
    while heads[token] != token:
        token = heads[token]
        yield token
