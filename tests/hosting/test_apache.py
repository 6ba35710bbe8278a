""".htaccess as it is written; what a real Apache makes of it stands in test_servers.py and test_beside_a_portal.py."""

from __future__ import annotations

import re

import pytest

from courseware.hosting import apache, policy
from courseware.hosting.policy import Place

PLACES = [Place(), Place(path="/an-toan/", portals=("https://cong.example",))]
MODULES = {"Header": "mod_headers.c", "RewriteRule": "mod_rewrite.c", "RewriteCond": "mod_rewrite.c",
           "RewriteEngine": "mod_rewrite.c", "SetEnv": "mod_env.c", "RemoveEncoding": "mod_mime.c", "RemoveLanguage": "mod_mime.c"}  # fmt: skip
"""What a shared host may lack → the module that it belongs to."""


@pytest.mark.parametrize("place", PLACES)
def test_a_directive_of_a_module_stands_where_that_module_is_asked_for(place: Place) -> None:
    """Else a host without it answers 500 to everything."""

    asked: list[str] = []
    for line in apache.write(place).splitlines():
        word, *rest = line.split(" ", 1)
        if word == "<IfModule":
            asked.append(rest[0].rstrip(">"))
        elif word == "</IfModule>":
            asked.pop()
        else:
            assert MODULES.get(word, "core") in ("core", *asked), line
    assert asked == []


@pytest.mark.parametrize("place", PLACES)
def test_every_header_of_the_policy_is_said(place: Place) -> None:
    written = apache.write(place)

    for name, value in policy.headers(place).items():
        assert written.count(f'\nHeader always set {name} "{value}"\n') == 1


@pytest.mark.parametrize("place", PLACES)
def test_pages_for_errors_begin_where_the_copy_lives(place: Place) -> None:
    written = apache.write(place) + apache.language(place, "en/")

    assert re.findall(r"^ErrorDocument \d+ (.+)$", written, re.M) == [
        f"{place.path}{folder}404.html" for folder in ("", "", "en/", "en/")
    ]
