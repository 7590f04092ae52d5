"""Organs of states and where nameless people belong: "the Syrian army", "police in Lagos", "the regime"."""

from __future__ import annotations

from collections import Counter

from kg.actors import ENTITY, STATE_KINDS, Entity, slug
from kg.actors.nouns import ARMED_CLASSES, OFFICIAL_CLASSES, STATE_CLASSES, Noun, nouns
from kg.entities.dealings import (
    attacker,
    blamer,
    counterparts,
    custodian,
    foe,
    host,
    is_bound_for,
    jurisdiction,
    keeper,
    opposite,
    prosecuted,
    punished,
    refuge,
    sanctioners,
    sender,
    striker,
    struck,
    teller,
)
from kg.entities.holders import publishers_own, rules
from kg.entities.phrases import opposed, place_heads, plural
from kg.entities.reading import Phrase, Reading, opening_place

_INLAND = frozenset({"party", "fighter", "armed group", "group", "member"})
_RULING = frozenset({"junta", "regime"})
_ANYWHERE = frozenset({"country", "side", "ally", "alliance", "stranger"})
_UNITS = frozenset({"unit", "brigade", "battalion", "division", "troop", "force"})
_CALLED = {"regime": "government", "junta": "government", "administration": "government"}
_ABROAD = frozenset({"consulate", "embassy"})
OFFSPRING = frozenset({"affiliate", "offshoot", "franchise", "splinter group"})  # of a group, and another one
_LED = frozenset({"led", "headed", "commanded", "dominated"})
_FOLLOWING = frozenset({"loyal", "allied", "aligned", "faithful", "affiliated"})
ELSEWHERE = frozenset({
    "international", "foreign", "global", "western", "regional", "multinational", "world", "european",
    "external", "outside", "occupying",
})  # fmt: skip


_REGIONAL = frozenset({
    "african", "arab", "asian", "baltic", "european", "gulf", "nordic", "western",
})  # fmt: skip
# Soldiers who are these are not those of the state they are in.
_SENT = ELSEWHERE | {
    "coalition", "allied", "occupation", "occupying", "invading", "peacekeeping", "alliance", "mercenary",
    "expeditionary",
}  # fmt: skip
# Soldiers who are these are not their state's.
_MUTINOUS = frozenset(
    {"mutinous", "mutineer", "rebel", "renegade", "rogue", "dissident", "breakaway", "former", "retired"}
)


def force_of(reading: Reading, phrase: Phrase) -> Entity | None:
    """ "ISIL terrorists" and "Hamas fighters" are ISIL and Hamas, as are the fighters of their leaders."""
    if phrase.noun is None or (phrase.noun.category == "commander" and not phrase.plural):
        return None
    if phrase.noun.lemma in OFFSPRING:
        return None
    tree = reading.tree
    for child in (*phrase.modifiers, *tree.having(phrase.head, "nmod:poss"), phrase.head - 1):
        mention = reading.mention(child)
        armed = (
            mention is not None and mention.entity is not None and mention.entity.category == "armed_group"
        )
        if mention is not None and armed and not opposed(tree, mention.start, mention.end):
            return mention.entity
    return next((led for owner in phrase.owners if (led := _led(reading, owner)) is not None), None)


def _led(reading: Reading, person: Entity) -> Entity | None:
    """The armed group that a person leads: "his troops" are its troops."""
    seats = reading.offices.seats_of(person.id.removeprefix(ENTITY), reading.cast.when)
    groups = (reading.tables.entities.get(seat) for seat in seats)
    return next((group for group in groups if group is not None and group.category == "armed_group"), None)


def organ_of(reading: Reading, phrase: Phrase, noun: Noun) -> Entity | None:
    """The organ of a state: "the Syrian army", "police in Lagos", "the regime", "the foreign ministry"."""
    tree, tables = reading.tree, reading.tables
    if noun.category in ARMED_CLASSES and (
        _MUTINOUS & {tree.lowers[w] for w in phrase.modifiers}
        or followers(reading, phrase.head) is not None
        or (not phrase.owners and _is_sponsored(reading, phrase))
    ):
        return None
    if any(tree.lowers[w] == "ethnic" for w in phrase.modifiers):  # "the ethnic Armenian authorities"
        return None
    body = next((o for o in phrase.owners if o.kind in {"organisation", "government"}), None)
    if body is not None and noun.category == "government":
        return body
    if body is not None and body.category == "military" and noun.lemma in _UNITS:
        return body  # "Peshmerga units"
    alone = noun.category == "military" and phrase.determiner == "definite" and not phrase.owners
    striking = striker(reading, phrase.head) if alone else None
    before = reading.organs.get(noun.lemma) or reading.organs.get(_CALLED.get(noun.lemma, ""))
    counted = phrase.plural and tree.lowers[phrase.head] != noun.lemma  # "the governments of the region"
    if before is not None and not phrase.owners and phrase.determiner == "definite" and not counted:
        near, label = reading.near(phrase.head), before.label.lower().split()
        other = noun.category == "ministry" and any(tree.lowers[w] not in label for w in phrase.modifiers)
        other = other or place_of(reading, phrase) not in {None, before.country}  # "the ministry in Moscow"
        other = other or before.country in opposite(reading, phrase.head)
        other = other or striking not in {None, before.country}
        other = other or (reading.publisher not in {None, before.country} and _is_proper(reading, phrase))
        other = other or (noun.lemma in _RULING and before.country == reading.publisher)
        if not other and (noun.lemma == "regime" or not near or before.country in near):
            return before
    code = striking or country_of(reading, phrase, noun)
    if code is not None and noun.category == "military" and code == blamer(reading, phrase.head):
        code = foe(reading, phrase.head, code)
    if code is None or code not in tables.entities or noun.category == "local government":
        return None
    if noun.category == "government":
        return tables.country(code)
    words = [
        tree.lowers[w]
        for w in phrase.modifiers
        if w not in reading.covering and tree.pos[w] in {"NOUN", "ADJ", "PROPN"}
    ]
    whole = " " in noun.lemma and noun.canonical.startswith(noun.lemma)  # "security forces" are no "forces"
    own = noun.canonical if whole else tree.lowers[phrase.head]
    for last in dict.fromkeys((own, noun.lemma, noun.canonical)):
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


def followers(reading: Reading, head: int) -> int | None:
    """The word that says to whom forces are loyal who rules no state: "allied with former President A"."""
    tree = reading.tree
    for word in tree.having(head, "amod", "acl"):
        if word > head and tree.lowers[word] in _FOLLOWING:
            leaders = (reading.mention(c) for c in tree.having(word, "obl", "nmod"))
            people = [m.entity for m in leaders if m is not None and m.entity is not None]
            return word if any(e.kind == "person" and not rules(reading, e) for e in people) else None
    return None


def led(reading: Reading, head: int) -> int | None:
    """The word that says who leads a group: "a coalition led by A"."""
    tree = reading.tree
    words = (w for w in tree.having(head, "acl") if w > head and tree.lowers[w] in _LED)
    return next((w for w in words if tree.having(w, "obl:agent")), None)


def _is_sponsored(reading: Reading, phrase: Phrase) -> bool:
    """Whether others stand behind nameless forces: "Kurdish-led forces"."""
    named = (w for w in phrase.modifiers if w > 1 and reading.tree.texts[w - 2][:1].isupper())
    return any(opposed(reading.tree, w - 2, w - 1) for w in named)


def country_of(reading: Reading, phrase: Phrase, noun: Noun) -> str | None:
    """The country of a description; police and judges whose own is not told are of that whose last were."""
    code = _country_of(reading, phrase, noun)
    if noun.category not in {"court", "police"} and noun.lemma not in _JUDICIAL:
        return code
    if phrase.owners or place_of(reading, phrase) is not None:
        reading.judging = code or reading.judging
    elif reading.judging is not None and reading.stage(phrase.head) is None:
        return reading.judging
    return code


_JUDICIAL = frozenset({"judge", "magistrate", "prosecutor"})


def _country_of(reading: Reading, phrase: Phrase, noun: Noun) -> str | None:
    """The country of a description: of its owner, of its place, else the one the article is about."""
    words = {reading.tree.lowers[w] for w in phrase.modifiers}
    sent = noun.lemma in _ABROAD or (noun.category == "military" and not _SENT.isdisjoint(words))
    away = place_of(reading, phrase) if sent else None
    if noun.kind == "person" and "ethnic" not in words:  # "his Eritrean counterpart"
        told = (m for w in phrase.modifiers if (m := reading.name_at(w)) is not None and m.sort == "demonym")
        told = (m for m in told if not opposed(reading.tree, m.start, m.end))  # "pro-Palestinian students"
        nation = next((e.country for m in told for e in m.entities if e.country is not None), None)
        if nation is not None:
            return nation
    if noun.lemma in _OF_BODIES:
        return None
    if noun.lemma == "refugee" and not any(owner.country for owner in phrase.owners):
        return refuge(reading, phrase.head, place_of(reading, phrase))
    flag = flag_of(reading, phrase.head)
    if flag is not None and noun.category != "ally":  # a "US-led coalition" is of many
        return flag
    aside = _nation_beside(reading, phrase)
    if aside is not None:
        return aside
    for owner in phrase.owners if "ethnic" not in words else ():
        if noun.category == "ally" and owner.kind == "country":  # "Russia's ally" is of another
            return None
        if owner.country not in {None, away}:
            return owner.country
    if any(owner.kind == "group" and owner.category == "country" for owner in phrase.owners):
        return None  # "the ambassadors of four European countries"
    if sent or (phrase.plural and "foreign" in words and noun.category in STATE_CLASSES):
        return None
    served = noun.category in STATE_CLASSES | OFFICIAL_CLASSES
    abroad = words & _REGIONAL or (phrase.plural and "foreign" in words)
    if (served and abroad) or (noun.lemma == "community" and "international" in words):
        return None  # "Western diplomats"
    if noun.lemma == "foreigner" or (noun.kind == "person" and not served and "foreign" in words):
        return None  # of other countries than any that deals with them
    if phrase.plural and (noun.lemma in _ONE_A_STATE or (noun.lemma == "minister" and words & _PORTFOLIOS)):
        return None  # each is of another state
    leader = _leader(reading, phrase.head)
    if leader is not None and leader.country is not None:
        return leader.country
    if _from_several(reading, phrase):
        return None
    if any(reading.tree.lowers[c] == "exile" for c in reading.tree.having(phrase.head, "nmod")):
        return reading.focus(phrase.head)  # of where they come from, which the text is about
    sending = sender(reading, phrase) if noun.category in ARMED_CLASSES else None
    if sending is not None:
        return sending
    place = place_of(reading, phrase)
    if place is not None:
        return place
    kept = reading.cast.known if noun.category not in OFFICIAL_CLASSES else {}
    if any(owner.kind != "group" and owner.id not in kept for owner in phrase.owners):
        return None  # a people without a state, "Tuareg rebels", is of where it is told of
    punishing = sanctioners(reading, phrase.head) if noun.category not in _ANYWHERE else ()
    if punishing:
        return punished(reading, phrase.head, punishing)
    holding = custodian(reading, phrase.head) if noun.kind == "person" else keeper(reading, phrase.head)
    if holding is not None:
        return holding
    if reading.publisher is not None and noun.category in STATE_CLASSES and _is_proper(reading, phrase):
        return reading.publisher
    own = reading.tree.lowers[phrase.head] == noun.lemma  # "authorities"
    own = own and (
        (phrase.definite and _SENT.isdisjoint(words)) or reading.covering.keys() >= set(phrase.modifiers)
    )
    if phrase.plural and not own and noun.category in {"government", "ministry", "legislature", "court"}:
        return None
    companion = _companion(reading, phrase, noun)
    if companion is not None:
        return companion
    if noun.lemma == "opposition":
        return reading.setting(phrase.head) or reading.focus(phrase.head)
    ward = prosecuted(reading, phrase) if noun.category in {"police", "court"} else None
    if ward is not None and reading.stage(phrase.head) in {None, ward}:
        return ward
    if noun.category in ARMED_CLASSES and phrase.determiner is None:
        code = reading.stage(phrase.head) or reading.focus(phrase.head)
        if code is not None and code == attacker(reading, phrase.head):
            return foe(reading, phrase.head, code)
        return None if is_bound_for(reading, phrase.head, code) else code
    people = phrase.plural and (noun.category == "person" or noun.lemma in _HEARING)
    if (noun.category == "legislature" or people) and phrase.determiner is None:
        hearing = teller(reading, phrase.head, people=people)
        if hearing is not None:
            return hearing
    here = opening_place(reading, phrase.head) if noun.category in STATE_CLASSES | OFFICIAL_CLASSES else None
    if here is not None:
        return here
    if noun.category in STATE_CLASSES:
        return _home(reading, phrase, noun)
    if noun.category in OFFICIAL_CLASSES and not phrase.plural and publishers_own(reading, phrase.head):
        return reading.publisher
    if noun.category in OFFICIAL_CLASSES:
        return _served(reading, phrase.head)
    if noun.category == "side" and phrase.plural:
        return reading.scene
    if words & ELSEWHERE or noun.category in _ANYWHERE:
        return None
    if noun.category == "extremist":
        return struck(reading, phrase.head) or reading.stage(phrase.head) or reading.scene
    return struck(reading, phrase.head) or reading.setting(phrase.head) or jurisdiction(reading, phrase.head)


_HEARING = frozenset({"lawmaker", "legislator", "senator", "congressman", "deputy"})
_ONE_A_STATE = frozenset({
    "head of state", "head of government", "president", "prime minister", "premier", "monarch",
})  # fmt: skip
_PORTFOLIOS = frozenset({"foreign", "defence", "defense", "finance", "interior", "trade", "energy"})
_OF_BODIES = frozenset({"secretary-general", "secretary general"})  # of states, and so of none


def _leader(reading: Reading, head: int) -> Entity | None:
    """Whom a group follows, if the tables know him: "a coalition led by A", "forces loyal to B"."""
    tree = reading.tree
    for word in tree.having(head, "amod", "acl"):
        if word > head and tree.lowers[word] in _LED | _FOLLOWING:
            leaders = (reading.mention(c) for c in tree.having(word, "obl:agent", "obl", "nmod"))
            known = (m.entity for m in leaders if m is not None and m.entity is not None)
            return next((e for e in known if e.id.removeprefix(ENTITY) in reading.tables.entities), None)
    return None


def _home(reading: Reading, phrase: Phrase, noun: Noun) -> str | None:
    """The state that an article is about, if an organ does not deal with that as with another."""
    focus = reading.focus(phrase.head)
    code = reading.scene or focus if noun.lemma in _RULING else focus  # of a junta others speak
    others = opposite(reading, phrase.head)
    if noun.lemma in _RULING and reading.publisher is not None:
        others |= {reading.publisher}  # nobody calls his own so
    if code not in others:
        return code
    rest = Counter({c: n for c, n in reading.cast.countries.items() if c not in others})
    (first, most), (_, next_to), *_ = [*rest.most_common(2), ("", 0), ("", 0)]
    return first if most > next_to else None


def _served(reading: Reading, head: int) -> str | None:
    """The state of an official, which is not the one that he deals with as another."""
    receiving = host(reading, head)
    if receiving is not None:
        return foe(reading, head, receiving)
    code = reading.setting(head) or reading.focus(head)
    return code if code is None or code not in counterparts(reading, head) else foe(reading, head, code)


def _companion(reading: Reading, phrase: Phrase, noun: Noun) -> str | None:
    """The state of whom a party is named with, "Maduro's government and the opposition", and police without
    article with an organ, "Israeli soldiers and police"."""
    tree, head = reading.tree, phrase.head
    bare = noun.category == "police" and phrase.determiner is None
    if noun.category not in _INLAND and not bare:
        return None
    mention = reading.mention(tree.first[head]) if tree.deps[head] == "conj" else None
    entity = mention.entity if mention is not None else None
    official = entity is not None and (entity.kind in STATE_KINDS or rules(reading, entity))
    official = official and not (bare and entity is not None and entity.kind != "government")
    return entity.country if entity is not None and official else None


def _is_proper(reading: Reading, phrase: Phrase) -> bool:
    """Whether a government writes of its own "Parliament" and "Navy": with a capital and without more."""
    tree, head = reading.tree, phrase.head
    before = tree.texts[head - 1] if head else ""
    bare = not phrase.modifiers and (before == "The" or not before.istitle())
    proper = tree.pos[head] == "PROPN" or (tree.pos[head] == "NOUN" and before.lower() == "the")
    return proper and tree.texts[head][:1].isupper() and bare


def place_of(reading: Reading, phrase: Phrase) -> str | None:
    """The country of the place that a phrase is in: "police in Lagos", "in Lagos's old town"."""
    tree = reading.tree
    for head in place_heads(tree, phrase.head):
        near = (head, *tree.having(head, "nmod:poss", "amod"))
        mention = next((m for t in near if (m := reading.mention(t)) is not None), None)
        if mention is not None and mention.entity is not None and mention.entity.country is not None:
            return mention.entity.country
    return None


def _nation_beside(reading: Reading, phrase: Phrase) -> str | None:
    """The nationality told in apposition, "two hostages, both Israeli women", or where somebody's people are
    from, "its colleagues from New Zealand"."""
    tree, head = reading.tree, phrase.head
    beside = (c for c in tree.having(head, "appos") if tree.pos[c] == "NOUN")
    said = [reading.name_at(c) for noun in beside for c in tree.having(noun, "amod", "compound")]
    told = [m for m in said if m is not None and m.sort == "demonym"]
    if phrase.determiner == "possessive" and phrase.noun is not None and phrase.noun.kind == "person":
        whence = (c for c in tree.having(head, "nmod") if tree.preposition(c) == "from")
        told += [m for c in whence if (m := reading.mention(c)) is not None]
    return next((m.entity.country for m in told if m.entity is not None), None)


def flag_of(reading: Reading, head: int) -> str | None:
    """The country of an owner, a flag or a seat: "a Greek-owned tanker", "a Dubai-based firm"."""
    tree = reading.tree
    of = (w for w in tree.having(head, "amod") if tree.lowers[w] in _OF_FLAG)
    names = (reading.name_at(c) for w in of for c in tree.having(w, "compound", "amod", "nmod", "obl"))
    return next((m.entity.country for m in names if m is not None and m.entity is not None), None)


_OF_FLAG = frozenset({"based", "born", "chartered", "flagged", "led", "operated", "owned", "registered"})


def _from_several(reading: Reading, phrase: Phrase) -> bool:
    """Whether somebody comes from countries that are not named: "soldiers from eleven NATO nations", "leaders
    across Latin America"."""
    tree = reading.tree
    if any(
        tree.preposition(c) == "across" and tree.pos[c] == "PROPN" for c in tree.having(phrase.head, "nmod")
    ):
        return True
    found = (nouns().get(tree.lemmas[c]) for c in place_heads(tree, phrase.head) if plural(tree, c))
    return any(noun is not None and noun.kind == "country" for noun in found)
