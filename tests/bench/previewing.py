"""What `serve` costs from saving a lesson until its page is there, and until the machine is quiet again."""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from . import grown, timed, workshop
from .building import Figures
from .timed import FailedError
from .workshop import COURSE, Workshop

PATIENCE = 300.0
"""Seconds for a first build, or for a page, on a busy machine."""
STILL, RESTING = 1.5, 0.3
"""Seconds with no more work than this share of a core, after which a build is over: who serves looks at all files again and again."""


def costs(bench: Workshop) -> Figures:
    """CPU and wait, at the small size and at that of the course."""
    found: Figures = {}
    for size in [one for one in bench.sizes if one != "times3"]:
        bench.say(f"serve {size}")
        project = bench.fresh(size)
        with _serving(bench, project) as (process, address):
            saved = [_saved(project, process, address, n) for n in range(1, bench.rounds + 1)]
        workshop.drop(project)
        found[f"serve-{size}-cpu"] = statistics.median(cpu for cpu, _ in saved)
        found[f"serve-{size}-wall"] = statistics.median(wall for _, wall in saved)
    return found


def _saved(project: Path, process: subprocess.Popen[bytes], address: str, n: int) -> tuple[float, float]:
    """Seconds of the processor for one change, and seconds until the page says it."""
    before = timed.spent(process.pid)
    began = time.monotonic()
    path = grown.edit(project, n, ("vi",))
    sentence = grown.SENTENCE.format(n=n)
    _until(lambda: sentence in _page(f"{address}{path}.html"), process)
    seen = time.monotonic() - began
    return _quiet(process) - before, seen


@contextlib.contextmanager
def _serving(bench: Workshop, project: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A running `serve` that has built everything and rests, and the address of its home page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [*COURSE, "serve", "--port", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        words, cwd=project, env=bench.environment, stdout=quiet, stderr=quiet, start_new_session=True
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}/"
            _until(lambda: "<title>" in _page(address), process)
            _quiet(process)
            yield process, address
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 9)


def _until(done: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait. Raises FailedError when the server ends, or when it takes too long."""
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end or process.poll() is not None:
            raise FailedError("serve: không trả lời")
        time.sleep(0.2)


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError):
        return ""


def _quiet(process: subprocess.Popen[bytes]) -> float:
    """Wait until the program rests; what it had taken of the processor when it began to. Raises FailedError when it never does."""
    end = time.monotonic() + PATIENCE
    taken = timed.spent(process.pid)
    while time.monotonic() < end:
        time.sleep(STILL)
        before, taken = taken, timed.spent(process.pid)
        if taken - before < STILL * RESTING:
            return before
    raise FailedError("serve: không lúc nào nghỉ")
