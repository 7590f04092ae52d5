"""HTML pages into articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from typing import cast

from kg.article import Article, article, tidy
from kg.calendar import printed_date
from kg.remark import Remark, Reporter
from kg.sources.decoding import decode


def read(html: str, where: str, *, url: str | None = None, report: Reporter) -> Iterator[Article]:
    """The article of a page: title, date, author, site and body as trafilatura finds them.

    `url` is where the page came from; without it the page's own canonical address is taken.
    """
    found = extract(html, url=url)
    if found is None:
        report(Remark("no article in the page", where, "give the page of a single article"))
    else:
        yield found


def saved(data: bytes, where: str, *, report: Reporter) -> Iterator[Article]:
    """The article of a page that a browser saved in one file (MHTML, RFC 2557)."""
    message = message_from_bytes(data)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            try:
                html, _ = decode(
                    cast(bytes, part.get_payload(decode=True)), declared=part.get_content_charset()
                )
            except ValueError:
                break
            url = message["Snapshot-Content-Location"] or part["Content-Location"]
            yield from read(html, where, url=url, report=report)
            return
    report(Remark("no page in the file", where, "save the page as HTML"))


# What a page says of its date, and no guess from years in its footer.
_DATE = {"original_date": True, "extensive_search": False}


def extract(html: str, *, url: str | None = None) -> Article | None:
    """The article of a page, or None where trafilatura finds no body."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    page = bare_extraction(
        html,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATE,
    )
    if not isinstance(page, Document) or not page.text or not tidy(page.text):
        return None
    lines = page.text.split("\n")
    repeated = page.title and lines[0].strip() == page.title.strip()
    body = "\n".join(lines[1:] if repeated and len(lines) > 1 else lines)
    address = url or page.url
    return article(
        body,
        title=page.title or None,
        published=printed_date(page.date) if page.date else None,
        author=page.author or None,
        source=page.sitename or None,
        url=address if address and re.match(r"https?://\S+$", address) else None,
    )
