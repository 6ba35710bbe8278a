"""Every family of tampering that can be played on loopback, each found and called by its right name."""

from __future__ import annotations

import functools
import http.server
import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ..joined import following, verify
from ..loopback import Files
from .attacker import BAD, Ask, Reply, Twist, files_of, serving
from .conftest import Copy, checked

Look = Callable[..., set[str]]
BANNER = f'<a href="{BAD}">thưởng lớn</a>'


def on(path: str, change: Callable[[Reply], None]) -> Twist:
    """Tamper with one file, for everybody; the home page ("") under both its addresses."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.lstrip("/") in (path, path or "index.html") and reply.status == 200:
            change(reply)

    return twist


def page(text: str, path: str = "") -> Twist:
    """Insert into one page."""
    return on(path, lambda reply: reply.insert(text))


def body(path: str, old: bytes, new: bytes) -> Twist:
    """Replace in one file."""

    def change(reply: Reply) -> None:
        assert old in reply.body
        reply.body = reply.body.replace(old, new)

    return on(path, change)


def when(test: Callable[[Ask], bool], text: str = BANNER) -> Twist:
    """Insert into every page, for some visitors."""

    def twist(ask: Ask, reply: Reply) -> None:
        if test(ask):
            reply.insert(text)

    return twist


def jump(test: Callable[[Ask], bool], place: str = BAD) -> Twist:
    """Send some visitors away."""

    def twist(ask: Ask, reply: Reply) -> None:
        if test(ask):
            reply.go(place)

    return twist


def present(path: str, text: bytes = b"x") -> Twist:
    """An address outside the release answers."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.lstrip("/") == path and ask.method in ("GET", "HEAD"):
            reply.status, reply.body = 200, text

    return twist


def both(*twists: Twist) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        for one in twists:
            one(ask, reply)

    return twist


def headers(test: Callable[[Ask], bool] = lambda ask: True, **values: str) -> Twist:
    """Set headers; an empty value takes one away."""

    def twist(ask: Ask, reply: Reply) -> None:
        for name, value in values.items():
            name = name.replace("_", "-").lower()
            reply.headers = {key: old for key, old in reply.headers.items() if key.lower() != name}
            if value and test(ask):
                reply.headers[name] = value

    return twist


def set_status(method: str, status: int) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.method == method:
            reply.status = status

    return twist


def any_owner(ask: Ask, reply: Reply) -> None:
    """BadIIS: whoever asks for a Google verification file gets one."""
    if ask.path.startswith("/google") and ask.path.endswith(".html"):
        reply.status, reply.body = 200, b"google-site-verification"


def once_in(times: int) -> Callable[[Ask], bool]:
    turn = itertools.count()
    return lambda ask: ask.path.endswith(("/", ".html")) and next(turn) % times == times - 1


def swap(header: str, text: bytes, status: int | None = None) -> Twist:
    """Another body for requests with a header."""

    def twist(ask: Ask, reply: Reply) -> None:
        if header in ask.headers and reply.status in (200, 206, 304):
            reply.status, reply.body = status or reply.status, text

    return twist


def encoded(name: str) -> Twist:
    return lambda ask, reply: reply.insert(BANNER) if ask.headers.get("accept-encoding") == name else None


def search_then_phone(ask: Ask) -> bool:
    return ask.agent("Mobile") and "google" in ask.headers.get("referer", "")


JS, INDEX, PAGE = "assets/site.4e5f6a7b.js", "assets/index.json", "bai/mat-khau.html"

CASES: dict[str, tuple[Twist, set[str]]] = {
    # A: files changed for everybody
    "A01 visible banner": (page(BANNER), {"foreign-link"}),
    "A02 hidden block of links": (page(f'<div style="position:absolute;left:-9999px">{BANNER}</div>'), {"foreign-link"}),
    "A03 foreign script": (page(f'<script src="{BAD}x.js"></script>'), {"injected-script"}),
    "A03 link that is a script": (page('<a href="java&Tab;script&colon;alert(1)">xem</a>'), {"injected-script"}),
    "A03 counting picture in srcset": (page(f'<img srcset="{BAD}p.gif 1x" alt="">'), {"foreign-link"}),
    "A04 inline script, veiled": (page("<script>eval(atob('eA=='))</script>"), {"injected-script"}),
    "A05 script jumps": (on(JS, lambda r: setattr(r, "body", r.body + b"location.href='//bad.example/';")), {"changed-script"}),
    "A06 script altered inside": (body(JS, b"ready", b"reedy"), {"changed-script"}),
    "A07 event handler jumps": (page('<b onclick="location.href=1">x</b>'), {"injected-redirect"}),
    "A08 search index poisoned": (body(INDEX, b"mat khau", b"nha cai"), {"changed-script"}),
    "A09 style altered": (body("assets/site.0a1b2c3d.css", b"margin: 0", b"margin: 9"), {"changed-script"}),
    "A10 picture swapped, same length": (body("assets/mark.svg", b"M0 0h9", b"M0 0h8"), {"changed"}),
    "A11 meta refresh": (page(f'<meta http-equiv="refresh" content="0;url={BAD}">'), {"injected-redirect"}),
    "A12 form to elsewhere": (page(f'<form action="{BAD}"><input name="mk"></form>'), {"injected-form"}),
    "A13 title stuffed": (body(PAGE, "<title>Mật".encode(), "<title>tài xỉu Mật".encode()), {"gambling"}),
    "A14 foreign canonical": (page(f'<link rel="canonical" href="{BAD}">', PAGE), {"search-lead"}),
    "A15 base": (page('<base href="https://bad.example/">'), {"injected-base"}),
    "A16 hidden frame": (page(f'<iframe src="{BAD}" width="0"></iframe>'), {"injected-frame"}),
    "A18 right answer moved": (body(PAGE, b'data-answer="b"', b'data-answer="a"'), {"changed"}),
    "A25 sitemap leads to a doorway": (
        both(body("sitemap.xml", b"</urlset>", b"<url><loc>tin/88.html</loc></url></urlset>"), present("tin/88.html")),
        {"changed", "doorway"},
    ),
    "B26 robots leads elsewhere": (present("robots.txt", b"Sitemap: https://bad.example/s.xml\n"), {"robots-foreign"}),
    "A28 English 404 altered": (page(BANNER, "en/404.html"), {"foreign-link"}),
    "A29 404 answers altered": (lambda a, r: r.insert(BANNER) if r.status == 404 else None, {"notfound-hijack"}),
    "A30 truncated": (on(PAGE, lambda r: setattr(r, "body", r.body[:200])), {"truncated"}),
    "A31 empty": (on(PAGE, lambda r: setattr(r, "body", b"")), {"empty"}),
    "F93 mixed content": (page('<img src="http://anh.bad.example/x.png" alt="">'), {"mixed-content"}),
    "F103 PDF acts": (body("tai-lieu.pdf", b"/Type", b"/OpenAction 2 0 R /Type"), {"pdf-active"}),
    "D70 bytes after the end": (on("", lambda r: setattr(r, "body", r.body + BANNER.encode())), {"trailing"}),
    # B: files missing, files too many
    "B32 file gone": (on(PAGE, lambda r: r.__dict__.update(status=404, body=b"")), {"missing"}),
    "B33 file said to be gone": (on(PAGE, lambda r: setattr(r, "status", 404)), {"status-wrong"}),
    "B34 page of a casino": (present("casino/"), {"doorway"}),
    "B35 .git": (present(".git/config", b"[core]"), {"exposed"}),
    "B36 backup": (present("backup.zip", b"PK"), {"exposed"}),
    "B37 PHP": (present("upload.php"), {"server-code"}),
    "B38 verification file of a stranger": (any_owner, {"ownership"}),
    "B39 service worker": (present("sw.js"), {"worker-planted"}),
    "B40 ads.txt": (present("ads.txt"), {"extra"}),
    # C: only for some
    "C41 Googlebot": (when(lambda ask: ask.agent("Googlebot")), {"cloak-ua"}),
    "C42 phone": (when(lambda ask: ask.agent("iPhone", "Android")), {"cloak-ua"}),
    "C43 phone that comes from a search": (jump(search_then_phone), {"cloak-mix"}),
    "C44 from Facebook": (when(lambda ask: "facebook" in ask.headers.get("referer", "")), {"cloak-referer"}),
    "C46 Vietnamese speakers": (when(lambda ask: ask.headers.get("accept-language", "").startswith("vi")), {"cloak-language"}),
    "C47 second visit": (when(lambda ask: "cookie" in ask.headers), {"cloak-cookie"}),
    "C48 real browsers": (when(lambda ask: "sec-fetch-mode" in ask.headers), {"cloak-fetch"}),
    "C49 in a frame": (when(lambda ask: ask.headers.get("sec-fetch-dest") == "iframe"), {"cloak-fetch"}),
    "C50 404 for bots": (lambda a, r: r.go() if r.status == 404 and a.agent("bot") else None, {"cloak-ua"}),
    "C51 ?p=": (when(lambda ask: ask.query.startswith("p=")), {"query-page"}),
    "C52 bingbot": (when(lambda ask: ask.agent("bingbot")), {"cloak-ua"}),
    "C53 coccocbot": (when(lambda ask: ask.agent("coccocbot")), {"cloak-ua"}),
    "C54 Zalo's browser": (jump(lambda ask: ask.agent("Zalo")), {"cloak-ua"}),
    "C55 explicit index.html": (page(BANNER, "index.html"), {"alias-differs"}),
    "C58 Vietnamese addresses": (when(lambda ask: "x-forwarded-for" in ask.headers), {"cloak-address"}),
    "C59 bot and ?p=": (when(lambda ask: ask.agent("Googlebot") and "p=" in ask.query), {"cloak-mix"}),
    "A23 gzip only": (encoded("gzip"), {"encoding-differs"}),
    "A24 br only": (encoded("br"), {"encoding-differs"}),
    # D: how it is answered
    "D60 Refresh": (headers(refresh=f"0;url={BAD}"), {"injected-redirect"}),
    "D61 cookie": (headers(set_cookie="id=1; Max-Age=31536000"), {"header-extra"}),
    "D63 CSP weakened": (headers(content_security_policy="default-src 'self' 'unsafe-inline' *"), {"header-weak"}),
    "D65 nosniff gone, script as text": (
        both(headers(lambda ask: not ask.path.endswith(".js"), x_content_type_options="nosniff"),
             lambda a, r: r.headers.update({"Content-Type": "text/plain"}) if a.path.endswith(".js") else None),
        {"mime-wrong"},
    ),
    "D66 CORS": (headers(access_control_allow_origin="*", access_control_allow_credentials="true"), {"header-extra"}),
    "D67 Link elsewhere": (headers(link="<https://bad.example/>; rel=canonical"), {"header-extra"}),
    "D69 other charset": (headers(lambda ask: ask.path == "/", content_type="text/html; charset=utf-7"), {"mime-wrong"}),
    "D71 POST answered": (set_status("POST", 200), {"methods-open"}),
    "D72 PUT writes": (set_status("PUT", 201), {"methods-open"}),
    "F87 HEAD differs": (set_status("HEAD", 302), {"head-differs"}),
    "F94 range differs": (swap("range", b"xxxxxxxx"), {"range-differs"}),
    "F95 conditional differs": (swap("if-none-match", b"x" * 50, 200), {"conditional-differs"}),
    "F96 //": (lambda a, r: r.insert(BANNER) or setattr(r, "status", 200) if a.path.startswith("/./") else None, {"alias-differs"}),
    "F97 capitals": (lambda a, r: setattr(r, "status", 200) or r.insert(BANNER) if a.path.endswith(".HTML") else None, {"alias-differs"}),
    "F98 open redirect": (jump(lambda ask: ask.query.startswith("url="), "https://la-chan-so-kiem-tra.invalid/"), {"open-redirect"}),
    "F98 open redirect by a script of the portal": (jump(lambda ask: ask.path == "/go.php" and "url=" in ask.query, "https://la-chan-so-kiem-tra.invalid/"), {"open-redirect"}),
}  # fmt: skip


CHECKS: dict[str, tuple[str, ...]] = {
    "A": ("check_doorways",),
    "B": ("check_probes",),
    "C": ("check_folder_pages", "check_matrix"),
    "C59": ("check_together",),
    "D": ("check_methods",),
    "F": ("check_methods", "check_spellings", "check_ways_of_asking", "check_open_redirects"),
}
"""Family, or case → the checks that are there for it, beside those of every file, its headers and missing pages."""


@pytest.mark.servers
@pytest.mark.parametrize("name", CASES)
def test_found_and_named(name: str, copy: Copy) -> None:
    """The classes that are reported are exactly those of the case."""

    twist, expected = CASES[name]
    found = checked(
        copy, twist, "check_headers", "check_missing_pages", *CHECKS.get(name[:3], CHECKS[name[0]]), reference=True
    )
    assert found == expected, copy.report["places"]


def test_whole_site_moved_to_a_look_alike(copy: Copy, look: Look) -> None:
    """D68: it is said for every file where it goes."""

    with serving(files_of(copy.folder), jump(lambda ask: True, "https://an-toan.giong-het.example/")) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=("check_missing_pages",))

    assert {"redirect-foreign", "notfound-hijack"} <= found
    assert "giong-het.example" in copy.report["found"][0]["detail"] + str(copy.report["found"])


def test_one_request_in_eight(copy: Copy, look: Look) -> None:
    """C45: looked at often enough it is met, and not taken for a lasting change."""

    with serving(files_of(copy.folder), jump(once_in(8))) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=("check_again",))

    assert "random" in found and not {kind for kind in found if kind.startswith(("cloak", "changed"))}


def test_only_at_night(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """C56: a second round, three hours later, sees what the first could not."""

    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)

    def night(ask: Ask, reply: Reply) -> None:
        if waited:
            reply.insert(BANNER)

    with serving(files_of(copy.folder), night) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", "--rounds", "2", "--every", "10800", steps=())

    assert (found, waited) == ({"changed-later"}, [10800.0])


def test_without_a_genuine_copy_at_hand_changes_still_have_their_names(copy: Copy, look: Look) -> None:
    """The signed list alone is enough for the structural families; words about gambling in the lesson are no finding."""

    twist = both(
        page(f'<script src="{BAD}x.js"></script>'),
        page(BANNER, PAGE),
        *(page("<p>cá độ</p>", name) for name in ("en/", "en/index.html")),
    )
    with serving(files_of(copy.folder), twist) as server:
        look(f"http://127.0.0.1:{server.server_port}/", steps=())

    named = {one["where"]: one["class"] for one in copy.report["found"] if one["level"]}
    assert named == {"index.html": "injected-script", PAGE: "foreign-link", "en/index.html": "changed"}


@pytest.mark.parametrize(("mark", "said"), [("crlf", "dấu xuống dòng LF thành CRLF"), ("bom", "thêm BOM ở đầu")])
def test_conversion_of_text_is_told_and_not_called_tampering(mark: str, said: str, copy: Copy, look: Look) -> None:
    """A20, A21: FTP in text mode, an editor's byte order mark: a changed byte is a changed file."""

    file = copy.folder / PAGE
    genuine = file.read_bytes()
    file.write_bytes(genuine.replace(b"\n", b"\r\n") if mark == "crlf" else b"\xef\xbb\xbf" + genuine)
    with serving(files_of(copy.folder)) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=())

    assert (found, copy.report["exit"]) == ({"text-conversion"}, 1)
    assert [one["detail"] for one in copy.report["found"] if one["level"]] == [said]


def test_clean_copies_have_no_findings(copy: Copy, look: Look) -> None:
    """In a folder of the host as well."""

    files = files_of(copy.folder)
    with serving(files) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", notes=True) == {"no-https"}
    with serving({f"an-toan/{path}": data for path, data in files.items()} | {"404.html": files["404.html"]}) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/an-toan/") == set()


@pytest.mark.servers
def test_clean_behind_pythons_own_server(copy: Copy, look: Look) -> None:
    """No headers, no 404 page of ours, listings: notes, not findings."""

    handler = functools.partial(Files, directory=str(copy.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        found = look(f"http://127.0.0.1:{server.server_address[1]}/", "--repeats", "3", notes=True)
        server.shutdown()

    assert found == {"no-https", "headers-none", "notfound-own", "listing"}


def test_a_site_that_moved_to_https_is_not_called_tampered(copy: Copy, look: Look) -> None:
    """The person is told which address to check."""

    def twist(ask: Ask, reply: Reply) -> None:
        reply.go(f"https://127.0.0.1{ask.path}", 301)

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == set()
    assert (copy.report["exit"], "https://127.0.0.1/" in copy.report["failed"]) == (2, True)


@pytest.mark.parametrize(
    "text", ["<!--" * 50_000, "<a " * 70_000, "a" * 300_000 + ".", "<![" * 60_000, "&#" * 90_000, '<a href="' * 30_000]
)
def test_hostile_pages_do_not_hold_the_verifier_up(text: str) -> None:
    """A page is looked at in bounded time, whatever stands in it."""

    start = time.monotonic()
    verify.signs(text, frozenset(), only_added=True)

    assert time.monotonic() - start < 10


def test_an_answer_that_drips_or_is_cut_is_unreachable(copy: Copy, look: Look) -> None:
    """Fewer bytes than announced: said for the file, and the rest is checked."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.endswith(".pdf"):
            reply.headers |= {"Content-Length": "9999", "Connection": "close"}

    with serving(files_of(copy.folder), twist) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", "--timeout", "0.3", steps=())

    assert found == {"unreachable"}


def test_two_addresses_of_a_host(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """F90: each address of the name is asked."""

    found = [(2, 1, 6, "", (address, 0)) for address in ("127.0.0.1", "127.0.0.2")]
    monkeypatch.setattr("verify.resolve", lambda host, port: found)
    files = files_of(copy.folder)
    with serving(files) as server, serving(files, page(BANNER), address=("127.0.0.2", server.server_port)):
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=("check_addresses",)) == {"address-differs"}


def test_another_name_on_the_same_server_is_a_note(copy: Copy, look: Look) -> None:
    """F91: shared servers are usual."""

    with serving(files_of(copy.folder), when(lambda ask: ask.headers["host"].endswith(".invalid"))) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", notes=True, steps=("check_addresses",))
    assert "shared-server" in found


def test_requests_are_bounded_and_what_was_left_out_is_said(copy: Copy, look: Look) -> None:
    """The limit holds to the request; a look that did not see all files counts as not checked."""

    with serving(files_of(copy.folder)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "10") == set()
        assert (server.count, copy.report["exit"]) == (10, 2)
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "150") == set()
        assert copy.report["exit"] == 2
        assert "Chưa xem hết: đã dùng hết 150 yêu cầu; xong" in copy.report["failed"]


def test_five_requests_a_second() -> None:
    """Politeness is counted between requests."""

    limits, start = verify.Limits(rate=50), time.monotonic()
    for _ in range(6):
        limits.wait()

    assert time.monotonic() - start >= 5 / 50


def test_a_server_that_is_not_there_could_not_be_checked(look: Look, copy: Copy) -> None:
    """Exit code 2, one sentence, no traceback."""

    assert look("http://127.0.0.1:9/") == set()
    assert copy.report["exit"] == 2


def test_report_for_a_person_fits_a_page(copy: Copy, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Everything at once goes wrong, and it is still one page in Vietnamese, without control characters."""

    twists = [twist for name, (twist, _) in CASES.items() if name[0] in "BD" and name[:3] not in ("D70", "B32", "B33")]
    steps = ("check_headers", "check_missing_pages", "check_probes", "check_methods")
    with serving(files_of(copy.folder), both(*twists)) as server, following(steps):
        address = f"http://127.0.0.1:{server.server_port}/"
        assert verify.main([address, "--key", str(copy.key), "--rate", "0", "--today", "2026-11-22"]) == 1

    text = capsys.readouterr().out
    assert len(text.splitlines()) <= 60
    assert "CÓ VẤN ĐỀ" in text and "Việc đầu tiên" in text
    assert all(char.isprintable() or char == "\n" for char in text)
