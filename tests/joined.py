"""The joined verifier as schools get it: made once for all tests, in a folder of its own, and loaded from there."""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from courseware.verifying import joining

_folder = tempfile.TemporaryDirectory(prefix="lachan-verify-")
atexit.register(_folder.cleanup)
FILE = Path(_folder.name) / joining.NAME
"""The file itself, for tests that start it as a program."""


def _load() -> ModuleType:
    FILE.write_bytes(joining.join())
    spec = importlib.util.spec_from_file_location("verify", FILE)
    assert spec is not None and spec.loader is not None
    module = sys.modules["verify"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


verify = _load()


@contextlib.contextmanager
def following(steps: Collection[str] | None) -> Iterator[None]:
    """Only these checks follow when the verifier has looked at every file of a host; all of them where None."""
    with pytest.MonkeyPatch.context() as patch:
        if steps is not None:
            patch.setattr(verify, "STEPS", tuple(getattr(verify, step) for step in steps))
        yield
