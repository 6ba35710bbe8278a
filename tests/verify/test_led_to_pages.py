"""Honest hosts that lead visitors on: to a signed page by language, device or cookie it is a note, anywhere else it is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, checked
from .leading import english, fetched, led

pytestmark = pytest.mark.servers

SIGNED: dict[str, tuple[Callable[[Ask], object], str, dict[str, str]]] = {
    "by language": (english, "/en/index.html", {"language": "tiếng Anh"}),
    "by language, to the folder": (english, "/en/", {"language": "tiếng Anh"}),
    "by device": (lambda ask: ask.path == "/" and ask.agent("Android"), "/bai/mat-khau.html", {"ua": "điện thoại"}),
    "by cookie": (lambda ask: ask.path == "/" and "visited" in ask.headers.get("cookie", ""), "/bai/mat-khau.html", {"cookie": "đã xem"}),
    "by where readers come from": (lambda ask: ask.path == "/" and "google" in ask.headers.get("referer", ""), "/en/", {"referer": "Google"}),
}  # fmt: skip


@pytest.mark.parametrize("status", [302, 303, 307])
@pytest.mark.parametrize("name", SIGNED)
def test_who_is_led_to_another_signed_page_is_a_note(name: str, status: int, copy: Copy) -> None:
    when, place, viewer = SIGNED[name]
    told = fetched(copy, led(when, place, status), "index.html", viewer)
    assert "signed-redirect" in {kind for kind, _ in told}
    assert all(verify.KINDS[kind].level == 0 for kind, _ in told) and copy.report["failed"] == ""


@pytest.mark.parametrize(
    ("place", "kind"),
    [("/la.html", "cloak-language"), ("/en/404.html", "cloak-language"), ("https://nha-cai.bad.example/", "cloak-language")],
)  # fmt: skip
def test_who_is_led_to_anything_else_is_told(place: str, kind: str, copy: Copy) -> None:
    """Unsigned content, the page for what is not there, a stranger."""

    def twist(ask: Ask, reply: Reply) -> None:
        led(english, place)(ask, reply)
        if ask.path == "/la.html":
            reply.status, reply.body = 200, b"<h1>x</h1>"

    told = fetched(copy, twist, "index.html", {"language": "tiếng Anh"})
    assert {one for one, _ in told if verify.KINDS[one].level} == {kind}


def test_a_page_from_which_everybody_is_led_away_is_as_good_as_gone(copy: Copy) -> None:
    """All English pages lead to the Vietnamese ones: told with where to."""
    assert checked(copy, led(lambda ask: ask.path == "/en/" or ask.path == "/en/index.html", "/bai/mat-khau.html")) == {
        "led-away"
    }
    assert copy.report["places"]["led-away", "en/index.html"] == "tới trang bai/mat-khau.html"


def test_a_page_that_only_readers_of_its_language_get_has_not_been_seen_by_all(copy: Copy) -> None:
    """A host that leads by language: who names none is led on, and nobody is accused."""

    def foreign(ask: Ask) -> bool:
        return ask.path in ("/en/", "/en/index.html") and not english(Ask(ask.method, "/", "", ask.headers, 0))

    assert checked(copy, led(foreign, "/bai/mat-khau.html")) == set()
    assert "nên chưa xem đủ" in copy.report["failed"] and "en/index.html" in copy.report["failed"]


def test_a_folder_that_leads_elsewhere_is_seen_by_the_name_of_its_page(copy: Copy) -> None:
    assert checked(copy, led(lambda ask: ask.path == "/", "/bai/mat-khau.html"), "check_headers") == set()
    assert copy.report["failed"] == ""


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "127.0.0.1:9"])
def test_a_folder_that_is_led_to_the_same_host_without_its_port_is_a_note(name: str, copy: Copy) -> None:
    twist = led(lambda ask: ask.path in ("/en", "/bai"), f"http://{name}/en/", 301)
    assert checked(copy, twist, "check_folder_pages", "check_probes") == set()
    assert ("own-redirect", "/en") in copy.report["places"] and copy.report["failed"] == ""


def test_a_page_that_lies_at_another_port_is_looked_at_there(copy: Copy) -> None:
    """Signed it is a note; where nobody answers it has not been seen; else it is told."""
    files = files_of(copy.folder)
    with serving(files) as other:
        there = f"http://127.0.0.1:{other.server_port}"
        at = led(lambda ask: ask.path == "/bai/mat-khau.html", f"{there}/en/")
        assert {kind for kind, _ in fetched(copy, at, "bai/mat-khau.html", {})} == {"own-redirect"}
        other.files = {"en/index.html": b"<h1>x</h1>"}
        assert "redirect-inside" in {kind for kind, _ in fetched(copy, at, "bai/mat-khau.html", {})}
    odd = led(lambda ask: ask.path == "/bai/mat-khau.html", "http://127.0.0.1:9/x")
    assert "redirect-foreign" in {kind for kind, _ in fetched(copy, odd, "bai/mat-khau.html", {})}
    gone = led(lambda ask: ask.path == "/bai/mat-khau.html", "http://127.0.0.1/khong-co-o-day")
    assert {kind for kind, _ in fetched(copy, gone, "bai/mat-khau.html", {})} == {"own-redirect"}
    assert "ở đó không xem được" in copy.report["failed"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("a.edu.vn", "www.a.edu.vn", True), ("a.edu.vn", "a.edu.vn.", True), ("a.edu.vn", "b.edu.vn", False), ("127.0.0.1", "x.example", False),
     ("127.0.0.1", "127.0.0.1", True), ("a.edu.vn", "", False)],
)  # fmt: skip
def test_names_of_one_host(one: str, other: str, same: bool) -> None:
    assert verify.one_machine(one, other) is same


def test_a_packed_page_to_which_a_language_leads_is_that_page(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the hash of its sibling, where nothing can be undone."""
    monkeypatch.setattr(verify, "LIBRARIES", {"br": {}})
    for page in ("index.html", "en/index.html"):
        (copy.folder / f"{page}.br").write_bytes(page.encode())
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        if english(ask):
            reply.go("/en/")
        elif ask.path in ("/", "/en/") and "br" in ask.headers.get("accept-encoding", ""):
            reply.body, reply.headers["Content-Encoding"] = f"{ask.path[1:]}index.html".encode(), "br"

    told = fetched(copy, twist, "index.html", {"language": "tiếng Anh", "encoding": "br"})
    assert {kind for kind, _ in told if verify.KINDS[kind].level} == set() and copy.report["failed"] == ""
