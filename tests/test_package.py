"""What users install: the public names, and the wheel in an environment of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent


def test_public_names_are_sorted_and_there() -> None:
    assert kg.__all__ == sorted(kg.__all__)
    for name in kg.__all__:
        assert getattr(kg, name).__name__ == name
        assert name in dir(kg)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kg.nothing


def test_public_names_are_documented() -> None:
    assert all((getattr(kg, name).__doc__ or "").strip() for name in kg.__all__)


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (project["optional-dependencies"][extra] for extra in ("cluster", "parquet", "serve"))
    wanted = {re.split("[^a-z-]", name)[0] for name in chain(project["dependencies"], *extras)}
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kg").rglob("*.py"))
    owners = packages_distributions()
    imported = set(re.findall(r"^ *(?:from|import) (\w+)", code, re.MULTILINE)) & owners.keys() - {"kg"}
    names = {name: {owner.lower().replace("_", "-") for owner in owners[name]} for name in imported}
    assert "spacy" in names
    assert [name for name, these in names.items() if these.isdisjoint(wanted)] == []


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, kg, kg.cli; print({'spacy', 'rdflib', 'pandas', 'networkx', 'numpy'} & set(sys.modules))"
    )
    assert run(sys.executable, "-c", code, folder=ROOT) == "set()\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(wheel, tmp_path_factory.mktemp("environment"))


def built(source: Path, folder: Path, **environment: str) -> Path:
    """The wheel of a checkout."""
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "wheel", "--no-deps")
    run(*pip, "--no-build-isolation", "--wheel-dir", folder, source, folder=folder, **environment)
    (made,) = folder.glob("kg_events-*.whl")
    return made


def installed(wheel: Path, environment: Path) -> Path:
    """The folder of commands of a new environment with the wheel; the dependencies are borrowed from here,
    which leaves out the checkout: a path in a .pth file does not bring that folder's own .pth files."""
    venv.create(environment, with_pip=False)
    commands = environment / "bin"
    site = sysconfig.get_path("purelib", vars={"base": str(environment)})
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--python",
        commands / "python",
        "--quiet",
        "--disable-pip-version-check",
    )
    run(*pip, "install", "--no-deps", "--no-index", wheel, folder=environment)
    return commands


def test_the_wheel_holds_ontology_weights_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "kg/_ontology/plover.ttl",
        "kg/_ontology/actors/people.csv",
        "kg/language/weights/model.onnx",
        "kg/queries/threats.rq",
        "kg/templates/graph.html",
        "kg/py.typed",
    ):
        assert part in names
    held = {name.partition("licenses/")[2] for name in names}
    assert {"LICENSE", "kg/language/LICENSE-weights", "ontology/LICENSE-plover"} <= held
    assert "ontology/actors/LICENSE-geonames" in held
    assert not any(name.startswith(("tests/", "training/", "benchmarks/")) for name in names)


def test_the_installed_command_builds_from_another_folder(program: Path, tmp_path: Path) -> None:
    where = run(program / "python", "-c", "import kg; print(kg.__file__)", folder=tmp_path)
    assert Path(where).is_relative_to(program.parent)
    assert "build" in run(program / "kg", "--help", folder=tmp_path)
    assert "found" in run(program / "kg", "build", ROOT / "seeds", "-o", "out", folder=tmp_path)
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert made == {"batches", "store", "events.jsonl", "graph.html", "graph.trig"}
    assert "threats" in run(program / "kg", "query", "out", "--list", folder=tmp_path)
    assert "sound" in run(program / "kg", "validate", "out", folder=tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler")
def test_the_compiled_wheel_finds_the_same(program: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"  # the compiler writes beside the modules
    for name in ("kg", "ontology", "tests"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, source)
    (tmp_path / "wheel").mkdir()
    wheel = built(source, tmp_path / "wheel", HATCH_BUILD_HOOK_ENABLE_MYPYC="1")
    compiled = installed(wheel, tmp_path / "environment")
    where = run(compiled / "python", "-c", "import kg.trees; print(kg.trees.__file__)", folder=tmp_path)
    assert Path(where.strip()).suffix == ".so"
    pure, same = (run(p / "kg", "extract", ROOT / "seeds", folder=tmp_path) for p in (program, compiled))
    assert pure == same
    rooms = ("trees", "entities", "propositions", "frames", "roles", "modality", "events")
    tests = (source / "tests" / f"test_{room}.py" for room in rooms)
    run(compiled / "python", "-m", "pytest", *tests, folder=tmp_path)


def run(*command: object, folder: Path, **environment: str) -> str:
    """What a command prints; fails with what it complains of."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout
