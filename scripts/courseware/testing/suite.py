"""How pytest is started by `course.py test`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from courseware.testing.tools import Outcome

FAST = "not browser and not servers and not slow and not second_python and not node"
"""The marks of `test --fast`: no browser, no server, no whole build of the site, no program from npm."""
FEWER = "--hypothesis-profile=fast"
"""The word for trying each property on a quarter of its examples (tests/conftest.py)."""
ONE_BY_ONE = re.compile(
    r"-n\d*|-nauto|--numprocesses(=.*)?|--dist(=.*)?|--pdb|--trace|--collect-only|--co|-s|--capture=no"
)
"""Words with which somebody has said how the tests are spread, or wants to see them one after the other."""
PARTS = "LACHAN_PARTS"
"""The variable in which the tests' own report finds what was timed before them: JSON, {part: seconds}."""


def run(root: Path, chromium: str | None, words: Sequence[str], before: Sequence[Outcome] = ()) -> int:
    """Run the tests and return pytest's exit code. They find the browser in the variable LACHAN_CHROMIUM."""
    timed = json.dumps(
        {f"{outcome.part}{'' if outcome.clean else ' (chưa đạt)'}": round(outcome.seconds, 2) for outcome in before}
    )
    environment = os.environ | {PARTS: timed} | ({"LACHAN_CHROMIUM": chromium} if chromium else {})
    sys.stdout.flush()
    return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=root, env=environment)


def arguments(rest: Sequence[str], fast: bool, every: bool) -> list[str]:
    """The words for pytest: spread over all cores unless `rest` says otherwise; `every`: the full cross product, not one page a shape."""
    marked = any(word.startswith("-m") for word in rest)
    if fast and marked:
        raise ValueError("--fast đã chọn phép thử theo nhãn: hãy bỏ --fast hoặc bỏ -m.")
    spread = [] if any(ONE_BY_ONE.fullmatch(word) for word in rest) else ["-n", "auto", "--dist", "worksteal"]
    return [*spread, *(["-m", FAST, FEWER] if fast else []), *(["--full"] if every else []), *rest]
