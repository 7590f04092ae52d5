"""Whom an act reaches through its arguments: those whom they name, or who did the act that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kg.entities.coreference import REFLEXIVE
from kg.entities.phrases import HOURS, WHEN, are_victims
from kg.event import Party
from kg.events import parties
from kg.events.actors import actors_of, told
from kg.events.frames import Evoked, whole
from kg.events.reading import Reading
from kg.events.slots import fill
from kg.events.stage import Stage
from kg.events.story import assailants, steps, told_again
from kg.ontology import lexicon, plover
from kg.propositions import Proposition
from kg.propositions.arguments import Argument
from kg.times import LABELS

_MUTUAL = (["each", "other"], ["one", "another"])
_PARTIES = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X"})

_BACKING = frozenset({
    "aid", "approval", "assistance", "backing", "blessing", "consent", "help", "involvement", "knowledge",
    "participation", "support",
})  # fmt: skip


def reaching(read: Reading, evoked: Evoked, slot: str, *, judging: bool) -> tuple[Argument, ...]:
    """The arguments of a slot that an act reaches, without those that tell where, or with whose help."""
    filled = fill(read, evoked, slot)
    if slot == "of" and judging:
        return tuple(a for a in filled if not is_suffered(read, a))
    if slot == "with":  # "a war waged with the backing of B"
        return tuple(a for a in filled if read.tree.lemmas[a.head] not in _BACKING)
    if slot == "in":  # "In Syria, planes carried out strikes" tells where
        return tuple(a for a in filled if not is_fronted(read, evoked.proposition, a))
    return filled


def receiving(
    stage: Stage,
    arguments: Iterable[Argument],
    *,
    things: bool,
    places: bool = False,
    blame: bool = False,
    hit: bool = False,
    except_of: Collection[str] = (),
) -> Iterator[Party]:
    """An act that is the object of another hands it on to who did it: the attackers of a condemned attack.

    `hit` is for force, `except_of` are the ids of those whose people do not count.
    """
    read = stage.reading
    portions = lexicon().classes["@portion"]
    for argument in arguments:
        for head in argument.heads:
            if not parties.is_somebody(read, head) and read.tree.pos[head] != "NUM":
                head = whole(read, head, portions)  # "a curfew in parts of Kashmir"
            timed = read.tree.entities[head] in LABELS or read.tree.lemmas[head] in WHEN
            if timed or read.tree.pos[head] not in _PARTIES or _bare(read, head):
                continue
            inner = stage.frames.get(head)
            acting = read.mentions.describe(head)
            verb = read.tree.lemmas[read.tree.heads[read.tree.first[head]]]
            reacting = blame or verb in lexicon().classes["@reacting"]
            partners = _partners(read, head)
            if partners:
                yield from actors_of(stage, inner) if inner is not None and blame else ()
                yield from parties.actors(read, partners, stage.voice)
                continue
            if except_of and any(o.id in except_of for o in acting.owners):
                continue
            if (
                inner is not None
                and inner.frame.type not in (None, plover().relation)
                and inner.proposition.kind == "noun"
                and not any(parties.able(e) for e in acting.entities)
            ):
                judged = reacting and inner.frame.type in plover().worst  # "defended the raid"
                made = assailants(stage, head) if judged else ()
                yield from made or actors_of(stage, inner) or (_authors(stage, inner) if blame else ())
                continue
            if blame and _is_harm(read, head):
                yield from parties.actors(read, _owners_of(read, head), stage.voice)
                continue  # who died is not to blame for it
            silent = inner is None or inner.frame.type is None
            if reacting and silent and not parties.is_somebody(read, head):
                again = told_again(stage, head) or steps(stage, head)
                if again:
                    yield from again
                    continue
            concrete = read.tree.lemmas[head] not in lexicon().classes["@abstract"]
            yield from parties.recipients(
                read, head, stage.voice, things=things and concrete, places=places, hit=hit
            )


def _is_harm(read: Reading, noun: int) -> bool:
    return read.tree.lemmas[noun] in lexicon().classes["@suffering"]


def is_suffered(read: Reading, a: Argument) -> bool:
    """Whether somebody comes to harm by what he hangs on: "the treatment of prisoners"."""
    return _is_harm(read, read.tree.heads[read.tree.first[a.head]])


def _owners_of(read: Reading, deed: int) -> list[Argument]:
    """Whose deed others suffer: Iran's, in "Iran's treatment of prisoners"; nobody's in "A's death"."""
    own = read.nouns[deed].arguments if deed in read.nouns else ()
    done = any(a.preposition == "of" and a.source == "direct" for a in own)
    return [a for a in own if a.role == "possessor" and a.source == "direct"] if done else []


def is_fronted(read: Reading, p: Proposition, a: Argument) -> bool:
    """Whether something stands before the subject, as the scene of a clause."""
    subject = p.subject
    return p.kind != "noun" and subject is not None and a.head < subject.head and a.source == "direct"


def _partners(read: Reading, head: int) -> list[Argument]:
    """Those with whom a treaty or a border is: "withdrew from the treaty with Russia"."""
    lemma, classes = read.tree.lemmas[head], lexicon().classes
    if head not in read.nouns or not (lemma in classes["@agreement"] or lemma in classes["@border"]):
        return []
    return [a for a in read.nouns[head].arguments if a.preposition == "with" and a.source == "direct"]


def _bare(read: Reading, head: int) -> bool:
    """A number, an hour, "on board", "each other('s ships)", "themselves" are nobody else: "shot down 19"."""
    tree = read.tree
    if tree.lowers[head] in REFLEXIVE:
        return True
    aboard = tree.lowers[head] == "board" and tree.preposition(head) == "on" and not tree.having(head, "det")
    owners = tree.having(head, "nmod:poss")
    if aboard or any(tree.lowers[h : h + 2] in _MUTUAL for h in (head, *owners)):
        return True
    counted = any(tree.deps[c] in ("nmod", "acl", "acl:relcl") for c in tree.children[head])
    number = tree.pos[head] == "NUM" and not (counted or are_victims(tree, head))
    return number or tree.lemmas[head] in HOURS or tree.lowers[head] in {"least", "most", "once"}


def _authors(stage: Stage, deed: Evoked) -> tuple[Party, ...]:
    """Who did "the attack" that is condemned."""
    type_ = deed.frame.type or ""
    return (
        told(stage, deed.proposition.predicate, type_, before=deed.proposition.predicate)
        if plover().types[type_].quad == "material conflict"
        else ()
    )


def in_towns(
    stage: Stage, filled: Iterable[Argument], found: tuple[Party, ...], own: set[str]
) -> tuple[Party, ...]:
    """The capital where a state does something at home: "imposed a curfew in Lima and Cusco"."""
    mentions = (stage.reading.mentions.describe(h) for a in filled for h in a.heads)
    towns = {
        m.entity.id: parties.party(stage.reading, m.place, m)
        for m in mentions
        if m.entity is not None and m.entity.id in own and m.place is not None and m.place.category == "city"
    }
    return tuple(towns.get(one.id, one) for one in found)


_HELD = frozenset({"controlled", "held", "manned", "occupied", "run"})


def holders(stage: Stage, filled: Iterable[Argument]) -> tuple[Party, ...]:
    """Those whose places or things are struck, as the text adds: "struck a hospital run by A"."""
    read = stage.reading
    told = (c for a in filled for h in a.heads for c in read.tree.having(h, "acl") if c > h)
    clauses = (read.clauses.get(c) for c in told if read.tree.lowers[c] in _HELD)
    agents = [agent for c in clauses if c is not None and (agent := c.argument("agent")) is not None]
    return parties.actors(read, agents, stage.voice) if agents else ()
