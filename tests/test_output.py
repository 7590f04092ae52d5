"""Files whole or not at all, and one at a time."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kg.output import aside, locked, locked_if_free, replacing, settle


@pytest.mark.parametrize("fails", [False, True])
def test_a_file_is_replaced_whole_or_stays(tmp_path: Path, fails: bool) -> None:
    path = tmp_path / "new" / "file"
    for text in (b"old", b"new"):
        with suppress(ZeroDivisionError), replacing(path) as file:
            file.write(text)
            assert not fails or text == b"old" or 1 / 0
    assert path.read_bytes() == (b"old" if fails else b"new")
    assert list(path.parent.iterdir()) == [path]


def test_a_file_without_a_name_gets_one_or_vanishes(tmp_path: Path) -> None:
    with aside(tmp_path) as kept, aside(tmp_path) as gone:
        kept.write(b"kept")
        gone.write(b"gone")
        settle(kept, tmp_path / "name")
    assert [path.name for path in tmp_path.iterdir()] == ["name"]
    assert (tmp_path / "name").read_bytes() == b"kept"


def in_turn(folder: Path, last: Callable[[], object]) -> list[str]:
    """What happens where one waits for another, who does something last."""
    told: list[str] = []

    def second() -> None:
        with locked(folder, waiting=lambda: told.append("waiting")):
            told.append("second")

    thread = threading.Thread(target=second)
    with locked(folder):
        thread.start()
        while not told:
            pass
        told.append("first")
        last()
    thread.join()
    return told


def test_the_second_waits_and_is_told(tmp_path: Path) -> None:
    assert in_turn(tmp_path / "folder", lambda: None) == ["waiting", "first", "second"]


def test_a_folder_that_vanishes_while_it_is_awaited_is_made_anew(tmp_path: Path) -> None:
    told = in_turn(tmp_path / "folder", lambda: shutil.rmtree(tmp_path / "folder"))
    assert told == ["waiting", "first", "second"]
    assert (tmp_path / "folder").is_dir()


def test_who_does_not_wait_is_told(tmp_path: Path) -> None:
    with locked(tmp_path), locked_if_free(tmp_path) as free:
        assert not free
    with locked_if_free(tmp_path) as free:
        assert free
