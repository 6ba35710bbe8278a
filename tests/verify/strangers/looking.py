"""One look of the inspector, and what is expected of it."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import pytest

from ...joined import following
from ...joined import verify as program

VERIFY = Path(program.__file__)
TODAY = "2026-11-23"
OF_VISITORS = ("check_together", "check_matrix", "check_loaded", "check_opened", "check_again")
"""The checks that ask as many kinds of visitor."""


@dataclass(frozen=True)
class Report:
    """What a run of the verifier gave."""

    exit: int
    kinds: set[str]
    text: str


def verify(key: Path, target: object, *args: str, until: str = "", steps: Collection[str] | None = None) -> Report:
    """Run the verifier as an inspector would; a traceback or a hang is a failure of its own.

    `until`: kinds of which one is enough; the run is cut short there, as if its requests were used up.
    `steps`: the only checks that follow when every file has been looked at; all of them where None.
    """
    words = ["--json", "--rate", "0", "--minutes", "1", "--today", TODAY, "--key", str(key), *args, str(target)]
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, following(steps), contextlib.redirect_stdout(out):
        patch.setattr(program.Report, "add", stopping(until.split()))
        code = program.main(words)
    found = json.loads(out.getvalue())["found"]
    return Report(code, {finding["class"] for finding in found if finding["level"]}, out.getvalue())


def stopping(kinds: list[str]) -> Callable[..., None]:
    """`Report.add` that ends the run when one of these kinds is added."""
    add = program.Report.add

    def adding(self: program.Report, kind: str, where: str, detail: str = "") -> None:
        add(self, kind, where, detail)
        if kind in kinds:
            raise program.SpentError("đủ rồi")

    return adding


def assert_named(report: Report, kinds: str) -> None:
    """Something was found, and its name fits."""
    said = re.sub(r'"(title|todo)".*\n\s*', "", report.text)[:3000]
    assert report.exit not in (0, 2), f"nothing found (exit {report.exit}); the report: {said}"
    assert report.kinds & set(kinds.split()), f"called {sorted(report.kinds)}, not {kinds}; the report: {said}"
