"""_headers: no Netlify runs here, so the file is compared with the policy."""

from __future__ import annotations

import pytest

from courseware.hosting import netlify, policy
from courseware.hosting.policy import Place

PLACE = Place(path="/an-toan/", portals=("https://cong.example",))


def test_headers_file_says_each_header_once_per_address() -> None:
    """Cloudflare joins what two rules say: no header stands in two rules that can match one file."""

    lines = netlify.write(PLACE, ["assets/site.01234567.css"], ["assets/img"]).splitlines()
    assert lines[0] == "/an-toan/*"
    assert sum("Cache-Control" in line for line in lines) == 2
    assert lines[lines.index("/an-toan/assets/site.01234567.css") + 1] == f"  Cache-Control: {policy.FOREVER}"
    assert max(map(len, lines)) < 2000 and sum(line.startswith("/") for line in lines) <= 100


@pytest.mark.parametrize("place", [Place(), PLACE])
def test_every_address_begins_where_the_copy_lives(place: Place) -> None:
    """In the root of a domain as in a folder; a folder of pictures stands for all in it."""
    lines = netlify.write(place, ["assets/a.01234567.js"], ["assets/img", "assets/ve"]).splitlines()
    assert [line for line in lines if line.startswith("/")] == [
        place.path + path for path in ("*", "assets/a.01234567.js", "assets/img/*", "assets/ve/*", "*.svg")
    ]
    assert lines[-3] == f"  Cache-Control: {policy.DAY}"
    assert all(line.startswith(("/", "  ")) for line in lines)


@pytest.mark.parametrize("place", [Place(), PLACE])
def test_a_drawing_opened_by_itself_is_in_a_sandbox(place: Place) -> None:
    """Whether a host joins the values of two rules or takes the later one: nothing of the general policy is lost."""
    lines = netlify.write(place, [], ["assets/img"]).splitlines()
    general, alone = (line.partition(": ")[2] for line in lines if policy.CSP_NAME in line)
    assert lines[-2] == f"{place.path}*.svg"
    assert alone == general + "; sandbox"
