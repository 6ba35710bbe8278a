"""Build and serve the site with MkDocs, as a program of its own: nothing here imports it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from courseware.machine import swapping


@dataclass(frozen=True)
class Built:
    """Where the site is, how long it took, and what is in it, in one line."""

    folder: Path
    seconds: float
    holds: str


def build(
    root: Path,
    folder: Path,
    quiet: bool = False,
    kits: bool = False,
    fresh: bool = False,
    engine: tuple[str, ...] = (sys.executable, "-m", "mkdocs"),
) -> Built | None:
    """Build strictly into a folder beside `folder`, then swap it in.

    With `kits` teachers' pages offer what they carry in; with `fresh` nothing is taken of what earlier builds kept. The course is read and checked by the program that builds, once. None when the build failed (its words are shown).
    """
    started = time.monotonic()
    try:
        with _progress("Đang dựng trang …", quiet), swapping.swapped(folder) as made:
            done = subprocess.run(
                [*engine, "build", "--quiet", "--strict", "--config-file", root / "mkdocs.yml", "--site-dir", made],
                cwd=root, env=_environment(LACHAN_KITS="1" if kits else "", LACHAN_FRESH="1" if fresh else ""), capture_output=True, text=True, encoding="utf-8", check=True,
            )  # fmt: skip
    except subprocess.CalledProcessError as error:
        print(error.stderr.strip() or error.stdout.strip(), file=sys.stderr)
        return None
    print(done.stderr, end="", file=sys.stderr)
    return Built(folder, time.monotonic() - started, done.stdout.strip())


def serve(root: Path, port: int) -> int:
    """Serve until the author stops it, with drafts, and with translations that have not caught up yet."""
    config, address = str(root / "mkdocs.yml"), f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", config, "--dev-addr", address]
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.call(command, cwd=root, env=_environment(LACHAN_PREVIEW="1"))
    return 0


def summary(built: Built) -> str:
    """What was built and where to open it."""
    size = sum(file.stat().st_size for file in built.folder.rglob("*") if file.is_file())
    return (
        f"Đã dựng {built.holds} trong {built.seconds:.1f} giây ({size / 1e6:.1f} MB).\n"
        f"Mở: {(built.folder / 'index.html').as_uri()}\n"
        "Hoặc xem như trên máy chủ: python3 scripts/course.py serve"
    )


def canary(root: Path) -> int:
    """Build with MkDocs and with ProperDocs and compare file by file; 1 when anything but the generator tag differs."""
    folder = root / ".venv-canary"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.is_file():
        venv.create(folder, with_pip=True)
    for lock in ("requirements.txt", "tests/canary.txt"):
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", root / lock], check=True)
    ours = build(root, root / "dist/canary-mkdocs", quiet=True, fresh=True)
    theirs = build(
        root, root / "dist/canary-properdocs", quiet=True, fresh=True, engine=(str(python), "-m", "properdocs")
    )
    if ours is None or theirs is None:
        return 1
    different = differences(ours.folder, theirs.folder)
    print("\n".join(different) or "ProperDocs dựng ra đúng từng byte như MkDocs.")
    return 1 if different else 0


def differences(one: Path, other: Path) -> list[str]:
    """Paths of the files that are not in both folders with the same bytes."""
    names = {file.relative_to(folder) for folder in (one, other) for file in folder.rglob("*") if file.is_file()}
    return sorted(name.as_posix() for name in names if _bytes(one / name) != _bytes(other / name))


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _environment(**more: str) -> dict[str, str]:
    """The environment of the process without Material's end-of-life banner."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | more


@contextlib.contextmanager
def _progress(text: str, quiet: bool) -> Iterator[None]:
    console = Console(file=sys.__stderr__)
    if quiet or not console.is_terminal:
        yield
        return
    with console.status(text):
        yield
