"""Places that a description names or means: "the Iraqi city of Mosul", "the village"."""

from __future__ import annotations

from bisect import bisect_left

from kg.actors import Entity
from kg.actors.nouns import Noun
from kg.actors.places import resolve_place
from kg.entities import verbs
from kg.entities.mentions import Mention
from kg.entities.reading import Phrase, Reading
from kg.ontology import lexicon

_TOWNS = frozenset({"city", "town", "village", "port", "resort", "hamlet", "settlement", "outpost"})
_NAMED_LIKE_TOWNS = frozenset({"island", "province", "governorate", "county"})
_DISTRICTS = frozenset({"suburb", "district", "neighbourhood", "neighborhood", "enclave", "quarter"})
_PLACES_BACK = 3  # sentences
_PAGE = 30  # sentences


def named_place(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The Iraqi city of Mosul" is Mosul."""
    tree = reading.tree
    if noun.kind not in {"place", "country"} or phrase.plural:
        return ()
    for child in tree.children[phrase.head]:
        if child > phrase.head and tree.deps[child] in {"nmod", "appos", "flat"}:
            mention = reading.mention(child)
            if mention is None or mention.sort != "name" or tree.preposition(child) not in {None, "of"}:
                continue
            place = mention.place or mention.entity
            if place is not None and (_is_a(noun, place) or _is_unknown_town(noun, place)):
                return (place,)
    return ()


def _is_unknown_town(noun: Noun, place: Entity) -> bool:
    """Whether only the text says what a place is: "the village of Yadudah"."""
    return noun.lemma in _TOWNS and place.kind in {"place", "thing"} and place.category is None


def place_before(reading: Reading, phrase: Phrase, noun: Noun) -> tuple[Entity, ...]:
    """ "The city", "the village": the place of its kind that the text has named last."""
    tree, sentences = reading.tree, reading.discourse.sentences
    bare = not (phrase.plural or phrase.owners or phrase.modifiers) and phrase.determiner == "definite"
    if not bare or noun.lemma not in _TOWNS | _DISTRICTS or tree.having(phrase.head, "nmod", "acl:relcl"):
        return ()
    number, only = sentences[phrase.head], set[Entity]()
    saying = verbs.speech() - verbs.harming()  # "hit" is also what critics do
    for t in range(phrase.head - 1, bisect_left(sentences, number - _PAGE) - 1, -1):
        mention = reading.found.get(t)
        place = mention.place if mention is not None and mention.sort == "name" else None
        if place is None or place.kind != "place" or tree.lemmas[tree.heads[tree.first[t]]] in saying:
            continue
        if place.category is None or (place.category == "city") == (noun.lemma in _TOWNS):
            if sentences[t] >= number - _PLACES_BACK:
                return (place,)
            only.add(place)
    return tuple(only) if len(only) == 1 else ()


def capital_of(reading: Reading, phrase: Phrase, code: str | None) -> tuple[Entity, ...]:
    """ "The capital", "the Syrian capital": the city, of the state `code`."""
    plain = not phrase.plural and (phrase.definite or bool(phrase.owners))
    plain = plain and all(word in reading.covering for word in phrase.modifiers)  # "the regional capital"
    owned = all(owner.kind == "country" for owner in phrase.owners)  # "the capital of North Kivu"
    name = reading.tables.capitals.get(code or "")
    if not (plain and owned and name) or reading.tree.lemmas[phrase.head] != "capital":
        return ()
    city = resolve_place(name, focus={}, within=code)
    return (city,) if city is not None else ()


def there(reading: Reading, token: int) -> Mention | None:
    """ "There": the place of which the text has spoken last."""
    sentences = reading.discourse.sentences
    for t in range(token - 1, bisect_left(sentences, sentences[token] - 1) - 1, -1):
        known = reading.found.get(t)
        if known is not None and known.place is not None and (known.locative or known.sort == "name"):
            text, end = reading.tree.texts[token], token + 1
            return Mention(token, end, token, text, known.entities, known.place, True, sort="pronoun")
    return None


def _is_a(noun: Noun, place: Entity) -> bool:
    if noun.kind == "country":
        return place.kind == "country"
    towns = noun.lemma in _TOWNS
    return place.kind == "place" and (noun.lemma in _NAMED_LIKE_TOWNS or towns == (place.category == "city"))


def is_hit(reading: Reading, head: int) -> bool:
    """Whether force is used on a thing, which then is where the rest is: "destroyed a school". A rocket that
    is shot down comes from elsewhere."""
    tree, top = reading.tree, reading.tree.first[head]
    if tree.deps[top] not in {"obj", "nsubj:pass"} or tree.lemmas[head] in lexicon().classes["@weapon"]:
        return False
    if tree.pos[head] in {"PRON", "DET"}:  # "hit anyone", "fight another"
        return False
    verb = tree.lemmas[tree.heads[top]]
    placed = verb in verbs.harming() and reading.stage(head) is not None  # "struck a market in Sumy"
    return placed or verb in verbs.violent() or verb in verbs.forceful()
