"""What common nouns mean: offices on a date, "the two leaders", organs of a state, groups, things and whose they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.actors import ENTITY, Entity, fold, slug
from kg.linking import unknown
from kg.mentions import Mention
from kg.nouns import STATE_CLASSES, Noun, nouns
from kg.phrases import (
    NOT_QUITE,
    determiner,
    extent,
    left_words,
    noun_of,
    number,
    owner_heads,
    place_heads,
    plural,
    title_of,
)
from kg.reading import Reading
from kg.trees import Tree

TIME_NOUNS = frozenset(
    "day week month year hour minute second time decade century today yesterday tomorrow morning evening night afternoon"
    " weekend moment period percent percentage amount way".split()
)
RULERS = frozenset({"leader", "ruler", "strongman", "dictator", "head of state", "head of government"})
TOP_OFFICES = ("president", "prime minister", "chancellor", "supreme leader", "king", "emir", "crown prince")
MAX_DEPTH = 12

_STATES = frozenset({"country", "government"})
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
    "group": {"armed_group", "party", "alliance", "NGO", "group"},
}  # fmt: skip


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
    tree = reading.tree
    start, end = extent(tree, head)
    text = reading.text(start, end)
    owners = _owners(reading, head)
    noun = noun_of(tree, head)
    if noun is not None and noun.kind == "quantity":
        inner = _counted(reading, head)
        if inner is None or not inner.entities or inner.entities[0].kind == "thing":
            noun = None
        else:
            label = _label(reading, head, start, end)
            entity = _own(
                reading, head, label, "group", inner.entities[0].category, inner.entities[0].country
            )
            return Mention(start, end, head, text, (entity,), owners=owners)
    entities = _meaning(reading, head, noun, owners, start, end)
    thing = entities[0].kind == "thing"
    if thing:
        owners = owners or _inherited(reading, head)
    if owners:
        reading.owners_of[tree.lemmas[head]] = owners
    place = entities[0] if entities[0].kind == "place" else None
    return Mention(start, end, head, text, entities, place, owners=owners)


def _owners(reading: Reading, head: int) -> tuple[Entity, ...]:
    """Whose it is: possessor, nationality, "of" phrase; a thing that belongs to somebody passes its owner on."""
    found: dict[str, Entity] = {}
    for token in owner_heads(reading.tree, head):
        mention = reading.found.get(token) or reading.found.get(reading.covering.get(token, -1))
        if (
            mention is None
            and token > head
            and reading.depth < MAX_DEPTH
            and reading.tree.pos[token] in {"NOUN", "PROPN"}
        ):
            mention = visit(reading, token)
        if mention is None:
            continue
        things = bool(mention.entities) and mention.entities[0].kind == "thing"
        for entity in mention.owners if things else mention.entities:
            found.setdefault(entity.id, entity)
    return tuple(found.values())


def _counted(reading: Reading, head: int) -> Mention | None:
    """The protesters of "thousands of protesters"."""
    for child in reading.tree.children[head]:
        if child > head and reading.tree.deps[child] == "nmod" and reading.tree.preposition(child) == "of":
            inner = reading.found.get(child) or reading.found.get(reading.covering.get(child, -1))
            return inner if inner is not None or reading.depth >= MAX_DEPTH else visit(reading, child)
    return None


def _inherited(reading: Reading, head: int) -> tuple[Entity, ...]:
    """ "The release" takes the owner of "a Defense Department news release" said before."""
    if determiner(reading.tree, head) != "definite":
        return ()
    return reading.owners_of.get(reading.tree.lemmas[head], ())


def _meaning(
    reading: Reading, head: int, noun: Noun | None, owners: Sequence[Entity], start: int, end: int
) -> tuple[Entity, ...]:
    tree = reading.tree
    if noun is None or (noun.kind not in {"person", "group", "country"} and _modal(tree, head)):
        return (_thing(reading, head, start, end),)
    several, kind_of_determiner = plural(tree, head), determiner(tree, head)
    definite = kind_of_determiner == "definite" or (kind_of_determiner is None and tree.pos[head] == "PROPN")
    if definite and (several or number(tree, head)) and not owners:
        members = _together(reading, head, noun)
        if members:
            return members
    if noun.kind == "person" and not several:
        person = _office_holder(
            reading, head, noun, owners, definite=definite or kind_of_determiner == "possessive"
        )
        if person is not None:
            return (person,)
    if noun.category == "side" and owners and owners[0].kind in _STATES:
        return (owners[0],)
    if definite and not owners:
        same = _again(reading, head, noun)
        if same:
            return same
    if noun.category in STATE_CLASSES and kind_of_determiner != "indefinite":
        organ = _organ(reading, head, noun, owners)
        if organ is not None:
            return (organ,)
    kind = "group" if noun.kind == "person" and several else noun.kind
    if kind == "country" or (kind == "government" and kind_of_determiner == "indefinite"):
        kind = "country" if kind == "country" and not several else "group"
    code = _country(reading, head, owners, noun)
    label = _label(reading, head, start, end)
    return (_own(reading, head, label, kind, noun.category, code),)


def _modal(tree: Tree, head: int) -> bool:
    """Whether a noun that can be an actor is a plain modifier or a measure here: "a police report", "10 units"."""
    return tree.deps[head] in {"compound", "nummod"}


def _thing(reading: Reading, head: int, start: int, end: int) -> Entity:
    """A thing; a name that nobody knows keeps its own node."""
    if reading.tree.pos[head] == "PROPN" and determiner(reading.tree, head) is None:
        words = [w for w in (*left_words(reading.tree, head), head) if reading.tree.pos[w] == "PROPN"]
        flat = [c for c in reading.tree.children[head] if reading.tree.deps[c] == "flat"]
        words = sorted({*words, *flat})
        return unknown(reading.text(words[0], words[-1] + 1), "thing", reading.cast)
    return _own(reading, head, _label(reading, head, start, end), "thing", None, None)


def _own(
    reading: Reading, head: int, label: str, kind: str, category: str | None, code: str | None
) -> Entity:
    """The article's own node of a description: the same words are the same node."""
    key = slug(label)
    known = reading.described.get(key)
    if known is None or known.kind != kind:
        known = Entity(f"{ENTITY}{reading.digest}-{key}", label, kind, code, category)
        reading.described[key] = known
    if kind != "thing":
        reading.last_described[reading.tree.lemmas[head]] = (known,)
    return known


def _label(reading: Reading, head: int, start: int, end: int) -> str:
    """The words of a description without determiner; "his government" is "Trump's government"."""
    tree = reading.tree
    parts: list[str] = []
    for i in range(start, end):
        mention = reading.found.get(i)
        if tree.deps[i] == "det" and tree.heads[i] == head:
            continue
        if tree.deps[i] == "nmod:poss" and tree.pos[i] in {"PRON", "DET"}:
            if mention is not None and mention.entity is not None:
                parts.append(f"{mention.entity.label}'s ")
            continue
        parts.append(reading.doc[i].text_with_ws)
    return " ".join("".join(parts).split()) or reading.texts[head]


def _country(reading: Reading, head: int, owners: Sequence[Entity], noun: Noun) -> str | None:
    """The country of a description: of its owner, of the place it is in, else the one the article is about."""
    for owner in owners:
        if owner.country is not None:
            return owner.country
    for token in place_heads(reading.tree, head):
        mention = reading.found.get(token) or reading.found.get(reading.covering.get(token, -1))
        if mention is not None and mention.entity is not None and mention.entity.country is not None:
            return mention.entity.country
    if noun.category in STATE_CLASSES | {"protester"} or reading.tree.lemmas[head] in {
        "opposition",
        "civilian",
        "resident",
    }:
        return reading.focus(head)
    return None


def _organ(reading: Reading, head: int, noun: Noun, owners: Sequence[Entity]) -> Entity | None:
    """The organ of a state: "the Syrian army", "police in Lagos", "the regime", "the ministry"."""
    tree, tables = reading.tree, reading.tables
    body = next((o for o in owners if o.kind in {"organisation", "government"}), None)
    if body is not None and noun.category == "government":
        return body
    code = _country(reading, head, owners, noun)
    if code is None or code not in tables.entities:
        return None
    if noun.category == "government":
        return tables.country(code)
    modifiers = [
        w
        for w in left_words(tree, head)
        if w not in reading.covering and tree.pos[w] in {"NOUN", "ADJ", "PROPN"}
    ]
    words = [tree.lowers[w] for w in modifiers]
    for last in dict.fromkeys((tree.lowers[head], noun.canonical)):
        key = " ".join((*words, last)).replace("defense", "defence")
        known = tables.bodies.get((code, key)) or (tables.bodies.get((code, last)) if not words else None)
        if known is not None:
            return known
    generic = (
        noun.canonical
        if not words or noun.canonical == "armed forces"
        else " ".join((*words, noun.canonical))
    )
    if generic == "armed forces":
        for name in ("army", "military", "armed forces", "forces"):
            if (code, name) in tables.bodies:
                return tables.bodies[code, name]
    adjective = tables.demonym(code) or tables.country(code).label
    return Entity(
        f"{ENTITY}{code}-{slug(generic)}", f"{adjective} {generic}", "government", code, noun.category
    )


def _again(reading: Reading, head: int, noun: Noun) -> tuple[Entity, ...]:
    """ "The group", "the ministry", "the rebels": the one spoken of last that the noun can describe."""
    tree = reading.tree
    lemma = tree.lemmas[head]
    words = {tree.lowers[w] for w in left_words(tree, head)} | {lemma}
    same = reading.last_described.get(lemma)
    if noun.kind == "country":
        form = {"kingdom", "republic", "emirate", "sultanate", "federation"} & {lemma}

        def is_country(entity: Entity) -> bool:
            code = entity.id.removeprefix(ENTITY)
            return entity.kind == "country" and (
                not form or bool(form & reading.tables.forms.get(code, frozenset()))
            )

        found = reading.discourse.last(is_country)
        return (found,) if found is not None and not plural(tree, head) else same or ()
    if noun.kind == "person" or plural(tree, head):
        return same or ()
    kin = _KIN.get(noun.category, set())

    def fits(entity: Entity) -> bool:
        if entity.kind not in {"organisation", "government", "group"}:
            return False
        name = {w.lower() for w in fold(entity.label).split()}
        return (
            words <= name
            or (lemma in name and len(words) == 1)
            or (len(words) == 1 and entity.category in kin)
        )

    if noun.category in {"government", "police"}:
        return ()
    found = reading.discourse.last(fits)
    return (found,) if found is not None else same or ()


def _together(reading: Reading, head: int, noun: Noun) -> tuple[Entity, ...]:
    """ "The two leaders", "both countries", "the ministers", "the sides"."""
    tree = reading.tree
    lemma, count = tree.lemmas[head], number(tree, head)
    if count is None and noun.category not in {"official", "country", "side", "commander"}:
        return ()
    if noun.category == "country":
        states = reading.discourse.together(head, count, lambda e: e.kind == "country")
        return states or _states_of(
            reading, reading.discourse.together(head, count, lambda e: e.kind == "person")
        )
    if noun.category == "side":
        return reading.discourse.together(
            head, count, lambda e: e.kind in {"country", "government", "organisation"}
        )
    if noun.kind != "person":
        return ()
    titled = {role.person.id for role in reading.roles if role.title.split()[-1] == lemma}
    test: Callable[[Entity], bool] = lambda e: e.kind == "person" and e.id in titled  # noqa: E731
    members = reading.discourse.together(head, count, test) if titled else ()
    if not members and (count is not None or noun.category == "official"):
        members = reading.discourse.together(
            head, count, lambda e: e.kind == "person" and not e.id.startswith(f"{ENTITY}{reading.digest}")
        )
    return members


def _states_of(reading: Reading, people: Sequence[Entity]) -> tuple[Entity, ...]:
    codes = dict.fromkeys(p.country for p in people if p.country in reading.tables.entities)
    return tuple(reading.tables.country(code) for code in codes if code) if len(codes) > 1 else ()


def _office_holder(
    reading: Reading, head: int, noun: Noun, owners: Sequence[Entity], *, definite: bool
) -> Entity | None:
    """Who "the US president" is: somebody the article has given the title, else the holder on its date."""
    if noun.category not in {"official", "spokesperson", "commander"} or not definite:
        return None
    tree = reading.tree
    title = title_of(tree, tree.lowers, head, reading.name_tokens)
    words = title.phrase.split()
    if title.former or (NOT_QUITE & set(words) and not title.phrase.startswith("vice president")):
        return None
    wanted = reading.offices.normal(title.phrase)
    seat = next((o for o in owners if o.kind != "person"), owners[0] if owners else None)
    seats = [s for s in ((seat.id.removeprefix(ENTITY), seat.country) if seat is not None else ()) if s]
    for role in reversed(reading.roles):
        given = reading.offices.normal(role.title)
        same = given == wanted or (
            len(words) == 1 and given.split()[-1] == wanted.split()[-1] and "vice" not in given
        )
        if same and (not seats or role.seat in seats or role.person.country in seats):
            return role.person
    whole = " ".join(tree.lowers[w] for w in (*left_words(tree, head), head))
    if wanted in RULERS and seat is not None and seat.kind in _STATES:
        return _ruler(reading, seat) or _by_table(reading, whole, [])
    known = reading.discourse.last(
        lambda e: (
            e.kind == "person"
            and (not seats or e.country in seats)
            and reading.offices.holds(e.id.removeprefix(ENTITY), wanted, reading.cast.when)
        )
    )
    if known is not None and (len(words) > 1 or wanted in TOP_OFFICES):
        return known
    return _by_table(reading, whole, []) or _by_table(
        reading, wanted, seats or _focus_seats(reading, head, wanted)
    )


def _focus_seats(reading: Reading, head: int, title: str) -> list[str]:
    """Where an office is whose seat the text leaves out: the only state that has it, else the one in focus."""
    known = reading.offices.seats.get(title, frozenset())
    code = reading.focus(head)
    if code in known:
        return [code]
    return list(known) if len(known) == 1 else []


def _by_table(reading: Reading, title: str, seats: Sequence[str]) -> Entity | None:
    when = reading.cast.when
    title = reading.offices.normal(title)
    if not seats:
        known = reading.offices.seats.get(title, frozenset())
        seats = list(known) if len(known) == 1 and len(title.split()) > 1 else []
    for seat in seats:
        if when is not None:
            holder = reading.offices.holder(title, seat, when)
            if holder is not None:
                return reading.tables.entities.get(holder)
        else:
            named = {t.person for t in reading.offices.holders(title, seat, None)} & {
                e.removeprefix(ENTITY) for e in reading.cast.mentioned
            }
            if len(named) == 1:
                return reading.tables.entities[named.pop()]
    return None


def _ruler(reading: Reading, state: Entity) -> Entity | None:
    """ "The Turkish leader": the head of state or government of that country whom the article names, else the one there is."""
    when, code = reading.cast.when, state.country
    named = reading.discourse.last(
        lambda e: (
            e.kind == "person"
            and e.country == code
            and any(reading.offices.holds(e.id.removeprefix(ENTITY), t, when) for t in TOP_OFFICES)
        )
    )
    if named is not None or when is None or code is None:
        return named
    return next((e for t in TOP_OFFICES[:1] if (e := _by_table(reading, t, [code])) is not None), None)


def is_actor_noun(tree: Tree, head: int) -> bool:
    """Whether the noun is in the table of those who can act."""
    return tree.lemmas[head] in nouns() or tree.lowers[head] in nouns()
