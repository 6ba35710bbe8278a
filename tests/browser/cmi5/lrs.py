"""A store of learning records that others wrote: the statements service of Learning Locker, its own memory in place of a database.

It keeps statements, looks at each as xAPI 1.0.3 wants it, and answers questions about them. It has no other resource of xAPI.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from courseware.testing import npm

PROGRAM = "@learninglocker/xapi-statements/dist/server.js"
SETTINGS = {
    "AUTH_REPO": "test", "EVENTS_REPO": "test", "MODELS_REPO": "memory", "STORAGE_REPO": "memory",
    "SERVICE_AWAIT_UPDATES": "true",
}  # fmt: skip
"""Whoever has credentials may come in; nothing is looked for outside."""
HEADERS = {
    "Authorization": f"Basic {base64.b64encode(b'so:thu').decode()}",
    "Content-Type": "application/json",
    "X-Experience-API-Version": "1.0.3",
}


@dataclass(frozen=True)
class Store:
    """A running store; `address` is that of its statements."""

    address: str

    def send(self, body: bytes) -> tuple[int, bytes]:
        """Statements as a client posted them; what the store answers."""
        request = urllib.request.Request(self.address, body, HEADERS)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()

    def asked(self, query: str) -> bytes:
        """The answer to a question about statements, as JSON."""
        request = urllib.request.Request(f"{self.address}?{query}", headers=HEADERS)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return bytes(answer.read())

    def told(self, registration: str) -> list[dict[str, Any]]:
        """Statements of a registration, the oldest first."""
        query = {"registration": registration, "ascending": "true", "limit": "500"}
        found = json.loads(self.asked(urllib.parse.urlencode(query)))
        assert found["more"] == ""
        return sorted(found["statements"], key=lambda one: one["timestamp"])


@contextlib.contextmanager
def running(home: Path) -> Iterator[Store]:
    """Start it, with its logs in `home`."""
    modules = npm.modules(npm.STORE)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = SETTINGS | {"EXPRESS_PORT": str(port), "EXPRESS_MORGAN_DIRECTORY": str(home), "PATH": os.environ["PATH"]}
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(
            [npm.node(), str(modules / PROGRAM)], cwd=home, env=settings, stdout=log, stderr=log
        ) as process,
    ):
        try:
            _wait(process, port, home / "log")
            yield Store(f"http://127.0.0.1:{port}/xAPI/statements")
        finally:
            process.terminate()
            process.wait(10)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, log.read_text("utf-8", "replace")
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8", "replace"))
