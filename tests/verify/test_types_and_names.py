"""What an answer calls itself, and names that intruders leave beside the release."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, site_at


def faults(copy: Copy, path: str, **headers: str) -> set[str]:
    """What is wrong with the headers of an answer (`_` for `-`)."""
    site = site_at(80, copy)
    said = [(name.replace("_", "-"), value) for name, value in headers.items()]
    answer = verify.Answer(200, [*site.manifest.headers.items(), *said])
    return {kind for kind, _ in verify.header_faults(site.client, site.manifest, path, answer)}


@pytest.mark.parametrize(
    ("path", "value", "wrong"),
    [
        ("index.html", "text/html; charset=utf-8", False), ("index.html", "text/html;charset=UTF-8", False), ("index.html", "text/html", False),
        ("index.html", "text/html; charset=utf-8, text/html; charset=utf-8", False), ("index.html", "text/html; charset=utf-8, text/plain", True),
        ("index.html", "text/html; charset=utf-8; charset=utf-7", True), ("index.html", "text/htmlx", True), ("index.html", "", True),
        ("index.html", "text/html; charset = shift_jis", True), ("assets/mark.svg", "image/svg+xml", False), ("assets/mark.svg", "image/svg+xml, text/html", True),
        ("assets/site.4e5f6a7b.js", "application/javascript; charset=utf-8", False), ("assets/site.4e5f6a7b.js", "text/javascript, text/html", True),
    ],
)  # fmt: skip
def test_every_type_that_an_answer_names_is_right(path: str, value: str, wrong: bool, copy: Copy) -> None:
    """A browser takes the last one that it understands."""
    assert faults(copy, path, Content_Type=value) == ({"mime-wrong"} if wrong else set())


@pytest.mark.parametrize(
    ("path", "value", "kind"),
    [
        ("assets/index.json", "text/plain", "mime-loose"), ("assets/index.json", "application/octet-stream", ""), ("assets/index.json", "text/html", "mime-wrong"),
        ("tai-lieu.pdf", "application/octet-stream", "mime-loose"), ("tai-lieu.pdf", "text/html", "mime-wrong"), ("sitemap.xml", "text/plain", "mime-loose"),
        ("assets/mark.svg", "text/xml", "mime-wrong"), ("assets/mark.svg", "application/octet-stream", "mime-wrong"),
        ("assets/site.4e5f6a7b.js", "application/x-javascript", ""), ("assets/site.4e5f6a7b.js", "text/plain", "mime-wrong"),
        ("assets/site.0a1b2c3d.css", "text/plain", "mime-wrong"), ("assets/index.json", "text/plain, text/html", "mime-wrong"),
    ],
)  # fmt: skip
def test_a_type_that_browsers_take_all_the_same_is_a_note(path: str, value: str, kind: str, copy: Copy) -> None:
    """Old servers do not know every ending; no browser refuses or runs what is read as it is."""
    assert faults(copy, path, Content_Type=value) == ({kind} if kind else set())
    assert verify.KINDS["mime-loose"].level == 0


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("Content_Disposition", 'attachment; filename="index.html"', "mime-wrong"),
        ("Content_Location", "https://nha-cai.bad.example/", "header-extra"),
        ("Observe_Browsing_Topics", "?1", "header-extra"),
        ("Attribution_Reporting_Register_Source", "{}", "header-extra"),
        ("Service_Worker_Allowed", "/", "header-extra"),
        ("Set_Login", "logged-in", "header-extra"),
    ],
)
def test_a_header_that_no_host_of_ours_sends(name: str, value: str, kind: str, copy: Copy) -> None:
    assert faults(copy, "index.html", **{"Content_Type": "text/html; charset=utf-8", name: value}) == {kind}


@pytest.mark.parametrize(
    ("name", "value", "does"),
    [
        ("Set-Cookie", "uid=1; Max-Age=31536000", "nhận ra người đọc"),
        ("Link", "<https://x.bad.example/a.js>; rel=preload; as=script", "tải thêm tệp lạ"),
        ("Link", "<https://x.bad.example/>; rel=canonical", "trang gốc"),
        ("Clear-Site-Data", '"storage"', "xoá kết quả học"),
        ("Service-Worker-Allowed", "/", "service worker lạ"),
        ("Content-Location", "https://x.bad.example/", "nằm ở nơi khác"),
        ("Alt-Svc", 'h3="x.bad.example:443"', "đi qua máy chủ ấy"),
        ("Report-To", '{"endpoints":[{"url":"https://x.bad.example/"}]}', "báo cho nơi ấy"),
        ("X-Robots-Tag", "noindex", "máy tìm kiếm bỏ"),
    ],
)  # fmt: skip
def test_a_strange_header_is_told_with_what_it_does(name: str, value: str, does: str, copy: Copy) -> None:
    site = site_at(9, copy)
    ((kind, said),) = verify.strange_faults(
        site.client, site.manifest, verify.Answer(200, [(name, value)]), "index.html"
    )
    assert kind == "header-extra"
    assert said.startswith(f"{name} (") and does in said


def probed(copy: Copy, path: str, header: str = "", part: int = 0) -> set[tuple[str, str]]:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{path}" and (not header or header in ask.headers):
            reply.status, reply.body = 200, b"x"

    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.part = part
        verify.check_probes(site)
    return set(site.report.found)


@pytest.mark.servers
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("wso.php", "server-code"), ("alfa.php", "server-code"), ("wp-config.php.bak", "exposed"), ("error_log", "exposed"),
        ("administrator/", "doorway"), ("index.htm", "doorway"),
    ],
)  # fmt: skip
def test_what_intruders_leave_is_found(path: str, kind: str, copy: Copy) -> None:
    assert probed(copy, path) == {(kind, path)}


@pytest.mark.servers
def test_a_program_in_a_folder_of_the_release_is_found_within_days(copy: Copy) -> None:
    days = [probed(copy, "bai/shell.php", part=day) for day in range(4)]
    assert {("server-code", "bai/shell.php")} in days


@pytest.mark.servers
def test_a_service_worker_for_its_own_fetch_is_found(copy: Copy) -> None:
    assert probed(copy, "service-worker.js", "service-worker") == {("worker-planted", "service-worker.js")}
