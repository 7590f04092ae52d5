from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import article, tidy
from kg.remark import Remark
from kg.sources.texts import parse

SEED = Path(__file__).parent.parent / "seeds" / "2025-03-31-kremlin-washington.txt"
TITLE = "Ministers Meet to Talk about Trade in the Region"
BODY = "The ministers met on Monday. They talked about trade.\n\nNo agreement was reached."


def test_seed_has_all_its_parts() -> None:
    found = parse(SEED.read_text(encoding="utf-8"))
    assert found.section == "World"
    assert found.title == "Kremlin and Washington: A New Hope for Ukraine Peace Amidst Trump-Putin Tensions"
    assert found.published == "2025-03-31"
    assert found.author == "Li"
    assert found.source is None and found.url is None
    assert found.text.startswith("In a surprising development")
    assert found.text.endswith("for all parties involved.")
    assert found.id == "urn:sha256:" + hashlib.sha256(found.text.encode()).hexdigest()


@pytest.mark.parametrize(
    "header",
    [
        ["World", TITLE, "2025-03-31", "Author: Li", "Source: Example News https://news.example/1"],
        ["Source: Example News https://news.example/1", "Author: Li", "2025-03-31", "World", TITLE],
        ["2025-03-31", TITLE, "World", "Author: Li", "Source: Example News https://news.example/1", TITLE],
        ["2025-03-31", "Author: Li", "Source: Example News https://news.example/1", TITLE, "World"],
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n\r\n"])
def test_header_lines_come_in_any_order(header: list[str], gap: str) -> None:
    found = parse(gap.join([*header, BODY]))
    assert (found.section, found.title, found.published, found.author) == ("World", TITLE, "2025-03-31", "Li")
    assert (found.source, found.url, found.id) == ("Example News", *["https://news.example/1"] * 2)
    assert found.text == BODY


def test_every_header_line_is_optional() -> None:
    bare = parse(BODY)
    assert bare.text == BODY
    assert (bare.title, bare.published, bare.author, bare.source, bare.section) == (None,) * 5
    assert parse(f"{TITLE}\n\n{BODY}").title == TITLE
    assert parse(f"2025-03-31\n\n{BODY}").published == "2025-03-31"
    assert parse(f"Author: Li\n\n{BODY}").author == "Li"


def test_a_title_may_be_called_one() -> None:
    parsed = parse(f"Title: {TITLE}\nDate: 2025-03-31\n\n{BODY}")
    assert (parsed.title, parsed.published, parsed.text) == (TITLE, "2025-03-31", BODY)


def test_captions_below_the_header_are_body() -> None:
    found = parse(f"{TITLE}\n\nSource: Ministry https://news.example/2\n\nA handshake\n\nJane Roe\n\n{BODY}")
    assert found.title == TITLE and found.section is None
    assert found.text == f"A handshake\n\nJane Roe\n\n{BODY}"


@pytest.mark.parametrize("text", ["Russia met China", "Russia met China.", "One.\nTwo."])
def test_a_text_without_a_header_is_all_body(text: str) -> None:
    assert parse(text).text == text
    assert parse(text).title is None


def test_a_question_may_be_a_title() -> None:
    assert parse("Will They Meet Again?\n\nNobody knows.").title == "Will They Meet Again?"


@given(st.text(min_size=1).filter(lambda text: tidy(text) != ""))
def test_any_text_makes_an_article_that_keeps_its_words(text: str) -> None:
    assert parse(text).text


@pytest.mark.parametrize(
    ("top", "published"),
    [
        ("Source: State Department\n\nPress Statement\n\nWashington, DC\n\nMarch 11, 2016", "2016-03-11"),
        ("OSLO, 3 May 2016 (Example Wire) - Norway said so.", "2016-05-03"),
        ("WASHINGTON, August 4, 2016 — They met.", "2016-08-04"),
        ("Friday, 5th February 2016", "2016-02-05"),
        ("May 3, 2016 was a good day.", None),
        ("On 3 May 2016 - a Tuesday - they met.", None),
        ("31 February 2016", None),
        ("2015-01-01\n\nMarch 11, 2016", "2015-01-01"),
        ("It began in spring.\n\nMarch 11, 2016\n\nThey came.\n\nMay 2, 2016", None),
    ],
)  # fmt: skip
def test_a_date_in_words_at_the_top_is_the_articles(top: str, published: str | None) -> None:
    found = parse(f"{TITLE}\n\n{top}\n\n{BODY}")
    assert found.published == published
    assert found.text.endswith(BODY)
    assert ("They met." in found.text) == ("They met." in top)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Date: 18/04/2025", "2025-04-18"),
        ("18.04.2025", "2025-04-18"),
        ("Published: Mon, 31 Mar 2025 23:30:00 -0500", "2025-03-31"),
        ("20250331", "2025-03-31"),
        ("2025-13-45", "no certain date (2025-13-45)"),
        ("2025-02-30", "no certain date (2025-02-30)"),
        ("Date: 02/03/2025", "no certain date (02/03/2025)"),
        ("01/02/25", "no certain date (01/02/25)"),
        ("31 February 2016", "no certain date (31 February 2016)"),
        ("Date: the 12th", "no certain date (the 12th)"),
        ("Published: 2999-01-01", "a date to come (2999-01-01)"),
        ("2025-02-30\n2025-03-31", "2025-03-31"),
        ("2025-02-30\n\nOSLO, 31 March 2025 — They arrived.", "2025-03-31"),
    ],
)  # fmt: skip
def test_a_line_that_is_meant_as_a_date_is_read_or_told(line: str, told: str) -> None:
    remarks: list[Remark] = []
    found = parse(f"{TITLE}\n\n{line}\n\n{BODY}", where="a.txt", report=remarks.append)
    assert (found.published or str(remarks[0])).startswith(told)
    assert [(remark.where, remark.failed) for remark in remarks] == [("a.txt", False)] * (not found.published)
    assert (found.title, found.section) == (TITLE, None) and found.text.endswith(BODY)


@pytest.mark.parametrize("line", ["12345678", "Date: yet to be set", "212-555-0100"])
def test_a_line_that_is_no_date_stays(line: str) -> None:
    remarks: list[Remark] = []
    found = parse(f"{TITLE}\n\n{line}\n\n{BODY}", report=remarks.append)
    assert line in (found.section, *found.text.split("\n")) and not remarks


@pytest.mark.parametrize("home", ["https://wire.example", "https://wire.example/"])
def test_a_home_page_is_the_address_of_the_outlet(home: str) -> None:
    named, bare = parse(f"Source: Wire {home}\n\n{BODY}"), parse(f"Source: {home}\n\n{BODY}")
    assert (named.source, bare.source) == ("Wire", "wire.example")
    for found in (named, bare, article(BODY, url=home)):
        assert found.url is None and found.id.startswith("urn:sha256:")
    assert (
        parse(f"Source: Wire {home}\n\n{BODY}", url="https://wire.example/1").id == "https://wire.example/1"
    )
    assert article(BODY, url=f"{home}?id=1").id == f"{home}?id=1"


def test_an_address_above_the_outlet_stays() -> None:
    found = parse(f"{TITLE}\nURL: https://wire.example/1\nSource: Wire https://wire.example/\n\n{BODY}")
    assert (found.url, found.source) == ("https://wire.example/1", "Wire")


@pytest.mark.parametrize(
    ("line", "part", "value"),
    [
        ("URL: https://news.example/3", "url", "https://news.example/3"),
        ("https://news.example/3", "url", "https://news.example/3"),
        ("By Jane Roe", "author", "Jane Roe"),
        ("By Jane Roe, Hala Osman and J. O'Neil", "author", "Jane Roe, Hala Osman and J. O'Neil"),
    ],
)
def test_other_header_lines(line: str, part: str, value: str | None) -> None:
    found = parse(f"{TITLE}\n{line}\n\n{BODY}")
    assert (getattr(found, part), found.title, found.section, found.text) == (value, TITLE, None, BODY)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_head_in_yaml_is_read(end: str) -> None:
    rows = [
        "---",
        f'title: "{TITLE}"',
        "layout: post",
        "date: 2025-03-31T10:00:00Z",
        "authors:",
        "  - Li",
        "  - 'Jane Roe'",
        "publisher: Example News",
        "link: https://news.example/1",
        "tags: [trade, talks]",
        "category: World",
        "---",
        "",
        f"# {TITLE}",
        "",
        BODY,
    ]
    found = parse(end.join(rows))
    assert (found.title, found.published, found.author) == (TITLE, "2025-03-31", "Li, Jane Roe")
    assert (found.source, found.url, found.section) == ("Example News", "https://news.example/1", "World")
    assert found.text == BODY


@pytest.mark.parametrize(
    ("head", "title", "author"),
    [
        ("title: >\n  Ministers\n  meet\nauthor: Li", "Ministers meet", "Li"),
        ("title: |-\n  Ministers\n\n  meet\nauthors: [Li,\n  Roe]", "Ministers meet", "Li, Roe"),
        (
            "title: >2+\r\n    [Updated] Talks:\r\n    - a hope\r\nauthor: Li\r",
            "[Updated] Talks: - a hope",
            "Li",
        ),
        ('title: "Ministers\n  meet"\nauthors:\n- Li\n- Roe', "Ministers meet", "Li, Roe"),
        ("title:\n  Ministers\n  meet\nauthor:\n  name: Li", "Ministers meet", None),
        ("description: >\n  title: No\ntitle: Ministers meet", "Ministers meet", None),
    ],
)
def test_a_value_in_yaml_may_take_lines(head: str, title: str, author: str | None) -> None:
    found = parse(f"---\n{head}\n---\n\n{BODY}")
    assert (found.title, found.author, found.text) == (title, author, BODY)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThey met.\n\n---\n\nThey left.",
        "---\nThey: met.\n---\n\nThey left.",
        "---",
    ],
)
def test_a_rule_is_no_head_in_yaml(text: str) -> None:
    assert parse(text).text == text


def test_no_sentence_is_lost_to_a_head_in_yaml() -> None:
    assert "They met." in parse("---\nSource: Wire\nThey met.\n---\n\nThey left.").text


def test_marks_of_markdown_are_no_text() -> None:
    found = parse(
        f"# {TITLE}\n\n*2025-03-31*\n\n**Author:** Li\n\n![A hall](/hall.png)\n\n## The talks\n\n"
        "The [ministers](https://news.example/m) **met** on *Monday*.\n\nThey said f**k, 2 * 3 and [so on]."
    )
    assert (found.title, found.published, found.author) == (TITLE, "2025-03-31", "Li")
    assert found.text.split("\n\n") == [
        "The talks",
        "The ministers met on Monday.",
        "They said f**k, 2 * 3 and [so on].",
    ]


def test_lines_of_a_header_may_have_the_names_of_fields() -> None:
    found = parse(f"Headline: {TITLE}\nPublisher: Wire\nSection: World\nPub date: 31 March 2025\n\n{BODY}")
    assert (found.title, found.source, found.section) == (TITLE, "Wire", "World")
    assert (found.published, found.text) == ("2025-03-31", BODY)


def test_no_text_takes_long() -> None:
    for part in ("---\n", "a: b\n", "![", "[a](", "**a", "a ", " ", "\n", "_a"):
        parse(f"---\n{part * 20_000}x")
