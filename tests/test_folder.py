"""A folder that grows: again, changed, forgotten, taken over; two at once; killed at any moment."""

from __future__ import annotations

import gc
import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import EXTRACTION
from growing import grow, reports
from rdflib import Dataset

from kg import dataset as graphs
from kg import folder as folders
from kg import sources
from kg.drawing import write_whole
from kg.event import read_events
from kg.folder import batch_dataset, changing, forget, tidy, writing
from kg.merging import merge
from kg.query import query
from kg.store import batches, index

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["growing"])


def held(folder: Path) -> set[ox.Quad]:
    with index.reading(folder) as inner:
        return set(inner)


def plain(number: int, *, version: int = 0) -> set[ox.Quad]:
    """What a dataset in memory holds of the same reports, with digests."""
    dataset = graphs.wrap(ox.Store())
    for article, events in reports(number, version=version):
        graphs.add(dataset, events, articles=[article], extraction=EXTRACTION)
    return set(graphs.store(dataset))


def without_digests(quads: set[ox.Quad]) -> set[ox.Quad]:
    return {quad for quad in quads if not quad.predicate.value.endswith("#digest")}


def files(folder: Path) -> dict[str, bytes]:
    """The content of the files that do not change when nothing does."""
    kept = [*folder.glob("*.*"), *(folder / "batches").iterdir()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in kept}


def test_a_folder_holds_what_memory_holds(tmp_path: Path) -> None:
    grow(tmp_path, reports(3))
    assert without_digests(held(tmp_path)) == plain(3)
    grow(tmp_path, reports(5), size=2)
    assert without_digests(held(tmp_path)) == plain(5)
    assert set(graphs.store(graphs.load(tmp_path))) == held(tmp_path)
    lines = (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert list(read_events(lines)) == [event for _, events in reports(5) for event in events]


def test_a_graph_among_its_sources_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chad left the club.", encoding="utf-8")
    grow(tmp_path / "news" / "kg-out", reports(1))
    assert sources.files(tmp_path) == [tmp_path / "a.txt"]
    assert sources.files(tmp_path / "news" / "kg-out") == []


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    grow(tmp_path, reports(4))
    before = files(tmp_path)
    grow(tmp_path, reports(4))
    assert files(tmp_path) == before


def test_a_changed_article_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    grow(tmp_path, reports(4), size=4)
    changed = reports(4, version=1)[1:3]
    grow(tmp_path, changed)
    mentions = sum(quad.predicate.value.endswith("#mentions") for quad in held(tmp_path))
    expected = [*reports(4)[:1], *reports(4)[3:], *changed]
    assert mentions == sum(len(events) for _, events in expected)
    lines = (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert list(read_events(lines)) == [event for _, events in expected for event in events]


def test_what_was_removed_or_replaced_is_gone_from_the_files_once_tidied(tmp_path: Path) -> None:
    grow(tmp_path, reports(4), size=2)
    grow(tmp_path, reports(2, version=1)[1:])
    name = reports(1)[0][0].id
    with changing(tmp_path):
        assert forget(tmp_path, name)
        write_whole(tmp_path)
    with changing(tmp_path):
        assert not forget(tmp_path, name)
    before = held(tmp_path)
    assert not any(name in str(quad) for quad in before)
    with changing(tmp_path):
        tidy(tmp_path)
        write_whole(tmp_path)
    grow(tmp_path / "anew", [*reports(4)[2:], *reports(2, version=1)[1:]])
    assert held(tmp_path) >= held(tmp_path / "anew")
    assert all("/ns#" in quad.subject.value for quad in held(tmp_path) - held(tmp_path / "anew"))
    together = ox.Store()
    for batch, _ in batches.living(tmp_path):
        together.extend(graphs.store(batch_dataset(tmp_path, batch)))
    merge(together)
    assert set(together) == held(tmp_path)
    text = b"".join(files(tmp_path).values())
    assert name.encode() + b'"' not in text and name.encode() + b">" not in text
    articles = [name for batch, alive in batches.living(tmp_path) for name in batch.articles if alive]
    assert sorted(articles) == [f"https://news.example/{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize(("pending", "share", "moments"), [(0, 10**9, 6), (900, 10**9, 2), (0, 1, 2)])
def test_the_store_takes_in_many_batches_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pending: int, share: int, moments: int
) -> None:
    """So many quads, or such a share of what it has; the rest at the end."""
    monkeypatch.setattr(folders, "_PENDING", pending)
    monkeypatch.setattr(folders, "_SHARE", share)
    states = set()
    with writing(tmp_path):
        for article, events in reports(6):
            batch = batches.write(tmp_path, events, articles=[article], extraction=EXTRACTION)
            assert batch
            folders.add(tmp_path, batch)
            states.add(index.state(tmp_path).bytes)
    assert len(states - {0}) == moments
    assert without_digests(held(tmp_path)) == plain(6)


def test_each_batch_stands_alone(tmp_path: Path) -> None:
    from kg.validate import validate

    grow(tmp_path, reports(6), size=2)
    found = [batch for batch, _ in batches.living(tmp_path)]
    assert len(found) == 3
    assert all(validate(batch_dataset(tmp_path, batch)).conforms for batch in found)


def test_the_store_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    grow(tmp_path, reports(3))
    before = held(tmp_path)
    shutil.rmtree(tmp_path / "store")
    assert set(graphs.store(graphs.load(tmp_path))) == before
    for place in (tmp_path / "store").iterdir():
        if place.is_dir():
            shutil.rmtree(place)
    assert held(tmp_path) == before


def test_what_an_earlier_version_wrote_is_taken_over(tmp_path: Path, dataset: Dataset) -> None:
    graphs.save(dataset, tmp_path / "graph.trig")
    old = set(graphs.store(dataset))
    grow(tmp_path, [])
    assert held(tmp_path) == old
    grow(tmp_path, reports(2))
    assert without_digests(held(tmp_path)) >= old | plain(2)
    (article,) = (name for name in graphs.articles(dataset) if name.startswith("https:"))
    with changing(tmp_path):
        assert forget(tmp_path, article)
    assert sorted(graphs.articles(graphs.load(tmp_path)))[:1] == ["https://news.example/0"]


def test_a_damaged_graph_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text("<a> <b")
    with pytest.raises(ValueError, match=r"graph\.trig:1:"):
        grow(tmp_path, reports(1))
    assert [path.name for path in tmp_path.iterdir()] == ["graph.trig"]


def test_a_folder_to_which_nothing_was_added_is_not_left_behind(tmp_path: Path) -> None:
    with writing(tmp_path / "kg"):
        pass
    assert not list(tmp_path.iterdir())


def test_a_snapshot_stays_as_it_is(tmp_path: Path) -> None:
    grow(tmp_path, reports(2))
    with index.reading(tmp_path) as inner:
        before = set(inner)
        grow(tmp_path, reports(6, version=1))
        assert set(inner) == before
    assert held(tmp_path) != before


def test_the_second_of_two_builds_waits_and_says_so(tmp_path: Path) -> None:
    """Both have added their articles in the end, whoever was first."""
    with processes.Pool(2) as pool:
        runs = [
            pool.apply_async(partial(grow, pause=1), (tmp_path, found))
            for found in (reports(4), reports(8)[4:])
        ]
        remarks = [run.get(60) for run in runs]
    assert without_digests(held(tmp_path)) == plain(8)
    (line,) = [*remarks[0], *remarks[1]]
    assert line == f"in use: {tmp_path}: another build writes to it; waiting for its end"


def test_readers_do_not_wait_for_a_build(tmp_path: Path) -> None:
    grow(tmp_path, reports(2))
    with writing(tmp_path):
        started = time.monotonic()
        assert len(query(graphs.load(tmp_path), "articles").rows) == 2
        assert time.monotonic() - started < 5


def killed_and_run_again(tmp_path: Path, work: Callable[[Path], object], *, times: int, seed: int) -> None:
    """Kill work at many moments: each time a reader finds a sound graph at once, and the next run ends
    with the files of an undisturbed one."""
    chance = random.Random(seed)
    start, whole = tmp_path / "start", tmp_path / "whole"
    grow(start, reports(6), size=3)
    shutil.copytree(start, whole)
    begun = time.monotonic()
    work(whole)
    duration = time.monotonic() - begun
    expected = held(whole)
    alive = 0
    for number in range(times):
        folder = tmp_path / f"killed-{number}"
        shutil.copytree(start, folder)
        for _ in range(chance.choice((1, 1, 2, 3))):
            process = processes.Process(target=work, args=(folder,))
            process.start()
            process.join(chance.uniform(0, 1.3 * duration))
            alive += process.is_alive()
            process.kill()
            process.join()
        assert query(graphs.load(folder), "articles").rows
        gc.collect()  # rdflib's datasets refer to themselves, and a store that is read is kept
        work(folder)
        assert held(folder) == expected
        assert (folder / "graph.trig").read_bytes() == (whole / "graph.trig").read_bytes()
        assert (folder / "events.jsonl").read_bytes() == (whole / "events.jsonl").read_bytes()
        assert len([path for path in (folder / "store").iterdir() if path.is_dir()]) == 1
        shutil.rmtree(folder)
    assert alive > times / 2


def build_more(folder: Path) -> None:
    grow(folder, [*reports(9, version=1)[3:], *reports(14)[9:]])


def forget_one_and_tidy(folder: Path) -> None:
    grow(folder, reports(4, version=1)[2:])
    with changing(folder):
        forget(folder, reports(1)[0][0].id)
        write_whole(folder)
    with changing(folder):
        tidy(folder)
        write_whole(folder)


@pytest.mark.parametrize("work", [build_more, forget_one_and_tidy])
def test_killed_at_any_moment(tmp_path: Path, work: Callable[[Path], object]) -> None:
    killed_and_run_again(tmp_path, work, times=2, seed=random.randrange(10**6))


def dying(work: Callable[[Path], object], folder: Path, calls: int) -> None:
    """Do some work, but be killed at one of the calls that make things last."""
    left = calls

    def counted(call: Callable[..., object]) -> Callable[..., object]:
        def counting(*arguments: object, **more: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **more)

        return counting

    for name in ("fsync", "replace", "unlink", "rmdir", "truncate"):
        setattr(os, name, counted(getattr(os, name)))
    work(folder)


@pytest.mark.slow
@pytest.mark.parametrize("work", [build_more, forget_one_and_tidy])
def test_killed_at_every_sixth_step(tmp_path: Path, work: Callable[[Path], object]) -> None:
    start, whole = tmp_path / "start", tmp_path / "whole"
    grow(start, reports(6), size=3)
    shutil.copytree(start, whole)
    work(whole)
    expected, calls, killed = held(whole), random.randrange(6), True
    while killed:
        folder = tmp_path / f"killed-{calls}"
        shutil.copytree(start, folder)
        process = processes.Process(target=dying, args=(work, folder, calls))
        process.start()
        process.join()
        killed = process.exitcode == -signal.SIGKILL
        work(folder)
        assert held(folder) == expected, calls
        assert (folder / "graph.trig").read_bytes() == (whole / "graph.trig").read_bytes()
        shutil.rmtree(folder)
        calls += 6
    assert process.exitcode == 0 and calls > 20


@pytest.mark.slow
@pytest.mark.parametrize("work", [build_more, forget_one_and_tidy])
def test_killed_at_many_moments(tmp_path: Path, work: Callable[[Path], object]) -> None:
    killed_and_run_again(tmp_path, work, times=60, seed=7)
