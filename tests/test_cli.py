"""The commands as a user types them, bad input included."""

from __future__ import annotations

import contextlib
import json
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rdflib import Dataset
from typer.testing import CliRunner, Result

from kg.cli import app
from kg.dataset import load, store
from kg.event import read_events
from kg.sources import read

SEEDS = Path(__file__).parent.parent / "seeds"
COMMANDS = (
    "build",
    "extract",
    "triples",
    "query",
    "explain",
    "analyse",
    "view",
    "validate",
    "export",
    "import",
    "remove",
    "reindex",
    "serve",
)
TWO = "Ministers Meet in the Capital\n\n2025-03-31\n\nFrance accused Germany. China met India on Monday."


def kg(*words: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin)


def complaint(result: Result, code: int) -> str:
    """The one line on standard error of a command that ended with this code."""
    assert result.exit_code == code, result.stderr
    assert "Traceback" not in result.stderr
    (line,) = result.stderr.splitlines()
    assert line.startswith("kg: ")
    return line


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    folder = tmp_path_factory.mktemp("seed") / "kg-out"
    return folder, kg("build", SEEDS, "-o", folder)


@pytest.fixture(scope="module")
def graph(seed: tuple[Path, Result]) -> Path:
    return seed[0]


def test_help_names_every_command() -> None:
    text = kg("--help").stdout
    assert all(f" {name} " in text for name in COMMANDS)
    assert kg().stdout == text
    for name in COMMANDS:
        assert kg(name, "--help").exit_code == 0


def test_a_reprint_is_kept_as_a_source_and_not_read_again(tmp_path: Path) -> None:
    body = "France accused Germany of delay on Monday. China met India in Rome and signed a treaty on trade."
    for name, source in (("a", "One https://one.example/a"), ("b", "Two https://two.example/b")):
        text = f"Ministers Meet in {name}\n\n2025-03-31\n\nSource: {source}\n\n{body}"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = kg("build", tmp_path, "-o", tmp_path / "out")
    assert "Read 1 article " in result.stdout
    assert "Kept 1 reprint as further sources" in result.stdout
    sources = "SELECT ?name { ?copy kg:copyOf/schema:publisher ?one ; schema:publisher ?name }"
    assert kg("query", tmp_path / "out", sources).stdout.split()[-1] == "Two"
    assert "and its copies (1)" in kg("remove", tmp_path / "out", "https://one.example/a").stdout


def test_what_an_edited_reprint_tells_otherwise_is_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    body = (
        "Norway met Chile in Oslo on Sunday, and both ministers said that the talks on fish went well.\n\n"
        "Russia attacked Odesa on Monday, killing {} people.\n\n"
        "China praised India in Rome after the two had signed a treaty on trade in metals and rice, their "
        "first in four years. The parliament in New Delhi must still agree to it before the month ends."
    )
    for name, source, dead in (
        ("a", "One https://one.example/a", "12"),
        ("b", "Two https://two.example/b", "at least 55"),
        ("c", "Three https://three.example/c", "at least 55"),
    ):
        text = f"Attack {name}\n\n2025-04-01\n\nSource: {source}\n\n{body.format(dead)}"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = kg("build", *(tmp_path / f"{name}.txt" for name in "abc"), "-o", out)
    assert "Read 2 articles" in result.stdout and not result.stderr
    assert "Of 1 edited reprint only" in result.stdout and "Kept 1 reprint " in result.stdout
    asked = "SELECT DISTINCT ?said { ?m kg:article <https://two.example/b> ; kg:sentence ?said }"
    told = kg("query", out, asked, "--format", "csv").stdout
    assert told.splitlines()[1:] == ['"Russia attacked Odesa on Monday, killing at least 55 people."']
    rows = json.loads(kg("query", out, "support", "--format", "json").stdout)["results"]["bindings"]
    assert {row["sources"]["value"] for row in rows} == {"1"}
    assert "2" in {row["articles"]["value"] for row in rows}
    assert "3 articles were there already" in kg("build", tmp_path, "-o", out).stdout
    result = kg("remove", out, "https://one.example/a")
    assert "and its copies (1). Its edited reprints (1) stay" in result.stdout
    assert kg("query", out, asked, "--format", "csv").stdout == told
    assert kg("validate", out).exit_code == 0
    again = kg("build", *(tmp_path / f"{name}.txt" for name in "bc"), "-o", out).stdout
    assert "Read 1 article" in again and "Kept 1 reprint " in again
    assert kg("query", out, asked, "--format", "csv").stdout.count("\n") > told.count("\n")


def test_explain_tells_who_reports_an_event(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in (
        ("a", "France accused Germany of theft on Monday."),
        ("b", "Paris accused Germany on Monday."),
    ):
        story = f"Theft {name}\n\n2025-04-01\n\nSource: {name.upper()} https://{name}.example/\n\n{text}"
        (tmp_path / "in" / f"{name}.txt").write_text(story, encoding="utf-8")
    assert kg("build", tmp_path / "in", "-o", tmp_path / "out").exit_code == 0
    result = kg("explain", tmp_path / "out", "France accuses Germany")
    assert result.exit_code == 0 and "2 mentions, told in 2 ways." in result.stdout
    assert "A, 2025-04-01 (done): France accused Germany of theft on Monday." in result.stdout
    assert "Taken for one event (2.8 points are enough):" in result.stdout
    assert "no event 'nothing'" in complaint(kg("explain", tmp_path / "out", "nothing"), 2)


def test_build_writes_graph_events_and_page_and_sums_up(seed: tuple[Path, Result]) -> None:
    folder, result = seed
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    assert sorted(path.name for path in folder.iterdir()) == [
        "batches", "events.jsonl", "graph.html", "graph.trig", "store",
    ]  # fmt: skip
    events = list(read_events((folder / "events.jsonl").read_text(encoding="utf-8").splitlines()))
    found = rf"Read 1 article \(\d+ sentences, 523 words\) and found {len(events)} mentions of events\."
    assert re.search(found, result.stdout)
    assert "Mentions by type" in result.stdout and "Most active actors" in result.stdout
    assert "Donald Trump" in result.stdout
    assert "The graph is sound" in result.stdout
    assert "graph.html" in result.stdout


def test_a_reprint_without_an_address_is_kept_and_what_tells_most_is_read(tmp_path: Path) -> None:
    story = "Turkey threatened Greece with war on Monday. The European Union condemned the threat."
    heads = ("", "2025-02-13\nSource: Wire\n\n", "2025-02-14\nSource: Courier\n\n")
    for number, head in enumerate(heads):
        (tmp_path / f"{number}.txt").write_text(f"{head}{story}", encoding="utf-8")
    told = [kg("build", *sorted(tmp_path.glob("*.txt")), "-o", tmp_path / "out") for _ in range(2)]
    assert [result.exit_code for result in told] == [0, 0]
    assert "Read 1 article" in told[0].stdout and "Kept 1 reprint as further" in told[0].stdout
    assert "2 articles were there already" in told[1].stdout
    rows = kg("query", tmp_path / "out", "articles", "--format", "csv").stdout
    assert "Wire" in rows and "2025-02-13" in rows and "Courier" in rows
    when = kg("query", tmp_path / "out", "SELECT ?day { ?event kg:date ?day }", "--format", "csv").stdout
    assert "2025-02-10" in when


def test_building_again_gives_the_same_events_and_page(seed: tuple[Path, Result], tmp_path: Path) -> None:
    shutil.copytree(seed[0], tmp_path, dirs_exist_ok=True)
    again = kg("build", SEEDS, "-o", tmp_path)
    assert again.exit_code == 0 and "1 article was there already" in again.stdout
    for name in ("events.jsonl", "graph.html", "graph.trig", "batches/manifest.jsonl"):
        assert (tmp_path / name).read_bytes() == (seed[0] / name).read_bytes()


def test_extract_points_at_the_characters(graph: Path) -> None:
    (article,) = read(SEEDS)
    result = kg("extract", SEEDS)
    assert result.exit_code == 0 and result.stdout == (graph / "events.jsonl").read_text(encoding="utf-8")
    for event in read_events(result.stdout.splitlines()):
        sentence, predicate = event.sentence, event.predicate
        assert article.text[sentence.start : sentence.end] == sentence.text
        assert sentence.start <= predicate.start < predicate.end <= sentence.end
        for party in (*event.actors, *event.recipients):
            assert not party.end or party.mention in article.text[party.start : party.end]


def test_extract_from_lines_keeps_each_line_one_sentence() -> None:
    lines = ["France accused Germany. China met India.", "Russia  met Japan."]
    result = kg("extract", "--sentences", "-", stdin="\n".join(lines))
    texts = {json.loads(line)["sentence"]["text"] for line in result.stdout.splitlines()}
    assert result.exit_code == 0 and texts <= set(lines) and lines[0] in texts


def test_triples_are_tab_separated() -> None:
    lines = ["The president of France visited Germany.", "China met India ."]
    result = kg("triples", "--sentences", "-", stdin="\n".join(lines))
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert list(dict.fromkeys(row[0] for row in rows)) == lines
    assert ["visited", "The president of France", "Germany"] in [row[2:] for row in rows]
    assert all(0 <= float(row[1]) <= 1 for row in rows)


def test_query_by_text_and_by_name(graph: Path) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?m a kg:Mention }"
    mentions = len((graph / "events.jsonl").read_text(encoding="utf-8").splitlines())
    assert kg("query", graph, count, "--format", "csv").stdout.split() == ["n", str(mentions)]
    assert kg("query", graph / "graph.trig", count).stdout.split()[-1] == str(mentions)
    found = json.loads(kg("query", graph, count, "--format", "json").stdout)
    assert found["results"]["bindings"][0]["n"]["value"] == str(mentions)
    listed = kg("query", graph, "--list").stdout
    assert "threats" in listed and "timeline" in listed
    assert "Donald Trump" in kg("query", graph, "offices").stdout
    assert kg("query", graph, "CONSTRUCT WHERE { ?m a kg:Mention }", "--format", "turtle").stdout.count(
        "kg:Mention"
    )


def test_analyse_view_and_validate(graph: Path, tmp_path: Path) -> None:
    analysis = kg("analyse", graph)
    assert analysis.exit_code == 0
    assert all(
        title in analysis.stdout for title in ("Most central actors", "Brokers", "Communities", "Pairs")
    )
    page = tmp_path / "page.html"
    assert kg("view", graph, "-o", page, "--title", "A & B").exit_code == 0
    assert "A &amp; B" in page.read_text(encoding="utf-8")
    checked = kg("validate", graph)
    assert (checked.exit_code, checked.stdout) == (0, "The graph is sound.\n")


def test_validate_tells_what_is_wrong(tmp_path: Path) -> None:
    broken = "<https://w3id.org/kg-events/event/1> a <https://w3id.org/kg-events/ns#Event> ."
    (tmp_path / "graph.ttl").write_text(broken, encoding="utf-8")
    result = kg("validate", tmp_path / "graph.ttl")
    assert result.exit_code == 1 and "event:1" in result.stdout and "violation" in result.stdout


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "jsonld", "jsonl", "icews"])
def test_export_writes_what_it_names(graph: Path, tmp_path: Path, form: str) -> None:
    result = kg("export", graph, "--format", form, "-o", tmp_path / "events")
    assert result.exit_code == 0, result.stderr
    written = [Path(line) for line in result.stdout.splitlines()]
    assert written and all(path.stat().st_size for path in written)


def test_import_adds_to_the_graph_and_reports_bad_rows(tmp_path: Path) -> None:
    assert kg("build", "-", "-o", tmp_path / "kg", stdin=TWO).exit_code == 0
    rows = tmp_path / "rows.tsv"
    kg("export", tmp_path / "kg", "--format", "icews", "-o", rows)
    good = len(rows.read_text(encoding="utf-8").splitlines()) - 1
    rows.write_text(rows.read_text(encoding="utf-8") + "not\ta\trow\n", encoding="utf-8")
    before = len(load(tmp_path / "kg"))
    result = kg("import", "icews", rows, tmp_path / "missing.tsv", "-o", tmp_path / "kg")
    bad, missing = result.stderr.splitlines()
    assert result.exit_code == 1 and f"Read {good} event" in result.stdout and good > 0
    assert f"{rows}, line {good + 2}: the row is left out" in bad and "no such file" in missing
    assert len(load(tmp_path / "kg")) > before
    assert kg("validate", tmp_path / "kg").exit_code == 0
    manifest = tmp_path / "kg" / "batches" / "manifest.jsonl"
    known = manifest.read_bytes()
    assert kg("import", "icews", rows, "-o", tmp_path / "kg").exit_code == 1
    assert manifest.read_bytes() == known
    assert len(list((tmp_path / "kg" / "batches").glob("*.nq"))) == 2


@pytest.mark.slow
def test_a_build_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed at many moments, then run to the end: the graph of an undisturbed build but for the clock."""
    chance = random.Random(11)
    countries = ("France", "Germany", "Turkey", "Egypt", "India", "Japan", "Russia", "Poland", "Chile")
    verbs = ("accused", "met", "praised", "invited", "sanctioned", "attacked", "warned", "visited")
    rows = tmp_path / "news.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        for number in range(120):
            told = [(chance.sample(countries, 2), chance.choice(verbs)) for _ in range(4)]
            text = " ".join(f"{one} {verb} {other} on Monday." for (one, other), verb in told)
            row = {"text": text, "url": f"https://news.example/{number}", "date": "2025-03-31"}
            file.write(json.dumps(row) + "\n")
    command = [sys.executable, "-c", "from kg.cli import app; app()", "build", str(rows), "-o"]

    def facts(folder: Path) -> set[object]:
        stamp = "#generatedAtTime"
        return {quad for quad in store(load(folder)) if not quad.predicate.value.endswith(stamp)}

    begun = time.monotonic()
    subprocess.run([*command, tmp_path / "whole"], check=True, capture_output=True)
    duration = time.monotonic() - begun
    whole = facts(tmp_path / "whole")
    assert len(list((tmp_path / "whole" / "batches").glob("*.nq"))) > 3
    for number in range(6):
        folder = tmp_path / f"killed-{number}"
        for _ in range(3):
            process = subprocess.Popen(
                [*command, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.2, 1) * duration)
            process.kill()
            process.wait()
        subprocess.run([*command, folder], check=True, capture_output=True)
        assert facts(folder) == whole
        events = (tmp_path / "whole" / "events.jsonl").read_bytes()
        assert (folder / "events.jsonl").read_bytes() == events


def test_nothing_to_import_is_told_once(tmp_path: Path) -> None:
    result = kg("import", "icews", tmp_path / "missing.tsv", "-o", tmp_path / "kg")
    assert "no such file" in complaint(result, 1) and not result.stdout


def test_export_names_a_file(graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "give its name" in complaint(kg("export", graph, "--format", "gexf", "-o", "-"), 2)
    assert not list(tmp_path.iterdir())


def test_wrong_formats_are_named(graph: Path, tmp_path: Path) -> None:
    assert "take one of graphml" in complaint(kg("export", graph, "--format", "pdf"), 2)
    assert "take one of gdelt" in complaint(kg("import", "acled", tmp_path / "rows.tsv"), 2)


# Bad input: one clear line, exit code 1 or 2, and what is good is kept


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"", "empty"), (b" \n\n", "empty"), (b"\x7fELF\x02\x01\x00\x00\xff", "not text")],
)
def test_a_file_without_text(tmp_path: Path, content: bytes, what: str) -> None:
    source = tmp_path / "bad.txt"
    source.write_bytes(content)
    line = complaint(kg("build", source, "-o", tmp_path / "out"), 1)
    assert line.startswith(f"kg: {what}: {source}: ")
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_utf_8_is_read_and_told(tmp_path: Path) -> None:
    source = tmp_path / "old.txt"
    source.write_bytes("The president of São Tomé visited “France”.".encode("windows-1252"))
    result = kg("triples", source)
    assert (
        complaint(result, 0)
        == f"kg: not UTF-8: {source}: read as windows-1252; save it as UTF-8 if letters look wrong"
    )
    assert "The president of São Tomé visited “France”." in result.stdout


@pytest.mark.parametrize(
    "text", [TWO.partition("\n\n")[2], TWO.replace("2025-03-31\n\n", ""), "France accused Germany."]
)
def test_no_title_and_no_date_are_no_errors(tmp_path: Path, text: str) -> None:
    result = kg("build", "-", "-o", tmp_path, stdin=text)
    assert result.exit_code == 0 and not result.stderr
    assert ("without a date" in result.stdout) == ("2025" not in text)


def test_a_folder_grows_and_forgets(tmp_path: Path) -> None:
    events = tmp_path / "kg" / "events.jsonl"
    assert kg("build", SEEDS, "-o", tmp_path / "kg").exit_code == 0
    first = events.read_text(encoding="utf-8")
    assert "Read 1 article" in kg("build", "-", SEEDS, "-o", tmp_path / "kg", stdin=TWO).stdout
    both = events.read_text(encoding="utf-8")
    assert both.startswith(first) and "China met India" in both
    article = json.loads(both.splitlines()[-1])["article"]
    assert "Forgot" in kg("remove", tmp_path / "kg", article).stdout
    assert events.read_text(encoding="utf-8") == first
    assert "China met India" not in kg("query", tmp_path / "kg", "sentences").stdout
    assert "no such article" in complaint(kg("remove", tmp_path / "kg", article), 2)
    assert kg("reindex", tmp_path / "kg").exit_code == 0
    assert events.read_text(encoding="utf-8") == first
    assert not any(b"China met India" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize("command", [("remove", "urn:a"), ("reindex",)])
def test_what_never_was_a_folder(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "no such graph" in complaint(kg(command[0], tmp_path / "kg", *command[1:]), 2)
    assert not (tmp_path / "kg").exists()


def test_a_missing_path_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TWO, encoding="utf-8")
    result = kg("extract", tmp_path / "missing.txt", tmp_path / "good.txt")
    assert complaint(result, 1) == f"kg: no such file: {tmp_path / 'missing.txt'}: check the path"
    assert "China met India" in result.stdout


def test_a_folder_with_one_bad_file_among_good_ones(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.bin").write_bytes(b"\x00\x01")
    (tmp_path / "in" / "b.txt").write_text(TWO, encoding="utf-8")
    result = kg("build", tmp_path / "in", "-o", tmp_path / "out")
    assert complaint(result, 1).startswith(f"kg: not text: {tmp_path / 'in' / 'a.bin'}: ")
    assert "Read 1 article" in result.stdout
    assert load(tmp_path / "out")


def test_what_was_built_before_stays_when_nothing_can_be_read(tmp_path: Path) -> None:
    assert kg("build", "-", "-o", tmp_path, stdin=TWO).exit_code == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert kg("build", "-", "-o", tmp_path, stdin=" ").exit_code == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_sentence_of_5000_words() -> None:
    part = "Russia and the United States met in Moscow and Donald Trump said that "
    sentence = " ".join((part * 400).split()[:5000]) + "."
    for command in ("extract", "triples"):
        result = kg(command, "--sentences", "-", stdin=sentence)
        assert result.exit_code == 0 and not result.stderr


@pytest.mark.slow
def test_an_article_of_a_megabyte(tmp_path: Path) -> None:
    (article,) = read(SEEDS)
    text = "\n\n".join([article.text] * (1_000_000 // len(article.text) + 1))
    result = kg("build", "-", "-o", tmp_path, stdin=text)
    assert len(text) > 1_000_000 and result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    ("question", "what"),
    [("SELECT ?s WHERE { ?s ?p", "query"), ("no-such-question", "no question 'no-such-question'; there are")],
)
def test_a_broken_query(graph: Path, question: str, what: str) -> None:
    assert what in complaint(kg("query", graph, question), 2)


def test_wrong_use_of_query(graph: Path) -> None:
    assert "no question" in complaint(kg("query", graph), 2)
    assert "write NAME=VALUE" in complaint(kg("query", graph, "threats", "--set", "date"), 2)
    assert "no parameter 'nobody'" in complaint(kg("query", graph, "threats", "--set", "nobody=1"), 2)
    assert "unknown format 'pdf'" in complaint(kg("query", graph, "threats", "--format", "pdf"), 2)


@pytest.mark.parametrize("command", ["query", "analyse", "view", "validate"])
def test_a_graph_file_cut_short(graph: Path, tmp_path: Path, command: str) -> None:
    whole = (graph / "graph.trig").read_bytes()
    cut = tmp_path / "graph.trig"
    cut.write_bytes(whole[: len(whole) // 2])
    rest = ["SELECT * WHERE { ?s ?p ?o }"] if command == "query" else []
    assert str(cut) in complaint(kg(command, tmp_path, *rest), 1)


def test_a_graph_that_is_not_there(tmp_path: Path) -> None:
    assert "`kg build` makes one" in complaint(kg("validate", tmp_path), 2)


@pytest.mark.parametrize("command", ["build", "view"])
def test_an_output_that_cannot_be_written(graph: Path, tmp_path: Path, command: str) -> None:
    # Where a file is no folder can be; permissions would not stop root.
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    source = SEEDS if command == "build" else graph
    line = complaint(kg(command, source, "-o", tmp_path / "file" / "out"), 1)
    assert str(tmp_path / "file") in line
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def test_an_output_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph.html").mkdir()
    line = complaint(kg("build", "-", "-o", tmp_path, stdin=TWO), 1)
    assert f"directory: {tmp_path / 'graph.html'}: " in line


def test_wrong_use_is_one_line(tmp_path: Path) -> None:
    assert "Missing argument" in complaint(kg("build"), 2)
    assert "No such command" in complaint(kg("bild"), 2)
    assert "--nothing" in complaint(kg("validate", tmp_path, "--nothing"), 2)
    assert "no such part of an article: body: take" in complaint(kg("extract", SEEDS, "--field", "body=x"), 2)
    assert "no such language model: xx_nothing" in complaint(kg("extract", SEEDS, "--model", "xx_nothing"), 1)


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    result = kg("validate", tmp_path, "--debug")
    assert isinstance(result.exception, FileNotFoundError)


def test_a_fault_of_the_program_is_told_without_a_traceback(
    graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(dataset: Dataset) -> None:
        raise KeyError("oil")

    monkeypatch.setattr("kg.validate.validate", fail)
    assert "a fault of this program (KeyError: 'oil')" in complaint(kg("validate", graph), 1)
