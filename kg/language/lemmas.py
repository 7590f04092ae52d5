"""Lemma scripts: a lemma as an edit of its word, so that lemmatising is a choice among labels.

A script is "cut|add" on the lower-cased word, with a leading "^" where the case is kept, or "=lemma"
where the lemma shares no beginning with its word (after UDPipe 2, Straka 2018).
"""

from __future__ import annotations


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
