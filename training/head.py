"""Step 6: the event head, trained on the shipped encoder's vectors of the example clauses.

    python -m training.head EXAMPLES.jsonl WEIGHTS [--folds N]

The encoder stays as it is: bent towards event types it loses the trees of news. `--folds` only prints the
cross-validated accuracy; without it the head is written into WEIGHTS/heads.npz.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from spacy.tokens import Doc
from torch import nn
from torch.nn import functional as F  # noqa: N812

from kg.language import load
from training.network import EVENT

EPOCHS, SIZE, RATE = 40, 128, 1.5e-3


def features(examples: Path, weights: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Vectors of predicate, actor and recipient of every example [n, 3 d], and its label [n]."""
    labels = json.loads((weights / "labels.json").read_text(encoding="utf-8"))["event"]
    rows = [json.loads(line) for line in examples.read_text(encoding="utf-8").splitlines()]
    pipe = load(weights=weights).get_pipe("kg_network")
    vocab = pipe.vocab
    docs = (Doc(vocab, words=r["words"], sent_starts=[1] + [-1] * (len(r["words"]) - 1)) for r in rows)
    x, y = [], []
    for row, doc in zip(rows, pipe.pipe(docs), strict=True):
        zero = np.zeros(doc.tensor.shape[1], dtype=np.float32)
        for event in row["events"]:
            x.append(np.concatenate([doc.tensor[i] if i is not None else zero for i in event["spans"]]))
            y.append(labels.index(event["type"]))
    return torch.tensor(np.stack(x)), torch.tensor(y)


def train(x: torch.Tensor, y: torch.Tensor, classes: int, seed: int) -> nn.Sequential:
    """The two layers of the head, fitted with dropout and label smoothing."""
    torch.manual_seed(seed)
    head = nn.Sequential(
        nn.Dropout(0.4),
        nn.Linear(x.shape[1], EVENT),
        nn.GELU(approximate="tanh"),
        nn.Dropout(0.4),
        nn.Linear(EVENT, classes),
    )
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    steps = EPOCHS * (1 + len(x) // SIZE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.01, 1 - s / steps))
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(x)).split(SIZE):
            loss = F.cross_entropy(head(x[batch]), y[batch], label_smoothing=0.1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return head.eval()


def held_out(x: torch.Tensor, y: torch.Tensor, classes: int, folds: int) -> float:
    """Accuracy on examples that the head has not seen."""
    order = list(range(len(x)))
    random.Random(1).shuffle(order)
    right = 0
    for k in range(folds):
        test = torch.tensor(order[k::folds])
        rest = torch.tensor([i for j, i in enumerate(order) if j % folds != k])
        head = train(x[rest], y[rest], classes, k)
        right += int((head(x[test]).argmax(1) == y[test]).sum())
    return right / len(x)


def write(examples: Path, weights: Path) -> None:
    """Train the head and put it into heads.npz."""
    x, y = features(examples, weights)
    with np.load(weights / "heads.npz") as stored:
        arrays = {k: stored[k] for k in stored.files}
    head = train(x, y, len(arrays["event3"]), 1)
    for i, parameter in enumerate(head.parameters()):
        arrays[f"event{i}"] = parameter.detach().numpy().astype(np.float16)
    np.savez(weights / "heads.npz", **arrays)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("examples", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    if not args.folds:
        write(args.examples, args.weights)
        return
    x, y = features(args.examples, args.weights)
    classes = len(json.loads((args.weights / "labels.json").read_text(encoding="utf-8"))["event"])
    print(f"{held_out(x, y, classes, args.folds):.3f} of {len(x)} held-out examples right")


if __name__ == "__main__":
    main()
