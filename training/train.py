"""Step 3: train a network on the converted corpora, alone (a teacher) or after teachers.

    python -m training.train DATA OUT [--encoder FOLDER] [--parsers OUT…] [--typers OUT…] [--epochs N] …

Writes OUT/model.pt (a running average of the weights) after every epoch, beside labels and word pieces.

A student learns from the corpora and from what its teachers make of the same words, augmented as it sees
them (Hinton et al. 2015, arXiv 1503.02531): parsers teach tags, trees and names, also on sentences that
have none, typers teach the types of the example clauses. The types reach the encoder only together with
the trees of the same sentences: alone they bent it until it could not parse news any more.
"""

from __future__ import annotations

import argparse
import copy
import csv
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.utils.data import DataLoader

from training.batches import Batch, Corpus, Names, Pieces, corpus, read
from training.encoders import minilm
from training.network import Labels, Network, trained

WEIGHTS = {
    "upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "start": 0.5,
    "ner": 1.0, "arcs": 1.0, "deprel": 0.7,
}  # fmt: skip
TAGS = ("upos", "xpos", "feats", "lemma", "start")
HARD = 0.4  # the part of the corpora in what a student learns; the rest is its teachers'
FLOOR = 0.02  # of the learning rate, at the end of the schedule
Losses = dict[str, Tensor]
Targets = dict[str, Tensor]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`rate` is the encoder's learning rate; `size` counts word pieces a batch; `without` names corpora to
    leave out; `events` is the weight of the event types, `trees` whether anything else is learnt.
    """

    epochs: int = 8
    rate: float = 1.5e-4
    size: int = 2400
    seed: int = 1
    without: tuple[str, ...] = ()
    events: float = 0.0
    trees: bool = True
    workers: int = 0
    pretrained: bool = True


def losses(
    network: Network, words: Tensor, targets: Targets, allowed: Tensor, *, smoothing: float = 0.03
) -> Losses:
    """Mean loss of each head over what the corpora know of a batch. `allowed`: [sets, tags] of names."""
    out: Losses = {}
    scores = network.tags(words)
    named = targets["ner"] > 0
    if named.any():
        logp = F.log_softmax(scores["ner"][named], -1)
        out["ner"] = -logp.masked_fill(~allowed[targets["ner"][named]], -1e9).logsumexp(-1).mean()
    treed = targets["heads"] >= 0
    if not treed.any():
        return out
    for name in TAGS:
        known = treed & (targets[name] >= 0)
        out[name] = F.cross_entropy(
            scores[name][known], targets[name][known], label_smoothing=0.0 if name == "start" else smoothing
        )
    arcs = within(network.arcs(words), targets["sentence"])
    out["arcs"] = F.cross_entropy(arcs[treed], targets["heads"][treed])
    chosen = related(network, words, treed, targets["heads"])
    known = targets["deprel"][treed] >= 0
    out["deprel"] = F.cross_entropy(chosen[known], targets["deprel"][treed][known], label_smoothing=smoothing)
    return out


def typing(network: Network, words: Tensor, events: Tensor) -> Losses:
    """The loss of the event head over the example clauses of a batch."""
    if not len(events):
        return {}
    return {
        "events": F.cross_entropy(network.events(words, events[:, :4]), events[:, 4], label_smoothing=0.05)
    }


def taught(
    network: Network, words: Tensor, teachers: Sequence[tuple[Network, Tensor]], targets: Targets
) -> Losses:
    """Mean cross-entropy of each head with what the parsers think, over all words. `teachers` come with
    their own vectors of the words."""
    word = targets["sentence"] >= 0
    treed = targets["heads"] >= 0
    with torch.no_grad():
        seen = [teacher.tags(vectors) for teacher, vectors in teachers]
        thought = {name: _mean([s[name][word] for s in seen]) for name in (*TAGS, "ner")}
        arcs = [within(t.arcs(vectors), targets["sentence"])[word] for t, vectors in teachers]
        thought["arcs"] = _mean(arcs)
        heads = targets["heads"].clone()
        heads[word] = torch.where(treed[word], heads[word], thought["arcs"].argmax(-1))
        thought["deprel"] = _mean([related(t, vectors, word, heads) for t, vectors in teachers])
    scores = {name: s[word] for name, s in network.tags(words).items()}
    scores["arcs"] = within(network.arcs(words), targets["sentence"])[word]
    scores["deprel"] = related(network, words, word, heads)
    return {name: F.cross_entropy(scores[name], p) for name, p in thought.items()}


def taught_types(
    network: Network, words: Tensor, teachers: Sequence[tuple[Network, Tensor]], events: Tensor
) -> Losses:
    """Cross-entropy of the event head with what the typers think."""
    if not len(events):
        return {}
    with torch.no_grad():
        thought = _mean([teacher.events(vectors, events[:, :4]) for teacher, vectors in teachers])
    return {"events": F.cross_entropy(network.events(words, events[:, :4]), thought)}


def _mean(scores: Sequence[Tensor]) -> Tensor:
    return torch.stack([s.float().softmax(-1) for s in scores]).mean(0)


def within(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Arc scores without arcs from one sentence to another."""
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    possible = torch.cat((torch.ones_like(same[..., :1]), same), -1)
    return arcs.masked_fill(~possible, -1e9)


def related(network: Network, words: Tensor, of: Tensor, heads: Tensor) -> Tensor:
    """Scores of the relations of some words (a mask) to their heads."""
    row, at = of.nonzero(as_tuple=True)
    return network.relations(words[row, at + 1], words[row, heads[row, at]])


def groups(network: Network, rate: float, decay: float) -> list[dict[str, object]]:
    """Heads at ten times the encoder's rate; lower layers slower (layer-wise decay)."""
    out: list[dict[str, object]] = []
    depth = network.encoder.config.num_hidden_layers
    for name, parameter in network.named_parameters():
        scale = 10.0
        if name.startswith("encoder.encoder.layer."):
            scale = decay ** (depth - 1 - int(name.split(".")[3]))
        elif name.startswith(("encoder", "shape")):
            scale = (
                decay ** (depth + 1)
                if name.startswith("encoder.embeddings")
                else 5.0
                if "shape" in name
                else 1.0
            )
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


def rows_of(data: Path, plan: Plan) -> list[dict[str, object]]:
    """What a plan reads: the example clauses, and with trees all other sentences as well."""
    out = read(data / "examples.jsonl")
    if plan.trees:
        out += read(data / "train.jsonl")
        out += [row for row in read(data / "names.jsonl") if row["corpus"] not in plan.without]
    return out


def prepare(encoder: Path, data: Path, out: Path) -> None:
    """Lay what belongs to a network beside its weights, so that its folder is whole."""
    out.mkdir(parents=True, exist_ok=True)
    for file in (encoder / "config.json", encoder / "tokenizer.json", data / "labels.json"):
        shutil.copyfile(file, out / file.name)


def train(
    data: Path,
    out: Path,
    actors: Path,
    plan: Plan,
    *,
    encoder: Path | None = None,
    parsers: Sequence[Path] = (),
    typers: Sequence[Path] = (),
) -> None:
    """Train and save; deterministic for a seed on one machine type and thread count."""
    encoder = encoder or minilm()
    prepare(encoder, data, out)
    teachers = [*parsers, *typers]
    labels = Labels.load(out)
    material = corpus(
        rows_of(data, plan), labels, tuple(map(Pieces, (out, *teachers))), reference_names(actors),
        size=plan.size, seed=plan.seed, epochs=plan.epochs,
    )  # fmt: skip
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(plan.seed)
    network = Network(labels, encoder, pretrained=plan.pretrained).to(device)
    average = copy.deepcopy(network).eval()
    known = [trained(t)[0].to(device) for t in teachers]
    allowed = torch.from_numpy(material.allowed).to(device)
    study = Study(network, known, len(parsers), plan, allowed, device)
    optimizer = torch.optim.AdamW(groups(network, plan.rate, 0.9), betas=(0.9, 0.98), fused=True)
    began, step, total = time.time(), 0, 0
    schedule: torch.optim.lr_scheduler.LambdaLR | None = None
    for epoch, batches in enumerate(epochs(material, plan.workers)):
        if schedule is None:
            total = len(batches) * plan.epochs
            schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(slope, total=total))
        network.train()
        for batch in batches:
            with torch.autocast(device.type, dtype=torch.bfloat16):
                parts = study.losses(batch)
            loss = torch.stack(list(parts.values())).sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            fade = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(network.parameters()), 1 - fade)
            if step % 100 == 0:
                told = " ".join(f"{k} {v.item():.3f}" for k, v in parts.items())
                print(f"epoch {epoch} step {step}/{total} {time.time() - began:.0f} s {told}", flush=True)
        torch.save(average.state_dict(), out / "model.pt.part")
        (out / "model.pt.part").rename(out / "model.pt")


def slope(step: int, total: int) -> float:
    """The share of the learning rate at a step: a short rise, then a straight fall."""
    warm = max(1, min(200, total // 10))
    return (step + 1) / warm if step < warm else max(FLOOR, (total - step) / max(1, total - warm))


def epochs(material: Corpus, workers: int) -> Iterator[list[Batch]]:
    """The batches of each epoch, made ahead by other processes where `workers` is not 0."""
    return iter(DataLoader(material, batch_size=None, num_workers=workers, collate_fn=list,  # type: ignore[arg-type]
                           prefetch_factor=1 if workers else None))  # fmt: skip


@dataclass(frozen=True)
class Study:
    """A network, its teachers (parsers first) and what they read."""

    network: Network
    teachers: list[Network]
    parsers: int
    plan: Plan
    allowed: Tensor
    device: torch.device

    def losses(self, batch: Batch) -> Losses:
        """The weighted losses of a batch."""
        targets = self._moved(batch.targets)
        words = self.network.words(**self._moved(batch.inputs[0])).float()
        with torch.no_grad():
            seen = [
                (t, t.words(**self._moved(given)).float())
                for t, given in zip(self.teachers, batch.inputs[1:], strict=True)
            ]
        parsers, typers = seen[: self.parsers], seen[self.parsers :]
        out: Losses = {}
        if self.plan.trees:
            _add(out, losses(self.network, words, targets, self.allowed), HARD if parsers else 1.0)
        if parsers:
            _add(out, taught(self.network, words, parsers, targets), 1 - HARD)
        # Without a weight the head still learns, from vectors that it does not bend.
        weight = self.plan.events
        vectors = words if weight else words.detach()
        _add(
            out, typing(self.network, vectors, targets["events"]), (HARD if typers else 1.0) * (weight or 1.0)
        )
        if typers:
            own = taught_types(self.network, vectors, typers, targets["events"])
            _add(out, own, (1 - HARD) * (weight or 1.0))
        return out

    def _moved(self, arrays: dict[str, object]) -> dict[str, Tensor]:
        return {k: torch.from_numpy(v).to(self.device, non_blocking=True) for k, v in arrays.items()}


def _add(out: Losses, parts: Losses, weight: float) -> None:
    for name, loss in parts.items():
        part = weight * WEIGHTS.get(name, 1.0) * loss
        out[name] = out[name] + part if name in out else part


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--actors", type=Path, default=Path("ontology/actors"))
    parser.add_argument("--encoder", type=Path, help="folder of the encoder to start from (MiniLM)")
    parser.add_argument("--parsers", type=Path, nargs="*", default=[], help="teachers of trees and names")
    parser.add_argument("--typers", type=Path, nargs="*", default=[], help="teachers of event types")
    parser.add_argument("--without", nargs="*", default=[], help="corpora of names to leave out")
    parser.add_argument("--no-trees", dest="trees", action="store_false", help="learn event types alone")
    for field in fields(Plan):
        if field.name in ("epochs", "rate", "size", "seed", "events", "workers"):
            kind = type(field.default)
            parser.add_argument(f"--{field.name}", type=kind, default=field.default)
    args = parser.parse_args()
    plan = Plan(**{
        k: tuple(v) if isinstance(v, list) else v for k, v in vars(args).items() if k in asdict(Plan())
    })  # fmt: skip
    train(
        args.data, args.out, args.actors, plan, encoder=args.encoder, parsers=args.parsers, typers=args.typers
    )


if __name__ == "__main__":
    main()
