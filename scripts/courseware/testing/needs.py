"""A program that the tests hold ours against, and that this machine does not have."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

WORD = "Thiếu "
"""How each such sentence begins: by it the report knows what to gather at the end."""


def missing(what: str, remedy: str) -> NoReturn:
    """Leave this test out and say what to install; where `CI=true` nothing is left out, so the test fails."""
    sentence = f"{WORD}{what}: {remedy}."
    if os.environ.get("CI") == "true":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
