"""A pytest plugin: at the end, seconds by part of the suite, and in one sentence each what was left out and why.

Both stand before pytest's own last line, so that a machine that reads the output finds `N passed` where it looks for it.
The seconds are work, summed over the workers: two workers on two cores finish in about half of them.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Mapping

import pytest

from courseware.testing import needs
from courseware.testing.marks import BROWSER, SERVERS
from courseware.testing.suite import PARTS

NAMES = {
    "browser": "trình duyệt", "servers": "máy chủ thật", "verify": "kiểm tra bản đặt", "site": "trang dựng ra",
    "content": "nội dung", "checks": "quy tắc nội dung", "course": "khoá học thật", "drawing": "trình bày",
    "authoring": "soạn bài", "commands": "lệnh", "editions": "bản của trường", "embedding": "trang nhúng",
    "hosting": "đặt lên máy chủ", "machine": "máy", "bench": "đo", "signing": "chữ ký", "testing": "cách thử", "verifier": "kiểm tra bản đặt",
}  # fmt: skip
"""Folders of tests/, and two marks, as the report names them; a folder without a row is named as it is."""


def part(nodeid: str, marks: set[str]) -> str:
    """To which part the time of a test belongs: `tests/hosting/test_edge.py::…` → "máy chủ thật" when it starts one."""
    folders = nodeid.partition("::")[0].split("/")[:-1]
    room = folders[1] if len(folders) > 1 else "commands"
    if room in ("verify", "verifier"):
        return NAMES[room]
    named = BROWSER if BROWSER in marks else SERVERS if SERVERS in marks else room
    return NAMES.get(named, named)


class Report:
    """What the reports of all tests say, gathered where pytest prints its end."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float, json.loads(os.environ.get(PARTS, "{}")))
        self.left_out: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One phase of one test: setup, call or teardown."""
        self.seconds[part(report.nodeid, set(report.keywords))] += report.duration
        said = report.longrepr[2] if report.skipped and isinstance(report.longrepr, tuple) else ""
        sentence = said.removeprefix("Skipped: ")
        if sentence.startswith(needs.WORD):
            self.left_out[sentence] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The two lists."""
        for line in lines(self.seconds, self.left_out):
            terminalreporter.write_line(line)


def lines(seconds: Mapping[str, float], left_out: Counter[str]) -> list[str]:
    """What is printed: parts from the longest to the shortest; then sentences about what to install."""
    table = [
        f"{name:<18} {spent:7.1f} giây"
        for name, spent in sorted(seconds.items(), key=lambda each: -each[1])
        if spent >= 0.05
    ]
    head = (
        [f"Thời gian làm việc theo phần (tổng {sum(seconds.values()):.0f} giây, các nhân cùng làm):"] if table else []
    )
    return [*head, *table, *(f"Bỏ qua {count} phép thử. {sentence}" for sentence, count in sorted(left_out.items()))]


def pytest_configure(config: pytest.Config) -> None:
    """Gather where the end is printed: not in the workers."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Report(), "lachan-report")
