"""What a reader should know of a source, in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong, where, and what to do; `failed` if an article is missing because of it."""

    what: str
    where: str
    advice: str
    failed: bool = True

    def __str__(self) -> str:
        return f"{self.what}: {self.where}: {self.advice}"


Reporter = Callable[[Remark], None]


def refuse(remark: Remark) -> None:
    """Raise ValueError for what failed; pass over what is only worth knowing."""
    if remark.failed:
        raise ValueError(str(remark))
