"""Clauses: their subjects, conjuncts, agents and copulas, and the items of a list.

Finite verbs have subjects, so one without and a noun phrase out of place tell of each other; they are
coordinated with finite verbs; a gerund serves the verb before it that wants one.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.slips.arcs import AUXILIARIES, FINITE, GIVING, REACH, SUBJECTS, WHEN, above

_LINKING = frozenset({"remain", "seem", "appear", "become", "stay", "look", "feel", "sound", "prove"})
_BULLETS = frozenset({"-", "–", "•", "*", "·", ">", "○", "▪"})
_NEAR = 40  # words between a verb and its subject
_CLAUSES = frozenset({"advcl", "parataxis", "ccomp"})
_WITH_GERUND = frozenset({
    "rule", "deny", "consider", "contemplate", "suggest", "resume", "avoid", "risk", "oppose", "propose",
    "favour", "favor", "recommend", "postpone", "delay", "resist", "admit",
})  # fmt: skip
# Verbs that have somebody do what their infinitive says: "whom it told to leave".
_HAVING_DONE = frozenset({
    "ask", "urge", "tell", "order", "force", "allow", "help", "persuade", "convince", "encourage", "invite",
    "permit", "enable", "require", "press", "call", "expect", "advise", "instruct", "command", "warn", "get",
    "lead", "cause", "compel", "oblige", "push", "train", "teach", "beg", "implore", "forbid", "authorise",
    "authorize", "pressure", "task", "appoint", "believe", "use", "send", "assign", "charge", "pay", "hire",
})  # fmt: skip
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "until", "once", "while", "because"})
_STRANDED = frozenset({"upon", "on", "at"})
_OPENING = frozenset({"although", "though", "while", "whilst", "whereas"})


def tell_infinitives(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """An infinitive behind the object of its verb is done by that: "found Russia to have broken the law"."""
    for i, verb in enumerate(heads):
        if deps[i] != "ccomp" or not verb < i <= verb + REACH:
            continue
        below = [k for k in range(verb + 1, i) if heads[k] == i]
        marked = any(lowers[k] == "to" and tags[k] == "TO" for k in below)
        objects = any(heads[k] == verb and deps[k] == "obj" for k in range(verb + 1, i))
        if marked and objects and not any(deps[k] in SUBJECTS for k in below):
            deps[i] = "xcomp"


def tell_cases(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What stands before a noun is a preposition, no conjunction: "agreed to talks"."""
    for i, dep in enumerate(deps):
        if dep == "mark" and tags[i] == "IN" and lowers[i] == "to" and tags[heads[i]] in ("NN", "NNS"):
            deps[i] = "case"


def tell_counted(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A number before a joined participle is who it is done to: "two were killed and 19 wounded"."""
    for i, verb in enumerate(heads):
        counted = tags[i] == "CD" and deps[i] == "nummod" and verb == i + 1 and tags[verb] == "VBN"
        if counted and deps[verb] == "conj" and tags[heads[verb]] == "VBN":
            deps[i] = "nsubj:pass"


def tell_stranded(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """A preposition left alone behind a participle is a part of it, and so is one before an object: "the car
    was fired upon", "drove off a ship"."""
    for i in range(1, len(heads)):
        if lowers[i] == "off" and deps[i] == "case" and deps[heads[i]] == "obj" and heads[heads[i]] == i - 1:
            heads[i], deps[i] = i - 1, "compound:prt"
        alone = lowers[i] in _STRANDED and tags[i] == "IN" and deps[i] in ("obl", "advmod")
        if alone and heads[i] == i - 1 and tags[i - 1] == "VBN" and i not in heads:
            deps[i] = "compound:prt"


def rejoin_whom(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """A clause that opens with "whom" tells of somebody before it: "met B on Monday, whom he thanked"."""
    for i, verb in enumerate(heads):
        told = lowers[i] == "whom" and deps[i] in ("obj", "obl") and i < verb and deps[verb] == "parataxis"
        main = heads[verb]
        if not told or not main < i:
            continue
        before = (
            k
            for k in range(i - 1, main, -1)
            if heads[k] == main and deps[k] in ("obj", "iobj", "obl") and entities[k] not in WHEN
        )
        whose = next(before, None)
        if whose is not None and tags[whose].startswith("NN"):
            heads[verb], deps[verb] = whose, "acl:relcl"


def rejoin_copulas(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """A linking verb that hangs beside its own adjective is its copula: "Russia remains committed"."""
    for i, head in enumerate(heads):
        if deps[i] != "advcl" or lemmas[i] not in _LINKING or not i < head or tags[head] not in ("JJ", "VBN"):
            continue
        below = [k for k in range(max(0, i - _NEAR), head) if heads[k] == i]
        between = all(tags[k].startswith("RB") for k in range(i + 1, head))
        if between and all(deps[k] != "mark" for k in below):
            deps[i] = "cop"
            for k in below:
                heads[k] = head


def tell_participles(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """A participle set off behind a predicate noun is the subject's: "B was their ally, supplying them"."""
    predicates = {heads[i] for i, dep in enumerate(deps) if dep == "cop"}
    for i, noun in enumerate(heads):
        apart = deps[i] == "acl" and tags[i] == "VBG" and noun in predicates and noun < i
        if apart and "," in lowers[noun:i]:
            deps[i] = "advcl"


def hang_items(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """Items of a list that open with a bare verb go on with the line before it.

    "The minister is expected to:", "The Commission will:"
    """
    lead: int | None = None
    for i, word in enumerate(lowers):
        if word == ":" and i:
            before = i - 1
            root = next(reversed(list(above(heads, before))), before)
            lead = root if lowers[before] == "to" or (root == before and tags[before] == "MD") else None
        elif "\n" in word and i + 1 < len(lowers) and lowers[i + 1] not in _BULLETS:
            lead = None
        elif lead is not None and heads[i] == i and tags[i] == "VB" and lowers[i - 1] in _BULLETS:
            heads[i], deps[i] = lead, "xcomp"


def rejoin_subjects(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Give finite verbs the subject that stands before them.

    That of a participle between commas, "after A, brushing the ruling aside, ordered B to leave", or what
    looks like the object of the conjunction, "the attack came as ministers haggled".
    """
    for verb in _bereft(heads, deps, tags):
        governor = heads[verb]
        for noun in range(verb - 1, max(verb - REACH, 0) - 1, -1):
            participle = heads[noun]
            if noun < participle < verb and deps[noun] in SUBJECTS and tags[participle] == "VBG":
                if heads[participle] == governor and "," in lowers[noun:participle]:
                    for c in range(max(verb - REACH, 0), participle):
                        if heads[c] == participle and deps[c] in ("nsubj", "mark"):
                            heads[c] = verb
                    heads[participle], deps[participle] = verb, "advcl"
                break
            if heads[noun] == governor and deps[noun] == "obl":
                before = range(max(noun - REACH, 0), noun)
                mark = next((c for c in before if heads[c] == noun and deps[c] == "case"), None)
                if mark is not None and lowers[mark] in _CONJUNCTIONS:
                    heads[noun], deps[noun] = verb, "nsubj"
                    heads[mark], deps[mark] = verb, "mark"
                break
            if heads[noun] == governor and deps[noun] in SUBJECTS | _CLAUSES and tags[noun] != "VBG":
                break


def _bereft(heads: list[int], deps: list[str], tags: list[str]) -> Iterator[int]:
    """The finite verbs of clauses without a subject or a mark of their own."""
    attended = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS or dep == "mark"}
    helped: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep in AUXILIARIES:
            helped.setdefault(heads[i], i)
    for verb, dep in enumerate(deps):
        if dep in _CLAUSES and verb not in attended and tags[helped.get(verb, verb)] in FINITE:
            yield verb


def tell_agents(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """Who stands behind "according to" tells what is suffered, and does not do it."""
    for i, dep in enumerate(deps):
        if dep == "case" and lowers[i] == "according" and deps[heads[i]] == "obl:agent":
            deps[heads[i]] = "obl"


def rejoin_main_clauses(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """What a conjunction opens is no main clause where another follows its comma: "while this will help many,
    people face hunger"."""
    opened = {
        heads[i] for i, dep in enumerate(deps) if dep == "mark" and lowers[i] in _OPENING and heads[i] > i
    }
    for subject, dep in enumerate(deps):
        main = heads[subject]
        if dep not in ("nsubj", "nsubj:pass") or deps[main] not in ("xcomp", "ccomp"):
            continue
        aside = heads[main]
        if aside not in opened or heads[aside] != aside or not aside < subject < main:
            continue
        if "," in lowers[aside:subject]:
            heads[main], deps[main] = main, "root"
            heads[aside], deps[aside] = main, "advcl"


def rejoin_finite_conjuncts(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A finite verb goes on with a finite one, not with the gerund or infinitive before "and".

    "Accused A of plotting and barred B", "urged A to stop and vowed to go on", "said it would go and left".
    """
    finite = {i for i, tag in enumerate(tags) if tag in FINITE}
    finite |= {heads[i] for i in finite if deps[i] in AUXILIARIES}
    attended = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS or dep == "mark"}
    for verb in sorted(finite - attended):
        above = heads[verb]
        modal = any(heads[i] == above and tags[i] == "MD" for i in range(max(above - REACH, 0), above))
        bare = tags[above] in ("VBG", "VB") or (tags[verb] == "VBD" and modal)
        if deps[verb] != "conj" or tags[verb] == "VBP" or (above in finite and not modal) or not bare:
            continue  # a VBP may be an infinitive that the tagger took for one
        above = heads[above] if modal and tags[verb] == "VBD" else above  # nobody "would ordered"
        while above not in finite and heads[above] != above and above < verb:
            above = heads[above]
        if above in finite and above < verb:
            heads[verb] = above


def rejoin_after_asides(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What follows an aside and ", and" goes on with the sentence, not with the aside.

    "Condemned the blasts, for which B claimed responsibility, and sent condolences", "A agreed to it, an
    official said, but failed to sign"; without a comma before the aside its tense has to be another.
    """
    attended = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS or dep == "mark"}
    helped: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep in AUXILIARIES:
            helped.setdefault(heads[i], i)
    joined = {heads[i]: i for i, dep in enumerate(deps) if dep == "cc" and lowers[i - 1] == ","}
    for verb, cc in joined.items():
        aside = heads[verb]
        if verb in attended or deps[verb] != "conj":
            continue
        told = next((i for i in range(aside) if heads[i] == aside and deps[i] == "ccomp"), None)
        if told is not None and lowers[cc] == "but":
            heads[verb] = told
        if told is not None or deps[aside] not in ("acl:relcl", "parataxis"):
            continue
        main = heads[aside]
        while tags[helped.get(main, main)] not in FINITE and heads[main] != main:
            main = heads[main]
        tense, other, own = (tags[helped.get(t, t)] for t in (main, aside, verb))
        if not aside < cc < verb or main >= aside or tense not in FINITE or own not in FINITE:
            continue
        if _is_set_off(heads, lowers, aside) or (own == tense != other and deps[aside] == "acl:relcl"):
            heads[verb] = main


def _is_set_off(heads: list[int], lowers: list[str], clause: int) -> bool:
    """Whether a clause stands behind a comma."""
    start = clause
    for i in range(clause - 1, max(clause - REACH, 0) - 1, -1):
        above = i
        while above != clause and heads[above] != above:
            above = heads[above]
        start = i if above == clause else start
    return lowers[start] == "," or (start > 0 and lowers[start - 1] == ",")


def rejoin_agents(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """Who stands behind "by" is the agent of the passive above: "was ordered to leave the country by B"."""
    passive = {heads[i] for i, dep in enumerate(deps) if dep == "aux:pass"}
    by = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "by"}
    for i in sorted(by):
        verb = heads[i]
        active = deps[i] == "obl" and deps[verb] == "xcomp" and tags[verb] == "VB" and verb not in passive
        if active and heads[verb] in passive and tags[i] in ("NNP", "NNPS") and entities[i] not in WHEN:
            heads[i], deps[i] = heads[verb], "obl:agent"


def rejoin_gerunds(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """A gerund right behind a verb that wants one is its object: "ruled out ever meeting them"."""
    served = {heads[i] for i, dep in enumerate(deps) if dep in ("obj", "ccomp", "xcomp")}
    marked = {heads[i] for i, dep in enumerate(deps) if dep in ("mark", "case")}
    for i, dep in enumerate(deps):
        verb = heads[i]
        alone = dep == "advcl" and tags[i] == "VBG" and verb < i and i not in marked and verb not in served
        if alone and lemmas[verb] in _WITH_GERUND and "," not in lowers[verb:i]:
            deps[i] = "xcomp"


def rejoin_askers(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """Of two groups the one right before it asks: "clashes between police and students demanding jobs"."""
    for i, dep in enumerate(deps):
        asks = dep in ("acl", "advcl") and tags[i] == "VBG" and lemmas[i] in _ASKING
        if asks and i > 0 and tags[i - 1] == "NNS" and deps[i - 1] == "conj" and heads[i] < i - 1:
            heads[i], deps[i] = i - 1, "acl"


_ASKING = frozenset({"call", "chant", "demand", "oppose", "protest", "seek", "shout", "urge", "want"})


def tell_contact_clauses(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A participle with a subject of its own is a finite verb whose object is the noun before: "the sanctions
    ECOWAS imposed" (Jespersen 1927)."""
    helped = {heads[i] for i, dep in enumerate(deps) if dep in AUXILIARIES or dep == "mark"}
    for i, verb in enumerate(heads):
        bare = deps[verb] == "acl" and tags[verb] in ("VBN", "VBD") and verb not in helped
        bare = bare and heads[verb] not in helped  # not "among them were men captured there"
        if bare and deps[i] in ("nsubj", "nsubj:pass") and heads[verb] < i < verb:
            deps[i], deps[verb], tags[verb] = "nsubj", "acl:relcl", "VBD"


def rejoin_relatives(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """What a relative stands for is the object of the infinitive: "men that it will go on to train"."""
    served = {heads[i] for i, dep in enumerate(deps) if dep == "obj" and tags[i] not in ("WDT", "WP")}
    open_ = {heads[i]: i for i, dep in enumerate(deps) if dep == "xcomp" and tags[i] == "VB"}
    for i, tag in enumerate(tags):
        verb = heads[i]
        done = open_.get(verb) if deps[i] == "obj" and tag in ("WDT", "WP") else None
        if done is not None and done not in served and lemmas[verb] not in _HAVING_DONE:
            heads[i] = done
        elif deps[i] == "obj" and tag in ("WDT", "WP") and verb in served and lemmas[verb] in GIVING:
            deps[i] = "iobj"  # "whom they had granted asylum"


def rejoin_listed(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """A finite verb behind a comma that has no subject goes on with the verb before it.

    "A blamed B, massed troops and recalled its envoy".
    """
    subjects = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS}
    for i, dep in enumerate(deps):
        verb = heads[i]
        alike = dep == "parataxis" and verb < i and tags[i] == tags[verb] and tags[i] in ("VBD", "VBZ", "VBP")
        if alike and verb in subjects and i not in subjects and lowers[i - 1] in (",", "and", "but"):
            deps[i] = "conj"


# What an act of force comes to, and the force.
_RESULTS = frozenset({"kill", "wound", "injure", "destroy", "damage"})
_FORCE = frozenset({
    "ambush", "attack", "bomb", "detonate", "explode", "fire", "hit", "open", "pound", "raid", "ram", "shell",
    "shoot", "storm", "strike",
})  # fmt: skip


def rejoin_results(heads: list[int], deps: list[str], lowers: list[str], lemmas: list[str]) -> None:
    """What force comes to is not done by whom a clause between tells of.

    "Fired on a church where families had taken shelter, killing four".
    """
    for i, verb in enumerate(heads):
        if deps[i] != "advcl" or lemmas[i] not in _RESULTS or lowers[i - 1] != "," or verb > i:
            continue
        if deps[verb] not in ("acl:relcl", "advcl") or lemmas[verb] in _FORCE:
            continue
        struck = next((t for t in above(heads, verb) if lemmas[t] in _FORCE), None)
        if struck is not None:
            heads[i] = struck
