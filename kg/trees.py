"""The dependency trees of a document as plain lists, read once, so that the rules cost a list look-up.

Labels are Universal Dependencies v2 (https://universaldependencies.org/u/dep/), tags Penn Treebank.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc

from kg.attachments import reattach
from kg.slips import (
    rejoin_after_asides,
    rejoin_agents,
    rejoin_asked,
    rejoin_before_to,
    rejoin_finite_conjuncts,
    rejoin_gerunds,
    rejoin_listed,
    rejoin_main_clauses,
    rejoin_partners,
    rejoin_relatives,
    rejoin_subjects,
    rejoin_tellings,
    rejoin_titled,
    rejoin_who,
    tell_agents,
    tell_called,
    tell_contents,
)

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_COLUMNS: list[int | str] = [
    "ORTH", "ENT_TYPE", "LOWER", "POS", "TAG", "LEMMA", "DEP", "SPACY", "SENT_START", "HEAD",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tree:
    """Parallel lists over the tokens of a document.

    `children` leaves out white space, `below` has the same by label. `order` walks every tree from its root
    downwards; `first` is the first conjunct of a token's coordination (the token itself where there is
    none). `spaced` are the words with the space that follows, `starts` where they begin in the text (code
    points), `entities` the types of the names and numbers that they are part of ("" outside), `sentences`
    the numbers of their sentences.
    """

    texts: list[str]
    spaced: list[str]
    starts: list[int]
    entities: list[str]
    sentences: list[int]
    lowers: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    below: list[dict[str, list[int]]]
    order: list[int]
    first: list[int]

    def text(self, start: int, end: int) -> str:
        """The words of a token range, as the text spaces them, on one line."""
        return " ".join("".join(self.spaced[start:end]).split())

    def verbatim(self, start: int, end: int) -> str:
        """The words of a token range as they stand in the text."""
        return "".join(self.spaced[start : end - 1]) + self.texts[end - 1]

    def child(self, head: int, *deps: str) -> int | None:
        """The first child of `head` with one of the labels."""
        below = self.below[head]
        first: int | None = None
        if below:
            for dep in deps:
                if dep in below and (first is None or below[dep][0] < first):
                    first = below[dep][0]
        return first

    def having(self, head: int, *deps: str) -> Sequence[int]:
        """All children of `head` with one of the labels, in text order."""
        below = self.below[head]
        found: Sequence[int] = ()
        if below:
            for dep in deps:
                if dep in below:
                    found = sorted([*found, *below[dep]]) if found else below[dep]
        return found

    def climb(self, token: int) -> Iterator[int]:
        """The token, its head, the head of that, up to the root."""
        yield token
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def nearest(self, token: int, wanted: Container[int]) -> int | None:
        """The nearest of the `wanted` tokens above a token."""
        while (head := self.heads[token]) != token:
            if head in wanted:
                return head
            token = head
        return None

    def subtree(self, head: int, skip: Callable[[int], bool] | None = None) -> list[int]:
        """The tokens below and including `head` in text order, without the branches `skip` names."""
        found = [head]
        for token in found:
            below = self.children[token]
            found += below if skip is None else [c for c in below if not skip(c)]
        found.sort()
        return found

    def conjuncts(self, head: int) -> tuple[int, ...]:
        """`head` and the words coordinated with it, unless these are clauses of their own."""
        if "conj" not in self.below[head]:
            return (head,)
        found = [head]
        for token in found:
            found += [c for c in self.below[token].get("conj", ()) if self.alike(head, c)]
        return tuple(sorted(found))

    def alike(self, head: int, conjunct: int) -> bool:
        """Whether two coordinated words are of one kind and the second has no subject of its own."""
        if self.child(conjunct, "nsubj", "nsubj:pass", "cop") is not None:
            return False
        same = self.pos[head] == self.pos[conjunct]
        return same or (self.pos[head] in NOMINAL and self.pos[conjunct] in NOMINAL)

    def preposition(self, head: int) -> str | None:
        """The case words of a noun, joined and in lower case: "with", "out of", "according to"."""
        words = self.introducing(head, "case")
        return " ".join([self.lowers[w] for w in words if self.tags[w] != "POS"]) or None if words else None

    def introducing(self, head: int, dep: str) -> Sequence[int]:
        """The children of `head` with a label and the words fixed to them, in text order: "according to"."""
        words = self.below[head].get(dep, ())
        return sorted([w for c in words for w in (c, *self.below[c].get("fixed", ()))]) if words else ()


_PREMODIFIERS = frozenset({"amod", "compound", "det", "nmod:desc"})
_OF_TITLES = frozenset({"amod", "compound"})
_LINKING = frozenset({"remain", "seem", "appear", "become", "stay", "look", "feel", "sound", "prove"})
_PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
_GENITIVE = frozenset({"nmod", "nmod:poss"})
_VERBAL = frozenset({"obj", "nsubj", "xcomp", "ccomp", "mark"})
BULLETS = frozenset({"-", "–", "•", "*", "·", ">", "○", "▪"})
_ASKED = frozenset({"obj", "iobj", "obl"})
_ASIDE = 12  # words between whom one asks and what for
_NEAR = 40  # words between a verb and its subject


def grow(doc: Doc) -> Tree:
    """The trees of a document. A token without lemma takes its lower-case form."""
    strings, n = doc.vocab.strings, len(doc)
    rows = doc.to_array(_COLUMNS).reshape(n, len(_COLUMNS)).T
    columns: list[list[int]] = rows[:7].tolist()
    spaces = rows[7].tolist()
    names = {key: strings[key] if key else "" for key in set().union(*columns)}
    labels = {key: names[key].lower() for key in set(columns[6])}
    texts, entities, lowers, pos, tags = (list(map(names.__getitem__, keys)) for keys in columns[:5])
    lemmas = [names[key].lower() or lower for key, lower in zip(columns[5], lowers, strict=True)]
    deps = list(map(labels.__getitem__, columns[6]))
    spaced = [f"{word} " if space else word for word, space in zip(texts, spaces, strict=True)]
    sentences = [count - 1 for count in accumulate((rows[8] == 1).tolist())]
    starts = [0, *accumulate(map(len, spaced))][:n]
    # EWT tags the words inside names by what they would be outside: "United" of the United Nations is a verb.
    pos = ["PROPN" if tag in ("NNP", "NNPS") else p for p, tag in zip(pos, tags, strict=True)]
    offsets = rows[-1].astype("int64").tolist()
    heads = _rehung([i + offset for i, offset in enumerate(offsets)], deps, tags)
    _rejoin_sources(heads, deps)
    _rejoin_premodifiers(heads, deps)
    _rejoin_copulas(heads, deps, tags, lemmas)
    _hang_items(heads, deps, tags, lowers)
    _rejoin_ranks(heads, deps, tags, lowers)
    _rejoin_generals(heads, deps, lowers)
    _rejoin_repeated(heads, deps, lowers)
    _rejoin_addressees(heads, deps, tags)
    _rejoin_second_requests(heads, deps, tags, lowers)
    rejoin_asked(heads, deps, lowers, tags, lemmas)
    tell_agents(heads, deps, lowers)
    rejoin_before_to(heads, deps, lowers, tags)
    rejoin_subjects(heads, deps, lowers, tags)
    tell_contents(heads, deps, lowers)
    rejoin_main_clauses(heads, deps, lowers)
    rejoin_finite_conjuncts(heads, deps, tags)
    rejoin_after_asides(heads, deps, lowers, tags)
    rejoin_tellings(heads, deps, lowers, tags, lemmas)
    rejoin_partners(heads, deps, lowers, tags)
    rejoin_agents(heads, deps, lowers, tags, entities)
    reattach(heads, deps, lowers, tags, entities)
    rejoin_gerunds(heads, deps, lowers, tags, lemmas)
    rejoin_relatives(heads, deps, tags, lemmas)
    rejoin_listed(heads, deps, lowers, tags)
    rejoin_titled(heads, deps, tags)
    rejoin_who(heads, deps, lowers, tags, entities)
    tell_called(heads, deps, lowers, tags, lemmas)
    leaf: list[int] = []  # one for all: most words have nothing below them
    bare: dict[str, list[int]] = {}
    children, below = [leaf] * n, [bare] * n
    order: list[int] = []
    for i, head in enumerate(heads):
        if head == i:
            order.append(i)
            deps[i] = "root"
        elif pos[i] != "SPACE":
            if children[head] is leaf:
                children[head], below[head] = [], {}
            children[head].append(i)
            below[head].setdefault(deps[i], []).append(i)
    first = list(range(n))
    for i in order:
        order += children[i]
        for c in below[i].get("conj", ()):
            first[c] = first[i]
    for i, tag in enumerate(tags):
        gerund = tag == "VBG" and pos[i] == "VERB" and deps[i] in _PLACES
        if gerund and not _GENITIVE.isdisjoint(below[i]) and _VERBAL.isdisjoint(below[i]):
            pos[i], lemmas[i] = "NOUN", lowers[i]  # "fighting between", which only looks like a verb
    return Tree(
        texts, spaced, starts, entities, sentences, lowers, lemmas, pos, tags, deps, heads, children, below,
        order, first,
    )  # fmt: skip


def _rehung(heads: list[int], deps: list[str], tags: list[str]) -> list[int]:
    """Subjects and participles after the verb of saying hang on it, not on what is said before it.

    "…", said X, adding that …
    """
    rehung = list(heads)
    subjects = {head for head, dep in zip(heads, deps, strict=True) if dep == "nsubj"}
    for i, dep in enumerate(deps):
        if dep != "nsubj" and dep != "advcl":
            continue
        head, participle = heads[i], dep == "advcl"
        if tags[i] not in ("VBG", "VBN") if participle else i < head:
            continue
        while deps[head] in ("xcomp", "conj") and heads[head] < head:
            head = heads[head]
        saying = heads[head]
        if deps[head] == "ccomp" and head < saying < i and (participle or saying not in subjects):
            rehung[i] = saying
    return rehung


def _rejoin_sources(heads: list[int], deps: list[str]) -> None:
    """Who stands with more words before the verb of saying is its subject, not one of what is said.

    "They met, two sources familiar with the matter said", "…, officials close to the talks said".
    """
    subjects = {head for head, dep in zip(heads, deps, strict=True) if dep == "nsubj"}
    said = {i: heads[i] for i, dep in enumerate(deps) if dep == "ccomp" and i < heads[i]}
    for i, dep in enumerate(deps):
        saying = said.get(head := heads[i]) if dep == "nsubj" else None
        if saying is None or not i < saying or saying in subjects:
            continue
        second = any(h == saying and c < i for c, h in said.items() if c != head)
        if head < i or (second and head > i):
            heads[i] = saying
            subjects.add(saying)
            if head > i:
                heads[head], deps[head] = i, "acl"


def _rejoin_premodifiers(heads: list[int], deps: list[str]) -> None:
    """What stands before a noun belongs to the next one, not to one beyond words that hang elsewhere.

    English noun phrases are continuous, so arcs that cross such a one are slips of the parser. What
    stands before a title belongs to that: "US President Donald Trump".
    """
    for i, head in enumerate(heads):
        if deps[i] not in _PREMODIFIERS or head < i + 2:
            continue
        between = (k for k in range(i + 1, head) if deps[k] != "punct")
        governed = any(i < k < head for k in _above(heads, head))
        if governed or any(not i <= heads[k] <= head for k in between):
            near = i + 1
            while deps[near] in _PREMODIFIERS and near < heads[near] < head:
                near = heads[near]
            heads[i] = near
    for title, dep in enumerate(deps):
        i, head = title - 1, heads[title]
        while dep == "nmod:desc" and i >= 0 and heads[i] == head > title and deps[i] in _OF_TITLES:
            heads[i] = title
            i -= 1


def _above(heads: list[int], token: int) -> Iterator[int]:
    while heads[token] != token:
        token = heads[token]
        yield token


def _rejoin_copulas(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """A linking verb that hangs beside its own adjective is its copula: "Russia remains committed"."""
    for i, head in enumerate(heads):
        if deps[i] != "advcl" or lemmas[i] not in _LINKING or not i < head or tags[head] not in ("JJ", "VBN"):
            continue
        below = [k for k in range(max(0, i - _NEAR), head) if heads[k] == i]
        between = all(tags[k].startswith("RB") for k in range(i + 1, head))
        if between and all(deps[k] != "mark" for k in below):
            deps[i] = "cop"
            for k in below:
                heads[k] = head


def _rejoin_generals(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """ "The UN Secretary-General" is built as the one without a hyphen: the last word is the head."""
    for last, word in enumerate(lowers):
        if word != "general" or last < 2 or lowers[last - 1] != "-":
            continue
        first = last - 2
        if deps[first] == "compound" or heads[last] not in (first, heads[first]):
            continue
        heads[last] = last if heads[first] == first else heads[first]
        deps[last], deps[first] = deps[first], "compound"
        for i, head in enumerate(heads):
            if head == first and i != last:
                heads[i] = last
        heads[first] = last


def _rejoin_repeated(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """ "Street by street", "house to house" say how, and name no party."""
    for last in range(2, len(lowers)):
        i = last - 2
        if lowers[i] == lowers[last] and lowers[i + 1] in _BETWEEN_ALIKE and deps[i] in _ASIDE_PLACES:
            if heads[last] == heads[i]:
                heads[last], deps[last] = i, "nmod"
            deps[i] = "advmod"


_BETWEEN_ALIKE = frozenset({"by", "to", "after", "for"})
_ASIDE_PLACES = frozenset({"obj", "obl", "iobj"})


def _rejoin_ranks(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """ "Col. Ann Reed": of two names in the same place the one with a dot is a title."""
    for name in range(2, len(heads)):
        i = name - 2
        if lowers[i + 1] != "." or not tags[i] == tags[name] == "NNP":
            continue
        alike = heads[i] == heads[name] not in (i, name) and deps[i] == deps[name]
        if alike and deps[i] in _PLACES:
            heads[i], deps[i] = name, "nmod:desc"


def _rejoin_addressees(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Of two subjects around a verb the second is its object: "Ankara asked Athens to return them"."""
    before = {head for i, head in enumerate(heads) if deps[i] == "nsubj" and i < head}
    marked = {head for i, head in enumerate(heads) if deps[i] == "mark"}
    asking = {heads[i] for i in marked if deps[i] == "xcomp" and tags[i] == "VB"}
    for i, head in enumerate(heads):
        if deps[i] == "nsubj" and head < i and head in before and head in asking:
            deps[i] = "obj"


def _rejoin_second_requests(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """Who is asked in the same breath is asked, too, and for something else.

    "Urged Israel to show restraint, and Hezbollah to stop", "called on A to leave and on B to pay".
    """
    cases = {heads[i]: word for i, word in enumerate(lowers) if deps[i] == "case"}
    joined = {heads[i] for i, dep in enumerate(deps) if dep == "cc"}
    infinitives = {heads[i]: i for i, word in enumerate(lowers) if word == "to" and deps[i] == "mark"}
    for verb, mark in infinitives.items():
        near = range(mark - 1, max(mark - _ASIDE, 0) - 1, -1)
        second = next((i for i in near if i in joined and heads[i] < i and deps[i] == "conj"), None)
        if second is None:
            continue
        first = next((t for t in _above(heads, second) if t in infinitives), None)
        governors = [heads[verb], heads[second], *_above(heads, verb)]
        if first is None or first > second or first not in governors:
            continue
        governor = heads[first]
        asked = [i for i in range(governor + 1, first) if heads[i] == governor and deps[i] in _ASKED]
        alike = tags[second].startswith("NNP") or second in cases
        if asked and alike and cases.get(second) == cases.get(asked[-1]):
            heads[second] = asked[-1]
            heads[verb], deps[verb] = second, "acl:relcl"


def _hang_items(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """Items of a list that open with a bare verb go on with the line before it.

    "The minister is expected to:", "The Commission will:"
    """
    lead: int | None = None
    for i, word in enumerate(lowers):
        if word == ":" and i:
            before = i - 1
            root = next(reversed(list(_above(heads, before))), before)
            lead = root if lowers[before] == "to" or (root == before and tags[before] == "MD") else None
        elif "\n" in word and i + 1 < len(lowers) and lowers[i + 1] not in BULLETS:
            lead = None
        elif lead is not None and heads[i] == i and tags[i] == "VB" and lowers[i - 1] in BULLETS:
            heads[i], deps[i] = lead, "xcomp"


def trim(tree: Tree, tokens: list[int], edges: Collection[str] = ("PUNCT", "SPACE")) -> list[int]:
    """Tokens without the marks at both ends; a quotation mark or bracket stays if its partner does."""
    start, end, pos = 0, len(tokens), tree.pos
    if tokens and pos[tokens[0]] not in edges and pos[tokens[-1]] not in edges:
        return tokens
    while start < end and pos[tokens[start]] in edges and not _paired(tree, tokens[start:end], 0):
        start += 1
    while end > start and pos[tokens[end - 1]] in edges and not _paired(tree, tokens[start:end], -1):
        end -= 1
    return tokens[start:end]


_CLOSERS = {
    "``": ("''", '"'), "`": ("'", "''"), "“": ("”",), "‘": ("’",), '"': ('"', "''"), "'": ("'",),
    "(": (")",), "[": ("]",), "-lrb-": ("-rrb-",),
}  # fmt: skip


def _paired(tree: Tree, tokens: list[int], edge: int) -> bool:
    words = [tree.lowers[t] for t in tokens]
    if edge == 0:
        return any(closer in words[1:] for closer in _CLOSERS.get(words[0], ()))
    return any(words[-1] in _CLOSERS.get(word, ()) for word in words[:-1])
