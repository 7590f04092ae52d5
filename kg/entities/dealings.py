"""Whose nameless people are, by what is done to them and by whom: "Russia killed 19 soldiers"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.actors import STATE_KINDS, Entity
from kg.entities import verbs
from kg.entities.cast import OBSERVERS
from kg.entities.reading import Phrase, Reading, leading
from kg.ontology import lexicon
from kg.trees import RELATIVE_TAGS, Tree

_SOLDIERS = frozenset({"army", "force", "soldier", "troop"})
_OUSTING = frozenset({"confront", "evict", "expel", "oust"})
_RECEIVING = _OUSTING | {"summon"}  # what a state does to diplomats of others
_PROTESTING = frozenset({"complain", "file", "lodge", "protest"})
_DOMESTIC = frozenset({"police", "court", "legislature", "local government"})
_HOLDING = frozenset({"capture", "repatriate", "return"})
_BLAMING = frozenset({"accuse", "blame"})
_SANCTIONING = frozenset({"blacklist", "designate", "sanction"})
_KEPT = frozenset({"account", "asset", "visa"})
_WITHHOLDING = frozenset({"block", "cancel", "freeze", "revoke"})
# Whom one does this to are hardly one's own: "training tribal units".
_HELPING = frozenset({
    "advise", "aid", "arm", "assist", "back", "equip", "fund", "finance", "help", "supply", "support",
    "train",
})  # fmt: skip


def sanctioners(reading: Reading, head: int) -> tuple[Entity, ...]:
    """The states and bodies of states that punish those of a phrase: "Canada sanctioned five firms", "froze
    the accounts of two judges"."""
    tree, first = reading.tree, reading.tree.first[head]
    while tree.deps[first] == "nmod" and tree.preposition(first) == "of":
        first = tree.first[tree.heads[first]]
    verb, kept = tree.heads[first], tree.lemmas[first] in _KEPT
    act, done_to = tree.lemmas[verb], tree.deps[first] in ("obj", "nsubj:pass")
    listed = done_to and (act in _SANCTIONING or (kept and act in _WITHHOLDING))
    if tree.deps[first] in ("obl", "nmod") and tree.preposition(first) in ("on", "against"):
        penalty = verb if tree.deps[first] == "nmod" else tree.child(verb, "obj")
        listed = penalty is not None and tree.lemmas[penalty] in lexicon().classes["@sanction"]
        verb = tree.heads[verb] if tree.deps[first] == "nmod" else verb
    subject = tree.child(verb, "obl:agent") if tree.deps[first] == "nsubj:pass" else _subject(tree, verb)
    if not listed or subject is None:
        return ()
    doers = (m.entity for t in tree.conjuncts(subject) if (m := reading.mention(t)) is not None and m.entity)
    return tuple(e for e in doers if e.kind in STATE_KINDS or e.category == "IGO")


def punished(reading: Reading, head: int, by: Sequence[Entity]) -> str | None:
    """Whose those are whom states punish and of whom no state is told: of the one spoken of most besides."""
    own = {reading.publisher, *(state.country for state in by)}
    near = reading.near(head) - own
    if len(near) == 1:
        return next(iter(near))
    return leading(Counter({code: n for code, n in reading.cast.countries.items() if code not in own}))


def refuge(reading: Reading, head: int, place: str | None) -> str | None:
    """Where refugees are from: the country that an article is about, but not that which has them."""
    tree, first = reading.tree, reading.tree.first[head]
    subject = _subject(tree, tree.heads[first]) if tree.deps[first] == "obj" else None
    host = reading.mention(subject) if subject is not None else None
    having = {place, reading.publisher, *(e.country for e in (host.entities if host is not None else ()))}
    return leading(Counter({code: n for code, n in reading.cast.countries.items() if code not in having}))


def custodian(reading: Reading, head: int) -> str | None:
    """The state that arrests or frees those of a phrase, who are its own unless told otherwise."""
    tree, first = reading.tree, reading.tree.first[head]
    verb = tree.heads[first]
    held = tree.lemmas[verb] in verbs.freeing() | lexicon().classes["@detaining"]
    held = held and not tree.having(head, "nmod") and tree.lemmas[head] not in lexicon().classes["@captive"]
    subject = tree.child(verb, "nsubj") if held and tree.deps[first] == "obj" else None
    doer = reading.mention(subject) if subject is not None else None
    return doer.entity.country if doer is not None and doer.entity is not None else None


def keeper(reading: Reading, head: int) -> str | None:
    """The state that shuts or opens what is its own: "Chad closed the crossing"."""
    tree, first = reading.tree, reading.tree.first[head]
    verb = tree.heads[first]
    if tree.deps[first] != "obj" or tree.lemmas[verb] not in _SHUTTING or tree.lemmas[head] not in _GATES:
        return None
    subject = _subject(tree, verb)
    doer = reading.mention(subject) if subject is not None else None
    return doer.entity.country if doer is not None and doer.entity is not None else None


_SHUTTING = frozenset({"close", "open", "reopen", "seal", "shut"})
_GATES = frozenset({"airport", "airspace", "border", "crossing", "frontier", "port"})


def teller(reading: Reading, head: int, *, people: bool) -> str | None:
    """The country of who speaks to a body or to people: "the minister told parliament", "told farmers"."""
    tree, verb = reading.tree, reading.tree.heads[head]
    speech = lexicon().classes["@telling"] if people else verbs.speech()
    if tree.deps[head] not in ("obj", "iobj", "obl") or tree.lemmas[verb] not in speech:
        return None
    subject = _subject(tree, verb)
    teller = reading.mention(subject) if subject is not None else None
    return teller.entity.country if teller is not None and teller.entity is not None else None


def attacker(reading: Reading, head: int) -> str | None:
    """The state that harms those of a phrase, who are hardly its own: "Russia killed 19 soldiers",
    "Ukraine freed 20 soldiers"."""
    tree, first = reading.tree, _modified(reading.tree, head)
    verb = tree.heads[first]
    harms = tree.lemmas[verb] in verbs.violent() or tree.lemmas[verb] in verbs.forceful()
    harms = harms or (tree.lemmas[head] in _SOLDIERS and tree.lemmas[verb] in _HOLDING | verbs.freeing())
    if tree.deps[first] != "obj" or not harms:
        return None
    subject = _subject(tree, verb)
    doer = reading.mention(subject) if subject is not None else None
    state = doer.entity if doer is not None else None
    if doer is not None and state is not None and state.kind == "thing" and doer.owners:
        state = doer.owners[0]  # "Niger's attack on Mali killed ten soldiers"
    return state.country if state is not None and state.kind in STATE_KINDS else None


def striker(reading: Reading, head: int) -> str | None:
    """The state whose army tells what it did right after the text told of a strike: who struck ("A bombed
    Beirut. The army said it had hit launchers"), but of what was shot down where that fell."""
    tree, sentence = reading.tree, reading.discourse.sentences
    verb, role = tree.heads[tree.first[head]], tree.deps[tree.first[head]]
    deed = tree.child(verb, "ccomp") if tree.lemmas[verb] in verbs.speech() else verb
    force = verbs.forceful() | _AIMING
    if role != "nsubj" or deed is None or tree.lemmas[deed] not in force:
        return None
    own = tree.child(deed, "nsubj")
    if (
        own is None
        or (own != tree.first[head] and tree.lowers[own] not in _ITSELF)
        or tree.child(own, "conj")
    ):
        return None
    for act in range(head - 1, -1, -1):
        if sentence[act] < sentence[head] - 1:
            break
        state = _striking(reading, act) if tree.lemmas[act] in force else None
        if state is None:
            continue
        if tree.lemmas[deed] not in _DEFENDING:
            return state
        places = (m.place for m in map(reading.name_at, tree.having(act, "obj")) if m is not None)
        return next((p.country for p in places if p is not None and p.country != state), None)
    return None


def _striking(reading: Reading, verb: int) -> str | None:
    """The state that does what a verb says, itself or by its jets."""
    subject = _subject(reading.tree, verb) if reading.tree.pos[verb] == "VERB" else None
    doer = reading.mention(subject) if subject is not None else None
    state = doer.entity if doer is not None else None
    if doer is not None and state is not None and state.kind == "thing" and doer.owners:
        state = doer.owners[0]
    return state.country if state is not None and state.kind in STATE_KINDS else None


_AIMING = frozenset({"attack", "bomb", "hit", "shell", "strike", "target"})
_DEFENDING = frozenset({"down", "intercept", "repel", "shoot"})
_ITSELF = frozenset({"it", "they", "troops", "forces", "jets", "aircraft", "planes", "soldiers"})


def struck(reading: Reading, head: int) -> str | None:
    """The country of the place where somebody is harmed: "bombed Damascus, killing two", "a strike on Kabul
    killed two"."""
    tree, first = reading.tree, reading.tree.first[head]
    if tree.deps[first] != "obj" or tree.lemmas[tree.heads[first]] not in verbs.forceful():
        return None
    for act in tree.climb(tree.heads[first]):
        cause = next(iter(tree.having(act, "nsubj")), None)
        hit = [*tree.having(act, "obj"), *(tree.having(cause, "nmod") if cause is not None else ())]
        places = (m.place for m in map(reading.name_at, hit) if m is not None)
        found = next((p.country for p in places if p is not None and p.kind == "place"), None)
        if found is not None or tree.deps[act] not in {"advcl", "conj"}:
            return found
    return None


def foe(reading: Reading, head: int, code: str) -> str | None:
    """The only other country spoken of near a token, else in the article."""
    others = reading.near(head) - {code} or reading.cast.countries.keys() - {code}
    return next(iter(others)) if len(others) == 1 else None


def is_bound_for(reading: Reading, head: int, code: str | None) -> bool:
    """Whether somebody sends those of a phrase to a state, which are not its own: "sent troops to Iraq"."""
    tree, verb = reading.tree, reading.tree.heads[head]
    if tree.deps[head] != "obj" or code is None:
        return False
    towards = (c for c in tree.having(verb, "obl") if tree.preposition(c) in ("to", "into"))
    found = (reading.mention(c) for c in towards)
    return any(m is not None and m.entity is not None and m.entity.country == code for m in found)


def prosecuted(reading: Reading, phrase: Phrase) -> str | None:
    """The country of the person named whom police or a court acts on, or whose house: mostly its own."""
    tree, first = reading.tree, reading.tree.first[phrase.head]
    verb = tree.heads[first]
    if tree.deps[first] == "nsubj":
        targets = tree.having(verb, "obj")
    elif tree.deps[first] in ("obl", "nmod") and tree.preposition(first) in ("before", "in", "by"):
        subject = _subject(tree, verb)
        tried = tree.lemmas[verb] == "trial" or tree.lemmas[verb] in _TRYING
        targets = [subject] if tried and subject is not None else []
    else:
        return None
    whose = [*targets, *(c for t in targets for c in tree.having(t, "nmod:poss"))]
    found = (m.entity for w in whose if (m := reading.mention(w)) is not None and m.sort != "description")
    return next((e.country for e in found if e is not None and e.kind == "person" and e.country), None)


_TRYING = frozenset({"appear", "try", "convict", "acquit", "sentence"})


def jurisdiction(reading: Reading, head: int) -> str | None:
    """Whose police, court or parliament acts on nameless people: "Vietnamese courts have jailed two men"."""
    tree = reading.tree
    verb = tree.heads[tree.first[head]]
    if tree.deps[tree.first[head]] not in {"obj", "obl", "nmod"}:
        return None
    subject = next((c for v in (verb, tree.heads[verb]) for c in tree.having(v, "nsubj")), None)
    mention = None if subject is None else reading.mention(subject)
    entity = None if mention is None else mention.entity
    return entity.country if entity is not None and entity.category in _DOMESTIC else None


def sender(reading: Reading, phrase: Phrase) -> str | None:
    """Whose "troops" are in "accused Moscow of sending troops": of the subject of the verb."""
    tree, verb = reading.tree, reading.tree.heads[phrase.head]
    if phrase.determiner is not None or tree.deps[phrase.head] not in ("obj", "iobj"):
        return None
    if attacker(reading, phrase.head) is not None or tree.lemmas[verb] in _HELPING:
        return None
    subject = tree.child(verb, "nsubj")
    if subject is None and tree.deps[verb] in {"xcomp", "advcl", "acl", "conj"}:
        governor = tree.heads[verb]
        subject = tree.child(governor, "obj") if tree.deps[verb] != "conj" else None
        subject = subject if subject is not None else tree.child(governor, "nsubj")
    mention = None if subject is None else reading.mention(subject)
    entity = mention.entity if mention is not None else None
    if entity is None or entity.category in OBSERVERS:
        return None
    return entity.country if entity.country != blamer(reading, phrase.head) else None


def blamer(reading: Reading, head: int) -> str | None:
    """The state whose officials blame those of a phrase, who are hardly its own: "the ministry condemned the
    troops"."""
    tree, first = reading.tree, _modified(reading.tree, head)
    verb = tree.heads[first]
    if tree.deps[first] != "obj" or tree.lemmas[verb] not in _BLAMING | lexicon().classes["@reacting"]:
        return None
    subject = _subject(tree, verb)
    judge = reading.mention(subject) if subject is not None else None
    entity = judge.entity if judge is not None else None
    official = entity is not None and (entity.kind in STATE_KINDS or entity.category == "official")
    return entity.country if entity is not None and official else None


def opposite(reading: Reading, head: int) -> frozenset[str]:
    """The states that an organ deals with as others: "the junta expelled the French ambassador"."""
    tree, first = reading.tree, reading.tree.first[head]
    other = tree.child(tree.heads[first], "obj", "nsubj:pass") if tree.deps[first] == "nsubj" else None
    if other is None:
        return frozenset()
    whose = [other]
    verb = tree.lemmas[tree.heads[first]]
    fights = verb in _OUSTING or verb in verbs.violent() or verb in verbs.forceful()
    if tree.lemmas[other] in lexicon().classes["@diplomat"] or (fights and tree.lemmas[other] in _SOLDIERS):
        whose += tree.having(other, "amod", "compound", "nmod:poss", "nmod")
    named = (m for w in whose if (m := reading.name_at(w)) is not None)
    states = (e for m in named for e in m.entities if e.kind == "country")
    return frozenset(e.country for e in states if e.country is not None)


def counterparts(reading: Reading, head: int) -> set[str]:
    """The countries of which somebody is none, as he meets "his Iraqi counterpart"."""
    tree, sentences = reading.tree, reading.discourse.sentences
    found: set[str] = set()
    for token in range(head + 1, len(tree.lemmas)):
        if sentences[token] != sentences[head]:
            break
        if tree.lemmas[token] == "counterpart":
            mentions = (reading.name_at(c) for c in tree.having(token, "amod", "compound"))
            found.update(
                m.entity.country for m in mentions if m is not None and m.entity and m.entity.country
            )
    return found


def host(reading: Reading, head: int, title: int | None = None) -> str | None:
    """The state that summons or expels diplomats, which are another's: "Estonia summoned the ambassador".

    So is one with whom it lodges a protest. `title` is the noun that a name has before it.
    """
    tree, first = reading.tree, reading.tree.first[head]
    verb = tree.heads[first]
    if tree.lemmas[verb] == "protest" and tree.pos[verb] == "NOUN":  # "lodged a protest with"
        verb = tree.heads[verb]
    protests = tree.lemmas[verb] in _PROTESTING and tree.preposition(first) == "with"
    diplomat = tree.lemmas[head if title is None else title] in lexicon().classes["@diplomat"]
    if not diplomat or not (protests or tree.lemmas[verb] in _RECEIVING):
        return None
    if tree.deps[first] == "nsubj:pass":
        agent = tree.child(verb, "obl:agent")
        mention = reading.mention(agent) if agent is not None else None
        entity = mention.entity if mention is not None else None
        return entity.country if entity is not None else reading.stage(head)
    subject = _subject(tree, verb) if protests or tree.deps[first] == "obj" else None
    if subject is not None and tree.tags[subject] in RELATIVE_TAGS:
        subject = tree.heads[verb]
    mention = reading.mention(subject) if subject is not None else None
    return mention.entity.country if mention is not None and mention.entity is not None else None


def _modified(tree: Tree, head: int) -> int:
    """What a noun or adjective belongs to: the "vessels" of "navy vessels", the "coup" of "military coup"."""
    if tree.deps[head] in ("amod", "compound"):
        head = tree.heads[head]
    return tree.first[head]


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, or that of the verb which it goes on from."""
    while (subject := tree.child(verb, "nsubj")) is None and tree.deps[verb] in ("conj", "xcomp", "advcl"):
        verb = tree.heads[verb]
    return subject
