"""Who is meant, on trees made by hand."""

from __future__ import annotations

import pytest
from mentioned import at, ids, read
from spacy.tokens import Doc
from treebank import parsed

from kg.actors import ENTITY
from kg.article import Article
from kg.entities import Mention, can_act, resolve
from kg.trees import grow


def test_title_and_name_are_one_mention_and_the_title_takes_it_up():
    doc, mentions = read(
        "US/NNP/2/compound President/NNP/3/nmod:desc Donald/NNP/5/nsubj Trump/NNP/3/flat "
        "met/VBD/0/root/meet "
        "Vladimir/NNP/5/obj Putin/NNP/6/flat ././5/punct",
        "He/PRP/2/nsubj praised/VBD/0/root/praise the/DT/5/det Russian/JJ/5/amod president/NN/2/obj "
        "././2/punct",
        names="Donald Trump=PERSON; Vladimir Putin=PERSON",
        date="2025-03-31",
    )
    trump = at(doc, mentions, "President")
    assert ids(trump) == ["donald-trump"]
    assert trump == at(doc, mentions, "Donald") and trump.text == "President Donald Trump"
    assert ids(at(doc, mentions, "He")) == ["donald-trump"]
    assert ids(at(doc, mentions, "president")) == ["vladimir-putin"]
    assert trump.entity is not None and (trump.entity.kind, trump.entity.country) == ("person", "USA")


def test_office_holder_depends_on_the_date():
    sentence = (
        "The/DT/4/det US/NNP/4/compound defense/NN/4/compound secretary/NN/5/nsubj "
        "spoke/VBD/0/root/speak ././5/punct"
    )
    for date, holder in (("2016-05-01", ["ash-carter"]), ("2022-05-01", ["lloyd-austin"])):
        doc, mentions = read(sentence, date=date)
        assert ids(at(doc, mentions, "secretary")) == holder
    doc, mentions = read(sentence)
    assert at(doc, mentions, "secretary").entities[0].category == "official"


def test_who_receives_a_foreign_head_is_of_where_he_receives_her():
    doc, mentions = read(
        "The/DT/3/det foreign/JJ/3/amod minister/NN/4/nsubj received/VBD/0/root/receive "
        "President/NNP/6/nmod:desc Sandu/NNP/4/obj of/IN/8/case Moldova/NNP/6/nmod in/IN/10/case "
        "Paris/NNP/4/obl ././4/punct",
        names="Sandu=PERSON; Moldova=GPE; Paris=GPE",
        date="2026-03-02",
    )
    assert at(doc, mentions, "minister").entities[0].country == "FRA"


def test_who_is_pressed_by_a_state_is_not_its_own():
    told = (
        "Berlin/NNP/2/nsubj hesitated/VBD/0/root/hesitate ././2/punct",
        "London/NNP/2/nsubj pressed/VBD/0/root/press the/DT/4/det chancellor/NN/2/obj to/TO/6/mark "
        "relent/VB/2/xcomp ././2/punct",
    )
    doc, mentions = read(*told, names="Berlin=GPE; London=GPE", date="2023-03-02")
    assert ids(at(doc, mentions, "chancellor")) == ["olaf-scholz"]


def test_apposition_transliteration_and_metonym():
    doc, mentions = read(
        "Dmitry/NNP/8/nsubj Peskov/NNP/1/flat ,/,/6/punct the/DT/6/det Kremlin/NNP/6/compound "
        "spokesperson/NN/1/appos "
        ",/,/1/punct said/VBD/0/root/say that/IN/11/mark Zelenskiy/NNP/11/nsubj called/VBD/8/ccomp/call "
        "Trump/NNP/11/obj ././8/punct",
        names="Dmitry Peskov=PERSON; Zelenskiy=PERSON; Trump=PERSON",
    )
    assert ids(at(doc, mentions, "spokesperson")) == ["dmitry-peskov"]
    assert ids(at(doc, mentions, "Kremlin")) == ["kremlin-administration"]
    assert ids(at(doc, mentions, "Zelenskiy")) == ["volodymyr-zelensky"]
    speaker = at(doc, mentions, "Dmitry").entities[0]
    we = Mention(0, 1, 0, "we", sort="pronoun", first_person="we")
    assert [e.id for e in mentions.first_person(we, speaker)] == [ENTITY + "RUS"]


def test_capital_acts_or_is_where_it_happens():
    doc, mentions = read(
        "Putin/NNP/2/nsubj arrived/VBD/0/root/arrive in/IN/4/case Moscow/NNP/2/obl ././2/punct",
        "Moscow/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det offer/NN/2/obj ././2/punct",
        names="Moscow=GPE",
    )
    where, who = at(doc, mentions, "Moscow"), at(doc, mentions, "Moscow", 1)
    assert where.locative and not who.locative
    assert where.place is not None and where.place.id == "https://sws.geonames.org/524901/"
    assert ids(who) == ["RUS"]
    assert not can_act(at(doc, mentions, "offer"))


def test_acronym_in_brackets_and_possessive_pronoun():
    doc, mentions = read(
        "The/DT/5/det Syria/NNP/5/compound Recovery/NNP/5/compound Trust/NNP/5/compound Fund/NNP/9/nsubj "
        "(/-LRB-/7/punct SRTF/NNP/5/appos )/-RRB-/7/punct paid/VBD/0/root/pay ././9/punct",
        "The/DT/2/det SRTF/NNP/6/nsubj and/CC/5/cc its/PRP$/5/nmod:poss donors/NNS/2/conj/donor "
        "agreed/VBD/0/root/agree ././6/punct",
        names="Syria Recovery Trust Fund=ORG; SRTF=ORG",
    )
    fund = ids(at(doc, mentions, "Fund"))
    assert fund == ["syria-recovery-trust-fund"]
    assert ids(at(doc, mentions, "SRTF", 1)) == fund
    assert ids(at(doc, mentions, "its")) == fund


def test_two_leaders_and_a_title_given_in_the_article():
    doc, mentions = read(
        "Defense/NNP/2/compound Secretary/NNP/3/nmod:desc Ash/NNP/5/nsubj Carter/NNP/3/flat "
        "met/VBD/0/root/meet "
        "Haider/NNP/5/obj al-Abadi/NNP/6/flat ,/,/12/punct where/WRB/12/advmod the/DT/12/det "
        "two/CD/12/nummod "
        "leaders/NNS/13/nsubj/leader talked/VBD/5/advcl/talk ././5/punct",
        "The/DT/2/det secretary/NN/3/nsubj thanked/VBD/0/root/thank Abadi/NNP/3/obj ././3/punct",
        names="Ash Carter=PERSON; Haider al-Abadi=PERSON; Abadi=PERSON",
    )
    assert ids(at(doc, mentions, "leaders")) == ["ash-carter", "haider-al-abadi"]
    assert ids(at(doc, mentions, "secretary")) == ["ash-carter"]
    assert ids(at(doc, mentions, "Abadi")) == ["haider-al-abadi"]


def test_organs_of_states_descriptions_and_owners():
    doc, mentions = read(
        "Syrian/JJ/2/amod troops/NNS/3/nsubj/troop attacked/VBD/0/root/attack buyers/NNS/3/obj/buyer "
        "of/IN/7/case "
        "Russian/JJ/7/amod oil/NN/4/nmod ././3/punct"
    )
    troops, buyers, oil = (at(doc, mentions, w) for w in ("troops", "buyers", "oil"))
    assert ids(troops) == ["syrian-army"] and troops.entities[0].country == "SYR"
    assert (buyers.entities[0].label, buyers.entities[0].kind) == ("buyers of Russian oil", "group")
    assert can_act(buyers) and not can_act(oil)
    assert [o.id for o in oil.owners] == [ENTITY + "RUS"]


def test_regime_named_after_a_ruler_and_taken_up_again():
    doc, mentions = read(
        "The/DT/3/det Asad/NNP/3/compound regime/NN/4/nsubj fell/VBD/0/root/fall ././4/punct",
        "The/DT/2/det regime/NN/3/nsubj denied/VBD/0/root/deny it/PRP/3/obj ././3/punct",
        names="Asad=ORG",
    )
    assert ids(at(doc, mentions, "Asad")) == ["bashar-al-assad"]
    assert ids(at(doc, mentions, "regime")) == ids(at(doc, mentions, "regime", 1)) == ["SYR"]


def test_police_in_a_city_and_counted_protesters():
    doc, mentions = read(
        "Police/NNS/4/nsubj in/IN/3/case Libreville/NNP/1/nmod arrested/VBD/0/root/arrest "
        "thousands/NNS/4/obj/thousand "
        "of/IN/7/case protesters/NNS/5/nmod/protester ././4/punct",
        names="Libreville=GPE",
    )
    police, crowd = at(doc, mentions, "Police").entities[0], at(doc, mentions, "thousands").entities[0]
    assert (police.id, police.country) == (ENTITY + "GAB-police", "GAB")
    assert (crowd.label, crowd.kind, crowd.country) == ("protesters", "group", "GAB")


def test_relative_and_reflexive_pronouns():
    doc, mentions = read(
        "Trump/NNP/7/nsubj ,/,/5/punct whom/WP/5/obj Putin/NNP/5/nsubj praised/VBD/1/acl:relcl/praise "
        ",/,/5/punct "
        "hurt/VBD/0/root/hurt himself/PRP/7/obj ././7/punct",
        names="Trump=PERSON; Putin=PERSON",
    )
    assert ids(at(doc, mentions, "whom")) == ["donald-trump"]
    assert ids(at(doc, mentions, "himself")) == ["donald-trump"]


def test_ministers_and_both_countries():
    doc, mentions = read(
        "Foreign/NNP/2/compound Secretary/NNP/3/nmod:desc Boris/NNP/5/nsubj Johnson/NNP/3/flat "
        "met/VBD/0/root/meet "
        "Foreign/NNP/7/compound Minister/NNP/8/nmod:desc Sergei/NNP/5/obj Lavrov/NNP/8/flat ././5/punct",
        "The/DT/3/det two/CD/3/nummod ministers/NNS/4/nsubj/minister agreed/VBD/0/root/agree "
        "that/IN/8/mark both/DT/7/det "
        "countries/NNS/8/nsubj/country want/VBP/4/ccomp/want peace/NN/8/obj ././4/punct",
        names="Boris Johnson=PERSON; Sergei Lavrov=PERSON",
        date="2017-05-01",
    )
    assert set(ids(at(doc, mentions, "ministers"))) == {"boris-johnson", "sergei-lavrov"}
    assert set(ids(at(doc, mentions, "countries"))) == {"GBR", "RUS"}


def test_examples_stand_for_the_group():
    doc, mentions = read(
        "Countries/NNS/6/nsubj/country like/IN/3/case China/NNP/1/nmod and/CC/5/cc India/NNP/3/conj "
        "import/VBP/0/root/import oil/NN/6/obj ././6/punct"
    )
    assert ids(at(doc, mentions, "Countries")) == ["CHN", "IND"]


def test_the_kingdoms_navy():
    doc, mentions = read(
        "Saudi/NNP/2/compound Arabia/NNP/3/nsubj withdrew/VBD/0/root/withdraw ././3/punct",
        "The/DT/2/det kingdom/NN/4/nmod:poss 's/POS/2/case navy/NN/5/nsubj left/VBD/0/root/leave ././5/punct",
    )
    navy = at(doc, mentions, "navy")
    assert (navy.entities[0].label, navy.entities[0].country) == ("Saudi navy", "SAU")


def test_two_states_in_one_token():
    doc, mentions = read(
        "U.S.-Iraq/NNP/2/compound relations/NNS/3/nsubj/relation improved/VBD/0/root/improve ././3/punct"
    )
    assert [o.id.removeprefix(ENTITY) for o in at(doc, mentions, "relations").owners] == ["USA", "IRQ"]


def test_first_person_is_left_open():
    doc, mentions = read(
        "A/DT/4/det Foreign/NNP/3/compound Office/NNP/4/compound spokesman/NN/5/nsubj said/VBD/0/root/say "
        "we/PRP/7/nsubj agree/VBP/5/ccomp ././5/punct",
        names="Foreign Office=ORG",
    )
    we, spokesman = at(doc, mentions, "we"), at(doc, mentions, "spokesman").entities[0]
    assert we.first_person == "we" and we.entities == () and can_act(we)
    assert (spokesman.kind, spokesman.country) == ("person", "GBR")


def test_counterpart_holds_the_same_office():
    doc, mentions = read(
        "Lavrov/NNP/2/nsubj said/VBD/0/root/say his/PRP$/5/nmod:poss Ukrainian/JJ/5/amod "
        "counterpart/NN/6/nsubj "
        "lied/VBD/2/ccomp/lie ././2/punct",
        names="Lavrov=PERSON",
        date="2016-05-03",
    )
    assert ids(at(doc, mentions, "counterpart")) == ["pavlo-klimkin"]


def test_ministers_of_two_countries():
    doc, mentions = read(
        "The/DT/6/det Chinese/JJ/6/amod and/CC/4/cc Indian/JJ/2/conj foreign/JJ/6/amod "
        "ministers/NNS/7/nsubj/minister "
        "met/VBD/0/root/meet ././7/punct",
        date="2023-11-14",
    )
    assert ids(at(doc, mentions, "ministers")) == ["wang-yi", "subrahmanyam-jaishankar"]


def test_armed_group_by_name_and_by_noun():
    doc, mentions = read(
        "ISIL/NNP/2/compound terrorists/NNS/3/nsubj/terrorist left/VBD/0/root/leave the/DT/5/det "
        "city/NN/3/obj of/IN/7/case "
        "Mosul/NNP/5/nmod ././3/punct",
        "The/DT/2/det group/NN/3/nsubj lost/VBD/0/root/lose ././3/punct",
        names="Mosul=GPE",
    )
    assert ids(at(doc, mentions, "terrorists")) == ids(at(doc, mentions, "group")) == ["isis"]
    city = at(doc, mentions, "city").entities[0]
    assert (city.label, city.kind, city.country) == ("Mosul", "place", "IRQ")


def test_the_fighters_of_a_leader_are_his_group():
    doc, mentions = read(
        "Hassan/NNP/3/nsubj Nasrallah/NNP/1/flat praised/VBD/0/root/praise his/PRP$/5/nmod:poss "
        "fighters/NNS/3/obj/fighter",
        date="2023-11-03",
    )
    assert ids(at(doc, mentions, "fighters")) == ["hezbollah"]


def test_unknown_person_keeps_one_node_and_the_publishers_country():
    doc, mentions = read(
        "Minister/NNP/2/nmod:desc Tobias/NNP/4/nsubj Ellwood/NNP/2/flat spoke/VBD/0/root/speak ././4/punct",
        "Mr/NNP/2/nmod:desc Ellwood/NNP/3/nsubj left/VBD/0/root/leave ././3/punct",
        "He/PRP/2/nsubj smiled/VBD/0/root/smile ././2/punct",
        names="Tobias Ellwood=PERSON; Ellwood=PERSON",
        source="UK Government",
    )
    for word in ("Tobias", "He"):
        assert ids(at(doc, mentions, word)) == ["tobias-ellwood"]
    assert ids(at(doc, mentions, "Ellwood", 1)) == ["tobias-ellwood"]
    assert at(doc, mentions, "Tobias").entities[0].country == "GBR"


def test_case_tells_names_from_words():
    doc, mentions = read(
        "They/PRP/2/nsubj told/VBD/0/root/tell us/PRP/2/iobj that/IN/7/mark turkey/NN/7/nsubj "
        "is/VBZ/7/cop/be "
        "cheap/JJ/2/ccomp ././2/punct"
    )
    assert at(doc, mentions, "us").first_person == "we"
    assert at(doc, mentions, "turkey").entities[0].kind == "thing"


def test_ambiguous_surname_needs_support():
    sentence = "Johnson/NNP/2/nsubj resigned/VBD/0/root/resign ././2/punct"
    doc, mentions = read(sentence, names="Johnson=PERSON", date="2022-07-01")
    assert ids(at(doc, mentions, "Johnson")) == ["johnson"]
    doc, mentions = read(
        sentence,
        "Britain/NNP/2/nsubj waited/VBD/0/root/wait ././2/punct",
        names="Johnson=PERSON; Britain=GPE",
        date="2022-07-01",
    )
    assert ids(at(doc, mentions, "Johnson")) == ["boris-johnson"]


@pytest.mark.parametrize(
    ("date", "person", "country"),
    [("2013-01-10", "dioncounda-traore", "MLI"), ("2024-05-10", "ibrahim-traore", "BFA")],
)
def test_a_president_brings_the_country_that_the_text_leaves_out(date: str, person: str, country: str):
    doc, mentions = read(
        "President/NNP/2/nmod:desc Traore/NNP/3/nsubj resigned/VBD/0/root/resign ././3/punct",
        names="Traore=PERSON",
        date=date,
    )
    traore = at(doc, mentions, "Traore")
    assert ids(traore) == [person]
    assert traore.entities[0].country == country


def test_a_common_surname_is_a_president_by_title_while_he_holds_it():
    sentence = "President/NNP/2/nmod:desc Banda/NNP/3/nsubj resigned/VBD/0/root/resign ././3/punct"
    for date, person in (
        ("2010-05-30", "rupiah-banda"),
        ("2013-05-30", "joyce-banda"),
        ("2020-05-30", "banda"),
    ):
        doc, mentions = read(sentence, names="Banda=PERSON", date=date)
        assert ids(at(doc, mentions, "Banda")) == [person]


def test_a_common_full_name_needs_support():
    sentence = "David/NNP/3/nsubj Thompson/NNP/1/flat resigned/VBD/0/root/resign ././3/punct"
    barbados = "Barbados/NNP/2/nsubj waited/VBD/0/root/wait ././2/punct"
    names = "David Thompson=PERSON; Barbados=GPE"
    for sentences, date, person in (
        ([sentence], "2009-05-04", "david-thompson-named"),
        ([sentence, barbados], "2009-05-04", "david-thompson"),
        ([sentence, barbados], "1995-05-04", "david-thompson-named"),
    ):
        doc, mentions = read(*sentences, names=names, date=date)
        assert ids(at(doc, mentions, "Thompson")) == [person]
    doc, mentions = read(sentence.replace("Thompson", "Thomson"), names="David Thomson=PERSON")
    assert ids(at(doc, mentions, "Thomson")) == ["david-thomson"]


def test_a_town_with_the_name_of_a_president_is_a_town():
    doc, mentions = read(
        "Police/NNS/2/nsubj left/VBD/0/root/leave Lugo/NNP/2/obj ././2/punct",
        names="Lugo=GPE",
        date="2010-05-04",
    )
    lugo = at(doc, mentions, "Lugo").entities[0]
    assert (lugo.kind, lugo.country) == ("place", "ESP")


def test_a_name_goes_on_behind_its_hyphen():
    doc, mentions = read(
        "Choi/NNP/5/nsubj Dae/NNP/1/flat -/HYPH/4/punct jung/NNP/1/flat spoke/VBD/0/root/speak ././5/punct",
        names="Choi Dae=PERSON",
    )
    assert at(doc, mentions, "Choi").text == "Choi Dae - jung"


def test_what_is_more_than_a_number_is_counted():
    doc, mentions = read(
        "Togo/NNP/2/nsubj freed/VBD/0/root/free more/JJR/5/advmod than/IN/3/fixed 300/CD/6/nummod "
        "prisoners/NNS/2/obj ././2/punct"
    )
    entity = at(doc, mentions, "prisoners").entity
    assert entity is not None and entity.label in ("300 prisoners", "more than 300 prisoners")


def test_thousands_march():
    doc, mentions = read("Thousands/NNS/2/nsubj/thousand marched/VBD/0/root/march ././2/punct")
    entity = at(doc, mentions, "Thousands").entity
    assert entity is not None and entity.kind == "group"


def test_an_army_helicopter_is_the_armys():
    doc, mentions = read(
        "In/IN/2/case Kenya/NNP/6/obl an/DT/5/det army/NN/5/compound helicopter/NN/6/nsubj "
        "crashed/VBD/0/root/crash ././6/punct"
    )
    helicopter = at(doc, mentions, "helicopter")
    assert helicopter.owner is not None and helicopter.owner.country == "KEN"


def test_a_government_writes_of_its_own_prime_minister():
    sentences = (
        "The/DT/3/det Prime/NNP/3/compound Minister/NNP/4/nsubj called/VBD/0/root/call Kyiv/NNP/4/obj "
        "././4/punct",
        "The/DT/3/det prime/JJ/3/amod minister/NN/4/nsubj visited/VBD/0/root/visit Odesa/NNP/4/obj "
        "././4/punct",
    )
    doc, mentions = read(*sentences, names="Kyiv=GPE; Odesa=GPE", date="2023-10-05", source="UK Government")
    assert ids(at(doc, mentions, "Minister")) == ["rishi-sunak"]
    doc, mentions = read(*sentences[1:], names="Odesa=GPE", date="2023-10-05", source="UK Government")
    assert ids(at(doc, mentions, "minister")) == ["denys-shmyhal"]


def test_an_envoy_for_a_country_is_who_the_apposition_names():
    doc, mentions = read(
        "The/DT/2/det envoy/NN/9/nsubj for/IN/4/case Yemen/NNP/2/nmod ,/,/6/punct Hans/NNP/2/appos "
        "Grundberg/NNP/6/flat ,/,/6/punct spoke/VBD/0/root/speak ././9/punct",
        names="Yemen=GPE; Hans Grundberg=PERSON",
    )
    assert at(doc, mentions, "envoy").entities == at(doc, mentions, "Hans").entities


def test_who_accuses_a_state_is_not_of_it() -> None:
    sentence = (
        "The/DT/2/det authorities/NNS/3/nsubj/authority accused/VBD/0/root/accuse {}/NNP/3/obj of/IN/6/case "
        "spying/NN/3/obl"
    )
    doc, mentions = read(sentence.format("Nigeria"), names="Nigeria=GPE")
    assert at(doc, mentions, "authorities").entities[0].country is None
    doc, mentions = read(
        "Mali/NNP/2/nsubj waited/VBD/0/root", sentence.format("Nigeria"), names="Mali=GPE; Nigeria=GPE"
    )
    assert at(doc, mentions, "authorities").entities[0].country == "MLI"


def test_who_acts_by_the_last_word_of_a_name() -> None:
    named = (
        "The/DT/4/det European/NNP/4/compound Monitoring/NNP/4/compound Mission/NNP/5/nsubj left/VBD/0/root"
    )
    acts, acted_on = (
        "The/DT/2/det mission/NN/3/nsubj left/VBD/0/root",
        "It/PRP/2/nsubj had/VBD/0/root a/DT/4/det mission/NN/2/obj",
    )
    doc, mentions = read(named, acts, names="European Monitoring Mission=ORG")
    assert at(doc, mentions, "mission").entities == at(doc, mentions, "Mission").entities
    doc, mentions = read(named, acted_on, names="European Monitoring Mission=ORG")
    assert at(doc, mentions, "mission").entities != at(doc, mentions, "Mission").entities


def test_empty_document():
    doc = Doc(parsed("A/DT/0/root").vocab)
    assert len(resolve(doc, grow(doc), Article("urn:none", ""))) == 0


def test_a_nation_without_a_name_is_a_group() -> None:
    """Countries have a code; "an African nation" has none."""
    doc, mentions = read(
        "An/DT/3/det African/JJ/3/amod nation/NN/4/nsubj met/VBD/0/root France/NNP/4/obj",
        names="African=NORP",
    )
    nation, france = at(doc, mentions, "nation").entity, at(doc, mentions, "France").entity
    assert nation is not None and nation.kind == "group"
    assert france is not None and france.kind == "country"


def test_parties_of_several_states_are_one_of_each():
    doc, mentions = read(
        "Greek/JJ/4/amod and/CC/3/cc Turkish/JJ/1/conj envoys/NNS/5/nsubj/envoy met/VBD/0/root/meet "
        "the/DT/7/det armies/NNS/5/obj/army of/IN/9/case Chad/NNP/7/nmod and/CC/11/cc Niger/NNP/9/conj",
        names="Chad=GPE; Niger=GPE",
    )
    envoys, armies = at(doc, mentions, "envoys").entities, at(doc, mentions, "armies").entities
    assert [(e.label, e.country) for e in envoys] == [("Greek envoys", "GRC"), ("Turkish envoys", "TUR")]
    assert [e.country for e in armies] == ["TCD", "NER"]


def test_the_leaders_of_two_states_are_who_leads_them():
    doc, mentions = read(
        "The/DT/2/det leaders/NNS/7/nsubj/leader of/IN/4/case France/NNP/2/nmod and/CC/6/cc "
        "Russia/NNP/4/conj "
        "met/VBD/0/root/meet ././7/punct",
        "Hollande/NNP/2/nsubj thanked/VBD/0/root/thank Putin/NNP/2/obj ././2/punct",
        "The/DT/2/det leaders/NNS/7/nsubj/leader of/IN/4/case Peru/NNP/2/nmod and/CC/6/cc Chile/NNP/4/conj "
        "met/VBD/0/root/meet ././7/punct",
        names="France=GPE; Russia=GPE; Hollande=PERSON; Putin=PERSON; Peru=GPE; Chile=GPE",
        date="2016-03-01",
    )
    others = at(doc, mentions, "leaders", 1).entities
    assert [(e.kind, e.country) for e in others] == [("group", "PER"), ("group", "CHL")]
    assert ids(at(doc, mentions, "leaders")) == ["francois-hollande", "vladimir-putin"]


def test_mutinous_soldiers_are_not_the_army():
    doc, mentions = read(
        "Mutinous/JJ/2/amod soldiers/NNS/3/nsubj/soldier left/VBD/0/root/leave Niger/NNP/3/obj ././3/punct",
        names="Niger=GPE",
    )
    assert at(doc, mentions, "soldiers").entities[0].kind == "group"


def test_a_man_who_is_named_has_that_name():
    doc, mentions = read(
        "A/DT/2/det colonel/NN/5/nsubj named/VBN/2/acl/name Orlo/NNP/3/xcomp spoke/VBD/0/root/speak "
        "././5/punct",
        names="Orlo=PERSON",
    )
    assert [e.label for e in at(doc, mentions, "colonel").entities] == ["Orlo"]


def test_the_two_leaders_may_stand_in_a_clause_about_where_they_met():
    doc, mentions = read(
        "Emmanuel/NNP/3/nsubj Macron/NNP/1/flat hosted/VBD/0/root/host Olaf/NNP/3/obj Scholz/NNP/4/flat "
        "in/IN/7/case Paris/NNP/4/nmod where/WRB/12/advmod the/DT/11/det two/CD/11/nummod "
        "leaders/NNS/12/nsubj/leader talked/VBD/4/acl:relcl/talk",
        date="2023-01-22",
    )
    assert set(ids(at(doc, mentions, "leaders"))) == {"emmanuel-macron", "olaf-scholz"}


def test_a_surname_may_be_what_a_people_is_called():
    doc, mentions = read(
        "Volker/NNP/3/nsubj Turk/NNP/1/flat visited/VBD/0/root/visit Haiti/NNP/3/obj ././3/punct",
        "Turk/NNP/2/nsubj praised/VBD/0/root/praise a/DT/4/det Turk/NNP/2/obj ././2/punct",
        names="Volker Turk=PERSON; Haiti=GPE",
    )
    first, second = (t.i for t in doc[5:] if t.text == "Turk")
    surname, citizen = mentions.at(first), mentions.at(second)
    assert surname is not None and ids(surname) == ["volker-turk"]
    assert citizen is not None and ids(citizen) != ["volker-turk"]


def test_a_second_adjective_is_no_citizen():
    doc, mentions = read(
        "Kyrgyz/NNP/5/amod and/CC/3/cc Tajik/NNP/1/conj border/NN/5/compound guards/NNS/6/nsubj/guard "
        "clashed/VBD/0/root/clash",
        names="Kyrgyz=NORP; Tajik=NORP",
    )
    guards = at(doc, mentions, "guards")
    assert [e.country for e in guards.entities] == ["KGZ", "TJK"]


def test_the_title_tells_where_nameless_people_are():
    tree = (
        "Gunmen/NNS/2/nsubj/gunman killed/VBD/0/root/kill villagers/NNS/2/obj/villager ,/,/6/punct "
        "France/NNP/6/nsubj said/VBD/2/parataxis/say after/IN/8/case leaving/VBG/6/advcl/leave "
        "Mali/NNP/8/obj"
    )
    doc = parsed(tree)
    for title, code in (("Attack in southern Mali", "MLI"), ("Attack", None)):
        mentions = resolve(doc, grow(doc), Article("urn:t", doc.text, title=title))
        gunmen = mentions.at(0)
        assert gunmen is not None and gunmen.entity is not None
        assert gunmen.entity.country == code or code is None


GROUPS = {
    "rebels": "The/DT/2/det rebels/NNS/3/nsubj/rebel shelled/VBD/0/root/shell Sanaa/NNP/3/obj",
    "group": (
        "The/DT/3/det paramilitary/JJ/3/amod group/NN/4/nsubj shelled/VBD/0/root/shell Sanaa/NNP/4/obj"
    ),
    "group of the nation": (
        "The/DT/3/det Yemeni/JJ/3/amod group/NN/4/nsubj shelled/VBD/0/root/shell Sanaa/NNP/4/obj"
    ),
}


@pytest.mark.parametrize("sentence", GROUPS.values(), ids=GROUPS)
def test_fighters_and_groups_take_up_the_armed_group_spoken_of(sentence: str):
    doc, mentions = read(
        "The/DT/2/det Houthis/NNPS/3/nsubj seized/VBD/0/root/seize a/DT/5/det ship/NN/3/obj ././3/punct",
        sentence,
        names="Houthis=ORG; Sanaa=GPE; Yemeni=NORP",
    )
    assert ids(at(doc, mentions, "rebels" if "rebels" in sentence else "group")) == ids(
        at(doc, mentions, "Houthis")
    )


def test_a_group_of_another_nation_is_another_group():
    doc, mentions = read(
        "The/DT/2/det Houthis/NNPS/3/nsubj seized/VBD/0/root/seize a/DT/5/det ship/NN/3/obj ././3/punct",
        "The/DT/3/det Lebanese/JJ/3/amod group/NN/4/nsubj shelled/VBD/0/root/shell Haifa/NNP/4/obj",
        names="Houthis=ORG; Haifa=GPE; Lebanese=NORP",
    )
    assert ids(at(doc, mentions, "group")) != ids(at(doc, mentions, "Houthis"))


def test_points_of_the_compass_are_the_halves_of_a_country():
    doc, mentions = read(
        "North/NNP/4/compound and/CC/3/cc South/NNP/1/conj Korea/NNP/5/nsubj met/VBD/0/root/meet",
        "The/DT/2/det North/NNP/3/nsubj left/VBD/0/root/leave",
        names="South Korea=GPE; North=GPE",
    )
    assert ids(at(doc, mentions, "Korea")) == ["PRK", "KOR"]
    assert ids(at(doc, mentions, "North", 1)) == ["PRK"]


def test_the_other_half_beside_a_capital():
    doc, mentions = read(
        "Seoul/NNP/2/nsubj said/VBD/0/root/say the/DT/4/det North/NNP/5/nsubj left/VBD/2/ccomp/leave",
        names="Seoul=GPE",
    )
    assert ids(at(doc, mentions, "North")) == ["PRK"]


def test_without_a_divided_country_the_north_is_a_region():
    doc, mentions = read("Mali/NNP/2/nsubj shelled/VBD/0/root/shell the/DT/4/det North/NNP/2/obj")
    assert ids(at(doc, mentions, "North")) != ["PRK"]


def test_the_west_is_somebody_where_it_takes_part_and_a_direction_elsewhere():
    doc, mentions = read(
        "Mali/NNP/2/nsubj accused/VBD/0/root/accuse the/DT/4/det west/NN/2/obj",
        "The/DT/2/det West/NNP/3/nsubj denied/VBD/0/root/deny it/PRP/3/obj",
        "Mali/NNP/2/nsubj shelled/VBD/0/root/shell a/DT/4/det town/NN/2/obj in/IN/7/case the/DT/7/det "
        "west/NN/4/nmod",
        "Mali/NNP/2/nsubj left/VBD/0/root/leave the/DT/5/det West/NNP/5/compound Bank/NNP/2/obj",
        names="Mali=GPE; West Bank=GPE",
    )
    somebody = at(doc, mentions, "west").entity
    assert somebody is not None and (somebody.label, somebody.kind) == ("West", "group")
    assert at(doc, mentions, "West").entity == somebody
    assert somebody not in at(doc, mentions, "west", 1).entities
    assert somebody not in at(doc, mentions, "West", 1).entities


def test_people_act_under_a_name_in_quotation_marks():
    doc, mentions = read(
        'The/DT/4/det "/``/4/punct yellow/JJ/4/amod shirts/NNS/6/nsubj/shirt '
        "\"/''/4/punct seized/VBD/0/root/seize "
        "an/DT/8/det airport/NN/6/obj"
    )
    entity = at(doc, mentions, "shirts").entity
    assert entity is not None and (entity.label, entity.kind) == ("yellow shirts", "group")


@pytest.mark.parametrize("word", ["coalition", "foreign", "international"])
def test_troops_of_others_are_not_those_of_the_country_they_are_in(word: str):
    doc, mentions = read(
        f"Rebels/NNS/2/nsubj/rebel hit/VBD/0/root {word}/JJ/4/amod troops/NNS/2/obj/troop in/IN/6/case "
        "Iraq/NNP/4/nmod"
    )
    assert [(e.kind, e.country) for e in at(doc, mentions, "troops").entities] == [("group", None)]


def test_strangers_are_not_of_the_country_they_are_in():
    doc, mentions = read(
        "Poland/NNP/2/nsubj met/VBD/0/root/meet migrants/NNS/2/obj/migrant",
        names="Poland=GPE",
    )
    assert at(doc, mentions, "migrants").entities[0].country is None


def test_a_nationality_tells_more_than_whose_somebody_is():
    doc, mentions = read(
        "Chad/NNP/2/nsubj met/VBD/0/root/meet its/PRP$/5/nmod:poss Togolese/JJ/5/amod hosts/NNS/2/obj/host",
        names="Chad=GPE; Togolese=NORP",
    )
    assert {e.country for e in at(doc, mentions, "hosts").entities} == {"TGO"}


def test_the_latter_and_the_former():
    doc, mentions = read(
        "Chad/NNP/4/nsubj and/CC/3/cc Mali/NNP/1/conj met/VBD/0/root/meet",
        "The/DT/2/det latter/JJ/3/nsubj left/VBD/0/root/leave and/CC/7/cc the/DT/6/det former/JJ/7/nsubj "
        "stayed/VBD/3/conj/stay",
        names="Chad=GPE; Mali=GPE",
    )
    assert ids(at(doc, mentions, "latter")) == ["MLI"]
    assert ids(at(doc, mentions, "former")) == ["TCD"]


def test_it_that_decides_can_decide():
    doc, mentions = read(
        "Mali/NNP/2/nsubj condemned/VBD/0/root/condemn a/DT/4/det plan/NN/2/obj",
        "Under/IN/2/case pressure/NN/5/obl ,/,/2/punct it/PRP/5/nsubj apologised/VBD/0/root/apologise",
        names="Mali=GPE",
    )
    assert ids(at(doc, mentions, "it")) == ["MLI"]


def test_regions_are_of_no_country_that_their_name_recalls():
    doc, mentions = read(
        "Persian/JJ/2/amod Gulf/NNP/3/compound states/NNS/4/nsubj/state left/VBD/0/root/leave",
        names="Persian Gulf=LOC",
    )
    assert {e.country for e in at(doc, mentions, "states").entities} == {None}


def test_whom_a_court_jails_is_in_its_country():
    doc, mentions = read(
        "China/NNP/2/nsubj met/VBD/0/root/meet Chad/NNP/2/obj",
        "Vietnamese/JJ/2/amod courts/NNS/3/nsubj/court jailed/VBD/0/root/jail men/NNS/3/obj/man",
        names="China=GPE; Chad=GPE; Vietnamese=NORP",
    )
    assert at(doc, mentions, "men").entities[0].country == "VNM"


def test_both_countries_are_those_of_the_article():
    met = "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj"
    doc, mentions = read(
        *[met] * 4,
        "Cuba/NNP/4/nsubj and/CC/3/cc Togo/NNP/1/conj left/VBD/0/root/leave",
        "Both/DT/2/det neighbours/NNS/3/nsubj/neighbour stayed/VBD/0/root/stay",
        names="Chad=GPE; Mali=GPE; Cuba=GPE; Togo=GPE",
    )
    assert set(ids(at(doc, mentions, "neighbours"))) == {"TCD", "MLI"}


def test_the_senate_is_of_the_country_an_article_speaks_of():
    met = "Colombia/NNP/2/nsubj met/VBD/0/root/meet Brazil/NNP/2/obj"
    doc, mentions = read(
        "Washington/NNP/2/nsubj left/VBD/0/root/leave",
        met,
        met,
        "The/DT/2/det Senate/NNP/3/nsubj voted/VBD/0/root/vote",
        names="Colombia=GPE; Brazil=GPE; Washington=GPE; Senate=ORG",
    )
    assert "us-senate" not in ids(at(doc, mentions, "Senate"))


def test_a_vice_president_with_a_hyphen_is_no_president():
    doc, mentions = read(
        "Philippine/JJ/4/amod vice/NN/4/compound -/HYPH/2/punct president/NNP/5/nmod:desc Sara/NNP/7/nsubj "
        "Duterte/NNP/5/flat spoke/VBD/0/root/speak",
        "The/DT/2/det president/NN/3/nsubj left/VBD/0/root/leave",
        names="Sara Duterte=PERSON",
        date="2024-11-24",
    )
    assert ids(at(doc, mentions, "Sara")) == ["sara-duterte"]
    assert ids(at(doc, mentions, "president", 1)) == ["ferdinand-marcos-jr"]


def test_an_office_with_one_seat_needs_that_seat_in_the_text():
    resigned = "The/DT/3/det chief/JJ/3/amod executive/NN/4/nsubj resigned/VBD/0/root/resign"
    police = "Police/NNS/2/nsubj raided/VBD/0/root/raid {}/NNP/2/obj"
    for place, known in (("Taiwan", False), ("Hongkong", True)):
        doc, mentions = read(police.format(place), resigned, names=f"{place}=GPE", date="2024-05-05")
        assert ("john-lee" in ids(at(doc, mentions, "executive"))) == known


def test_titles_of_several_are_those_who_are_named_behind():
    doc, mentions = read(
        "The/DT/2/det envoys/NNS/6/nsubj/envoy Gallagher/NNP/2/appos and/CC/5/cc Okeke/NNP/3/conj "
        "met/VBD/0/root/meet Putin/NNP/6/obj ././6/punct",
        names="Gallagher=PERSON; Okeke=PERSON; Putin=PERSON",
    )
    assert ids(at(doc, mentions, "envoys")) == ["gallagher", "okeke"]
    doc, mentions = read(
        "The/DT/2/det envoys/NNS/5/nsubj/envoy of/IN/4/case Okeke/NNP/2/nmod met/VBD/0/root/meet "
        "Putin/NNP/5/obj ././5/punct",
        names="Okeke=PERSON; Putin=PERSON",
    )
    assert "okeke" not in ids(at(doc, mentions, "envoys"))


def test_forces_of_a_state_and_a_coalition_are_two():
    forces = (
        "Kenyan/JJ/{0}/amod {1}coalition/NN/{2} forces/NNS/{3}/nsubj/force fled/VBD/0/root/flee ././{3}/punct"
    )
    doc, mentions = read(forces.format(4, "and/CC/3/cc ", "1/conj", 5))
    assert [e.label for e in at(doc, mentions, "forces").entities] == ["Kenya Defence Forces", "coalition"]
    doc, mentions = read(forces.format(3, "", "3/compound", 4))
    assert ids(at(doc, mentions, "forces")) == ["kdf"]


def test_what_is_named_by_rebels_is_theirs():
    rebel = "{}/NN/2/compound {}/{}/3/nsubj/{} hit/VBD/0/root tents/NNS/3/obj/tent ././3/punct"
    for thing in (("Rebel", "rockets", "NNS", "rocket"), ("Rebel", "attack", "NN", "attack")):
        doc, mentions = read(rebel.format(*thing))
        mention = at(doc, mentions, thing[1])
        assert [o.label for o in mention.owners] == ["rebels"] and not can_act(mention)
    doc, mentions = read(rebel.format("Night", "rockets", "NNS", "rocket"))
    assert at(doc, mentions, "rockets").owners == ()


def test_a_leader_of_fighters_is_one_person():
    doc, mentions = read(
        "The/DT/3/det jihadist/NN/3/compound leader/NN/4/nsubj fled/VBD/0/root/flee ././4/punct"
    )
    leader = at(doc, mentions, "leader")
    assert [(e.label, e.kind) for e in leader.entities] == [("jihadist leader", "person")]
    assert leader.owners == () and not can_act(at(doc, mentions, "jihadist"))


ISSUERS = {
    "EU Delegation to Syria": "European Union",
    "Delegation of the European Union": "European Union",
    "Government of Kenya": "Kenya",
    "Ministry of Foreign Affairs of Kenya": "Kenya",
    "The Times of India": None,
    "Kenya Today": None,
    "Embassy to Kenya": None,
}


@pytest.mark.parametrize(("source", "issuer"), ISSUERS.items(), ids=ISSUERS)
def test_we_is_whoever_issues_the_article(source: str, issuer: str | None):
    _, mentions = read("We/PRP/2/nsubj laughed/VBD/0/root/laugh ././2/punct", source=source)
    assert (mentions.publisher and mentions.publisher.label) == issuer


def test_a_politician_issues_what_he_is_the_source_of():
    laughed = "I/PRP/2/nsubj laughed/VBD/0/root/laugh ././2/punct"
    for source, who in (("Sergey Lavrov", "sergei-lavrov"), ("Lars Holm", None)):
        _, mentions = read(laughed, source=source, date="2016-03-01")
        issuer = mentions.publisher
        assert (issuer and issuer.id.removeprefix(ENTITY)) == who


def test_a_rank_that_is_shortened_is_taken_up_in_full():
    doc, mentions = read(
        "Gen./NNP/2/nmod:desc Musa/NNP/4/nsubj Barre/NNP/2/flat waved/VBD/0/root/wave ././4/punct",
        "The/DT/2/det general/NN/3/nsubj left/VBD/0/root/leave ././3/punct",
        "The/DT/2/det colonel/NN/3/nsubj left/VBD/0/root/leave ././3/punct",
        names="Musa Barre=PERSON",
    )
    assert ids(at(doc, mentions, "general")) == ["musa-barre"]
    assert "musa-barre" not in ids(at(doc, mentions, "colonel"))


def test_an_official_is_of_the_country_of_whom_he_is_named_with():
    holm = "{}Lars/NNP/{}/{} Holm/NNP/{}/flat "
    met = "Merkel/NNP/2/nsubj met/VBD/0/root/meet Macron/NNP/2/obj "
    minister = "and/CC/6/cc Defence/NNP/5/compound Minister/NNP/6/nmod:desc "
    for sentences, country in (
        ([met + holm.format(minister, 3, "conj", 6) + "././2/punct"], "FRA"),
        ([met + holm.format("and/CC/5/cc ", 3, "conj", 5) + "././2/punct"], None),
        (
            [
                met + "././2/punct",
                "Defence/NNP/2/compound Minister/NNP/3/nmod:desc Lars/NNP/5/nsubj Holm/NNP/3/flat "
                "met/VBD/0/root/meet Merkel/NNP/5/obj ././5/punct",
            ],
            "DEU",
        ),
    ):
        doc, mentions = read(
            *sentences, names="Lars Holm=PERSON; Macron=PERSON; Merkel=PERSON", date="2018-04-01"
        )
        assert [e.country for e in at(doc, mentions, "Holm").entities] == [country]


def test_the_scene_of_an_article_is_where_its_places_are():
    met = "Traders/NNS/2/nsubj/trader met/VBD/0/root/meet in/IN/4/case {}/NNP/2/obl ././2/punct"
    thanked = "France/NNP/2/nsubj thanked/VBD/0/root/thank {}/NNP/2/obj ././2/punct"
    for places, scene in ((("Gao", "Timbuktu", "Mopti"), "MLI"), (("Gao", "Timbuktu"), "FRA")):
        doc, mentions = read(
            *map(met.format, places),
            *map(thanked.format, ("Chad", "Niger", "Togo", "Chad", "Niger")),
            "Boris/NNP/3/nsubj Olsen/NNP/1/flat laughed/VBD/0/root/laugh ././3/punct",
            names="Boris Olsen=PERSON; Gao=GPE; Timbuktu=GPE; Mopti=GPE; France=GPE; Chad=GPE; Niger=GPE; "
            "Togo=GPE",
        )
        assert [e.country for e in at(doc, mentions, "Olsen").entities] == [scene]


@pytest.mark.parametrize(("first", "himself"), [("the", True), ("a", False)])
def test_what_somebody_becomes_first_or_second_is_himself(first: str, himself: bool):
    doc, mentions = read(
        f"Kenya/NNP/2/nsubj became/VBD/0/root/become {first}/DT/5/det second/JJ/5/amod country/NN/2/xcomp "
        "to/TO/7/mark leave/VB/5/acl NATO/NNP/7/obj",
        names="Kenya=GPE; NATO=ORG",
    )
    assert (ids(at(doc, mentions, "country")) == ["KEN"]) is himself


def test_both_sides_of_states_that_no_sentence_names_together_are_nobody():
    sent = "{}/NNP/2/nsubj sent/VBD/0/root/send troops/NNS/2/obj ././2/punct"
    doc, mentions = read(
        *(sent.format(state) for state in ("Kenya", "Mali", "Chad")),
        "Both/DT/2/det sides/NNS/3/nsubj/side agreed/VBD/0/root/agree ././3/punct",
        names="Kenya=GPE; Mali=GPE; Chad=GPE",
    )
    assert all(e.kind != "country" for e in at(doc, mentions, "sides").entities)


@pytest.mark.parametrize(
    ("source", "issuer"),
    [("Radio Kenya", None), ("The Times of India", None), ("Kremlin Press Service", "RUS")],
)
def test_who_issues_an_article_is_no_outlet_that_bears_a_states_name(source: str, issuer: str | None):
    _, mentions = read("We/PRP/2/nsubj agree/VBP/0/root ././2/punct", source=source)
    assert (mentions.publisher.country if mentions.publisher else None) == issuer


def test_forces_that_others_lead_are_no_states() -> None:
    doc, mentions = read(
        "Turkish/JJ/2/amod jets/NNS/3/nsubj/jet bombed/VBD/0/root/bomb Kurdish/JJ/6/compound -/HYPH/4/punct "
        "led/VBN/7/amod/lead forces/NNS/3/obj/force",
    )
    assert [e.kind for e in at(doc, mentions, "forces").entities] == ["group"]


def test_an_ally_of_a_state_is_of_another() -> None:
    sentence = "Kenya/NNP/2/nsubj blamed/VBD/0/root/blame {}/NNP/5/nmod:poss 's/POS/3/case {}/NNS/2/obj/{}"
    doc, mentions = read(sentence.format("Chad", "allies", "ally"))
    assert at(doc, mentions, "allies").entities[0].country is None
    doc, mentions = read(sentence.format("Chad", "soldiers", "soldier"))
    assert at(doc, mentions, "soldiers").entities[0].country == "TCD"


def test_our_troops_are_those_of_the_speakers_state() -> None:
    doc, mentions = read(
        "Our/PRP$/2/nmod:poss troops/NNS/3/nsubj/troop left/VBD/0/root/leave Chad/NNP/3/obj",
        "The/DT/2/det troops/NNS/3/nsubj/troop rest/VBP/0/root",
    )
    troops = next(t.i for t in doc if t.text == "troops")
    assert at(doc, mentions, "troops").entities[0].country is None
    assert [e.country for e in mentions.ours(troops, "GBR")] == ["GBR"]
    assert mentions.ours(next(t.i for t in doc if t.text == "Chad"), "GBR") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Karen/NNP/{v}/nsubj Pearse/NNP/1/flat of/IN/4/case Kenya/NNP/1/nmod", "KEN"),
        ("Kenya/NNP/3/nmod:poss 's/POS/1/case Karen/NNP/{v}/nsubj Pearse/NNP/3/flat", "KEN"),
        (
            "Karen/NNP/{v}/nsubj Pearse/NNP/1/flat ,/,/6/punct the/DT/6/det UN/NNP/6/compound "
            "chief/NN/1/appos ,/,/1/punct",
            None,
        ),
        ("Karen/NNP/{v}/nsubj Pearse/NNP/1/flat", "TCD"),
    ],
)  # fmt: skip
def test_the_country_of_a_person_is_told_beside_the_name(name: str, code: str | None) -> None:
    verb = len(name.split()) + 1
    sentence = f"{name.format(v=verb)} spoke/VBD/0/root/speak in/IN/{verb + 2}/case Chad/NNP/{verb}/obl"
    doc, mentions = read(sentence, names="Karen Pearse=PERSON; UN=ORG; Kenya=GPE; Chad=GPE")
    assert at(doc, mentions, "Karen").entities[0].country == code


def test_council_members_are_of_the_council_that_was_named() -> None:
    doc, mentions = read(
        "The/DT/4/det UN/NNP/4/compound Security/NNP/4/compound Council/NNP/5/nsubj met/VBD/0/root/meet "
        "in/IN/7/case Chad/NNP/5/obl ././5/punct",
        "Council/NNP/2/compound members/NNS/3/nsubj/member spoke/VBD/0/root/speak",
        names="UN Security Council=ORG; Chad=GPE",
    )
    members = at(doc, mentions, "members")
    assert [o.id.removeprefix(ENTITY) for o in members.owners] == ["un-security-council"]
    assert members.entities[0].country is None


def test_a_ministry_that_names_no_state_is_the_articles() -> None:
    doc, mentions = read(
        "Iraq/NNP/2/nsubj left/VBD/0/root/leave",
        "The/DT/2/det Ministry/NNP/5/nsubj of/IN/4/case Defence/NNP/2/nmod spoke/VBD/0/root/speak",
        names="Iraq=GPE; Ministry of Defence=ORG",
    )
    assert at(doc, mentions, "Ministry").entities[0].country == "IRQ"


def test_forces_of_a_state_and_a_people_are_two() -> None:
    doc, mentions = read(
        "US/NNP/4/compound and/CC/3/cc Kurdish/JJ/1/conj forces/NNS/5/nsubj/force left/VBD/0/root/leave",
        names="US=GPE; Kurdish=NORP",
    )
    assert [e.kind for e in at(doc, mentions, "forces").entities] == ["government", "group"]


def test_fighter_jets_belong_to_no_fighters() -> None:
    doc, mentions = read("Fighter/NN/2/compound jets/NNS/3/nsubj/jet left/VBD/0/root/leave")
    assert at(doc, mentions, "jets").owners == ()


def test_the_publishers_bare_title_stays_its_own_beside_others_who_bear_it() -> None:
    doc, mentions = read(
        "The/DT/3/det Prime/NNP/3/compound Minister/NNP/4/nsubj met/VBD/0/root/meet Prime/NNP/7/compound "
        "Minister/NNP/7/nmod:desc Renzi/NNP/4/obj",
        "The/DT/3/det Prime/NNP/3/compound Minister/NNP/4/nsubj left/VBD/0/root/leave",
        names="Renzi=PERSON",
        date="2015-06-01",
        source="UK Government",
    )
    assert ids(at(doc, mentions, "Renzi")) == ["matteo-renzi"]
    assert ids(at(doc, mentions, "Minister", 2)) == ids(at(doc, mentions, "Minister")) == ["david-cameron"]


def test_without_a_date_the_holder_of_the_publishers_office_may_stay_unnamed() -> None:
    doc, mentions = read(
        "The/DT/3/det Prime/NNP/3/compound Minister/NNP/4/nsubj left/VBD/0/root/leave",
        source="UK Government",
    )
    holder = at(doc, mentions, "Minister").entities[0]
    assert (holder.kind, holder.country) == ("person", "GBR")


def test_the_halves_of_a_divided_country_also_beside_its_adjective() -> None:
    doc, mentions = read(
        "South/NNP/2/compound Korea/NNP/5/nsubj and/CC/4/cc Japan/NNP/2/conj met/VBD/0/root/meet",
        "South/NNP/2/compound Korean/JJ/3/amod troops/NNS/4/nsubj/troop left/VBD/0/root/leave",
        "The/DT/2/det North/NNP/3/nsubj left/VBD/0/root/leave",
        names="South Korea=GPE; Japan=GPE; South Korean=NORP",
    )
    assert ids(at(doc, mentions, "North")) == ["PRK"]


def test_the_longer_name_behind_the_article_wins() -> None:
    doc, mentions = read(
        "The/DT/5/det Sudan/NNP/5/compound People/NNP/5/nmod:poss 's/POS/3/case Liberation/NNP/6/compound "
        "Army/NNP/7/nsubj left/VBD/0/root/leave",
        names="Sudan=GPE",
    )
    assert at(doc, mentions, "Army").entities[0].country == "SSD"


@pytest.mark.parametrize(
    "sentence",
    [
        "India/NNP/3/nmod:poss 's/POS/1/case Zenitra/NNP/4/nsubj left/VBD/0/root/leave",
        "An/DT/3/det Indian/JJ/3/amod company/NN/7/nsubj ,/,/5/punct Zenitra/NNP/3/appos ,/,/5/punct "
        "left/VBD/0/root/leave",
    ],
)
def test_an_organisation_is_of_the_country_told_beside_it(sentence: str) -> None:
    doc, mentions = read(sentence, names="India=GPE; Indian=NORP; Zenitra=ORG")
    assert at(doc, mentions, "Zenitra").entities[0].country == "IND"


def test_forces_loyal_to_who_rules_nothing_are_not_the_states() -> None:
    loyal = (
        "Forces/NNS/6/nsubj/force loyal/JJ/1/amod to/IN/5/case {}/NNP/5/nmod:desc {}/NNP/2/obl "
        "fled/VBD/0/root/flee Libya/NNP/6/obj"
    )
    rebel, mentions = read(
        loyal.format("General", "Hafiz"), names="Hafiz=PERSON; Libya=GPE", date="2019-05-01"
    )
    forces = at(rebel, mentions, "Forces")
    assert forces.entities[0].label == "Forces loyal to General Hafiz"
    assert forces.entities[0].kind == "group"


def test_both_sides_are_the_two_that_fight_all_along() -> None:
    fought = "Hezbollah/NNP/2/nsubj fought/VBD/0/root/fight Hamas/NNP/2/obj"
    doc, mentions = read(
        fought,
        fought,
        fought,
        "Chad/NNP/2/nsubj told/VBD/0/root/tell Togo/NNP/2/obj",
        "Both/DT/2/det sides/NNS/3/nsubj/side left/VBD/0/root/leave",
        names="Hezbollah=ORG; Hamas=ORG; Chad=GPE; Togo=GPE",
    )
    assert sorted(ids(at(doc, mentions, "sides"))) == ["hamas", "hezbollah"]


def test_the_coalition_of_before_is_not_one_that_is_named_later() -> None:
    doc, mentions = read(
        "Coalition/NN/2/compound jets/NNS/3/nsubj/jet left/VBD/0/root/leave",
        "The/DT/4/det Syrian/NNP/4/compound Arab/NNP/4/compound Coalition/NNP/5/nsubj left/VBD/0/root/leave",
        "The/DT/2/det coalition/NN/3/nsubj left/VBD/0/root/leave",
        names="Syrian Arab Coalition=ORG",
    )
    assert ids(at(doc, mentions, "Coalition", 1)) == ["syrian-arab-coalition"]
    assert "syrian-arab-coalition" not in ids(at(doc, mentions, "coalition"))


def test_an_opposition_is_of_the_state_it_is_named_with() -> None:
    doc, mentions = read(
        "Chad/NNP/5/nsubj and/CC/4/cc the/DT/4/det opposition/NN/1/conj met/VBD/0/root/meet in/IN/7/case "
        "Togo/NNP/5/obl",
        names="Chad=GPE; Togo=GPE",
    )
    assert at(doc, mentions, "opposition").entities[0].country == "TCD"


def test_a_release_writes_of_its_own_navy() -> None:
    navy = "The/DT/2/det Navy/NNP/3/nsubj left/VBD/0/root/leave Chad/NNP/3/obj"
    doc, mentions = read(navy, names="Chad=GPE", source="UK Government")
    assert at(doc, mentions, "Navy").entities[0].country == "GBR"


def test_a_title_is_of_the_longest_name_in_it() -> None:
    doc, mentions = read(
        "Nujaba/NNP/1/root met/VBD/0/root/meet Hezbollah/NNP/2/obj ././2/punct",
        "The/DT/2/det group/NN/3/nsubj left/VBD/0/root/leave ././3/punct",
        names="Nujaba=ORG; Hezbollah=ORG",
        title="Nujaba: history",
    )
    assert at(doc, mentions, "group").entities == at(doc, mentions, "Nujaba").entities


def test_the_town_is_the_one_named_last() -> None:
    doc, mentions = read(
        "Rebels/NNS/2/nsubj/rebel left/VBD/0/root/leave Zinjibar/NNP/2/obj ././2/punct",
        "Troops/NNS/2/nsubj/troop entered/VBD/0/root/enter the/DT/4/det town/NN/2/obj ././2/punct",
        names="Zinjibar=GPE",
    )
    assert at(doc, mentions, "town").entities == at(doc, mentions, "Zinjibar").entities


def test_british_and_french_forces_are_two() -> None:
    doc, mentions = read(
        "British/JJ/4/amod and/CC/3/cc French/JJ/1/conj forces/NNS/5/nsubj/force landed/VBD/0/root/land",
        names="British=NORP; French forces=ORG",
    )
    assert [e.country for e in at(doc, mentions, "forces").entities] == ["GBR", "FRA"]


def test_a_ship_is_of_the_navy_that_its_letters_name() -> None:
    doc, mentions = read(
        "USS/NNP/2/compound Mason/NNP/3/nsubj fired/VBD/0/root/fire ././3/punct", names="USS Mason=PERSON"
    )
    (ship,) = at(doc, mentions, "Mason").entities
    assert (ship.kind, ship.country) == ("organisation", "USA")


def test_military_action_is_of_no_army() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj feared/VBD/0/root/fear military/JJ/4/amod action/NN/2/obj ././2/punct",
        names="Chad=GPE",
    )
    assert at(doc, mentions, "action").owners == ()


def test_an_island_is_called_by_its_name() -> None:
    doc, mentions = read(
        "Shells/NNS/2/nsubj/shell hit/VBD/0/root the/DT/4/det island/NN/2/obj of/IN/6/case "
        "Yeonpyeong/NNP/4/nmod",
        names="Yeonpyeong=GPE",
    )
    assert at(doc, mentions, "island").entities[0].label == "Yeonpyeong"


def test_a_group_is_of_the_state_that_leads_it() -> None:
    for led, code in (
        ("led/VBN/2/acl/lead by/IN/5/case", "SAU"),
        ("watched/VBN/2/acl/watch by/IN/5/case", None),
    ):
        doc, mentions = read(
            f"A/DT/2/det coalition/NN/6/nsubj {led} Riyadh/NNP/3/obl:agent met/VBD/0/root/meet",
            names="Riyadh=GPE",
        )
        assert at(doc, mentions, "coalition").entities[0].country == code


@pytest.mark.parametrize(
    ("verb", "country"), [("met/VBD/0/root/meet", None), ("fought/VBD/0/root/fight", "MLI")]
)
def test_where_people_only_meet_is_not_whose_they_are(verb: str, country: str | None) -> None:
    doc, mentions = read(
        f"Tuareg/JJ/2/amod rebels/NNS/3/nsubj/rebel {verb} in/IN/5/case Bamako/NNP/3/obl",
        names="Tuareg=NORP; Bamako=GPE",
    )
    assert at(doc, mentions, "rebels").entities[0].country == country


def test_where_people_are_driven_is_not_where_they_are_of() -> None:
    for verb, lemma, code in (("drove", "drive", None), ("followed", "follow", "TCD")):
        doc, mentions = read(
            "Mali/NNP/2/nsubj met/VBD/0/root/meet Niger/NNP/2/obj ././2/punct",
            f"Soldiers/NNS/2/nsubj/soldier {verb}/VBD/0/root/{lemma} people/NNS/2/obj into/IN/5/case "
            "Chad/NNP/2/obl",
            names="Mali=GPE; Niger=GPE; Chad=GPE",
        )
        assert at(doc, mentions, "people").entities[0].country == code


def test_a_treaty_is_not_the_town_where_it_was_made() -> None:
    _, mentions = read(
        "They/PRP/2/nsubj broke/VBD/0/root/break the/DT/5/det Minsk/NNP/5/compound protocol/NN/2/obj",
        names="Minsk=GPE",
    )
    assert not mentions.describe(4).owners


def test_an_adjective_is_no_general() -> None:
    _, mentions = read("They/PRP/2/nsubj gave/VBD/0/root/give general/JJ/4/amod support/NN/2/obj")
    assert not mentions.describe(3).owners


def test_a_cleric_who_lives_abroad_is_who_is_named_behind() -> None:
    doc, mentions = read(
        "The/DT/5/det US/NNP/4/compound -/HYPH/2/punct based/VBN/5/amod/base cleric/NN/7/nsubj "
        "Gulen/NNP/5/appos spoke/VBD/0/root/speak",
        names="US=GPE; Gulen=PERSON",
    )
    assert at(doc, mentions, "cleric").entities == at(doc, mentions, "Gulen").entities


def test_who_leads_a_group_belongs_to_its_name() -> None:
    doc, mentions = read(
        "A/DT/2/det coalition/NN/6/nsubj led/VBN/2/acl/lead by/IN/5/case Chad/NNP/3/obl:agent "
        "met/VBD/0/root/meet",
        names="Chad=GPE",
    )
    assert at(doc, mentions, "coalition").entities[0].label == "coalition led by Chad"


@pytest.mark.parametrize(
    ("tree", "names", "code"),
    [
        (
            "Chad/NNP/2/nsubj fined/VBD/0/root/fine Tulou/NNP/4/compound Oil/NNP/2/obj ,/,/8/punct "
            "an/DT/8/det Indian/JJ/8/amod refiner/NN/4/appos",
            "Tulou Oil=ORG; Indian=NORP; Chad=GPE",
            "IND",
        ),
        (
            "Chad/NNP/2/nsubj fined/VBD/0/root/fine Tulou/NNP/4/compound Oil/NNP/2/obj ,/,/6/punct "
            "based/VBN/4/acl/base in/IN/8/case Lagos/NNP/6/obl",
            "Tulou Oil=ORG; Lagos=GPE; Chad=GPE",
            "NGA",
        ),
        (
            "Chad/NNP/2/nsubj thanked/VBD/0/root/thank the/DT/5/det Iraqi/JJ/5/amod army/NN/8/nmod:poss "
            "'s/POS/5/case 14th/NNP/8/amod Tulou/NNP/2/obj",
            "14th Tulou=ORG; Iraqi=NORP; Chad=GPE",
            "IRQ",
        ),
        (
            "Chad/NNP/2/nsubj met/VBD/0/root/meet the/DT/6/det National/NNP/6/compound "
            "Election/NNP/6/compound Commission/NNP/2/obj",
            "National Election Commission=ORG; Chad=GPE",
            "TCD",
        ),
        (
            "Chad/NNP/2/nsubj met/VBD/0/root/meet the/DT/6/det Global/NNP/6/compound "
            "Election/NNP/6/compound Commission/NNP/2/obj",
            "Global Election Commission=ORG; Chad=GPE",
            None,
        ),
    ],
)
def test_the_country_of_an_organisation_in_no_table(tree: str, names: str, code: str | None) -> None:
    _, mentions = read(tree, names=names)
    found = [e.country for e in mentions.entities if e.kind == "organisation"]
    assert found == [code]


def test_a_neighbour_is_the_country_beside_that_was_spoken_of() -> None:
    for other, code in (("Niger", "NER"), ("Peru", None)):
        doc, mentions = read(
            f"{other}/NNP/2/nsubj closed/VBD/0/root/close a/DT/4/det road/NN/2/obj ././2/punct",
            "Chad/NNP/2/nsubj accused/VBD/0/root/accuse its/PRP$/4/nmod:poss neighbour/NN/2/obj",
            names=f"{other}=GPE; Chad=GPE",
        )
        entity = at(doc, mentions, "neighbour").entities[0]
        assert (entity.id.removeprefix(ENTITY) == code) == (code is not None)


def test_a_village_is_nobody() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Putin/NNP/2/obj in/IN/6/case the/DT/6/det village/NN/2/obl "
        "of/IN/8/case Bashir/NNP/6/nmod",
        names="Putin=PERSON; Bashir=GPE; Chad=GPE",
    )
    assert at(doc, mentions, "Bashir").entities[0].kind == "place"
    assert at(doc, mentions, "Putin").entities[0].kind == "person"


def test_the_field_of_an_office_is_no_organisation() -> None:
    _, mentions = read(
        "Foreign/NNP/2/amod Affairs/NNP/3/compound Secretary/NNP/4/nmod:desc Theresa/NNP/6/nsubj "
        "Lazaro/NNP/4/flat met/VBD/0/root/meet Putin/NNP/6/obj",
        names="Foreign Affairs=ORG; Theresa Lazaro=PERSON; Putin=PERSON",
    )
    assert [e.kind for e in mentions.entities] == ["person", "person"]


def test_who_is_quoted_is_not_of_the_state_that_he_speaks_of() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj met/VBD/0/root/meet ././2/punct",
        "“/``/4/punct Mali/NNP/4/nsubj must/MD/4/aux stop/VB/8/ccomp ,/,/4/punct ”/''/4/punct "
        "army/NN/9/compound spokesman/NN/9/nmod:desc Liu/NNP/11/nsubj Dejun/NNP/9/flat said/VBD/0/root/say",
        names="Chad=GPE; Mali=GPE; Liu Dejun=PERSON",
    )
    assert at(doc, mentions, "Liu").entities[0].country == "TCD"


def test_the_ally_of_a_state_is_no_person() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj defends/VBZ/0/root/defend its/PRP$/4/nmod:poss ally/NN/2/obj", names="Chad=GPE"
    )
    assert at(doc, mentions, "ally").entities[0].kind == "group"


def test_an_embassy_is_not_of_the_state_that_it_is_in() -> None:
    for adjective, name, code in (("French", "; French=NORP", "FRA"), ("foreign", "", None)):
        doc, mentions = read(
            f"{adjective}/JJ/2/amod embassies/NNS/5/nsubj/embassy in/IN/4/case Chad/NNP/2/nmod "
            "met/VBD/0/root/meet Putin/NNP/5/obj",
            names=f"Chad=GPE; Putin=PERSON{name}",
        )
        assert at(doc, mentions, "embassies").entities[0].country == code


def test_a_long_title_is_that_of_the_name_behind_it() -> None:
    doc, mentions = read(
        "Minister/NNP/11/nsubj of/IN/4/case Foreign/NNP/4/amod Affairs/NNPS/1/nmod of/IN/7/case the/DT/7/det "
        "Republic/NNP/4/nmod of/IN/9/case Chad/NNP/7/nmod Ann/NNP/12/nsubj Moi/NNP/10/flat "
        "met/VBD/0/root/meet Putin/NNP/12/obj ././12/punct",
        "The/DT/2/det minister/NN/3/nsubj left/VBD/0/root/leave",
        names="Chad=GPE; Ann Moi=PERSON; Putin=PERSON",
    )
    assert at(doc, mentions, "minister").entities == at(doc, mentions, "Ann").entities


def test_the_army_is_no_air_force() -> None:
    doc, mentions = read(
        "The/DT/4/det Iraqi/JJ/4/amod air/NN/4/compound force/NN/5/nsubj left/VBD/0/root/leave ././5/punct",
        "The/DT/2/det army/NN/3/nsubj left/VBD/0/root/leave",
        names="Iraqi=NORP",
    )
    assert ids(at(doc, mentions, "army")) != ids(at(doc, mentions, "force"))
    assert at(doc, mentions, "army").entities[0].country == "IRQ"


def test_where_one_is_extradited_is_not_where_others_are_of() -> None:
    doc, mentions = read(
        "Iraq/NNP/2/nsubj extradited/VBD/0/root/extradite Putin/NNP/2/obj to/IN/5/case Jordan/NNP/2/obl "
        ",/,/9/punct two/CD/8/nummod residents/NNS/9/nsubj/resident said/VBD/2/parataxis/say",
        names="Iraq=GPE; Putin=PERSON; Jordan=GPE",
    )
    assert at(doc, mentions, "residents").entities[0].country != "JOR"


def test_government_forces_are_those_of_the_state() -> None:
    doc, mentions = read(
        "Government/NN/2/compound forces/NNS/3/nsubj/force left/VBD/0/root/leave Aleppo/NNP/3/obj",
        names="Aleppo=GPE",
    )
    assert ids(at(doc, mentions, "forces")) == ["syrian-army"]


def test_forces_behind_letters_in_brackets_are_of_the_name_before() -> None:
    doc, mentions = read(
        "Central/NNP/2/amod Command/NNP/7/nsubj (/-LRB-/4/punct CENTCOM/NNP/2/appos )/-RRB-/4/punct "
        "forces/NNS/7/nsubj/force bombed/VBD/0/root/bomb Yemen/NNP/7/obj",
        names="Central Command=ORG; CENTCOM=ORG; Yemen=GPE",
    )
    assert at(doc, mentions, "forces").entities[0].country == "USA"


def test_foreign_services_are_not_those_of_the_state_in_focus() -> None:
    services = "Serbia/NNP/2/nsubj met/VBD/0/root {}intelligence/NN/{}/compound services/NNS/2/obj/service"
    foreign = services.format("foreign/JJ/5/amod ", 5)
    doc, mentions = read(foreign, names="Serbia=GPE")
    assert at(doc, mentions, "services").entities[0].country is None
    doc, mentions = read(services.format("", 4), names="Serbia=GPE")
    assert at(doc, mentions, "services").entities[0].country == "SRB"


def test_soldiers_from_nations_without_name_are_nobody_s_army() -> None:
    doc, mentions = read(
        "Poland/NNP/2/nsubj hosted/VBD/0/root/host soldiers/NNS/2/obj/soldier from/IN/6/case "
        "eleven/CD/6/nummod nations/NNS/3/nmod/nation",
        names="Poland=GPE",
    )
    assert at(doc, mentions, "soldiers").entities[0].country is None


def test_figures_in_exile_are_not_of_where_they_live() -> None:
    doc, mentions = read(
        "Officials/NNS/6/nsubj/official in/IN/3/case exile/NN/1/nmod in/IN/5/case Dakar/NNP/3/nmod "
        "criticised/VBD/0/root/criticise Mali/NNP/6/obj",
        "Mali/NNP/2/nsubj answered/VBD/0/root/answer",
        names="Dakar=GPE; Mali=GPE",
    )
    assert at(doc, mentions, "Officials").entities[0].country == "MLI"


def test_an_affiliate_of_a_group_is_another_group() -> None:
    doc, mentions = read(
        "The/DT/4/det al/NNP/3/compound Qaeda/NNP/4/compound affiliate/NN/5/nsubj "
        "attacked/VBD/0/root/attack Mali/NNP/5/obj",
        names="al Qaeda=ORG; Mali=GPE",
    )
    assert ids(at(doc, mentions, "affiliate")) != ["al-qaeda"]


def test_a_bloc_is_none_of_its_bodies() -> None:
    doc, mentions = read(
        "European/NNP/2/amod Commission/NNP/3/nsubj praised/VBD/0/root/praise Serbia/NNP/3/obj",
        "Serbia/NNP/2/nsubj joined/VBD/0/root/join the/DT/4/det bloc/NN/2/obj",
        names="European Commission=ORG; Serbia=GPE",
    )
    assert ids(at(doc, mentions, "bloc")) != ["european-commission"]
    doc, mentions = read(
        "European/NNP/2/amod Union/NNP/3/nsubj praised/VBD/0/root/praise Serbia/NNP/3/obj",
        "Serbia/NNP/2/nsubj joined/VBD/0/root/join the/DT/4/det bloc/NN/2/obj",
        names="European Union=ORG; Serbia=GPE",
    )
    assert ids(at(doc, mentions, "bloc")) == ["eu"]


def test_a_country_of_which_a_clause_tells_is_not_the_last_one() -> None:
    country = "They/PRP/2/nsubj saw/VBD/0/root/see the/DT/4/det country/NN/2/obj {}"
    doc, mentions = read("Iran/NNP/2/nsubj left/VBD/0/root/leave", country.format(""), names="Iran=GPE")
    assert ids(at(doc, mentions, "country")) == ["IRN"]
    doc, mentions = read(
        "Iran/NNP/2/nsubj left/VBD/0/root/leave",
        country.format("they/PRP/6/nsubj fled/VBD/4/acl:relcl/flee"),
        names="Iran=GPE",
    )
    assert ids(at(doc, mentions, "country")) != ["IRN"]


@pytest.mark.parametrize(
    ("word", "code"), [("owned", "GRC"), ("flagged", "GRC"), ("led", "GRC"), ("made", None)]
)
def test_a_ship_is_of_its_owner_s_or_its_flag_s_country(word: str, code: str | None) -> None:
    doc, mentions = read(
        "Iran/NNP/2/nsubj seized/VBD/0/root/seize a/DT/7/det Greek/JJ/6/compound -/HYPH/4/punct "
        f"{word}/VBN/7/amod tanker/NN/2/obj/tanker",
        names="Iran=GPE; Greek=NORP",
    )
    tanker = at(doc, mentions, "tanker").entities[0]
    assert (tanker.kind, tanker.country) == ("thing", code)


def test_a_coalition_led_by_a_state_is_of_many() -> None:
    doc, mentions = read(
        "A/DT/6/det US/NNP/4/compound -/HYPH/2/punct led/VBN/6/amod air/NN/6/compound coalition/NN/7/nsubj "
        "bombed/VBD/0/root/bomb Raqqa/NNP/7/obj",
        names="US=GPE; Raqqa=GPE",
    )
    assert at(doc, mentions, "coalition").entities[0].country is None


def test_what_is_struck_is_where_the_sentence_says() -> None:
    struck = "Missiles/NNS/2/nsubj/missile struck/VBD/0/root/strike a/DT/4/det market/NN/2/obj/market {}"
    doc, mentions = read(struck.format("in/IN/6/case Sumy/NNP/2/obl"), names="Sumy=GPE")
    assert at(doc, mentions, "market").entities[0].country == "UKR"
    doc, mentions = read(struck.format(""))
    assert at(doc, mentions, "market").entities[0].country is None


def test_where_somebody_is_based_is_not_where_he_tells_of() -> None:
    doc, mentions = read(
        "The/DT/5/det London/NNP/4/compound -/HYPH/2/punct based/VBN/5/amod group/NN/6/nsubj/group "
        "said/VBD/0/root/say Syrian/JJ/8/amod troops/NNS/9/nsubj/troops shot/VBD/6/ccomp/shoot "
        "civilians/NNS/9/obj/civilian",
        names="London=GPE; Syrian=NORP",
    )
    assert at(doc, mentions, "civilians").entities[0].country != "GBR"


def test_a_place_that_nobody_knows_is_where_the_article_is() -> None:
    doc, mentions = read(
        "Troops/NNS/2/nsubj entered/VBD/0/root/enter Mosul/NNP/2/obj in/IN/5/case Iraq/NNP/2/obl",
        "Iraq/NNP/2/nsubj freed/VBD/0/root/free Qorvesh/NNP/2/obj",
        "Fallujah/NNP/2/nsubj fell/VBD/0/root/fall",
        names="Mosul=GPE; Iraq=GPE; Qorvesh=GPE; Fallujah=GPE",
    )
    assert at(doc, mentions, "Qorvesh").entities[0].country == "IRQ"


@pytest.mark.parametrize(("preposition", "kind"), [("on", "person"), ("in", "place")])
def test_a_surname_taken_for_a_place_is_still_a_surname(preposition: str, kind: str) -> None:
    doc, mentions = read(
        "Akram/NNP/3/nsubj Qorvesh/NNP/1/flat left/VBD/0/root/leave",
        f"Iran/NNP/2/nsubj put/VBD/0/root/put sanctions/NNS/2/obj/sanction "
        f"{preposition}/IN/5/case Qorvesh/NNP/3/nmod",
        names="Akram Qorvesh=PERSON; Iran=GPE; Qorvesh=GPE",
    )
    assert at(doc, mentions, "Qorvesh", 1).entities[0].kind == kind


@pytest.mark.parametrize(
    "aside",
    [
        "a/DT/5/det pastor/NN/1/appos/pastor from/IN/7/case Mosul/NNP/5/nmod",
        "a/DT/6/det Mosul/NNP/6/compound surgeon/NN/1/appos/surgeon",
    ],
)
def test_whoever_holds_no_office_is_of_where_he_comes_from(aside: str) -> None:
    verb = 4 + len(aside.split())
    doc, mentions = read(
        f"Sam/NNP/{verb + 1}/nsubj Hong/NNP/1/flat ,/,/1/punct {aside} ,/,/1/punct left/VBD/0/root/leave "
        f"Kenya/NNP/{verb + 1}/obj",
        "Kenya/NNP/2/nsubj wept/VBD/0/root/weep",
        names="Sam Hong=PERSON; Mosul=GPE; Kenya=GPE",
    )
    assert at(doc, mentions, "Sam").entities[0].country == "IRQ"


def test_who_meets_his_counterpart_is_of_another_state() -> None:
    doc, mentions = read(
        "Iraq/NNP/2/nsubj waited/VBD/0/root/wait",
        "Defense/NNP/2/compound/defense Secretary/NNP/3/nmod:desc/secretary Tom/NNP/5/nsubj Holm/NNP/3/flat "
        "met/VBD/0/root/meet his/PRP$/8/nmod:poss Iraqi/JJ/8/amod counterpart/NN/5/obj/counterpart",
        names="Iraq=GPE; Tom Holm=PERSON; Iraqi=NORP",
    )
    assert at(doc, mentions, "Tom").entities[0].country is None


def test_a_name_with_an_article_is_nobody_s() -> None:
    doc, mentions = read(
        "The/DT/2/det Qorvesh/NNP/3/nsubj sailed/VBD/0/root/sail",
        "Ann/NNP/3/nsubj Holm/NNP/1/flat left/VBD/0/root/leave",
        names="Qorvesh=PERSON; Ann Holm=PERSON",
    )
    assert at(doc, mentions, "Qorvesh").entities[0].kind == "organisation"
    assert at(doc, mentions, "Ann").entities[0].kind == "person"


def test_the_other_side_of_a_street_is_no_party() -> None:
    sides = (
        "They/PRP/2/nsubj moved/VBD/0/root/move to/IN/5/case the/DT/5/det side/NN/2/obl of/IN/8/case "
        "the/DT/8/det {}/NN/5/nmod"
    )
    doc, mentions = read(sides.format("street"))
    assert at(doc, mentions, "side").entities[0].kind == "thing"
    doc, mentions = read(sides.format("conflict"))
    assert at(doc, mentions, "side").entities[0].kind == "group"


def test_ethnic_groups_are_not_of_the_country_of_their_name() -> None:
    doc, mentions = read(
        "Kosovo/NNP/2/nsubj freed/VBD/0/root/free ethnic/JJ/5/amod Albanian/JJ/5/amod mayors/NNS/2/obj/mayor",
        "Kosovo/NNP/2/nsubj met/VBD/0/root/meet ethnic/JJ/4/amod Serbs/NNPS/2/obj in/IN/6/case "
        "Kosovo/NNP/2/obl",
        "The/DT/4/det ethnic/JJ/4/amod Serb/JJ/4/amod authorities/NNS/5/nsubj/authority left/VBD/0/root",
        names="Kosovo=GPE; Albanian=NORP; Serbs=NORP; Serb=NORP",
    )
    for word in ("mayors", "Serbs", "authorities"):
        assert at(doc, mentions, word).entities[0].country not in {"ALB", "SRB"}


def test_his_counterpart_is_the_minister() -> None:
    doc, mentions = read(
        "Defense/NNP/2/compound/defense Secretary/NNP/3/nmod:desc/secretary Tom/NNP/5/nsubj Holm/NNP/3/flat "
        "met/VBD/0/root/meet his/PRP$/8/nmod:poss Iraqi/JJ/8/amod counterpart/NN/5/obj/counterpart "
        ",/,/10/punct Saad/NNP/8/appos Qorvesh/NNP/10/flat",
        "Holm/NNP/2/nsubj thanked/VBD/0/root/thank the/DT/4/det minister/NN/2/obj/minister",
        names="Tom Holm=PERSON; Iraqi=NORP; Saad Qorvesh=PERSON; Holm=PERSON",
    )
    assert at(doc, mentions, "minister").entities[0].label == "Saad Qorvesh"


def test_he_who_was_him_is_not_she() -> None:
    doc, mentions = read(
        "Qorvesh/NNP/2/nsubj left/VBD/0/root/leave and/CC/5/cc people/NNS/5/nsubj/people saw/VBD/2/conj/see "
        "him/PRP/5/obj",
        "She/PRP/2/nsubj wept/VBD/0/root/weep",
        names="Qorvesh=PERSON",
    )
    assert at(doc, mentions, "him").entities and not at(doc, mentions, "She").entities


def test_a_nationality_told_in_apposition_is_theirs() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj freed/VBD/0/root/free two/CD/4/nummod hostages/NNS/2/obj/hostage ,/,/8/punct "
        "both/DT/8/det Kenyan/JJ/8/amod women/NNS/4/appos/woman",
        names="Chad=GPE; Kenyan=NORP",
    )
    assert at(doc, mentions, "hostages").entities[0].country == "KEN"


CALLED = {
    "a figure of thousands": (
        "Chad/NNP/2/nsubj aided/VBD/0/root/aid an/DT/6/det estimated/VBN/6/amod 40,000/CD/6/nummod "
        "people/NNS/2/obj",
        "people",
        "people",
    ),
    "a small figure": (
        "Chad/NNP/2/nsubj aided/VBD/0/root/aid nine/CD/4/nummod people/NNS/2/obj",
        "people",
        "nine people",
    ),
    "a row of things": (
        "Bombs/NNS/2/nsubj struck/VBD/0/root/strike a/DT/4/det row/NN/2/obj of/IN/6/case "
        "garages/NNS/4/nmod/garage",
        "row",
        "garages",
    ),
    "a village that no table knows": (
        "Guns/NNS/2/nsubj shelled/VBD/0/root/shell the/DT/4/det village/NN/2/obj of/IN/6/case "
        "Zarnuqa/NNP/4/nmod",
        "village",
        "Zarnuqa",
    ),
    "who is known as somebody": (
        "The/DT/2/det commander/NN/6/nsubj known/VBN/2/acl/know as/IN/5/case Abu/NNP/3/obl "
        "left/VBD/0/root/leave",
        "commander",
        "Abu",
    ),
}


@pytest.mark.parametrize(("sentence", "word", "label"), CALLED.values(), ids=CALLED)
def test_what_a_description_is_called(sentence: str, word: str, label: str) -> None:
    doc, mentions = read(sentence, names="Zarnuqa=GPE; Abu=PERSON")
    entity = at(doc, mentions, word).entity
    assert entity is not None and entity.label == label


KILLED = {
    "by a state": (
        "Ukraine/NNP/2/nsubj fought/VBD/0/root/fight Russia/NNP/2/obj ././2/punct",
        "Ukraine/NNP/2/nsubj killed/VBD/0/root/kill soldiers/NNS/2/obj/soldier ././2/punct",
        "RUS",
    ),
    "by rebels": (
        "Chad/NNP/2/nsubj fought/VBD/0/root/fight rebels/NNS/2/obj/rebel ././2/punct",
        "Rebels/NNS/2/nsubj/rebel killed/VBD/0/root/kill soldiers/NNS/2/obj/soldier ././2/punct",
        "TCD",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "country"), KILLED.values(), ids=KILLED)
def test_soldiers_whom_a_state_kills_are_not_its_own(before: str, sentence: str, country: str) -> None:
    doc, mentions = read(before, sentence, names="Ukraine=GPE; Russia=GPE; Chad=GPE", date="2023-05-01")
    entity = at(doc, mentions, "soldiers").entity
    assert entity is not None and entity.country == country


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("a/DT/5/det wartime/JJ/5/amod state/NN/2/obj", "thing"),
        ("the/DT/5/det neighbouring/VBG/5/amod state/NN/2/obj", "country"),
        ("the/DT/5/det present/JJ/5/amod state/NN/2/obj of/IN/7/case affairs/NNS/5/nmod/affair", "thing"),
    ],
)
def test_a_state_of_things_is_no_state(phrase: str, kind: str) -> None:
    doc, mentions = read(f"Chad/NNP/2/nsubj wants/VBZ/0/root/want {phrase}")
    assert at(doc, mentions, "state").entities[0].kind == kind


def test_the_governments_of_a_region_are_not_the_one_spoken_of() -> None:
    doc, mentions = read(
        "Chad/NNP/3/nmod:poss 's/POS/1/case government/NN/4/nsubj left/VBD/0/root/leave",
        "Mali/NNP/2/nsubj urged/VBD/0/root/urge the/DT/4/det governments/NNS/2/obj/government of/IN/7/case "
        "the/DT/7/det region/NN/4/nmod",
    )
    assert at(doc, mentions, "governments").entities[0].label == "governments of the region"


def test_troops_that_are_sent_somewhere_are_not_of_there() -> None:
    doc, mentions = read(
        "Others/NNS/2/nsubj/other sent/VBD/0/root/send troops/NNS/2/obj/troop to/IN/5/case Iraq/NNP/2/obl"
    )
    assert at(doc, mentions, "troops").entities[0].country is None


MEANT = {
    "the countries of two": (
        (
            "Biden/NNP/2/nsubj told/VBD/0/root/tell Macron/NNP/2/iobj that/IN/8/mark their/PRP$/6/nmod:poss "
            "countries/NNS/8/nsubj/country should/MD/8/aux talk/VB/2/ccomp ././2/punct",
        ),
        "Biden=PERSON; Macron=PERSON",
        ("countries", 0),
        ["United States", "France"],
    ),
    "the neighbours": (
        (
            "Ghana/NNP/4/nsubj and/CC/3/cc Togo/NNP/1/conj quarrelled/VBD/0/root/quarrel ././4/punct",
            "The/DT/2/det neighbours/NNS/3/nsubj/neighbour met/VBD/0/root/meet ././3/punct",
        ),
        "Ghana=GPE; Togo=GPE",
        ("neighbours", 0),
        ["Ghana", "Togo"],
    ),
    "the country of a town": (
        (
            "Ghana/NNP/2/nsubj closed/VBD/0/root/close its/PRP$/4/nmod:poss embassy/NN/2/obj ././2/punct",
            "Raids/NNS/4/nsubj/raid on/IN/3/case Nairobi/NNP/1/nmod hit/VBD/0/root the/DT/6/det "
            "country/NN/8/nmod:poss 's/POS/6/case grid/NN/4/obj ././4/punct",
        ),
        "Ghana=GPE; Nairobi=GPE",
        ("country", 0),
        ["Kenya"],
    ),
    "monitors are no newspaper": (
        (
            "Caucasus/NNP/2/compound Monitor/NNP/3/nsubj reported/VBD/0/root/report it/PRP/3/obj ././3/punct",
            "Ghana/NNP/2/nsubj wants/VBZ/0/root/want the/DT/4/det monitors/NNS/2/obj/monitor to/TO/6/mark "
            "leave/VB/2/xcomp ././2/punct",
        ),
        "Caucasus Monitor=ORG; Ghana=GPE",
        ("monitors", 0),
        ["monitors"],
    ),
    "a navy is no ship": (
        (
            "A/DT/2/det cutter/NN/3/nsubj hit/VBD/0/root the/DT/6/det BRP/NNP/6/compound Diwata/NNP/3/obj "
            "././3/punct",
            "The/DT/2/det navy/NN/3/nsubj left/VBD/0/root/leave ././3/punct",
        ),
        "BRP Diwata=ORG",
        ("navy", 0),
        ["Philippine Navy"],
    ),
    "all three": (
        (
            "Ghana/NNP/6/nsubj ,/,/3/punct Togo/NNP/1/conj and/CC/5/cc Mali/NNP/1/conj met/VBD/0/root/meet "
            "././6/punct",
            "All/DT/2/det three/CD/3/nsubj left/VBD/0/root/leave ././3/punct",
        ),
        "Ghana=GPE; Togo=GPE; Mali=GPE",
        ("three", 0),
        ["Ghana", "Togo", "Mali"],
    ),
}


@pytest.mark.parametrize(("sentences", "names", "word", "meant"), MEANT.values(), ids=MEANT)
def test_whom_a_description_means(
    sentences: tuple[str, ...], names: str, word: tuple[str, int], meant: list[str]
) -> None:
    doc, mentions = read(*sentences, names=names, date="2024-05-01")
    assert [e.label for e in at(doc, mentions, *word).entities] == meant


def test_an_envoy_is_of_whom_he_was_said_to_be():
    doc, mentions = read(
        "Ghana/NNP/2/nsubj received/VBD/0/root/receive an/DT/4/det/a envoy/NN/2/obj of/IN/6/case "
        "Kenya/NNP/4/nmod ././2/punct",
        "The/DT/2/det envoy/NN/7/nsubj ,/,/4/punct Joe/NNP/2/appos Ray/NNP/4/flat ,/,/2/punct "
        "left/VBD/0/root/leave ././7/punct",
        names="Ghana=GPE; Kenya=GPE; Joe Ray=PERSON",
    )
    assert [e.country for e in at(doc, mentions, "Joe").entities] == ["KEN"]


def test_an_official_is_of_none_of_whom_he_accuses():
    doc, mentions = read(
        "Ghana/NNP/2/nsubj expelled/VBD/0/root/expel Kenya/NNP/4/nmod:poss envoys/NNS/2/obj/envoy "
        "././2/punct",
        "Kenya/NNP/2/nsubj protested/VBD/0/root/protest ././2/punct",
        "Spokesman/NNP/2/nmod:desc Joe/NNP/4/nsubj Ray/NNP/2/flat accused/VBD/0/root/accuse Kenya/NNP/4/obj "
        "././4/punct",
        names="Ghana=GPE; Kenya=GPE; Joe Ray=PERSON",
    )
    assert [e.country for e in at(doc, mentions, "Joe").entities] == ["GHA"]


def test_who_opposes_a_ruler_is_of_his_state() -> None:
    doc, mentions = read(
        "Haiti/NNP/2/nsubj left/VBD/0/root/leave",
        "Haiti/NNP/2/nsubj returned/VBD/0/root/return",
        "Opposition/NN/2/compound politician/NN/3/nmod:desc Joe/NNP/5/nsubj Ray/NNP/3/flat "
        "warned/VBD/0/root/warn William/NNP/5/obj Ruto/NNP/6/flat",
        names="Haiti=GPE; Joe Ray=PERSON; William Ruto=PERSON",
        date="2024-01-27",
    )
    assert at(doc, mentions, "Joe").entities[0].country == "KEN"


def test_the_ruling_party_is_not_the_opposition() -> None:
    doc, mentions = read(
        "The/DT/2/det UNM/NNP/7/nsubj ,/,/5/punct an/DT/5/det opposition/NN/6/compound party/NN/2/appos "
        "protested/VBD/0/root/protest",
        "The/DT/3/det ruling/VBG/3/amod/rule party/NN/4/nsubj left/VBD/0/root/leave",
        names="UNM=ORG",
    )
    assert ids(at(doc, mentions, "party", 1)) != ids(at(doc, mentions, "UNM"))


def test_an_organ_of_many_states_is_of_the_one_that_is_told_of() -> None:
    council = (
        "The/DT/4/det National/NNP/4/compound Security/NNP/4/compound Council/NNP/5/nsubj "
        "left/VBD/0/root/leave"
    )
    names = "National Security Council=ORG; Ghana=GPE; Washington=GPE"
    doc, mentions = read("Ghana/NNP/2/nsubj won/VBD/0/root/win", council, names=names)
    assert at(doc, mentions, "Council").entities[0].country == "GHA"
    doc, mentions = read("Washington/NNP/2/nsubj won/VBD/0/root/win", council, names=names)
    assert ids(at(doc, mentions, "Council")) == ["us-nsc"]


def test_a_ministry_flies_its_own_aircraft() -> None:
    bombed = "Typhoons/NNPS/2/nsubj/Typhoon bombed/VBD/0/root/bomb Raqqa/NNP/2/obj"
    names = "Typhoons=ORG; Raqqa=GPE"
    doc, mentions = read(bombed, names=names, source="UK Government")
    assert [o.country for o in at(doc, mentions, "Typhoons").owners] == ["GBR"]
    doc, mentions = read(bombed, names=names, source="Reuters")
    assert at(doc, mentions, "Typhoons").owners == ()


def test_firms_that_a_state_sanctions_are_not_its_own() -> None:
    doc, mentions = read(
        "Canada/NNP/2/nsubj sanctioned/VBD/0/root/sanction five/CD/4/nummod companies/NNS/2/obj/company",
        "It/PRP/2/nsubj praised/VBD/0/root/praise five/CD/4/nummod companies/NNS/2/obj/company",
        names="Canada=GPE",
    )
    assert at(doc, mentions, "companies").entities[0].country is None
    assert at(doc, mentions, "companies", 1).entities[0].country == "CAN"


def test_nameless_sides_are_of_where_a_war_is() -> None:
    doc, mentions = read(
        "Syria/NNP/2/nsubj won/VBD/0/root/win in/IN/4/case Homs/NNP/2/obl",
        "Syria/NNP/2/nsubj lost/VBD/0/root/lose in/IN/4/case Aleppo/NNP/2/obl",
        "They/PRP/2/nsubj urged/VBD/0/root/urge all/DT/4/det parties/NNS/2/obj/party",
        names="Syria=GPE; Homs=GPE; Aleppo=GPE",
    )
    assert at(doc, mentions, "parties").entities[0].country == "SYR"


def test_whom_one_addresses_is_not_where_one_is() -> None:
    doc, mentions = read(
        "Iran/NNP/2/nsubj apologised/VBD/0/root/apologise to/IN/4/case Iraq/NNP/2/obl",
        "Iran/NNP/2/nsubj fled/VBD/0/root/flee to/IN/4/case Oman/NNP/2/obl",
        names="Iran=GPE; Iraq=GPE; Oman=GPE",
    )
    assert (at(doc, mentions, "Iraq").locative, at(doc, mentions, "Oman").locative) == (False, True)


def test_whom_somebody_is_for_tells_neither_country_nor_place():
    mayor = (
        "Georgia/NNP/2/nsubj left/VBD/0/root/leave",
        "Pro/JJ/4/amod -/HYPH/1/punct Moscow/NNP/4/compound mayor/NN/7/nsubj Ivan/NNP/4/appos "
        "Petrov/NNP/5/flat stayed/VBD/0/root/stay in/IN/9/case Georgia/NNP/7/obl",
    )
    doc, mentions = read(*mayor, names="Moscow=GPE; Ivan Petrov=PERSON; Georgia=GPE")
    assert at(doc, mentions, "Ivan").entities[0].country == "GEO"
    assert list(mentions.locations) == [10]


def test_two_surnames_of_one_country_are_one_name():
    doc, mentions = read(
        "Li/NNP/3/nsubj Wei/NNP/1/flat left/VBD/0/root/leave", names="Li Wei=PERSON", date="2024-05-10"
    )
    assert [e.label for e in at(doc, mentions, "Li").entities] == ["Li Wei"]


def test_a_month_beside_a_number_is_nobody():
    _, mentions = read(
        "May/NNP/2/compound 7/CD/0/root ,/,/4/punct 2015/CD/2/appos", names="May 7 , 2015=DATE"
    )
    assert mentions.at(0) is None


def test_what_a_relative_clause_puts_somewhere_makes_it_a_location():
    where = (
        "Troops/NNS/2/nsubj/troop entered/VBD/0/root/enter Mali/NNP/2/obj ,/,/7/punct where/WRB/7/advmod "
        "rebels/NNS/7/nsubj/rebel fought/VBD/3/acl:relcl/fight"
    )
    _, mentions = read(where, names="Mali=GPE")
    assert list(mentions.locations) == [2]
    _, mentions = read(where.replace("where/WRB/7/advmod", "which/WDT/7/obj"), names="Mali=GPE")
    assert not mentions.locations
    _, mentions = read(
        "Apart/RB/5/advmod from/IN/3/case Mali/NNP/1/obl they/PRP/5/nsubj left/VBD/0/root/leave",
        names="Mali=GPE",
    )
    assert not mentions.locations


MEANT_AGAIN = {
    "the latter of two": (
        ["Ethiopia/NNP/2/nsubj accused/VBD/0/root/accuse Eritrea/NNP/2/obj"],
        "The/DT/2/det latter/JJ/3/nsubj left/VBD/0/root/leave",
        "Ethiopia=GPE; Eritrea=GPE",
        ("latter", ["ERI"]),
    ),
    "each of two sides": (
        ["India/NNP/4/nsubj and/CC/3/cc Pakistan/NNP/1/conj clashed/VBD/0/root/clash"],
        "Each/DT/2/det side/NN/3/nsubj left/VBD/0/root/leave",
        "India=GPE; Pakistan=GPE",
        ("side", ["IND", "PAK"]),
    ),
    "each of those who blame the other": (
        ["India/NNP/4/nsubj and/CC/3/cc Pakistan/NNP/1/conj clashed/VBD/0/root/clash"],
        "Each/DT/2/det army/NN/3/nsubj blames/VBZ/0/root/blame the/DT/5/det other/JJ/3/obj",
        "India=GPE; Pakistan=GPE",
        ("army", ["IND", "PAK"]),
    ),
    "each, alone": (
        ["India/NNP/4/nsubj and/CC/3/cc Pakistan/NNP/1/conj clashed/VBD/0/root/clash"],
        "Each/DT/2/nsubj expelled/VBD/0/root/expel the/DT/4/det other/JJ/6/nmod:poss "
        "'s/POS/4/case envoy/NN/2/obj",
        "India=GPE; Pakistan=GPE",
        ("Each", ["IND", "PAK"]),
    ),
    "an ally by name": (
        [],
        "Minsk/NNP/3/nmod:poss 's/POS/1/case ally/NN/5/nsubj Moscow/NNP/3/appos left/VBD/0/root/leave",
        "Minsk=GPE; Moscow=GPE",
        ("ally", ["RUS"]),
    ),
    "a member by name": (
        [],
        "Hungary/NNP/5/nsubj was/VBD/5/cop/be the/DT/5/det last/JJ/5/amod member/NN/0/root to/TO/7/mark "
        "leave/VB/5/acl",
        "Hungary=GPE",
        ("member", ["HUN"]),
    ),
    "a counterpart whom the text has named": (
        [
            "Premier/NNP/2/nmod:desc Albin/NNP/4/nsubj Kurti/NNP/2/flat met/VBD/0/root/meet "
            "Serbian/JJ/6/amod President/NNP/7/nmod:desc Aleksandar/NNP/4/obj Vucic/NNP/7/flat"
        ],
        "His/PRP$/3/nmod:poss Serbian/JJ/3/amod counterpart/NN/4/nsubj left/VBD/0/root/leave",
        "Serbian=NORP; Albin Kurti=PERSON; Aleksandar Vucic=PERSON",
        ("counterpart", ["aleksandar-vucic"]),
    ),
    "a minister by what his state calls him": (
        ["Blinken/NNP/2/nsubj left/VBD/0/root/leave"],
        "The/DT/4/det top/JJ/4/amod US/NNP/4/compound diplomat/NN/5/nsubj returned/VBD/0/root/return",
        "Blinken=PERSON; US=NORP",
        ("diplomat", ["antony-blinken"]),
    ),
    "a group by whom it is linked to": (
        ["Al-Shabaab/NNP/2/nsubj left/VBD/0/root/leave"],
        "The/DT/5/det Qaeda/NNP/4/compound -/HYPH/2/punct linked/VBN/5/amod/link group/NN/6/nsubj "
        "returned/VBD/0/root/return",
        "Al-Shabaab=ORG; Qaeda=ORG",
        ("group", ["al-shabaab"]),
    ),
    "the paramilitaries": (
        ["They/PRP/2/nsubj fought/VBD/0/root/fight Hezbollah/NNP/2/obj"],
        "The/DT/2/det paramilitaries/NNS/3/nsubj/paramilitary left/VBD/0/root/leave",
        "Hezbollah=ORG",
        ("paramilitaries", ["hezbollah"]),
    ),
}


@pytest.mark.parametrize(("before", "sentence", "names", "meant"), MEANT_AGAIN.values(), ids=MEANT_AGAIN)
def test_whom_a_description_takes_up(
    before: list[str], sentence: str, names: str, meant: tuple[str, list[str]]
) -> None:
    doc, mentions = read(*before, sentence, names=names, date="2024-05-10")
    word, who = meant
    assert ids(at(doc, mentions, word)) == who


def test_protesters_arrest_nobody() -> None:
    fight = "Protesters/NNS/2/nsubj/protester fought/VBD/0/root/fight police/NN/2/obj"
    they = "They/PRP/2/nsubj {} tyres/NNS/2/obj/tyre"
    doc, mentions = read(fight, they.format("arrested/VBD/0/root/arrest"))
    assert [e.category for e in at(doc, mentions, "They").entities] == ["police"]
    doc, mentions = read(fight, they.format("burned/VBD/0/root/burn"))
    assert [e.label for e in at(doc, mentions, "They").entities] == ["Protesters"]


def test_a_body_is_where_those_are_who_make_it_up() -> None:
    board = (
        "The/DT/2/det board/NN/7/nsubj of/IN/4/case clerics/NNS/2/nmod/cleric in/IN/6/case Iraq/NNP/4/nmod"
    )
    doc, mentions = read(
        f"{board} blamed/VBD/0/root/blame Iran/NNP/7/obj",
        *["Iran/NNP/2/nsubj left/VBD/0/root/leave"] * 3,
        names="Iraq=GPE; Iran=GPE",
    )
    assert at(doc, mentions, "board").entities[0].country == "IRQ"


def test_a_surname_of_two_countrymen_tells_the_country() -> None:
    doc, mentions = read(
        "Musharraf/NNP/2/nsubj met/VBD/0/root/meet Clinton/NNP/2/obj",
        names="Musharraf=PERSON; Clinton=PERSON",
        date="2004-07-22",
    )
    assert [(e.label, e.country) for e in at(doc, mentions, "Clinton").entities] == [("Clinton", "USA")]


@pytest.mark.parametrize(("name", "same"), [("Shiite", False), ("Kurdish", True)])
def test_movements_of_another_name_are_others(name: str, same: bool) -> None:
    doc, mentions = read(
        "Kurdish/JJ/2/amod movements/NNS/3/nsubj/movement left/VBD/0/root/leave",
        f"These/DT/3/det {name}/JJ/3/amod movements/NNS/4/nsubj/movement returned/VBD/0/root/return",
        names="Kurdish=NORP",
    )
    assert (ids(at(doc, mentions, "movements", 0)) == ids(at(doc, mentions, "movements", 1))) == same


def test_whom_an_act_of_a_state_kills_are_not_its_own() -> None:
    doc, mentions = read(
        "Niger/NNP/3/nmod:poss 's/POS/1/case attack/NN/6/nsubj on/IN/5/case Mali/NNP/3/nmod "
        "killed/VBD/0/root/kill ten/CD/8/nummod soldiers/NNS/6/obj/soldier",
        names="Niger=GPE; Mali=GPE",
    )
    assert [e.country for e in at(doc, mentions, "soldiers").entities] == ["MLI"]


STATED = {
    "a ministry by its capital": (
        [
            "Guinea/NNP/4/nmod:poss 's/POS/1/case justice/NN/4/compound ministry/NN/5/nsubj "
            "denied/VBD/0/root/deny it/PRP/5/obj"
        ],
        "The/DT/3/det foreign/JJ/3/amod ministry/NN/6/nsubj in/IN/5/case Moscow/NNP/3/nmod "
        "left/VBD/0/root/leave",
        "Guinea=GPE; Moscow=GPE",
        ("ministry", 1, ["Russian Foreign Ministry"]),
    ),
    "a bloc of states": (
        ["ECOWAS/NNP/2/nsubj met/VBD/0/root/meet"],
        "Mali/NNP/2/nsubj quit/VBD/0/root/quit the/DT/4/det bloc/NN/2/obj",
        "ECOWAS=ORG; Mali=GPE",
        ("bloc", 0, ["Economic Community of West African States"]),
    ),
    "the governments of several": (
        [],
        "Mali/NNP/7/nsubj and/CC/3/cc Niger/NNP/1/conj ,/,/6/punct whose/PRP$/6/nmod:poss "
        "armies/NNS/7/nsubj/army "
        "met/VBD/1/acl:relcl/meet",
        "Mali=GPE; Niger=GPE",
        ("armies", 0, ["Malian Armed Forces", "Niger Armed Forces"]),
    ),
    "a secretary-general of the only body": (
        ["NATO/NNP/2/nsubj met/VBD/0/root/meet in/IN/4/case Oslo/NNP/2/obl"],
        "The/DT/4/det secretary/NN/4/compound -/HYPH/2/punct general/NN/5/nsubj left/VBD/0/root/leave",
        "NATO=ORG; Oslo=GPE",
        ("general", 0, ["Jens Stoltenberg"]),
    ),
    "to whom somebody goes on speaking": (
        [],
        "He/PRP/2/nsubj called/VBD/0/root/call on/IN/4/case Mali/NNP/2/obl to/TO/6/mark free/VB/2/xcomp "
        "civilians/NNS/6/obj/civilian and/CC/9/cc reminded/VBD/2/conj/remind it/PRP/9/iobj of/IN/12/case "
        "duties/NNS/9/obl/duty",
        "Mali=GPE",
        ("it", 0, ["Mali"]),
    ),
    "the four, told more of": (
        [
            "Mali/NNP/2/nsubj freed/VBD/0/root/free four/CD/5/nummod opposition/NN/5/compound "
            "figures/NNS/2/obj/figure"
        ],
        "The/DT/2/det four/CD/6/nsubj ,/,/5/punct who/WP/5/nsubj stayed/VBD/2/acl:relcl/stay "
        "left/VBD/0/root/leave",
        "Mali=GPE",
        ("four", 1, ["four opposition figures"]),
    ),
}


@pytest.mark.parametrize(("before", "sentence", "names", "meant"), STATED.values(), ids=STATED)
def test_whose_and_which_ones_they_are(
    before: list[str], sentence: str, names: str, meant: tuple[str, int, list[str]]
) -> None:
    doc, mentions = read(*before, sentence, names=names, date="2024-05-10")
    word, nth, labels = meant
    assert [e.label for e in at(doc, mentions, word, nth).entities] == labels


def test_whom_a_state_frees_are_its_own_unless_told() -> None:
    freed = (
        "Mali/NNP/2/nsubj freed/VBD/0/root/free {}activists/NNS/2/obj/activist in/IN/{}/case Oslo/NNP/2/obl"
    )
    doc, mentions = read(freed.format("", 5), names="Mali=GPE; Oslo=GPE")
    assert [e.country for e in at(doc, mentions, "activists").entities] == ["MLI"]
    doc, mentions = read(freed.format("Chadian/JJ/4/amod ", 6), names="Mali=GPE; Oslo=GPE; Chadian=NORP")
    assert [e.country for e in at(doc, mentions, "activists").entities] == ["TCD"]


def test_whom_bodies_of_states_send_is_of_no_state() -> None:
    special = "Deputy/JJ/3/amod Special/JJ/3/amod Representative/NNP/6/nsubj ,/,/5/punct Ana/NNP/3/appos "
    doc, mentions = read(
        f"{special}condemned/VBD/0/root/condemn Chad/NNP/6/obj", names="Ana=PERSON; Chad=GPE"
    )
    assert at(doc, mentions, "Ana").entities[0].country is None


def test_a_people_is_of_the_state_beside_it() -> None:
    people = "Two/CD/3/nummod {}/NNP/3/compound {}/NNPS/4/nsubj left/VBD/0/root/leave"
    doc, mentions = read(people.format("Kosovo", "Serbs"), names="Kosovo=GPE; Serbs=NORP")
    assert [(e.label, e.country) for e in at(doc, mentions, "Serbs").entities] == [("Kosovo Serbs", "XKX")]
    doc, mentions = read(people.format("Greek", "Cypriots"), names="Greek Cypriots=NORP")
    assert [e.country for e in at(doc, mentions, "Cypriots").entities] == ["CYP"]


@pytest.mark.parametrize(
    ("told", "heard"),
    [("parliament/NN/2/iobj", "parliament"), ("lawmakers/NNS/2/iobj/lawmaker", "lawmakers")],
)
def test_who_speaks_to_parliament_or_people_speaks_to_his_own(told: str, heard: str) -> None:
    doc, mentions = read(
        "Serbia/NNP/2/nsubj left/VBD/0/root/leave",
        f"Kurti/NNP/2/nsubj told/VBD/0/root/tell {told} that/IN/6/mark Serbia/NNP/6/nsubj "
        "lied/VBD/2/ccomp/lie",
        names="Serbia=GPE; Kurti=PERSON",
        date="2024-11-08",
    )
    assert [e.country for e in at(doc, mentions, heard).entities] == ["XKX"]


def test_a_sentence_that_opens_in_a_place_is_about_its_organs() -> None:
    doc, mentions = read(
        *["China/NNP/2/nsubj left/VBD/0/root/leave"] * 3,
        "In/IN/2/case Manila/NNP/6/obl ,/,/2/punct the/DT/5/det senate/NN/6/nsubj "
        "condemned/VBD/0/root/condemn "
        "China/NNP/6/obj",
        names="China=GPE; Manila=GPE",
    )
    assert [e.country for e in at(doc, mentions, "senate").entities] == ["PHL"]


def test_who_tells_of_two_is_none_of_them() -> None:
    doc, mentions = read(
        "Xi/NNP/4/nsubj and/CC/3/cc Putin/NNP/1/conj met/VBD/0/root/meet",
        "Lula/NNP/2/nsubj said/VBD/0/root/say that/IN/6/mark the/DT/5/det two/CD/6/nsubj "
        "agreed/VBD/2/ccomp/agree",
        names="Xi=PERSON; Putin=PERSON; Lula=PERSON",
        date="2024-05-10",
    )
    assert [e.label.split()[-1] for e in at(doc, mentions, "two").entities][-1:] == ["Putin"]


def test_a_crowd_is_of_the_place_beside_it() -> None:
    doc, mentions = read(
        "Armenia/NNP/2/nsubj wrote/VBD/0/root/write to/IN/4/case Turkey/NNP/2/obl and/CC/7/cc "
        "thousands/NNS/7/nsubj/thousand protested/VBD/2/conj/protest in/IN/9/case Yerevan/NNP/7/obl",
        names="Armenia=GPE; Turkey=GPE; Yerevan=GPE",
    )
    assert [e.country for e in at(doc, mentions, "thousands").entities] == ["ARM"]
