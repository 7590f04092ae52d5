"""What a description is called: its words without determiner and figures, owners by name."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.entities.phrases import are_victims
from kg.entities.reading import Phrase, Reading
from kg.trees import Tree

_THOUSANDS = re.compile(r"\d,\d{3}|\d{4}|^(?:thousand|million|billion)s?$")


def label_of(reading: Reading, phrase: Phrase) -> str:
    """The words of a description without determiner; "his government" is "Trump's government"."""
    tree, parts = reading.tree, list[str]()
    figure = _figure(tree, phrase)
    for i in range(phrase.start, phrase.end):
        if i in figure or (tree.deps[i] == "det" and tree.heads[i] == phrase.head):
            continue
        if tree.deps[i] == "nmod:poss" and tree.pos[i] in {"PRON", "DET"}:
            mention = reading.found.get(i)
            if mention is not None and mention.entity is not None:
                label = mention.entity.label
                parts.append(label + ("' " if label.endswith("s") else "'s "))
            continue
        parts.append(tree.spaced[i])
    label = " ".join("".join(parts).split()) or tree.texts[phrase.head]
    return f"{label} people" if are_victims(tree, phrase.head) else label


def _figure(tree: Tree, phrase: Phrase) -> Collection[int]:
    """The tokens of "an estimated 40,000" before people: figures of thousands differ from report to report
    and are a quantity of the event, not a part of who is meant."""
    for child in tree.having(phrase.head, "nummod"):
        if child < phrase.head and any(_THOUSANDS.search(tree.lowers[t]) for t in tree.subtree(child)):
            return range(phrase.start, child + 1)
    return ()
