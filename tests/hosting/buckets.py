"""A server that speaks S3 (moto's), in packages of its own, and what the tests ask it without rclone."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from xml.etree import ElementTree as et

import pytest

from courseware.testing.needs import missing
from courseware.testing.sharing import made_once

from .configurations import program_of
from .servers import free_port, started

LOCK = Path(__file__).resolve().parents[1] / "storage.txt"
S3 = "{http://s3.amazonaws.com/doc/2006-03-01/}"


@dataclass(frozen=True)
class Bucket:
    """One bucket of a running server. `home` holds the server's log: one line a request."""

    address: str
    home: Path

    def names(self) -> list[str]:
        """All objects."""
        tree = et.fromstring(self._open(f"{self.address}?list-type=2&max-keys=1000").read())
        assert tree.findtext(f"{S3}IsTruncated") == "false"
        return sorted(found.findtext(f"{S3}Key") or "" for found in tree.iter(f"{S3}Contents"))

    def get(self, name: str) -> tuple[bytes, Message]:
        """Body and headers of an object."""
        with self._open(f"{self.address}/{name}") as answer:
            return answer.read(), answer.headers

    def put(self, name: str, body: bytes) -> None:
        """An object that somebody else wrote."""
        self._open(f"{self.address}/{name}", "PUT", body).close()

    def requests(self, method: str) -> list[str]:
        """Objects of this bucket that were asked for so far, in order."""
        lines = (
            line.partition('"')[2].split() for line in (self.home / "log").read_text("utf-8", "replace").splitlines()
        )
        paths = [words[1].partition("?")[0] for words in lines if len(words) > 1 and words[0].endswith(method)]
        top = f"/{self.address.rpartition('/')[2]}/"
        return [path.removeprefix(top) for path in paths if path.startswith(top) and path != top]

    def sent(self) -> list[str]:
        """Objects that were written so far, in order."""
        return self.requests("PUT")

    @staticmethod
    def _open(address: str, method: str = "GET", body: bytes | None = None):
        return urllib.request.urlopen(urllib.request.Request(address, body, method=method), timeout=20)


NUMBERS = itertools.count(1)


def create(address: str, home: Path) -> Bucket:
    """A new bucket at a running server."""
    made = Bucket(f"{address}/kho-{next(NUMBERS)}", home)
    made._open(made.address, "PUT").close()
    return made


@contextlib.contextmanager
def running(home: Path, patch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start the server; rclone knows it as `kho:` by its environment. The address of the server."""
    program_of("rclone")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    said = {
        "TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": address, "REGION": "us-east-1", "FORCE_PATH_STYLE": "true",
        "ACCESS_KEY_ID": "thu", "SECRET_ACCESS_KEY": "thu", "ACL": "public-read",
    }  # fmt: skip
    for name, value in said.items():
        patch.setenv(f"RCLONE_CONFIG_KHO_{name}", value)
    patch.delenv("AWS_CA_BUNDLE", raising=False)  # rclone 1.60 stops when the machine has it, and there is no TLS here
    (home / "rclone.conf").touch()
    patch.setenv("RCLONE_CONFIG", str(home / "rclone.conf"))
    command = [
        sys.executable,
        "-S",
        "-c",
        f"import sys; sys.path.insert(0, {str(packages())!r})\nfrom moto.server import main; main()",
    ]
    with started([*command, "-H", "127.0.0.1", "-p", str(port)], home, port):
        yield address


def packages() -> Path:
    """The locked packages, installed once beside the environment of the tests: theirs are other versions."""

    def install(folder: Path) -> None:
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-compile"]
        words = [sys.executable, "-m", "pip", "install", *quiet, "--require-hashes", "-r", LOCK, "--target", folder]
        if subprocess.run(words, check=False).returncode:
            missing("moto", "nối mạng để cài một lần các gói trong tests/storage.txt")

    return made_once(Path(sys.prefix) / f"storage-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}", install)
