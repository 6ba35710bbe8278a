"""What is refused to a program or a visitor is no change of content: not checked, or told as not seen; never a finding."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, Look, checked, site_at

pytestmark = pytest.mark.servers


def refused(status: int, when: Callable[[Ask], bool], **headers: str) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask):
            reply.status, reply.body = status, b"<h1>Just a moment...</h1>"
            reply.headers |= {name.replace("_", "-"): value for name, value in headers.items()}

    return twist


@pytest.mark.parametrize("status", [400, 401, 403, 405, 406, 407, 412, 418, 421, 425, 429, 451, 503, 511])
def test_a_refused_page_is_not_checked(status: int, copy: Copy) -> None:
    assert checked(copy, refused(status, lambda ask: ask.path == "/bai/mat-khau.html", Retry_After="9999")) == set()
    assert "có tệp chưa xem được" in copy.report["failed"]


@pytest.mark.parametrize(("status", "kind"), [(404, "missing"), (410, "missing")])
def test_a_page_that_is_said_to_be_gone_is_missing(status: int, kind: str, copy: Copy) -> None:
    assert checked(copy, refused(status, lambda ask: ask.path == "/bai/mat-khau.html")) == {kind}


def test_a_password_is_asked_by_the_server_alone(copy: Copy) -> None:
    twist = refused(401, lambda ask: ask.path == "/bai/mat-khau.html", WWW_Authenticate='Basic realm="x"')
    assert checked(copy, twist) == {"password-asked"}


@pytest.mark.parametrize(
    "when",
    [lambda ask: ask.method == "HEAD", lambda ask: "if-none-match" in ask.headers, lambda ask: "range" in ask.headers],
)
@pytest.mark.parametrize("status", [403, 412, 416, 501])
def test_what_was_asked_as_a_courtesy_may_be_refused(when: Callable[[Ask], bool], status: int, copy: Copy) -> None:
    assert checked(copy, refused(status, when), "check_ways_of_asking") == set()
    assert copy.report["failed"] == ""


def test_a_firewall_may_refuse_queries(copy: Copy) -> None:
    assert checked(copy, refused(403, lambda ask: bool(ask.query)), "check_again") == set()
    assert copy.report["failed"] == "" and "?…" in " ".join(copy.report["unseen"])


def test_a_false_googlebot_is_refused_from_the_first_look_on(copy: Copy, look: Look) -> None:
    """Also where nobody has yet asked for the list."""
    with serving(files_of(copy.folder), refused(403, lambda ask: ask.agent("Googlebot"))) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "60") == set()
    assert "Máy chủ từ chối" not in copy.report["failed"]


def test_a_refusal_that_sells_is_told_all_the_same(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.status, reply.body = 403, b"<p>Nh\xc3\xa0 c\xc3\xa1i</p>"

    assert checked(copy, twist) == {"gambling"}


def test_who_is_shut_out_stops_asking(copy: Copy) -> None:
    with serving(files_of(copy.folder), refused(403, lambda ask: ask.count > 15)) as server:
        site = site_at(server.server_port, copy)
        verify.look(site)
        assert server.count < 40
    assert "thôi cho chương trình xem (trả lời 403)" in site.report.failed and site.report.exit_code() == 2


@pytest.mark.parametrize("status", [403, 405, 511])
def test_a_refused_list_is_not_a_missing_one(status: int, copy: Copy, look: Look) -> None:
    with serving(files_of(copy.folder), refused(status, lambda ask: not ask.agent("Mozilla")), blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == set()
    assert copy.report["exit"] == 2 and str(status) in copy.report["failed"]


def test_a_copy_behind_a_password_is_not_one_without_a_list(copy: Copy, look: Look) -> None:
    """A school's network, or a trial: whoever has no password has seen nothing."""
    twist = refused(401, lambda ask: True, WWW_Authenticate='Basic realm="x"')
    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == set()
    assert copy.report["exit"] == 2 and "hỏi tên và mật khẩu" in copy.report["failed"]


def test_a_host_that_wants_its_cookie_back_gets_it(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if "D1N=1" not in ask.headers.get("cookie", ""):
            reply.go(ask.path, 307)
            reply.headers["Set-Cookie"] = "D1N=1; path=/"

    assert checked(copy, twist, "check_headers", "check_ways_of_asking") == set()
    assert copy.report["failed"] == ""


def test_a_host_that_sends_back_to_the_same_address_shows_nothing(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.go(ask.path)

    assert checked(copy, twist) == set()
    assert "về đúng địa chỉ vừa hỏi" in copy.report["failed"]


def test_another_name_of_the_host_is_told_as_the_address_to_check(copy: Copy, look: Look) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.headers["host"].startswith("localhost"):
            reply.go(f"http://{ask.headers['host'].replace('localhost', '127.0.0.1')}{ask.path}", 301)

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://localhost:{server.server_port}/") == set()
        assert f"hãy kiểm tra http://127.0.0.1:{server.server_port}/" in copy.report["failed"]


def test_parts_of_what_is_stored_compressed_are_parts_of_that(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status in (200, 206) and ask.method == "GET":
            path = ask.path.removeprefix("/") or "index.html"
            packed = gzip.compress((copy.folder / path).read_bytes(), mtime=0)
            reply.headers["Content-Encoding"] = "gzip"
            reply.status, reply.body = (
                (206, packed[2:10]) if "bytes=2-9" in ask.headers.get("range", "") else (200, packed)
            )

    assert checked(copy, twist, "check_ways_of_asking") == set()


@pytest.mark.parametrize(
    ("cookie", "kinds"),
    [("PHPSESSID=1; path=/", set()), ("ASP.NET_SessionId=1; path=/; HttpOnly", set()), ("id=1; Max-Age=999999", {"header-extra"}), ("id=" + "1" * 3000, {"header-extra"})],
)  # fmt: skip
def test_a_cookie_of_one_visit_is_a_note(cookie: str, kinds: set[str], copy: Copy) -> None:
    assert checked(copy, lambda ask, reply: reply.headers.update({"Set-Cookie": cookie}), "check_headers") == kinds


def test_a_slow_host_is_asked_several_at_a_time_and_in_order(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each answer is judged in its turn, and none is asked for twice."""
    monkeypatch.setattr(verify.Client, "pace", lambda client: 1.0)
    with serving(files_of(copy.folder)) as server:
        site = site_at(server.server_port, copy)
        looks = [
            (path, {"ua": agent}) for path in ("index.html", "en/index.html") for agent in ("iPhone", "Edge", "Safari")
        ]
        answers = [site.fetch(path, viewer)[0].status for path, viewer in verify.in_turn(site, looks)]
        assert (answers, server.count) == ([200] * 6, 6)


def test_the_file_that_is_refused_is_named_and_so_is_whom_its_page_links_to(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.status, reply.body = 403, b'<a href="https://x.bad.example/">x</a><a href="https://nginx.org/">y</a>'

    assert checked(copy, twist) == set()
    said = "Đó là: bai/mat-khau.html (trang từ chối có liên kết tới x.bad.example)."
    assert said in copy.report["failed"] and copy.report["failed"].count("từ chối (") == 1


def test_many_refused_files_are_told_in_one_sentence(copy: Copy) -> None:
    assert checked(copy, refused(403, lambda ask: "/assets/" in ask.path or ask.path.endswith(".pdf"))) == set()
    assert copy.report["failed"].count("Đó là:") == 1 and "và 2 nơi khác" in copy.report["failed"]


PASTE = "<title>Just a moment...</title><p>Nhấn phím Windows + R, Ctrl+V</p><script>navigator.clipboard.writeText('mshta x')</script>"


@pytest.mark.parametrize("status", [403, 503])
def test_a_command_in_the_page_of_a_refusal_is_told(status: int, copy: Copy) -> None:
    """For browsers on Windows alone; the course's own server has said no such thing."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.agent("Windows") and ask.path == "/":
            reply.status, reply.body = status, PASTE.encode()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    assert {"cloak-ua", "command-bait"} == {kind for kind, _ in site.report.found}


def kept_from(when: Callable[[Ask], object]) -> Twist:
    """Some requests are refused."""

    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask):
            reply.status, reply.body = 403, b"<h1>403 Forbidden</h1>"

    return twist


WITHHELD: dict[str, tuple[Callable[[Ask], object], set[str]]] = {
    "one page from phones": (lambda ask: ask.path == "/bai/mat-khau.html" and ask.agent("Android"), {"cloak-ua"}),
    "one page from who comes from Google": (lambda ask: ask.path == "/bai/mat-khau.html" and "google" in ask.headers.get("referer", ""), {"cloak-referer"}),
    "everything from phones": (lambda ask: ask.agent("Android", "iPhone"), set()),
    "leaflets from guests": (lambda ask: ask.path.endswith(".pdf") and "google" in ask.headers.get("referer", ""), set()),
    "whoever claims another address": (lambda ask: "x-forwarded-for" in ask.headers, set()),
    "queries that nobody knows": (lambda ask: ask.query, set()),
}  # fmt: skip


@pytest.mark.parametrize("name", WITHHELD)
def test_a_page_that_is_kept_from_some_readers_alone_is_told(name: str, copy: Copy) -> None:
    """Firewalls refuse readers and requests, not single pages."""
    when, kinds = WITHHELD[name]
    assert checked(copy, kept_from(when)) == kinds
