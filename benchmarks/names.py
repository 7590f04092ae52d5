"""When two ways of naming an actor mean the same one: the rules of the news measure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

_DULL = frozenset(
    (
        *("the", "a", "an", "of", "and", "'s", "his", "her", "its", "their", "our", "your", "my"),
        *("this", "that", "these", "those", "mr", "mrs", "ms", "dr", "sir"),
        *("president", "minister", "prime", "foreign", "secretary"),
    )
)
_PHRASE = re.compile(r"\b(?:of|in|for|from|on|at|with|who|which|that)\b|,")
_ORGANS = frozenset(
    (
        *("government", "authorities", "officials", "forces", "army", "military", "troops", "ministry"),
        *("state", "regime", "administration"),
    )
)
_STATES = frozenset(("country", "government", None, ""))


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the gold events; `state` if any organ of its country's state is as good."""

    name: str
    mention: str
    country: str
    state: bool


def known(name: str, mention: str, country: str) -> Known:
    """A gold actor: a state, or a body of one, if it has a country and its name is short or says so."""
    words = _words(name)
    short = len(words) <= 2 and name[:1].isupper()
    return Known(name, mention, country, len(country) == 3 and (short or bool(_ORGANS & set(words))))


def same_actor(gold: Known, party: Mapping[str, Any]) -> bool:
    """Whether a party of the system is the gold actor: by name, or because both stand for one state."""
    if any(same_name(n, s) for n in (gold.name, gold.mention) for s in (party["label"], party["mention"])):
        return True
    return gold.state and party["country"] == gold.country and party["kind"] in _STATES


def is_called(gold: Known, party: Mapping[str, Any]) -> bool:
    """Whether a party has the gold actor's name (or the words of its mention)."""
    return same_name(gold.name, party["label"]) or same_name(gold.mention, party["mention"])


@cache
def same_name(a: str, b: str) -> bool:
    """Whether the head word of one stands in the other, and the other way round; or all of its words do."""
    if not a or not b:
        return False
    left, right = _stems(a), _stems(b)
    head_a, head_b = _stem(_head(a)), _stem(_head(b))
    return (
        left == right
        or (head_a in right and head_b in left)
        or (left <= right and (len(left) > 1 or head_b in left))
        or (right <= left and (len(right) > 1 or head_a in right))
    )


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def _content(text: str) -> list[str]:
    words = _words(text)
    return [w for w in words if w not in _DULL] or words


def _head(text: str) -> str:
    words = _content(_PHRASE.split(text, maxsplit=1)[0]) or _content(text)
    return words[-1] if words else ""


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _stems(text: str) -> set[str]:
    return {_stem(w) for w in _content(text)}
