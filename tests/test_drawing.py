"""The files for people: all of a small folder, what came last of a large one, always true."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from growing import grow, reports

from kg import dataset as graphs
from kg import drawing
from kg.drawing import draw
from kg.event import Sentence
from kg.folder import forget, writing
from kg.network import event_graph, records
from kg.query import query
from kg.store import index
from kg.store.batches import living

FILES = ["events.jsonl", "graph.html", "graph.trig"]


def drawn(folder: Path) -> list[str]:
    with writing(folder):
        draw(folder, [batch for batch, _ in living(folder)][-1:])
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def articles(folder: Path) -> int:
    return len(query(graphs.load(folder), "articles").rows)


def test_a_small_folder_is_drawn_whole(tmp_path: Path) -> None:
    grow(tmp_path, reports(3))
    assert drawn(tmp_path) == FILES and index.is_drawn(tmp_path)
    assert "Events of 3 articles" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert articles(tmp_path / "graph.trig") == articles(tmp_path) == 3


def test_what_is_drawn_is_not_drawn_again(tmp_path: Path) -> None:
    grow(tmp_path, reports(2))
    drawn(tmp_path)
    before = [(tmp_path / name).stat().st_mtime_ns for name in FILES]
    drawn(tmp_path)
    assert [(tmp_path / name).stat().st_mtime_ns for name in FILES] == before
    (tmp_path / "graph.html").unlink()
    assert drawn(tmp_path) == FILES


def test_a_page_of_one_article_bears_its_title(tmp_path: Path) -> None:
    grow(tmp_path, reports(1))
    drawn(tmp_path)
    assert "Talks &amp; tariffs" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_a_large_folder_has_only_a_page_of_what_came_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(tmp_path, reports(2))
    assert drawn(tmp_path) == FILES
    monkeypatch.setattr(drawing, "SMALL", 1000)
    grow(tmp_path, reports(5), size=3)
    assert drawn(tmp_path) == ["graph.html"] and index.is_drawn(tmp_path)
    assert "Events of 3 articles" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert articles(tmp_path) == 5
    before = (tmp_path / "graph.html").stat().st_mtime_ns
    drawn(tmp_path)
    assert (tmp_path / "graph.html").stat().st_mtime_ns == before


def test_the_page_of_a_large_folder_shows_nothing_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "SMALL", 1000)
    grow(tmp_path, reports(4), size=2)
    grow(tmp_path, reports(4, version=1)[3:])
    with writing(tmp_path):
        assert forget(tmp_path, reports(3)[2][0].id)
        draw(tmp_path, [])
    assert "Events of 3 articles" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    whole = drawing._newest(tmp_path, living(tmp_path))
    mentions = {row["mention"] for row in records(whole)}
    assert mentions == {row["mention"] for row in records(graphs.load(tmp_path))}


def test_a_page_of_part_of_a_batch_shows_whole_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(tmp_path, reports(4), size=4)
    ((batch, alive),) = living(tmp_path)
    whole = Counter(row["article"] for row in records(graphs.load(tmp_path)))
    numbers = set()
    for limit in range(1, batch.quads + 20, 17):
        monkeypatch.setattr(drawing, "_PAGE", limit)
        shown = Counter(row["article"] for row in records(drawing._newest(tmp_path, [(batch, alive)])))
        assert shown.items() <= whole.items()
        numbers.add(len(shown))
    assert numbers == {0, 1, 2, 3, 4}


def test_what_is_not_drawn_yet_is_read_from_the_store(tmp_path: Path) -> None:
    """As after a build that was killed: graph.trig is there, but not all of it."""
    grow(tmp_path, reports(2))
    drawn(tmp_path)
    old = (tmp_path / "graph.trig").read_bytes()
    grow(tmp_path, reports(3))
    (tmp_path / "graph.trig").write_bytes(old)
    assert articles(tmp_path / "graph.trig") == 2 and articles(tmp_path) == 3


def test_a_graph_alone_is_enough_to_read(tmp_path: Path) -> None:
    grow(tmp_path / "kg", reports(2))
    drawn(tmp_path / "kg")
    (tmp_path / "copy").mkdir()
    shutil.copy(tmp_path / "kg" / "graph.trig", tmp_path / "copy")
    assert articles(tmp_path / "copy") == 2
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["graph.trig"]


def test_coded_records_are_no_articles() -> None:
    told = [
        (article, [replace(event, sentence=Sentence(0, 0, 0, "")) for event in events])
        for article, events in reports(2)
    ]
    assert drawing._title(event_graph(graphs.build(told[0][1] + told[1][1]))) == "Events of 11 coded records"
    mixed = event_graph(graphs.build(told[0][1] + reports(2)[1][1]))
    assert drawing._title(mixed) == "Events of 1 article and 7 coded records"
    assert drawing._title(event_graph(graphs.build([]))) == "No events"
