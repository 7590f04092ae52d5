"""What is only supposed, asked or weighed, and what a question or a judgement takes for granted."""

from __future__ import annotations

import pytest
from reported import told

SUPPOSED = {
    "if they decide": (
        "If/IN/3/mark China/NNP/3/nsubj decides/VBZ/9/advcl/decide to/TO/5/mark attack/VB/3/xcomp "
        "Niger/NNP/5/obj Togo/NNP/9/nsubj will/MD/9/aux leave/VB/0/root",
        "China ASSAULT Niger, future, hypothetical",
    ),
    "should they decide": (
        "Should/MD/3/aux China/NNP/3/nsubj decide/VB/9/advcl to/TO/5/mark attack/VB/3/xcomp "
        "Niger/NNP/5/obj Togo/NNP/9/nsubj will/MD/9/aux leave/VB/0/root",
        "China ASSAULT Niger, future, hypothetical",
    ),
    "a question": (
        "Did/VBD/3/aux/do Russia/NNP/3/nsubj attack/VB/0/root Niger/NNP/3/obj ?/./3/punct",
        "Russia ASSAULT Niger, hypothetical",
    ),
    "a question about what was done": (
        "Why/WRB/4/advmod did/VBD/4/aux/do Russia/NNP/4/nsubj attack/VB/0/root Niger/NNP/4/obj ?/./4/punct",
        "Russia ASSAULT Niger",
    ),
    "what would be wrong": (
        "It/PRP/4/expl would/MD/4/aux be/VB/4/cop wrong/JJ/0/root to/TO/6/mark attack/VB/4/csubj "
        "Iran/NNP/6/obj",
        "? ASSAULT Iran, hypothetical",
    ),
    "what was wrong": (
        "It/PRP/3/expl was/VBD/3/cop/be wrong/JJ/0/root to/TO/5/mark attack/VB/3/csubj Iran/NNP/5/obj",
        "? ASSAULT Iran",
    ),
    "not only": (
        "Israel/NNP/2/nsubj attacked/VBD/0/root/attack not/RB/5/advmod only/RB/5/advmod Chad/NNP/2/obj "
        "but/CC/7/cc Niger/NNP/5/conj",
        "Israel ASSAULT Chad+Niger",
    ),
    "along with": (
        "Obama/NNP/3/nsubj:pass was/VBD/3/aux:pass/be arrested/VBN/0/root/arrest along/IN/7/case "
        "with/IN/7/case two/CD/7/nummod reporters/NNS/3/obl/reporter",
        "? COERCE-arrest Barack Obama+two reporters",
    ),
}


@pytest.mark.parametrize(("tree", "event"), SUPPOSED.values(), ids=SUPPOSED)
def test_what_is_supposed_is_open(tree: str, event: str) -> None:
    assert event in told(tree, names="Obama=PERSON")
