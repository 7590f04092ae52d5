"""The working state of one article's reading: its names and titles, linked and placed in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from spacy.attrs import SENT_START, SPACY
from spacy.tokens import Doc

from kg.actors import ENTITY, Actors, Entity, actors, pieces, table
from kg.article import Article
from kg.coreference import Discourse, quotations
from kg.linking import Cast, Linked, is_locative, link
from kg.mentions import Mention
from kg.names import HONORIFICS, Name, find_names, head_of, words_of
from kg.offices import Offices, offices
from kg.phrases import NOT_QUITE, Title, extent, noun_of, owner_heads, plural, title_of
from kg.trees import Tree, grow

DOMINANCE = 2
"""How many times as often as the next an article names the country that it is about."""


@dataclass(frozen=True, slots=True)
class Role:
    """A person and the title that the article gives him or her; `seat` is a country code or an organisation's id."""

    person: Entity
    title: str
    seat: str | None


@dataclass(slots=True)
class Reading:
    """What the rules share while they walk through an article once."""

    tree: Tree
    texts: Sequence[str]
    spaced: Sequence[str]
    tables: Actors
    offices: Offices
    cast: Cast
    discourse: Discourse
    digest: str
    found: dict[int, Mention] = field(default_factory=dict)
    covering: dict[int, int] = field(default_factory=dict)
    spoken_for: dict[str, Entity] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    name_tokens: set[int] = field(default_factory=set)
    described: dict[str, Entity] = field(default_factory=dict)
    last_described: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    organs: dict[str, Entity] = field(default_factory=dict)
    owners_of: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    focus_trail: list[tuple[int, str]] = field(default_factory=list)
    said: set[int] = field(default_factory=set)
    publisher: str | None = None
    scene: str | None = None
    locations: dict[int, set[str]] = field(default_factory=dict)
    depth: int = 0

    def name_at(self, token: int) -> Mention | None:
        """The name that a token is part of."""
        return self.found.get(self.covering.get(token, -1))

    def text(self, start: int, end: int) -> str:
        """The words of a token range, as the article spaces them, on one line."""
        return " ".join("".join(self.spaced[start:end]).split())

    def focus(self, token: int) -> str | None:
        """The country that the article speaks of here: named often, and best in this sentence or the one before."""
        weights = dict(self.cast.countries)
        sentence = self.discourse.sentences[token]
        for at, code in reversed(self.focus_trail):
            if at < sentence - 1:
                break
            weights[code] = weights.get(code, 0) + (4 if at == sentence else 2)
        return max(weights, key=lambda code: weights[code]) if weights else None

    def setting(self, token: int) -> str | None:
        """The country where nameless people of this sentence are: of its only place, else of the whole article.

        None if the article speaks of several countries about as often.
        """
        sentence = self.discourse.sentences[token]
        here = self.locations.get(sentence, set())
        if len(here) == 1:
            return next(iter(here))
        return self.scene

    def say(self, mention: Mention, *, several: bool = False) -> None:
        """Let later pronouns and descriptions find a mention."""
        if mention.head in self.said:
            return
        self.said.add(mention.head)
        sentence = self.discourse.sentences[mention.head]
        self.focus_trail.extend((sentence, e.country) for e in mention.entities if e.country)
        if mention.sort != "demonym":
            self.discourse.add(mention.head, mention.entities, plural=several, locative=mention.locative)


def begin(doc: Doc, article: Article) -> Reading:
    """Find the names and titles of an article and link them; descriptions and pronouns are still open."""
    tree, texts, tables = grow(doc), words_of(doc), actors()
    when = (article.published, article.published) if article.published else None
    reading = Reading(
        tree=tree,
        texts=texts,
        spaced=[
            text + " " * space
            for text, space in zip(texts, doc.to_array([SPACY]).ravel().tolist(), strict=True)
        ],
        tables=tables,
        offices=offices(),
        cast=Cast(tables, offices(), when),
        discourse=Discourse(tree, _sentence_numbers(doc), quotations(texts), {}),
        digest=hashlib.sha256(article.id.encode()).hexdigest()[:8],
        publisher=_publisher(article, tables),
    )
    names = find_names(doc, tree, texts, tables)
    reading.name_tokens = {i for n in names for i in range(n.start, n.end)}
    titles = _titles(reading, names)
    seats = {start: (title.phrase, _seat_in(reading, title)) for start, title in titles.items()}
    linked = link(names, tree, texts, reading.cast, seats)
    reading.scene = _scene(reading)
    for one in linked:
        _place(reading, one)
    people = [one for one in linked if one.entity.kind == "person" and not one.demonym]
    for one in _settle(reading, people, titles):
        _introduce(reading, one, titles.get(one.name.start))
    return reading


def _publisher(article: Article, tables: Actors) -> str | None:
    """The state whose government publishes the article, as an ISO3 code; None for a news outlet."""
    for name in filter(None, (article.source, article.author)):
        words = pieces(name)
        for start in range(len(words)):
            end, senses = tables.longest(words, start)
            ours = [s.entity for s in senses if s.entity.kind in {"country", "government"}]
            if ours and (
                end == len(words) or ours[0].kind == "government" or words[end].lower() in _OFFICIAL
            ):
                return ours[0].country
    return None


_OFFICIAL = frozenset(
    {"government", "gov", "ministry", "department", "army", "military", "embassy", "presidency", "mission"}
)


def _sentence_numbers(doc: Doc) -> list[int]:
    """The index of the sentence of every token."""
    starts = doc.to_array([SENT_START]).ravel() == 1
    return (starts.cumsum() - starts[:1].sum()).tolist()


def _scene(reading: Reading) -> str | None:
    """The country that the article is about, if it names none other about as often."""
    ranked = [(n, code) for code, n in reading.cast.countries.most_common(3) if code != reading.publisher]
    if not ranked or (len(ranked) > 1 and ranked[0][0] < DOMINANCE * ranked[1][0]):
        return None
    return ranked[0][1]


def _titles(reading: Reading, names: Sequence[Name]) -> dict[int, Title]:
    """The title of every name that has one, by the name's first token: before it, governing it, in apposition."""
    tree, found = reading.tree, {}
    for name in names:
        if name.senses and all(s.entity.kind != "person" for s in name.senses):
            continue
        heads = [c for c in tree.children[name.head] if tree.deps[c] in {"nmod:desc", "appos"}]
        if tree.deps[name.head] in {"flat", "appos", "nmod:desc"}:
            heads.append(tree.heads[name.head])
        heads[:0] = _before(reading, name.start)
        for head in heads:
            if head in reading.name_tokens or tree.pos[head] not in {"NOUN", "PROPN"}:
                continue
            noun = noun_of(tree, head)
            if noun is not None and noun.kind == "person" and not plural(tree, head):
                found[name.start] = title_of(tree, tree.lowers, head, reading.name_tokens)
                break
    return found


def _before(reading: Reading, start: int) -> Iterator[int]:
    """Where a title before a name may have its head: next to it, or before "of …" and "for …"."""
    tree = reading.tree
    if start > 0:
        yield start - 1
    for at in range(start - 2, max(-1, start - 8), -1):
        if tree.pos[at + 1] in {"PUNCT", "VERB", "AUX", "CCONJ", "SPACE", "PRON"}:
            return
        if tree.lowers[at + 1] in {"of", "for"} and reading.texts[at][:1].isupper():
            yield at


def _seat_in(reading: Reading, title: Title) -> str | None:
    """The country or organisation that the words of a title name."""
    for token in owner_heads(reading.tree, title.head):
        for sense in reading.tables.senses(reading.texts[token]):
            return sense.entity.country or sense.entity.id.removeprefix(ENTITY)
    return None


def _place(reading: Reading, linked: Linked) -> None:
    """Put a linked name into the text."""
    tree, name, entity = reading.tree, linked.name, linked.entity
    head = name.head
    for token in range(name.start, name.end):
        reading.covering[token] = head
    entities: tuple[Entity, ...] = (entity,)
    sort = "demonym" if linked.demonym else "name"
    if linked.demonym and _nominal(tree, head):
        several = plural(tree, head) or tree.pos[head] == "ADJ"
        entities, sort = (_nationals(entity, name, several=several),), "name"
    earlier = reading.found.get(head)
    if earlier is not None:
        entities = tuple(dict.fromkeys((*earlier.entities, *entities)))
    locative = linked.place is not None and (
        is_locative(tree, head) or (linked.place != entity and tree.deps[head] in {"compound", "amod"})
    )
    reading.found[head] = Mention(
        name.start, name.end, head, name.text, entities, linked.place, locative, sort=sort
    )
    if locative and linked.place is not None and linked.place.country is not None:
        sentence = reading.discourse.sentences[head]
        reading.locations.setdefault(sentence, set()).add(linked.place.country)


def _nominal(tree: Tree, head: int) -> bool:
    """Whether a demonym is a noun of its own: "Syrians", "the French", not "Syrian troops"."""
    if tree.deps[head] in {"amod", "compound", "nmod:desc"}:
        return False
    return tree.pos[head] in {"NOUN", "PROPN"} or tree.child(head, "det") is not None


def _nationals(entity: Entity, name: Name, *, several: bool) -> Entity:
    text = name.text.removesuffix("'s").removesuffix("’s")
    if entity.kind != "country":
        return entity
    kind = "group" if several else "person"
    suffix = "people" if several else "citizen"
    return Entity(f"{entity.id}-{suffix}", text, kind, entity.country, "people")


def _introduce(reading: Reading, linked: Linked, title: Title | None) -> None:
    """Learn a person's sex, title and country, and let the title's own token stand for the person, too."""
    tree, name, person = reading.tree, linked.name, linked.entity
    genders = reading.discourse.genders
    honorific = HONORIFICS.get(reading.texts[name.start - 1].lower().rstrip(".")) if name.start else None
    genders[person.id] = (
        person.gender
        or honorific
        or genders.get(person.id)
        or given_names().get(person.label.split()[0].lower())
    )
    if title is None:
        return
    seat = _seat(reading, title)
    if seat is not None and seat.kind == "country" and person.country not in {None, seat.country}:
        return
    if not title.former and not NOT_QUITE.intersection(title.phrase.removeprefix("vice president").split()):
        code = (seat.country or seat.id.removeprefix(ENTITY)) if seat else person.country
        reading.roles.append(Role(person, title.phrase, code))
        noun = noun_of(tree, title.head)
        if noun is not None and noun.category == "spokesperson" and seat is not None:
            reading.spoken_for[person.id] = represented(reading, seat)
    _join(reading, name, title)


def _seat(reading: Reading, title: Title) -> Entity | None:
    """The country, organisation or person that a title belongs to."""
    owners = owners_of(reading, title.head)
    return next((e for e in owners if e.kind != "person"), owners[0] if owners else None)


def _settle(reading: Reading, people: Sequence[Linked], titles: Mapping[int, Title]) -> list[Linked]:
    """Give unknown people a country: of their title, for officials the publisher's or the one in focus, else of the scene."""
    homes: dict[str, str] = {}
    for one in sorted(people, key=lambda one: one.name.start not in titles):
        if one.entity.country is not None or one.entity.id in homes:
            continue
        title = titles.get(one.name.start)
        code = _home(reading, title) if title is not None else None
        code = code or reading.setting(one.name.head)
        if code is not None:
            homes[one.entity.id] = code

    def settled(entity: Entity) -> Entity:
        code = homes.get(entity.id)
        return entity if code is None else replace(entity, country=code)

    for one in people:
        if one.entity.id in homes:
            head = one.name.head
            mention = reading.found[head]
            reading.found[head] = replace(mention, entities=tuple(map(settled, mention.entities)))
    return [replace(one, entity=settled(one.entity)) for one in people]


def _home(reading: Reading, title: Title) -> str | None:
    """The country of a title, spelled out or understood."""
    seat = _seat(reading, title)
    if seat is not None:
        return seat.country
    noun = noun_of(reading.tree, title.head)
    if noun is None or noun.category not in {"official", "commander", "spokesperson"}:
        return None
    return reading.publisher or reading.focus(title.head)


def represented(reading: Reading, entity: Entity) -> Entity:
    """Whom a spokesperson of this entity speaks for: the state for its head and its government's seat."""
    code = entity.country or ""
    seat_of_government = entity.category == "government_body" and any(
        s.role == "metonym" or s.entity.id != entity.id for s in reading.tables.senses(entity.label)
    )
    if code in reading.tables.entities and (entity.kind == "person" or seat_of_government):
        return reading.tables.country(code)
    return entity


def owners_of(reading: Reading, head: int) -> tuple[Entity, ...]:
    """The entities already found that a noun belongs to."""
    found: dict[str, Entity] = {}
    for token in owner_heads(reading.tree, head):
        mention = reading.found.get(token) or reading.found.get(reading.covering.get(token, -1))
        if mention is not None and (mention.sort != "description" or mention.entities):
            for entity in mention.entities or mention.owners:
                found.setdefault(entity.id, entity)
    return tuple(found.values())


def _join(reading: Reading, name: Name, title: Title) -> None:
    """Make title and name one mention; a title in apposition gets one of its own."""
    tree, mention = reading.tree, reading.found[name.head]
    between = range(title.head + 1, name.start)
    if title.head < name.start and all(tree.pos[i] != "PUNCT" for i in between):
        start = min(title.words)
        head = head_of(tree, start, mention.end)
        mention = replace(mention, start=start, head=head, text=reading.text(start, mention.end))
        for token in {head, name.head, title.head}:
            reading.found[token] = mention
        for token in range(start, name.start):
            reading.covering.setdefault(token, head)
        reading.said.update({name.head, title.head} - {head})
    else:
        start, end = extent(tree, title.head)
        reading.found[title.head] = Mention(
            start, end, title.head, reading.text(start, end), mention.entities
        )
        reading.said.add(title.head)


@cache
def given_names() -> dict[str, str]:
    """The usual sex (m, f) of given names, from the people of the tables and ontology/actors/given_names.csv."""
    found = {row["name"].lower(): row["gender"] for row in table("given_names")}
    votes: dict[str, set[str]] = {}
    for entity in actors().entities.values():
        if entity.kind == "person" and entity.gender and entity.category == "core":
            votes.setdefault(entity.label.split()[0].lower(), set()).add(entity.gender)
    return {name: next(iter(sexes)) for name, sexes in votes.items() if len(sexes) == 1} | found
