"""Step 2: train the network on the converted corpora.

    python -m training.train DATA OUT [--epochs 8] [--from TRAINED] [--events FILE]

Writes OUT/labels.json and OUT/model.pt (a running average of the weights) after every epoch.
"""

from __future__ import annotations

import argparse
import copy
import csv
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812

from kg.ontology import plover
from training.batches import Names, Pieces, batches, label_sets, read, windows
from training.convert import TYPES
from training.examples import NOTHING
from training.network import Labels, Network, encoder_folder

NER = ["O", *(f"{p}-{t}" for t in TYPES for p in "BIES")]
WEIGHTS = {
    "upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "start": 0.5,
    "ner": 1.0, "arcs": 1.0, "deprel": 0.7, "events": 1.5,
}  # fmt: skip
FLOOR = 0.02  # of the learning rate, at the end of the schedule


def losses(
    network: Network, batch: dict[str, torch.Tensor], smoothing: float = 0.03
) -> dict[str, torch.Tensor]:
    """Mean loss of each head over what the batch knows."""
    words = network.words(batch["pieces"], batch["shapes"], batch["mask"], batch["firsts"]).float()
    out: dict[str, torch.Tensor] = {}
    if len(batch["events"]):
        # The event head reads the encoder and does not bend it: bent, it took the trees of news apart.
        scores = network.events(words.detach(), batch["events"][:, :4])
        out["events"] = F.cross_entropy(scores, batch["events"][:, 4], label_smoothing=0.05)
    scores = network.tags(words)
    named = (batch["sentence"] >= 0) & ~batch["ner"].all(-1)
    if named.any():
        logp = F.log_softmax(scores["ner"][named], -1)
        out["ner"] = -logp.masked_fill(~batch["ner"][named], -1e9).logsumexp(-1).mean()
    treed = batch["heads"] >= 0
    if not treed.any():
        return out
    for name in ("upos", "xpos", "feats", "lemma", "start"):
        known = batch[name] >= 0
        out[name] = F.cross_entropy(
            scores[name][known], batch[name][known], label_smoothing=0.0 if name == "start" else smoothing
        )
    arcs = network.arcs(words)
    same = batch["sentence"].unsqueeze(2) == batch["sentence"].unsqueeze(1)
    possible = torch.cat((torch.ones_like(same[..., :1]), same), -1)
    arcs = arcs.masked_fill(~possible, -1e9)
    out["arcs"] = F.cross_entropy(arcs[treed], batch["heads"][treed])
    row, at = treed.nonzero(as_tuple=True)
    x = network.dropout(words)
    chosen = network.label.chosen(
        network.label_dependent(x[row, at + 1]), network.label_head(x[row, batch["heads"][row, at]])
    )
    known = batch["deprel"][row, at] >= 0
    out["deprel"] = F.cross_entropy(chosen[known], batch["deprel"][row, at][known], label_smoothing=smoothing)
    return out


def groups(network: Network, rate: float, decay: float) -> list[dict[str, object]]:
    """Heads at ten times the encoder's rate; lower layers slower (layer-wise decay)."""
    out: list[dict[str, object]] = []
    depth = len(network.encoder.encoder.layer)
    for name, parameter in network.named_parameters():
        scale = 10.0
        if name.startswith(("encoder.embeddings", "shape")):
            scale = decay ** (depth + 1) if name.startswith("encoder") else 5.0
        elif name.startswith("encoder.encoder.layer."):
            scale = decay ** (depth - 1 - int(name.split(".")[3]))
        still = parameter.dim() < 2
        out.append({"params": [parameter], "lr": rate * scale, "weight_decay": 0.0 if still else 0.01})
    return out


def reference_names(folder: Path) -> Names:
    """Person, organisation, country and demonym names of the project's tables."""

    def column(table: str, *keys: str) -> list[str]:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return [n for row in csv.DictReader(file) for k in keys for n in row[k].split("|") if n]

    return Names({
        "PERSON": column("people", "name", "aliases"), "ORG": column("organisations", "name", "aliases"),
        "GPE": column("countries", "name", "capital"), "NORP": column("countries", "demonyms"),
    })  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`epochs` set the schedule of the learning rate; training ends after `stop` of them.

    `rate` is the encoder's; `size` counts word pieces a batch; `without` names corpora to leave out.
    With `silver` the trees of the example clauses, as an earlier stage found them, are learnt as well.
    """

    epochs: int = 8
    stop: int | None = None
    rate: float = 1.5e-4
    size: int = 1800
    seed: int = 1
    without: tuple[str, ...] = ()
    silver: bool = False
    pretrained: bool = True


def train(
    data: Path, out: Path, actors: Path, plan: Plan, *, start: Path | None = None, events: Path | None = None
) -> None:
    """Train and save; deterministic for a seed on one machine type and thread count.

    `start` is an earlier result's folder to go on from, `events` the converted example clauses.
    """
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    pieces = Pieces(encoder_folder() / "tokenizer.json")
    trees = read(data / "train.jsonl")
    other = [row for row in read(data / "names.jsonl") if row["corpus"] not in plan.without]
    examples = read(events) if events else []
    if plan.silver:
        examples = [row for row in examples if "heads" in row]
    else:
        examples = [{k: row[k] for k in ("doc", "par", "words", "events")} for row in examples]
    labels = label_sets(trees, NER, sorted([*plover().types, NOTHING]))
    if start:
        labels = Labels(**json.loads((start / "labels.json").read_text(encoding="utf-8")))
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    network = Network(labels, pretrained=plan.pretrained)
    if start:
        network.load_state_dict(torch.load(start / "model.pt"))
    average = copy.deepcopy(network).eval()
    names = reference_names(actors)
    optimizer = torch.optim.AdamW(groups(network, plan.rate, 0.9), betas=(0.9, 0.98), fused=True)
    began = time.time()

    def epoch_batches() -> list[dict[str, torch.Tensor]]:
        runs = list(windows(trees, rng, pieces, names)) + list(windows(other, rng, pieces, names))
        runs += list(windows(examples, rng, pieces, None))
        return list(batches(runs, labels, pieces, size=plan.size, rng=rng))

    todo = epoch_batches()
    total = len(todo) * plan.epochs
    warm = min(200, total // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / warm if s < warm else max(FLOOR, (total - s) / (total - warm))
    )
    step = 0
    for epoch in range(plan.stop or plan.epochs):
        recent: dict[str, float] = {}
        network.train()
        for batch in todo if epoch == 0 else epoch_batches():
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(network, batch)
                loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            fade = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(network.parameters()), 1 - fade)
            recent |= {k: 0.98 * recent.get(k, v.item()) + 0.02 * v.item() for k, v in parts.items()}
            if step % 100 == 0:
                losses_now = " ".join(f"{k} {v:.3f}" for k, v in recent.items())
                print(
                    f"epoch {epoch} step {step}/{total} {time.time() - began:.0f} s {losses_now}", flush=True
                )
        torch.save(average.state_dict(), out / "model.pt.part")
        (out / "model.pt.part").rename(out / "model.pt")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("ontology/actors"))
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--stop", type=int, help="end after so many of the epochs")
    parser.add_argument("--rate", type=float, default=Plan.rate)
    parser.add_argument("--size", type=int, default=Plan.size, help="word pieces a batch")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--without", nargs="*", default=[], help="corpora of names to leave out")
    parser.add_argument("--silver", action="store_true", help="learn the examples' trees too")
    parser.add_argument("--from", dest="start", type=Path, help="go on from the result in this folder")
    parser.add_argument("--events", type=Path, help="example clauses, converted")
    args = parser.parse_args()
    plan = Plan(epochs=args.epochs, stop=args.stop, rate=args.rate, size=args.size, seed=args.seed,
                without=tuple(args.without), silver=args.silver)  # fmt: skip
    train(args.data, args.out, args.actors, plan, start=args.start, events=args.events)


if __name__ == "__main__":
    main()
