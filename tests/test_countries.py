"""Of which country nameless people, sites and things are, where nothing says whose they are."""

from __future__ import annotations

import pytest
from mentioned import at, ids, read

ERITREA = [
    "Eritrea/NNP/2/nsubj jailed/VBD/0/root/jail ten/CD/4/nummod men/NNS/2/obj/man in/IN/6/case "
    "Asmara/NNP/2/obl",
    "Eritrea/NNP/2/nsubj closed/VBD/0/root/close two/CD/4/nummod papers/NNS/2/obj/paper",
    "Eritrea/NNP/2/nsubj left/VBD/0/root/leave the/DT/4/det talks/NNS/2/obj/talk",
]
NORWAY = [
    "Norway/NNP/2/nsubj met/VBD/0/root/meet Iceland/NNP/2/obj",
    "Norway/NNP/2/nsubj praised/VBD/0/root/praise Iceland/NNP/2/obj",
    "Norway/NNP/2/nsubj left/VBD/0/root/leave",
]
CHAD = [
    "Chad/NNP/2/nsubj left/VBD/0/root/leave",
    "Chad/NNP/2/nsubj met/VBD/0/root/meet Sudan/NNP/2/obj",
    "Chad/NNP/2/nsubj praised/VBD/0/root/praise Sudan/NNP/2/obj",
]
NAMES = (
    "Eritrea=GPE; Asmara=GPE; Norway=GPE; Iceland=GPE; Chad=GPE; Sudan=GPE; Kenya=GPE; Uganda=GPE; "
    "Kenyan=NORP"
)


def country(word: str, *sentences: str, names: str = NAMES, source: str | None = None) -> str | None:
    doc, mentions = read(*sentences, names=names, source=source)
    entity = at(doc, mentions, word).entity
    assert entity is not None
    return entity.country


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        (
            "judges",
            "Norway/NNP/2/nsubj sanctioned/VBD/0/root/sanction six/CD/4/nummod judges/NNS/2/obj/judge",
        ),
        (
            "firms",
            "Norway/NNP/4/nsubj and/CC/3/cc Iceland/NNP/1/conj imposed/VBD/0/root/impose "
            "sanctions/NNS/4/obj/sanction on/IN/8/case two/CD/8/nummod firms/NNS/4/obl/firm",
        ),
        (
            "officers",
            "Norway/NNP/2/nsubj froze/VBD/0/root/freeze the/DT/4/det assets/NNS/2/obj/asset of/IN/7/case "
            "four/CD/7/nummod officers/NNS/4/nmod/officer",
        ),
        (
            "shipyards",
            "Norway/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/6/case "
            "three/CD/6/nummod shipyards/NNS/2/obl/shipyard",
        ),
        (
            "commanders",
            "Three/CD/2/nummod commanders/NNS/4/nsubj:pass/commander were/VBD/4/aux:pass/be "
            "blacklisted/VBN/0/root/blacklist by/IN/6/case Norway/NNP/4/obl:agent",
        ),
    ],
)
def test_whom_a_state_punishes_is_of_the_state_that_is_spoken_of(word: str, sentence: str) -> None:
    assert country(word, *ERITREA, *NORWAY, sentence) == "ERI"


def test_of_two_states_spoken_of_alike_none_is_punished() -> None:
    sentence = "Norway/NNP/2/nsubj sanctioned/VBD/0/root/sanction six/CD/4/nummod judges/NNS/2/obj/judge"
    spoken_of = "Eritrea/NNP/2/nsubj met/VBD/0/root/meet Sudan/NNP/2/obj"
    assert country("judges", spoken_of, "Snow/NN/2/nsubj fell/VBD/0/root/fall", sentence) is None


@pytest.mark.parametrize("noun", ["border", "crossing"])
def test_what_a_state_closes_is_its_own(noun: str) -> None:
    closed = f"Kenya/NNP/2/nsubj sealed/VBD/0/root/seal the/DT/4/det {noun}/NN/2/obj"
    assert country(noun, *ERITREA, closed) == "KEN"


def test_a_colleague_is_of_where_he_is_from() -> None:
    sentence = (
        "Kenyan/JJ/2/amod nurses/NNS/7/nsubj/nurse and/CC/5/cc their/PRP$/5/nmod:poss "
        "colleagues/NNS/2/conj/colleague from/IN/8/case met/VBD/0/root/meet Uganda/NNP/5/nmod"
    )
    assert country("colleagues", sentence) == "UGA"


def test_an_opposition_is_of_the_state_in_focus() -> None:
    assert country("opposition", *CHAD, "The/DT/2/det opposition/NN/3/nsubj left/VBD/0/root/leave") == "TCD"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("activists", "Six/CD/2/nummod activists/NNS/3/nsubj/activist sang/VBD/0/root/sing"),
        ("museum", "Gunmen/NNS/2/nsubj/gunman stormed/VBD/0/root/storm a/DT/4/det museum/NN/2/obj"),
        ("barracks", "Gunmen/NNS/2/nsubj/gunman left/VBD/0/root/leave the/DT/4/det barracks/NN/2/obj"),
    ],
)
def test_people_and_sites_are_of_the_country_spoken_of_most(word: str, sentence: str) -> None:
    assert country(word, *CHAD, sentence) == "TCD"


@pytest.mark.parametrize("modifier", ["six/CD/2/nummod", "foreign/JJ/2/amod"])
def test_of_two_countries_spoken_of_as_often_nobody_is(modifier: str) -> None:
    people = f"{modifier} activists/NNS/3/nsubj/activist marched/VBD/0/root/march"
    assert country("activists", *(CHAD[1:] if "six" in modifier else CHAD), people) is None


@pytest.mark.parametrize("who", ["police/NN", "prosecutors/NNS"])
def test_police_and_prosecutors_are_of_the_state_whose_court_was_told_of(who: str) -> None:
    court = (
        "A/DT/2/det court/NN/5/nsubj in/IN/4/case Oslo/NNP/2/nmod jailed/VBD/0/root/jail two/CD/7/nummod "
        "men/NNS/5/obj/man"
    )
    word = who.split("/")[0]
    later = f"The/DT/2/det {who}/3/nsubj/{word.removesuffix('s')} left/VBD/0/root/leave"
    names = f"{NAMES}; Oslo=GPE"
    assert country(word, court, *CHAD, later, names=names) == "NOR"
    assert country(word, *CHAD, later, names=names) == "TCD"
    here = f"{later} in/IN/5/case Asmara/NNP/3/obl"
    assert country(word, court, *CHAD, here, names=names) != "NOR"


def test_who_belongs_to_a_body_that_only_the_text_knows_is_of_the_country_spoken_of() -> None:
    sentence = (
        "Members/NNS/5/nsubj/member of/IN/4/case the/DT/4/det Zula/NNP/1/nmod sang/VBD/0/root/sing "
        "in/IN/7/case Asmara/NNP/5/obl"
    )
    assert country("Members", *ERITREA, sentence, names=f"{NAMES}; Zula=ORG") == "ERI"


def test_a_guess_tells_nobody_else_where_he_is() -> None:
    people = "Activists/NNS/2/nsubj/activist marched/VBD/0/root/march"
    judges = "Norway/NNP/2/nsubj sanctioned/VBD/0/root/sanction six/CD/4/nummod judges/NNS/2/obj/judge"
    assert country("Activists", *CHAD, people, judges) == "TCD"
    assert country("judges", *CHAD, people, judges) is None


def test_extremists_are_where_fighters_would_be() -> None:
    said = "The/DT/2/det jihadists/NNS/3/nsubj/jihadist fled/VBD/0/root/flee from/IN/5/case Asmara/NNP/3/obl"
    assert country("jihadists", *ERITREA, said) == "ERI"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sudan/NNP/2/nsubj hosted/VBD/0/root/host the/DT/4/det refugees/NNS/2/obj/refugee",
        "The/DT/2/det refugees/NNS/5/nsubj/refugee in/IN/4/case Sudan/NNP/2/nmod marched/VBD/0/root/march",
    ],
)
def test_refugees_are_not_of_the_state_that_has_them(sentence: str) -> None:
    assert country("refugees", *ERITREA, sentence) == "ERI"


@pytest.mark.parametrize(
    ("way", "place"),
    [
        ("withdrew/VBD/0/root/withdraw into/IN/5/case", "Sudan/NNP/3/obl"),
        ("crossed/VBD/0/root/cross from/IN/5/case", "Sudan/NNP/3/obl"),
        ("fled/VBD/0/root/flee towards/IN/5/case", "Sudan/NNP/3/obl"),
    ],
)
def test_fighters_are_not_of_where_they_go_or_come_from(way: str, place: str) -> None:
    assert country("fighters", *ERITREA, f"The/DT/2/det fighters/NNS/3/nsubj/fighter {way} {place}") == "ERI"


def test_an_ally_is_the_other_state_that_was_spoken_of() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj shelled/VBD/0/root/shell Sudan/NNP/2/obj",
        "Norway/NNP/2/nsubj urged/VBD/0/root/urge its/PRP$/4/nmod:poss partner/NN/2/obj",
        names=NAMES,
    )
    assert ids(at(doc, mentions, "partner")) == ["SDN"]


def test_my_neighbour_is_no_country() -> None:
    doc, mentions = read(
        "Chad/NNP/2/nsubj shelled/VBD/0/root/shell Sudan/NNP/2/obj",
        "Chad/NNP/2/nsubj shot/VBD/0/root/shoot my/PRP$/4/nmod:poss neighbour/NN/2/obj",
        names=NAMES,
    )
    assert mentions.ours(at(doc, mentions, "neighbour").head, "TCD")[0].kind != "country"


@pytest.mark.parametrize("who", ["rebels", "civilians"])
def test_people_are_of_the_only_place_that_their_sentence_names(who: str) -> None:
    names = "Norway=GPE; Russia=GPE; Iceland=GPE; Idlib=GPE; Oslo=GPE"
    left = (
        f"The/DT/2/det {who}/NNS/3/nsubj/{who[:-1]} left/VBD/0/root/leave Idlib/NNP/3/obj after/IN/7/mark "
        "Russia/NNP/7/nsubj met/VBD/3/advcl/meet Norway/NNP/7/obj"
    )
    assert country(who, left, names=names) == "SYR"
    assert country(who, left.replace("Idlib", "Iceland"), names=names) is None


def test_ministers_of_an_unknown_body_are_of_no_state() -> None:
    sentence = "Zalmor/NNP/2/compound ministers/NNS/3/nsubj/minister left/VBD/0/root/leave Asmara/NNP/3/obj"
    assert country("ministers", *ERITREA, sentence, names=f"{NAMES}; Zalmor=ORG") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police/NN/7/nsubj in/IN/6/case Lagos/NNP/6/nmod:poss 's/POS/3/case old/JJ/6/amod quarter/NN/1/nmod "
        "left/VBD/0/root/leave",
        "Police/NN/6/nsubj in/IN/5/case a/DT/5/det Nigerian/JJ/5/amod quarter/NN/1/nmod left/VBD/0/root",
    ],
)
def test_whose_place_somebody_is_in_tells_of_what_country_he_is(sentence: str) -> None:
    assert country("Police", *ERITREA, sentence, names=f"{NAMES}; Lagos=GPE; Nigerian=NORP") == "NGA"


SAYS = "The/DT/2/det army/NN/3/nsubj said/VBD/0/root/say it/PRP/6/nsubj had/VBD/6/aux/have "


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("targeted/VBN/3/ccomp/target launchers/NNS/6/obj/launcher", "ISR"),
        (
            "shot/VBN/3/ccomp/shoot down/RP/6/compound:prt ten/CD/9/nummod drones/NNS/6/obj/drone",
            "LBN",
        ),
    ],
)
def test_the_army_that_tells_what_it_hit_is_of_who_struck(deed: str, expected: str) -> None:
    struck = (
        "Israel/NNP/2/nsubj struck/VBD/0/root/strike Beirut/NNP/2/obj for/IN/6/case a/DT/6/det week/NN/2/obl"
    )
    assert country("army", struck, SAYS + deed, names="Israel=GPE; Beirut=GPE") == expected
