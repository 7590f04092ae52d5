"""How the command line talks: errors in one line, progress on standard error, tables for people."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from kg.protocol import is_address
from kg.remark import Remark

if TYPE_CHECKING:
    import pandas as pd
    from rich.table import Table

    from kg.build import Summary, Watch

# Typer brings its own copy of click, under names that are not its public ones.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]


class WrongUseError(Exception):
    """What was asked for cannot be: an unknown name, a broken query. Exit code 2."""


class Commands(TyperGroup):
    """Commands whose errors are one line on standard error: what, where, what to do."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        given = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in given
        words = [word for word in given if word != "--debug"]  # it may stand anywhere
        try:
            code = super().main(words, *rest, **{**more, "standalone_mode": False})
        except _UsageError as error:
            context = getattr(error, "ctx", None)
            command = context.command_path if context else "kg"
            code = complain(f"{_sentence(error)} See `{command} --help`.", 2)
        except BrokenPipeError:
            # Who read our output has gone (`| head`); Python must not flush into nothing at the end.
            sys.stdout = None
            code = 0
        except ImportError as error:
            if debug or (error.name or "").startswith("kg"):
                raise
            name = error.name or _one_line(error)
            code = complain(f"package missing: {name}: {_how_to_install(name)} (README, Commands)", 1)
        except (WrongUseError, OSError, ValueError) as error:
            if debug:
                raise
            code = complain(
                _one_line(error), 2 if isinstance(error, WrongUseError | FileNotFoundError) else 1
            )
        except typer.Abort:
            code = complain("stopped", 130)
        except Exception as error:
            if debug:
                raise
            what = f"a fault of this program ({type(error).__name__}: {_one_line(error)})"
            code = complain(f"{what}: run it again with --debug and report what you see", 1)
        sys.exit(code if isinstance(code, int) else 0)


def complain(message: str, code: int) -> int:
    """Say what is wrong in one line on standard error, and hand the exit code back."""
    print(f"kg: {message}", file=sys.stderr)
    return code


def _how_to_install(module: str) -> str:
    """How to come by a package, by the requirements of our own."""
    from importlib.metadata import PackageNotFoundError, requires

    package = re.escape(module.partition(".")[0].replace("_", "-"))
    with suppress(PackageNotFoundError):
        wanted = "\n".join(requires("kg-events") or ())
        if extras := re.findall(rf"^{package}\b.*; *extra == ['\"](\w+)", wanted, re.MULTILINE):
            return f"install kg with it: pip install '.[{min(extras)}]'"
    return "install it with pip"


class Listener:
    """Prints remarks on sources as they come and remembers whether an article is missing.

    Of the same kind of remark, whatever values it names, ten are printed, and how many more there were at
    the end.
    """

    def __init__(self) -> None:
        self.failed = False
        self.counts: dict[str, int] = {}

    def __call__(self, remark: Remark) -> None:
        self.failed |= remark.failed
        kind = _VALUE.sub("…", remark.what)
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if self.counts[kind] <= _SAID:
            complain(str(remark), 1)

    def close(self) -> int:
        """Tell how often a remark was made that was no longer printed; the exit code."""
        for what, count in self.counts.items():
            if count > _SAID:
                complain(f"{what}: {count - _SAID} times more", 1)
        return int(self.failed)


_SAID = 10
_VALUE = re.compile(r"""'[^']*'|"[^"]*"|\(.*\)|(?<=: ).*|\d+""")


@contextmanager
def progress(total: int | None) -> Iterator[Watch]:
    """A progress bar on standard error, if that is a terminal; `total` is the number of articles."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("loading the language model", total=total)

        def watch(step: str, articles: int) -> None:
            bar.update(task, description=step, completed=articles)

        yield watch


def show(summary: Summary, target: str) -> None:
    """The report of a build into a folder or onto a server, for people."""
    from rich.console import Console

    from kg.ontology import plover

    console = Console(highlight=False)
    console.print(
        f"\nRead {_count(summary.articles, 'article')} ({_count(summary.sentences, 'sentence')},"
        f" {_count(summary.words, 'word')}) and found {_count(summary.events, 'mention')} of events."
    )
    if summary.copies:
        console.print(f"Kept {_count(summary.copies, 'reprint')} as further sources of the same stories.")
    if summary.edited:
        edited = _count(summary.edited, "edited reprint")
        console.print(f"Of {edited} only what differs counts: the first has told the rest.")
    if summary.unchanged:
        one = summary.unchanged == 1
        console.print(
            f"{_count(summary.unchanged, 'article')} {'was' if one else 'were'} there already, unchanged."
        )
    if summary.undated:
        console.print(
            f"{_count(summary.undated, 'article')} without a date: words like “Monday” stay unresolved there."
        )
    if summary.events:
        types = plover().types
        ordered = sorted(
            summary.types, key=lambda name: (types[name].quad or "~", -summary.types[name], name)
        )
        rows = [
            (
                types[name].label,
                types[name].quad or "none: no event in PLOVER's sense",
                str(summary.types[name]),
            )
            for name in ordered
        ]
        console.print(grid("Mentions by type", ("type", "quad class", "mentions"), rows))
        leading = sorted(summary.actors.items(), key=lambda item: (-item[1], item[0].label))[:10]
        people = [(party.label, party.kind, party.country or "", str(count)) for party, count in leading]
        console.print(grid("Most active actors", ("actor", "kind", "country", "mentions"), people))
        console.print(
            f"{summary.not_done:,} of the {summary.events:,} are told as planned, possible or denied"
            " (dashed lines in the picture)."
        )
    sound = "The graph is sound (SHACL)." if summary.articles and not summary.violations else ""
    for violation in summary.violations[:_SAID]:
        complain(f"the graph breaks a shape: {violation}", 1)
    if is_address(target):
        console.print(
            f"{sound}\n\nAsk with [bold]kg query[/bold] and the address at which the server answers."
        )
        return
    console.print(
        f"{sound}\n\nOpen [bold]{target}/graph.html[/bold] in a browser to look at the events.",
        soft_wrap=True,
    )
    rest = (
        f"read {target}/events.jsonl"
        if (Path(target) / "events.jsonl").exists()
        else f"write the whole, which is large, with [bold]kg export {target} --format …[/bold]"
    )
    console.print(f"Ask with [bold]kg query {target} --list[/bold], or {rest}.", soft_wrap=True)


def grid(title: str | None, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table; columns of numbers stand to the right."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    cells = [list(row) for row in rows]
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for number, name in enumerate(columns):
        right = bool(cells) and all(_is_number(row[number]) for row in cells)
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))
    return table


def frame(title: str, data: pd.DataFrame, *, most: int) -> Table:
    """The first rows of a data frame as a table."""
    rows = [[_shown(value) for value in row] for row in data.head(most).itertuples(index=False)]
    return grid(title, [str(name).replace("_", " ") for name in data.columns], rows)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".") if value == value else ""
    return "" if value is None else str(value)


def _is_number(text: str) -> bool:
    return not text.strip("-+.0123456789")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _sentence(error: Exception) -> str:
    text: str = getattr(error, "format_message", error.__str__)()
    return text


_ADVICE: dict[type[OSError], str] = {
    FileNotFoundError: "check the path",
    PermissionError: "check the permissions",
    NotADirectoryError: "take a folder that is no file",
    FileExistsError: "take a folder that is no file",
}


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        what = error.strerror[:1].lower() + error.strerror[1:]
        advice = next(
            (text for kind, text in _ADVICE.items() if isinstance(error, kind)), "try another place"
        )
        return ": ".join(filter(None, (what, str(error.filename2 or error.filename or ""), advice)))
    return " ".join(str(error).split()) or type(error).__name__


def number_of_articles(sources: list[str]) -> int | None:
    """How many articles the sources hold, if that can be told from their names."""
    paths = [Path(source) for source in sources]
    files = [file for path in paths for file in (path.rglob("*") if path.is_dir() else [path])]
    single = all(file.suffix.lower() in (".txt", ".html", ".htm", "") for file in files)
    return sum(file.is_file() for file in files) if single and all(path.exists() for path in paths) else None


def pairs(options: list[str] | None) -> dict[str, str]:
    """The names and values of options of the form NAME=VALUE. Raises WrongUseError."""
    for option in options or ():
        if "=" not in option:
            raise WrongUseError(f"no value: {option}: write NAME=VALUE")
    return dict(option.split("=", 1) for option in options or ())


def show_table(table: object) -> None:
    """Print a table on standard output."""
    from rich.console import Console

    # On a terminal as wide as it is; in a file or a pipe lines are not to be broken.
    console = Console()
    console.width = console.width if console.is_terminal else 250
    console.print(table)
