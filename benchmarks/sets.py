"""The evaluation sets: where they are, where they come from, and their hashes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

OWN = Path(__file__).parent / "gold"
CORPORA = "KG_CORPORA, else ../shared/corpora beside the project"
SOURCES = {
    "plv": (
        "the PLV rows of the Zero-Shot-PLOVER release (Hu et al., ACL 2024, arXiv 2308.07876; no licence"
        " stated) as plv/dev.csv (sentence, source, target, root), dev.txt and score.py"
    ),
    "carb": (
        "CaRB (Bhardwaj et al., EMNLP 2019, https://github.com/dair-iitd/CaRB, MIT) as carb/dev.txt,"
        " dev.tsv and score.py"
    ),
    "news": (
        "articles with gold events as news/articles/*.txt, gold.jsonl and score.py, annotated by the rules"
        " of benchmarks/gold/README.md"
    ),
    "icews18": (
        "ICEWS 2018 of the RE-Net release (Jin et al., EMNLP 2020, https://github.com/INK-USC/RE-Net) as"
        " icews18/valid.txt, entity2id.txt and relation2id.txt"
    ),
}


@dataclass(frozen=True, slots=True)
class Absent:
    """A set that is not at hand, and where to get it."""

    name: str
    reason: str


def folder(name: str, root: Path | None = None) -> Path | Absent:
    """The folder of an evaluation set, under `root`, KG_EVAL, or ../shared/eval beside the project."""
    base = root or Path(os.environ.get("KG_EVAL", Path(__file__).resolve().parents[2] / "shared" / "eval"))
    if (base / name).is_dir():
        return base / name
    return Absent(
        name, f"{base / name} is not there: get {SOURCES[name]}; then pass --eval FOLDER or set KG_EVAL"
    )


def corpora(root: Path | None = None) -> Path:
    """The folder of the treebanks. Raises FileNotFoundError saying what belongs there."""
    base = root or Path(
        os.environ.get("KG_CORPORA", Path(__file__).resolve().parents[2] / "shared" / "corpora")
    )
    if not (base / "UD_English-EWT").is_dir():
        raise FileNotFoundError(
            f"no treebanks in {base}: put UD_English-EWT (https://github.com/UniversalDependencies/UD_English-EWT)"
            " and UNER_English-EWT (https://github.com/UniversalNER/UNER_English-EWT) there"
        )
    return base


def unread() -> frozenset[str]:
    """The texts and sentences of our own that nobody who writes rules has read."""
    return frozenset((OWN / "unread.txt").read_text(encoding="utf-8").split())


def scorer(path: Path) -> ModuleType:
    """The scorer that comes with a set."""
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer: {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(*paths: Path) -> str:
    """The first 16 hex digits of the SHA-256 of some files, or of all files in folders, by name."""
    files = sorted(f for p in paths for f in ([p] if p.is_file() else p.rglob("*")) if f.is_file())
    total = hashlib.sha256()
    for file in files:
        if "__pycache__" not in file.parts:
            total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()[:16]
