"""Lemma scripts: a lemma as an edit of its word, so that lemmatising is a choice among labels.

A script is "cut|add" on the lower-cased word, with a leading "^" where the case is kept, or "=lemma"
where the lemma shares no beginning with its word (after UDPipe 2, Straka 2018). Where the chosen script
makes a verb or noun that nobody has seen, the regular inflections of English are tried instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

_VOWELS = "aeiou"
_ENDINGS = {
    "VBD": (("ied", "y"), ("ed", ""), ("d", "")),
    "VBN": (("ied", "y"), ("ed", ""), ("d", "")),
    "VBG": (("ing", ""), ("ing", "e"), ("ying", "ie")),
    "VBZ": (("ies", "y"), ("es", ""), ("s", "")),
    "NNS": (("ies", "y"), ("es", ""), ("s", ""), ("ves", "f")),
}
_PAST = frozenset(("VBD", "VBN"))
_SHORTEST = 2  # what is no longer is a word cut down: "di" of "died"
_INFLECTED = _PAST | {"NNS"}
_BASE = frozenset(("VB", "VBP"))
_PREFIXES = ("re", "over", "out", "under", "un", "mis", "fore", "inter")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")  # its last letter is doubled before an ending


def script(word: str, lemma: str) -> str:
    """The script that turns the word into the lemma."""
    keep = "^" if lemma != lemma.lower() else ""
    source = word if keep else word.lower()
    shared = 0
    while shared < min(len(source), len(lemma)) and source[shared] == lemma[shared]:
        shared += 1
    if not shared and source:
        return f"={lemma}"
    return f"{keep}{len(source) - shared}|{lemma[shared:]}"


def apply(rule: str, word: str) -> str:
    """The lemma that a script makes of a word; the word itself where the script does not fit it."""
    if rule.startswith("="):
        return rule[1:]
    keep = rule.startswith("^")
    cut, _, add = rule.removeprefix("^").partition("|")
    source = word if keep else word.lower()
    return source[: len(source) - int(cut)] + add if int(cut) < len(source) else source


def checked(lemma: str, word: str, tag: str, known: Set[str], irregular: Mapping[str, str]) -> str:
    """The lemma, or a regular one that is known where it is not. `tag` is the Penn Treebank tag,
    `irregular` holds past forms, participles and plurals with their lemmas."""
    lower = word.lower()
    if tag in _BASE:
        past = (c for c in _regular(lower, "VBD") if c in known)  # a past form taken for a present one
        return lower if lower in known else irregular.get(lower) or next(past, lemma)
    if tag not in _ENDINGS:
        return lemma
    if tag in _INFLECTED and (base := irregular.get(lower)) is not None:
        return base
    if tag == "NNS" and lower.endswith("men"):
        return lower[:-2] + "an"  # "guardsmen", "crewwomen"
    regular = [c for c in _regular(lower, tag) if c in known]
    if tag in _PAST and not regular and lower in known:
        return lower  # "cut", "put", "hit": neither irregular nor in -ed
    if _lost_e(lemma, lower, known):
        return lemma + "e"
    if lemma in known and not (regular and len(lemma) <= _SHORTEST):
        return lemma
    if tag == "NNS" and lemma == lower.removesuffix("s") and lower.endswith("ies"):
        return next(iter(regular), lower[:-3] + "y")  # "emissaries"
    return next(iter(regular), None) or _prefixed(lower, tag, irregular) or lemma


def _prefixed(word: str, tag: str, irregular: Mapping[str, str]) -> str | None:
    """ "retook" from "took": the base of an irregular verb behind a prefix."""
    if tag not in _PAST:
        return None
    found = (
        p + irregular[word[len(p) :]] for p in _PREFIXES if word.startswith(p) and word[len(p) :] in irregular
    )
    return next(found, None)


def _lost_e(lemma: str, word: str, known: Set[str]) -> bool:
    """Whether the word must come from a longer lemma: "named" of "nam" would be "nammed"."""
    ends = word in (lemma + "ed", lemma + "ing")
    return ends and _SHORT.match(lemma) is not None and lemma + "e" in known


def _regular(word: str, tag: str) -> Iterator[str]:
    for ending, add in _ENDINGS[tag]:
        stem = word.removesuffix(ending)
        if stem != word and len(stem + add) > _SHORTEST:
            yield stem + add
            if not add and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]
