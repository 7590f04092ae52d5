"""Whom pronouns mean: candidates weighed by syntax, recency, gender and number.

After Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", Computational
Linguistics 20(4): what is prominent first, halved with every sentence.
"""

from __future__ import annotations

from kg.actors import ACTING_KINDS, STATE_KINDS, Entity
from kg.entities import verbs
from kg.entities.cues import (
    accusing,
    acts,
    addressed,
    alike,
    announcer,
    asked,
    beside_relative,
    charged,
    clause_of,
    client_of,
    demanding,
    governing,
    is_body,
    is_deed,
    is_denied,
    is_ours,
    is_quoted,
    is_said_of,
    is_told_of,
    phrases_around,
    provoker,
    subject_candidate,
    suffers,
    threatened,
    within_subject,
)
from kg.entities.discourse import ROLE_WEIGHTS, Candidate, Discourse
from kg.entities.impersonal import is_impersonal
from kg.entities.pairs import parties, talkers, with_subject
from kg.entities.possessives import blamed, joined, related, strangers
from kg.ontology import lexicon

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
PAIRS = frozenset({"both", "neither"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
# Whom one does this to is somebody: "closed the border to Mali and accused it".
_ADDRESSING = frozenset({
    "accuse", "urge", "warn", "tell", "ask", "thank", "congratulate", "invite", "persuade", "convince",
    "advise", "remind", "assure", "inform", "notify",
})  # fmt: skip


def pronoun(discourse: Discourse, token: int) -> Candidate | None:
    """The candidate that a third-person pronoun takes up, or None."""
    tree, form = discourse.tree, discourse.tree.lowers[token]
    wanted = PERSONAL[form]
    if wanted == "it" and form == "it" and is_impersonal(tree, token):
        return None
    clause = clause_of(discourse, token)
    if form in REFLEXIVE:
        subject = subject_candidate(discourse, clause)
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
        barred |= within_subject(discourse, tree.heads[token])  # "commanders of A accused it"
    elif tree.deps[token] == "nsubj":
        asking = demanding(discourse, clause)
        barred |= asking
        organs |= {e.country for e in asking} - {None} if form == "it" else set()  # nor his own state
    barred |= accusing(discourse, token, clause)
    speaking = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.speech()
    telling = speaking and wanted in {"m", "f"}
    speaking = speaking or (form in {"it", "they"} and acts(discourse, token))
    speaking = speaking or tree.deps[token] == "iobj"  # "has sent it arms"
    speaking = speaking or (tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in _ADDRESSING)
    fighting = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.forceful()
    meek = lexicon().classes["@harmless"] if fighting else frozenset[str]()
    if tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in lexicon().classes["@detaining"]:
        meek |= lexicon().classes["@protester"] | lexicon().classes["@harmless"]
    body = form == "it" and is_body(tree, token)
    deed = form == "it" and is_deed(tree, token)
    reach = REACH.get(wanted, REACH["person"])
    sentence = discourse.sentences[token]
    above = governing(tree, clause)
    within = phrases_around(tree, token, clause)
    client = client_of(discourse, clause) if form not in POSSESSIVE else None
    if client is not None:
        barred = barred | set(discourse.by_token.get(client[0], ()))
    favoured = {asked(discourse, clause)}
    if tree.deps[token] in ("obj", "iobj") and tree.lemmas[tree.heads[token]] in _ADDRESSING:
        favoured.add(addressed(discourse, token))
    same = alike(tree, token)
    held = suffers(tree, token, verbs.freeing())
    if form in POSSESSIVE:
        favoured |= {joined(discourse, token), related(tree, token, clause)}
    culprit = blamed(discourse, token) if form in POSSESSIVE else None
    provoking = {provoker(tree, token), threatened(discourse, clause), announcer(discourse, clause)}
    provoking.add(charged(discourse, token, clause))
    ours = wanted == "it" and is_ours(discourse, clause)
    beside = beside_relative(tree, clause) if wanted == "they" else None
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
        if (
            is_said_of(discourse, candidate)
            or candidate.token in within
            or is_denied(discourse, candidate, token)
        ):
            continue
        if speaking and (
            candidate.entities[0].kind not in ACTING_KINDS
            or (candidate.quoted and not discourse.quoted[token])
        ):
            continue
        if candidate.entities[0].kind == "country" and candidate.entities[0].country in organs:
            continue  # an army that fights beside it is another's
        at_home = ours and candidate.entities[0].country == discourse.home
        if candidate.entities[0].kind in STATE_KINDS and (body or deed or at_home):
            continue
        score = (SENTENCE_WEIGHT + candidate.weight) * fit * 0.5 ** (sentence - candidate.sentence)
        if (
            candidate.sentence == sentence
            and tree.heads[tree.first[candidate.token]] == clause
            and form in POSSESSIVE
        ):
            score *= 1.3
        if discourse.quoted[token] and is_quoted(discourse, candidate, sentence):
            score *= 0.3
        if (
            tree.heads[tree.first[candidate.token]] in above
            and candidate.weight >= ROLE_WEIGHTS["nsubj:pass"]
        ):
            score *= 1.3
        if telling and candidate.sentence < sentence and is_told_of(tree, candidate.token):
            score *= TOLD_OF
        if client is not None and not set(client[1]).isdisjoint(candidate.entities):
            score *= FAVOUR**2
        if candidate.token in favoured or (candidate.token == same and candidate.entities[0].kind != "thing"):
            score *= FAVOUR
        first = tree.first[candidate.token]
        if held and suffers(tree, first, verbs.hostile()):
            score *= FAVOUR**2  # "arrested three men. They were freed"
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
        if tree.lemmas[candidate.token] in meek:
            score *= 0.3
        score *= 1 + 0.05 * min(6, discourse.counts[candidate.entities[0].id])
        score += 0.02 * (candidate.token - token) / 10
        if score >= most:
            best, most = candidate, score
    if wanted != "they" or (best is not None and best.sentence == sentence):
        return best
    talking = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.mutual()
    if talking and best is not None and len(best.entities) == 1 and best.weight < ROLE_WEIGHTS["nsubj"]:
        met = next(filter(None, (talkers(discourse, token, sentence - back) for back in (1, 2))), None)
        if met is not None:
            return met
    pair = parties(discourse, token, sentence)
    if pair is None and (best is None or best.sentence < sentence - 1 or not _several(best)):
        pair = parties(discourse, token, sentence - 1)
    return pair or (best if best is None else with_subject(discourse, best))


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
    if spoken and entity.kind in STATE_KINDS:
        return 0.7
    return {"group": 0.9, "organisation": 0.6, "government": 0.6, "country": 0.35}.get(entity.kind, 0.0)


def _several(candidate: Candidate) -> bool:
    return candidate.plural or candidate.entities[0].kind == "group"
