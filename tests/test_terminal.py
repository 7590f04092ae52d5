"""What the command line says of remarks and of what is missing."""

from __future__ import annotations

import sys

import pytest
from rdflib import Dataset

from kg.export import export
from kg.remark import Remark
from kg.terminal import Commands, Listener


def test_remarks_of_a_kind_are_told_ten_times_whatever_they_name(capsys: pytest.CaptureFixture[str]) -> None:
    listener = Listener()
    for number in range(30):
        listener(Remark(f"SQLDATE is 'x{number}', not a date", f"a.csv, line {number}", "left out"))
        listener(Remark(f"damaged (at {number})", f"{number}.gz", "get it again"))
        listener(Remark(f"no CAMEO code: {number}x", f"b.csv, line {number}", "left out"))
    assert listener.close() == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "kg: SQLDATE is 'x0', not a date: a.csv, line 0: left out"
    assert lines[30:] == [
        "kg: SQLDATE is …, not a date: 20 times more",
        "kg: damaged …: 20 times more",
        "kg: no CAMEO code: …: 20 times more",
    ]
    assert len(listener.counts) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("uvicorn", "uvicorn: install kg with it: pip install '.[serve]'"),
        ("rdflib_endpoint.x", "rdflib_endpoint.x: install kg with it: pip install '.[serve]'"),
        ("distributed", "distributed: install kg with it: pip install '.[cluster]'"),
        ("numpy", "numpy: install it with pip"),
    ],
)
def test_a_missing_package_is_told_with_what_installs_it(
    capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError(name=name)

    group = Commands(invoke_without_command=True, callback=missing)
    with pytest.raises(SystemExit, match="1"):
        group.main([])
    assert capsys.readouterr().err == f"kg: package missing: {said} (README, Commands)\n"


def test_parquet_without_pyarrow_names_it(
    dataset: Dataset, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError) as caught:
        export(dataset, f"{tmp_path}/events.parquet", "parquet")
    assert caught.value.name == "pyarrow"
