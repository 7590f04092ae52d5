"""Several that a noun takes up together: "the two leaders", "both countries", "the sides", "all three"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from kg.actors import BODY_KINDS, ENTITY, Entity
from kg.actors.nouns import NEIGHBOURS, STATE_CLASSES, Noun, nouns
from kg.actors.places import neighbours
from kg.entities import verbs
from kg.entities.discourse import FAR, ROLE_WEIGHTS
from kg.entities.holders import RULERS, ruler, rules
from kg.entities.phrases import number
from kg.entities.reading import DOMINANCE, ENOUGH, Phrase, Reading, leading, names_others

_ARMED = frozenset({"armed_group", "military"})
_AGAIN = 24  # mentions
_PEOPLE = frozenset({"person"})
_BANDED = frozenset(
    {"band", "company", "faction", "gang", "group", "militia", "movement", "organisation", "organization"}
)
_SEXES = {"man": "m", "men": "m", "woman": "f", "women": "f"}
_ANY_OFFICE = frozenset({"delegate", "diplomat", "envoy", "negotiator", "official", "politician"})
_STATES = NEIGHBOURS | {"capital", "government"}  # "the two capitals" are two states
_FOES = frozenset({"adversary", "antagonist", "archrival", "enemy", "foe", "rival"})


def these(reading: Reading, head: int, count: int) -> tuple[Entity, ...]:
    """ "The two", "the pair", "both": "two organisers" just spoken of, people named before, else whoever can
    act."""
    counted = reading.discourse.counted(head, count)
    if counted:
        return counted
    others = reading.discourse.tellers(head)
    for acting, reach in ((True, 0), (False, 0), (True, 1), (False, 1), (False, FAR)):
        for kinds in (_PEOPLE, BODY_KINDS):
            found = reading.discourse.together(
                head, count, partial(_of_kind, kinds, others), acting=acting, reach=reach
            )
            if found:
                return found
    return ()


def _of_kind(kinds: frozenset[str], others: set[Entity], entity: Entity) -> Entity | None:
    return entity if entity.kind in kinds and entity not in others else None


def _joint(
    reading: Reading, head: int, party: Callable[[Entity], Entity | None], *, opposed: bool
) -> tuple[Entity, ...]:
    """The two named together before: "A and B signed a truce by C, and both". Between those who are `opposed`
    something was."""
    sentence, tree = reading.discourse.sentences[head], reading.tree
    beside = reading.discourse.beside(head)
    for candidate in reversed(reading.discourse.near(sentence, 0)):
        pair = tuple(dict.fromkeys(filter(None, map(party, candidate.entities))))
        verb = tree.lemmas[tree.heads[tree.first[candidate.token]]]
        joint = candidate.weight >= ROLE_WEIGHTS["nsubj"] and (verb in verbs.mutual() or not opposed)
        joint = joint or tree.preposition(tree.first[candidate.token]) == "between"
        if joint and beside.isdisjoint(candidate.entities) and len(candidate.entities) == 2:
            return pair if len(pair) == 2 else candidate.entities  # of one country
    return ()


_NO_SIDES = frozenset({"IGO", "NGO", "company", "court"})


def _band(entity: Entity) -> Entity | None:
    named = entity.kind == "organisation" and entity.category not in {"IGO", "NGO"}
    return entity if named or (entity.kind == "group" and entity.category in _ARMED) else None


def _protagonists(
    reading: Reading, head: int, count: int | None, state: Callable[[Entity], Entity | None]
) -> tuple[Entity, ...]:
    """The two states that an article names far more often than all others, or in one sentence far more often
    than any other two, if it has just spoken of them."""
    states, pair = reading.cast.countries.most_common(3), leading(reading.pairs)
    if count != 2 or len(states) < 2:
        return ()
    if len(states) == 2 or states[1][1] >= DOMINANCE * states[2][1]:
        ranked = [code for code, _ in states[:2]]
    elif pair is not None:
        ranked = sorted(pair)
    else:
        return ()
    recent = {e.country: e for e in map(state, reading.discourse.latest.values()) if e is not None}
    beside = {e.country for e in reading.discourse.beside(head)}
    both = tuple(recent[code] for code in ranked if code in recent and code not in beside)
    return both if len(both) == 2 else ()


def _adversaries(reading: Reading) -> tuple[Entity, ...]:
    """The two armed sides that an article has spoken of far more often than of any other."""
    spoken = reading.discourse.counts
    armed = Counter({e: spoken[e.id] for e in reading.discourse.latest.values() if e.category in _ARMED})
    ranked = armed.most_common(3)
    if len(ranked) < 2 or ranked[1][1] < ENOUGH:
        return ()
    third = ranked[2][1] if len(ranked) > 2 else 0
    return tuple(e for e, _ in ranked[:2]) if ranked[1][1] >= DOMINANCE * third else ()


def together(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The two leaders", "both countries", "the ministers", "the sides"."""
    count, head, discourse = number(reading.tree, phrase.head), phrase.head, reading.discourse
    countries, mediator = reading.tables.entities, _mediator(reading, head)

    def state(entity: Entity) -> Entity | None:
        """The country that somebody is or acts for; officials of organisations act for none."""
        elsewhere = any(
            r.person.id == entity.id and r.seat not in {None, entity.country} for r in reading.roles
        )
        acting = entity.kind in {"country", "person", "government"} and entity.country in countries
        acting = acting and not elsewhere and entity.country != mediator
        return countries[entity.country] if acting and entity.country else None

    states = noun.category == "country" or noun.lemma in _STATES
    same = reading.last_described.get(noun.lemma, ())
    told = count is None and len(same) == 1 and same[0].kind == "group" and " " in same[0].label
    if told and not names_others(reading, phrase, same[0]) and same[0] in discourse.recent(_AGAIN):
        return same  # "four officials … the officials"
    if count is None and noun.lemma in NEIGHBOURS:
        return _bordering_each_other(discourse.together(head, 2, state))
    opposed = noun.category == "side" or noun.lemma in _FOES
    if count is None and noun.category not in {"official", "country", "commander"} and not opposed:
        return ()
    if states:
        pair = _joint(reading, head, state, opposed=False) if count in {None, 2} else ()
        return pair or _protagonists(reading, head, count, state) or discourse.together(head, count, state)
    if opposed:

        def party(entity: Entity) -> Entity | None:
            """Who speaks of "the parties" without a number is none of them, nor is an IGO or NGO."""
            if entity.kind == "group" and entity.category == "official":
                return countries.get(entity.country or "")
            armed = entity.kind == "group" and entity.category in _ARMED | {"fighter"}
            if entity.kind in BODY_KINDS or armed:
                return entity if entity.category not in _NO_SIDES else None
            return None if count is None and entity.kind == "person" else state(entity)

        sides = _joint(reading, head, party, opposed=True) if count == 2 else ()
        sides = sides or (_protagonists(reading, head, count, state) if count is not None else ())
        sides = sides or (_adversaries(reading) if count in {None, 2} else ())
        return sides or discourse.together(head, count, party, opposed=True)
    if noun.category in {"government", "military"}:
        return discourse.together(
            head, count, lambda e: e if e.category == noun.category == "military" else state(e)
        )
    if count is not None and noun.lemma in _BANDED:
        return discourse.together(head, count, _band)
    if count is not None and noun.lemma in _SEXES:  # "both men"
        sex, genders = _SEXES[noun.lemma], discourse.genders

        def fits(entity: Entity) -> Entity | None:
            same = (genders.get(entity.id) or entity.gender or sex) == sex
            return entity if entity.kind == "person" and same else None

        near = discourse.together(head, count, fits, reach=1)
        return near or (() if same else discourse.together(head, count, fits))
    if noun.kind != "person":
        return ()
    # A counterpart has the title of whom he is a counterpart of.
    titled = {role.person.id for role in reading.roles if role.noun in {noun.lemma, "counterpart"}}
    members = discourse.together(head, count, lambda e: e if e.id in titled else None) if titled else ()
    common = noun.lemma in RULERS | _ANY_OFFICE or any(r.noun == noun.lemma for r in reading.roles)
    if members or (count is None and (noun.category != "official" or not common)):
        return members
    own, voices = f"{ENTITY}{reading.digest}-", {r.person.id for r in reading.roles if _speaks_for(r.noun)}

    def named(entity: Entity) -> Entity | None:
        known = entity.kind == "person" and not entity.id.startswith(own)
        return entity if known and entity.id not in voices else None

    if noun.lemma not in RULERS:
        return discourse.together(head, count, named)
    leaders = discourse.together(head, count, lambda e: e if rules(reading, e) else None)
    leaders = leaders or discourse.together(head, count, named, reach=1)
    pair = () if leaders else _protagonists(reading, head, count, state)
    found = [e for country in pair if (e := ruler(reading, country)) is not None]
    return leaders or (tuple(found) if len(found) > 1 else discourse.together(head, count, named))


def _mediator(reading: Reading, head: int) -> str | None:
    """The country of who brings others together: of B in "B hosted two rounds of talks between the two"."""
    tree = reading.tree
    thing = next(t for t in tree.climb(tree.heads[head]) if tree.deps[t] != "nmod")
    verb = tree.heads[thing]
    if tree.preposition(head) != "between" or tree.lemmas[verb] not in verbs.mediating() | {"host"}:
        return None
    subject = tree.child(verb, "nsubj")
    mention = reading.mention(subject) if subject is not None else None
    if mention is not None and tree.tags[mention.head] == "WP":
        mention = reading.mention(tree.heads[verb])  # "B, who had brokered a truce"
    return mention.entity.country if mention is not None and mention.entity is not None else None


def _bordering_each_other(pair: tuple[Entity, ...]) -> tuple[Entity, ...]:
    codes = [e.country or "" for e in pair]
    return pair if len(pair) == 2 and codes[1] in neighbours().get(codes[0], ()) else ()


def _speaks_for(title: str) -> bool:
    noun = nouns().get(title)
    return noun is not None and noun.category == "spokesperson"


def are_theirs(reading: Reading, phrase: Phrase, noun: Noun) -> bool:
    """Whether each of several states has one: "A and B agreed after their leaders met"."""
    states = noun.category in STATE_CLASSES or noun.category in {"official", "leader"}
    whose = reading.tree.child(phrase.head, "nmod:poss")
    mention = reading.found.get(whose) if whose is not None else None
    return states and mention is not None and mention.entities == phrase.owners
