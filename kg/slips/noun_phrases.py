"""Noun phrases: what stands before a noun, titles and ranks, partners, and whom "who" takes up."""

from __future__ import annotations

from kg.slips.arcs import OBJECTS, PLACES, RECEIVERS, SUBJECTS, above

_PREMODIFIERS = frozenset({"amod", "compound", "det", "nmod:desc"})
_OF_TITLES = frozenset({"amod", "compound"})
_BETWEEN_ALIKE = frozenset({"by", "to", "after", "for"})
_BODIES = frozenset({"GPE", "ORG", "NORP"})


def rejoin_premodifiers(heads: list[int], deps: list[str]) -> None:
    """What stands before a noun belongs to the next one, not to one beyond words that hang elsewhere.

    English noun phrases are continuous, so arcs that cross such a one are slips of the parser. What
    stands before a title belongs to that: "US President Donald Trump".
    """
    for i, head in enumerate(heads):
        if deps[i] not in _PREMODIFIERS or head < i + 2:
            continue
        between = (k for k in range(i + 1, head) if deps[k] != "punct")
        governed = any(i < k < head for k in above(heads, head))
        if governed or any(not i <= heads[k] <= head for k in between):
            near = i + 1
            while deps[near] in _PREMODIFIERS and near < heads[near] < head:
                near = heads[near]
            heads[i] = near
    for title, dep in enumerate(deps):
        i, head = title - 1, heads[title]
        while dep == "nmod:desc" and i >= 0 and heads[i] == head > title and deps[i] in _OF_TITLES:
            heads[i] = title
            i -= 1


def rejoin_last_names(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """The last of a list is no part of the name before it: "the CND and the Association of Students"."""
    for cc, last in enumerate(heads):
        joined = deps[cc] == "cc" and lowers[cc] in ("and", "or") and heads[last] < cc < last
        if joined and deps[last] in ("compound", "nmod:desc"):
            deps[last] = "conj"


def rejoin_listed_names(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """A name without a preposition goes on with the list before it: "members of the DUP, the SDLP and A".

    So does what the tree joins to the noun on which that list hangs.
    """
    cased = {heads[i] for i, dep in enumerate(deps) if dep == "case"}
    for i, noun in enumerate(heads):
        if tags[i] != "NNP" or noun >= i or i in cased or deps[i] not in ("nmod", "conj"):
            continue
        before = [
            k for k in range(noun + 1, i) if heads[k] == noun and deps[k] == "nmod" and tags[k] == "NNP"
        ]
        first = next((k for k in reversed(before) if k in cased), None)
        listed = any(heads[k] == i and (deps[k] == "cc" or lowers[k] == ",") for k in range(i))
        told = deps[i] == "nmod" or any(heads[k] == first and deps[k] == "conj" for k in range(noun, i))
        if first is not None and listed and told:
            heads[i], deps[i] = first, "conj"


def rejoin_ranks(heads: list[int], deps: list[str], tags: list[str], lowers: list[str]) -> None:
    """ "Col. Ann Reed": of two names in the same place the one with a dot is a title."""
    for name in range(2, len(heads)):
        i = name - 2
        if lowers[i + 1] != "." or not tags[i] == tags[name] == "NNP":
            continue
        alike = heads[i] == heads[name] not in (i, name) and deps[i] == deps[name]
        if alike and deps[i] in PLACES:
            heads[i], deps[i] = name, "nmod:desc"


def rejoin_generals(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """ "The UN Secretary-General" is built as the one without a hyphen: the last word is the head."""
    for last, word in enumerate(lowers):
        if word != "general" or last < 2 or lowers[last - 1] != "-":
            continue
        first = last - 2
        if deps[first] == "compound" or heads[last] not in (first, heads[first]):
            continue
        heads[last] = last if heads[first] == first else heads[first]
        deps[last], deps[first] = deps[first], "compound"
        for i, head in enumerate(heads):
            if head == first and i != last:
                heads[i] = last
        heads[first] = last


def rejoin_parts(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """The number of whom a clause tells is its subject: "Benin, 54 of whose soldiers were killed"."""
    for whose, word in enumerate(lowers):
        if word not in ("whose", "whom"):
            continue
        noun = heads[whose] if word == "whose" else whose
        number, host = heads[noun], heads[heads[noun]]
        if deps[noun] != "nmod" or deps[number] != "appos" or tags[number] not in ("CD", "JJ", "JJS", "DT"):
            continue
        clause = next((k for k in range(noun + 1, len(heads)) if heads[k] == host and k > host), number)
        if deps[clause] == "acl:relcl":
            below = {deps[k] for k in range(noun + 1, clause) if heads[k] == clause}
            if not below & SUBJECTS:
                heads[number], deps[number] = clause, "nsubj:pass" if "aux:pass" in below else "nsubj"


def rejoin_repeated(heads: list[int], deps: list[str], lowers: list[str]) -> None:
    """ "Fight the rebels street by street": how, and no party; who stands before it is the object."""
    for last in range(2, len(lowers)):
        i = last - 2
        said = lowers[i] == lowers[last] and lowers[i + 1] in _BETWEEN_ALIKE
        if said and (deps[i] in OBJECTS or deps[i] == "obl:unmarked"):
            if heads[last] == heads[i]:
                heads[last], deps[last] = i, "nmod"
            before = [k for k in range(i) if heads[k] == i]
            if before and deps[before[-1]] in _OF_TITLES:
                noun = before.pop()
                heads[noun], deps[noun] = heads[i], "obl" if deps[i] == "obl" else "obj"
                for k in before:
                    heads[k] = noun
            deps[i] = "advmod"


def rejoin_parallel(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """ "Praise from A and criticism from B" are two: who is behind the first has nothing beside him."""
    sources = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "from"}
    for last, dep in enumerate(deps):
        one, again = heads[last], any(heads[k] == last for k in sources if k > last)
        if dep != "conj" or one not in sources or not again or not tags[last].startswith("NN"):
            continue
        verb = heads[one]
        given = [i for i in range(verb, one) if heads[i] == verb and deps[i] == "obj"]
        noun = verb if tags[verb].startswith("NN") else given[-1] if given else None
        if noun is not None and noun < one:
            heads[last] = heads[one] = noun
            deps[one] = "nmod"


def rejoin_partners(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """What has an article goes on with the noun that has one: "the government of A and the front" are two."""
    articles = {heads[i] for i, dep in enumerate(deps) if dep == "det" and lowers[i] in ("the", "a", "an")}
    of = {heads[i] for i, dep in enumerate(deps) if dep == "case" and lowers[i] == "of"}
    for i, dep in enumerate(deps):
        owner, noun = heads[i], heads[heads[i]]
        partner = dep == "conj" and i in articles and owner in of - articles and deps[owner] == "nmod"
        if partner and noun in articles and noun < owner < i and tags[noun] == "NN" and tags[owner] == "NNP":
            heads[i] = noun


def rejoin_titled(heads: list[int], deps: list[str], tags: list[str]) -> None:
    """Who is joined to a name right behind its title is joined to both: "leader Kim and President Moon"."""
    for i, name in enumerate(heads):
        title = heads[name]
        titled = deps[i] == "conj" and deps[name] == "appos" and title == name - 1 and i > name
        if titled and tags[title] == "NN" and tags[name] == tags[i] == "NNP":
            heads[i] = title


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
        before = noun - 2  # "fired on supporters in Harare, who"
        if entities[noun] in ("GPE", "LOC", "FAC") and deps[noun] == "obl" and tags[before] == "NNS":
            if lowers[noun - 1] == "in" and heads[before] == heads[noun]:
                heads[clause] = before
            continue
        last = who - 1 - (lowers[who - 1] == ",")
        name = last
        while deps[name] == "flat" and heads[name] < name:
            name = heads[name]
        if entities[name] == "PERSON" != entities[noun] and deps[name] == "nmod" and heads[name] == noun:
            heads[clause] = name


def rejoin_bearers(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """Who is named behind a comma is who was described, not a state or body of theirs.

    "A spokeswoman for the ministry, Ann Lee, said", "the ministers of A and B, Ann Lee and Joe Ray, met".
    """
    for i, dep in enumerate(deps):
        body = heads[i]
        described = heads[body]
        behind = dep in ("appos", "conj") and body < i and entities[i] == "PERSON" and lowers[i - 1] == ","
        if not behind or entities[body] not in _BODIES or deps[body] != "nmod" or described > body:
            continue
        if tags[described] != ("NN" if dep == "appos" else "NNS") or entities[described]:
            continue
        for k in range(i + 1, len(heads)):
            if heads[k] == body and deps[k] == "conj" and entities[k] == "PERSON":
                heads[k] = i
        heads[i], deps[i] = described, "appos"


def rejoin_single(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Who is named behind "one of" several is the one, not the several: "one of his sons, Ali, was held"."""
    for i, several in enumerate(heads):
        one = heads[several]
        named = deps[i] == "appos" and tags[i] == "NNP" and tags[several] in ("NNS", "NNPS")
        if named and deps[several] == "nmod" and lowers[one] == "one" and one < several < i:
            heads[i] = one


def rejoin_holders(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """Who is named behind the title of an office holds it, whatever the tree hangs the name on.

    "The chairwoman of the commission, Ann Lee, and Joe Ray met", "suspended the governor of the district,
    Ann Lee". What goes on without a comma behind an aside is part of it: "Ann Lee, the chairwoman and a
    founder of the bank".
    """
    the = {heads[i] for i, dep in enumerate(deps) if dep == "det" and lowers[i] == "the"}
    joined = {heads[i] for i, dep in enumerate(deps) if dep == "cc"}
    for i, dep in enumerate(deps):
        title = heads[i]
        if dep == "appos" and deps[title] == "nmod" and not entities[title]:
            title = heads[title]
        behind = dep in ("appos", "conj") and title < i and entities[i] == "PERSON" and lowers[i - 1] == ","
        if behind and i not in joined and lowers[title] in _HOLDERS and title in the:
            heads[i], deps[i] = title, "appos"
        aside = dep == "conj" and i in the and i not in joined and lowers[i] in _HOLDERS
        if aside and entities[heads[i]] == "PERSON" and lowers[i - 2] == ",":
            deps[i] = "appos"
    for i, dep in enumerate(deps):
        asides = [k for k in range(heads[i] + 1, i) if heads[k] == heads[i] and deps[k] == "appos"]
        if dep != "conj" or not asides or entities[heads[i]] != "PERSON" or "," in lowers[asides[-1] : i]:
            continue
        if tags[i] == tags[asides[-1]] == "NN" and i in joined:
            heads[i] = asides[-1]


def rejoin_which(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], entities: list[str]
) -> None:
    """ "Which" behind an aside tells of what the aside does, not of a thing within it.

    "Rare earths, a component of modern engines, which both want".
    """
    for which, word in enumerate(lowers):
        clause = heads[which]
        if word != "which" or lowers[which - 1] != "," or deps[clause] != "acl:relcl" or clause < which:
            continue
        thing = heads[clause]
        aside = next((t for t in above(heads, thing) if deps[t] == "appos"), None)
        if (
            aside is None
            or deps[thing] != "nmod"
            or heads[thing] != aside
            or tags[thing] not in ("NN", "NNS")
        ):
            continue
        first = min((k for k in range(aside) if heads[k] == aside), default=aside)
        if tags[aside] == "NN" and entities[heads[aside]] != "PERSON" and lowers[first] == ",":
            heads[clause] = aside


_AIDING = frozenset({
    "deliver", "donate", "export", "fly", "give", "lend", "offer", "pledge", "provide", "sell", "send",
    "ship", "supply",
})  # fmt: skip
_OF_STATES = frozenset({
    "army", "border", "capital", "forces", "government", "leader", "leaders", "military", "navy",
    "parliament", "police", "president", "soldiers", "territory", "troops",
})  # fmt: skip
_WHO = frozenset({
    "ambassador", "chief", "commander", "envoy", "head", "leader", "leaders", "minister", "ministers",
    "officials", "president", "secretary", "spokesman", "spokeswoman",
})  # fmt: skip


_HOLDERS = frozenset({
    "ambassador", "chair", "chairman", "chairperson", "chairwoman", "chief", "commander", "commissioner",
    "coordinator", "director", "envoy", "founder", "governor", "head", "leader", "mayor", "minister",
    "premier", "president", "prosecutor", "representative", "secretary", "speaker", "spokesman",
    "spokesperson", "spokeswoman",
})  # fmt: skip


def rejoin_states(
    heads: list[int], deps: list[str], lowers: list[str], tags: list[str], lemmas: list[str]
) -> None:
    """What a relative clause tells of a state or a body it tells of the name before it, not of its people.

    "The invasion of A, to which B has sent tanks", "the border with A, whose army left", "the leaders of the
    bloc A, which has threatened B".
    """
    for which, word in enumerate(lowers):
        if word not in ("which", "whose") or which < 2:
            continue
        clause = heads[heads[which]] if word == "whose" else heads[which]
        given = lowers[which - 1] == "to" and lemmas[clause] in _AIDING
        comma = which - 1 - given
        name, noun = comma - 1, heads[clause]
        if lowers[comma] != "," or deps[clause] != "acl:relcl" or tags[name] != "NNP" or noun >= name:
            continue
        while deps[name] in ("flat", "compound", "appos") and noun < heads[name] != noun:
            name = heads[name]
        owned = deps[name] == "nmod" and heads[name] == noun
        states = word == "whose" and lowers[heads[which]] in _OF_STATES
        if owned and (given or states or (word == "which" and lowers[noun] in _WHO)):
            heads[clause] = name


def tell_receivers(
    heads: list[int], deps: list[str], lemmas: list[str], tags: list[str], entities: list[str]
) -> None:
    """A name between a verb of giving and the bare noun of what is given receives it: "gave Mali status"."""
    given = {heads[i] for i, dep in enumerate(deps) if dep in ("iobj", "ccomp", "xcomp")}
    for i in range(1, len(heads)):
        verb, gift = i - 1, heads[i]
        named = tags[i] == "NNP" and entities[i] in RECEIVERS and deps[i] == "compound"
        gives = lemmas[verb] in _AWARDING and heads[gift] == verb < gift and deps[gift] == "obj"
        if named and gives and verb not in given and tags[gift] in ("NN", "NNS"):
            heads[i], deps[i] = verb, "iobj"


_AWARDING = frozenset({"accord", "award", "deny", "give", "grant", "hand", "offer", "promise"})


def rejoin_patients(heads: list[int], deps: list[str], lowers: list[str], tags: list[str]) -> None:
    """Behind who does it "of" tells to whom it is done: "the killing by A of ten herders"."""
    counted = {heads[i] for i, dep in enumerate(deps) if dep == "nummod"}
    case = {heads[i]: lowers[i] for i, dep in enumerate(deps) if dep == "case"}
    for i, dep in enumerate(deps):
        doer = heads[i]
        act = heads[doer]
        of = dep == "nmod" and case.get(i) == "of" and doer < i and case.get(doer) == "by"
        if not of or deps[doer] != "nmod" or tags[act] not in ("NN", "NNS"):
            continue
        whole = any(heads[k] == act and case.get(k) == "of" for k in range(act, doer))
        if not whole and (i in counted or tags[doer] in ("NNP", "NNPS")):
            heads[i] = act
