"""The command line: each command parses, calls one function, prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.annotate import collect_rarely
from kg.options import Fields, Folder, Graph, Lines, Model, Output, Sources, Threads, Updated
from kg.protocol import is_address, shown
from kg.terminal import (
    Commands,
    Listener,
    WrongUseError,
    frame,
    grid,
    number_of_articles,
    pairs,
    progress,
    show,
    show_table,
)

if TYPE_CHECKING:
    from rdflib import Dataset

    from kg.article import Article

app = typer.Typer(
    cls=Commands,
    help="News articles in, a knowledge graph of geopolitical events out.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    collect_rarely()
    if version:
        from importlib.metadata import version as installed

        print(installed("kg-events"))
    elif context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def build(
    sources: Sources,
    output: Output = "kg-out",
    fields: Fields = None,
    model: Model = None,
    threads: Threads = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster", metavar="ADDRESS", help="A Dask cluster to read on: tcp://HOST:PORT, or local."
        ),
    ] = None,
) -> None:
    """Articles into a graph: graph.trig, events.jsonl and graph.html in a folder, or onto a SPARQL server."""
    if cluster and (threads or is_address(output)):
        raise WrongUseError("--cluster writes to a folder, and its workers have one thread each: see --help")
    from kg import build as flow
    from kg import publish
    from kg.annotate import pipeline

    listener = Listener()
    with progress(number_of_articles(sources)) as watch:
        if cluster:
            from kg import cluster as spread

            summary = spread.build(
                sources,
                Path(output),
                cluster=cluster,
                model=model,
                fields=_parts(fields),
                watch=watch,
                report=listener,
            )
        elif is_address(output):
            articles = _read(sources, fields, listener)
            nlp = pipeline(model, threads=threads)
            summary = publish.build(articles, output, nlp=nlp, watch=watch, report=listener)
        else:
            nlp = pipeline(model, threads=threads)
            articles = _read(sources, fields, listener)
            summary = flow.build(articles, Path(output), nlp=nlp, watch=watch, report=listener)
    listener.close()
    nothing = not (summary.articles or summary.unchanged or summary.copies)
    if nothing and listener.failed:
        raise typer.Exit(1)
    if nothing:
        raise ValueError(f"no article to read: {', '.join(sources)}: nothing was written")
    show(summary, output)
    raise typer.Exit(1 if listener.failed or summary.violations else 0)


@app.command()
def extract(
    sources: Sources,
    sentences: Lines = False,
    fields: Fields = None,
    model: Model = None,
    threads: Threads = None,
) -> None:
    """Events as JSON Lines on standard output."""
    from kg import build as flow
    from kg.annotate import pipeline
    from kg.event import to_json

    listener = Listener()
    articles = _read(sources, fields, listener, sentences=sentences)
    nlp = pipeline(model, threads=threads)
    for _, _, events in flow.extract(articles, nlp, sentences=sentences, report=listener):
        for event in events:
            print(to_json(event))
    raise typer.Exit(listener.close())


@app.command()
def triples(
    sources: Sources,
    sentences: Lines = False,
    fields: Fields = None,
    model: Model = None,
    threads: Threads = None,
) -> None:
    """Open triples, in the words of the text, as tab-separated lines on standard output."""
    from kg import triples as room
    from kg.annotate import annotate, pipeline

    listener = Listener()
    articles = _read(sources, fields, listener, sentences=sentences)
    for _, doc in annotate(articles, pipeline(model, threads=threads), sentences=sentences):
        for triple in room.triples(doc, whole=sentences):
            parts = (
                triple.sentence,
                f"{triple.confidence:.3f}",
                triple.relation,
                triple.subject,
                *triple.objects,
            )
            print("\t".join(parts))
    raise typer.Exit(listener.close())


@app.command()
def query(
    graph: Graph,
    question: Annotated[
        str | None, typer.Argument(metavar="'SELECT …' | NAME", help="SPARQL, or a named question.")
    ] = None,
    names: Annotated[bool, typer.Option("--list", help="Show the named questions.")] = False,
    parameters: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A parameter of a named question.")
    ] = None,
    form: Annotated[str | None, typer.Option("--format", help="csv, json, xml, turtle or table.")] = None,
) -> None:
    """Ask the graph, in SPARQL or by the name of a question."""
    from kg import query as room
    from kg.values import short

    if names:
        known = room.named_queries().values()
        rows = [(found.name, found.description, _defaults(found.parameters)) for found in known]
        show_table(grid(None, ("name", "question", "parameters"), rows))
        return
    if question is None:
        raise WrongUseError(f"no question: give SPARQL or a name; `kg query {graph} --list` shows the names")
    dataset = _open(graph)
    try:
        result = room.query(dataset, question, pairs(parameters))
        text = result.serialise(form) if form else None
    except ValueError as error:
        raise WrongUseError(str(error)) from error
    if text is None and sys.stdout.isatty():
        cells = [[short(value) for value in row] for row in result.rows]
        show_table(grid(None, result.columns, cells))
        print(f"{len(cells):,} row{'' if len(cells) == 1 else 's'}")
    else:
        written = text if text is not None else result.serialise("table")
        print(written, end="" if written.endswith("\n") else "\n")


@app.command()
def explain(
    graph: Graph,
    event: Annotated[
        str,
        typer.Argument(
            metavar="EVENT",
            help="Its node (event:…, from the column node of `kg query KG support`), or its label.",
            show_default=False,
        ),
    ],
) -> None:
    """Who reports an event, in which words, and why these reports were taken for one."""
    from kg import explain as room

    dataset = _open(graph, local=True)
    try:
        found = room.explain(dataset, event)
    except ValueError as error:
        raise WrongUseError(str(error)) from error
    for line in room.text(found):
        print(line)


@app.command()
def analyse(
    graph: Graph,
    most: Annotated[int, typer.Option("--top", min=1, help="Rows of each table.")] = 10,
    by: Annotated[str, typer.Option("--by", help="month or week.")] = "month",
) -> None:
    """Actors, brokers, communities, pairs, and conflict and cooperation over time."""
    from kg import network

    events = network.event_graph(_open(graph))
    if by not in ("month", "week"):
        raise WrongUseError(f"no such period: {by}: take month or week")
    for title, table in network.overview(events, by=by).items():
        show_table(frame(title, table, most=most))


@app.command()
def view(
    graph: Graph,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write.")] = Path(
        "graph.html"
    ),
    title: Annotated[str, typer.Option("--title", help="Heading of the page.")] = "Events",
) -> None:
    """The graph as an interactive page that opens offline."""
    from kg import network
    from kg import view as room

    room.write(network.event_graph(_open(graph)), output, title=title)
    print(f"Open {output} in a browser.")


@app.command()
def validate(graph: Graph) -> None:
    """Check the graph against its SHACL shapes."""
    from kg import validate as room

    report = room.validate(_open(graph, local=True))
    for violation in report.violations:
        print(violation)
    count = len(report.violations)
    print("The graph is sound." if report.conforms else f"{count} violation{'' if count == 1 else 's'}.")
    raise typer.Exit(0 if report.conforms else 1)


@app.command()
def export(
    graph: Graph,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="graphml, gexf (Gephi), csv (Neo4j), jsonld, parquet, jsonl, trig, nquads, gdelt, icews "
            "or polecat.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write: events.FORMAT; for csv a folder."
        ),
    ] = None,
) -> None:
    """Hand the graph on to Gephi, Neo4j, data frames, or scripts for other event data."""
    from kg import export as room

    if form not in room.FORMATS:
        raise WrongUseError(f"no such format: {form}: take one of {', '.join(room.FORMATS)}")
    if output == Path("-"):
        raise WrongUseError("-o -: a file is written whole or not at all: give its name")
    folder_or_file = output or Path("events-csv" if form == "csv" else f"events.{form}")
    listener = Listener()
    for path in room.export(_open(graph, local=True), folder_or_file, form, report=listener):
        print(path)
    raise typer.Exit(listener.close())


@app.command("import")
def bring_in(
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="gdelt, icews or polecat.", show_default=False)
    ],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Files, also .gz and .zst.", show_default=False)
    ],
    output: Output = "kg-out",
) -> None:
    """Add coded event data of others: GDELT 2.0, ICEWS, POLECAT."""
    from kg import build as flow
    from kg import publish
    from kg.coded import FORMATS

    if form not in FORMATS:
        raise WrongUseError(f"no such format: {form}: take one of {', '.join(FORMATS)}")
    listener = Listener()
    if is_address(output):
        count = new = publish.add_coded(files, form, output, report=listener)
    else:
        count, new = flow.add_coded(files, form, Path(output), report=listener)
    code = listener.close()
    if count or not code:
        known = "" if new == count else f", {new:,} of them new or changed"
        print(f"Read {count:,} event{'' if count == 1 else 's'} into {shown(output)}{known}.")
    raise typer.Exit(code)


@app.command()
def remove(
    graph: Updated,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its id: its web address, or urn:sha256:…")
    ],
) -> None:
    """Forget an article, and its copies; edited reprints stay, for what they tell themselves."""
    if is_address(graph):
        from kg import endpoint

        endpoint.remove(graph, article)
        print(f"Forgot {article}, if it was there.")
        return
    from kg import build as flow

    released = flow.remove(Path(graph), article, report=Listener())
    if not released:
        raise WrongUseError(f"no such article: {article}: `kg query {graph} articles` lists them")
    copies, edited = map(len, released)
    gone = f" and its copies ({copies})" if copies else ""
    kept = f" Its edited reprints ({edited}) stay, for what they tell themselves." if edited else ""
    print(f"Forgot {article}{gone}.{kept} `kg reindex {graph}` deletes it from the master files too.")


@app.command()
def reindex(folder: Folder) -> None:
    """Make the store anew from the master files, and these without what was removed or replaced."""
    from kg import build as flow

    flow.reindex(folder, report=Listener())
    print(f"Made {folder}/store anew.")


@app.command()
def serve(
    graph: Graph,
    host: Annotated[str, typer.Option("--host", help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen at.")] = 8000,
) -> None:
    """Answer SPARQL over HTTP until interrupted."""
    from kg import endpoint

    dataset = _open(graph, local=True)
    print(f"SPARQL at http://{host}:{port}/sparql; Ctrl-C ends it.", file=sys.stderr)
    endpoint.serve(dataset, host=host, port=port)


def _read(
    sources: list[str], fields: list[str] | None, listener: Listener, *, sentences: bool = False
) -> Iterator[Article]:
    from kg.sources import read

    return read(sources, sentences=sentences, fields=_parts(fields), report=listener)


def _parts(fields: list[str] | None) -> dict[str, str]:
    from kg.sources.rows import FIELDS

    given = pairs(fields)
    for name in sorted(given.keys() - set(FIELDS)):
        raise WrongUseError(f"no such part of an article: {name}: take one of {', '.join(FIELDS)}")
    return given


def _open(graph: str, *, local: bool = False) -> Dataset:
    """The graph of a KG argument; `local` makes a copy in memory of what a server has."""
    from kg import dataset, endpoint

    if not is_address(graph):
        return dataset.load(graph)
    return endpoint.fetch(graph) if local else endpoint.connect(graph)


def _defaults(parameters: object) -> str:
    return ", ".join(f"{name}={value}" for name, value in dict(parameters).items())  # type: ignore[call-overload]
