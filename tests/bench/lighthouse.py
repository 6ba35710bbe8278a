"""Lighthouse on one lesson as a phone on slow 4G sees it, from a real nginx with packed files."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from typing import Any

import pytest

from courseware.hosting import preparing
from courseware.machine import browsers

from ..hosting.servers import PLACE, name_of, running
from .building import Figures
from .environments import modules, node
from .phone import LESSON
from .timed import FailedError
from .workshop import Workshop

SCORES = ("performance", "accessibility", "best-practices", "seo")
AUDITS = {"tbt": "total-blocking-time", "cls": "cumulative-layout-shift"}
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def figures(bench: Workshop) -> Figures:
    """Four scores, and what the machine’s load moves most: the middle of all rounds. Raises FailedError."""
    packages, browser = modules("lighthouse"), browsers.find()
    if browser is None:
        raise FailedError("cần một trình duyệt họ Chromium: apt install chromium")
    prepared = preparing.host(bench.site, bench.folder / name_of("/"), PLACE).folder
    program = [str(node(packages)), str(packages / "lighthouse/cli/index.js")]
    try:
        with running("nginx-brotli", "/", prepared / "web", bench.folder) as server:
            seen = []
            for n in range(bench.rounds):
                bench.say(f"Lighthouse, vòng {n + 1}/{bench.rounds}")
                seen.append(_look(program, f"http://127.0.0.1:{server.port}/{LESSON}.html", browser, bench))
    except (pytest.skip.Exception, pytest.fail.Exception) as error:
        raise FailedError(str(error)) from error
    return {f"lighthouse-{name}": statistics.median(one[name] for one in seen) for name in seen[0]}


def _look(program: list[str], address: str, browser: str, bench: Workshop) -> dict[str, float]:
    """One look. Raises FailedError."""
    told = bench.folder / "lighthouse.json"
    asked = [
        "--output=json",
        f"--output-path={told}",
        f"--chrome-flags={FLAGS}",
        "--quiet",
        "--no-enable-error-reporting",
    ]
    environment = bench.environment | {"CHROME_PATH": browser, "PATH": os.environ["PATH"]}
    only = f"--only-categories={','.join(SCORES)}"
    done = subprocess.run(
        [*program, address, only, *asked], env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode or not told.is_file():
        raise FailedError(f"lighthouse: {' '.join(done.stderr.strip().splitlines()[-2:])}")
    return read(json.loads(told.read_text("utf-8")))


def read(report: dict[str, Any]) -> dict[str, float]:
    """Scores of a hundred, and milliseconds and shifts. Raises FailedError when the page could not be looked at."""
    scores = {name: report["categories"][name]["score"] for name in SCORES}
    if None in scores.values():
        raise FailedError(f"lighthouse: {report.get('runtimeError', {}).get('message', 'không chấm được')}")
    numbers = {name: report["audits"][audit]["numericValue"] for name, audit in AUDITS.items()}
    return {name: 100 * score for name, score in scores.items()} | numbers
