"""Who is asked, where somebody asks that others be freed or punished."""

from __future__ import annotations

import pytest
from reported import told

ASKED = {
    "release of another state's prisoner": (
        "Germany/NNP/2/nsubj demanded/VBD/0/root/demand Navalny/NNP/5/nmod:poss 's/POS/3/case "
        "release/NN/2/obj ././2/punct",
        "Germany=GPE; Navalny=PERSON",
        ["Germany REQUEST-yield Russia"],
    ),
    "release of those of another state": (
        "Canada/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det release/NN/2/obj of/IN/7/case "
        "Belarusian/JJ/7/amod activists/NNS/4/nmod/activist ././2/punct",
        "Canada=GPE; Belarusian=NORP",
        ["Canada REQUEST-yield Belarus"],
    ),
    "release of hostages": (
        "Germany/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det release/NN/2/obj of/IN/7/case "
        "the/DT/7/det hostages/NNS/4/nmod/hostage ././2/punct",
        "Germany=GPE",
        ["Germany REQUEST-yield ?"],
    ),
    "that one be freed": (
        "Germany/NNP/2/nsubj demanded/VBD/0/root/demand that/IN/6/mark Navalny/NNP/6/nsubj:pass "
        "be/VB/6/aux:pass released/VBN/2/ccomp/release ././2/punct",
        "Germany=GPE; Navalny=PERSON",
        ["? RETREAT-release Alexei Navalny, hypothetical", "Germany REQUEST-yield Russia"],
    ),
    "that killers be tried": (
        "France/NNP/2/nsubj demanded/VBD/0/root/demand that/IN/7/mark the/DT/5/det "
        "killers/NNS/7/nsubj:pass/killer be/VB/7/aux:pass prosecuted/VBN/2/ccomp/prosecute ././2/punct",
        "France=GPE",
        ["? ACCUSE-allege killers, hypothetical", "France REQUEST ?"],
    ),
    "safety that is called for": (
        "China/NNP/2/nsubj called/VBD/0/root/call for/IN/9/mark Bongo/NNP/6/nmod:poss 's/POS/4/case "
        "safety/NN/9/nsubj:pass to/TO/9/mark be/VB/9/aux:pass guaranteed/VBN/2/advcl/guarantee "
        "././2/punct",
        "China=GPE; Bongo=PERSON",
        ["? AGREE Ali Bongo, hypothetical", "China REQUEST Gabon"],
    ),
}


@pytest.mark.parametrize(("tree", "names", "events"), ASKED.values(), ids=ASKED)
def test_those_concerned_are_not_asked(tree: str, names: str, events: list[str]) -> None:
    assert told(tree, names=names) >= set(events)
