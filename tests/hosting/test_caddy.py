"""Caddy's lines as they are written; what a real Caddy makes of them stands in test_servers.py."""

from __future__ import annotations

import pytest

from courseware.hosting import caddy, policy
from courseware.hosting.policy import Place

PLACES = [Place(), Place(path="/an-toan/", portals=("https://cong.example",))]


@pytest.mark.parametrize("place", PLACES)
def test_every_brace_that_opens_closes(place: Place) -> None:
    depth = 0
    for line in caddy.write(place).splitlines():
        if not line.lstrip().startswith("#"):
            depth += line.endswith("{") - (line.strip() == "}")
            assert depth >= 0, line
    assert depth == 0


@pytest.mark.parametrize("place", PLACES)
def test_an_error_carries_every_header_again(place: Place) -> None:
    """An answer, and an error in each language: an error begins with none."""

    written = caddy.write(place)
    for name, value in policy.headers(place).items():
        assert written.count(f'    {name} "{value}"\n') == 1 + len(policy.LANGUAGES) + (name in policy.LOADED_HEADERS and
            policy.LOADED_HEADERS[name] == value)  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_it_answers_only_below_its_own_path(place: Place) -> None:
    written = caddy.write(place)

    assert f"handle {place.path}* {{" in written
    assert [line.split()[-1] for line in written.splitlines() if line.strip().startswith("rewrite * ")] == [
        f"{place.path}{lang}404.html" for lang in sorted(policy.LANGUAGES, reverse=True)
    ]
