"""The verbs of relations, which are in the third person: "discusses with"."""

from __future__ import annotations

import re

_PLURALS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^is$", "are"),
        (r"^has$", "have"),
        (r"(?<=[^aeiou])ies$", "y"),
        (r"(?<=ss|sh|ch|zz)es$|(?<=[xo])es$", ""),
        (r"(?<=[^s])s$", ""),
    )
)
_PLANS = "plans to "


def plural(relation: str) -> str:
    """`discusses with` as `discuss with`: for several subjects."""
    verb, _, rest = relation.partition(" ")
    for pattern, plain in _PLURALS:
        if pattern.search(verb):
            verb = pattern.sub(plain, verb)
            break
    return f"{verb} {rest}".strip()


def planned(relation: str) -> str:
    """`visits` as `plans to visit`: of an act that is announced or promised."""
    infinitive = plural(relation)
    return _PLANS + ("be" + infinitive[3:] if infinitive.split()[0] == "are" else infinitive)
