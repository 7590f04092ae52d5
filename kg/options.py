"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE…",
        help="Text, HTML, RSS, JSON Lines or WARC files, folders, web addresses, or - for standard input.",
        show_default=False,
    ),
]
Graph = Annotated[
    str,
    typer.Argument(
        metavar="KG",
        help="A folder that `kg build` wrote, a .trig, .nq or .ttl file, or the URL of a SPARQL endpoint.",
        show_default=False,
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FOLDER",
        help="Where to write: a folder, or the URL at which a SPARQL server takes updates.",
    ),
]
Folder = Annotated[
    Path, typer.Argument(metavar="KG", help="A folder that `kg build` wrote.", show_default=False)
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME", help="Another spaCy pipeline, with Universal Dependencies labels."
    ),
]
Threads = Annotated[
    int | None, typer.Option("--threads", min=1, help="Threads of the language model (all cores).")
]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field", metavar="PART=NAME", help="Where JSON Lines hold what: text=body, title=headline, …"
    ),
]
Lines = Annotated[bool, typer.Option("--sentences", help="Each line is one sentence and one article.")]
Updated = Annotated[
    str,
    typer.Argument(
        metavar="KG",
        help="A folder that `kg build` wrote, or the URL at which a SPARQL server takes updates.",
        show_default=False,
    ),
]
