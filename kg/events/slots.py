"""Who and what fills the slots of a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.events import parties
from kg.events.frames import Evoked, is_extraposed, whole
from kg.events.introduced import measured
from kg.events.reading import Reading
from kg.ontology import lexicon, plover
from kg.propositions import Proposition, logical_object, logical_subject
from kg.propositions.arguments import Argument, argument
from kg.trees import Tree

_ROLES = frozenset({"subject", "object", "iobj", "complement", "possessor"})  # other slots are prepositions
_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
_TOURING = frozenset({"of", "through", "across", "around"})
# What these introduce takes part like what stands before: "sanctioned two banks, along with their owners".
_BESIDE = frozenset({"along with", "together with"})
_ADDING = frozenset({"along with", "together with", "alongside", "including", "as well as"})


def fill(reading: Reading, evoked: Evoked, slot: str) -> tuple[Argument, ...]:
    """The arguments in a slot: subject, object, iobj, complement, possessor, or a preposition."""
    found = _filled(reading, evoked, slot)
    return (*found, *_added(reading, evoked.proposition, found)) if found and slot != "possessor" else found


def _filled(reading: Reading, evoked: Evoked, slot: str) -> tuple[Argument, ...]:
    p = evoked.proposition
    if slot not in _ROLES:
        behind = evoked.introduced.get(slot, ())
        if slot in ("to", "of"):
            toured = _destinations(reading, p)
            behind = (behind or toured) if slot == "to" else tuple([a for a in behind if a not in toured])
        if slot == "of" and p.kind == "verb" and evoked.frame.objects:
            authors, shared = _authors(reading, evoked), logical_object(p)
            if shared is not None and reading.tree.lemmas[shared.head] in lexicon().classes["@share"]:
                return authors  # "half of its oil"
            named = any(a.role == "possessor" and reading.tree.pos[a.head] != "PRON" for a in authors)
            if not behind or named:
                return authors
        kinds = _paid_in(reading, p)
        behind = tuple([a for a in behind if a not in kinds]) or tuple(_behind(reading, kinds, slot))
        if slot == "to" and not behind and p.kind == "verb":
            return _some(p.argument("indirect object"))  # "sent Mali tanks"
        return tuple([_of_amount(reading, a) for a in behind]) if behind else ()
    if slot == "subject":
        stands = p.kind == "noun" or evoked.frame.pos == "adjective"
        return _some(p.subject if stands else logical_subject(p))
    if slot == "object":
        return _some(logical_object(p) or p.argument("indirect object")) if p.kind != "noun" else ()
    if slot == "iobj":
        given = p.passive and p.argument("object") is not None  # "they were given shelter"
        return _some(p.subject if given else p.argument("indirect object"))
    if slot == "complement":
        return tuple(_complement_subjects(reading, p))
    return _owners(reading, evoked)


def _owners(reading: Reading, evoked: Evoked) -> tuple[Argument, ...]:
    noun = reading.nouns[evoked.consumed].arguments if evoked.consumed is not None else ()
    owners = [
        a for a in (*evoked.proposition.arguments, *noun) if a.role == "possessor" or a.role == "modifier"
    ]
    nouns = [h for h in (evoked.proposition.predicate, evoked.consumed) if h is not None]
    pact = any(reading.tree.lemmas[h] in lexicon().classes["@agreement"] for h in nouns)
    if pact or (evoked.proposition.kind == "noun" and harms(evoked)):
        owners = [a for a in owners if not _tells_where(reading, a)]  # "the Kabul bombing", "the Minsk deal"
    owners = [a for a in owners if a not in _destinations(reading, evoked.proposition)]
    somebody = (reading.tree.pos[a.head] != "ADJ" or parties.is_somebody(reading, a.head) for a in owners)
    return tuple([a for a, acts in zip(owners, somebody, strict=True) if acts])


def _destinations(reading: Reading, p: Proposition) -> tuple[Argument, ...]:
    """Where somebody goes: "her India visit", but "a US visit" may be theirs; "on a tour of Oman, A said"."""
    if p.kind != "noun" or reading.tree.lemmas[p.predicate] not in lexicon().classes["@visit"]:
        return ()
    owned = any(a.role == "possessor" for a in p.arguments)
    places = (
        a
        for a in p.arguments
        if (owned and a.role == "modifier" and reading.tree.deps[a.head] == "compound")
        or (p.subject is not None and a.preposition in _TOURING and a.source == "direct")
    )
    return tuple(a for a in places if (m := reading.mentions.at(a.head)) is not None and m.place is not None)


def _paid_in(reading: Reading, p: Proposition) -> list[Argument]:
    """What an amount is paid in: "released a billion in aid for Chad" is neither in aid nor for it."""
    paid = logical_object(p)
    if paid is None or reading.tree.entities[paid.head] not in _AMOUNTS:
        return []
    goods = lexicon().classes["@aid"]
    return [a for a in p.arguments if a.preposition == "in" and reading.tree.lemmas[a.head] in goods]


def _behind(reading: Reading, hosts: Iterable[Argument], preposition: str) -> Iterator[Argument]:
    """What a preposition introduces behind the nouns of some arguments."""
    for noun in (reading.nouns[a.head] for a in hosts if a.head in reading.nouns):
        yield from (a for a in noun.arguments if a.preposition == preposition and a.source == "direct")


def quad_of(evoked: Evoked) -> str:
    """The quad class of the act that a frame evokes; "" for relations and where nothing is done."""
    type_ = evoked.frame.type
    return (plover().types[type_].quad or "") if type_ is not None else ""


def harms(evoked: Evoked) -> bool:
    """Whether a frame evokes an act of material conflict."""
    return quad_of(evoked) == "material conflict"


def _tells_where(reading: Reading, a: Argument) -> bool:
    """Whether a name before an act is the town where it was done."""
    mention = reading.mentions.at(a.head)
    place = mention.place if mention is not None else None
    compound = reading.tree.deps[a.head] == "compound"
    return compound and place is not None and place.kind == "place"


def _authors(reading: Reading, evoked: Evoked) -> tuple[Argument, ...]:
    """Whose the object is, as if "of" said so: "B's appeal"; also "EU rules", if done, made or traded."""
    found = evoked.proposition.argument("object")
    if found is None:
        return ()
    classes = lexicon().classes
    whose = whole(reading, found.head, classes["@share"])  # "half of India's oil"
    if whose != found.head and whose in reading.nouns:
        return tuple([a for a in reading.nouns[whose].arguments if a.role == "possessor"])
    lemma = reading.tree.lemmas[found.head]
    noun = lexicon().match(lemma=lemma, pos="noun")
    made = any(lemma in classes[c] for c in ("@goods", "@trade", "@weapon", "@aircraft", "@attack", "@law"))
    act = (noun is not None and noun.type is not None) or made
    return tuple(
        [
            a
            for a in _owners(reading, evoked)
            if a.role == "possessor" or (act and parties.is_somebody(reading, a.head))
        ]
    )


def _of_amount(reading: Reading, a: Argument) -> Argument:
    """What an amount is of: the goods of "tariffs on $30 billion of Chinese goods"."""
    if reading.tree.entities[a.head] not in _AMOUNTS:
        return a
    goods = measured(reading, a.heads)
    return (
        argument(reading.tree, goods[0], a.role, preposition=a.preposition, source=a.source) if goods else a
    )


def _added(reading: Reading, p: Proposition, found: Iterable[Argument]) -> Iterator[Argument]:
    """What hangs on an argument, or behind a comma on the verb of its object, as one more of its kind."""
    tree = reading.tree
    for a in found:
        if a.role == "subject":
            yield from (argument(tree, c, a.role, source=a.source) for c in _likewise(tree, p.predicate))
        below = [c for h in a.heads for c in tree.having(h, "nmod", "appos") if c > h]
        alone = logical_object(p) is None or p.passive
        if a.role == "subject" and alone:  # "A resigned along with B", "A was held along with B"
            below += [c for c in tree.having(p.predicate, "obl") if tree.preposition(c) in _BESIDE]
        if a.role == "subject":
            below += [c for c in tree.having(p.predicate, "obl") if _is_companion(tree, c, p.predicate)]
        if a.role == "object":
            behind = [c for c in tree.having(p.predicate, "obl") if c > a.head]
            below += [c for c in behind if _after_comma(tree, c) or tree.preposition(c) in _BESIDE]
        somebody = bool(below) and any(parties.is_somebody(reading, h) for h in a.heads)
        for c in below:
            if somebody and not parties.is_somebody(reading, c):
                continue
            if tree.preposition(c) in _ADDING or _together(tree, c) or _among_them(tree, c):
                yield argument(tree, c, a.role, preposition=a.preposition, source=a.source)


def _likewise(tree: Tree, verb: int) -> Iterator[int]:
    """Who does the same: "A condemned it, as did B", "and so has B"."""
    for helps in tree.having(verb, "advcl", "conj", "parataxis"):
        before = {tree.lowers[c] for c in tree.having(helps, "mark", "advmod", "cc") if c < helps}
        if tree.lemmas[helps] in ("do", "have", "be") and not _SO.isdisjoint(before):
            yield from (c for c in tree.having(helps, "nsubj", "obj")[:1] if c > helps)


_SO = frozenset({"as", "so", "nor", "neither"})


def _is_companion(tree: Tree, head: int, verb: int) -> bool:
    """Who acts together with a subject: before the verb, or behind a comma."""
    case = next(iter(tree.having(head, "case")), 0)
    beside = tree.preposition(head) in _BESIDE and head < verb
    return beside or (_together(tree, head) and (head < verb or tree.lowers[case - 2] == ","))


def _together(tree: Tree, head: int) -> bool:
    """ "Together with" whose first word the tree hangs beside."""
    case = next(iter(tree.having(head, "case")), 0)
    return case > 0 and tree.lowers[case - 1 : case + 1] == ["together", "with"]


def _among_them(tree: Tree, head: int) -> bool:
    """ "Seven officials, among them the minister"."""
    among = (c for c in tree.having(head, "nmod") if tree.preposition(c) == "among")
    return tree.deps[head] == "appos" and any(tree.lowers[c] in ("them", "which", "whom") for c in among)


def _after_comma(tree: Tree, head: int) -> bool:
    start = min(tree.subtree(head))
    return tree.lowers[start] == "," or (start > 0 and tree.lowers[start - 1] == ",")


def conveys(reading: Reading, evoked: Evoked, frames: Mapping[int, Evoked]) -> Evoked | None:
    """What is said by a call or a letter, which is but the means: "called to thank him", "wrote asking"."""
    p = evoked.proposition
    if evoked.frame.light and evoked.frame.type is not None and p.kind == "verb":
        for a in p.arguments:
            inner = frames.get(a.head) if a.role in ("adverbial", "complement") else None
            purpose = a.preposition == "to" or (a.preposition is None and reading.tree.tags[a.head] == "VBG")
            if inner is not None and purpose and inner.frame.type not in (None, evoked.frame.type):
                verbal = (plover().types[inner.frame.type or ""].quad or "").startswith("verbal")
                return inner if verbal else None
    return None


def clause_of(reading: Reading, p: Proposition) -> Argument | None:
    """The clause complement of a proposition."""
    if is_extraposed(reading, p):
        return p.subject
    return p.argument("complement")


def _some(argument: Argument | None) -> tuple[Argument, ...]:
    return (argument,) if argument is not None else ()


def _complement_subjects(reading: Reading, p: Proposition) -> Iterator[Argument]:
    """Who acts in the clauses that follow: "demanded that A leave and that B pay"."""
    clause, own = clause_of(reading, p), logical_subject(p)
    heads = (clause.head, *reading.tree.having(clause.head, "conj")) if clause is not None else ()
    inner = (reading.clauses.get(head) for head in heads)
    found = {c.subject.head: c.subject for c in inner if c is not None and c.subject is not None}
    yield from (subject for head, subject in found.items() if own is None or head != own.head)
