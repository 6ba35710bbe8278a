"""A run as it is kept: figures with the day, the machine, what was installed and how busy all was. JSON, swapped in whole."""

from __future__ import annotations

import json
import os
import platform
import re
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from courseware.machine import clock, swapping

from .building import Figures
from .environments import PEERS

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")


@dataclass(frozen=True)
class Record:
    """One run. `loads`: mean number of programs that wanted a processor in the last minute, at the beginning and the end."""

    day: str
    rounds: int
    pages: dict[str, int]
    machine: str
    cores: int
    versions: dict[str, str]
    loads: tuple[float, float]
    figures: Figures


def make(rounds: int, pages: dict[str, int], before: float, figures: Figures) -> Record:
    """Of this machine, now."""
    return Record(
        clock.today().isoformat(), rounds, pages, machine(), len(os.sched_getaffinity(0)), versions(),
        (round(before, 1), round(os.getloadavg()[0], 1)), figures,
    )  # fmt: skip


def machine() -> str:
    """Processor and system."""
    found = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text("utf-8"), re.MULTILINE)
    return f"{found[1].strip() if found else platform.machine()}, {platform.system()} {platform.release()}"


def versions() -> dict[str, str]:
    """Python, our packages, and what the others’ locks say."""
    named = {"Python": platform.python_version()} | {name: version(name) for name in PACKAGES}
    for lock, name in (("zensical", "zensical"), ("hugo", "hugo")):
        named[name] = re.findall(rf"^{name}==(\S+)", (PEERS / f"{lock}.txt").read_text("utf-8"), re.MULTILINE)[0]
    asked = [json.loads((PEERS / name / "package.json").read_text("utf-8")) for name in ("starlight", "lighthouse")]
    return named | {name: is_ for one in asked for name, is_ in one["dependencies"].items()}


def write(record: Record, file: Path) -> None:
    """Raises OSError."""
    swapping.write_text(file, json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n")


def read(file: Path) -> Record:
    """Raises OSError, and ValueError with a sentence when it is not what `write` wrote."""
    try:
        told = json.loads(file.read_text("utf-8"))
        return Record(**told | {"loads": tuple(told["loads"])})
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError(f"{file} không phải tệp mà bench --out đã ghi: {error}") from error
