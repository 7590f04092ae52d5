"""Where an article uses names: aliases of the tables and entities of the pipeline, without overlaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from kg.actors import Actors, Sense, pieces
from kg.actors.nouns import nouns
from kg.entities.acronyms import introduced
from kg.entities.phrases import AGAINST
from kg.entities.titles import HONORIFICS, TITLE_WORDS, after_titles, is_field, is_office
from kg.trees import Tree

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

_NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "X", "SYM", ""})
_LONGER = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "MISC"})


class Name(NamedTuple):
    """A name in the text: token range (end exclusive), its syntactic head, what it may stand for.

    `label` is the pipeline's entity type, if it saw the name. `inside` holds the senses of shorter
    names within it ("Syria" in "Syria Recovery Trust Fund").
    """

    start: int
    end: int
    head: int
    text: str
    senses: tuple[Sense, ...] = ()
    label: str | None = None
    inside: tuple[Sense, ...] = ()


class _Match(NamedTuple):
    start: int
    end: int
    senses: tuple[Sense, ...]
    within_token: bool


def find_names(doc: Doc, tree: Tree, tables: Actors) -> list[Name]:
    """All names of the document in text order; where two overlap, the longer wins."""
    texts = tree.texts
    spelled_out = introduced(texts)
    inside = {i for start, end, _ in spelled_out for i in range(start, end)}
    spans = spelled_out + [
        s for s in _entity_spans(doc, tree, texts, tables) if inside.isdisjoint(range(s[0], s[1]))
    ]
    matches = [_own(m, tree, texts, tables) for m in _matches(texts, tables)]
    matches = [m for m in matches if m.within_token or _plausible(m, tree, spans)]
    aliased = {i: m for m in matches for i in range(m.start, m.end)}
    letters = [m for m in matches if m.end - m.start == 1 and texts[m.start].isupper()]
    # "USS Austin"
    ships = {m.start for m in letters if any(s.entity.category == "military" for s in m.senses)}
    covered: dict[int, tuple[int, int, str]] = {i: span for span in spans for i in range(span[0], span[1])}
    shorter: dict[tuple[int, int], list[Sense]] = {}
    names: list[Name] = []
    for match in matches:
        span = covered.get(match.start)
        across = covered.get(match.end - 1)
        if span is None and across is not None and across[2] == "PERSON" and across[1] > match.end:
            continue  # "Sheikh Isa" of "Sheikh Isa Qassim"
        longer = span is not None and (span[0] in ships or _longer(span, match, texts, aliased))
        if span is not None and longer and not match.within_token:
            shorter.setdefault(span[:2], []).extend(match.senses)
            continue
        start, end = (match.start, match.end) if span else _grown(match, texts, tree)
        if (start, end) != (match.start, match.end):
            shorter[start, end] = list(match.senses)
            covered |= dict.fromkeys(range(start, end), (start, end, ""))
            spans.append((start, end, ""))
            continue
        names.append(_name(tree, start, end, match.senses, span[2] if span else None))
    taken = {i for name in names for i in range(name.start, name.end)}
    for start, end, label in spans:
        if not taken.intersection(range(start, end)) and not _is_continental(texts, start):
            senses = tables.senses(tree.verbatim(start, end))
            names.append(_name(tree, start, end, senses, label or None, tuple(shorter.get((start, end), ()))))
            taken.update(range(start, end))
    names.sort(key=lambda name: name.start)
    return names


_BY_SOLDIERS = frozenset({"coup", "takeover", "rule", "junta", "government", "regime", "council"})


def _own(match: _Match, tree: Tree, texts: Sequence[str], tables: Actors) -> _Match:
    """Without a noun that is shared or another's: "British and French forces", "Mali's military aid"."""
    first, last = match.start, match.end - 1
    shared = tree.deps[first] == "conj" and tree.heads[tree.first[first]] == last
    thing = tree.heads[first]
    owned = tree.deps[first] == "nmod:poss" and tree.deps[last] == "amod" and last < thing == tree.heads[last]
    owned = owned and tree.lemmas[thing] not in _BY_SOLDIERS
    if first == last or not (shared or owned):
        return match
    senses = tables.senses(texts[first])
    return _Match(first, first + 1, senses, match.within_token) if senses else match


def head_of(tree: Tree, start: int, end: int) -> int:
    """The token of a range whose governor lies outside it (the first that is no mark)."""
    if end - start == 1:
        return start
    tops = [i for i in range(start, end) if not start <= tree.heads[i] < end or tree.heads[i] == i]
    return next(
        (i for i in tops if tree.pos[i] not in {"PUNCT", "DET", "SPACE", "PART"}), tops[0] if tops else start
    )


def _name(
    tree: Tree,
    start: int,
    end: int,
    senses: tuple[Sense, ...],
    label: str | None,
    inside: tuple[Sense, ...] = (),
) -> Name:
    return Name(start, end, head_of(tree, start, end), tree.verbatim(start, end), senses, label, inside)


def _matches(texts: Sequence[str], tables: Actors) -> list[_Match]:
    """Aliases from left to right, longest first; a part of a token counts where a hyphen or slash ends it."""
    words: list[str] = []
    places: list[int] = []
    opens: list[bool] = []
    split: dict[str, list[str]] = {}
    for i, text in enumerate(texts):
        if text.isalnum() and text.isascii():
            parts = [text]
        elif text in split:
            parts = split[text]
        else:
            parts = split[text] = pieces(text)
        joined = len(parts) > 1 and any(c in text for c in "-–/")
        for k, part in enumerate(parts):
            words.append(_spelling(part, tables) if part.isupper() or part == "The" else part)
            places.append(i)
            opens.append(k == 0 or joined)
    found: list[_Match] = []
    at, size, trie = 0, len(words), tables.trie
    while at < size:
        if words[at] not in trie or not opens[at]:
            at += 1
            continue
        end, senses = tables.longest(words, at)
        if words[at] == "the" and tables.longest(words, at + 1)[0] > end:  # "the Sudan People's …"
            at += 1
            continue
        if not senses or (end < size and not opens[end]):
            at += 1
            continue
        start, stop = places[at], places[end - 1] + 1
        if words[at] == "the" and stop - start > 1 and texts[start] == "the":
            start += 1
        whole = (at == 0 or places[at - 1] != places[at]) and (end == size or places[end] != places[end - 1])
        prefixed = at > 0 and places[at - 1] == places[at] and words[at - 1].lower() in AGAINST
        if not prefixed and not _is_continental(texts, start):
            found.append(_Match(start, stop, senses, not whole))
        at = end
    return found


def _is_continental(texts: Sequence[str], token: int) -> bool:
    """Whether a nationality is that of a continent: "Latin American", "Pan-American"."""
    before = token - 2 if token > 1 and texts[token - 1] in _HYPHENS else token - 1
    return before >= 0 and texts[token] in _CONTINENTAL and texts[before] in _REGIONAL


def _spelling(word: str, tables: Actors) -> str:
    """ "RUSSIA" in a headline is "Russia"; "The" opens the same names as "the"."""
    if word == "The":
        return "the"
    if len(word) > 4 and word.isupper() and word not in tables.words:
        return word.capitalize()
    return word


def _plausible(match: _Match, tree: Tree, spans: list[tuple[int, int, str]]) -> bool:
    if match.end - match.start > 1:
        return True
    i = match.start
    if tree.entities[i] == "DATE" and "NUM" in tree.pos[max(i - 1, 0) : i + 2]:
        return False  # "May 7", which is no Theresa
    return tree.pos[i] in _NAME_POS or any(start <= i < end for start, end, _ in spans)


def _entity_spans(doc: Doc, tree: Tree, texts: Sequence[str], tables: Actors) -> list[tuple[int, int, str]]:
    """The pipeline's names without determiners, honorifics, titles and possessive endings at their edges."""
    spans = []
    for ent in doc.ents:
        label = ent.label_
        if label not in NAME_LABELS:
            continue
        start, end = ent.start, ent.end
        while end > start and texts[end - 1] in {"'s", "’s", "'", "’", ",", "."}:
            end -= 1
        while start < end and texts[start].lower() in {"the", "a", "an", "this", "that"}:
            start += 1
        if label == "PERSON":
            start = after_titles(texts, start, end, tables)
            while 0 < start < end and _same_name(tree, start - 1, start) and tables.senses(texts[start - 1]):
                start -= 1
            while _hyphenated(tree, start, end):
                end += 2
        noun = nouns().get(texts[end - 1].lower()) if start < end else None
        words = " ".join(texts[start:end]).lower()
        if label == "ORG" and (is_office(words) or is_field(texts, start, end)):
            continue
        if label == "ORG" and noun is not None and (noun.kind == "person" or words in nouns()):
            continue
        if label == "NORP" and all(t.lower() in TITLE_WORDS for t in texts[start:end]):
            continue
        named = any(c.isupper() for text in texts[start:end] for c in text)
        letters = start < end and named and "://" not in texts[start]
        before = doc[start : texts.index("and", start, end)].text if "and" in texts[start:end] else ""
        if letters and not (before and label in {"ORG", "GPE"} and tables.senses(before)):
            bracket = texts.index("(", start, end) if "(" in texts[start:end] else end
            spans.append((start, bracket, label))
            if bracket + 1 < end:
                spans.append((bracket + 1, bracket + 2, label))
    return spans


_CONTINENTAL = frozenset({"American", "Americans"})
_REGIONAL = frozenset({"Latin", "South", "Central", "North", "Pan", "Inter", "Trans"})
_HYPHENS = frozenset({"-", "‑"})


def _hyphenated(tree: Tree, start: int, end: int) -> bool:
    """Whether a name goes on behind a hyphen: "Park Min" of "Park Min-seo"."""
    if not start < end < len(tree.texts) - 1 or tree.texts[end] not in _HYPHENS:
        return False
    return tree.pos[end + 1] == "PROPN" and start <= tree.heads[end + 1] < end


def _longer(
    span: tuple[int, int, str], match: _Match, texts: Sequence[str], aliased: Mapping[int, _Match]
) -> bool:
    """Whether the pipeline's name goes beyond the alias with capitalised words of its own."""
    start, end, label = span
    if label not in _LONGER or (start, end) == (match.start, match.end) or match.end > end:
        return False
    rest = [*range(start, match.start), *range(match.end, end)]
    named = (i for i in rest if i not in aliased or _is_of_one_name(match, aliased[i]))
    proper = [i for i in named if texts[i][:1].isupper()]
    if not proper or "," in texts[start:end]:
        return False
    last = nouns().get(texts[end - 1].lower())
    nationality = all(s.entity.kind in {"country", "place"} for s in match.senses)
    if (
        match.start == start
        and last is not None
        and (nationality or last.category == "government")
        and last.described
    ):
        return False
    joined = texts[end - 2] in _HYPHENS  # "Park Min-seo"
    return joined or texts[end - 1][:1].isupper() or texts[end - 1].isdigit()


def _is_of_one_name(match: _Match, other: _Match) -> bool:
    """Whether two surnames side by side are one countryman's name: "Li Wei"."""
    surnames = [m.senses for m in (match, other) if m.end - m.start == 1]
    states = [{s.entity.country for s in senses if s.entity.kind == "person"} for senses in surnames]
    return len(states) == 2 and match != other and not states[0].isdisjoint(states[1])


def _grown(match: _Match, texts: Sequence[str], tree: Tree) -> tuple[int, int]:
    """The longer name that an alias is part of, by the tree, where the pipeline saw none.

    "Syria" in "Syria Recovery Trust Fund", "Trump" in "Melania Trump".
    """
    start, end = match.start, match.end
    if match.within_token:
        return start, end
    person = any(s.entity.kind == "person" for s in match.senses)
    if person and end - start == 1:
        while start > 0 and tree.pos[start - 1] == "PROPN" and _same_name(tree, start - 1, start):
            word = texts[start - 1].lower().rstrip(".")
            if word in HONORIFICS or word in TITLE_WORDS or word in nouns():
                break
            start -= 1
        return start, end
    head = tree.heads[head_of(tree, start, end)]
    if not person and end <= head < end + 5 and tree.pos[head] == "PROPN":
        inner = range(end, head + 1)
        noun = nouns().get(tree.lowers[head])
        if all(texts[i][:1].isupper() and tree.deps[i] not in {"punct", "case"} for i in inner) and not (
            noun is not None and noun.described
        ):
            flat = [c for c in tree.children[head] if tree.deps[c] == "flat"]
            return (start, end) if flat else (start, head + 1)
    return start, end


def _same_name(tree: Tree, left: int, right: int) -> bool:
    return (tree.heads[right] == left and tree.deps[right] == "flat") or (
        tree.heads[left] == tree.heads[right] and tree.deps[left] == tree.deps[right] == "flat"
    )


def is_locative(tree: Tree, head: int) -> bool:
    """Whether a name stands where something is: "in Moscow", "Moscow, where", "the Moscow suburb"."""
    preposition, governor = tree.preposition(head), tree.heads[head]
    if preposition == "to" and tree.lemmas[governor] in _ADDRESSING:
        return False
    if any(tree.where(clause) for clause in tree.having(head, "acl:relcl")):
        return True
    if preposition is not None and preposition != "of":
        return preposition.split()[-1] in _LOCATIVE and tree.lowers[governor] not in _EXCEPTING
    noun = nouns().get(tree.lowers[governor])
    modifier = tree.deps[head] in {"compound", "nmod", "nmod:desc"}
    # "A US base in Jordan" is in Jordan, "the Black Sea port of Odesa" in Odesa.
    told = tree.deps[head] == "compound"
    told = told and any(tree.preposition(c) in _WITHIN for c in tree.having(governor, "nmod"))
    return modifier and noun is not None and noun.kind == "place" and not told


_LOCATIVE = frozenset({
    "in", "at", "from", "near", "to", "around", "outside", "inside", "across", "through", "throughout",
    "into", "within", "toward", "towards", "via", "over", "above", "off",
})  # fmt: skip
_WITHIN = frozenset({"in", "at", "near", "outside", "of"})
_EXCEPTING = frozenset({"apart", "aside"})
# Behind these "to" tells whom something is said or given: "apologised to Iraq".
_ADDRESSING = frozenset({
    "apologise", "apologize", "appeal", "complain", "deliver", "donate", "give", "grant", "hand", "lend",
    "listen", "lose", "offer", "owe", "pay", "pledge", "promise", "protest", "provide", "react", "refer",
    "reply", "respond", "say", "sell", "speak", "submit", "supply", "surrender", "talk", "write",
})  # fmt: skip
