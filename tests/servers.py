"""SPARQL servers of others, started for a test on this computer alone."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 120.0  # seconds until a server must answer


@dataclass(frozen=True)
class Server:
    """Where a server answers queries, and where it takes updates."""

    name: str
    query: str
    update: str


@contextmanager
def oxigraph() -> Iterator[Server]:
    command = Path(sys.executable).parent / "oxigraph"
    program = shutil.which(command) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("no Oxigraph server: pip install oxigraph")
    (port,) = _free_ports(1)
    with _running([program, "serve", "--bind", f"127.0.0.1:{port}"], port):
        address = f"http://127.0.0.1:{port}"
        yield Server("oxigraph", f"{address}/query?union-default-graph", f"{address}/update")


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource-7-bin")
    port, sql = _free_ports(2)
    (folder / "virtuoso.ini").write_text(_SETTINGS.format(port=port, sql=sql), encoding="utf-8")
    with _running([program, "+foreground", "+configfile", "virtuoso.ini"], port, folder):
        address = f"127.0.0.1:{port}"
        yield Server("virtuoso", f"http://{address}/sparql", f"http://dba:dba@{address}/sparql-auth")


_SETTINGS = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 4
NumberOfBuffers = 10000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 20000
"""


@contextmanager
def _running(command: list[str], port: int, folder: Path | None = None) -> Iterator[None]:
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            end = time.monotonic() + PATIENCE
            while not _answers(port):
                assert process.poll() is None and time.monotonic() < end, f"{command[0]} does not answer"
                time.sleep(0.05)
            yield
        finally:
            process.kill()  # what it holds is not to be kept


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [int(one.getsockname()[1]) for one in sockets]
    for one in sockets:
        one.close()
    return ports
