"""Marks are set by themselves, and a test that does more than they say fails."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from courseware.testing import marks

from .test_timing import run


@pytest.fixture
def guard() -> marks.Guard:
    """A guard of a test without any mark."""
    made = marks.Guard()
    made.marks = frozenset()
    return made


@pytest.mark.parametrize(
    "program",
    ["/usr/bin/chromium", "chromium-browser", "/opt/google/chrome/chrome", "msedge.exe", "/x/playwright/driver/node"],
)
def test_only_a_test_with_the_mark_starts_a_browser(guard: marks.Guard, program: str) -> None:
    """By whatever name it goes; the driver of the browser counts."""

    with pytest.raises(marks.UnmarkedError, match="browser"):
        guard("subprocess.Popen", (program, [program], None, None))
    guard.marks = frozenset({"browser"})
    guard("subprocess.Popen", (program, [program], None, None))


@pytest.mark.parametrize("program", ["/usr/sbin/nginx", "apache2", "/usr/bin/caddy"])
def test_only_a_test_with_the_mark_starts_a_server(guard: marks.Guard, program: str) -> None:
    """Real ones, found by their names in the list of arguments too."""

    with pytest.raises(marks.UnmarkedError, match="servers"):
        guard("subprocess.Popen", (None, [program, "-g"], None, None))
    guard.marks = frozenset({"servers"})
    guard("subprocess.Popen", (None, [program, "-g"], None, None))


def test_only_a_test_with_a_mark_listens_on_a_port(guard: marks.Guard) -> None:
    """A pair of sockets inside the machine has no address and is no server; a tool is no server either."""

    guard("socket.bind", (None, "/tmp/inside"))
    guard("subprocess.Popen", ("/usr/bin/openssl", ["openssl"], None, None))
    with pytest.raises(marks.UnmarkedError, match="listens"):
        guard("socket.bind", (None, ("127.0.0.1", 0)))
    for mark in ("servers", "browser"):
        guard.marks = frozenset({mark})
        guard("socket.bind", (None, ("127.0.0.1", 0)))


def test_between_tests_nothing_is_held_against_anybody() -> None:
    """pytest's own workers and plugins may do as they like."""

    assert marks.Guard()("socket.bind", (None, ("127.0.0.1", 0))) is None


def test_the_guard_stands_in_this_very_run() -> None:
    """This test has no mark: neither a port nor a browser is to be had."""

    import socket

    with socket.socket() as made, pytest.raises(marks.UnmarkedError):
        made.bind(("127.0.0.1", 0))
    with pytest.raises(marks.UnmarkedError):
        subprocess.Popen(["chromium", "--version"])


TESTS = """
import socket, pytest
def listen():
    with socket.socket() as made: made.bind(("127.0.0.1", 0))
class Server:
    def __enter__(self): listen()
    def __exit__(self, *_): pass
@pytest.fixture
def serve(): listen()
@pytest.fixture
def over(serve): pass
def test_by_fixture(serve): pass
def test_by_a_fixture_of_a_fixture(over): pass
def test_by_what_it_calls():
    with Server(): pass
@pytest.mark.servers
def test_by_its_own_word(): listen()
def test_unmarked(): listen()
def test_plain(): pass
"""


@pytest.mark.slow
def test_marks_come_from_fixtures_calls_and_words(tmp_path: Path) -> None:
    """Four tests listen and are known for it, one does so unseen and fails, one needs nothing."""

    folder = tmp_path / "tests/verify"
    folder.mkdir(parents=True)
    (folder / "test_marked.py").write_text(TESTS, "utf-8")
    everything = run(tmp_path, "tests/verify", "--strict-markers").stdout.strip().splitlines()
    fast = run(tmp_path, "tests/verify", "-m", "not servers").stdout.strip().splitlines()

    assert "1 failed, 5 passed" in everything[-1]
    assert any(line.startswith("FAILED") and "test_unmarked" in line for line in everything)
    assert any("UnmarkedError: this test listens on" in line for line in everything)
    assert "1 failed, 1 passed, 4 deselected" in fast[-1]
