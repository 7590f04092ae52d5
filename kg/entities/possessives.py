"""Whose something is: what speaks for an owner of "his", "her", "its" or "their", and against one."""

from __future__ import annotations

from kg.actors import Entity
from kg.actors.nouns import nouns
from kg.entities import verbs
from kg.entities.discourse import Discourse
from kg.ontology import lexicon
from kg.trees import RELATIVE_TAGS, Tree

_ORDERING = frozenset({
    "demand", "request", "order", "urge", "require", "ask", "issue", "seek", "authorise", "authorize",
    "approve", "grant", "offer", "call", "press", "plead", "appeal", "push",
})  # fmt: skip
_UNDERGONE = frozenset({
    "arrest", "capture", "conviction", "deportation", "detention", "dismissal", "execution", "expulsion",
    "extradition", "freedom", "impeachment", "imprisonment", "killing", "ouster", "prosecution", "release",
    "removal",
})  # fmt: skip
_BEFALLING = frozenset({"death", "birth", "funeral", "victory", "defeat", "resignation"})
_GROUNDS = frozenset({"over", "for", "because of"})
_AIMS = frozenset({"on", "against", "to"})
_CALLING_IN = frozenset({"summon", "expel", "carpet"})
_JUDGING = frozenset({
    "admire", "applaud", "blast", "commend", "condemn", "criticise", "criticize", "denounce", "deplore",
    "deride", "hail", "lambast", "laud", "mock", "praise", "ridicule", "salute", "slam",
})  # fmt: skip
_SPANS = frozenset({"hour", "day", "week", "month"})
_REALM = frozenset({"airspace", "border", "sovereignty", "territory", "water"})
_TRESPASSING = frozenset({"breach", "cross", "enter", "infiltrate", "infringe", "penetrate", "violate"})
_DISMISSING = frozenset({"sack", "fire", "purge"})


def strangers(discourse: Discourse, possessive: int) -> set[Entity]:
    """Who is beside what is not his: who takes or answers what is another's, or has it done to him."""
    tree = discourse.tree
    taken = _is_attacked(discourse, possessive) or _is_called_in(tree, possessive)
    if taken or _is_answered(discourse, possessive):
        return discourse.beside(_belonging(tree, possessive))
    ordered = _ordered(tree, possessive)
    return discourse.beside(ordered) if ordered is not None else _joint_owners(discourse, possessive)


def _joint_owners(discourse: Discourse, possessive: int) -> set[Entity]:
    """Those who act together, of whom no single one is meant: "A, B and C barred its founder"."""
    tree, thing = discourse.tree, discourse.tree.heads[possessive]
    subject = tree.child(tree.heads[thing], "nsubj") if tree.deps[thing] in ("obj", "obl") else None
    together = list(tree.conjuncts(subject)) if subject is not None else []
    if tree.lowers[possessive] == "their" or len(together) < 2:
        return set()
    return {entity for t in together for entity in discourse.by_token.get(t, ())}


def joined(discourse: Discourse, possessive: int) -> int | None:
    """What a pronoun's noun is named with: the company of "sanctioned a company and its director"."""
    tree = discourse.tree
    noun = tree.heads[possessive]
    return tree.first[noun] if tree.deps[noun] == "conj" else None


def related(tree: Tree, possessive: int, clause: int) -> int | None:
    """Of whom a relative clause tells what he does with his own: A in "A, which has closed its port"."""
    top = tree.first[clause]
    subject = tree.child(top, "nsubj", "nsubj:pass")
    relative = tree.deps[top] == "acl:relcl" and subject is not None and tree.tags[subject] in RELATIVE_TAGS
    done = tree.heads[possessive]
    return tree.heads[top] if relative and tree.deps[done] == "obj" and tree.heads[done] == clause else None


def ahead(tree: Tree, possessive: int) -> int | None:
    """The subject that follows what is put before it, whose that is: A in "At its congress, A voted"."""
    noun = tree.heads[possessive]
    phrase = next((t for t in tree.climb(noun) if tree.deps[t] not in ("nmod", "conj")), noun)
    verb = tree.heads[phrase]
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if tree.deps[phrase] != "obl" or subject is None or not phrase < subject < verb:
        return None
    opening = min(tree.subtree(phrase))
    first = opening == 0 or tree.sentences[opening - 1] != tree.sentences[opening]
    return subject if first and tree.lemmas[noun] not in _UNDERGONE | _BEFALLING else None


_ASIDE = frozenset({"advcl", "ccomp"})


def main_subject(tree: Tree, token: int) -> int | None:
    """The name that follows a clause put before it, whose subject it is: A in "Before he left, A spoke"."""
    clause = tree.heads[token]
    if not tree.deps[token].startswith("nsubj") or tree.deps[clause] not in _ASIDE:
        return None
    killed = tree.deps[token] == "nsubj:pass" and tree.lemmas[clause] in verbs.violent()
    fronted = clause
    while tree.deps[fronted] == "ccomp" or (
        tree.deps[fronted] == "advcl" and _is_subjectless(tree, tree.heads[fronted])
    ):
        fronted = tree.heads[fronted]  # "asked whether he …, A said", "speaking after he …, A said"
    main = tree.heads[fronted]
    subject = tree.child(main, "nsubj", "nsubj:pass")
    if tree.deps[fronted] != "advcl" or subject is None:
        return None
    if not fronted < subject < main or tree.pos[subject] != "PROPN" or killed:
        return None
    opening = min(tree.subtree(fronted))
    return subject if opening == 0 or tree.sentences[opening - 1] != tree.sentences[opening] else None


def _is_subjectless(tree: Tree, verb: int) -> bool:
    return tree.deps[verb] == "advcl" and tree.child(verb, "nsubj", "nsubj:pass") is None


def blamed(discourse: Discourse, possessive: int) -> int | None:
    """Whose deed is the ground of what is done to him: India in "sanctions on India for its tests"."""
    tree, noun = discourse.tree, discourse.tree.first[discourse.tree.heads[possessive]]
    verb = tree.heads[noun]
    if tree.preposition(noun) not in _GROUNDS or any(tree.lowers[c] == "own" for c in tree.children[noun]):
        return None
    if tree.pos[verb] != "VERB":
        return None  # a noun's: "criticism of India over its tests" has the owner beside it
    objects = tree.having(verb, "obj", "nsubj:pass")
    hit = [c for o in (verb, *objects) for c in tree.having(o, "obl", "nmod") if tree.preposition(c) in _AIMS]
    return next((c for c in (*hit, *objects) if c < noun and c in discourse.by_token), None)


def _is_attacked(discourse: Discourse, possessive: int) -> bool:
    """Whether somebody takes or hits what is the pronoun's: hardly his own offices or positions."""
    tree, thing = discourse.tree, _belonging(discourse.tree, possessive)
    noun = nouns().get(tree.lemmas[thing])
    kin = noun is not None and noun.kind == "person" and tree.lowers[possessive] in {"his", "her"}
    own = any(tree.lowers[c] == "own" for c in tree.children[tree.heads[possessive]])
    verb, classes = tree.lemmas[tree.heads[thing]], lexicon().classes
    several = thing != tree.heads[possessive] and verb in verbs.forceful()  # "shot two of their men"
    targets = classes["@building"] | classes["@craft"] | classes["@diplomat"]
    violent = (
        several
        or verb in verbs.violent()
        or (verb in verbs.harming() and tree.lemmas[thing] in targets)
        or (verb in _TRESPASSING and tree.lemmas[thing] in _REALM)
    )
    hit = tree.deps[thing] == "obj" and violent
    hit = hit or (verb in verbs.aiming() and tree.deps[thing] == "obl" and tree.preposition(thing) == "at")
    dismissed = noun is not None and verb in _DISMISSING  # "sacked his cabinet"
    return hit and not (kin or own or dismissed)


def _is_called_in(tree: Tree, possessive: int) -> bool:
    """Whether an envoy is called to account, as one's own is not: "prompting B to summon its ambassador"."""
    thing = tree.heads[possessive]
    diplomat = tree.lemmas[thing] in lexicon().classes["@diplomat"]
    verb = tree.heads[thing]
    ousted = tree.lemmas[verb] == "give" and any(tree.lemmas[c] in _SPANS for c in tree.having(verb, "obj"))
    called = tree.deps[thing] == "obj" and tree.lemmas[verb] in _CALLING_IN
    return diplomat and (called or ousted)  # "gave its envoys two days to leave"


def _ordered(tree: Tree, possessive: int) -> int | None:
    """What is ordered to be done to another: "ordered his arrest", "issued a warrant for his arrest"."""
    noun = tree.heads[possessive]
    thing = tree.heads[tree.first[noun]] if tree.deps[tree.first[noun]] == "nmod" else noun
    verb = tree.lemmas[tree.heads[tree.first[thing]]]
    return thing if tree.lemmas[noun] in _UNDERGONE and verb in _ORDERING else None


def _belonging(tree: Tree, possessive: int) -> int:
    """What is a pronoun's, or how many of it: the boats of "its boats", the two of "two of its boats"."""
    thing = tree.heads[possessive]
    amount = tree.heads[thing]
    counts = tree.pos[amount] == "NUM" or tree.lemmas[amount] in lexicon().classes["@portion"]
    return amount if tree.deps[thing] == "nmod" and counts else thing


def _is_answered(discourse: Discourse, possessive: int) -> bool:
    """Whether one judges what another wants or is: "A rejected his proposals", "praised his courage"."""
    tree, thing = discourse.tree, discourse.tree.heads[possessive]
    classes, own = lexicon().classes, any(tree.lowers[c] == "own" for c in tree.children[thing])
    said = tree.lemmas[thing] in classes["@demand"] | classes["@proposal"] | classes["@claim"]
    verb = tree.lemmas[tree.heads[thing]]
    judged = verb in _JUDGING and nouns().get(tree.lemmas[thing]) is None
    answered = tree.deps[thing] == "obj" and (judged or (said and verb in verbs.answering()))
    return answered and not own
