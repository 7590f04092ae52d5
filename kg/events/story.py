"""Whose attacks a story is about: who "the attack" that everybody condemns was made by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.entities.phrases import determiner
from kg.event import Party
from kg.events.actors import actors_of
from kg.events.frames import Evoked
from kg.events.stage import Stage
from kg.ontology import plover
from kg.propositions import logical_subject

_LEAD = 2  # sentences
_NEAR = 2  # sentences
_STEM = 3  # letters
_ANY = frozenset({"aggression", "assault", "attack", "incident", "offensive", "violence"})
_UNREAL = frozenset({"if", "unless", "to"})
_STATES = frozenset({"country", "government"})
_ABLE = frozenset({"country", "government", "organisation", "group", "person"})


def assailants(stage: Stage, noun: int) -> tuple[Party, ...]:
    """Who made "the attack" that somebody else judges, where neither it nor its sentence tells.

    Of those who used force so far, it is who did so in the lead, most often, just before and in the same
    words. None where two come out alike.
    """
    read, tree = stage.reading, stage.reading.tree
    if determiner(tree, noun) != "definite" or read.mentions.describe(noun).owners:
        return ()
    if any(a.source == "direct" for a in read.nouns[noun].arguments) if noun in read.nouns else False:
        return ()
    here, judges, word = read.sentence_of[noun], _judges(stage, noun), tree.lemmas[noun]
    deeds = [
        (deed, authors)
        for deed, authors in _force_used(stage, noun)
        if judges.isdisjoint(a.country for a in authors if a.country is not None)
    ]
    alike = [d for d in deeds if _is_called(word, tree.lemmas[d[0].proposition.predicate])]
    if not alike and word not in _ANY:
        return ()
    weights: Counter[tuple[str, ...]] = Counter()
    found: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for deed, authors in alike if word not in _ANY else deeds:
        ids = tuple(sorted(a.country if a.kind in _STATES and a.country else a.id for a in authors))
        number = read.sentence_of[deed.proposition.predicate]
        weights[ids] += 1 + 2 * (number < _LEAD) + 2 * (here - number <= _NEAR)
        found.setdefault(ids, authors)
    (best, most), (_, next_to) = [*weights.most_common(2), ((), 0), ((), 0)][:2]
    return found[best] if most > next_to else ()


def _is_called(noun: str, deed: str) -> bool:
    """Whether a noun may take up a deed by its word: "the bombardment" of who bombed, "the strikes"."""
    return len(deed) > _STEM and noun.startswith(deed[: max(_STEM, len(deed) - 1)])


def _force_used(stage: Stage, end: int) -> Iterator[tuple[Evoked, tuple[Party, ...]]]:
    """The acts of force told as done before a token, with who did them."""
    for token, deed in stage.frames.items():
        p = deed.proposition
        forceful = deed.frame.type in plover().worst and token < end and not p.negated
        if not forceful or p.mark in _UNREAL or p.link == "xcomp" or p.kind not in ("verb", "noun"):
            continue
        authors = actors_of(stage, deed)
        if authors and all(a.kind in _ABLE and a.mention[:1].isalpha() for a in authors):
            yield deed, authors


def _judges(stage: Stage, noun: int) -> set[str | None]:
    """The countries of who condemns it: it was hardly theirs."""
    read = stage.reading
    told = next((read.clauses[t] for t in read.tree.climb(noun) if t in read.clauses), None)
    subject = logical_subject(told) if told is not None else None
    mention = read.mentions.describe(subject.head) if subject is not None else None
    return {e.country for e in mention.entities} if mention is not None else set()
