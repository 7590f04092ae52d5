"""SPARQL over HTTP: a graph served to others, and a graph that others serve."""

from __future__ import annotations

from rdflib import Dataset
from rdflib.plugins.stores.sparqlstore import SPARQLStore


def connect(url: str) -> Dataset:
    """The graph behind a SPARQL 1.1 endpoint, for reading. Its default graph should be the union."""
    return Dataset(store=SPARQLStore(url), default_union=True)


def serve(dataset: Dataset, *, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Answer SPARQL queries over HTTP until interrupted; the graph cannot be changed that way."""
    import uvicorn
    from rdflib_endpoint import SparqlEndpoint

    application = SparqlEndpoint(graph=dataset, title="kg", path="/sparql", enable_update=False)
    uvicorn.run(application, host=host, port=port, log_level="warning")
