"""RSS and Atom feeds into articles."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin
from xml.sax import SAXException

from kg.article import Article, article, tidy
from kg.calendar import printed_date
from kg.remark import Remark, Reporter
from kg.sources import days, fetch, pages
from kg.sources.boilerplate import cut
from kg.sources.decoding import decode


def read(text: str, where: str, *, report: Reporter) -> Iterator[Article]:
    """The articles of a feed: the whole text where the feed holds it, else the page that an entry links
    to or the entry's summary, whichever is longer."""
    import feedparser

    feed = feedparser.parse(
        io.BytesIO(text.encode()), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    if not feed.entries:
        report(Remark("no entries in the feed", where, "check the address"))
    elif isinstance(feed.get("bozo_exception"), SAXException):
        report(Remark("not well-formed", where, "entries may be missing", failed=False))
    for entry in feed.entries:
        found = _entry(entry, feed.feed.get("title"), where, report=report)
        if found is None:
            report(
                Remark("no text", f"{where}, {entry.get('title') or 'an entry'}", "passed over", failed=False)
            )
        else:
            yield found


def _entry(entry: Any, site: str | None, where: str, *, report: Reporter) -> Article | None:
    link: str | None = urljoin(where, entry.get("link") or "")
    link = link if link and link.startswith(("http://", "https://")) else None
    content = "\n".join(part.get("value", "") for part in entry.get("content", ()))
    page = _linked(link, report=lambda remark: report(_softened(remark))) if link and not content else None
    body = cut(tidy(_plain(content or entry.get("summary", ""))))
    if page is None and not body:
        return None
    title, author = entry.get("title") or None, entry.get("author") or None
    if page is None or len(page.text) < len(body):  # it asks to subscribe, or to take cookies
        published = _day(entry, where, report=report)
        return article(body, title=title, published=published, author=author, source=site, url=link)
    return replace(
        page,
        title=page.title or title,
        published=page.published or _day(entry, where, report=report),
        author=page.author or author,
        source=page.source or site,
    )


def _linked(link: str, *, report: Reporter) -> Article | None:
    page = fetch.get(link, report=report)
    if page is None:
        return None
    try:
        html, _ = decode(page.data, declared=page.encoding)
    except ValueError as error:
        report(Remark(str(error), link, "check the address"))
        return None
    return pages.extract(html, link, url=link, report=report)


def _day(entry: Any, where: str, *, report: Reporter) -> str | None:
    name = "published" if entry.get("published") else "updated"  # Atom asks only for the latter
    told, moment = entry.get(name), entry.get(f"{name}_parsed")
    if moment and printed_date(told) is None:  # in UTC; it knows more forms of dates
        told = f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
    return days.told([told] if told else [], f"{where}, {entry.get('title') or 'an entry'}", report=report)


def _softened(remark: Remark) -> Remark:
    return Remark(remark.what, remark.where, "what the feed has is taken", failed=False)


def _plain(html: str) -> str:
    """The text of a fragment of HTML, a line for each paragraph."""
    from lxml.html import fragment_fromstring

    if not html.strip():
        return ""
    root = fragment_fromstring(html, create_parent="div")
    blocks = root.xpath("//p | //li | //blockquote[not(.//p)] | //h2 | //h3")
    texts = [block.text_content() for block in blocks] if blocks else [root.text_content()]
    return "\n\n".join(" ".join(text.split()) for text in texts if text.strip())
