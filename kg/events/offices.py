"""Who holds which office, as the text introduces people: "President Sata", "Sata, president of Zambia"; and
who comes from where or works for whom: "Sata, a pastor from Kitwe"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.actors.nouns import nouns
from kg.entities.phrases import opposed
from kg.event import Event, Party, Predicate, Theme
from kg.events.parties import party
from kg.events.reading import Reading
from kg.ontology import Frame, Lexicon, Plover
from kg.propositions import Proposition


def offices_held(reading: Reading, lexicon: Lexicon, plover: Plover) -> list[Event]:
    """A relation for every person introduced with a title of a state, body or person, or as from a place."""
    relation = plover.types[plover.relation]
    found: dict[tuple[str, str], Event] = {}
    for p in reading.propositions:
        if p.kind not in ("title", "apposition") or p.subject is None:
            continue
        for person, seats, words, title in _introduced(reading, p):
            frame = _frame(lexicon, words, seats[0]) if seats else None
            if frame is None:
                continue
            token = reading.doc[p.predicate]
            event = Event(
                article=reading.article.id,
                title=reading.article.title,
                published=reading.article.published,
                sentence=reading.sentences[reading.sentence_of[p.predicate]],
                predicate=Predicate(token.lemma_.lower(), words, token.idx, token.idx + len(token)),
                relation=frame.relation,
                type=relation.name,
                quad=relation.quad,
                score=relation.score,
                actors=(person,),
                recipients=seats,
                theme=Theme(title),
                confidence=0.9,
            )
            found.setdefault((person.id, seats[0].id), event)
    return list(found.values())


def _frame(lexicon: Lexicon, title: str, seat: Party) -> Frame | None:
    """An officer holds office; anybody else comes from a place or works for somebody."""
    noun = nouns().get(title)
    if noun is None or noun.category != "person":
        return lexicon.match(lemma="hold", pos="verb", objects=frozenset({"office"}))
    if seat.kind in {"country", "place"}:
        return lexicon.match(lemma="come", pos="verb", prepositions=frozenset({"from"}), subjects=_PEOPLE)
    return lexicon.match(lemma="work", pos="verb", prepositions=frozenset({"for"}), subjects=_PEOPLE)


_PEOPLE = frozenset({"@person"})


def _introduced(reading: Reading, p: Proposition) -> Iterator[tuple[Party, tuple[Party, ...], str, str]]:
    """The person, whom or what the title belongs to, the title's head word, and the whole title."""
    assert p.subject is not None
    attribute = p.argument("attribute")
    if attribute is None:
        return
    for name, title in ((p.subject.head, attribute), (attribute.head, p.subject)):
        mention = reading.mentions.at(name)
        if mention is None or mention.entity is None or mention.entity.kind != "person":
            continue
        if reading.tree.pos[name] != "PROPN":
            continue
        noun = nouns().get(reading.tree.lemmas[title.head])
        if noun is None or noun.kind != "person":
            continue
        own = (
            set(range(mention.start, mention.end))
            if title.head not in range(mention.start, mention.end)
            else {name}
        )
        heads = (name, title.head)
        asides = (c for head in heads for c in reading.tree.having(head, "acl:relcl", "acl", "conj"))
        own.update(token for clause in asides for token in reading.tree.subtree(clause))
        seats: dict[str, Party] = {}
        for token in title.tokens:
            other = reading.mentions.covering(token)
            if other is None or token in own or other.entity is None or other.entity == mention.entity:
                continue
            if opposed(reading.tree, other.start, other.end):
                continue  # "a pro-Moscow mayor"
            if other.sort in ("name", "demonym") and other.entity.kind != "thing":
                seats.setdefault(other.entity.id, party(reading, other.entity, other))
        person = party(reading, mention.entity, mention)
        yield person, tuple(seats.values())[:1], reading.tree.lowers[title.head], reading.text(title.tokens)
        return
