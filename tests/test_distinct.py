"""What is told twice in a sentence is one event."""

from __future__ import annotations

from reported import brief, report


def test_an_act_is_told_once_a_sentence():
    found = report(
        "Iran/NNP/2/nsubj attacked/VBD/0/root/attack Israel/NNP/2/obj and/CC/5/cc struck/VBD/2/conj/strike "
        "Israel/NNP/5/obj"
    )
    assert [brief(e) for e in found] == ["Iran ASSAULT Israel"]


def test_two_acts_between_the_same_parties_are_two():
    found = report(
        "Mali/NNP/3/nsubj:pass was/VBD/3/aux:pass/be shelled/VBN/0/root/shell and/CC/5/cc "
        "captured/VBN/3/conj/capture by/IN/7/case Chad/NNP/5/obl:agent",
        names="Mali=GPE; Chad=GPE",
    )
    assert [e.relation for e in found] == ["shells", "seizes"]


def test_who_a_strike_targets_is_told_once():
    found = report(
        "Chad/NNP/2/nsubj conducted/VBD/0/root/conduct a/DT/4/det strike/NN/2/obj targeting/VBG/4/acl/target "
        "Niger/NNP/5/obj",
        names="Niger=GPE; Chad=GPE",
    )
    assert [brief(e) for e in found if e.type == "ASSAULT"] == ["Chad ASSAULT Niger"]
