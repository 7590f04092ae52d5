"""Slips of the parser and how they are mended."""

from __future__ import annotations

import pytest
from treebank import parsed

from kg.trees import Tree, grow


def head(tree: Tree, word: str) -> str:
    """What a word of the tree hangs on."""
    return tree.texts[tree.heads[tree.texts.index(word)]]


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP/2/nsubj accused/VBD/0/root/accuse Iran/NNP/2/obj of/IN/5/mark plotting/VBG/2/advcl/plot "
        "and/CC/7/cc barred/VBD/5/conj/bar it/PRP/7/obj",
        "They/PRP/2/nsubj accused/VBD/0/root/accuse Iran/NNP/2/obj to/TO/5/mark stop/VB/2/xcomp and/CC/7/cc "
        "barred/VBD/5/conj/bar it/PRP/7/obj",
        "They/PRP/3/nsubj had/VBD/3/aux/have accused/VBN/0/root/accuse it/PRP/3/obj of/IN/6/mark "
        "plotting/VBG/3/advcl/plot and/CC/8/cc barred/VBD/6/conj/bar it/PRP/8/obj",
    ],
)
def test_a_finite_verb_goes_on_with_a_finite_one(sentence: str) -> None:
    assert head(grow(parsed(sentence)), "barred") == "accused"


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP/3/nsubj are/VBP/3/aux/be plotting/VBG/0/root/plot and/CC/5/cc "
        "barred/VBD/3/conj/bar it/PRP/5/obj",
        "They/PRP/2/nsubj spoke/VBD/0/root/speak of/IN/4/mark plotting/VBG/2/advcl/plot and/CC/7/cc "
        "they/PRP/7/nsubj "
        "barred/VBD/4/conj/bar it/PRP/7/obj",
    ],
)
def test_a_gerund_with_its_auxiliary_and_a_verb_with_its_subject_stay(sentence: str) -> None:
    assert head(grow(parsed(sentence)), "barred") == "plotting"


def test_what_stands_behind_an_amount_belongs_to_what_it_measures() -> None:
    sentence = (
        "They/PRP/2/nsubj set/VBD/0/root duties/NNS/2/obj/duty of/IN/6/case 38/CD/6/nummod {}/NN/3/nmod "
        "on/IN/8/case cars/NNS/6/nmod/car"
    )
    assert head(grow(parsed(sentence.format("%"))), "cars") == "duties"
    assert head(grow(parsed(sentence.format("men"))), "cars") == "men"


def test_a_gerund_behind_a_verb_that_wants_one_is_its_object() -> None:
    ruled = (
        "They/PRP/2/nsubj ruled/VBD/0/root/{} out/RP/2/compound:prt {} ever/RB/6/advmod "
        "meeting/VBG/2/advcl/meet rebels/NNS/6/obj/rebel"
    )
    tree = grow(parsed(ruled.format("rule", "then/RB/6/advmod")))
    assert tree.deps[tree.texts.index("meeting")] == "xcomp"
    for other in (("rule", ",/,/6/punct"), ("go", "then/RB/6/advmod")):
        tree = grow(parsed(ruled.format(*other)))
        assert tree.deps[tree.texts.index("meeting")] == "advcl"
