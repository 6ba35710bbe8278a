"""Icons, small texts, proofs, robots.txt and site maps: what nobody links to and everybody asks for."""

from __future__ import annotations

import gzip

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
SOLD = "<html><body>nổ hũ</body></html>".encode()
ACME = "/.well-known/acme-challenge/"
MAP = b"<urlset><url><loc>/tin-tuc/a-1</loc></url><url><loc>/bai/mat-khau.html</loc></url></urlset>"
INDEX = b"<sitemapindex><sitemap><loc>/m/a.xml.gz</loc></sitemap></sitemapindex>"


def told(copy: Copy, pages: dict[str, bytes], robot: str = "", status: int = 200) -> dict[tuple[str, str], str]:
    """What is told of a host that has these pages as well, for all or for one robot."""

    def twist(ask: Ask, reply: Reply) -> None:
        body = pages.get(ask.path, next((pages[key] for key in pages if key[-1] == "*" and ask.path[: len(key) - 1] == key[:-1]), b""))  # fmt: skip
        if body and ask.agent(robot):
            reply.status, reply.body = status, body

    return told_of(copy, twist)


def told_of(copy: Copy, twist: Twist) -> dict[tuple[str, str], str]:
    copy.sign(allowed=verify_allowed())
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_probes(site)
    return site.report.found


def verify_allowed() -> tuple[str, ...]:
    return (verify.ACME, ".well-known/security.txt", "favicon.ico", "robots.txt")


HONEST: dict[str, dict[str, bytes]] = {
    "icons and texts": {"/favicon.ico": b"\0\0\1\0\1\0", "/apple-touch-icon.png": b"\x89PNG\r\n\x1a\n", "/humans.txt": b"Tin: c\xc3\xb4 Lan\n",
                        "/browserconfig.xml": b"<browserconfig><msapplication/></browserconfig>"},
    "a proof for every name": {f"{ACME}*": b"Zq1-token.Zq1_print\n"},
    "a site map of the release": {"/sitemap_index.xml": b"<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>",
                                  "/robots.txt": b"User-agent: *\nDisallow: /404.html\nDisallow: /*?\nDisallow: /*.zip$\nSitemap: /sitemap.xml\n"},
    "a page that the map names and is gone": {"/robots.txt": b"Sitemap: /m/b.txt\n", "/m/b.txt": b"http://127.0.0.1/cu.html\n"},
}  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_host_has_its_own(name: str, copy: Copy) -> None:
    kinds = {kind for kind, _ in told(copy, HONEST[name]) if verify.KINDS[kind].level}
    assert kinds <= ({"extra"} if "map" in name else set())  # the map is a file that the release does not have
    assert "doorway" not in kinds


BAD: dict[str, tuple[dict[str, bytes], tuple[str, str], str]] = {
    "an icon that is a page": ({"/favicon.ico": SOLD}, ("extra", "favicon.ico"), "không phải ảnh"),
    "an icon for phones": ({"/apple-touch-icon.png": SOLD}, ("extra", "apple-touch-icon.png"), "không phải ảnh"),
    "a text that sells": ({"/humans.txt": "nhà cái".encode()}, ("extra", "humans.txt"), "nhà cái"),
    "a robots.txt that is a page": ({"/robots.txt": SOLD}, ("extra", "robots.txt"), "HTML"),
    "one page hidden": ({"/robots.txt": b"User-agent: *\nDisallow: /bai/mat\n"}, ("robots-closed", "robots.txt"), "/bai/mat-khau.html"),
    "names below the folder of proofs": ({f"{ACME}*": SOLD}, ("doorway", f"{ACME[1:]}index.html"), "chứng minh"),
    "a map that robots.txt names": ({"/robots.txt": b"Sitemap: /m/x.xml", "/m/x.xml": MAP, "/tin-tuc/a-1": SOLD}, ("doorway", "tin-tuc/a-1"), "nổ hũ"),
    "a list of packed maps": ({"/sitemap_index.xml": INDEX, "/m/a.xml.gz": gzip.compress(MAP), "/tin-tuc/a-1": SOLD},
                              ("doorway", "tin-tuc/a-1"), "m/a.xml.gz"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_what_its_name_says_is_told(name: str, copy: Copy) -> None:
    pages, place, words = BAD[name]
    assert words in told(copy, pages, "Googlebot" if "map" in name else "")[place]


def test_a_robots_file_for_phones_alone(copy: Copy) -> None:
    found = told(copy, {"/robots.txt": b"User-agent: Googlebot\nDisallow: /\n"}, "Android")
    assert ("robots-closed", "robots.txt") in found


def test_an_icon_elsewhere(copy: Copy) -> None:
    found = told_of(copy, lambda ask, reply: reply.go() if ask.path == "/favicon.ico" else None)
    assert ("redirect-foreign", "favicon.ico") in found


def test_a_refusal_that_sells_is_read(copy: Copy) -> None:
    found = told(copy, {"/admin/": SOLD}, status=403)
    assert "nổ hũ" in found["doorway", "admin/"]


@pytest.mark.parametrize("name", ["assets/site.0a1b2c3d.css", "assets/site.4e5f6a7b.js"])
def test_what_is_altered_for_the_own_pages_alone(name: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{name}" and "127.0.0.1" in ask.headers.get("referer", ""):
            reply.body += b"\n/* */"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_loaded(site)
    assert ("cloak-referer", name) in site.report.found


@pytest.mark.parametrize(
    ("header", "words", "kind"),
    [("referer", "chatgpt.com", "cloak-referer"), ("referer", "perplexity", "cloak-referer"), ("referer", "gemini", "cloak-referer"),
     ("referer", "telegram", "cloak-referer"), ("referer", "l.wl.co", "cloak-referer"), ("accept", "text/markdown", "cloak-fetch"),
     ("x-forwarded-for", "66.249.", "cloak-address"), ("x-forwarded-for", "40.77.", "cloak-address"),
     ("cookie", "_ga=", "cloak-cookie"), ("cookie", "PHPSESSID", "cloak-cookie"), ("cookie", "nv4", "cloak-cookie")],
)  # fmt: skip
def test_visitors_of_this_year(header: str, words: str, kind: str, copy: Copy) -> None:
    """Each is among those who look at every page of the sample, and is named."""

    def twist(ask: Ask, reply: Reply) -> None:
        if words in ask.headers.get(header, "") and ask.path == "/":
            reply.insert("<b>nổ hũ</b>")

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        for viewer in verify.viewers():
            if words in verify.headers_of(viewer).get({"referer": "Referer", "accept": "Accept", "cookie": "Cookie"}.get(header, "X-Forwarded-For"), ""):  # fmt: skip
                verify.expect_file(site, "index.html", viewer)
    assert {found for found, _ in site.report.found} == {kind}


def test_a_download_that_goes_on_from_the_middle(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.headers.get("range", "").endswith("-") and ask.path == "/bai/mat-khau.html":
            reply.status, reply.body = 206, SOLD

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_ways_of_asking(site)
    assert {kind for kind, _ in site.report.found} == {"range-differs"}


@pytest.mark.parametrize("name", ["Accept-CH", "Critical-CH"])
def test_a_host_that_asks_for_more_about_the_visitor_is_noted(name: str, copy: Copy) -> None:
    with serving(
        files_of(copy.folder), lambda ask, reply: reply.headers.__setitem__(name, "Sec-CH-UA-Model")
    ) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_headers(site)
    assert {kind for kind, _ in site.report.found} == {"hints-asked"}
