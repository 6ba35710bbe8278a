"""Kolibri itself in an environment of its own: a device that takes channels from a folder and shows them.

The folder of a device (`KOLIBRI_HOME`) is the test's; nothing of it is asked from elsewhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from courseware.testing.needs import missing
from courseware.testing.sharing import made_once

LOCK = Path(__file__).resolve().parents[1] / "kolibri.txt"
USER, PASSWORD = "cogiao", "hoc-va-day"
CONTENT = "KOLIBRI_DATA"
ALONE = {"KOLIBRI_DISABLE_PING": "1", "KOLIBRI_LISTEN_ADDRESS": "127.0.0.1", "KOLIBRI_ZEROCONF_ENABLED": "0"}
"""It tells nobody that it is there."""
PROGRAM = "Scripts/python.exe" if os.name == "nt" else "bin/python"


def python() -> Path:
    """The Python of its environment, installed once beside that of the tests: 377 MB."""

    def install(folder: Path) -> None:
        venv.create(folder, with_pip=True)
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
        words = [folder / PROGRAM, "-m", "pip", "install", *quiet, "--require-hashes", "-r", LOCK]
        if subprocess.run(words, check=False).returncode:
            missing("Kolibri", "nối mạng để cài một lần gói trong tests/kolibri.txt")

    mark = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]
    return made_once(Path(sys.prefix) / f"kolibri-{mark}", install) / PROGRAM


@dataclass(frozen=True)
class Device:
    """One installation: its folder, and where it listens once it is started."""

    home: Path
    ports: tuple[int, int]

    @property
    def address(self) -> str:
        """Of its pages."""
        return f"http://127.0.0.1:{self.ports[0]}"

    def run(self, *words: str | Path) -> str:
        """A command of its program; what it says, and an error when it fails."""
        done = subprocess.run(self._words(*words), env=self._around, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def take(self, channel: str, folder: Path) -> str:
        """Import a channel and all its files that a drive has, as the page “Kênh” does; what it says."""
        where = folder / CONTENT
        said = self.run("manage", "importchannel", "disk", channel, where)
        return said + self.run("manage", "importcontent", "disk", channel, where)

    def rows(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        """What its database answers."""
        with contextlib.closing(sqlite3.connect(self.home / "db.sqlite3")) as base:
            return base.execute(question, values).fetchall()

    def available(self, kind: str) -> int:
        """How many things of a kind a learner can open."""
        [(count,)] = self.rows("SELECT count(*) FROM content_contentnode WHERE available AND kind = ?", kind)
        return int(count)

    @contextlib.contextmanager
    def serving(self) -> Iterator[None]:
        """A school's device with one account, running."""
        account = ["--superusername", USER, "--superuserpassword", PASSWORD]
        self.run(
            "manage", "provisiondevice", "--facility", "Trường", *account, "--preset", "formal", "--language_id", "vi",
            "--noinput",
        )  # fmt: skip
        words = self._words("start", "--foreground", "--port", str(self.ports[0]), "--zip-port", str(self.ports[1]))
        with (self.home / "log").open("w") as log:
            running = subprocess.Popen(words, env=self._around, stdout=log, stderr=log)
        try:
            self._wait(running)
            yield
        finally:
            running.terminate()
            running.wait(30)

    def ask(self, path: str) -> Any:
        """What it answers, from JSON."""
        with urllib.request.urlopen(f"{self.address}/{path}", timeout=20) as answer:
            return json.load(answer)

    @property
    def _around(self) -> dict[str, str]:
        return os.environ | ALONE | {"KOLIBRI_HOME": str(self.home)}

    @staticmethod
    def _words(*words: str | Path) -> list[str]:
        return [str(word) for word in (python(), "-m", "kolibri", *words)]

    def _wait(self, running: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert running.poll() is None, (self.home / "log").read_text("utf-8")
            with contextlib.suppress(OSError):
                return self.ask("api/public/info/")
            time.sleep(0.2)
        raise TimeoutError((self.home / "log").read_text("utf-8"))
