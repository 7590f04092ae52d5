"""What common nouns mean: organs of a state, "the two leaders", "the group", places, groups, things and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from kg.actors import ENTITY, Entity, fold, slug
from kg.holders import office_holder, office_holders
from kg.linking import unknown
from kg.mentions import Mention
from kg.nouns import STATE_CLASSES, Noun
from kg.phrases import (
    determiner,
    extent,
    left_words,
    noun_words,
    number,
    opposed,
    owner_heads,
    place_heads,
    plural,
)
from kg.reading import Reading

TIME_NOUNS = frozenset(
    [
        "day",
        "week",
        "month",
        "year",
        "hour",
        "minute",
        "second",
        "time",
        "decade",
        "century",
        "today",
        "yesterday",
        "tomorrow",
        "morning",
        "evening",
        "night",
        "afternoon",
        "weekend",
        "moment",
        "period",
        "percent",
        "percentage",
        "amount",
        "way",
    ]
)
MAX_DEPTH = 12

_STATES = frozenset({"country", "government"})
_FIGHTERS = frozenset({"fighter", "extremist", "armed group", "military", "group", "commander"})
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
_ANYWHERE = frozenset({"country", "side", "ally", "extremist", "alliance"})
_ELSEWHERE = frozenset(
    {"international", "foreign", "global", "western", "regional", "multinational", "world", "european"}
)
_EXAMPLES = frozenset({"like", "such as", "including"})


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase as the rules below look at it."""

    head: int
    start: int
    end: int
    noun: Noun | None
    modifiers: tuple[int, ...]
    plural: bool
    determiner: str | None
    definite: bool
    owners: tuple[Entity, ...]


def visit(reading: Reading, head: int) -> Mention:
    """The mention of a noun, made known to what follows."""
    known = reading.found.get(head)
    if known is not None:
        return known
    reading.depth += 1
    mention = describe(reading, head)
    reading.depth -= 1
    reading.found[head] = mention
    if reading.tree.lemmas[head] not in TIME_NOUNS:
        several = plural(reading.tree, head) or len(mention.entities) > 1
        reading.say(mention, several=several)
    return mention


def describe(reading: Reading, head: int) -> Mention:
    """The phrase of a common noun with what it stands for and belongs to."""
    phrase = _phrase(reading, head)
    entities = _meaning(reading, phrase)
    owners = phrase.owners
    if entities[0].kind == "thing":
        lemma = reading.tree.lemmas[head]
        if not owners and phrase.determiner == "definite":
            owners = reading.owners_of.get(lemma, ())
        elif owners:
            reading.owners_of[lemma] = owners
    place = entities[0] if entities[0].kind == "place" else None
    text = reading.text(phrase.start, phrase.end)
    return Mention(phrase.start, phrase.end, head, text, entities, place, owners=owners)


def _phrase(reading: Reading, head: int) -> _Phrase:
    tree = reading.tree
    start, end = extent(tree, head)
    for token in range(start, end):
        name = reading.name_at(token)
        if name is not None:
            start, end = min(start, name.start), max(end, name.end)
    noun, modifiers = noun_words(tree, head)
    if tree.deps[head] in {"compound", "nummod"} or (noun is not None and _abstract(reading, head, noun)):
        noun = None
    kind = determiner(tree, head)
    definite = kind == "definite" or (kind is None and tree.pos[head] == "PROPN")
    return _Phrase(
        head, start, end, noun, modifiers, plural(tree, head), kind, definite, _owners(reading, head, noun)
    )


def _abstract(reading: Reading, head: int, noun: Noun) -> bool:
    """Whether a noun that can name an actor is a measure here: "30 units"."""
    return (
        noun.category == "military"
        and noun.lemma == "unit"
        and reading.tree.child(head, "nummod") is not None
    )


def _owners(reading: Reading, head: int, noun: Noun | None) -> tuple[Entity, ...]:
    """Whose it is: possessor, nationality, "of" phrase. A thing passes its owner on to other things."""
    found: dict[str, Entity] = {}
    person = noun is not None and noun.kind == "person"
    for token in (*owner_heads(reading.tree, head, person=person), *_adjacent(reading, head)):
        mention = _mention_of(reading, token, visiting=token > head)
        if mention is None or opposed(reading.tree, mention.start):
            continue
        entities = mention.entities
        if entities and entities[0].kind == "thing":
            entities = mention.owners if noun is None else ()
        elif mention.locative and mention.place is not None:
            entities = (mention.place,)
        for entity in entities:
            found.setdefault(entity.id, entity)
    return tuple(found.values())


def _adjacent(reading: Reading, head: int) -> tuple[int, ...]:
    """The name right before a noun and its modifiers, whatever the tree makes of it: "a Foreign Office spokesman"."""
    before = min(left_words(reading.tree, head), default=head) - 1
    name = reading.name_at(before)
    if name is None and before + 1 < head:
        name = reading.name_at(before + 1)
    return (name.head,) if name is not None and reading.tree.deps[head] not in {"appos", "conj"} else ()


def _mention_of(reading: Reading, token: int, *, visiting: bool) -> Mention | None:
    """What stands at a token, looking into nouns further right if `visiting`."""
    mention = reading.found.get(token) or reading.name_at(token)
    if (
        mention is None
        and visiting
        and reading.depth < MAX_DEPTH
        and reading.tree.pos[token] in {"NOUN", "PROPN"}
    ):
        return visit(reading, token)
    return mention


def _meaning(reading: Reading, phrase: _Phrase) -> tuple[Entity, ...]:
    """The entities of a phrase; always at least one."""
    noun = phrase.noun
    if noun is None:
        return (_thing(reading, phrase),)
    if noun.kind == "quantity":
        return _counted(reading, phrase)
    same = (
        _apposed(reading, phrase, noun) or _examples(reading, phrase) or _named_place(reading, phrase, noun)
    )
    if same:
        return same
    if phrase.definite and not phrase.owners and (phrase.plural or number(reading.tree, phrase.head)):
        members = _together(reading, phrase, noun)
        if members:
            return members
    people = _officials(reading, phrase, noun) if noun.kind == "person" else ()
    if people:
        return people
    if noun.kind == "country" and phrase.determiner == "possessive" and not phrase.plural:
        home = reading.tables.entities.get(phrase.owners[0].country or "") if phrase.owners else None
        if home is not None:
            return (home,)
    if noun.category == "side" and phrase.owners and phrase.owners[0].kind in _STATES:
        return (phrase.owners[0],)
    if noun.category in _FIGHTERS:
        force = _force(reading, phrase)
        if force is not None:
            return (force,)
    if phrase.definite and not phrase.owners:
        again = _again(reading, phrase, noun)
        if again:
            return again
    if noun.category in STATE_CLASSES and phrase.determiner != "indefinite":
        organ = _organ(reading, phrase, noun)
        if organ is not None:
            reading.organs[noun.lemma] = organ
            return (organ,)
    return (_own(reading, phrase, _kind(phrase, noun), noun.category, _country(reading, phrase, noun)),)


def _officials(reading: Reading, phrase: _Phrase, noun: Noun) -> tuple[Entity, ...]:
    """Who holds the office that the phrase names, if it means one person or one of every country."""
    if phrase.plural:
        return office_holders(reading, phrase.head, phrase.owners)
    if not phrase.definite and phrase.determiner != "possessive":
        return ()
    holder = office_holder(reading, phrase.head, noun, phrase.owners)
    return () if holder is None else (holder,)


def _kind(phrase: _Phrase, noun: Noun) -> str:
    if phrase.plural and noun.kind in {"person", "country", "government", "organisation"}:
        return "group"
    return "group" if noun.kind == "government" and phrase.determiner == "indefinite" else noun.kind


def _thing(reading: Reading, phrase: _Phrase) -> Entity:
    """A thing; a name that no table knows keeps its own node."""
    tree, head = reading.tree, phrase.head
    if tree.pos[head] == "PROPN" and phrase.determiner is None:
        words = [w for w in phrase.modifiers if tree.pos[w] == "PROPN"] + [head, *tree.having(head, "flat")]
        return unknown(reading.text(min(words), max(words) + 1), "thing", reading.cast)
    code = next((o.country for o in phrase.owners if o.country is not None), None)
    return _own(reading, phrase, "thing", None, code)


def _own(reading: Reading, phrase: _Phrase, kind: str, category: str | None, code: str | None) -> Entity:
    """The article's own node of a description: the same words are the same node."""
    label = _label(reading, phrase)
    key = slug(label)
    known = reading.described.get(key)
    if known is None or known.kind != kind:
        known = Entity(f"{ENTITY}{reading.digest}-{key}", label, kind, code, category)
        reading.described[key] = known
    if phrase.noun is not None:
        reading.last_described[phrase.noun.lemma] = (known,)
    return known


def _label(reading: Reading, phrase: _Phrase) -> str:
    """The words of a description without determiner; "his government" is "Trump's government"."""
    tree, parts = reading.tree, list[str]()
    for i in range(phrase.start, phrase.end):
        if tree.deps[i] == "det" and tree.heads[i] == phrase.head:
            continue
        if tree.deps[i] == "nmod:poss" and tree.pos[i] in {"PRON", "DET"}:
            mention = reading.found.get(i)
            if mention is not None and mention.entity is not None:
                label = mention.entity.label
                parts.append(label + ("' " if label.endswith("s") else "'s "))
            continue
        parts.append(reading.spaced[i])
    return " ".join("".join(parts).split()) or reading.texts[phrase.head]


def _country(reading: Reading, phrase: _Phrase, noun: Noun) -> str | None:
    """The country of a description: of its owner, of the place it is in, else the one the article is about."""
    for owner in phrase.owners:
        if owner.country is not None:
            return owner.country
    sender = _sender(reading, phrase) if noun.category in {"military", "police"} else None
    if sender is not None:
        return sender
    for token in place_heads(reading.tree, phrase.head):
        mention = _mention_of(reading, token, visiting=False)
        if mention is not None and mention.entity is not None and mention.entity.country is not None:
            return mention.entity.country
    if phrase.owners:
        return None
    if phrase.plural and noun.category in {"government", "ministry", "legislature", "court"}:
        return None
    if noun.category in STATE_CLASSES:
        return reading.focus(phrase.head)
    foreign = {reading.tree.lowers[w] for w in phrase.modifiers} & _ELSEWHERE
    return None if foreign or noun.category in _ANYWHERE else reading.setting(phrase.head)


def _sender(reading: Reading, phrase: _Phrase) -> str | None:
    """Whose "troops" are in "accused Moscow of sending troops": of the subject of the verb."""
    tree, verb = reading.tree, reading.tree.heads[phrase.head]
    if phrase.determiner is not None or tree.deps[phrase.head] != "obj":
        return None
    subject = tree.child(verb, "nsubj")
    if subject is None and tree.deps[verb] in {"xcomp", "advcl", "acl", "conj"}:
        governor = tree.heads[verb]
        subject = tree.child(governor, "obj") if tree.deps[verb] != "conj" else None
        subject = subject if subject is not None else tree.child(governor, "nsubj")
    mention = None if subject is None else reading.found.get(subject) or reading.name_at(subject)
    return mention.entity.country if mention is not None and mention.entity is not None else None


def _counted(reading: Reading, phrase: _Phrase) -> tuple[Entity, ...]:
    """ "Thousands of protesters" is a group if protesters can act, else a thing."""
    tree = reading.tree
    for child in tree.children[phrase.head]:
        if child > phrase.head and tree.deps[child] == "nmod" and tree.preposition(child) == "of":
            inner = _mention_of(reading, child, visiting=True)
            if inner is not None and inner.entity is not None and inner.entity.kind not in {"thing", "place"}:
                return (_own(reading, phrase, "group", inner.entity.category, inner.entity.country),)
    return (_own(reading, phrase, "thing", None, None),)


def _apposed(reading: Reading, phrase: _Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "ISIL, the terrorist group" and "the terrorist group Boko Haram" name the same twice."""
    tree, head = reading.tree, phrase.head
    beside = [c for c in tree.children[head] if tree.deps[c] in {"appos", "flat", "nmod:desc"} and c > head]
    if tree.deps[head] in {"appos", "nmod:desc"}:
        beside.append(tree.heads[head])
    for token in beside:
        mention = reading.found.get(token) or reading.name_at(token)
        if mention is None or mention.sort != "name" or mention.entity is None or phrase.plural:
            continue
        seat = next((o for o in phrase.owners if o.kind == "country"), None)
        if seat is not None and mention.entity.country not in {None, seat.country}:
            continue
        if _compatible(noun, mention.entity):
            return mention.entities
    return ()


def _compatible(noun: Noun, entity: Entity) -> bool:
    if noun.kind in {"person", "place"}:
        return entity.kind == noun.kind
    return entity.kind not in {"person", "thing"} and (noun.kind == "country") == (entity.kind == "country")


def _examples(reading: Reading, phrase: _Phrase) -> tuple[Entity, ...]:
    """ "Countries like China and India" are China and India."""
    tree = reading.tree
    if not phrase.plural:
        return ()
    for child in tree.children[phrase.head]:
        if child > phrase.head and tree.deps[child] == "nmod" and tree.preposition(child) in _EXAMPLES:
            mentions = [reading.found.get(c) or reading.name_at(c) for c in tree.conjuncts(child)]
            entities = [e for m in mentions if m is not None and m.sort == "name" for e in m.entities]
            return tuple(dict.fromkeys(entities))
    return ()


def _named_place(reading: Reading, phrase: _Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The Iraqi city of Mosul" is Mosul."""
    tree = reading.tree
    if noun.kind not in {"place", "country"} or phrase.plural:
        return ()
    for child in tree.children[phrase.head]:
        if child > phrase.head and tree.deps[child] in {"nmod", "appos", "flat"}:
            mention = reading.found.get(child) or reading.name_at(child)
            if mention is None or mention.sort != "name" or tree.preposition(child) not in {None, "of"}:
                continue
            place = mention.place or mention.entity
            if place is not None and _is_a(noun, place):
                return (place,)
    return ()


def _is_a(noun: Noun, place: Entity) -> bool:
    if noun.kind == "country":
        return place.kind == "country"
    towns = noun.lemma in {"city", "town", "village", "port"}
    return place.kind == "place" and towns == (place.category == "city")


def _force(reading: Reading, phrase: _Phrase) -> Entity | None:
    """ "ISIL terrorists" and "Hamas fighters" are ISIL and Hamas."""
    if phrase.noun is None or (phrase.noun.category == "commander" and not phrase.plural):
        return None
    tree = reading.tree
    for child in (*phrase.modifiers, *tree.having(phrase.head, "nmod:poss")):
        mention = reading.found.get(child) or reading.name_at(child)
        armed = (
            mention is not None and mention.entity is not None and mention.entity.category == "armed_group"
        )
        if mention is not None and armed and not opposed(tree, mention.start):
            return mention.entity
    return None


def _organ(reading: Reading, phrase: _Phrase, noun: Noun) -> Entity | None:
    """The organ of a state: "the Syrian army", "police in Lagos", "the regime", "the foreign ministry"."""
    tree, tables = reading.tree, reading.tables
    body = next((o for o in phrase.owners if o.kind in {"organisation", "government"}), None)
    if body is not None and noun.category == "government":
        return body
    before = reading.organs.get(noun.lemma)
    if before is not None and not phrase.owners and phrase.determiner == "definite":
        near = reading.near(phrase.head)
        if noun.lemma == "regime" or not near or before.country in near:
            return before
    code = _country(reading, phrase, noun)
    if code is None or code not in tables.entities or noun.category == "local government":
        return None
    if noun.category == "government":
        return tables.country(code)
    words = [
        tree.lowers[w]
        for w in phrase.modifiers
        if w not in reading.covering and tree.pos[w] in {"NOUN", "ADJ", "PROPN"}
    ]
    for last in dict.fromkeys((tree.lowers[phrase.head], noun.lemma, noun.canonical)):
        known = tables.body(code, " ".join((*words, last)))
        if known is not None:
            return known
    if noun.canonical == "armed forces":
        forces = (tables.body(code, name) for name in ("military", "armed forces", "army", "forces"))
        known = next((f for f in forces if f is not None), None)
        if known is not None:
            return known
        words = []
    generic = " ".join((*words, noun.canonical))
    adjective = tables.demonym(code) or tables.country(code).label
    return Entity(
        f"{ENTITY}{code}-{slug(generic)}", f"{adjective} {generic}", "government", code, noun.category
    )


def _again(reading: Reading, phrase: _Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The group", "the ministry", "the rebels": what was spoken of last that the noun can describe."""
    tree = reading.tree
    same = reading.last_described.get(noun.lemma, ())
    if noun.kind == "country" and not phrase.plural:
        forms = {"kingdom", "republic", "emirate", "sultanate", "federation"} & {noun.lemma}
        codes = reading.tables.forms
        country = reading.discourse.last(
            lambda e: e.kind == "country" and forms <= codes.get(e.id.removeprefix(ENTITY), frozenset())
        )
        return (country,) if country is not None else same
    if noun.kind == "person" or phrase.plural or noun.category in {"government", "police"}:
        return same if noun.category not in STATE_CLASSES else ()
    kin = _KIN.get(noun.category, set())
    words = {tree.lowers[w] for w in phrase.modifiers}
    plain = not words and noun.anaphoric

    def fits(entity: Entity) -> bool:
        if entity.kind not in {"organisation", "government", "group"}:
            return False
        name = {w.lower() for w in fold(entity.label).split()}
        return (noun.lemma in name and words <= name) or (plain and entity.category in kin)

    named = reading.discourse.last(fits)
    return (named,) if named is not None else same


def _together(reading: Reading, phrase: _Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The two leaders", "both countries", "the ministers", "the sides"."""
    count, head, discourse = number(reading.tree, phrase.head), phrase.head, reading.discourse
    countries = reading.tables.entities

    def state(entity: Entity) -> Entity | None:
        """The country that somebody is or acts for."""
        acting = entity.kind in {"country", "person", "government"} and entity.country in countries
        return countries[entity.country] if acting and entity.country else None

    if count is None and noun.category not in {"official", "country", "side", "commander"}:
        return ()
    if noun.category == "country":
        return discourse.together(head, count, state)
    if noun.category == "side":
        kinds = {"country", "government", "organisation"}
        return discourse.together(head, count, lambda e: e if e.kind in kinds else state(e))
    if noun.kind != "person":
        return ()
    titled = {role.person.id for role in reading.roles if role.title.split()[-1] == noun.lemma}
    members = discourse.together(head, count, lambda e: e if e.id in titled else None) if titled else ()
    if members or (count is None and noun.category != "official"):
        return members
    own = f"{ENTITY}{reading.digest}-"
    return discourse.together(
        head, count, lambda e: e if e.kind == "person" and not e.id.startswith(own) else None
    )
