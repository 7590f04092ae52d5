from __future__ import annotations

import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from threading import Lock

import pytest
import spacy

import kg.build
from kg import shards
from kg.article import Reprint
from kg.rdf.quads import Extraction
from kg.shards import Pick, Shard, Task
from kg.sources import read
from kg.store import batches

TEXT = "2025-03-31\n\nFrance accused Germany of theft. China met India on Monday. Number {}."


@pytest.fixture
def task(tmp_path: Path) -> Task:
    (tmp_path / "kg" / batches.FOLDER).mkdir(parents=True)
    return Task(tmp_path / "kg", Extraction(datetime.now(UTC), version=version("kg-events"), model="en"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    return tmp_path / "in"


def rows(path: Path, count: int) -> Path:
    lines = [
        json.dumps({"text": f"France met Germany. Report {number}. " + "x" * 500}) for number in range(count)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_small_files_go_together(folder: Path) -> None:
    (one,) = shards.shards([str(folder), "https://news.example/1"])
    assert one.sources == (*(str(folder / f"{number}.txt") for number in range(3)), "https://news.example/1")


def test_files_are_parted_by_size_and_number(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "_FILES", 2)
    assert [len(shard.sources) for shard in shards.shards([str(folder)])] == [2, 1]
    monkeypatch.setattr(shards, "_BYTES", (folder / "0.txt").stat().st_size + 1)
    assert [len(shard.sources) for shard in shards.shards([str(folder)])] == [1, 1, 1]


def test_a_large_file_is_read_in_parts_that_make_the_whole(tmp_path: Path, task: Task) -> None:
    file = rows(tmp_path / "large.jsonl", 5000)
    parts = list(shards.shards([str(file)]))
    assert len(parts) == -(-file.stat().st_size // 2**20) == 3
    assert all(part.sources == (str(file),) for part in parts)
    heads = [
        head.article.id
        for number, part in enumerate(parts)
        for head in shards.gather(number, part, task).heads
    ]
    assert len(heads) == 5000 and set(heads) == {article.id for article in read(file)}


def test_packed_rows_have_parts_and_plain_text_has_none(tmp_path: Path) -> None:
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(rows(tmp_path / "rows.jsonl", 20).read_bytes()))
    whole = {article.id for article in read(packed)}
    first, second = ({article.id for article in read(packed, part=(number, 2))} for number in (0, 1))
    assert (len(first), len(second)) == (10, 10) and first | second == whole
    (tmp_path / "long.txt").write_text("word " * 300_000, encoding="utf-8")
    assert list(shards.shards([str(tmp_path / "long.txt")])) == [Shard((str(tmp_path / "long.txt"),))]


def test_standard_input_cannot_be_shared() -> None:
    with pytest.raises(ValueError, match="standard input"):
        list(shards.shards(["-"]))


def test_picked_articles_become_batches(folder: Path, task: Task) -> None:
    gathered = shards.gather(7, Shard((str(folder), str(folder / "none.txt"))), task)
    articles = list(read(folder))
    assert [head.article.id for head in gathered.heads] == [article.id for article in articles]
    assert [remark.what for remark in gathered.remarks] == ["no such file"]
    picks = [Pick(7, 2, None), Pick(7, 0, Reprint(articles[2].id))]
    done = shards.work(picks, task)
    assert [set(batch.articles) for batch in done.batches] == [{articles[2].id}, {articles[0].id}]
    assert all(batches.quads_file(task.folder, batch.name).is_file() for batch in done.batches)
    assert (done.summary.articles, done.summary.copies, done.summary.violations) == (1, 1, ())
    assert done.summary.events > 0
    assert shards.work(picks, task) == done


def test_a_folder_that_is_not_seen_and_another_version_are_told(folder: Path, task: Task) -> None:
    with pytest.raises(OSError, match="a worker does not see it"):
        shards.gather(0, Shard((str(folder),)), replace(task, folder=folder))
    with pytest.raises(ValueError, match="version 9 is wanted"):
        shards.gather(0, Shard((str(folder),)), replace(task, run=replace(task.run, version="version 9")))


def test_a_worker_tells_what_it_leaves_out(folder: Path, task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    monkeypatch.setattr(shards, "_pipeline", lambda model: (nlp, Lock()))
    monkeypatch.setattr(kg.build, "events_of", lambda article, doc: [][0])
    (shard,) = shards.shards([str(folder)])
    heads = shards.gather(0, shard, task).heads
    worked = shards.work([Pick(0, place, None) for place in range(len(heads))], task)
    assert [remark.where for remark in worked.remarks] == [head.article.id for head in heads]
    assert not worked.batches and not worked.summary.articles
