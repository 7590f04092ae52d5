"""Whose deed, told before, others judge: "the attack", "the move", "the verdict", "the exercises"."""

from __future__ import annotations

import pytest
from reported import told

TAKEN_UP = {
    "the attack of the lead": (
        [
            "Israel/NNP/2/nsubj bombed/VBD/0/root/bomb Gaza/NNP/2/obj on/IN/5/case Monday/NNP/2/obl "
            "././2/punct",
            "Hamas/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux answer/VB/2/ccomp "
            "././2/punct",
            "Turkey/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det attack/NN/2/obj ././2/punct",
        ],
        "Israel=GPE; Turkey=GPE; Hamas=ORG; Gaza=GPE",
        ["Turkey ACCUSE-disapprove Israel"],
    ),
    "the raids of a state": (
        [
            "American/JJ/2/amod planes/NNS/3/nsubj/plane struck/VBD/0/root/strike Syria/NNP/3/obj "
            "././3/punct",
            "Iran/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det raids/NNS/2/obj/raid ././2/punct",
        ],
        "American=NORP; Syria=GPE; Iran=GPE",
        ["Iran ACCUSE-disapprove United States"],
    ),
    "the operation, for which no sanctions are meant": (
        [
            "Police/NNS/2/nsubj stormed/VBD/0/root/storm the/DT/5/det Mexican/JJ/5/amod embassy/NN/2/obj "
            "in/IN/7/case Quito/NNP/5/nmod ././2/punct",
            "Mexico/NNP/2/nsubj broke/VBD/0/root/break off/RP/2/compound:prt relations/NNS/2/obj/relation "
            "with/IN/6/case Ecuador/NNP/4/nmod ././2/punct",
            "Brazil/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det operation/NN/2/obj ././2/punct",
        ],
        "Mexican=NORP; Quito=GPE; Mexico=GPE; Ecuador=GPE; Brazil=GPE",
        ["Brazil ACCUSE-disapprove Ecuadorian police"],
    ),
    "the move some sentences before": (
        [
            "Donald/NNP/3/nsubj Trump/NNP/1/flat imposed/VBD/0/root/impose tariffs/NNS/3/obj/tariff "
            "on/IN/6/case India/NNP/3/obl ././3/punct",
            "Smartphones/NNS/3/nsubj/smartphone are/VBP/3/cop/be exempt/JJ/0/root ././3/punct",
            "Markets/NNS/2/nsubj/market fell/VBD/0/root/fall ././2/punct",
            "China/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det decision/NN/2/obj unfair/JJ/2/xcomp "
            "././2/punct",
        ],
        "Donald Trump=PERSON; India=GPE; China=GPE",
        ["China ACCUSE-disapprove Donald Trump"],
    ),
    "a decision that was put to work by others": (
        [
            "China/NNP/2/nsubj banned/VBD/0/root/ban imports/NNS/2/obj/import from/IN/5/case "
            "Lithuania/NNP/3/nmod ././2/punct",
            "Gitanas/NNP/3/nsubj Nauseda/NNP/1/flat criticised/VBD/0/root/criticise the/DT/5/det "
            "decision/NN/3/obj to/TO/7/mark use/VB/5/acl the/DT/9/det name/NN/7/obj ././3/punct",
        ],
        "Gitanas Nauseda=PERSON; Lithuania=GPE; China=GPE",
        ["Gitanas Nauseda ACCUSE-disapprove ?"],
    ),
    "the verdict of a court": (
        [
            "A/DT/2/det court/NN/5/nsubj in/IN/4/case Cairo/NNP/2/nmod overturned/VBD/0/root/overturn "
            "the/DT/7/det decree/NN/5/obj ././5/punct",
            "Hungary/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det verdict/NN/2/obj ././2/punct",
        ],
        "Hungary=GPE; Cairo=GPE",
        ["Hungary REJECT court in Cairo"],
    ),
    "other words for drills": (
        [
            "Russia/NNP/2/nsubj held/VBD/0/root/hold military/JJ/4/amod drills/NNS/2/obj/drill ././2/punct",
            "Poland/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det exercises/NNS/2/obj/exercise "
            "././2/punct",
        ],
        "Russia=GPE; Poland=GPE",
        ["Poland ACCUSE-disapprove Russia"],
    ),
    "the withdrawal by its mode": (
        [
            "Donald/NNP/3/nsubj Trump/NNP/1/flat withdrew/VBD/0/root/withdraw from/IN/7/case the/DT/7/det "
            "Iran/NNP/7/compound deal/NN/3/obl ././3/punct",
            "Israel/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det withdrawal/NN/2/obj ././2/punct",
        ],
        "Donald Trump=PERSON; Israel=GPE; Iran=GPE",
        ["Israel SUPPORT Donald Trump"],
    ),
    "the raid that an ally defends": (
        [
            "Colombian/JJ/2/amod planes/NNS/3/nsubj/plane bombed/VBD/0/root/bomb Ecuador/NNP/3/obj "
            "././3/punct",
            "Peru/NNP/2/nsubj defended/VBD/0/root/defend the/DT/4/det raid/NN/2/obj ././2/punct",
        ],
        "Colombian=NORP; Ecuador=GPE; Peru=GPE",
        ["Peru SUPPORT Colombia"],
    ),
    "the state that all is about": (
        [
            "Soldiers/NNS/2/nsubj/soldier arrested/VBD/0/root/arrest the/DT/4/det president/NN/2/obj "
            "of/IN/6/case Mauritania/NNP/4/nmod ././2/punct",
            "Mauritania/NNP/2/nsubj promised/VBD/0/root/promise elections/NNS/2/obj/election ././2/punct",
            "Washington/NNP/3/nsubj has/VBZ/3/aux/have suspended/VBN/0/root/suspend aid/NN/3/obj ././3/punct",
        ],
        "Mauritania=GPE; Washington=GPE",
        ["United States SANCTION-discontinue Mauritania"],
    ),
    "whom others hit in the same sentence": (
        [
            "Britain/NNP/2/nsubj suspended/VBD/0/root/suspend its/PRP$/4/nmod:poss aid/NN/2/obj "
            "to/IN/6/case Rwanda/NNP/4/nmod ,/,/10/punct and/CC/10/cc Washington/NNP/10/nsubj "
            "cut/VBD/2/conj military/JJ/12/amod assistance/NN/10/obj ././2/punct",
        ],
        "Washington=GPE; Britain=GPE; Rwanda=GPE",
        ["United States SANCTION-discontinue Rwanda"],
    ),
    "the takeover": (
        [
            "Soldiers/NNS/2/nsubj/soldier arrested/VBD/0/root/arrest Maaouya/NNP/2/obj Taya/NNP/3/flat "
            "in/IN/6/case Mauritania/NNP/2/obl ././2/punct",
            "France/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det takeover/NN/2/obj ././2/punct",
        ],
        "Maaouya Taya=PERSON; Mauritania=GPE; France=GPE",
        ["France ACCUSE-disapprove Mauritanian Armed Forces"],
    ),
    "rejects the charge of another state": (
        [
            "Canada/NNP/2/nsubj accused/VBD/0/root/accuse Indian/JJ/4/amod agents/NNS/2/obj/agent "
            "of/IN/6/case murder/NN/2/obl ././2/punct",
            "India/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det charge/NN/2/obj ././2/punct",
        ],
        "Canada=GPE; Indian=NORP; India=GPE",
        ["India REJECT Canada"],
    ),
    "rejects what was said of it": (
        [
            "Germany/NNP/2/nsubj said/VBD/0/root/say that/IN/5/mark China/NNP/5/nsubj "
            "subsidises/VBZ/2/ccomp/subsidise its/PRP$/7/nmod:poss carmakers/NNS/5/obj/carmaker "
            "././2/punct",
            "China/NNP/2/nsubj rejected/VBD/0/root/reject that/DT/4/det charge/NN/2/obj ././2/punct",
        ],
        "Germany=GPE; China=GPE",
        ["China REJECT Germany"],
    ),
    "rejects a charge rejected before": (
        [
            "India/NNP/2/nsubj accused/VBD/0/root/accuse Pakistan/NNP/2/obj of/IN/5/mark "
            "shelling/VBG/2/advcl/shell ././2/punct",
            "Iran/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det charge/NN/2/obj ././2/punct",
            "Pakistan/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det charge/NN/2/obj ././2/punct",
        ],
        "India=GPE; Pakistan=GPE; Iran=GPE",
        ["Pakistan REJECT India"],
    ),
    "deplored an arrest, another called for release": (
        [
            "Norway/NNP/2/nsubj deplored/VBD/0/root/deplore the/DT/4/det arrest/NN/2/obj of/IN/6/case "
            "monks/NNS/4/nmod/monk ././2/punct",
            "Sweden/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Vietnam/NNP/2/obl to/TO/6/mark "
            "release/VB/2/advcl them/PRP/6/obj/they ././2/punct",
        ],
        "Norway=GPE; Sweden=GPE; Vietnam=GPE",
        ["Norway ACCUSE-disapprove ?"],
    ),
}


@pytest.mark.parametrize(("trees", "names", "events"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_noun_takes_up_a_deed_told_before(trees: list[str], names: str, events: list[str]) -> None:
    assert set(events) <= told(*trees, names=names)
