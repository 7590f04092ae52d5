"""Whose act, told before, a noun takes up: "the attack" that everybody condemns, "the move", "the ruling"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from kg.actors import ACTING_KINDS, STATE_KINDS
from kg.entities.phrases import determiner
from kg.event import Party
from kg.events import parties
from kg.events.actors import act_at, actors_of, is_judged
from kg.events.frames import Evoked
from kg.events.stage import Stage
from kg.ontology import EventType, lexicon, plover
from kg.propositions import logical_object, logical_subject
from kg.propositions.control import BLAMING

_LEAD = 2  # sentences
_NEAR = 2  # sentences
_STEM = 3  # letters
_MEMORY = 6  # sentences
_STEPS_BACK = 2  # sentences
_LATELY = 4  # sentences
_FORCEFUL = 3  # sentences
_LAUNCHES = frozenset({"coup", "firing", "launch", "overthrow", "putsch", "takeover", "test"})
_ANY = frozenset({"aggression", "assault", "attack", "incident", "offensive", "violence"})
_STRIKES = frozenset({"airstrike", "raid", "strike"})  # of states
_UNREAL = frozenset({"if", "unless", "to"})


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
    if not alike and word in _STRIKES:
        alike = [d for d in deeds if all(a.kind in STATE_KINDS for a in d[1])]
    if not alike and word not in _ANY:
        return ()
    weights: Counter[tuple[str, ...]] = Counter()
    found: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for deed, authors in alike if word not in _ANY else deeds:
        ids = tuple(sorted(a.country if a.kind in STATE_KINDS and a.country else a.id for a in authors))
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
        if authors and all(a.kind in ACTING_KINDS and a.mention[:1].isalpha() for a in authors):
            yield deed, authors


def _judges(stage: Stage, noun: int) -> set[str | None]:
    """The countries of who condemns it: it was hardly theirs."""
    read = stage.reading
    told = next((read.clauses[t] for t in read.tree.climb(noun) if t in read.clauses), None)
    subject = logical_subject(told) if told is not None else None
    mention = read.mentions.describe(subject.head) if subject is not None else None
    return {e.country for e in mention.entities} if mention is not None else set()


def told_again(stage: Stage, noun: int) -> tuple[Party, ...]:
    """Who did what a bare noun takes up by its word: "Iran launched a missile … condemned the launch"."""
    tree, number = stage.reading.tree, stage.reading.sentence_of
    if determiner(tree, noun) != "definite" or stage.reading.mentions.describe(noun).owners:
        return ()
    for token in range(noun - 1, bisect_left(number, number[noun] - _MEMORY) - 1, -1):
        if tree.lemmas[token] != tree.lemmas[noun]:
            continue
        act = act_at(stage, token)
        if act is None or act.frame.type is None or is_judged(stage, token, act):
            continue
        if act.consumed == token and tree.lemmas[act.proposition.predicate] in lexicon().classes["@reacting"]:
            continue  # "A rejected the charge. B rejected the charge": of its own kind, not A's
        if found := actors_of(stage, act):
            return found
    return ()


def steps(stage: Stage, noun: int) -> tuple[Party, ...]:
    """Who took "the step" or made "the move" that is judged: who did the last deed that the text tells of."""
    tree, number = stage.reading.tree, stage.reading.sentence_of
    known = determiner(tree, noun) == "definite" and not stage.reading.mentions.describe(noun).owners
    if not known or tree.lemmas[noun] not in lexicon().classes["@step"] or tree.preposition(noun) == "for":
        return ()  # "blamed poor planning for the incident"
    if tree.having(noun, "acl", "acl:relcl"):
        return ()  # "the decision to let them in"
    reacts = tree.lemmas[tree.heads[tree.first[noun]]] in lexicon().classes["@reacting"]
    judges, looked = _judging_states(stage, noun), 0
    for sentence in range(number[noun], max(-1, number[noun] - _MEMORY - 1), -1):
        tokens = range(bisect_left(number, sentence), min(bisect_right(number, sentence), noun))
        deeds = (stage.frames[t] for t in tokens if t in stage.frames)
        done = [d for d in deeds if d.frame.type and _is_deed(d)]
        if looked > _STEPS_BACK:
            break
        # To a reaction no deed is older for the words between them.
        looked += not reacts or sentence == number[noun] or bool(done)
        for deed in sorted(done, key=lambda d: sum(1 for _ in tree.climb(d.proposition.predicate))):
            found = actors_of(stage, deed)
            if found and judges.isdisjoint(p.country for p in found):
                return found
    return ()


def _is_deed(act: Evoked) -> bool:
    """Whether a verb tells of a deed, done, of those that are more than words."""
    quad = plover().types[act.frame.type or ""].quad or ""
    p = act.proposition
    return quad.startswith("material") and p.kind == "verb" and not p.negated and p.mark != "if"


def _judging_states(stage: Stage, noun: int) -> set[str | None]:
    """The state that judges, if it is one and no critic at home: it does not condemn its own move."""
    told = stage.reading.clauses.get(stage.reading.tree.heads[stage.reading.tree.first[noun]])
    judge = logical_subject(told) if told is not None else None
    found = parties.actors(stage.reading, [judge], stage.voice) if judge is not None else ()
    return {p.country for p in found if p.kind in STATE_KINDS}


def accusers(stage: Stage, noun: int, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who made "the charge" that somebody rejects: who last said or charged that he or his did something."""
    read, homes = stage.reading, {d.country for d in doers if d.country is not None}
    if read.tree.lemmas[noun] not in lexicon().classes["@claim"] or not homes:
        return ()
    here = read.sentence_of[noun]
    for token in range(noun - 1, bisect_left(read.sentence_of, here - _MEMORY) - 1, -1):
        said = stage.frames.get(token)
        if said is None or said.frame.type is None or said.proposition.negated:
            continue
        verb = read.tree.lemmas[said.proposition.predicate]
        blames = verb in BLAMING and plover().types[said.frame.type].quad == "verbal conflict"
        if not blames and (not said.frame.speech or read.sentence_of[token] < here - _NEAR):
            continue
        p = said.proposition
        inner = read.clauses.get(a.head) if (a := p.argument("complement")) is not None else None
        named = [logical_object(p)] if blames else [inner.subject if said.frame.speech and inner else None]
        charged = parties.actors(read, [a for a in named if a is not None], stage.voice)
        authors = actors_of(stage, said)
        if homes & {c.country for c in charged} and homes.isdisjoint(a.country for a in authors):
            return authors
    return ()


def before(stage: Stage, noun: int, end: int) -> tuple[Party, ...]:
    """Who did the last act before a token that a noun may take up."""
    read, lemma = stage.reading, stage.reading.tree.lemmas[noun]
    classes, wanted = lexicon().classes, _kinds_named(lemma)
    # "Police stormed the embassy … condemned the raid", "fired missiles … condemned the launches".
    forceful = lemma in classes["@attack"] | classes["@operation"] | _LAUNCHES
    if forceful:
        wanted = frozenset(n for n, t in plover().types.items() if _is_use_of_force(t))
    back = (1 if lemma in classes["@attack"] else _FORCEFUL) if forceful else _LATELY
    start = bisect_left(read.sentence_of, read.sentence_of[noun] - back)
    for token in range(end - 1, start - 1, -1):
        deed = stage.frames.get(token)
        if deed is None or deed.proposition.negated:
            continue
        if deed.frame.type not in wanted and not _says_again(stage, lemma, deed):
            continue
        found = actors_of(stage, deed)
        words = (w.removesuffix("s") for p in found for w in p.mention.lower().split())
        judged = not classes["@judge"].isdisjoint(words)
        alone = lemma in classes["@agreement"] and len(found) < 2
        if found and not alone and (judged or lemma not in classes["@verdict"]):
            return found
    return ()


def _is_use_of_force(kind: EventType) -> bool:
    """Whether acts of a type are done to people and things: no protests, nor sanctions."""
    return kind.quad == "material conflict" and kind.acts_on_things and not kind.requires_recipient


def _says_again(stage: Stage, noun: str, deed: Evoked) -> bool:
    """Whether a noun names the deed once more: its word, its mode, or another word for the same exercise."""
    tree, drills = stage.reading.tree, lexicon().classes["@drill"]
    words = [tree.lemmas[t] for t in (deed.proposition.predicate, deed.consumed) if t is not None]
    words += [deed.frame.mode] if deed.frame.mode is not None else []
    alike = any(_is_called(noun, word) for word in words)
    return deed.frame.type is not None and (alike or (noun in drills and not drills.isdisjoint(words)))


def _kinds_named(lemma: str) -> frozenset[str]:
    """The types of act that a noun may take up: "the threats", "the offer", "the verdict", "such remarks"."""
    noun, book, classes = lexicon().match(lemma=lemma, pos="noun"), plover(), lexicon().classes
    type_ = book.types.get(noun.type) if noun is not None and noun.type is not None else None
    quads = {name: t.quad or "" for name, t in book.types.items()}
    if lemma in classes["@agreement"]:
        return frozenset(n for n, quad in quads.items() if quad.endswith("cooperation"))
    if lemma in classes["@verdict"]:
        return frozenset(quads)
    if lemma in classes["@remark"]:
        return frozenset(n for n, quad in quads.items() if quad.startswith("verbal"))
    if type_ is None or type_.quad is None:
        return frozenset()
    return frozenset({type_.name})
