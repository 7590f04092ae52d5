"""WARC archives (ISO 28500), such as Common Crawl's CC-NEWS, into articles."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import IO

from kg.article import Article
from kg.remark import Remark, Reporter
from kg.sources import pages
from kg.sources.decoding import decode

_LIMIT = 8 * 2**20  # bytes of a page
_RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
)


def read(
    file: IO[bytes], where: str, *, part: tuple[int, int] = (0, 1), report: Reporter
) -> Iterator[Article]:
    """The articles of the HTML pages of an archive; pages without one are counted.

    `part` is that of kg.sources.read. Raises EOFError for an archive cut short, after its whole pages.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    def counted(remark: Remark) -> None:
        if not remark.failed:
            report(remark)

    (first, step), responses, without = part, 0, 0
    records = ArchiveIterator(_Whole(file), record_types=WarcRecordType.response, parse_http=False)
    for record in islice(records, first, None, step):
        responses += 1
        page = _page(record.reader.read(_LIMIT))
        if page is None:
            continue
        url = record.headers.get("WARC-Target-URI")
        found = _article(*page, url.strip("<>") if url else None, where, counted)
        if found is None:
            without += 1
        else:
            yield found
    if not responses and not first:
        report(Remark("no pages in the archive", where, "is it a whole WARC file?"))
    elif without:
        count = "1 page" if without == 1 else f"{without} pages"
        report(Remark(f"{count} without an article", where, "passed over", failed=False))


class _Whole(io.RawIOBase):
    """Reads an archive that must end as each of its records does: with two empty lines."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._end, self._at, self._plain = file, b"", 0, False

    def read(self, size: int = -1) -> bytes:
        # read1: read would lose what stands before the place where a packed file breaks off.
        part: bytes = self._file.read1(size)  # type: ignore[attr-defined]
        self._plain = self._plain or (not self._at and part.startswith(b"WARC/"))
        if not part and self._plain and self._end != b"\r\n\r\n":
            raise EOFError("the last record is cut short")
        self._end, self._at = (self._end + part)[-4:], self._at + len(part)
        return part

    def tell(self) -> int:
        return self._at


def _page(answer: bytes) -> tuple[bytes, str | None] | None:
    """The HTML page that a server answered with and the encoding that it named, if there is one.

    The answer is read as a record of its own, so that one that is packed otherwise than it says costs no
    other.
    """
    from fastwarc.warc import ArchiveIterator

    record = b"%s%d\r\n\r\n%s\r\n\r\n" % (_RECORD, len(answer), answer)
    try:
        one = next(ArchiveIterator(io.BytesIO(record), parse_http=True, auto_decode="all"))
        if one.http_headers is None or one.http_headers.status_code != 200:
            return None
        if "html" not in (one.http_content_type or "").lower():
            return None
        return one.reader.read(_LIMIT), one.http_charset
    except (OSError, StopIteration):
        return b"", None


def _article(
    data: bytes, charset: str | None, url: str | None, where: str, report: Reporter
) -> Article | None:
    try:
        html, _ = decode(data, declared=charset)
    except ValueError:
        return None
    return pages.extract(html, url or where, url=url, report=report) if html.strip() else None
