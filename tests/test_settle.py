"""What a type turns into: acts only announced, refused, threatened, proposed."""

from __future__ import annotations

import pytest
from reported import report, told

from kg.events.settle import Settled
from kg.ontology import plover

ANNOUNCED = {
    "will meet": (
        "Merkel/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Putin/NNP/3/obj",
        "Angela Merkel AGREE Vladimir Putin, future",
    ),
    "plans to send arms": (
        "Canada/NNP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark send/VB/2/xcomp aid/NN/4/obj to/IN/7/case "
        "Ukraine/NNP/4/obl",
        "Canada AGREE Ukraine, future",
    ),
    "will send aid": (
        "Turkey/NNP/3/nsubj will/MD/3/aux send/VB/0/root aid/NN/3/obj to/IN/6/case Syria/NNP/3/obl",
        "Turkey AGREE Syria, future",
    ),
    "is to visit": (
        "Macron/NNP/4/nsubj is/VBZ/4/aux/be to/TO/4/mark visit/VB/0/root China/NNP/4/obj",
        "Emmanuel Macron AGREE China, future",
    ),
}


@pytest.mark.parametrize(("tree", "event"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_cooperation_announced_is_an_agreement(tree: str, event: str):
    assert event in told(tree, names="Merkel=PERSON; Putin=PERSON; Macron=PERSON")


REFUSED = {
    "refused to meet": (
        "Hamas/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark meet/VB/2/xcomp Israel/NNP/4/obj",
        "Hamas REJECT-meet Israel",
    ),
    "refused to extradite": (
        "Spain/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark extradite/VB/2/xcomp the/DT/6/det "
        "banker/NN/4/obj to/IN/8/case Morocco/NNP/4/obl",
        "Spain REJECT-assist Morocco",
    ),
    "will not withdraw": (
        "Russia/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod withdraw/VB/0/root from/IN/6/case "
        "Georgia/NNP/4/obl",
        "Russia REJECT-yield Georgia",
    ),
    "will not meet": (
        "Abbas/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod meet/VB/0/root Netanyahu/NNP/4/obj",
        "Mahmoud Abbas REJECT-meet Benjamin Netanyahu",
    ),
}


@pytest.mark.parametrize(("tree", "event"), REFUSED.values(), ids=REFUSED)
def test_what_one_refuses_is_a_rejection(tree: str, event: str):
    names = "Hamas=ORG; Abbas=PERSON; Netanyahu=PERSON"
    assert event in told(tree, names=names)


THREATENED = {
    "threatened to impose": (
        "Canada/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark impose/VB/2/xcomp "
        "sanctions/NNS/4/obj/sanction on/IN/7/case Myanmar/NNP/5/nmod",
        "Canada THREATEN-relations Myanmar",
        "SANCTION",
    ),
    "threatened with": (
        "Canada/NNP/2/nsubj threatened/VBD/0/root/threaten Myanmar/NNP/2/obj with/IN/5/case "
        "sanctions/NNS/2/obl/sanction",
        "Canada THREATEN-relations Myanmar",
        "SANCTION",
    ),
    "threatened to attack": (
        "Iran/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj",
        "Iran THREATEN-violence Israel",
        "ASSAULT",
    ),
    "was threatening to attack": (
        "Iran/NNP/3/nsubj was/VBD/3/aux/be threatening/VBG/0/root/threaten to/TO/5/mark attack/VB/3/xcomp "
        "Israel/NNP/5/obj",
        "Iran THREATEN-violence Israel",
        "ASSAULT",
    ),
    "own word": (
        "We/PRP/3/nsubj will/MD/3/aux attack/VB/7/ccomp Israel/NNP/3/obj ,/,/7/punct Nasrallah/NNP/7/nsubj "
        "said/VBD/0/root/say",
        "Hassan Nasrallah THREATEN-violence Israel",
        "ASSAULT",
    ),
}


@pytest.mark.parametrize(("tree", "event", "never"), THREATENED.values(), ids=THREATENED)
def test_conflict_announced_by_its_actor_is_a_threat(tree: str, event: str, never: str):
    found = report(tree, names="Trump=PERSON; Nasrallah=PERSON")
    assert event in told(tree, names="Trump=PERSON; Nasrallah=PERSON")
    assert never not in {e.type for e in found}


PROMISED = {
    "said it would release": (
        "Chad/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux release/VB/2/ccomp "
        "hostages/NNS/5/obj/hostage",
        "Chad AGREE hostages, future",
    ),
    "said it would lay down arms": (
        "Chad/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux lay/VB/2/ccomp "
        "down/RP/5/compound:prt arms/NNS/5/obj/arm",
        "Chad AGREE ?, future",
    ),
    "will release": (
        "Chad/NNP/3/nsubj will/MD/3/aux release/VB/0/root hostages/NNS/3/obj/hostage",
        "Chad RETREAT-release hostages, future",
    ),
    "decided to release": (
        "Chad/NNP/2/nsubj decided/VBD/0/root/decide to/TO/4/mark release/VB/2/xcomp "
        "hostages/NNS/4/obj/hostage",
        "Chad RETREAT-release hostages, future",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PROMISED.values(), ids=PROMISED)
def test_who_says_that_he_will_yield_promises_it(tree: str, event: str):
    assert event in told(tree)


VOWED = {
    "vowed to attack": (
        "Iran/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj",
        "Iran THREATEN-violence Israel",
    ),
    "vowed to retaliate": (
        "Iran/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark retaliate/VB/2/xcomp against/IN/6/case "
        "Israel/NNP/4/obl",
        "Iran THREATEN-violence Israel",
    ),
    "vowed not to attack": (
        "Iran/NNP/2/nsubj vowed/VBD/0/root/vow not/RB/5/advmod to/TO/5/mark attack/VB/2/xcomp "
        "Israel/NNP/5/obj",
        "Iran AGREE Israel",
    ),
    "vowed to fight corruption": (
        "Iran/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark fight/VB/2/xcomp corruption/NN/4/obj",
        "Iran AGREE ?",
    ),
}


@pytest.mark.parametrize(("tree", "event"), VOWED.values(), ids=VOWED)
def test_a_vow_to_harm_somebody_is_a_threat(tree: str, event: str):
    assert event in told(tree)


def test_a_vow_not_to_yield_is_a_refusal():
    found = told(
        "Iran/NNP/2/nsubj vowed/VBD/0/root/vow not/RB/5/advmod to/TO/5/mark surrender/VB/2/xcomp "
        "to/IN/7/case Israel/NNP/5/obl"
    )
    assert "Iran REJECT-yield Israel" in found


def test_conflict_foretold_by_others_keeps_its_type():
    found = told(
        "Poland/NNP/2/nsubj said/VBD/0/root/say Russia/NNP/5/nsubj would/MD/5/aux attack/VB/2/ccomp "
        "Estonia/NNP/5/obj"
    )
    assert "Russia ASSAULT Estonia, future" in found


def test_what_somebody_failed_to_do_to_others_is_not_refused():
    found = told("Iran/NNP/2/nsubj failed/VBD/0/root/fail to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj")
    assert "Iran ASSAULT Israel, negation" in found


def test_not_having_met_is_no_refusal():
    found = told(
        "Putin/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod meet/VB/0/root Modi/NNP/4/obj",
        names="Putin=PERSON; Modi=PERSON",
    )
    assert found == {"Vladimir Putin CONSULT Narendra Modi, negation"}


REQUESTED = {
    "asked to withdraw": (
        "Georgia/NNP/2/nsubj asked/VBD/0/root/ask Russia/NNP/2/obj to/TO/5/mark withdraw/VB/2/xcomp",
        "Georgia REQUEST-yield Russia",
    ),
    "asked for help": (
        "Haiti/NNP/2/nsubj asked/VBD/0/root/ask Canada/NNP/2/obj for/IN/5/case aid/NN/2/obl",
        "Haiti REQUEST-assist Canada",
    ),
    "called on to meet": (
        "Egypt/NNP/2/nsubj urged/VBD/0/root/urge Israel/NNP/2/obj to/TO/5/mark meet/VB/2/xcomp "
        "Jordan/NNP/5/obj",
        "Egypt REQUEST-meet Israel",
    ),
}


@pytest.mark.parametrize(("tree", "event"), REQUESTED.values(), ids=REQUESTED)
def test_the_mode_of_a_request_is_what_is_asked_for(tree: str, event: str):
    assert event in told(tree)


def test_settled_types_are_of_the_codebook():
    types = plover().types
    for type_ in types.values():
        for turned in (type_.announced, type_.refused, type_.promised, type_.warned):
            assert turned is None or turned in types
    assert Settled(types["AGREE"], None, frozenset()).mode is None


RELATIONS = {
    "threat": (
        "Iran/NNP/3/nsubj will/MD/3/aux attack/VB/0/root Israel/NNP/3/obj ,/,/3/punct Iran/NNP/7/nsubj "
        "said/VBD/3/parataxis/say",
        ("THREATEN", "threatens"),
    ),
    "promise": (
        "Iran/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Israel/NNP/3/obj ,/,/3/punct Iran/NNP/7/nsubj "
        "said/VBD/3/parataxis/say",
        ("AGREE", "plans to meet"),
    ),
    "done": ("Iran/NNP/2/nsubj attacked/VBD/0/root/attack Israel/NNP/2/obj", ("ASSAULT", "attacks")),
}


@pytest.mark.parametrize(("tree", "expected"), RELATIONS.values(), ids=RELATIONS)
def test_an_act_that_is_only_announced_is_no_relation(tree: str, expected: tuple[str, str]):
    assert expected in {(e.type, e.relation) for e in report(tree)}


def test_nobody_threatens_what_has_been():
    found = told(
        "Iran/NNP/2/nsubj alleged/VBD/0/root/allege that/IN/6/mark Iranian/JJ/5/amod "
        "rebels/NNS/6/nsubj/rebel attacked/VBD/2/ccomp/attack Iraq/NNP/6/obj"
    )
    assert "Iranian rebels ASSAULT Iraq, hypothetical" in found
