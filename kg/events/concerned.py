"""Who is to be freed or punished where somebody asks for that, and who is asked: "demanded A's release"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.entities import verbs
from kg.event import Party
from kg.events import parties
from kg.events.frames import Evoked, wished
from kg.events.reading import Reading
from kg.events.slots import clause_of, fill
from kg.events.stage import Stage
from kg.ontology import lexicon, plover
from kg.propositions import Proposition, logical_object
from kg.propositions.arguments import Argument


def concerned(stage: Stage, evoked: Evoked) -> tuple[Party, ...]:
    """Those whom somebody asks to be freed or punished: they are not the ones who are asked."""
    if evoked.frame.scope != "hypothetical":  # who threatens to punish somebody threatens him
        return ()
    found = [*_freed(stage, evoked), *_punished(stage, evoked)]
    return parties.actors(stage.reading, found, stage.voice) if found else ()


def keepers(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """The state that is asked to free its own: "Germany demanded the release of Belarusian activists".

    Who holds hostages, or those of whom nothing is told, only the text can tell.
    """
    read, homes = stage.reading, {party.country for party in doers}
    held = list(_freed(stage, evoked)) if evoked.frame.scope == "hypothetical" else []
    if not held or not all(_is_dissident(read, a.head) for a in held):
        return ()
    codes = {party.country for party in parties.actors(read, held, stage.voice)}
    state = parties.state_of(next(iter(codes))) if len(codes) == 1 and codes.isdisjoint(homes) else None
    return (state,) if state is not None else ()


def _is_dissident(read: Reading, head: int) -> bool:
    mention = read.mentions.at(head)
    named = mention is not None and mention.sort == "name" and mention.entity is not None
    person = named and mention is not None and mention.entity is not None and mention.entity.kind == "person"
    return person or read.tree.lemmas[head] in lexicon().classes["@dissident"]


def _freed(stage: Stage, evoked: Evoked) -> Iterator[Argument]:
    read = stage.reading
    classes = lexicon().classes["@freedom"]
    themes = (a for slot in evoked.frame.theme if slot != "complement" for a in fill(read, evoked, slot))
    heads = [h for a in themes for h in a.heads]
    heads += [evoked.consumed] if evoked.consumed is not None else []
    for clause in _clauses(stage, evoked):
        done_to = logical_object(clause)
        if done_to is not None and read.tree.lemmas[clause.predicate] in verbs.freeing():
            yield done_to
        elif done_to is not None and clause.passive:  # "called for A's safety to be guaranteed"
            heads += done_to.heads
    for noun in (read.nouns[h] for h in heads if h in read.nouns and read.tree.lemmas[h] in classes):
        own = (a for a in noun.arguments if a.source == "direct")
        yield from (a for a in own if a.role == "possessor" or a.preposition == "of")


def _punished(stage: Stage, evoked: Evoked) -> Iterator[Argument]:
    for clause in _clauses(stage, evoked):
        deed, done_to = stage.frames.get(clause.predicate), logical_object(clause)
        if clause.passive and done_to is not None and deed is not None and _is_unfriendly(deed):
            yield done_to


def _clauses(stage: Stage, evoked: Evoked) -> Iterator[Proposition]:
    """What is asked for, as clauses: "that A be freed", "for A to be freed"."""
    read, content = stage.reading, clause_of(stage.reading, evoked.proposition)
    heads = content.heads if content is not None else ()
    told = (wished(read, evoked.proposition), *(read.clauses.get(h) for h in heads))
    return (clause for clause in told if clause is not None)


def _is_unfriendly(deed: Evoked) -> bool:
    type_ = deed.frame.type
    return type_ is not None and (plover().types[type_].quad or "").endswith("conflict")
