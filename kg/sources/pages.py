"""HTML pages into articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from typing import TYPE_CHECKING, cast

from kg.article import Article, article, tidy
from kg.calendar import in_digits
from kg.remark import Remark, Reporter
from kg.sources import days, rows
from kg.sources.boilerplate import cut, in_place
from kg.sources.decoding import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read(html: str, where: str, *, url: str | None = None, report: Reporter) -> Iterator[Article]:
    """The article of a page: title, date, author, site and body as trafilatura finds them.

    `url` is where the page came from; without it the page's own canonical address is taken.
    """
    found = extract(html, where, url=url, report=report)
    if found is not None:
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


# Names of properties that hold the day of publication, and of those that hold that of a change.
_PUBLISHED = re.compile(
    r"publish(?!er)|publication[._-]?date|pub[._-]?date|issued|date[._-]?created|(?:^|[.:])date$"
)
_CHANGED = re.compile(r"modif|updat|revis|lastmod|copyrightyear")
_NAMES = ("name", "property", "itemprop", "http-equiv", "class")
# The types of schema.org that an article has, or the page that it is on; where in JSON-LD they stand: what
# else is in it, such as itemListElement, is about other pages.
_ARTICLE, _PAGE = re.compile(r"(?:Article|Report|Posting)$"), re.compile(r"(?:^|Page|CreativeWork)$")
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_IN_DIGITS = re.compile(r"(?<![\w/.-])\d\d?[/.-]\d\d?[/.-]\d{4}(?![\w/-])")


def extract(html: str, where: str, *, url: str | None = None, report: Reporter) -> Article | None:
    """The article of a page, or None, after a report, where trafilatura finds no body."""
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document

    tree = load_html(html)
    claims, changes = _dates(tree) if tree is not None else ([], [])
    page = bare_extraction(
        html if tree is None else tree,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATE,
    )
    if not isinstance(page, Document):
        page = Document()
    text, title = tidy(page.text or ""), page.title or None
    if notice := in_place(text, title):
        report(Remark(f"{notice} in place of an article", where, "save the page as a reader sees it"))
        return None
    lines = cut(text).split("\n")
    body = "\n".join(lines[1:] if len(lines) > 1 and lines[0] == (title or "").strip() else lines)
    if not body.strip():
        report(Remark("no article in the page", where, "give the page of a single article"))
        return None
    address = url or page.url
    claims += _taken_from(page.date, html) if page.date else []
    if changes and not claims:
        report(Remark(f"only the date of a change ({changes[0]})", where, days.ADVICE, failed=False))
    return article(
        body,
        title=title,
        published=days.told(claims, where, report=report),
        author=page.author or None,
        source=page.sitename or None,
        url=address if address and re.match(r"https?://\S+$", address) else None,
    )


def _dates(tree: HtmlElement) -> tuple[list[str], list[str]]:
    """What a page calls the day of its publication, and what that of a change, which is taken out of it:
    "on Monday" is not told from there."""
    claims, changes, of_page = list[str](), list[str](), list[str]()
    for element in tree.xpath("//meta | //time | //abbr | //script[contains(@type, 'json')]"):
        names = [element.get(name, "").lower() for name in _NAMES]
        told = element.get("content") or element.get("datetime") or ""
        if element.tag == "script":
            of_article, others = _in_data(element.text or "")
            claims += of_article
            of_page += others
            if not of_article + others and "itemListElement" in (element.text or ""):
                element.text = ""  # trafilatura takes any day in it
        elif any(map(_PUBLISHED.search, names)):
            claims += [told] if element.tag == "meta" and any(map(str.isdigit, told)) else []
        elif any(map(_CHANGED.search, names)) and element.getparent() is not None:
            changes += [told] if told else []
            element.drop_tree()
    return claims + of_page, changes


def _in_data(text: str) -> tuple[list[str], list[str]]:
    """The days of publication that JSON-LD tells of articles, and of the page; none if it is damaged."""
    articles, pages = list[str](), list[str]()
    waiting: list[object] = [rows.whole(text)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            waiting += [one[name] for name in _WITHIN if name in one]
            told, types = one.get("datePublished"), one.get("@type", "")
            day = [told] if told and isinstance(told, str) else []
            names = [str(name) for name in (types if isinstance(types, list) else [types])]
            if any(map(_ARTICLE.search, names)):
                articles += day
            elif any(map(_PAGE.search, names)):
                pages += day
    return articles, pages


def _taken_from(day: str, html: str) -> list[str]:
    """The day that trafilatura finds in a page, or the date that it is one of two readings of."""
    dates = [] if day in html else _IN_DIGITS.findall(html)
    return [next((date for date in dates if day in (in_digits(date) or ())), day)]
