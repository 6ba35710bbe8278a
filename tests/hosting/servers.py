"""Real nginx, Apache and Caddy of Debian on loopback, each a process of its own in a temporary folder, and what they answer."""

from __future__ import annotations

import contextlib
import datetime
import gzip
import http.client
import socket
import subprocess
import tempfile
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from courseware.hosting.policy import Place

from .configurations import SEARCH, command

PLACE = Place(
    domain="thcs-hoa-sen.example",
    portals=("https://cong.example", "https://*.hoa-sen.example"),
    contact="mailto:cntt@thcs-hoa-sen.example",
    expires=datetime.date(2027, 5, 1),
)


@dataclass(frozen=True)
class Answer:
    """One answer; header names in lower case, `body` decoded."""

    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> bytes:
        unpack = {"gzip": gzip.decompress, "br": brotli.decompress}.get(self.headers.get("content-encoding", ""), bytes)
        return unpack(self.raw)


@dataclass(frozen=True)
class Server:
    """A running server and the files that it should hand out."""

    kind: str
    port: int
    place: Place
    web: Path
    encodings: frozenset[str]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path below the copy's folder."""
        return self.ask(self.place.path + path, method, **headers)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path of the host."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.putheader("Content-Length", "0") if method == "POST" else None
            connection.endheaders()
            got = connection.getresponse()
            fields: dict[str, str] = {}
            for name, value in got.getheaders():
                fields[name.lower()] = f"{fields[name.lower()]}, {value}" if name.lower() in fields else value
            return Answer(got.status, fields, got.read())


def name_of(path: str) -> str:
    """The folder on disk of a folder of the address."""
    return path.strip("/") or "goc"


@contextlib.contextmanager
def running(kind: str, path: str, root: Path, open_folder: Path, without: Collection[str] = ()) -> Iterator[Server]:
    """Start a server as a process of our own and stop it. `without`: the modules that Apache has not."""
    home, port = new_home(open_folder, kind), free_port()
    words = command(kind, home, root, open_folder / name_of(path), port, without)
    with started(words, home, port):
        encodings = frozenset({"gzip"} if kind == "nginx" else {"gzip", "br"})
        yield Server(kind, port, Place(**vars(PLACE) | {"path": path}), root / path.strip("/"), encodings)


def new_home(open_folder: Path, kind: str) -> Path:
    """A folder for one server's configuration, log and temporary files."""
    home = Path(tempfile.mkdtemp(prefix=f"{kind}-", dir=open_folder))
    home.chmod(0o755)
    return home


@contextlib.contextmanager
def started(words: list[str], home: Path, port: int) -> Iterator[None]:
    """The program answers on the port until the block ends."""
    environment = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "PATH": SEARCH}
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(words, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            _wait(process, port, home)
            yield
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, home: Path) -> None:
    until = time.monotonic() + 60  # a crowded machine needs ten seconds to start moto
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, "\n".join(log.read_text("utf-8", "replace") for log in home.glob("*log"))
        time.sleep(0.05)
    pytest.fail(f"no answer on port {port}: {(home / 'log').read_text('utf-8', 'replace')}")
