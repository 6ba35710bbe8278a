"""Environments for the programs of others, with the locked, hashed packages of `peers/`, each made once."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from courseware.testing import npm
from courseware.testing.sharing import made_once

from .timed import FailedError

PEERS = Path(__file__).parent / "peers"
Words = list[str | Path]


def python(name: str) -> Path:
    """The Python of an environment with the packages of `peers/<name>.txt`, made once. Raises FailedError."""
    lock = PEERS / f"{name}.txt"
    mark = hashlib.sha256(lock.read_bytes()).hexdigest()[:12]

    def install(folder: Path) -> None:
        venv.create(folder, with_pip=True)
        words: Words = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            lock,
        ]
        done = subprocess.run([folder / "bin/python", *words], capture_output=True, text=True, check=False)
        if done.returncode:
            raise FailedError(f"{name}: {done.stderr.strip().splitlines()[-1]}")

    return made_once(Path(sys.prefix) / f"bench-{name}-{mark}", install) / "bin/python"


def modules(name: str) -> Path:
    """The packages of `peers/<name>/package-lock.json`, made once. Raises FailedError."""
    try:
        return npm.modules(PEERS / name)
    except (pytest.skip.Exception, pytest.fail.Exception) as error:
        raise FailedError(str(error)) from error


def node(packages: Path) -> Path:
    """The Node.js that came with packages, which is newer than Debian's; else the one of the machine."""
    found = next(packages.glob("node-linux-*/bin/node"), None)
    return found or Path(npm.node())
