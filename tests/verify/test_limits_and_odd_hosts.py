"""What a busy, stubborn or untidy host does to a look: never a clean verdict unseen, never a break-in that is none."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path

import brotli
import pytest

from ..joined import FILE, verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import TODAY, Copy, Look, checked, site_at

SOME = ("--max", "300", "--repeats", "0")


@pytest.mark.parametrize("value", ["<" * 2_000_000, "<a>" * 20_000 + "<" * 2_000_000, "<" + "a" * 2_000_000])
def test_a_link_header_is_read_in_one_go(value: str) -> None:
    """Quadratic reading of two million characters would not end before the suite's own limit."""
    assert len(verify.LINKED.findall(value)) == value.count("<a>")


def test_headers_of_an_answer_are_bounded(copy: Copy, look: Look) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.headers |= {f"X-{number}": "x" * 30_000 for number in range(3)}

    with serving(files_of(copy.folder), twist) as server:
        assert "unreachable" in look(f"http://127.0.0.1:{server.server_port}/", "--max", "60", "--repeats", "0")
    assert copy.report["exit"] == 1


def test_a_request_ends_with_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """`--minutes` holds also for the request that is under way."""
    moments: list[float] = []

    class Stopping(verify.Response):  # type: ignore[misc, name-defined]
        def __init__(self, sock: object, *words: object, until: float, **more: object) -> None:
            moments.append(until)
            super().__init__(sock, *words, until=until, **more)

    monkeypatch.setattr(verify, "Response", Stopping)
    with serving({"index.html": b"x"}) as server:
        limits = verify.Limits(0, until=time.monotonic() + 5, timeout=100)
        verify.Client(f"http://127.0.0.1:{server.server_port}/", limits).ask("/", {})
    assert moments == [limits.until]


def test_a_busy_host_is_waited_for(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """503 with Retry-After once in a while is no finding; the pauses are those that it asked for."""
    pauses: list[float] = []
    monkeypatch.setattr(verify.time, "sleep", pauses.append)

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.count in (20, 40):
            reply.status, reply.body, reply.headers["Retry-After"] = 503, b"", "7"

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == set()
    assert pauses.count(7.0) == 2 and "báo bận" not in copy.report["failed"]


@pytest.mark.parametrize(
    ("body", "found"), [(b"", set()), (b'<a href="https://nha-cai.bad.example/">x</a>', {"gambling"})]
)
def test_a_host_that_stays_busy_is_not_checked(body: bytes, found: set[str], copy: Copy) -> None:
    """Neither a break-in nor clean; what it shows meanwhile is looked at."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.status, reply.body, reply.headers["Retry-After"] = 503, body, "9000"

    assert checked(copy, twist) == found
    assert bool(found) or "báo bận" in copy.report["failed"]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("assets/.DS_Store", b"\0\0\0\1Bud1" + b"\0" * 40, "desktop-file"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "desktop-file"),
        ("desktop.ini", b"[.ShellClassInfo]\r\n", "desktop-file"),
        ("desktop.ini", b"[<?php eval($_POST[0]); ?>", "server-code"),
        ("Thumbs.db", b"<html>n", "extra"),
    ],
)
def test_what_desktops_leave_is_a_note(name: str, data: bytes, kind: str, copy: Copy, look: Look) -> None:
    (copy.folder / name).write_bytes(data)
    assert look(str(copy.folder), notes=True) == {kind}


@pytest.mark.parametrize("kind", [[], {}, 3, None])
def test_a_type_that_is_no_word_is_refused(kind: object, copy: Copy, look: Look) -> None:
    """Signed or not: a sentence, no traceback."""
    file = copy.folder / "integrity.json"
    content = json.loads(file.read_text("utf-8"))
    content["files"]["index.html"]["type"] = kind
    file.write_text(json.dumps(content), "utf-8")
    with pytest.raises(verify.RefusedError, match=r"index\.html|dạng|đúng"):
        verify.parse_manifest(file.read_bytes())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("words", [[], ["--json"]])
def test_a_report_on_a_full_disk_is_a_sentence_and_no_verdict(words: list[str], copy: Copy) -> None:
    told = [sys.executable, "-I", str(FILE), "--key", str(copy.key), "--today", str(TODAY), *words, str(copy.folder)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(told, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr == "Không ghi được báo cáo: đĩa đã đầy. Chạy lại, ghi vào nơi còn chỗ.\n"


@pytest.mark.parametrize("encoding", ["dcb", "br, gzip", "gzip, br", "br;q=1", "aes128gcm"])
def test_an_encoding_for_those_who_accept_no_other_is_compared(encoding: str, copy: Copy) -> None:
    """Poison in it is never a clean look, whatever it is called."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and "q=0" in ask.headers.get("accept-encoding", ""):
            reply.body = brotli.compress(gzip.compress(b"poison"))
            reply.headers["Content-Encoding"] = encoding

    assert "encoding-differs" in checked(copy, twist, "check_matrix")


def test_poison_in_a_sibling_asked_for_by_its_own_name_is_found(copy: Copy) -> None:
    """Whatever a visitor can be sent to is compared; an honest sibling that nobody listed is none."""
    files = files_of(copy.folder)
    files["index.html.br"] = brotli.compress(b"poison")
    files["404.html.gz"] = gzip.compress(files["404.html"])
    with serving(files) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        verify.check_siblings(site)
    assert set(site.report.found) == {("encoding-differs", "index.html.br")}


def test_places_in_the_report_are_whole_addresses(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.startswith("/bai/"):
            reply.insert("<script src=//nha-cai.bad.example/x.js></script>")

    with serving(files_of(copy.folder), twist) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        words = ["--key", str(copy.key), "--rate", "0", "--today", str(TODAY), *SOME]
        assert verify.main([address, *words]) == 1
    assert f"    {address}bai/mat-khau.html: " in capsys.readouterr().out


def test_a_page_for_whatever_is_not_there_is_no_file_for_each_name(copy: Copy) -> None:
    """One fault is told, not twenty: neither siblings, nor what only a search engine is shown."""

    def soft(ask: Ask, reply: Reply) -> None:
        if reply.status == 404 and (
            "la-" in ask.path or ask.agent("Googlebot") or ask.path.endswith((".br", ".gz", ".zst"))
        ):
            reply.status, reply.body = 200, b"<!doctype html><title>x</title>Trang chu"

    kinds = checked(copy, soft, "check_probes", "check_siblings")
    assert not {"exposed", "server-code", "ownership", "encoding-differs"} & kinds


@pytest.mark.parametrize("name", ["shell.php", ".well-known/security.txt"])
def test_what_intruders_leave_is_asked_for_by_name(name: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == f"/{name}":
            reply.status, reply.body = 200, b"<!doctype html><a href='https://nha-cai.bad.example/'>no hu 88</a>"

    assert checked(copy, twist, "check_probes") & {"server-code", "extra", "doorway"}
