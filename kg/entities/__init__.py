"""Who is meant: names, titles, descriptions and pronouns of an article, resolved to entities."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.actors import Entity
from kg.article import Article
from kg.entities.compass import with_halves
from kg.entities.coreference import PAIRS, PERSONAL
from kg.entities.cues import FIRST
from kg.entities.descriptions import describe, is_ours, third_person, visit
from kg.entities.linking import link
from kg.entities.mentions import Mention, Mentions, can_act
from kg.entities.names import find_names
from kg.entities.people import introduce_people, seat_in, titles_of
from kg.entities.phrases import does_to_the_other, plural
from kg.entities.reading import Reading, begin, place_names
from kg.entities.several import these
from kg.entities.titles import HONORIFICS
from kg.entities.towns import there
from kg.trees import RELATIVE_TAGS, Tree

__all__ = ["Entity", "Mention", "Mentions", "can_act", "resolve"]

_NAMED_OTHERWISE = frozenset({"compound", "flat", "fixed", "goeswith"})
_OF_TWO = frozenset({"former", "latter"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "obl"})


def resolve(doc: Doc, tree: Tree, article: Article) -> Mentions:
    """All mentions of a parsed article, `tree` being its trees, in time linear in its length.

    Names are linked first, with what the whole article says about them; then one walk from the first
    token to the last gives descriptions and pronouns their entities.
    """
    reading = begin(tree, article)
    names = with_halves(find_names(doc, tree, reading.tables), tree, reading.tables)
    reading.name_tokens.update(i for name in names for i in range(name.start, name.end))
    titles = titles_of(reading, names)
    seats = {start: (title.phrase, seat_in(reading, title)) for start, title in titles.items()}
    linked = link(names, tree, tree.texts, reading.cast, seats)
    place_names(reading, linked)
    introduce_people(reading, linked, titles)
    # A pronoun means nobody who is named behind it as what its verb is done to.
    reading.discourse.by_token.update((i, known.entities) for i, known in reading.found.items())
    for i, pos in enumerate(tree.pos):
        known = reading.found.get(i)
        if known is not None:
            group = bool(known.entities) and known.entities[0].kind == "group"
            reading.say(known, several=group and plural(tree, i))
        elif pos in {"NOUN", "PROPN"}:
            if (
                i not in reading.covering
                and tree.lowers[i].rstrip(".") not in HONORIFICS
                and tree.deps[i] not in _NAMED_OTHERWISE
            ):
                visit(reading, i)
        elif pos in {"PRON", "DET"}:
            mention = _pronoun(reading, i)
            if mention is not None:
                reading.found[i] = mention
        elif tree.lowers[i] in _OF_TWO and tree.lowers[i - 1] == "the" and not tree.having(i, "amod"):
            one = reading.discourse.of_two(i, last=tree.lowers[i] == "latter")
            reading.found[i] = Mention(i - 1, i + 1, i, tree.text(i - 1, i + 1), one, sort="pronoun")
        elif tree.lowers[i] == "there" and pos == "ADV" and (place := there(reading, i)) is not None:
            reading.found[i] = place
        elif pos in {"NUM", "ADJ"} and tree.deps[i] in _ARGUMENTS:
            visit(reading, i)
    return Mentions(
        reading.found,
        covering=reading.covering,
        describe=lambda token: describe(reading, token),
        ours=lambda token, code: _ours(reading, token, code),
        spoken_for=reading.spoken_for,
        publisher=reading.issuer,
    )


def _ours(reading: Reading, token: int, code: str) -> tuple[Entity, ...]:
    """Whom "our troops" means where a state's own people speak; () for what is not theirs in that sense."""
    home = reading.tables.entities.get(code)
    if home is None or not is_ours(reading, token):
        return ()
    return describe(reading, token, home=home).entities


def _pronoun(reading: Reading, token: int) -> Mention | None:
    """The mention of a pronoun; without entities if it is the first person or nobody fits."""
    tree, form = reading.tree, reading.tree.lowers[token]
    text = tree.texts[token]
    if form in FIRST and tree.tags[token] in {"PRP", "PRP$", ""}:
        return Mention(token, token + 1, token, text, sort="pronoun", first_person=FIRST[form])
    if form in PERSONAL:
        return third_person(reading, token)
    each = form == "each" and does_to_the_other(tree, token)
    if each or (form in PAIRS and tree.deps[token] in _ARGUMENTS):
        both = these(reading, token, 2)
        mention = Mention(token, token + 1, token, text, both, sort="pronoun")
        reading.say(mention, several=True)
        return mention
    relative = tree.tags[token] in RELATIVE_TAGS and form in {"who", "whom", "which", "that"}
    if relative or form == "whose":
        for head in tree.climb(token):
            if tree.deps[head] == "acl:relcl":
                noun = tree.heads[head]
                antecedent = reading.mention(noun)
                if antecedent is None:
                    antecedent = visit(reading, noun)
                if form in {"who", "whom"} and not can_act(antecedent):
                    entities = reading.discourse.whose(token)
                    reading.discourse.by_token[token] = entities
                    return Mention(token, token + 1, token, text, entities, sort="pronoun")
                several = _each_ones(reading, token, noun) if form == "whose" else ()
                entities = several or antecedent.entities
                reading.discourse.by_token[token] = entities
                return Mention(
                    token,
                    token + 1,
                    token,
                    text,
                    entities,
                    antecedent.place,
                    owners=antecedent.owners,
                    sort="pronoun",
                )
    return None


def _each_ones(reading: Reading, whose: int, noun: int) -> tuple[Entity, ...]:
    """Several whose several they are: "Mali and Niger, whose juntas"."""
    tree = reading.tree
    named = [reading.mention(c) for c in tree.conjuncts(noun) if c < whose]
    if len(named) < 2 or not plural(tree, tree.heads[whose]):
        return ()
    return tuple(dict.fromkeys(e for m in named if m is not None for e in m.entities))
