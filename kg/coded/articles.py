"""The article that a row of coded data counts as: the story it was coded from, marked with the row's own id.

So rows of one story come in any number of files without replacing each other, and a row that comes again
is known. `https://news.example/a#gdelt-1234567890` is a row of GDELT, `urn:icews:35419633#icews-20718170`
one of ICEWS, `urn:gdelt:1234567890` one whose file names no story.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from kg.article import Article

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)\S*", re.IGNORECASE)
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def row_article(
    form: str, key: str, *, story: str = "", published: str | None = None, publisher: str = ""
) -> Article:
    """The article of the row with the id `key` of a format; `story` is an address or any other name.

    Its source is the publisher, of which only the site is kept where it is an address.
    """
    mark = f"{form}-{_quoted(key)}"
    if not story:
        name = f"urn:{form}:{_quoted(key)}"
    elif _IRI.fullmatch(story):
        name = f"{story.replace('#', '%23')}#{mark}"
    else:
        name = f"urn:{form}:{_quoted(story)}#{mark}"
    site = _ADDRESS.fullmatch(publisher)
    told = "" if _IRI.fullmatch(publisher) else publisher
    return Article(
        name,
        "",
        published=published,
        source=(site[1].lower() if site else told) or None,
        url=story if _ADDRESS.fullmatch(story) else None,
    )


def _quoted(name: str) -> str:
    return name if name.isalnum() and name.isascii() else quote(name, safe="")


def row_of(article: str, form: str) -> tuple[str, str] | None:
    """Story and id of the row of a format that an article is, None for any other article."""
    story, mark, key = article.partition(f"#{form}-")
    bare = story.removeprefix(f"urn:{form}:")
    if mark:
        return (story.replace("%23", "#") if bare == story else unquote(bare)), unquote(key)
    return ("", unquote(bare)) if bare != story else None
