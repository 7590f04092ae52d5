"""When: the time expression of a clause, and its value against the date of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from kg.calendar import WEEKDAYS
from kg.event import Time
from kg.language.numbers import extent
from kg.ontology import lexicon
from kg.times import edtf
from kg.times.dates import SEASONS
from kg.times.expressions import resolve

HISTORICAL = timedelta(days=31)  # "more than about a month before": the annotators' rule

LABELS = frozenset(("DATE", "TIME"))
_CLAUSES = frozenset(
    ("ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "advcl:relcl")
)
_INSIDE = frozenset(("compound", "nummod", "amod", "nmod:poss", "flat", "nmod:desc", "appos", "obj", "iobj"))
_OPENS = frozenset(("since", "from"))
_CLOSES = frozenset(("until", "till", "through", "before"))
_DEADLINES = frozenset(("until", "till", "by", "before"))
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d"))
_MODAL = frozenset(("may", "might", "should", "must", "can", "could"))
_PAST = frozenset(("had", "has", "have", "was", "were", "did", "'ve", "’ve"))
_PRESENT = frozenset(("am", "is", "are", "'s", "’s", "'re", "’re"))
_DONE = frozenset(
    ("fail", "manage", "begin", "start", "continue", "help", "try", "attempt", "refuse", "decline", "have")
)  # what their infinitive names happened then, or did not
_CHAIN = 4  # days that each go back to the one before: "two days later … the next day"
_AFTERWARDS = frozenset(("earlier", "later"))
_DATED = {"month": len("2012-03"), **dict.fromkeys(("year", *SEASONS), len("2012"))}
_REACH = 180  # tokens to look back for the day that "the following day" follows
_SEPTEMBER_11 = re.compile(r"(?:the )?(?:Sept(?:ember|\.)? 11(?:th)?|11(?:th)?(?: of)? September)")
_ATTACKED = date(2001, 9, 11)
_PUTTING_OFF = frozenset({
    "adjourn", "ban", "cancel", "close", "delay", "detain", "extend", "halt", "postpone", "remand", "shut",
    "suspend",
})  # fmt: skip
_ALLOWING = frozenset({"allow", "give", "grant", "have"})
_SEASON = 60  # days


def time_of(
    doc: Doc, tokens: Iterable[int], *, published: str | None, tense: str | None = None
) -> Time | None:
    """The time of the event whose clause holds `tokens` (indices), None if the clause names none.

    The text has its preposition ("on Tuesday morning"); the value is EDTF (see kg.times.edtf), a duration of
    ISO 8601, or None where the article's date would be needed and is not known. `published` is an
    ISO 8601 date; `tense` ("past" or "future") helps where the verb nearest to the words says nothing.
    """
    inside = set(tokens)
    found = sorted(_candidates(doc, inside))
    best: Time | None = None
    for _, start, end in found:
        time = _time(doc, start, end, published=published, tense=tense)
        if time.value and not time.value.startswith("P"):
            return time
        if best is None or (time.value and not best.value):
            best = time
    return best


_YEAR = re.compile(r"\d{4}")


def is_historical(value: str | None, published: str | None) -> bool:
    """Whether a value ends more than about a month before publication, or is a year before."""
    today = edtf.day(published)
    end = edtf.bounds(value)[1] if value else None
    if today is not None and _YEAR.fullmatch(value or "") and int(value or 0) < today.year:
        return True
    return today is not None and end is not None and today - end > HISTORICAL


def is_future(value: str | None, published: str | None) -> bool:
    """Whether a value begins after the day of publication."""
    today = edtf.day(published)
    start = edtf.bounds(value)[0] if value else None
    return today is not None and start is not None and start > today


def tense_of(token: Token) -> str | None:
    """ "future" or "past" of the clause that a word stands in, None where its verb does not say."""
    climbed = [token, *token.ancestors]
    due = lexicon().classes["@due"]
    told = (
        i for i, t in enumerate(climbed) if t.pos_ in ("VERB", "AUX") or (t.pos_ == "ADJ" and t.lower_ in due)
    )
    verb = next(told, None)
    if verb is None:
        return None
    # What hangs on a noun is not arranged by a verb in the present: "condemns the attack on Friday".
    beside = any(t.pos_ == "NOUN" for t in climbed[1:verb]) and climbed[verb].tag_ in ("VBZ", "VBP", "VBG")
    tense = _tense(climbed[verb])
    return None if beside and tense == "future" and not _will(climbed[verb]) else tense


def _will(verb: Token) -> bool:
    return any(c.lower_ in _FUTURE for c in verb.children)


def _tense(verb: Token) -> str | None:
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")}
    # "could meet on Friday", not "may have met", and not "could not agree", which is over
    negated = any(c.lower_ in ("not", "n't", "n’t", "never") for c in verb.children)
    open_to_come = (
        auxiliaries & _MODAL and not auxiliaries & _PAST and not ("could" in auxiliaries and negated)
    )
    if auxiliaries & _FUTURE or open_to_come:
        return "future"
    if verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children):
        above = verb.head
        done = verb.dep_ == "advcl" or (verb.dep_ == "xcomp" and above.lemma_ in _DONE)
        return _tense(above) if done and above.i != verb.i else "future"
    if verb.lower_ in lexicon().classes["@due"] and auxiliaries & _PRESENT:
        return "future"
    if (verb.tag_ == "VBD" or "did" in auxiliaries) and _is_supposed(verb):
        return "future"
    if verb.tag_ == "VBD" or auxiliaries & _PAST or (verb.tag_ == "VBN" and not auxiliaries):
        return "past"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in lexicon().classes["@judging"]:
        return "past"
    # "meets on Friday", "is meeting on Friday": what is arranged
    return (
        "future" if verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBG" and auxiliaries & _PRESENT) else None
    )


def _is_supposed(verb: Token) -> bool:
    """Whether what would follow is told of a past that has not come: "would cut ties if he won on Sunday"."""
    marked = any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "once") for c in verb.children)
    return marked and any(c.lower_ in ("would", "could", "might") for c in verb.head.children)


def _candidates(doc: Doc, inside: set[int]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Time expressions of the clause, each with its rank (the lowest is the best), start and end."""
    seen = -1
    for i in sorted(inside):
        if i <= seen or doc[i].ent_type_ not in LABELS:
            continue
        start, end = extent(doc, i)
        seen = end - 1
        root = doc[start:end].root
        rank = _rank(root, inside)
        if rank is not None:
            yield (rank, abs(root.i - root.head.i)), start, end


def _joined(
    doc: Doc, start: int, end: int, *, published: str | None, tense: str | None
) -> tuple[int, int, str] | None:
    """Two times that follow each other as one, start, end and value: "in September and October 2015"."""
    if start > 1 and doc[start - 1].lower_ == "and" and doc[start - 2].ent_type_ == "DATE":
        start = extent(doc, start - 2)[0]
    elif end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].ent_type_ == "DATE":
        end = extent(doc, end + 1)[1]
    else:
        return None
    value = resolve(doc[start:end].text, published=published, tense=tense)
    first, _, last = (value or "").partition("/")
    ends, starts = edtf.bounds(first)[1] if first else None, edtf.bounds(last)[0] if last else None
    if value is None or ends is None or starts is None or starts - ends != timedelta(1):
        return None
    return start, end, value


def _rank(root: Token, inside: set[int]) -> int | None:
    """How directly an expression hangs on the predicate, the word of the clause that none of it governs."""
    token, rank = root, 0
    while token.head.i in inside and token.head.i != token.i:
        if token.dep_ in _CLAUSES:
            return None
        above = token.head
        outermost = above.head.i not in inside or above.head.i == above.i
        if token.dep_ in _INSIDE and not outermost:
            return None
        rank += 1 if token.dep_ not in ("xcomp", "conj") else 0
        token = above
    return rank


def _time(doc: Doc, start: int, end: int, *, published: str | None, tense: str | None) -> Time:
    tense = tense_of(doc[start:end].root) or tense
    joined = _joined(doc, start, end, published=published, tense=tense)
    start, end, value = joined or (start, end, None)
    root, words = doc[start:end].root, doc[start:end].text
    case = " ".join(t.lower_ for t in root.children if t.dep_ in ("case", "mark") and t.i < start)
    first = min((t.i for t in root.children if t.dep_ == "case" and t.i < start), default=start)
    if first < start - 3:
        first = start
    after = doc[end].lower_ if end < len(doc) else ""
    anchor = _anchor(doc, start, end, published=published, tense=tense)
    until = case in ("until", "till")
    ahead = case in ("for", "from") or (until and root.head.lemma_ in _PUTTING_OFF)
    if (ahead and words.lower() in WEEKDAYS) or (until and root.head.lemma_ in _ALLOWING):
        # "Called a rally for Saturday", "a truce from Friday", "suspended flights until Monday", "gave them
        # until 21 November".
        tense = "future"
    value = value or _september_11(root, words, case, published)
    value = value or resolve(words, published=published, tense=tense, anchor=anchor)
    if value and value.startswith("P") and case in ("in", "within"):
        value = resolve(f"in {words}", published=published, tense=tense)
    if words.lower() == "one day" and tense == "future":
        value = None  # "will one day be tried"
    if value and value.startswith("P") and (case == "after" or after in ("before", "after")):
        value = None
    return Time(doc[first:end].text, _opened(value, case))


def _september_11(root: Token, words: str, case: str, published: str | None) -> str | None:
    """The day that needs no year: "the September 11 attacks", "since September 11" in another season."""
    today = edtf.day(published)
    if not _SEPTEMBER_11.fullmatch(words) or today is None or today <= _ATTACKED:
        return None
    told = root.head.lemma_ in ("attack", "hijacker", "hijacking", "atrocity") and root.i < root.head.i
    far = abs((today - today.replace(month=9, day=11)).days) > _SEASON
    return _ATTACKED.isoformat() if told or (far and case in ("since", "after", "before", "until")) else None


def _opened(value: str | None, case: str) -> str | None:
    """ "since 2012" and "until Friday" are open at one end."""
    if value is None or value.startswith(("P", "--")) or ".." in value:
        return value
    first, _, last = value.partition("/")
    if case in _OPENS:
        return f"{first}/.."
    return f"../{last or first}" if case in _CLOSES else value


def _anchor(
    doc: Doc, start: int, end: int, *, published: str | None, tense: str | None, depth: int = 0
) -> str | None:
    """The day named last before an expression, which "two days later" or "the same day" goes back to."""
    opening = doc[start + (doc[start].lower_ in _AFTERWARDS and start + 1 < end)].lower_
    if depth == _CHAIN or not (
        opening in ("the", "that") or doc[start:end].text.endswith(("earlier", "later"))
    ):
        return None
    for i in range(start - 1, max(-1, start - _REACH), -1):
        if doc[i].ent_type_ == "DATE" and doc[i].ent_iob_ == "B":
            first, last = extent(doc, i)
            before = _anchor(doc, first, last, published=published, tense=tense, depth=depth + 1)
            named = doc[first:last].root
            due = doc[first - 1].lower_ in _DEADLINES
            if due or named.dep_ == "nmod:poss" or _is_aside(named, doc[start:end].root):
                continue  # "Sunday's bombing" was another day
            value = resolve(
                doc[first:last].text, published=published, tense=tense_of(named) or tense, anchor=before
            )
            if value and len(value) == len("2012-03-14") and edtf.day(value):
                return value
            if value and _DATED.get(doc[end - 1].lower_) in {len(value), len(value) - 3}:
                start_of = value + "-01-01"[len(value) - 4 :]  # "in 2012 … the following year"
                if edtf.day(start_of):
                    return start_of
    return None


def _is_aside(day: Token, word: Token) -> bool:
    """Whether only a relative clause of the same sentence has a day: "for a drill that begins on Friday"."""
    climbed = (day, *day.ancestors)
    return word.sent == day.sent and any(
        t.dep_ == "acl:relcl" and t != word and not t.is_ancestor(word) for t in climbed
    )
