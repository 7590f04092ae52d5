"""From names to entities: one node per person, organisation and country of an article.

Full names and facts of the tables come first, then what the article itself introduces (full names,
acronyms in brackets), then short forms, which need support where they are ambiguous.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.actors import ENTITY, Entity, Sense, fold
from kg.actors.nouns import nouns
from kg.actors.offices import Period
from kg.actors.places import resolve_place
from kg.entities import verbs
from kg.entities.acronyms import is_acronym
from kg.entities.cast import OBSERVERS, Cast, Linked, unknown
from kg.entities.names import PLACE_LABELS, Name
from kg.entities.phrases import owner_heads
from kg.entities.surnames import full_name, is_personal, person_of
from kg.entities.untabled import container, of_state, opening, party_of, untabled
from kg.ontology import lexicon
from kg.trees import Tree

_MUCH = 4  # times as often as its own an article may name another country


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
        entity = full_name(name, cast, titles.get(name.start)) if _navy(name, cast) is None else None
        if entity is not None:
            cast.add(entity, name.text)
            found[i] = Linked(name, entity)
    if cast.when is None:
        cast.when = _period(found.values(), cast, titles)
    for i, name in enumerate(names):
        linked = found.get(i) or _short_name(name, tree, texts, cast, titles.get(name.start))
        if linked is None:
            continue
        found[i] = linked
        cast.mentioned.setdefault(linked.entity.id, linked.entity)
        cast.last_at[linked.entity.id] = name.start
        cast.times[linked.entity.id] += 1
        _acronym(linked, names[i + 1] if i + 1 < len(names) else None, texts, cast)
    linked_names = [found[i] for i in sorted(found)]
    if cast.when is None:
        cast.when = _period(linked_names, cast, titles)
    # Of two named as often, that of a town is rather where things happen than that of a foreign ministry.
    first = sorted(linked_names, key=lambda one: one.entity.kind not in {"country", "place"})
    homes = (one.entity.country for one in first if one.entity.category not in OBSERVERS)
    cast.countries = Counter(home for home in homes if home is not None)
    return linked_names


def _period(
    names: Iterable[Linked], cast: Cast, titles: Mapping[int, tuple[str, str | None]]
) -> Period | None:
    """When the people of an article without a date held their titles."""
    people = [
        (one.entity.id.removeprefix(ENTITY), titles.get(one.name.start, (None, None))[0])
        for one in names
        if one.entity.kind == "person"
    ]
    return cast.offices.period(p for p in dict.fromkeys(people) if p[1] or len(people) > 1)


def _count_countries(names: Iterable[Name], cast: Cast) -> None:
    """Which countries an article speaks of, and how often."""
    told = Counter[str]()
    for name in names:
        senses = name.senses or tuple(s for s in name.inside if s.entity.kind != "person")
        codes = {s.entity.country for s in senses if s.entity.category not in OBSERVERS}
        code = codes.pop() if len(codes) == 1 else None
        if code is not None and not (senses[0].risky and _is_borne_by_many(senses[0].entity)):
            told[code] += 1
    towns = (resolve_place(n.text, focus=told) for n in names if n.label in PLACE_LABELS and not n.senses)
    cast.countries.update(town.country for town in towns if town is not None and town.country is not None)
    cast.countries.update(told)


def _is_borne_by_many(entity: Entity) -> bool:
    """Whether others bear the name that is risky: people, organs and parties of several states."""
    return entity.kind in {"person", "government"} or entity.category == "party"


def _short_name(
    name: Name, tree: Tree, texts: Sequence[str], cast: Cast, title: tuple[str, str | None] | None
) -> Linked | None:
    text = fold(name.text).removesuffix("'s")
    if text in cast.acronyms:
        return Linked(name, cast.acronyms[text])
    spelled = _spelled_out(text, cast) if not name.senses else None
    if spelled is not None:
        return Linked(name, spelled)
    navy = _navy(name, cast) if not name.senses else None
    if navy is not None:  # "USS Mason"
        ship = replace(unknown(name.text, "organisation", cast), country=navy.country, category="military")
        cast.known[ship.id] = ship
        return Linked(name, ship)
    if is_personal(name, tree, cast, title):
        person = person_of(name, tree, texts, cast, title)
        if person is not None:
            return Linked(name, person)
        if name.label not in PLACE_LABELS | {"PERSON"}:
            return None
    senses = [s for s in name.senses if s.entity.kind != "person"]
    if senses:
        return _tabled(name, senses, tree, texts, cast)
    return untabled(name, tree, texts, cast)


def _spelled_out(short: str, cast: Cast) -> Entity | None:
    """The only body named before whose initials these are: "the IIP" after "the Iraqi Islamic Party"."""
    if not 3 <= len(short) <= 6 or not (short.isupper() and short.isalpha()):
        return None
    bodies = (e for e in cast.mentioned.values() if e.kind in ("organisation", "government"))
    found = [e for e in bodies if short == "".join(w[0] for w in e.label.split() if w[:1].isupper())]
    return found[0] if len(found) == 1 else None


def _tabled(
    name: Name, senses: Sequence[Sense], tree: Tree, texts: Sequence[str], cast: Cast
) -> Linked | None:
    """The country, organisation or metonym of an alias, if the context bears it."""
    text = name.text
    armed = _fighting(senses, name, tree)
    sense = _likeliest(armed or senses, cast)
    if sense.risky and not (armed or _bears(sense, name, tree, cast)):
        organ = _of_another(sense.entity, name, cast, opening(name, tree, texts, cast))
        if organ is not None:
            return Linked(name, organ)
        return untabled(name, tree, texts, cast) if name.label in PLACE_LABELS | {"ORG", "PERSON"} else None
    entity = sense.entity
    namesake = _namesake(entity, name, tree, texts, cast) if sense.role == "name" else None
    if namesake is not None:
        return Linked(name, namesake)
    if sense.role == "metonym":
        capital = entity.kind in {"country", "place"} and fold(
            cast.tables.capitals.get(entity.id.removeprefix(ENTITY), "")
        ) == fold(text)
        place = resolve_place(text, focus=cast.focus(), within=entity.country)
        if place is None and entity.country is None:
            place = resolve_place(text, focus=cast.focus())
        acting = capital or place is None or place.category not in {"city", "region"}
        if not acting and not _takes_part(name.head, tree):
            return Linked(name, place or entity, place)
        return Linked(name, entity, place)
    if sense.role == "demonym":
        return Linked(name, entity, None, demonym=True)
    return Linked(name, entity, entity if entity.kind in {"country", "place"} else None)


def _fighting(senses: Sequence[Sense], name: Name, tree: Tree) -> list[Sense]:
    """The armed groups of an alias, where its fighters are told of or it attacks: "RSF gunmen stormed it"."""
    above = tree.heads[name.head]
    noun = nouns().get(tree.lemmas[above]) if tree.deps[name.head] in {"compound", "amod"} else None
    acts = tree.deps[name.head] == "nsubj" and (
        tree.lemmas[above] in verbs.violent() | verbs.forceful() | _SOLDIERING
    )
    armed = acts or (noun is not None and noun.category in _BEARING_ARMS)
    return [s for s in senses if armed and s.entity.category in {"armed_group", "military"}]


_SOLDIERING = frozenset({"advance", "deploy", "fight", "pull", "retreat", "withdraw"})
_BEARING_ARMS = frozenset({"armed group", "fighter", "military"})


def _takes_part(head: int, tree: Tree) -> bool:
    """Whether a town is who acts, is told to act or deals with envoys: "Oslo said", "pressed Oslo to act"."""
    head = tree.first[head]
    if tree.deps[head] == "obj":
        verb = tree.heads[head]
        told = any(tree.tags[c] == "VB" for c in tree.having(verb, "xcomp"))
        return told or tree.lemmas[verb] in verbs.addressing()
    if tree.preposition(head) == "from":
        above = tree.heads[head]
        sent = lexicon().classes["@diplomat"]
        return any(tree.lemmas[t] in sent for t in (above, *tree.having(above, "obj")))
    return tree.deps[head] == "nsubj" or tree.preposition(head) in ("between", "by", "with")


def _namesake(entity: Entity, name: Name, tree: Tree, texts: Sequence[str], cast: Cast) -> Entity | None:
    """ "Burundi's National Security Council" is no organ of the United States, nor "the Labour Party in
    Nigeria" that of Britain."""
    party = entity.category == "party"
    if not (entity.kind == "government" or party) or entity.country is None:
        return None
    beside = (t for t in owner_heads(tree, name.head) if not name.start <= t < name.end)
    owners = [s.entity.country for t in beside for s in cast.tables.ending(texts, t)]
    code = next(filter(None, owners), None) or (container(name, tree, texts, cast) if party else None)
    if code is None or code == entity.country:
        return None
    if party:
        return party_of(name.text, code, cast)
    if code not in cast.tables.entities:
        return None
    return of_state(name.text, code, entity.category, cast)


def _of_another(entity: Entity, name: Name, cast: Cast, here: str | None) -> Entity | None:
    """The organ of the state where it is, or that an article is about, of those many have: "the Senate"."""
    (code, most), (_, next_to) = [*cast.countries.most_common(2), ("", 0), ("", 0)][:2]
    organ = entity.kind == "government" and entity.country is not None and name.label == "ORG"
    if organ and here is not None:
        code, most = here, next_to + 1
    known = organ and most > next_to and code in cast.tables.entities
    return of_state(name.text, code, entity.category, cast) if known else None


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
        return tree.pos[name.head] in {"PROPN", "ADJ", "NOUN", "X", ""} and text[:1].isupper()
    if text.isupper():
        return tree.pos[name.head] in {"PROPN", "NOUN", "X", ""}
    if name.label in {"PERSON", "GPE", "LOC", "FAC"}:
        return False
    told = max(cast.countries.values(), default=0)
    if entity.category == "party" and entity.country is not None:
        # Many states have a Democratic Party: it is that of one which the article speaks of.
        return told < 2 or _MUCH * cast.countries.get(entity.country, 0) >= told
    if entity.country is not None and entity.kind == "government":
        # "The Senate" is that of the country an article speaks of as much as of any other.
        return cast.countries.get(entity.country, 0) >= max(1, told)
    return name.label is not None and tree.pos[name.head] == "PROPN"


def _navy(name: Name, cast: Cast) -> Entity | None:
    """Whose ship a name is by the letters before it."""
    letters, _, rest = name.text.strip().partition(" ")
    if not rest or not (letters.isupper() and letters.isalpha()):
        return None
    forces = (s.entity for s in cast.tables.senses(letters) if s.entity.category == "military")
    return next(forces, None)


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
