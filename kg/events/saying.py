"""Clauses that say beside a sentence who said it: "…, the minister told reporters on Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.entities.quotations import MARKS, OPENING
from kg.entities.verbs import with_frame
from kg.events.reading import Reading
from kg.slips.arcs import FINITE
from kg.trees import NOMINAL, Tree

BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "…", "..."}) | MARKS
_LINKING = frozenset(
    {"that", "if", "because", "after", "before", "while", "when", "although", "since", "though", "whether"}
)
_WIDEST = 16
_NAME = 10
_WEAK = frozenset({"ADP", "ADV", "PART"})
_PHRASAL = {"go": "on", "point": "out", "chime": "in", "shoot": "back", "hit": "back", "break": "in"}
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_NEVER_AFTER = frozenset({"VBG", "WDT", "WP", "WP$", "WRB"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying beside what it says, and the head of who says it.

    start:end (exclusive) are the words of that clause, `content` the token ranges of what is said;
    empty where it stands between quotation marks.
    """

    verb: int
    source: int
    start: int
    end: int
    content: tuple[tuple[int, int], ...]


def sayings(reading: Reading) -> list[Saying]:
    """The clauses of saying that stand after or inside what they say, in text order."""
    found: list[Saying] = []
    tree, verbs = reading.tree, speech_verbs()
    for span in reading.doc.sents:
        for i in range(span.start, span.end):
            says = tree.lemmas[i] in verbs or tree.lowers[i + 1 : i + 2] == [_PHRASAL.get(tree.lemmas[i])]
            if says and tree.tags[i] in ("VBD", "VBZ", "VBP", "VBN", "VB"):
                saying = _beside(reading, i, span.start, span.end)
                if saying is not None:
                    found.append(saying)
    return found


@cache
def speech_verbs() -> frozenset[str]:
    """The verbs that say something without an object of their own, by the lexicon."""
    return with_frame(lambda f: f.speech and not (f.objects or f.prepositions or f.governed or f.particles))


def noun_head(tree: Tree, start: int, end: int) -> int | None:
    """The head of the noun phrase that ends right before `end`, looked for down to `start`.

    Where the tree hangs the phrase elsewhere, its last noun.
    """
    at = next((t for t in range(end - 1, start - 1, -1) if tree.pos[t] in NOMINAL), None)
    above = at
    while above is not None and start <= tree.heads[above] < end and tree.heads[above] != above:
        above = tree.heads[above]  # also through the adjective of "sources familiar with the matter"
        at = above if tree.pos[above] in NOMINAL else at
    if at is not None and tree.deps[at] == "conj":
        joint = next((t for t in range(at - 1, start, -1) if tree.pos[t] == "CCONJ"), None)
        if joint is not None and tree.pos[joint - 1] in NOMINAL:
            return joint - 1
    return at


def _beside(reading: Reading, verb: int, a: int, b: int) -> Saying | None:
    tree = reading.tree
    left = verb
    while left > a and (tree.tags[left - 1] == "RB" or tree.pos[left - 1] == "AUX"):
        left -= 1
    helped = {tree.tags[t] for t in range(left, verb) if tree.lemmas[t] == "have"}
    if tree.tags[verb] == "VBN" and (not helped or "VBG" in helped):
        return None  # "the rebels having insisted on it"
    if tree.tags[verb] == "VB" and (left < verb or left == a or tree.lowers[left - 1] not in BREAKS):
        return None
    start = left
    while start > a and not _parts(tree, start - 1) and left - start <= _WIDEST:
        if tree.pos[start - 1] == "SPACE":
            break
        start -= 1
    if left - start > _WIDEST or not _after_something(tree, start, a):
        return None
    if start == left:
        source, after = _inverted(reading, verb, b)
    else:
        source, after = _preceding(tree, start, left), _addressee(tree, verb, b)
    quoting = tree.lowers[start - 1] in MARKS
    if source is None or not _stands_alone(tree, verb, after, b, quoting=quoting):
        return None
    end = next((t for t in range(after, b) if tree.lowers[t] in BREAKS or tree.pos[t] == "SPACE"), b)
    start = _with_apposition(tree, source, start, a)
    return Saying(verb, source, start, end, tuple(_content(tree, verb, source, start, end, a, b)))


def _parts(tree: Tree, token: int) -> bool:
    """Whether a mark parts the clause of saying from what is said; that of "lawyers'" belongs to a name."""
    return tree.lowers[token] in BREAKS and tree.tags[token] != "POS"


def _after_something(tree: Tree, start: int, a: int) -> bool:
    """Whether a clause follows what could be said: something of its sentence, or a closed quotation."""
    if start > a:
        return tree.lowers[start - 1] in BREAKS
    at = start - 1
    while at >= 0 and tree.pos[at] == "SPACE" and "\n" not in tree.lowers[at]:
        at -= 1
    return at >= 0 and tree.lowers[at] in MARKS


def _preceding(tree: Tree, start: int, left: int) -> int | None:
    """The source in the words before the verb, which must be a noun phrase and no more."""
    for t in range(start, left):
        if tree.tags[t] in FINITE or tree.tags[t] in _NEVER_AFTER - {"VBG"} or tree.lowers[t] in _LINKING:
            return None
    if tree.pos[start] == "CCONJ" or not _RELATING.isdisjoint(tree.lowers[start:left]):
        return None  # "…, two of them men whose release Oslo demanded"
    source, told = noun_head(tree, start, left), next((t for t in tree.climb(left) if t >= left), left)
    # "…, a ruling the union deplored" says nothing.
    aside = tree.deps[told] == "acl:relcl" and start <= tree.heads[told] < left != source != tree.heads[told]
    return None if aside else source


_RELATING = frozenset({"who", "whom", "whose", "which"})


def _inverted(reading: Reading, verb: int, b: int) -> tuple[int | None, int]:
    """The source after the verb ("said Smith"), and where its phrase ends."""
    tree, at = reading.tree, verb + 1
    subject = tree.child(verb, "nsubj")
    if subject is not None and verb < subject < min(b, verb + _NAME):
        while at < b and (at <= subject or _below(tree, at, subject)) and tree.lowers[at] not in BREAKS:
            at += 1
        if at > subject:
            return subject, at
        at = verb + 1
    while at < b and (tree.pos[at] in NOMINAL | {"DET", "ADJ"} or tree.tags[at] in ("POS", "HYPH", "PRP$")):
        if reading.tree.entities[at] in ("DATE", "TIME"):
            break
        at += 1
    whom = tree.child(verb, "obj", "iobj")
    told = subject is not None and subject < verb and whom is not None and verb < whom < at
    if at == verb + 1 or told or tree.tags[verb] == "VBN":
        return None, at
    head = noun_head(tree, verb + 1, at)
    if head is not None and tree.deps[head] in ("nsubj", "nsubj:pass") and tree.heads[head] > at:
        return None, at  # "A, the envoy, said B had withdrawn"
    while head is not None and at < b and tree.pos[at] == "ADP" and _below(tree, at, head):
        at += 1
        while at < b and _below(tree, at, head) and tree.lowers[at] not in BREAKS:
            at += 1
    return head, at


def _below(tree: Tree, token: int, head: int) -> bool:
    return any(t == head for t, _ in zip(tree.climb(token), range(8), strict=False))


def _addressee(tree: Tree, verb: int, b: int) -> int:
    """Where the clause goes on after "told reporters"."""
    whom = next((c for c in tree.children[verb] if c > verb and tree.deps[c] in ("obj", "iobj")), None)
    if whom is None and tree.lemmas[verb] in TOLD:
        at = verb + 1
        while at < b and tree.pos[at] in NOMINAL | {"DET", "ADJ"}:
            at += 1
        return at if at == b or tree.lowers[at] in BREAKS or tree.pos[at] in _WEAK | {"PUNCT"} else verb + 1
    if whom is None or tree.pos[whom] not in NOMINAL:
        return verb + 1
    breaks = any(tree.lowers[t] in BREAKS for t in range(verb, whom))
    return verb + 1 if breaks else min(whom + 1, b)


def _stands_alone(tree: Tree, verb: int, after: int, b: int, *, quoting: bool) -> bool:
    """Whether what is said does not follow the verb."""
    end = next((t for t in range(after, b) if tree.lowers[t] in BREAKS), b)
    if end < b and tree.lowers[end] == ":":
        return False
    if end + 1 < b and tree.lowers[end] == "," and tree.lowers[end + 1] in OPENING and not quoting:
        return False
    if after > verb + 1 and tree.lemmas[verb] not in TOLD and tree.child(verb, "obj") == after - 1:
        return False
    for t in range(after, end):
        if tree.lowers[t] in ("that", "to") and tree.deps[t] in ("mark", "aux"):
            return False
        if tree.tags[t] in FINITE:
            return False
    if after < end and tree.pos[after] not in _WEAK | {"PUNCT", "SPACE"}:
        return tree.deps[after] in (
            "obl:unmarked",
            "obl:tmod",
            "advmod",
            "nmod:unmarked",
            "det",
            "amod",
            "nummod",
        )
    return not (end < b and tree.lowers[end] in MARKS and tree.lowers[end - 1] == "that")


TOLD = frozenset({"tell", "inform", "advise", "remind", "notify", "assure", "warn", "ask", "caution"})


def _with_apposition(tree: Tree, source: int, start: int, a: int) -> int:
    """Where the clause begins with the name that an apposition explains: "Lin Qiao, a spokeswoman, said"."""
    head = tree.heads[source]
    if tree.deps[source] == "appos" and a < head < start and start - head <= 4:
        while head > a and tree.lowers[head - 1] not in BREAKS:
            head -= 1
        return head
    return start


def _content(
    tree: Tree, verb: int, source: int, start: int, end: int, a: int, b: int
) -> Iterator[tuple[int, int]]:
    """The parts of the sentence that are said: what stands before, and after where the sentence goes on."""
    before = start - 1
    while before > a and tree.lowers[before] == ",":
        before -= 1
    linked = tree.pos[before] == "SCONJ" or tree.lowers[before] in _LINKING
    semicolon = next((t for t in range(start - 1, a - 1, -1) if tree.lowers[t] == ";"), a - 1)
    if start > a and not linked:
        if _closes_quotation(tree, before, a):
            return
        opens = _opening(tree, start, semicolon + 1)
        if opens is not None:
            yield opens, start
        elif any(tree.tags[t] in FINITE or tree.tags[t] == "VB" for t in range(semicolon + 1, start)):
            yield semicolon + 1, start
    if linked or _goes_on(tree, verb, source, end, b):
        yield (before if linked else end), b


def _opening(tree: Tree, start: int, a: int) -> int | None:
    """Where an interrupted relative clause begins: "an order which the general, critics say, flouted"."""
    for t in range(start - 1, a - 1, -1):
        if tree.tags[t] in FINITE or tree.tags[t] in ("VBN", "VBG"):
            return None
        if tree.tags[t] in _RELATIVE:
            return t
    return None


def _closes_quotation(tree: Tree, mark: int, a: int) -> bool:
    """Whether a mark closes a quotation that is all that is said, not a phrase within it."""
    if tree.lowers[mark] not in MARKS:
        return False
    at = mark - 1
    while at >= a and tree.lowers[at] not in MARKS:
        at -= 1
    return at <= a or tree.lowers[at - 1] in BREAKS or tree.pos[at - 1] == "SPACE"


def _goes_on(tree: Tree, verb: int, source: int, end: int, b: int) -> bool:
    """Whether the sentence goes on after the clause of saying with more of what is said."""
    at = end
    while at < b and (tree.lowers[at] in BREAKS or tree.pos[at] == "SPACE"):
        if tree.lowers[at] in MARKS or tree.lowers[at] == ";":
            return False
        at += 1
    if at >= b or tree.tags[at] in _NEVER_AFTER or tree.deps[at] == "mark":
        return False
    for t in range(at, b):
        if tree.tags[t] in FINITE:
            last = t
            for up in tree.climb(t):
                if up == source:
                    return False
                if up == verb:
                    return tree.deps[last] == "ccomp"
                last = up
            return True
    return False
