"""What speaks for or against one whom a pronoun may mean: who is asked, quoted, blamed or told of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from kg.actors import Entity
from kg.actors.nouns import nouns
from kg.entities import verbs
from kg.entities.discourse import CALLED_ON, ROLE_WEIGHTS, Candidate, Discourse
from kg.ontology import lexicon
from kg.trees import Tree

FIRST = {
    "i": "I",
    "me": "I",
    "my": "I",
    "mine": "I",
    "myself": "I",
    "we": "we",
    "us": "we",
    "our": "we",
    "ours": "we",
    "ourselves": "we",
}
_CHARGING = frozenset({"accuse", "allege"})
_PROMISING = frozenset({"promise", "vow", "pledge", "threaten"})
_PROVOKED = frozenset({"after", "because", "for"})
_OWN_REASONS = frozenset({"want", "accuse", "blame", "fear"})  # of who strikes
_DEMANDING = frozenset({"demand", "request", "order", "urge", "require", "ask"})
_THREATENING = frozenset({"threaten", "warn", "caution"})
_AIMED_AT = frozenset({"against", "on", "with", "at"})
_SPEAKING_FOR = frozenset({
    "lawyer", "attorney", "solicitor", "counsel", "spokesman", "spokeswoman", "spokesperson", "doctor",
    "aide",
})  # fmt: skip


def phrases_around(tree: Tree, token: int, clause: int) -> set[int]:
    """The phrases that hold a word, which cannot mean them: "its" in "the aid for its ally" (i-within-i)."""
    found, apart = set[int](), False
    for t in tree.climb(token):
        if t == clause:
            break
        if t != token and not apart:
            found.add(t)
        apart = apart or tree.deps[t] in ("conj", "appos", "acl", "acl:relcl")
    return found


def governing(tree: Tree, clause: int) -> set[int]:
    """The verbs above a clause, up to one that is joined to others and has a subject of its own."""
    found = set[int]()
    for t in tree.climb(clause):
        if t != clause:
            found.add(t)
        if tree.deps[t] == "conj" and tree.child(t, "nsubj", "nsubj:pass") is not None:
            break
    return found


def provoker(tree: Tree, token: int) -> int | None:
    """Who is struck or blamed for what a clause has him do: B of "A bombed B after it fired on Kars"."""
    deed = tree.heads[token]
    answer = tree.heads[tree.first[deed]]
    if tree.deps[token] != "nsubj" or tree.deps[tree.first[deed]] != "advcl" or answer > deed:
        return None
    marked = any(tree.lowers[c] in _PROVOKED for c in tree.having(tree.first[deed], "mark"))
    did, done = tree.lemmas[deed], tree.lemmas[answer]
    if not marked or did in _OWN_REASONS or did not in verbs.hostile() or done not in verbs.hostile():
        return None
    return tree.child(answer, "obj")


def client_of(discourse: Discourse, clause: int) -> tuple[int, tuple[Entity, ...]] | None:
    """Who speaks for others in a clause about them, and for whom: "her lawyers said she had been beaten"."""
    tree = discourse.tree
    speaker = tree.child(tree.heads[clause], "nsubj") if tree.deps[clause] == "ccomp" else None
    if speaker is None or tree.lemmas[speaker] not in _SPEAKING_FOR:
        return None
    owner = tree.child(speaker, "nmod:poss", "compound")  # "a coalition spokesman denied that it had"
    whose = discourse.by_token.get(owner, ()) if owner is not None else ()
    return (speaker, whose) if whose else None


def is_quoted(discourse: Discourse, candidate: Candidate, sentence: int) -> bool:
    """Whether somebody speaks in a sentence, or goes on from what he said just before: he is "I"."""
    if candidate.quoted:
        return False
    if candidate.sentence == sentence:
        return candidate.weight >= ROLE_WEIGHTS["nsubj:pass"]
    tree, first = discourse.tree, discourse.tree.first[candidate.token]
    said = tree.deps[first] == "nsubj" and tree.lemmas[tree.heads[first]] in verbs.speech()
    start, end = (bisect_left(discourse.sentences, s) for s in (candidate.sentence, sentence))
    return (
        said and any(discourse.quoted[start:end]) and is_all_quoted(discourse, candidate.sentence, sentence)
    )


def is_all_quoted(discourse: Discourse, since: int, sentence: int) -> bool:
    """Whether nobody else has spoken since: all words of the sentences after one are quoted."""
    start, end = bisect_right(discourse.sentences, since), bisect_right(discourse.sentences, sentence)
    return all(discourse.quoted[t] or discourse.tree.pos[t] in ("PUNCT", "SPACE") for t in range(start, end))


def is_said_of(discourse: Discourse, candidate: Candidate) -> bool:
    """Whether a candidate is what another one is: the ally, of "Iran is an ally of B"."""
    tree = discourse.tree
    if tree.child(candidate.token, "cop") is None:
        return False
    return any(discourse.by_token.get(c) for c in tree.having(candidate.token, "nsubj"))


def beside_relative(tree: Tree, clause: int) -> int | None:
    """The noun beside whose other parts a relative clause is: "the withdrawal of A from posts they hold"."""
    if tree.deps[clause] != "acl:relcl" or tree.deps[tree.heads[clause]] != "nmod":
        return None
    return tree.heads[tree.heads[clause]]


def suffers(tree: Tree, token: int, what: Collection[str]) -> bool:
    """Whether somebody has done to him what one of some verbs tells."""
    return tree.deps[token] in ("obj", "nsubj:pass") and tree.lemmas[tree.heads[token]] in what


def alike(tree: Tree, token: int) -> int | None:
    """Whom the same subject treats before: A in "convicted A of beating B and sentenced him"."""
    verb = tree.heads[token]
    joined = tree.deps[token] == "obj" and tree.deps[verb] == "conj" and tree.pos[verb] == "VERB"
    if not joined or tree.child(verb, "nsubj", "nsubj:pass") is not None:
        return None
    return tree.child(tree.heads[verb], "obj")


def is_told_of(tree: Tree, token: int) -> bool:
    """Whether somebody only stands in what another says: B, of "A said that B had left"."""
    clause = tree.heads[tree.first[token]]
    return tree.deps[clause] == "ccomp" and tree.lemmas[tree.heads[clause]] in verbs.speech()


def clause_of(discourse: Discourse, token: int) -> int:
    """The predicate that a token depends on."""
    tree = discourse.tree
    for t in tree.climb(token):
        if t != token and tree.pos[t] in {"VERB", "AUX"}:
            return t
        if (
            tree.deps[t] in {"root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp"}
            and t != token
        ):
            return t
    return tree.heads[token]


def subject_candidate(discourse: Discourse, clause: int) -> Candidate | None:
    """The subject of a clause, or of the one above that it takes it from."""
    tree = discourse.tree
    subject = tree.child(clause, "nsubj", "nsubj:pass")
    while (
        subject is None
        and tree.deps[clause] in {"xcomp", "conj", "advcl", "acl"}
        and tree.heads[clause] != clause
    ):
        owner = tree.child(tree.heads[clause], "nmod:poss") if tree.deps[clause] == "acl" else None
        clause = tree.heads[clause]
        subject = tree.child(clause, "nsubj", "nsubj:pass") if owner is None else owner  # "A's right to act"
    if subject is None:
        return None
    return next((c for c in reversed(discourse.candidates) if c.token == subject), None)


def asked(discourse: Discourse, clause: int) -> int | None:
    """Who is to do what a clause belongs to: B where "A urges B to lift the restrictions it has placed"."""
    tree = discourse.tree
    for verb in tree.climb(clause):
        governor = tree.heads[tree.first[verb]]
        if tree.tags[verb] != "VB" or tree.deps[tree.first[verb]] not in {"xcomp", "advcl", "ccomp"}:
            continue
        if tree.child(verb, "nsubj", "nsubj:pass") is not None or tree.lemmas[governor] in _PROMISING:
            continue
        others = (c for c in tree.having(governor, "obj", "iobj", "obl") if governor < c < verb)
        asked = (c for c in others if tree.deps[c] != "obl" or tree.preposition(c) in CALLED_ON)
        return next((c for c in asked if c in discourse.by_token), None)
    return None


def addressed(discourse: Discourse, token: int) -> int | None:
    """To whom somebody who goes on speaking spoke: "called on A to free B and reminded them of …"."""
    tree = discourse.tree
    governor = tree.heads[tree.heads[token]]
    if tree.deps[tree.heads[token]] != "conj":
        return None
    others = (c for c in tree.having(governor, "obj", "iobj", "obl") if governor < c < token)
    told = (c for c in others if tree.deps[c] != "obl" or tree.preposition(c) in CALLED_ON)
    return next((c for c in told if c in discourse.by_token), None)


def threatened(discourse: Discourse, clause: int) -> int | None:
    """Who is to do what a threat hangs on: B of "threatened B with sanctions if it did not leave", "will use
    force against B unless it leaves"."""
    tree, deed = discourse.tree, discourse.tree.heads[clause]
    marks = {tree.lowers[c] for c in tree.having(clause, "mark")}
    if (
        tree.deps[clause] != "advcl"
        or tree.child(clause, "nsubj") is None
        or not ("unless" in marks or ("if" in marks and tree.lemmas[deed] in _THREATENING))
    ):
        return None
    beside = (
        *tree.having(deed, "obj", "iobj", "obl"),
        *(c for o in tree.having(deed, "obj") for c in tree.having(o, "nmod")),
    )
    reached = (c for c in beside if tree.deps[c] in ("obj", "iobj") or tree.preposition(c) in _AIMED_AT)
    return next((c for c in reached if c < clause and c in discourse.by_token), None)


def charged(discourse: Discourse, token: int, clause: int) -> int | None:
    """Of whom an accusation tells: B of "accused B of a massacre where its men …", "barred B, alleging that
    he …". What is done to the accuser's own is not meant."""
    tree = discourse.tree
    if tree.deps[token] == "nmod:poss" and not tree.deps[tree.heads[token]].startswith("nsubj"):
        return None
    for verb in tree.climb(clause):
        governor = tree.heads[verb]
        if tree.lemmas[governor] not in _CHARGING or governor == verb:
            continue
        if tree.deps[verb] == "conj":
            return None  # "accused B of treason and said it would answer"
        above = governor if tree.lemmas[governor] == "accuse" else tree.heads[governor]
        if above != governor and tree.deps[governor] not in ("conj", "advcl"):
            return None
        told = (c for c in tree.having(above, "obj") if c < verb and c in discourse.by_token)
        return next(told, None)
    return None


def announcer(discourse: Discourse, clause: int) -> int | None:
    """Whose announcement a clause is: B of "welcomed the announcement by B that it will leave"."""
    tree, said = discourse.tree, discourse.tree.heads[clause]
    told = tree.deps[clause] in ("acl", "ccomp") and tree.child(clause, "nsubj", "nsubj:pass") is not None
    if not told or tree.pos[said] != "NOUN":
        return None
    by = (c for c in tree.having(said, "nmod") if tree.preposition(c) in ("by", "from"))
    return next((c for c in by if c < clause and c in discourse.by_token), None)


def demanding(discourse: Discourse, clause: int) -> set[Entity]:
    """Who demands what a clause tells, and so does not do it himself: "A demanded that they withdraw"."""
    tree, verb = discourse.tree, discourse.tree.heads[clause]
    if tree.deps[clause] != "ccomp" or tree.lemmas[verb] not in _DEMANDING:
        return set()
    asking = subject_candidate(discourse, verb)
    if asking is None:  # "adopted a resolution demanding that they withdraw"
        above = (tree.child(t, "nsubj", "nsubj:pass") for t in tree.climb(verb))
        subject = next((t for t in above if t is not None), None)
        return set(discourse.by_token.get(subject, ())) if subject is not None else set()
    return set(asking.entities)


def is_denied(discourse: Discourse, candidate: Candidate, token: int) -> bool:
    """Whether nobody is meant of whom words outside could speak: "'No criminal is above the law,' his office
    said"."""
    tree = discourse.tree
    nobody = any(tree.lowers[c] == "no" for c in tree.having(candidate.token, "det"))
    outside = candidate.sentence != discourse.sentences[token] or candidate.quoted != discourse.quoted[token]
    return nobody and outside


def accusing(discourse: Discourse, token: int, clause: int) -> set[Entity]:
    """Who has others harm somebody, who is another than himself: "A asked B to jail him"."""
    tree = discourse.tree
    harmed = tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in verbs.hostile()
    asks = tree.lemmas[tree.heads[clause]] in _BIDDING
    if not harmed or not asks or tree.deps[clause] not in ("xcomp", "ccomp"):
        return set()
    asking = subject_candidate(discourse, tree.heads[clause])
    return set(asking.entities) if asking is not None else set()


_BIDDING = _DEMANDING | {"beg", "call", "command", "instruct", "press", "tell", "want"}


def is_ours(discourse: Discourse, clause: int) -> bool:
    """Whether "we" act in a clause: what is another's in it is not the publisher's."""
    subject = discourse.tree.child(clause, "nsubj")
    return subject is not None and discourse.tree.lowers[subject] in FIRST


def within_subject(discourse: Discourse, verb: int) -> set[Entity]:
    """Whoever is named in the subject of a verb, or of the one that it is joined to."""
    own = discourse.tree.child(verb, "nsubj")
    subject = own if own is not None else discourse.tree.child(discourse.tree.first[verb], "nsubj")
    tokens = discourse.tree.subtree(subject) if subject is not None else ()
    return {entity for t in tokens for entity in discourse.by_token.get(t, ())}


def acts(discourse: Discourse, token: int) -> bool:
    """Whether a pronoun does what only somebody does: "it decided", "it called on", "it urged"."""
    tree, verb = discourse.tree, discourse.tree.heads[token]
    return tree.deps[token] == "nsubj" and tree.lemmas[verb] in verbs.deliberate()


def is_body(tree: Tree, token: int) -> bool:
    """Whether "it" is called a group, and so is no state: "regards it as an offshoot of A"."""
    if tree.deps[token] != "obj":
        return False
    called = (c for c in tree.having(tree.heads[token], "obl", "xcomp") if tree.tags[c][:2] == "NN")
    nouns_ = (nouns().get(tree.lemmas[c]) for c in called)
    return any(n is not None and n.kind in {"group", "organisation"} for n in nouns_)


def is_deed(tree: Tree, token: int) -> bool:
    """Whether "it" is called a deed: "condemned it as a violation of the truce"."""
    if tree.deps[token] != "obj":
        return False
    called = (c for c in tree.having(tree.heads[token], "obl") if tree.preposition(c) == "as")
    return any(tree.lemmas[c] in lexicon().classes["@deed"] for c in called)
