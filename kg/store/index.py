"""The Oxigraph store beside the master files of a KG folder: what answers questions, made from them.

    kg-out/store/N/oxigraph/   the store after N updates; its format may change with Oxigraph
    kg-out/store/state.json    which N holds, and how far the manifest is in it

All of it may be deleted at any time. The store is brought up to the manifest by whoever uses it next. An
update works on a copy, which costs milliseconds since unchanged files are shared, and holds once it is
whole: a process killed at any moment costs nothing but time, and readers keep the store that they have,
neither waiting for writers nor hindering them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import chain, islice
from pathlib import Path

import pyoxigraph as ox

from kg.merging import join, part
from kg.merging.reports import LABEL
from kg.output import locked, locked_if_free, replacing, sharing
from kg.rdf.identity import ENTITIES, EVENTS, relation_node
from kg.store.batches import Batch, changes, manifest_file, quads_file
from kg.terms import bare, digest, iri, named, term

FOLDER = "store"
_COMING = 500_000  # quads that are held in memory
_LEAVING = 500  # articles that are dropped at once
_COPY = named(term("kg:copyOf"))
_DIGEST = named(term("kg:digest"))
_ENTITIES = named(ENTITIES)
_SIGNATURE = named(term("kg:signature"))
SHARED = (named(EVENTS), _ENTITIES)
# What a reprint is known by, which holds no longer once the first is gone.
COMPARED = (_COPY, _DIGEST, _SIGNATURE, *map(named, map(term, ("kg:signatureBand", "kg:sentenceHashes"))))
_DERIVED = named(term("prov:wasDerivedFrom"))
_MEMBER = named(term("org:member"))
_MENTIONS = named(term("kg:mentions"))
_RELATIONS = (named(term("kg:relation")), named(term("kg:toldRelation")))  # by its label
_SAME = named(term("owl:sameAs"))


@dataclass(frozen=True, slots=True)
class State:
    """Which store holds; how much of the manifest is in it, in bytes, and a digest of its last line there;
    the quads of all batches; and how much of the manifest was drawn (kg.drawing): the files for people."""

    number: int = 0
    bytes: int = 0
    line: str = ""
    quads: int = 0
    drawn: int = 0


def state(folder: Path) -> State:
    """How far the store of a folder is."""
    try:
        return State(**json.loads((folder / FOLDER / "state.json").read_bytes()))
    except (FileNotFoundError, ValueError, TypeError):
        return State()


def is_drawn(folder: Path) -> bool:
    """Whether the files for people show all that the manifest lists."""
    known = state(folder)
    return known.drawn == manifest_file(folder).stat().st_size and _fits(folder, known)


def quads(folder: Path) -> int:
    """The quads of all batches that the manifest lists, also of those that the store is yet to take in."""
    known = state(folder)
    if not _fits(folder, known):
        known = State()
    coming = changes(folder, start=known.bytes)
    return known.quads + sum(change.quads for _, change in coming if isinstance(change, Batch))


def update(folder: Path) -> State:
    """Bring the store up to the manifest. Raises OSError, and ValueError for a master file that is gone."""
    with _held(folder):
        return _update(folder)


def rebuild(folder: Path) -> State:
    """Make the store anew from the master files."""
    with _held(folder):
        return _update(folder, anew=True)


def drawn(folder: Path) -> None:
    """Remember that the files for people show what the store holds."""
    with _held(folder):
        known = state(folder)
        _remember(folder, replace(known, drawn=known.bytes))


@contextmanager
def reading(folder: Path) -> Iterator[ox.Store]:
    """The store as it is now, brought up to the manifest; what others change meanwhile does not reach it."""
    with ExitStack() as stack:
        with _held(folder):
            place = _place(folder, _update(folder))
            stack.enter_context(sharing(place))
        yield _opened(place, ox.Store.read_only)


def articles(inner: ox.Store) -> dict[str, ox.NamedNode]:
    """The articles that a store holds, by id, with the graph of each."""
    found = inner.quads_for_pattern(None, _DERIVED, None, None)
    return {
        quad.object.value: quad.subject
        for quad in found
        if isinstance(quad.object, ox.NamedNode) and isinstance(quad.subject, ox.NamedNode)
    }


def graph_of_article(inner: ox.Store, article: str) -> ox.NamedNode | None:
    """The graph of an article, by its id, if the store holds it."""
    found = inner.quads_for_pattern(None, _DERIVED, named(iri(article)), None)
    return next((quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)), None)


def reprints(inner: ox.Store, article: str) -> tuple[list[str], list[str]]:
    """The ids of the articles that only repeat an article or a reprint of it, and of its edited reprints."""
    found, waiting = set[str](), [named(iri(article))]
    while waiting:
        for quad in inner.quads_for_pattern(None, _COPY, waiting.pop(), None):
            if isinstance(quad.subject, ox.NamedNode) and quad.subject.value not in found:
                found.add(quad.subject.value)
                waiting.append(quad.subject)
    found.discard(bare(iri(article)))
    signed = (inner.quads_for_pattern(named(iri(name)), _SIGNATURE, None, None) for name in found)
    edited = {name for name, own in zip(found, signed, strict=True) if any(own)}
    return sorted(found - edited), sorted(edited)


def set_apart(inner: ox.Store, article: str) -> None:
    """Let an edited reprint be an article of its own, which is read anew when it is given again: it tells
    only a part of its text."""
    for name in COMPARED:
        for quad in list(inner.quads_for_pattern(named(iri(article)), name, None, None)):
            inner.remove(quad)


def digest_of(inner: ox.Store, article: str) -> str | None:
    """The digest of an article, by its id; "" for one that came without, None if it is not there."""
    if graph_of_article(inner, article) is None:
        return None
    found = inner.quads_for_pattern(named(iri(article)), _DIGEST, None, None)
    return next((quad.object.value for quad in found if isinstance(quad.object, ox.Literal)), "")


def drop(inner: ox.Store, graphs: Iterable[ox.NamedNode]) -> None:
    """Drop the graphs of articles, the events that nobody else reports, and the entities that these alone
    lead to.

    What they share with others is decided anew first. Each step is one transaction, so that what is killed
    is done again from its beginning.
    """
    names = [graph for graph in graphs if inner.contains_named_graph(graph)]
    part(inner, names)
    waiting = iter(names)
    while some := frozenset(islice(waiting, _LEAVING)):
        gone = "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in _only_by(inner, some))
        inner.update(" ; ".join((f"DELETE DATA {{ {gone} }}", *(f"DROP SILENT GRAPH {one}" for one in some))))


def _only_by(inner: ox.Store, graphs: frozenset[ox.NamedNode]) -> Iterator[ox.Quad]:
    """The descriptions of the events that only these graphs report, and of the entities that only these and
    the graphs lead to."""
    entities = _entities(reached(inner, graphs, tenures=True))
    events = set(_only_in(inner, graphs))
    going = entities | events

    def is_told(node: ox.NamedNode) -> bool:
        labels = [quad.object for quad in inner.quads_for_pattern(node, LABEL, None, _ENTITIES)]
        named_by = chain(
            inner.quads_for_pattern(None, None, node, None),
            inner.quads_for_pattern(None, node, None, None),
            *(
                inner.quads_for_pattern(None, name, label, None)
                for label in labels
                if isinstance(label, ox.Literal) and named(relation_node(label.value)) == node
                for name in _RELATIONS
            ),
        )
        return any(quad.graph_name not in graphs and quad.subject not in going for quad in named_by)

    told = _entities(_described(inner, filter(is_told, entities), tenures=True))
    for node in going - told:
        for shared in SHARED:
            yield from inner.quads_for_pattern(node, None, None, shared)


def _only_in(inner: ox.Store, graphs: Collection[ox.NamedNode]) -> Iterator[ox.NamedNode]:
    """The events that only these graphs report."""
    told = (quad for graph in graphs for quad in inner.quads_for_pattern(None, _MENTIONS, None, graph))
    for event in {quad.object for quad in told}:
        reports = inner.quads_for_pattern(None, _MENTIONS, event, None)
        if isinstance(event, ox.NamedNode) and all(quad.graph_name in graphs for quad in reports):
            yield event


def _entities(quads: Iterable[ox.Quad]) -> set[ox.NamedNode]:
    """The entities that quads describe."""
    described = (quad.subject for quad in quads if quad.graph_name == _ENTITIES)
    return {node for node in described if isinstance(node, ox.NamedNode)}


def reached(
    inner: ox.Store, graphs: Iterable[ox.NamedNode | ox.BlankNode], *, tenures: bool = False
) -> Iterator[ox.Quad]:
    """The quads of the graphs, then those of the events and entities that they lead to; with `tenures`
    also the terms of office of these, which lead to them."""
    found: set[ox.NamedNode] = set()
    for graph in graphs:
        for quad in inner.quads_for_pattern(None, None, None, graph):
            yield quad
            found.update((quad.predicate, *_led_to(quad)))
    yield from _described(inner, found, tenures=tenures)


def _described(inner: ox.Store, nodes: Iterable[ox.NamedNode], *, tenures: bool) -> Iterator[ox.Quad]:
    """The quads of events and entities, and of those that they lead to."""
    seen, waiting = set[ox.NamedNode](), list(nodes)
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        for shared in SHARED:
            for quad in inner.quads_for_pattern(node, None, None, shared):
                yield quad
                waiting += _led_to(quad)
        if tenures:
            found = inner.quads_for_pattern(None, _MEMBER, node, None)
            waiting += [quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)]


def _led_to(quad: ox.Quad) -> Iterator[ox.NamedNode]:
    if quad.predicate in _RELATIONS and isinstance(quad.object, ox.Literal):
        yield named(relation_node(quad.object.value))
    elif isinstance(quad.object, ox.NamedNode) and quad.predicate != _SAME:
        yield quad.object


def _update(folder: Path, *, anew: bool = False) -> State:
    known = state(folder)
    if anew or not _fits(folder, known):
        known = State()
    pending = list(islice(changes(folder, start=known.bytes), 1))
    if known.number and not pending:
        return known
    new = replace(known, number=1 + max(map(_number, (folder / FOLDER).iterdir()), default=0))
    place = _place(folder, new)
    place.mkdir()
    if known.number:
        _opened(_place(folder, known), ox.Store.read_only).backup(place / "oxigraph")
    # What comes is put together in memory, where that is many times faster.
    inner, coming = _opened(place, ox.Store), ox.Store()
    for end, change in changes(folder, start=known.bytes):
        for held in (inner, coming):
            drop(held, _graphs_of(held, change.articles))
        if isinstance(change, Batch):
            _load(coming, folder, change)
            new = replace(new, quads=new.quads + change.quads)
        new = replace(new, bytes=end)
        if len(coming) > _COMING:
            join(inner, coming)
            coming = ox.Store()
    join(inner, coming)
    inner.flush()
    del inner
    new = replace(new, line=_last_line(folder, new.bytes))
    _remember(folder, new)
    return new


def _number(place: Path) -> int:
    return int(place.name) if place.name.isdecimal() else 0


def _place(folder: Path, known: State) -> Path:
    return folder / FOLDER / str(known.number)


def _opened(place: Path, how: Callable[[str], ox.Store]) -> ox.Store:
    try:
        return how(str(place / "oxigraph"))
    except (OSError, RuntimeError) as error:  # Oxigraph has no error of its own for a damaged store
        advice = f"`kg reindex {place.parent.parent}` makes it anew"
        raise ValueError(f"{place}: not to be opened ({error}): {advice}") from error


def _load(inner: ox.Store, folder: Path, batch: Batch) -> None:
    file = quads_file(folder, batch.name)
    if not file.is_file():
        raise ValueError(f"{file}: the manifest lists it, but it is gone: get it back")
    inner.load(path=str(file), format=ox.RdfFormat.N_QUADS, lenient=True)  # in memory faster than bulk_load


def _graphs_of(inner: ox.Store, articles: Iterable[str]) -> list[ox.NamedNode]:
    return [graph for article in articles if (graph := graph_of_article(inner, article))]


def _fits(folder: Path, known: State) -> bool:
    """Whether the store is there, and was made from this manifest, not from one put in its place."""
    return (_place(folder, known) / "oxigraph").is_dir() and known.line == _last_line(folder, known.bytes)


def _last_line(folder: Path, end: int) -> str:
    """A digest of the last characters of the manifest before a place."""
    path = manifest_file(folder)
    if not end or not path.exists():
        return ""
    with path.open("rb") as file:
        file.seek(max(0, end - 200))
        return digest(end, file.read(min(end, 200)))


def _remember(folder: Path, known: State) -> None:
    with replacing(folder / FOLDER / "state.json") as file:
        file.write(json.dumps(asdict(known)).encode())


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    with locked(folder / FOLDER):
        yield
        _clean(folder)


def _clean(folder: Path) -> None:
    """Delete the stores that hold no more and that nobody reads, and the logs of those that read."""
    current = _place(folder, state(folder))
    for place in (folder / FOLDER).iterdir():
        if place.is_dir() and place != current:
            with locked_if_free(place) as free:
                if free:
                    shutil.rmtree(place)
    for log in current.glob("oxigraph/LOG.old.*"):
        log.unlink()
