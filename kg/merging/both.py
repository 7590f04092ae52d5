"""Two stores as one, so that what comes is put together before it is taken in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

import pyoxigraph as ox

from kg.rdf.identity import EVENTS
from kg.terms import PREFIXES, named

_EVENTS = named(EVENTS)
Node: TypeAlias = ox.NamedNode | ox.BlankNode
Term: TypeAlias = Node | ox.Literal


@dataclass(frozen=True, slots=True)
class Both:
    """What is `there`, on disk, and what is `coming`, in memory, where it is many times faster to change.

    No article is in both. Of the graphs that all share each may hold a part, and what is new goes to
    `coming`.
    """

    there: ox.Store
    coming: ox.Store

    def quads_for_pattern(
        self,
        subject: Node | None,
        predicate: ox.NamedNode | None,
        object: Term | None,
        graph: Node | ox.DefaultGraph | None,
    ) -> Iterator[ox.Quad]:
        """As of a store, though a quad may come twice."""
        found = self.coming.quads_for_pattern(subject, predicate, object, graph)
        if subject and subject.value.startswith(PREFIXES["mention"]) and (one := next(found, None)):
            return chain((one,), found)
        return chain(found, self.there.quads_for_pattern(subject, predicate, object, graph))

    def __contains__(self, quad: ox.Quad) -> bool:
        return quad in self.coming or quad in self.there

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Add to what they share."""
        self.coming.extend(quads)

    def exchange(self, gone: Collection[ox.Quad], come: Collection[ox.Quad]) -> None:
        """Take some quads out of both, and put others to the one where their article is."""
        own = {_EVENTS, *self.coming.named_graphs()}
        for quad in gone:
            self.coming.remove(quad)
        self.coming.extend(quad for quad in come if quad.graph_name in own)
        gone = [quad for quad in gone if quad.graph_name == _EVENTS or quad.graph_name not in own]
        exchange(self.there, gone, [quad for quad in come if quad.graph_name not in own])


def exchange(store: ox.Store, gone: Collection[ox.Quad], come: Collection[ox.Quad]) -> None:
    """Take some quads out of a store and put others in. Whoever is killed here has changed nothing."""
    if gone or come:
        # One update is one transaction.
        store.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(come)} }}")


def _data(quads: Iterable[ox.Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)


def answers(stores: ox.Store | Both, text: str) -> Iterator[tuple[str, ...]]:
    """What a store, or each of two, answers to SELECT, as values; "" where there is none."""
    for store in (stores.there, stores.coming) if isinstance(stores, Both) else (stores,):
        found = store.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
        if isinstance(found, ox.QuerySolutions):
            yield from (tuple(value.value if value else "" for value in row) for row in found)
