"""The tables of actors, offices, nouns and places."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.actors import ENTITY, Entity, actors, fold, pieces, slug, spelling_key, table
from kg.actors.nouns import nouns
from kg.actors.offices import offices
from kg.actors.places import GEONAMES, resolve_place
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
    "peoples",
    "places",
    "territories",
    "titles",
    "towns",
)
KINDS = {
    "IGO",
    "NGO",
    "alliance",
    "armed_group",
    "central_bank",
    "company",
    "court",
    "executive",
    "government_body",
    "military",
    "news_agency",
    "party",
}


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


@pytest.mark.parametrize(
    ("spellings", "entity", "country"),
    [
        ("Ahrar al-Sham|Ahrar ash-Sham|Harakat Ahrar al-Sham", "ahrar-al-sham", "SYR"),
        ("Hay'at Tahrir al-Sham|al-Nusra|Jabhat Fateh al-Sham|HTS", "hts", "SYR"),
        ("Nour al-Din al-Zenki Movement|Noureddin al-Zinki|al-Zenki", "zenki", "SYR"),
        ("Women's Protection Units|YPJ", "ypj", "SYR"),
        ("Popular Mobilisation Units|Hashd al-Sha'bi|PMU", "pmf-iraq", "IRQ"),
        ("Iraqi Counter Terrorism Service|Golden Division", "iraqi-cts", "IRQ"),
        ("DHKP-C|DHKP/C", "dhkp-c", "TUR"),
        ("Ansar Beit al-Maqdis|Sinai Province|Wilayat Sinai", "wilayat-sinai", "EGY"),
        ("Ta'ang National Liberation Army|TNLA", "tnla", "MMR"),
        ("Akhmat|Kadyrovites", "akhmat", "RUS"),
        ("Ulster Volunteer Force|UVF", "uvf", "GBR"),
        ("Daesh|Islamic State of Iraq and al-Sham", "isis", None),
        ("Qaeda|al-Qaida", "al-qaeda", None),
    ],
)
def test_groups_by_every_spelling_and_with_their_state(spellings: str, entity: str, country: str | None):
    for spelling in spellings.split("|"):
        assert [s.entity.id for s in actors().senses(spelling)] == [ENTITY + entity], spelling
    assert actors().entities[entity].country == country


def test_names_and_acronyms_of_several_groups_are_risky():
    for alias, bearers in (
        ("SLA", {"slm-sudan", "south-lebanon-army"}),
        ("Army of Islam", {"army-of-islam-gaza", "jaysh-al-islam-syria"}),
        ("People's Defence Forces", {"hpg", "pdf-myanmar"}),
        ("Baath Party", {"baath-party-iraq", "baath-party-syria"}),
    ):
        senses = actors().senses(alias)
        assert {s.entity.id for s in senses} == {ENTITY + b for b in bearers}
        assert all(s.risky for s in senses)


def test_no_organisation_shares_an_alias_that_is_not_listed_as_ambiguous():
    bearers: dict[tuple[str, ...], set[str]] = {}
    listed = {tuple(pieces(row["alias"])) for row in table("ambiguous")}
    organisations = table("organisations")
    for row in (*organisations, *table("people")):
        for alias in filter(None, (row["name"], *row["aliases"].split("|"))):
            bearers.setdefault(tuple(pieces(alias)), set()).add(row["id"])
    ours = {row["id"] for row in organisations}
    shared = {a for a, ids in bearers.items() if len(ids) > 1 and ids & ours and a not in listed}
    assert shared == set()
    assert {row["kind"] for row in organisations} <= KINDS
    assert len(organisations) >= 1500


def test_a_longer_phrase_keeps_the_name_of_its_group():
    assert actors().body("IRQ", "federal police") == actors().entities["iraqi-federal-police"]
    words = pieces("Jaish al-Fatah fighters")
    end, senses = actors().longest(words, 0)
    assert (end, senses[0].entity.id) == (3, ENTITY + "army-of-conquest")


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


def test_a_small_town_is_hardly_meant_where_nobody_speaks_of_its_country():
    def found(name: str, **focus: float) -> str | None:
        place = resolve_place(name, focus=focus)
        return None if place is None else place.country

    assert found("Bonn", MLI=1.0) == found("Boni") == "DEU"
    assert found("Boni", MLI=1.0) is None  # an old name of Bonn
    assert (found("Cologne", MLI=1.0), found("Kiev", MLI=1.0)) == ("DEU", "UKR")
    assert found("Santa Teresa", GTM=1.0) is None  # in three countries
    assert found("Santa Teresa", GTM=1.0, VEN=0.1) == "VEN"
    assert found("Kapan", RUS=1.0) == "ARM"  # in one


@pytest.mark.parametrize("title", ["mayor", "governor"])
def test_a_mayor_is_not_that_of_the_capital(title: str):
    assert not any(title in term.titles for terms in offices().by_person.values() for term in terms)


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
    assert {row["country_iso3"] for row in table("towns")} <= {
        r["iso3"] for r in table("countries") if r["iso2"]
    }
    assert {row["within"] for row in table("countries")} <= codes | {""}
    places = {(row["name"], row["country_iso3"]) for name in ("places", "towns") for row in table(name)}
    for row in table("territories"):
        known = [row["name"], *filter(None, row["places"].split("|"))]
        assert {(name, row["country_iso3"]) for name in known} <= places
    assert not codes & organisations and not organisations & people


def test_a_dateline_that_shouts_names_the_same_city():
    focus = {"HTI": 1.0}
    quiet, loud = resolve_place("Geneva", focus=focus), resolve_place("GENEVA", focus=focus)
    assert quiet is not None and quiet == loud


def town(name: str, within: str | None = None, **focus: float) -> Entity:
    place = resolve_place(name, focus=focus, within=within)
    assert place is not None and place.category == "city"
    return place


@pytest.mark.parametrize(
    ("spellings", "country", "geonames"),
    [
        (("Douma", "DOUMA", "Dooma"), "SYR", "170592"),
        (("Khan Sheikhoun", "Khan Shaykhun", "Khan Sheikhun"), "SYR", None),
        (("al-Bab", "Al-Bab", "Al Bab", "El-Bab"), "SYR", None),
        (("Tal Abyad", "Tel Abyad", "Tell Abyad"), "SYR", None),
        (("Khan Younis", "Khan Yunus"), "PSE", None),
        (("Ain al-Hilweh", "Ein el-Hilweh"), "LBN", None),
        (("Artemivsk", "Artemovsk"), "UKR", None),
    ],
)
def test_the_spellings_of_the_news_are_one_town(
    spellings: tuple[str, ...], country: str, geonames: str | None
):
    found = {town(name) for name in spellings}
    assert {place.country for place in found} == {country} and len(found) == 1
    assert geonames is None or found.pop().id == f"{GEONAMES}{geonames}/"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Dabiq", "SYR"),
        ("al-Rai", "SYR"),
        ("Ain Issa", "SYR"),
        ("Baghouz", "SYR"),
        ("Kocho", "IRQ"),
        ("Klishchiivka", "UKR"),
        ("Masafer Yatta", "PSE"),
        ("Punggye-ri", "PRK"),
        ("Shusha", "AZE"),
        ("Galwan Valley", "IND"),
        ("Zamzam camp", "SDN"),
    ],
)
def test_villages_have_their_country(name: str, country: str):
    assert town(name).country == country


def test_districts_of_cities_are_places_of_their_own():
    assert town("Jobar").country == town("Sheikh Maqsoud").country == "SYR"
    assert town("Kadhimiya").country == "IRQ" and town("Shujaiya").country == "PSE"
    assert town("Kadhimiya").id == ENTITY + "kadhimiya-IRQ"


def test_two_towns_of_a_name_by_focus():
    assert town("al-Bayda", YEM=1.0).country == "YEM"
    assert town("al-Bayda", LBY=1.0).country == "LBY"
    assert town("Husseiniya", within="IRQ").country == "IRQ"


def test_towns_are_no_words_names_or_acronyms():
    for name in ("douma", "HOL", "Harem", "SWAT"):
        place = resolve_place(name, focus={})
        assert place is None or place.country != "SYR"
    rows = table("towns")
    assert not any('"' in value or "," in value for row in rows for value in row.values())
    names = [n for row in rows for n in (row["name"], *filter(None, row["aliases"].split("|")))]
    assert all(name == fold(name).strip() and name[0].isalnum() for name in names)
    keys = [(row["name"].lower(), row["country_iso3"]) for row in rows]
    assert len(set(keys)) == len(keys)
    for row in rows:
        assert bool(row["geonames_id"]) == bool(row["latitude"]) == bool(row["longitude"])
        assert row["geonames_id"].isdecimal() or not row["geonames_id"]


def test_some_write_the_family_name_first():
    assert actors().senses("Kishida Fumio")[0].entity == actors().senses("Fumio Kishida")[0].entity
    assert not actors().senses("Putin Vladimir")
