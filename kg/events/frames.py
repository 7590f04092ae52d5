"""Which event a proposition reports: frames of the lexicon, and the typer where these are silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from kg.events import parties
from kg.events.introduced import introduced, measured, standing
from kg.events.predicates import part_of_speech
from kg.events.reading import Reading
from kg.events.unwilling import unwilling
from kg.ontology import Frame, Lexicon
from kg.propositions import AHEAD, Proposition, logical_object, logical_subject
from kg.propositions.arguments import Argument
from kg.times import LABELS
from kg.trees import Tree

_CALLED = ("ADJ", "ADV", "NOUN")  # what the object is called: "called the raid illegal", "called it a crime"
_NOMINAL_OBJECT = ("of",)
FOR_TO = "for to"  # the mark of a clause that somebody is wished to do
# Adverbs that make another verb, as particles do: "sent home", "handed the pilot back".
_DIRECTIONS = frozenset({
    "back", "home", "away", "aside", "apart", "free", "loose", "off", "out", "short", "close", "clear",
})  # fmt: skip
# Talks that have gone on before are no part of what is done: "following talks, they withdrew".
_OCCASIONS = frozenset({"following", "after", "before", "during", "ahead of", "since", "despite"})
_NAMED_AFTER = frozenset({"operation", "exercise"})  # "Operation Peace Spring"
_TERMS = ("to", "until", "till")  # "sentenced to a year", "gave them until Friday"
# The word classes of what is named: Hezbollah takes a village as rebels do, the Royal Navy as troops do.
_NAMED = {
    "armed_group": ("@militia", "@group"), "armed group": ("@militia",), "fighter": ("@militia",),
    "extremist": ("@militia",), "military": ("@troops",), "police": ("@police",), "party": ("@group",),
    "NGO": ("@group",),
}  # fmt: skip

SPEAKERS = frozenset({"i", "we"})

Acts = dict[int, Frame | None]  # the frames of nouns and clauses that report an event, as far as looked at


@dataclass(frozen=True, slots=True)
class Evoked:
    """A proposition and the frame it evokes; `consumed` is the noun that the frame speaks through.

    `introduced` are the arguments behind each preposition.
    """

    proposition: Proposition
    frame: Frame
    consumed: int | None = None
    introduced: Mapping[str, tuple[Argument, ...]] = field(default_factory=dict, repr=False)


def evoke(reading: Reading, lexicon: Lexicon) -> dict[int, Evoked]:
    """The frames of all propositions by predicate, in text order."""
    found: dict[int, Evoked] = {}
    acts: Acts = {}
    for proposition in reading.propositions:
        evoked = _evoked(reading, proposition, lexicon, acts)
        standing_so = found.get(proposition.predicate)  # "is on trial" tells more than "trial"
        if evoked is not None and (standing_so is None or standing_so.frame.type is None):
            found[proposition.predicate] = evoked
    return found


def _act(reading: Reading, head: int, lexicon: Lexicon, acts: Acts) -> Frame | None:
    """The frame of a noun or clause that reports an event."""
    if head not in acts:
        acts[head] = None  # it does not report itself
        p = reading.nouns.get(head) or reading.clauses.get(head)
        evoked = _evoked(reading, p, lexicon, acts) if p is not None else None
        acts[head] = evoked.frame if evoked is not None and evoked.frame.type is not None else None
    return acts[head]


def _evoked(reading: Reading, p: Proposition, lexicon: Lexicon, acts: Acts) -> Evoked | None:
    pos = part_of_speech(reading, p)
    if pos is None:
        return None
    frame = _state(reading, p, lexicon, acts) or _match(reading, p, pos, lexicon, acts)
    refused = unwilling(reading, p, lexicon) if frame is None or _says_nothing(frame) else None
    if refused is not None:
        given = logical_object(p) if frame is not None and frame.light else None
        told = given is not None and any(_act(reading, h, lexicon, acts) for h in given.heads)
        frame = frame if told else refused
    if frame is None:
        return None
    consumed = _consumed(reading, p, frame, lexicon, acts)
    return Evoked(p, frame, consumed, introduced(reading, p, consumed))


def _says_nothing(frame: Frame) -> bool:
    return frame.type is None and frame.scope is None and not frame.speech


def _state(reading: Reading, p: Proposition, lexicon: Lexicon, acts: Acts) -> Frame | None:
    """The frame of a participle that says how somebody feels or stands: "remains committed to peace"."""
    tree = reading.tree
    agent = p.argument("agent")
    done = agent is not None and parties.is_somebody(reading, agent.head)
    if not p.passive or tree.tags[p.predicate] != "VBN" or done:
        return None
    stative = _match(reading, p, "adjective", lexicon, acts, lemma=tree.lowers[p.predicate])
    return stative if stative is not None and stative.type is not None else None


def _is_aside(tree: Tree, p: Proposition, head: int) -> bool:
    """Whether a phrase stands between commas before its verb: "A, on a visit to B, asked C to leave"."""
    before = p.kind != "noun" and head < p.predicate and p.subject is not None and p.subject.head < head
    case = tree.child(head, "case")
    return before and case is not None and tree.texts[case - 1] == ","


def _match(
    reading: Reading, p: Proposition, pos: str, lexicon: Lexicon, acts: Acts, *, lemma: str | None = None
) -> Frame | None:
    lemma = lemma or _joined(reading, p.predicate)
    if (lemma, pos) not in lexicon.frames:
        lemma = reading.tree.lemmas[p.predicate]
    if p.kind == "copula" and pos == "verb":
        lemma = "be"  # "are on alert"
    uses = lexicon.frames.get((lemma, pos))
    if uses is None:
        return None
    obliques = [
        a
        for a in p.arguments
        if a.preposition
        and a.role in ("oblique", "agent", "adverbial")
        and (reading.tree.entities[a.head] not in LABELS or a.preposition in _TERMS)
        and not _is_aside(reading.tree, p, a.head)
    ]
    obliques += standing(reading, p)
    if pos == "noun":
        objects = _heads(a for a in p.arguments if a.preposition in _NOMINAL_OBJECT or a.role == "modifier")
    else:
        # "Called the raid illegal": what the object is called stands for one more.
        called = [a for a in p.arguments if a.role == "complement" and reading.tree.pos[a.head] in _CALLED]
        given = p.argument("object") if p.passive else None  # "they were given shelter"
        objects = _heads([logical_object(p) or p.argument("indirect object"), given, *called])
    # Trees may hang on the object what goes with the verb: "took control of", "made peace with".
    below = [
        a
        for h in objects
        if pos == "verb" and h in reading.nouns and logical_object(p) is not None
        for a in reading.nouns[h].arguments
        if a.preposition and a.role == "oblique" and a.source == "direct"
    ]
    prepositions = frozenset([a.preposition for a in (*obliques, *below) if a.preposition])
    portions = lexicon.classes.get("@portion", frozenset())
    # Only what a frame of the word asks for is looked at.
    asked, nothing = uses.asked, frozenset[str]()
    if "prepositions" in asked and wished(reading, p):
        prepositions |= {"for"}
    # "Sent Mali tanks" is "sent tanks to Mali".
    to = p.argument("indirect object") if pos == "verb" and logical_object(p) is not None else None
    if to is not None:
        prepositions |= {"to"}
    reported = nothing
    if "acts" in asked:
        clauses = (a.head for a in p.arguments if _is_to_be_done(reading, a.head))
        heads = (*(whole(reading, h, portions) for h in objects), *clauses)
        told = (_act(reading, h, lexicon, acts) for h in heads)
        reported = frozenset(f.type for f in told if f is not None and f.type is not None)
    # The particle of a relative clause may be a preposition left behind: "which both have shown interest in".
    stranded = p.particle is not None and any(a.source == "relative" for a in p.arguments)
    particles: tuple[str | None, ...] = (p.particle, None) if stranded else (p.particle,)
    if p.particle is None and pos == "verb":
        particles = (*_directions(reading, p.predicate), None)
    subject = logical_subject(p) if "subjects" in asked else None
    talks = lexicon.classes.get("@talks", nothing) if "governed" in asked else nothing
    near = [
        a for a in obliques if a.preposition not in _OCCASIONS or reading.tree.lemmas[a.head] not in talks
    ]
    if pos == "noun" and any(a.preposition != "of" for a in near):
        near = [a for a in near if a.preposition != "of"]  # "the withdrawal of groups from the town"
    governed = nothing
    if "governed" in asked:
        governed = _manner(reading, p) | _placed(reading, obliques)
        governed |= frozenset(_accidents(reading, p, lexicon))
        governed |= _conditions(reading, _heads([*near, to]), portions)
    subjects = nothing
    if subject is not None:
        subjects = _conditions(reading, list(subject.heads), portions)
        named = [h for h in subject.heads if _is_named(reading, h) or _is_shooting(reading, h)]
        if named:  # "RAF Typhoons struck", "the Tigers killed", "hit by Israeli fire"
            subjects -= lexicon.classes.get("@weather", nothing) | {reading.tree.lemmas[h] for h in named}
    match = partial(
        lexicon.match,
        lemma=lemma,
        pos=pos,
        prepositions=prepositions,
        objects=_conditions(reading, objects, portions) if "objects" in asked else nothing,
        subjects=subjects,
        governed=governed,
        acts=reported,
        complement=_complement(reading, p) if "complement" in asked else None,
    )
    return next(filter(None, (match(particle=particle) for particle in particles)), None)


def _directions(reading: Reading, verb: int) -> list[str]:
    tree = reading.tree
    return [tree.lowers[c] for c in tree.having(verb, "advmod") if tree.lowers[c] in _DIRECTIONS]


def _placed(reading: Reading, obliques: Iterable[Argument]) -> frozenset[str]:
    """What prepositions introduce, with them: "on hold", "behind bars"."""
    return frozenset(f"{a.preposition} {reading.tree.lemmas[h]}" for a in obliques for h in a.heads)


def _manner(reading: Reading, p: Proposition) -> frozenset[str]:
    """Adverbs ("jointly"), what is to be done ("to leave") and what the object becomes ("hostage")."""
    tree = reading.tree
    heads = [a.head for a in p.arguments if a.role == "adverbial" and a.preposition == "to"]
    heads += _infinitives(reading, p)
    heads += (a.head for a in p.arguments if a.role == "complement")
    denied = [h for h in heads if _is_denied(reading, h)]
    heads = [h for h in heads if h not in denied]
    done = {f"to {tree.lemmas[h]}" if tree.pos[h] == "VERB" else tree.lemmas[h] for h in heads}
    done |= {f"not to {tree.lemmas[h]}" for h in denied}
    named = any(tree.pos[h] != "VERB" for h in heads) or p.argument("indirect object") is not None
    called = {"@predicate"} if named and p.argument("object") is not None else set[str]()
    if any(tree.pos[h] == "PROPN" for h in heads):  # "a movement called the National Alliance"
        called.add("@name")
    return frozenset(done | called | {tree.lowers[c] for c in tree.having(p.predicate, "advmod")})


def _accidents(reading: Reading, p: Proposition, lexicon: Lexicon) -> Iterator[str]:
    """What happened meanwhile: "killed when their helicopter crashed", but not when a missile did."""
    missiles, lemmas = lexicon.classes.get("@missile", frozenset[str]()), reading.tree.lemmas
    for clause in (reading.clauses.get(a.head) for a in p.arguments if a.role == "adverbial"):
        if clause is None or clause.mark not in ("when", "after", "as"):
            continue
        if clause.subject is None or lemmas[clause.subject.head] not in missiles:
            happened = f"{clause.mark} {lemmas[clause.predicate]}"
            beside = reading.tree.having(clause.predicate, "advmod", "compound:prt")
            yield from (happened, *(f"{happened} {reading.tree.lowers[c]}" for c in beside))
    above = reading.governor(p) if p.link == "advcl" and reading.tree.tags[p.predicate] == "VBG" else None
    if above is not None and (above.subject is None or lemmas[above.subject.head] not in missiles):
        yield f"when {lemmas[above.predicate]}"  # "a bridge collapsed, killing two"


def purposes_of_object(reading: Reading, p: Proposition) -> list[int]:
    """The infinitives on an object that is no time: "launched an operation to retake the town"."""
    found = p.argument("object")
    return [] if found is None or reading.tree.entities[found.head] in LABELS else _infinitives(reading, p)


def _infinitives(reading: Reading, p: Proposition) -> list[int]:
    """Those that a tree hangs on the object, of a purpose or a term: "gave them 48 hours to leave"."""
    found, tree = p.argument("object"), reading.tree
    return [] if found is None else [c for c in tree.having(found.head, "acl") if tree.tags[c] == "VB"]


def _is_named(reading: Reading, head: int) -> bool:
    """Whether a plural is a name of things: "Typhoons", "Air Force Tornados"."""
    tree = reading.tree
    within = head > 0 and reading.sentence_of[head - 1] == reading.sentence_of[head]
    return tree.tags[head] == "NNPS" or (
        tree.tags[head] == "NNS" and within and tree.texts[head][:1].isupper()
    )


def _is_shooting(reading: Reading, head: int) -> bool:
    """Whether a fire is somebody's: "Israeli fire", "police fire"."""
    tree = reading.tree
    before = tree.having(head, "amod", "compound") if tree.lemmas[head] == "fire" else ()
    return any(parties.is_somebody(reading, c) for c in before)


def _is_to_be_done(reading: Reading, head: int) -> bool:
    """Whether a word is an infinitive or gerund under the verb that is not denied: "vowed to attack"."""
    return reading.tree.deps[head] == "xcomp" and not _is_denied(reading, head)


def _is_denied(reading: Reading, head: int) -> bool:
    return head in reading.clauses and reading.clauses[head].negated


def _heads(arguments: Iterable[Argument | None]) -> list[int]:
    return [h for a in arguments if a is not None for h in a.heads]


def _conditions(reading: Reading, heads: list[int], portions: frozenset[str]) -> frozenset[str]:
    """Lemmas of heads, alone and with a modifier ("air strike"), and the kinds of those that are somebody."""
    out: set[str] = set()
    if len(heads) > 1:
        out.add("@several")
    for head in (*heads, *measured(reading, heads)):
        antecedent = reading.mentions.antecedent(head)
        out.update(_words(reading, whole(reading, head if antecedent is None else antecedent, portions)))
        for aside in reading.tree.having(head, "appos"):  # "the X corridor, the only road, which A blocked"
            out.update(_words(reading, aside) if reading.tree.pos[aside] == "NOUN" else ())
        mention = reading.mentions.at(head)
        if mention is not None:
            out.update(f"@{entity.kind}" for entity in mention.entities)
            out.update(word for e in mention.entities for word in _NAMED.get(e.category or "", ()))
            if mention.place is not None:
                out.add("@place")
    return frozenset(out)


def whole(reading: Reading, head: int, portions: frozenset[str]) -> int:
    """What nouns of quantity measure out: the exercises of "a round of exercises" (transparent nouns,
    Fillmore et al. 2002), the men of "tens of thousands of men", the jets of "50 of its jets"."""
    tree = reading.tree
    while tree.lemmas[head] in portions or tree.pos[head] == "NUM":
        inner = next((c for c in tree.having(head, "nmod") if tree.preposition(c) == "of"), None)
        if inner is None:
            break
        head = inner
    return head


def _words(reading: Reading, head: int) -> set[str]:
    tree = reading.tree
    modifiers = (c for c in tree.children[head] if tree.deps[c] in ("amod", "compound"))
    whole = (f"{tree.lemmas[c]} {tree.lemmas[head]}" for c in modifiers)
    joined = _joined(reading, head)
    named = {tree.lowers[c] for c in tree.having(head, "compound") if tree.lowers[c] in _NAMED_AFTER}
    return {tree.lemmas[head], joined, joined.replace("-", ""), *whole, *named}


def _joined(reading: Reading, head: int) -> str:
    """The lemma of a word with what a hyphen joins to it: "cease-fire", which trees take apart."""
    tree, first = reading.tree, head - 2
    # "The Indus Waters Treaty" is a treaty.
    lemma = tree.lemmas[head].lower() if tree.entities[head] == "MISC" else tree.lemmas[head]
    if first < 0 or tree.texts[head - 1] != "-" or tree.heads[first] != head:
        return lemma
    return f"{tree.lowers[first]}-{lemma}"


def _has_infinitive(reading: Reading, head: int) -> bool:
    """Whether an infinitive hangs on a word, as what it is for."""
    tree = reading.tree
    below = (c for c in tree.having(head, "acl", "advcl") if tree.tags[c] == "VB")
    return any(tree.lowers[m] == "to" for c in below for m in tree.having(c, "mark"))


def wished(reading: Reading, p: Proposition) -> Proposition | None:
    """What somebody is to do: "called for Mali to hold elections", wherever the tree hangs it."""
    clauses = (reading.clauses.get(a.head) for a in p.arguments if a.role in ("complement", "adverbial"))
    return next((c for c in clauses if c is not None and c.mark == FOR_TO), None)


def _complement(reading: Reading, p: Proposition) -> str | None:
    if is_extraposed(reading, p) and p.subject is not None:
        return "subjunctive" if _is_mandative(reading, p.subject.head) else "ccomp"
    for a in p.arguments:
        if a.role == "complement":
            dep = reading.tree.deps[a.head]
            if dep in ("xcomp", "acl") and a.preposition != "that":
                return "xcomp"
            return _that_clause(reading, p, a.head)
    given = (a for a in p.arguments if a.role == "object" or a.preposition in ("until", "till"))
    times = (a.head for a in given if reading.tree.entities[a.head] in LABELS)
    if any(_has_infinitive(reading, t) or _has_infinitive(reading, p.predicate) for t in times):
        return "xcomp"  # "gave Togo 48 hours to leave"
    return None


def _that_clause(reading: Reading, p: Proposition, verb: int) -> str:
    if _is_mandative(reading, verb):
        return "subjunctive"
    inner = reading.clauses.get(verb)
    if inner is None or inner.subject is None or p.subject is None or AHEAD.isdisjoint(inner.auxiliaries):
        return "ccomp"
    doer, speaker = (reading.mentions.at(s.head) for s in (inner.subject, p.subject))
    named = {e.id for e in speaker.entities} if speaker is not None else set[str]()
    own = doer is not None and not named.isdisjoint(e.id for e in doer.entities)
    return "intent" if own or reading.tree.lowers[inner.subject.head] in SPEAKERS else "ccomp"


def is_extraposed(reading: Reading, p: Proposition) -> bool:
    """Whether the subject is a that-clause behind the predicate: "it is vital that they leave"."""
    subject = p.subject
    clausal = subject is not None and reading.tree.deps[subject.head].startswith("csubj")
    inner = reading.clauses.get(subject.head) if subject is not None and clausal else None
    return inner is not None and inner.predicate > p.predicate and inner.mark == "that"


def _is_mandative(reading: Reading, verb: int) -> bool:
    """Whether a that-clause has its verb in the base form: "insisted that he resign"."""
    p = reading.clauses.get(verb)
    return (
        reading.tree.tags[verb] == "VB"
        and p is not None
        and p.subject is not None
        and not p.auxiliaries
        and p.mark == "that"
    )


def _consumed(reading: Reading, p: Proposition, frame: Frame, lexicon: Lexicon, acts: Acts) -> int | None:
    """The event noun that is the object or prepositional object the frame asks for ("held talks")."""
    portions = lexicon.classes.get("@portion", frozenset())
    if frame.acts:
        objects = (whole(reading, h, portions) for h in _heads([logical_object(p)]))
        reported = ((h, _act(reading, h, lexicon, acts)) for h in objects)
        return next((h for h, noun in reported if noun is not None and noun.type in frame.acts), None)
    governed = frame.governed if frame.pos != "adjective" else frozenset[str]()
    wanted = frame.objects | governed if frame.pos == "verb" else governed
    for a in (logical_object(p), *p.arguments) if wanted else ():
        head = whole(reading, a.head, portions) if a is not None else -1
        if head in reading.nouns and not wanted.isdisjoint(_words(reading, head)):
            return head
    return None
