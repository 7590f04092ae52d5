from __future__ import annotations

import pytest
from reports import report

from kg.event import Event
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
        (report(day=MONDAY), report(published="2024-05-20"), "date"),
        (report(day="2024-05"), report(day=MONDAY), "date"),
        (report(published=None), report(published=None), "date"),
        (report(modes=("historical",)), report(), "date"),
        (report(modes=MAY), report(), "date"),
        (report(day=MONDAY, place="Odesa"), report(day=MONDAY, place="Kharkiv"), "place"),
        (report(day=MONDAY, whom="Odesa/place/UKR"), report(day=MONDAY, place="Kharkiv"), "place"),
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


def test_numbers_count_for_and_against() -> None:
    five = report(killed=5)
    found = [points(five, report(killed=killed, article="urn:b"))["quantity"] for killed in (6, 12, 60)]
    assert found == [0.5, 0.0, -0.5]


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
