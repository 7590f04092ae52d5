"""Who says something, who is told or asked, and what: "called on A to leave and on B to pay"."""

from __future__ import annotations

from itertools import pairwise

from kg.slips.arcs import FINITE, OBJECTS, REACH, SUBJECTS, above

_ASIDE = 12  # words between whom one asks and what for
# What only somebody does who speaks.
_TELLING = frozenset({
    "say", "tell", "announce", "accuse", "blame", "condemn", "urge", "ask", "demand", "express", "vow",
    "warn", "deny", "pledge", "promise", "thank", "praise", "welcome", "criticise", "criticize", "denounce",
    "insist", "declare", "confirm", "appeal", "request", "apologise", "apologize", "congratulate", "propose",
    "recommend", "charge", "hail", "suggest", "stress", "reiterate",
})  # fmt: skip
# What speaks of nothing and asks for nothing.
_THINGS = frozenset({
    "accord", "agreement", "aid", "attack", "bombing", "crisis", "deal", "decision", "election",
    "fighting", "incident", "law", "measure", "mission", "move", "negotiation", "offensive", "operation",
    "plan", "policy", "process", "protest", "raid", "risk", "sanction", "situation", "strike", "talk",
    "truce", "violence", "vote", "war", "withdrawal",
})  # fmt: skip
_TOLD = ("VBD", "VBZ", "VBN")
_SELVES = frozenset({"he", "she", "it", "they"})
_SPEAKING = frozenset({
    "add", "argue", "call", "cite", "claim", "describe", "note", "point", "quote", "refer", "speak",
    "talk", "write",
})  # fmt: skip
_UNFINISHED = frozenset({"had", "has", "have", "is", "are", "was", "were"})
_CALLED = frozenset({"on", "upon"})
_ENTITLING = frozenset({
    "declare", "proclaim", "pronounce", "brand", "label", "dub", "deem", "appoint", "elect", "crown", "name",
    "consider",
})  # fmt: skip
_ASKING = frozenset({
    "ask", "urge", "press", "pressure", "tell", "order", "persuade", "convince", "push", "invite", "beg",
    "implore", "instruct", "encourage", "lobby", "compel", "force", "exhort", "entreat", "beseech",
})  # fmt: skip
_DEFINING = frozenset({"nmod", "nmod:poss", "compound", "amod", "acl"})
_NAMING = frozenset({
    "call", "describe", "term", "label", "brand", "see", "regard", "consider", "deem", "dub", "characterise",
    "characterize", "view", "denounce", "style",
})  # fmt: skip
_HOLDING = frozenset({"say", "believe", "claim", "think", "suspect"})  # "what they said was a camp"


def rejoin_sayings(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Subjects and participles after the verb of saying hang on it, not on what is said before it.

    "…", said X, adding that …
    """
    before = list(heads)
    subjects = {head for head, dep in zip(before, deps, strict=True) if dep == "nsubj"}
    for i, dep in enumerate(deps):
        if dep != "nsubj" and dep != "advcl":
            continue
        head, participle = before[i], dep == "advcl"
        if tags[i] not in ("VBG", "VBN") if participle else i < head:
            continue
        while deps[head] in ("xcomp", "conj") and before[head] < head:
            head = before[head]
        saying = before[head]
        if deps[head] == "ccomp" and head < saying < i and (participle or saying not in subjects):
            heads[i] = saying


def rejoin_parted(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What is quoted before the speaker is the subject of what is quoted behind: "“A,” said B, “did C”"."""
    content = {heads[i]: i for i, dep in enumerate(deps) if dep == "ccomp" and heads[i] < i}
    served = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS}
    for i, saying in enumerate(heads):
        if deps[i] not in SUBJECTS or not i < saying or _CLOSING.isdisjoint(lowers[i:saying]):
            continue
        behind = content.get(saying)
        if behind is not None and behind not in served:
            second = (k for k in range(i + 1, behind) if heads[k] == saying and deps[k] in SUBJECTS)
            if next(second, None) is not None:
                heads[i] = behind
        elif behind is None:
            _tell_aside(heads, deps, lowers, tags, i, saying)


def _tell_aside(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], start: int, verb: int
) -> None:
    """Who speaks between a subject and its verb, outside the quotes: "“A,” warned B, “will do C”"."""
    for k in range(start + 1, verb):
        outside = not _CLOSING.isdisjoint(lowers[start:k]) and not _OPENING.isdisjoint(lowers[k:verb])
        if heads[k] != verb or deps[k] != "advcl" or tags[k] not in FINITE or not outside:
            continue
        deps[k] = "parataxis"
        below = [c for c in range(start + 1, verb) if heads[c] == k]
        behind = [c for c in below if c > k and deps[c] in ("obj", "iobj")]
        if behind and not any(deps[c] in SUBJECTS for c in below):
            deps[behind[0]] = "nsubj"


_CLOSING = frozenset({'"', "''", "”", "’"})
_OPENING = frozenset({'"', "``", "“", "‘"})


def rejoin_sources(heads: list[int], deps: list[str]) -> None:
    """Who stands with more words before the verb of saying is its subject, not one of what is said.

    "They met, two sources familiar with the matter said", "…, officials close to the talks said".
    """
    subjects = {head for head, dep in zip(heads, deps, strict=True) if dep == "nsubj"}
    said = {i: heads[i] for i, dep in enumerate(deps) if dep == "ccomp" and i < heads[i]}
    for i, dep in enumerate(deps):
        saying = said.get(head := heads[i]) if dep == "nsubj" else None
        if saying is None or not i < saying or saying in subjects:
            continue
        second = any(h == saying and c < i for c, h in said.items() if c != head)
        if head < i or (second and head > i):
            heads[i] = saying
            subjects.add(saying)
            if head > i:
                heads[head], deps[head] = i, "acl"


def rejoin_addressees(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Of two subjects around a verb the second is its object: "Ankara asked Athens to return them"."""
    before = {head for i, head in enumerate(heads) if deps[i] == "nsubj" and i < head}
    marked = {head for i, head in enumerate(heads) if deps[i] == "mark"}
    asking = {heads[i] for i in marked if deps[i] == "xcomp" and tags[i] == "VB"}
    for i, head in enumerate(heads):
        if deps[i] == "nsubj" and head < i and head in before and head in asking:
            deps[i] = "obj"


def rejoin_second_requests(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """Who is asked in the same breath is asked, too, and for something else.

    "Urged Israel to show restraint, and Hezbollah to stop", "called on A to leave and on B to pay".
    """
    cases = {heads[i]: word for i, word in enumerate(lowers) if deps[i] == "case"}
    joined = {heads[i] for i, dep in enumerate(deps) if dep == "cc"}
    infinitives = {heads[i]: i for i, word in enumerate(lowers) if word == "to" and deps[i] == "mark"}
    for verb, mark in infinitives.items():
        near = range(mark - 1, max(mark - _ASIDE, 0) - 1, -1)
        second = next((i for i in near if i in joined and heads[i] < i and deps[i] == "conj"), None)
        if second is None:
            continue
        first = next((t for t in above(heads, second) if t in infinitives), None)
        governors = [heads[verb], heads[second], *above(heads, verb)]
        if first is None or first > second or first not in governors:
            continue
        governor = heads[first]
        asked = [i for i in range(governor + 1, first) if heads[i] == governor and deps[i] in OBJECTS]
        alike = tags[second].startswith("NNP") or second in cases
        if asked and alike and cases.get(second) == cases.get(asked[-1]):
            heads[second] = asked[-1]
            heads[verb], deps[verb] = second, "acl:relcl"


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


def rejoin_tellings(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """Who speaks is the subject of the sentence, not what a clause in it tells of.

    "Condemned the attacks that took place in A and expressed …", "said that B had been killed and blamed C",
    "said that talks had failed and demanded …", "said that B was lying and demanded …".
    """
    dumb = {heads[i] for i, dep in enumerate(deps) if dep in ("aux:pass", "cop")}
    # Behind "had failed" and "was lying" a bare past tells what the speaker did, unless a list goes on there.
    done = {heads[i] for i, dep in enumerate(deps) if dep == "aux" and lowers[i] in _UNFINISHED}
    done -= {heads[i] for i, dep in enumerate(deps) if dep == "conj" and lowers[i - 1] in (",", "then")}
    dumb |= {i for i, lemma in enumerate(lemmas) if lemma in ("appear", "seem") and deps[i] == "ccomp"}
    mute = {heads[i] for i, dep in enumerate(deps) if dep == "nsubj" and lemmas[i] in _THINGS}
    same = {heads[i] for i, dep in enumerate(deps) if dep == "nsubj" and lowers[i] in _SELVES}
    dumb |= {heads[i] for i, dep in enumerate(deps) if dep == "nsubj" and lowers[i] in ("that", "which")}
    attended = {heads[i] for i, dep in enumerate(deps) if dep in SUBJECTS or dep == "mark"}
    perfect = {heads[i] for i, dep in enumerate(deps) if dep == "aux" and lowers[i] in ("has", "have", "had")}
    for verb, dep in enumerate(deps):
        clause = heads[verb]
        calling = lemmas[verb] == "call" and lowers[verb + 1 : verb + 2] in (["on"], ["for"], ["upon"])
        ruling = lemmas[verb] == "rule" and lowers[verb + 1 : verb + 2] == ["out"]
        telling = lemmas[verb] in _TELLING or calling or ruling
        if dep == "advcl" and tags[verb] == "VBG" and lowers[verb - 1] == ",":
            left = dumb | mute
        elif dep == "conj" and tags[verb] in _TOLD:
            left = dumb | mute | done if deps[clause] != "acl:relcl" else dumb
            left |= same if deps[clause] == "ccomp" else set()
        else:
            continue
        if verb in attended or not telling or clause not in left:
            continue
        if deps[clause] not in ("acl", "ccomp", "acl:relcl"):
            continue
        main = heads[clause]
        while tags[main] not in FINITE and main not in perfect and heads[main] != main:
            main = heads[main]
        alike = tags[main] == tags[verb] or dep == "advcl" or (clause in mute and tags[main] in FINITE)
        if main < clause < verb and alike:
            heads[verb] = main


def rejoin_after_speakers(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """What goes on behind "police said" its doer does: "A left, police said, killing B", "…, and will go"."""
    said = {heads[i]: i for i, dep in enumerate(deps) if dep == "ccomp" and i < heads[i]}
    for i, verb in enumerate(heads):
        content = said.get(verb)
        if content is None or i < verb or lemmas[i] in _TELLING | _SPEAKING:
            continue
        if not _CLOSING.isdisjoint(lowers[content:verb]):  # "“A left,” said B, sitting beside C"
            continue
        before = {deps[k]: k for k in range(verb, i) if heads[k] == i}
        if not before.keys().isdisjoint((*SUBJECTS, "mark")):
            continue
        if tags[i] == "VBG" and deps[i] in ("advcl", "ccomp"):
            heads[i], deps[i] = content, "advcl"
        elif deps[i] == "conj" and "cc" in before and lowers[before["cc"] - 1] == ",":
            heads[i] = content


def rejoin_gaps(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Whom somebody speaks of is in what he says: "A, which B says is backed by C", "whom B says it hit"."""
    for i, verb in enumerate(heads):
        if tags[i] not in ("WDT", "WP") or deps[i] != "obj" or deps[verb] != "acl:relcl":
            continue
        content = next(
            (k for k in range(verb + 1, len(heads)) if heads[k] == verb and deps[k] == "ccomp"), None
        )
        if content is None or not any(heads[k] == verb and deps[k] in SUBJECTS for k in range(i, verb)):
            continue
        below = {deps[k] for k in range(verb + 1, len(heads)) if heads[k] == content}
        if below.isdisjoint(SUBJECTS):
            heads[i], deps[i] = content, "nsubj:pass" if "aux:pass" in below else "nsubj"
        elif "obj" not in below and "aux:pass" not in below and "cop" not in below:
            heads[i] = content


def tell_names(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """Of two objects of a verb of naming the second is what the first is called: "declared B his enemy"."""
    objects = [i for i, dep in enumerate(deps) if dep in ("obj", "iobj") and lemmas[heads[i]] in _ENTITLING]
    for thing, name in pairwise(objects):
        verb = heads[name]
        if heads[thing] == verb < thing and deps[name] == "obj" and tags[name][:2] == "NN":
            deps[thing], deps[name] = "obj", "xcomp"


def tell_called(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """What somebody calls a thing is the thing: "denounced what it called the meddling of B".

    No slip, but trees make "what" the object and hide the noun below the verb of naming.
    """
    for what, word in enumerate(lowers):
        if word != "what" or deps[what] not in ("obj", "obl", "nmod"):
            continue
        behind = range(what + 1, min(what + REACH, len(heads)))
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


def tell_named(heads: list[int], deps: list[str], tags: list[str], lemmas: list[str]) -> None:
    """What somebody is called is no object: "whom they call an agent", "called the judges tyrants"."""
    for name, dep in enumerate(deps):
        verb, called = heads[name], name - 1
        several = dep == "xcomp" and tags[name] == "NNS" and lemmas[verb] in _NAMING and verb < called
        if several and heads[called] == name and deps[called] == "compound" and tags[called] == "NNS":
            for i in range(verb + 1, called):
                heads[i] = called if heads[i] == name else heads[i]
            heads[called], deps[called] = verb, "obj"
    for verb, dep in enumerate(deps):
        if dep != "acl:relcl" or lemmas[verb] not in _NAMING:
            continue
        given = [i for i in range(len(heads)) if heads[i] == verb and deps[i] == "obj"]
        if len(given) == 2 and given[0] < verb < given[1] and tags[given[0]] in ("WDT", "WP"):
            deps[given[1]] = "xcomp"
