"""One run of `course.py bench`: what was asked for is measured, printed, and kept where somebody wants it."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console

from . import page, record, table
from .building import Figures
from .measures import PROBES
from .rows import ROWS, Row
from .timed import FailedError
from .workshop import Workshop

INTERRUPTED = 130


def main(options: argparse.Namespace, root: Path) -> int:
    """Measure, or take the figures of `--page TỆP`; 2 for what was typed wrongly, 1 when something could not be measured."""
    try:
        groups = chosen(options.rows, options.quick)
        if options.page:
            print("\n".join(page.write(root, record.read(Path(options.page)))))
            return 0
        with stoppable():
            made = measured(options, groups)
    except KeyboardInterrupt:
        print("\nĐã dừng giữa chừng: không ghi gì, thư mục tạm đã xoá.", file=sys.stderr)
        return INTERRUPTED
    except (FailedError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    shown(made)
    try:
        if options.out:
            record.write(made, options.out)
        if options.page is not None:
            print("\n".join(page.write(root, made)))
    except (FailedError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return int(any(isinstance(figure, str) for figure in made.figures.values()))


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """`kill` ends a run as Ctrl-C does: what was started is stopped, the temporary folder goes."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    kept = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, kept)


def chosen(typed: list[str], quick: bool) -> list[str]:
    """Groups to measure, in the order of the list. Raises ValueError with a sentence about a name that is none."""
    names = [name for word in typed for name in word.split(",") if name]
    if wrong := [name for name in names if name not in PROBES]:
        raise ValueError(f"--rows: không có nhóm {', '.join(wrong)}; có: {', '.join(PROBES)}")
    return [name for name, probe in PROBES.items() if name in names or (not names and not (quick and probe.slow))]


def measured(options: argparse.Namespace, groups: list[str]) -> record.Record:
    """Everything, in a temporary folder that goes away with its end."""
    before = os.getloadavg()[0]
    rounds = 1 if options.quick else options.rounds
    with tempfile.TemporaryDirectory(prefix="lachan-bench-") as folder:
        Path(folder).chmod(0o755)  # started by root, nginx reads as nobody
        bench = Workshop(Path(folder), rounds, options.quick, progress(options.quiet))
        figures: Figures = {}
        for group in groups:
            bench.say(group)
            figures |= found(group, bench)
        return record.make(rounds, dict(bench.pages), before, figures)


def found(group: str, bench: Workshop) -> Figures:
    """The figures of a group; when it could not begin, each of its rows says why."""
    try:
        return PROBES[group].find(bench)
    except FailedError as error:
        return {row.key: str(error) for row in of(group)}


def of(group: str) -> list[Row]:
    """The rows of a group."""
    return [row for row in ROWS if row.group == group]


def progress(quiet: bool) -> Callable[[str], None]:
    """What is done now, on standard error."""
    return (lambda _: None) if quiet else (lambda text: print(f"… {text}", file=sys.stderr, flush=True))


def shown(made: record.Record) -> None:
    """The table, and under which conditions."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table.printed(ROWS, made.figures))
    pages = ", ".join(f"{size} {n}" for size, n in made.pages.items())
    print(f"{made.day}, {made.cores} lõi {made.machine}; tải {made.loads[0]} → {made.loads[1]}; {made.rounds} vòng")
    print(f"Trang: {pages or 'không dựng'}; " + ", ".join(f"{name} {is_}" for name, is_ in made.versions.items()))
