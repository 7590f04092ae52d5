"""All steps of the recipe on a tiny sample (`make test-training`: needs torch and the corpora)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CORPORA = Path(os.environ.get("KG_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))


@pytest.mark.training
@pytest.mark.skipif(not CORPORA.is_dir(), reason="no corpora: set KG_CORPORA (see training/README.md)")
@pytest.mark.filterwarnings("default")  # torch and its exporter warn of their own parts
def test_all_steps_of_the_recipe(tmp_path: Path) -> None:
    from training.encoders import minilm
    from training.recipe import run
    from training.train import Plan

    parsers = (Plan(epochs=1, pretrained=False), Plan(epochs=1, without=("wikigold",), pretrained=False))
    typers = (Plan(epochs=1, trees=False, events=1.0, pretrained=False),)
    students = (Plan(epochs=1, events=0.5, pretrained=False),)
    scores = run(
        CORPORA, tmp_path, minilm(),
        parsers=parsers, typers=typers, students=students, shipped=None, sample=20,
    )  # fmt: skip
    assert {"model.onnx", "heads.npz", "labels.json", "lemmas.txt", "tokenizer.json"} == {
        file.name for file in (tmp_path / "weights").iterdir()
    }
    assert len((tmp_path / "data" / "examples.jsonl").read_text().splitlines()) >= 20
    assert all(0 <= value <= 1 for row in scores.values() for value in row.values())


@pytest.mark.training
@pytest.mark.filterwarnings("default")
def test_shipped_weights_become_a_network_again(tmp_path: Path) -> None:
    import torch

    from kg.language import load
    from kg.language.component import WEIGHTS
    from training.average import average
    from training.batches import Pieces, inputs
    from training.network import trained
    from training.resume import resume

    resume(WEIGHTS, tmp_path / "start")
    average({tmp_path / "start": 1.0}, tmp_path / "mean")
    network, _ = trained(tmp_path / "mean")
    words = ["Chad", "has", "accused", "Sudan", "of", "arming", "rebels", "."]
    given = inputs([words], Pieces(tmp_path / "mean"))
    with torch.no_grad():
        vectors = network.words(**{name: torch.from_numpy(array) for name, array in given.items()})
        heads = network.arcs(vectors)[0].argmax(-1).tolist()
    doc = load()(" ".join(words))
    own = [head - 1 if head else i for i, head in enumerate(heads)]
    assert own == [t.head.i for t in doc]
