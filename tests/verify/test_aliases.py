"""The address of a signed page, spelled otherwise."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import BAD, Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
CASINO = '<title>Nhà cái</title><a href="https://nha-cai.bad.example/">nổ hũ</a>'


def found(copy: Copy, twist: Twist, part: int = 0) -> dict[tuple[str, str], str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.part = part
        verify.check_files(site)
        verify.check_spellings(site)
        verify.check_folder_pages(site)
    told = ("header-uneven", "signed-redirect")
    return {key: detail for key, detail in site.report.found.items() if verify.KINDS[key[0]].level or key[0] in told}


def at(path: str, body: str = "", status: int = 200, **headers: str) -> Twist:
    """One spelling of an address says something else."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == path:
            reply.status = status
            reply.body = body.encode() or reply.body
            reply.headers |= {"Content-Type": "text/html; charset=utf-8"}
            reply.headers |= {name.replace("_", "-"): value for name, value in headers.items()}

    return twist


def signed(path: str, other: str, copy: Copy) -> Twist:
    return at(path, (copy.folder / other).read_text("utf-8"))


ADDRESSES = {
    "the home page by its name": ("/index.html", CASINO),
    "a folder's page by its name": ("/en/index.html", CASINO),
    "a folder without its slash": ("/en", CASINO),
    "a dot in the address": ("/./", CASINO),
    "a quoted dot": ("/%2e/", CASINO),
    "a quoted letter": ("/%69ndex.html", CASINO),
    "capitals": ("/INDEX.HTML", CASINO),
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_another_page_at_another_spelling_is_named_with_its_address(name: str, copy: Copy) -> None:
    path, body = ADDRESSES[name]
    told = found(copy, at(path, body))
    assert {kind for kind, _ in told} == {"alias-differs"}
    assert "nha-cai.bad.example" in told["alias-differs", path]


@pytest.mark.parametrize("day", range(7))
def test_every_folder_is_asked_for_on_every_day(day: int, copy: Copy) -> None:
    assert ("alias-differs", "/en/index.html") in found(copy, at("/en/index.html", CASINO), part=day)


def test_a_genuine_page_in_the_place_of_another_is_named(copy: Copy) -> None:
    told = found(copy, signed("/index.html", "en/index.html", copy))
    assert told == {("alias-differs", "/index.html"): "trang en/index.html"}


def test_a_redirect_to_another_page_of_the_site_is_named(copy: Copy) -> None:
    told = found(copy, at("/index.html", "x", 302, Location="/bai/mat-khau.html"))
    assert told == {("signed-redirect", "/index.html"): "tới trang bai/mat-khau.html"}


@pytest.mark.parametrize(("status", "words"), [(404, "chữ “Nhà cái”"), (403, "chữ “Nhà cái”"), (206, "trả lời 206")])
def test_a_refusal_that_sells_is_named(status: int, words: str, copy: Copy) -> None:
    assert found(copy, at("/index.html", CASINO, status)) == {("alias-differs", "/index.html"): words}


def test_headers_at_another_spelling_are_compared(copy: Copy) -> None:
    """The bytes are signed, what comes with them is not."""

    def bare(ask: Ask, reply: Reply) -> None:
        if ask.path == "/en/index.html":
            reply.headers.pop("content-security-policy")

    assert found(copy, bare) == {("header-uneven", "/en/index.html"): "thiếu content-security-policy"}
    assert found(copy, at("/index.html", Refresh=f"0; url={BAD}")).keys() == {("injected-redirect", "/index.html")}


def test_a_spelling_that_lies_to_robots_alone_is_named_by_them(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/index.html" and ask.agent("Googlebot"):
            reply.insert(CASINO)

    assert found(copy, twist).keys() == {("cloak-ua", "/index.html")}


def home(ask: Ask, reply: Reply) -> None:
    """Whatever is not there leads home."""
    if reply.status == 404:
        reply.go("/")


def shorter(ask: Ask, reply: Reply) -> None:
    """`/x/index.html` leads to `/x/`, `/x` as well."""
    if ask.path.endswith("/index.html"):
        reply.go(ask.path.removesuffix("index.html"), 301)
    elif ask.path == "/en":
        reply.go("/en/", 301)


def soft(ask: Ask, reply: Reply) -> None:
    if reply.status == 404:
        reply.status = 200


def echo(ask: Ask, reply: Reply) -> None:
    """A page of the host's own that says what it was asked for."""
    if reply.status == 404:
        reply.body = f"<h1>Not Found</h1><p>{ask.path}</p><hr><a href='https://httpd.example/'>Server</a>".encode()


@pytest.mark.parametrize(
    "twist", [home, shorter, soft, echo, at("/./", "<h1>Bad Request</h1>", 400), at("/en", "x", 500)]
)
def test_an_honest_host_is_not_accused(twist: Twist, copy: Copy) -> None:
    assert found(copy, twist) == {}


@pytest.mark.parametrize("anybody", [True, False])
def test_a_server_that_obeys_the_address_is_open_to_others(anybody: bool, copy: Copy) -> None:
    """`//bai/x.html` led to `//bai/x` goes to a host called `bai`, which is nobody's; told where any host may stand there."""

    doubled = False  # what the server's own library makes of two slashes is one

    def twist(ask: Ask, reply: Reply) -> None:
        if doubled and (anybody or ask.path == "/bai/mat-khau.html"):
            reply.go(f"/{ask.path.removesuffix('.html')}", 308)

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        site.nowhere({})
        doubled = True
        verify.expect_alias(site, "bai/mat-khau.html", "//bai/mat-khau.html", {})
    told = {("open-redirect", "//bai/mat-khau.html"): "chuyển tới bai"}
    assert site.report.found == (told if anybody else {})


@pytest.mark.parametrize("path", ["/can-giup-ngay", "/can-giup-ngay/", "/bai/mat-khau"])
def test_the_address_of_a_page_as_people_type_it(path: str, copy: Copy) -> None:
    (copy.folder / "can-giup-ngay.html").write_text((copy.folder / "index.html").read_text("utf-8"), "utf-8")
    copy.sign()
    for twist, expected in ((at(path, CASINO), {("alias-differs", path)}), (at(path, "<title>x</title>", 404), set())):
        with serving(files_of(copy.folder), twist) as server:
            site = site_at(server.server_port, copy)
            verify.check_files(site)
            verify.check_endings(site)
        assert {key for key in site.report.found if verify.KINDS[key[0]].level} == expected
