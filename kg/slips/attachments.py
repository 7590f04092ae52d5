"""Slips of attachment: what the parser hangs on the wrong word before it, where the words give it away."""

from __future__ import annotations

from kg.slips.arcs import WHEN

_AMOUNTS = frozenset(
    {"%", "percent", "cent", "$", "€", "£", "million", "billion", "dollars", "euros", "pounds"}
)
_AIMED = frozenset({"for", "to", "towards", "toward"})
_NOMINAL = frozenset({"appos", "conj", "nmod", "nsubj", "obj", "obl"})
_TOGETHER = frozenset({"alongside", "jointly", "together"})
_OF_ACTS = frozenset({"by", "of"})
_ON = frozenset({"at", "in", "on"})
_TERMS = frozenset({"bail", "parole", "probation"})
_ARGUMENT = frozenset({"nmod", "nsubj", "nsubj:pass", "obj", "obl"})
_NAMED_WITH = frozenset({"flat", "compound", "nmod:desc"})
_LEVIES = frozenset({
    "ban", "curbs", "duties", "duty", "embargo", "levies", "levy", "quotas", "restrictions", "sanctions",
    "tariff", "tariffs", "tax", "taxes",
})  # fmt: skip
_SUFFERED = frozenset({
    "attack", "attacks", "arrest", "blockade", "bombardment", "fire", "occupation", "siege",
})  # fmt: skip
_BACKING = frozenset({
    "aid", "aided", "back", "backed", "defend", "defended", "evacuate", "evacuated", "help", "helped", "join",
    "joined", "reach", "reached", "reinforce", "reinforced", "relieve", "relieved", "rescue", "rescued",
    "support", "supported", "visit", "visited",
})  # fmt: skip
_WRITTEN = frozenset({
    "attack", "attacks", "book", "call", "calls", "claim", "claims", "comments", "decision", "demand",
    "demands", "letter", "offer", "plan", "proposal", "remarks", "report", "reports", "resolution", "ruling",
    "speech", "statement", "statements", "strike", "strikes", "study", "threat", "threats", "visit",
})  # fmt: skip
_DONE = frozenset({
    "abduction", "annexation", "arrest", "arrests", "assassination", "blockade", "bombardment", "capture",
    "demolition", "deployment", "deportation", "destruction", "detention", "execution", "expulsion",
    "invasion", "murder", "occupation", "persecution", "recruitment", "release", "seizure", "siege",
    "torture", "treatment", "use", "violation", "withdrawal",
})  # fmt: skip


_SHARED = frozenset({
    "accord", "agreement", "ceasefire", "clashes", "consultations", "contract", "deal", "fighting", "meeting",
    "meetings", "memorandum", "negotiations", "pact", "summit", "talks", "treaty", "truce", "understanding",
})  # fmt: skip


def reattach(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """Mend all slips of this kind."""
    _suffering(heads, deps, lowers, tags)
    _measured(heads, deps, lowers)
    _across_dates(heads, deps, lowers, entities)
    _doers(heads, deps, lowers)
    _companions(heads, deps, lowers)
    _second_subjects(heads, deps, tags)
    _aims(heads, deps)
    _origins(heads, deps, lowers)
    _partners(heads, deps, lowers)


def _suffering(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What somebody is under who stands right before it is his: "backed civilians under attack"."""
    for i, dep in enumerate(deps):
        under = next((c for c in range(max(i - 2, 1), i) if heads[c] == i and lowers[c] == "under"), None)
        if dep != "obl" or under is None or lowers[i] not in _SUFFERED:
            continue
        noun, verb = under - 1, heads[i]
        while deps[noun] in _NAMED_WITH:
            noun = heads[noun]
        told = noun > verb and tags[noun].startswith("NN") and heads[noun] != verb
        if told or (noun > verb and deps[noun] == "obj" and lowers[verb] in _BACKING):
            heads[i], deps[i] = noun, "nmod"


def _doers(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """Who stands behind "by" does what is done to a thing: "the bombing of a school by A"."""
    by = [heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "by"]
    for i in by:
        thing = heads[i]
        act = heads[thing]
        told = deps[i] == deps[thing] == "nmod" and act < thing < i and lowers[thing] not in _WRITTEN
        if told and (lowers[act].endswith("ing") or lowers[act] in _DONE):
            heads[i] = act


def _across_dates(heads: list[int], deps: list[str], lowers: list[str], entities: list[str]) -> None:
    """What stands behind a date or a term belongs to the act before it: "the arrest on Tuesday of A", "the
    release on bail of A"."""
    of = [heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] in _OF_ACTS]
    told = [entity in WHEN or word in _TERMS for entity, word in zip(entities, lowers, strict=True)]
    for i in of:
        day = heads[i]
        if deps[i] != "nmod" or not told[day] or entities[i] in WHEN or day > i:
            continue
        act = day - 1
        while act > 0 and (told[act] or lowers[act] in _ON):
            act -= 1
        if deps[act] in _ARGUMENT and heads[day] in (act, heads[act]):
            heads[i] = act


def _companions(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """With whom something is done together takes part in it: "together with A, B attacked"."""
    for i, dep in enumerate(deps):
        word = heads[i]
        if dep == "obl" and lowers[word] in _TOGETHER and deps[word] == "advmod" and word < i:
            heads[i], heads[word] = heads[word], i
    for case in range(2, len(deps)):
        apart = deps[case] == "case" and lowers[case - 2 : case] == [",", "together"]
        if not apart or deps[heads[case]] != "nmod":
            continue
        top, seen = heads[heads[case]], 0
        while deps[top] in _NOMINAL and heads[top] != top and seen < len(deps):
            top, seen = heads[top], seen + 1
        if top < case:  # behind a comma, with the subject: "pledged £5 million for A, together with B"
            heads[heads[case]], deps[heads[case]] = top, "obl"


def _second_subjects(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """A verb has one subject: "the army and Hezbollah fighters attacked" has two joined ones."""
    first: dict[int, int] = {}
    for i, dep in enumerate(deps):
        if dep not in ("nsubj", "nsubj:pass") or heads[i] < i:
            continue
        one = first.setdefault(heads[i], i)
        joined = i - 1
        if one != i and deps[joined] == "conj" and heads[joined] == one and tags[joined].startswith("NN"):
            for c in range(one + 1, joined):
                if heads[c] == joined and deps[c] == "cc":
                    heads[c] = i
            heads[joined], deps[joined] = i, "compound"
            heads[i], deps[i] = one, "conj"


def _measured(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """What stands behind an amount belongs to what it measures: "duties of 38% on cars", "… that B set"; and
    whom money is for to the verb: "pledged £5 million for A"."""
    of = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "of"}
    for i, dep in enumerate(deps):
        amount = heads[i]
        behind = dep in ("nmod", "acl:relcl") and deps[amount] == "nmod" and i > amount and i not in of
        if behind and amount in of and lowers[amount] in _AMOUNTS:
            heads[i] = heads[amount]
    aimed = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] in _AIMED}
    for i in aimed:
        amount = heads[i]
        if deps[i] == "nmod" and deps[amount] == "obj" and i > amount and lowers[amount] in _AMOUNTS:
            heads[i], deps[i] = heads[amount], "obl"


def _aims(heads: list[int], deps: list[str]) -> None:
    """What a preposition right behind the second of two verbs introduces is its own: "beat and shot at B"."""
    for i, verb in enumerate(heads):
        case = next((c for c in range(verb + 1, i) if heads[c] == i and deps[c] == "case"), None)
        second = case - 1 if case is not None else verb
        joined = deps[i] == "obl" and deps[second] == "conj" and heads[second] == verb < second
        if joined and all(heads[k] != verb or deps[k] in ("cc", "conj") for k in range(verb + 1, second + 1)):
            heads[i] = second


def _origins(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """Where goods come from on which there is a duty: "imposed duties on pork from A"."""
    for case, word in enumerate(lowers):
        sender, goods = heads[case], case - 1
        levy = heads[goods]
        behind = word == "from" and deps[case] == "case" and deps[goods] == "nmod"
        beside = deps[sender] in ("obl", "nmod") and heads[sender] in (levy, heads[levy])
        if behind and beside and lowers[levy] in _LEVIES:
            heads[sender], deps[sender] = goods, "nmod"


def _partners(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """Those between whom talks are held, not the place: "talks were held at the palace between A and B"."""
    for i in [heads[case] for case, word in enumerate(lowers) if word == "between" and deps[case] == "case"]:
        place = heads[i]
        verb = heads[place]
        told = deps[i] == "nmod" and deps[place] == "obl" and verb < place < i
        talks = next((c for c in range(verb) if heads[c] == verb and deps[c].startswith("nsubj")), None)
        if told and talks is not None and lowers[talks] in _SHARED:
            heads[i] = talks
