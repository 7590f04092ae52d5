"""Several that a noun takes up together: groups, men, foes, and whom a mediator brings together."""

from __future__ import annotations

import pytest
from reported import told

HAMAS = "Hamas/NNP/2/nsubj attacked/VBD/0/root/attack Fatah/NNP/2/obj"
MEN = "Obama/NNP/2/nsubj met/VBD/0/root/meet Putin/NNP/2/obj"
STATES = "Ghana/NNP/2/nsubj accused/VBD/0/root/accuse Kenya/NNP/2/obj of/IN/5/mark lying/VBG/2/advcl/lie"
NAMES = "Hamas=ORG; Fatah=ORG; Egypt=GPE; Obama=PERSON; Putin=PERSON; Ghana=GPE; Kenya=GPE; Togo=GPE"


@pytest.mark.parametrize(
    ("first", "then", "event"),
    [
        (
            HAMAS,
            "Egypt/NNP/2/nsubj brokered/VBD/0/root/broker a/DT/4/det truce/NN/2/obj between/IN/8/case "
            "the/DT/8/det two/CD/8/nummod groups/NNS/4/nmod/group",
            "Egypt CONSULT Hamas+Fatah",
        ),
        (
            MEN,
            "Both/DT/2/det men/NNS/3/nsubj/man criticised/VBD/0/root/criticise Hamas/NNP/3/obj",
            "Barack Obama+Vladimir Putin ACCUSE-disapprove Hamas",
        ),
        (
            MEN,
            "The/DT/3/det two/CD/3/nummod heads/NNS/6/nsubj/head of/IN/5/case state/NN/3/nmod "
            "criticised/VBD/0/root/criticise Hamas/NNP/6/obj",
            "Barack Obama+Vladimir Putin ACCUSE-disapprove Hamas",
        ),
        (
            STATES,
            "The/DT/2/det foes/NNS/3/nsubj/foe agreed/VBD/0/root/agree to/TO/5/mark meet/VB/3/xcomp",
            "Ghana+Kenya AGREE ?",
        ),
    ],
)
def test_several_are_those_last_spoken_of(first: str, then: str, event: str) -> None:
    assert event in told(first, then, names=NAMES)


def test_who_brings_two_together_is_neither() -> None:
    brokered = (
        "Togo/NNP/2/nsubj brokered/VBD/0/root/broker a/DT/4/det truce/NN/2/obj between/IN/8/case "
        "the/DT/8/det two/CD/8/nummod countries/NNS/4/nmod/country"
    )
    assert "Togo CONSULT Ghana+Kenya" in told(STATES, brokered, names=NAMES)


def test_a_crowd_of_two_men_is_no_pair_of_leaders() -> None:
    arrested = "Police/NNS/2/nsubj arrested/VBD/0/root/arrest two/CD/4/nummod men/NNS/2/obj/man"
    criticised = (
        "The/DT/3/det two/CD/3/nummod men/NNS/4/nsubj/man criticised/VBD/0/root/criticise Hamas/NNP/4/obj"
    )
    assert "two men ACCUSE-disapprove Hamas" in told(MEN, arrested, criticised, names=NAMES)


def test_both_sides_are_those_who_signed() -> None:
    signed = (
        "Armenia/NNP/4/nsubj and/CC/3/cc Azerbaijan/NNP/1/conj signed/VBD/0/root/sign a/DT/6/det "
        "truce/NN/4/obj by/IN/8/case Kenya/NNP/6/nmod"
    )
    blamed = "Both/DT/2/det sides/NNS/3/nsubj/side criticised/VBD/0/root/criticise Ghana/NNP/3/obj"
    names = f"{NAMES}; Armenia=GPE; Azerbaijan=GPE"
    assert "Armenia+Azerbaijan ACCUSE-disapprove Ghana" in told(signed, blamed, names=names)


def test_the_two_countries_are_those_named_together() -> None:
    ties = (
        "Ties/NNS/6/nsubj/tie between/IN/3/case Armenia/NNP/1/nmod and/CC/5/cc Azerbaijan/NNP/3/conj "
        "soured/VBD/0/root/sour as/IN/9/mark Ghana/NNP/9/nsubj said/VBD/6/advcl/say the/DT/12/det "
        "two/CD/12/nummod countries/NNS/13/nsubj/country criticised/VBD/9/ccomp/criticise Hamas/NNP/13/obj"
    )
    names = f"{NAMES}; Armenia=GPE; Azerbaijan=GPE"
    assert "Armenia+Azerbaijan ACCUSE-disapprove Hamas" in told(ties, names=names)


def test_who_urges_two_is_neither() -> None:
    urged = (
        "Ghana/NNP/4/nsubj and/CC/3/cc Kenya/NNP/1/conj met/VBD/0/root/meet ,/,/10/punct and/CC/10/cc "
        "Armenia/NNP/10/nsubj and/CC/9/cc Azerbaijan/NNP/7/conj urged/VBD/4/conj/urge both/DT/12/det "
        "countries/NNS/10/obj/country to/TO/14/mark leave/VB/10/xcomp"
    )
    names = f"{NAMES}; Armenia=GPE; Azerbaijan=GPE"
    assert any(
        e.startswith("Armenia+Azerbaijan REQUEST") and "Ghana+Kenya" in e for e in told(urged, names=names)
    )


@pytest.mark.parametrize(
    ("tree", "names", "event"),
    [
        (
            "The/DT/3/det two/CD/3/nummod Koreas/NNPS/4/nsubj/Korea exchanged/VBD/0/root/exchange "
            "fire/NN/4/obj on/IN/7/case Monday/NNP/4/obl ././4/punct",
            "Koreas=NORP",
            "North Korea+South Korea ASSAULT ?",
        ),
        (
            "The/DT/3/det two/CD/3/nummod Sudans/NNPS/4/nsubj/Sudan signed/VBD/0/root/sign a/DT/6/det "
            "deal/NN/4/obj ././4/punct",
            "Sudans=NORP",
            "South Sudan+Sudan SUPPORT ?",
        ),
        (
            "Leaders/NNS/9/nsubj/leader of/IN/4/case the/DT/4/det GCC/NNP/1/nmod and/CC/8/cc the/DT/8/det "
            "United/NNP/8/amod/Unite States/NNPS/4/conj/State met/VBD/0/root/meet in/IN/11/case "
            "Riyadh/NNP/9/obl ././9/punct",
            "GCC=ORG; United States=GPE; Riyadh=GPE",
            "Gulf Cooperation Council Leaders+American Leaders CONSULT ?",
        ),
    ],
)
def test_a_name_or_a_pair_of_owners_means_two(tree: str, names: str, event: str) -> None:
    assert event in told(tree, names=names)
