"""Clauses and event nouns to propositions: who does what to whom, read off Universal Dependencies.

Subjects that grammar leaves unsaid are filled in: antecedents of relative clauses, controllers of
infinitives and participles, subjects shared by coordinated verbs, the subject of a light verb for
its event noun ("X launched an attack"). Control follows Huddleston & Pullum, The Cambridge Grammar
of the English Language (2002), chapter 14: the object controls if there is one, else the subject.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.arguments import (
    NEGATIONS,
    Argument,
    antecedent_argument,
    argument,
    is_passive,
    noun_arguments,
    resolved,
    verb_arguments,
)
from kg.trees import RELATIVE_TAGS, Tree, grow, trim

# fmt: off
_NOT_CLAUSAL = frozenset((
    "aux", "aux:pass", "cop", "case", "mark", "cc", "cc:preconj", "det", "det:predet", "punct", "compound",
    "compound:prt", "fixed", "flat", "goeswith", "amod", "advmod", "nummod", "discourse", "reparandum",
    "nmod:desc", "expl", "dep",
))
_REPORTING = frozenset((
    "say", "tell", "add", "report", "announce", "state", "claim", "note", "explain", "insist", "declare",
    "warn", "write", "argue", "ask", "reply", "answer", "stress", "tweet", "post", "assert", "admit",
    "believe", "think", "recall", "remark", "observe", "suggest", "acknowledge", "emphasize", "emphasise",
    "comment", "conclude", "confirm", "continue", "respond", "quote", "predict", "estimate", "allege",
    "caution", "joke", "lament", "complain", "urge", "vow", "promise", "boast", "quip", "shout",
))
# fmt: on
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_CLAUSE_LINKS = frozenset(
    {"advcl", "acl", "acl:relcl", "advcl:relcl", "ccomp", "xcomp", "csubj", "parataxis"}
)
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_OBJECT_CONTROL_MARKS = frozenset({"of", "from", "for", "with", "against", "into", "as"})
_SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "pledge"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate with its arguments; numbers are token indices in the document.

    `kind` is verb, copula (also predicate adjectives), existential ("there is"), noun (a noun with
    its dependents, an event or not), apposition, or title ("President Bush"). `relation` are the
    words of the predicate: auxiliaries, negation, head, particle. `link` is the label by which the
    predicate hangs on `parent`, the nearest governing predicate; a coordinated predicate takes
    both from the first one, which `coordinated` names. `mark` introduces the clause ("if", "to",
    "after"). `auxiliaries` are lemmas, `tense` is past, present, future, infinitive or participle.
    `tokens` are the clause's own words, without those of clauses below it.
    """

    predicate: int
    kind: str
    relation: tuple[int, ...]
    subject: Argument | None
    arguments: tuple[Argument, ...]
    passive: bool = False
    negated: bool = False
    particle: str | None = None
    auxiliaries: tuple[str, ...] = ()
    tense: str = "present"
    mark: str | None = None
    parent: int | None = None
    link: str = "root"
    coordinated: int | None = None
    tokens: tuple[int, ...] = ()
    confidence: float = 1.0

    def argument(self, role: str) -> Argument | None:
        """The first argument of a role."""
        return next((a for a in self.arguments if a.role == role), None)


def propositions(doc: Doc) -> list[Proposition]:
    """The propositions of a document in text order of their predicates."""
    return read(grow(doc))


def read(tree: Tree) -> list[Proposition]:
    """The propositions of trees already grown."""
    owner, own = _clauses(tree)
    clauses: dict[int, Proposition] = {}
    found: list[Proposition] = []
    for i in tree.order:
        if owner[i] == i:
            clauses[i] = _clause(tree, i, clauses, owner, tuple(own[i]))
            found.append(clauses[i])
        if tree.pos[i] == "NOUN" and (noun := _noun(tree, i, clauses, owner)) is not None:
            found.append(noun)
        found.extend(_naming(tree, i, owner))
    found.sort(key=lambda p: p.predicate)
    return _linked(tree, found)


def _clauses(tree: Tree) -> tuple[list[int], dict[int, list[int]]]:
    """For each token the predicate of its clause (-1 outside any), and the words of each clause."""
    owner = [-1] * len(tree.heads)
    for i in tree.order:
        owner[i] = i if _is_predicate(tree, i) else -1 if tree.heads[i] == i else owner[tree.heads[i]]
    own: dict[int, list[int]] = {i: [] for i in range(len(owner)) if owner[i] == i}
    for i, clause in enumerate(owner):
        if clause >= 0:
            own[clause].append(i)
    return owner, own


def _is_predicate(tree: Tree, token: int) -> bool:
    dep, pos = tree.deps[token], tree.pos[token]
    if pos in ("SPACE", "PUNCT"):
        return False
    if dep in _NOT_CLAUSAL:
        if dep != "amod":
            return False
        return pos == "VERB" or (
            pos == "ADJ" and tree.child(token, "obl", "xcomp", "advcl", "ccomp") is not None
        )
    if pos == "VERB" or tree.child(token, "cop", "nsubj", "nsubj:pass", "csubj") is not None:
        return True
    if pos == "AUX" or dep == "xcomp":
        return True
    if pos != "ADJ":
        return dep in ("advcl", "acl:relcl") and pos != "ADV"
    return dep in _CLAUSE_LINKS or (dep == "conj" and _is_predicate(tree, tree.heads[token]))


def _clause(
    tree: Tree,
    token: int,
    clauses: Mapping[int, Proposition],
    owner: list[int],
    own: tuple[int, ...],
) -> Proposition:
    first = _coordinated(tree, token, clauses)
    before = clauses.get(owner[tree.heads[token]]) if tree.heads[token] != token else None
    deps, tags = tree.deps, tree.tags
    kids = tree.children[token]
    verbal = tree.pos[token] in ("VERB", "AUX")
    expletive = next((c for c in kids if deps[c] == "expl"), None)
    existential = expletive is not None and tree.lowers[expletive] == "there"
    outer = _outer(tree, token)
    kind = "existential" if existential else "verb" if verbal else "copula"

    auxiliaries = _auxiliaries(tree, token)
    negations = [c for c in kids if tree.lowers[c] in NEGATIONS and deps[c] in ("advmod", "cc", "cc:preconj")]
    shared = first is not None and not auxiliaries and _shares_auxiliary(tree, token, first.predicate)
    words = tuple(tree.lemmas[c] for c in auxiliaries)
    if shared and first is not None:
        words = first.auxiliaries
    passive = verbal and (is_passive(tree, token) or (shared and first is not None and first.passive))

    arguments = [resolved(tree, a) for a in verb_arguments(tree, token)] if verbal or kind == "copula" else []
    if kind == "copula":
        attribute = argument(tree, token, "attribute", preposition=tree.preposition(token))
        arguments.insert(0, attribute)
    arguments += _gap(tree, token, arguments)
    if verbal:
        arguments += _shared_objects(tree, token, arguments, passive=passive)
        arguments += _quoted(tree, token, arguments)

    subject = _subject(tree, token, clauses, first, before, outer, passive=passive)
    negated = bool(negations) or (shared and first is not None and first.negated)
    negated = negated or any(
        tree.lowers[a.head] in _NOBODY or _has_no(tree, a.head)
        for a in (subject, *arguments)
        if a is not None and a.source == "direct" and a.role in ("subject", "object")
    )
    mark = _mark(tree, token)
    negated = negated or mark == "without"
    if first is not None and mark is None:
        mark = first.mark
    particle = tree.child(token, "compound:prt")
    infinitive_root = mark == "to" and deps[token] == "root" and subject is not None
    said_once = set(first.relation) & set(_auxiliaries(tree, first.predicate)) if shared and first else set()
    relation = sorted(
        {token, *said_once, *auxiliaries, *negations, *tree.having(token, "compound:prt")}
        | ({c for c in kids if tree.lowers[c] == "to" and deps[c] == "mark"} if infinitive_root else set())
    )
    tense = _tense(tree, auxiliaries, words, tags[token])
    if infinitive_root or (shared and first is not None):
        tense = first.tense if first is not None else "future"
    confidence = 0.9 if subject is None or subject.source == "direct" else 0.7
    return Proposition(
        predicate=token,
        kind=kind,
        relation=tuple(relation),
        subject=subject,
        arguments=tuple(arguments),
        passive=passive,
        negated=negated,
        particle=tree.lowers[particle] if particle is not None else None,
        auxiliaries=words,
        tense=tense,
        mark=mark,
        coordinated=first.predicate if first is not None else None,
        tokens=own,
        confidence=confidence * (0.5 if deps[token] == "amod" else 1.0),
    )


def _coordinated(tree: Tree, token: int, clauses: Mapping[int, Proposition]) -> Proposition | None:
    """The predicate a predicate is coordinated with: the nearest before it in the coordination."""
    if tree.deps[token] != "conj":
        return None
    head = tree.heads[token]
    before = [c for c in tree.children[head] if head < c < token and tree.deps[c] == "conj" and c in clauses]
    return clauses.get(before[-1] if before else head)


def _auxiliaries(tree: Tree, token: int) -> list[int]:
    """Auxiliaries and copula, unless the copula belongs to a clause above ("the aim is to attack")."""
    found = tree.having(token, "aux", "aux:pass")
    if _outer(tree, token) is None:
        found += tree.having(token, "cop")
    return found


def _subject(
    tree: Tree,
    token: int,
    clauses: Mapping[int, Proposition],
    first: Proposition | None,
    before: Proposition | None,
    outer: int | None,
    *,
    passive: bool,
) -> Argument | None:
    dep, head = tree.deps[token], tree.heads[token]
    direct = next((c for c in tree.children[token] if tree.deps[c] in _SUBJECTS and c != outer), None)
    if direct is not None:
        role = argument(tree, direct, "subject")
        return resolved(tree, role)
    if outer is not None:
        return _possessor(tree, outer)
    if tree.child(token, "expl") is not None:
        return None
    if first is not None:
        return _shared(first.subject)
    if dep in ("acl:relcl", "amod"):
        gerund = dep == "amod" and tree.tags[token] == "VBG"
        source = "relative" if dep == "acl:relcl" else "noun"
        if dep == "acl:relcl" and tree.child(token, "obj") is not None and passive:
            return None
        return (
            antecedent_argument(tree, head, token, "subject", source=source) if not gerund or source else None
        )
    if dep == "acl":
        return _of_noun(tree, token, clauses, before, passive=passive)
    if before is None:
        return None
    if dep == "xcomp":
        controller = None
        if tree.lemmas[before.predicate] not in _SUBJECT_CONTROL and not before.passive:
            controller = before.argument("object") or before.argument("indirect object")
        controller = controller or before.subject
        return controller.as_role("subject", source="control") if controller else None
    if dep in ("advcl", "advcl:relcl", "ccomp", "parataxis"):
        return _of_adverbial(tree, token, before)
    return None


def _of_adverbial(tree: Tree, token: int, before: Proposition) -> Argument | None:
    """The unsaid subject of a participle, a purpose infinitive, or a complement in -ing."""
    tag, mark = tree.tags[token], _mark(tree, token)
    finite = tag in ("VBD", "VBZ", "VBP") or tree.pos[token] == "AUX"
    if finite and tree.deps[token] in ("ccomp", "parataxis"):
        return None
    controller = before.subject
    if mark in _OBJECT_CONTROL_MARKS and tag == "VBG":
        controller = before.argument("object") or before.subject
    elif before.passive and tag in ("VBG", "VB") and mark in ("by", "to"):
        controller = before.argument("agent") or before.subject
    return controller.as_role("subject", source="control") if controller else None


def _of_noun(
    tree: Tree,
    token: int,
    clauses: Mapping[int, Proposition],
    before: Proposition | None,
    *,
    passive: bool,
) -> Argument | None:
    """The subject of a clause under a noun: the noun for participles, who has the plan for "plan to"."""
    noun = tree.heads[token]
    if _mark(tree, token) != "to" or passive or tree.tags[token] in ("VBG", "VBN"):
        if _mark(tree, token) in ("of", "for", "in", "about", "at", "from"):
            return _possessor(tree, noun) or _holder(tree, noun, before)
        return antecedent_argument(tree, noun, token, "subject", source="noun")
    if any(
        tree.lemmas[c] in ("first", "second", "third", "last", "only", "next") for c in tree.children[noun]
    ):
        return antecedent_argument(tree, noun, token, "subject", source="noun")
    return _possessor(tree, noun) or _holder(tree, noun, before)


def _possessor(tree: Tree, noun: int) -> Argument | None:
    owner = tree.child(noun, "nmod:poss")
    if owner is None:
        return None
    return resolved(tree, argument(tree, owner, "subject", source="control"))


def _holder(tree: Tree, noun: int, before: Proposition | None) -> Argument | None:
    """Who makes, has or announces what the noun names: the verb's subject, in a passive its agent."""
    if before is None:
        return None
    top = tree.first[noun]
    if top == before.predicate or tree.deps[top] in ("obj", "obl", "xcomp"):
        holder = before.argument("agent") if before.passive else before.subject
        return holder.as_role("subject", source="control") if holder else None
    if tree.deps[top] == "nsubj:pass" and (agent := before.argument("agent")):
        return agent.as_role("subject", source="control")
    return None


def _shared(subject: Argument | None) -> Argument | None:
    return subject.as_role("subject", source="shared") if subject else None


def _shares_auxiliary(tree: Tree, token: int, first: int) -> bool:
    """ "was arrested and charged", "will meet and sign": same form, auxiliary said once."""
    if tree.child(token, "nsubj", "nsubj:pass", "mark") is not None:
        return False
    tag = tree.tags[token]
    return tag in ("VB", "VBN", "VBG") and tag == tree.tags[first]


def _shared_objects(tree: Tree, token: int, arguments: list[Argument], *, passive: bool) -> list[Argument]:
    """Objects said once for coordinated verbs: "bombed and destroyed the town"."""
    if passive or any(a.role in ("object", "complement") for a in arguments):
        return []
    first = tree.first[token]
    if first != token:
        donor = tree.child(first, "obj")
        if (
            donor is None
            or donor < token
            or any(first < c < token and _weighs(tree, c) for c in tree.children[first])
        ):
            return []
        return [argument(tree, donor, "object", source="shared")]
    conjunct = tree.child(token, "conj")
    if conjunct is None or any(_weighs(tree, c) for c in tree.children[token] if c > token):
        return []
    donor = tree.child(conjunct, "obj")
    alike = tree.tags[conjunct] == tree.tags[token] and tree.child(conjunct, *_SUBJECTS, "aux") is None
    if (
        donor is None
        or not alike
        or any(token < c < conjunct and _weighs(tree, c) for c in tree.children[conjunct])
    ):
        return []
    return [argument(tree, donor, "object", source="shared")] if conjunct - token <= 3 else []


def _weighs(tree: Tree, token: int) -> bool:
    return tree.deps[token] not in ("conj", "cc", "punct", "advmod", "compound:prt", "aux", "aux:pass")


def _gap(tree: Tree, token: int, arguments: list[Argument]) -> list[Argument]:
    """The antecedent as object of a relative clause without pronoun ("the deal he wanted to sign")."""
    clause = token
    while tree.deps[clause] == "xcomp":
        clause = tree.heads[clause]
    if tree.deps[clause] != "acl:relcl" or tree.pos[token] != "VERB":
        return []
    kids = tree.children[token]
    if any(a.role in ("object", "complement") or a.source == "relative" for a in arguments):
        return []
    chain = [c for k in tree.climb(token) for c in tree.children[k] if tree.heads[c] >= clause or k == token]
    relative = (c for c in chain if tree.tags[c] in RELATIVE_TAGS or tree.lowers[c] == "that")
    if tree.child(clause, "nsubj") is None or any(c < clause for c in relative):
        return []
    stranded = next(
        (c for c in kids if c > token and tree.pos[c] == "ADP" and tree.deps[c] != "compound:prt"), None
    )
    role = "oblique" if stranded is not None else "object"
    preposition = tree.lowers[stranded] if stranded is not None else None
    return [antecedent_argument(tree, tree.heads[clause], clause, role, preposition=preposition)]


def _quoted(tree: Tree, token: int, arguments: list[Argument]) -> list[Argument]:
    """What is said, where the verb of saying hangs beside it: "…", X said."""
    if not _is_reporting(tree, token) or any(a.role == "complement" for a in arguments):
        return []
    said = tree.heads[token]
    if not _is_predicate(tree, said):
        return []
    return [argument(tree, said, "complement", source="direct", without=token)]


def _is_reporting(tree: Tree, token: int) -> bool:
    return (
        tree.deps[token] == "parataxis"
        and tree.lemmas[token] in _REPORTING
        and tree.child(token, "ccomp", "obj") is None
        and tree.child(token, "nsubj") is not None
    )


def _outer(tree: Tree, token: int) -> int | None:
    """The subject of the copula above a clause: "the aim" in "the aim is to attack"."""
    return tree.child(token, "nsubj:outer", "csubj:outer")


def _mark(tree: Tree, token: int) -> str | None:
    words = [w for c in tree.having(token, "mark") for w in (c, *tree.having(c, "fixed"))]
    if not words and tree.pos[token] == "VERB":
        words = tree.having(token, "case")
    if not words and tree.deps[token] == "advcl":
        words = [c for c in tree.having(token, "advmod") if tree.tags[c] == "WRB"]
    return " ".join(tree.lowers[w] for w in sorted(words)) or None


def _has_no(tree: Tree, noun: int) -> bool:
    return any(
        tree.deps[c] in ("det", "cc:preconj") and tree.lowers[c] in ("no", "neither")
        for c in tree.children[noun]
    )


def _tense(tree: Tree, auxiliaries: list[int], words: tuple[str, ...], tag: str) -> str:
    if "will" in words or "shall" in words:
        return "future"
    finite = tree.tags[auxiliaries[0]] if auxiliaries else tag
    if finite == "VBD" or "have" in words or (words and tag in ("VBD", "VBN") and finite == "VBD"):
        return "past"
    if finite in ("VBZ", "VBP", "MD"):
        return "present"
    return "infinitive" if tag == "VB" else "participle" if tag in ("VBG", "VBN") else "present"


def _noun(tree: Tree, token: int, clauses: Mapping[int, Proposition], owner: list[int]) -> Proposition | None:
    """A noun with what could be its arguments; its subject is that of the verb whose object it is."""
    arguments = [resolved(tree, a) for a in noun_arguments(tree, token)]
    top = tree.first[token]
    if top != token and tree.child(token, "nmod:poss") is None and tree.deps[token] == "conj":
        possessor = tree.child(top, "nmod:poss")
        if possessor is not None:
            arguments.append(argument(tree, possessor, "possessor", source="shared"))
    clause = clauses.get(token) or clauses.get(owner[top])
    dep = tree.deps[top]
    subject, extra = None, []
    if clause is not None:
        if clause.predicate == top or (clause.predicate == token and clause.kind == "copula"):
            subject = clause.subject.as_role("subject", source="verb") if clause.subject else None
        elif tree.heads[top] == clause.predicate and dep in ("obj", "obl", "nsubj", "nsubj:pass", "iobj"):
            actor = clause.argument("agent") if clause.passive else clause.subject
            if actor is not None and dep not in ("nsubj",):
                subject = actor.as_role("subject", source="verb")
            extra = [
                replace(a, source="verb")
                for a in clause.arguments
                if a.role in ("oblique", "indirect object") and token not in a.heads and top not in a.heads
            ]
    if not arguments and subject is None and not extra:
        return None
    copular = clause is not None and clause.predicate in (top, token)
    negated = (
        _has_no(tree, token)
        or tree.preposition(top) == "without"
        or (copular and clause is not None and clause.negated)
    )
    return Proposition(
        predicate=token,
        kind="noun",
        relation=(token,),
        subject=subject,
        arguments=(*arguments, *extra),
        negated=negated,
        auxiliaries=clause.auxiliaries if copular and clause is not None else (),
        tense=clause.tense if copular and clause is not None else "present",
        link=dep,
        tokens=tuple(trim(tree, tree.subtree(token, lambda t: owner[t] != owner[token]))),
        confidence=0.8,
    )


def _naming(tree: Tree, head: int, owner: list[int]) -> list[Proposition]:
    """Appositions and titles: who is called what."""
    found: list[Proposition] = []
    for c in tree.children[head]:
        dep = tree.deps[c]
        title = dep == "nmod:desc" or (
            dep == "compound" and tree.pos[head] == "PROPN" and tree.pos[c] == "NOUN" and c < head
        )
        if dep != "appos" and not title:
            continue
        subject = argument(tree, head, "subject", without=c)
        attribute = argument(tree, c, "attribute")
        found.append(
            Proposition(
                predicate=c,
                kind="title" if title else "apposition",
                relation=(c,),
                subject=subject,
                arguments=(attribute,),
                link=dep,
                tokens=tuple(sorted({*subject.tokens, *attribute.tokens})),
                confidence=0.8,
            )
        )
    return found


def _linked(tree: Tree, found: list[Proposition]) -> list[Proposition]:
    """Each proposition with its parent: the nearest predicate above; what is said hangs on the saying."""
    predicates = {p.predicate for p in found}
    said = {tree.heads[p.predicate]: p.predicate for p in found if _is_reporting(tree, p.predicate)}
    linked: list[Proposition] = []
    for p in found:
        top = tree.first[p.predicate]
        parent = next((t for t in tree.climb(top) if t != top and t in predicates), None)
        link = tree.deps[top]
        if p.kind not in ("noun", "apposition", "title"):
            if _is_reporting(tree, top) and parent == tree.heads[top]:
                parent, link = None, "root"
            elif top in said:
                parent, link = said[top], "ccomp"
            elif (outer := _outer(tree, top)) is not None and outer in predicates:
                parent, link = outer, "ccomp"
        linked.append(replace(p, parent=parent, link=link))
    return linked
