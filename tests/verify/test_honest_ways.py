"""What honest hosts do of their own: they lead to signed pages, call themselves otherwise, miss headers, refuse what nobody needs."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import PAGE, Copy, checked, site_at

pytestmark = pytest.mark.servers
CSP = "content-security-policy"
LOGIN = '<form action="https://x.bad.example/"><input type="password"></form>'


def led(when: Callable[[Ask], object], place: str, status: int = 302) -> Twist:
    """Some visitors are sent to another page."""

    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask) and ask.method in ("GET", "HEAD"):
            reply.go(place, status)

    return twist


def english(ask: Ask) -> bool:
    return ask.path == "/" and ask.headers.get("accept-language", "").startswith("en")


def fetched(copy: Copy, twist: Twist, path: str, *viewers: dict[str, str]) -> dict[tuple[str, str], str]:
    """What is told of one file, looked at as nobody in particular and then as these."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.good[path] = site.fetch(path, {})[0].body or b""
        for viewer in viewers:
            verify.expect_file(site, path, viewer)
    copy.report = {"failed": site.report.failed, "unseen": site.report.unseen}
    return dict(site.report.found)


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


def test_a_signed_page_under_the_address_of_another_stays_swapped(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.body = (copy.folder / "index.html").read_bytes()

    assert checked(copy, twist) == {"page-swapped"}


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


def every_second(change: Callable[[Reply], None]) -> Twist:
    """As two servers behind one name: which of them answers is nobody's doing."""
    turn = itertools.count()

    def twist(ask: Ask, reply: Reply) -> None:
        if next(turn) % 5 in (1, 2, 4):
            change(reply)

    return twist


STEPS = ("check_headers", "check_folder_pages", "check_ways_of_asking", "check_again")


def test_one_of_two_servers_without_a_header_is_a_note(copy: Copy) -> None:
    assert checked(copy, every_second(lambda reply: reply.headers.pop(CSP, None) and None), *STEPS) == set()
    assert "header-uneven" in {kind for kind, _ in copy.report["places"]}


def test_one_of_two_servers_with_a_weaker_header_is_told_as_that(copy: Copy) -> None:
    weak = every_second(lambda reply: reply.headers.update({CSP: "default-src * 'unsafe-inline'; frame-ancestors *"}))
    assert checked(copy, weak, "check_headers", "check_again") == {"header-weak"}


def test_uneven_is_not_worse_than_absent(copy: Copy) -> None:
    """Pages hold the signed policy themselves."""

    def without(ask: Ask, reply: Reply) -> None:
        if ask.path.endswith((".html", "/")):
            reply.headers.pop(CSP, None)

    assert checked(copy, without, "check_headers", "check_missing_pages") == set()
    assert copy.report["places"]["headers-none", CSP] == "5/11 tệp"


def test_where_the_signer_requires_headers_they_are_to_be_mended(copy: Copy) -> None:
    copy.sign(headers_required=True)
    uneven = every_second(lambda reply: reply.headers.pop(CSP, None) and None)
    assert checked(copy, uneven, "check_headers", "check_again") == {"header-missing"}


def test_a_header_that_phones_alone_miss_is_still_told(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.agent("Android"):
            reply.headers.pop(CSP, None)

    assert checked(copy, twist) == {"cloak-ua"}


def test_the_signed_404_page_with_200_is_a_note(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            reply.status = 200

    assert checked(copy, twist, "check_missing_pages", "check_unknown_names") == set()
    assert "soft-signed" in {kind for kind, _ in copy.report["places"]}


@pytest.mark.parametrize(
    "name", ["index.php", "login", "favicon.ico", "apple-touch-icon.png", "ckfinder/", "wp-json/wp/v2/users"]
)
def test_a_signed_page_for_one_old_address_is_no_doorway(name: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{name}":
            reply.status, reply.body = 200, (copy.folder / "index.html").read_bytes()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        soft = site.nowhere({})
        verify._probe(site, name, soft, {})
        verify._look(site, name, {}, soft)
    assert site.report.found == {}


def test_pages_that_a_store_of_objects_gives_by_name_alone(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path != "/" and (ask.path.endswith("/") or reply.status == 404):
            reply.status, reply.body = 403, b"<Error><Code>AccessDenied</Code></Error>"

    assert checked(copy, twist, "check_ways_of_asking", "check_folder_pages", "check_once_more") == set()
    assert copy.report["failed"] == "" and "tên tệp index.html" in " ".join(copy.report["unseen"])


@pytest.mark.parametrize(
    ("path", "viewer", "status", "words"),
    [("assets/mark.svg", {"referer": "Google"}, 403, "tranh ảnh"), ("index.html", {"fetch": "tải trước"}, 503, "tải trước")],
)  # fmt: skip
def test_what_nobody_needs_may_be_refused(
    path: str, viewer: dict[str, str], status: int, words: str, copy: Copy
) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if "google" in ask.headers.get("referer", "") or "sec-purpose" in ask.headers:
            reply.status, reply.body = status, b""

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.good[path] = (copy.folder / path).read_bytes()
        assert site.fetch(path, viewer)[1] is None
        assert server.count == 1  # a refusal to fetch in advance is no fault that passes
    assert site.report.failed == "" and words in " ".join(site.report.unseen)


def test_a_file_that_is_refused_to_some_is_told_with_whom(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html" and ask.agent("Android"):
            reply.status, reply.body = 403, b""

    assert fetched(copy, twist, "bai/mat-khau.html", {"ua": "điện thoại"}) == {}
    assert "bai/mat-khau.html (người khác xem được, chỉ từ chối: điện thoại" in copy.report["failed"]


def test_two_releases_that_are_served_in_turn_are_called_so(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """List and signature of each fit each other, but come from either; the old one is still there, which is a fault."""
    new = files_of(copy.folder)
    (copy.folder / "bai/mat-khau.html").write_text(PAGE.format("Cũ", "../"), "utf-8")
    copy.sign(serial=6)
    old = files_of(copy.folder)
    turns = {True: itertools.count(), False: itertools.count()}

    def twist(ask: Ask, reply: Reply) -> None:
        path = ask.path.removeprefix("/")
        if path in old and next(turns[ask.secret]) % 3 == 1:
            reply.body = old[path]

    with serving(new, twist, blind=False) as server:
        place = f"http://127.0.0.1:{server.server_port}/"
        code = verify.main(
            [place, "--key", str(copy.key), "--rate", "0", "--today", "2026-11-22", "--json", "--max", "60"]
        )
    told = capsys.readouterr().out
    assert code == 1 and "hai bản khác nhau đang được phục vụ (bản kê số 6 và 7)" in told
    assert "bad-signature" not in told and '"random"' not in told


def test_a_login_below_well_known_is_called_so(copy: Copy) -> None:
    copy.sign(allowed=(".well-known/acme-challenge/*",))

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.startswith("/.well-known/acme-challenge/index"):
            reply.status, reply.body = 200, LOGIN.encode()

    assert checked(copy, twist, "check_probes") == {"login-form"}


def test_unknown_documents_are_called_files(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.endswith(".pdf") and reply.status == 404:
            reply.status, reply.body = 200, b"%PDF-1.4 /A<</S/URI/URI(https://keo.bad.example/)>> %%EOF"

    assert checked(copy, twist, "check_unknown_names") == {"file-planted"}
    assert "tệp PDF lạ" in " ".join(copy.report["places"].values()) and "keo.bad.example" in str(copy.report["places"])


@pytest.mark.parametrize("day", range(7))
@pytest.mark.parametrize("name", ["ckfinder", "elfinder", "kcfinder", "fckeditor", "tinymce", "filemanager"])
def test_file_managers_are_asked_for_every_day(name: str, day: int) -> None:
    assert any(one.startswith(name) for hiding in verify.HIDING for one in hiding.today(day))


@pytest.mark.parametrize("name", ["can-giup-ngay.html", "en/can-giup-ngay.html", "index.html", "sw.js"])
def test_help_and_home_have_their_place_among_conditional_requests(name: str) -> None:
    assert verify.KEPT.search(name) and not verify.KEPT.search("bai/mat-khau.html")


def test_a_host_that_takes_queries_off_is_a_note_and_costs_little(copy: Copy) -> None:
    """After some it is known, and each page has been looked at without one by everybody."""
    followed: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        followed.append(ask.query)
        if ask.query:
            reply.go(ask.path, 301)

    assert checked(copy, twist, "check_matrix", "check_list_again") == set()
    assert {kind for kind, _ in copy.report["places"]} <= {"query-dropped", "host-cookie"}
    queries = sum(map(bool, followed))
    assert queries > verify.KNOWN_TO_DROP and copy.report["failed"] == ""


def test_a_query_that_leads_to_another_page_is_still_told(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.query and ask.path == "/":
            reply.go("/khac", 301)
        elif ask.path == "/khac":
            reply.status, reply.body = 200, b"<b>casino</b>"

    assert "query-page" in checked(copy, twist, "check_matrix")


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


def test_every_name_led_to_a_login_that_is_told_the_name(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/dang-nhap":
            reply.status, reply.body = 200, b'<form action="/dang-nhap"><input type="password"></form>'
        elif reply.status == 404:
            reply.go(f"/dang-nhap?next={ask.path}")

    assert checked(copy, twist, "check_spellings", "check_endings", "check_folder_pages") == set()


@pytest.mark.parametrize("status", [403, 404])
def test_a_page_that_says_back_what_was_asked_sells_nothing(status: int, copy: Copy) -> None:
    """Some of our own queries have words of gambling in them."""

    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            asked = f"{ask.path}?{ask.query}".replace("&", "&amp;")
            reply.status, reply.body = status, f"<h1>Not Found</h1><p>{asked}</p>".encode()

    assert checked(copy, twist, "check_missing_pages") == set()
