"""The whole flow: articles into a folder with graph, events and page."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from functools import reduce
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.annotate import TOGETHER, annotate, model_name
from kg.article import Article, of_outlet
from kg.coded import read_articles
from kg.copies import Known, Standing, known, sort_out, standing, tells_otherwise
from kg.dataset import wrap
from kg.drawing import draw
from kg.event import NOT_DONE, Event, Party, Sentence
from kg.events import events as events_of
from kg.folder import add, batch_dataset, changing, forget, held, release, tidy, writing
from kg.rdf.quads import Extraction
from kg.remark import Remark, Reporter, refuse
from kg.sources.decoding import unpacked
from kg.store import batches
from kg.store.batches import Batch
from kg.store.index import digest_of
from kg.validate import violations

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Dataset
    from spacy.language import Language
    from spacy.tokens import Doc

    Found = tuple[Article, Doc, list[Event]]
    Row = tuple[Article, Event]

_ROWS = 10_000  # of coded data in a batch: some megabytes of memory
BATCH = TOGETHER  # articles: what a stopped build loses at most
_REPRINTS = 1000  # what is kept in memory before it is written
# What an oversight in the rules would raise: no reason to lose the other articles.
_STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
Watch = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build found.

    `articles` are those that were read, `unchanged` those that the folder already held as they are,
    `copies` reprints of articles, which are not read again; `edited` reprints are read, for what they tell
    otherwise; `types` and `actors` count mentions of events, by type and by actor; `not_done` those that are
    told as planned, possible or denied;
    `violations` is what SHACL finds wrong, a line each.
    """

    articles: int = 0
    unchanged: int = 0
    copies: int = 0
    edited: int = 0
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
    articles: Iterable[Article], nlp: Language, *, sentences: bool = False, report: Reporter = refuse
) -> Iterator[tuple[Article, Doc, list[Event]]]:
    """The events of each article, in text order; `sentences` takes each article as one sentence.

    Of a reprint only what it tells otherwise. An article over which the rules stumble goes to `report` and
    is left out; ValueError unless given.
    """
    for article, doc in annotate(articles, nlp, sentences=sentences):
        try:
            events = events_of(article, doc)
        except _STUMBLES as error:
            what = f"events cannot be read ({type(error).__name__}: {error})"
            report(Remark(what, article.id, "the article is left out; please report it with its text"))
            continue
        if article.reprint:
            changed = article.reprint.changed
            events = [event for event in events if _is_within(event.sentence, changed)]
        yield article, doc, events


def _is_within(sentence: Sentence, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in ranges)


def build(
    articles: Iterable[Article],
    folder: Path,
    *,
    nlp: Language,
    watch: Watch = lambda step, articles: None,
    report: Reporter = refuse,
) -> Summary:
    """Add articles to a folder, which may be new, and draw graph.trig, events.jsonl and graph.html anew.

    An article that the folder holds as it is stays as it is; one that changed replaces what was there, and
    its reprints are read anew when they are given. A text without address that another outlet printed goes
    beside that as its copy; one that tells less of itself than what the folder holds changes nothing.
    What was read counts from then on, a batch at a time, so that a build which is stopped goes on where
    it was. `watch` hears what is being done and how many articles are through; `report` that another
    build must be awaited, and which articles are left out. Where there is no article, nothing is written.
    Raises OSError where the folder cannot be written, before any work is done.
    """
    with writing(folder, report=report):
        summary, added = _collect(articles, folder, nlp=nlp, watch=watch, report=report)
        watch("drawing the page", summary.articles)
        draw(folder, added)
    return summary


def add_coded(
    files: Iterable[Path], form: str, folder: Path, *, report: Reporter = refuse
) -> tuple[int, int]:
    """Add the events of GDELT, ICEWS or POLECAT files to the graph of a folder, which may be new.

    How many events were read, and how many of them are new or changed. A row that the folder holds as it is
    stays as it is; one with the id of another row takes its place. Bad rows and files go to `report`, which
    raises ValueError unless given. Raises ValueError for another format, OSError where the folder cannot be
    written.
    """
    count, run = 0, this_run()
    rows = coded_events(files, form, report=report)
    added: list[Batch] = []
    with writing(folder, report=report), held(folder) as inner:
        while part := list(islice(rows, _ROWS)):
            count += len(part)
            if batch := _new_rows(part, folder, inner, run, report):
                add(folder, batch)
                added.append(batch)
        draw(folder, added)
    return count, len(set[str]().union(*(batch.articles for batch in added)))


def _new_rows(
    rows: Iterable[Row], folder: Path, inner: ox.Store, run: Extraction, report: Reporter
) -> Batch | None:
    """The rows that a folder does not hold yet as a batch that is yet to be added, None if there are none."""
    known: dict[str, Row] = {}
    for article, event in rows:
        if known.setdefault(article.id, (article, event))[1] != event:
            advice = "takes its place; give it an id of its own to keep both"
            report(Remark("another row with the id of an earlier one", article.id, advice, failed=False))
        known[article.id] = article, event
    batch = _rows_written(known.values(), folder, run)
    if batch is None:
        return None
    new = {name for name, value in batch.articles.items() if digest_of(inner, name) != value}
    if len(new) == len(known):
        return batch
    batches.discard(folder, batch)
    return _rows_written([row for name, row in known.items() if name in new], folder, run)


def _rows_written(rows: Collection[Row], folder: Path, run: Extraction) -> Batch | None:
    events, articles = (event for _, event in rows), (article for article, _ in rows)
    return batches.write(folder, events, articles=articles, extraction=run, told=False)


def remove(folder: Path, article: str, *, report: Reporter = refuse) -> tuple[list[str], list[str]] | None:
    """Forget an article, by its id, and its copies. The ids of these, and of its edited reprints, which stay
    for what they tell themselves; None if the folder does not hold it. Raises FileNotFoundError."""
    with changing(folder, report=report):
        released = forget(folder, article)
        draw(folder, [])
    return released


def reindex(folder: Path, *, report: Reporter = refuse) -> None:
    """Make the store of a folder anew from its master files, and these without what was removed or
    replaced. Raises FileNotFoundError."""
    with changing(folder, report=report):
        tidy(folder)
        draw(folder, [])


def coded_events(files: Iterable[Path], form: str, *, report: Reporter) -> Iterator[Row]:
    """The events of GDELT, ICEWS or POLECAT files, each with the article that its row counts as. Raises
    ValueError for another format."""
    return (row for file in files for row in _rows(file, form, report))


def this_run(nlp: Language | None = None) -> Extraction:
    """What reads articles or rows, and when: this program, now."""
    model = model_name(nlp) if nlp is not None else None
    return Extraction(datetime.now(UTC), version=version("kg-events"), model=model)


def _rows(file: Path, form: str, report: Reporter) -> Iterator[Row]:
    def bad(line: int, what: str) -> None:
        report(Remark(what, f"{file}, line {line}", "the row is left out"))

    if not file.is_file():
        report(Remark("no such file", str(file), "check the path"))
        return
    with file.open("rb") as opened:
        try:
            lines = io.TextIOWrapper(unpacked(opened), encoding="utf-8", errors="replace", newline="\n")
            yield from read_articles(lines, form, report=bad)
        except (OSError, EOFError, zlib.error) as error:
            report(Remark(f"damaged ({' '.join(str(error).split())})", str(file), "get it again"))


def _collect(
    articles: Iterable[Article], folder: Path, *, nlp: Language, watch: Watch, report: Reporter
) -> tuple[Summary, list[Batch]]:
    """Read what the folder does not hold yet, and add it a batch at a time."""
    run, summary, unchanged = this_run(nlp), Summary(), 0
    added: list[Batch] = []
    reprints: list[Article] = []
    gone: set[str] = set()
    copies = 0
    watch("reading articles", 0)
    with held(folder) as inner:

        def stands(article: Article) -> Standing:
            return standing(inner, article, batches.article_digest(article, run), gone=gone)

        def changed() -> Iterator[Article]:
            nonlocal unchanged
            for article in articles:
                found = stands(article)
                if found is Standing.BESIDE:
                    article = of_outlet(article) or article
                    found = stands(article)
                if found is Standing.HELD:
                    unchanged += 1
                else:
                    if found is Standing.CHANGED:
                        gone.update(superseded(folder, inner, known(article), report))
                    yield article
                if len(reprints) >= _REPRINTS:
                    keep()

        def keep() -> None:
            nonlocal copies
            if batch := batches.write(folder, (), copies=reprints, extraction=run):
                add(folder, batch)
                added.append(batch)
            copies += len(reprints)
            reprints.clear()

        new = without_copies(changed(), wrap(inner), reprints, gone=gone)
        found = extract(new, nlp, report=report)
        for batch, part in written(found, folder, run):
            add(folder, batch)
            added.append(batch)
            summary = together(summary, part)
            watch("reading articles", summary.articles + unchanged)
        keep()
    return replace(summary, unchanged=unchanged, copies=copies), added


def superseded(folder: Path, inner: ox.Store, this: Known, report: Reporter) -> set[str]:
    """The ids of what a folder holds that counts no more once an article has changed: the article, and, if it
    tells something else now, its reprints. These are let go (kg.folder.release)."""
    reprints: list[str] = []
    if tells_otherwise(inner, this):
        copies, edited = release(folder, inner, this.id)
        reprints = copies + edited
    if reprints:
        what = f"changed, and its reprints ({len(reprints)}) repeat what it no longer tells"
        report(Remark(what, this.id, "they are read anew when they are given again", failed=False))
    return {this.id, *reprints}


def written(found: Iterable[Found], folder: Path, run: Extraction) -> Iterator[tuple[Batch, Summary]]:
    """Articles that were read, as batches that are yet to be added, each with what was found."""
    for part in _parted(found):
        events = (event for _, _, events in part for event in events)
        batch = batches.write(folder, events, articles=[article for article, _, _ in part], extraction=run)
        if batch:
            summary = reduce(lambda so_far, one: counted(so_far, *one), part, Summary())
            broken = violations(batch_dataset(folder, batch))
            yield batch, replace(summary, violations=tuple(map(str, broken)))


def _parted(found: Iterable[Found]) -> Iterator[list[Found]]:
    """Batches of articles; two versions of an article do not meet in one."""
    batch: list[Found] = []
    for one in found:
        if len(batch) == BATCH or any(one[0].id == other[0].id for other in batch):
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def without_copies(
    articles: Iterable[Article], dataset: Dataset, reprints: list[Article], *, gone: Container[str] = ()
) -> Iterator[Article]:
    """The articles that are no copies, which are put to `reprints`; see kg.copies.sort_out."""
    for article in sort_out(articles, dataset, gone=gone):
        if article.is_copy:
            reprints.append(article)
        else:
            yield article


def counted(summary: Summary, article: Article, doc: Doc, events: Iterable[Event]) -> Summary:
    """The summary with one more article."""
    for event in events:
        summary.types[event.type] += 1
        summary.actors.update({replace(party, mention="", start=0, end=0) for party in event.actors})
    return replace(
        summary,
        articles=summary.articles + 1,
        edited=summary.edited + (article.reprint is not None),
        sentences=summary.sentences + len(list(doc.sents)),
        words=summary.words + sum(any(map(str.isalnum, token.text)) for token in doc),
        undated=summary.undated + (article.published is None),
        not_done=summary.not_done + sum(not NOT_DONE.isdisjoint(event.modes) for event in events),
    )


def together(one: Summary, other: Summary) -> Summary:
    """The summary `one` with what another one counts."""
    one.types.update(other.types)
    one.actors.update(other.actors)
    names = [field.name for field in fields(Summary) if field.name not in ("types", "actors")]
    return replace(one, **{name: getattr(one, name) + getattr(other, name) for name in names})
