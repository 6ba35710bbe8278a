"""A page without the protection that all others of its host have."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
CSP = "content-security-policy"


def found(copy: Copy, twist: Twist) -> dict[tuple[str, str], str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_headers(site)
    return dict(site.report.found)


def on(path: str, name: str, change: dict[str, str]) -> Twist:
    """On one address (all with ""), words of a header are others; without any, it is gone."""

    def twist(ask: Ask, reply: Reply) -> None:
        key = next((key for key in reply.headers if key.lower() == name), "")
        if (path and ask.path != path) or not key:
            return
        old = reply.headers.pop(key)
        for one, other in change.items():
            assert one in old
            old = old.replace(one, other)
        if change:
            reply.headers[key] = old

    return twist


@pytest.mark.parametrize(("path", "name"), [("/", "index.html"), ("/bai/mat-khau.html", "bai/mat-khau.html")])
def test_a_page_that_lost_its_policy_is_named_with_its_address(path: str, name: str, copy: Copy) -> None:
    assert found(copy, on(path, CSP, {})) == {("header-uneven", name): f"thiếu {CSP} (4/5 tệp cùng loại có)"}


def test_a_policy_that_only_reports_is_none(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/":
            reply.headers["Content-Security-Policy-Report-Only"] = reply.headers.pop(CSP)

    assert found(copy, twist).keys() == {("header-uneven", "index.html")}


def test_all_that_a_page_lost_is_told_together(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/":
            del reply.headers[CSP], reply.headers["referrer-policy"]

    told = found(copy, twist)
    assert told.keys() == {("header-uneven", "index.html")}
    assert CSP in told["header-uneven", "index.html"] and "referrer-policy" in told["header-uneven", "index.html"]


def test_one_more_host_that_may_frame_a_single_page_is_named(copy: Copy) -> None:
    """For all pages it is the portal of the school."""
    more = {"frame-ancestors 'self'": "frame-ancestors 'self' https://cong.example"}
    assert found(copy, on("", CSP, more)) == {}
    told = found(copy, on("/", CSP, more))
    assert told.keys() == {("header-weak", "index.html")}
    assert "https://cong.example" in told["header-weak", "index.html"]


def test_a_page_with_a_weaker_policy_is_named_as_before(copy: Copy) -> None:
    weak = on("/", CSP, {"script-src 'self'": "script-src 'self' 'unsafe-inline'"})
    assert found(copy, weak) == {("header-weak", "index.html"): f"{CSP}: script-src thêm 'unsafe-inline'"}


def test_a_visitor_whose_policy_lets_more_hosts_frame_is_told(copy: Copy) -> None:
    more = on("/", CSP, {"frame-ancestors 'self'": "frame-ancestors 'self' https://la.example"})

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.agent("Googlebot"):
            more(ask, reply)

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    assert site.report.found.keys() == {("cloak-ua", "index.html")}


def test_a_host_that_protects_pages_alone_is_a_note(copy: Copy) -> None:
    """What only pages obey many hosts send with pages alone."""

    def twist(ask: Ask, reply: Reply) -> None:
        if not ask.path.endswith(("/", ".html")):
            reply.headers.pop(CSP, None)

    assert found(copy, twist) == {("headers-none", CSP): "6/11 tệp"}


def test_a_host_without_protection_is_a_note(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        reply.headers.pop(CSP, None)

    assert found(copy, twist) == {("headers-none", CSP): "11/11 tệp"}


@pytest.mark.parametrize(
    ("name", "expected", "value", "weak"),
    [
        ("x-content-type-options", "nosniff", "nosniff, nosniff", False),
        ("x-content-type-options", "nosniff", "nosniff, x", True),
        ("referrer-policy", "no-referrer", "no-referrer, unsafe-url", True),
        ("cross-origin-opener-policy", "same-origin", "same-origin, same-origin", True),
        (CSP, "script-src 'self'", "script-src 'self', upgrade-insecure-requests", False),
        (CSP, "script-src 'self', img-src 'self'", "script-src 'self'", True),
    ],
)  # fmt: skip
def test_a_header_that_comes_twice(name: str, expected: str, value: str, weak: bool) -> None:
    """Both of two policies hold; of others a browser drops what it cannot read."""
    assert bool(verify.weaker(name, expected, value)) is weak


@pytest.fixture
def many(copy: Copy) -> Copy:
    """The small release with twelve lessons more, two of them pages of folders."""
    for name in (*(f"bai/so-{n}.html" for n in range(10)), "lop-6/index.html", "lop-7/index.html"):
        (copy.folder / name).parent.mkdir(exist_ok=True)
        (copy.folder / name).write_text((copy.folder / "index.html").read_text("utf-8") + f"<p>{name}</p>\n", "utf-8")
    copy.sign()
    return copy


LOST = {
    "bai/so-3.html": {"bai/so-3.html"},
    "index.html": {"index.html"},
    "assets/mark.svg": set(),
    "404.html": set(),
    "sw.js": set(),
}


@pytest.mark.parametrize("path", LOST)
def test_one_of_many_pages_without_protection_is_a_finding(path: str, many: Copy) -> None:
    """Pages for what is not there, scripts and a drawing without company have rules of their own on many hosts."""
    (many.folder / "sw.js").write_text("1\n", "utf-8")
    many.sign()
    told = found(many, on(f"/{path.removesuffix('index.html')}", "x-content-type-options", {}))
    assert {where for kind, where in told if kind == "header-alone"} == LOST[path]
    assert all("x-content-type-options" in words for (kind, _), words in told.items() if kind == "header-alone")


def bare(reply: Reply) -> None:
    reply.headers.pop(CSP, None)


def kept(ask: Ask, reply: Reply) -> None:
    """A front has one page from before, and asks its host for whatever it has not seen."""
    if ask.path == "/bai/so-3.html" and not ask.query:
        bare(reply)


def of_folders(ask: Ask, reply: Reply) -> None:
    if ask.path.endswith("/"):
        bare(reply)


def a_third(ask: Ask, reply: Reply) -> None:
    """One of three servers, by the address."""
    if ask.path in ("/bai/so-1.html", "/bai/so-2.html", "/bai/so-5.html", "/bai/so-8.html"):
        bare(reply)


def by_chance(ask: Ask, reply: Reply) -> None:
    """One of several servers in turn."""
    if ask.count in (7, 9) or (ask.count % 2 == 1 and ask.count > 40):
        bare(reply)


@pytest.mark.parametrize("twist", [kept, of_folders, a_third, by_chance])
def test_an_honest_host_is_not_said_to_have_a_page_alone(twist: Twist, many: Copy) -> None:
    assert "header-alone" not in {kind for kind, _ in found(many, twist)}
