"""The joined verifier as schools get it: made once for all tests, in a folder of its own, and loaded from there."""

from __future__ import annotations

import atexit
import importlib.util
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from courseware.signing import joining

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
