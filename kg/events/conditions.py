"""Under which condition something happens: "if needed", "unless they leave", "should Iran attack"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.events.frames import Evoked
from kg.events.reading import Reading
from kg.propositions import Proposition

# fmt: off
CONDITIONS = frozenset({
    "if", "unless", "provided", "provided that", "in case", "until", "so long as", "as long as", "should",
    "only if", "even if",
})
# fmt: on
OPEN = frozenset({"if", "whether", "unless", "in case", "lest", "as if", "provided", "even if", "only if"})
_PENDING = frozenset({"until", "till", "once"})  # "until they leave", not "until they left"
_INVERTED = frozenset({"should", "had", "were"})
_VERBAL = frozenset({"aux", "aux:pass", "cop", "mark"})
_DEPTH = 6


def condition(reading: Reading, p: Proposition, frames: Mapping[int, Evoked]) -> str | None:
    """The words of the conditional clause of a proposition."""
    clause = conditional(reading, p, frames)
    if clause is None:
        return None
    tokens = reading.tree.subtree(clause.predicate)
    return reading.text(tuple(t for t in tokens if reading.tree.pos[t] != "SPACE")).strip(" ,;")


def conditional(reading: Reading, p: Proposition, frames: Mapping[int, Evoked]) -> Proposition | None:
    """The conditional clause beside a proposition or one that governs it within the sentence.

    That of a verb holds for its subject where this is the act: "if needed, talks could be held".
    """
    path: list[int] = []
    at: Proposition | None = p
    while at is not None and len(path) < _DEPTH:
        path.append(at.predicate)
        for c in reading.tree.having(at.predicate, "advcl"):
            inner = reading.clauses.get(c)
            if inner is None or c in path:
                continue
            if inner.mark in CONDITIONS or is_inverted(reading, inner):
                return inner
        above = reading.governor(at)
        passed_on = at.link in ("xcomp", "acl", "conj", "ccomp", "obj", "obl", "nmod", "advcl") or (
            above is not None
            and at.link in ("nsubj", "nsubj:pass")
            and at.kind == "noun"
            and _carries(frames.get(above.predicate), at)
        )
        if not passed_on:
            return None
        at = above
    return None


def is_inverted(reading: Reading, p: Proposition) -> bool:
    """Whether a clause is a condition by its order alone: "should Iran attack", "had they signed"."""
    tree = reading.tree
    if p.link != "advcl" or p.subject is None or p.subject.source != "direct":
        return False
    opening = (c for c in tree.children[p.predicate] if tree.deps[c] != "punct")
    first = next(opening, p.predicate)
    return first < p.subject.head and tree.lowers[first] in _INVERTED and tree.deps[first] in _VERBAL


def _carries(above: Evoked | None, noun: Proposition) -> bool:
    """Whether a verb only says that the act in a noun takes place."""
    return above is not None and (
        above.consumed == noun.predicate or above.frame.light or above.frame.type is None
    )


def is_supposed(reading: Reading, p: Proposition) -> bool:
    """Whether it is a condition, awaited or asked, or to be done in one: "if they decide to attack"."""
    if p.mark in OPEN or is_inverted(reading, p) or _is_asked(reading, p):
        return True
    if p.mark in _PENDING and p.tense == "present":
        return True
    above = reading.governor(p) if p.link == "xcomp" else None
    return above is not None and is_supposed(reading, above)


def _is_asked(reading: Reading, p: Proposition) -> bool:
    """Whether a question asks if it is so: "Did the minister discuss it?", not "Why did he?"."""
    tree = reading.tree
    if p.link not in ("root", "conj") or p.subject is None or not p.auxiliaries:
        return False
    sentence = reading.sentences[reading.sentence_of[p.predicate]]
    if not sentence.text.rstrip(' \n"”’)').endswith("?"):
        return False
    top = tree.first[p.predicate]
    helps = tree.having(top, "aux", "aux:pass", "cop")
    subjects = tree.having(top, "nsubj", "nsubj:pass")
    granted = p.tense == "past" and any(tree.tags[c] == "WRB" and c < top for c in tree.children[top])
    return bool(helps and subjects) and helps[0] < subjects[0] and not granted


def is_weighed(reading: Reading, p: Proposition, governor: Proposition | None) -> bool:
    """Whether something is only weighed: "it would be wrong to attack", not "it was wrong to attack"."""
    if governor is None or governor.kind != "copula" or p.mark != "to" or governor.tense == "past":
        return False
    subject = reading.tree.child(governor.predicate, "nsubj", "expl")
    return subject is not None and reading.tree.lowers[subject] == "it"
