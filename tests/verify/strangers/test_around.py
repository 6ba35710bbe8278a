"""Register, portal and log around the site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from courseware.signing import minisign

from .looking import assert_named, verify
from .server import Server
from .site import KEY, make, write
from .tampering import (
    BANNER,
)


def test_a_host_that_only_looks_official_is_not_in_the_register(genuine: Path, key: Path, tmp_path: Path) -> None:
    """The register has the same site under a name that begins alike."""
    register = tmp_path / "so.txt"
    register.write_text("127.0.0.1.thcs-mau.example thcs-mau\n", "utf-8")
    comment = "register serial=1 issued=2026-11-01 expires=2027-03-01"
    register.with_name("so.txt.minisig").write_text(minisign.sign_file(KEY, register.read_bytes(), comment), "utf-8")
    with Server(genuine) as server:
        assert_named(verify(key, server.url, "--register", str(register), steps=()), "register-unknown")


PORTAL = (
    '<!doctype html><title>Cổng</title><iframe src="{url}lop-6-7/lua-dao.html"></iframe>'
    '<a href="https://moet.gov.vn/">Bộ</a>{more}'
)
PORTALS = {
    "frame of a host that begins alike": (
        "portal-frame",
        lambda text, _: text.replace("127.0.0.1", "127.0.0.1.kuwin.example"),
    ),
    "frame with the true host as a user name": (
        "portal-frame",
        lambda text, url: text.replace("http://", "http://127.0.0.1@kuwin.example/"),
    ),
    "second frame, one dot wide": (
        "portal-frame portal-links",
        lambda text, _: text.replace("{more}", "<iframe src=//kuwin.example width=1></iframe>"),
    ),
    "true frame in a comment, false one shown": (
        "portal-frame",
        lambda text, _: text.replace("<iframe", "<!-- <iframe").replace(
            "</iframe>", "</iframe> --><iframe src='https://kuwin.example/lop-6-7/lua-dao.html'></iframe>", 1
        ),
    ),
    "frame exchanged for an object": (
        "portal-frame",
        lambda text, _: re.sub("<iframe src=.*</iframe>", "<object data=//kuwin.example/></object>", text),
    ),
    "hidden link": ("portal-links", lambda text, _: text.replace("{more}", BANNER)),
}


@pytest.mark.parametrize("name", PORTALS)
def test_a_changed_portal_is_found_and_named(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    kinds, change = PORTALS[name]
    portal, allowed = make(tmp_path / "portal"), tmp_path / "allowed.txt"
    allowed.write_text("moet.gov.vn\n", "utf-8")
    with Server(genuine) as server, Server(portal) as other:
        text = change(PORTAL.replace("{url}", server.url), server.url).replace("{more}", "")
        write(portal, "index.html", text.encode())
        words = ("--portal", other.url, "--allow", str(allowed))
        assert_named(verify(key, server.url, *words, until=kinds, steps=()), kinds)


LINE = '10.0.0.1 - - [22/Nov/2026:03:14:15 +0700] "GET {} HTTP/1.1" {} 5120 "https://www.google.com/" "Mozilla/5.0"\n'
LOGGED = {
    "a doorway": "/nohu/88.html",
    "a doorway spelt with percent signs": "/%6e%6fhu.html",
    "code with a query": "/assets/ma-qr.php?k=1",
    "a page that only differs in capitals": "/Lien-He.html",
}


@pytest.mark.parametrize("name", LOGGED)
def test_a_page_that_only_the_log_knows_is_found(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(LINE.format("/", 200) + LINE.format("/khong-co.html", 404) + LINE.format(LOGGED[name], 200), "utf-8")
    assert_named(verify(key, genuine, "--log", str(log)), "log-unlisted")
