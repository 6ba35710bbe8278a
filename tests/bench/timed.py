"""What a program costs: seconds of the clock and of the processor, and memory, of it and everything that it starts.

The program is started by a small process of its own (this file again): Linux counts the memory of whoever starts a program
as that program's, so a bench with a browser and a course in it would pass its own size on.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory."""


class FailedError(Exception):
    """The program did not do it: its last words."""


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock, seconds of all processors together, megabytes (10⁶ bytes) at the highest look."""

    wall: float
    cpu: float
    peak: float


def run(words: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a program to its end. Raises FailedError when it ends otherwise than with 0."""
    told, to = os.pipe()
    said = [str(word) for word in words]
    starting = [sys.executable, "-I", "-S", __file__, str(to), *said]
    with subprocess.Popen(
        starting, cwd=folder, env=dict(environment), pass_fds=(to,), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(to)
        try:
            heard, _ = process.communicate()
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 9)  # the whole session: a build has children of its own
            raise
        finally:
            with os.fdopen(told, "rb") as pipe:
                figures = pipe.read()
    if process.returncode or not figures:
        last = heard.decode("utf-8", "replace").strip().splitlines()[-3:]
        raise FailedError(f"{Path(said[0]).name} {' '.join(said[1:4])}: {' '.join(last) or process.returncode}")
    return Cost(**json.loads(figures))


def spent(pid: int) -> float:
    """Seconds of the processor that a living process, its living descendants and their ended children have taken."""
    return max(_ticks(pid) for _ in range(3)) / os.sysconf("SC_CLK_TCK")  # a list of children may miss one (proc(5))


def _ticks(pid: int) -> int:
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
            total += sum(int(field) for field in fields[11:15])
    return total


def family(pid: int) -> list[int]:
    """A process and all its living descendants."""
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text("ascii").split()]
    return found


def _held(pid: int) -> int:
    """Bytes that a process and its descendants hold, what they share counted once (Pss)."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text("ascii")
            total += next(int(row.split()[1]) * 1024 for row in rollup.splitlines() if row.startswith("Pss:"))
    return total


def _watch(pid: int, highest: list[int], ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        highest.append(_held(pid))


def _main(to: int, words: list[str]) -> int:
    began = time.monotonic()
    pid = os.posix_spawnp(words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, to)])
    highest, ended = [0], threading.Event()
    looking = threading.Thread(target=_watch, args=(pid, highest, ended))
    looking.start()
    _, status, used = os.wait4(pid, 0)
    wall = time.monotonic() - began
    ended.set()
    looking.join()
    peak = max(*highest, used.ru_maxrss * 1024) / 1e6
    figures = {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": peak}
    os.write(to, json.dumps(figures).encode())
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_main(int(sys.argv[1]), sys.argv[2:]))
