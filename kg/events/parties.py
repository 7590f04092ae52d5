"""From arguments to parties: who it is that acts, receives or speaks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.actors import STATE_KINDS, Entity
from kg.actors import actors as tables
from kg.actors.nouns import nouns
from kg.entities import Mention, can_act
from kg.event import Party, Place, Theme
from kg.events.reading import Reading
from kg.propositions.arguments import Argument, argument
from kg.trees import Tree
from kg.triples.wording import lean

# A person's house is not the person: "stormed the president's residence".
_WATERS = frozenset({"sea", "strait"})
_SEATS = frozenset(
    {"residence", "house", "home", "palace", "villa", "compound", "office", "mansion", "estate"}
)


def actors(reading: Reading, arguments: Iterable[Argument], speaker: Entity | None) -> tuple[Party, ...]:
    """Those of the arguments that can act; an instrument stands for its owner ("Putin's remarks")."""
    return _once(p for a in arguments for h in a.heads for p in _acting(reading, h, speaker))


def recipients(
    reading: Reading, head: int, speaker: Entity | None, *, things: bool, places: bool, hit: bool = False
) -> tuple[Party, ...]:
    """Who a phrase means as receiver; with `places` also places by name, with `things` what nobody owns.

    With `hit` force is used: bombs on Kyiv fall on the city, not on the state that it stands for.
    """
    mention = reading.mentions.describe(head)
    waters = mention.place is not None and mention.place.category in _WATERS
    told = mention.sort == "name" or (mention.place is not None and mention.place.category == "city")
    city = mention.place if told and not waters else None
    if hit and city is not None and city.kind == "place":
        return (party(reading, city, mention),)
    seat = things and reading.tree.lemmas[head] in _SEATS
    acting = tuple(p for p in _acting(reading, head, speaker) if not (seat and p.kind == "person"))
    named = places and (
        (mention.place is not None and mention.sort == "name")
        or any(e.kind == "place" for e in mention.entities)  # "visited a camp near Zarqa"
    )
    if acting or waters or not (things or named):
        return acting  # a missile falls into the sea, and not on it
    if reading.tree.tags[head] == "WP" and mention.sort == "description":
        return ()  # "what they see as tyranny"
    if reading.tree.entities[head] == "EVENT":
        return ()  # a battle is fought, and suffers nothing
    senders = (
        [] if hit else [c for c in reading.tree.having(head, "nmod") if reading.tree.preposition(c) == "from"]
    )
    sent = tuple(p for c in senders for p in _acting(reading, c, speaker))  # "duties on pork from China"
    return sent or tuple(party(reading, e, mention) for e in mention.entities[:1])


def is_somebody(reading: Reading, head: int) -> bool:
    """Whether a phrase means somebody who can act."""
    return any(map(can_act, reading.mentions.describe(head).entities))


def able(entity: Entity) -> bool:
    """Whether an entity can act."""
    return can_act(entity)


def party(reading: Reading, entity: Entity, mention: Mention) -> Party:
    """An entity as this mention calls it, or as the name within it does: "countries like China"."""
    tree = reading.tree
    if mention.sort == "description" and len(mention.entities) > 1:
        names = filter(None, map(reading.mentions.at, tree.subtree(mention.head)))
        own = [
            m for m in names if m.entities == (entity,) or [e.country for e in m.entities] == [entity.country]
        ]
        mention = next((m for m in own if m.sort == "name" or entity.kind != "country"), mention)
    start, last = mention.start, mention.end - 1
    return Party(
        id=entity.id,
        label=entity.label,
        kind=entity.kind,
        country=entity.country,
        mention=tree.text(start, last + 1),
        start=tree.starts[start],
        end=tree.starts[last] + len(tree.texts[last]),
    )


def called(reading: Reading, one: Party, mention: Mention) -> Party:
    """A party as another mention calls it."""
    tree, last = reading.tree, mention.end - 1
    text = tree.text(mention.start, mention.end)
    end = tree.starts[last] + len(tree.texts[last])
    return replace(one, mention=text, start=tree.starts[mention.start], end=end)


def theme(reading: Reading, a: Argument, predicate: int) -> Theme | None:
    """What the event of a predicate is about, in the words of an argument without what is only added."""
    text = reading.text(_words(reading, a, predicate)).strip(" ,;:“”\"'")
    if not text:
        return None
    mention = reading.mentions.at(a.head)
    named = mention is not None and mention.sort in ("name", "demonym") and len(a.heads) == 1
    return Theme(text, mention.entities[0].id if named and mention and mention.entities else None)


def content(reading: Reading, noun: int) -> Theme:
    """What an act in a noun threatens, promises or refuses: the "proposed tariffs" of A on B."""
    tree = reading.tree
    words = [c for c in tree.having(noun, "amod", "compound", "nummod") if c < noun]
    return Theme(reading.text((*sorted(t for w in words for t in tree.subtree(w)), noun)))


def _words(reading: Reading, a: Argument, predicate: int) -> tuple[int, ...]:
    """The tokens of a theme: an apposition speaks of what it stands beside, a quotation ends at its mark."""
    tree, head = reading.tree, a.head
    if a.source == "relative" and tree.deps[head] == "appos":
        a = argument(tree, tree.heads[head], a.role, without=head)
    clause = a.role in ("complement", "adverbial")
    words = a.tokens if clause else tuple(t for t in lean(tree, a) if isinstance(t, int))
    if a.source == "relative":
        added = {t for c in tree.having(a.head, "acl:relcl") for t in tree.subtree(c)}
        words = tuple(t for t in words if t not in added)
    q = reading.quotation(head)
    if q is not None and (q.start <= predicate < q.end or q.start <= words[0] + 1):
        return tuple(t for t in words if q.start <= t < q.end)
    return words


def place(
    reading: Reading,
    tokens: Sequence[int],
    doers: Iterable[Party],
    recipients: Iterable[Party],
    *,
    of: Collection[int],
    saying: bool,
    quad: str,
) -> Place | None:
    """The place that one of the tokens names as where something `of` these predicates is: a town rather than
    the region that it is in, and where force is used the town that it hits, or of what it hits: "the town's
    base".

    What is done towards or comes from somebody is not done there, and what is said of a place need not be
    said there: with a verb of `saying` the place has to hang on it. Who leaves is where he leaves; a verbal
    act leaves nothing.
    """
    tree, locations, to = reading.tree, reading.mentions.locations, {r.start for r in recipients}
    left = set[int]() if quad.startswith("verbal") else to
    apart = [(to, ("toward", "towards")), ({d.start for d in doers}, ("from",))]
    found: list[Mention] = []
    for token in tokens:
        mention = locations.get(token)
        if mention is None or mention.place is None:
            continue
        if saying and tree.heads[token] not in of:
            continue
        start, case = tree.starts[mention.start], tree.preposition(token)
        if any(start in starts and case in cases for starts, cases in apart):
            continue
        if start in to - left and mention.place.kind == "country":
            continue  # "a note to China"
        if start in left or not _is_elsewhere(tree, token, of):
            found.append(mention)
    told = [(m.text, m.place) for m in sorted(found, key=lambda m: _is_wide(tree, m)) if m.place is not None]
    if not told and quad == "material conflict":
        hit = [m for t in tokens if (m := reading.mentions.at(t)) is not None and tree.starts[m.start] in to]
        told = [(m.text, m.place) for m in hit if m.place is not None and m.place.category == "city"]
        told += [(m.text, o) for m in hit for o in m.owners if o.kind == "place" and o.label[:1].isupper()]
    if not told:
        return None
    text, where = told[0]
    return Place(
        text=" ".join(text.split()),
        id=where.id,
        label=where.label,
        country=where.country,
        latitude=where.latitude,
        longitude=where.longitude,
    )


def _is_wide(tree: Tree, mention: Mention) -> bool:
    """Whether a place is no town, or only tells where one is: "the Kharkiv region"."""
    place = mention.place
    town = place is not None and place.category in ("city", None) and place.kind == "place"
    return not town or tree.deps[mention.head] == "compound"


def _is_elsewhere(tree: Tree, token: int, acts: Collection[int]) -> bool:
    """Whether a place tells whence somebody is, or what comes before or after: "a delegation from Mali",
    "called him ahead of a trip to China", "in response to a raid on Odesa"."""
    noun = tree.heads[token]
    if tree.deps[token] != "nmod" or tree.pos[noun] != "NOUN":
        return False
    above = list(takewhile(lambda n: n not in acts and tree.pos[n] == "NOUN", tree.climb(noun)))
    answers = any(tree.lemmas[n] in _ANSWERS for n in above)
    return (
        answers
        or tree.preposition(token) == "from"
        or any(tree.preposition(n) in _OTHER_TIMES for n in above)
    )


_OTHER_TIMES = frozenset({"after", "ahead of", "before", "following", "since"})
_ANSWERS = frozenset({"answer", "reaction", "response", "retaliation"})


def _acting(reading: Reading, head: int, speaker: Entity | None) -> Iterator[Party]:
    mention = reading.mentions.describe(head)
    adjective = reading.tree.deps[head] == "amod" and reading.mentions.covering(head) is None
    if adjective and not any(map(can_act, mention.entities)):
        return  # "humanitarian aid" is nobody's
    if mention.first_person is not None:
        if speaker is not None:
            for entity in reading.mentions.first_person(mention, speaker):
                yield party(reading, entity, mention)
        return
    home = _home(reading, head, speaker)
    if home is not None:
        yield party(reading, home, mention)
        return
    code = speaker.country if speaker is not None else None
    ours = reading.mentions.ours(head, code) if code is not None else ()
    acting = [e for e in ours or mention.entities if can_act(e)]
    acting = acting or _states(e for e in mention.owners if can_act(e))
    for entity in acting or _first_person_owner(reading, head, speaker):
        yield party(reading, entity, mention)


def _states(owners: Iterable[Entity]) -> list[Entity]:
    """Whose a thing is: of a state, whoever made it: "Ivorian Sukhoi jets"."""
    found = list(owners)
    states = [e for e in found if e.kind in STATE_KINDS]
    makers = [e for e in found if e.category in ("company", "organisation")]
    return states if states and len(states) + len(makers) == len(found) else found


def _home(reading: Reading, head: int, speaker: Entity | None) -> Entity | None:
    """The speaker's for "this country", where it is said."""
    noun = nouns().get(reading.tree.lowers[head])
    if speaker is None or speaker.country is None or noun is None or noun.kind != "country":
        return None
    here = any(reading.tree.lowers[c] == "this" for c in reading.tree.having(head, "det"))
    return tables().entities.get(speaker.country) if here and reading.quotation(head) is not None else None


def _first_person_owner(reading: Reading, head: int, speaker: Entity | None) -> Iterator[Entity]:
    """The speaker for "our forces" and "my decision"."""
    for child in reading.tree.having(head, "nmod:poss"):
        mention = reading.mentions.at(child)
        if mention is not None and mention.first_person is not None and speaker is not None:
            yield from reading.mentions.first_person(mention, speaker)


def state_of(code: str | None) -> Party | None:
    """The state of a code, where only the context names it."""
    found = tables().entities.get(code or "")
    return Party(found.id, found.label, found.kind, found.country) if found is not None else None


def _once(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in reversed(list(parties))}.values())[::-1]
