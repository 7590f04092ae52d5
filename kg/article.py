"""Articles, and reading sources into them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """A news article. `text` is its body; all offsets of the project count code points in it.

    `id` is an IRI: the URL if there is one, else `urn:sha256:<hex of the text>`.
    `published` is an ISO 8601 date, `source` the name of the outlet.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    section: str | None = None
