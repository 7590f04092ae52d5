"""Whose nameless organs are, by those whom they deal with as others."""

from __future__ import annotations

import pytest
from mentioned import at, read
from reported import told

NIGER = "Rebels/NNS/2/nsubj/rebel left/VBD/0/root/leave Niger/NNP/2/obj"
NAMES = "Niger=GPE; France=GPE; French=NORP; Syrian=NORP"


@pytest.mark.parametrize(
    ("sentences", "event"),
    [
        (
            [
                "The/DT/2/det junta/NN/3/nsubj expelled/VBD/0/root/expel the/DT/6/det French/JJ/6/amod "
                "ambassador/NN/3/obj"
            ],
            "junta SANCTION-expel French ambassador",
        ),
        (
            [
                NIGER,
                "The/DT/2/det junta/NN/3/nsubj expelled/VBD/0/root/expel the/DT/6/det French/JJ/6/amod "
                "ambassador/NN/3/obj",
            ],
            "Niger SANCTION-expel French ambassador",
        ),
        (
            [
                NIGER,
                "The/DT/2/det government/NN/3/nsubj accused/VBD/0/root/accuse France/NNP/3/obj "
                "of/IN/6/mark meddling/VBG/3/advcl/meddle",
            ],
            "Niger ACCUSE-allege France",
        ),
        (
            [
                NIGER,
                "The/DT/2/det army/NN/3/nsubj expelled/VBD/0/root/expel French/JJ/5/amod "
                "troops/NNS/3/obj/troop",
            ],
            "Niger Armed Forces SANCTION-expel French Armed Forces",
        ),
        (
            [
                "The/DT/2/det army/NN/3/nsubj attacked/VBD/0/root/attack Syrian/JJ/5/amod "
                "rebels/NNS/3/obj/rebel"
            ],
            "Syrian Armed Forces ASSAULT Syrian rebels",
        ),
    ],
)
def test_who_is_dealt_with_as_another_owns_no_organ(sentences: list[str], event: str) -> None:
    assert event in told(*sentences, names=NAMES)


@pytest.mark.parametrize(("word", "actor"), [("new", "Niger"), ("occupation", "occupation authorities")])
def test_the_authorities_are_of_the_state_unless_they_occupy_it(word: str, actor: str) -> None:
    curfew = (
        f"The/DT/3/det {word}/JJ/3/amod authorities/NNS/4/nsubj/authority arrested/VBD/0/root/arrest "
        "ten/CD/6/nummod men/NNS/4/obj/man"
    )
    assert f"{actor} COERCE-arrest ten men" in told(NIGER, curfew, names=NAMES)


@pytest.mark.parametrize(
    "act",
    [
        "expelled/VBD/9/ccomp/expel two/CD/5/nummod Iranian/JJ/5/amod diplomats/NNS/2/obj/diplomat",
        "vetoed/VBD/9/ccomp/veto sanctions/NNS/2/obj/sanction on/IN/5/case Iran/NNP/3/nmod",
    ],
)
def test_of_two_states_named_as_often_the_ministry_is_of_who_acts(act: str) -> None:
    said = ",/,/9/punct the/DT/8/det ministry/NN/9/nsubj said/VBD/0/root/say"
    names = "Kenya=GPE; Iran=GPE; Iranian=NORP"
    assert "Kenyan ministry SAY ?" in told(f"Kenya/NNP/2/nsubj {act} {said}", names=names)


@pytest.mark.parametrize(
    ("word", "sentences"),
    [
        (
            "ambassador",
            [
                "Russia/NNP/2/nsubj attacked/VBD/0/root/attack Estonia/NNP/2/obj",
                "Estonia/NNP/2/nsubj summoned/VBD/0/root/summon the/DT/4/det ambassador/NN/2/obj",
            ],
        ),
        (
            "diplomats",
            [
                "Estonia/NNP/2/nsubj accused/VBD/0/root/accuse Russia/NNP/2/obj and/CC/5/cc "
                "expelled/VBD/2/conj/expel two/CD/7/nummod diplomats/NNS/5/obj/diplomat"
            ],
        ),
        (
            "minister",
            [
                "Russia/NNP/2/nsubj attacked/VBD/0/root/attack Estonia/NNP/2/obj",
                "The/DT/2/det minister/NN/3/nsubj met/VBD/0/root/meet his/PRP$/6/nmod:poss "
                "Estonian/JJ/6/amod counterpart/NN/3/obj",
            ],
        ),
    ],
)
def test_an_official_is_not_of_the_state_that_he_deals_with(word: str, sentences: list[str]) -> None:
    doc, mentions = read(*sentences, names="Russia=GPE; Estonia=GPE; Estonian=NORP")
    entity = at(doc, mentions, word).entity
    assert entity is not None and entity.country == "RUS"


def test_whom_somebody_is_for_is_not_his_country() -> None:
    doc, mentions = read(
        "Pro/JJ/4/amod -/HYPH/1/punct Palestinian/JJ/4/amod students/NNS/5/nsubj/student "
        "marched/VBD/0/root/march in/IN/7/case Paris/NNP/5/obl",
        names="Palestinian=NORP; Paris=GPE",
    )
    entity = at(doc, mentions, "students").entity
    assert entity is not None and entity.country == "FRA"


def test_an_army_that_a_state_condemns_or_strikes_is_not_its_own() -> None:
    coup = (
        "Officers/NNS/2/nsubj/officer seized/VBD/0/root/seize power/NN/2/obj in/IN/5/case Niger/NNP/2/obl",
        "France/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/5/det military/JJ/5/amod takeover/NN/2/obj",
    )
    assert "France ACCUSE-disapprove Niger Armed Forces" in told(*coup, names=NAMES)
    rammed = (
        "China/NNP/2/nsubj rammed/VBD/10/ccomp/ram two/CD/5/nummod navy/NN/5/compound "
        "vessels/NNS/2/obj/vessel ,/,/2/punct the/DT/9/det Philippine/JJ/9/amod "
        "military/NN/10/nsubj said/VBD/0/root/say"
    )
    assert "China ASSAULT-destroy Philippine Navy" in told(rammed, names="China=GPE; Philippine=NORP")


@pytest.mark.parametrize(
    "phrase",
    ["foreigners/NNS/2/obj/foreigner", "foreign/JJ/4/amod reporters/NNS/2/obj/reporter"],
)
def test_foreigners_are_of_no_state_that_deals_with_them(phrase: str) -> None:
    before = "Iran/NNP/2/nsubj arrested/VBD/0/root/arrest "
    doc, mentions = read(before + phrase, names="Iran=GPE")
    entity = at(doc, mentions, phrase.split()[-1].split("/")[0]).entity
    assert entity is not None and entity.country is None


def test_heads_of_state_are_of_a_state_each() -> None:
    doc, mentions = read(
        "Niger/NNP/2/nsubj called/VBD/0/root/call other/JJ/4/amod presidents/NNS/2/obj/president",
        names="Niger=GPE",
    )
    entity = at(doc, mentions, "presidents").entity
    assert entity is not None and entity.country is None
