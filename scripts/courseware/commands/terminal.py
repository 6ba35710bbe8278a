"""What a command says goes through here: nothing that stands in a file of somebody's steers a terminal or turns letters round."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator
from typing import TextIO

from courseware.content.problems import visible

OURS = re.compile(r"([\n\t])")
"""What no file has to bring: line feeds and tabs between what is said."""


class Shown:
    """A stream of text in which controls and overridden directions are shown as `<U+001B>`; all else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write; line feeds and tabs are ours. Returns the number of characters taken."""
        self.stream.write("".join(part if part in "\n\t" else visible(part) for part in OURS.split(text)))
        return len(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self.stream, name)


@contextlib.contextmanager
def safe() -> Iterator[None]:
    """Standard output and standard error as `Shown`, for one command. What other programs write is theirs."""
    with (
        contextlib.redirect_stdout(Shown(sys.stdout)),  # type: ignore[type-var]
        contextlib.redirect_stderr(Shown(sys.stderr)),  # type: ignore[type-var]
    ):
        yield
