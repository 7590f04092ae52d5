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
from kg.sources.rows import FIELDS


def parse(text: str, *, url: str | None = None, where: str = "text", report: Reporter = refuse) -> Article:
    """An article from plain text.

    The short lines before the first paragraph hold, each optional and in any order, section, title,
    date, `Author: name` and `Source: name URL`; `Title:` and `Date:` may stand before these. A repeated
    title is dropped, the rest is the body. A head in YAML ("front matter") and marks of Markdown are read.
    Without such a date that of the first lines counts ("March 11, 2016", "OSLO, 3 May 2016 —"). A date
    that cannot be told goes to `report`. Raises ValueError if there is no text, or only what stands in
    place of an article.
    """
    matter, text = _front_matter(text)
    lines = [_unmarked(line) for line in tidy(text).split("\n")]
    header = _header(lines, matter)
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


def _front_matter(text: str) -> tuple[_Header, str]:
    """What a head in YAML says, and the text below it; all of the text if it has none."""
    header, found = _Header(), _MATTER.match(text)
    if not found or not all(map(_OF_MATTER.match, found[1].splitlines())):
        return header, text
    for key, value, below in _FIELD.findall("\n".join(found[1].splitlines())):
        lines = [line.strip() for line in (value, *below.split("\n"))]
        if not lines[0] and any(map(_NESTED.match, lines)):
            values = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        else:
            value = " ".join([_FOLDED.sub("", lines[0]), *lines[1:]]).strip()
            values = re.split(r",\s+", value[1:-1]) if re.match(r"\[.*\]$", value) else [value]
        told = ", ".join(part.strip().strip("\"'") for part in values if part)
        _keyed(header, f"{key}: {told}")
    return header, text if header == _Header() else text[found.end() :]


def _unmarked(line: str) -> str:
    """A line without the marks of a heading, of emphasis and of links in Markdown."""
    for pattern, plain in _MARKDOWN:
        line = pattern.sub(plain, line)
    return line.strip()


def _header(lines: Sequence[str], header: _Header) -> _Header:
    plain: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if not any(map(str.isalnum, line)):
            continue
        if _keyed(header, line):
            header.end = number + 1
        elif header.source is None and len(plain) <= 2 and is_date_in_words(line):
            header.dates.append(line)
            header.end = number + 1
        elif _is_title(line):
            if line == header.title or any(line == other for _, other in plain):
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
    part = _PARTS.get(found[1].lower().replace(" ", "_")) if found else None
    if found is None or part is None:
        return False
    value = found[2].strip()
    if part == "title":
        header.title = header.title or value or None
    elif part == "author":
        header.author = value or None
    elif part == "section":
        header.section = value or None
    elif part == "source":
        url = _URL.search(value)
        name = _URL.sub("", value).strip(" -–,()") or None
        header.source, address = outlet(name, url[0] if url else None)
        header.url = address or header.url
    elif part == "url" and _URL.fullmatch(value):
        header.url = value
    elif part == "published" and any(map(str.isdigit, value)):
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
    header.section = header.section or next(filter(_is_section, rest), None)
    header.left_over = [line for line in rest if line != header.section]


def _is_section(line: str) -> bool:
    return len(line.split()) <= _SECTION_WORDS


def _is_title(line: str) -> bool:
    return len(line.split()) <= _TITLE_WORDS and not _FULL_STOP.search(line)


_TOP = 8  # lines
_KEYED = re.compile(r"(\w+(?: \w+)?)\s*:\s*(.*)")
_PARTS = {"by": "author"} | {
    name.lower(): part for part, names in FIELDS.items() if part != "text" for name in names
}
_MATTER = re.compile(r"[\s\ufeff]*---[ \t]*\r?\n((?:.*\n){1,100}?)(?:---|\.\.\.)[ \t]*\r?(?:\n|$)")
_OF_MATTER = re.compile(r"[\w-]+[ \t]*:|\s|- |#|$")
_FIELD = re.compile(r"^([\w-]+)[ \t]*:(.*)((?:\n(?:[ \t].*|- .*|$))*)", re.MULTILINE)
_FOLDED = re.compile(r"^[>|][-+\d]{0,2}$")
_NESTED = re.compile(r"- |[\w-]+:(?: |$)")
_MARKDOWN = (
    (re.compile(r"^#{1,6} +(?=\S)"), ""),
    (re.compile(r"!\[[^\[\]]*\]\([^()\s]*\)"), ""),
    (re.compile(r"\[([^\[\]]+)\]\((?:https?:/)?/[^()\s]*\)"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"^(_{1,3})([^_]+)\1$"), r"\2"),
)
_URL = re.compile(r"https?://\S+")
_BYLINE = re.compile(r"By [A-Z][\w.'’-]*(?:(?:,| and)? [A-Z][\w.'’-]*){1,5}")
_FULL_STOP = re.compile(r"(?<!\bU\.S)(?<!\bInc)(?<!\bCo)[.…:;,][\"'”’»)\]]*$")
_TITLE_WORDS = 30
_SECTION_WORDS = 3
