"""What a noun phrase refers to beside or before it: appositions, examples, "the group", "both countries"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from kg.actors import ENTITY, Entity, fold
from kg.actors.nouns import STATE_CLASSES, Noun, nouns
from kg.actors.places import neighbours
from kg.entities import verbs
from kg.entities.discourse import FAR
from kg.entities.holders import RULERS, ruler, rules
from kg.entities.phrases import enumerated, number
from kg.entities.reading import DOMINANCE, ENOUGH, Phrase, Reading, leading, owners_of

_KIN = {
    "ministry": {"government_body", "ministry"},
    "agency": {"government_body", "news_agency", "IGO", "agency"},
    "military": {"military"},
    "legislature": {"legislature"},
    "court": {"court"},
    "party": {"party"},
    "company": {"company"},
    "media": {"news_agency", "media"},
    "alliance": {"alliance", "IGO"},
    "organisation": {"IGO", "NGO", "organisation", "alliance", "court"},
    "armed group": {"armed_group", "armed group"},
    "group": {"armed_group", "party", "alliance", "NGO", "group", "organisation"},
}
_NAMELESS = frozenset({"group", "organisation"})
_FIGHTING = frozenset({"fighter", "extremist"})
_ARMED = frozenset({"armed_group", "military"})
_PARTS = frozenset({
    "battalion", "brigade", "unit", "division", "regiment", "convoy", "patrol", "contingent", "garrison",
    "platoon", "operation", "command", "fleet", "staff", "headquarters", "mission", "corps", "academy",
    "centre", "uss", "hms", "hmas", "hmcs", "brp", "ins", "kri", "roks",
})  # fmt: skip
_BRANCHES = frozenset({"air", "navy", "naval", "coast", "marine", "marines"})
_NEAR = 6  # names
_AFTER = frozenset({"of", "in", "from", "at", "near", "on", "for", "with", "loyal", "led", "allied"})
_MOVEMENTS = frozenset({"organisation", "organization", "movement"})
_BECOMING = frozenset({"become", "remain"})
_SINGLING = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "only"})
_AGAIN = 24  # mentions
_PEOPLE = frozenset({"person"})
_BODIES = frozenset({"country", "government", "organisation"})
_NAMED = frozenset({"named", "called", "identified", "known", "nicknamed", "dubbed"})
_NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_STATES = _NEIGHBOURS | {"capital", "government"}  # "the two capitals" are two states
_FOES = frozenset({"adversary", "antagonist", "archrival", "enemy", "foe", "rival"})
_LIVING = frozenset({"based", "born", "exiled"})  # "the US-based cleric" need be no American
_SERVICES = frozenset({"military", "police"})
_EXAMPLES = frozenset({"like", "such as"})


def apposed(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "ISIL, the terrorist group", "the terrorist group Boko Haram", "a man named Ali": the same twice."""
    tree, head = reading.tree, phrase.head
    beside = [c for c in tree.children[head] if tree.deps[c] in {"appos", "flat", "nmod:desc"} and c > head]
    for clause in tree.having(head, "acl"):
        if tree.lowers[clause] in _NAMED:
            beside += tree.having(clause, "xcomp", "obj", "obl")
    if tree.deps[head] in {"appos", "nmod:desc"}:
        beside.append(tree.heads[head])
    for token in beside:
        mention = reading.mention(token)
        if mention is None or mention.sort != "name" or mention.entity is None:
            continue
        if phrase.plural:
            named = [reading.mention(c) for c in tree.conjuncts(token)]
            members = tuple(m.entity for m in named if m is not None and m.entity is not None)
            if token > head and len(members) == len(named) > 1 and all(_compatible(noun, e) for e in members):
                return members  # "mediators Vance and Owen"
            continue
        # An envoy "for Yemen" need not be of Yemen.
        where = any(tree.lowers[c] in _LIVING for c in tree.having(head, "amod"))
        owners = () if where else owners_of(reading, head)
        seat = next((o for o in owners if o.kind == "country"), None)
        if seat is not None and mention.entity.country not in {None, seat.country}:
            continue
        # "The soldier Gilad Shalit" is no army.
        serving = noun.category in _SERVICES and mention.entity.kind == "person" and token == head + 1
        if serving or _compatible(noun, mention.entity):
            return mention.entities
    return ()


def predicated(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """Whom the subject says again: "Kenya became the second African country to leave" is about Kenya."""
    tree, head = reading.tree, phrase.head
    became = tree.deps[head] == "xcomp" and tree.lemmas[tree.heads[head]] in _BECOMING
    clause = tree.heads[head] if became else head
    if phrase.plural or not (became or tree.child(head, "cop") is not None):
        return ()
    subject = tree.child(clause, "nsubj")
    mention = reading.mention(subject) if subject is not None and subject < head else None
    same = mention is not None and mention.entity is not None and _compatible(noun, mention.entity)
    singled = phrase.definite and _SINGLING.intersection(tree.lowers[w] for w in phrase.modifiers)
    return mention.entities if mention is not None and same and singled else ()


def named_for(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """Who acts by the last word of a name: "the mission" is the Monitoring Mission that was spoken of."""
    tree, head = reading.tree, phrase.head
    bare = phrase.determiner == "definite" and not (phrase.plural or phrase.owners or phrase.modifiers)
    if not bare or tree.deps[head] not in ("nsubj", "nsubj:pass", "obl:agent") or tree.tags[head] != "NN":
        return ()
    lemma = tree.lemmas[head].lower()

    def called(entity: Entity) -> bool:
        words = fold(entity.label).lower().split()
        return entity.kind in _BODIES and len(words) > 1 and _heads(lemma, words)

    named = reading.discourse.last(called)
    return (named,) if named is not None else ()


def _compatible(noun: Noun, entity: Entity) -> bool:
    if noun.category == "ally":
        return entity.kind not in {"place", "thing"}  # "its rival, the RSF"
    if noun.kind in {"person", "place"}:
        return entity.kind == noun.kind
    return entity.kind not in {"person", "thing"} and (noun.kind == "country") == (entity.kind == "country")


def examples(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """Who a phrase says that they are: "countries like China and India", "groups backing it include A"."""
    tree = reading.tree
    if not phrase.plural:
        return ()
    below = (c for c in tree.having(phrase.head, "nmod") if c > phrase.head)
    told = next((c for c in below if tree.preposition(c) in _EXAMPLES), None)
    told = enumerated(tree, phrase.head) if told is None else told
    mentions = [reading.mention(c) for c in tree.conjuncts(told)] if told is not None else []
    return tuple(dict.fromkeys(e for m in mentions if m is not None and m.sort == "name" for e in m.entities))


def bordering(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """ "Mali accused its neighbour": the country beside it that was spoken of last, else most."""
    owner = phrase.owners[0] if len(phrase.owners) == 1 else None
    possessed = phrase.determiner == "possessive" and not phrase.plural
    if not possessed or owner is None or owner.kind not in _BODIES or owner.country is None:
        return ()
    if reading.tree.lowers[phrase.head] not in _NEIGHBOURS:
        return ()
    beside = neighbours().get(owner.country, frozenset())
    last = (code for _, code in reversed(reading.trail) if code in beside)
    most = (code for code, _ in reading.cast.countries.most_common() if code in beside)
    code = next(last, None) or next(most, None)
    return (reading.tables.country(code),) if code is not None and code in reading.tables.entities else ()


def spoken_of(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The group", "the ministry", "the rebels": what was spoken of last that the noun can describe."""
    tree = reading.tree
    same = reading.last_described.get(noun.lemma, ())
    if phrase.plural and any(e.kind in {"organisation", "person"} for e in same):
        same = ()  # "the monitors" are not the Monitor
    if noun.kind == "country" and not phrase.plural:
        if tree.child(phrase.head, "acl:relcl") is not None:
            return ()  # "the state they come from"
        forms = {"kingdom", "republic", "emirate", "sultanate", "federation"} & {noun.lemma}
        codes = reading.tables.forms
        country = reading.discourse.last(
            lambda e: e.kind == "country" and forms <= codes.get(e.id.removeprefix(ENTITY), frozenset())
        )
        here = None if forms else _only_here(reading, phrase.head)
        return (here,) if here is not None else (country,) if country is not None else same
    home = phrase.owners[0].country if phrase.owners else None
    words = {tree.lowers[w] for w in phrase.modifiers if not _is_aside(reading, w)}
    plain = not words and noun.anaphoric
    if plain and phrase.plural and noun.category in _FIGHTING:
        armed = reading.discourse.last(
            lambda e: e.category == "armed_group" and home in {None, e.country}, within=_NEAR
        )
        return same or ((armed,) if armed is not None else ())
    if noun.kind == "person" or phrase.plural or noun.category in {"government", "police"}:
        return same if noun.category not in STATE_CLASSES else ()
    kin = _KIN.get(noun.category, set())
    if tree.texts[phrase.head] in _MOVEMENTS:
        kin = kin | {"armed_group"}

    def fits(entity: Entity) -> bool:
        if entity.kind not in {"organisation", "government", "group"} or home not in {None, entity.country}:
            return False
        if entity in phrase.owners or (noun.category == "alliance" and _is_organ(entity)):
            return False
        if noun.category == "group" and entity.category == "alliance" and entity.country is None:
            return False  # NATO is no group
        if noun.lemma == "ruling party" and _is_called(reading, entity, "opposition"):
            return False
        name = [w.lower() for w in fold(entity.label).split()]
        nameless = entity.category in _NAMELESS and entity.id.startswith(f"{ENTITY}{reading.digest}-")
        called = noun.lemma in name and words <= set(name)
        if called and entity.id.startswith(f"{ENTITY}{reading.digest}-"):
            called = _heads(noun.lemma, name)
        if noun.category == "military" and not called and (_PARTS | _BRANCHES) & set(name):
            return False  # "the army" is no brigade and no navy
        return called or (plain and entity.category in kin and not nameless)

    topics = reading.discourse.topics
    named = reading.discourse.last(lambda e: e.id in topics and fits(e)) or reading.discourse.last(fits)
    if named is not None and noun.category == "ally" and _spoken_before(reading, noun.lemma, named):
        return same
    return (named,) if named is not None else same


def _is_called(reading: Reading, entity: Entity, word: str) -> bool:
    """Whether a description has told of somebody with a word: "the UNM, the largest opposition party"."""
    described = (m for m in reading.found.values() if m.sort == "description" and entity in m.entities)
    return any(word in m.text.lower().split() for m in described)


def _only_here(reading: Reading, token: int) -> Entity | None:
    """The country of the only towns that a sentence has named: "strikes on Lviv hit the country's grid"."""
    sentences = reading.discourse.sentences
    before = range(bisect_left(sentences, sentences[token]), token)
    names = (reading.found[t] for t in before if t in reading.found)
    places = {m.place.country for m in names if m.sort == "name" and m.place is not None}
    return reading.tables.entities.get(places.pop() or "") if len(places) == 1 else None


def _is_organ(entity: Entity) -> bool:
    """Whether a body is one of an alliance, as the European Commission is: "the bloc" is no commission."""
    last = nouns().get(fold(entity.label).lower().split()[-1])
    return last is not None and last.kind == "government"


def _spoken_before(reading: Reading, lemma: str, named: Entity) -> bool:
    """Whether an article spoke of "the coalition" before it named the Syrian Arab Coalition: of another."""
    if lemma not in fold(named.label).lower().split():
        return False
    tree = reading.tree
    first = min((t for t, m in reading.found.items() if named in m.entities), default=0)
    return any(tree.lemmas[t] == lemma and t not in reading.covering for t in range(first))


def _heads(lemma: str, words: Sequence[str]) -> bool:
    """Whether a description is of one that the noun names: "army garrison" is of no army."""
    end = next((i for i, word in enumerate(words) if word in _AFTER), len(words))
    return any(word.removesuffix("s") == lemma.removesuffix("s") for word in words[end - 1 : end])


def _is_aside(reading: Reading, word: int) -> bool:
    """Whether a modifier does not tell one of its kind from another: "27-nation", its nationality."""
    texts = reading.tree.texts
    return word in reading.covering or "-" in (texts[word - 1], texts[min(word + 1, len(texts) - 1)])


def these(reading: Reading, head: int, count: int) -> tuple[Entity, ...]:
    """ "The two", "the pair", "both": "two organisers" just spoken of, people named before, else whoever can
    act."""
    counted = reading.discourse.counted(head, count)
    if counted:
        return counted
    for acting, reach in ((True, 0), (False, 0), (True, 1), (False, 1), (False, FAR)):
        for kinds in (_PEOPLE, _BODIES):
            found = reading.discourse.together(
                head, count, partial(_of_kind, kinds), acting=acting, reach=reach
            )
            if found:
                return found
    return ()


def _of_kind(kinds: frozenset[str], entity: Entity) -> Entity | None:
    return entity if entity.kind in kinds else None


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
    if told and same[0] in discourse.recent(_AGAIN):
        return same  # "four officials … the officials"
    if count is None and noun.lemma in _NEIGHBOURS:
        return _bordering_each_other(discourse.together(head, 2, state))
    opposed = noun.category == "side" or noun.lemma in _FOES
    if count is None and noun.category not in {"official", "country", "commander"} and not opposed:
        return ()
    if states:
        return _protagonists(reading, head, count, state) or discourse.together(head, count, state)
    if opposed:
        kinds = {"country", "government", "organisation"}

        def party(entity: Entity) -> Entity | None:
            """Who speaks of "the parties" without a number is none of them, nor is an IGO."""
            if entity.kind == "group" and entity.category == "official":
                return countries.get(entity.country or "")
            if entity.kind in kinds or (entity.kind == "group" and entity.category in _ARMED | {"fighter"}):
                return entity if entity.category != "IGO" else None
            return None if count is None and entity.kind == "person" else state(entity)

        sides = _protagonists(reading, head, count, state) if count is not None else ()
        sides = sides or (_adversaries(reading) if count in {None, 2} else ())
        return sides or discourse.together(head, count, party, opposed=True)
    if noun.category in {"government", "military"}:
        return discourse.together(
            head, count, lambda e: e if e.category == noun.category == "military" else state(e)
        )
    if noun.kind != "person":
        return ()
    # A counterpart has the title of whom he is a counterpart of.
    titled = {role.person.id for role in reading.roles if role.noun in {noun.lemma, "counterpart"}}
    members = discourse.together(head, count, lambda e: e if e.id in titled else None) if titled else ()
    if members or (count is None and noun.category != "official"):
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
    """The country of who brings others together: of B in "B brokered a truce between the neighbours"."""
    tree = reading.tree
    verb = tree.heads[tree.heads[head]]
    if tree.preposition(head) != "between" or tree.lemmas[verb] not in verbs.mediating():
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
