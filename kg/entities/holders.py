"""Which person a title without a name means: "the US president", "the Kremlin spokesman", "the secretary"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kg.actors import ENTITY, STATE_KINDS, Entity
from kg.actors.nouns import TITLED_CLASSES, Noun
from kg.actors.offices import Period
from kg.entities.discourse import FAR
from kg.entities.phrases import NOT_QUITE, Title, left_words, title_of
from kg.entities.reading import Reading, Role, opening_place
from kg.entities.verbs import speech

RULERS = frozenset({"leader", "ruler", "strongman", "dictator"})
TOP_OFFICES = ("president", "prime minister", "chancellor", "supreme leader", "king", "emir", "crown prince")
_GOING = frozenset({"arrive", "travel", "fly", "head", "land", "visit", "tour", "jet"})
_HOUSES = frozenset({"legislature", "court", "government_body", "central_bank"})
_TOWARDS = frozenset({"to", "in", "at", "for", None})
_FEW_SEATS = 3
_RECEIVING = frozenset({"greet", "host", "meet", "receive", "telephone", "visit", "welcome"})
_PRESSING = frozenset({"ask", "beg", "implore", "press", "tell", "urge", "warn"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENVOYS = frozenset({"ambassador", "diplomat", "envoy"})


def office_holder(reading: Reading, head: int, noun: Noun, owners: Sequence[Entity]) -> Entity | None:
    """Somebody the article has given the title, else the holder on the article's date, else None."""
    if noun.category not in TITLED_CLASSES:
        return None
    title = title_of(reading.tree, head, reading.name_tokens, known=reading.offices.seats)
    words = title.phrase.split()
    if title.former or (NOT_QUITE & set(words) and not title.phrase.startswith("vice president")):
        return None
    if noun.lemma == "counterpart":
        return _counterpart(reading, owners)
    wanted, seats = reading.offices.normal(title.phrase), _seats(owners)
    if not owners and publishers_own(reading, head):
        seats = [reading.publisher or ""]
    then = _year_told(reading, head)
    if then is not None and owners and wanted not in RULERS:
        return by_table(reading, wanted, seats or _seats_in_focus(reading, head, wanted), then)
    titled = _titled(reading, title, noun, seats, wanted)
    if titled is not None:
        return titled
    if noun.category == "spokesperson" and not seats and len(words) == 1:
        return _last_voice(reading, head) if noun.lemma not in reading.last_described else None
    if not seats and len(words) == 1 and noun.lemma in _ENVOYS:
        return None  # every body of states has some
    if len(words) == 1 and noun.category == "commander":
        return None  # "its general", as others of that rank
    whole = " ".join(reading.tree.lowers[w] for w in (*left_words(reading.tree, head), head))
    if owners and owners[0].category in _HOUSES and wanted in TOP_OFFICES:
        return None  # "the Senate dismissed its president"
    if wanted in RULERS and owners and owners[0].kind in STATE_KINDS:
        return ruler(reading, owners[0]) or by_table(reading, whole, [])
    if len(words) > 1 or wanted in TOP_OFFICES:
        near = reading.near(head)
        known = reading.discourse.last(
            lambda e: (
                e.kind == "person"
                and (e.country in seats if seats else e.country in near)
                and reading.offices.holds(e.id.removeprefix(ENTITY), wanted, reading.cast.when)
            )
        )
        if known is not None:
            return known
    return by_table(reading, whole, []) or by_table(
        reading, wanted, seats or _seats_in_focus(reading, head, wanted)
    )


def office_holders(reading: Reading, head: int, owners: Sequence[Entity]) -> tuple[Entity, ...]:
    """ "The Chinese and Indian foreign ministers": one holder for every country, or nobody."""
    title = title_of(reading.tree, head, reading.name_tokens, known=reading.offices.seats)
    countries = [o for o in owners if o.kind == "country"]
    words = title.phrase.split()
    single = " ".join((*words[:-1], reading.tree.lemmas[head]))
    if reading.tree.lemmas[head] in RULERS:
        found = [_named_ruler(reading, c) for c in countries]
    else:
        found = [by_table(reading, single, _seats([c])) for c in countries]
    people = tuple(p for p in found if p is not None)
    return people if len(people) == len(countries) > 1 and not title.former else ()


def _titled(reading: Reading, title: Title, noun: Noun, seats: Sequence[str], wanted: str) -> Entity | None:
    """The last person whom the article has introduced with the title; without a date also a later one."""

    def fits(role: Role) -> bool:
        given = reading.offices.normal(role.title)
        same = role.noun == noun.lemma or {role.noun, noun.lemma} <= _ENVOYS
        alone = len(title.phrase.split()) == 1 and same and "vice" not in given
        return (given == wanted or alone) and (
            not seats or role.seat in seats or role.person.country in seats
        )

    earlier = [r for r in reading.roles if r.token < title.head and fits(r)]
    if earlier:
        return max(earlier, key=lambda r: r.token).person
    if noun.lemma == "minister" and not seats and wanted == noun.lemma:  # "his counterpart, A … the minister"
        met = [r for r in reading.roles if r.token < title.head and r.noun == "counterpart"]
        if met:
            return max(met, key=lambda r: r.token).person
    if reading.cast.when is None or seats:
        later = [r for r in reading.roles if fits(r) and reading.offices.normal(r.title) == wanted]
        return later[0].person if later else None
    return None


def _last_voice(reading: Reading, head: int) -> Entity | None:
    """The person who spoke last: "the spokesman" of a text that calls nobody so."""
    tree, known = reading.tree, reading.discourse.candidates
    for candidate in reversed(known):
        if candidate.sentence < reading.discourse.sentences[head] - FAR:
            break
        entity, at = candidate.entities[0], candidate.token
        says = tree.deps[at] == "nsubj" and tree.lemmas[tree.heads[at]] in speech()
        if says and entity.kind == "person":
            return entity
    return None


def _counterpart(reading: Reading, owners: Sequence[Entity]) -> Entity | None:
    """ "His Ukrainian counterpart": who holds there the office that he holds here."""
    person = next((o for o in owners if o.kind == "person"), None)
    country = next((o for o in owners if o.kind == "country"), None)
    if person is None or country is None:
        return None
    given = [r.title for r in reading.roles if r.person.id == person.id]
    terms = reading.offices.by_person.get(person.id.removeprefix(ENTITY), ())
    when = reading.cast.when
    held = [x for t in terms if when and t.start <= when[1] and t.end >= when[0] for x in sorted(t.titles)]
    titles = (by_table(reading, t, [country.id.removeprefix(ENTITY)]) for t in (*given, *held))
    found = next(filter(None, titles), None)
    if found is not None and found.id not in reading.cast.mentioned:  # a premier who met a president
        titled = {r.person.id for r in reading.roles if r.person.country == country.country}
        return reading.discourse.last(lambda e: e.id in titled) or found
    return found


def _seats(owners: Sequence[Entity]) -> list[str]:
    seat = next((o for o in owners if o.kind != "person"), owners[0] if owners else None)
    if seat is None:
        return []
    # The president of a region is not the country's.
    country = seat.country if seat.kind != "place" else None
    return [s for s in (seat.id.removeprefix(ENTITY), country) if s]


def publishers_own(reading: Reading, head: int) -> bool:
    """Whether a government writes of its own "Prime Minister": with a capital, and before it names another's.

    From then on the bare title stays its own, whoever else bears it.
    """
    known = reading.offices.seats
    title = reading.offices.normal(title_of(reading.tree, head, reading.name_tokens, known=known).phrase)
    own = reading.publisher
    if own not in known.get(title, ()) or not reading.tree.texts[head][:1].isupper():
        return False
    seats = [r.seat for r in reading.roles if r.token < head and reading.offices.normal(r.title) == title]
    if not seats or own in seats:
        reading.own_titles.add(title)
    return title in reading.own_titles


def _seats_in_focus(reading: Reading, head: int, title: str) -> list[str]:
    """Where an office is whose seat the text leaves out: the state in focus, else the only one with it."""
    known = reading.offices.seats.get(title, frozenset())
    abroad = _abroad(reading, head)
    spoken_of = reading.focus(head, apart=abroad)
    for code in (_at_home(reading, head), opening_place(reading, head), spoken_of, reading.publisher):
        if code in known and code not in abroad:
            return [code]
    return _only_seat(reading, known, title) or _body(reading, known)


def _body(reading: Reading, seats: Collection[str]) -> list[str]:
    """The body of states whose an office is: who publishes, or the only one with it that the text names."""
    if not _are_bodies(reading, seats):
        return []
    issuer = reading.issuer.id.removeprefix(ENTITY) if reading.issuer is not None else ""
    labels = {reading.tables.entities[s].label: s for s in seats}
    named = {s for e in reading.cast.mentioned.values() for w, s in labels.items() if e.label.startswith(w)}
    return [issuer] if issuer in seats else list(named) if len(named) == 1 else []


def _are_bodies(reading: Reading, seats: Collection[str]) -> bool:
    """Whether an office is of bodies alone and no state has it: secretaries-general."""
    known = [reading.tables.entities.get(s) for s in seats]
    return bool(known) and all(e is not None and e.kind == "organisation" for e in known)


def _abroad(reading: Reading, head: int) -> set[str]:
    """The countries that are not somebody's own: where he goes ("the president travelled to Washington"),
    whose leader he receives, and who presses him ("London urged the chancellor")."""
    tree, first = reading.tree, reading.tree.first[head]
    verb, role = tree.heads[first], tree.deps[first]
    if role == "nsubj" and tree.lemmas[verb] in _GOING:
        met = [c for c in tree.having(verb, "obl", "obj") if tree.preposition(c) in _TOWARDS]
        kinds = {"country"}
    elif role == "nsubj" and tree.lemmas[verb] in _RECEIVING:
        met, kinds = list(tree.having(verb, "obj")), {"person"}
    elif role == "obj" and tree.lemmas[verb] in _PRESSING:
        met, kinds = list(tree.having(verb, "nsubj")), {"country"}
    else:
        return set()
    found = (reading.mention(t) for c in met for t in tree.conjuncts(c))
    others = (e for m in found if m is not None for e in m.entities if e.kind in kinds)
    return {other.country for other in others if other.country is not None}


def _at_home(reading: Reading, head: int) -> str | None:
    """Where somebody receives others: "the prime minister hosted B in Downing Street"."""
    tree, first = reading.tree, reading.tree.first[head]
    verb = tree.heads[first]
    if tree.deps[first] != "nsubj" or tree.lemmas[verb] not in _RECEIVING - {"meet", "visit", "telephone"}:
        return None
    inside = [t for o in (verb, *tree.having(verb, "obj")) for t in tree.having(o, "obl", "nmod")]
    places = (reading.mention(t) for t in inside if tree.preposition(t) in ("in", "at"))
    found = (m.place or m.entity for m in places if m is not None)
    return next((e.country for e in found if e is not None), None)


def _only_seat(reading: Reading, seats: Collection[str], title: str) -> list[str]:
    """The one seat of an office that few have, if the text speaks of it: Hong Kong's chief executive."""
    named, most = reading.cast.mentioned.values(), _FEW_SEATS if " " in title else 1

    def is_told(seat: str) -> bool:
        known = reading.tables.entities.get(seat)
        home = (known.country if known is not None else None) or seat
        told = (home == e.country or seat == e.id.removeprefix(ENTITY) for e in named)
        return reading.publisher == home or any(told)

    found = [seat for seat in seats if is_told(seat)] if len(seats) <= most else []
    return found if len(found) == 1 else []


def _year_told(reading: Reading, head: int) -> Period | None:
    """The past year that a clause tells of what somebody did: "in 1989 the president of Iraq visited …"."""
    tree, today = reading.tree, reading.cast.when
    for verb in tree.climb(head):
        if verb == head or tree.tags[verb] not in ("VBD", "VBN"):
            continue
        for told in tree.having(verb, "obl", "nmod"):
            year = tree.lowers[told]
            past = today is None or year < today[0][: len(year)]
            if _YEAR.fullmatch(year) and tree.preposition(told) == "in" and past:
                return f"{year}-01-01", f"{year}-12-31"
    return None


def by_table(reading: Reading, title: str, seats: Sequence[str], then: Period | None = None) -> Entity | None:
    """The holder of an office then or on the article's date; without a date the only one whom it names."""
    when, title = then or reading.cast.when, reading.offices.normal(title)
    if not seats:
        known = reading.offices.seats.get(title, frozenset())
        seats = _only_seat(reading, known, title) if len(title.split()) > 1 else []
    for seat in seats:
        if when is not None:
            holder = reading.offices.holder(title, seat, when)
        else:
            terms = reading.offices.holders(title, seat, None)
            named = {t.person for t in terms if ENTITY + t.person in reading.cast.mentioned}
            holder = named.pop() if len(named) == 1 else None
        if holder is not None:
            return reading.tables.entities.get(holder)
    return None


def _named_ruler(reading: Reading, state: Entity) -> Entity | None:
    """The head of state or government whom the article names anywhere."""
    when = reading.cast.when
    named = [e for e in reading.cast.mentioned.values() if e.country == state.country]
    offices = ((e, e.id.removeprefix(ENTITY), t) for t in TOP_OFFICES for e in named)
    return next((e for e, person, title in offices if reading.offices.holds(person, title, when)), None)


def rules(reading: Reading, entity: Entity) -> bool:
    """Whether somebody heads a state or government on the article's date."""
    when, person = reading.cast.when, entity.id.removeprefix(ENTITY)
    if entity.kind != "person" or entity.label.lower() in TOP_OFFICES:
        return entity.kind == "person"
    return any(reading.offices.holds(person, t, when) for t in TOP_OFFICES)


def ruler(reading: Reading, state: Entity) -> Entity | None:
    """ "The Turkish leader": the head of state or government whom the article names, else the president."""
    when, code = reading.cast.when, state.country
    named = reading.discourse.last(lambda e: e.country == code and rules(reading, e))
    if named is not None or when is None or code is None:
        return named
    return next((e for t in TOP_OFFICES if (e := by_table(reading, t, [code])) is not None), None)
