"""Indirect speech: clauses under verbs of saying, "according to", and what somebody is accused of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from kg.events.frames import Evoked
from kg.events.quoted import is_verbal, subject_of
from kg.events.reading import Reading
from kg.events.saying import BREAKS, TOLD, speech_verbs
from kg.events.slots import quad_of
from kg.ontology import lexicon, plover
from kg.propositions import Proposition
from kg.propositions.arguments import Argument
from kg.slips.arcs import FINITE
from kg.times import LABELS
from kg.trees import NOMINAL, Tree

_OCCASIONS = frozenset({"after", "as", "before", "when", "while"})
_SPANS = frozenset({"a", "day", "days", "hour", "hours", "just", "later", "shortly", "the", "week", "weeks"})
_LINKING = frozenset({"that", "but", "and", "because", "while", "though", "although"})
_SURE = frozenset({"clear", "adamant", "confident", "certain", "sure", "convinced", "afraid", "worried"})


@dataclass(frozen=True, slots=True)
class Claim:
    """The tokens start:end (exclusive) and the heads of who says them, not yet resolved."""

    start: int
    end: int
    sources: tuple[int, ...]
    verb: int | None = None
    quoted: bool = False


def according(reading: Reading) -> Iterator[Claim]:
    """ "According to X" speaks for its whole sentence up to a semicolon, after "but" for the rest of it."""
    tree = reading.tree
    for i, word in enumerate(tree.lowers[:-1]):
        if word != "according" or tree.lowers[i + 1] != "to":
            continue
        sentence = reading.doc[i].sent
        head = tree.heads[i]
        if tree.deps[i] != "case" or tree.pos[head] not in NOMINAL or head < i:
            rest = (t for t in range(i + 2, sentence.end) if tree.pos[t] in NOMINAL)
            head = next(rest, -1)
            while head >= 0 and tree.deps[head] in ("compound", "nmod:poss", "nmod:desc", "amod"):
                head = tree.heads[head]
        if head < i:
            continue
        aside = next((t for t in tree.climb(tree.heads[head]) if tree.deps[t] == "acl:relcl"), None)
        if aside is not None and i < aside and tree.sentences[aside] == tree.sentences[i]:
            within = tree.subtree(aside)  # "an assault that, according to A, killed ten"
            yield Claim(min(within), max(within) + 1, (head,), i)
            continue
        before = i - 1 if i > sentence.start and tree.lowers[i - 1] in _LINKING else None
        start = before if before is not None else sentence.start
        stops = (t for t in range(head, sentence.end) if tree.lowers[t] == ";" or _is_turn(tree, t))
        yield Claim(start, next(stops, sentence.end), (head,), i)


def reported(
    reading: Reading,
    frames: Mapping[int, Evoked],
    told: Collection[int],
    speaks: Callable[[int], bool],
) -> Iterator[Claim]:
    """What stands under verbs of saying, but those that `told` has already."""
    tree = reading.tree
    for p in reading.clauses.values():
        verb = p.predicate
        evoked = frames.get(verb)
        says = (
            (tree.lemmas[verb] in speech_verbs() and not _does(evoked))
            or (evoked is not None and evoked.frame.speech)
            or (p.kind == "copula" and tree.lemmas[verb] in _SURE)
        )
        if verb in told or p.negated or p.kind == "existential" or p.link == "amod":
            continue
        if not says and (evoked is None or not is_verbal(evoked.frame)):
            continue
        quad = quad_of(evoked) if evoked is not None else ""
        content = [a for a in p.arguments if _is_said(reading, p, a, quad, says=says)]
        content = [a for a in content if a.head > verb] or content
        as_said = says and p.mark == "as" and p.link == "advcl"
        loose = None if content or as_said or not says else _loose(reading, p)
        if not content and not as_said and loose is None:
            continue
        sources = subject_of(reading, verb, speaks)
        if p.passive and tree.deps[verb] == "acl":  # "men accused by B of attacking C"
            agent = p.argument("agent")
            sources = agent.heads if agent is not None else ()
        if not sources or (not says and len(sources) > 1):
            continue
        if loose is not None:
            yield Claim(*loose, sources, verb)
        elif not content:
            yield from _as_said(reading, verb, sources)
        for a in content:
            tokens = _to_semicolon(reading, verb, a.tokens)
            turn = next((t for t in tokens if t > a.head > verb and _is_narrated(tree, t)), None)
            tokens = tokens if turn is None else tuple(t for t in tokens if t < turn)
            if not tokens:
                continue
            if min(tokens) < verb < max(tokens):
                after = [t for t in tokens if t > verb]
                yield Claim(min(tokens), max(t for t in tokens if t < verb) + 1, sources, verb)
                yield Claim(min(after), max(after) + 1, sources, verb)
            else:
                yield Claim(min(tokens), max(tokens) + 1, sources, verb)
        last = max(max(a.tokens) for a in content) if content else -1
        if says and last > verb:
            for start, end in _and_that(reading, verb, last):
                yield Claim(start, end, sources, verb)


def in_nouns(reading: Reading) -> Iterator[Claim]:
    """What a noun says and who says it: "an allegation by B that C shelled it", "B's claim that …"."""
    for noun in reading.nouns:
        author = author_of(reading, noun)
        for clause in reading.tree.having(noun, "acl", "ccomp") if author is not None else ():
            marked = any(reading.tree.lowers[c] == "that" for c in reading.tree.having(clause, "mark"))
            if author is not None and marked and author < clause:
                tokens = reading.tree.subtree(clause)
                yield Claim(min(tokens), max(tokens) + 1, (author,))


def author_of(reading: Reading, noun: int) -> int | None:
    """Whose claim or announcement a noun is, as a phrase beside it tells."""
    tree, classes = reading.tree, lexicon().classes
    if tree.lemmas[noun] not in classes["@claim"] | classes["@remark"] | classes["@report"]:
        return None
    return _author(tree, noun)


def bidder_of(tree: Tree, noun: int) -> int | None:
    """Who asks, offers or threatens, where a phrase beside the noun names him.

    A pronoun does not: "his demand" has been told before.
    """
    bids = tree.lemmas[noun] in lexicon().classes["@bid"]
    author = _author(tree, noun, ("by", "from", "of")) if bids else None
    return author if author is not None and tree.pos[author] != "PRON" else None


def _author(tree: Tree, noun: int, marks: Collection[str] = ("by", "from")) -> int | None:
    by = (c for c in tree.having(noun, "nmod") if tree.preposition(c) in marks)
    owner = tree.child(noun, "nmod:poss")
    return owner if owner is not None and tree.pos[owner] in NOMINAL else next(by, None)


def _to_semicolon(reading: Reading, verb: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """After a semicolon the article speaks again, unless "that" goes on."""
    words = reading.tree.lowers
    for token in range(verb + 1, max(tokens) + 1):
        if words[token] == ";" and words[token + 1 : token + 2] != ["that"]:
            return tuple(t for t in tokens if t < token)
    return tokens


def _loose(reading: Reading, p: Proposition) -> tuple[int, int] | None:
    """What follows a verb of saying where the tree does not hang it there: "Hamas said forces stormed …"."""
    tree, verb = reading.tree, p.predicate
    if tree.lemmas[verb] not in speech_verbs() | _SURE or tree.tags[verb] == "VBN" or p.mark == "to":
        return None
    if tree.child(verb, "obj") is not None and tree.lemmas[verb] not in TOLD:
        return None
    if tree.child(verb, "xcomp") is not None:  # "continues to shell the town and stops aid"
        return None
    if tree.tags[verb] == "VBG" and tree.deps[verb] == "advcl":  # "A, speaking in B as C met, said"
        return None
    sentence = reading.doc[verb].sent
    for t in range(verb + 1, sentence.end):
        if tree.lowers[t] in BREAKS:
            return None
        if tree.tags[t] in FINITE and not tree.deps[t].startswith("acl"):
            if tree.deps[t] == "advcl" and not _OCCASIONS.isdisjoint(
                tree.lowers[c] for c in tree.having(t, "mark")
            ):
                return None  # "called for a meeting after B attacked"
            if _goes_along(tree, t, verb):
                return None
            if tree.lemmas[t] in speech_verbs() or (
                t > verb + 1 and not any(tree.pos[k] in NOMINAL for k in range(verb + 1, t))
            ):
                return None
            relative = tree.deps[verb] == "acl:relcl"
            stops = (k for k in range(t, sentence.end) if tree.lowers[k] in (BREAKS if relative else ";"))
            return verb + 1, next(stops, sentence.end)
    return None


def _is_narrated(tree: Tree, comma: int) -> bool:
    """Whether the text goes on in its own words: "A said that it would wait, as B withdrew", "…, a day after
    B withdrew"."""
    at, end = comma + 1, min(comma + 6, len(tree.lowers))
    if tree.lowers[comma] != "," or at >= end:
        return False
    while at < end and (tree.entities[at] in LABELS or tree.lowers[at] in _SPANS):
        at += 1
    clause = tree.heads[at] if at < end else at
    marked = at < end and tree.deps[at] == "mark" and tree.child(clause, "nsubj", "nsubj:pass") is not None
    telling = (
        tree.lowers[at] == "as" if at == comma + 1 else tree.lowers[min(at, end - 1)] in ("after", "before")
    )
    return marked and telling and tree.tags[clause] == "VBD"


def _is_turn(tree: Tree, comma: int) -> bool:
    """Whether the text objects in its own words to what a source tells: "according to A, although B fled"."""
    at = comma + 1
    if tree.lowers[comma] != "," or at >= len(tree.lowers):
        return False
    return tree.lowers[at] in ("although", "though", "while", "as") and tree.deps[at] == "mark"


def _does(evoked: Evoked | None) -> bool:
    """Whether a verb of saying means a deed here: trainers who advise troops say nothing."""
    type_ = evoked.frame.type if evoked is not None else None
    return type_ is not None and (plover().types[type_].quad or "").startswith("material")


def _goes_along(tree: Tree, clause: int, verb: int) -> bool:
    """Whether the speaker does something besides: "complained to the union and barred its officials"."""
    if tree.deps[clause] != "conj" or tree.heads[clause] != verb or tree.child(clause, "cc") is None:
        return False
    return tree.child(clause, "nsubj", "nsubj:pass") is None


def _is_said(reading: Reading, p: Proposition, a: Argument, quad: str, *, says: bool) -> bool:
    """Whether an argument is what is said: a clause, but no demand ("that Japan open its market")."""
    tree, head = reading.tree, a.head
    if a.role == "adverbial":
        blames = a.preposition in ("for", "with") and quad == "verbal conflict"
        accused = p.passive or p.argument("object") is not None or p.argument("indirect object") is not None
        return accused and (a.preposition == "of" or blames) and tree.tags[head] == "VBG"
    if a.role != "complement":
        return False
    marks = {tree.lowers[c] for c in tree.having(head, "mark")}
    if tree.deps[head] == "xcomp":
        done = any(
            tree.lemmas[c] == "have" for c in tree.having(head, "aux")
        )  # "claimed to have shot it down"
        goes_on = tree.lemmas[p.predicate] == "continue"  # "continues working"
        return says and not (p.passive or goes_on) and ("to" not in marks or done)
    auxiliary = tree.child(head, "aux", "cop", "aux:pass")
    subjunctive = tree.tags[head] == "VB" if auxiliary is None else tree.lowers[auxiliary] == "be"
    return not subjunctive and (says or "that" in marks)


def _as_said(reading: Reading, verb: int, sources: tuple[int, ...]) -> Iterator[Claim]:
    """ "As the minister announced, …" speaks for the rest of its sentence."""
    sentence, tokens = reading.doc[verb].sent, reading.tree.subtree(verb)
    if min(tokens) - sentence.start <= 1:
        start, end = max(tokens) + 1, sentence.end
        tags, words = reading.tree.tags, reading.tree.lowers
        cut = (t for t in range(start + 1, end - 1) if words[t] == "," and tags[t + 1] == "VBG")
        yield Claim(start, next(cut, end), sources, verb)
    else:
        yield Claim(sentence.start, min(tokens), sources, verb)


def _and_that(reading: Reading, verb: int, last: int) -> Iterator[tuple[int, int]]:
    """Clauses that the tree coordinates with the saying and not with what is said: "and that …", "had …"."""
    tree = reading.tree
    for c in tree.having(verb, "conj"):
        subject = tree.child(c, "nsubj", "nsubj:pass")
        if c < last or subject is None:
            continue
        marked = any(tree.lowers[m] == "that" for m in tree.having(c, "mark"))
        shifts = {tree.lowers[x] for x in tree.having(c, "aux", "aux:pass")}
        backshifted = "would" in shifts or ("had" in shifts and tree.lemmas[c] not in speech_verbs())
        if marked or backshifted:
            tokens = tree.subtree(c)
            yield min(tokens), max(tokens) + 1
