"""ruff and mypy, with the settings of pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

STEPS = {
    "quy tắc viết mã": ("ruff", "check", "."),
    "định dạng": ("ruff", "format", "--check", "--output-format", "concise", "."),
    "kiểu dữ liệu": ("mypy", "--no-error-summary"),
}
"""Part → program of the environment and its words, in the order in which they are run."""


@dataclass(frozen=True)
class Outcome:
    """What a tool took, in seconds, and whether it found nothing."""

    part: str
    seconds: float
    clean: bool


def run(root: Path) -> list[Outcome]:
    """Run each tool on the project; what they find goes to the terminal as they say it, and none stops the next."""
    return [_run(root, part, words) for part, words in STEPS.items()]


def _run(root: Path, part: str, words: tuple[str, ...]) -> Outcome:
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", *words], cwd=root, check=False)
    seconds = time.perf_counter() - began
    if done.returncode:
        print(f"Chưa đạt: {part} (python -m {' '.join(words)})", file=sys.stderr)
    return Outcome(part, seconds, done.returncode == 0)
