"""nginx's lines as they are written; what a real nginx makes of them stands in test_servers.py."""

from __future__ import annotations

import re

import pytest

from courseware.hosting import nginx, policy
from courseware.hosting.policy import Place

PLACES = [Place(), Place(path="/an-toan/", portals=("https://cong.example",))]


@pytest.mark.parametrize("place", PLACES)
def test_headers_are_said_once_and_with_errors_too(place: Place) -> None:
    """`add_header` of an inner block takes away those of the outer one, so there is one block."""

    said = re.findall(r"^    add_header (\S+) (.+);$", nginx.write(place), re.M)

    assert len(said) == len({name for name, _ in said})
    assert {name for name, _ in said} == {*policy.headers(place), "Cache-Control", "Allow"}
    assert all(value.endswith(" always") for _, value in said)


@pytest.mark.parametrize("place", PLACES)
def test_there_is_one_location_and_it_is_that_of_the_copy(place: Place) -> None:
    written = nginx.write(place)

    assert re.findall(r"^location (.+) \{$", written, re.M) == [f"^~ {place.path}"]
    assert f"error_page 404 {place.path}${{lachan_lang}}404.html;" in written


def test_a_block_indents_what_is_in_it_and_leaves_empty_lines_empty() -> None:
    assert nginx.text(nginx.block("types", ["a b;", "", "c d;"])) == "types {\n    a b;\n\n    c d;\n}\n"
