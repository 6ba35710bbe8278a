"""A pytest plugin: which test needs what, as marks that are set by themselves, and held.

A test is marked by its fixtures and by what it calls, so that nobody has to think of it; one that starts a server through
a function of its own says so with `@pytest.mark.servers`. A test without the mark that starts a browser or listens on a port fails at that line: so `--fast`
cannot come to need them unseen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

BROWSER, SERVERS, SLOW, SECOND_PYTHON, NODE = "browser", "servers", "slow", "second_python", "node"
MARKS = {
    BROWSER: "drives a Chromium-family browser",
    SERVERS: "starts a web server, our own on loopback or a real one",
    SLOW: "takes long: builds a whole site, makes copies or editions of one, makes many documents, or runs pytest itself",
    SECOND_PYTHON: "needs another minor version of Python",
    NODE: "reads a file back with a program from npm",
}
FIXTURES = {
    BROWSER: {"driver", "chromium_path", "shell_path"},
    SERVERS: {"serve", "host", "portal", "server", "nginx", "open_folder", "bucket"},
    SLOW: {
        "copied",
        "miniature",
        "built",
        "prepared",
        "framed",
        "project",
        "papers",
        "decks",
        "documents",
        "whole",
        "looked",
    },
    SECOND_PYTHON: {"second_python"},
    NODE: {"node_modules", "store"},
}
"""By which fixtures, used directly or by another one, a test gets a mark."""
CALLS = {SERVERS: {"Server", "serving", "checked"}}
"""By which names in its own lines a test gets a mark: how the tests' own servers are started in a `with`."""
PROGRAMS = {
    "nginx": {SERVERS},
    "apache2": {SERVERS},
    "caddy": {SERVERS},
    "chrom": {BROWSER},
    "msedge": {BROWSER},
    "node": {BROWSER, NODE},
}
"""Parts of the names of programs that only a test with one of the marks may start; `node` is the driver of Playwright too."""


class UnmarkedError(Exception):
    """A test does what its marks do not say."""


class Guard:
    """Looks at what the running test does. `marks` is None between tests: then nothing is held against anybody."""

    def __init__(self) -> None:
        self.marks: frozenset[str] | None = None

    def __call__(self, event: str, details: tuple[Any, ...]) -> None:
        """An audit hook of Python: (event, details). Raises UnmarkedError, which ends what was about to be done."""
        if self.marks is None or event not in ("socket.bind", "subprocess.Popen"):
            return
        if event == "socket.bind" and isinstance(details[1], tuple):
            self._need({SERVERS, BROWSER}, f"listens on {details[1]}")
        elif event == "subprocess.Popen":
            name = Path(str(details[0] or details[1][0])).name.lower()
            for program, one_of in PROGRAMS.items():
                if program in name:
                    self._need(one_of, f"starts {name}")

    def _need(self, one_of: set[str], deed: str) -> None:
        if not one_of & (self.marks or frozenset()):
            raise UnmarkedError(
                f"this test {deed}, but has no mark {' or '.join(sorted(one_of))}: see courseware/testing/marks.py"
            )


GUARD = Guard()


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks known; set the guard once per process."""
    for name, meaning in MARKS.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")
    sys.addaudithook(GUARD)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by its fixtures, before any is chosen by its marks."""
    for item in items:
        for mark, fixtures in FIXTURES.items():
            if fixtures & set(getattr(item, "fixturenames", ())) or CALLS.get(mark, set()) & _names(item):
                item.add_marker(mark)


def _names(item: pytest.Item) -> set[str]:
    """The names that a test's own lines use."""
    return set(item.function.__code__.co_names) if isinstance(item, pytest.Function) else set()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Hold a test, with the fixtures made for it, to its marks."""
    GUARD.marks = frozenset(mark.name for mark in item.iter_markers())
    try:
        return (yield)
    finally:
        GUARD.marks = None
