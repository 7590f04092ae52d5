"""The master files of a KG folder, which never change once written, and the manifest that lists them.

    kg-out/batches/NAME.nq         what some articles tell, as N-Quads; NAME is the file's own digest
    kg-out/batches/NAME.jsonl      their events, as `kg extract` prints them (imported event data has none)
    kg-out/batches/manifest.jsonl  one line for each change, oldest first:
                                   {"batch": NAME, "quads": 812, "articles": {"https://…": DIGEST}}
                                   {"remove": ["https://…"]}

A batch counts from the moment that its line stands in the manifest; a file that no line names does not
exist for any reader. So anybody may `write` batches at any time, in any process, and whoever holds the
folder (kg.folder) lists them with `append`. A later batch takes the place of what earlier ones tell of
its articles. Each batch describes all events and entities that it refers to, so that it can be checked,
loaded and shipped on its own.

The manifest is only ever appended to, so that a change costs the same however many there were: a line
counts once its end of line is on disk, and what a killed process left of one is cut off.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from kg.article import Article
from kg.event import Event, to_json
from kg.output import LOCK, aside, replacing, settle, sync
from kg.rdf.identity import graph_of
from kg.rdf.quads import Extraction, copy_quads, graphs
from kg.terms import digest, iri, literal, term

FOLDER = "batches"
MANIFEST = "manifest.jsonl"
_NAME = 16  # hex digits
_MANY = 2**64


@dataclass(frozen=True, slots=True)
class Batch:
    """A master file: its name, its number of quads, and its articles (id: digest of what was read)."""

    name: str
    quads: int
    articles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Removal:
    """Articles, by id, that are to be forgotten."""

    articles: tuple[str, ...]


Change = Batch | Removal


def write(
    folder: Path,
    events: Iterable[Event],
    *,
    articles: Iterable[Article] = (),
    copies: Iterable[Article] = (),
    extraction: Extraction,
    told: bool = True,
) -> Batch | None:
    """Write what events tell to a new batch, whole or not at all; it counts once it is appended.

    As in kg.rdf.quads.graphs the events of an article stand together, and `articles` adds those that tell
    nothing; the digest of one without text is of what its events tell. `copies` are articles that
    only repeat others. `told` keeps the events too. Memory does not grow with the events. None
    where there is nothing to write. Raises OSError.
    """
    given = {article.id: article for article in articles}
    read = {name: article for name, article in given.items() if article.text}
    found: dict[str, int] = {}
    with ExitStack() as stack:
        file = stack.enter_context(aside(folder / FOLDER))
        notes = stack.enter_context(aside(folder / FOLDER)) if told else None
        sink = _Sink(file)
        for name, quads, _ in graphs(_noted(events, notes), articles=given.values(), extraction=extraction):
            if name not in read:
                found[name] = (found.get(name, 0) + _weight(quads, name)) % _MANY
            sink.put(quads)
        known = {name: article_digest(article, extraction) for name, article in read.items()}
        for copy in copies:
            known[copy.id] = article_digest(copy, extraction)
            sink.put(copy_quads(copy, extraction))
        known |= {name: f"{weight:016x}" for name, weight in found.items()}
        sink.put("".join(_digest_line(name, value) for name, value in known.items()).encode())
        return sink.settle(folder, known, notes) if known else None


def rewrite(folder: Path, quads: bytes, articles: Mapping[str, str], events: Iterable[bytes]) -> Batch:
    """Write a batch of what others wrote: N-Quads, the digests of articles, and lines of events."""
    with aside(folder / FOLDER) as file, aside(folder / FOLDER) as notes:
        sink = _Sink(file)
        sink.put(quads)
        notes.writelines(events)
        return sink.settle(folder, articles, notes if notes.tell() else None)


def discard(folder: Path, batch: Batch) -> None:
    """Delete the files of a batch, unless the manifest lists it."""
    if all(batch.name != listed.name for _, listed in changes(folder) if isinstance(listed, Batch)):
        for path in (events_file(folder, batch.name), quads_file(folder, batch.name)):
            path.unlink(missing_ok=True)


def article_digest(article: Article, extraction: Extraction) -> str:
    """Changes with anything that is read of an article, and with the software and model that read it."""
    parts = (article.id, article.text, article.title, article.published, article.author, article.source)
    return digest(*parts, article.url, article.section, extraction.version, extraction.model)


def quads_file(folder: Path, name: str) -> Path:
    """The master file of a batch."""
    return folder / FOLDER / f"{name}.nq"


def events_file(folder: Path, name: str) -> Path:
    """The file with the events of a batch; imported event data has none."""
    return folder / FOLDER / f"{name}.jsonl"


def manifest_file(folder: Path) -> Path:
    """The manifest of a KG folder."""
    return folder / FOLDER / MANIFEST


def append(folder: Path, change: Change) -> None:
    """Make a change count. For whoever holds the folder (kg.folder.writing). Raises OSError."""
    path = manifest_file(folder)
    new = not path.exists()
    with path.open("ab+") as file:
        _cut(file)
        file.write(_line(change))
        file.flush()
        os.fsync(file.fileno())
    if new:
        sync(path.parent)
        sync(folder)


def changes(folder: Path, *, start: int = 0) -> Iterator[tuple[int, Change]]:
    """The changes of a folder in order, each with the place in the manifest (in bytes) where it ends,
    from a place on. Raises ValueError, with file and line, for what is no change."""
    path = manifest_file(folder)
    if not path.exists():
        return
    with path.open("rb") as file:
        file.seek(start)
        for line in file:
            if not line.endswith(b"\n"):
                return
            try:
                change = _change(line)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                file.seek(0)
                where = f"{path}, line {len(file.read(start).splitlines()) + 1}"
                raise ValueError(f"{where}: no change of a graph ({error}): get the file back") from error
            start += len(line)
            yield start, change


def living(folder: Path) -> list[tuple[Batch, frozenset[str]]]:
    """All batches in order, each with the articles of it that no later change replaced or removed."""
    return outlived(change for _, change in changes(folder))


def outlived(changes: Iterable[Change]) -> list[tuple[Batch, frozenset[str]]]:
    """`living` for some changes, of which the last is the folder's last."""
    batches: list[Batch] = []
    latest: dict[str, int] = {}  # by IRI: what is to be forgotten may be given as that
    for change in changes:
        if isinstance(change, Batch):
            latest.update(dict.fromkeys(map(iri, change.articles), len(batches)))
            batches.append(change)
        else:
            for name in change.articles:
                latest.pop(iri(name), None)
    return [
        (batch, frozenset(name for name in batch.articles if latest.get(iri(name)) == number))
        for number, batch in enumerate(batches)
    ]


def told(folder: Path, batch: Batch, articles: frozenset[str]) -> Iterator[bytes]:
    """The lines of events that some articles of a batch tell."""
    path = events_file(folder, batch.name)
    if not path.exists():
        return
    wanted = {iri(article) for article in articles}
    with path.open("rb") as file:
        if len(articles) == len(batch.articles):
            yield from file
        else:
            yield from (line for line in file if iri(json.loads(line)["article"]) in wanted)


def relist(folder: Path, kept: Iterable[Batch]) -> None:
    """Let these batches count and no others; the files of all others are deleted."""
    batches = list(kept)
    with replacing(manifest_file(folder)) as file:
        file.writelines(map(_line, batches))
    names = {batch.name for batch in batches}
    for path in (folder / FOLDER).iterdir():
        if path.name not in (MANIFEST, LOCK) and path.stem not in names:
            path.unlink()


@dataclass(slots=True)
class _Sink:
    """A master file in the making."""

    file: IO[bytes]
    sha: hashlib._Hash = field(default_factory=hashlib.sha256)
    quads: int = 0

    def put(self, lines: bytes) -> None:
        self.sha.update(lines)
        self.file.write(lines)
        self.quads += lines.count(b"\n")

    def settle(self, folder: Path, articles: Mapping[str, str], notes: IO[bytes] | None) -> Batch:
        """Give the file and its events their names: the events first, so that no batch is without."""
        batch = Batch(self.sha.hexdigest()[:_NAME], self.quads, articles)
        if notes:
            settle(notes, events_file(folder, batch.name))
        settle(self.file, quads_file(folder, batch.name))
        return batch


def _noted(events: Iterable[Event], notes: IO[bytes] | None) -> Iterator[Event]:
    for event in events:
        if notes:
            notes.write(f"{to_json(event)}\n".encode(errors="replace"))
        yield event


def _weight(quads: bytes, article: str) -> int:
    """A number for what some N-Quads tell of an article, whenever they come and in whichever order."""
    end = f" {graph_of(article)} .".encode()
    lines = [line for line in quads.split(b"\n") if line.endswith(end) and b"#dateTime>" not in line]
    return int.from_bytes(hashlib.blake2b(b"\n".join(sorted(lines)), digest_size=8).digest())


def _digest_line(article: str, value: str) -> str:
    return f"{iri(article)} {term('kg:digest')} {literal(value)} {graph_of(article)} .\n"


def _line(change: Change) -> bytes:
    if isinstance(change, Batch):
        row = {"batch": change.name, "quads": change.quads, "articles": dict(change.articles)}
    else:
        row = {"remove": list(change.articles)}
    return json.dumps(row).encode() + b"\n"


def _change(line: bytes) -> Change:
    row = json.loads(line)
    if "remove" in row:
        return Removal(tuple(row["remove"]))
    return Batch(str(row["batch"]), int(row["quads"]), dict(row["articles"].items()))


def _cut(file: IO[bytes]) -> None:
    """Cut off the line that a killed process did not end."""
    end = file.seek(0, os.SEEK_END)
    whole = end
    while whole:
        start = max(0, whole - 65536)
        file.seek(start)
        at = file.read(whole - start).rfind(b"\n")
        if at >= 0:
            whole = start + at + 1
            break
        whole = start
    if whole < end:
        file.truncate(whole)
    file.seek(0, os.SEEK_END)
