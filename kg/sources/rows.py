"""JSON Lines into articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from kg.article import Article, article, tidy
from kg.calendar import in_seconds
from kg.remark import Remark, Reporter
from kg.sources import days
from kg.sources.boilerplate import cut, in_place

# Names that news corpora give to the parts of an article, the likeliest first.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article"),
    "title": ("title", "headline", "webTitle"),
    "published": (
        "published",
        "date",
        "date_publish",
        "publish_date",
        "datePublished",
        "pub_date",
        "publishedAt",
        "webPublicationDate",
    ),
    "author": ("author", "authors", "byline"),
    "source": ("source", "publisher", "outlet", "source_domain", "sitename"),
    "url": ("url", "link", "webUrl"),
    "section": ("section", "category"),
}


def read(
    lines: Iterable[bytes],
    where: str,
    *,
    fields: Mapping[str, str],
    part: tuple[int, int] = (0, 1),
    report: Reporter,
) -> Iterator[Article]:
    """One article for each line; bad lines are reported by number and the rest is kept.

    `fields` gives the names of fields where they differ from the usual ones ({"text": "story"}); a dot
    leads into a field ({"text": "fields.body"}). `part` is that of kg.sources.read.
    """
    first, step = part
    chosen = islice(enumerate(lines, 1), first, None, step)
    rows = ((f"{where}, line {number}", _row(line)) for number, line in chosen if line.strip())
    named = set(fields.values()) if step == 1 else set[str]()  # a part may lack what others have
    yield from _articles(rows, where, fields, named, report)


def articles(
    objects: Iterable[object], where: str, *, fields: Mapping[str, str], report: Reporter
) -> Iterator[Article]:
    """`read` for the objects of a JSON document (see `whole`)."""
    rows = ((f"{where}, object {number}", row) for number, row in enumerate(objects, 1))
    yield from _articles(rows, where, fields, set(fields.values()), report)


def whole(text: str) -> list[object] | None:
    """The objects of a text that is one JSON document, an array or an object; None for any other text."""
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else [found]


def _articles(
    rows: Iterable[tuple[str, object]],
    where: str,
    fields: Mapping[str, str],
    unseen: set[str],
    report: Reporter,
) -> Iterator[Article]:
    some = told = False
    for place, row in rows:
        if not isinstance(row, dict) or not row:
            report(Remark("not a JSON object", place, "give one JSON object a line, in UTF-8"))
            continue
        some = True
        unseen = {name for name in unseen if _value(row, name) is None}
        if isinstance(row.get("sentence"), dict) and "predicate" in row and "text" not in fields:
            if not told:
                advice = (
                    "give the articles that they were read from, or the graph itself to the other commands"
                )
                report(Remark("events of this program, no articles", where, advice))
            told = True
            continue
        parts = {part: _part(row, part, fields) for part in FIELDS}
        body = tidy(parts["text"] or "")
        if notice := in_place(body, parts["title"]):
            report(Remark(f"{notice} in place of an article", place, "get its text"))
            continue
        body = cut(body)
        if not body:
            has = ", ".join(list(row)[:_NAMED])
            report(Remark("no text", place, f"name its field with --field text=NAME; it has {has}"))
            continue
        dates = filter(None, (_value(row, name) for name in _names("published", fields)))
        claims = [in_seconds(str(value)) or _words(value) or str(value) for value in dates]
        yield _article(body, parts, days.told(claims, place, report=report))
    for name in unseen if some else ():
        report(Remark(f"no field {name}", where, "check its name", failed=False))


_NAMED = 10  # fields, where an advice names those there are


def _article(body: str, parts: Mapping[str, str | None], published: str | None) -> Article:
    url = parts["url"]
    return article(
        body,
        title=parts["title"],
        published=published,
        author=parts["author"],
        source=parts["source"],
        url=url if url and url.startswith(("http://", "https://", "urn:")) else None,
        section=parts["section"],
    )


def _names(part: str, fields: Mapping[str, str]) -> tuple[str, ...]:
    return (fields[part],) if part in fields else FIELDS[part]


def _part(row: Mapping[str, Any], part: str, fields: Mapping[str, str]) -> str | None:
    return next(filter(None, (_words(_value(row, name)) for name in _names(part, fields))), None)


def _value(row: Mapping[str, Any], name: str) -> Any:
    value: Any = row
    for key in (name,) if name in row else name.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _words(value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value))) or None
    if isinstance(value, dict):
        return _words(value.get("name"))
    return " ".join(value.split(" ")).strip() or None if isinstance(value, str) else None


def _row(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):  # of a million brackets
        return None
