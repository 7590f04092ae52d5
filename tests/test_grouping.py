from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report

from kg.event import Event, Sentence
from kg.merging.comparison import CLEARLY, compare
from kg.merging.grouping import clusters, indexed

MONDAY, TUESDAY = "2024-05-13", "2024-05-14"


def groups(*reports: Event) -> set[frozenset[int]]:
    named = {f"{number:03}": event for number, event in enumerate(reports)}
    found = clusters(named, named.__getitem__, indexed(named))
    return {frozenset(map(int, group)) for group in found}


def test_reports_of_one_event_meet() -> None:
    odesa = report(day=MONDAY, place="Odesa")
    same = report(whom="Odesa/place/UKR", day=MONDAY, article="urn:b")
    denied = report(day=MONDAY, place="Odesa", modes=("negation",), article="urn:c")
    thursday = report(day="2024-05-16", place="Odesa")
    assert groups(odesa, same, denied, thursday) == {frozenset((0, 1, 2)), frozenset((3,))}


def test_what_fits_two_events_alike_joins_neither() -> None:
    odesa, kharkiv = (report(day=MONDAY, place=place) for place in ("Odesa", "Kharkiv"))
    somewhere = report(day=MONDAY, article="urn:b")
    assert groups(odesa, kharkiv, somewhere) == {frozenset((number,)) for number in range(3)}
    assert groups(odesa, somewhere) == {frozenset((0, 1))}


def test_of_two_events_the_one_that_clearly_fits_better_is_meant() -> None:
    monday, tuesday = (report(day=day) for day in (MONDAY, TUESDAY))
    again = report(modes=("negation",))  # in the text that told of Monday
    other = report(day=TUESDAY, article="urn:b", whom="Ukrainian towns/thing/UKR")
    assert groups(monday, again, other) == {frozenset((0, 1)), frozenset((2,))}
    assert groups(monday, tuesday, report(article="urn:c")) == {frozenset((number,)) for number in range(3)}


def test_what_only_the_sentences_tell_apart_is_told_apart_in_any_order() -> None:
    def at(place: str, article: str) -> Event:
        words = f"The men came to {place} on Monday."
        event = report("gunmen/group/", "villagers/group/MLI", day=MONDAY, article=article)
        return replace(event, sentence=Sentence(0, 0, len(words), words))

    told = [at("Karma", "urn:a"), at("Karma", "urn:b"), at("the village", "urn:c")]
    assert groups(*told) == {frozenset((0, 1)), frozenset((2,))}
    assert groups(*reversed(told)) == {frozenset((1, 2)), frozenset((0,))}


def test_a_report_that_only_one_side_knows_of_does_no_harm() -> None:
    named = {"a": report(day=MONDAY), "b": report(day=MONDAY, article="urn:b")}
    found = clusters(named, named.__getitem__, lambda name: named if name == "a" else ())
    assert {frozenset(group) for group in found} == {frozenset(named)}


REPORTS = st.builds(
    report,
    st.sampled_from(["RUS", "Russian troops/group/RUS", "Ana Vell/person/RUS", "Jon Marek/person/RUS"]),
    st.sampled_from(["UKR", "Odesa/place/UKR", "Kharkiv/place/UKR", ""]),
    day=st.sampled_from([None, MONDAY, TUESDAY]),
    place=st.sampled_from([None, "Odesa", "Kharkiv", "Ukraine"]),
    article=st.sampled_from(["urn:a", "urn:b", "urn:c"]),
    killed=st.sampled_from([None, 5, 7, 50]),
    type=st.sampled_from(["ASSAULT", "COERCE"]),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(REPORTS, max_size=10), st.randoms())
def test_no_group_holds_what_excludes_each_other_and_order_is_nothing(
    reports: list[Event], dice: random.Random
) -> None:
    named = {f"{number:03}": event for number, event in enumerate(reports)}
    found = clusters(named, named.__getitem__, indexed(named))
    assert sorted(name for group in found for name in group) == sorted(named)
    for group in found:
        assert not any(compare(named[a], named[b]).contradicts for a in group for b in group if a < b)
    for name in named:  # each decision looks nearby, and yet is that of the whole
        assert set(clusters([name], named.__getitem__, indexed(named))) <= set(found)
    shuffled = list(named.items())
    dice.shuffle(shuffled)
    other = dict(shuffled)
    assert set(clusters(other, other.__getitem__, indexed(other))) == set(found)


@settings(max_examples=200, deadline=None)
@given(st.lists(REPORTS, min_size=5, max_size=14))
def test_reports_that_read_alike_are_compared_once_and_linked_as_if_each_were_compared(
    reports: list[Event],
) -> None:
    named = {f"{number:03}": event for number, event in enumerate(reports)}
    assert set(clusters(named, named.__getitem__, indexed(named))) == plainly(named)


def plainly(named: dict[str, Event]) -> set[frozenset[str]]:
    """The groups, each pair of reports compared anew."""
    mates = indexed(named)
    near = {
        one: {
            other: found.points
            for other in mates(one) - {one}
            if (found := compare(named[one], named[other])).agrees
        }
        for one in named
    }

    def rivalled(one: str, other: str) -> bool:
        return any(
            points > near[one][other] - CLEARLY and compare(named[other], named[rival]).contradicts
            for rival, points in near[one].items()
            if rival != other
        )

    links = {
        (-points, min(one, other), max(one, other))
        for one in named
        for other, points in near[one].items()
        if not rivalled(one, other) and not rivalled(other, one)
    }
    group = {name: frozenset((name,)) for name in named}
    for _, one, other in sorted(links):
        if not any(compare(named[a], named[b]).contradicts for a in group[one] for b in group[other] - {a}):
            group.update(dict.fromkeys(group[one] | group[other], group[one] | group[other]))
    return set(group.values())
