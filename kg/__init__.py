"""News articles in, a knowledge graph of geopolitical events out.

    import kg

    for article, doc, events in kg.extract(kg.read("seeds/"), kg.pipeline()):
        ...
    dataset = kg.load("kg-out")

The rooms beside: kg.query asks, kg.network measures, kg.view draws, kg.export hands on.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.annotate import pipeline
    from kg.article import Article
    from kg.build import extract
    from kg.dataset import load, save
    from kg.event import Event, Party, from_json, read_events, to_json
    from kg.history import as_known, changes
    from kg.network import event_graph
    from kg.query import named_queries
    from kg.sources import read

__all__ = [
    "Article",
    "Event",
    "Party",
    "as_known",
    "changes",
    "event_graph",
    "extract",
    "from_json",
    "load",
    "named_queries",
    "pipeline",
    "read",
    "read_events",
    "save",
    "to_json",
]

_HOME = {
    "Article": "kg.article",
    "Event": "kg.event",
    "Party": "kg.event",
    "as_known": "kg.history",
    "changes": "kg.history",
    "event_graph": "kg.network",
    "extract": "kg.build",
    "from_json": "kg.event",
    "load": "kg.dataset",
    "named_queries": "kg.query",
    "pipeline": "kg.annotate",
    "read": "kg.sources",
    "read_events": "kg.event",
    "save": "kg.dataset",
    "to_json": "kg.event",
}


def __getattr__(name: str) -> Any:
    # On first use, so that `import kg` and `kg --help` do not wait for spaCy, rdflib and pandas.
    if name not in _HOME:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
