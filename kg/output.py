"""Writing files whole or not at all, and one writer at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` once the block ends well; else `path` stays as it was.

    The bytes are on disk before the name changes, so that a power cut leaves the old or the new file.
    Missing parent folders are made. Raises OSError where the folder cannot be written.
    """
    with aside(path.parent, name=path.name) as file:
        yield file
        settle(file, path)


@contextmanager
def aside(folder: Path, *, name: str = "") -> Iterator[IO[bytes]]:
    """A file without a name of its own yet, for `settle`; what is not settled vanishes with the block."""
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=f".{name}.", suffix=".part", delete=False) as file:
        try:
            yield file
        finally:
            Path(file.name).unlink(missing_ok=True)


def settle(file: IO[bytes], path: Path) -> None:
    """Give a file from `aside` its name, in the same folder; its bytes are on disk before."""
    file.flush()
    os.fsync(file.fileno())
    Path(file.name).chmod(0o666 & ~_umask())
    Path(file.name).replace(path)
    sync(path.parent)


def sync(folder: Path) -> None:
    """See to it that the names in a folder are on disk."""
    with _opened(folder) as number:
        os.fsync(number)


@contextmanager
def locked(folder: Path, *, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """The only one to be in this block with this folder, among all processes of this computer.

    Where another one is, its end is awaited, after a call of `waiting`, which may raise an error instead.
    The lock of a process that is killed is free at once, and no file is left behind.
    """
    with _opened(folder) as number:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if waiting:
                waiting()
            fcntl.flock(number, fcntl.LOCK_EX)
        yield


@contextmanager
def locked_if_free(folder: Path) -> Iterator[bool]:
    """Like `locked`, but where another one is, the block is told so with False, and nothing is locked."""
    with _opened(folder) as number:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    number = os.open(folder, os.O_RDONLY)
    try:
        yield number
    finally:
        os.close(number)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
