from __future__ import annotations

from dataclasses import replace

import pytest
from reports import report

from kg.event import Event, Sentence
from kg.merging.comparison import compare

MONDAY, TUESDAY = "2024-05-13", "2024-05-14"
MAY = ("future",)


def points(one: Event, other: Event) -> dict[str, float | None]:
    found = compare(one, other)
    assert found == compare(other, one)
    return {feature.name: feature.points for feature in found.features}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (report(), report(article="urn:b")),
        (report(day=MONDAY, place="Odesa"), report(whom="Odesa/place/UKR", day=MONDAY)),
        (report(day=MONDAY), report("Russian troops/group/RUS", day=MONDAY)),
        (report(day=MONDAY), report(day=MONDAY, modes=("negation",))),
        (report(day=MONDAY, place="Odesa", killed=5), report(day=MONDAY, place="Chornomorsk", killed=7)),
        (report(type="COERCE", day=MONDAY, place="Odesa"), report(day=MONDAY, place="Odesa")),
        (
            report(
                "protesters/group/UKR", "", type="PROTEST", day=MONDAY, place="Odesa", relation="protests"
            ),
            report("Protesters/group/UKR", "", type="PROTEST", day=MONDAY, place="Odesa", relation="rallies"),
        ),
        (
            report("FRA; DEU", "CHN", type="AGREE", relation="talks with", day=TUESDAY, modes=MAY),
            report("CHN", "FRA; DEU", type="CONSULT", relation="meets", day=TUESDAY),
        ),
    ],
)
def test_these_tell_of_one_event(one: Event, other: Event) -> None:
    assert compare(one, other).agrees and compare(other, one).agrees


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (report(day=MONDAY), report(day=TUESDAY), "date"),
        (report(day=MONDAY), report(published="2024-05-23"), "date"),
        (report(published="2024-05-20"), report(day="2024-05-21", published="2024-05-22"), "date"),
        (report(day="2024-06"), report(day=MONDAY), "date"),
        (report(published=None), report(published=None), "date"),
        (report(modes=("historical",)), report(), "date"),
        (report(modes=MAY), report(), "date"),
        (report(day=MONDAY, place="Odesa"), report(day=MONDAY, place="Kharkiv"), "place"),
        (report(day=MONDAY, whom="Odesa/place/MDA"), report(day=MONDAY, place="Kharkiv"), "place"),
        (report(), report("UKR", "RUS"), "actors"),
        (report("Jon Marek/person/DEU"), report("Ana Vell/person/DEU"), "actors"),
        (report(type="THREATEN"), report(type="ACCUSE"), "type"),
        (
            report(type="THREATEN", theme="tariffs on cars", day=MONDAY),
            report(type="THREATEN", theme="the end of military help", day=MONDAY),
            "theme",
        ),
        (
            report("gunmen/group/", "villagers/group/", day=MONDAY),
            report("gunmen/group/", "villagers/group/", day=MONDAY),
            "anchor",
        ),
    ],
)
def test_these_exclude_each_other(one: Event, other: Event, why: str) -> None:
    assert points(one, other)[why] is None
    assert compare(one, other).contradicts and not compare(one, other).agrees


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (report(whom="", day=MONDAY), report(whom="", relation="bombs", day=MONDAY, theme="drones")),
        (report(), report(type="COERCE", relation="arrests")),
        (report(day=MONDAY), report(published="2024-05-20", relation="bombs", article="urn:b")),
        (report(published="2024-05-17"), report(relation="bombs")),
        (report(day="2024-05"), report(day=MONDAY, relation="bombs")),
        (report(day="2024"), report(day=MONDAY, relation="bombs")),
        (
            report(day=MONDAY, whom="the old port/place/UKR"),
            report(day=MONDAY, whom="", relation="bombs", place="Odesa"),
        ),
        (
            report(type="AID", theme="boats", relation="gives"),
            report(type="AID", theme="rice", relation="sends"),
        ),
    ],
)
def test_this_is_not_enough(one: Event, other: Event) -> None:
    assert not compare(one, other).contradicts and not compare(one, other).agrees


def test_a_text_that_comes_back_to_an_act_means_the_one_it_has_told_of() -> None:
    told, again = report(day=MONDAY), report(modes=("negation",))
    elsewhere = report(modes=("negation",), article="urn:b")
    assert compare(told, again).points == compare(told, elsewhere).points + 1
    assert "text" not in points(told, report(modes=("negation",), relation="kills"))


def test_a_person_is_arrested_once_in_a_week() -> None:
    def arrest(whom: str, **rest: str) -> Event:
        return report("", whom, mode="arrest", relation="arrests", **{"type": "COERCE", **rest})

    later = {"published": "2024-05-16", "article": "urn:b"}
    told = arrest("Ali Ahmed/person/YEM", day=MONDAY)
    assert compare(told, arrest("Ali Ahmed/person/YEM", **later)).agrees
    assert not compare(told, arrest("a student/person/YEM", **later)).agrees
    thanks = [arrest("Ali Ahmed/person/YEM", type="SUPPORT", **own) for own in ({"day": MONDAY}, later)]
    assert not compare(*thanks).agrees


def test_numbers_count_for_and_against() -> None:
    five = report(killed=5)
    found = [points(five, report(killed=killed, article="urn:b"))["quantity"] for killed in (6, 12, 60)]
    assert found == [0.75, 0.0, -0.5]
    same = report("gunmen/group/", "twelve men/group/", day=MONDAY, killed=12)
    other = report("rebels/group/", "people/group/", day=MONDAY, killed=12, article="urn:b")
    assert not compare(same, other).contradicts


def test_names_in_both_sentences_tell_of_one_thing() -> None:
    def told(words: str, article: str) -> Event:
        event = report("gunmen/group/", "villagers/group/", day=MONDAY, article=article)
        return replace(event, sentence=Sentence(0, 0, len(words), words))

    near = (
        told("The men came to Karma on Monday.", "urn:a"),
        told("On Monday they shot near Karma.", "urn:b"),
    )
    assert points(*near)["details"] == 0.4 and compare(*near).agrees
    for words in ("The French came on Monday.", "They came to karma in May.", "Karma was hit on Monday."):
        assert "details" not in points(near[0], told(words, "urn:b"))
    assert compare(near[0], told("They were shot at.", "urn:b")).contradicts
    assert "details" not in points(near[0], told("On Monday they shot near Karma.", "urn:a"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Mateo Choc/person/GTM", "Mateo Choc Tzul/person/GTM", 0.9),
        ("Mateo Choc/person/GTM", "Lucía Choc/person/GTM", None),
        ("Riot police/organisation/GTM", "police/organisation/GTM", 0.3),
        ("Metropolitan Police/organisation/GBR", "Kent Police/organisation/GBR", None),
    ],
)
def test_a_part_of_a_name_may_be_the_same_actor(one: str, other: str, alike: float | None) -> None:
    assert points(report(one), report(other, article="urn:b"))["actors"] == alike


@pytest.mark.parametrize(
    ("type", "relation", "mutual"),
    [
        ("CONSULT", "meets", True),
        ("CONSULT", "talks with", True),
        ("AGREE", "agrees with", True),
        ("AGREE", "plans to meet", True),
        ("AGREE", "plans to aid", False),
        ("AGREE", "signs with", True),
        ("COOPERATE", "works with", True),
        ("SUPPORT", "builds relations with", True),
        ("ASSAULT", "clashes with", True),
        ("ACCUSE", "criticises", False),
        ("ASSAULT", "attacks", False),
        ("SUPPORT", "recognises", False),
        ("AID", "aids", False),
    ],
)
def test_what_two_do_together_is_mutual_and_what_one_does_is_not(
    type: str, relation: str, mutual: bool
) -> None:
    turned = [report(a, b, type=type, relation=relation) for a, b in (("FRA", "DEU"), ("DEU", "FRA"))]
    assert compare(*turned).agrees == mutual
    assert compare(*turned).contradicts != mutual
