"""Networks -> one network of the weighted means of their weights (Wortsman et al. 2022, arXiv 2203.05482).

    python -m training.average OUT TRAINED=SHARE…

Of use where all went on from the same weights: the mean parses as well as the best of them, and forgets less.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch

from training.train import prepare


def average(shares: Mapping[Path, float], out: Path) -> None:
    """Write the mean of networks of one form into a folder; shares are weighed by their sum."""
    first = next(iter(shares))
    prepare(first, first, out)
    whole = sum(shares.values())
    mean: dict[str, torch.Tensor] = {}
    for folder, share in shares.items():
        for name, value in torch.load(folder / "model.pt", map_location="cpu").items():
            part = value.float() * (share / whole)
            mean[name] = mean[name] + part if name in mean else part
    torch.save(mean, out / "model.pt")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("trained", nargs="+", help="FOLDER=SHARE")
    args = parser.parse_args()
    given = [text.rpartition("=") for text in args.trained]
    average({Path(folder): float(share) for folder, _, share in given}, args.out)


if __name__ == "__main__":
    main()
