"""SPARQL over HTTP: a graph served to others, and a graph that others serve."""

from __future__ import annotations

from typing import Any

from rdflib import Dataset
from rdflib.plugins.stores.sparqlstore import SPARQLStore


def connect(url: str) -> Dataset:
    """The graph behind a SPARQL 1.1 endpoint, for reading. Its default graph should be the union."""
    return Dataset(store=SPARQLStore(url, returnFormat="json"), default_union=True)


def application(dataset: Dataset) -> Any:
    """The graph as an ASGI application that answers SPARQL queries at /sparql; it cannot be changed there.

    Raises ImportError where the packages of `kg-events[serve]` are missing.
    """
    from rdflib_endpoint import SparqlEndpoint

    return SparqlEndpoint(graph=dataset, title="kg", path="/sparql", enable_update=False)


def serve(dataset: Dataset, *, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Answer SPARQL queries over HTTP until interrupted. Raises ImportError as `application` does."""
    import uvicorn

    uvicorn.run(application(dataset), host=host, port=port, log_level="warning")
