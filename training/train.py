"""Step 4: train a network on the converted corpora, alone (a teacher) or after teachers.

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
import random
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
SURE = ("start", "arcs")  # heads whose labels are not smoothed
HARD = 0.2  # the part of the corpora in what a student learns; the rest is its teachers'
FLOOR = 0.02  # of the learning rate, at the end of the schedule
Losses = dict[str, Tensor]
Targets = dict[str, Tensor]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`rate` is the encoder's learning rate; `size` counts word pieces a batch; `without` names corpora to
    leave out; `events` is the weight of the event types, `trees` whether anything else is learnt.
    `variants` is how often the corpora are augmented anew: later epochs read these again, in another order,
    and teachers are heard once for each. None: every epoch is new.
    """

    epochs: int = 8
    rate: float = 1.5e-4
    size: int = 2400
    seed: int = 1
    without: tuple[str, ...] = ()
    events: float = 0.0
    trees: bool = True
    variants: int | None = None
    workers: int = 0
    pretrained: bool = True


def losses(
    network: Network, words: Tensor, targets: Targets, allowed: Tensor, *, smoothing: float = 0.03
) -> Losses:
    """Mean loss of each head over what the corpora know of a batch. `allowed`: [sets, tags] of names."""
    scores = network.tags(words)
    treed, name = targets["heads"] >= 0, targets["ner"]
    possible = F.log_softmax(scores.pop("ner").float(), -1).masked_fill(~allowed[name], -1e9).logsumexp(-1)
    out = {"ner": -_mean(possible, name > 0)}
    scores["arcs"] = within(network.arcs(words), targets["sentence"])
    scores["deprel"] = related(network, words, targets["heads"])
    for head, given in scores.items():
        right = targets["heads" if head == "arcs" else head]
        known = treed & (right >= 0)
        loss = F.cross_entropy(
            given.flatten(0, 1).float(), right.clamp(min=0).flatten(), reduction="none",
            label_smoothing=0.0 if head in SURE else smoothing,
        )  # fmt: skip
        out[head] = _mean(loss, known.flatten())
    return out


def typing(network: Network, words: Tensor, events: Tensor) -> Losses:
    """The loss of the event head over the example clauses of a batch."""
    if not len(events):
        return {}
    return {
        "events": F.cross_entropy(network.events(words, events[:, :4]), events[:, 4], label_smoothing=0.05)
    }


@torch.no_grad()
def thoughts(teachers: Sequence[tuple[Network, Tensor]], targets: Targets) -> Targets:
    """What parsers think of the words of a batch: the mean of their distributions for each head, and the
    heads for which they name relations. `teachers` come with their own vectors of the words."""
    seen = [teacher.tags(vectors) for teacher, vectors in teachers]
    out = {name: _mixed([s[name] for s in seen]) for name in (*TAGS, "ner")}
    out["arcs"] = _mixed([within(t.arcs(vectors), targets["sentence"]) for t, vectors in teachers])
    out["heads"] = torch.where(targets["heads"] >= 0, targets["heads"], out["arcs"].argmax(-1))
    out["deprel"] = _mixed([related(t, vectors, out["heads"]) for t, vectors in teachers])
    return out


def taught(network: Network, words: Tensor, thought: Targets, targets: Targets) -> Losses:
    """Mean cross-entropy of each head with what the parsers think, over all words."""
    word = targets["sentence"] >= 0
    scores = network.tags(words)
    scores["arcs"] = within(network.arcs(words), targets["sentence"])
    scores["deprel"] = related(network, words, thought["heads"])
    return {
        name: -_mean((thought[name] * F.log_softmax(own.float(), -1)).sum(-1), word)
        for name, own in scores.items()
    }


@torch.no_grad()
def types(teachers: Sequence[tuple[Network, Tensor]], events: Tensor) -> Targets:
    """What typers think of the example clauses of a batch."""
    if not len(events):
        return {}
    return {"events": _mixed([teacher.events(vectors, events[:, :4]) for teacher, vectors in teachers])}


def _mixed(scores: Sequence[Tensor]) -> Tensor:
    """The mean of some distributions, in the few bits in which they are kept."""
    return torch.stack([s.float().softmax(-1) for s in scores]).mean(0).bfloat16()


def _mean(values: Tensor, where: Tensor) -> Tensor:
    return (values * where).sum() / where.sum().clamp(min=1)


def within(arcs: Tensor, sentence: Tensor) -> Tensor:
    """Arc scores without arcs from one sentence to another."""
    same = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    possible = torch.cat((torch.ones_like(same[..., :1]), same), -1)
    return arcs.masked_fill(~possible, -1e9)


def related(network: Network, words: Tensor, heads: Tensor) -> Tensor:
    """Scores of the relations of all words to their heads, [b, n, labels]; no head counts as the root."""
    at = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, words.shape[-1])
    return network.relations(words[:, 1:], words.gather(1, at))


def groups(network: Network, rate: float, decay: float) -> list[dict[str, object]]:
    """Heads at ten times the encoder's rate; lower layers slower (layer-wise decay)."""
    out: dict[tuple[float, float], list[nn.Parameter]] = {}
    depth = network.encoder.config.num_hidden_layers
    for name, parameter in network.named_parameters():
        if name.startswith("encoder.encoder.layer."):
            scale = decay ** (depth - 1 - int(name.split(".")[3]))
        elif name.startswith("encoder.embeddings"):
            scale = decay ** (depth + 1)
        elif name.startswith("encoder"):
            scale = 1.0
        else:
            scale = 5.0 if "shape" in name else 10.0
        out.setdefault((rate * scale, 0.0 if parameter.dim() < 2 else 0.01), []).append(parameter)
    return [{"params": params, "lr": own, "weight_decay": still} for (own, still), params in out.items()]


def reference_names(folder: Path) -> Names:
    """Person, organisation, country and demonym names of the project's tables."""

    def column(table: str, *keys: str) -> list[str]:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return [n for row in csv.DictReader(file) for k in keys for n in row[k].split("|") if n]

    return Names({
        "PERSON": column("people", "name", "aliases"), "ORG": column("organisations", "name", "aliases"),
        "GPE": column("countries", "name", "capital"), "NORP": column("countries", "demonyms"),
    })  # fmt: skip


def rows_of(data: Path, plan: Plan, *, taught: bool) -> list[dict[str, object]]:
    """What a plan reads: the example clauses, with trees all other sentences as well, and what is `taught`
    also texts that have no labels."""
    out = read(data / "examples.jsonl")
    if taught:
        out += read(data / "texts.jsonl")
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
    start: Path | None = None,
) -> None:
    """Train, from the encoder or from the network in `start`, and save; deterministic for a seed on one
    machine type and thread count."""
    encoder = encoder or minilm()
    prepare(encoder, data, out)
    teachers = [*parsers, *typers]
    labels = Labels.load(out)
    variants = min(plan.variants or plan.epochs, plan.epochs)
    rows = rows_of(data, plan, taught=bool(parsers))
    material = corpus(
        rows, labels, tuple(map(Pieces, (out, *teachers))), reference_names(actors),
        size=plan.size, seed=plan.seed, epochs=variants,
    )  # fmt: skip
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(plan.seed)
    if start:
        network = trained(start)[0].to(device)
    else:
        network = Network(labels, encoder, pretrained=plan.pretrained).to(device)
    average = copy.deepcopy(network).eval()
    known = [trained(t)[0].to(device) for t in teachers]
    allowed = torch.from_numpy(material.allowed).to(device)
    study = Study(network, known[: len(parsers)], known[len(parsers) :], plan, allowed, device)
    optimizer = torch.optim.AdamW(groups(network, plan.rate, 0.9), betas=(0.9, 0.98), fused=True)
    began, step, total = time.time(), 0, 0
    schedule: torch.optim.lr_scheduler.LambdaLR | None = None
    for epoch, lessons in enumerate(epochs(study, material, plan)):
        if schedule is None:
            total = len(lessons) * plan.epochs
            schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, partial(slope, total=total))
        network.train()
        for lesson in lessons:
            with torch.autocast(device.type, dtype=torch.bfloat16):
                parts = study.losses(lesson)
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


@dataclass(frozen=True)
class Lesson:
    """A batch on the device, with what the teachers think of it."""

    inputs: Targets
    targets: Targets
    parsers: Targets
    typers: Targets


def epochs(study: Study, material: Corpus, plan: Plan) -> Iterator[list[Lesson]]:
    """The lessons of each epoch; batches are made ahead by other processes where the plan has workers."""
    order, kept = random.Random(plan.seed), list[list[Lesson]]()
    made = DataLoader(
        material, batch_size=None, num_workers=plan.workers, collate_fn=list,
        prefetch_factor=1 if plan.workers else None,
    )  # type: ignore[arg-type]  # fmt: skip
    for batches in made:
        lessons = list(map(study.lesson, batches))
        if len(material) < plan.epochs:
            kept.append(lessons)
        yield lessons
    for epoch in range(len(material), plan.epochs):
        again = kept[epoch % len(kept)]
        yield order.sample(again, len(again))


@dataclass(frozen=True)
class Study:
    """A network and its teachers."""

    network: Network
    parsers: list[Network]
    typers: list[Network]
    plan: Plan
    allowed: Tensor
    device: torch.device

    @torch.no_grad()
    def lesson(self, batch: Batch) -> Lesson:
        """The batch, and what the teachers think of it."""
        own, *others = map(self._moved, batch.inputs)
        targets = self._moved(batch.targets)
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            heard = [
                (teacher, teacher.words(**given).float())
                for teacher, given in zip([*self.parsers, *self.typers], others, strict=True)
            ]
            parsers, typers = heard[: len(self.parsers)], heard[len(self.parsers) :]
            return Lesson(
                own,
                targets,
                thoughts(parsers, targets) if parsers else {},
                types(typers, targets["events"]) if typers else {},
            )

    def losses(self, lesson: Lesson) -> Losses:
        """The weighted losses of a lesson."""
        targets = lesson.targets
        words = self.network.words(**lesson.inputs).float()
        out: Losses = {}
        if self.plan.trees:
            own = losses(self.network, words, targets, self.allowed)
            _add(out, own, HARD if lesson.parsers else 1.0)
        if lesson.parsers:
            _add(out, taught(self.network, words, lesson.parsers, targets), 1 - HARD)
        # Without a weight the head still learns, from vectors that it does not bend.
        weight = self.plan.events or 1.0
        vectors = words if self.plan.events else words.detach()
        _add(
            out,
            typing(self.network, vectors, targets["events"]),
            (HARD if self.typers else 1.0) * weight,
        )
        if lesson.typers:
            scores = self.network.events(vectors, targets["events"][:, :4])
            _add(
                out, {"events": F.cross_entropy(scores, lesson.typers["events"].float())}, (1 - HARD) * weight
            )
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
    parser.add_argument("--start", type=Path, help="folder of a trained network to go on from")
    parser.add_argument("--typers", type=Path, nargs="*", default=[], help="teachers of event types")
    parser.add_argument("--without", nargs="*", default=[], help="corpora of names to leave out")
    parser.add_argument("--no-trees", dest="trees", action="store_false", help="learn event types alone")
    for field in fields(Plan):
        if field.name in ("epochs", "rate", "size", "seed", "events", "variants", "workers"):
            kind = int if field.name == "variants" else type(field.default)
            parser.add_argument(f"--{field.name}", type=kind, default=field.default)
    args = parser.parse_args()
    plan = Plan(**{
        k: tuple(v) if isinstance(v, list) else v for k, v in vars(args).items() if k in asdict(Plan())
    })  # fmt: skip
    train(
        args.data, args.out, args.actors, plan,
        encoder=args.encoder, parsers=args.parsers, typers=args.typers, start=args.start,
    )  # fmt: skip


if __name__ == "__main__":
    main()
