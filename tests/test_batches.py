"""Master files: whole or absent, named by content, listed in a manifest that survives a cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import ALARM, EXTRACTION, TALKS

from kg.article import Article
from kg.dataset import load, store
from kg.event import Event, read_events
from kg.rdf.quads import Extraction, quads
from kg.store import batches
from kg.store.batches import Batch, Change, Removal

LATER = Extraction(datetime(2026, 1, 1, tzinfo=UTC), "kg-events", "0.1.0", "en-1")


def written(folder: Path, events: list[Event], articles: list[Article]) -> Batch:
    batch = batches.write(folder, events, articles=articles, extraction=EXTRACTION)
    assert batch
    return batch


def listed(folder: Path) -> list[Change]:
    return [change for _, change in batches.changes(folder)]


def test_a_batch_holds_the_quads_and_the_events(
    tmp_path: Path, events: list[Event], articles: list[Article]
) -> None:
    batch = written(tmp_path, events, articles)
    held = set(store(load(batches.quads_file(tmp_path, batch.name))))
    lines = b"".join(quads(events, articles=articles, extraction=EXTRACTION))
    plain = set(ox.parse(lines, format=ox.RdfFormat.N_QUADS))
    assert plain < held and {quad.object.value for quad in held - plain} == set(batch.articles.values())
    told = batches.events_file(tmp_path, batch.name).read_text(encoding="utf-8").splitlines()
    assert list(read_events(told)) == events
    assert list(batch.articles) == [TALKS.id, ALARM.id]
    assert sorted(path.suffix for path in (tmp_path / "batches").iterdir()) == [".jsonl", ".nq"]


def test_the_name_is_the_content(tmp_path: Path, events: list[Event], articles: list[Article]) -> None:
    one, again = (written(tmp_path / name, events, articles) for name in "ab")
    assert one == again
    assert written(tmp_path / "a", events[:3], articles).name != one.name


def test_a_batch_that_fails_leaves_nothing(tmp_path: Path, events: list[Event]) -> None:
    def failing() -> Iterator[Event]:
        yield events[0]
        raise KeyError("oil")

    with pytest.raises(KeyError):
        batches.write(tmp_path, failing(), extraction=EXTRACTION)
    assert batches.write(tmp_path, [], extraction=EXTRACTION) is None
    assert not list((tmp_path / "batches").iterdir())


def test_imported_events_are_known_by_what_they_tell(tmp_path: Path, events: list[Event]) -> None:
    """Whenever they are read, and in whichever order the articles come."""
    first = batches.write(tmp_path, events, extraction=EXTRACTION, told=False)
    second = batches.write(tmp_path, [*events[7:], *events[:7]], extraction=LATER, told=False)
    assert first and second and first.articles == second.articles and first.name != second.name
    other = batches.write(tmp_path, [replace(events[0], confidence=0.1), *events[1:]], extraction=LATER)
    assert other and {name for name in other.articles if other.articles[name] != first.articles[name]} == {
        TALKS.id
    }
    assert not batches.events_file(tmp_path, first.name).exists()


@pytest.mark.parametrize("part", ["text", "title", "published", "author", "source", "section"])
def test_the_digest_changes_with_any_part(part: str) -> None:
    known = batches.article_digest(TALKS, EXTRACTION)
    assert batches.article_digest(TALKS, LATER) == known
    assert batches.article_digest(replace(TALKS, **{part: "other"}), EXTRACTION) != known
    assert batches.article_digest(TALKS, replace(EXTRACTION, version="0.2.0")) != known
    assert batches.article_digest(TALKS, replace(EXTRACTION, model="en-2")) != known


def test_the_manifest_keeps_what_was_appended(tmp_path: Path) -> None:
    changes = [Batch("a", 3, {"urn:a": "1", "urn:é\ud800": "2"}), Removal(("urn:a",)), Batch("b", 0, {})]
    (tmp_path / "batches").mkdir()
    for change in changes:
        batches.append(tmp_path, change)
    assert listed(tmp_path) == changes
    places = [place for place, _ in batches.changes(tmp_path)]
    assert [change for _, change in batches.changes(tmp_path, start=places[0])] == changes[1:]


@pytest.mark.parametrize("size", [0, 10, 200_000])
def test_a_line_that_was_cut_short_never_was(tmp_path: Path, size: int) -> None:
    (tmp_path / "batches").mkdir()
    batches.append(tmp_path, Batch("a", 3, {}))
    whole = batches.manifest_file(tmp_path).read_bytes()
    batches.append(tmp_path, Batch("b", 3, {"urn:" + "b" * size: "1"}))
    text = batches.manifest_file(tmp_path).read_bytes()
    for end in (len(whole) + 1, (len(whole) + len(text)) // 2, len(text) - 1):
        batches.manifest_file(tmp_path).write_bytes(text[:end])
        assert listed(tmp_path) == [Batch("a", 3, {})]
        batches.append(tmp_path, Batch("c", 1, {}))
        assert listed(tmp_path) == [Batch("a", 3, {}), Batch("c", 1, {})]
    batches.manifest_file(tmp_path).write_bytes(whole[:5])
    batches.append(tmp_path, Batch("c", 1, {}))
    assert listed(tmp_path) == [Batch("c", 1, {})]


def test_a_damaged_manifest_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "batches").mkdir()
    batches.append(tmp_path, Batch("a", 3, {}))
    with batches.manifest_file(tmp_path).open("a") as file:
        file.write('{"nothing": 1}\n')
    ((end, _),) = islice(batches.changes(tmp_path), 1)
    for start in (0, end):
        with pytest.raises(ValueError, match=r"manifest\.jsonl, line 2: no change"):
            list(batches.changes(tmp_path, start=start))


def test_later_changes_take_the_place_of_earlier_ones(tmp_path: Path) -> None:
    (tmp_path / "batches").mkdir()
    a, b, c = (
        Batch("a", 1, {"1": "", "2": ""}),
        Batch("b", 1, {"2": "x", "3": ""}),
        Batch("c", 1, {"4": "", "1": ""}),
    )
    for change in (a, b, Removal(("3", "1")), c, Removal(("4",))):
        batches.append(tmp_path, change)
    assert batches.living(tmp_path) == [(a, frozenset()), (b, {"2"}), (c, {"1"})]


def test_relisting_deletes_all_other_files(tmp_path: Path, events: list[Event]) -> None:
    kept = written(tmp_path, events[:3], [])
    written(tmp_path, events[:4], [])
    (tmp_path / "batches" / ".x.part").touch()
    batches.relist(tmp_path, [kept])
    assert listed(tmp_path) == [kept]
    names = {f"{kept.name}.nq", f"{kept.name}.jsonl", "manifest.jsonl"}
    assert {path.name for path in (tmp_path / "batches").iterdir()} == names


def test_only_what_is_not_listed_is_discarded(tmp_path: Path, events: list[Event]) -> None:
    kept, gone = written(tmp_path, events[:3], []), written(tmp_path, events[:4], [])
    batches.append(tmp_path, kept)
    for batch in (kept, gone):
        batches.discard(tmp_path, batch)
    assert {path.stem for path in (tmp_path / "batches").glob("*.nq")} == {kept.name}


def test_the_events_of_some_articles(tmp_path: Path, events: list[Event]) -> None:
    batch = written(tmp_path, events, [])
    lines = batches.told(tmp_path, batch, frozenset([ALARM.id]))
    assert list(read_events(line.decode() for line in lines)) == events[7:]
    assert len(list(batches.told(tmp_path, batch, frozenset(batch.articles)))) == len(events)


def test_an_article_is_forgotten_by_its_id_or_its_iri() -> None:
    for name, given in (("a b", "a b"), ("https://x.example/a b", "https://x.example/a%20b")):
        batch = Batch("x", 1, {name: "", "urn:b": ""})
        assert batches.outlived([batch, Removal((given,))]) == [(batch, frozenset({"urn:b"}))]
        assert batches.outlived([batch, Removal((given,)), batch])[1][1] == {name, "urn:b"}
