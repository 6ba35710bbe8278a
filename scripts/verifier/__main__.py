"""Started as a program: whatever the console's own letters are, it gets UTF-8."""

from __future__ import annotations

import contextlib
import sys

from verifier.command import main

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
