"""Pronouns, on trees made by hand."""

from __future__ import annotations

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
