"""What a noun phrase refers to beside or before it: appositions, examples, neighbours, "the group"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.actors import BODY_KINDS, ENTITY, Entity, fold
from kg.actors.nouns import ARMED_CLASSES, NEIGHBOURS, STATE_CLASSES, Noun, nouns
from kg.actors.places import neighbours
from kg.entities.phrases import enumerated
from kg.entities.reading import Phrase, Reading, names_others, opening_place, owners_of

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
_PARTS = frozenset({
    "battalion", "brigade", "unit", "division", "regiment", "convoy", "patrol", "contingent", "garrison",
    "platoon", "operation", "command", "fleet", "staff", "headquarters", "mission", "corps", "academy",
    "centre", "uss", "hms", "hmas", "hmcs", "brp", "ins", "kri", "roks",
})  # fmt: skip
_BRANCHES = frozenset({"air", "navy", "naval", "coast", "marine", "marines", "security"})
_NEAR = 6  # names
_LATELY = 12  # names
_AFTER = frozenset({"of", "in", "from", "at", "near", "on", "for", "with", "loyal", "led", "allied"})
_MOVEMENTS = frozenset({"organisation", "organization", "movement"})
_BECOMING = frozenset({"become", "remain"})
_SINGLING = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "only"})
_NAMED = frozenset({"named", "called", "identified", "known", "nicknamed", "dubbed"})
_LIVING = frozenset({"based", "born", "exiled"})  # "the US-based cleric" need be no American
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
        owners = () if where or noun.category == "ally" else owners_of(reading, head)
        seat = next((o for o in owners if o.kind == "country"), None)
        if seat is not None and mention.entity.country not in {None, seat.country}:
            continue
        # "The soldier Gilad Shalit" is no army.
        serving = noun.category in ARMED_CLASSES and mention.entity.kind == "person" and token == head + 1
        if serving or _compatible(noun, mention.entity):
            return mention.entities
    return ()


def called(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """Whom a noun in no table says again: "Khan, 71, a former cricket star"; "one of his sons, Ali"."""
    tree, head = reading.tree, phrase.head
    names = (reading.mention(c) for c in tree.having(head, "appos") if c > head and tree.tags[c] == "NNP")
    single = next((m for m in names if m is not None and m.sort == "name"), None)
    if single is not None and tree.lowers[head] == "one":
        return single.entities
    if tree.deps[head] != "appos" or phrase.plural or phrase.determiner != "indefinite":
        return ()
    mention = reading.mention(tree.heads[head])
    known = mention is not None and mention.sort == "name" and mention.entity is not None
    return mention.entities if mention is not None and known and mention.entities[0].kind == "person" else ()


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
        return entity.kind in BODY_KINDS and len(words) > 1 and _heads(lemma, words)

    named = reading.discourse.last(called)
    return (named,) if named is not None else ()


def _compatible(noun: Noun, entity: Entity) -> bool:
    if noun.category in {"ally", "member"}:
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


def other_state(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """ "Mali accused its neighbour": the country beside it that was spoken of last, else most; "Moscow
    pressed its ally": the other state that was spoken of last."""
    states = [o for o in phrase.owners if o.category not in {"IGO", "alliance"}]  # "its NATO ally"
    owner, noun = states[0] if len(states) == 1 else None, phrase.noun
    tree = reading.tree
    mine = any(tree.lowers[c] == "my" for c in tree.having(phrase.head, "nmod:poss"))  # of a person
    possessed = phrase.determiner == "possessive" and not (phrase.plural or mine)
    if not possessed or owner is None or owner.kind not in BODY_KINDS or owner.country is None:
        return ()
    if tree.lowers[phrase.head] not in NEIGHBOURS:
        own = {owner.country, reading.publisher}
        if noun is None or noun.category != "ally" or noun.kind != "person":
            return ()
        last = reading.discourse.last(lambda e: e.kind == "country" and e.country not in own, within=_LATELY)
        return (last,) if last is not None else ()
    beside = neighbours().get(owner.country, frozenset())
    near = (code for _, code in reversed(reading.trail) if code in beside)
    most = (code for code, _ in reading.cast.countries.most_common() if code in beside)
    code = next(near, None) or next(most, None)
    return (reading.tables.country(code),) if code is not None and code in reading.tables.entities else ()


def spoken_of(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The group", "the ministry", "the rebels": what was spoken of last that the noun can describe."""
    tree = reading.tree
    same = reading.last_described.get(noun.lemma, ())
    if phrase.plural and any(e.kind in {"organisation", "person"} for e in same):
        same = ()  # "the monitors" are not the Monitor
    if same and names_others(reading, phrase, same[0]):
        same = ()
    if noun.kind == "country" and not phrase.plural:
        if tree.child(phrase.head, "acl:relcl") is not None:
            return ()  # "the state they come from"
        forms = {"kingdom", "republic", "emirate", "sultanate", "federation"} & {noun.lemma}
        codes = reading.tables.forms
        country = reading.discourse.last(
            lambda e: e.kind == "country" and forms <= codes.get(e.id.removeprefix(ENTITY), frozenset())
        )
        if forms and country is None:  # "a Saudi frigate … the Kingdom"
            last = (code for _, code in reversed(reading.trail) if forms <= codes.get(code, frozenset()))
            country = reading.tables.entities.get(next(last, ""))
        here = None if forms else _only_here(reading, phrase.head)
        if not (here or country or forms or same):  # "Ukraine's parliament … the country"
            organ = reading.discourse.last(lambda e: e.kind == "government" and e.country in codes)
            country = reading.tables.entities.get(organ.country or "") if organ is not None else None
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
    beside = [reading.found[t] for t in range(phrase.start, phrase.head) if t in reading.found]
    others = {*phrase.owners, *(e for m in beside for e in m.entities)}  # "the al-Qaeda-linked group"
    if tree.texts[phrase.head] in _MOVEMENTS:
        kin = kin | {"armed_group"}

    def fits(entity: Entity) -> bool:
        if entity.kind not in {"organisation", "government", "group"} or home not in {None, entity.country}:
            return False
        if entity in others or (noun.category == "alliance" and _is_organ(entity)):
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
    place = opening_place(reading, phrase.head) if named is not None else None
    if named is not None and noun.category in STATE_CLASSES and place not in {None, named.country}:
        return same
    if noun.category == "military" and named is not None and noun.lemma not in fold(named.label).lower():
        latest = reading.discourse.last(lambda e: e.category == "military" and e.kind == "government")
        if latest is not None and latest.country != named.country:
            return same  # "the security forces … the army"
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
    word = fold(entity.label).lower().split()[-1]
    last = nouns().get(word)
    return last is not None and last.kind == "government" and word == last.lemma  # no community of states


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
