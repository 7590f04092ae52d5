"""JSON Lines into articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from kg.article import Article, article, printed_date, tidy
from kg.remark import Remark, Reporter

# Names that news corpora give to the parts of an article, the likeliest first.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "article"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_publish", "publish_date", "datePublished", "pub_date"),
    "author": ("author", "authors", "byline"),
    "source": ("source", "publisher", "outlet", "source_domain", "sitename"),
    "url": ("url", "link"),
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

    `fields` gives the names of fields where they differ from the usual ones ({"text": "story"}); `part`
    is that of kg.sources.read.
    """
    first, step = part
    for number, line in islice(enumerate(lines, 1), first, None, step):
        if line.strip():
            row = _row(line)
            parts = {part: _part(row, fields.get(part), names) for part, names in FIELDS.items()}
            if tidy(parts["text"] or ""):
                yield _article(parts)
            else:
                what = "no text" if row else "not a JSON object"
                advice = "name its field with --field text=NAME" if row else "give one JSON object a line"
                report(Remark(what, f"{where}, line {number}", advice))


def _article(parts: Mapping[str, str | None]) -> Article:
    published, url = parts["published"], parts["url"]
    return article(
        parts["text"] or "",
        title=parts["title"],
        published=printed_date(published) if published else None,
        author=parts["author"],
        source=parts["source"],
        url=url if url and url.startswith(("http://", "https://", "urn:")) else None,
        section=parts["section"],
    )


def _part(row: Mapping[str, Any], name: str | None, usual: Iterable[str]) -> str | None:
    values = (row.get(key) for key in ([name] if name else usual))
    value = next((value for value in values if value), None)
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    return " ".join(value.split(" ")).strip() or None if isinstance(value, str) else None


def _row(line: bytes) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):  # of a million brackets
        return {}
    return row if isinstance(row, dict) else {}
