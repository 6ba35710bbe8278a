"""Redirects, unknown addresses, files of strangers, broken answers: the files are genuine, the server lies."""

from __future__ import annotations

import functools
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from .looking import assert_named, verify
from .lying import (
    at,
    away,
    casino,
    has,
    hop,
    maze,
    ok,
    reflected,
    served,
    slash,
    told,
    unknown,
)
from .server import Lie, Server
from .tampering import (
    BANNER,
)


@functools.cache
def bomb() -> bytes:
    """More zeros than are read, packed."""
    return gzip.compress(bytes(80 << 20), 1)


PLACES: dict[str, tuple[str, Lie]] = {
    "one page moved to a look-alike": (
        "redirect-foreign",
        at("/lien-he.html", lambda answer: told(Location="https://thcs-rnau.example/lien-he.html")(away(answer))),
    ),
    "three hops, then away": ("redirect-foreign", hop),
    "redirect with a backslash": (
        "redirect-foreign",
        at("/en/lien-he.html", lambda answer: told(Location="/\\kuwin.example/")(away(answer))),
    ),
    "redirect 308": ("redirect-foreign", at("/lop-6-7/tai-ve.html", lambda answer: replace(away(answer), status=308))),
    "redirect to another port": (
        "redirect-foreign",
        at("/lop-6-7/tai-ve.html", lambda answer: told(Location="http://127.0.0.1:1/")(away(answer))),
    ),
    "script moved elsewhere": ("redirect-foreign", served(r"\.js$", away)),
    "a password is asked for": (
        "missing unreachable changed password-asked",
        at("/lien-he.html", ok("Đăng nhập", 401, WWW_Authenticate='Basic realm="Tai khoan truong"')),
    ),
    "gambling page with status 503": (
        "missing unreachable gambling",
        at("/lien-he.html", lambda answer: replace(casino(answer), status=503)),
    ),
    "genuine page with status 404": (
        "status-wrong",
        at("/lop-6-7/lua-dao.html", lambda answer: replace(answer, status=404)),
    ),
    "part of the leaflet, though all was asked for": (
        "truncated changed range-differs missing",
        served(r"\.pdf$", lambda answer: replace(answer, status=206, body=answer.body[:50], plain=True)),
    ),
    "unknown pages sell gambling": ("soft-404 notfound-hijack doorway", unknown("", casino)),
    "unknown pages sell gambling, as 404": (
        "notfound-hijack gambling",
        unknown("", lambda answer: replace(casino(answer), status=404)),
    ),
    "only unknown English pages": ("soft-404 notfound-hijack doorway", unknown("^/en/", casino)),
    "only unknown deep pages": ("soft-404 notfound-hijack doorway", unknown("^/lop-6-7/", casino)),
    "only unknown numbers": ("soft-404 notfound-hijack doorway", unknown(r"/\d{3,}", casino)),
    "only names of casinos": (
        "soft-404 notfound-hijack doorway",
        unknown(r"(?i)no-?hu|kuwin|bet|casino|slot|ca-?do|tai-?xiu", casino),
    ),
    "only unknown programs": (
        "soft-404 notfound-hijack doorway server-code extra",
        unknown(r"\.(php|aspx?)(\?|$)", casino),
    ),
    "unknown pages, for search robots": (
        "notfound-hijack cloak-ua soft-404 doorway",
        lambda asked, answer: (
            casino(answer) if answer.status == 404 and "Googlebot" in asked.header("User-Agent") else answer
        ),
    ),
    "unknown pages, from a search": (
        "notfound-hijack cloak-referer redirect-foreign",
        lambda asked, answer: away(answer) if answer.status == 404 and "google" in asked.header("Referer") else answer,
    ),
    "settings of the repository": (
        "exposed",
        at("/.git/config", ok("[core]\n\trepositoryformatversion = 0\n", Content_Type="text/plain")),
    ),
    "passwords": ("exposed", at("/.env", ok("DB_PASSWORD=1\n", Content_Type="text/plain"))),
    "stranger's app may open our links": (
        "extra ownership exposed",
        at(
            "/.well-known/assetlinks.json",
            ok('[{"target":{"package_name":"vn.kuwin"}}]', Content_Type="application/json"),
        ),
    ),
    "stranger's advertisements": (
        "extra ownership exposed",
        at("/ads.txt", ok("kuwin.example, 1, DIRECT", Content_Type="text/plain")),
    ),
    "stranger owns the site for Bing": (
        "ownership",
        at("/BingSiteAuth.xml", ok("<users><user>7</user></users>", Content_Type="text/xml")),
    ),
    "a second site map": (
        "extra doorway exposed",
        at(
            "/sitemap_index.xml",
            ok("<sitemapindex><sitemap><loc>/nohu.xml</loc></sitemap></sitemapindex>", Content_Type="text/xml"),
        ),
    ),
    "robots.txt, for search robots": (
        "robots-foreign cloak-ua cloak-mix",
        at(
            "/robots.txt",
            lambda answer: replace(answer, body=b"Sitemap: https://kuwin.example/s.xml\n"),
            has("User-Agent", "Googlebot"),
        ),
    ),
    "site map, for search robots": (
        "cloak-ua cloak-mix doorway",
        at(
            "/sitemap.xml",
            lambda answer: replace(answer, body=b"<urlset><url><loc>/no-hu.html</loc></url></urlset>"),
            has("User-Agent", "Googlebot"),
        ),
    ),
    "open redirect by url=": ("open-redirect", reflected("url")),
    "open redirect by next=": ("open-redirect", reflected("next")),
    "open redirect by two slashes": ("open-redirect redirect-foreign alias-differs", slash),
    "page cut short of its length": (
        "truncated unreachable changed",
        at(
            "/lien-he.html",
            lambda answer: replace(answer, body=answer.body[:200], claimed=len(answer.body), plain=True),
        ),
    ),
    "more behind the page": (
        "trailing changed gambling",
        served("lien-he", lambda answer: replace(answer, body=answer.body + BANNER.encode())),
    ),
    "page that never ends": (
        "trailing changed unreachable",
        at("/lien-he.html", lambda answer: replace(answer, endless=b" " * 65536, plain=True)),
    ),
    "bomb of zeros": (
        "encoding-differs changed unreachable trailing",
        at(
            "/lien-he.html",
            lambda answer: told(Content_Encoding="gzip")(replace(answer, body=bomb(), plain=True)),
            has("Accept-Encoding", "gzip"),
        ),
    ),
    "headers without end": (
        "unreachable missing header-extra",
        at("/lien-he.html", lambda answer: replace(answer, before=b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 200_000)),
    ),
    "not HTTP at all": (
        "unreachable missing",
        at("/lien-he.html", lambda answer: replace(answer, before=b"\xff\xfe nha cai\r\n\r\n")),
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path) -> None:
    kinds, said = PLACES[name]
    with Server(genuine, said) as server:
        assert_named(verify(key, server.url, "--timeout", "3", until=kinds), kinds)


def test_a_page_that_only_leads_on_is_never_clean(genuine: Path, key: Path) -> None:
    """Redirects that never end show nothing, so nothing is known: not checked, with what to do."""
    with Server(genuine, maze) as server:
        report = verify(key, server.url, "--timeout", "3", steps=())
    assert report.exit == 2 and "không cho xem" in report.text
