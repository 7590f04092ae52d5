"""What an article has spoken of so far, weighed by how prominent it is.

The weights follow Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution",
Computational Linguistics 20(4): subjects before objects before the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from kg.actors import ACTING_KINDS, Entity
from kg.entities import verbs
from kg.entities.phrases import number
from kg.trees import Tree

ROLE_WEIGHTS = {
    "nsubj": 80.0, "nsubj:pass": 75.0, "csubj": 60.0, "obj": 50.0, "iobj": 45.0, "root": 45.0, "appos": 40.0,
    "obl:agent": 45.0, "obl": 35.0, "nmod:poss": 40.0, "nmod": 25.0, "nmod:desc": 20.0,
    "amod": 15.0, "compound": 15.0,
}  # fmt: skip
OTHER_ROLE = 25.0
MEMORY = 80
FAR = 4  # sentences
_ABLE = ACTING_KINDS - {"group"}
_REBELS = frozenset({"armed_group", "fighter"})
_CONTROLLED = frozenset({"xcomp", "advcl", "conj"})
_BLAMED_FOR = frozenset({"of", "from", "for"})  # "accused B of trying to harm it"
CALLED_ON = frozenset({"on", "upon", "to", "with", "for"})  # "appealed to B to help it"
_WHERE = frozenset({"where", "when"})


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
    """What an article has spoken of so far, in text order.

    `topics` are the ids of what its title names, `home` is the state that publishes it.
    """

    tree: Tree
    sentences: Sequence[int]
    quoted: Sequence[bool]
    genders: dict[str, str | None]
    candidates: list[Candidate] = field(default_factory=list)
    latest: dict[str, Entity] = field(default_factory=dict)
    by_token: dict[int, tuple[Entity, ...]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    topics: frozenset[str] = frozenset()
    home: str | None = None

    def add(self, token: int, entities: tuple[Entity, ...], *, plural: bool, locative: bool = False) -> None:
        """Make a mention known. A coordination becomes a candidate of its own with its last member."""
        if not entities:
            return
        tree = self.tree
        titled = self._titled(token) if tree.pos[token] == "PROPN" else token
        called = tree.pos[titled] == "NOUN" or tree.child(titled, "det") is not None  # "the minister, A"
        role = tree.deps[tree.first[titled if called else token]]
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
                for c in self.near(sentence, 0)
                if tree.first[self._titled(c.token)] == first and len(c.entities) == 1
            ]
            together = tuple(dict.fromkeys(e for c in members for e in c.entities))
            if len(together) > 1:
                # "The ministers of A and B" are meant rather than A and B.
                joint = ROLE_WEIGHTS.get(tree.deps[first], OTHER_ROLE)
                joint += -5 if tree.deps[first] == "nmod" else 5
                self.candidates.append(
                    Candidate(token, sentence, together, True, joint, self.quoted[token], locative)
                )

    def _titled(self, token: int) -> int:
        """Where a name in apposition hangs: "A and his counterpart, B" names A and B together."""
        tree = self.tree
        return tree.heads[token] if tree.deps[token] == "appos" else token

    def of_two(self, token: int, *, last: bool) -> tuple[Entity, ...]:
        """The former or the latter of the two that were named together last, or only in one sentence."""
        recent = [c for c in reversed(self.near(self.sentences[token], 1)) if c.token < token]
        pairs = [c.entities for c in recent if len(c.entities) == 2]
        if not pairs:
            present = (c for c in reversed(recent) if not c.locative)
            named = tuple(dict.fromkeys(e for c in present for e in c.entities if e.kind in _ABLE))
            pairs = [named] if len(named) == 2 else []
        return () if not pairs else pairs[0][-1:] if last else pairs[0][:1]

    def counted(self, token: int, count: int) -> tuple[Entity, ...]:
        """Who was spoken of last as so many, in this sentence or the one before: "two organisers"."""
        tree, sentence = self.tree, self.sentences[token]
        for candidate in reversed(self.near(sentence, 1)):
            near = candidate.token < token and candidate.entities[0].kind == "group"
            if near and number(tree, candidate.token) == count and tree.heads[token] != candidate.token:
                return candidate.entities
        return ()

    def whose(self, token: int) -> tuple[Entity, ...]:
        """The person or group right before "who", where the tree hangs it on a thing."""
        sentence = self.sentences[token]
        for candidate in reversed(self.near(sentence, 0)):
            if candidate.entities[0].kind in {"person", "group"}:
                return candidate.entities
        return ()

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

        Those who are `opposed`, such as sides, are of several countries or armed groups and named in one
        sentence; those who are `acting` are subjects; `reach` is how many sentences back they may be.
        """
        sentence = self.sentences[token]
        beside = list(filter(None, map(pick, self.beside(token))))
        barred, states = {e.id for e in beside}, {e.country for e in beside if e.kind == "country"}
        found: dict[str, Entity] = {}
        at = sentence
        for candidate in reversed(list(self.near(sentence, reach))):
            if candidate.locative or (acting and candidate.weight < ROLE_WEIGHTS["csubj"]):
                continue
            if count is None and candidate.sentence < sentence - 1 and len(found) > 1:
                break
            if opposed and (candidate.sentence != at or len(candidate.entities) > 1):
                found, at = {}, candidate.sentence
            for entity in filter(None, map(pick, reversed(candidate.entities))):
                organ = entity.kind == "government" and entity.country in states
                known = opposed and entity.category not in _REBELS
                known = known and entity.country in {e.country for e in found.values() if e.country}
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

    def near(self, sentence: int, reach: int) -> list[Candidate]:
        """The candidates of a sentence and of so many before it, in text order."""
        found = []
        for candidate in reversed(self.candidates):
            if candidate.sentence < sentence - reach:
                break
            found.append(candidate)
            if len(found) > 120:
                break
        return found[::-1]

    def beside(self, token: int) -> set[Entity]:
        """The other arguments of the pronoun's predicate: it cannot mean them ("whom he described")."""
        tree = self.tree
        governor = tree.heads[tree.first[token]]
        others = [c for c in tree.children[governor] if c != token and tree.deps[c] in ROLE_WEIGHTS]
        shared = tree.first[governor]
        if shared != governor and tree.child(governor, "nsubj", "nsubj:pass") is None:
            others += tree.having(shared, "nsubj", "nsubj:pass")
        others += self._controllers(governor)
        where = any(tree.lowers[c] in _WHERE for c in tree.children[governor])
        doing = tree.deps[governor] == "acl" and tree.tags[governor] == "VBG"  # "A, presenting the pair"
        if doing or (tree.deps[governor] == "acl:relcl" and not where):
            others.append(tree.heads[governor])
        others += [c for other in others for c in tree.having(other, "conj")]
        others += [
            c for other in others for c in tree.having(other, "nmod:poss") if tree.lowers[c] == "whose"
        ]
        return {entity for c in others for entity in self.by_token.get(c, ())}

    def tellers(self, token: int) -> set[Entity]:
        """Who says it: A is not meant by "the two" in "A said that the two had agreed"."""
        tree = self.tree
        sayings = (tree.heads[t] for t in tree.climb(token) if tree.deps[t] == "ccomp")
        subjects = (tree.child(v, "nsubj") for v in sayings if tree.lemmas[v] in verbs.speech())
        return {e for s in subjects if s is not None for e in self.by_token.get(s, ())}

    def _controllers(self, verb: int) -> list[int]:
        """Who does what a verb without subject says: "fired tear gas to disperse them", "A left B, calling it
        a threat", "A met B but failed to persuade him"."""
        tree = self.tree
        while tree.deps[verb] in _CONTROLLED and not tree.having(verb, "nsubj", "nsubj:pass"):
            dep = tree.deps[verb]
            if dep != "conj" and tree.tags[verb] not in ("VB", "VBG"):
                break
            marked = any(tree.lowers[c] in _BLAMED_FOR for c in tree.having(verb, "mark"))
            verb = tree.heads[verb] if dep != "conj" else tree.first[verb]
            open_ = dep == "xcomp" or marked
            asked = [
                c
                for c in (tree.having(verb, "obj", "iobj", "obl") if open_ else ())
                if tree.deps[c] != "obl" or tree.preposition(c) in CALLED_ON
            ]
            found = asked or tree.having(verb, "nsubj", "nsubj:pass")
            if found:
                return list(found)
        return []
