"""One text in a file exchanged for another: how a test breaks, or mends, what it copied."""

from __future__ import annotations

from pathlib import Path


def exchange(file: Path, old: str, new: str, *, everywhere: bool = False) -> None:
    """Write `new` where `old` stands first, or wherever it stands; a file that does not hold it fails the test.

    Else a test whose text has moved on would change nothing, and prove nothing.
    """
    text = file.read_text("utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    file.write_text(text.replace(old, new, -1 if everywhere else 1), "utf-8")
