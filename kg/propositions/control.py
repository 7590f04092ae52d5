"""Verbs that name in another slot than usual who does what their complement says.

Huddleston & Pullum, The Cambridge Grammar of the English Language (2002), chapter 14, sections 1.3 and 5.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.propositions.arguments import Argument
from kg.times import LABELS
from kg.trees import Tree

SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "pledge", "call", "phone", "telephone", "ring"})
OBJECT_CONTROL_MARKS = frozenset({"of", "from", "for", "with", "against", "into", "as"})
# fmt: off
# Prepositions whose object does what the infinitive says: "called on Iran to sign".
_CALLING = {
    "call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "rely": ("on", "upon"), "count": ("on",),
    "depend": ("on",), "prevail": ("on", "upon"), "press": ("for",), "push": ("for",), "wait": ("for",),
    "arrange": ("for",), "signal": ("to",), "lean": ("on",),
}
# Verbs whose object did what the gerund behind a preposition says: "accused the army of looting".
BLAMING = frozenset((
    "accuse", "suspect", "convict", "acquit", "clear", "blame", "thank", "praise", "criticise", "criticize",
    "condemn", "denounce", "prevent", "stop", "ban", "bar", "deter", "keep", "discourage", "dissuade",
    "prohibit", "fault", "charge", "commend", "applaud", "punish", "block", "hinder", "obstruct", "restrain",
))
# Verbs whose object answers for what follows: "jailed two men over a plot to kill him".
PUNISHING = BLAMING | {
    "arrest", "detain", "jail", "imprison", "sentence", "sanction", "indict", "prosecute", "execute", "hang",
    "fine", "expel", "sack", "dismiss", "try", "fire", "hold", "seize", "blacklist", "deport",
}
# Verbs that speak of what somebody else plans or does: "discussed the campaign to free the town".
JUDGING = frozenset((
    "discuss", "welcome", "praise", "hail", "criticise", "criticize", "condemn", "denounce", "reject",
    "oppose", "support", "back", "endorse", "applaud", "commend", "note", "review", "examine", "block",
    "thwart", "foil", "describe", "question", "decry", "deplore", "regret", "mock", "dismiss", "veto",
    "raise", "acknowledge",
))
# Whom these give something to may or must do what follows: "gave the envoy two days to leave"; not so with a
# promise: "gave Iran a pledge to withdraw".
GIVING = frozenset(("give", "grant", "allow", "offer", "deny", "refuse", "award"))
PROMISES = frozenset((
    "promise", "pledge", "commitment", "assurance", "guarantee", "word", "undertaking", "vow",
))
# fmt: on


def called_on(tree: Tree, verb: int, arguments: Iterable[Argument], infinitive: int) -> Argument | None:
    """Who is called on to do what an infinitive says; nobody in "called him on Friday to say"."""
    asking = _CALLING.get(tree.lemmas[verb], ())
    found = [a for a in arguments if a.preposition in asking and a.head < infinitive]
    return next((a for a in reversed(found) if tree.entities[a.head] not in LABELS), None)
