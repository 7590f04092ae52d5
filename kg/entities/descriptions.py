"""What common nouns mean, and whose it is: offices, organs of states, groups, places, things."""

from __future__ import annotations

from kg.actors import ENTITY, STATE_KINDS, Entity, slug
from kg.actors.nouns import STATE_CLASSES, Noun
from kg.entities.attributives import FIGHTERS, allied, clipped_before, named_before, of_act
from kg.entities.cast import unknown
from kg.entities.coreference import PERSONAL, POSSESSIVE, agrees, pronoun
from kg.entities.countries import country_of_thing, most_likely
from kg.entities.cues import FIRST
from kg.entities.dealings import counterparts
from kg.entities.discourse import Candidate
from kg.entities.each import of_each
from kg.entities.epithets import epithet, of_age
from kg.entities.holders import office_holder, office_holders
from kg.entities.labels import label_of
from kg.entities.mentions import Mention
from kg.entities.names import is_locative
from kg.entities.organs import OFFSPRING, country_of, followers, force_of, led, organ_of
from kg.entities.phrases import (
    WHEN,
    among,
    are_people,
    determiner,
    extent,
    headcount,
    is_nickname,
    is_no_actor,
    left_words,
    noun_words,
    number,
    opposed,
    owner_heads,
    plural,
)
from kg.entities.possessives import ahead, main_subject
from kg.entities.reading import SCENES, Phrase, Reading
from kg.entities.references import (
    apposed,
    called,
    examples,
    named_for,
    other_state,
    predicated,
    spoken_of,
)
from kg.entities.several import these, together
from kg.entities.towns import capital_of, named_place, place_before
from kg.ontology import lexicon
from kg.trees import Tree

TIME_NOUNS = WHEN | {"second", "period", "percent", "percentage", "amount", "way"}
MAX_DEPTH = 12

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})  # of dozens who march or are arrested
_HIGH = frozenset({"hundred", "thousand", "million"})
_AMOUNTS = frozenset({"ADJ", "DET", "NUM", "PRON"})
_COMING = frozenset({"new", "next", "future", "incoming"})


def visit(reading: Reading, head: int) -> Mention:
    """The mention of a noun, made known to what follows."""
    known = reading.found.get(head)
    if known is not None:
        return known
    for owner in reading.tree.having(head, "nmod:poss"):
        if owner not in reading.found and reading.tree.lowers[owner] in PERSONAL:
            reading.found[owner] = third_person(reading, owner)  # of a noun that is looked at before
    reading.depth += 1
    mention = describe(reading, head)
    reading.depth -= 1
    reading.found[head] = mention
    if reading.tree.lemmas[head] not in TIME_NOUNS and not _is_idiom(reading.tree, head):
        several = plural(reading.tree, head) or len(mention.entities) > 1
        reading.say(mention, several=several)
    return mention


def _is_idiom(tree: Tree, head: int) -> bool:
    """Whether a noun is a part of its verb alone: "take hold", "take place"."""
    bare = tree.deps[head] == "obj" and not tree.children[head] and tree.tags[head] == "NN"
    return bare and tree.lemmas[tree.heads[head]] == "take"


def third_person(reading: Reading, token: int) -> Mention:
    """The mention of a pronoun of the third person; without entities if nobody fits."""
    form, text = reading.tree.lowers[token], reading.tree.texts[token]
    candidate = _ahead(reading, token) or pronoun(reading.discourse, token)
    entities = candidate.entities if candidate is not None else ()
    if PERSONAL[form] in {"m", "f"} and entities and entities[0].gender is None:
        genders = reading.discourse.genders
        genders[entities[0].id] = genders.get(entities[0].id) or PERSONAL[form]
    earlier = reading.found.get(candidate.token) if candidate is not None else None
    owners = earlier.owners if earlier is not None and earlier.entities == entities else ()
    mention = Mention(token, token + 1, token, text, entities, owners=owners, sort="pronoun")
    reading.say(mention, several=form in {"they", "them"})
    return mention


def _ahead(reading: Reading, token: int) -> Candidate | None:
    """The subject that a pronoun before it means, if it agrees."""
    tree = reading.tree
    subject = ahead(tree, token) if tree.lowers[token] in POSSESSIVE else main_subject(tree, token)
    if subject is None or tree.pos[subject] not in {"NOUN", "PROPN"} or reading.depth >= MAX_DEPTH:
        return None
    mention = _mention_of(reading, subject, visiting=True)
    if mention is None or not mention.entities:
        return None
    several = plural(tree, subject) or len(mention.entities) > 1
    candidate = Candidate(subject, tree.sentences[token], mention.entities, several, 0.0)
    return candidate if agrees(reading.discourse, candidate, PERSONAL[tree.lowers[token]]) > 0.8 else None


def describe(reading: Reading, head: int, *, home: Entity | None = None) -> Mention:
    """The phrase of a common noun with what it stands for and belongs to: to the state `home` if that is
    known to speak of its own."""
    phrase = _phrase(reading, head)
    if home is not None:
        phrase = phrase._replace(owners=(home,))
    entities = _meaning(reading, phrase)
    entities = tuple(dict.fromkeys((*entities, *allied(reading, phrase))))
    owners = phrase.owners
    if entities[0].kind == "thing":
        lemma = reading.tree.lemmas[head]
        if not owners and phrase.determiner == "definite":
            owners = reading.owners_of.get(lemma, ())
        elif owners:
            reading.owners_of[lemma] = owners
    place = entities[0] if entities[0].kind == "place" else None
    named = place is not None and reading.described.get(slug(place.label)) is not place
    locative = named and is_locative(reading.tree, head)
    text = reading.tree.text(phrase.start, phrase.end)
    return Mention(phrase.start, phrase.end, head, text, entities, place, locative, owners=owners)


def _phrase(reading: Reading, head: int) -> Phrase:
    tree = reading.tree
    start, end = extent(tree, head)
    for token in range(start, end):
        name = reading.name_at(token) if token in reading.covering else None
        if name is not None and "(" not in tree.texts[name.start - 1 : name.start]:
            start, end = min(start, name.start), max(end, name.end)
    noun, modifiers = noun_words(tree, head)
    if tree.deps[head] in {"compound", "amod", "nummod"} or (
        noun is not None and is_no_actor(tree, head, noun)
    ):
        noun = None
    loyal = followers(reading, head) if noun is not None and noun.category in FIGHTERS else None
    loyal = loyal or (
        led(reading, head) if noun is not None and noun.kind in ("group", "organisation") else None
    )
    if loyal is not None:
        end = max(tree.subtree(loyal)) + 1
    kind = determiner(tree, head)
    definite = kind == "definite" or (kind is None and tree.pos[head] == "PROPN")
    return Phrase(
        head, start, end, noun, modifiers, plural(tree, head), kind, definite, _owners(reading, head, noun)
    )


def _owners(reading: Reading, head: int, noun: Noun | None) -> tuple[Entity, ...]:
    """Whose it is: possessor, nationality, "of" phrase. A thing passes its owner on to other things."""
    found: dict[str, Entity] = {}
    person = noun is not None and noun.kind == "person"
    for token in (*owner_heads(reading.tree, head, person=person), *_adjacent(reading, head)):
        mention = _mention_of(reading, token, visiting=token > head)
        if mention is None or opposed(reading.tree, mention.start, mention.end):
            continue
        if _is_signed_at(reading, head, token, mention):
            continue
        entities = mention.entities
        if entities and entities[0].kind == "thing":
            entities = mention.owners if noun is None and not found else ()
        elif mention.sort == "demonym" and reading.tree.lemmas[head] in SCENES:
            continue
        elif mention.locative and mention.place is not None:
            entities = (mention.place,)
        for entity in entities:
            found.setdefault(entity.id, entity)
    site = noun is None and reading.tree.lemmas[head] in _SITES | lexicon().classes["@building"]
    for clause in reading.tree.having(head, "acl") if noun is None else ():  # "held by A", "belonging to A"
        held = site and reading.tree.lowers[clause] in _HELD
        link = "obl:agent" if held else "obl" if reading.tree.lowers[clause] == "belonging" else ""
        for token in reading.tree.having(clause, link):
            mention = _mention_of(reading, token, visiting=True)
            found.update((e.id, e) for e in (mention.entities if mention is not None else ()))
    if not found:
        before = named_before if noun is None else clipped_before
        found = {e.id: e for e in before(reading, head)}
    return tuple(found.values())


_SITES = frozenset({
    "area", "base", "boat", "checkpoint", "compound", "depot", "facility", "ground", "line", "mine", "plant",
    "position", "post", "ship", "site", "stronghold", "tanker", "territory", "tunnel", "vehicle",
})  # fmt: skip
_HELD = frozenset({"controlled", "held", "manned", "occupied", "operated", "owned", "run"})


def _is_signed_at(reading: Reading, head: int, token: int, mention: Mention) -> bool:
    """Whether a name before a treaty is the town where it was made: "the Minsk agreement"."""
    tree = reading.tree
    if tree.deps[token] != "compound" or tree.lemmas[head] not in lexicon().classes["@agreement"]:
        return False
    town = mention.place is not None and mention.place.kind == "place"
    return town or mention.text in reading.tables.capitals.values()


def _adjacent(reading: Reading, head: int) -> tuple[int, ...]:
    """The name right before a noun and its modifiers: "a Foreign Office spokesman"."""
    before = min(left_words(reading.tree, head), default=head) - 1
    if before > 2 and reading.tree.texts[before] == ")" and reading.tree.texts[before - 2] == "(":
        before -= 3  # "Central Command (CENTCOM) forces"
    name = reading.name_at(before)
    if name is None and before + 1 < head:
        name = reading.name_at(before + 1)
    sentences = reading.discourse.sentences
    if name is None or sentences[name.head] != sentences[head]:
        return ()
    return (name.head,) if reading.tree.deps[head] not in {"appos", "conj"} else ()


def _mention_of(reading: Reading, token: int, *, visiting: bool) -> Mention | None:
    """What stands at a token, looking into nouns further right if `visiting`."""
    mention = reading.mention(token)
    if (
        mention is None
        and visiting
        and reading.depth < MAX_DEPTH
        and reading.tree.pos[token] in {"NOUN", "PROPN"}
    ):
        return visit(reading, token)
    return mention


def _meaning(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """The entities of a phrase; always at least one."""
    noun = phrase.noun
    if noun is not None and not phrase.owners and is_ours(reading, phrase.head):
        return (_own(reading, phrase, _kind(phrase, noun, None), noun.category, None),)
    few = headcount(reading.tree, phrase.head)
    members = _part(reading, phrase.head) or (these(reading, phrase.head, few) if few is not None else ())
    if members:
        return members
    aged = of_age(reading, phrase)
    if aged:
        return aged
    if noun is None and are_people(reading.tree, phrase.head):
        named = (_mention_of(reading, t, visiting=True) for t in among(reading.tree, phrase.head))
        if some := tuple(dict.fromkeys(e for m in named if m is not None for e in m.entities)):
            return some
        return (_own(reading, phrase, "group", "crowd", reading.setting(phrase.head)),)
    if noun is None:
        same = called(reading, phrase) or named_for(reading, phrase)
        return same or of_act(reading, phrase.head) or (_thing(reading, phrase),)
    if noun.kind == "quantity":
        return _counted(reading, phrase)
    same = apposed(reading, phrase, noun) or predicated(reading, phrase, noun)
    same = same or examples(reading, phrase) or named_place(reading, phrase, noun)
    same = same or place_before(reading, phrase, noun) or other_state(reading, phrase)
    if same:
        return same
    known = _COMING.isdisjoint(reading.tree.lowers[w] for w in phrase.modifiers)  # "the new rulers"
    several = phrase.plural or number(reading.tree, phrase.head)
    if phrase.definite and not phrase.owners and several and known:
        members = together(reading, phrase, noun)
        if members:
            return members
    people = _officials(reading, phrase, noun) if noun.kind == "person" else ()
    people = people or epithet(reading, phrase, noun)
    if people:
        return people
    each = of_each(reading, phrase, noun)
    if each:
        return each
    if noun.kind == "country" and phrase.determiner == "possessive":
        codes = dict.fromkeys(owner.country or "" for owner in phrase.owners)
        homes = tuple(h for code in codes if (h := reading.tables.entities.get(code)) is not None)
        if len(homes) > 1 or (homes and not phrase.plural):  # "their countries", "his country"
            return homes if phrase.plural else homes[:1]
    if noun.category == "side" and phrase.owners and phrase.owners[0].kind in STATE_KINDS:
        return (phrase.owners[0],)
    if noun.category in FIGHTERS:
        force = force_of(reading, phrase)
        if force is not None:
            return (force,)
    if phrase.definite and (not phrase.owners or noun.lemma in OFFSPRING or _by_nationality(phrase, noun)):
        again = spoken_of(reading, phrase, noun)
        if again:
            return again
    if noun.category in STATE_CLASSES and phrase.determiner != "indefinite":
        organ = organ_of(reading, phrase, noun)
        if organ is not None:
            reading.organs[noun.lemma] = organ
            return (organ,)
    code = country_of(reading, phrase, noun)
    city = capital_of(reading, phrase, code)
    if city:
        return city
    likely = most_likely(reading, phrase, noun) if code is None else None
    own = _own(reading, phrase, _kind(phrase, noun, code), noun.category, code or likely)
    if likely is not None:
        reading.guessed.add(own.id)
    return (own,)


def _part(reading: Reading, head: int) -> tuple[Entity, ...]:
    """Of whom some are told: "nine of them", "either of them"."""
    tree = reading.tree
    whole = next((c for c in tree.having(head, "nmod") if tree.lowers[c] == "them"), None)
    amount = tree.pos[head] in _AMOUNTS and tree.lowers[head] not in {"one", "1"}
    if whole is None or not amount or tree.preposition(whole) != "of":
        return ()
    return (reading.found.get(whole) or third_person(reading, whole)).entities


def is_ours(reading: Reading, head: int) -> bool:
    """Whether somebody speaks of his own: "our troops"."""
    return any(reading.tree.lowers[c] in FIRST for c in reading.tree.having(head, "nmod:poss"))


def _by_nationality(phrase: Phrase, noun: Noun) -> bool:
    """Whether a nationality only says once more whose "the Lebanese militia" is."""
    only = len(phrase.owners) == 1 and phrase.owners[0].kind == "country"
    return only and noun.anaphoric and noun.category not in STATE_CLASSES


def _officials(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """Who holds the office that the phrase names, if it means one person or one of every country."""
    if phrase.plural:
        return office_holders(reading, phrase.head, phrase.owners)
    if not phrase.definite and phrase.determiner != "possessive":
        return ()
    holder = office_holder(reading, phrase.head, noun, phrase.owners)
    if holder is None or holder.country in counterparts(reading, phrase.head):
        return ()
    return (holder,)


def _kind(phrase: Phrase, noun: Noun, code: str | None) -> str:
    """Several are a group, and so is a nation that is not named ("its ally"); "a court" is of a state if that
    is known."""
    several = phrase.plural and noun.kind in {"person", "government", "organisation"}
    of_state = noun.category == "ally" and bool(phrase.owners) and phrase.owners[0].kind in STATE_KINDS
    if several or noun.kind == "country" or of_state:
        return "group"
    return "organisation" if noun.kind == "government" and code is None else noun.kind


def _thing(reading: Reading, phrase: Phrase) -> Entity:
    """A thing; a name that no table knows keeps its own node."""
    tree, head = reading.tree, phrase.head
    if tree.pos[head] == "PROPN" and phrase.determiner is None:
        words = [w for w in phrase.modifiers if tree.pos[w] == "PROPN"] + [head, *tree.having(head, "flat")]
        return unknown(tree.text(min(words), max(words) + 1), "thing", reading.cast)
    if phrase.plural and is_nickname(tree, head, phrase.modifiers):
        return _own(reading, phrase, "group", "crowd", next((o.country for o in phrase.owners), None))
    return _own(reading, phrase, "thing", None, country_of_thing(reading, phrase))


def _own(reading: Reading, phrase: Phrase, kind: str, category: str | None, code: str | None) -> Entity:
    """The article's own node of a description: the same words are the same node."""
    label = label_of(reading, phrase)
    key = slug(label)
    known = reading.described.get(key)
    if known is None or known.kind != kind or (known.country is None and code is not None):
        known = Entity(f"{ENTITY}{reading.digest}-{key}", label, kind, code, category)
        reading.described[key] = known
    if phrase.noun is not None:
        reading.last_described[phrase.noun.lemma] = (known,)
    return known


def _counted(reading: Reading, phrase: Phrase) -> tuple[Entity, ...]:
    """ "Thousands of protesters" are protesters, and the "thousands" that march are a group."""
    tree, bare = reading.tree, phrase.end == phrase.start + 1
    for child in tree.children[phrase.head]:
        if child > phrase.head and tree.deps[child] == "nmod" and tree.preposition(child) == "of":
            if tree.lemmas[child] in _HIGH and not tree.having(child, "nmod"):  # "tens of thousands marched"
                bare = True
                continue
            inner = _mention_of(reading, child, visiting=True)
            if inner is not None and inner.place is not None:
                return (inner.place,)
            if inner is not None and inner.entity is not None and inner.entity.kind in {"group", "thing"}:
                return inner.entities
            if inner is not None and inner.entity is not None and inner.entity.kind != "thing":
                return (_own(reading, phrase, "group", inner.entity.category, inner.entity.country),)
            return (_own(reading, phrase, "thing", None, None),)
    if phrase.owners and not phrase.plural and phrase.determiner != "possessive":  # "a British couple"
        return (_own(reading, phrase, "group", "crowd", phrase.owners[0].country),)
    if phrase.plural and bare and tree.deps[phrase.head] in _ARGUMENTS:
        return (_own(reading, phrase, "group", "crowd", reading.crowded(phrase.head)),)
    return (_own(reading, phrase, "thing", None, None),)
