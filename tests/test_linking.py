"""Names that several bear: parties and organs of states, ships, newspapers within longer names."""

from __future__ import annotations

import pytest
from mentioned import at, ids, read

LABOUR = "The/DT/3/det Labour/NNP/3/compound Party/NNP/4/nsubj left/VBD/0/root/leave"
DEMOCRATS = "The/DT/3/det Democratic/NNP/3/compound Party/NNP/4/nsubj left/VBD/0/root/leave"
NIGERIA = "Nigeria/NNP/2/nsubj voted/VBD/0/root/vote"
BRITAIN = "Britain/NNP/2/nsubj voted/VBD/0/root/vote"
KOREA = "South/NNP/2/compound Korea/NNP/3/nsubj voted/VBD/0/root/vote"


@pytest.mark.parametrize(
    ("sentences", "party", "country"),
    [
        ([LABOUR], "labour-party", "GBR"),
        ([NIGERIA, NIGERIA, LABOUR], "labour-party-of-nigeria", "NGA"),
        ([NIGERIA, BRITAIN, NIGERIA, LABOUR], "labour-party", "GBR"),
        ([NIGERIA, NIGERIA, DEMOCRATS], "democratic-party-named", "NGA"),
        ([KOREA, KOREA, DEMOCRATS], "democratic-party-of-korea", "KOR"),
    ],
)
def test_a_party_is_of_the_state_that_is_spoken_of(sentences: list[str], party: str, country: str) -> None:
    doc, mentions = read(*sentences, names="Labour Party=ORG; Democratic Party=ORG")
    found = at(doc, mentions, "Party")
    assert (ids(found), found.entities[0].country) == ([party], country)


@pytest.mark.parametrize(("place", "country"), [("Nigeria", "NGA"), ("Ghana", "GHA")])
def test_a_party_is_of_the_state_beside_it(place: str, country: str) -> None:
    doc, mentions = read(
        f"The/DT/3/det Labour/NNP/3/compound Party/NNP/6/nsubj in/IN/5/case {place}/NNP/3/nmod "
        "left/VBD/0/root/leave",
        names="Labour Party=ORG",
    )
    assert at(doc, mentions, "Party").entities[0].country == country


def test_a_nationality_within_a_name_makes_no_namesake() -> None:
    doc, mentions = read(
        "The/DT/5/det Korean/NNP/5/amod People/NNP/5/nmod:poss 's/POS/3/case Army/NNP/6/nsubj "
        "attacked/VBD/0/root/attack Japan/NNP/6/obj",
        names="Korean People 's Army=ORG",
    )
    assert at(doc, mentions, "Army").entities[0].country == "PRK"


def test_a_ship_is_no_namesake_of_a_person() -> None:
    doc, mentions = read(
        "The/DT/3/det USS/NNP/3/compound Austin/NNP/4/nsubj sailed/VBD/0/root/sail", names="USS Austin=MISC"
    )
    ship = at(doc, mentions, "Austin").entities[0]
    assert (ship.label, ship.kind, ship.country) == ("USS Austin", "organisation", "USA")


def test_a_newspaper_gives_a_longer_name_no_country() -> None:
    doc, mentions = read(
        "The/DT/2/det Party/NNP/7/nsubj for/IN/4/case Socialism/NNP/2/nmod and/CC/6/cc "
        "Liberation/NNP/4/conj left/VBD/0/root/leave",
        names="Party for Socialism and Liberation=ORG",
    )
    assert at(doc, mentions, "Party").entities[0].country is None


def test_letters_are_the_body_named_before_whose_initials_they_are() -> None:
    doc, mentions = read(
        "The/DT/4/det Iraqi/JJ/4/amod Islamic/NNP/4/compound Party/NNP/5/nsubj left/VBD/0/root/leave",
        "The/DT/2/det IIP/NNP/3/nsubj returned/VBD/0/root/return",
        names="Iraqi Islamic Party=ORG; IIP=ORG",
    )
    assert at(doc, mentions, "IIP").entities == at(doc, mentions, "Party").entities


@pytest.mark.parametrize(("year", "holder"), [("in 1989", "Saddam Hussein"), ("in 2019", "Barham Salih")])
def test_an_office_is_held_by_who_held_it_then(year: str, holder: str) -> None:
    doc, mentions = read(
        f"The/DT/3/det Iraqi/JJ/3/amod president/NN/4/nsubj left/VBD/0/root/leave in/IN/6/case "
        f"{year.split()[1]}/CD/4/obl",
        date="2023-03-09",
    )
    assert at(doc, mentions, "president").entities[0].label == holder


def test_who_shares_a_surname_is_of_the_same_country() -> None:
    doc, mentions = read(
        "Ali/NNP/3/nsubj Bongo/NNP/1/flat left/VBD/0/root/leave",
        "Sylvia/NNP/3/nsubj Bongo/NNP/1/flat flew/VBD/0/root/fly to/IN/5/case Luanda/NNP/3/obl",
        names="Ali Bongo=PERSON; Sylvia Bongo=PERSON; Luanda=GPE",
        date="2023-03-09",
    )
    assert at(doc, mentions, "Sylvia").entities[0].country == "GAB"


def test_who_goes_abroad_is_not_of_there() -> None:
    doc, mentions = read(
        "The/DT/2/det president/NN/3/nsubj flew/VBD/0/root/fly to/IN/5/case Berlin/NNP/3/obl",
        names="Berlin=GPE",
        date="2023-03-09",
    )
    assert at(doc, mentions, "president").entities[0].label == "president"


def test_where_observers_are_based_no_army_is_theirs() -> None:
    doc, mentions = read(
        "Human/NNP/3/compound Rights/NNPS/3/compound Watch/NNP/4/nsubj accused/VBD/0/root/accuse "
        "the/DT/6/det army/NN/4/obj of/IN/8/case murder/NN/4/obl",
        names="Human Rights Watch=ORG",
    )
    assert at(doc, mentions, "army").entities[0].country is None


@pytest.mark.parametrize(("before", "country"), [("Latin", None), ("African", "USA")])
def test_a_nationality_may_be_that_of_a_continent(before: str, country: str | None) -> None:
    doc, mentions = read(
        f"{before}/JJ/3/amod American/JJ/3/amod leaders/NNS/4/nsubj met/VBD/0/root/meet",
        names=f"{before} American=NORP",
    )
    assert at(doc, mentions, "leaders").entities[0].country == country


def test_several_of_a_country_are_each_of_it() -> None:
    doc, mentions = read(
        "Israel/NNP/2/nsubj barred/VBD/0/root/bar two/CD/5/nummod Spanish/JJ/5/amod ministers/NNS/2/obj "
        ",/,/7/punct Ana/NNP/5/appos Diaz/NNP/7/flat and/CC/10/cc Eva/NNP/7/conj Rego/NNP/10/flat",
        names="Israel=GPE; Spanish=NORP; Ana Diaz=PERSON; Eva Rego=PERSON",
    )
    assert [at(doc, mentions, name).entities[0].country for name in ("Ana", "Eva")] == ["ESP", "ESP"]


def test_a_house_has_a_president_of_its_own() -> None:
    doc, mentions = read(
        "The/DT/2/det Senate/NNP/5/nsubj of/IN/4/case France/NNP/2/nmod dismissed/VBD/0/root/dismiss "
        "its/PRP$/7/nmod:poss president/NN/5/obj",
        names="Senate of France=ORG; France=GPE",
        date="2023-03-09",
    )
    assert at(doc, mentions, "president").entities[0].label != "Emmanuel Macron"


def test_an_official_is_of_whom_the_text_is_about_where_nobody_has_acted() -> None:
    doc, mentions = read(
        "Mali/NNP/5/nmod:poss 's/POS/1/case old/JJ/5/amod Malian/JJ/5/amod police/NN/6/nsubj "
        "raided/VBD/0/root/raid offices/NNS/6/obj/office financed/VBN/7/acl/finance "
        "by/IN/10/case Chad/NNP/8/obl:agent",
        "Minister/NNP/2/nmod:desc Ali/NNP/4/nsubj Diallo/NNP/2/flat spoke/VBD/0/root/speak",
        names="Mali=GPE; Malian=NORP; Chad=GPE; Ali Diallo=PERSON",
    )
    assert at(doc, mentions, "Ali").entities[0].country == "MLI"


def test_a_group_is_no_alliance_of_states() -> None:
    doc, mentions = read(
        "NATO/NNP/2/nsubj left/VBD/0/root/leave",
        "Chad/NNP/2/nsubj armed/VBD/0/root/arm the/DT/4/det group/NN/2/obj",
        names="NATO=ORG; Chad=GPE",
    )
    assert [e.label for e in at(doc, mentions, "group").entities] == ["group"]


def test_a_town_alone_tells_whose_letters_are_meant() -> None:
    doc, mentions = read(
        "The/DT/2/det RSF/NNP/3/nsubj captured/VBD/0/root/capture El/NNP/3/obj Fasher/NNP/4/flat",
        names="RSF=ORG; El Fasher=GPE",
    )
    assert ids(at(doc, mentions, "RSF")) == ["rsf-sudan"]


@pytest.mark.parametrize(
    ("site", "country"),
    [("Eilat airport", "ISR"), ("Kunduz hospital", "AFG"), ("Independence Square", "UKR")],
)
def test_a_site_is_in_the_country_of_the_town_it_is_named_after(site: str, country: str) -> None:
    town, noun = site.split()
    around = {"ISR": "Israel", "AFG": "Ghana", "UKR": "Ukraine"}[country]
    doc, mentions = read(
        f"{around}/NNP/2/nsubj said/VBD/0/root/say drones/NNS/4/nsubj/drone hit/VBD/2/ccomp "
        f"{town}/NNP/6/compound {noun}/NN/4/obj",
        names=f"{around}=GPE; {site}=FAC",
    )
    assert at(doc, mentions, noun).entities[0].country == country


@pytest.mark.parametrize(
    ("name", "country"),
    [("National Electoral Council", "NGA"), ("Popular Committees", "NGA"), ("Global Relief", None)],
)
def test_a_body_of_one_state_is_of_that_which_is_spoken_of(name: str, country: str | None) -> None:
    words = name.split()
    parts = " ".join(f"{w}/NNP/{len(words)}/compound" for w in words[:-1])
    doc, mentions = read(
        NIGERIA,
        NIGERIA,
        f"{parts} {words[-1]}/NNP/{len(words) + 1}/nsubj left/VBD/0/root/leave",
        names=f"{name}=ORG",
    )
    assert at(doc, mentions, words[-1]).entities[0].country == country


def test_towns_tell_too_which_other_towns_are_meant() -> None:
    doc, mentions = read(
        "Smoke/NN/2/nsubj rose/VBD/0/root/rise over/IN/4/case Izmail/NNP/2/obl",
        "Odesa/NNP/2/nsubj dismissed/VBD/0/root/dismiss the/DT/5/det Russian/JJ/5/amod claim/NN/2/obj",
        names="Izmail=GPE; Russian=NORP; Odesa=GPE",
    )
    assert at(doc, mentions, "Izmail").entities[0].country == "UKR"


def test_of_two_states_that_of_a_town_comes_before_that_of_a_ministry() -> None:
    doc, mentions = read(
        "Police/NNS/2/nsubj arrested/VBD/0/root/arrest a/DT/4/det woman/NN/2/obj",
        "The/DT/4/det US/NNP/4/compound State/NNP/4/compound Department/NNP/5/nsubj called/VBD/0/root/call "
        "it/PRP/5/obj a/DT/8/det step/NN/5/xcomp",
        "Soldiers/NNS/2/nsubj/soldier left/VBD/0/root/leave Quetzaltenango/NNP/2/obj",
        names="US State Department=ORG; Quetzaltenango=GPE",
    )
    assert at(doc, mentions, "Police").entities[0].country == "GTM"


THREATS = "Russia/NNP/2/nsubj threatened/VBD/0/root/threaten Greece/NNP/2/obj"


@pytest.mark.parametrize(
    ("sentence", "names", "country"),
    [
        (
            "Israel/NNP/2/nsubj bombed/VBD/0/root/bomb Damascus/NNP/2/obj ,/,/5/punct "
            "killing/VBG/2/advcl/kill twelve/CD/7/nummod people/NNS/5/obj",
            "Israel=GPE; Damascus=GPE",
            "SYR",
        ),
        (
            "An/DT/3/det/a air/NN/3/compound strike/NN/6/nsubj on/IN/5/case Kabul/NNP/3/nmod "
            "killed/VBD/0/root/kill six/CD/8/nummod people/NNS/6/obj",
            "Kabul=GPE",
            "AFG",
        ),
        (
            "Israel/NNP/2/nsubj bombed/VBD/0/root/bomb a/DT/4/det camp/NN/2/obj ,/,/6/punct "
            "killing/VBG/2/advcl/kill twelve/CD/8/nummod people/NNS/6/obj",
            "Israel=GPE",
            None,
        ),
    ],
)
def test_nameless_victims_are_of_the_country_of_the_city_that_is_struck(
    sentence: str, names: str, country: str | None
) -> None:
    doc, mentions = read(THREATS, sentence, THREATS, names=f"Russia=GPE; Greece=GPE; {names}")
    assert at(doc, mentions, "people").entities[0].country == country


@pytest.mark.parametrize("before", ["anti", "ex", "post", "pre"])
def test_what_a_prefix_turns_into_something_else_names_nobody(before: str) -> None:
    _, mentions = read(
        f"The/DT/3/det {before}-Soviet/JJ/3/amod protesters/NNS/4/nsubj/protester left/VBD/0/root/leave"
    )
    assert [m.text for m in mentions if m.sort in ("name", "demonym")] == []


def test_a_town_in_capitals_has_its_own_label() -> None:
    doc, mentions = read(
        "GOMA/NNP/4/obl:unmarked ,/,/3/punct Congo/NNP/1/appos Rebels/NNS/5/nsubj/rebel "
        "left/VBD/0/root/leave Goma/NNP/5/obj",
        names="GOMA=GPE; Congo=GPE; Goma=GPE",
    )
    places = [at(doc, mentions, word).place for word in ("GOMA", "Goma")]
    assert [place and place.label for place in places] == ["Goma", "Goma"]


@pytest.mark.parametrize(
    ("people", "country"), [("Uyghurs", "CHN"), ("Hazaras", "AFG"), ("Mapuches", "CHL"), ("Romans", None)]
)
def test_a_people_that_lives_in_one_state_is_of_it(people: str, country: str | None) -> None:
    doc, mentions = read(
        f"Police/NN/2/nsubj beat/VBD/0/root/beat {people}/NNPS/2/obj/{people[:-1]}", names=f"{people}=NORP"
    )
    entity = at(doc, mentions, people).entity
    assert entity is not None and entity.country == country


def test_a_nationality_of_two_words_tells_whose_a_firm_is() -> None:
    doc, mentions = read(
        "The/DT/4/det South/JJ/3/amod Korean/JJ/4/amod firm/NN/7/nsubj Hanbit/NNP/4/appos "
        "Steel/NNP/5/flat left/VBD/0/root/leave",
        names="South Korean=NORP; Hanbit Steel=ORG",
    )
    entity = at(doc, mentions, "Hanbit").entity
    assert entity is not None and entity.country == "KOR"


def test_a_ministry_that_writes_of_itself_is_of_the_publisher() -> None:
    doc, mentions = read(
        "The/DT/2/det Department/NNP/6/nsubj of/IN/5/case Foreign/NNP/5/amod Affairs/NNP/2/nmod "
        "condemned/VBD/0/root/condemn China/NNP/6/obj and/CC/9/cc Vietnam/NNP/7/conj",
        names="Department of Foreign Affairs=ORG; China=GPE; Vietnam=GPE",
        source="Department of Foreign Affairs, Manila",
    )
    entity = at(doc, mentions, "Department").entity
    assert entity is not None and entity.country == "PHL"


def test_a_kingdom_is_the_one_whose_adjective_was_said() -> None:
    doc, mentions = read(
        "Rebels/NNS/2/nsubj/rebel hit/VBD/0/root/hit a/DT/5/det Bahraini/JJ/5/amod ship/NN/2/obj",
        "They/PRP/2/nsubj fled/VBD/0/root/flee the/DT/4/det Kingdom/NNP/2/obj",
        names="Bahraini=NORP; Kingdom=GPE",
    )
    assert ids(at(doc, mentions, "Kingdom")) == ["BHR"]


def test_a_publisher_writes_of_its_own_government_with_a_capital() -> None:
    doc, mentions = read(
        "The/DT/2/det government/NN/6/nsubj in/IN/4/case Suva/NNP/2/nmod will/MD/6/aux fall/VB/0/root",
        "Fiji/NNP/2/nsubj asked/VBD/0/root/ask the/DT/4/det Government/NN/2/obj",
        names="Suva=GPE; Fiji=GPE",
        source="New Zealand Government",
    )
    assert ids(at(doc, mentions, "Government")) == ["NZL"]
    assert ids(at(doc, mentions, "government")) == ["FJI"]


@pytest.mark.parametrize(
    ("origin", "country"),
    [
        ("Peru/NNP/1/nmod", "PER"),
        ("Izmir/NNP/1/nmod ,/,/6/punct Turkey/NNP/4/appos", "TUR"),
        ("steel/NN/1/nmod", None),
    ],
)
def test_a_firm_is_of_where_it_is_said_to_be_of(origin: str, country: str | None) -> None:
    doc, mentions = read(
        f"Zorlan/NNP/{3 + len(origin.split())}/nsubj ,/,/4/punct of/IN/4/case {origin} left/VBD/0/root/leave",
        names="Zorlan=ORG; Peru=GPE; Izmir=GPE; Turkey=GPE",
    )
    entity = at(doc, mentions, "Zorlan").entity
    assert entity is not None and entity.country == country


def test_police_named_with_soldiers_of_a_state_are_its_own() -> None:
    doc, mentions = read(
        "Israeli/JJ/2/amod soldiers/NNS/5/nsubj/soldier and/CC/4/cc police/NN/2/conj left/VBD/0/root/leave "
        "camps/NNS/5/obj/camp in/IN/8/case Gaza/NNP/5/obl",
        names="Israeli=NORP; Gaza=GPE",
    )
    entity = at(doc, mentions, "police").entity
    assert entity is not None and entity.country == "ISR"


def test_where_an_observer_is_based_no_unknown_town_is() -> None:
    doc, mentions = read(
        "Rebels/NNS/2/nsubj/rebel left/VBD/0/root/leave Qastania/NNP/2/obj",
        "The/DT/3/det Syrian/JJ/3/amod Observatory/NNP/7/nsubj for/IN/6/case Human/NNP/6/amod "
        "Rights/NNP/3/nmod agreed/VBD/0/root/agree",
        names="Qastania=GPE; Syrian Observatory for Human Rights=ORG",
    )
    entity = at(doc, mentions, "Qastania").entity
    assert entity is not None and entity.country is None


def test_a_judge_is_not_of_the_state_that_punishes_him() -> None:
    doc, mentions = read(
        "Brazil/NNP/2/nsubj protested/VBD/0/root/protest",
        "Canada/NNP/2/nsubj sanctioned/VBD/0/root/sanction Pedro/NNP/2/obj Lemos/NNP/3/flat ,/,/7/punct "
        "a/DT/7/det judge/NN/3/appos",
        "Canada/NNP/2/nsubj left/VBD/0/root/leave",
        names="Brazil=GPE; Canada=GPE; Pedro Lemos=PERSON",
    )
    entity = at(doc, mentions, "Pedro").entity
    assert entity is not None and entity.country == "BRA"
