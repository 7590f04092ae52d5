"""The tables of actors, offices, nouns and places."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.actors import ENTITY, actors, pieces, slug, spelling_key, table
from kg.actors.nouns import nouns
from kg.actors.offices import offices
from kg.actors.places import resolve_place
from kg.ontology import ontology_folder

FILES = (
    "ambiguous",
    "countries",
    "given_names",
    "metonyms",
    "nouns",
    "offices",
    "organisations",
    "people",
    "places",
    "titles",
)


def test_words_of_a_name():
    assert pieces("U.S.") == pieces("U.S") == ["U", "S"]
    assert pieces("Médecins Sans Frontières") == ["Medecins", "Sans", "Frontieres"]
    assert slug("Haider al-Abadi") == "haider-al-abadi"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelenskyy", "Zelensky"), ("Zelenskiy", "Zelensky"), ("Asad", "al-Assad"), ("Mohammed", "Muhammad")],
)
def test_transliterations_share_a_key(one: str, other: str):
    assert spelling_key(one) == spelling_key(other)


def test_different_names_keep_different_keys():
    keys = [spelling_key(name) for name in ("Putin", "Biden", "Macron", "Kuleba", "Lavrov", "Assad", "Saad")]
    assert len(set(keys)) == len(keys)


def test_aliases_are_case_sensitive_and_say_how_they_stand_for_somebody():
    tables = actors()
    assert [s.entity.id for s in tables.senses("US")] == [ENTITY + "USA"]
    assert tables.senses("us") == () and tables.senses("turkey") == ()
    assert {s.role for s in tables.senses("Moscow")} == {"metonym"}
    assert {s.role for s in tables.senses("Iraqis")} == {"demonym"}
    assert all(s.risky for s in tables.senses("Georgia"))
    assert tables.body("SYR", "army") == tables.entities["syrian-army"]
    assert tables.body("RUS", "defense ministry") == tables.entities["russian-defence-ministry"]


def test_longest_alias_wins():
    words = pieces("Islamic State of Iraq and the Levant fighters")
    end, senses = actors().longest(words, 0)
    assert (end, senses[0].entity.id) == (len(words) - 1, ENTITY + "isis")


def test_kinds_and_countries():
    entities = actors().entities
    assert entities["kremlin-administration"].kind == entities["us-army"].kind == "government"
    assert entities["isis"].kind == entities["nato"].kind == "organisation"
    assert (entities["XKU"].kind, entities["XKU"].country) == ("place", "IRQ")


def test_offices_by_date():
    table_ = offices()
    assert table_.holder("President", "USA", ("2025-01-20",) * 2) == "donald-trump"
    assert table_.holder("president", "USA", ("2025-01-19",) * 2) == "joe-biden"
    assert table_.holder("secretary of defence", "USA", ("2016-06-01",) * 2) == "ash-carter"
    assert table_.holder("president", "USA", ("2019-01-01", "2023-01-01")) is None
    assert table_.holder("president", "Atlantis", ("2019-01-01",) * 2) is None
    assert table_.holds("sergei-lavrov", "minister", ("2010-01-01",) * 2)
    assert table_.holds("sara-duterte", "vice president", ("2024-01-01",) * 2)
    assert not table_.holds("sara-duterte", "president", ("2024-01-01",) * 2)


def test_small_states_have_their_presidents_for_the_time_they_held_office():
    table_ = offices()
    for code, day, person in (
        ("BFA", "2021-06-01", "roch-marc-christian-kabore"),
        ("BFA", "2022-06-01", "paul-henri-sandaogo-damiba"),
        ("BFA", "1995-06-01", "blaise-compaore"),
        ("LVA", "2001-06-01", "vaira-vike-freiberga"),
        ("CHE", "2014-06-01", "didier-burkhalter"),
    ):
        assert table_.holder("president", code, (day,) * 2) == person
    assert table_.holder("president", "SSD", ("1995-06-01",) * 2) is None


def test_terms_end_after_they_start():
    terms = [term for held in offices().by_person.values() for term in held]
    assert [term for term in terms if term.end < term.start] == []


def test_period_in_which_everybody_held_the_title():
    period = offices().period([("ash-carter", "defense secretary"), ("haider-al-abadi", "prime minister")])
    assert period is not None and "2015-02" <= period[0] < period[1] <= "2017-02"
    assert offices().period([("nobody", "president")]) is None


def test_places_by_focus_container_and_population():
    def found(name: str, within: str | None = None, **focus: float) -> tuple[str, str | None] | None:
        place = resolve_place(name, focus=focus, within=within)
        return None if place is None else (place.label, place.country)

    assert found("Birmingham") == ("Birmingham", "GBR")
    assert found("Birmingham", USA=1.0) == ("Birmingham", "USA")
    assert found("Geneva", USA=1.0) == ("Geneva", "CHE")
    assert found("Tripoli", within="LBN") == ("Tripoli", "LBN")
    assert found("Tripoli") == ("Tripoli", "LBY")
    assert found("Donbas") == ("Donbas", "UKR")
    assert found("Nowhere at all") is None


def test_nouns_and_their_plurals():
    table_ = nouns()
    assert table_["ministries"] == table_["ministry"] and table_["gunmen"].kind == "person"
    assert table_["troops"].canonical == "armed forces"
    assert all(table_[w].kind == "person" for w in ("dockworkers", "motorcyclist", "fishermen"))
    assert table_["dockworker"].category == "person" and table_["regents"].category == "official"
    assert len(table("nouns")) >= 1300
    assert "move" not in table_ and "efforts" not in table_ and "stakes" not in table_


@pytest.mark.parametrize("name", FILES)
def test_tables_are_tidy(name: str):
    path = Path(str(ontology_folder())) / "actors" / f"{name}.csv"
    data = path.read_bytes()
    assert b"\r" not in data and not data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode().splitlines(), strict=True))
    assert len({len(row) for row in rows}) == 1
    assert len({tuple(row) for row in rows}) == len(rows)


def test_tables_refer_to_each_other():
    codes = {row["iso3"] for row in table("countries")}
    organisations = {row["id"] for row in table("organisations")}
    people = {row["id"] for row in table("people")}
    assert {row["refers_to"] for row in table("metonyms")} <= codes | organisations
    assert {row["person_id"] for row in table("offices")} <= people
    assert {row["country_iso3"] or row["org_id"] for row in table("offices")} <= codes | organisations
    assert {row["country_iso3"] for row in table("places")} <= codes | {""}
    assert {row["within"] for row in table("countries")} <= codes | {""}
    assert not codes & organisations and not organisations & people


def test_a_dateline_that_shouts_names_the_same_city():
    focus = {"HTI": 1.0}
    quiet, loud = resolve_place("Geneva", focus=focus), resolve_place("GENEVA", focus=focus)
    assert quiet is not None and quiet == loud
