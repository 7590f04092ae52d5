"""Whether enough is known of an event to report it."""

from __future__ import annotations

from kg.entities.phrases import determiner
from kg.event import Party, Theme
from kg.events.frames import Evoked
from kg.events.slots import harms
from kg.events.stage import Stage, answering
from kg.ontology import lexicon, plover


def says_enough(
    stage: Stage, evoked: Evoked, doers: tuple[Party, ...], to: tuple[Party, ...], about: Theme | None
) -> bool:
    """Whether somebody acts or receives; a relation needs both ends, though the other may be a thing.

    Many nouns only could be acts: one needs two parties, or tells what befell whom.
    """
    p, frame = evoked.proposition, evoked.frame
    if frame.type == plover().relation:
        return bool(doers and (to or (about is not None and p.kind == "verb")))
    if p.kind != "noun":
        return bool(doers or to)
    own = {a.preposition for a in p.arguments if a.source == "direct"}
    done = (plover().types[frame.type or ""].quad or "").startswith("material")
    agent = not own.isdisjoint({"by", *{"between", "among"}.intersection(frame.actors)})
    # "The visit drew a rebuke from A"
    agent |= "from" in own and "from" in frame.actors and _is_drawn(stage, evoked)
    # "The withdrawal of A's troops from the strip"
    agent |= done and "of" in frame.actors and "from" in own
    answered = done and answering(stage, evoked) is not None
    return bool(doers and (to or agent or answered)) or len(doers) > 1 or _befell(stage, evoked, to)


def _is_drawn(stage: Stage, evoked: Evoked) -> bool:
    """Whether a noun is what something brought upon somebody."""
    verb = stage.reading.tree.heads[stage.reading.tree.first[evoked.proposition.predicate]]
    return stage.reading.tree.lemmas[verb] in lexicon().classes["@eliciting"]


def _befell(stage: Stage, evoked: Evoked, to: tuple[Party, ...]) -> bool:
    """Whether a noun tells itself what was done to whom, whoever did it: "the killing of Ali"."""
    p, tree = evoked.proposition, stage.reading.tree
    slots = (a for a in p.arguments if a.source == "direct" and a.preposition in evoked.frame.recipients)
    named = {tree.starts[t] for a in slots for t in a.tokens}
    known = harms(evoked) and determiner(tree, p.predicate) == "definite"
    return known and any(party.start in named for party in to)
