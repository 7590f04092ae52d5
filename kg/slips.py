"""Slips of the parser that grammar gives away: arcs and labels that English does not allow.

Finite verbs have subjects, so one without and a noun phrase out of place tell of each other; they are
coordinated with finite verbs; a gerund serves the verb before it that wants one.
"""

from __future__ import annotations

from collections.abc import Iterator

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSES = frozenset({"advcl", "parataxis", "ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_REACH = 60  # words between a verb and its subject
_WITH_GERUND = frozenset({
    "rule", "deny", "consider", "contemplate", "suggest", "resume", "avoid", "risk", "oppose", "propose",
    "favour", "favor", "recommend", "postpone", "delay", "resist", "admit",
})  # fmt: skip
# What only somebody does who speaks.
_TELLING = frozenset({
    "say", "tell", "announce", "accuse", "blame", "condemn", "urge", "ask", "demand", "express", "vow",
    "warn", "deny", "pledge", "promise", "thank", "praise", "welcome", "criticise", "criticize", "denounce",
    "insist", "declare", "confirm", "appeal", "request", "apologise", "apologize", "congratulate",
})  # fmt: skip
# Verbs that have somebody do what their infinitive says: "whom it told to leave".
_HAVING_DONE = frozenset({
    "ask", "urge", "tell", "order", "force", "allow", "help", "persuade", "convince", "encourage", "invite",
    "permit", "enable", "require", "press", "call", "expect", "advise", "instruct", "command", "warn", "get",
    "lead", "cause", "compel", "oblige", "push", "train", "teach", "beg", "implore", "forbid", "authorise",
    "authorize", "pressure", "task", "appoint", "believe", "use", "send", "assign", "charge", "pay", "hire",
})  # fmt: skip
_GIVING = frozenset({"grant", "give", "offer", "deny", "refuse", "award", "promise", "send", "lend", "hand"})
_CALLED = frozenset({"on", "upon"})
_ASKING = frozenset({
    "ask", "urge", "press", "pressure", "tell", "order", "persuade", "convince", "push", "invite", "beg",
    "implore", "instruct", "encourage", "lobby", "compel", "force", "exhort", "entreat", "beseech",
})  # fmt: skip
_WHEN = frozenset({"DATE", "TIME"})
_DEFINING = frozenset({"nmod", "nmod:poss", "compound", "amod", "acl"})
_NAMING = frozenset({
    "call", "describe", "term", "label", "brand", "see", "regard", "consider", "deem", "dub", "characterise",
    "characterize", "view", "denounce", "style",
})  # fmt: skip
_HOLDING = frozenset({"say", "believe", "claim", "think", "suspect"})  # "what they said was a camp"
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "until", "once", "while", "because"})


def rejoin_subjects(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Give finite verbs the subject that stands before them.

    That of a participle between commas, "after A, brushing the ruling aside, ordered B to leave", or what
    looks like the object of the conjunction, "the attack came as ministers haggled".
    """
    for verb in _bereft(heads, deps, tags):
        governor = heads[verb]
        for noun in range(verb - 1, max(verb - _REACH, 0) - 1, -1):
            participle = heads[noun]
            if noun < participle < verb and deps[noun] in _SUBJECTS and tags[participle] == "VBG":
                if heads[participle] == governor and "," in lowers[noun:participle]:
                    for c in range(max(verb - _REACH, 0), participle):
                        if heads[c] == participle and deps[c] in ("nsubj", "mark"):
                            heads[c] = verb
                    heads[participle], deps[participle] = verb, "advcl"
                break
            if heads[noun] == governor and deps[noun] == "obl":
                before = range(max(noun - _REACH, 0), noun)
                mark = next((c for c in before if heads[c] == noun and deps[c] == "case"), None)
                if mark is not None and lowers[mark] in _CONJUNCTIONS:
                    heads[noun], deps[noun] = verb, "nsubj"
                    heads[mark], deps[mark] = verb, "mark"
                break
            if heads[noun] == governor and deps[noun] in _SUBJECTS | _CLAUSES and tags[noun] != "VBG":
                break


def _bereft(heads: list[int], deps: list[str], tags: list[str]) -> Iterator[int]:
    """The finite verbs of clauses without a subject or a mark of their own."""
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    helped: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep in _AUXILIARIES:
            helped.setdefault(heads[i], i)
    for verb, dep in enumerate(deps):
        if dep in _CLAUSES and verb not in attended and tags[helped.get(verb, verb)] in _FINITE:
            yield verb


def rejoin_asked(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """Who stands between a verb and its infinitive is its object: "… and asked the secretary to report"."""
    asking = {
        heads[heads[i]]
        for i, dep in enumerate(deps)
        if dep == "mark" and lowers[i] == "to" and deps[heads[i]] == "xcomp" and tags[heads[i]] == "VB"
    }
    for i, head in enumerate(heads):
        if deps[i] == "nsubj" and head < i and head in asking and deps[head] == "conj":
            deps[i] = "obj"
    first = {head: i for i, head in reversed([*enumerate(heads)]) if deps[i] == "nsubj"}
    served = {head for i, head in enumerate(heads) if deps[i] == "obj"}
    for i, head in enumerate(heads):  # one verb has one subject: "in Oslo the envoy pressed the king to …"
        if deps[i] == "nsubj" and first[head] < head < i and head not in served:
            deps[i] = "obj"
    asked = {head: i for i, head in enumerate(heads) if deps[i] == "obj" and i > head}
    for i, dep in enumerate(deps):
        if dep != "mark" or lowers[i] != "to" or deps[heads[i]] != "advcl" or tags[heads[i]] != "VB":
            continue
        verb = heads[heads[i]]  # "pressed the king to allow it"
        if lemmas[verb] in _ASKING and verb in asked and asked[verb] < i and "," not in lowers[verb:i]:
            deps[heads[i]] = "xcomp"


def tell_agents(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """Who stands behind "according to" tells what is suffered, and does not do it."""
    for i, dep in enumerate(deps):
        if dep == "case" and lowers[i] == "according" and deps[heads[i]] == "obl:agent":
            deps[heads[i]] = "obl"


def rejoin_before_to(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What stands before the "to" of an infinitive is the main verb's: "called on A to step down"."""
    for i, dep in enumerate(deps):  # read as in "for A to step down", a clause of its own
        if dep == "mark" and lowers[i] in _CALLED and tags[heads[i]] == "VB":
            who = next(
                (k for k in range(i + 1, heads[i]) if heads[k] == heads[i] and deps[k] == "nsubj"), None
            )
            if who is not None:
                heads[i], deps[i] = who, "case"
    case = {heads[i] for i, dep in enumerate(deps) if dep == "case"}
    marks = {heads[i]: i for i, dep in enumerate(deps) if dep == "mark" and lowers[i] == "to"}
    for i, dep in enumerate(deps):
        verb = heads[i]
        mark = marks.get(verb)
        if mark is None or tags[verb] != "VB" or not heads[verb] < i < mark:
            continue
        if dep == "obl" or (dep == "nsubj" and i in case):
            heads[i], deps[i] = heads[verb], "obl"


def tell_contents(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """A clause with "that", subject and object of its own is what a noun says: "rumours that A left B"."""
    whole = {heads[i] for i, dep in enumerate(deps) if dep == "obj"}
    whole &= {heads[i] for i, dep in enumerate(deps) if dep == "nsubj"}
    for i, word in enumerate(lowers):
        if word == "that" and deps[i] == "mark" and heads[i] in whole and deps[heads[i]] == "acl:relcl":
            deps[heads[i]] = "acl"


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


_OPENING = frozenset({"although", "though", "while", "whilst", "whereas"})


def rejoin_finite_conjuncts(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A finite verb goes on with a finite one, not with the gerund or infinitive before "and".

    "Accused A of plotting and barred B", "urged A to stop and vowed to go on".
    """
    finite = {i for i, tag in enumerate(tags) if tag in _FINITE}
    finite |= {heads[i] for i in finite if deps[i] in _AUXILIARIES}
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    for verb in sorted(finite - attended):
        above = heads[verb]
        if deps[verb] != "conj" or tags[verb] == "VBP" or above in finite or tags[above] not in ("VBG", "VB"):
            continue  # a VBP may be an infinitive that the tagger took for one
        while above not in finite and heads[above] != above and above < verb:
            above = heads[above]
        if above in finite and above < verb:
            heads[verb] = above


def rejoin_after_asides(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What follows an aside and ", and" goes on with the sentence, not with the aside.

    "Condemned the blasts, for which B claimed responsibility, and sent condolences", "A agreed to it, an
    official said, but failed to sign"; without a comma before the aside its tense has to be another.
    """
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    helped: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep in _AUXILIARIES:
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
        while tags[helped.get(main, main)] not in _FINITE and heads[main] != main:
            main = heads[main]
        tense, other, own = (tags[helped.get(t, t)] for t in (main, aside, verb))
        if not aside < cc < verb or main >= aside or tense not in _FINITE or own not in _FINITE:
            continue
        if _is_set_off(heads, lowers, aside) or (own == tense != other and deps[aside] == "acl:relcl"):
            heads[verb] = main


def rejoin_tellings(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """Who speaks is the subject of the sentence, not what a clause in it tells of.

    "Condemned the attacks that took place in A and expressed …", "said that B had been killed and blamed C".
    """
    dumb = {heads[i] for i, dep in enumerate(deps) if dep in ("aux:pass", "cop")}
    dumb |= {heads[i] for i, dep in enumerate(deps) if dep == "nsubj" and lowers[i] in ("that", "which")}
    attended = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS or dep == "mark"}
    for verb, dep in enumerate(deps):
        clause = heads[verb]
        if dep != "conj" or tags[verb] != "VBD" or lemmas[verb] not in _TELLING or verb in attended:
            continue
        if clause not in dumb or deps[clause] not in ("ccomp", "acl:relcl"):
            continue
        main = heads[clause]
        while tags[main] not in _FINITE and heads[main] != main:
            main = heads[main]
        if main < clause < verb and tags[main] == "VBD":
            heads[verb] = main


def _is_set_off(heads: list[int], lowers: list[str], clause: int) -> bool:
    """Whether a clause stands behind a comma."""
    start = clause
    for i in range(clause - 1, max(clause - _REACH, 0) - 1, -1):
        above = i
        while above != clause and heads[above] != above:
            above = heads[above]
        start = i if above == clause else start
    return lowers[start] == "," or (start > 0 and lowers[start - 1] == ",")


def rejoin_partners(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What has an article goes on with the noun that has one: "the government of A and the front" are two."""
    articles = {heads[i] for i, dep in enumerate(deps) if dep == "det" and lowers[i] in ("the", "a", "an")}
    of = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "of"}
    for i, dep in enumerate(deps):
        owner, noun = heads[i], heads[heads[i]]
        partner = dep == "conj" and i in articles and owner in of - articles and deps[owner] == "nmod"
        if partner and noun in articles and noun < owner < i and tags[noun] == "NN" and tags[owner] == "NNP":
            heads[i] = noun


def tell_called(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """What somebody calls a thing is the thing: "denounced what it called the meddling of B".

    No slip, but trees make "what" the object and hide the noun below the verb of naming.
    """
    for what, word in enumerate(lowers):
        if word != "what" or deps[what] not in ("obj", "obl", "nmod"):
            continue
        behind = range(what + 1, min(what + _REACH, len(heads)))
        naming = next((i for i in behind if heads[i] == what and deps[i] == "acl:relcl"), None)
        if naming is None or lemmas[naming] not in _NAMING | _HOLDING:
            continue
        below = [i for i in behind if heads[i] == naming and i > naming]
        called = ("xcomp", "obj", "obl") if lemmas[naming] in _NAMING else ("ccomp",)
        noun = next((i for i in below if deps[i] in called and tags[i][:2] == "NN"), None)
        if noun is None or not any(heads[i] == noun and deps[i] in _DEFINING for i in behind):
            continue  # "what they call tyranny" names nobody
        for i in below:
            if i < noun and deps[i] == "iobj":
                heads[i], deps[i] = noun, "compound"
        for i in behind:
            if heads[i] == noun and deps[i] == "case" and lowers[i] == "as":
                heads[i], deps[i] = naming, "mark"
        for i in range(what):
            if heads[i] == what and deps[i] == "case":
                heads[i] = noun
        heads[noun], deps[noun] = heads[what], deps[what]
        heads[naming], deps[naming] = noun, "acl:relcl"
        heads[what], deps[what] = naming, "obj"


def rejoin_agents(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """Who stands behind "by" is the agent of the passive above: "was ordered to leave the country by B"."""
    passive = {heads[i] for i, dep in enumerate(deps) if dep == "aux:pass"}
    by = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "by"}
    for i in sorted(by):
        verb = heads[i]
        active = deps[i] == "obl" and deps[verb] == "xcomp" and tags[verb] == "VB" and verb not in passive
        if active and heads[verb] in passive and tags[i] in ("NNP", "NNPS") and entities[i] not in _WHEN:
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


def rejoin_relatives(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """What a relative stands for is the object of the infinitive: "men that it will go on to train"."""
    served = {heads[i] for i, dep in enumerate(deps) if dep == "obj" and tags[i] not in ("WDT", "WP")}
    open_ = {heads[i]: i for i, dep in enumerate(deps) if dep == "xcomp" and tags[i] == "VB"}
    for i, tag in enumerate(tags):
        verb = heads[i]
        done = open_.get(verb) if deps[i] == "obj" and tag in ("WDT", "WP") else None
        if done is not None and done not in served and lemmas[verb] not in _HAVING_DONE:
            heads[i] = done
        elif deps[i] == "obj" and tag in ("WDT", "WP") and verb in served and lemmas[verb] in _GIVING:
            deps[i] = "iobj"  # "whom they had granted asylum"


def rejoin_who(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """ "Who" is a person or a group, not a place or a thing of theirs.

    "Supporters in Harare, who accused", "the army of President Mobutu, who fled".
    """
    for who, word in enumerate(lowers):
        clause = heads[who]
        if word not in ("who", "whom") or deps[clause] != "acl:relcl" or who == 0:
            continue
        noun = heads[clause]
        if entities[noun] in ("GPE", "LOC", "FAC") and deps[noun] == "nmod" and tags[heads[noun]] == "NNS":
            heads[clause] = heads[noun]
            continue
        last = who - 1 - (lowers[who - 1] == ",")
        name = last
        while deps[name] == "flat" and heads[name] < name:
            name = heads[name]
        if entities[name] == "PERSON" != entities[noun] and deps[name] == "nmod" and heads[name] == noun:
            heads[clause] = name


def rejoin_titled(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Who is joined to a name right behind its title is joined to both: "leader Kim and President Moon"."""
    for i, name in enumerate(heads):
        title = heads[name]
        titled = deps[i] == "conj" and deps[name] == "appos" and title == name - 1 and i > name
        if titled and tags[title] == "NN" and tags[name] == tags[i] == "NNP":
            heads[i] = title


def rejoin_listed(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """A finite verb behind a comma that has no subject goes on with the verb before it.

    "A blamed B, massed troops and recalled its envoy".
    """
    subjects = {heads[i] for i, dep in enumerate(deps) if dep in _SUBJECTS}
    for i, dep in enumerate(deps):
        verb = heads[i]
        alike = dep == "parataxis" and verb < i and tags[i] == tags[verb] and tags[i] in ("VBD", "VBZ", "VBP")
        if alike and verb in subjects and i not in subjects and lowers[i - 1] in (",", "and", "but"):
            deps[i] = "conj"
