"""A document from the web: with a time-out, a size cap, a check of its type, and robots.txt respected."""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import IO
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from kg.remark import Remark, Reporter
from kg.sources.decoding import unpacked

AGENT = "kg-events"
_SECONDS = 20.0  # for the whole document
_LIMIT = 16 * 2**20  # bytes
_TYPES = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/rdf",
    "application/json",
    "application/x-ndjson",
    "application/gzip",
    "application/x-gzip",
    "application/zstd",
)
_ADVICE = (
    ((401, 402, 403, 451), "save the page yourself and give the file"),
    ((408, 425, 429, *range(500, 600)), "try again later"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """A document, where it was found in the end, and the encoding its server names."""

    data: bytes
    url: str
    encoding: str | None


def get(url: str, *, report: Reporter) -> Page | None:
    """The document at an address, or None after a report of why there is none.

    Redirects are followed, except into private address ranges of another host (they could lead a
    public page to machines behind the user's firewall).
    """
    try:
        if not _allowed(url):
            report(Remark("robots.txt forbids it", url, "save the page yourself and give the file"))
            return None
        return _get(url)
    except urllib.error.HTTPError as error:
        with error:
            what = f"the server answers {error.code} {' '.join(error.reason.split())}"
            advice = next((told for codes, told in _ADVICE if error.code in codes), "check the address")
            report(Remark(what, url, advice))
    except (OSError, EOFError, zlib.error, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        report(
            Remark(
                f"cannot be had ({' '.join(str(reason).split())})", url, "check the address and the network"
            )
        )
    return None


def _get(url: str) -> Page:
    deadline = time.monotonic() + _SECONDS
    with _opener().open(_request(url), timeout=_SECONDS) as response:
        kind = response.headers.get_content_type()
        if not kind.startswith(_TYPES):
            raise ValueError(f"{kind} is no text")
        parts: list[bytes] = []
        while part := response.read1(2**16):
            parts.append(part)
            if sum(map(len, parts)) > _LIMIT:
                raise ValueError(f"more than {_LIMIT // 2**20} MB")
            if time.monotonic() > deadline:
                raise ValueError(f"slower than {_SECONDS:.0f} seconds")
        if response.length:
            raise ValueError(f"cut short, {response.length} bytes are missing")
        data = unpacked(io.BytesIO(b"".join(parts))).read(_LIMIT + 1)  # some servers pack unasked
        if len(data) > _LIMIT:
            raise ValueError(f"more than {_LIMIT // 2**20} MB")
        return Page(data, response.url, response.headers.get_content_charset())


def _allowed(url: str) -> bool:
    return _robots(urljoin(url, "/robots.txt")).can_fetch(AGENT, url)


@lru_cache(maxsize=1000)
def _robots(url: str) -> RobotFileParser:
    """The rules of a host. As RFC 9309 (2.3.1) has it, none where there is no such file, while a host that
    cannot tell them is not to be read: raises OSError, which is not remembered."""
    rules = RobotFileParser(url)
    try:
        with _opener().open(_request(url), timeout=_SECONDS) as response:
            rules.parse(response.read(500 * 1024).decode("utf-8", "replace").splitlines())
    except urllib.error.HTTPError as error:
        error.close()
        if error.code >= 500:
            raise OSError(f"robots.txt: {error.code} {error.reason}") from error
        rules.parse([])
    return rules


def _request(url: str) -> urllib.request.Request:
    return urllib.request.Request(
        url, headers={"User-Agent": AGENT, "Accept": "text/html, application/xml, text/*"}
    )


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Redirects())


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to public addresses and within the host that was asked."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        target = urlsplit(newurl)
        if target.scheme not in ("http", "https"):
            fp.close()
            raise ValueError(f"redirected to {newurl}")
        if target.netloc != urlsplit(req.full_url).netloc and not _is_public(target.hostname or ""):
            fp.close()
            raise ValueError(f"redirected to the private address {target.netloc}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_public(host: str) -> bool:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(address[4][0]).is_global for address in found)
