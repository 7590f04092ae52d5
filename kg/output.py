"""Writing files whole or not at all, and one writer at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

_BUFFER = 1 << 20  # bytes: in small steps, an eighth of an import goes into calls of the system


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
    with NamedTemporaryFile(
        dir=folder, prefix=f".{name}.", suffix=".part", delete=False, buffering=_BUFFER
    ) as file:
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


LOCK = "lock"


@contextmanager
def locked(folder: Path, *, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """The only one to be in this block with this folder, which may be new, among all processes.

    Where another one is, `waiting` is called once, and its end awaited. The lock of a process that is
    killed is free at once; the file `lock` that stays behind means nothing.
    """
    with _lock_file(folder) as file:
        if not _lock(file, wait=False):
            waiting()
            _lock(file, wait=True)
        if _is_there(file):
            yield
            return
    with locked(folder, waiting=waiting):  # the folder was deleted while we waited
        yield


@contextmanager
def locked_if_free(folder: Path) -> Iterator[bool]:
    """Like `locked`, but where another one is, the block is told so with False, and nothing is locked."""
    with _lock_file(folder) as file:
        yield _lock(file, wait=False)


@contextmanager
def sharing(folder: Path) -> Iterator[None]:
    """Among those who are in this block with this folder, while none has it `locked`."""
    with _lock_file(folder) as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def _lock_file(folder: Path) -> IO[bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / LOCK).open("ab")  # network file systems lock only what is open for writing


def _lock(file: IO[bytes], *, wait: bool) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def _is_there(file: IO[bytes]) -> bool:
    path = Path(file.name)
    return path.exists() and os.path.samestat(path.stat(), os.fstat(file.fileno()))


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
