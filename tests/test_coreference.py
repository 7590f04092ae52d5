"""Pronouns, on trees made by hand."""

from __future__ import annotations

import pytest
from mentioned import at, ids, read

MET = (
    "Angela/NNP/3/nsubj Merkel/NNP/1/flat met/VBD/0/root/meet Emmanuel/NNP/3/obj Macron/NNP/4/flat "
    "in/IN/7/case "
    "Berlin/NNP/3/obl ././3/punct"
)
NAMES = "Angela Merkel=PERSON; Emmanuel Macron=PERSON; Berlin=GPE"


def test_sex_and_number_decide():
    doc, mentions = read(
        MET,
        "She/PRP/2/nsubj thanked/VBD/0/root/thank him/PRP/2/obj ././2/punct",
        "They/PRP/2/nsubj left/VBD/0/root/leave ././2/punct",
        names=NAMES,
    )
    assert ids(at(doc, mentions, "She")) == ["angela-merkel"]
    assert ids(at(doc, mentions, "him")) == ["emmanuel-macron"]
    assert ids(at(doc, mentions, "They")) != []


def test_subject_before_object_and_no_coargument():
    doc, mentions = read(
        "Putin/NNP/2/nsubj met/VBD/0/root/meet Lavrov/NNP/2/obj ././2/punct",
        "He/PRP/2/nsubj praised/VBD/0/root/praise him/PRP/2/obj ././2/punct",
        names="Putin=PERSON; Lavrov=PERSON",
    )
    assert ids(at(doc, mentions, "He")) == ["vladimir-putin"]
    assert ids(at(doc, mentions, "him")) == ["sergei-lavrov"]


def test_coordination_is_they():
    doc, mentions = read(
        "Russia/NNP/4/nsubj and/CC/3/cc Ukraine/NNP/1/conj agreed/VBD/0/root/agree ././4/punct",
        "They/PRP/3/nsubj will/MD/3/aux exchange/VB/0/root prisoners/NNS/3/obj ././3/punct",
        names="Russia=GPE; Ukraine=GPE",
    )
    assert ids(at(doc, mentions, "They")) == ["RUS", "UKR"]


def test_it_that_means_nothing():
    doc, mentions = read(
        "Russia/NNP/2/nsubj left/VBD/0/root/leave ././2/punct",
        "It/PRP/3/expl is/VBZ/3/cop/be right/JJ/0/root that/IN/6/mark Ukraine/NNP/6/nsubj "
        "waits/VBZ/3/csubj/wait ././3/punct",
        names="Russia=GPE; Ukraine=GPE",
    )
    assert at(doc, mentions, "It").entities == ()


def test_a_condition_is_not_what_it_stands_for():
    doc, mentions = read(
        "Russia/NNP/2/nsubj left/VBD/0/root/leave ././2/punct",
        "It/PRP/3/nsubj will/MD/3/aux take/VB/0/root measures/NNS/3/obj/measure if/IN/7/mark "
        "Ukraine/NNP/7/nsubj stays/VBZ/3/advcl/stay ././3/punct",
        names="Russia=GPE; Ukraine=GPE",
    )
    assert ids(at(doc, mentions, "It")) == ["RUS"]


def test_it_is_no_person():
    doc, mentions = read(
        "Putin/NNP/2/nsubj visited/VBD/0/root/visit NATO/NNP/2/obj ././2/punct",
        "It/PRP/2/nsubj thanked/VBD/0/root/thank him/PRP/2/obj ././2/punct",
        names="Putin=PERSON; NATO=ORG",
    )
    assert ids(at(doc, mentions, "It")) == ["nato"]
    assert ids(at(doc, mentions, "him")) == ["vladimir-putin"]


def test_unresolved_pronoun_has_no_entities():
    doc, mentions = read("She/PRP/2/nsubj left/VBD/0/root/leave ././2/punct")
    assert at(doc, mentions, "She").entities == ()


def test_the_object_of_a_coordinated_verb_is_not_its_subject():
    doc, mentions = read(
        "Lavrov/NNP/2/nsubj arrived/VBD/0/root/arrive ././2/punct",
        "Putin/NNP/2/nsubj sat/VBD/0/root/sit and/CC/4/cc thanked/VBD/2/conj/thank him/PRP/4/obj ././2/punct",
        names="Putin=PERSON; Lavrov=PERSON",
    )
    assert ids(at(doc, mentions, "him")) == ["sergei-lavrov"]


def test_who_acts_on_both_is_neither():
    doc, mentions = read(
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Sudan/NNP/2/obj ././2/punct",
        "France/NNP/2/nsubj urged/VBD/0/root/urge both/DT/4/det countries/NNS/2/obj/country ././2/punct",
        names="Chad=GPE; Sudan=GPE; France=GPE",
    )
    assert ids(at(doc, mentions, "countries")) == ["TCD", "SDN"]


def test_both_governments_and_the_two_armies():
    doc, mentions = read(
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Sudan/NNP/2/obj ././2/punct",
        "Both/DT/2/det governments/NNS/3/nsubj/government waited/VBD/0/root/wait ././3/punct",
        "The/DT/3/det two/CD/3/nummod armies/NNS/4/nsubj/army waited/VBD/0/root/wait ././4/punct",
        names="Chad=GPE; Sudan=GPE",
    )
    assert ids(at(doc, mentions, "governments")) == ["TCD", "SDN"]
    assert ids(at(doc, mentions, "armies")) == ["TCD", "SDN"]


def test_a_counterpart_is_one_of_the_ministers():
    doc, mentions = read(
        "Foreign/NNP/2/compound Minister/NNP/3/nmod:desc Ararat/NNP/5/nsubj Mirzoyan/NNP/3/flat "
        "met/VBD/0/root/meet "
        "his/PRP$/8/nmod:poss Iranian/JJ/8/amod counterpart/NN/5/obj ,/,/10/punct Lars/NNP/8/appos "
        "Holm/NNP/10/flat ././5/punct",
        "The/DT/3/det two/CD/3/nummod ministers/NNS/4/nsubj/minister left/VBD/0/root/leave ././4/punct",
        names="Ararat Mirzoyan=PERSON; Lars Holm=PERSON",
        date="2023-02-09",
    )
    assert [e.label for e in at(doc, mentions, "ministers").entities] == ["Ararat Mirzoyan", "Lars Holm"]


def test_both_alone():
    doc, mentions = read(
        "Merkel/NNP/4/nsubj and/CC/3/cc Macron/NNP/1/conj met/VBD/0/root/meet ././4/punct",
        "Both/DT/2/nsubj left/VBD/0/root/leave ././2/punct",
        names="Merkel=PERSON; Macron=PERSON",
    )
    assert ids(at(doc, mentions, "Both")) == ["angela-merkel", "emmanuel-macron"]


def test_sides_are_parties_of_one_sentence():
    sides = "The/DT/2/det sides/NNS/3/nsubj/side waited/VBD/0/root/wait ././3/punct"
    doc, mentions = read(
        "Chad/NNP/2/nsubj praised/VBD/0/root/praise rain/NN/2/obj ././2/punct",
        "Sudan/NNP/2/nsubj praised/VBD/0/root/praise snow/NN/2/obj ././2/punct",
        sides,
        names="Chad=GPE; Sudan=GPE",
    )
    assert [e.label for e in at(doc, mentions, "sides").entities] == ["sides"]
    doc, mentions = read(
        "Greek/JJ/4/amod and/CC/3/cc Turkish/JJ/1/conj envoys/NNS/5/nsubj/envoy met/VBD/0/root/meet "
        "Dutch/JJ/7/amod mediators/NNS/5/obj/mediator ././5/punct",
        sides,
    )
    assert ids(at(doc, mentions, "sides")) == ["GRC", "TUR"]


def test_the_two_and_the_pair_are_who_was_named():
    for words in ("The/DT/2/det two/CD/3/nsubj", "The/DT/2/det pair/NN/3/nsubj"):
        doc, mentions = read(MET, f"{words} agreed/VBD/0/root/agree ././3/punct", names=NAMES)
        few = at(doc, mentions, words.split("/")[3].split()[1])
        assert ids(few) == ["angela-merkel", "emmanuel-macron"]


def test_it_in_a_participle_is_not_its_unsaid_subject() -> None:
    doc, mentions = read(
        "Iran/NNP/2/nsubj attacked/VBD/0/root/attack Oman/NNP/2/obj ,/,/5/punct calling/VBG/2/advcl/call "
        "it/PRP/5/obj a/DT/8/det threat/NN/5/obj",
        names="Iran=GPE; Oman=GPE",
    )
    assert ids(at(doc, mentions, "it")) == ["OMN"]


def test_the_pair_and_both_are_two_just_spoken_of() -> None:
    for words in ("The/DT/2/det pair/NN/3/nsubj", "And/CC/3/cc both/DT/3/nsubj"):
        for count, same in (("two", True), ("three", False)):
            doc, mentions = read(
                f"Guards/NNS/2/nsubj/guard held/VBD/0/root/hold {count}/CD/4/nummod drivers/NNS/2/obj/driver "
                "././2/punct",
                f"{words} fled/VBD/0/root/flee ././3/punct",
            )
            few = at(doc, mentions, words.split()[1].split("/")[0])
            assert (few.entities == at(doc, mentions, "drivers").entities) is same


def test_both_leaders_are_those_of_two_protagonist_states() -> None:
    left = "Both/DT/2/det leaders/NNS/3/nsubj/leader left/VBD/0/root/leave ././3/punct"
    met = "{}/NNP/2/nsubj met/VBD/0/root/meet {}/NNP/2/obj ././2/punct"
    for pairs, leaders in (
        (["Kenya Peru", "Peru Kenya", "Kenya Peru"], ["uhuru-kenyatta", "ollanta-humala"]),
        (
            ["Kenya Peru", "Peru Kenya", "Kenya Peru", "Chile Fiji"],
            ["uhuru-kenyatta", "ollanta-humala"],
        ),
        (
            ["Chile rain", "Chile snow", "Chile hail", "Kenya Peru", "Peru Kenya", "Kenya Peru", "Fiji rain"],
            ["uhuru-kenyatta", "ollanta-humala"],
        ),
        (["Kenya Peru", "Kenya Chile", "Peru Chile"], []),
        (["Kenya Peru", "Chile Fiji"], []),
    ):
        doc, mentions = read(
            *(met.format(*pair.split()) for pair in pairs),
            left,
            names="Kenya=GPE; Peru=GPE; Chile=GPE; Fiji=GPE",
            date="2015-03-01",
        )
        found = at(doc, mentions, "leaders")
        assert [i for i in ids(found) if not i.endswith("-leaders")] == leaders


def test_the_ministers_are_those_of_before() -> None:
    for before, same in (("ministers/NNS/6/nsubj/minister", True), ("bishops/NNS/6/nsubj/bishop", False)):
        doc, mentions = read(
            f"The/DT/3/det foreign/JJ/3/amod {before} of/IN/5/case Turkey/NNP/3/nmod met/VBD/0/root/meet "
            "././6/punct",
            "Putin/NNP/2/nsubj thanked/VBD/0/root/thank Lavrov/NNP/2/obj ././2/punct",
            "The/DT/2/det ministers/NNS/3/nsubj/minister left/VBD/0/root/leave ././3/punct",
            names="Turkey=GPE; Putin=PERSON; Lavrov=PERSON",
        )
        found = mentions.describe([t.i for t in doc if t.text == "ministers"][-1])
        assert (found.entities == mentions.describe(2).entities) is same


def test_they_are_the_subject_of_the_clause_above() -> None:
    for above, they in ((2, "Miners"), (5, "nurses")):
        doc, mentions = read(
            "Miners/NNS/2/nsubj/miner waited/VBD/0/root/wait after/IN/5/mark nurses/NNS/5/nsubj/nurse "
            "rested/VBD/2/advcl/rest because/IN/8/mark they/PRP/8/nsubj "
            f"lost/VBD/{above}/advcl/lose ././2/punct"
        )
        assert at(doc, mentions, "they").entities == at(doc, mentions, they).entities


def test_who_is_raided_does_not_raid_himself() -> None:
    offices = (
        "Israel/NNP/2/nsubj {}/VBD/0/root/{} its/PRP$/{}/nmod:poss {}offices/NNS/2/obj/office ././2/punct"
    )
    for words, whose in (
        (("raided", "raid", 4, ""), "hamas"),
        (("opened", "open", 4, ""), "ISR"),
        (("raided", "raid", 5, "own/JJ/5/amod "), "ISR"),
    ):
        doc, mentions = read(
            "Hamas/NNP/2/nsubj met/VBD/0/root/meet Fatah/NNP/2/obj ././2/punct",
            offices.format(*words),
            names="Hamas=ORG; Fatah=ORG; Israel=GPE",
        )
        assert ids(at(doc, mentions, "its")) == [whose]


def test_whose_brother_one_kills_may_be_ones_own() -> None:
    killed = "Trump/NNP/2/nsubj killed/VBD/0/root/kill his/PRP$/4/nmod:poss {}/NN/2/obj ././2/punct"
    for whom, whose in (
        ("brother", "donald-trump"),
        ("spokesman", "donald-trump"),
        ("car", "vladimir-putin"),
    ):
        doc, mentions = read(
            "Putin/NNP/2/nsubj left/VBD/0/root/leave ././2/punct",
            killed.format(whom),
            names="Putin=PERSON; Trump=PERSON",
        )
        assert ids(at(doc, mentions, "his")) == [whose]


def test_who_is_accused_is_not_whose_men_accuse() -> None:
    for verb, who in (("accused/VBD/0/root/accuse", "ISR"), ("joined/VBD/0/root/join", "hezbollah")):
        doc, mentions = read(
            "Israel/NNP/2/nsubj fought/VBD/0/root/fight Hezbollah/NNP/2/obj ././2/punct",
            f"Commanders/NNS/4/nsubj/commander of/IN/3/case Hezbollah/NNP/1/nmod {verb} it/PRP/4/obj "
            "././4/punct",
            names="Israel=GPE; Hezbollah=ORG",
        )
        assert ids(at(doc, mentions, "it")) == [who]


def test_those_to_be_dispersed_do_not_disperse() -> None:
    doc, mentions = read(
        "Students/NNS/2/nsubj/student marched/VBD/0/root/march ././2/punct",
        "Guards/NNS/2/nsubj/guard fired/VBD/0/root/fire gas/NN/2/obj to/TO/5/mark disperse/VB/2/advcl "
        "them/PRP/5/obj/they ././2/punct",
    )
    assert at(doc, mentions, "them").entities == at(doc, mentions, "Students").entities


def test_the_group_is_the_one_of_the_title() -> None:
    for title, group in (("Hamas in Oslo", "hamas"), ("Hamas and Fatah in Oslo", "fatah"), (None, "fatah")):
        doc, mentions = read(
            "Hamas/NNP/2/nsubj met/VBD/0/root/meet Fatah/NNP/2/obj ././2/punct",
            "The/DT/2/det group/NN/3/nsubj killed/VBD/0/root/kill farmers/NNS/3/obj/farmer ././3/punct",
            names="Hamas=ORG; Fatah=ORG",
            title=title,
        )
        assert ids(at(doc, mentions, "group")) == [group]


def test_it_is_rather_what_the_title_names() -> None:
    for title, who in (("Fatah in Oslo", "fatah"), ("Hamas in Oslo", "hamas"), (None, "hamas")):
        doc, mentions = read(
            "Hamas/NNP/2/nsubj met/VBD/0/root/meet Fatah/NNP/2/obj ././2/punct",
            "It/PRP/2/nsubj killed/VBD/0/root/kill farmers/NNS/2/obj/farmer ././2/punct",
            names="Hamas=ORG; Fatah=ORG",
            title=title,
        )
        assert ids(at(doc, mentions, "It")) == [who]


PEOPLE = "Putin=PERSON; Merkel=PERSON; Macron=PERSON"
SPOKE = "Putin/NNP/2/nsubj {}/VBD/0/root/{} Merkel/NNP/2/{} and/CC/5/cc Macron/NNP/3/conj"
AGREED = "They/PRP/2/nsubj agreed/VBD/0/root/agree"


def test_who_is_met_and_who_meets_them_are_they() -> None:
    doc, mentions = read(SPOKE.format("met", "meet", "obj"), AGREED, names=PEOPLE)
    assert ids(at(doc, mentions, "They")) == ["vladimir-putin", "angela-merkel", "emmanuel-macron"]
    doc, mentions = read(SPOKE.format("condemned", "condemn", "obj"), AGREED, names=PEOPLE)
    assert ids(at(doc, mentions, "They")) == ["angela-merkel", "emmanuel-macron"]


def test_who_met_in_the_sentence_before_are_they() -> None:
    doc, mentions = read(MET, AGREED, names=NAMES)
    assert set(ids(at(doc, mentions, "They"))) == {"angela-merkel", "emmanuel-macron"}


def test_two_named_together_are_the_two_leaders_also_behind_a_title() -> None:
    doc, mentions = read(
        "Putin/NNP/2/nsubj brought/VBD/0/root/bring Merkel/NNP/2/obj and/CC/6/cc his/PRP$/6/nmod:poss "
        "counterpart/NN/3/conj ,/,/8/punct Macron/NNP/6/appos together/RB/2/advmod",
        "The/DT/3/det two/CD/3/nummod leaders/NNS/4/nsubj/leader agreed/VBD/0/root/agree",
        names=PEOPLE,
        date="2019-01-01",
    )
    assert ids(at(doc, mentions, "leaders")) == ["angela-merkel", "emmanuel-macron"]


def test_who_fights_is_no_child() -> None:
    doc, mentions = read(
        "Rebels/NNS/2/nsubj/rebel shelled/VBD/0/root/shell children/NNS/2/obj/child",
        "Ali/NNP/2/nsubj treated/VBD/0/root/treat seventeen/CD/4/nummod children/NNS/2/obj/child",
        "They/PRP/2/nsubj bombed/VBD/0/root/bomb a/DT/4/det school/NN/2/obj",
        names="Ali=PERSON",
    )
    assert [e.label for e in at(doc, mentions, "They").entities] == ["Rebels"]


def test_the_spokesman_is_who_spoke_last() -> None:
    doc, mentions = read(
        "Chris/NNP/3/nsubj Garver/NNP/1/flat told/VBD/0/root/tell reporters/NNS/3/iobj/reporter",
        "The/DT/2/det spokesman/NN/3/nsubj left/VBD/0/root/leave Washington/NNP/3/obj",
        names="Chris Garver=PERSON; Washington=GPE",
        date="2016-08-04",
    )
    assert [e.label for e in at(doc, mentions, "spokesman").entities] == ["Chris Garver"]


def test_all_titles_beside_a_name_are_his() -> None:
    doc, mentions = read(
        "The/DT/2/det chairman/NN/9/nsubj of/IN/5/case the/DT/5/det Chiefs/NNPS/2/nmod ,/,/8/punct "
        "Gen./NNP/8/nmod:desc Dunford/NNP/2/appos left/VBD/0/root/leave",
        "The/DT/2/det chairman/NN/3/nsubj spoke/VBD/0/root/speak",
        names="Dunford=PERSON",
    )
    assert at(doc, mentions, "chairman", 1).entities == at(doc, mentions, "Dunford").entities


def test_its_is_of_what_it_is_named_with() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj sued/VBD/0/root/sue Gazprom/NNP/2/obj and/CC/6/cc its/PRP$/6/nmod:poss "
        "director/NN/3/conj",
        names="Chad=GPE; Gazprom=ORG",
    )
    assert ids(at(doc, mentions, "its")) == ["gazprom"]


def test_it_is_rather_who_is_asked_than_who_asks() -> None:
    asked = (
        "Chad/NNP/2/nsubj {v}/VBD/0/root/{v} Togo/NNP/2/obj to/TO/5/mark lift/VB/2/xcomp "
        "curbs/NNS/5/obj/curb it/PRP/9/nsubj has/VBZ/9/aux imposed/VBN/6/acl:relcl/impose"
    )
    doc, mentions = read(asked.format(v="urge"), names="Chad=GPE; Togo=GPE")
    assert ids(at(doc, mentions, "it")) == ["TGO"]
    doc, mentions = read(asked.format(v="promise"), names="Chad=GPE; Togo=GPE")
    assert ids(at(doc, mentions, "it")) == ["TCD"]


def test_what_we_support_is_not_our_own() -> None:
    doc, mentions = read(
        "Britain/NNP/2/nsubj stands/VBZ/0/root/stand with/IN/4/case Chad/NNP/2/obl ,/,/8/punct and/CC/8/cc "
        "we/PRP/8/nsubj support/VBP/2/conj its/PRP$/10/nmod:poss right/NN/8/obj",
        names="Britain=GPE; Chad=GPE",
        source="UK Government",
    )
    assert ids(at(doc, mentions, "its")) == ["TCD"]


def test_him_whom_somebody_tries_to_persuade_is_another() -> None:
    met = (
        "Johnson/NNP/2/nsubj met/VBD/0/root/meet Lavrov/NNP/2/obj but/CC/5/cc tried/VBD/2/conj/try "
        "to/TO/7/mark persuade/VB/5/xcomp him/PRP/7/obj"
    )
    doc, mentions = read(met, names="Johnson=PERSON; Lavrov=PERSON")
    assert at(doc, mentions, "him").entities == at(doc, mentions, "Lavrov").entities
    accused = (
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Togo/NNP/2/obj of/IN/5/mark trying/VBG/2/advcl/try "
        "to/TO/7/mark harm/VB/5/xcomp it/PRP/7/obj"
    )
    doc, mentions = read(accused, names="Chad=GPE; Togo=GPE")
    assert ids(at(doc, mentions, "it")) == ["TCD"]


def test_the_ground_of_a_sanction_is_the_deed_of_whom_it_hits() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
        "Togo/NNP/3/nmod for/IN/8/case its/PRP$/8/nmod:poss tests/NNS/2/obl/test",
        names="Chad=GPE; Togo=GPE",
    )
    assert ids(at(doc, mentions, "its")) == ["TGO"]
    doc, mentions = read(
        "Chad/NNP/2/nsubj left/VBD/0/root/leave Togo/NNP/2/obj for/IN/7/case its/PRP$/7/nmod:poss "
        "own/JJ/7/amod reasons/NNS/2/obl/reason",
        names="Chad=GPE; Togo=GPE",
    )
    assert ids(at(doc, mentions, "its")) == ["TCD"]


def test_who_is_asked_is_no_day() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj voted/VBD/0/root/vote on/IN/4/case Friday/NNP/2/obl to/TO/6/mark "
        "suspend/VB/2/xcomp Togo/NNP/6/obj over/IN/10/case its/PRP$/10/nmod:poss coup/NN/6/obl",
        names="Chad=GPE; Togo=GPE; Friday=DATE",
    )
    assert ids(at(doc, mentions, "its")) == ["TGO"]


def test_what_one_rejects_is_anothers() -> None:
    for verb, whose in (("rejected", "machar"), ("drafted", "kiir")):
        doc, mentions = read(
            f"Machar/NNP/2/nsubj said/VBD/0/root/say Kiir/NNP/4/nsubj {verb}/VBD/2/ccomp/{verb[:-2]} "
            "his/PRP$/6/nmod:poss proposals/NNS/4/obj/proposal ././2/punct",
            names="Machar=PERSON; Kiir=PERSON",
        )
        assert whose in ids(at(doc, mentions, "his"))[0]


def test_whose_government_one_accuses_is_not_oneself() -> None:
    doc, mentions = read(
        "Poland/NNP/2/nsubj left/VBD/0/root/leave Belarus/NNP/2/obj ,/,/8/punct whose/WP$/6/nmod:poss "
        "leader/NN/8/obj it/PRP/8/nsubj accuses/VBZ/3/acl:relcl/accuse ././2/punct",
        names="Poland=GPE; Belarus=GPE",
    )
    assert ids(at(doc, mentions, "it")) == ["POL"]


def test_those_whose_homes_are_burned_do_not_burn_them() -> None:
    for thing, whose in (("homes", "villagers"), ("flags", "soldiers")):
        doc, mentions = read(
            "Villagers/NNS/2/nsubj/villager said/VBD/0/root/say soldiers/NNS/4/nsubj/soldier "
            f"burned/VBD/2/ccomp/burn their/PRP$/6/nmod:poss {thing}/NNS/4/obj/{thing[:-1]} ././2/punct"
        )
        assert whose in at(doc, mentions, "their").entities[0].label.lower()


def test_whom_one_accuses_is_somebody() -> None:
    closed = (
        "Chad/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj left/VBD/0/root/leave Mali/NNP/4/obj and/CC/7/cc "
        "closed/VBD/4/conj/close their/PRP$/9/nmod:poss airspace/NN/7/obj ,/,/11/punct {}/VBG/7/advcl/{} "
        "it/PRP/11/obj"
    )
    doc, mentions = read(closed.format("accusing", "accuse"), names="Chad=GPE; Niger=GPE; Mali=GPE")
    assert ids(at(doc, mentions, "it")) == ["MLI"]


def test_who_is_told_of_in_an_aside_is_taken_up_less() -> None:
    doc, mentions = read(
        "Officers/NNS/2/nsubj/officer resigned/VBD/0/root/resign over/IN/5/case a/DT/5/det wreck/NN/2/obl "
        "that/WDT/7/nsubj killed/VBD/5/acl:relcl/kill villagers/NNS/7/obj/villager",
        "They/PRP/3/nsubj:pass were/VBD/3/aux:pass charged/VBN/0/root/charge",
    )
    assert at(doc, mentions, "They").entities[0].label == "Officers"


def test_they_stands_for_those_beside_the_relative_clause() -> None:
    doc, mentions = read(
        "Delegates/NNS/2/nsubj/delegate sought/VBD/0/root/seek the/DT/4/det withdrawal/NN/2/obj of/IN/6/case "
        "fighters/NNS/4/nmod/fighter from/IN/8/case posts/NNS/4/nmod/post they/PRP/10/nsubj "
        "occupy/VBP/8/acl:relcl/occupy"
    )
    assert at(doc, mentions, "they").entities[0].label == "fighters"


def test_he_said_goes_on_with_who_told_of_another() -> None:
    doc, mentions = read(
        "Holm/NNP/2/nsubj said/VBD/0/root/say Brandt/NNP/4/nsubj left/VBD/2/ccomp/leave",
        "Nobody/NN/2/nsubj came/VBD/4/ccomp/come he/PRP/4/nsubj said/VBD/0/root/say",
        names="Holm=PERSON; Brandt=PERSON",
    )
    assert at(doc, mentions, "he").entities[0].label == "Holm"


def test_what_is_made_a_crime_is_told_behind_it() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj left/VBD/0/root/leave",
        "Mali/NNP/2/nsubj made/VBD/0/root/make it/PRP/2/obj a/DT/5/det crime/NN/2/xcomp to/TO/7/mark "
        "protest/VB/5/advcl",
        names="Chad=GPE; Mali=GPE",
    )
    assert not at(doc, mentions, "it").entities


def test_who_demands_does_not_do_what_is_demanded() -> None:
    doc, mentions = read(
        "The/DT/3/det Security/NNP/3/compound Council/NNP/4/nsubj sanctioned/VBD/0/root/sanction "
        "the/DT/6/det Houthis/NNPS/4/obj and/CC/8/cc demanded/VBD/4/conj/demand that/IN/11/mark "
        "they/PRP/11/nsubj withdraw/VBP/8/ccomp/withdraw ././4/punct",
        names="Security Council=ORG; Houthis=ORG",
    )
    assert [e.label for e in at(doc, mentions, "they").entities] == ["Houthis"]


def test_a_right_to_defend_itself_is_its_owners() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj supports/VBZ/0/root/support Mali/NNP/5/nmod:poss 's/POS/3/case right/NN/2/obj "
        "to/TO/7/mark defend/VB/5/acl itself/PRP/7/obj ././2/punct",
        names="Chad=GPE; Mali=GPE",
    )
    assert ids(at(doc, mentions, "itself")) == ["MLI"]


def test_who_has_a_lawyer_is_whom_the_lawyer_speaks_of():
    doc, mentions = read(
        "Ali/NNP/2/nsubj left/VBD/0/root/leave ././2/punct",
        "His/PRP$/2/nmod:poss lawyer/NN/3/nsubj said/VBD/0/root/say he/PRP/7/nsubj:pass had/VBD/7/aux "
        "been/VBN/7/aux:pass beaten/VBN/3/ccomp/beat ././3/punct",
        names="Ali=PERSON",
    )
    assert [e.label for e in at(doc, mentions, "he").entities] == ["Ali"]


def test_what_somebody_is_said_to_be_is_not_meant_again():
    doc, mentions = read(
        "Iran/NNP/4/nsubj is/VBZ/4/cop/be an/DT/4/det ally/NN/0/root of/IN/6/case Syria/NNP/4/nmod "
        ",/,/8/punct helping/VBG/4/acl/help it/PRP/8/obj ././4/punct",
        names="Iran=GPE; Syria=GPE",
    )
    assert ids(at(doc, mentions, "it")) == ["SYR"]


def test_what_a_phrase_holds_is_not_the_phrase():
    doc, mentions = read(
        "Chad/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det support/NN/2/obj for/IN/7/case "
        "its/PRP$/7/nmod:poss ally/NN/4/nmod ././2/punct",
        names="Chad=GPE",
    )
    assert ids(at(doc, mentions, "its")) == ["TCD"]


TAKEN_UP = {
    "who speaks in the end": (
        (
            "A/DT/2/det guard/NN/3/nsubj died/VBD/11/ccomp/die ,/,/3/punct the/DT/6/det minister/NN/3/nsubj "
            ",/,/8/punct Joe/NNP/6/appos Ray/NNP/8/flat ,/,/6/punct said/VBD/0/root/say ././11/punct",
            "He/PRP/2/nsubj accused/VBD/0/root/accuse Lee/NNP/2/obj ././2/punct",
        ),
        "Joe Ray=PERSON; Lee=PERSON",
        ("He", 0),
        ["Joe Ray"],
    ),
    "boats that are fired at": (
        (
            "Ghana/NNP/2/nsubj said/VBD/0/root/say Kenya/NNP/4/nsubj fired/VBD/2/ccomp/fire at/IN/6/case "
            "two/CD/4/obl of/IN/9/case its/PRP$/9/nmod:poss boats/NNS/6/nmod/boat ././2/punct",
        ),
        "Ghana=GPE; Kenya=GPE",
        ("its", 0),
        ["Ghana"],
    ),
    "a border where troops are deployed": (
        (
            "Ghana/NNP/2/nsubj deployed/VBD/0/root/deploy troops/NNS/2/obj/troop at/IN/6/case "
            "its/PRP$/6/nmod:poss border/NN/2/obl ././2/punct",
        ),
        "Ghana=GPE",
        ("its", 0),
        ["Ghana"],
    ),
    "who is bombed for what he did": (
        (
            "Ghana/NNP/2/nsubj bombed/VBD/0/root/bomb Kenya/NNP/2/obj after/IN/6/mark it/PRP/6/nsubj "
            "fired/VBD/2/advcl/fire on/IN/8/case Accra/NNP/6/obl ././2/punct",
        ),
        "Ghana=GPE; Kenya=GPE; Accra=GPE",
        ("it", 0),
        ["Kenya"],
    ),
    "who bombs for his own reasons": (
        (
            "Ghana/NNP/2/nsubj bombed/VBD/0/root/bomb Kenya/NNP/2/obj because/IN/6/mark it/PRP/6/nsubj "
            "wanted/VBD/2/advcl/want peace/NN/6/obj ././2/punct",
        ),
        "Ghana=GPE; Kenya=GPE",
        ("it", 0),
        ["Ghana"],
    ),
    "whose police are where two speak": (
        (
            "Ghana/NNP/2/nsubj left/VBD/0/root/leave ,/,/6/punct and/CC/6/cc Kenya/NNP/6/nsubj "
            "denied/VBD/2/conj/deny that/IN/11/mark its/PRP$/9/nmod:poss police/NNS/11/nsubj "
            "had/VBD/11/aux/have stayed/VBN/6/ccomp/stay ././2/punct",
        ),
        "Ghana=GPE; Kenya=GPE",
        ("its", 0),
        ["Kenya"],
    ),
    "whose arrest a judge orders": (
        (
            "Ann/NNP/3/nsubj Lee/NNP/1/flat arrested/VBD/0/root/arrest Joe/NNP/3/obj Ray/NNP/4/flat "
            "after/IN/9/mark a/DT/8/det judge/NN/9/nsubj ordered/VBD/3/advcl/order his/PRP$/11/nmod:poss "
            "arrest/NN/9/obj ././3/punct",
        ),
        "Ann Lee=PERSON; Joe Ray=PERSON",
        ("his", 0),
        ["Joe Ray"],
    ),
}


@pytest.mark.parametrize(("sentences", "names", "word", "meant"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_whom_a_pronoun_takes_up(
    sentences: tuple[str, ...], names: str, word: tuple[str, int], meant: list[str]
) -> None:
    doc, mentions = read(*sentences, names=names)
    assert [e.label for e in at(doc, mentions, *word).entities] == meant


def test_who_is_quoted_on_is_not_he() -> None:
    met = "Putin/NNP/2/nsubj met/VBD/0/root/meet Lavrov/NNP/2/obj ././2/punct"
    quoted = "\"/``/2/punct He/PRP/3/nsubj left/VBD/0/root/leave \"/''/3/punct"
    names = "Putin=PERSON; Lavrov=PERSON; Macron=PERSON"
    said = (
        "\"/``/3/punct They/PRP/3/nsubj lied/VBD/6/ccomp/lie \"/''/3/punct Macron/NNP/6/nsubj "
        "said/VBD/0/root/say ././6/punct"
    )
    doc, mentions = read(met, said, quoted, names=names)
    assert ids(at(doc, mentions, "He")) != ["emmanuel-macron"]


def test_what_fights_beside_an_army_is_not_its_state() -> None:
    doc, mentions = read(
        "Ghana/NNP/2/nsubj left/VBD/0/root/leave Hamas/NNP/2/obj ././2/punct",
        "Ghana/NNP/3/nmod:poss 's/POS/1/case army/NN/4/nsubj fought/VBD/0/root/fight beside/IN/6/case "
        "it/PRP/4/obl ././4/punct",
        names="Ghana=GPE; Hamas=ORG",
    )
    assert ids(at(doc, mentions, "it")) == ["hamas"]


def test_what_is_put_before_a_subject_is_its_own() -> None:
    doc, mentions = read(
        "Hamas/NNP/2/nsubj left/VBD/0/root/leave ././2/punct",
        "In/IN/3/case its/PRP$/3/nmod:poss report/NN/6/obl ,/,/3/punct NATO/NNP/6/nsubj "
        "spoke/VBD/0/root/speak ././6/punct",
        names="Hamas=ORG; NATO=ORG",
    )
    assert ids(at(doc, mentions, "its")) == ["nato"]


def test_a_pronoun_is_not_who_is_named_behind_it_beside_its_verb() -> None:
    doc, mentions = read(
        "Ghana/NNP/2/nsubj said/VBD/0/root/say that/IN/5/mark Togo/NNP/5/nsubj lied/VBD/2/ccomp/lie "
        "././2/punct",
        "It/PRP/2/nsubj condemned/VBD/0/root/condemn Togo/NNP/2/obj ././2/punct",
        names="Ghana=GPE; Togo=GPE",
    )
    assert ids(at(doc, mentions, "It")) == ["GHA"]


@pytest.mark.parametrize(
    ("verb", "thing"),
    [("struck/VBD/2/ccomp/strike", "consulate"), ("violated/VBD/2/ccomp/violate", "airspace")],
)
def test_what_is_hit_or_entered_is_another_s(verb: str, thing: str) -> None:
    doc, mentions = read(
        f"Ghana/NNP/2/nsubj said/VBD/0/root/say Togo/NNP/4/nsubj {verb} its/PRP$/6/nmod:poss "
        f"{thing}/NN/4/obj",
        names="Ghana=GPE; Togo=GPE",
    )
    assert ids(at(doc, mentions, "its")) == ["GHA"]


def test_who_has_others_jail_somebody_is_another() -> None:
    doc, mentions = read(
        "Maduro/NNP/2/nsubj accused/VBD/0/root/accuse Guaido/NNP/2/obj of/IN/5/case treason/NN/2/obl "
        "and/CC/7/cc urged/VBD/2/conj/urge the/DT/9/det court/NN/7/obj to/TO/11/mark jail/VB/7/xcomp "
        "him/PRP/11/obj/he ././2/punct",
        names="Maduro=PERSON; Guaido=PERSON",
    )
    assert at(doc, mentions, "him").entities == at(doc, mentions, "Guaido").entities


def test_nobody_speaks_behind_words_that_deny_that_he_is() -> None:
    doc, mentions = read(
        "Police/NNS/2/nsubj arrested/VBD/0/root/arrest Glas/NNP/2/obj ././2/punct",
        "\"/``/4/punct No/DT/3/det/no criminal/NN/4/nsubj wins/VBZ/9/ccomp/win ,/,/4/punct \"/''/4/punct "
        "his/PRP$/8/nmod:poss/he office/NN/9/nsubj said/VBD/0/root/say",
        names="Glas=PERSON",
    )
    assert at(doc, mentions, "his").entities == at(doc, mentions, "Glas").entities


def test_a_senator_is_of_a_state_with_a_senate() -> None:
    doc, mentions = read(
        "Turkey/NNP/2/nsubj criticised/VBD/0/root/criticise Congress/NNP/2/obj in/IN/5/case "
        "Washington/NNP/2/obl ././2/punct",
        "Senator/NNP/3/nmod:desc Ben/NNP/3/compound Cardin/NNP/4/nsubj left/VBD/0/root/leave "
        "Turkey/NNP/4/obj",
        names="Turkey=GPE; Washington=GPE; Ben Cardin=PERSON",
    )
    entity = at(doc, mentions, "Cardin").entity
    assert entity is not None and entity.country == "USA"
