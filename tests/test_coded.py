from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import (
    ALARM,
    BUYERS,
    CHINA,
    ENT,
    EXTRACTION,
    PROTESTERS,
    PUTIN,
    RUSSIA,
    TALKS,
    TRUMP,
    UKRAINE,
    USA,
    event,
)
from rdflib import Dataset

from kg import dataset as graphs
from kg.coded import FORMATS, gdelt, icews, polecat, read_articles, read_rows, write_rows
from kg.coded.articles import row_article, row_of
from kg.coded.cameo import code_of, meaning, name_of, quad_number
from kg.coded.parties import party, sector
from kg.event import Party, Place, Time
from kg.ontology import plover
from kg.query import query
from kg.restore import restore
from kg.terms import bare, iri
from kg.validate import validate


def gdelt_row(**values: object) -> str:
    row: dict[str, object] = {
        "GLOBALEVENTID": 1234567890,
        "SQLDATE": 20250331,
        "Actor1Code": "USAGOV",
        "Actor1Name": "DONALD TRUMP",
        "Actor1CountryCode": "USA",
        "Actor1Type1Code": "GOV",
        "Actor2Code": "RUS",
        "Actor2Name": "RUSSIA",
        "Actor2CountryCode": "RUS",
        "EventCode": "138",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Kyiv, Kyyiv, Misto, Ukraine",
        "ActionGeo_CountryCode": "UP",
        "ActionGeo_Lat": "50.4333",
        "ActionGeo_Long": "30.5167",
        "DATEADDED": "20250401123000",
        "SOURCEURL": "https://news.example/a",
        **values,
    }
    return "\t".join(str(row.get(column, "")) for column in gdelt.COLUMNS)


def icews_row(**values: object) -> str:
    row: dict[str, object] = {
        "Event ID": "20718170",
        "Event Date": "2018-01-01",
        "Source Name": "Police (Turkey)",
        "Source Sectors": "Police,Government",
        "Source Country": "Turkey",
        "Event Text": "Arrest, detain, or charge with legal action",
        "CAMEO Code": "173",
        "Intensity": "-5.0",
        "Target Name": "Citizen (Turkey)",
        "Target Country": "Turkey",
        "Story ID": "35419633",
        "Sentence Number": "3",
        "City": "Ankara",
        "Country": "Turkey",
        "Latitude": "39.9199",
        "Longitude": "32.8543",
        **{name.replace("_", " "): value for name, value in values.items()},
    }
    return "\t".join(str(row.get(column, "")) for column in icews.COLUMNS)


def polecat_row(**values: object) -> str:
    row: dict[str, object] = {
        "Event ID": "ASA20230101-1",
        "Event Date": "2023-01-01",
        "Event Type": "CONSULT",
        "Event Mode": "visit",
        "Intensity": "4",
        "Quad Code": "VERBAL COOPERATION",
        "Actor Name": "Vladimir Putin",
        "Actor Country": "RUS",
        "Primary Actor Sector": "GOV",
        "Recipient Name": "China",
        "Recipient Country": "CHN",
        "Placename": "Beijing",
        "Country": "CHN",
        "Latitude": "39.9",
        "Longitude": "116.4",
        "GeoNames ID": "1816670",
        "Publication Date": "2023-01-02",
        **{name.replace("_", " "): value for name, value in values.items()},
    }
    return "\t".join(str(row.get(column, "")) for column in polecat.COLUMNS)


ROWS = {"gdelt": gdelt_row, "icews": icews_row, "polecat": polecat_row}


def test_gdelt_has_61_columns() -> None:
    assert len(gdelt.COLUMNS) == 61
    assert (gdelt.COLUMNS[5], gdelt.COLUMNS[15], gdelt.COLUMNS[26]) == (
        "Actor1Code",
        "Actor2Code",
        "EventCode",
    )
    assert (gdelt.COLUMNS[51], gdelt.COLUMNS[60]) == ("ActionGeo_Type", "SOURCEURL")
    assert len(icews.COLUMNS) == 20


def test_a_gdelt_row_becomes_an_event() -> None:
    (found,) = read_rows([gdelt_row()], "gdelt")
    assert (found.type, found.mode, found.quad) == ("THREATEN", "violence", "verbal conflict")
    assert found.score == plover().score("THREATEN", "violence")
    assert (found.actors[0].id, found.actors[0].label) == (TRUMP.id, "Donald Trump")
    assert found.recipients[0].id == RUSSIA.id
    assert found.time is not None and found.time.value == "2025-03-31"
    assert (found.published, found.article) == ("2025-04-01", "https://news.example/a#gdelt-1234567890")
    assert found.place is not None
    assert (found.place.country, found.place.latitude, found.place.longitude) == ("UKR", 50.4333, 30.5167)
    assert found.predicate.lemma == "Threaten with military force"
    assert not found.modes


def test_a_gdelt_place_that_is_a_country_is_the_country() -> None:
    row = gdelt_row(ActionGeo_Type="1", ActionGeo_FullName="Ukraine")
    (found,) = read_rows([row], "gdelt")
    assert found.place is not None and found.place.id == UKRAINE.id


def test_an_icews_row_becomes_an_event() -> None:
    (found,) = read_rows(["\t".join(icews.COLUMNS), icews_row()], "icews")
    assert (found.type, found.mode, found.sentence.index) == ("COERCE", "arrest", 3)
    assert found.article == "urn:icews:35419633#icews-20718170"
    assert found.actors == (Party(ENT + "police-turkey", "Police (Turkey)", "government", "TUR"),)
    assert found.recipients == (Party(ENT + "citizen-turkey", "Citizen (Turkey)", "group", "TUR"),)
    assert found.place is not None and (found.place.label, found.place.country) == ("Ankara", "TUR")


def test_an_icews_row_without_sentence_number_stands_first() -> None:
    (found,) = read_rows([icews_row(Sentence_Number="")], "icews")
    assert found.sentence.index == 0


def test_icews_codes_that_lost_their_zero() -> None:
    (found,) = read_rows([icews_row(CAMEO_Code="42")], "icews")
    assert (found.type, found.mode) == ("CONSULT", "visit")


def test_a_polecat_row_becomes_an_event() -> None:
    (found,) = read_rows([polecat_row()], "polecat")
    assert (found.type, found.mode, found.score) == ("CONSULT", "visit", 4.0)
    assert (found.actors[0].id, found.recipients[0].id) == (PUTIN.id, ENT + "CHN")
    assert found.place is not None and found.place.id == "https://sws.geonames.org/1816670/"
    assert (found.published, found.time and found.time.value) == ("2023-01-02", "2023-01-01")


@pytest.mark.parametrize(
    ("form", "values", "message"),
    [
        ("gdelt", {"SQLDATE": "2025"}, "SQLDATE is '2025', not a date"),
        ("gdelt", {"SQLDATE": "20250231"}, "SQLDATE is '20250231', not a date"),
        ("gdelt", {"ActionGeo_Lat": "950"}, "ActionGeo_Lat is '950', more than 90 degrees"),
        ("icews", {"Longitude": "-180.5"}, "Longitude is '-180.5', more than 180 degrees"),
        ("gdelt", {"EventCode": "999"}, "no CAMEO code: '999'"),
        ("gdelt", {"ActionGeo_Lat": "north"}, "ActionGeo_Lat is 'north', not a number"),
        (
            "gdelt",
            dict.fromkeys(("Actor1Name", "Actor1Code", "Actor2Name", "Actor2Code"), ""),
            "neither actor",
        ),
        ("icews", {"Event_Date": "1.1.2018"}, "Event Date is '1.1.2018', not a date"),
        ("polecat", {"Latitude": "90.5"}, "Latitude is '90.5', more than 90 degrees"),
        ("polecat", {"Event_Type": "SMILE"}, "no PLOVER type: 'SMILE'"),
        ("polecat", {"Event_Mode": "phonebox"}, "no mode of CONSULT: 'phonebox'"),
    ],
)
def test_bad_rows_are_reported_by_line_and_the_rest_kept(
    form: str, values: dict[str, object], message: str
) -> None:
    good, bad = ROWS[form](), ROWS[form](**values)
    reports: list[tuple[int, str]] = []
    lines = [good, bad, "", good + "\tmore", good]
    found = list(read_rows(lines, form, report=lambda line, text: reports.append((line, text))))
    assert len(found) == 2
    assert [line for line, _ in reports] == [2, 4]
    assert reports[0][1].startswith(message)
    assert reports[1][1].endswith("expected")


def test_rows_are_read_one_at_a_time() -> None:
    def endless() -> object:
        while True:
            yield gdelt_row()

    events = read_rows(endless(), "gdelt")  # type: ignore[arg-type]
    assert next(events) == next(events)


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_read_is_written_the_same(form: str) -> None:
    first = list(read_rows([ROWS[form]()], form))
    second = list(read_rows(write_rows(first, form).splitlines(), form))
    assert second == first


@pytest.mark.parametrize("form", FORMATS)
def test_through_the_graph_and_back(form: str) -> None:
    put = list(read_rows([ROWS[form]()], form))
    dataset = graphs.build(put, extraction=EXTRACTION)
    assert validate(dataset).conforms
    back = [replace(found, sentence=put[0].sentence) for found in restore(dataset)]
    assert write_rows(back, form) == write_rows(put, form)


def test_our_events_as_gdelt(dataset: Dataset) -> None:
    rows = [line.split("\t") for line in write_rows(restore(dataset), "gdelt").splitlines()]
    assert {len(row) for row in rows} == {61}
    columns = [dict(zip(gdelt.COLUMNS, row, strict=True)) for row in rows]
    told = {(row["Actor1Name"], row["EventRootCode"], row["Actor2Name"]) for row in columns}
    assert told == {
        ("DONALD TRUMP", "13", "BUYERS OF RUSSIAN OIL"),
        ("RUSSIA", "04", "UNITED STATES"),
        ("UNITED STATES", "04", "RUSSIA"),
        ("DONALD TRUMP", "05", "VLADIMIR PUTIN"),
        ("PROTESTERS", "14", ""),
        ("RUSSIA", "11", "NORTH ATLANTIC TREATY ORGANIZATION"),
    }  # not: planned, possible, denied, relations, dated to a month
    threat = next(row for row in columns if row["EventRootCode"] == "13")
    assert (threat["NumMentions"], threat["NumArticles"], threat["QuadClass"]) == ("2", "2", "3")
    praise = next(row for row in columns if row["EventRootCode"] == "05")
    assert (praise["SQLDATE"], praise["FractionDate"]) == ("20250330", "2025.2466")
    assert (praise["ActionGeo_FullName"], praise["ActionGeo_CountryCode"]) == ("Moscow", "RS")


def test_our_events_as_polecat_and_icews(dataset: Dataset) -> None:
    polecat_rows = write_rows(restore(dataset), "polecat").splitlines()
    icews_rows = write_rows(restore(dataset), "icews").splitlines()
    assert polecat_rows[0].split("\t") == list(polecat.COLUMNS)
    assert icews_rows[0].split("\t") == list(icews.COLUMNS)
    threats = [row.split("\t") for row in polecat_rows if "\tTHREATEN\t" in row]
    assert len(threats) == 2
    assert dict(zip(polecat.COLUMNS, threats[0], strict=True))["Event Mode"] == "relations"


def test_a_statement_is_cameo_01_and_a_relation_nothing() -> None:
    say = event(TALKS, 5, "praised", "SAY", "says", actors=(TRUMP,), recipients=(PUTIN,))
    holds = event(TALKS, 6, "president", "RELATION", "holds office", actors=(TRUMP,), recipients=(USA,))
    (row,) = write_rows([say, holds], "gdelt").splitlines()
    assert row.split("\t")[26:30] == ["010", "010", "01", "1"]
    assert len(write_rows([say, holds], "polecat").splitlines()) == 1


def test_cameo_and_plover() -> None:
    assert meaning("0214") == meaning("1014")
    assert meaning("99") is None
    assert name_of("138") == "Threaten with military force"
    assert code_of("THREATEN", "violence", "Threaten with military force") == "138"
    assert code_of("COERCE", "arrest") == "173"
    assert code_of("CONSULT", "multilateral") == "040"
    assert (meaning("0254"), name_of("0254")[:6]) == (meaning("1054"), "Appeal")
    assert [code for code in plover().cameo if code_of(meaning(code)[0], name=name_of(code)) != code] == [
        root for root in plover().cameo if len(root) == 2 and name_of(root) == name_of(f"{root}0")
    ]


def test_the_code_of_a_type_or_mode_says_no_more_than_it() -> None:
    assert code_of("THREATEN", "violence") == "130"
    assert code_of("THREATEN", "relations") == "130"
    assert code_of("SANCTION", "discontinue") == "160"
    assert code_of("ACCUSE", "allege") == "110"
    assert code_of("RETREAT", "withdraw") == code_of("RETREAT", "disarm") == "087"
    assert code_of("ASSAULT", "explosives") == "183"
    assert code_of("ASSAULT", "aerial") == code_of("ASSAULT", "drone") == "195"
    assert code_of("CONSULT", "visit") == "042"
    roots = {(kind, code[:2]) for code, (kind, _) in plover().cameo.items()} | {
        ("SANCTION", "11")
    }  # convicts
    for type, mode in plover().modes:
        assert code_of(type, mode) in plover().cameo
        assert (type, (code_of(type, mode) or "")[:2]) in roots, (type, mode)
    assert [name for name in plover().types if code_of(name) is None] == [plover().relation]


def test_quad_classes_of_gdelt_go_by_the_root() -> None:
    codes = ("010", "057", "060", "0811", "090", "1383", "140", "204")
    assert [quad_number(code) for code in codes] == ["1", "1", "2", "2", "3", "3", "4", "4"]


def test_parties_of_coded_data() -> None:
    assert party("KIM JONG UN", "PRK").id == ENT + "kim-jong-un"
    assert party("PROTESTER", "FRA") == Party(ENT + "fra-protester", "Protester", "group", "FRA")
    assert party("Men (Syria)") == Party(ENT + "men-syria", "Men (Syria)", "group", "SYR")
    assert party("Vladimir Putin", "USA").id != PUTIN.id
    assert (sector(TRUMP), sector(RUSSIA), sector(Party(ENT + "reuters", "Reuters", "organisation"))) == (
        "GOV",
        "",
        "MED",
    )


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="unknown format 'acled'; one of gdelt, icews, polecat"):
        list(read_rows([], "acled"))


def test_rows_of_one_story_are_articles_of_one_site() -> None:
    codes = ("190", "180", "190")
    lines = [gdelt_row(EventCode=code, GLOBALEVENTID=number) for number, code in enumerate(codes)]
    rows = list(read_articles(lines, "gdelt"))
    assert [article.source for article, _ in rows] == ["news.example"] * 3
    assert [article.url for article, _ in rows] == ["https://news.example/a"] * 3
    articles, events = zip(*rows, strict=True)
    dataset = graphs.build(events, articles=articles, extraction=EXTRACTION)
    assert validate(dataset).conforms
    assert sorted(graphs.articles(dataset)) == [f"https://news.example/a#gdelt-{n}" for n in range(3)]
    support = query(dataset, "support").rows
    assert sorted((row[1], row[2]) for row in support) == [(1, 3)]
    written = [line.split("\t") for line in write_rows(restore(dataset), "gdelt").splitlines()]
    assert sorted((row[0], row[26], row[60]) for row in written) == [
        (str(number), code, "https://news.example/a") for number, code in enumerate(codes)
    ]


@pytest.mark.parametrize(
    "story", ["https://news.example/#/a?b=1", "BBC Monitoring", "", "35419633", "urn:sha256:aaaa", "a/b#c"]
)
def test_story_and_id_of_a_row_are_found_again(story: str) -> None:
    name = row_article("gdelt", "A 1/2", story=story).id
    assert row_of(bare(iri(name)), "gdelt") == (story, "A 1/2")
    assert row_of(bare(iri(name)), "icews") is None
    assert row_of("https://news.example/a", "gdelt") is None


def test_rows_without_an_id_of_their_own_are_told_apart() -> None:
    lines = [polecat_row(Event_ID="", Recipient_Name=name) for name in ("China", "Iran", "China")]
    first, other, again = (article.id for article, _ in read_articles(lines, "polecat"))
    assert first == again != other


def test_rows_of_one_event_in_several_places_are_told_apart() -> None:
    nowhere = dict.fromkeys(("Placename", "Country", "Latitude", "Longitude", "GeoNames_ID"), "")
    places: list[dict[str, str]] = [
        {"Placename": "Paris"},
        {**nowhere, "City": "Lyon"},
        nowhere,
    ]
    found = [article.id for article, _ in read_articles([polecat_row(**one) for one in places], "polecat")]
    assert len(set(found)) == 3
    lines = write_rows(read_rows([polecat_row(**one) for one in places], "polecat"), "polecat")
    assert [article.id for article, _ in read_articles(lines.splitlines(), "polecat")] == found


def test_who_published_is_the_source() -> None:
    def source(form: str, **values: object) -> str | None:
        return next(read_articles([ROWS[form](**values)], form))[0].source

    assert source("gdelt", SOURCEURL="https://www.News.example/b") == "news.example"
    assert source("gdelt", SOURCEURL="BBC Monitoring") == "BBC Monitoring"
    assert source("gdelt", SOURCEURL="urn:sha256:aaaa") is None
    assert source("icews", Publisher="Xinhua") == "Xinhua"
    assert source("polecat", Source="xinhua") == "xinhua"
    assert source("polecat") is None


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-24/2025-03-30", "2025-03-24"),
        ("2025-03-24/..", "2025-03-24"),
        ("2025-03-28~", "2025-03-28"),
        ("2025-03", None),
        ("2024-03/2024-05", None),
        ("../2025-04-30", None),
        ("2024-22", None),
        ("P3D", None),
    ],
)
def test_an_event_has_the_day_that_it_tells_or_no_row(form: str, value: str, day: str | None) -> None:
    told = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,), time=Time("then", value))
    rows = [line.split("\t") for line in write_rows([told], form).splitlines() if "Event ID" not in line]
    assert [row[1].replace("-", "") for row in rows] == ([day.replace("-", "")] if day else [])


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_left_out_is_counted(form: str) -> None:
    put = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,))
    holds = replace(put, type="RELATION", quad=None)
    month, past = replace(put, time=Time("in March", "2025-03")), replace(put, modes=("historical",))
    heard: list[tuple[str, int]] = []
    left_out = [month, past, replace(put, modes=("negation",)), holds, replace(put, modes=("future",))]
    write_rows([put, *left_out], form, report=lambda why, mentions: heard.append((why, mentions)))
    assert [mentions for _, mentions in heard] == [2, 2, 1]
    assert [why for why, _ in heard[:2]] == ["not dated to a day", "planned, possible or denied"]
    assert heard[2][0].endswith(("a relation, which is no event", "no event of PLOVER"))


def test_a_gdelt_row_in_full() -> None:
    moscow = Place("in Moscow", ENT + "moscow", "Moscow", "RUS", 55.75, 37.62)
    damascus = Party(ENT + "damascus", "Damascus", "place", "SYR", "Damascus")
    strike = event(
        ALARM, 4, "condemned", "ASSAULT", "strikes", mode="aerial", actors=(RUSSIA,), recipients=(damascus,)
    )
    strike = replace(strike, place=moscow, time=Time("in the night", "2025-04-01"))
    (row,) = write_rows([strike], "gdelt").splitlines()
    told = dict(zip(gdelt.COLUMNS, row.split("\t"), strict=True))
    assert len(told.pop("GLOBALEVENTID")) > 5
    assert {name: value for name, value in told.items() if value} == {
        "SQLDATE": "20250401",
        "MonthYear": "202504",
        "Year": "2025",
        "FractionDate": "2025.2493",
        "Actor1Code": "RUS",
        "Actor1Name": "RUSSIA",
        "Actor1CountryCode": "RUS",
        "Actor2Name": "DAMASCUS",
        "Actor2CountryCode": "SYR",
        "IsRootEvent": "0",
        "EventCode": "195",
        "EventBaseCode": "195",
        "EventRootCode": "19",
        "QuadClass": "4",
        "NumMentions": "1",
        "NumSources": "1",
        "NumArticles": "1",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Moscow",
        "ActionGeo_CountryCode": "RS",
        "ActionGeo_Lat": "55.75",
        "ActionGeo_Long": "37.62",
        "DATEADDED": "20250402000000",
        "SOURCEURL": ALARM.id,
    }
    (back,) = read_rows([row], "gdelt")
    assert (back.recipients[0].label, back.recipients[0].country) == ("Damascus", "SYR")
    assert back.actors[0].id == RUSSIA.id


def test_an_icews_row_in_full() -> None:
    arrest = event(
        ALARM, 2, "rallied", "COERCE", "arrests", mode="arrest",
        actors=(PUTIN,), recipients=(replace(PROTESTERS, label="Protesters (Ukraine)"),),
        place=Place("in Kyiv", ENT + "kyiv", "Kyiv", "UKR", 50.43, 30.52),
    )  # fmt: skip
    _, row = write_rows([arrest], "icews").splitlines()
    told = dict(zip(icews.COLUMNS, row.split("\t"), strict=True))
    assert 0 < int(told.pop("Event ID")) < 10**9
    assert {name: value for name, value in told.items() if value} == {
        "Event Date": "2025-04-02",
        "Source Name": "Vladimir Putin",
        "Source Sectors": "Government",
        "Source Country": "Russia",
        "Event Text": "Arrest, detain, or charge with legal action",
        "CAMEO Code": "173",
        "Target Name": "Protesters (Ukraine)",
        "Target Country": "Ukraine",
        "Story ID": ALARM.id,
        "Sentence Number": "2",
        "City": "Kyiv",
        "Country": "Ukraine",
        "Latitude": "50.43",
        "Longitude": "30.52",
    }


def test_a_polecat_row_in_full() -> None:
    beijing = Place("in Beijing", "https://sws.geonames.org/1816670/", "Beijing", "CHN", 39.9, 116.4)
    visit = event(
        TALKS, 5, "praised", "CONSULT", "visits", mode="visit",
        actors=(PUTIN,), recipients=(CHINA,), place=beijing,
    )  # fmt: skip
    _, row = write_rows([visit], "polecat").splitlines()
    told = dict(zip(polecat.COLUMNS, row.split("\t"), strict=True))
    assert len(told.pop("Event ID")) == 16
    assert {name: value for name, value in told.items() if value} == {
        "Event Date": "2025-03-31",
        "Event Type": "CONSULT",
        "Event Mode": "visit",
        "Intensity": "4.0",
        "Quad Code": "VERBAL COOPERATION",
        "Actor Name": "Vladimir Putin",
        "Actor Country": "RUS",
        "Primary Actor Sector": "GOV",
        "Actor Name Raw": "Putin",
        "Recipient Name": "China",
        "Recipient Country": "CHN",
        "Recipient Name Raw": "China",
        "Placename": "Beijing",
        "Country": "CHN",
        "Latitude": "39.9",
        "Longitude": "116.4",
        "GeoNames ID": "1816670",
        "Source": TALKS.id,
        "Publication Date": "2025-03-31",
        "Language": "eng",
    }


@pytest.mark.parametrize("form", FORMATS)
def test_ids_outlast_a_round_trip(form: str) -> None:
    put = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,), recipients=(PUTIN,))
    first = write_rows([put], form)
    again = write_rows(read_rows(first.splitlines(), form), form)
    assert [line.split("\t")[0] for line in again.splitlines()] == [
        line.split("\t")[0] for line in first.splitlines()
    ]


def test_nameless_people_are_counted_by_what_they_are_called() -> None:
    told = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,), recipients=(BUYERS,))
    other = event(ALARM, 4, "condemned", "SUPPORT", "praises", actors=(TRUMP,))
    other = replace(other, recipients=(replace(BUYERS, id=ENT + "other-buyers"),), published=TALKS.published)
    (row,) = write_rows([told, other], "gdelt").splitlines()
    assert row.split("\t")[31:34] == ["2", "2", "2"]


def test_a_country_as_place_keeps_its_country() -> None:
    """Through the graph, where a country has no country."""
    place = Place("in Sudan", ENT + "SDN", "Sudan")
    told = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,), place=place)
    row = dict(zip(gdelt.COLUMNS, write_rows([told], "gdelt").strip("\n").split("\t"), strict=True))
    assert (row["ActionGeo_Type"], row["ActionGeo_CountryCode"]) == ("1", "SU")
    row = dict(zip(icews.COLUMNS, write_rows([told], "icews").splitlines()[1].split("\t"), strict=True))
    assert (row["City"], row["Country"]) == ("", "Sudan")
    row = dict(zip(polecat.COLUMNS, write_rows([told], "polecat").splitlines()[1].split("\t"), strict=True))
    assert row["Country"] == "SDN"


def test_places_of_gdelt_that_have_no_country_of_ours() -> None:
    (found,) = read_rows(
        [gdelt_row(ActionGeo_Type="1", ActionGeo_FullName="Curacao", ActionGeo_CountryCode="NT")], "gdelt"
    )
    assert found.place is not None and (found.place.label, found.place.country) == ("Curacao", None)
    row = gdelt_row(ActionGeo_Type="1", ActionGeo_FullName="Gaza Strip", ActionGeo_CountryCode="GZ")
    (found,) = read_rows([row], "gdelt")
    assert found.place is not None and (found.place.label, found.place.country) == ("Gaza Strip", "PSE")
    assert found.place.id == ENT + "gaza-strip"
    (found,) = read_rows([gdelt_row(ActionGeo_FullName="")], "gdelt")
    assert found.place is not None and found.place.id == UKRAINE.id


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Place("Gaza", ENT + "gaza-strip", "Gaza Strip", "PSE"), ("1", "GZ")),
        (Place("Gaza", "https://sws.geonames.org/281133/", "Gaza", "PSE", 31.5, 34.47), ("4", "GZ")),
        (Place("Shifa", ENT + "shifa-hospital-pse", "Shifa Hospital", "PSE"), ("4", "GZ")),
        (Place("Hebron", "https://sws.geonames.org/285066/", "Hebron", "PSE", 31.53, 35.09), ("4", "WE")),
        (Place("Silwan", ENT + "silwan-pse", "Silwan", "PSE"), ("4", "WE")),
        (Place("Palestine", ENT + "PSE", "Palestine", "PSE"), ("1", "WE")),
        (Place("Sderot", "https://sws.geonames.org/294098/", "Sderot", "ISR", 31.52, 34.6), ("4", "IS")),
        (Place("Paracels", ENT + "paracel-islands", "Paracel Islands"), ("1", "PF")),
    ],
)
def test_a_territory_has_its_own_code_in_gdelt(where: Place, expected: tuple[str, str]) -> None:
    (told,) = read_rows([gdelt_row()], "gdelt")
    row = write_rows([replace(told, place=where)], "gdelt")
    values = dict(zip(gdelt.COLUMNS, row.rstrip("\n").split("\t"), strict=True))
    assert (values["ActionGeo_Type"], values["ActionGeo_CountryCode"]) == expected
    (again,) = read_rows([row], "gdelt")
    assert again.place is not None and (again.place.label, again.place.country) == (
        where.label,
        where.country,
    )


def test_a_row_that_is_no_root_event_stays_none() -> None:
    rows = [gdelt_row(IsRootEvent=value) for value in (0, 1)]
    written = write_rows(read_rows([rows[0]], "gdelt"), "gdelt") + write_rows(
        read_rows([rows[1]], "gdelt"), "gdelt"
    )
    assert [line.split("\t")[25] for line in written.splitlines()] == ["0", "1"]


def test_polecat_writes_none_for_nothing() -> None:
    row = polecat_row(Recipient_Name="None", Recipient_Country="None", Latitude="None", Event_Mode="None")
    (found,) = read_rows([row], "polecat")
    assert (found.recipients, found.mode) == ((), None)
    assert found.place is not None and found.place.latitude is None


@pytest.mark.parametrize("form", FORMATS)
def test_there_is_no_score_of_another_scale(form: str) -> None:
    put = event(TALKS, 5, "praised", "SUPPORT", "praises", actors=(TRUMP,))
    columns = {"gdelt": gdelt.COLUMNS, "icews": icews.COLUMNS, "polecat": polecat.COLUMNS}[form]
    row = write_rows([put], form).splitlines()[-1].split("\t")
    score = "GoldsteinScale" if form == "gdelt" else "Intensity"
    assert row[columns.index(score)] == (str(plover().score("SUPPORT")) if form == "polecat" else "")
