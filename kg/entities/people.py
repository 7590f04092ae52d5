"""The people of an article: which title each has, from where, of which sex, for whom they speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.actors import BODY_KINDS, ENTITY, Entity, actors, table
from kg.actors.nouns import TITLED_CLASSES
from kg.actors.offices import parliaments
from kg.entities import verbs
from kg.entities.cast import Linked
from kg.entities.dealings import counterparts, host, sanctioners
from kg.entities.holders import TOP_OFFICES, rules
from kg.entities.mentions import Mention
from kg.entities.names import Name, head_of
from kg.entities.phrases import NOT_QUITE, Title, determiner, extent, noun_of, owner_heads, plural, title_of
from kg.entities.reading import Reading, Role, owners_of
from kg.entities.titles import HONORIFICS
from kg.trees import Tree

_SEATS = BODY_KINDS | {"group", "place"}
_OF_STATES = frozenset({"IGO", "alliance"})
_BEFORE = 80  # words between what somebody is and his name
_LONGEST = 12  # words of a title: "Minister of Foreign Affairs of the Republic of Latvia"
_STOPS = frozenset({"PUNCT", "VERB", "AUX", "CCONJ", "SPACE", "PRON"})


def titles_of(reading: Reading, names: Sequence[Name]) -> dict[int, Title]:
    """The title of every name that has one, by the name's first token: before it or in apposition."""
    found = {}
    for name in names:
        if name.senses and all(s.entity.kind != "person" for s in name.senses):
            continue
        titles = (t for head in _title_heads(reading, name) if (t := _title_at(reading, head)) is not None)
        title = next(titles, None)
        if title is not None:
            found[name.start] = title
    return found


def _title_at(reading: Reading, head: int) -> Title | None:
    """The title of one person that ends in a token, if it is one."""
    tree = reading.tree
    if head in reading.name_tokens or tree.pos[head] not in {"NOUN", "PROPN"}:
        return None
    noun = noun_of(tree, head)
    if noun is None or noun.kind != "person" or plural(tree, head):
        return None
    return title_of(tree, head, reading.name_tokens, known=reading.offices.seats)


def _title_heads(reading: Reading, name: Name) -> Iterator[int]:
    """Where a name may have its title: next to it, before "of …" and "for …", before a comma, in the tree."""
    tree, texts, start = reading.tree, reading.tree.texts, name.start
    if start > 0:
        yield start - 1
    for at in range(start - 2, max(-1, start - _LONGEST), -1):
        if tree.pos[at + 1] in _STOPS:
            break
        if tree.lowers[at + 1] in {"of", "for"} and texts[at][:1].isupper():
            yield at
    yield from (c for c in tree.children[name.head] if tree.deps[c] in {"nmod:desc", "appos"})
    if tree.deps[name.head] in {"flat", "appos", "nmod:desc"}:
        yield tree.heads[name.head]
    framed = start > 1 and name.end < len(texts) and texts[start - 1] == "," and texts[name.end] in {",", "."}
    if framed and name.label == "PERSON" and tree.deps[start - 2] != "conj":
        yield start - 2


def seat_in(reading: Reading, title: Title) -> str | None:
    """The country or organisation that the words of a title name."""
    for token in owner_heads(reading.tree, title.head, person=True):
        for sense in reading.tables.ending(reading.tree.texts, token):
            return sense.entity.country or sense.entity.id.removeprefix(ENTITY)
    return None


def introduce_people(reading: Reading, names: Sequence[Linked], titles: Mapping[int, Title]) -> None:
    """Learn the sex, country and titles of all people; a title stands for its bearer from then on."""
    people = [one for one in names if one.entity.kind == "person" and not one.demonym]
    for one in _settle(reading, people, titles):
        title, person = titles.get(one.name.start), one.entity
        reading.discourse.genders[person.id] = _sex(reading, one)
        if title is not None and _give(reading, person, title):
            _join(reading, one.name, title)
        for head in _beside(reading.tree, one.name.head):
            other = _title_at(reading, head) if title is not None and head != title.head else None
            if other is not None:
                _give(reading, person, other)


def _beside(tree: Tree, name: int) -> Iterator[int]:
    """What stands in apposition to a name: "Gen. Joe Dunford, the chairman", "the chairman, Joe Dunford"."""
    yield from tree.having(name, "appos", "nmod:desc")
    if tree.deps[name] in {"appos", "nmod:desc"}:
        yield tree.heads[name]


def _give(reading: Reading, person: Entity, title: Title) -> bool:
    """Give a person a title, unless it belongs to another country than he."""
    seat = _seat(reading, title)
    if seat is not None and seat.kind == "country" and person.country not in {None, seat.country}:
        return False
    if not title.former and not NOT_QUITE & set(title.phrase.removeprefix("vice president").split()):
        code = (seat.country or seat.id.removeprefix(ENTITY)) if seat else person.country
        noun = noun_of(reading.tree, title.head)
        lemma = noun.canonical if noun is not None else reading.tree.lemmas[title.head]
        reading.roles.append(Role(person, title.phrase, lemma, code, title.head))
        if noun is not None and noun.category == "spokesperson" and seat is not None:
            reading.spoken_for[person.id] = represented(reading, seat)
    return True


def represented(reading: Reading, entity: Entity) -> Entity:
    """Whom a spokesperson of this entity speaks for: the state for its head and its government's seat."""
    code = entity.country or ""
    if code in reading.tables.entities and (entity.kind == "person" or entity.category == "executive"):
        return reading.tables.country(code)
    return entity


def _sex(reading: Reading, one: Linked) -> str | None:
    """By the tables, an honorific, or the given name."""
    before = reading.tree.texts[one.name.start - 1].lower().rstrip(".") if one.name.start else ""
    given = given_names().get(one.entity.label.split()[0].lower())
    return (
        one.entity.gender or HONORIFICS.get(before) or reading.discourse.genders.get(one.entity.id) or given
    )


def _seat(reading: Reading, title: Title) -> Entity | None:
    """The country, organisation or person that a title belongs to."""
    owners = owners_of(reading, title.head, person=True)
    return next((e for e in owners if e.kind != "person"), owners[0] if owners else None)


def _settle(reading: Reading, people: Sequence[Linked], titles: Mapping[int, Title]) -> list[Linked]:
    """Give unknown people a country: their title's; for officials the publisher's or the one in focus."""
    homes: dict[str, str] = {}
    for one in sorted(people, key=lambda one: one.name.start not in titles):
        if one.entity.country is not None or one.entity.id in homes:
            continue
        title = titles.get(one.name.start)
        code = _home(reading, title, one)
        if code is not None:
            homes[one.entity.id] = code

    def settled(entity: Entity) -> Entity:
        code = homes.get(entity.id)
        return entity if code is None else replace(entity, country=code)

    for one in people:
        if one.entity.id in homes:
            mention = reading.found[one.name.head]
            reading.found[one.name.head] = mention._replace(entities=tuple(map(settled, mention.entities)))
    return [one._replace(entity=settled(one.entity)) if one.entity.id in homes else one for one in people]


def _colleague(reading: Reading, one: Linked) -> str | None:
    """The country of him with whom a person is named: "met the premier and Defence Minister X"."""
    tree = reading.tree
    last = next((t for t in tree.climb(one.name.head) if tree.deps[t] == "conj"), None)
    mention = reading.mention(tree.first[last]) if last is not None else None
    known = mention.entity if mention is not None else None
    return known.country if known is not None and known.kind == "person" else None


def _home(reading: Reading, title: Title | None, one: Linked) -> str | None:
    """The country of a person: told beside the name ("Karen Pierce of the United Kingdom", "China's Ma
    Zhaoxu"), that of a title, or understood. Who serves an organisation of states need not be of any."""
    name = one.name.head
    for bracketed in reading.tree.having(name, "appos"):  # "Jean-Maurice Ripert (France) said"
        aside = reading.mention(bracketed) if reading.tree.texts[bracketed - 1] == "(" else None
        if aside is not None and aside.entity is not None and aside.entity.kind == "country":
            return aside.entity.country
    beside = (c for c in _beside(reading.tree, name) if _title_at(reading, c) is not None)
    for head in (name, *([title.head] if title is not None else ()), *beside):
        based = any(reading.tree.lowers[c] == "based" for c in reading.tree.having(head, "amod"))
        kinds = _SEATS - {"place"} if based else _SEATS
        seat = next((o for o in owners_of(reading, head, person=True) if o.kind in kinds), None)
        if seat is not None and seat.country is not None:
            return seat.country
        if seat is not None and seat.category in _OF_STATES:
            return None
    origin = next(filter(None, (_origin(reading, c) for c in _beside(reading.tree, name))), None)
    origin = origin or _of_those(reading, name)
    if origin is None and title is not None:
        origin = _told_before(reading, title.head)
    if origin is not None:
        return origin
    if title is not None and any(words in title.phrase for words in _OF_BODIES):
        return None
    noun = noun_of(reading.tree, title.head) if title is not None else None
    seat = _seat(reading, title) if title is not None else None
    if title is not None and noun is not None and noun.category in TITLED_CLASSES and _is_place(seat):
        colleague = _colleague(reading, one) if seat is None else None
        # The tables know who rules a publisher's own state, and which offices it has not.
        office = reading.offices.normal(title.phrase)
        seats = reading.offices.seats.get(office, ())
        foreign = office in TOP_OFFICES or (seats and reading.publisher not in seats)
        own = None if foreign else reading.publisher
        receiving = host(reading, name, title.head)
        strangers = counterparts(reading, name) | _opponents(reading, title.head, name)
        strangers |= {receiving} if receiving is not None else set()
        strangers |= {state.country for state in sanctioners(reading, name) if state.country is not None}
        near = [reading.last_acting(title.head), reading.focus(title.head)]
        if (here := reading.stage(title.head)) is not None and here == reading.scene:
            near = [here, *near]  # "sworn in in Niamey"
        if any(reading.tree.lowers[w] == "opposition" for w in title.words):
            # Who opposes a government is hardly of those who comment on it.
            near = [_ruled(reading, name), *near[::-1]]
        likely = [c for c in (colleague, own, *near, *reading.cast.countries) if c is not None]
        houses = parliaments(noun.canonical)
        own_house = [c for c in likely if c in houses] if houses else likely
        state = next((code for code in own_house if code not in strangers), None)
        if state is not None or strangers or houses:
            return state
    return _of_family(reading, one) or reading.setting(name)


# What bodies of states call those they send, whose country is not told.
_OF_BODIES = (
    "special representative", "special coordinator", "special rapporteur", "humanitarian coordinator",
    "resident coordinator", "relief coordinator", "independent expert", "secretary general",
    "secretary-general",
)  # fmt: skip


def _ruled(reading: Reading, name: int) -> str | None:
    """The country of the only ruler whom a sentence names: "the opposition leader, A, criticised B"."""
    sentences = reading.discourse.sentences
    start, end = bisect_left(sentences, sentences[name]), bisect_right(sentences, sentences[name])
    people = {m.entity for t in range(start, end) if (m := reading.found.get(t)) is not None and m.entity}
    codes = {e.country for e in people if e.country is not None and rules(reading, e)}
    return next(iter(codes)) if len(codes) == 1 else None


def _told_before(reading: Reading, head: int) -> str | None:
    """Whose "the envoy, A" is, of whom "an envoy of B" was said before."""
    tree = reading.tree
    if determiner(tree, head) != "definite":
        return None
    before = range(head - 1, max(0, head - _BEFORE), -1)
    same = (t for t in before if tree.lemmas[t] == tree.lemmas[head] and determiner(tree, t) == "indefinite")
    owners = next(filter(None, (owners_of(reading, t, person=True) for t in same)), ())
    return next((o.country for o in owners if o.country is not None), None)


def _of_those(reading: Reading, name: int) -> str | None:
    """The country of several among whom a person is named: "two Spanish ministers, A and B"; each has his own
    of "the ministers of Mali and Niger, A and B"."""
    tree = reading.tree
    top = tree.first[name]
    whole = tree.heads[top]
    if tree.deps[top] != "appos" or not plural(tree, whole):
        return None
    states = [o.country for o in owners_of(reading, whole) if o.kind == "country"]
    named = tree.conjuncts(top)
    if name in named and len(named) == len(states):
        return states[named.index(name)]
    return next(iter(states), None)


def _of_family(reading: Reading, one: Linked) -> str | None:
    """The country of the only one with the same surname whose is known: "Sylvia Bongo" is his wife."""
    *first, surname = one.entity.label.split()
    kin = {
        e.country
        for e in reading.cast.mentioned.values()
        if first and e.kind == "person" and e.country and e.label.split()[-1] == surname
    }
    return kin.pop() if len(kin) == 1 else None


def _origin(reading: Reading, head: int) -> str | None:
    """The country of the place that somebody without an office is from: "a pastor from Aleppo"."""
    noun = noun_of(reading.tree, head)
    if noun is None or noun.category != "person":
        return None
    tree = reading.tree
    named = [c for c in tree.having(head, "amod", "compound") if tree.tags[c].startswith("NNP")]
    named += (c for c in tree.having(head, "nmod") if tree.preposition(c) in _WHENCE)
    places = (m.place for c in named if (m := reading.mention(c)) is not None and m.place is not None)
    return next((place.country for place in places), None)


_WHENCE = frozenset({"from", "in", "near"})


def _opponents(reading: Reading, *heads: int) -> set[str]:
    """The states against which an official is: "the spokesman, A, accused Manila" speaks for another."""
    tree, found = reading.tree, set[str]()
    for verb in {tree.heads[tree.first[h]] for h in heads if tree.deps[h] == "nsubj"}:
        if tree.lemmas[verb] in verbs.opposing():
            mentions = (reading.mention(c) for c in tree.having(verb, "obj"))
            states = (m.entity for m in mentions if m is not None and m.sort == "name")
            found.update(e.country for e in states if e is not None and e.kind == "country" and e.country)
    return found


def _is_place(seat: Entity | None) -> bool:
    """Whether a title names no body that it is of: "Minister for the Middle East"."""
    return seat is None or seat.kind == "place"


def _join(reading: Reading, name: Name, title: Title) -> None:
    """Make title and name one mention; a title in apposition gets one of its own."""
    tree, mention = reading.tree, reading.found[name.head]
    between = range(title.head + 1, name.start)
    if title.head < name.start and all(tree.pos[i] != "PUNCT" for i in between):
        start = min(title.words)
        head = head_of(tree, start, mention.end)
        mention = mention._replace(start=start, head=head, text=reading.tree.text(start, mention.end))
        for token in {head, name.head, title.head}:
            reading.found[token] = mention
        for token in range(start, name.start):
            reading.covering.setdefault(token, head)
        reading.said.update({name.head, title.head} - {head})
    else:
        start, end = extent(tree, title.head)
        text = reading.tree.text(start, end)
        reading.found[title.head] = Mention(start, end, title.head, text, mention.entities)
        for token in title.words:
            reading.covering.setdefault(token, title.head)
        reading.said.add(title.head)


@cache
def given_names() -> dict[str, str]:
    """The usual sex (m, f) of given names, by the people of the tables and given_names.csv."""
    found = {row["name"].lower(): row["gender"] for row in table("given_names")}
    votes: dict[str, set[str]] = {}
    for entity in actors().entities.values():
        if entity.kind == "person" and entity.gender and entity.category == "core":
            votes.setdefault(entity.label.split()[0].lower(), set()).add(entity.gender)
    return {name: next(iter(sexes)) for name, sexes in votes.items() if len(sexes) == 1} | found
