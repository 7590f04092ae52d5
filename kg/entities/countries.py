"""Of which country things, sites and nameless people are, where nothing says whose they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kg.actors.nouns import Noun
from kg.entities.dealings import attacker, keeper, punished, sanctioners
from kg.entities.organs import ELSEWHERE, flag_of, place_of
from kg.entities.reading import Phrase, Reading
from kg.entities.towns import is_hit
from kg.ontology import lexicon

_NAMELESS = frozenset({"crowd", "person", "protester"})
_ARMED = frozenset({"extremist", "fighter"})
_WIDE = frozenset({"coast", "continent", "gulf", "island", "ocean", "region", "sea", "zone"})


def country_of_thing(reading: Reading, phrase: Phrase) -> str | None:
    """The country of a thing: of its flag, owner or place; of what stands or is hit, where that is."""
    tree, head, classes = reading.tree, phrase.head, lexicon().classes
    code = flag_of(reading, head) or next((o.country for o in phrase.owners if o.country is not None), None)
    code = code or place_of(reading, phrase) or keeper(reading, head)
    punishing = sanctioners(reading, head) if code is None else ()
    if punishing:
        return punished(reading, head, punishing)
    site = tree.lemmas[head] in classes["@site"]
    if code is None and (site or tree.lemmas[head] in classes["@building"] or is_hit(reading, head)):
        struck = tree.heads[tree.first[head]]
        code = place_of(reading, phrase._replace(head=struck)) or reading.setting(head)
    return code or (reading.focus(head) if site else None)


def most_likely(reading: Reading, phrase: Phrase, noun: Noun) -> str | None:
    """The country of a site of which nothing is told: the one in focus; of nameless people: the one spoken of
    most, but not the publisher's or that of who harms them; else that of the only place in the sentence."""
    if noun.kind == "place":
        return reading.focus(phrase.head) if noun.lemma not in _WIDE and not phrase.owners else None
    words = {reading.tree.lowers[w] for w in phrase.modifiers}
    told = sanctioners(reading, phrase.head) or phrase.owners or words & ELSEWHERE
    if told or not phrase.plural or noun.category not in _NAMELESS | _ARMED:
        return None
    strangers = {reading.publisher, attacker(reading, phrase.head)}
    (first, most), (_, next_to), *_ = [*reading.cast.countries.most_common(2), ("", 0), ("", 0)]
    if noun.category in _NAMELESS and most > next_to and first not in strangers:
        return first
    return _only_place(reading, phrase.head)


def _only_place(reading: Reading, head: int) -> str | None:
    """The country of the places in a sentence, if it is one: "rebels left Aleppo"."""
    sentences = reading.discourse.sentences
    start, end = bisect_left(sentences, sentences[head]), bisect_right(sentences, sentences[head])
    named = (reading.found.get(t) for t in range(start, end))
    names = (m for m in named if m is not None and m.sort == "name")
    places = {e.country for m in names for e in m.entities if e.kind == "place"}
    return places.pop() if len(places) == 1 else None
