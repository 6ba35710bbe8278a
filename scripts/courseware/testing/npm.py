"""Programs of others from the registry of npm, which tests hold our files against. None of them is part of the product."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from courseware.testing import needs, programs
from courseware.testing.sharing import made_once

TESTS = Path(__file__).resolve().parents[3] / "tests"
LOCK = TESTS / "npm"
"""`package.json` says what, `package-lock.json` which, with hashes. Change it with `npm install --package-lock-only`."""
STORE = TESTS / "lrs"
"""The same of a store of learning records, which is large and asked for by its tests alone."""


def modules(lock: Path = LOCK) -> Path:
    """The folder `node_modules` of the packages that `lock` locks, installed once beside the environment of the tests."""
    npm = programs.needed("Node.js", "npm", lambda: shutil.which("npm"))
    files = [lock / name for name in ("package.json", "package-lock.json")]
    mark = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]

    def install(folder: Path) -> None:
        folder.mkdir()
        for file in files:
            shutil.copy(file, folder)
        words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        if subprocess.run(words, cwd=folder, check=False).returncode:
            needs.missing("gói npm", f"nối mạng để cài một lần các gói trong {lock.relative_to(LOCK.parents[1])}")

    return made_once(Path(sys.prefix) / f"npm-{mark}", install) / "node_modules"


def node() -> str:
    """The program that runs them; `modules` has seen to it that it is there."""
    return shutil.which("node") or needs.missing("Node.js", "apt install nodejs")
