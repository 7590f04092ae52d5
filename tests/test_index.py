"""The store beside the master files: how far it is, what it drops, how it notices what is amiss."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import ALARM, EXTRACTION, TALKS
from growing import Report, grow, reports
from rdflib import Dataset
from reports import report

from kg.article import Article
from kg.dataset import build, store
from kg.event import Event
from kg.rdf.identity import graph_of
from kg.store import batches, index
from kg.store.batches import Removal, append, manifest_file
from kg.terms import named


def size(folder: Path) -> int:
    with index.reading(folder) as inner:
        return len(inner)


def test_the_store_follows_the_manifest(tmp_path: Path) -> None:
    grow(tmp_path, reports(2))
    known = index.state(tmp_path)
    assert known.bytes == manifest_file(tmp_path).stat().st_size
    assert known.quads == sum(batch.quads for batch, _ in batches.living(tmp_path))
    append(tmp_path, Removal((reports(1)[0][0].id,)))
    with index.reading(tmp_path) as inner:
        assert list(index.articles(inner)) == ["https://news.example/1"]
    assert index.state(tmp_path).bytes == manifest_file(tmp_path).stat().st_size > known.bytes


def test_what_was_half_done_is_done_again(tmp_path: Path) -> None:
    """An update works on a copy that holds once it is whole."""
    grow(tmp_path, reports(2), size=2)
    early = (tmp_path / "store" / "state.json").read_bytes()
    shutil.copytree(tmp_path / "store" / "1", tmp_path / "store-1")
    grow(tmp_path, reports(4, version=1), size=2)
    with index.reading(tmp_path) as inner:
        whole = set(inner)
    (tmp_path / "store" / "state.json").write_bytes(early)
    shutil.move(tmp_path / "store-1", tmp_path / "store" / "1")
    with index.reading(tmp_path) as inner:
        assert set(inner) == whole
    assert sorted(path.name for path in (tmp_path / "store").iterdir()) == ["3", "lock", "state.json"]


class Dying:
    """A store that is killed after some changes."""

    def __init__(self, inner: ox.Store, left: int) -> None:
        self.inner, self.left = inner, left

    def __contains__(self, quad: ox.Quad) -> bool:
        return quad in self.inner

    def __getattr__(self, name: str) -> object:
        if name.startswith(("remove", "update", "extend", "load")):
            self.left -= 1
            if self.left < 0:
                raise KeyboardInterrupt
        return getattr(self.inner, name)


def test_what_was_half_dropped_is_dropped_whole(events: list[Event], articles: list[Article]) -> None:
    def built() -> ox.Store:
        return store(build(events, articles=articles, extraction=EXTRACTION))

    whole, left, killed = built(), 0, True
    graph = index.articles(whole)[TALKS.id]
    index.drop(whole, [graph])
    while killed:
        inner = built()
        try:
            index.drop(Dying(inner, left), [graph])  # type: ignore[arg-type]
            killed = False
        except KeyboardInterrupt:
            left += 1
            if found := index.graph_of_article(inner, TALKS.id):
                index.drop(inner, [found])
        assert set(inner) == set(whole)
    assert left >= 2


@pytest.mark.parametrize("kept", [(), (0,), (1,), (0, 3, 4), (1, 2, 5)])
def test_what_no_article_tells_any_more_is_gone(kept: tuple[int, ...]) -> None:
    found = reports(6)

    def built(some: list[Report]) -> ox.Store:
        told = [event for _, events in some for event in events]
        return store(build(told, articles=[article for article, _ in some], extraction=EXTRACTION))

    inner = built(found)
    gone = [graph_of(article.id) for n, (article, _) in enumerate(found) if n not in kept]
    index.drop(inner, map(named, gone))
    assert set(inner) == set(built([found[n] for n in kept]))


def test_who_is_called_like_a_relation_goes_with_his_article() -> None:
    kept = report(article="urn:1", relation="monitors")
    gone = report("monitors/group/", article="urn:2", type="ACCUSE", relation="accuses")
    inner = store(build([kept, gone], extraction=EXTRACTION))
    index.drop(inner, [named(graph_of("urn:2"))])
    assert set(inner) == set(store(build([kept], extraction=EXTRACTION)))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"bytes": 3}', b'{"lines": 1}'])
def test_a_damaged_state_makes_the_store_anew(tmp_path: Path, damage: bytes) -> None:
    grow(tmp_path, reports(2))
    before = size(tmp_path)
    (tmp_path / "store" / "state.json").write_bytes(damage)
    assert size(tmp_path) == before
    assert index.state(tmp_path).bytes == manifest_file(tmp_path).stat().st_size


def test_another_manifest_makes_the_store_anew(tmp_path: Path) -> None:
    grow(tmp_path, reports(4), size=2)
    (first, _), _ = batches.living(tmp_path)
    manifest_file(tmp_path).unlink()
    append(tmp_path, first)
    with index.reading(tmp_path) as inner:
        assert len(index.articles(inner)) == 2


def test_a_master_file_that_is_gone_is_told_in_one_line(tmp_path: Path) -> None:
    grow(tmp_path, reports(1))
    ((batch, _),) = batches.living(tmp_path)
    batches.quads_file(tmp_path, batch.name).unlink()
    with pytest.raises(ValueError, match=rf"{batch.name}\.nq: the manifest lists it, but it is gone"):
        index.rebuild(tmp_path)


def test_a_store_that_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    grow(tmp_path, reports(1))
    before = size(tmp_path)
    (tmp_path / "store" / "1" / "oxigraph" / "CURRENT").write_text("nothing")
    with pytest.raises(ValueError, match=rf"store/1: not to be opened .*: `kg reindex {tmp_path}`"):
        size(tmp_path)
    index.rebuild(tmp_path)
    assert size(tmp_path) == before


def test_many_openings_leave_nothing_behind(tmp_path: Path) -> None:
    for number in range(1, 5):
        grow(tmp_path, reports(number))
        assert size(tmp_path) == size(tmp_path)
    (place,) = (path for path in (tmp_path / "store").iterdir() if path.is_dir())
    assert not list(place.glob("oxigraph/LOG.old*"))


def test_stores_that_are_read_stay(tmp_path: Path) -> None:
    grow(tmp_path, reports(1))
    (tmp_path / "store" / "77" / "oxigraph").mkdir(parents=True)  # of a process that was killed
    with index.reading(tmp_path) as inner, index.reading(tmp_path) as other:
        before = set(inner)
        grow(tmp_path, reports(2, version=1))
        index.rebuild(tmp_path)
        assert set(inner) == set(other) == before
        found = {path.name for path in (tmp_path / "store").iterdir() if path.is_dir()}
        assert "1" in found and "77" not in found and len(found) == 2
    size(tmp_path)
    assert len([path for path in (tmp_path / "store").iterdir() if path.is_dir()]) == 1


def test_an_article_is_found_by_its_id(dataset: Dataset) -> None:
    inner = store(dataset)
    assert set(index.articles(inner)) == {TALKS.id, ALARM.id.replace("<b>", "%3Cb%3E")}
    for name in (ALARM.id, ALARM.id.replace("<b>", "%3Cb%3E")):
        graph = index.graph_of_article(inner, name)
        assert graph == index.articles(inner)[ALARM.id.replace("<b>", "%3Cb%3E")]
        assert index.digest_of(inner, name) == ""
    assert index.digest_of(inner, "urn:nothing") is None


def test_all_that_an_article_leads_to_is_reached(dataset: Dataset) -> None:
    inner = store(dataset)
    graphs = list(index.articles(inner).values())
    terms = set(index.reached(inner, graphs, tenures=True)) - set(index.reached(inner, graphs))
    assert any("/tenure/" in quad.subject.value for quad in terms)
    assert set(index.reached(inner, graphs, tenures=True)) == set(inner)
    alone = ox.Store()
    alone.bulk_extend(index.reached(inner, [index.articles(inner)[TALKS.id]]))
    assert list(index.articles(alone)) == [TALKS.id]
    assert 0 < len(alone) < len(inner)
