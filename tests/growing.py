"""A folder that grows without the language model: what the tests of the store kill, and run two of."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from conftest import ALARM, EXTRACTION, TALKS, twelve

from kg.article import Article
from kg.drawing import write_whole
from kg.event import Event
from kg.folder import add, held, writing
from kg.remark import Remark
from kg.store import batches
from kg.store.index import digest_of

Report = tuple[Article, list[Event]]


def reports(number: int, *, version: int = 0) -> list[Report]:
    """Articles with the events of TALKS and ALARM by turns; another version tells less, or more."""
    found = []
    for index in range(number):
        article, events = ((TALKS, twelve()[:7]), (ALARM, twelve()[7:]))[index % 2]
        name = f"https://news.example/{index}"
        text = article.text + f" Version {version}."
        kept = events[: len(events) - (index + version) % 3]
        found.append(
            (replace(article, id=name, url=name, text=text), [replace(event, article=name) for event in kept])
        )
    return found


def grow(folder: Path, found: Sequence[Report], *, size: int = 1, pause: float = 0) -> list[str]:
    """Add what is new in batches of a few articles, as `kg build` does; what was remarked."""
    remarks: list[Remark] = []
    with writing(folder, report=remarks.append):
        with held(folder) as inner:
            new = [
                (article, events)
                for article, events in found
                if digest_of(inner, article.id) != batches.article_digest(article, EXTRACTION)
            ]
        for start in range(0, len(new), size):
            _one(folder, new[start : start + size])
        time.sleep(pause)
        write_whole(folder)
    return list(map(str, remarks))


def _one(folder: Path, some: Sequence[Report]) -> None:
    told = [event for _, events in some for event in events]
    batch = batches.write(folder, told, articles=[article for article, _ in some], extraction=EXTRACTION)
    assert batch
    add(folder, batch)
