"""Slips of the parser that grammar gives away: arcs and labels that English does not allow.

Finite verbs have subjects, so one without and a noun phrase out of place tell of each other; they are
coordinated with finite verbs; a gerund serves the verb before it that wants one.
"""

from __future__ import annotations

from collections.abc import Iterator

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSES = frozenset({"advcl", "parataxis", "ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_REACH = 60  # words between a verb and its subject
_AMOUNTS = frozenset(
    {"%", "percent", "cent", "$", "€", "£", "million", "billion", "dollars", "euros", "pounds"}
)
_WITH_GERUND = frozenset({
    "rule", "deny", "consider", "contemplate", "suggest", "resume", "avoid", "risk", "oppose", "propose",
    "favour", "favor", "recommend", "postpone", "delay", "resist", "admit",
})  # fmt: skip
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "until", "once", "while", "because"})


def rejoin_subjects(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Give finite verbs the subject that stands before them.

    That of a participle between commas, "after A, brushing the ruling aside, ordered B to leave", or what
    looks like the object of the conjunction, "the attack came as ministers haggled".
    """
    for verb in _bereft(heads, deps, tags):
        governor = heads[verb]
        for noun in range(verb - 1, max(verb - _REACH, 0) - 1, -1):
            participle = heads[noun]
            if noun < participle < verb and deps[noun] in _SUBJECTS and tags[participle] == "VBG":
                if heads[participle] == governor and "," in lowers[noun:participle]:
                    for c in range(max(verb - _REACH, 0), participle):
                        if heads[c] == participle and deps[c] in ("nsubj", "mark"):
                            heads[c] = verb
                    heads[participle], deps[participle] = verb, "advcl"
                break
            if heads[noun] == governor and deps[noun] == "obl":
                before = range(max(noun - _REACH, 0), noun)
                mark = next((c for c in before if heads[c] == noun and deps[c] == "case"), None)
                if mark is not None and lowers[mark] in _CONJUNCTIONS:
                    heads[noun], deps[noun] = verb, "nsubj"
                    heads[mark], deps[mark] = verb, "mark"
                break
            if heads[noun] == governor and deps[noun] in _SUBJECTS | _CLAUSES and tags[noun] != "VBG":
                break


def _bereft(heads: list[int], deps: list[str], tags: list[str]) -> Iterator[int]:
    """The finite verbs of clauses without a subject or a mark of their own."""
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    helped: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep in _AUXILIARIES:
            helped.setdefault(heads[i], i)
    for verb, dep in enumerate(deps):
        if dep in _CLAUSES and verb not in attended and tags[helped.get(verb, verb)] in _FINITE:
            yield verb


def rejoin_asked(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Who stands between a verb and its infinitive is its object: "… and asked the secretary to report"."""
    asking = {
        heads[heads[i]]
        for i, dep in enumerate(deps)
        if dep == "mark" and lowers[i] == "to" and deps[heads[i]] == "xcomp" and tags[heads[i]] == "VB"
    }
    for i, head in enumerate(heads):
        if deps[i] == "nsubj" and head < i and head in asking and deps[head] == "conj":
            deps[i] = "obj"


def tell_contents(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """A clause with "that", subject and object of its own is what a noun says: "rumours that A left B"."""
    whole = {heads[i] for i, dep in enumerate(deps) if dep == "obj"}
    whole &= {heads[i] for i, dep in enumerate(deps) if dep == "nsubj"}
    for i, word in enumerate(lowers):
        if word == "that" and deps[i] == "mark" and heads[i] in whole and deps[heads[i]] == "acl:relcl":
            deps[heads[i]] = "acl"


def rejoin_finite_conjuncts(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A finite verb goes on with a finite one, not with the gerund or infinitive before "and".

    "Accused A of plotting and barred B", "urged A to stop and vowed to go on".
    """
    finite = {i for i, tag in enumerate(tags) if tag in _FINITE}
    finite |= {heads[i] for i in finite if deps[i] in _AUXILIARIES}
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    for verb in sorted(finite - attended):
        above = heads[verb]
        if deps[verb] != "conj" or tags[verb] == "VBP" or above in finite or tags[above] not in ("VBG", "VB"):
            continue  # a VBP may be an infinitive that the tagger took for one
        while above not in finite and heads[above] != above and above < verb:
            above = heads[above]
        if above in finite and above < verb:
            heads[verb] = above


def rejoin_measured(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """What stands behind an amount belongs to what it measures: "duties of 38% on cars"."""
    of = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "of"}
    for i, dep in enumerate(deps):
        amount = heads[i]
        behind = dep == deps[amount] == "nmod" and i > amount and i not in of
        if behind and amount in of and lowers[amount] in _AMOUNTS:
            heads[i] = heads[amount]


def rejoin_gerunds(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """A gerund right behind a verb that wants one is its object: "ruled out ever meeting them"."""
    served = {heads[i] for i, dep in enumerate(deps) if dep in ("obj", "ccomp", "xcomp")}
    marked = {heads[i] for i, dep in enumerate(deps) if dep in ("mark", "case")}
    for i, dep in enumerate(deps):
        verb = heads[i]
        alone = dep == "advcl" and tags[i] == "VBG" and verb < i and i not in marked and verb not in served
        if alone and lemmas[verb] in _WITH_GERUND and "," not in lowers[verb:i]:
            deps[i] = "xcomp"
