"""The whole flow: articles in, a folder with graph, events and page out."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Dataset

from kg import dataset as graphs
from kg import network, view
from kg.annotate import annotate, model_name
from kg.article import Article
from kg.coded import read_rows
from kg.copies import add_copy, sort_out
from kg.decoding import UNPACK
from kg.event import Event, Party, to_json
from kg.events import events as events_of
from kg.quads import Extraction
from kg.remark import Remark, Reporter, refuse
from kg.validate import validate

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

EVENTS_FILE = "events.jsonl"
PAGE_FILE = "graph.html"
_NOT_DONE = frozenset(("future", "hypothetical", "negation"))
Watch = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build found.

    `copies` are reprints of articles, which are not read again; `types` and `actors` count mentions of
    events, by type and by actor; `not_done` those that are told as planned, possible or denied;
    `violations` is what SHACL finds wrong, a line each.
    """

    articles: int = 0
    copies: int = 0
    sentences: int = 0
    words: int = 0
    undated: int = 0
    not_done: int = 0
    types: Counter[str] = field(default_factory=Counter)
    actors: Counter[Party] = field(default_factory=Counter)
    violations: tuple[str, ...] = ()

    @property
    def events(self) -> int:
        """Mentions of events of all types."""
        return self.types.total()


def extract(
    articles: Iterable[Article], nlp: Language, *, sentences: bool = False
) -> Iterator[tuple[Article, Doc, list[Event]]]:
    """The events of each article, in text order; `sentences` takes each article as one sentence."""
    for article, doc in annotate(articles, nlp, sentences=sentences):
        yield article, doc, events_of(article, doc)


def build(
    articles: Iterable[Article], folder: Path, *, nlp: Language, watch: Watch = lambda step, articles: None
) -> Summary:
    """Write graph.trig, events.jsonl and graph.html of some articles into a folder, whole or not at all.

    `watch` hears what is being done and how many articles are through. Where there is no article, nothing
    is written. Raises OSError where the folder cannot be written, before any work is done.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".building-") as made:
        aside = Path(made)
        dataset, summary = _collect(articles, aside / EVENTS_FILE, nlp=nlp, watch=watch)
        if summary.articles:
            watch("checking the graph", summary.articles)
            violations = tuple(map(str, validate(dataset).violations))
            watch("drawing the page", summary.articles)
            graphs.save(dataset, aside / graphs.GRAPH_FILE)
            view.write(network.event_graph(dataset), aside / PAGE_FILE, title=_title(dataset))
            for name in (graphs.GRAPH_FILE, EVENTS_FILE, PAGE_FILE):
                (aside / name).replace(folder / name)
            summary = replace(summary, violations=violations)
    if not summary.articles and not any(folder.iterdir()):
        folder.rmdir()
    return summary


def add_coded(files: Iterable[Path], form: str, folder: Path, *, report: Reporter = refuse) -> int:
    """Add the events of GDELT, ICEWS or POLECAT files to the graph of a folder, which may be new.

    The number of events read. Bad rows and files go to `report`, which raises ValueError unless given.
    Raises ValueError for another format, OSError where the folder cannot be written.
    """
    path = folder / graphs.GRAPH_FILE
    events = coded_events(files, form, report=report)
    if events:
        dataset = graphs.load(path) if path.exists() else graphs.wrap(ox.Store())
        graphs.add(dataset, events, extraction=this_run())
        graphs.save(dataset, path)
    return len(events)


def coded_events(files: Iterable[Path], form: str, *, report: Reporter) -> list[Event]:
    """The events of GDELT, ICEWS or POLECAT files. Raises ValueError for another format."""
    return [event for file in files for event in _rows(file, form, report)]


def this_run(nlp: Language | None = None) -> Extraction:
    """What reads articles or rows, and when: this program, now."""
    model = model_name(nlp) if nlp is not None else None
    return Extraction(datetime.now(UTC), version=version("kg-events"), model=model)


def _rows(file: Path, form: str, report: Reporter) -> Iterator[Event]:
    if not file.is_file():
        report(Remark("no such file", str(file), "check the path"))
        return
    with file.open("rb") as opened:
        plain = UNPACK[file.suffix](opened) if file.suffix in UNPACK else opened
        lines = io.TextIOWrapper(plain, encoding="utf-8", errors="replace", newline="\n")
        yield from read_rows(
            lines,
            form,
            report=lambda line, what: report(Remark(what, f"{file}, line {line}", "the row is left out")),
        )


def _collect(
    articles: Iterable[Article], path: Path, *, nlp: Language, watch: Watch
) -> tuple[Dataset, Summary]:
    dataset = graphs.wrap(ox.Store())
    run = this_run(nlp)
    summary = Summary()
    reprints: list[tuple[Article, str]] = []
    watch("reading articles", 0)
    with path.open("w", encoding="utf-8") as lines:
        for article, doc, events in extract(without_copies(articles, dataset, reprints), nlp):
            lines.writelines(f"{to_json(event)}\n" for event in events)
            graphs.add(dataset, events, articles=[article], extraction=run)
            summary = counted(summary, article, doc, events)
            watch("reading articles", summary.articles)
    for article, original in reprints:
        add_copy(dataset, article, original, extraction=run)
    return dataset, replace(summary, copies=len(reprints))


def without_copies(
    articles: Iterable[Article], dataset: Dataset, reprints: list[tuple[Article, str]]
) -> Iterator[Article]:
    """The articles that are no copies; copies are put to `reprints`, each with the id of its original."""
    for article, original in sort_out(articles, dataset):
        if original is None:
            yield article
        else:
            reprints.append((article, original))


def counted(summary: Summary, article: Article, doc: Doc, events: Iterable[Event]) -> Summary:
    """The summary with one more article."""
    for event in events:
        summary.types[event.type] += 1
        summary.actors.update({replace(party, mention="", start=0, end=0) for party in event.actors})
    return replace(
        summary,
        articles=summary.articles + 1,
        sentences=summary.sentences + len(list(doc.sents)),
        words=summary.words + sum(any(map(str.isalnum, token.text)) for token in doc),
        undated=summary.undated + (article.published is None),
        not_done=summary.not_done + sum(not _NOT_DONE.isdisjoint(event.modes) for event in events),
    )


def _title(dataset: Dataset) -> str:
    names = graphs.articles(dataset)
    titles = {row["title"] for row in network.records(dataset) if row["title"]} if len(names) == 1 else set()
    return titles.pop() if len(titles) == 1 else f"Events of {len(names)} article{'s' * (len(names) != 1)}"
