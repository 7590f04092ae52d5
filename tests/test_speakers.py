"""Who is asked, and for what."""

from __future__ import annotations

from treebank import parsed

from kg.trees import grow


def test_who_is_asked_in_the_same_breath_is_asked_for_something_else() -> None:
    tree = grow(
        parsed(
            "Oslo/NNP/2/nsubj urged/VBD/0/root/urge Mali/NNP/2/obj to/TO/5/mark vote/VB/2/xcomp "
            "for/IN/7/case peace/NN/5/obl and/CC/9/cc Niger/NNP/7/conj to/TO/11/mark leave/VB/5/advcl"
        )
    )
    assert (tree.heads[8], tree.deps[8]) == (2, "conj")
    assert (tree.heads[10], tree.deps[10]) == (8, "acl:relcl")


def test_things_in_the_same_breath_are_asked_for_nothing() -> None:
    tree = grow(
        parsed(
            "Oslo/NNP/2/nsubj asked/VBD/0/root/ask Mali/NNP/2/obj to/TO/5/mark send/VB/2/xcomp "
            "food/NN/5/obj and/CC/8/cc doctors/NNS/6/conj to/TO/10/mark help/VB/5/advcl"
        )
    )
    assert (tree.heads[7], tree.deps[9]) == (5, "advcl")


def test_of_two_subjects_around_a_verb_the_second_is_asked() -> None:
    tree = grow(
        parsed("Oslo/NNP/2/nsubj asked/VBD/0/root/ask Mali/NNP/2/nsubj to/TO/5/mark leave/VB/2/xcomp")
    )
    assert (tree.deps[0], tree.deps[2]) == ("nsubj", "obj")


def test_who_said_that_others_seem_willing_goes_on_himself() -> None:
    tree = grow(
        parsed(
            "Oslo/NNP/2/nsubj said/VBD/0/root/say Mali/NNP/4/nsubj appeared/VBD/2/ccomp/appear "
            "ready/JJ/4/xcomp but/CC/7/cc urged/VBD/4/conj/urge Niger/NNP/7/obj to/TO/10/mark "
            "leave/VB/7/xcomp"
        )
    )
    assert (tree.heads[6], tree.deps[6]) == (1, "conj")


def test_what_goes_on_behind_the_clause_of_saying_its_doer_does() -> None:
    tree = grow(
        parsed(
            "Mali/NNP/2/nsubj left/VBD/5/ccomp/leave ,/,/5/punct Oslo/NNP/5/nsubj said/VBD/0/root/say "
            ",/,/7/punct killing/VBG/5/advcl/kill rebels/NNS/7/obj/rebel"
        )
    )
    assert tree.heads[6] == 1
