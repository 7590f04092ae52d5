"""The examples of the README run as they stand."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from rdflib import Dataset

from benchmarks import readme
from kg.cli import app
from kg.query import named_queries, query

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("text", blocks("sparql"))
def test_sparql_finds_something(dataset: Dataset, text: str) -> None:
    assert query(dataset, text).rows


def test_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    (text,) = blocks("python")
    exec(compile(text, "README.md", "exec"), {})
    assert (tmp_path / "graph.html").stat().st_size


def test_named_questions_exist() -> None:
    assert set(re.findall(r"^kg query kg-out ([\w-]+)", README, re.MULTILINE)) <= named_queries().keys()


def test_every_command_is_in_the_table() -> None:
    assert sorted(re.findall(r"^\| `kg (\w+)", README, re.MULTILINE)) == sorted(
        command.name or str(getattr(command.callback, "__name__", "")) for command in app.registered_commands
    )


def test_the_first_lines_are_the_two_commands() -> None:
    assert [line.split("#")[0].strip() for line in blocks("sh")[0].splitlines()] == ["make demo", "make test"]


def test_the_numbers_are_the_measured_ones() -> None:
    assert f"{readme.BEGIN}\n{readme.section()}\n{readme.END}" in README
