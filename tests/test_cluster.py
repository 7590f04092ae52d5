from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from distributed import Client, LocalCluster
from typer.testing import CliRunner

from kg import build, cluster, shards
from kg.annotate import TOGETHER, pipeline
from kg.article import Reprint, article
from kg.build import Summary, this_run
from kg.cli import app
from kg.dataset import load, store
from kg.remark import Remark
from kg.shards import Gathered, Pick
from kg.sources import read
from kg.store import batches

COUNTRIES = ("France", "Germany", "China", "India", "Brazil", "Japan", "Turkey", "Egypt")
MANY = 5 * TOGETHER + 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles, one of them a copy of another, and one an edited reprint."""
    place = tmp_path_factory.mktemp("in")
    for number in range(MANY):
        one, other = COUNTRIES[number % 8], COUNTRIES[(number // 8 + number % 7 + 1) % 8]
        text = f"{one} accused {other} of theft in case {number}. Room {number}: {other} praised {one}."
        source = f"Source: News https://news.example/{number}"
        (place / f"{number:03}.txt").write_text(f"2025-03-31\n{source}\n\n{text}", encoding="utf-8")
    last = (place / "020.txt").read_text(encoding="utf-8").replace("example/20", "example/copy")
    (place / "copy.txt").write_text(last, encoding="utf-8")
    talks = (
        "Peru met Chile in Lima on Sunday, and both praised the talks on fish, roads, rails, trade and rice."
    )
    first = f"{last}\n\n{talks} Last.".replace("/copy", "/long")
    edited = first.replace("/long", "/edited").replace("of theft", "of fraud")
    for name, text in (("x", first), ("y", edited), ("z", edited.replace("/edited", "/edited/copy"))):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Summary, set[str]]:
    """What one process makes of them."""
    place = tmp_path_factory.mktemp("one")
    return build.build(read(folder), place, nlp=pipeline()), graph(place)


@pytest.fixture(scope="module")
def workers() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=cluster.ANY_PORT, silence_logs=50
    ) as started:
        yield started


@pytest.fixture(autouse=True)
def _small_packets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PACKET", TOGETHER)


def graph(folder: Path) -> set[str]:
    """All statements but those of when they were made."""
    return {str(quad) for quad in store(load(folder)) if "#dateTime>" not in str(quad)}


def test_killed_workers_cost_nothing_but_time(
    folder: Path, undisturbed: tuple[Summary, set[str]], workers: LocalCluster, tmp_path: Path
) -> None:
    killed: list[int] = []

    def watch(step: str, articles: int) -> None:
        if articles and not killed:
            killed.extend(worker.pid for worker in workers.workers.values())
            for pid in killed:
                os.kill(pid, signal.SIGKILL)

    summary = cluster.build([str(folder)], tmp_path, cluster=workers.scheduler_address, watch=watch)
    assert len(killed) == 2 and not set(killed) & {worker.pid for worker in workers.workers.values()}
    assert summary == undisturbed[0] and summary.edited == 1
    assert graph(tmp_path) == undisturbed[1]
    assert not (tmp_path / "shards").exists()
    with Client(workers.scheduler_address, set_as_default=False) as client:
        observed = client.run(lambda dask_worker: "profile" in dask_worker.periodic_callbacks)
    assert list(observed.values()) == [False, False]


def test_what_is_finished_is_not_done_again(
    folder: Path, undisturbed: tuple[Summary, set[str]], workers: LocalCluster, tmp_path: Path
) -> None:
    def stop(step: str, articles: int) -> None:
        if articles:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cluster.build([str(folder)], tmp_path, cluster=workers.scheduler_address, watch=stop)
    finished = sum(len(alive) for _, alive in batches.living(tmp_path))
    assert 0 < finished < MANY
    summary = cluster.build([str(folder)], tmp_path, cluster=workers.scheduler_address)
    assert (summary.unchanged, summary.articles + summary.copies) == (finished, MANY + 4 - finished)
    assert graph(tmp_path) == undisturbed[1]
    again = cluster.build([str(folder)], tmp_path, cluster=workers.scheduler_address)
    assert (again.unchanged, again.articles) == (MANY + 4, 0)


def test_the_command_on_this_computer(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"France accused {other} of theft."}) for other in ("Germany", "China")]
    (tmp_path / "two.jsonl").write_text("\n".join(rows), encoding="utf-8")
    sources = [str(tmp_path / "two.jsonl"), str(tmp_path / "none.txt")]
    result = CliRunner().invoke(app, ["build", *sources, "-o", str(tmp_path / "kg"), "--cluster", "local"])
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 1 and "no such file" in line
    assert "Read 2 articles" in result.stdout and graph(tmp_path / "kg")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["-o", "http://127.0.0.1:9/update"], "writes to a folder"),
        (["--threads", "2"], "one thread each"),
    ],
)
def test_wrong_use(words: list[str], what: str) -> None:
    result = CliRunner().invoke(app, ["build", "in", "--cluster", "local", *words])
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 2 and what in line


def test_no_cluster_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS", 0.5)
    result = CliRunner().invoke(
        app, ["build", "in", "-o", str(tmp_path / "kg"), "--cluster", "tcp://127.0.0.1:9"]
    )
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 1 and "tcp://127.0.0.1:9" in line
    assert not (tmp_path / "kg").exists()


def test_packets_are_smaller_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PACKET", 3 * TOGETHER)
    picks = [Pick(0, place, None) for place in range(10 * TOGETHER + 5)]
    (first, *rest) = cluster._packets(picks, workers=None)
    assert (
        len(first) == 3 * TOGETHER
        and list(map(len, rest)) == [3 * TOGETHER] * 2
        and len(picks) == TOGETHER + 5
    )
    whole = [Pick(0, place, None if place % 7 else Reprint("urn:1")) for place in range(200)]
    packets = list(cluster._packets(list(whole), workers=2))
    sizes = [sum(pick.reprint is None for pick in packet) for packet in packets]
    assert [pick for packet in packets for pick in packet] == whole and sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 2 * TOGETHER and sizes[-2] == TOGETHER


def test_another_text_under_one_address_is_told_across_shards(tmp_path: Path) -> None:
    def shard(number: int, text: str) -> Gathered:
        found = article(text, url="https://wire.example/1")
        return Gathered(number, (shards._head(found, this_run()),), ())

    remarks: list[Remark] = []
    pick = cluster._picker(lambda this: None, ox.Store(), tmp_path, set(), remarks.append)
    assert list(pick(shard(0, "A met B."))) == [Pick(0, 0, None)]
    assert not list(pick(shard(1, "A met B."))) and not remarks
    for number, other in enumerate(("C left D.", "A met B!"), 1):
        assert not list(pick(shard(number, other))) and len(remarks) == number and remarks[-1].failed


def test_the_text_of_another_outlet_in_another_shard_is_a_reprint_of_its_own(tmp_path: Path) -> None:
    def shard(number: int, source: str | None) -> Gathered:
        return Gathered(number, (shards._head(article("A met B.", source=source), this_run()),), ())

    pick = cluster._picker(lambda this: None, ox.Store(), tmp_path, set(), [].append)
    picked = [list(pick(shard(number, source))) for number, source in enumerate((None, "One", "Two", "One"))]
    assert picked == [[Pick(0, 0, None)], [Pick(1, 0, None, True)], [Pick(2, 0, None, True)], []]
