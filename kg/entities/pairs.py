"""Two who are "they" together: subject and object of one clause, and whom somebody met with him."""

from __future__ import annotations

from kg.entities import verbs
from kg.entities.discourse import Candidate, Discourse


def with_subject(discourse: Discourse, several: Candidate) -> Candidate:
    """Whom somebody meets are "they" with him: "Johnson spoke to Kerry and Ayrault. They agreed"."""
    tree, first = discourse.tree, discourse.tree.first[several.token]
    verb = tree.heads[first]
    if tree.deps[verb] == "obj":  # "held talks with"
        verb = tree.heads[verb]
    subject = tree.child(verb, "nsubj")
    if (
        len(several.entities) < 2
        or tree.deps[first] not in {"obj", "obl", "nmod"}
        or tree.lemmas[verb] in verbs.opposing()
        or subject is None
    ):
        return several
    own = discourse.by_token.get(subject, ())
    if not own or own[0].kind not in {"person", "country"} or own[0].kind != several.entities[0].kind:
        return several
    return several._replace(entities=tuple(dict.fromkeys((*own, *several.entities))))


def parties(discourse: Discourse, token: int, sentence: int) -> Candidate | None:
    """Subject and object of one clause, as "they" takes them up: "Johnson met Lavrov … their talks"."""
    tree = discourse.tree
    singular = [
        c
        for c in discourse.near(sentence, 0)
        if c.sentence == sentence
        and not c.plural
        and not c.locative
        and c.entities[0].kind in {"person", "country"}
        and c.token < token
    ]
    for i, first in enumerate(singular):
        for second in singular[i + 1 :]:
            verb = tree.heads[first.token]
            same = verb == tree.heads[second.token] and tree.deps[verb] != "acl:relcl"
            if same and first.entities != second.entities and tree.deps[first.token] == "nsubj":
                return Candidate(second.token, sentence, first.entities + second.entities, True, first.weight)
    return None


def talkers(discourse: Discourse, token: int, sentence: int) -> Candidate | None:
    """Who met before others were spoken of: "Johnson met Lavrov. He thanked his doctors. They agreed"."""
    pair, tree = parties(discourse, token, sentence), discourse.tree
    if pair is None or tree.lemmas[tree.heads[tree.first[pair.token]]] not in verbs.mutual():
        return None
    return pair if len({e.kind for e in pair.entities}) == 1 else None
