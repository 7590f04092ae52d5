"""When an event takes place: what its clause says, else what the clause says that it goes on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.event import Time
from kg.events.afterwards import counted_back, named, of_months
from kg.events.chronicle import YEAR, entry, headed, of_that_year
from kg.events.frames import Evoked
from kg.events.quoted import is_verbal
from kg.events.reading import Reading
from kg.events.stage import counted
from kg.ontology import lexicon, plover
from kg.propositions import Proposition
from kg.times import LABELS, is_future, resolve

_OCCASIONS = frozenset({"for", "at", "during"})
_NAMING = frozenset({"nummod", "compound", "amod"})
_ALONG = frozenset({"with", "in"})
_DURING = frozenset({"in", "during", "at", "under", "with"})
_PLACED = frozenset({"at", "in", "during"})
_BEHIND = frozenset({"of", "by", "after", "before", "for", "in", "from", "over", "as", "when"})
_CAUSING = frozenset({"force", "compel", "lead", "cause", "prompt", "drive", "manage"})


def when(
    reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked, tokens: tuple[int, ...], *, ahead: bool
) -> Time | None:
    """The time of an event whose words are `tokens`; `ahead` says that it is yet to come."""
    time = _when(reading, frames, evoked, tokens, ahead=ahead)
    time = None if time is not None and _is_of_a_text(reading, evoked, time, tokens) else time
    published, noted = reading.article.published, entry(reading, evoked.proposition)
    if noted is not None and (time is None or time.text in noted.text):
        return noted
    time = time and of_that_year(reading, evoked.proposition, time)
    if time is None and not ahead:
        return headed(reading, evoked.proposition) or _of_list(reading, frames, evoked.proposition)
    supposed = evoked.proposition.mark in ("if", "unless")  # "if it did not leave by Friday"
    past = (evoked.proposition.tense == "past" and not supposed) or _is_caused(reading, evoked.proposition)
    if time is None or ahead or not past or not is_future(time.value, published) or is_set(time):
        return time
    # A verb beside it was taken to tell of what is planned: "are fighting, and on Sunday they retook …".
    earlier = resolve(time.text, published=published, tense="past")
    return replace(time, value=earlier) if earlier and not is_future(earlier, published) else time


def _of_list(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """The day of the line that a list stands under: "conducted 11 strikes yesterday:"."""
    number = reading.sentence_of[p.predicate]
    if number not in reading.items or p.tense != "past":
        return None
    while number in reading.items:
        number -= 1
    lead = (c for c in reading.clauses.values() if reading.sentence_of[c.predicate] == number)
    told = next((c for c in lead if c.link == "root" and c.predicate in frames), None)
    return named(reading, told.tokens, told.tense) if told is not None else None


def _is_caused(reading: Reading, p: Proposition) -> bool:
    """Whether it tells what has been: "forced him to flee on Sunday", "angered him by leaving in May"."""
    above = reading.governor(p) if (p.link, p.tense) == ("xcomp", "infinitive") or p.mark == "by" else None
    made = above is not None and above.tense == "past" and not above.negated
    forced = above is not None and reading.tree.lemmas[above.predicate] in _CAUSING
    return made and (forced or p.mark == "by")


def _is_of_a_text(reading: Reading, evoked: Evoked, time: Time, tokens: tuple[int, ...]) -> bool:
    """Whether a year only tells which text is meant: "broke the 2015 pact", not "signed the 2015 pact"."""
    tree, classes, type_ = reading.tree, lexicon().classes, evoked.frame.type
    agrees = type_ is not None and plover().types[type_].quad == "verbal cooperation"
    if not YEAR.fullmatch(time.text) or (agrees and not evoked.proposition.negated):
        return False
    years = [t for t in tokens if tree.texts[t] == time.text and tree.deps[t] in _NAMING]
    texts = classes["@agreement"] | classes["@law"]
    return bool(years) and all(tree.lemmas[tree.heads[t]] in texts for t in years)


def is_set(time: Time) -> bool:
    """Whether it is the day for which somebody has called what is told: "called a rally for Saturday"."""
    return time.text.lower().startswith("for ") and time.text.lower().endswith("day")


def lies_ahead(reading: Reading, p: Proposition, time: Time | None) -> bool:
    """Whether the day says that something is yet to come where no verb does: "meets on Saturday"."""
    if time is None or not is_future(time.value, reading.article.published):
        return False
    return p.kind != "verb" or p.tense == "present" or is_set(time)


def _of_phase(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """What somebody begins or votes to do is done when he does so: "voted on Wednesday to demand"."""
    purpose = p.link == "xcomp" or (p.link == "advcl" and p.mark == "to")
    above = reading.governor(p) if purpose else None
    bearer = frames.get(above.predicate) if above is not None else None
    if above is None or (bearer is not None and bearer.frame.type is not None):
        return None
    return named(reading, above.tokens, above.tense)


def _of_resolve(reading: Reading, p: Proposition) -> Time | None:
    """What is done when it is decided: "the decision last week to impose sanctions"."""
    noun = reading.tree.heads[p.predicate]
    if p.link != "acl" or p.mark != "to" or reading.tree.lemmas[noun] not in ("decision", "move"):
        return None
    return named(reading, tuple(t for t in reading.tree.subtree(noun) if t < p.predicate), "past")


def _when(
    reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked, tokens: tuple[int, ...], *, ahead: bool
) -> Time | None:
    p = evoked.proposition
    own = (
        counted_back(reading, frames, p)
        or _own(reading, frames, evoked, tokens)
        or _of_object(reading, frames, evoked)
    )
    if own is not None and _judges(reading, p) and _judged_act(reading, frames, evoked):
        own = None
    if own is not None and own.value is not None and own.value.startswith("P"):
        return _shared(reading, frames, p) or own  # a day tells more than how long
    return (
        own
        or _of_cause(reading, p)
        or _of_occasion(reading, frames, evoked, ahead=ahead)
        or _of_course(reading, frames, p)
        or _said(reading, p)
        or _shared(reading, frames, p)
        or of_months(reading, p)
        or _of_act_told(reading, frames, p)
        or _of_judged(reading, p)
        or _of_phase(reading, frames, p)
        or _of_resolve(reading, p)
        or _behind(reading, p)
    )


def _judges(reading: Reading, p: Proposition) -> bool:
    """Whether something is said by saying it, now: "we condemn"."""
    judging = lexicon().classes["@judging"]
    return p.kind == "verb" and p.tense == "present" and reading.tree.lemmas[p.predicate] in judging


def _judged_act(reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked) -> bool:
    """Whether what is judged is an act, which has the day: "condemn the attack on Saturday"."""
    p = evoked.proposition
    about = [a.head for a in p.arguments if a.role in ("object", "oblique", "adverbial")]
    about += [c for h in about for c in reading.tree.having(h, "acl", "acl:relcl", "nmod")]
    return any(_is_act(frames.get(h)) for h in about if h != evoked.consumed)


def _of_judged(reading: Reading, p: Proposition) -> Time | None:
    """The day beside the verb that condemns or welcomes an act is that of the act."""
    above = reading.governor(p)
    if p.link in ("acl", "acl:relcl", "nmod") and above is not None and above.kind == "noun":
        above = reading.governor(above)
    return named(reading, above.tokens, "past") if above is not None and _judges(reading, above) else None


def _own(
    reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked, tokens: tuple[int, ...]
) -> Time | None:
    """The time among the words of an event, without those of other acts in it."""
    if LABELS.isdisjoint([reading.tree.entities[t] for t in tokens]):
        return None
    p = evoked.proposition
    own, clause = of_itself(reading, frames, evoked, tokens), set(p.tokens)
    # The noun that a frame speaks through may stand above its clause: "the pact they signed in May".
    within, beyond = tuple(t for t in own if t in clause), tuple(t for t in own if t not in clause)
    return named(reading, within, p.tense) or named(reading, beyond, p.tense)


def of_itself(
    reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked, tokens: tuple[int, ...]
) -> tuple[int, ...]:
    """The words of an event without those of other acts in it: "condemned the attack in Paris"."""
    own = {evoked.proposition.predicate, evoked.consumed}
    acts = [n for n in tokens if n not in own and n in reading.nouns and _is_act(frames.get(n))]
    spoken = lexicon().classes["@utterance"]  # "in a statement on Monday they ordered"
    acts = [n for n in acts if not (frames[n].frame.speech or reading.tree.lemmas[n] in spoken)]
    acts = [n for n in acts if not _is_occasion(reading, frames[n])]
    others = {t for n in acts for t in reading.tree.subtree(n)}
    return tuple(t for t in tokens if t not in others)


def _is_occasion(reading: Reading, evoked: Evoked) -> bool:
    """Whether a noun tells where else something is done: "at their meeting in April they agreed"."""
    noun = evoked.proposition.predicate
    preposition = reading.tree.preposition(reading.tree.first[noun])
    return evoked.frame.reciprocal and preposition in _PLACED


def _of_object(reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked) -> Time | None:
    """The day before the noun of an act, or of an occasion: "yesterday's strikes", "Sunday's vote"."""
    p, tree = evoked.proposition, reading.tree
    if p.kind != "verb" or evoked.frame.speech or _judges(reading, p):
        return None
    classes = lexicon().classes
    occasions = classes["@talks"] | classes["@election"] | classes["@visit"]
    for noun in (a.head for a in p.arguments if a.role in ("object", "oblique")):
        if noun == evoked.consumed or (tree.lemmas[noun] in occasions and not _is_act(frames.get(noun))):
            before = tuple(t for t in tree.subtree(noun) if t <= noun)
            if (time := named(reading, before, p.tense)) is not None:
                return time
    return None


def _of_cause(reading: Reading, p: Proposition) -> Time | None:
    """What an act does is done when that is: "clashes in 2019 killed three"."""
    cause = p.subject.head if p.subject is not None and p.kind != "noun" and not p.passive else None
    if cause is None or cause not in reading.nouns or p.subject is None or p.subject.source != "direct":
        return None
    return named(reading, reading.nouns[cause].tokens, p.tense)


def _of_occasion(
    reading: Reading, frames: Mapping[int, Evoked], evoked: Evoked, *, ahead: bool
) -> Time | None:
    """Who travels on Friday for talks talks on Friday, and so does who helps with what is done then."""
    p = evoked.proposition
    above = reading.governor(p) if p.kind == "noun" and p.link in ("obl", "obj") else None
    if above is None:
        return None
    bearer = frames.get(above.predicate)
    if bearer is not None and bearer.frame.light:  # "in May they took part in the offensive"
        return named(reading, above.tokens, "future" if ahead else above.tense)
    if p.link == "obj":  # "signed a pledge on Monday"
        issued = reading.tree.lemmas[above.predicate] in lexicon().classes["@issuing"]
        return named(reading, above.tokens, above.tense) if issued and above.tense == "past" else None
    preposition = reading.tree.preposition(reading.tree.first[p.predicate])
    helps = (plover().types[evoked.frame.type or plover().relation].quad or "").endswith("cooperation")
    visits = reading.tree.lemmas[p.predicate] in lexicon().classes["@visit"]
    met = (evoked.frame.reciprocal or visits) and preposition in _OCCASIONS
    if met or (helps and preposition in _ALONG):
        return named(reading, above.tokens, "future" if ahead else above.tense)
    return None


def course(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Proposition | None:
    """The clause that tells when and where an act in a noun was done, began, went on or ended: "talks between
    A and B collapsed in June", "… were held in Doha"."""
    tree, act = reading.tree, counted(reading.tree, p.predicate)
    above = reading.clauses.get(tree.heads[act]) if tree.deps[act].startswith("nsubj") else None
    if p.kind != "noun" or above is None:
        return None
    bearer = frames.get(above.predicate)
    borne = bearer is not None and bearer.consumed in (act, p.predicate) and above.passive
    return above if borne or tree.lemmas[above.predicate] in lexicon().classes["@occurring"] else None


def _of_course(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    above = course(reading, frames, p)
    return named(reading, above.tokens, above.tense) if above is not None else None


def _is_act(evoked: Evoked | None) -> bool:
    """Whether a noun reports an act that may have a time of its own: "condemned the attack on Friday"."""
    return evoked is not None and evoked.frame.type is not None


def _said(reading: Reading, p: Proposition) -> Time | None:
    """What is said to be so is so on the day it is said."""
    while p.link == "xcomp" and (above := reading.governor(p)) is not None:
        p = above
    said = reading.governor(p) if p.link == "ccomp" and p.tense == "present" else None
    return named(reading, said.tokens, said.tense) if said is not None else None


def _of_act_told(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """What is told of an act was done with it: "the raid of March 2008, in which jets flattened a camp"."""
    act = reading.governor(p) if p.link in ("acl:relcl", "acl") else None
    told = p.tense in ("past", "participle") and "have" not in p.auxiliaries
    if act is None or act.kind != "noun" or not told or not _is_act(frames.get(act.predicate)):
        return None
    clauses = [act]
    if (above := reading.governor(act)) is not None and _does_in(reading, frames, above, act):
        clauses.append(above)
    times = (named(reading, c.tokens, "past") for c in clauses)
    return next((t for t in times if t is not None and t.value and not t.value.startswith("P")), None)


def _does_in(reading: Reading, frames: Mapping[int, Evoked], above: Proposition, act: Proposition) -> bool:
    """Whether an act is done in doing what the clause above tells, and not spoken of in it."""
    bearer = frames.get(above.predicate)
    if bearer is None or above.tense != "past":
        return False
    under = act.link == "obl" and reading.tree.preposition(reading.tree.first[act.predicate]) in _DURING
    return under or not (bearer.frame.speech or is_verbal(bearer.frame))


def _shared(reading: Reading, frames: Mapping[int, Evoked], p: Proposition) -> Time | None:
    """The day of what goes along: "rammed a boat on Monday, injuring two, and fired at its crew"."""
    above = companion(reading, p)
    if above is None:
        return None
    time = counted_back(reading, frames, above) or named(reading, above.tokens, above.tense)
    if time is None and above.predicate < p.predicate:  # "in 2020, when crowds stormed it, freed him and …"
        return _shared(reading, frames, above)
    if time is None or not time.value:
        return None
    # "Since 2013, when they sealed it off" tells of 2013.
    value = time.value.removesuffix("/..") if _opens_with_when(reading, p) else time.value
    return replace(time, value=value) if ".." not in value and not value.startswith("P") else None


def companion(reading: Reading, p: Proposition) -> Proposition | None:
    """The clause that tells of the same occasion: the one coordinated with, beside it or above it."""
    if p.coordinated is not None:
        first = reading.clauses.get(p.coordinated)
        alike = first is not None and first.tense == p.tense and first.negated <= p.negated
        alike = alike and first is not None and ("have" in first.auxiliaries) == ("have" in p.auxiliaries)
        return first if alike and p.tense != "present" else None
    bare = p.mark is None and reading.tree.tags[p.predicate] == "VBG"
    above = reading.governor(p) if p.link in ("advcl", "acl:relcl") else None
    if above is not None and (bare or p.mark in ("when", "by") or _opens_with_when(reading, p)):
        return above
    if above is not None and above.predicate < p.predicate and _goes_on(reading, above, p):
        return above
    if above is not None and p.link == "acl:relcl" and _says_of_him(reading, above, p):
        return above
    if p.link == "acl" and bare and (issued := _issuing(reading, p)) is not None:
        return issued
    if above is not None and p.mark == "to":
        moves = reading.tree.lemmas[above.predicate] in lexicon().classes["@motion"]
        due = reading.tree.lowers[above.predicate] in lexicon().classes["@due"]
        return above if moves or due or above.tense == "past" else None
    done = (p.predicate, *reading.tree.having(p.predicate, "xcomp"))
    found = [c for verb in done for c in reading.tree.having(verb, "advcl")]
    if p.subject is not None and p.subject.source == "direct":
        # "Ministers, meeting in Bonn on Friday, agreed"
        found = [*found, *reading.tree.having(p.subject.head, "acl")]
    beside = (reading.clauses.get(c) for c in found)
    return next((c for c in beside if c is not None and _same_occasion(reading, p, c)), None)


def _says_of_him(reading: Reading, above: Proposition, p: Proposition) -> bool:
    """ "Spoke on Monday with A, whom she thanked"."""
    tree, subject = reading.tree, p.subject
    pronoun = subject is not None and subject.source == "direct" and tree.tags[subject.head] == "PRP"
    return pronoun and p.tense == above.tense == "past" and "have" not in p.auxiliaries


def _issuing(reading: Reading, p: Proposition) -> Proposition | None:
    """The clause in which a text is adopted that does what a participle tells: "passed a bill banning it"."""
    tree = reading.tree
    text = tree.heads[p.predicate]
    issued = tree.lemmas[text] in lexicon().classes["@document"] and tree.deps[text] in ("obj", "nsubj:pass")
    return reading.clauses.get(tree.heads[text]) if issued else None


def _same_occasion(reading: Reading, p: Proposition, beside: Proposition) -> bool:
    """ "When they met", and before the verb also "meeting in Oslo on Friday"."""
    meeting = beside.mark is None and reading.tree.tags[beside.predicate] == "VBG"
    return (
        _opens_with_when(reading, beside)
        or beside.mark == "by"
        or (beside.mark == "as" and p.tense == beside.tense == "past")
        or (meeting and beside.predicate < p.predicate and p.tense == "past")
    )


def _goes_on(reading: Reading, above: Proposition, p: Proposition) -> bool:
    """ "Visited Riyadh last week, where he met …", "held a conference at which it presented …"."""
    tree = reading.tree
    place = p.mark == "where" or any(
        tree.lowers[c] == "where"
        or (tree.lowers[c] == "which" and tree.preposition(tree.first[c]) in _PLACED)
        for c in tree.children[p.predicate]
    )
    alike = p.tense == above.tense or (p.tense, above.tense) == ("future", "infinitive")
    return place and alike and "have" not in p.auxiliaries


def _behind(reading: Reading, p: Proposition) -> Time | None:
    """A day behind a clause may hang on the verb above: "accused them of shelling it on Friday"."""
    hangs = p.link == "acl" or (p.link == "advcl" and p.mark in _BEHIND)
    above = reading.governor(p) if hangs and "have" not in p.auxiliaries else None
    if above is not None and above.kind == "noun":
        above = reading.governor(above)
    if above is None or p.tense not in ("past", "participle"):
        return None
    first = reading.clauses.get(above.coordinated) if above.coordinated is not None else None
    for clause in filter(None, (above, first)):
        behind = tuple(t for t in clause.tokens if t > p.predicate)
        if (time := named(reading, behind, clause.tense)) is not None:
            return time
    return None


def _opens_with_when(reading: Reading, p: Proposition) -> bool:
    return any(reading.tree.lowers[c] == "when" for c in reading.tree.children[p.predicate])
