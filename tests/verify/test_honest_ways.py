"""What honest hosts do of their own: call themselves otherwise, answer for what is not there, refuse what nobody needs."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, checked, site_at
from .leading import fetched

pytestmark = pytest.mark.servers

LOGIN = '<form action="https://x.bad.example/"><input type="password"></form>'


def test_a_signed_page_under_the_address_of_another_stays_swapped(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.body = (copy.folder / "index.html").read_bytes()

    assert checked(copy, twist) == {"page-swapped"}


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
