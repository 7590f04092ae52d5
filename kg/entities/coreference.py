"""Whom pronouns and plural descriptions mean: candidates weighed by syntax, recency, gender and number.

The weights follow Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution",
Computational Linguistics 20(4): subjects before objects before the rest, halved with every sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from kg.actors import Entity
from kg.actors.nouns import nouns
from kg.entities import verbs
from kg.entities.mentions import ACTING_KINDS
from kg.entities.phrases import number
from kg.ontology import lexicon
from kg.trees import Tree

ROLE_WEIGHTS = {
    "nsubj": 80.0, "nsubj:pass": 75.0, "csubj": 60.0, "obj": 50.0, "iobj": 45.0, "root": 45.0, "appos": 40.0,
    "obl:agent": 45.0, "obl": 35.0, "nmod:poss": 40.0, "nmod": 25.0, "nmod:desc": 20.0,
    "amod": 15.0, "compound": 15.0,
}  # fmt: skip
OTHER_ROLE = 25.0
SENTENCE_WEIGHT = 100.0
MEMORY = 80
FAR = 4  # sentences
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
_WHERE = frozenset({"where", "when"})
_IMPERSONAL_VERBS = frozenset(
    {"seem", "appear", "rain", "snow", "turn", "happen", "take", "remain", "emerge"}
)


class Candidate(NamedTuple):
    """Something said earlier that a pronoun may take up."""

    token: int
    sentence: int
    entities: tuple[Entity, ...]
    plural: bool
    weight: float
    quoted: bool = False
    locative: bool = False


@dataclass(slots=True)
class Discourse:
    """What an article has spoken of so far, in text order; `topics` are the ids of what its title names."""

    tree: Tree
    sentences: Sequence[int]
    quoted: Sequence[bool]
    genders: dict[str, str | None]
    candidates: list[Candidate] = field(default_factory=list)
    latest: dict[str, Entity] = field(default_factory=dict)
    by_token: dict[int, tuple[Entity, ...]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    topics: frozenset[str] = frozenset()

    def add(self, token: int, entities: tuple[Entity, ...], *, plural: bool, locative: bool = False) -> None:
        """Make a mention known. A coordination becomes a candidate of its own with its last member."""
        if not entities:
            return
        tree = self.tree
        role = tree.deps[tree.first[token]]
        weight = ROLE_WEIGHTS.get(role, OTHER_ROLE)
        sentence = self.sentences[token]
        self.by_token[token] = entities
        for entity in entities:
            self.counts[entity.id] += 1
            self.latest.pop(entity.id, None)
            self.latest[entity.id] = entity
        entry = Candidate(
            token, sentence, entities, plural or len(entities) > 1, weight, self.quoted[token], locative
        )
        self.candidates.append(entry)
        last = self._titled(token)
        first = tree.first[last]
        if first != last and tree.deps[last] == "conj":
            members = [
                c
                for c in self._recent(sentence, 0)
                if tree.first[self._titled(c.token)] == first and len(c.entities) == 1
            ]
            together = tuple(dict.fromkeys(e for c in members for e in c.entities))
            if len(together) > 1:
                joint = ROLE_WEIGHTS.get(tree.deps[first], OTHER_ROLE)
                joint += (
                    -5 if tree.deps[first] == "nmod" else 5
                )  # "the ministers of A and B" are rather meant
                self.candidates.append(
                    Candidate(token, sentence, together, True, joint, self.quoted[token], locative)
                )

    def _titled(self, token: int) -> int:
        """Where a name in apposition hangs: "A and his counterpart, B" names A and B together."""
        tree = self.tree
        return tree.heads[token] if tree.deps[token] == "appos" else token

    def pronoun(self, token: int) -> Candidate | None:
        """The candidate that a third-person pronoun takes up, or None."""
        tree, form = self.tree, self.tree.lowers[token]
        wanted = PERSONAL[form]
        if wanted == "it" and form == "it" and self._impersonal(token):
            return None
        clause = self._clause(token)
        if form in REFLEXIVE:
            subject = self._subject_candidate(clause)
            if subject is not None and self._agrees(subject, wanted) > 0:
                return subject
        barred = set() if form in POSSESSIVE or form in REFLEXIVE else self.beside(token)
        if form in POSSESSIVE and self._is_attacked(token):
            barred = self.beside(tree.heads[token])
        elif (
            form == "it" and tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in verbs.opposing()
        ):
            barred |= self._within_subject(tree.heads[token])  # "commanders of A accused it"
        speaking = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.speech()
        speaking = speaking or (form in {"it", "they"} and self._acts(token))
        fighting = tree.deps[token] == "nsubj" and tree.lemmas[tree.heads[token]] in verbs.forceful()
        reach = REACH.get(wanted, REACH["person"])
        sentence = self.sentences[token]
        above = {t for t in tree.climb(clause) if t != clause}
        best, most = None, 0.0
        for candidate in self._recent(sentence, reach):
            if candidate.token >= token:
                continue
            fit = self._agrees(candidate, wanted)
            if fit <= 0 or (barred and not barred.isdisjoint(candidate.entities)):
                continue
            if candidate.sentence == sentence and tree.heads[token] == candidate.token:
                continue
            if speaking and (
                candidate.entities[0].kind not in ACTING_KINDS
                or (candidate.quoted and not self.quoted[token])
            ):
                continue
            score = (SENTENCE_WEIGHT + candidate.weight) * fit * 0.5 ** (sentence - candidate.sentence)
            if (
                candidate.sentence == sentence
                and tree.heads[tree.first[candidate.token]] == clause
                and form in POSSESSIVE
            ):
                score *= 1.3
            if (
                self.quoted[token]
                and not candidate.quoted
                and candidate.sentence == sentence
                and candidate.weight >= 75
            ):
                score *= 0.3
            if (
                tree.heads[tree.first[candidate.token]] in above
                and candidate.weight >= ROLE_WEIGHTS["nsubj:pass"]
            ):
                score *= 1.3
            if candidate.entities[0].id in self.topics:
                score *= 1.25
            if fighting and tree.lemmas[candidate.token] in lexicon().classes["@harmless"]:
                score *= 0.3
            score *= 1 + 0.05 * min(6, self.counts[candidate.entities[0].id])
            score += 0.02 * (candidate.token - token) / 10
            if score >= most:
                best, most = candidate, score
        if wanted != "they" or (best is not None and best.sentence == sentence):
            return best
        parties = self._parties(token, sentence)
        if parties is None and (best is None or best.sentence < sentence - 1 or not _several(best)):
            parties = self._parties(token, sentence - 1)
        return parties or (best if best is None else self._with_subject(best))

    def of_two(self, token: int, *, last: bool) -> tuple[Entity, ...]:
        """The former or the latter of the two that were named together last."""
        recent = reversed(self._recent(self.sentences[token], 1))
        pair = next((c.entities for c in recent if len(c.entities) == 2 and c.token < token), None)
        return () if pair is None else pair[-1:] if last else pair[:1]

    def counted(self, token: int, count: int) -> tuple[Entity, ...]:
        """Who was spoken of last as so many, in this sentence or the one before: "two organisers"."""
        tree, sentence = self.tree, self.sentences[token]
        for candidate in reversed(self._recent(sentence, 1)):
            near = candidate.token < token and candidate.entities[0].kind == "group"
            if near and number(tree, candidate.token) == count and tree.heads[token] != candidate.token:
                return candidate.entities
        return ()

    def whose(self, token: int) -> tuple[Entity, ...]:
        """The person or group right before "who", where the tree hangs it on a thing."""
        sentence = self.sentences[token]
        for candidate in reversed(self._recent(sentence, 0)):
            if candidate.entities[0].kind in {"person", "group"}:
                return candidate.entities
        return ()

    def _with_subject(self, several: Candidate) -> Candidate:
        """Whom somebody meets are "they" with him: "Johnson spoke to Kerry and Ayrault. They agreed"."""
        tree, first = self.tree, self.tree.first[several.token]
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
        own = self.by_token.get(subject, ())
        if not own or own[0].kind not in {"person", "country"} or own[0].kind != several.entities[0].kind:
            return several
        return several._replace(entities=tuple(dict.fromkeys((*own, *several.entities))))

    def _parties(self, token: int, sentence: int) -> Candidate | None:
        """Subject and object of one clause, as "they" takes them up: "Johnson met Lavrov … their talks"."""
        tree = self.tree
        singular = [
            c
            for c in self._recent(sentence, 0)
            if c.sentence == sentence
            and not c.plural
            and not c.locative
            and c.entities[0].kind in {"person", "country"}
            and c.token < token
        ]
        for i, first in enumerate(singular):
            for second in singular[i + 1 :]:
                same = tree.heads[first.token] == tree.heads[second.token]
                if same and first.entities != second.entities and tree.deps[first.token] == "nsubj":
                    return Candidate(
                        second.token, sentence, first.entities + second.entities, True, first.weight
                    )
        return None

    def together(
        self,
        token: int,
        count: int | None,
        pick: Callable[[Entity], Entity | None],
        *,
        opposed: bool = False,
        acting: bool = False,
        reach: int = FAR,
    ) -> tuple[Entity, ...]:
        """The last entities that "the two leaders" takes up, not who acts on them; () if too few.

        Those who are `opposed`, such as sides, are of several countries and named in one sentence; those
        who are `acting` are subjects; `reach` is how many sentences back they may be.
        """
        sentence = self.sentences[token]
        beside = list(filter(None, map(pick, self.beside(token))))
        barred, states = {e.id for e in beside}, {e.country for e in beside if e.kind == "country"}
        found: dict[str, Entity] = {}
        at = sentence
        for candidate in reversed(list(self._recent(sentence, reach))):
            if candidate.locative or (acting and candidate.weight < ROLE_WEIGHTS["csubj"]):
                continue
            if count is None and candidate.sentence < sentence - 1 and len(found) > 1:
                break
            if opposed and (candidate.sentence != at or len(candidate.entities) > 1):
                found, at = {}, candidate.sentence
            for entity in filter(None, map(pick, reversed(candidate.entities))):
                organ = entity.kind == "government" and entity.country in states
                known = opposed and entity.country in {e.country for e in found.values() if e.country}
                if entity.id not in barred and not organ and not known:
                    found.setdefault(entity.id, entity)
            if len(found) >= (count or 4):
                break
        enough = len(found) >= (count or 2)
        return tuple(found.values())[: count or 4][::-1] if enough else ()

    def recent(self, within: int) -> list[Entity]:
        """The entities spoken of last, the latest first."""
        return [*islice(reversed(self.latest.values()), within)]

    def last(self, test: Callable[[Entity], bool], *, within: int = MEMORY) -> Entity | None:
        """The entity spoken of last that passes `test`, among the last `within` ones."""
        return next((e for e in self.recent(within) if test(e)), None)

    def _recent(self, sentence: int, reach: int) -> list[Candidate]:
        found = []
        for candidate in reversed(self.candidates):
            if candidate.sentence < sentence - reach:
                break
            found.append(candidate)
            if len(found) > 120:
                break
        return found[::-1]

    def _agrees(self, candidate: Candidate, wanted: str) -> float:
        """How well number and gender fit, from 0 (not) to 1."""
        entity = candidate.entities[0]
        person = entity.kind == "person"
        if wanted in {"m", "f"}:
            if not person or candidate.plural:
                return 0.0
            gender = self.genders.get(entity.id) or entity.gender
            return 0.85 if gender is None else float(gender == wanted)
        if wanted == "it":
            if person or candidate.plural:
                return 0.0
            if candidate.locative:
                return 0.4
            return {"thing": 0.9, "place": 0.6}.get(entity.kind, 1.0)
        if candidate.plural:
            return 0.8 if entity.kind == "thing" else 1.0
        if person:
            return 0.0 if (self.genders.get(entity.id) or entity.gender) else 0.3
        if entity.category == "military":
            return 0.8
        return {"group": 0.9, "organisation": 0.6, "government": 0.6, "country": 0.35}.get(entity.kind, 0.0)

    def _clause(self, token: int) -> int:
        """The predicate that a token depends on."""
        tree = self.tree
        for t in tree.climb(token):
            if t != token and tree.pos[t] in {"VERB", "AUX"}:
                return t
            if (
                tree.deps[t] in {"root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp"}
                and t != token
            ):
                return t
        return tree.heads[token]

    def _subject_candidate(self, clause: int) -> Candidate | None:
        tree = self.tree
        subject = tree.child(clause, "nsubj", "nsubj:pass")
        while (
            subject is None
            and tree.deps[clause] in {"xcomp", "conj", "advcl", "acl"}
            and tree.heads[clause] != clause
        ):
            clause = tree.heads[clause]
            subject = tree.child(clause, "nsubj", "nsubj:pass")
        if subject is None:
            return None
        return next((c for c in reversed(self.candidates) if c.token == subject), None)

    def beside(self, token: int) -> set[Entity]:
        """The other arguments of the pronoun's predicate: it cannot mean them ("whom he described")."""
        tree = self.tree
        governor = tree.heads[tree.first[token]]
        others = [c for c in tree.children[governor] if c != token and tree.deps[c] in ROLE_WEIGHTS]
        shared = tree.first[governor]
        if shared != governor and tree.child(governor, "nsubj", "nsubj:pass") is None:
            others += tree.having(shared, "nsubj", "nsubj:pass")
        if tree.deps[governor] == "advcl" and tree.tags[governor] == "VBG":  # "A left B, calling it a threat"
            others += tree.having(tree.heads[governor], "nsubj", "nsubj:pass")
        purpose = tree.deps[governor] == "advcl" and tree.tags[governor] == "VB"
        if purpose and not tree.having(governor, "nsubj"):  # "fired tear gas to disperse them"
            others += tree.having(tree.heads[governor], "nsubj", "nsubj:pass")
        where = any(tree.lowers[c] in _WHERE for c in tree.children[governor])
        if tree.deps[governor] == "acl:relcl" and not where:
            others.append(tree.heads[governor])
        return {entity for c in others for entity in self.by_token.get(c, ())}

    def _within_subject(self, verb: int) -> set[Entity]:
        subject = self.tree.child(verb, "nsubj")
        tokens = self.tree.subtree(subject) if subject is not None else ()
        return {entity for t in tokens for entity in self.by_token.get(t, ())}

    def _acts(self, token: int) -> bool:
        """Whether a pronoun does what only somebody does: "it decided", "it called on", "it urged"."""
        tree, verb = self.tree, self.tree.heads[token]
        return tree.deps[token] == "nsubj" and tree.lemmas[verb] in verbs.deliberate()

    def _is_attacked(self, possessive: int) -> bool:
        """Whether somebody takes or hits what is the pronoun's: hardly his own offices or positions."""
        tree, thing = self.tree, self.tree.heads[possessive]
        noun = nouns().get(tree.lemmas[thing])
        kin = noun is not None and noun.kind == "person" and tree.lowers[possessive] in {"his", "her"}
        own = any(tree.lowers[c] == "own" for c in tree.children[thing])
        hit = tree.deps[thing] == "obj" and tree.lemmas[tree.heads[thing]] in verbs.violent()
        return hit and not kin and not own

    def _impersonal(self, token: int) -> bool:
        """ "It is right that …", "it seems that …"."""
        tree = self.tree
        if tree.deps[token] == "expl":
            return True
        if tree.deps[token] not in {"nsubj", "nsubj:pass"}:
            return False
        head = tree.heads[token]
        if tree.child(head, "csubj", "csubj:pass") is not None:
            return True
        if tree.pos[head] == "ADJ" and {"that", "to"} & set(tree.lowers[head + 1 : head + 4]):
            return True
        clause = tree.child(head, "ccomp", "advcl", "xcomp", "acl:relcl")
        if clause is None or clause < head:
            return False
        return tree.lemmas[head] in _IMPERSONAL_VERBS or tree.child(head, "cop") is not None


def _several(candidate: Candidate) -> bool:
    return candidate.plural or candidate.entities[0].kind == "group"
