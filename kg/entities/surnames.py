"""Whose a personal name is: full names first, then surnames, titles, spellings and given names."""

from __future__ import annotations

from collections.abc import Sequence

from kg.actors import ENTITY, Entity, spelling_key
from kg.actors.nouns import nouns
from kg.actors.places import resolve_place
from kg.entities.cast import Cast, plain_words, unknown
from kg.entities.names import PLACE_LABELS, Name, is_locative
from kg.entities.titles import HONORIFICS
from kg.trees import Tree

_BEFORE = frozenset({"amod", "compound", "nmod:desc"})
_TOWNS = frozenset({
    "city", "county", "district", "governorate", "island", "municipality", "neighborhood", "neighbourhood",
    "port", "province", "region", "suburb", "town", "village",
})  # fmt: skip


def full_name(name: Name, cast: Cast, title: tuple[str, str | None] | None) -> Entity | None:
    """The person of a name of several words: by alias, by spelling, else a person of the article's own.

    A common name needs the support of title or country.
    """
    words = plain_words(name.text)
    people = [s.entity for s in name.senses if s.entity.kind == "person"]
    if people and len(words) > 1:
        if len(people) > 1 or not any(x.risky for x in name.senses):
            return people[0] if len(people) == 1 else _choose(people, cast, title)
        return _choose(people, cast, title, supported=True) or unknown(name.text, "person", cast)
    if name.senses or name.label != "PERSON" or len(words) < 2:
        return None
    plain = [w for w in words if len(w) > 1]
    known = cast.tables.full_names.get(spelling_key("".join(plain)))
    if known is not None and len(plain) > 1:
        return known
    for entity in cast.people.get(spelling_key(words[-1]), ()):
        if plain_words(entity.label)[-len(words) :] == words:  # "Abdel Aziz" of "Mohamed Ould Abdel Aziz"
            return entity
        first = spelling_key(words[0])
        if spelling_key(entity.label.split()[0]) == first:
            return entity
    return unknown(name.text, "person", cast)


def person_of(
    name: Name, tree: Tree, texts: Sequence[str], cast: Cast, title: tuple[str, str | None] | None
) -> Entity | None:
    """Who a surname (or a first name) is: somebody the article has named in full, else by the tables."""
    words = plain_words(name.text)
    if not words:
        return None
    sex = HONORIFICS.get(texts[name.start - 1].lower().rstrip(".")) if name.start else None
    own = [e for e in cast.people.get(spelling_key(words[-1]), ()) if _same_sex(e, sex)]
    if own:
        # Relatives come later, and less often, and with their first names.
        return max(
            own,
            key=lambda e: (cast.times[e.id], e.gender == sex, -cast.last_at.get(e.id, len(texts))),
        )
    candidates = [s.entity for s in name.senses if s.entity.kind == "person" and _same_sex(s.entity, sex)]
    risky = any(s.risky for s in name.senses) and not _rules(name, tree)
    if (
        not candidates
        and len(words) == 1
        and (name.label == "PERSON" or _rules(name, tree))
        and len(words[0]) > 3
    ):
        candidates = [e for e in cast.tables.surnames.get(spelling_key(words[0]), ()) if _same_sex(e, sex)]
        risky = not _rules(name, tree)
    if name.label in PLACE_LABELS | {"ORG"} and not title and not _rules(name, tree):
        risky = True
    if candidates:
        chosen = _choose(candidates, cast, title, supported=risky)
        if chosen is not None:
            cast.add(chosen, words[-1])
            return chosen
    if name.label == "PERSON":
        namesakes = cast.first_names.get(spelling_key(words[0]), [])
        if len(namesakes) == 1:
            return namesakes[0]
        if not _common_word(words, tree, name.head):
            bearers = [s.entity.country for s in name.senses if s.entity.kind == "person"]
            home = bearers[0] if len(bearers) > 1 and len(set(bearers)) == 1 else None  # "Clinton"
            person = unknown(name.text, "person", cast, country=home)
            cast.add(person, name.text)
            return person
    return None


def is_personal(name: Name, tree: Tree, cast: Cast, title: tuple[str, str | None] | None) -> bool:
    """Whether to look for a person: a place of the tables or the gazetteer is none, whatever the label."""
    if _is_town(name, tree):
        return False
    if _rules(name, tree) or (name.senses and all(s.entity.kind == "person" for s in name.senses)):
        return True
    if _is_bearer(name, tree, cast):
        return True
    if name.label != "PERSON":
        return _is_clipped(name, tree, cast)
    if not name.senses and title is None and is_articled(tree, name.head):
        return False
    known = title is not None or bool(cast.people.get(spelling_key(name.text)))
    if name.senses or known or len(name.text.split()) > 1:
        return known or not name.senses
    where = is_locative(tree, name.head) or tree.deps[name.head] in {"obj", "obl", "nmod"}
    place = resolve_place(name.text, focus=cast.focus()) if where else None
    return place is None or place.country not in cast.countries


def _is_town(name: Name, tree: Tree) -> bool:
    """ "The village of Bashir" is nobody."""
    of = tree.deps[name.head] == "nmod" and tree.preposition(name.head) == "of"
    return of and tree.lemmas[tree.heads[name.head]] in _TOWNS


def _is_bearer(name: Name, tree: Tree, cast: Cast) -> bool:
    """Whether a demonym without article is the surname of somebody named in full: "German", of Ann German."""
    head = name.head
    bare = tree.child(head, "det") is None and tree.tags[head] == "NNP" and tree.deps[head] not in _BEFORE
    others = [s for s in name.senses if s.entity.kind != "person"]
    demonym = bool(others) and all(s.role == "demonym" for s in others)
    return demonym and bare and bool(cast.people.get(spelling_key(name.text)))


def is_articled(tree: Tree, head: int) -> bool:
    """Whether a name has an article, as ships and papers have it: "the Higgins"."""
    article = any(tree.lowers[c] == "the" for c in tree.having(head, "det"))
    told = tree.having(head, "amod", "acl:relcl", "appos", "nmod:desc")
    return article and tree.tags[head] == "NNP" and not told


def _is_clipped(name: Name, tree: Tree, cast: Cast) -> bool:
    """Whether a place that no gazetteer knows is the surname of somebody named: "sanctions on Kaabi"."""
    unheard = name.label in PLACE_LABELS and not name.senses and not name.inside
    if not unheard or is_locative(tree, name.head) or not cast.people.get(spelling_key(name.text)):
        return False
    return resolve_place(name.text, focus=cast.focus()) is None


def _rules(name: Name, tree: Tree) -> bool:
    """Whether a name of nobody but people stands before "regime" or "government", as a ruler's does."""
    governor = tree.heads[name.head]
    noun = nouns().get(tree.lowers[governor])
    return (
        all(s.entity.kind == "person" for s in name.senses)
        and not name.inside
        and name.end - name.start == 1
        and name.head < governor
        and noun is not None
        and noun.category == "government"
    )


def _common_word(words: list[str], tree: Tree, head: int) -> bool:
    return len(words) == 1 and tree.pos[head] not in {"PROPN", "X", ""} and words[0].lower() in nouns()


def _same_sex(entity: Entity, sex: str | None) -> bool:
    return sex is None or entity.gender is None or entity.gender == sex


def _choose(
    candidates: Sequence[Entity], cast: Cast, title: tuple[str, str | None] | None, *, supported: bool = False
) -> Entity | None:
    """One of several bearers of a name: by title, by office on the date, by country, by last term.

    With `supported` even a single candidate needs a title beside the name, or a country in the article
    together with an office on its date.
    """

    def key(entity: Entity) -> str:
        return entity.id.removeprefix(ENTITY)

    when = cast.when
    titled = [e for e in candidates if title and cast.offices.holds(key(e), title[0], when)]
    if titled:
        candidates, supported = titled, False
    if supported:
        candidates = [
            e
            for e in candidates
            if e.country in cast.countries and (cast.offices.in_office(key(e), when) or when is None)
        ]
    for kept in (
        [e for e in candidates if cast.offices.in_office(key(e), when)],
        [e for e in candidates if e.country in cast.countries],
    ):
        if len(candidates) > 1:
            candidates = [e for e in candidates if e in kept] or candidates
    if len(candidates) > 1:
        latest = max(cast.offices.latest(key(e)) for e in candidates)
        best = [e for e in candidates if cast.offices.latest(key(e)) == latest and latest]
        candidates = best if len({e.country for e in candidates}) == 1 else []
    return candidates[0] if len(candidates) == 1 else None
