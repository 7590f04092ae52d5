"""The working state of one article's reading: its names in the text, and which countries it speaks of."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby
from typing import NamedTuple, TypeVar

from kg.actors import ENTITY, Actors, Entity, actors, pieces, slug
from kg.actors.nouns import Noun, nouns
from kg.actors.offices import Offices, offices
from kg.actors.places import known_region
from kg.article import Article
from kg.entities import verbs
from kg.entities.cast import OBSERVERS, Cast, Linked
from kg.entities.compass import both_halves
from kg.entities.discourse import Discourse
from kg.entities.mentions import Mention
from kg.entities.names import Name, is_locative
from kg.entities.phrases import opening_towns, opposed, owner_heads, plural
from kg.entities.publishers import countries_in, issuer_of
from kg.entities.quotations import quotations
from kg.entities.scenes import is_scene, scenes
from kg.ontology import lexicon
from kg.trees import Tree

T = TypeVar("T")

# How many times as often as the next an article names the country that it is about, and how often at least.
DOMINANCE = 2
ENOUGH = 3
IN_TITLE = 3  # and as how often its title counts

# The adjective before these says where: nobody owns "the Ukrainian conflict".
SCENES = frozenset({"war", "conflict", "crisis", "situation", "unrest", "peace", "famine", "earthquake"})


@dataclass(frozen=True, slots=True)
class Role:
    """A title that the article gives a person at a token.

    `noun` is the title's head noun, `seat` a country code or an organisation's id.
    """

    person: Entity
    title: str
    noun: str
    seat: str | None
    token: int


class Phrase(NamedTuple):
    """A noun phrase as the rules below look at it."""

    head: int
    start: int
    end: int
    noun: Noun | None
    modifiers: tuple[int, ...]
    plural: bool
    determiner: str | None
    definite: bool
    owners: tuple[Entity, ...]


@dataclass(slots=True)
class Reading:
    """What the rules share while they walk through an article once."""

    tree: Tree
    tables: Actors
    offices: Offices
    cast: Cast
    discourse: Discourse
    digest: str
    publisher: str | None
    issuer: Entity | None = None
    title: str = ""
    headline: frozenset[str] = frozenset()
    pairs: Counter[frozenset[str]] = field(default_factory=Counter)
    scene: str | None = None
    found: dict[int, Mention] = field(default_factory=dict)
    covering: dict[int, int] = field(default_factory=dict)
    name_tokens: set[int] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    own_titles: set[str] = field(default_factory=set)
    spoken_for: dict[str, Entity] = field(default_factory=dict)
    described: dict[str, Entity] = field(default_factory=dict)
    last_described: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    organs: dict[str, Entity] = field(default_factory=dict)
    owners_of: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    locations: dict[int, dict[int, str]] = field(default_factory=dict)
    named: list[tuple[int, str]] = field(default_factory=list)
    trail: list[tuple[int, str]] = field(default_factory=list)
    said: set[int] = field(default_factory=set)
    guessed: set[str] = field(default_factory=set)
    depth: int = 0
    judging: str | None = None

    def name_at(self, token: int) -> Mention | None:
        """The name that a token is part of."""
        return self.found.get(self.covering.get(token, -1))

    def mention(self, token: int) -> Mention | None:
        """What has been found at a token, or the name that it is part of."""
        return self.found.get(token) or self.name_at(token)

    def near(self, token: int) -> set[str]:
        """The countries spoken of in this sentence so far and in the one before."""
        sentence, found = self.discourse.sentences[token], set()
        for at, code in reversed(self.trail):
            if at < sentence - 1:
                break
            found.add(code)
        return found

    def focus(self, token: int, *, apart: Collection[str] = ()) -> str | None:
        """The country that the article speaks of here, of those not `apart`: named often, and best in this
        sentence or the last."""
        weights: dict[str, float] = dict(self.cast.countries)
        sentence = self.discourse.sentences[token]
        for at, code in reversed(self.trail):
            if at < sentence - 1:
                break
            weights[code] = weights.get(code, 0) + (4 if at == sentence else 2)
        acting = self.last_acting(token)
        if acting is not None and acting in weights:
            weights[acting] += 0.5  # of two named as often, who acts
        acted_on, new = self._acted_on(token)
        acted_on |= set(apart)
        weights = {code: weight for code, weight in weights.items() if code not in acted_on}
        weights = {code: weight for code, weight in weights.items() if code not in new} or weights
        return max(weights, key=lambda code: weights[code]) if weights else None

    def _acted_on(self, token: int) -> tuple[set[str], set[str]]:
        """The countries that a subject's verb acts on, and those that its object names for the first time:
        "the authorities accused Nigeria" are not Nigeria's."""
        tree, subject = self.tree, self.tree.first[token]
        acted_on, new = set[str](), set[str]()
        noun = nouns().get(tree.lowers[token])
        state = noun is not None and (noun.kind == "government" or noun.category == "authorities")
        if tree.deps[subject] != "nsubj" or not state:
            return acted_on, new
        for target in tree.having(tree.heads[subject], "obj", "iobj"):
            below = tree.subtree(target)
            a, b = bisect_left(self.named, (min(below), "")), bisect_left(self.named, (max(below) + 1, ""))
            whole = self.name_at(target)
            states = whole is not None and any(e.kind == "country" for e in whole.entities)
            acted_on |= {code for at, code in self.named[a:b] if at == target and states}
            codes = {code for _, code in self.named[a:b]}
            new |= {c for c in codes if next(at for at, code in self.named if code == c) > token}
        return acted_on, new

    def last_acting(self, token: int, *, within: int = 40) -> str | None:
        """The country of the name that last acted before a token, at most so many tokens back."""
        first = max(token - within, 0)  # and not in another paragraph
        start = next((t for t in range(token - 1, first, -1) if "\n" in self.tree.texts[t]), first)
        a, b = bisect_left(self.named, (start, "")), bisect_left(self.named, (token, ""))
        # What is quoted is not of whoever is named outside: "“Chad must stop,” the spokesman Ali said".
        quoted = self.discourse.quoted
        near = [named for named in self.named[a:b] if quoted[token] or not quoted[named[0]]]
        return next((code for at, code in reversed(near) if self._acts(at)), None)

    def _acts(self, token: int) -> bool:
        """Whether a name is a subject, or stands beside one: "the chancellor, Angela Merkel, has …"."""
        deps = self.tree.deps
        beside = deps[token] in {"appos", "nmod:desc"}
        return deps[self.tree.heads[token] if beside else token].startswith("nsubj")

    def stage(self, token: int) -> str | None:
        """The only country where a sentence says that something is."""
        here = self._where(token)
        return next(iter(here)) if len(here) == 1 else None

    def _where(self, token: int) -> set[str]:
        """The countries where things are that stand with a token in a clause, else in its sentence."""
        return scenes(self.tree, token, self.locations.get(self.discourse.sentences[token], {}))

    def setting(self, token: int) -> str | None:
        """The country where nameless people of this sentence are: of its only place, else of the article.

        None if the article speaks of several countries about as often.
        """
        here = self._where(token)
        if len(here) == 1 or self.scene is not None:
            return next(iter(here)) if len(here) == 1 else self.scene
        near = self.near(token)
        return next(iter(near)) if len(near) == 1 else None

    def crowded(self, token: int) -> str | None:
        """The country where a crowd is: of the only place that is told beside it, else the setting."""
        beside = (self.found.get(c) for c in self.tree.having(self.tree.heads[token], "obl"))
        places = {m.place.country for m in beside if m is not None and m.locative and m.place is not None}
        return (next(iter(places)) if len(places) == 1 else None) or self.setting(token)

    def say(self, mention: Mention, *, several: bool = False) -> None:
        """Let later pronouns and descriptions find a mention."""
        if mention.head in self.said:
            return
        self.said.add(mention.head)
        sentence = self.discourse.sentences[mention.head]
        telling = (e for e in mention.entities if e.id not in self.guessed and e.category not in OBSERVERS)
        homes = (e.country for e in telling if e.kind != "thing")
        inside = (m for t in range(mention.start, mention.end) if (m := self.name_at(t)) is not None)
        told = {e.country for m in inside if m is not mention and m.head in self.said for e in m.entities}
        self.trail.extend((sentence, home) for home in homes if home and home not in told)
        if mention.sort != "demonym":
            self.discourse.add(mention.head, mention.entities, plural=several, locative=mention.locative)


def begin(tree: Tree, article: Article) -> Reading:
    """The reading of an article before its first word."""
    tables = actors()
    when = (article.published, article.published) if article.published else None
    issuer = issuer_of(article, tables)
    publisher = issuer.country if issuer is not None else None
    return Reading(
        tree=tree,
        tables=tables,
        offices=offices(),
        cast=Cast(tables, offices(), when, publisher),
        discourse=Discourse(tree, tree.sentences, quotations(tree.texts), {}, home=publisher),
        digest=hashlib.sha256(article.id.encode()).hexdigest()[:8],
        publisher=publisher,
        issuer=issuer,
        title=article.title or "",
        headline=frozenset(countries_in(article.title or "", tables)),
    )


def place_names(reading: Reading, names: Sequence[Linked]) -> None:
    """Put the linked names of an article into its text."""
    places = Counter(n.entity.country for n in names if n.entity.country and n.entity.kind == "place")
    counts = Counter(n.entity.country for n in names if n.entity.country and n.entity.kind != "person")
    counts.update({code: IN_TITLE for code in reading.headline if counts[code]})
    abroad = Counter({code: n for code, n in counts.items() if code != reading.publisher})
    reading.scene = leading(places) or leading(abroad)
    sentences = reading.discourse.sentences
    for _, named in groupby(names, key=lambda one: sentences[one.name.head]):
        codes = {one.entity.country for one in named if one.entity.country in reading.tables.entities}
        reading.pairs.update(frozenset(pair) for pair in combinations(filter(None, codes), 2))
    for linked in names:
        _place(reading, _on_scene(reading, linked))
    title = f" {' '.join(pieces(reading.title))} ".lower()
    bodies = (one for one in names if one.entity.kind in {"organisation", "government", "group"})
    said = {(one.entity.id, f" {' '.join(pieces(one.name.text))} ".lower()) for one in bodies}
    topics = {id: name for id, name in sorted(said, key=lambda pair: len(pair[1])) if name in title}
    # A title that names "Kata'ib Hezbollah" does not name Hezbollah.
    whole = [id for id, name in topics.items() if not any(name in o and name != o for o in topics.values())]
    reading.discourse.topics = frozenset(whole if len(whole) == 1 else ())
    reading.named = sorted(
        (one.name.head, one.entity.country) for one in names if one.entity.country is not None
    )


def _on_scene(reading: Reading, linked: Linked) -> Linked:
    """A place that no gazetteer knows is in the country that the article is about."""
    entity = linked.entity
    unheard = entity.kind == "place" and entity.country is None and entity.id in reading.cast.known
    if reading.scene is None or not unheard or known_region(linked.name.text) is not None:
        return linked
    entity = reading.cast.known[entity.id] = replace(entity, country=reading.scene)
    return linked._replace(entity=entity, place=entity)


def leading(counts: Counter[T]) -> T | None:
    """What is counted often, and far more often than anything else."""
    ranked = counts.most_common(2)
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked and ranked[0][1] >= max(ENOUGH, DOMINANCE * runner_up) else None


def owners_of(reading: Reading, head: int, *, person: bool = False) -> tuple[Entity, ...]:
    """The entities already found that a noun belongs to; `person` if it is a noun for people."""
    found: dict[str, Entity] = {}
    for token in owner_heads(reading.tree, head, person=person):
        mentions = [reading.mention(token)]
        if mentions == [None] and reading.tree.lemmas[token] not in SCENES:
            # "Secretary of the Armenian military", "the head of United Nations peacekeeping"
            mentions = [
                reading.mention(c) for c in reading.tree.having(token, "amod", "compound", "nmod:poss")
            ]
        for mention in mentions:
            if mention is None or opposed(reading.tree, mention.start, mention.end):
                continue  # "a pro-Moscow mayor"
            for entity in mention.entities or mention.owners:
                found.setdefault(entity.id, entity)
    return tuple(found.values())


def names_others(reading: Reading, phrase: Phrase, group: Entity) -> bool:
    """Whether a name in a description is not in a group's: "Shiite movements" are no "Kurdish movements"."""
    named = {reading.tree.lowers[w] for w in phrase.modifiers if reading.tree.texts[w][:1].isupper()}
    return bool(named) and group.kind == "group" and named.isdisjoint(group.label.lower().split())


def opening_place(reading: Reading, head: int) -> str | None:
    """The country of the place that a sentence opens with: "in Manila, the Senate passed a resolution", or a
    clause: "in Manila, where the Senate met"."""
    places = (reading.mention(c) for c in opening_towns(reading.tree, head))
    return next((m.place.country for m in places if m is not None and m.place is not None), None)


def _place(reading: Reading, linked: Linked) -> None:
    tree, name, entity = reading.tree, linked.name, linked.entity
    head, place = name.head, linked.place
    if linked.demonym and _is_language(tree, head):
        return
    for token in range(name.start, name.end):
        reading.covering[token] = head
    entities: tuple[Entity, ...] = (entity,)
    sort = "demonym" if linked.demonym else "name"
    halves = both_halves(name.text, reading.tables) if entity.country is None else ()
    if halves:
        entities, sort = halves, "name"
    elif linked.demonym and _nominal(tree, head):
        several = plural(tree, head) or tree.pos[head] == "ADJ"
        people = _nationals(entity, name, several=several)
        if any(tree.lowers[c] == "ethnic" for c in tree.having(head, "amod")):
            id = f"{ENTITY}{reading.digest}-ethnic-{slug(people.label)}"
            people = replace(people, id=id, label=f"ethnic {people.label}", country=reading.scene)
        entities, sort = (_citizens(reading, name, people),), "name"
    earlier = reading.found.get(head)
    if earlier is not None:
        entities = tuple(dict.fromkeys((*earlier.entities, *entities)))
    metonym = place != entity and tree.deps[head] in {"compound", "amod"}
    metonym = metonym and not opposed(tree, name.start, name.end)
    locative = place is not None and (is_locative(tree, head) or metonym)
    owners = _whose(reading, head) if entity.kind == "thing" else ()
    reading.found[head] = Mention(
        name.start, name.end, head, name.text, entities, place, locative, owners, sort=sort
    )
    known = place is not None and place.country is not None and not _elsewhere(reading, place)
    if locative and known and place is not None and place.country and is_scene(tree, head):
        reading.locations.setdefault(reading.discourse.sentences[head], {})[head] = place.country


def _citizens(reading: Reading, name: Name, people: Entity) -> Entity:
    """Of which state a people are told to be: "Kosovo Serbs", "Lebanese Shiites"."""
    tree, tables = reading.tree, reading.tables
    beside = [c for c in tree.having(name.head, "amod", "compound") if c == name.start - 1]
    states = [s.entity for c in beside for s in tables.ending(tree.texts, c) if s.entity.kind == "country"]
    if not states or states[0].country in {None, people.country}:
        return people
    label = f"{tree.texts[name.start - 1]} {people.label}"
    return replace(people, id=f"{ENTITY}{slug(label)}", label=label, country=states[0].country)


def _whose(reading: Reading, head: int) -> tuple[Entity, ...]:
    """The state that a name's adjective tells: "an American F-16"."""
    beside = reading.tree.having(head, "amod", "compound", "nmod:poss")
    senses = (s for c in beside for s in reading.tables.ending(reading.tree.texts, c))
    state = next((s.entity for s in senses if s.entity.kind == "country"), None)
    if state is None and reading.publisher and _flies(reading.tree, head):
        state = reading.tables.entities.get(reading.publisher)
    return (state,) if state is not None else ()


def _flies(tree: Tree, head: int) -> bool:
    """Whether a thing is an aircraft or uses force: "Typhoons bombed", as a ministry tells of its own."""
    first = tree.first[head]
    strikes = tree.deps[first] == "nsubj" and tree.lemmas[tree.heads[first]] in verbs.forceful()
    return strikes or tree.lemmas[head].lower() in lexicon().classes["@aircraft"]


def _elsewhere(reading: Reading, place: Entity) -> bool:
    """Whether only this town's name speaks of its country: rather a namesake of one that no table knows."""
    alone = place.category == "city" and reading.cast.countries[place.country or ""] == 1
    return alone and reading.scene not in {None, place.country}


def _is_language(tree: Tree, head: int) -> bool:
    """Whether a nationality is what somebody speaks: "novels in Russian", "translated from Arabic"."""
    alone = tree.tags[head] == "NNP" and not tree.having(head, "det", "nmod:poss", "nummod", "amod")
    within = tree.preposition(head) in {"in", "into", "from"}
    return alone and within and tree.deps[head] in {"obl", "nmod", "root"}


def _nominal(tree: Tree, head: int) -> bool:
    """Whether a demonym is a noun of its own: "Syrians", "the French", not "Syrian troops"."""
    if tree.deps[tree.first[head]] in {"amod", "compound", "nmod:desc"}:
        return False
    return tree.pos[head] in {"NOUN", "PROPN"} or tree.child(head, "det") is not None


def _nationals(entity: Entity, name: Name, *, several: bool) -> Entity:
    """The people or the one citizen that a demonym stands for."""
    if entity.kind != "country":
        return entity
    text = name.text.removesuffix("'s").removesuffix("’s")
    kind, suffix = ("group", "people") if several else ("person", "citizen")
    return Entity(f"{entity.id}-{suffix}", text, kind, entity.country, "people")
