"""SPARQL 1.1 Protocol: a query or an update sent to a server over HTTP.

The user and password of a server that wants them stand in its address (`http://user:password@…`) or in
~/.netrc; Basic and Digest are spoken.
"""

from __future__ import annotations

import http.client
import netrc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlencode, urlsplit, urlunsplit
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    build_opener,
)

TABLE = "application/sparql-results+json"
TRIPLES = "application/n-triples"
_SECONDS = 600.0  # without a byte from the server
_ADVICE = {
    401: "write user and password into the address (http://USER:PASSWORD@…) or into ~/.netrc",
    404: "check the address",
    405: "check the address: queries and updates may have two",
}


def is_address(name: str) -> bool:
    """Whether a name is that of a server and not of a file."""
    return name.startswith(("http://", "https://"))


@contextmanager
def ask(url: str, text: str, *, form: str = TABLE) -> Iterator[IO[bytes]]:
    """The answer to a query, to be read while it comes, as TABLE or TRIPLES.

    Raises OSError where there is no server, ValueError where it refuses the query or cuts the answer short.
    """
    with _post(url, {"query": text}, accept=form) as answer:
        # Virtuoso's, and only where the answer reaches the limit
        if limit := answer.headers.get("X-SPARQL-MaxRows"):
            raise ValueError(
                f"{shown(url)}: answers are cut at {limit} rows: raise ResultSetMaxRows of the server"
            )
        yield answer


def update(url: str, text: str) -> None:
    """Change what a server holds. Raises OSError where there is none, ValueError where it refuses."""
    with _post(url, {"update": text}, accept="*/*") as answer:
        answer.read()


def shown(url: str) -> str:
    """An address without user and password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


@contextmanager
def _post(url: str, form: dict[str, str], *, accept: str) -> Iterator[http.client.HTTPResponse]:
    address = shown(url)
    opener = build_opener(*_login(url))
    request = Request(address, urlencode(form).encode(errors="replace"), {"Accept": accept})
    try:
        with opener.open(request, timeout=_SECONDS) as answer:
            yield answer
    except HTTPError as error:
        with error:
            advice = _ADVICE.get(error.code) or _first_line(error) or "ask who runs the server"
        what = " ".join(f"{error.code} {error.reason}".split())
        raise ValueError(f"{address}: the server answers {what}: {advice}") from error
    except (URLError, http.client.HTTPException, TimeoutError) as error:
        reason = getattr(error, "reason", None) or error
        what = getattr(reason, "strerror", None) or " ".join(str(reason).split()) or type(reason).__name__
        raise OSError(f"{address}: no answer ({what}): check the address and that the server runs") from error


def _login(url: str) -> list[BaseHandler]:
    """What answers a server that asks for user and password, if we have them."""
    parts = urlsplit(url)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not user:
        try:
            user, _, password = netrc.netrc().authenticators(parts.hostname or "") or ("", "", "")
        except (FileNotFoundError, netrc.NetrcParseError):
            return []
    known = HTTPPasswordMgrWithDefaultRealm()
    known.add_password(None, shown(url), user, password or "")
    return [HTTPBasicAuthHandler(known), _Digest(known)] if user else []


class _Digest(HTTPDigestAuthHandler):
    """The library's, which leaves the connections of refused requests open."""

    def http_error_401(self, *refused: Any) -> Any:
        refused[1].close()
        return super().http_error_401(*refused)


def _first_line(answer: HTTPError) -> str:
    return answer.read(2000).decode(errors="replace").strip().partition("\n")[0]
