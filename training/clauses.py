"""Example clauses as they are written.

A line of training/examples/*.tsv is TYPE[/mode][ +modes], a tab, and a sentence in which {a:…} marks the
actor, {r:…} the recipient and {p:…} the head of the predicate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\{([arp]):([^{}]*)\}")


@dataclass(frozen=True)
class Example:
    """A sentence with character ranges of its predicate, actors and recipients."""

    type: str
    mode: str | None
    modes: tuple[str, ...]
    text: str
    spans: tuple[tuple[str, int, int], ...]


def parse(line: str) -> Example:
    """The example of one line. Raises ValueError where it has not exactly one predicate."""
    label, _, marked = line.rstrip("\n").partition("\t")
    kind, _, modes = label.partition(" +")
    type_, _, mode = kind.strip().partition("/")
    text, spans, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        last = match.end()
    if sum(s[0] == "p" for s in spans) != 1:
        raise ValueError(f"not exactly one predicate: {line!r}")
    return Example(
        type_, mode or None, tuple(modes.split(",")) if modes else (), text + marked[last:], tuple(spans)
    )


def read(folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            yield from (parse(line) for line in file if line.strip())
