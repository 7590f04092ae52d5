"""Noun phrases in the tree: their extent, determiner, modifiers, titles, and whose they are."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass

from kg.actors.nouns import Noun, nouns
from kg.calendar import MONTHS, WEEKDAYS
from kg.entities.quotations import MARKS
from kg.ontology import lexicon
from kg.trees import Tree

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "neither", "either"})
INDEFINITE = frozenset(
    {
        "a",
        "an",
        "some",
        "another",
        "any",
        "no",
        "every",
        "each",
        "many",
        "several",
        "few",
        "most",
        "other",
        "all",
    }
)
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
NO_LONGER = frozenset({"former", "ex", "late", "then", "previous", "outgoing", "ousted", "deposed", "ex-"})
NOT_QUITE = frozenset(
    {"deputy", "vice", "assistant", "shadow", "junior", "associate", "would-be", "next", "future", "incoming"}
)
_LEFT_WORDS = frozenset({"amod", "compound", "nmod:desc", "flat", "nmod", "punct"})
_OWNING = frozenset({"by", "from", "between", "among"})
_EMPLOYING = _OWNING | {"for", "at", "with"}
_WHEREIN = frozenset({
    "in", "across", "at", "inside", "from", "near", "around", "throughout", "outside", "on", "along",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A title as the text gives it: its head token, all its tokens, and its words in lower case."""

    head: int
    words: tuple[int, ...]
    phrase: str
    former: bool


_CONDITIONS = frozenset({
    "constant", "current", "emotional", "final", "initial", "mental", "normal", "original", "permanent",
    "physical", "present", "sorry", "steady", "wartime",
})  # fmt: skip
_LIST = 16  # tokens over which a list of names goes on
LONGEST = 40
"""How many tokens a noun phrase reaches to each side of its head at most."""


def extent(tree: Tree, head: int) -> tuple[int, int]:
    """Token range of a noun phrase: modifiers and phrases like "of …" and "in …" next to it, no clauses."""
    if not tree.children[head]:
        return head, head + 1
    inside, stack, lowers = {head}, [head], tree.lowers
    while stack:
        token = stack.pop()
        for child in tree.children[token]:
            dep = tree.deps[child]
            if (dep in _EDGES and token == head) or abs(child - head) > LONGEST:
                continue
            aged = dep == "obl:unmarked" and lowers[token] == "old"  # "the 73-year-old leader"
            left = child < token and (dep in _LEFT or aged)
            cased = dep == "nmod" and tree.child(child, "case") is not None
            right = child > token and (dep in _RIGHT or cased)
            reach = _LIST if tree.tags[child] == "NNP" else 4
            near = token != head and dep in {"conj", "cc", "punct"} and child < token + reach
            dated = child > token and lowers[child] in WHEN
            if (left or right or near) and not dated and not (dep == "nmod" and _listing(tree, child)):
                inside.add(child)
                stack.append(child)
    start, end = head, head + 1
    while start - 1 in inside:
        start -= 1
    while end in inside:
        end += 1
    while start < head and (tree.deps[start] in _EDGES or lowers[start] == "than"):
        start += 1
    while end - 1 > head and tree.deps[end - 1] in _EDGES and tree.tags[end - 1] != "POS":
        end -= 1
    return start, end


_EDGES = frozenset({"case", "punct", "advmod", "cc"})
_LEFT = frozenset({
    "det", "amod", "compound", "nummod", "nmod:poss", "flat", "fixed", "goeswith", "case", "advmod",
    "nmod:desc", "punct",
})  # fmt: skip
_RIGHT = frozenset({"flat", "fixed", "goeswith", "case", "compound"})


def _listing(tree: Tree, child: int) -> bool:
    """Whether a phrase gives examples: "individuals, including …"."""
    return tree.preposition(child) in _SUCH_AS


_SUCH_AS = frozenset({"including", "like", "such as", "along with"})
HOURS = frozenset(
    {"dawn", "dusk", "daybreak", "sunrise", "sunset", "noon", "midday", "midnight", "nightfall"}
)
WHEN = HOURS.union(WEEKDAYS, MONTHS, {
    "today", "yesterday", "tomorrow", "day", "week", "month", "year", "hour", "minute",
    "morning", "evening", "night", "afternoon", "weekend", "time", "moment", "decade", "century",
}) - {"may"}  # fmt: skip


def determiner(tree: Tree, head: int) -> str | None:
    """ "definite", "indefinite", "possessive" or None."""
    for child in tree.having(head, "nmod:poss", "det", "det:predet"):
        if tree.deps[child] == "nmod:poss":
            return "possessive"
        if tree.lowers[child] in DEFINITE or _is_each_of_two(tree, head, child):
            return "definite"
        if tree.lowers[child] in INDEFINITE:
            return "indefinite"
    return None


def plural(tree: Tree, head: int) -> bool:
    """Whether a noun is plural, by its tag or as the plural of a noun in the table."""
    noun = nouns().get(tree.lowers[head])
    regular = noun is not None and noun.lemma != tree.lowers[head] and " " not in noun.lemma
    return regular or tree.tags[head] in PLURAL_TAGS


def number(tree: Tree, head: int) -> int | None:
    """How many the phrase speaks of: 2 for "both" and "the two leaders"."""
    for child in tree.children[head]:
        word = tree.lowers[child]
        if word in _BOTH or _is_each_of_two(tree, head, child):
            return 2
        if tree.deps[child] == "nummod":
            return _NUMBERS.get(word)
    return None


_ASIDE = frozenset({"acl:relcl", "punct"})  # "the four, who include A"


def _is_each_of_two(tree: Tree, head: int, word: int) -> bool:
    return tree.lowers[word] == "each" and (tree.lemmas[head] in _OF_TWO or does_to_the_other(tree, head))


def does_to_the_other(tree: Tree, subject: int) -> bool:
    """Whether two are meant: "each army accused the other", "each expelled the other's envoy"."""
    verb = tree.heads[subject]
    if tree.deps[subject] != "nsubj":
        return False
    behind = (d for c in tree.having(verb, "obj", "obl", "ccomp") for d in (c, *tree.children[c]))
    return any(tree.lowers[d] == "other" and tree.lowers[d - 1] == "the" for d in behind if d > verb)


def is_nickname(tree: Tree, head: int, modifiers: Sequence[int]) -> bool:
    """Whether people act under a name in quotation marks: the "yellow shirts"."""
    before, behind = min((*modifiers, head)) - 1, head + 1
    quoted = behind < len(tree.texts) and before >= 0 and {tree.texts[before], tree.texts[behind]} <= MARKS
    abstract = tree.lemmas[head] in lexicon().classes["@abstract"]
    return quoted and not abstract and tree.deps[tree.first[head]] == "nsubj"


def headcount(tree: Tree, head: int) -> int | None:
    """How many "the two", "the pair" or "all three" are, said without a noun."""
    all_ = any(tree.lowers[c] == "all" for c in tree.having(head, "det"))
    known = determiner(tree, head) == "definite" or all_
    alone = known and all(c < head or tree.deps[c] in _ASIDE for c in tree.children[head])
    return (_NUMBERS | _FEW).get(tree.lowers[head]) if alone else None


def are_people(tree: Tree, head: int) -> bool:
    """ "Those who fled", "anyone who flees", "those in power", and the fifteen whom a bomb "killed"."""
    told = any(tree.deps[c] in ("acl", "acl:relcl", "amod") and c > head for c in tree.children[head])
    told = told or any(tree.preposition(c) in _PLACING for c in tree.having(head, "nmod"))
    return (tree.lowers[head] in _WHOEVER and told) or are_victims(tree, head)


_WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody"})
_PLACING = frozenset({"behind", "in", "with"})  # "those in power", but not "those of A"


def are_victims(tree: Tree, head: int) -> bool:
    """Whether a number without a noun is people, as what is done to it tells: "killed 15"."""
    verb = tree.heads[head]
    if tree.tags[head] != "CD" or tree.deps[head] not in ("obj", "nsubj:pass") or tree.having(head, "nmod"):
        return False
    left = tree.lemmas[verb] == "leave" and any(tree.lowers[c] in _HARMED for c in tree.having(verb, "xcomp"))
    harmed = left or tree.lemmas[verb] in lexicon().classes["@victimising"]
    return harmed and not tree.having(verb, "compound:prt")


_HARMED = frozenset({"dead", "homeless", "hurt", "injured", "wounded"})


def among(tree: Tree, head: int) -> list[int]:
    """Who is "among those killed": "two were among those killed", "among those held are two reporters"."""
    if tree.lowers[head] != "those" or tree.preposition(head) != "among" or tree.child(head, "cop") is None:
        return []
    if tree.deps[head] == "nmod" and tree.heads[head] > head:
        return list(tree.conjuncts(tree.heads[head]))
    return [t for named in tree.having(head, "nsubj", "appos")[:1] for t in tree.conjuncts(named)]


_BOTH = frozenset({"both", "neither", "either"})
_OF_TWO = frozenset({"side", "party"})
_FEW = {"pair": 2, "duo": 2, "trio": 3}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def left_words(tree: Tree, head: int) -> list[int]:
    """The adjectives and nouns right before the head that belong to it, in text order."""
    words: list[int] = []
    at = head - 1
    while at >= 0 and tree.deps[at] in _LEFT_WORDS:
        hyphen = tree.lowers[at] == "-"  # "vice-president", "secretary-general"
        hyphen = hyphen and (tree.lowers[at - 1] in NOT_QUITE or tree.lowers[at + 1] == "general")
        under = at - 1 if hyphen else at
        if tree.heads[under] != head and tree.heads[under] not in words:
            break
        if tree.deps[at] == "punct" and tree.lowers[at] != "-":
            break
        words.append(at)
        at -= 1
    return words[::-1]


def noun_of(tree: Tree, head: int) -> Noun | None:
    """What the head noun describes, by its longest compound in the table ("police officer", "air force")."""
    return noun_words(tree, head)[0]


def noun_words(tree: Tree, head: int) -> tuple[Noun | None, tuple[int, ...]]:
    """What a noun phrase describes, and the modifiers that are no part of that noun."""
    table = nouns()
    words, ruled = left_words(tree, head), ruled_by(tree, head)
    if ruled is not None:
        return table[f"{tree.lemmas[head]} of {tree.lowers[ruled]}"], tuple(words)
    before = [w for w in words if tree.deps[w] in {"compound", "amod"}][-2:]
    lowers, lemma = tree.lowers, tree.lemmas[head]
    for k in range(len(before), 0, -1):
        stem = " ".join(lowers[w] for w in before[-k:])
        for last in (lowers[head], lemma):
            found = table.get(f"{stem} {last}")
            if found is not None:
                return found, tuple(w for w in words if w not in before[-k:])
    return table.get(lowers[head]) or table.get(lemma), tuple(words)


def ruled_by(tree: Tree, head: int) -> int | None:
    """The state of "heads of state", who are not the heads of one that is spoken of."""
    behind = head + 2
    heads = tree.tags[head] in PLURAL_TAGS and behind in tree.having(head, "nmod")
    known = heads and f"{tree.lemmas[head]} of {tree.lowers[behind]}" in nouns()
    return behind if known else None


def title_of(tree: Tree, head: int, skip: Collection[int], *, known: Container[str]) -> Title:
    """The title that ends in `head`: "foreign minister", "secretary of state".

    `skip` are the tokens of names; `known` are the titles of the tables, so that "vice" before
    "president" counts even where the tree puts it elsewhere.
    """
    lowers, before = tree.lowers, left_words(tree, head)
    own = [w for w in before if w not in skip and lowers[w] not in NO_LONGER | _FOR_NOW]
    words = [*own, head]
    at = min(words) - 1
    while at >= 0 and at not in skip and tree.pos[at] not in {"PUNCT", "DET", "VERB"}:
        phrase = " ".join(lowers[w] for w in (at, *words))
        if lowers[at] not in NOT_QUITE and phrase not in known:
            break
        words.insert(0, at)
        at -= 1
    first = min((*before, *words))
    former = any(lowers[w] in NO_LONGER for w in range(max(0, first - 2), head) if tree.pos[w] != "PUNCT")
    for child in tree.children[head]:
        joined = tree.deps[child] == "nmod" and tree.preposition(child) in {"of", "for"}
        if child > head and joined and child not in skip:
            words += [w for w in range(head + 1, child + 1) if tree.pos[w] not in _MARKS and w not in skip]
            break
    return Title(head, tuple(words), " ".join(lowers[w] for w in words), former)


_FOR_NOW = frozenset({"new", "current", "acting", "interim", "-"})
_MARKS = frozenset({"SPACE", "PUNCT"})


def owner_heads(tree: Tree, head: int, *, person: bool = False) -> list[int]:
    """Tokens of the phrases that a noun belongs to: possessor, modifier, "of", "by", in this order.

    For a person also "for" and "at": "spokesman for the ministry".
    """
    prepositions = _EMPLOYING if person else _OWNING
    found: dict[str, list[int]] = {}
    ruled = ruled_by(tree, head)
    below = tree.having(ruled, "nmod") if ruled is not None else []
    for child in (*tree.children[head], *below):
        dep = tree.deps[child]
        if child == ruled:
            continue
        if dep == "nmod:poss":
            found.setdefault("poss", []).extend(tree.conjuncts(child))
        elif dep in {"amod", "compound", "nmod:desc", "flat"} and child < head:
            found.setdefault("modifier", []).append(child)
            parts = ("compound", "amod", "conj") if tree.pos[child] in {"NOUN", "PROPN"} else ("conj",)
            found["modifier"].extend(tree.having(child, *parts))
        elif dep in {"nmod", "nmod:desc"}:
            preposition = tree.preposition(child)
            if preposition is None and child < head:
                found.setdefault("modifier", []).append(child)
            elif preposition == "of" or preposition in prepositions:
                found.setdefault("of" if preposition == "of" else "by", []).extend(tree.conjuncts(child))
    return [t for key in ("poss", "modifier", "of", "by") for t in found.get(key, ())]


def opening_towns(tree: Tree, head: int) -> list[int]:
    """What stands behind "in" before a subject, and what a "where" clause is about: "in Manila, the Senate
    met", "in Manila, where the Senate met"."""
    first = tree.first[head]
    verb = tree.heads[first]
    if not tree.deps[first].startswith("nsubj"):
        return []
    fronted = [c for c in tree.having(verb, "obl") if c < first and tree.preposition(c) == "in"]
    return [*fronted, tree.heads[verb]] if tree.deps[verb] == "acl:relcl" and tree.where(verb) else fronted


def opposed(tree: Tree, start: int, end: int) -> bool:
    """Whether a hyphen makes a name no owner of what follows: "anti-ISIL coalition", "US-backed rebels"."""
    lowers = tree.lowers
    before = start > 1 and lowers[start - 1] in _HYPHENS and lowers[start - 2] in AGAINST
    after = end + 1 < len(lowers) and lowers[end] in _HYPHENS and tree.tags[end + 1] in {"VBN", "VBD", "JJ"}
    return before or (after and lowers[end + 1] not in _OF_IT)


_HYPHENS = frozenset({"-", "–", "‑"})
_OF_IT = frozenset({"appointed", "based", "born", "installed"})  # "the Russian-installed governor"


AGAINST = frozenset({"pro", "anti", "non", "counter", "ex", "post", "pre"})


def place_heads(tree: Tree, head: int) -> list[int]:
    """Tokens of the places a noun or whom it is of is in: "police in Lagos", "a board of clerics in Kano"."""
    of = (c for c in tree.having(head, "nmod") if tree.preposition(c) == "of")
    beside = (*tree.having(head, "nmod", "obl"), *(c for noun in of for c in tree.having(noun, "nmod")))
    return [c for c in beside if tree.preposition(c) in _WHEREIN]


def is_no_actor(tree: Tree, head: int, noun: Noun) -> bool:
    """Whether a noun that can name an actor is a measure, an edge or a condition here."""
    return _is_measure(tree, head, noun) or _is_edge(tree, head, noun) or _is_condition(tree, head, noun)


def _is_measure(tree: Tree, head: int, noun: Noun) -> bool:
    """Whether a noun that can name an actor is a measure here: "30 units"."""
    return noun.category == "military" and noun.lemma == "unit" and tree.child(head, "nummod") is not None


def _is_edge(tree: Tree, head: int, noun: Noun) -> bool:
    """Whether a side is no party but part of a place: "the other side of the street"."""
    of = (c for c in tree.having(head, "nmod") if tree.preposition(c) == "of")
    whole = (nouns().get(tree.lemmas[c]) for c in of) if noun.category == "side" else ()
    return any(place is not None and place.kind == "place" for place in whole)


def _is_condition(tree: Tree, head: int, noun: Noun) -> bool:
    """Whether a state is how things are: "a wartime state", "the state of affairs"."""
    if noun.lemma != "state":
        return False
    of = (c for c in tree.having(head, "nmod") if tree.preposition(c) == "of")
    told = any(tree.tags[c] in ("NN", "NNS") and nouns().get(tree.lemmas[c]) is None for c in of)
    return told or any(tree.lowers[c] in _CONDITIONS for c in tree.having(head, "amod", "compound"))


def enumerated(tree: Tree, head: int) -> int | None:
    """The first of those that some who did something are or include: "groups backing it include A and B"."""
    verb = tree.heads[head]
    if tree.deps[head] != "nsubj" or not tree.having(head, "acl", "acl:relcl"):
        return None
    if tree.lemmas[verb] == "include":
        return tree.child(verb, "obj")
    named = tree.pos[verb] == "PROPN" and head < verb and tree.child(verb, "case") is None
    return verb if named and tree.child(verb, "cop") is not None else None
