"""From names to entities: one node per person, organisation and country of an article.

Full names and facts of the tables come first, then what the article itself introduces (full names,
acronyms in brackets), then short forms, which need support where they are ambiguous.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.actors import ENTITY, Actors, Entity, Sense, fold, slug, spelling_key
from kg.names import HONORIFICS, Name
from kg.nouns import STATE_CLASSES, nouns
from kg.offices import Offices, Period
from kg.places import known_region, resolve_place
from kg.trees import Tree

LOCATIVE = frozenset(
    {
        "in",
        "at",
        "from",
        "near",
        "to",
        "around",
        "outside",
        "inside",
        "across",
        "through",
        "throughout",
        "into",
        "within",
        "toward",
        "towards",
        "via",
        "over",
        "above",
        "off",
    }
)
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Linked:
    """A name with its entity; `place` is what it stands for as a place, if it can be one."""

    name: Name
    entity: Entity
    place: Entity | None = None
    demonym: bool = False
    others: tuple[Entity, ...] = ()


@dataclass(slots=True)
class Cast:
    """Who an article is about: what linking learns, and what short forms are resolved against."""

    tables: Actors
    offices: Offices
    when: Period | None
    countries: Counter[str] = field(default_factory=Counter)
    people: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    first_names: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    acronyms: dict[str, Entity] = field(default_factory=dict)
    known: dict[str, Entity] = field(default_factory=dict)
    mentioned: dict[str, Entity] = field(default_factory=dict)
    last_at: dict[str, int] = field(default_factory=dict)

    def focus(self) -> dict[str, float]:
        """The countries of the article with weights from 0 to 1."""
        most = max(self.countries.values(), default=1)
        return {code: count / most for code, count in self.countries.items()}

    def add(self, entity: Entity, text: str) -> None:
        """Make a person known under the surname, the short names of the tables, and the first name."""
        self.mentioned[entity.id] = entity
        words = _plain_words(text)
        keys = {spelling_key(words[-1])} if words else set()
        keys.update(self.tables.short_names.get(entity.id, ()))
        for key in filter(None, keys):
            if entity not in self.people[key]:
                self.people[key].append(entity)
        if len(words) > 1 and entity not in self.first_names[spelling_key(words[0])]:
            self.first_names[spelling_key(words[0])].append(entity)


def link(
    names: Sequence[Name],
    tree: Tree,
    texts: Sequence[str],
    cast: Cast,
    titles: Mapping[int, tuple[str, str | None]],
) -> list[Linked]:
    """The entity of every name that stands for one.

    `titles` gives, by the first token of a name, the title beside it and the country or organisation
    of that title. `cast` is filled on the way.
    """
    _count_countries(names, cast)
    found: dict[int, Linked] = {}
    for i, name in enumerate(names):
        entity = _full_name(name, cast)
        if entity is not None:
            cast.add(entity, name.text)
            found[i] = Linked(name, entity)
    if cast.when is None:
        people = [
            (one.entity.id.removeprefix(ENTITY), titles.get(one.name.start, (None, None))[0])
            for one in found.values()
        ]
        cast.when = cast.offices.period(p for p in dict.fromkeys(people) if p[1] or len(people) > 1)
    for i, name in enumerate(names):
        linked = found.get(i) or _short_name(name, tree, texts, cast, titles.get(name.start))
        if linked is None:
            continue
        found[i] = linked
        cast.mentioned.setdefault(linked.entity.id, linked.entity)
        cast.last_at[linked.entity.id] = name.start
        _acronym(linked, names[i + 1] if i + 1 < len(names) else None, texts, cast)
    linked_names = [found[i] for i in sorted(found)]
    cast.countries = Counter(one.entity.country for one in linked_names if one.entity.country is not None)
    return linked_names


def is_locative(tree: Tree, head: int) -> bool:
    """Whether a name stands where something is: "in Moscow", "the Moscow suburb"."""
    preposition, governor = tree.preposition(head), tree.heads[head]
    if preposition is not None and preposition != "of":
        return preposition.split()[-1] in LOCATIVE
    noun = nouns().get(tree.lowers[governor])
    modifier = tree.deps[head] in {"compound", "nmod", "nmod:desc"}
    return modifier and noun is not None and noun.kind == "place"


def _plain_words(text: str) -> list[str]:
    words = [w.strip(".,") for w in fold(text).replace("'s", "").split()]
    while words and words[-1].lower() in _SUFFIXES:
        words.pop()
    return words


def _count_countries(names: Iterable[Name], cast: Cast) -> None:
    for name in names:
        senses = name.senses or name.inside
        codes = {s.entity.country for s in senses}
        code = codes.pop() if len(codes) == 1 else None
        if code is not None and not (senses[0].entity.kind == "person" and senses[0].risky):
            cast.countries[code] += 1


def _full_name(name: Name, cast: Cast) -> Entity | None:
    """The person of a name of several words: by alias, by spelling, else a person of the article's own."""
    words = _plain_words(name.text)
    people = [s.entity for s in name.senses if s.entity.kind == "person"]
    if people and len(words) > 1:
        return people[0] if len(people) == 1 else _choose(people, cast, None)
    if name.senses or name.label != "PERSON" or len(words) < 2:
        return None
    plain = [w for w in words if len(w) > 1]
    known = cast.tables.full_names.get(spelling_key("".join(plain)))
    if known is not None and len(plain) > 1:
        return known
    for entity in cast.people.get(spelling_key(words[-1]), ()):
        first = spelling_key(words[0])
        if spelling_key(entity.label.split()[0]) == first:
            return entity
    return unknown(name.text, "person", cast)


def _short_name(
    name: Name, tree: Tree, texts: Sequence[str], cast: Cast, title: tuple[str, str | None] | None
) -> Linked | None:
    text = fold(name.text).removesuffix("'s")
    if text in cast.acronyms:
        return Linked(name, cast.acronyms[text])
    if _personal(name, tree, cast, title):
        person = _person(name, tree, texts, cast, title)
        if person is not None:
            return Linked(name, person)
        if name.label != "PERSON":
            return None
    senses = [s for s in name.senses if s.entity.kind != "person"]
    if senses:
        return _tabled(name, senses, tree, texts, cast)
    return _untabled(name, tree, texts, cast)


def _personal(name: Name, tree: Tree, cast: Cast, title: tuple[str, str | None] | None) -> bool:
    """Whether to look for a person: a place of the tables or the gazetteer is none, whatever the label."""
    if _rules(name, tree) or (name.senses and all(s.entity.kind == "person" for s in name.senses)):
        return True
    if name.label != "PERSON":
        return False
    known = title is not None or bool(cast.people.get(spelling_key(name.text)))
    if name.senses or known or len(name.text.split()) > 1:
        return known or not name.senses
    return not is_locative(tree, name.head) or resolve_place(name.text, focus=cast.focus()) is None


def _person(
    name: Name, tree: Tree, texts: Sequence[str], cast: Cast, title: tuple[str, str | None] | None
) -> Entity | None:
    """Who a surname (or a first name) is: somebody the article has named in full, else by the tables."""
    words = _plain_words(name.text)
    if not words:
        return None
    sex = HONORIFICS.get(texts[name.start - 1].lower().rstrip(".")) if name.start else None
    own = [e for e in cast.people.get(spelling_key(words[-1]), ()) if _same_sex(e, sex)]
    if own:
        return max(own, key=lambda e: cast.last_at.get(e.id, -1))
    candidates = [s.entity for s in name.senses if s.entity.kind == "person" and _same_sex(s.entity, sex)]
    risky = any(s.risky for s in name.senses)
    if (
        not candidates
        and len(words) == 1
        and (name.label == "PERSON" or _rules(name, tree))
        and len(words[0]) > 3
    ):
        candidates = [e for e in cast.tables.surnames.get(spelling_key(words[0]), ()) if _same_sex(e, sex)]
        risky = not _rules(name, tree)
    if name.label in _PLACE_LABELS | {"ORG"} and not title:
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
            person = unknown(name.text, "person", cast)
            cast.add(person, name.text)
            return person
    return None


def _rules(name: Name, tree: Tree) -> bool:
    """Whether a name that no table knows stands before "regime" or "government", as a ruler's does."""
    governor = tree.heads[name.head]
    noun = nouns().get(tree.lowers[governor])
    return (
        not name.senses
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
    for test in (
        lambda e: cast.offices.in_office(key(e), when),
        lambda e: e.country in cast.countries,
    ):
        if len(candidates) > 1:
            candidates = [e for e in candidates if test(e)] or candidates
    if len(candidates) > 1:
        latest = max(cast.offices.latest(key(e)) for e in candidates)
        best = [e for e in candidates if cast.offices.latest(key(e)) == latest and latest]
        candidates = best if len({e.country for e in candidates}) == 1 else []
    return candidates[0] if len(candidates) == 1 else None


def _tabled(
    name: Name, senses: Sequence[Sense], tree: Tree, texts: Sequence[str], cast: Cast
) -> Linked | None:
    """The country, organisation or metonym of an alias, if the context bears it."""
    text = name.text
    sense = _likeliest(senses, cast)
    if sense.risky and not _bears(sense, name, tree, cast):
        return _untabled(name, tree, texts, cast) if name.label in _PLACE_LABELS | {"ORG", "PERSON"} else None
    entity = sense.entity
    if sense.role == "metonym":
        capital = entity.kind in {"country", "place"} and fold(
            cast.tables.capitals.get(entity.id.removeprefix(ENTITY), "")
        ) == fold(text)
        place = resolve_place(text, focus=cast.focus(), within=entity.country)
        if place is None and entity.country is None:
            place = resolve_place(text, focus=cast.focus())
        acting = capital or place is None or place.category not in {"city", "region"}
        if not acting and tree.deps[name.head] != "nsubj":
            return Linked(name, place or entity, place)
        return Linked(name, entity, place)
    if sense.role == "demonym":
        return Linked(name, entity, None, demonym=True)
    is_place = entity.kind in {"country", "place"}
    others = tuple(s.entity for s in senses if s.entity != entity) if len(senses) > 1 and is_place else ()
    return Linked(name, entity, entity if is_place else None, others=others)


def _likeliest(senses: Sequence[Sense], cast: Cast) -> Sense:
    """The sense whose country the article speaks of most; names before demonyms before metonyms."""
    order = {"name": 0, "demonym": 1, "metonym": 2}
    return min(
        senses,
        key=lambda s: (
            -cast.countries.get(s.entity.country or "", 0)
            if len({x.entity.country for x in senses}) > 1
            else 0,
            order[s.role],
        ),
    )


def _bears(sense: Sense, name: Name, tree: Tree, cast: Cast) -> bool:
    """Whether an alias with another frequent meaning is used for the entity here."""
    entity, text = sense.entity, name.text
    if entity.kind in {"country", "place"} or sense.role != "name":
        return (
            name.label != "PERSON"
            and tree.pos[name.head] in {"PROPN", "ADJ", "NOUN", "X", ""}
            and text[:1].isupper()
        )
    if text.isupper():
        return tree.pos[name.head] in {"PROPN", "NOUN", "X", ""}
    if name.label in {"PERSON", "GPE", "LOC", "FAC"}:
        return False
    if entity.country is not None and entity.kind == "government":
        return cast.countries.get(entity.country, 0) > 0
    return name.label is not None and tree.pos[name.head] == "PROPN"


def _untabled(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> Linked | None:
    """A place of the gazetteer, or an entity of the article's own."""
    label = name.label
    if label == "NORP" or (label is None and not name.inside):
        return None if label is None else Linked(name, unknown(name.text, "group", cast), demonym=True)
    if label in _PLACE_LABELS or (label == "PERSON" and is_locative(tree, name.head)):
        within = _container(name, tree, texts, cast)
        place = resolve_place(name.text, focus=cast.focus(), within=within) or (
            resolve_place(name.text, focus=cast.focus()) if within is None else None
        )
        if place is not None and place.category == "city":
            place = cast.known.setdefault(place.id, replace(place, label=name.text.removesuffix("'s")))
        if place is None:
            code = within or next((s.entity.country for s in name.inside if s.entity.country), None)
            place = replace(unknown(name.text, "place", cast), country=code or _only_country(cast))
            cast.known[place.id] = place
        return Linked(name, place, place)
    region = known_region(name.text)
    if region is not None and label != "PERSON":
        return Linked(name, region, region)
    if label in {"EVENT", "MISC"}:
        return Linked(name, unknown(name.text, "thing", cast))
    if label == "PERSON":
        return None
    return Linked(name, organisation(name.text, name.inside, cast))


def organisation(text: str, inside: Iterable[Sense], cast: Cast) -> Entity:
    """An organisation that is in no table: its kind by its last word, its country by a name within."""
    words = fold(text).removesuffix("'s").lower().split()
    known = [n for w in (words[-1], words[0], *words[1:-1]) if (n := nouns().get(w)) is not None]
    noun = next((n for n in known if n.kind in {"organisation", "government", "group"}), None)
    code = next((s.entity.country for s in inside if s.entity.country), None)
    state = noun is not None and noun.category in STATE_CLASSES and code is not None
    entity = unknown(text, "government" if state else "organisation", cast)
    category = entity.category or (noun.category if noun is not None else "organisation")
    entity = replace(entity, country=entity.country or code, category=category)
    cast.known[entity.id] = entity
    return entity


def unknown(text: str, kind: str, cast: Cast) -> Entity:
    """The node of a name that no table knows: the same name is the same node."""
    text = text.removesuffix("'s").removesuffix("’s").strip()
    name = slug(text)
    if name in cast.tables.entities or name.upper() in cast.tables.entities:
        name += "-named"
    known = cast.known.get(ENTITY + name)
    if known is None:
        known = cast.known[ENTITY + name] = Entity(ENTITY + name, text, kind)
    return known


def _container(name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> str | None:
    """The country right after a place: "Istanbul, Turkey", "Tripoli in Lebanon", "Mosul (Iraq)"."""
    at = name.end
    if at + 1 < len(texts) and texts[at] in {",", "in", "("}:
        for length in (3, 2, 1):
            senses = cast.tables.senses(" ".join(texts[at + 1 : at + 1 + length]))
            codes = {s.entity.country for s in senses if s.entity.kind == "country" and s.role == "name"}
            if len(codes) == 1:
                return codes.pop()
    head = name.head
    for child in (*tree.children[head], tree.heads[head]):
        senses = cast.tables.senses(texts[child])
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


def _acronym(linked: Linked, following: Name | None, texts: Sequence[str], cast: Cast) -> None:
    """Learn "(SRTF)" after "Syria Recovery Trust Fund"."""
    end = linked.name.end
    if end + 2 >= len(texts) or texts[end] not in {"(", "-LRB-"} or texts[end + 2] not in {")", "-RRB-"}:
        return
    short = texts[end + 1]
    if linked.entity.kind in {"organisation", "government", "group", "thing"} and is_acronym(
        short, linked.name.text
    ):
        cast.acronyms[short] = linked.entity


def is_acronym(short: str, text: str) -> bool:
    """Whether the letters of `short` are initials of `text` in order: "SRTF", "UNHCR", "MoD"."""
    letters = [c for c in short if c.isalpha()]
    if not 2 <= len(letters) <= 10 or sum(c.isupper() for c in letters) < 2:
        return False
    initials = [w[0] for w in fold(text).replace("-", " ").split() if w[0].isalnum()]
    at = 0
    for letter in letters:
        while at < len(initials) and initials[at].lower() != letter.lower():
            at += 1
        if at == len(initials):
            return False
        at += 1
    return True
