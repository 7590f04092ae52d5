"""Shipped weights -> the network in torch again, as training.train writes it, to go on from there.

    python -m training.resume WEIGHTS OUT

The other way round than training.export, whose names of nodes it goes by.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from training.encoders import minilm
from training.export import lean
from training.network import Labels, Network
from training.train import prepare

Arrays = dict[str, NDArray[Any]]


def resume(weights: Path, out: Path) -> None:
    """Turn what training.export wrote into a folder as training.train writes it; int8 matrices come back as
    rounded. Raises KeyError where the folder holds another kind of network.
    """
    labels = Labels.load(weights)
    network = Network(labels, minilm(), pretrained=False)
    graph = onnx.load(str(weights / "model.onnx")).graph
    known: Arrays = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    state = {name.removeprefix("net."): value for name, value in known.items() if name.startswith("net.")}
    words = "encoder.embeddings.word_embeddings.weight"
    state = {name: value for name, value in state.items() if not name.startswith(words)}
    state[words] = _rounded(known, f"net.{words}")
    heads: Arrays = {}
    encoder: list[NDArray[Any]] = []
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            encoder.append(_rounded(known, node.input[1].removesuffix("_quantized")).T)
        elif node.op_type == "MatMul" and node.input[1] in known:
            heads[node.name.split("/")[-2]] = known[node.input[1]].T
        elif node.name == "/Add_2":
            kinds = known[node.input[1]]
    del heads["arc"]
    state |= {f"{name}.weight": value for name, value in heads.items()}
    state["encoder.embeddings.token_type_embeddings.weight"] = np.stack([kinds, kinds])
    products = iter(encoder)
    size = network.encoder.config.hidden_size
    for i in range(network.encoder.config.num_hidden_layers):
        layer = f"encoder.encoder.layer.{i}"
        joint, bias = next(products), known[f"fused.{i}.bias"]
        for k, name in enumerate(("query", "key", "value")):
            own = slice(k * size, (k + 1) * size)
            state[f"{layer}.attention.self.{name}.weight"] = joint[own]
            state[f"{layer}.attention.self.{name}.bias"] = bias[own]
        for name in ("attention.output.dense", "intermediate.dense", "output.dense"):
            state[f"{layer}.{name}.weight"] = next(products)
    state["ner.bias"] = state["ner.bias"] - lean(labels).numpy()
    small = np.load(weights / "heads.npz")
    for part in ("label", "event"):
        names = [name for name, _ in getattr(network, part).named_parameters()]
        state |= {f"{part}.{name}": small[f"{part}{i}"] for i, name in enumerate(names)}
    network.load_state_dict({k: torch.from_numpy(v.astype(np.float32)) for k, v in state.items()})
    prepare(minilm(), weights, out)
    torch.save(network.state_dict(), out / "model.pt")


def _rounded(known: Arrays, name: str) -> NDArray[Any]:
    whole = known[f"{name}_quantized"].astype(np.float32) - known[f"{name}_zero_point"]
    return whole * known[f"{name}_scale"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    resume(args.weights, args.out)


if __name__ == "__main__":
    main()
