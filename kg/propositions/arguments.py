"""Arguments: who and what takes part, with the words and the prepositions that introduce them."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from kg.actors import ACTING_KINDS
from kg.actors.nouns import nouns
from kg.slips.arcs import GIVING, RECEIVERS
from kg.trees import RELATIVE_TAGS, Tree, trim

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "nowhere"})
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
# fmt: off
# Participles that do the work of prepositions, with the preposition that goes with them.
PARTICIPLES = {
    "concerning": None, "regarding": None, "involving": None, "relating": "to", "related": "to",
    "pertaining": "to", "dealing": "with", "focused": "on", "focusing": "on", "centred": "on",
    "centered": "on",
}
# fmt: on
_ABLE = ACTING_KINDS | {"place"}
_OUTSIDE = frozenset({"case", "mark", "cc", "cc:preconj", "punct", "discourse", "vocative", "reparandum"})
_DONE_BY = frozenset({
    "back", "broker", "mediate", "sponsor", "fund", "finance", "train", "arm", "support", "supply", "equip",
    "impose", "organise", "organize", "host",
})  # fmt: skip
_CLAUSAL = frozenset(
    {"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl", "cop", "aux", "aux:pass", "mark"}
)
_RECKONINGS = frozenset({"estimate", "reckoning", "figure", "count", "tally", "account", "calculation"})
_PASSIVE = frozenset({"aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"})
_BESIDE = frozenset({"advcl", "parataxis", "obl:unmarked", "discourse", "vocative", "cc", "punct"})
_ROLES = {
    "obj": "object",
    "iobj": "indirect object",
    "obl": "oblique",
    "obl:agent": "agent",
    "obl:unmarked": "adverbial",
    "obl:tmod": "adverbial",
    "obl:npmod": "adverbial",
    "ccomp": "complement",
    "xcomp": "complement",
    "advcl": "adverbial",
    "advcl:relcl": "adverbial",
}
# Verbs with which one strikes somebody, who may stand behind the next one: "beat and shot at protesters".
_STRIKING = frozenset({
    "ambush", "assault", "attack", "beat", "board", "bomb", "chase", "harass", "hit", "injure", "intercept",
    "kick", "kill", "punch", "pursue", "ram", "shell", "shoot", "stone", "strike", "surround", "wound",
})  # fmt: skip
_SPANS = frozenset({"hour", "day", "night", "week", "weekend", "month", "year", "decade", "round", "series"})
_MODIFIERS = {
    "nmod": "oblique",
    "nmod:poss": "possessor",
    "nmod:unmarked": "modifier",
    "nmod:tmod": "modifier",
    "nmod:desc": "modifier",
    "compound": "modifier",
    "amod": "modifier",
    "ccomp": "complement",
    "xcomp": "complement",
    "acl": "complement",
    "obl": "oblique",
    "obl:agent": "agent",
    "obl:unmarked": "modifier",
}


class Argument(NamedTuple):
    """A participant of a proposition; numbers are token indices in the document.

    `role` is subject, object, indirect object, oblique, agent, complement (a clause, or the
    predicate of one), adverbial (an unmarked or clausal circumstance), attribute (what a copula,
    an apposition or a title says of its subject), possessor or modifier (of a noun).
    `heads` are the coordinated heads, `head` the first of them. `source` says how it was found:
    "direct" in the clause itself, else "relative" (the antecedent), "shared" (with a coordinated
    predicate), "control" (of an infinitive, participle or complement), "noun" (the noun the clause
    modifies), "verb" (of the verb that governs an event noun), "object" (hangs on the object noun).
    """

    role: str
    head: int
    heads: tuple[int, ...]
    tokens: tuple[int, ...]
    preposition: str | None = None
    source: str = "direct"

    def as_role(self, role: str, *, source: str, preposition: str | None = None) -> Argument:
        """The same participant in another role."""
        return Argument(role, self.head, self.heads, self.tokens, preposition, source)

    def controlling(self, verb: int) -> Argument:
        """The same as the unsaid subject of a verb, without who is asked for something else after it."""
        heads = tuple(h for h in self.heads if h < verb) or self.heads
        return Argument("subject", self.head, heads, self.tokens, source="control")


def argument(
    tree: Tree,
    head: int,
    role: str,
    *,
    preposition: str | None = None,
    source: str = "direct",
    without: int | None = None,
) -> Argument:
    """The argument around a head word; the branch under `without` is left out."""
    if not tree.children[head]:
        return Argument(role, head, (head,), tuple(trim(tree, [head])), preposition, source)
    nominal = role != "complement" and role != "adverbial"
    verbs = tree.having(head, "cop", "aux", "aux:pass") if role == "attribute" or without is not None else ()
    tokens = [head]
    tokens += [
        c
        for c in tree.children[head]
        if c != without and not (nominal and _is_outside(tree, c, head, verbs[0] if verbs else None))
    ]
    for token in islice(tokens, 1, None):
        below = tree.children[token]
        tokens += below if without is None else [c for c in below if c != without]
    tokens.sort()
    conjuncts = tree.conjuncts(head)
    if without is not None and conjuncts[-1] > without > head:
        conjuncts = tuple(c for c in conjuncts if c < without)
    return Argument(role, head, conjuncts, tuple(trim(tree, tokens)), preposition, source)


def _is_outside(tree: Tree, token: int, head: int, copula: int | None) -> bool:
    """Whether what hangs on the head of an argument is no part of it; `copula` makes the head a predicate."""
    dep = tree.deps[token]
    if dep in _OUTSIDE and not _inner(tree, token, head):
        return True
    if copula is None:
        return False
    if dep in _CLAUSAL or dep in _BESIDE or tree.lowers[token] in NEGATIONS:
        return True
    if dep == "conj" and not tree.alike(head, token):
        return True
    return token < copula and dep in ("obl", "advmod")


def _inner(tree: Tree, token: int, head: int) -> bool:
    """A mark of punctuation, a conjunction or a possessive 's inside the phrase belongs to it."""
    if tree.tags[token] == "POS":
        return False
    return tree.deps[token] in ("punct", "cc") and token > tree.children[head][0]


def verb_arguments(tree: Tree, verb: int) -> list[Argument]:
    """Objects, obliques, agents, complements and adverbial clauses of a verb or adjective, in text order."""
    found: list[Argument] = []
    objects = [c for c in tree.having(verb, "obj") if c > verb]
    double = len(objects) > 1 and "PUNCT" not in tree.pos[objects[0] : objects[1]]
    # "Stopped short of condemning it": trees may hang on the adverb what goes with the verb.
    behind = [g for c in tree.having(verb, "advmod") if c > verb for g in tree.having(c, "advcl", "obl")]
    receiver = _receiver(tree, verb, objects)
    for c in (*tree.children[verb], *behind):
        role = _ROLES.get(tree.deps[c])
        if role is None or tree.pos[c] == "ADP":
            continue
        if receiver is not None and c == objects[0]:
            found.append(Argument("indirect object", receiver, (receiver,), (receiver,)))
            given = argument(tree, c, role)
            tokens = tuple(t for t in given.tokens if t != receiver)
            found.append(Argument(role, c, given.heads, tokens, given.preposition))
            continue
        if double and c == objects[0]:
            role = "indirect object"  # "gave the ambassador 48 hours", where the tree sees two objects
        preposition = _marker(tree, c)
        if role == "oblique" and preposition == "by" and is_passive(tree, verb):
            role = "agent"
        if role == "agent" and tree.lemmas[c] in _RECKONINGS:  # "were killed, by the estimate of the UN"
            role = "oblique"
        found.append(argument(tree, c, role, preposition=preposition))
    backer = _backer(tree, verb)
    return found if backer is None else [Argument("agent", backer, (backer,), (backer,), "by"), *found]


def _backer(tree: Tree, participle: int) -> int | None:
    """Who a hyphen names as the one who does it: "Russian-brokered", "US-backed"."""
    name = participle - 2
    if tree.deps[participle] != "amod" or tree.lemmas[participle] not in _DONE_BY or name < 0:
        return None
    joined = tree.texts[name + 1] == "-" and tree.heads[name] == participle
    return name if joined and (tree.tags[name] == "NNP" or tree.entities[name] == "NORP") else None


def _receiver(tree: Tree, verb: int, objects: list[int]) -> int | None:
    """Who is given something, where the tree makes one phrase of both: "gave Ukraine howitzers"."""
    if tree.lemmas[verb] not in GIVING or len(objects) != 1 or objects[0] != verb + 2:
        return None
    name, given = verb + 1, objects[0]
    described = nouns().get(tree.lowers[given])
    whom = tree.heads[name] == given and tree.deps[name] == "compound" and tree.entities[name] in RECEIVERS
    return name if whom and (described is None or described.kind == "quantity") else None


def noun_arguments(tree: Tree, noun: int) -> list[Argument]:
    """Possessor, prepositional dependents, modifiers and complement clauses of a noun, in text order."""
    found: list[Argument] = []
    for c in tree.children[noun]:
        role = _MODIFIERS.get(tree.deps[c])
        participle = tree.deps[c] == "acl" and tree.child(c, "mark") is None
        if role is not None and not participle:
            found.append(argument(tree, c, role, preposition=_marker(tree, c)))
        if tree.deps[c] == "amod" and tree.lowers[c] == "led":  # "the Hamas-led assault"
            found += (argument(tree, leader, "modifier") for leader in tree.having(c, "compound"))
    return found


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb form is passive, also without auxiliary ("troops sent to …", "killed by …")."""
    kinds = tree.below[verb].keys()
    if not _PASSIVE.isdisjoint(kinds):
        return True
    if tree.tags[verb] != "VBN" or "aux" in kinds or "obj" in kinds:
        return False
    dep = tree.deps[verb]
    if dep == "conj":
        head = tree.heads[verb]
        perfect = tree.tags[head] == "VBN" and tree.child(head, "aux") is not None
        if perfect or tree.tags[head] in ("VBD", "VBZ", "VBP"):
            return is_passive(tree, head)  # "have organised and armed themselves"
        return (tree.tags[head] == "VBN" and is_passive(tree, head)) or "nsubj" not in kinds
    return dep != "root" or "ccomp" not in kinds


def occasion(tree: Tree, noun: int) -> int:
    """The noun whose preposition says when: the days of "after two days of talks", else the noun itself."""
    top = tree.first[noun]
    span = tree.heads[top]
    spans = tree.deps[top] == "nmod" and tree.preposition(top) == "of" and tree.lemmas[span] in _SPANS
    return tree.first[span] if spans else top


def antecedent(tree: Tree, pronoun: int) -> tuple[int, int] | None:
    """The noun a relative pronoun stands for and the relative clause under it, if it is one."""
    if tree.tags[pronoun] not in RELATIVE_TAGS and not (
        tree.lowers[pronoun] == "that" and tree.pos[pronoun] in ("PRON", "SCONJ")
    ):
        return None
    for token in tree.climb(pronoun):
        dep = tree.deps[token]
        if dep == "acl:relcl":
            noun = tree.heads[token]
            return (noun, token) if noun < pronoun <= token or tree.deps[pronoun] == "nmod:poss" else None
        if dep in ("ccomp", "csubj") and pronoun > tree.heads[token]:
            return None
    return None


def resolved(tree: Tree, found: Argument) -> Argument:
    """The argument with the antecedent in place of a relative pronoun."""
    pronoun = found.head
    if len(found.heads) > 1 or tree.pos[pronoun] not in ("PRON", "DET", "SCONJ"):
        return found
    link = antecedent(tree, pronoun)
    if link is None:
        return found
    noun, clause = link
    return antecedent_argument(tree, noun, clause, found.role, preposition=found.preposition)


def antecedent_argument(
    tree: Tree, noun: int, clause: int, role: str, *, preposition: str | None = None, source: str = "relative"
) -> Argument:
    """The noun that a clause modifies, as an argument of that clause.

    After a coordination the clause speaks of all conjuncts before it ("Russia and China, which …")
    only if it hangs on the first.
    """
    noun = explained(tree, noun) if source == "relative" else noun
    return argument(tree, noun, role, preposition=preposition, source=source, without=clause)


def explained(tree: Tree, noun: int) -> int:
    """Whom an apposition tells about: A in "A, a former judge who left"."""
    told, known = tree.heads[noun], nouns().get(tree.lemmas[noun])
    aside = tree.deps[noun] == "appos" and told < noun and tree.pos[noun] == "NOUN"
    return told if aside and tree.pos[told] == "PROPN" and known is not None and known.kind in _ABLE else noun


def _marker(tree: Tree, head: int) -> str | None:
    """What introduces an argument: the mark of a clause, else the case words of a noun."""
    if tree.deps[head] in ("advcl", "acl", "ccomp", "xcomp") or tree.pos[head] == "VERB":
        marks = tree.introducing(head, "mark")
        if marks:
            return " ".join([tree.lowers[w] for w in marks])
    preposition = tree.preposition(head)
    return "on" if preposition == "upon" else preposition


def shared_objects(tree: Tree, token: int, arguments: list[Argument], *, passive: bool) -> list[Argument]:
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
    if conjunct is None or any(token < c < conjunct and _weighs(tree, c) for c in tree.children[token]):
        return []
    if any(c > token for c in tree.having(token, "obj", "ccomp", "xcomp")):
        return []
    donor = tree.child(conjunct, "obj")
    if donor is None and tree.lemmas[token] in _STRIKING:  # "rammed and fired on three ships"
        aims = (c for c in tree.having(conjunct, "obl") if tree.preposition(c) in ("at", "on", "upon"))
        donor = next(aims, None)
    alike = tree.tags[conjunct] == tree.tags[token] and tree.child(conjunct, *SUBJECTS, "aux") is None
    if (
        donor is None
        or not alike
        or any(token < c < conjunct and _weighs(tree, c) for c in tree.children[conjunct])
    ):
        return []
    return [argument(tree, donor, "object", source="shared")] if conjunct - token <= 3 else []


def _weighs(tree: Tree, token: int) -> bool:
    return tree.deps[token] not in ("conj", "cc", "punct", "advmod", "compound:prt", "aux", "aux:pass")


def gap(tree: Tree, token: int, arguments: list[Argument]) -> list[Argument]:
    """The antecedent as object of a relative clause without pronoun ("the deal he wanted to sign")."""
    path = [token]
    while tree.deps[path[-1]] == "xcomp":
        path.append(tree.heads[path[-1]])
    clause = path[-1]
    if tree.deps[clause] != "acl:relcl" or tree.pos[token] != "VERB" or tree.child(clause, "nsubj") is None:
        return []
    filled = any(a.role in ("object", "complement") for a in arguments)
    if any(a.source == "relative" for a in arguments) or (filled and stranded(tree, token) is None):
        return []
    before = [c for t in path for c in tree.children[t] if c < clause and tree.deps[c] != "mark"]
    if any(tree.tags[c] in RELATIVE_TAGS or tree.lowers[c] == "that" for c in before):
        return []
    subjects = (c for c in before if tree.deps[c] == "nsubj")
    if any(tree.lowers[k] == "whose" for c in subjects for k in tree.children[c]):
        return []
    behind = stranded(tree, token)
    role = "object" if behind is None else "oblique"
    return [antecedent_argument(tree, tree.heads[clause], clause, role, preposition=behind)]


def stranded(tree: Tree, verb: int) -> str | None:
    """The preposition that a relative clause leaves behind its verb, the object of that, or the pronoun.

    "Which they agreed to", "the port both show interest in" (Huddleston & Pullum 2002, chapter 7, section
    4.1). A particle is one only behind an object.
    """
    objects = [c for c in tree.having(verb, "obj") if c > verb]
    for head in (verb, *objects, *(c for c in tree.children[verb] if c < verb)):
        for c in tree.children[head]:
            particle = tree.deps[c] == "compound:prt" and not (objects and c > objects[0])
            if c > max(head, verb) and tree.pos[c] == "ADP" and not tree.children[c] and not particle:
                return tree.lowers[c]
    return None


def left_behind(tree: Tree, verb: int, arguments: list[Argument]) -> list[Argument]:
    """The arguments, with antecedents behind the preposition that their clause has left behind."""
    behind = stranded(tree, verb) if any(a.source == "relative" for a in arguments) else None
    if behind is None:
        return arguments
    return [
        a.as_role("oblique", source="relative", preposition=behind)
        if a.source == "relative" and (a.role == "object" or (a.role == "oblique" and a.preposition is None))
        else a
        for a in arguments
    ]
