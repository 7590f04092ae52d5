"""Whom pronouns mean: candidates weighed by syntax, recency, gender and number.

After Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", Computational
Linguistics 20(4): what is prominent first, halved with every sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kg.actors import Entity
from kg.actors.nouns import nouns
from kg.entities import verbs
from kg.entities.discourse import ROLE_WEIGHTS, Candidate, Discourse
from kg.entities.impersonal import is_impersonal
from kg.entities.mentions import ACTING_KINDS
from kg.entities.pairs import parties, with_subject
from kg.entities.possessives import blamed, joined, related, strangers
from kg.ontology import lexicon
from kg.trees import Tree

SENTENCE_WEIGHT = 100.0
TOLD_OF = 0.6  # of those of whom others tell, as who goes on to tell
IN_ASIDE = 0.8  # of whom only a relative clause of an earlier sentence tells
FAVOUR = 1.8
REACH = {"person": 6, "it": 2, "they": 3}

PERSONAL = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
}  # fmt: skip
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
PAIRS = frozenset({"both", "neither"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
_STATES = frozenset({"country", "government"})
_PROMISING = frozenset({"promise", "vow", "pledge", "threaten"})
_PROVOKED = frozenset({"after", "because", "for"})
_OWN_REASONS = frozenset({"want", "accuse", "blame", "fear"})  # of who strikes
_DEMANDING = frozenset({"demand", "request", "order", "urge", "require", "ask"})
_THREATENING = frozenset({"threaten", "warn", "caution"})
_AIMED_AT = frozenset({"against", "on", "with", "at"})
_ASKING = frozenset({"on", "upon", "to", "for", "with"})
# Whom one does this to is somebody: "closed the border to Mali and accused it".
_ADDRESSING = frozenset({
    "accuse", "urge", "warn", "tell", "ask", "thank", "congratulate", "invite", "persuade", "convince",
    "advise", "remind", "assure", "inform", "notify",
})  # fmt: skip
_SPEAKING_FOR = frozenset({
    "lawyer", "attorney", "solicitor", "counsel", "spokesman", "spokeswoman", "spokesperson", "doctor",
    "aide",
})  # fmt: skip


def pronoun(discourse: Discourse, token: int) -> Candidate | None:
    """The candidate that a third-person pronoun takes up, or None."""
    tree, form = discourse.tree, discourse.tree.lowers[token]
    wanted = PERSONAL[form]
    if wanted == "it" and form == "it" and is_impersonal(tree, token):
        return None
    clause = _clause(discourse, token)
    if form in REFLEXIVE:
        subject = _subject_candidate(discourse, clause)
        if subject is not None and agrees(discourse, subject, wanted) > 0:
            return subject
    barred = set[Entity]()
    if form in POSSESSIVE:
        barred = strangers(discourse, token)
    elif form not in REFLEXIVE:
        part = tree.preposition(token) == "of" and tree.pos[tree.heads[token]] not in {"NOUN", "VERB"}
        barred = discourse.beside(tree.heads[token] if part else token)  # "nine of them"
    organs = {e.country for e in barred if e.kind == "government"} if form == "it" else set()
    if form == "it" and tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in verbs.hostile():
        barred |= _within_subject(discourse, tree.heads[token])  # "commanders of A accused it"
    elif tree.deps[token] == "nsubj":
        barred |= _demanding(discourse, clause)
    speaking = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.speech()
    telling = speaking and wanted in {"m", "f"}
    speaking = speaking or (form in {"it", "they"} and _acts(discourse, token))
    speaking = speaking or tree.deps[token] == "iobj"  # "has sent it arms"
    speaking = speaking or (tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in _ADDRESSING)
    fighting = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.forceful()
    body = form == "it" and _is_body(tree, token)
    reach = REACH.get(wanted, REACH["person"])
    sentence = discourse.sentences[token]
    above = _governing(tree, clause)
    within = _phrases_around(tree, token, clause)
    client = _client(discourse, clause) if form not in POSSESSIVE else None
    if client is not None:
        barred = barred | set(discourse.by_token.get(client[0], ()))
    favoured = {_asked(discourse, clause)}
    if form in POSSESSIVE:
        favoured |= {joined(discourse, token), related(tree, token, clause)}
    culprit = blamed(discourse, token) if form in POSSESSIVE else None
    provoking = {_provoking(tree, token), _threatened(discourse, clause)}
    ours = wanted == "it" and _is_ours(discourse, clause)
    beside = _beside_relative(tree, clause) if wanted == "they" else None
    best: Candidate | None = None
    most = 0.0
    for candidate in discourse.near(sentence, reach):
        if candidate.token >= token:
            continue
        fit = agrees(discourse, candidate, wanted, spoken=discourse.quoted[token])
        if fit <= 0 or (barred and not barred.isdisjoint(candidate.entities)):
            continue
        if candidate.sentence == sentence and tree.heads[token] == candidate.token:
            continue
        if _is_said_of(discourse, candidate) or candidate.token in within:
            continue
        if speaking and (
            candidate.entities[0].kind not in ACTING_KINDS
            or (candidate.quoted and not discourse.quoted[token])
        ):
            continue
        if candidate.entities[0].kind == "country" and candidate.entities[0].country in organs:
            continue  # an army that fights beside it is another's
        if body and candidate.entities[0].kind in _STATES:
            continue
        if ours and candidate.entities[0].kind in _STATES and candidate.entities[0].country == discourse.home:
            continue
        score = (SENTENCE_WEIGHT + candidate.weight) * fit * 0.5 ** (sentence - candidate.sentence)
        if (
            candidate.sentence == sentence
            and tree.heads[tree.first[candidate.token]] == clause
            and form in POSSESSIVE
        ):
            score *= 1.3
        if discourse.quoted[token] and _is_quoted(discourse, candidate, sentence):
            score *= 0.3
        if (
            tree.heads[tree.first[candidate.token]] in above
            and candidate.weight >= ROLE_WEIGHTS["nsubj:pass"]
        ):
            score *= 1.3
        if telling and candidate.sentence < sentence and _is_told_of(tree, candidate.token):
            score *= TOLD_OF
        if client is not None and not set(client[1]).isdisjoint(candidate.entities):
            score *= FAVOUR**2
        if candidate.token in favoured:
            score *= FAVOUR
        first = tree.first[candidate.token]
        if candidate.sentence < sentence and tree.deps[tree.heads[first]] == "acl:relcl":
            score *= IN_ASIDE
        if beside is not None and beside in (first, tree.heads[first]):
            score *= FAVOUR**2
        if candidate.token in provoking:
            score *= FAVOUR**2
        if candidate.token == culprit:
            score *= FAVOUR**2  # also where it only hangs on the object
        if candidate.entities[0].id in discourse.topics:
            score *= 1.5
        if fighting and tree.lemmas[candidate.token] in lexicon().classes["@harmless"]:
            score *= 0.3
        score *= 1 + 0.05 * min(6, discourse.counts[candidate.entities[0].id])
        score += 0.02 * (candidate.token - token) / 10
        if score >= most:
            best, most = candidate, score
    if wanted != "they" or (best is not None and best.sentence == sentence):
        return best
    pair = parties(discourse, token, sentence)
    if pair is None and (best is None or best.sentence < sentence - 1 or not _several(best)):
        pair = parties(discourse, token, sentence - 1)
    return pair or (best if best is None else with_subject(discourse, best))


def _phrases_around(tree: Tree, token: int, clause: int) -> set[int]:
    """The phrases that hold a word, which cannot mean them: "its" in "the aid for its ally" (i-within-i)."""
    found, apart = set[int](), False
    for t in tree.climb(token):
        if t == clause:
            break
        if t != token and not apart:
            found.add(t)
        apart = apart or tree.deps[t] in ("conj", "appos", "acl", "acl:relcl")
    return found


def _governing(tree: Tree, clause: int) -> set[int]:
    """The verbs above a clause, up to one that is joined to others and has a subject of its own."""
    found = set[int]()
    for t in tree.climb(clause):
        if t != clause:
            found.add(t)
        if tree.deps[t] == "conj" and tree.child(t, "nsubj", "nsubj:pass") is not None:
            break
    return found


def _provoking(tree: Tree, token: int) -> int | None:
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


def _client(discourse: Discourse, clause: int) -> tuple[int, tuple[Entity, ...]] | None:
    """Who speaks for others in a clause about them, and for whom: "her lawyers said she had been beaten"."""
    tree = discourse.tree
    speaker = tree.child(tree.heads[clause], "nsubj") if tree.deps[clause] == "ccomp" else None
    if speaker is None or tree.lemmas[speaker] not in _SPEAKING_FOR:
        return None
    owner = tree.child(speaker, "nmod:poss")
    whose = discourse.by_token.get(owner, ()) if owner is not None else ()
    return (speaker, whose) if whose else None


def _is_quoted(discourse: Discourse, candidate: Candidate, sentence: int) -> bool:
    """Whether somebody speaks in a sentence, or goes on from what he said just before: he is "I"."""
    if candidate.quoted:
        return False
    if candidate.sentence == sentence:
        return candidate.weight >= ROLE_WEIGHTS["nsubj:pass"]
    tree, first = discourse.tree, discourse.tree.first[candidate.token]
    said = tree.deps[first] == "nsubj" and tree.lemmas[tree.heads[first]] in verbs.speech()
    start, end = (bisect_left(discourse.sentences, s) for s in (candidate.sentence, sentence))
    return (
        said and any(discourse.quoted[start:end]) and _is_all_quoted(discourse, candidate.sentence, sentence)
    )


def _is_all_quoted(discourse: Discourse, since: int, sentence: int) -> bool:
    """Whether nobody else has spoken since: all words of the sentences after one are quoted."""
    start, end = bisect_right(discourse.sentences, since), bisect_right(discourse.sentences, sentence)
    return all(discourse.quoted[t] or discourse.tree.pos[t] in ("PUNCT", "SPACE") for t in range(start, end))


def _is_said_of(discourse: Discourse, candidate: Candidate) -> bool:
    """Whether a candidate is what another one is: the ally, of "Iran is an ally of B"."""
    tree = discourse.tree
    if tree.child(candidate.token, "cop") is None:
        return False
    return any(discourse.by_token.get(c) for c in tree.having(candidate.token, "nsubj"))


def _beside_relative(tree: Tree, clause: int) -> int | None:
    """The noun beside whose other parts a relative clause is: "the withdrawal of A from posts they hold"."""
    if tree.deps[clause] != "acl:relcl" or tree.deps[tree.heads[clause]] != "nmod":
        return None
    return tree.heads[tree.heads[clause]]


def _is_told_of(tree: Tree, token: int) -> bool:
    """Whether somebody only stands in what another says: B, of "A said that B had left"."""
    clause = tree.heads[tree.first[token]]
    return tree.deps[clause] == "ccomp" and tree.lemmas[tree.heads[clause]] in verbs.speech()


def agrees(discourse: Discourse, candidate: Candidate, wanted: str, *, spoken: bool = False) -> float:
    """How well number and gender fit, from 0 (not) to 1; who is quoted calls a state "they"."""
    entity = candidate.entities[0]
    person = entity.kind == "person"
    if wanted in {"m", "f"}:
        if not person or candidate.plural:
            return 0.0
        gender = discourse.genders.get(entity.id) or entity.gender
        return 0.85 if gender is None else float(gender == wanted)
    if wanted == "it":
        if person or candidate.plural or discourse.tree.lowers[candidate.token] == "police":
            return 0.0
        if candidate.locative:
            return 0.4
        return {"thing": 0.9, "place": 0.6}.get(entity.kind, 1.0)
    if candidate.plural:
        return 0.8 if entity.kind == "thing" else 1.0
    if person:
        return 0.0 if (discourse.genders.get(entity.id) or entity.gender) else 0.3
    if entity.category == "military":
        return 0.8
    if spoken and entity.kind in _STATES:
        return 0.7
    return {"group": 0.9, "organisation": 0.6, "government": 0.6, "country": 0.35}.get(entity.kind, 0.0)


def _clause(discourse: Discourse, token: int) -> int:
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


def _subject_candidate(discourse: Discourse, clause: int) -> Candidate | None:
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


def _asked(discourse: Discourse, clause: int) -> int | None:
    """Who is to do what a clause belongs to: B where "A urges B to lift the restrictions it has placed"."""
    tree = discourse.tree
    for verb in tree.climb(clause):
        governor = tree.heads[tree.first[verb]]
        if tree.tags[verb] != "VB" or tree.deps[tree.first[verb]] not in {"xcomp", "advcl", "ccomp"}:
            continue
        if tree.child(verb, "nsubj", "nsubj:pass") is not None or tree.lemmas[governor] in _PROMISING:
            continue
        others = (c for c in tree.having(governor, "obj", "iobj", "obl") if governor < c < verb)
        asked = (c for c in others if tree.deps[c] != "obl" or tree.preposition(c) in _ASKING)
        return next((c for c in asked if c in discourse.by_token), None)
    return None


def _threatened(discourse: Discourse, clause: int) -> int | None:
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


def _demanding(discourse: Discourse, clause: int) -> set[Entity]:
    """Who demands what a clause tells, and so does not do it himself: "A demanded that they withdraw"."""
    tree, verb = discourse.tree, discourse.tree.heads[clause]
    if tree.deps[clause] != "ccomp" or tree.lemmas[verb] not in _DEMANDING:
        return set()
    asking = _subject_candidate(discourse, verb)
    if asking is None:  # "adopted a resolution demanding that they withdraw"
        above = (tree.child(t, "nsubj", "nsubj:pass") for t in tree.climb(verb))
        subject = next((t for t in above if t is not None), None)
        return set(discourse.by_token.get(subject, ())) if subject is not None else set()
    return set(asking.entities)


def _is_ours(discourse: Discourse, clause: int) -> bool:
    """Whether "we" act in a clause: what is another's in it is not the publisher's."""
    subject = discourse.tree.child(clause, "nsubj")
    return subject is not None and discourse.tree.lowers[subject] in FIRST


def _within_subject(discourse: Discourse, verb: int) -> set[Entity]:
    own = discourse.tree.child(verb, "nsubj")
    subject = own if own is not None else discourse.tree.child(discourse.tree.first[verb], "nsubj")
    tokens = discourse.tree.subtree(subject) if subject is not None else ()
    return {entity for t in tokens for entity in discourse.by_token.get(t, ())}


def _acts(discourse: Discourse, token: int) -> bool:
    """Whether a pronoun does what only somebody does: "it decided", "it called on", "it urged"."""
    tree, verb = discourse.tree, discourse.tree.heads[token]
    return tree.deps[token] == "nsubj" and tree.lemmas[verb] in verbs.deliberate()


def _is_body(tree: Tree, token: int) -> bool:
    """Whether "it" is called a group, and so is no state: "regards it as an offshoot of A"."""
    if tree.deps[token] != "obj":
        return False
    called = (c for c in tree.having(tree.heads[token], "obl", "xcomp") if tree.tags[c][:2] == "NN")
    nouns_ = (nouns().get(tree.lemmas[c]) for c in called)
    return any(n is not None and n.kind in {"group", "organisation"} for n in nouns_)


def _several(candidate: Candidate) -> bool:
    return candidate.plural or candidate.entities[0].kind == "group"
