"""Plain text into articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.article import Article, article, outlet, tidy
from kg.calendar import in_digits, in_words, is_date_in_words
from kg.remark import Reporter, refuse
from kg.sources import days
from kg.sources.boilerplate import cut, in_place


def parse(text: str, *, url: str | None = None, where: str = "text", report: Reporter = refuse) -> Article:
    """An article from plain text.

    The short lines before the first paragraph hold, each optional and in any order, section, title,
    date, `Author: name` and `Source: name URL`; `Title:` and `Date:` may stand before these. A repeated
    title is dropped, the rest is the body.
    Without such a date that of the first lines counts ("March 11, 2016", "OSLO, 3 May 2016 —"). A date
    that cannot be told goes to `report`. Raises ValueError if there is no text, or only what stands in
    place of an article.
    """
    lines = tidy(text).split("\n")
    header = _header(lines)
    rest = lines[header.end :]
    body = "\n".join([*header.left_over, *rest])
    if notice := in_place(body, header.title):
        raise ValueError(f"{notice} in place of an article")
    return article(
        cut(body) if body.strip() else header.title or "",
        title=header.title,
        published=days.told([*header.dates, *_dated(rest)], where, report=report),
        author=header.author,
        source=header.source,
        url=header.url or url,
        section=header.section,
    )


def _dated(lines: Sequence[str]) -> list[str]:
    """The date in words at the top of a text; a text with several on lines of their own is a chronicle."""
    dated = [day for line in lines if (day := in_words(line))]
    top = [day for line in [line for line in lines if line][:_TOP] if (day := in_words(line))]
    return top[:1] if len(dated) == 1 else []


@dataclass(slots=True)
class _Header:
    """What the lines before the first paragraph say; `end` is the first line of the body."""

    title: str | None = None
    dates: list[str] = field(default_factory=list)
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
        elif header.source is None and len(plain) <= 2 and is_date_in_words(line):
            header.dates.append(line)
            header.end = number + 1
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
    if in_digits(line) is not None:
        header.dates.append(line)
        return True
    found = _KEYED.fullmatch(line)
    if not found:
        return False
    key, value = found[1].lower(), found[2].strip()
    if key in ("title", "headline"):
        header.title = header.title or value or None
    elif key in ("author", "by"):
        header.author = value or None
    elif key == "source":
        url = _URL.search(value)
        name = _URL.sub("", value).strip(" -–,()") or None
        header.source, address = outlet(name, url[0] if url else None)
        header.url = address or header.url
    elif key == "url" and _URL.fullmatch(value):
        header.url = value
    elif key in ("date", "published") and any(map(str.isdigit, value)):
        header.dates.append(value)
    else:
        return False
    return True


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


_TOP = 8  # lines
_KEYED = re.compile(r"(title|headline|author|by|source|url|date|published)\s*:\s*(.*)", re.IGNORECASE)
_URL = re.compile(r"https?://\S+")
_BYLINE = re.compile(r"By [A-Z][\w.'’-]*(?:(?:,| and)? [A-Z][\w.'’-]*){1,5}")
_FULL_STOP = re.compile(r"(?<!\bU\.S)(?<!\bInc)(?<!\bCo)[.…:;,][\"'”’»)\]]*$")
_TITLE_WORDS = 30
_SECTION_WORDS = 3
