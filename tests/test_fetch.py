from __future__ import annotations

import gzip
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from kg.remark import Remark
from kg.sources import fetch, read

PARAGRAPH = "The ministers of both countries met on Monday in the capital and they talked about trade."
PAGE = f"<!DOCTYPE html><html><head><title>Talks</title></head><body><p>{PARAGRAPH}</p></body></html>"


class Site(BaseHTTPRequestHandler):
    robots = 200

    def do_GET(self) -> None:
        here = "http://" + self.headers["Host"]
        found = {
            "/robots.txt": (self.robots, "text/plain", "User-agent: *\nDisallow: /secret"),
            "/page": (200, "text/html; charset=utf-8", PAGE),
            "/undefined": (200, "text/html; charset=undefined", PAGE),
            "/bytes": (200, "text/html", "\0\1\2"),
            "/packed": (200, "text/html", PAGE),
            "/cut": (200, "text/html", PAGE),
            "/busy": (429, "text/plain", ""),
            "/wall": (200, "text/html", PAGE.replace(PARAGRAPH, "Subscribe to continue reading this.")),
            "/walled": (
                200,
                "application/rss+xml",
                '<rss version="2.0"><channel><title>T</title><item><title>Talks</title><link>/wall</link>'
                "<pubDate>Mon, 31 Mar 2025 08:00:00 GMT</pubDate>"
                f"<description>{PARAGRAPH}</description></item>"
                "<item><title>Other</title><link>page</link><pubDate>Mon, 31 Mar 2025 08:00:00 GMT</pubDate>"
                "</item></channel></rss>",
            ),
            "/secret": (200, "text/html", PAGE),
            "/picture": (200, "image/png", "no picture"),
            "/long": (200, "text/plain", "word " * 100_000),
            "/moved": (302, "/page", ""),
            "/inside": (302, here.replace("127.0.0.1", "localhost") + "/page", ""),
            "/file": (302, "file:///etc/hostname", ""),
            "/feed": (
                200,
                "application/rss+xml",
                f'<rss version="2.0"><channel><title>T</title><item><link>{here}/page</link></item>'
                f"<item><link>{here}/gone</link><description>They met again.</description></item>"
                f"<item><link>{here}/bytes</link><description>They left.</description></item>"
                "</channel></rss>",
            ),
        }
        status, kind, body = found.get(self.path, (404, "text/plain", ""))
        self.send_response(status)
        self.send_header("Location" if status == 302 else "Content-Type", kind)
        data = gzip.compress(body.encode()) if self.path == "/packed" else body.encode()
        self.send_header("Content-Length", str(len(data) + 1000 * (self.path == "/cut")))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_may_come_packed_unasked(site: str) -> None:
    assert next(read(site + "/packed")).text == PARAGRAPH


def test_a_feed_gives_what_the_page_lacks(site: str) -> None:
    first, second = read(site + "/walled")
    assert (first.text, first.url) == (PARAGRAPH, site + "/wall")
    assert (second.text, second.url, second.title) == (PARAGRAPH, site + "/page", "Talks")
    assert first.published == second.published == "2025-03-31"


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_had_and_its_address_is_its_id(site: str, path: str) -> None:
    (article,) = read(site + path)
    assert article.text == PARAGRAPH
    assert article.id == article.url == site + "/page"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/gone", "the server answers 404 Not Found"),
        ("/busy", "try again later"),
        ("/cut", "cannot be had (cut short, 1000 bytes are missing)"),
        ("/secret", "robots.txt forbids it"),
        ("/picture", "cannot be had (image/png is no text)"),
        ("/inside", "redirected to the private address"),
        ("/file", "'file:///etc/hostname' is not allowed"),
    ],
)
def test_what_cannot_be_had_is_told_in_one_line(site: str, path: str, what: str) -> None:
    remarks: list[Remark] = []
    assert fetch.get(site + path, report=remarks.append) is None
    assert len(remarks) == 1 and remarks[0].failed
    assert what in str(remarks[0]) and site + path in str(remarks[0]) and "\n" not in str(remarks[0])


def test_size_and_time_are_capped(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    remarks: list[Remark] = []
    monkeypatch.setattr(fetch, "_LIMIT", 1000)
    assert fetch.get(site + "/long", report=remarks.append) is None
    monkeypatch.undo()
    monkeypatch.setattr(fetch, "_SECONDS", 1e-9)
    assert fetch.get(site + "/page", report=remarks.append) is None
    assert len(remarks) == 2


def test_a_server_that_is_not_there(site: str) -> None:
    remarks: list[Remark] = []
    assert fetch.get("http://127.0.0.1:9/page", report=remarks.append) is None
    assert "cannot be had (" in str(remarks[0])


def test_entries_of_a_feed_are_fetched_or_summarised(site: str) -> None:
    remarks: list[Remark] = []
    found = list(read(site + "/feed", report=remarks.append))
    assert [article.text for article in found] == [PARAGRAPH, "They met again.", "They left."]
    assert [remark.failed for remark in remarks] == [False, False]


def test_a_server_may_name_no_encoding_that_is_one(site: str) -> None:
    (article,) = read(site + "/undefined")
    assert article.text == PARAGRAPH


def test_a_host_that_cannot_tell_its_rules_is_not_read(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    remarks: list[Remark] = []
    fetch._robots.cache_clear()
    monkeypatch.setattr(Site, "robots", 503)
    assert fetch.get(site + "/page", report=remarks.append) is None
    assert "robots.txt: 503 Service Unavailable" in str(remarks[0]) and remarks[0].failed
    monkeypatch.setattr(Site, "robots", 404)
    assert fetch.get(site + "/page", report=remarks.append) is not None
    fetch._robots.cache_clear()
