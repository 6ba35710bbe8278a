"""A program that is not here is one sentence: the test is left out, or fails where nothing may be."""

from __future__ import annotations

import pytest

from courseware.testing.needs import missing

SENTENCE = "Thiếu caddy: cài gói caddy."


def test_on_a_desk_the_test_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""

    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=SENTENCE):
        missing("caddy", "cài gói caddy")


def test_in_continuous_integration_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same words."""

    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=SENTENCE):
        missing("caddy", "cài gói caddy")
