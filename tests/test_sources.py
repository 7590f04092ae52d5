from __future__ import annotations

import gzip
import io
import json
import quopri
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from kg import sources
from kg.article import Article
from kg.remark import Remark
from kg.sources import LIMIT, is_english, read
from kg.sources.decoding import decode
from kg.sources.texts import parse

STORY = "Ministers Meet\n\n2025-03-31\n\nThe ministers met on Monday. They talked about trade."
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers Meet - Example News</title>
<meta property="og:title" content="Ministers Meet to Talk about Trade">
<meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2025-03-31T08:00:00Z">
<meta name="author" content="Jane Roe">
<link rel="canonical" href="https://news.example/ministers-meet"></head><body><nav>Home World Sport</nav>
<article><h1>Ministers Meet to Talk about Trade</h1>
<p>The ministers of both countries met on Monday in the capital. They talked about trade and the border.</p>
<p>No agreement was reached, a spokesman said, but the talks will go on in May &amp; June of this year.</p>
</article><footer>Copyright</footer></body></html>"""
FEED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example News</title><link>https://news.example/</link><description>All of it</description>
<item><title>Ministers Meet</title><link>https://news.example/1</link>
<pubDate>Mon, 31 Mar 2025 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The ministers met on <b>Monday</b>.</p><p>They talked.</p>]]>
</content:encoded></item>
<item><title>Summary only</title><pubDate>Tue, 01 Apr 2025 08:00:00 GMT</pubDate>
<description>They will meet again in May, says the ministry.</description></item>
<item><title>Nothing</title></item>
</channel></rss>"""


def collect(*sources: Path | str, **how: object) -> tuple[list[Article], list[Remark]]:
    remarks: list[Remark] = []
    found = list(read(sources, report=remarks.append, **how))  # type: ignore[arg-type]
    return found, remarks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_order_with_its_folders(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "two.txt").write_text("Others met on Tuesday.", encoding="utf-8")
    (folder / ".hidden").write_text("Nobody met.", encoding="utf-8")
    found, remarks = collect(folder)
    assert [article.text[:6] for article in found] == ["Others", "The mi"]
    assert not remarks


def test_one_bad_file_costs_nothing_of_the_others(folder: Path) -> None:
    (folder / "a-picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    found, remarks = collect(folder)
    assert len(found) == 1
    assert [str(remark) for remark in remarks] == [
        f"not text: {folder / 'a-picture.png'}: give text, HTML, RSS, JSON Lines or WARC"
    ]


def test_a_missing_path_an_empty_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    found, remarks = collect(tmp_path / "missing.txt", tmp_path / "empty.txt", tmp_path / "folder")
    assert not found
    assert [remark.what for remark in remarks] == ["no such file", "empty", "empty folder"]
    assert all(remark.failed and "\n" not in str(remark) for remark in remarks)


def test_without_a_listener_what_fails_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no such file: .*nowhere: check the path"):
        list(read(tmp_path / "nowhere"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text(STORY + " “Good.”", encoding=encoding)
    found, remarks = collect(tmp_path)
    assert found[0].text.endswith("“Good.”") and not remarks


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("The president’s visit to São Tomé ended.".encode("windows-1252"))
    found, remarks = collect(tmp_path)
    assert found[0].text == "The president’s visit to São Tomé ended."
    assert [remark.failed for remark in remarks] == [False]
    assert "not UTF-8" in str(remarks[0]) and "windows-1252" in str(remarks[0])


def test_a_declared_encoding_is_believed() -> None:
    declared = '<?xml version="1.0" encoding="iso-8859-2"?><p>Wałęsa</p>'
    assert decode(declared.encode("iso-8859-2")) == (declared, None)
    assert decode("Wałęsa".encode("iso-8859-2"), declared="iso-8859-2") == ("Wałęsa", None)
    assert decode("Wałęsa".encode(), declared="no-such-encoding") == ("Wałęsa", None)


def test_an_article_comes_once(folder: Path) -> None:
    (folder / "two.txt").write_text(STORY, encoding="utf-8")
    assert len(collect(folder, folder)[0]) == 1


def test_sentences_are_articles_of_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("A met B.\n\nC met D. E left.\nA met B.\n", encoding="utf-8")
    found, _ = collect(tmp_path / "lines.txt", sentences=True)
    assert [article.text for article in found] == ["A met B.", "C met D. E left.", "A met B."]
    assert all(article.title is None for article in found)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert collect("-")[0][0].published == "2025-03-31"


def test_what_is_not_english_is_passed_over(tmp_path: Path) -> None:
    german = "Die Minister trafen sich am Montag in der Hauptstadt und sprachen über den Handel. " * 3
    (tmp_path / "de.txt").write_text(german, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert not found
    assert [(remark.what, remark.failed) for remark in remarks] == [("not English", False)]
    assert not is_english("Министры встретились в понедельник.")
    assert is_english("Ministers met.")


def test_json_lines_with_usual_fields(tmp_path: Path) -> None:
    rows = [
        {"text": "A met B.", "title": "Talks", "date": "2025-03-31T10:00:00Z", "authors": ["Li", "Roe"]},
        {"maintext": "C met D.", "url": "https://news.example/3", "source_domain": "news.example"},
    ]
    text = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "a.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(text.replace("A met", "E met").encode()))
    (tmp_path / "c.jsonl.zst").write_bytes(
        b"".join(
            zstandard.compress(line.encode())
            for line in text.replace("A met", "F met").splitlines(keepends=True)
        )
    )
    found, remarks = collect(tmp_path)
    assert not remarks
    assert [article.text for article in found] == ["A met B.", "C met D.", "E met B.", "F met B."]
    assert (found[0].published, found[0].author, found[0].title) == ("2025-03-31", "Li, Roe", "Talks")
    assert (found[1].id, found[1].source) == ("https://news.example/3", "news.example")


def test_json_lines_with_named_fields_and_bad_rows(tmp_path: Path) -> None:
    lines = ['{"story": "A met B."}', "[1, 2]", "{broken", '{"story": ""}', '{"story": "C met D."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found, remarks = collect(tmp_path, fields={"text": "story"})
    assert [article.text for article in found] == ["A met B.", "C met D."]
    assert [remark.where.rpartition(", ")[2] for remark in remarks] == ["line 2", "line 3", "line 4"]
    with pytest.raises(ValueError, match="no such part of an article: body: use text, title"):
        collect(tmp_path / "none.txt", fields={"body": "story"})


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.warc.gz"])
def test_a_damaged_archive_is_told(tmp_path: Path, name: str) -> None:
    data = "".join(f'{{"text": "A met B on day {day}."}}\n' for day in range(1000)).encode()
    whole = zstandard.compress(data) if name.endswith(".zst") else gzip.compress(data)
    (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    _, remarks = collect(tmp_path)
    assert len(remarks) == 1 and remarks[0].failed and str(tmp_path / name) in str(remarks[0])


def test_a_page_gives_title_date_author_site_and_body(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert not remarks
    (article,) = found
    assert (article.title, article.published) == ("Ministers Meet to Talk about Trade", "2025-03-31")
    assert (article.author, article.source) == ("Jane Roe", "Example News")
    assert article.id == article.url == "https://news.example/ministers-meet"
    assert article.text.startswith("The ministers of both") and article.text.endswith(
        "in May & June of this year."
    )


def test_a_page_without_an_article_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert [remark.what for remark in collect(tmp_path)[1]] == ["no article in the page"]


WALL = "Subscribe to continue reading this article. Already a subscriber? Log in to your account."


def test_what_stands_in_place_of_an_article_is_told_in_every_form(tmp_path: Path) -> None:
    page = f"<html><title>Ministers Meet</title><body><article><p>{WALL}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Ministers Meet\n\n2025-03-31\n\n{WALL}", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": WALL}), encoding="utf-8")
    (tmp_path / "d.warc").write_bytes(record("https://news.example/d", "200 OK", page))
    found, remarks = collect(tmp_path)
    assert not found
    assert [(remark.what, remark.failed) for remark in remarks] == [
        *[("a paywall in place of an article", True)] * 3,
        ("1 page without an article", False),
    ]


def test_what_stands_beside_an_article_is_left_out_in_every_form(tmp_path: Path) -> None:
    lines = ["Read more: Ministers quarrel", "Reporting by Jane Roe; Editing by J. Doe"]
    story = "\n\n".join(["The ministers met on Monday.", lines[0], "They talked about trade.", lines[1]])
    more = "".join(f"<p>{line}</p>" for line in lines)
    (tmp_path / "a.html").write_text(PAGE.replace("</article>", f"{more}</article>"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Ministers Meet\n\n2025-03-31\n\n{story}", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        json.dumps({"text": story, "url": "https://news.example/c"}), encoding="utf-8"
    )
    (tmp_path / "d.xml").write_text(FEED.replace("<p>They talked", f"{more}<p>They talked"), encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert len(found) == 5 and [remark.what for remark in remarks] == ["no text"]
    assert not any(word in article.text for article in found for word in ("quarrel", "J. Doe"))


def test_an_encoding_that_is_none_is_not_believed(tmp_path: Path) -> None:
    assert decode("Wałęsa".encode(), declared="undefined") == ("Wałęsa", None)
    (tmp_path / "page.html").write_text(
        PAGE.replace("<head>", '<head><meta charset="undefined">'), encoding="utf-8"
    )
    found, remarks = collect(tmp_path)
    assert len(found) == 1 and not remarks


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.text for article in found] == [
        "The ministers met on Monday.\n\nThey talked.",
        "They will meet again in May, says the ministry.",
    ]
    assert [article.published for article in found] == ["2025-03-31", "2025-04-01"]
    assert (found[0].id, found[0].source, found[0].title) == (
        "https://news.example/1", "Example News", "Ministers Meet",
    )  # fmt: skip
    assert [(remark.what, remark.failed) for remark in remarks] == [("no text", False)]


def record(url: str, status: str, html: str | bytes, *, header: str = "") -> bytes:
    """A page in a web archive."""
    content = html.encode() if isinstance(html, str) else html
    http = f"HTTP/1.1 {status}\r\n{header}Content-Type: Text/HTML; charset=utf-8\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2025-04-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash(url)) % 10**12:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_a_web_archive_gives_its_pages(tmp_path: Path) -> None:
    records = [
        record("https://news.example/a", "200 OK", PAGE),
        record("https://news.example/gone", "404 Not Found", PAGE),
        record("https://news.example/empty", "200 OK", "<html><body></body></html>"),
    ]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    found, remarks = collect(tmp_path)
    assert [article.url for article in found] == ["https://news.example/a"]
    assert [str(remark) for remark in remarks] == [
        f"1 page without an article: {tmp_path / 'a.warc.gz'}: passed over"
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst"])
@pytest.mark.parametrize("missing", [10, 300, 1000])
def test_a_web_archive_cut_short_gives_its_whole_pages_and_is_told(
    tmp_path: Path, name: str, missing: int
) -> None:
    pack = {"a.warc": bytes, "a.warc.gz": gzip.compress, "a.warc.zst": zstandard.compress}[name]
    records = [record(f"https://news.example/{number}", "200 OK", PAGE) for number in range(3)]
    last = pack(records[2])
    (tmp_path / name).write_bytes(b"".join(map(pack, records[:2])) + last[: -missing % len(last)])
    found, remarks = collect(tmp_path)
    assert [article.url for article in found[:2]] == ["https://news.example/0", "https://news.example/1"]
    assert len(remarks) == 1 and remarks[0].failed and "damaged" in remarks[0].what


def test_a_document_beyond_the_limit_is_told(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LIMIT + 1)
    assert [remark.what for remark in collect(tmp_path)[1]] == ["more than 64 MB"]


def test_what_has_no_text_costs_nothing_of_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Author: Jane Roe\n2025-03-31", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "\\u0001"}\n{"text": "A met B."}', encoding="utf-8")
    page = PAGE.replace("<article>", "<article>\x01").replace("<p>", "<!--").replace("</p>", "-->")
    (tmp_path / "c.html").write_text(page, encoding="utf-8")
    (tmp_path / "d.txt").write_text(STORY, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.text[:6] for article in found] == ["A met ", "The mi"]
    assert [remark.where.rpartition("/")[2] for remark in remarks] == ["a.txt", "b.jsonl, line 1", "c.html"]
    (tmp_path / "e.txt").write_text("A met B.\n\x7f\nC met D.", encoding="utf-8")
    assert len(collect(tmp_path / "e.txt", sentences=True)[0]) == 2


def test_events_are_no_articles(tmp_path: Path) -> None:
    row = '{"article": "urn:1", "sentence": {"text": "A met B."}, "predicate": {"lemma": "meet"}}'
    (tmp_path / "events.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert not found and [remark.what for remark in remarks] == ["events of this program, no articles"]
    (tmp_path / "events.json").write_text(f"[{row}]", encoding="utf-8")
    assert [remark.failed for remark in collect(tmp_path)[1]] == [True, True]


def test_lines_that_are_no_sound_json_cost_nothing_of_the_rest(tmp_path: Path) -> None:
    lines = ['{"text": "A \\ud800 met B."}', "[" * 200_000, '{"text": "C met D."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.text for article in found] == ["A \ufffd met B.", "C met D."]
    assert [remark.where.rpartition(", ")[2] for remark in remarks] == ["line 2"]


def test_the_day_of_an_article_is_the_same_in_every_form(tmp_path: Path) -> None:
    iso, rfc = "2025-03-31T23:30:00-05:00", "Mon, 31 Mar 2025 23:30:00 -0500"
    (tmp_path / "a.xml").write_text(FEED.replace("Mon, 31 Mar 2025 08:00:00 GMT", rfc), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        json.dumps({"text": "A met B.", "date": iso}) + "\n" + json.dumps({"text": "C met D.", "date": rfc}),
        encoding="utf-8",
    )
    (tmp_path / "c.html").write_text(PAGE.replace("2025-03-31T08:00:00Z", iso), encoding="utf-8")
    feed, _, first, second, page = collect(tmp_path)[0]
    assert {article.published for article in (feed, first, second, page)} == {"2025-03-31"}


def test_another_text_under_one_address_is_told(tmp_path: Path) -> None:
    for name, text in {"a": "A met B.", "b": "C met D.", "c": "A met B."}.items():
        (tmp_path / f"{name}.txt").write_text(
            f"Source: Wire https://wire.example/1\n\n{text}", encoding="utf-8"
        )
    found, remarks = collect(tmp_path)
    assert [article.text for article in found] == ["A met B."]
    assert [str(remark) for remark in remarks] == [
        f"another text under one address: {tmp_path / 'b.txt'}, https://wire.example/1:"
        " left out; give it an address of its own"
    ]
    assert remarks[0].failed


def test_the_address_of_an_outlet_makes_no_two_texts_one(tmp_path: Path) -> None:
    for name, text in {"a": "A met B.", "b": "C met D."}.items():
        (tmp_path / f"{name}.txt").write_text(
            f"Source: Wire https://wire.example/\n\n{text}", encoding="utf-8"
        )
    found, remarks = collect(tmp_path)
    assert [(article.text, article.source) for article in found] == [
        ("A met B.", "Wire"),
        ("C met D.", "Wire"),
    ]
    assert not remarks


def test_pages_in_an_archive_may_be_packed_and_one_that_is_not_as_it_says_costs_no_other(
    tmp_path: Path,
) -> None:
    gzipped, header = gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n"
    pages = [gzipped, PAGE.encode(), gzipped[:100], gzipped]
    (tmp_path / "a.warc").write_bytes(
        b"".join(
            record(f"https://news.example/{n}", "200 OK", page, header=header) for n, page in enumerate(pages)
        )
    )
    found, remarks = collect(tmp_path)
    assert [article.url for article in found] == ["https://news.example/0", "https://news.example/3"]
    assert [remark.what for remark in remarks] == ["2 pages without an article"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress])
def test_content_counts_where_no_name_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    for data in (record("https://news.example/a", "200 OK", PAGE), b'{"text": "A met B."}', STORY.encode()):
        (tmp_path / "a").write_bytes(pack(data))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pack(data))))
        assert collect("-") == collect(tmp_path / "a") and len(collect(tmp_path / "a")[0]) == 1


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_document_holds_an_article_or_a_list_of_them(tmp_path: Path, indent: int | None) -> None:
    rows = [{"text": "A met B.", "date": "2025-03-31"}, {"text": "C met D."}, 3]
    (tmp_path / "a.json").write_text(json.dumps(rows, indent=indent), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"text": "E met F."}, indent=indent), encoding="utf-8")
    (tmp_path / "c.txt").write_text("[Updated] A met D.", encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.text for article in found] == ["A met B.", "C met D.", "E met F.", "[Updated] A met D."]
    assert [remark.where.rpartition(", ")[2] for remark in remarks] == ["object 3"]


def test_fields_lead_into_fields_and_unknown_dates_and_names_are_told(tmp_path: Path) -> None:
    rows = [
        {"fields": {"body": "A met B."}, "source": {"id": None, "name": "Wire"}, "publishedAt": "03/04/2025"},
        {"fields": {"body": "C met D."}, "author": [{"name": "Li"}, {"name": "Roe"}], "date": "2025/03/31"},
        {"body": "E met F."},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found, remarks = collect(tmp_path, fields={"text": "fields.body", "section": "part"})
    assert [(one.source, one.author, one.published) for one in found] == [
        ("Wire", None, None),
        (None, "Li, Roe", "2025-03-31"),
    ]
    assert [remark.what for remark in remarks] == [
        "no certain date (03/04/2025)",
        "no text",
        "no field part",
    ]
    assert remarks[1].advice.endswith("it has body")


def test_dates_in_json_may_be_unix_times(tmp_path: Path) -> None:
    dates = [1743465599, 1743465599000, 1743465599.0, "1743465599", 20250331, "2025-03-31Z", 1e400, 12, 4e9]
    rows = [{"text": f"A met {number}.", "date": date} for number, date in enumerate(dates)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [one.published for one in found] == ["2025-03-31"] * 6 + [None] * 3
    assert [remark.what for remark in remarks] == [
        f"no certain date ({told})" for told in ("inf", "12", "4000000000.0")
    ]


def test_json_lines_in_other_encodings(tmp_path: Path) -> None:
    line = json.dumps({"text": "A met B in São Tomé."}, ensure_ascii=False)
    (tmp_path / "a.jsonl").write_text(f"{line}\n{line}", encoding="utf-16")
    assert [article.text for article in collect(tmp_path)[0]] == ["A met B in São Tomé."]
    (tmp_path / "a.jsonl").write_text(line, encoding="windows-1252")
    assert "in UTF-8" in collect(tmp_path)[1][0].advice


def test_what_no_article_is_in_is_told_by_its_name_or_signature(tmp_path: Path) -> None:
    for name in ("app.js", "old.txt~", "news.csv", "style.css", "text.pdf"):
        (tmp_path / name).write_text("%PDF-1.4 Ministers met." if "pdf" in name else STORY, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert not found
    assert [(remark.where.rpartition("/")[2], remark.failed) for remark in remarks] == [
        ("app.js", False),
        ("news.csv", True),
        ("style.css", False),
        ("text.pdf", True),
    ]


def test_of_one_text_what_tells_most_is_the_article_and_other_outlets_have_ids_of_their_own(
    tmp_path: Path,
) -> None:
    heads = {
        "a": "",
        "b": "Source: Wire\n2025-03-31\n\n",
        "c": "Source: Courier\n2025-04-01\n\n",
        "d": "Source: Wire\n2025-03-31\n\n",
        "e": "2025-03-30\n\n",
        "f": "Source: Gazette\n\n",
    }
    for order in (list(heads), list(heads)[::-1]):
        for number, name in enumerate(order):
            (tmp_path / f"{number}.txt").write_text(f"{heads[name]}A met B.", encoding="utf-8")
        found, remarks = collect(tmp_path)
        assert sorted(str(article.source) for article in found) == ["Courier", "Gazette", "Wire"]
        assert found[0].published and found[0].source and found[0].id == parse("A met B.").id
        assert len({article.id for article in found}) == 3
        assert [(remark.what, remark.failed) for remark in remarks] == [("the same text again", False)] * 3


def test_an_outlet_that_has_a_text_without_a_day_has_it_of_any(tmp_path: Path) -> None:
    days = {"a": "", "b": "2025-03-31\n", "c": "2025-04-01\n", "d": ""}
    for names, kept in (("ab", 1), ("ba", 1), ("dab", 1), ("bc", 2), ("bca", 2), ("ad", 1)):
        for number, outlet in enumerate(["Courier", *["Wire"] * len(names)]):
            day = days[names[number - 1]] if number else "2025-03-30\n"
            (tmp_path / f"{names}{number}.txt").write_text(
                f"{day}Source: {outlet}\n\n{names} met B.", encoding="utf-8"
            )
        found, remarks = collect(tmp_path)
        assert [article.source for article in found] == ["Courier", *["Wire"] * kept], names
        assert len(remarks) == len(names) - kept
        for file in tmp_path.iterdir():
            file.unlink()


def test_articles_come_before_the_next_address_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.sources import fetch

    asked: list[str] = []

    def get(url: str, **_: object) -> fetch.Page:
        asked.append(url)
        return fetch.Page(f"They met at {url[-1]}.".encode(), url, None)

    monkeypatch.setattr(fetch, "get", get)
    addresses = [f"https://wire.example/{number}" for number in range(3)]
    assert next(read(addresses)).url == addresses[0] and asked == addresses[:1]


def test_an_address_tells_more_than_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2025-03-31\nSource: Wire\n\nA met B.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        "2025-03-31\nSource: Wire https://wire.example/1\n\nA met B.", encoding="utf-8"
    )
    assert [article.url for article in collect(tmp_path)[0]] == ["https://wire.example/1", None]


def test_a_text_too_long_for_memory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_LONGEST", 2**20)
    (tmp_path / "a.txt").write_text("They met. " * (2**20 // 10 + 1), encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert not found and remarks[0].what == "more than 1 million characters in an article"


def test_a_year_in_the_footer_is_no_date(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-03-31T08:00:00Z">', "")
    (tmp_path / "a.html").write_text(page.replace("Copyright", "© 2025 Example News"), encoding="utf-8")
    assert collect(tmp_path)[0][0].published is None


@pytest.mark.parametrize("wrong", ["2025-13-45", "2999-04-18T08:00Z", "1970-01-01T00:00:00Z", "03/04/2025"])
@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        PAGE.replace('property="article:published_time"', 'itemprop="datePublished"'),
        PAGE.replace(
            '<meta property="article:published_time" content="2025-03-31T08:00:00Z">',
            '<script type="application/ld+json">{"datePublished": "2025-03-31T08:00:00Z"}</script>',
        ),
    ],
)
def test_the_day_of_a_change_is_not_that_of_publication(tmp_path: Path, page: str, wrong: str) -> None:
    changed = '<meta property="article:modified_time" content="2025-09-30"><meta name="author"'
    page = page.replace('<meta name="author"', changed)
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.html").write_text(
        page.replace("ministers-meet", "b").replace("2025-03-31T08:00:00Z", wrong), encoding="utf-8"
    )
    (tmp_path / "c.html").write_text(
        page.replace("ministers-meet", "c").replace("2025-03-31T08:00:00Z", ""), encoding="utf-8"
    )
    found, remarks = collect(tmp_path)
    assert [article.published for article in found] == ["2025-03-31", None, None]
    assert [remark.where.rpartition("/")[2] for remark in remarks] == ["b.html", "c.html"]
    assert wrong in remarks[0].what and remarks[1].what == "only the date of a change (2025-09-30)"
    assert not any(remark.failed for remark in remarks)


@pytest.mark.parametrize(("shown", "day"), [("18/04/2025", "2025-04-18"), ("03/04/2025", None)])
def test_a_date_in_the_text_of_a_page_is_no_guess(tmp_path: Path, shown: str, day: str | None) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-03-31T08:00:00Z">', "")
    page = page.replace("<article>", f'<article><div class="timestamp">Published: {shown}</div>')
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.published for article in found] == [day]
    assert [remark.what for remark in remarks] == [f"no certain date ({shown})"] * (day is None)


ARTICLE = {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2025-03-31T08:00:00Z"}
OTHERS = {"@type": "ItemList", "itemListElement": [{"item": {**ARTICLE, "datePublished": "2019-01-02"}}]}
OF_PAGE = {"@type": "WebPage", "datePublished": "2020-05-06"}


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ([json.dumps(OTHERS), json.dumps(ARTICLE)], "2025-03-31"),
        ([json.dumps([OTHERS, ARTICLE])], "2025-03-31"),
        ([json.dumps({"@graph": [OTHERS, OF_PAGE, ARTICLE]})], "2025-03-31"),
        ([json.dumps({**OF_PAGE, "mainEntity": ARTICLE})], "2025-03-31"),
        ([json.dumps(OF_PAGE), json.dumps(ARTICLE).replace("Thing", "Th\n\ting")], "2025-03-31"),
        ([json.dumps({**ARTICLE, "@type": "https://schema.org/BlogPosting"})], "2025-03-31"),
        ([json.dumps({"comment": {**ARTICLE, "@type": "Comment", "datePublished": "2025-04-01"}} | ARTICLE)],
         "2025-03-31"),
        ([json.dumps(OTHERS), json.dumps(OF_PAGE)], "2020-05-06"),
        ([json.dumps(OTHERS)], None),
        ([json.dumps(OTHERS) + "}"], None),
        (["[" * 100_000, json.dumps([[[None, 3, "a", {"@type": None, "datePublished": 3}]]])], None),
    ],
)  # fmt: skip
def test_the_day_that_data_of_a_page_tells_of_other_articles_is_not_its_own(
    tmp_path: Path, data: list[str], day: str | None
) -> None:
    told = "".join(f'<script type="application/ld+json">{one}</script>' for one in data)
    page = PAGE.replace('<meta property="article:published_time" content="2025-03-31T08:00:00Z">', told)
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert [article.published for article in found] == [day] and not remarks


def test_a_feed_that_breaks_off_is_told(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED.partition("<item><title>Nothing")[0], encoding="utf-8")
    found, remarks = collect(tmp_path)
    assert len(found) == 2 and [remark.what for remark in remarks] == ["not well-formed"]


@pytest.mark.parametrize("name", ["www.news.example/a", "HTTP://news.example/a", "ftp://news.example/a"])
def test_an_address_that_is_none_is_told(name: str) -> None:
    assert "https://" in str(collect(name)[1][0])


@pytest.mark.parametrize("encoding", ["quoted-printable", "8bit"])
def test_a_page_that_a_browser_saved_in_one_file(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace("met on", "met in Málaga on").encode()
    body = quopri.encodestring(page) if encoding != "8bit" else page
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    (tmp_path / "a.mhtml").write_bytes(head.encode() + body + b"\r\n--b--\r\n")
    found, remarks = collect(tmp_path)
    assert not remarks and found[0].url == "https://news.example/a" and "Málaga" in found[0].text
    (tmp_path / "a.mhtml").write_bytes(head.replace("text/html", "text/css").encode() + b"\r\n--b--\r\n")
    assert [remark.what for remark in collect(tmp_path)[1]] == ["no page in the file"]
