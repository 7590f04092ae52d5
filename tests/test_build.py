"""Articles that the rules stumble over, rows of coded data that come in several files."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import spacy
import zstandard
from spacy.language import Language
from spacy.tokens import Doc

import kg.build
from kg import cluster, shards
from kg.article import Article, article, of_outlet
from kg.build import Summary, add_coded, this_run, together
from kg.coded import gdelt
from kg.copies import finder
from kg.dataset import load, store, wrap
from kg.event import Event
from kg.folder import add, held, writing
from kg.remark import Remark
from kg.store import batches, index
from kg.store.batches import living
from kg.terms import named, term

ARTICLES = [Article(f"urn:test:{n}", f"Ministers met {n} times.") for n in range(3)]


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> Language:
    """Sentences by punctuation, and rules that lose their way in the second article."""

    def stumbling(article: Article, doc: Doc) -> list[Event]:
        return stumbling(article, doc) if article is ARTICLES[1] else []

    monkeypatch.setattr(kg.build, "events_of", stumbling)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def test_an_article_that_the_rules_stumble_over_costs_no_other(nlp: Language) -> None:
    remarks: list[Remark] = []
    found = [article.id for article, _, _ in kg.build.extract(ARTICLES, nlp, report=remarks.append)]
    assert found == ["urn:test:0", "urn:test:2"]
    (remark,) = remarks
    assert remark.failed and remark.where == "urn:test:1" and "RecursionError" in remark.what


def test_a_folder_gets_the_others(nlp: Language, tmp_path: Path) -> None:
    remarks: list[Remark] = []
    summary = kg.build.build(ARTICLES, tmp_path, nlp=nlp, report=remarks.append)
    assert (summary.articles, [remark.where for remark in remarks]) == (2, ["urn:test:1"])


def test_without_somebody_to_tell_it_is_an_error(nlp: Language) -> None:
    with pytest.raises(ValueError, match="urn:test:1"):
        list(kg.build.extract(ARTICLES, nlp))


def test_reprints_are_written_as_they_come(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.build, "_REPRINTS", 2)
    text = " ".join(f"Minister {n} met minister {n + 1}." for n in range(50))
    summary = kg.build.build(
        [Article(f"urn:test:{n}", text) for n in range(3, 9)], tmp_path, nlp=nlp, report=print
    )
    assert (summary.articles, summary.copies) == (1, 5)
    assert sorted(len(batch.articles) for batch, _ in living(tmp_path)) == [1, 1, 2, 2]
    again = kg.build.build([Article("urn:test:4", text)], tmp_path, nlp=nlp)
    assert (again.unchanged, again.copies) == (1, 0)


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch, nlp: Language) -> Language:
    """Rules that find nothing."""
    monkeypatch.setattr(kg.build, "events_of", lambda article, doc: [])
    return nlp


WIRE = " ".join(f"Minister {n} met minister {n + 1}." for n in range(50))
FIRST, COPY, EDITED = (
    Article("urn:test:first", WIRE),
    Article("urn:test:copy", WIRE),
    Article("urn:test:edited", WIRE.replace("Minister 7 met", "Minister 7 left")),
)
CHANGED = replace(FIRST, text="Norland took Hama. The war is over, all say.")
Builder = Callable[[Iterable[Article], Path, Language, list[Remark]], Summary]


def alone(articles: Iterable[Article], folder: Path, nlp: Language, remarks: list[Remark]) -> Summary:
    return kg.build.build(articles, folder, nlp=nlp, report=remarks.append)


def spread(articles: Iterable[Article], folder: Path, nlp: Language, remarks: list[Remark]) -> Summary:
    """What `kg.cluster` does, in one process: a shard for each article."""
    run, gone, found = this_run(nlp), set[str](), Summary()
    with writing(folder), held(folder) as inner, finder(wrap(inner), gone=gone) as find:
        pick = cluster._picker(find, inner, folder, gone, remarks.append)
        for number, one in enumerate(articles):
            for picked in pick(shards.Gathered(number, (shards._head(one, run),), ())):
                if picked is None:
                    found = replace(found, unchanged=found.unchanged + 1)
                    continue
                new = (of_outlet(one) if picked.of_outlet else None) or one
                new = replace(new, reprint=picked.reprint)
                copies, read = ([new], []) if new.is_copy else ([], [new])
                add(folder, batches.write(folder, (), articles=read, copies=copies, extraction=run))
                edited = bool(read) and new.reprint is not None
                found = together(found, Summary(articles=len(read), copies=len(copies), edited=edited))
    return found


def stated(folder: Path, what: str) -> dict[str, str | None]:
    """What each article of a folder says of itself by a property."""
    said = named(term(what))
    with held(folder) as inner:
        return {
            name: next(
                (quad.object.value for quad in inner.quads_for_pattern(ox.NamedNode(name), said, None, None)),
                None,
            )
            for name in sorted(index.articles(inner))
        }


@pytest.mark.parametrize("build", [alone, spread])
def test_the_reprints_of_what_has_changed_are_read_anew(
    reading: Language, tmp_path: Path, build: Builder
) -> None:
    remarks: list[Remark] = []
    build([FIRST, COPY, EDITED], tmp_path, reading, remarks)
    assert stated(tmp_path, "kg:copyOf") == {COPY.id: FIRST.id, EDITED.id: FIRST.id, FIRST.id: None}
    build([replace(FIRST, title="Ministers")], tmp_path, reading, remarks)
    assert stated(tmp_path, "kg:copyOf") == {COPY.id: FIRST.id, EDITED.id: FIRST.id, FIRST.id: None}
    assert not remarks
    found = build([CHANGED, COPY, EDITED], tmp_path, reading, remarks)
    assert (found.articles, found.copies, found.edited, found.unchanged) == (3, 0, 1, 0)
    assert stated(tmp_path, "kg:copyOf") == {COPY.id: None, EDITED.id: COPY.id, FIRST.id: None}
    (remark,) = remarks
    assert remark.where == FIRST.id and "(2)" in remark.what and not remark.failed
    again = build([CHANGED, COPY, EDITED], tmp_path, reading, remarks)
    assert again.unchanged == 3 and len(remarks) == 1


@pytest.mark.parametrize("build", [alone, spread])
def test_reprints_that_are_not_given_again_wait(reading: Language, tmp_path: Path, build: Builder) -> None:
    build([FIRST, COPY, EDITED], tmp_path, reading, [])
    build([CHANGED], tmp_path, reading, [])
    assert stated(tmp_path, "kg:copyOf") == {EDITED.id: None, FIRST.id: None}
    assert build([EDITED], tmp_path, reading, []).articles == 1
    assert build([COPY], tmp_path, reading, []).edited == 1


TEXT = "France accused Germany of theft. China met India on Monday."


def printed(**told: str) -> Article:
    return article(TEXT, **told)


@pytest.mark.parametrize("build", [alone, spread])
def test_one_text_of_two_outlets_in_two_runs_has_both(
    reading: Language, tmp_path: Path, build: Builder
) -> None:
    alpha = printed(source="Alpha", published="2025-03-31")
    others = [printed(source="Beta"), printed(source="Alpha", published="2025-04-01")]
    build([alpha], tmp_path, reading, [])
    for other in others:
        assert build([other], tmp_path, reading, []).copies == 1
    assert sorted(map(str, stated(tmp_path, "schema:publisher").values())) == ["Alpha", "Alpha", "Beta"]
    assert sorted(map(str, stated(tmp_path, "kg:copyOf").values())) == ["None", alpha.id, alpha.id]
    assert build([alpha], tmp_path, reading, []).unchanged == 1
    assert [build([other], tmp_path, reading, []).unchanged for other in others] == [1, 1]


@pytest.mark.parametrize("build", [alone, spread])
@pytest.mark.parametrize(
    "less", [{}, {"title": "Theft"}, {"published": "2025-04-01"}, {"source": "Alpha", "title": "Theft"}]
)
def test_a_text_that_tells_less_of_itself_changes_nothing(
    reading: Language, tmp_path: Path, build: Builder, less: dict[str, str]
) -> None:
    build([printed(source="Alpha", published="2025-03-31")], tmp_path, reading, [])
    assert build([printed(**less)], tmp_path, reading, []).unchanged == 1
    assert list(stated(tmp_path, "schema:datePublished").values()) == ["2025-03-31"]


@pytest.mark.parametrize("build", [alone, spread])
@pytest.mark.parametrize(
    "more", [{"source": "Alpha", "published": "2025-03-31"}, {"published": "2025-04-01"}]
)
def test_a_text_that_tells_more_of_itself_is_read_anew(
    reading: Language, tmp_path: Path, build: Builder, more: dict[str, str]
) -> None:
    build([printed(**({} if "source" in more else {"published": "2025-03-31"}))], tmp_path, reading, [])
    assert build([printed(**more)], tmp_path, reading, []).articles == 1
    assert list(stated(tmp_path, "schema:datePublished").values()) == [more["published"]]


def test_a_row_that_comes_in_two_batches_is_one_new_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.build, "_ROWS", 2)
    (tmp_path / "rows").write_text("".join(row(number) for number in (1, 2, 1, 3)), encoding="utf-8")
    assert add_coded([tmp_path / "rows"], "gdelt", tmp_path / "kg", report=print) == (4, 3)


def row(number: int, **values: str) -> str:
    """A row of GDELT, of one and the same story."""
    told = {
        "GLOBALEVENTID": str(number),
        "SQLDATE": "20150218",
        "Actor1Code": "RUS",
        "Actor1Name": "RUSSIA",
        "Actor1CountryCode": "RUS",
        "EventCode": "190",
        "SOURCEURL": "https://news.example/a",
        **values,
    }
    return "\t".join(told.get(column, "") for column in gdelt.COLUMNS) + "\n"


def told(folder: Path) -> set[str]:
    """What a folder knows, but for when it was read."""
    stamp = "#generatedAtTime"
    return {str(quad) for quad in store(load(folder)) if not quad.predicate.value.endswith(stamp)}


def test_coded_rows_add_to_what_other_files_told_of_their_story(tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(row(1) + row(2, EventCode="010"))
    second.write_text(row(2, EventCode="010") + row(3, EventCode="112"))
    for file in (first, second):
        assert add_coded([file], "gdelt", tmp_path / "apart") == (2, 2 if file == first else 1)
    assert add_coded([first, second], "gdelt", tmp_path / "together") == (4, 3)
    assert told(tmp_path / "apart") == told(tmp_path / "together")
    with held(tmp_path / "apart") as inner:
        assert sorted(index.articles(inner)) == [f"https://news.example/a#gdelt-{n}" for n in (1, 2, 3)]


def test_coded_rows_that_come_again_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.build, "_ROWS", 2)
    file = tmp_path / "rows.csv"
    file.write_text(row(1) + row(2) + row(3))
    add_coded([file], "gdelt", tmp_path / "kg")
    known = sorted((tmp_path / "kg" / "batches").iterdir())
    manifest = batches.manifest_file(tmp_path / "kg").read_bytes()
    assert add_coded([file], "gdelt", tmp_path / "kg") == (3, 0)
    assert sorted((tmp_path / "kg" / "batches").iterdir()) == known
    assert batches.manifest_file(tmp_path / "kg").read_bytes() == manifest
    file.write_text(row(1) + row(2, EventCode="112") + row(3))
    add_coded([file], "gdelt", tmp_path / "kg")
    *_, (_, change) = batches.changes(tmp_path / "kg")
    assert list(change.articles) == ["https://news.example/a#gdelt-2"]
    with held(tmp_path / "kg") as inner:
        assert len(index.articles(inner)) == 3


def test_a_row_that_takes_the_place_of_another_is_told(tmp_path: Path) -> None:
    file, remarks = tmp_path / "rows.csv", list[Remark]()
    file.write_text(row(1) + row(1) + row(2) + row(2, EventCode="112"))
    assert add_coded([file], "gdelt", tmp_path / "kg", report=remarks.append) == (4, 2)
    assert [(remark.where, remark.failed) for remark in remarks] == [
        ("https://news.example/a#gdelt-2", False)
    ]


def test_an_article_and_coded_rows_of_its_address_stand_beside_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(row(1))
    add_coded([file], "gdelt", tmp_path / "kg")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    monkeypatch.setattr(kg.build, "events_of", lambda article, doc: [])
    kg.build.build([Article("https://news.example/a", "Ministers met.")], tmp_path / "kg", nlp=nlp)
    with held(tmp_path / "kg") as inner:
        assert len(index.articles(inner)) == 2


@pytest.mark.parametrize("name", ["rows.csv.gz", "rows.csv.GZ", "rows.csv.ZST"])
def test_packed_rows_are_unpacked(tmp_path: Path, name: str) -> None:
    packed = zstandard.compress if name.endswith("ZST") else gzip.compress
    (tmp_path / name).write_bytes(packed((row(1) + row(2)).encode()))
    assert add_coded([tmp_path / name], "gdelt", tmp_path / "kg") == (2, 2)


def test_a_file_cut_short_costs_only_its_end(tmp_path: Path) -> None:
    cut, whole = tmp_path / "cut.csv.gz", tmp_path / "whole.csv"
    lines = "".join(row(n, Actor1Name=f"{n * 7919 % 10007}") for n in range(2_000))
    cut.write_bytes(gzip.compress(lines.encode())[:-2_000])
    whole.write_text(row(9_999))
    remarks: list[Remark] = []
    read, _ = add_coded([cut, whole], "gdelt", tmp_path / "kg", report=remarks.append)
    assert 100 < read < 2_000
    assert [(remark.where, remark.what[:7]) for remark in remarks if "left out" not in remark.advice] == [
        (str(cut), "damaged")
    ]
    with held(tmp_path / "kg") as inner:
        assert "https://news.example/a#gdelt-9999" in index.articles(inner)
