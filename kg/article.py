"""Articles, and how their texts are stored."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Reprint:
    """The id of an article that was printed before, and the ranges of text in which another one that
    repeats it tells something else."""

    original: str
    changed: tuple[tuple[int, int], ...] = ()

    @property
    def is_copy(self) -> bool:
        """Whether nothing else is told."""
        return not self.changed


@dataclass(frozen=True, slots=True)
class Article:
    """A news article. `text` is its body; all offsets of the project count code points in it.

    `id` is an IRI: the URL if there is one, else `urn:sha256:<hex of the text>` (see also `of_outlet`).
    `published` is an ISO 8601 date, the day that the outlet prints; `source` is the name of the outlet.
    `reprint` says what it repeats, where that is known (kg.copies).
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    section: str | None = None
    reprint: Reprint | None = None

    @property
    def is_copy(self) -> bool:
        """Whether it tells nothing but what was printed before."""
        return self.reprint is not None and self.reprint.is_copy

    @property
    def is_named_by_text(self) -> bool:
        """Whether its id is of its text, so that no other text has it."""
        return self.id.startswith(_URN)


def article(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    author: str | None = None,
    source: str | None = None,
    url: str | None = None,
    section: str | None = None,
) -> Article:
    """An article from its parts; the text is tidied (see `tidy`) and the id made.

    The home page of a site is the address of the outlet, and of no article. Raises ValueError if there is
    no text.
    """
    body = tidy(text)
    if not body:
        raise ValueError("no text")
    source, url = outlet(source, url)
    name = url or _urn(body)
    title, author, source, section = map(_line, (title, author, source, section))
    return Article(name, body, title, published, author, source, url, section)


def of_outlet(article: Article) -> Article | None:
    """An article whose text came before, without an address, as a source of its own: its id is of text,
    outlet and day. None where it has an address, or names no outlet."""
    if article.url or not article.source:
        return None
    parts = "\n".join((article.source, article.published or "", article.text))
    return replace(article, id=_urn(parts))


def tidy(text: str) -> str:
    """Text as it is stored: line feeds alone, no control characters, no spaces around lines, lines
    that were wrapped at a fixed width joined again; what is no character (a lone surrogate) is U+FFFD."""
    text = re.sub(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text)).translate(_SPACES)
    lines = [line.strip() for line in text.split("\n")]
    if _is_wrapped(lines):
        lines = [" ".join(block) for block in _blocks(lines)]
        return "\n\n".join(lines)
    return "\n".join(lines).strip("\n")


def outlet(source: str | None, url: str | None) -> tuple[str | None, str | None]:
    """Outlet and address of an article, for which a home page is the former."""
    home = _HOME.fullmatch(url or "")
    return (source or home[1], None) if home else (source, url)


def _urn(text: str) -> str:
    return f"{_URN}{hashlib.sha256(text.encode()).hexdigest()}"


def _line(text: str | None) -> str | None:
    return " ".join(tidy(text).split()) or None if text else None


# Controls have no place in a text. Soft hyphens, zero-width characters and direction marks stay: a quote
# must be found again in the page it came from.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPACES = {
    ord(space): " "
    for space in "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
_URN = "urn:sha256:"
_HOME = re.compile(r"https?://([^/?#]+)/?")
_SENTENCE_END = re.compile(r"[.!?:;,…][\"'”’»)\]]*$")
# Characters of a line of text wrapped at a fixed width: 40 is a narrow column, 100 a wide one.
_NARROW, _WIDE = 40, 100


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines were broken at a fixed width: most lines that another follows end mid-sentence."""
    broken = [block[i] for block in _blocks(lines) for i in range(len(block) - 1)]
    running = [line for line in broken if not _SENTENCE_END.search(line) and len(line) >= _NARROW]
    longest = max(map(len, lines), default=0)
    return len(running) >= 2 and len(running) > 0.6 * len(broken) and longest <= _WIDE


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    """Lines that follow each other without an empty one between them."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]
