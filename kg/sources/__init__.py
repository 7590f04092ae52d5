"""Sources into articles: files and folders of any form, standard input, addresses.

What cannot be read is told to `report` in one line and costs nothing of the rest.
"""

from __future__ import annotations

import io
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from kg.article import Article, article, of_outlet, tidy
from kg.remark import Remark, Reporter, refuse
from kg.sources import rows
from kg.sources.decoding import MARKS, UNPACK, decode, unpacked
from kg.sources.repeated import Found, best_first
from kg.sources.rows import FIELDS
from kg.sources.texts import parse

_LINES = (".jsonl", ".ndjson")
_IN_PARTS = (*_LINES, ".warc")
LIMIT = 64 * 2**20  # bytes of one document
_LONGEST = 2 * 2**20  # characters of an article: two gigabytes of memory for each million
_START = 4096
# What no article is in, by suffix: what it is, what to do, and whether an article may be missing.
_SCRIPT = ("a script or style sheet", "passed over", False)
_TABLE = ("a table", "give its rows as JSON Lines", True)
_OTHER = {".js": _SCRIPT, ".mjs": _SCRIPT, ".css": _SCRIPT, ".csv": _TABLE, ".tsv": _TABLE}


@dataclass(frozen=True, slots=True)
class _Reading:
    """How to read: each line an article?, the fields of JSON Lines, and whom to tell what is wrong."""

    report: Reporter
    sentences: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    part: tuple[int, int] = (0, 1)


def read(
    sources: str | Path | Iterable[str | Path],
    *,
    sentences: bool = False,
    fields: Mapping[str, str] | None = None,
    part: tuple[int, int] = (0, 1),
    report: Reporter = refuse,
) -> Iterator[Article]:
    """The articles of files, folders, web addresses and standard input ("-"), each once, in order; of
    texts that are the same the one that tells most of itself comes first, others if they name an outlet.

    Read are plain text, HTML, RSS and Atom, JSON Lines (also .gz and .zst) and WARC; what is not English
    is passed over. With `sentences` each line is an article of its own, repeated lines and all.
    `fields` says which field of JSON Lines holds what ({"text": "body"}). With `part` (n, m) only every
    m-th line of JSON Lines and page of a WARC file is read, from the n-th (from 0) on. What cannot be read
    goes to `report`, and so does another text under the address of an article; the default raises
    ValueError. Raises ValueError for a field that no article has.
    """
    for key in fields or {}:
        if key not in FIELDS:
            raise ValueError(f"no such part of an article: {key}: use {', '.join(FIELDS)}")
    reading = _Reading(report, sentences, fields or {}, part)
    given = [sources] if isinstance(sources, str | Path) else sources
    places = (place for source in given for place in _places(str(source), report))
    articles = ((name, found) for name in places for found in _source(name, reading))
    if sentences:
        yield from (found for _, found in articles)
    else:
        yield from (found for name, found in _each_once(articles, report) if _is_wanted(found, name, report))


def _each_once(articles: Iterable[Found], report: Reporter) -> Iterator[Found]:
    """An article for each address, and for each text without one and each outlet and day that has it; an
    outlet that has it without a day has it of any."""
    seen: dict[str, int] = {}
    undated = set[str]()
    for name, found in best_first(articles, _is_fetched):
        text, other = hash(found.text), of_outlet(found)
        whenever = of_outlet(replace(found, published=None))
        if whenever and whenever.id in undated:
            other = whenever
        this = other if found.id in seen and other else found
        if this.id not in seen:
            seen |= dict.fromkeys((this.id, *(one.id for one in (other, whenever) if one)), text)
            if whenever and found.published is None:
                undated.add(whenever.id)
            yield name, this
        elif seen[this.id] != text:
            report(namesake(f"{name}, {found.id}"))
        elif not found.url:
            report(Remark("the same text again", name, "passed over", failed=False))


def _is_wanted(found: Article, where: str, report: Reporter) -> bool:
    if len(found.text) > _LONGEST:
        what = f"more than {_LONGEST // 2**20} million characters in an article"
        report(Remark(what, found.url or where, "split it into articles"))
        return False
    if not is_english(found.text):
        report(Remark("not English", found.url or where, "passed over", failed=False))
        return False
    return True


def namesake(where: str) -> Remark:
    """What is to be said of a text that has the address of another article."""
    return Remark("another text under one address", where, "left out; give it an address of its own")


def files(folder: Path) -> list[Path]:
    """The files of a folder and those below it, in order; hidden ones and what `kg build` made are not."""
    made = {mark.parents[1] for mark in folder.rglob(str(_MADE))}
    found = (file for file in folder.rglob("*") if made.isdisjoint(file.parents))
    return sorted(file for file in found if file.is_file() and not _is_hidden(file, folder))


def has_parts(path: Path) -> bool:
    """Whether a file may hold many articles that can be read in parts."""
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() not in UNPACK][-1:]
    return suffixes[0] in _IN_PARTS if suffixes else False


def is_english(text: str) -> bool:
    """Whether a text is likely English: by its share of English function words, if it is long enough to
    tell (20 words), else by its alphabet. News in English has a share of a third."""
    words = re.findall(r"[^\W\d_]+", text[:20_000])
    if len(words) < 20:
        return 2 * len([word for word in words if word.isascii()]) >= len(words)
    function = [word for word in words if _FUNCTION_WORDS.fullmatch(word)]
    return len(function) > 0.12 * len(words)


def _is_fetched(name: str) -> bool:
    return name.startswith(("http://", "https://"))


def _places(name: str, report: Reporter) -> Iterator[str]:
    """A source, or the files of a folder."""
    if name == "-" or _is_fetched(name) or not Path(name).is_dir():
        yield name
        return
    found = files(Path(name))
    if not found:
        report(Remark("empty folder", name, "put articles into it"))
    yield from map(str, found)


def _source(name: str, reading: _Reading) -> Iterator[Article]:
    if name == "-":
        yield from _file(sys.stdin.buffer, "standard input", reading)
    elif _is_fetched(name):
        from kg.sources import fetch

        page = fetch.get(name, report=reading.report)
        if page is not None:
            yield from _content(page.data, page.url, reading, url=page.url, declared=page.encoding)
    else:
        yield from _path(Path(name), reading)


def _path(path: Path, reading: _Reading) -> Iterator[Article]:
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() not in UNPACK]
    if suffixes and suffixes[-1] in _OTHER:
        what, advice, failed = _OTHER[suffixes[-1]]
        reading.report(Remark(what, str(path), advice, failed=failed))
        return
    try:
        with path.open("rb") as opened:
            yield from _file(opened, str(path), reading, suffix="".join(suffixes[-1:]))
    except FileNotFoundError:
        address = re.match(r"www\.|\w+:/", str(path), re.IGNORECASE)
        advice = "a web address begins with https://" if address else "check the path"
        reading.report(Remark("no such file", str(path), advice))
    except PermissionError:
        reading.report(Remark("not allowed to read", str(path), "check its permissions"))


def _file(file: IO[bytes], where: str, reading: _Reading, *, suffix: str = "") -> Iterator[Article]:
    """The articles of an open file, told apart by its name, or by its content where the name says nothing."""
    try:
        plain = unpacked(file)
        start = plain.peek(_START)
        if suffix == ".warc" or start.startswith(b"WARC/"):
            from kg.sources import archives

            yield from archives.read(plain, where, part=reading.part, report=reading.report)
        elif suffix in _LINES and not start.startswith(MARKS):
            yield from _rows(plain, where, reading)
        else:
            yield from _content(plain.read(LIMIT + 1), where, reading)
    except (OSError, EOFError, zlib.error) as error:
        reading.report(Remark(f"damaged ({' '.join(str(error).split())})", where, "get it again"))


def _content(
    data: bytes, where: str, reading: _Reading, *, url: str | None = None, declared: str | None = None
) -> Iterator[Article]:
    """The articles of plain text, an HTML page, a feed or JSON Lines."""
    if data.startswith(b"%PDF"):
        reading.report(Remark("a PDF", where, "give its text"))
        return
    text = _text(data, where, reading, declared=declared)
    if text is None:
        return
    start = text[:1000].lstrip().lower()
    if not any(character.isalnum() for character in text):
        reading.report(Remark("empty", where, "give a file with the text of an article"))
    elif reading.sentences:
        yield from (article(line) for line in text.splitlines() if tidy(line))
    elif start.startswith(("[", "{")) and (objects := rows.whole(text)) is not None:
        yield from rows.articles(objects, where, fields=reading.fields, report=reading.report)
    elif start.startswith("{"):
        yield from _rows(io.BytesIO(text.encode()), where, reading)
    elif _SAVED.match(start):
        from kg.sources import pages

        yield from pages.saved(data, where, report=reading.report)
    elif _FEED.match(start):
        from kg.sources import feeds

        yield from feeds.read(text, where, report=reading.report)
    elif _HTML.match(start):
        from kg.sources import pages

        yield from pages.read(text, where, url=url, report=reading.report)
    else:
        yield from _plain(text, where, reading, url=url)


def _plain(text: str, where: str, reading: _Reading, *, url: str | None) -> Iterator[Article]:
    try:
        yield parse(text, url=url, where=where, report=reading.report)
    except ValueError as error:
        reading.report(Remark(str(error), where, "give a file with the text of an article"))


def _rows(file: IO[bytes], where: str, reading: _Reading) -> Iterator[Article]:
    return rows.read(file, where, fields=reading.fields, part=reading.part, report=reading.report)


def _text(data: bytes, where: str, reading: _Reading, *, declared: str | None) -> str | None:
    if len(data) > LIMIT:
        reading.report(
            Remark(f"more than {LIMIT // 2**20} MB", where, "split it into articles or JSON Lines")
        )
        return None
    try:
        text, guessed = decode(data, declared=declared)
    except ValueError as error:
        reading.report(Remark(str(error), where, "give text, HTML, RSS, JSON Lines or WARC"))
        return None
    if guessed:
        advice = f"read as {guessed}; save it as UTF-8 if letters look wrong"
        reading.report(Remark("not UTF-8", where, advice, failed=False))
    return text


_MADE = Path("batches", "manifest.jsonl")  # what every KG folder holds (kg.store.batches)
_FEED = re.compile(r"(<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(rss|feed|rdf:rdf)\b", re.DOTALL)
_SAVED = re.compile(r"(?=(.*\n){0,20}content-type: multipart/related)(from|mime-version): ")
_HTML = re.compile(r"(<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(!doctype html|html|head|body)\b", re.DOTALL)
_FUNCTION_WORDS = re.compile(
    r"the|of|and|to|that|with|for|from|by|has|have|had|been|which|were|was|this|his|her|they|their|on|at|it|is"
    r"|as|be|are|not|said|will|would|its|but|an|who",
    re.IGNORECASE,
)


def _is_hidden(file: Path, folder: Path) -> bool:
    return file.name.endswith("~") or any(part.startswith(".") for part in file.relative_to(folder).parts)
