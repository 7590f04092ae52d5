"""Names that stand in no table: places of the gazetteer, and bodies that are the article's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.actors import ENTITY, Entity, Sense, fold, slug
from kg.actors.nouns import STATE_CLASSES, Noun, nouns
from kg.actors.peoples import peoples
from kg.actors.places import known_region, resolve_place
from kg.entities.cast import Cast, Linked, unknown
from kg.entities.names import PLACE_LABELS, Name
from kg.entities.phrases import opening_towns
from kg.entities.surnames import is_articled
from kg.ontology import lexicon
from kg.trees import Tree

# Organs that every state has, and that only states have.
_HOME = frozenset({"ministry", "legislature"})
# Bodies that are of the state that an article is about, if nothing else is said.
_INNER = frozenset({"agency", "court", "legislature", "military", "ministry", "police"})
# Bodies that are of where they are told of, if that is one state.
_AT_HOME = frozenset({
    "battalion", "battalions", "brigade", "brigades", "committees", "corps", "council", "force", "front",
    "guard", "guards", "militia", "militias", "movement", "regiment", "union",
})  # fmt: skip
_OF_ONE = frozenset({"federal", "national", "royal", "special", "state", "supreme"})
_OF_MANY = frozenset({
    "african", "arab", "asian", "european", "global", "international", "joint", "regional", "united", "world",
})  # fmt: skip
_LARGE = 5.2  # log10 of people
_PARTS_OF_LAWS = frozenset(
    {"chapter", "article", "section", "resolution", "protocol", "annex", "law", "title"}
)


def untabled(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> Linked | None:
    """A place of the gazetteer, or an entity of the article's own."""
    form = nouns().get(name.text.lower())
    if form is not None and form.kind == "country":
        return None  # "the Kingdom" is described, not named
    label = "ORG" if name.label == "PERSON" and is_articled(tree, name.head) else name.label
    state = peoples().get(fold(name.text).removesuffix("'s")) if label in ("NORP", "ORG") else None
    if label == "NORP" or state is not None or (label is None and not name.inside):
        group = unknown(name.text, "group", cast, country=state)
        return None if label is None else Linked(name, group, demonym=True)
    region = known_region(name.text)
    if region is not None and label != "PERSON":
        return Linked(name, region, region)
    again = cast.known.get(ENTITY + slug(name.text))
    if label in PLACE_LABELS and again is not None and again.kind == "place" and again.country:
        return Linked(name, again, again)
    if label in PLACE_LABELS or label == "PERSON":
        within = container(name, tree, texts, cast)
        place = resolve_place(name.text, focus=cast.focus(), within=within) or (
            resolve_place(name.text, focus=cast.focus()) if within is None else None
        )
        if place is not None and place.category == "city":
            # "GOMA, Congo —" names Goma.
            text = place.label if name.text.isupper() else name.text.removesuffix("'s")
            place = cast.known.setdefault(place.id, replace(place, label=text))
        if place is None and label == "PERSON":
            return None
        if place is None:
            # "Plaza San Martin" is not named after a premier Martin.
            told = (s.entity.country for s in name.inside if s.entity.kind != "person")
            code = within or next(filter(None, told), None)
            code = code or _town_within(name.text, cast)
            place = replace(unknown(name.text, "place", cast), country=code or _only_country(cast))
            cast.known[place.id] = place
        return Linked(name, place, place)
    craft = tree.lemmas[name.head].lower() in lexicon().classes["@aircraft"] and not name.inside
    if (craft and label == "ORG") or label in {"EVENT", "MISC"}:
        return Linked(name, unknown(name.text, "thing", cast))
    if label == "PERSON":
        return None
    entity = organisation(name.text, name.inside, cast, home=opening(name, tree, texts, cast))
    if entity.country is None and entity.kind == "organisation":
        entity = cast.known[entity.id] = replace(entity, country=_told_of(name, tree, texts, cast))
    return Linked(name, entity)


def _town_within(text: str, cast: Cast) -> str | None:
    """The country of the town that a site is named after, a large one if it is of no country spoken of:
    "Eilat airport", but not "Independence Square"."""
    words = text.removesuffix("'s").split()
    if nouns().get(words[-1].lower()) is None and words[-1].lower() not in lexicon().classes["@territory"]:
        return None
    names = (" ".join(words[:n]) for n in range(len(words) - 1, 0, -1))
    towns = (resolve_place(name, focus=cast.focus(), abroad=_LARGE) for name in names)
    return next((town.country for town in towns if town is not None), None)


def organisation(text: str, inside: Iterable[Sense], cast: Cast, *, home: str | None = None) -> Entity:
    """An organisation that is in no table: its kind by its last word, its country by a name within, else
    `home`, else the only one of the article."""
    words = fold(text).removesuffix("'s").lower().split()
    if words[0] in _PARTS_OF_LAWS:
        return unknown(text, "thing", cast)
    ends = (" ".join(words[-2:]), words[-1], words[0], *words[1:-1])
    known = [n for w in ends if (n := nouns().get(w)) is not None]
    noun = next((n for n in known if n.kind in {"organisation", "government", "group"}), None)
    # A "Congress" within a longer name need not be that of the United States, nor "Liberation" a newspaper.
    own = (s for s in inside if not (s.risky and s.role == "name") and s.entity.category != "news_agency")
    told = (s.entity.country for s in own if s.entity.country)
    code = next(told, None)
    if known and known[0].kind == "place" and noun is None:
        return unknown(text, "place", cast, country=code)
    home = home or _only_country(cast)
    if noun is not None and code is None and noun.category in _HOME:
        owner = home or cast.publisher or ""
        if owner in cast.tables.entities:
            return of_state(text, owner, noun.category, cast)
    party = words[-1] == "party"
    at_home = words[0] in _OF_ONE or words[-1] in _AT_HOME
    inner = noun is not None and (noun.category in _INNER or party or at_home)
    if inner and code is None and _OF_MANY.isdisjoint(words):
        if party and home is not None:
            return party_of(text, home, cast)
        return _kept(unknown(text, "organisation", cast, country=home), noun, cast)
    state = noun is not None and noun.category in STATE_CLASSES and code is not None
    entity = unknown(text, "government" if state else "organisation", cast)
    return _kept(replace(entity, country=entity.country or code), noun, cast)


def _kept(entity: Entity, noun: Noun | None, cast: Cast) -> Entity:
    """An entity of the article's own, with its category, under its id from now on."""
    category = entity.category or (noun.category if noun is not None else "organisation")
    found = cast.known[entity.id] = replace(entity, category=category)
    return found


def party_of(text: str, code: str, cast: Cast) -> Entity:
    """The party of a state whose name tells no state: "the Labour Party"."""
    text = fold(text).removesuffix("'s")
    state = cast.tables.entities.get(code)
    names = (f"{text} of {state.label}", f"{cast.tables.demonym(code)} {text}") if state is not None else ()
    known = (s.entity for name in names for s in cast.tables.senses(name))
    of_state = next((e for e in known if e.country == code and e.category == "party"), None)
    return of_state or _kept(unknown(text, "organisation", cast, country=code), nouns().get("party"), cast)


def of_state(text: str, code: str, category: str | None, cast: Cast) -> Entity:
    """The organ of a state whose name tells no state: "the Ministry of Defence"."""
    text = text.removesuffix("'s").removesuffix("’s")
    adjective = cast.tables.demonym(code) or cast.tables.country(code).label
    known = cast.tables.body(code, text.lower())
    return known or Entity(
        f"{ENTITY}{code}-{slug(text)}", f"{adjective} {text}", "government", code, category
    )


def _told_of(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country beside an organisation: "India's Reliance Industries", "an Iranian company, Sepehr",
    "the Iraqi army's 9th Division", "Nayara, an Indian refiner", "the Dalian-based Hailong"."""
    beside = [*tree.having(name.head, "nmod:poss", "amod", "compound", "nmod:desc")]
    if tree.deps[name.head] == "appos":
        beside += tree.having(tree.heads[name.head], "amod", "nmod:poss")
    others = [*tree.having(name.head, "appos"), *(b for b in beside if tree.deps[b] != "amod")]
    nested = [c for b in others for c in tree.having(b, "amod", "nmod:poss")]
    senses = (s for t in (*beside, *nested) for s in cast.tables.ending(texts, t))
    told = (s.entity.country for s in senses if s.entity.kind == "country")
    return next(told, None) or _from(name, tree, texts, cast) or _seat_of(name, tree, texts, cast)


def _from(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country of which a body is said to be: "Hanjin of South Korea", "Qingda, of Yantai, China"."""
    for at in tree.having(name.head, "nmod"):
        if at >= name.end and tree.preposition(at) == "of" and tree.tags[at] == "NNP":
            places = (at, *tree.having(at, "appos", "nmod"))
            told = (
                s.entity.country for t in places for s in cast.tables.ending(texts, t) if s.role == "name"
            )
            place = resolve_place(texts[at], focus=cast.focus())
            return next(filter(None, told), None) or (place.country if place is not None else None)
    return None


def opening(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country of the town that a sentence opens with, or a clause: "in Moscow, the Foreign Ministry
    protested", "in Washington, where the Senate met"."""
    for at in opening_towns(tree, name.head):
        if tree.tags[at] == "NNP":
            told = (s.entity.country for s in cast.tables.senses(texts[at]) if s.entity.kind != "person")
            place = resolve_place(texts[at], focus=cast.focus())
            return next(told, None) or (place.country if place is not None else None)
    return None


def _seat_of(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country of the place where an organisation is based."""
    for based in tree.having(name.head, "acl", "amod"):
        if tree.lowers[based] == "based":
            for at in (t for t in tree.children[based] if tree.tags[t] == "NNP"):
                place = resolve_place(texts[at], focus=cast.focus())
                if place is not None:
                    return place.country
    return None


def container(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country right after a place: "Istanbul, Turkey", "Tripoli in Lebanon", "Mosul (Iraq)", "the Plaza
    Murillo in La Paz"."""
    at = name.end
    if at + 1 < len(texts) and texts[at] in {",", "in", "("}:
        for length in (3, 2, 1):
            senses = cast.tables.senses(" ".join(texts[at + 1 : at + 1 + length]))
            codes = {s.entity.country for s in senses if s.entity.kind == "country" and s.role == "name"}
            if len(codes) == 1:
                return codes.pop()
        if texts[at] == "in":
            towns = (
                resolve_place(" ".join(texts[at + 1 : at + 1 + n]), focus={}, abroad=_LARGE) for n in (2, 1)
            )
            return next(
                (town.country for town in towns if town is not None and town.category == "city"), None
            )
    head = name.head
    for child in (*tree.children[head], tree.heads[head]):
        senses = cast.tables.ending(texts, child)
        codes = {s.entity.country for s in senses if s.role == "demonym"}
        if len(codes) == 1:
            return codes.pop()
    return None


def _only_country(cast: Cast) -> str | None:
    """The country of the article, if it speaks of one far more than of any other."""
    ranked = cast.countries.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
