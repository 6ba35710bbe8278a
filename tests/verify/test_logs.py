"""The log of a server: what was given that the release has not, who was led away, and a log that nobody can read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ..joined import verify
from .conftest import Copy, Look
from .strangers import server as front
from .strangers import site as small


def test_a_log_in_another_form_is_told(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Silence would sound like a clean log; a copy in a folder of its host is looked up there."""

    (tmp_path / "log").write_bytes(b"\xff\x00 2026-11-22 GET /casino 200\n" * 3)
    assert look(str(copy.folder), "--log", str(tmp_path / "log")) == set()
    assert "nhật ký" in copy.report["failed"]

    (tmp_path / "log").write_text(
        '- "GET /an-toan/ HTTP/1.1" 200\n- "GET /khac HTTP/1.1" 200\n- "GET /an-toan/x HTTP/1.1" 200\n'
    )
    assert look(str(copy.folder), "--log", str(tmp_path / "log"), "--path", "/an-toan") == {"log-unlisted"}
    assert [one["where"] for one in copy.report["found"]] == ["/an-toan/x"]


def test_access_log(copy: Copy, look: Look, tmp_path: Path) -> None:
    """F110: 200 for what the release does not have, whoever asked; writing methods that worked."""

    log = tmp_path / "access.log"
    line = '1.2.3.4 - - [22/Nov/2026:01:00:00 +0700] "{} HTTP/1.1" {} 12 "-" "x"\n'
    rows = [("GET /", 200), ("GET /bai/mat-khau.html?x=1", 200), ("GET /casino", 404)]
    log.write_text("".join(line.format(*row) for row in rows) + "rác\n", "utf-8")
    assert look(str(copy.folder), "--log", str(log)) == set()

    for row, kind in {
        ("GET /slot/845839", 200): "log-unlisted",
        ("POST /", 200): "methods-open",
        ("POST /anh%2Ephp?c=id", 200): "log-unlisted",
    }.items():
        log.write_text("".join(line.format(*each) for each in [*rows, row]), "utf-8")
        assert look(str(copy.folder), "--log", str(log)) == {kind}, row


AWAY = '1.2.3.4 - - [22/Nov/2026:01:00:00 +0700] "GET {} HTTP/1.1" {} 12 "{}" "x"\n'
GOOGLE = "https://www.google.com.vn/"
LED = {
    "who comes from a search engine alone": ([("/", 200, "-"), ("/index.html", 302, GOOGLE)], {"log-led"}),
    "by an address in the query": ([("/", 200, "-"), ("/ra.php?to=https%3A%2F%2Fx.example", 302, "-")], {"log-led"}),
    "everybody, to https": ([("/", 200, "-"), ("/", 302, GOOGLE), ("/", 302, "-")], set()),
    "one of those who come from there": ([("/", 200, "-"), ("/", 302, GOOGLE), ("/", 200, GOOGLE)], set()),
    "scanners, to https": ([("/", 302, "-"), ("/?url=https://x.example", 302, "-"), ("/go?url=https://x.example", 302, "-")], set()),
    "for good": ([("/", 200, "-"), ("/go?url=https://x.example", 301, "-")], set()),
}  # fmt: skip


@pytest.mark.parametrize("name", LED)
def test_a_log_says_who_was_led_away(name: str, copy: Copy, look: Look, tmp_path: Path) -> None:
    rows, kinds = LED[name]
    log = tmp_path / "access.log"
    log.write_text("".join(AWAY.format(*row) for row in rows), "utf-8")
    assert look(str(copy.folder), "--log", str(log)) == kinds


IIS = """#Software: Microsoft Internet Information Services 10.0
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) sc-status sc-substatus
2026-11-22 01:00:00 10.0.0.1 GET / - 443 1.2.3.4 Mozilla/5.0+(x) 200 0
2026-11-22 01:00:01 10.0.0.1 GET /khong-co.aspx - 443 1.2.3.4 Mozilla/5.0+(x) 404 0
"""


def test_the_log_of_iis_is_read_too(copy: Copy, look: Look, tmp_path: Path) -> None:
    """By the names of its columns, wherever they stand."""

    log = tmp_path / "u_ex261122.log"
    log.write_text(IIS, "utf-8")
    assert look(str(copy.folder), "--log", str(log)) == set()
    log.write_text(IIS + "2026-11-22 01:00:02 10.0.0.1 GET /anh/shell.aspx c=id 443 1.2.3.4 x 200 0\n", "utf-8")
    assert look(str(copy.folder), "--log", str(log)) == {"log-unlisted"}


def test_a_log_that_nobody_can_read_is_no_clean_look(copy: Copy, look: Look, tmp_path: Path) -> None:
    """It was asked for, and not looked at."""

    log = tmp_path / "access.log.gz"
    log.write_bytes(b"\x1f\x8b\x08\x00 rac\n")
    assert look(str(copy.folder), "--log", str(log)) == set()
    assert "nhật ký" in copy.report["failed"]


def test_the_log_of_an_own_look_is_no_alarm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A server that answers other spellings with the same bytes has been looked at; a doorway in the same log is found."""

    site, rows = small.make(tmp_path / "site"), []
    key = small.sign(site)

    def note(asked: front.Asked, answer: front.Answer) -> front.Answer:
        found = front.honest(site, replace(asked, target=asked.target.lower())) if answer.status == 404 else answer
        rows.append(
            f'1.2.3.4 - - [x] "{asked.method} {asked.target} HTTP/1.1" {found.status} 1 "-" "{asked.header("User-Agent")}"\n'
        )
        return found

    words = ["--key", str(key), "--today", "2026-11-23", "--rate", "0"]
    with front.Server(site, note) as server:
        verify.main([server.url, *words, "--max", "900"])  # as far as the other spellings
    log = tmp_path / "log"
    log.write_text("".join(rows), "utf-8")
    assert any("/INDEX.HTML" in row and '" 200 ' in row for row in rows)
    assert verify.main([str(site), *words, "--log", str(log)]) == 0

    ours = '- "GET /nohu/ HTTP/1.1" 200 1 "-" "la-chan-so-verify/1"\n'
    theirs = '- "GET /LIEN-HE.html HTTP/1.1" 200 1 "-" "x"\n'
    for row in (ours, theirs):
        log.write_text("".join(rows) + row, "utf-8")
        assert verify.main([str(site), *words, "--log", str(log)]) == 1
    capsys.readouterr()
