"""What a frame sees of a clause: adverbs, hyphens, what is to be done, who is given something."""

from __future__ import annotations

import pytest
from reported import told

SEEN = {
    "an adverb of direction": (
        "Chad/NNP/2/nsubj sent/VBD/0/root/send home/RB/2/advmod ten/CD/5/nummod prisoners/NNS/2/obj/prisoner",
        "Chad RETREAT-release ten prisoners",
    ),
    "an adverb of direction behind the object": (
        "Rebels/NNS/2/nsubj/rebel handed/VBD/0/root/hand a/DT/4/det hostage/NN/2/obj back/RB/2/advmod "
        "to/IN/7/case Niger/NNP/2/obl",
        "Rebels RETREAT-release Niger",
    ),
    "what the object becomes": (
        "Militants/NNS/2/nsubj/militant took/VBD/0/root/take a/DT/4/det tourist/NN/2/obj hostage/NN/2/xcomp",
        "Militants ASSAULT-abduct tourist",
    ),
    "what is to be done": (
        "Chad/NNP/2/nsubj ordered/VBD/0/root/order the/DT/4/det envoy/NN/2/obj to/TO/6/mark leave/VB/2/xcomp",
        "Chad SANCTION-expel envoy",
    ),
    "together": (
        "Chad/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj patrolled/VBD/0/root/patrol together/RB/4/advmod",
        "Chad+Niger COOPERATE ?",
    ),
    "a word in two parts": (
        "Chad/NNP/2/nsubj declared/VBD/0/root/declare a/DT/6/det cease/NN/6/compound -/HYPH/4/punct "
        "fire/NN/2/obj",
        "Chad CONCEDE ?",
    ),
    "a verb in two parts": (
        "Iran/NNP/4/nsubj test/VB/4/compound -/HYPH/2/punct fired/VBD/0/root/fire two/CD/6/nummod "
        "missiles/NNS/4/obj/missile",
        "Iran MOBILIZE-weapons ?",
    ),
    "who is given": (
        "Chadians/NNPS/3/nsubj:pass were/VBD/3/aux:pass/be given/VBN/0/root/give tents/NNS/3/obj/tent "
        "by/IN/6/case Niger/NNP/3/obl:agent",
        "Niger AID Chadians",
    ),
}


# How and where somebody is: trees make the noun the predicate, or a complement of "remain".
STANDING = {
    "on alert": (
        "Nigerien/JJ/2/amod troops/NNS/5/nsubj/troop are/VBP/5/cop/be on/IN/5/case alert/NN/0/root",
        "Niger Armed Forces MOBILIZE-troops ?",
    ),
    "remain on alert": (
        "Nigerien/JJ/2/amod troops/NNS/3/nsubj/troop remained/VBD/0/root/remain on/IN/5/case "
        "alert/NN/3/xcomp",
        "Niger Armed Forces MOBILIZE-troops ?",
    ),
    "in talks": (
        "Chad/NNP/4/nsubj is/VBZ/4/cop/be in/IN/4/case talks/NNS/0/root/talk with/IN/6/case Niger/NNP/4/nmod",
        "Chad CONSULT Niger",
    ),
    "somewhere on a visit": (
        "Merkel/NNP/4/nsubj is/VBZ/4/cop/be in/IN/4/case Niger/NNP/0/root on/IN/7/case a/DT/7/det "
        "visit/NN/4/obl",
        "Angela Merkel CONSULT-visit Niger",
    ),
}


@pytest.mark.parametrize(("tree", "event"), STANDING.values(), ids=STANDING)
def test_how_somebody_is_tells_of_an_act(tree: str, event: str):
    assert event in told(tree, names="Merkel=PERSON; Niger=GPE")


@pytest.mark.parametrize(("tree", "event"), SEEN.values(), ids=SEEN)
def test_frames_see_what_tells_words_apart(tree: str, event: str):
    assert event in told(tree)


def test_an_unknown_direction_leaves_the_verb_as_it_is():
    found = told("Chad/NNP/2/nsubj attacked/VBD/0/root/attack Niger/NNP/2/obj back/RB/2/advmod")
    assert "Chad ASSAULT Niger" in found
