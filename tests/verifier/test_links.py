"""Where a browser goes for an address in a page or a Location header."""

from __future__ import annotations

import pytest

from verifier.links import host_of, landing, quoted

HERE = "https://an-toan.example/hoc/bai.html"


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/x", "https://an-toan.example/x"),
        ("khac.html?a=1", "https://an-toan.example/hoc/khac.html?a=1"),
        ("//la.example/x", "https://la.example/x"),
        (r"\\la.example/x", "https://la.example/x"),
        (r"/\la.example", "https://la.example"),
        ("https:///la.example/", "https://la.example/"),
        ("https:\\\\la.example", "https://la.example"),
        ("ht\ttps://la.exa\nmple/", "https://la.example/"),
        (" \x01https://la.example/ ", "https://la.example/"),
        ("?next=//la.example", "https://an-toan.example/hoc/bai.html?next=//la.example"),
        ("HTTPS:////LA.example/", "https://LA.example/"),
    ],
)
def test_a_location_is_read_as_browsers_do(location: str, there: str) -> None:
    """WHATWG URL: tabs and ends of lines go, a backslash is a slash, and any number of slashes are two."""
    assert landing(HERE, location).geturl() == there


@pytest.mark.parametrize(
    ("address", "host"),
    [("https://A.example:8080/x", "a.example"), ("/x", ""), ("mailto:a@b.example", ""), ("http://[::1", "?")],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    """What is no address has a host that is nobody's."""
    assert host_of(address) == host


def test_what_is_quoted_already_stays() -> None:
    assert quoted("/an toàn/a%20b(1).html") == "/an%20to%C3%A0n/a%20b(1).html"
