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
from kg.propositions import Proposition, logical_object
from kg.propositions.arguments import Argument
from kg.times import LABELS
from kg.trees import Tree

_MUTUAL = (["each", "other"], ["one", "another"])
_PARTIES = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X"})

_BACKING = frozenset({
    "aid", "approval", "assistance", "backing", "blessing", "consent", "help", "involvement", "knowledge",
    "participation", "support",
})  # fmt: skip


def reaching(read: Reading, evoked: Evoked, slot: str, *, judging: bool) -> tuple[Argument, ...]:
    """The arguments of a slot that an act reaches, without those that tell where, or with whose help."""
    filled = fill(read, evoked, slot)
    if slot == "to":  # "flew to A, to the fury of B"
        moods = lexicon().classes["@emotion"]
        return tuple(a for a in filled if read.tree.lemmas[a.head] not in moods)
    if slot == "of" and judging:
        return tuple(a for a in filled if not is_suffered(read, a))
    if slot == "with":  # "a war waged with the backing of B"
        filled = tuple(a for a in filled if read.tree.lemmas[a.head] not in _BACKING)
        return tuple(a for a in filled if not _is_absolute(read.tree, a.head))
    if slot == "in":  # "In Syria, planes carried out strikes" tells where
        return tuple(a for a in filled if not is_fronted(read, evoked.proposition, a))
    return filled


def _is_absolute(tree: Tree, head: int) -> bool:
    """Whether somebody does something beside: "they agreed on a truce, with B, its broker, hailing it"."""
    case = tree.child(head, "case")
    return (
        case is not None
        and tree.texts[case - 1] == ","
        and any(tree.tags[c] == "VBG" for c in tree.having(head, "acl", "advcl"))
    )


def is_mutual(read: Reading, evoked: Evoked) -> bool:
    """Whether those who act do it to one another."""
    heads = (h for a in evoked.proposition.arguments for h in a.heads)
    return any(
        read.tree.lowers[h - 1 : h + 1] in _MUTUAL or read.tree.lowers[h : h + 2] in _MUTUAL for h in heads
    )


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
                aimed = any(
                    read.tree.preposition(c) in ("to", "from") for c in read.tree.having(head, "nmod")
                )
                # "Tariffs on imports of Canadian steel", but not "exports of arms to Mali"
                head = head if aimed else whole(read, head, lexicon().classes["@trade"])
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
                made = parties.actors(read, _makers(read, head, blame=blame), stage.voice)
                again = made or told_again(stage, head) or steps(stage, head)
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


def _makers(read: Reading, head: int, *, blame: bool) -> list[Argument]:
    """Who made what is judged, or with whom it is found: "the progress made by B", "delays at the bank"."""
    judging = lexicon().classes["@reacting"]  # "a step welcomed by A and denounced by B"
    told = (c for c in read.tree.having(head, "acl") if c > head and read.tree.lemmas[c] not in judging)
    agents = [a for c in told if c in read.clauses and (a := read.clauses[c].argument("agent")) is not None]
    if agents or not blame or head not in read.nouns or read.mentions.describe(head).owners:
        return agents
    own = (a for a in read.nouns[head].arguments if a.preposition in _WITHIN and a.source == "direct")
    named = ((a, read.mentions.describe(a.head)) for a in own)
    return [a for a, m in named if m.sort == "name" and {e.kind for e in m.entities} <= _BODIES]


_WITHIN = frozenset({"at", "in", "within", "inside"})
_BODIES = frozenset({"organisation", "government", "group"})


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


def bound(stage: Stage, evoked: Evoked, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """With whom a pact of one party is, by what it says of them: "signed a pact under which B is to pay"."""
    read, pact, classes = stage.reading, logical_object(evoked.proposition), lexicon().classes
    if pact is None or len(doers) != 1 or read.tree.lemmas[pact.head] not in classes["@agreement"]:
        return ()
    relative = [c for c in read.tree.having(pact.head, "acl:relcl") if not _is_said(stage, c)]
    terms = [c for c in relative if read.tree.lemmas[c] not in classes["@reacting"]]
    subjects = [p.subject for p in map(read.clauses.get, terms) if p is not None and p.subject is not None]
    found = list(parties.actors(read, subjects, stage.voice)) if subjects else []
    acts = [e for e in map(stage.frames.get, terms) if e is not None and e.frame.type is not None]
    found += receiving(
        stage, (a for e in acts for slot in e.frame.recipients for a in fill(read, e, slot)), things=False
    )
    return tuple(p for p in found if p.country is not None and p.country != doers[0].country)


def _is_said(stage: Stage, clause: int) -> bool:
    told = stage.frames.get(clause)
    return told is not None and told.frame.speech


_POSTS = frozenset({"embassy", "consulate", "mission"})


def is_building(read: Reading, head: int) -> bool:
    """Whether something is built, as those who march reach it."""
    return read.tree.lemmas[head] in lexicon().classes["@building"]


def is_paid(read: Reading, evoked: Evoked) -> bool:
    """Whether what is given is money."""
    given = logical_object(evoked.proposition)
    return given is not None and read.tree.entities[given.head] == "MONEY"


def are_posts(read: Reading, evoked: Evoked) -> bool:
    """Whether an embassy or the like is what something is done to."""
    objects = (h for a in fill(read, evoked, "object") for h in a.heads)
    return any(read.tree.lemmas[h] in _POSTS for h in objects)
