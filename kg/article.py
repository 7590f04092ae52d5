"""Articles, and the plain-text form they come in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate_to_datetime

from kg.calendar import MONTHS


@dataclass(frozen=True, slots=True)
class Article:
    """A news article. `text` is its body; all offsets of the project count code points in it.

    `id` is an IRI: the URL if there is one, else `urn:sha256:<hex of the text>`.
    `published` is an ISO 8601 date, the day that the outlet prints; `source` is the name of the outlet.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    section: str | None = None


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
    source, url = _outlet(source, url)
    name = url or f"urn:sha256:{hashlib.sha256(body.encode()).hexdigest()}"
    title, author, source, section = map(_line, (title, author, source, section))
    return Article(name, body, title, published, author, source, url, section)


def parse(text: str, *, url: str | None = None) -> Article:
    """An article from plain text.

    The short lines before the first paragraph hold, each optional and in any order, section, title,
    ISO date, `Author: name` and `Source: name URL`; `Title:` may stand before a title. A repeated
    title is dropped, the rest is the body.
    Without such a date that of the first lines counts ("March 11, 2016", "OSLO, 3 May 2016 —"). Raises
    ValueError if there is no text.
    """
    lines = tidy(text).split("\n")
    header = _header(lines)
    body = "\n".join([*header.left_over, *lines[header.end :]])
    return article(
        body if body.strip() else header.title or "",
        title=header.title,
        published=header.published or _dated(lines[header.end :]),
        author=header.author,
        source=header.source,
        url=header.url or url,
        section=header.section,
    )


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


def printed_date(text: str) -> str | None:
    """The day that a date names, in ISO 8601, or None where the text is none: a date of ISO 8601, of RFC
    5322 (as feeds have it), or in words ("March 31, 2025").

    It is the day where the outlet is, in the zone that a time names: what "on Monday" is told from.
    """
    return iso_date(text) or _written(text.strip()) or _of_message(text)


def iso_date(text: str) -> str | None:
    """The date of an ISO 8601 date or date with time, or None where the text is none."""
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) for part in found.group(1, 3, 4))
    return f"{year:04}-{month:02}-{day:02}" if _exists(year, month, day) else None


def _dated(lines: Sequence[str]) -> str | None:
    """The date in words at the top of a text; a text with several on lines of their own is a chronicle."""
    days = [day for line in lines if (day := _written(line)) is not None]
    top = [day for line in [line for line in lines if line][:_TOP] if (day := _written(line)) is not None]
    return top[0] if top and len(days) == 1 else None


def _of_message(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _outlet(source: str | None, url: str | None) -> tuple[str | None, str | None]:
    """Outlet and address of an article, for which a home page is the former."""
    home = _HOME.fullmatch(url or "")
    return (source or home[1], None) if home else (source, url)


def _line(text: str | None) -> str | None:
    return " ".join(tidy(text).split()) or None if text else None


def _written(line: str) -> str | None:
    """The date that a line is, in words, or that it has in a dateline."""
    found = _DATELINE.match(line)
    if not found:
        return None
    year, day = int(found["year"]), int(found["day"] or found["day_after"])
    month = 1 + _MONTHS.index((found["month"] or found["month_before"])[:3].lower())
    return f"{year:04}-{month:02}-{day:02}" if _exists(year, month, day) else None


# Controls have no place in a text. Soft hyphens, zero-width characters and direction marks stay: a quote
# must be found again in the page it came from.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPACES = {
    ord(space): " "
    for space in "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
_ISO = re.compile(r"(\d{4})(?P<between>[-/]?)(\d\d)(?P=between)(\d\d)(?:[T ]\d\d:?\d\d.*)?")
_TOP = 8  # lines
_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    r"(?!(?:On|In|By|Since|Until|From|After|Before) )(?:[A-Z][\w.]*,? ){0,4}"  # a place, a day of the week
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>{_MONTH})"
    rf"|(?P<month_before>{_MONTH}) (?P<day_after>\d\d?)),?"
    r" (?P<year>[12]\d{3})(?:$| ?\([\w ]+\) ?[—–-]| ?[—–]| -{1,2} )"
)
_KEYED = re.compile(r"(title|headline|author|by|source|url|date|published)\s*:\s*(.*)", re.IGNORECASE)
_URL = re.compile(r"https?://\S+")
_HOME = re.compile(r"https?://([^/?#]+)/?")
_BYLINE = re.compile(r"By [A-Z][\w.'’-]*(?:(?:,| and)? [A-Z][\w.'’-]*){1,5}")
_SENTENCE_END = re.compile(r"[.!?:;,…][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"(?<!\bU\.S)(?<!\bInc)(?<!\bCo)[.…:;,][\"'”’»)\]]*$")
_TITLE_WORDS = 30
_SECTION_WORDS = 3
# Characters of a line of text wrapped at a fixed width: 40 is a narrow column, 100 a wide one.
_NARROW, _WIDE = 40, 100


@dataclass(slots=True)
class _Header:
    """What the lines before the first paragraph say; `end` is the first line of the body."""

    title: str | None = None
    published: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    section: str | None = None
    left_over: list[str] = field(default_factory=list)
    end: int = 0


def _header(lines: Sequence[str]) -> _Header:
    header = _Header()
    plain: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if not line:
            continue
        if _keyed(header, line):
            header.end = number + 1
        elif header.source is None and len(plain) <= 2 and _DATELINE.fullmatch(line) and _written(line):
            header.published, header.end = header.published or _written(line), number + 1
        elif _is_title(line):
            if any(line == other for _, other in plain):
                header.title, header.end = line, number + 1
            plain.append((number, line))
        else:
            break
    _name(header, plain, followed=any(lines[plain[-1][0] + 1 :]) if plain else False)
    return header


def _keyed(header: _Header, line: str) -> bool:
    """Whether the line is a title, a date, an author, a source or an address; if so, the header has it."""
    if _URL.fullmatch(line):
        header.url = line
        return True
    if _BYLINE.fullmatch(line):
        header.author = line.removeprefix("By ")
        return True
    published = iso_date(line)
    found = _KEYED.fullmatch(line)
    if found and not published:
        key, value = found[1].lower(), found[2].strip()
        if key in ("title", "headline"):
            header.title = header.title or value or None
            return True
        if key in ("author", "by"):
            header.author = value or None
            return True
        if key == "source":
            url = _URL.search(value)
            name = _URL.sub("", value).strip(" -–,()") or None
            header.source, address = _outlet(name, url[0] if url else None)
            header.url = address or header.url
            return True
        if key == "url" and _URL.fullmatch(value):
            header.url = value
            return True
        published = printed_date(value)
    header.published = published or header.published
    return published is not None or _ISO.fullmatch(line) is not None or _is_unread_date(found)


def _is_unread_date(keyed: re.Match[str] | None) -> bool:
    """Whether a line is called a date and is one, in a form that cannot be told ("Date: 03/04/2025")."""
    return keyed is not None and re.fullmatch(r"[\d./: -]+", keyed[2].strip()) is not None


def _name(header: _Header, plain: Sequence[tuple[int, str]], *, followed: bool) -> None:
    """Tell section and title among the plain lines; what is neither goes back to the body.

    Below the last date, author or source only a title still wanted is taken, and the section above it
    or a single word below it: anything else there is a caption, which is part of the body.
    """
    lines = list(dict.fromkeys(line for number, line in plain if number < header.end))
    after = [(number, line) for number, line in plain if number >= header.end] if followed else []
    if header.title is None:
        while after and (
            not lines or (len(lines) == 1 and _is_section(lines[0]) and not _is_section(after[0][1]))
        ):
            header.end, lines = after[0][0] + 1, [*lines, after[0][1]]
            after = after[1:]
        if lines and after and len(after[0][1].split()) == 1 and not any(map(_is_section, lines)):
            header.end, lines = after[0][0] + 1, [*lines, after[0][1]]
        header.title = next((line for line in lines if not _is_section(line)), lines[-1] if lines else None)
    rest = [line for line in lines if line != header.title]
    header.section = next(filter(_is_section, rest), None)
    header.left_over = [line for line in rest if line != header.section]


def _is_section(line: str) -> bool:
    return len(line.split()) <= _SECTION_WORDS


def _is_title(line: str) -> bool:
    return len(line.split()) <= _TITLE_WORDS and not _FULL_STOP.search(line)


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


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
