"""SPARQL over a dataset: by text, or by the name of a question in kg/queries."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset, Variable
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result as RdflibResult
from rdflib.term import Identifier

from kg import protocol
from kg.dataset import from_rdflib, store, to_rdflib
from kg.terms import PREFIXES
from kg.values import Term, Value, plain, short

TRIPLES = ("subject", "predicate", "object")
_PARAMETER = re.compile(r"VALUES\s+\?(\w+)\s*\{([^{}]*)\}")
_NAME = re.compile(r"[\w-]+")
_SERVICE = re.compile(r"service|\\u", re.IGNORECASE)  # a letter may be written \u0053
_NUMBER = re.compile(r"\d+(\.\d+)?")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PLACE = re.compile(r"(?:error )?at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"([\w.-]*):[\w.-]*\s*$")
_MEANING = re.compile(r"The [^,\[]+")
_FORMS = re.compile(r"\b(select|ask|construct|describe)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query: columns, and rows of RDF terms (None where unbound).

    ASK (`is_ask`) has one row in the column `answer`; CONSTRUCT and DESCRIBE (`is_graph`) have subject,
    predicate and object.
    """

    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    is_graph: bool = False
    is_ask: bool = False

    @property
    def rows(self) -> list[tuple[Value, ...]]:
        """The rows as plain values: IRIs, texts and dates as str, numbers as int or float."""
        return [tuple(plain(term) for term in row) for row in self.terms]

    def serialise(self, form: str) -> str:
        """The answer as text in the format table, csv, json, xml or turtle.

        json and xml are the SPARQL result formats, or JSON-LD and RDF/XML where the answer is a graph.
        Raises ValueError for an unknown format, and for Turtle of what is no graph.
        """
        writer = _WRITERS.get(form)
        if writer is None:
            raise ValueError(f"unknown format {form!r}; one of {', '.join(_WRITERS)}")
        return writer(self)


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: what it asks in one line, its text, and its parameters with their defaults."""

    name: str
    description: str
    text: str
    parameters: Mapping[str, str]


def query(dataset: Dataset, text: str, bindings: Mapping[str, str] | None = None) -> Result:
    """The answer to a SPARQL query or to a named question.

    The prefixes of kg.terms need not be declared. `bindings` gives values to parameters: a query
    declares one, with its default, as `VALUES ?date { "2025-03-31" }`. Where the default is a day, the
    value is a day, month or year (ISO 8601); where it is a number, as in `{ 100 }`, a number. SERVICE is
    refused: no other server is asked. Raises ValueError, in one line with line and column, for a broken
    query, an unknown question, parameter or value, and OSError where the server of the dataset is gone.
    """
    name = text.strip()
    if _NAME.fullmatch(name):
        questions = named_queries()
        if name not in questions:
            raise ValueError(f"no question {name!r}; there are {', '.join(questions)}")
        text = questions[name].text
    for parameter, value in (bindings or {}).items():
        text = _bound(text, parameter, value)
    check_closed(text)
    if isinstance(dataset.store, OxigraphStore):
        return _rows(store(dataset), text, union=bool(dataset.default_union))
    of_nothing = _rows(ox.Store(), text, union=False)  # tells a broken query, with line and column
    if isinstance(dataset.store, SPARQLStore):
        return _from_server(str(dataset.store.query_endpoint), text, is_graph=of_nothing.is_graph)
    return _from_rdflib(dataset, text)


def named_queries() -> dict[str, Question]:
    """The questions of kg/queries, by name; the first line of each file is its description."""
    folder = files("kg") / "queries"
    paths = sorted(
        (path for path in folder.iterdir() if path.name.endswith(".rq")), key=lambda path: path.name
    )
    return {path.name[:-3]: _question(path.name[:-3], path.read_text(encoding="utf-8")) for path in paths}


def _question(name: str, text: str) -> Question:
    parameters = {match[1]: match[2].strip().strip('"') for match in _PARAMETER.finditer(text)}
    return Question(name, text.partition("\n")[0].lstrip("# ").strip(), text, parameters)


def check_closed(text: str) -> None:
    """Raise ValueError for a query that would have other servers asked (SPARQL 1.1 Federated Query)."""
    if _SERVICE.search(text) and _asks_others(text):
        raise ValueError("query: SERVICE is refused: no other server is asked from here: ask it by itself")


def _asks_others(text: str) -> bool:
    """Whether a query has SERVICE; true of what rdflib cannot read, lest Oxigraph follow it."""
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return "ServiceGraphPattern" in repr(parseQuery(text))
    except Exception:
        return True


def _bound(text: str, parameter: str, value: str) -> str:
    defaults = {match[1]: match[2].strip() for match in _PARAMETER.finditer(text)}
    if parameter not in defaults:
        raise ValueError(f"no parameter {parameter!r}; the query has {', '.join(defaults) or 'none'}")
    literal = _literal(parameter, value, defaults[parameter])
    return _PARAMETER.sub(
        lambda match: f"VALUES ?{parameter} {{ {literal} }}" if match[1] == parameter else match[0], text
    )


def _literal(parameter: str, value: str, default: str) -> str:
    """A value as SPARQL has it, of the kind of its default."""
    if _NUMBER.fullmatch(default):
        if not _NUMBER.fullmatch(value):
            raise ValueError(f"{parameter}={value}: no number: write it in digits, such as {default}")
        return value
    if _is_date(default.strip('"')) and not _is_date(value):
        raise ValueError(f"{parameter}={value}: no date: write 2025-03-31, 2025-03 or 2025")
    return str(ox.Literal(value))


def _is_date(text: str) -> bool:
    """Whether a text is a day, month or year that there is."""
    if not _DATE.fullmatch(text):
        return False
    try:
        return bool(date.fromisoformat(text + "0001-01-01"[len(text) :]))
    except ValueError:
        return False


def _rows(inner: ox.Store, text: str, *, union: bool) -> Result:
    try:
        answer = inner.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=union)
        if isinstance(answer, ox.QueryBoolean):
            return _answer(bool(answer))
        if isinstance(answer, ox.QueryTriples):
            return Result(TRIPLES, tuple((t.subject, t.predicate, t.object) for t in answer), is_graph=True)
        columns = tuple(variable.value for variable in answer.variables)
        return Result(columns, tuple(tuple(solution) for solution in answer))
    except SyntaxError as error:
        raise ValueError(_complaint(text, str(error))) from error


def _answer(yes: bool) -> Result:
    return Result(("answer",), ((ox.Literal(yes),),), is_ask=True)


def _from_server(url: str, text: str, *, is_graph: bool) -> Result:
    """The same from a SPARQL endpoint."""
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    form = protocol.TRIPLES if is_graph else protocol.TABLE
    with protocol.ask(url, prefixes + text, form=form) as answer:
        if is_graph:
            triples = ox.parse(answer, format=ox.RdfFormat.N_TRIPLES)
            return Result(TRIPLES, tuple((t.subject, t.predicate, t.object) for t in triples), is_graph=True)
        found = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
        if isinstance(found, ox.QueryBoolean):
            return _answer(bool(found))
        rows = tuple(tuple(solution) for solution in found)
        columns = tuple(variable.value for variable in found.variables)
    if columns == ("__ASK_RETVAL",):  # Virtuoso answers ASK with a row of 1, or of 0, or none
        return _answer(any(plain(row[0]) for row in rows))
    return Result(columns, rows)


def _from_rdflib(dataset: Dataset, text: str) -> Result:
    """The same on any other rdflib store."""
    answer = dataset.query(text, initNs=dict(PREFIXES))
    if answer.type == "ASK":
        return _answer(bool(answer.askAnswer))
    if answer.graph is not None:
        triples = (tuple(map(from_rdflib, triple)) for triple in answer.graph)
        return Result(TRIPLES, tuple(triples), is_graph=True)
    variables = answer.vars or []
    rows = (tuple(from_rdflib(row.get(variable)) for variable in variables) for row in answer.bindings)
    return Result(tuple(map(str, variables)), tuple(rows))


def _complaint(text: str, message: str) -> str:
    """What is wrong with a query and where; the parser's own list of all that could stand there is long."""
    one_line = " ".join(message.split())
    found = _PLACE.match(one_line)
    if found is None:
        return f"query: {one_line}"
    line, column, what = int(found[1]), int(found[2]), found[3]
    if "[" in what or what.startswith("expected"):
        lines = text.split("\n")
        before, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        prefix = _PREFIXED.search(before) if "Prefix not found" in what else None
        if meaning := _MEANING.search(what):
            what = meaning[0]
        elif prefix:
            what = f"no such prefix: {prefix[1]}: declare it with PREFIX"
        elif not _FORMS.search(text):
            what = "no question: start with SELECT, ASK, CONSTRUCT or DESCRIBE"
        elif rest.strip() or line < len(lines):
            what = f"{rest.split()[0]!r} cannot stand here" if rest.strip() else "something is missing here"
        else:
            what = "the query cannot end here"
    return f"query, line {line}, column {column}: {what}"


def _table(result: Result) -> str:
    rows = [result.columns, *([short(value) for value in row] for row in result.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(result.columns))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join((lines[0], "  ".join("-" * width for width in widths), *lines[1:])) + "\n"


def _csv(result: Result) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(result.columns)
    writer.writerows([plain_text(term) for term in row] for row in result.terms)
    return text.getvalue()


def plain_text(term: Term | None) -> str:
    """A term as SPARQL 1.1 Query Results CSV has it: its value, nothing where unbound."""
    return "" if term is None else str(term) if isinstance(term, ox.Triple) else term.value


def _results(form: str) -> Callable[[Result], str]:
    graph = ox.RdfFormat.JSON_LD if form == "json" else ox.RdfFormat.RDF_XML

    def write(result: Result) -> str:
        if result.is_graph:
            return _graph(result, graph)
        answer = RdflibResult("ASK" if result.is_ask else "SELECT")
        if result.is_ask:
            answer.askAnswer = result.rows == [(True,)]
        answer.vars = [Variable(column) for column in result.columns]
        answer.bindings = [dict(_bindings(answer.vars, row)) for row in result.terms]
        text = answer.serialize(format=form) or b""
        return text.decode()

    return write


def _bindings(
    variables: Iterable[Variable], row: Iterable[Term | None]
) -> Iterator[tuple[Variable, Identifier]]:
    return ((name, to_rdflib(term)) for name, term in zip(variables, row, strict=True) if term is not None)


def _turtle(result: Result) -> str:
    if not result.is_graph:
        raise ValueError(
            "Turtle holds graphs: ask with CONSTRUCT or DESCRIBE, or take table, csv, json or xml"
        )
    return _graph(result, ox.RdfFormat.TURTLE)


def _graph(result: Result, form: ox.RdfFormat) -> str:
    triples = (ox.Triple(*row) for row in result.terms)  # type: ignore[arg-type]
    return (ox.serialize(triples, format=form, prefixes=dict(PREFIXES)) or b"").decode()


_WRITERS: Mapping[str, Callable[[Result], str]] = {
    "table": _table,
    "csv": _csv,
    "json": _results("json"),
    "xml": _results("xml"),
    "turtle": _turtle,
}
