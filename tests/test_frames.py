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


PLANNED = {
    "refuse to discuss": (
        "Kenya/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark discuss/VB/2/xcomp fishing/NN/4/obj "
        "with/IN/7/case Peru/NNP/5/nmod",
        "Kenya REJECT-meet Peru",
    ),
    "plan raids": (
        "Togo/NNP/2/nsubj plans/VBZ/0/root/plan raids/NNS/2/obj/raid on/IN/5/case Niger/NNP/3/nmod",
        "Togo THREATEN-violence Niger",
    ),
    "prepare an invasion": (
        "Togo/NNP/2/nsubj prepared/VBD/0/root/prepare an/DT/4/det invasion/NN/2/obj of/IN/6/case "
        "Niger/NNP/4/nmod",
        "Togo MOBILIZE Niger",
    ),
    "launch an invasion": (
        "Togo/NNP/2/nsubj launched/VBD/0/root/launch an/DT/4/det invasion/NN/2/obj of/IN/6/case "
        "Niger/NNP/4/nmod",
        "Togo ASSAULT Niger",
    ),
    "hand over captives": (
        "Guerrillas/NNS/2/nsubj/guerrilla handed/VBD/0/root/hand over/RP/2/compound:prt three/CD/5/nummod "
        "captives/NNS/2/obj/captive to/IN/7/case Oman/NNP/2/obl",
        "Guerrillas RETREAT-release three captives",
    ),
    "hand over remains": (
        "Guerrillas/NNS/2/nsubj/guerrilla handed/VBD/0/root/hand over/RP/2/compound:prt remains/NNS/2/obj "
        "to/IN/6/case Oman/NNP/2/obl",
        "Guerrillas RETREAT-release Oman",
    ),
    "extradite to stand trial": (
        "Peru/NNP/2/nsubj extradited/VBD/0/root/extradite a/DT/4/det smuggler/NN/2/obj to/IN/6/case "
        "Chile/NNP/2/obl to/TO/8/mark stand/VB/2/advcl trial/NN/8/obj",
        "Peru COOPERATE Chile",
    ),
    "freeze millions in aid": (
        "Togo/NNP/2/nsubj froze/VBD/0/root/freeze millions/NNS/2/obj/million in/IN/5/case aid/NN/2/obl "
        "to/IN/7/case Niger/NNP/5/nmod",
        "Togo SANCTION-discontinue Niger",
    ),
    "enter a compound": (
        "Guerrillas/NNS/2/nsubj/guerrilla entered/VBD/0/root/enter the/DT/4/det compound/NN/2/obj",
        "Guerrillas MOBILIZE-troops compound",
    ),
    "cut a highway": (
        "Guerrillas/NNS/2/nsubj/guerrilla cut/VBD/0/root the/DT/4/det highway/NN/2/obj",
        "Guerrillas COERCE-restrict highway",
    ),
    "some of its troops": (
        "Togo/NNP/2/nsubj sent/VBD/0/root/send 60/CD/2/obj of/IN/6/case its/PRP$/6/nmod:poss "
        "soldiers/NNS/3/nmod/soldier to/IN/8/case Niger/NNP/2/obl",
        "Togo MOBILIZE-troops Niger",
    ),
    "tens of thousands of conscripts": (
        "Togo/NNP/2/nsubj sent/VBD/0/root/send tens/NNS/2/obj/ten of/IN/5/case thousands/NNS/3/nmod/thousand "
        "of/IN/7/case conscripts/NNS/5/nmod/conscript to/IN/9/case Niger/NNP/2/obl",
        "Togo MOBILIZE-troops Niger",
    ),
}
NOTHING = {
    "tens of thousands of tourists": (
        "Togo/NNP/2/nsubj sent/VBD/0/root/send tens/NNS/2/obj/ten of/IN/5/case thousands/NNS/3/nmod/thousand "
        "of/IN/7/case tourists/NNS/5/nmod/tourist to/IN/9/case Niger/NNP/2/obl"
    ),
    "some of its poems": (
        "Togo/NNP/2/nsubj sent/VBD/0/root/send 60/CD/2/obj of/IN/6/case its/PRP$/6/nmod:poss "
        "poems/NNS/3/nmod/poem to/IN/8/case Niger/NNP/2/obl"
    ),
    "freeze millions in wages": (
        "Togo/NNP/2/nsubj froze/VBD/0/root/freeze millions/NNS/2/obj/million in/IN/5/case "
        "wages/NNS/2/obl/wage in/IN/7/case Niger/NNP/2/obl"
    ),
    "pilgrims enter a compound": (
        "Pilgrims/NNS/2/nsubj/pilgrim entered/VBD/0/root/enter the/DT/4/det compound/NN/2/obj"
    ),
    "decline to discuss": (
        "Kenya/NNP/2/nsubj declined/VBD/0/root/decline to/TO/4/mark discuss/VB/2/xcomp fishing/NN/4/obj "
        "with/IN/7/case Peru/NNP/5/nmod"
    ),
    "cut a tax": "Guerrillas/NNS/2/nsubj/guerrilla cut/VBD/0/root the/DT/4/det tax/NN/2/obj",
}


@pytest.mark.parametrize(("tree", "event"), PLANNED.values(), ids=PLANNED)
def test_what_is_refused_prepared_handed_over_and_cut(tree: str, event: str):
    assert event in told(tree)


@pytest.mark.parametrize("tree", NOTHING.values(), ids=NOTHING)
def test_with_other_verbs_and_things_it_is_no_event(tree: str):
    assert told(tree) == set()


def test_a_predicate_behind_a_preposition_is_read_once() -> None:
    """ "Under 21" is predicate and what the preposition introduces at once."""
    assert told("Joe/NNP/4/nsubj is/VBZ/4/cop/be under/IN/4/case 21/CD/0/root", names="Joe=PERSON") == set()
