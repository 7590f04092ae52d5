"""Packed bytes to plain ones, and bytes to text."""

from __future__ import annotations

import codecs
import gzip
import io
import re
from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# By their marks, longest first: that of UTF-32 begins with that of UTF-16.
_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MARKS = tuple(mark for mark, _ in _ENCODINGS)
_DECLARED = re.compile(
    rb"""<(?:\?xml|meta)\b[^>]*?(?:encoding|charset)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
_LIKELY = "windows-1252"  # what English text that is not UTF-8 is written in
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_START = 4096


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, str | None]:
    """The text, and the encoding where it had to be guessed: neither marked, nor declared, nor UTF-8.

    `declared` is the encoding that a transport names; a byte order mark goes before it, a declaration
    within the document after it. Raises ValueError for what is not text.
    """
    known = next((name for mark, name in _ENCODINGS if data.startswith(mark)), None)
    if known is None and len(data[:_START].translate(None, _CONTROLS)) < len(data[:_START]):
        raise ValueError("not text")
    inside = _DECLARED.search(data[:_START])
    named = [known, declared, inside[1].decode() if inside else None, "utf-8"]
    for encoding in filter(None, named):
        text = _decoded(data, encoding)
        if text is not None:
            return text, None
    text = _decoded(data, _LIKELY)
    if text is None:
        raise ValueError("not text in a known encoding")
    return text, _LIKELY


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (ValueError, LookupError):  # a codec that is none for texts raises any of its own
        return None


class _Zstandard(io.RawIOBase):
    """Reads packed frames one after the other; unlike zstandard's own reader it tells a file cut short."""

    def __init__(self, file: IO[bytes]) -> None:
        import zstandard

        self._file, self._frames = file, zstandard.ZstdDecompressor()
        self._frame, self._packed, self._plain = self._frames.decompressobj(), b"", b""
        self._failure, self._fresh = zstandard.ZstdError, True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        while not self._plain:
            self._packed = self._packed or self._file.read(2**16)
            if not self._packed and not self._fresh:
                raise EOFError("the last frame is cut short")
            if not self._packed:
                return 0
            self._unpack()
        part, self._plain = self._plain[: len(room)], self._plain[len(room) :]
        room[: len(part)] = part
        return len(part)

    def _unpack(self) -> None:
        try:
            self._plain = self._frame.decompress(self._packed)
        except self._failure as error:
            raise EOFError(str(error)) from error
        self._packed, self._fresh = self._frame.unused_data, self._frame.eof
        if self._fresh:
            self._frame = self._frames.decompressobj()


def _zstandard(file: IO[bytes]) -> IO[bytes]:
    return io.BufferedReader(_Zstandard(file))


def _gzip(file: IO[bytes]) -> IO[bytes]:
    return cast(IO[bytes], gzip.GzipFile(fileobj=file))


def unpacked(file: IO[bytes]) -> io.BufferedReader:
    """A file, unpacked if its first bytes are those of gzip or Zstandard."""
    plain = file if hasattr(file, "peek") else io.BufferedReader(cast(io.RawIOBase, file))
    start = cast(io.BufferedReader, plain).peek(4)
    for mark, unpack in _PACKED:
        if start.startswith(mark):
            return unpacked(unpack(plain))
    return cast(io.BufferedReader, plain)


_PACKED = ((b"\x1f\x8b", _gzip), (b"\x28\xb5\x2f\xfd", _zstandard))
UNPACK: Mapping[str, Callable[[IO[bytes]], IO[bytes]]] = {".gz": _gzip, ".zst": _zstandard}
