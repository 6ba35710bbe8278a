"""Nothing that stands in a file steers the terminal of whoever runs a command."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from courseware import commands
from courseware.commands import terminal


def test_what_steers_is_shown_and_what_is_ours_is_let_through() -> None:
    stream = io.StringIO()
    print("Đã làm\t“a\x1b[2J\u202eb”\r\n", file=terminal.Shown(stream))  # type: ignore[arg-type]

    assert stream.getvalue() == "Đã làm\t“a<U+001B>[2J<U+202E>b”<U+000D>\n\n"


def test_a_stream_stays_what_it_was() -> None:
    """A program that asks whether it writes to a terminal gets the stream's own answer."""

    stream = io.StringIO()

    assert terminal.Shown(stream).isatty() is stream.isatty()


@pytest.mark.parametrize(
    "words",
    [
        ["offline", "tran\x1b]0;g\x07g"],
        ["host", "--domain", "\u202eelpmaxe", "khong-co"],
        ["edition", "\x9b2J.yml", "--sample"],
    ],
)
def test_no_command_hands_on_what_steers(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Names of files and values of options come back in sentences."""

    monkeypatch.chdir(tmp_path)  # a sample is written where the command is typed
    before = sys.stdout, sys.stderr
    commands.main(words, tmp_path)
    said = "".join(capfd.readouterr())

    assert "<U+" in said and not set(said) & set("\x1b\x07\x9b\u202e")
    assert (sys.stdout, sys.stderr) == before
