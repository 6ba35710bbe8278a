"""Folder, zip, mixed releases; the portal page around an embed, the access log."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from courseware.signing import manifest

from ..joined import FILE, verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import TODAY, Copy
from .strangers import server as front
from .strangers import site as small

Look = Callable[..., set[str]]


def zipped(copy: Copy, target: Path) -> str:
    with zipfile.ZipFile(target, "w") as archive:
        for path, data in files_of(copy.folder).items():
            archive.writestr(f"la-chan-so/{path}", data)
    return str(target)


EXTRAS = {
    "index.php": (b"<?php x", "server-code"),
    "anh/shell.aspx": (b"x", "server-code"),
    ".htaccess": (b"RewriteEngine on", "server-config"),
    ".git/config": (b"[core]", "exposed"),
    "site.zip": (b"PK", "exposed"),
    "google0123456789abcdef.html": (b"google-site-verification", "ownership"),
    "casino.html": (b"<p>x</p>", "extra"),
    "favicon.ico": (b"<script>x</script>", "extra"),
    "index.html.gz": (gzip.compress(b"khac"), "encoding-differs"),
    "404.html.br": (brotli.compress(b"khac"), "encoding-differs"),
}


def test_a_folder_without_packed_siblings_is_whole(copy: Copy, look: Look) -> None:
    """Hosts that pack by themselves need none; a sibling without its file is missing."""

    for page in sorted(copy.folder.rglob("*.html")):
        page.with_name(f"{page.name}.gz").write_bytes(gzip.compress(page.read_bytes()))
    copy.sign()
    for sibling in copy.folder.rglob("*.html.gz"):
        sibling.unlink()

    assert look(str(copy.folder)) == set()
    assert "not-packed" in {one["class"] for one in copy.report["found"]}
    (copy.folder / "index.html").unlink()
    assert look(str(copy.folder)) == {"missing"}


@pytest.mark.parametrize("name", EXTRAS)
@pytest.mark.parametrize("packed", [False, True])
def test_files_too_many_are_named_by_what_they_are(
    name: str, packed: bool, copy: Copy, look: Look, tmp_path: Path
) -> None:
    """In a folder and in a zip."""

    file = copy.folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(EXTRAS[name][0])

    assert look(zipped(copy, tmp_path / "x.zip") if packed else str(copy.folder)) == {EXTRAS[name][1]}


def test_what_a_host_may_add_is_no_finding(copy: Copy, look: Look) -> None:
    """robots.txt, security.txt, compressed siblings, a verification file that the signer allowed."""

    copy.sign(allowed=(*manifest.ALLOWED, "google0123456789abcdef.html"))
    page = (copy.folder / "index.html").read_bytes()
    (copy.folder / ".well-known").mkdir()
    for name, data in {
        "robots.txt": b"User-agent: *\nDisallow:\n", ".well-known/security.txt": b"Contact: mailto:a@b.example\n",
        "google0123456789abcdef.html": b"google-site-verification", "index.html.gz": gzip.compress(page),
        "index.html.br": brotli.compress(page),
    }.items():  # fmt: skip
        (copy.folder / name).write_bytes(data)

    assert look(str(copy.folder), notes=True) == set()


def test_changed_missing_and_linked_files(copy: Copy, look: Look) -> None:
    """Each by its name; a link is never followed."""

    (copy.folder / "tai-lieu.pdf").unlink()
    (copy.folder / "assets/mark.svg").write_bytes(b"<svg/>")
    (copy.folder / "en/them").symlink_to("/etc")

    assert look(str(copy.folder)) == {"missing", "changed", "link-file"}


def test_two_releases_mixed(copy: Copy, look: Look, tmp_path: Path) -> None:
    """F106: a file that is right in another signed release is called so; whole older files are not 'tampered'."""

    old = tmp_path / "old"
    old.mkdir()
    page = copy.folder / "bai/mat-khau.html"
    new = page.read_bytes()
    page.write_bytes(new.replace("Đúng".encode(), "Phải".encode()))
    copy.sign(release="2026.05", serial=2)
    for name in (manifest.NAME, f"{manifest.NAME}.minisig"):
        (old / name).write_bytes((copy.folder / name).read_bytes())
    before = page.read_bytes()
    page.write_bytes(new)
    copy.sign()
    page.write_bytes(before)

    assert look(str(copy.folder), "--also", str(old / manifest.NAME)) == {"mixed-release"}
    assert "2026.05" in copy.report["found"][0]["detail"]


def test_dangerous_zips(copy: Copy, look: Look, tmp_path: Path) -> None:
    """A name twice, a name that leads out; a file that is no zip is named too, and nothing in it could be checked."""

    packed = Path(zipped(copy, tmp_path / "x.zip"))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("la-chan-so/../../x", "x")
        with pytest.warns(UserWarning):
            archive.writestr("la-chan-so/index.html", "x")
    assert look(str(packed)) == {"bad-zip"}

    packed.write_bytes(b"PK\x03\x04 hong")
    assert look(str(packed)) == {"bad-zip"}
    assert "zip" in copy.report["failed"]


FRAME = '<iframe src="http://127.0.0.1:{port}/index.html"></iframe><a href="https://so.gov.example/">Sở</a>'


@pytest.mark.parametrize(
    ("page", "agent", "expected"),
    [
        (FRAME, "", set()),
        ('<iframe src="https://la.bad.example/"></iframe>', "", {"portal-frame"}),
        (FRAME + '<a href="https://kubet88.com/">x</a>', "", {"portal-links"}),
        (FRAME + '<script src="https://dem.bad.example/x.js"></script>', "", {"portal-links"}),
        (FRAME + '<a href="https://kubet88.com/">x</a>', "Googlebot", {"portal-cloak"}),
        (FRAME.replace("<iframe", '<iframe srcdoc="<input type=password>"'), "", {"portal-frame"}),
        (f"<!-- {FRAME} -->", "", {"portal-frame"}),
        ('<a href="http://127.0.0.1/lop-6-7/a.html">Học bài</a>', "", set()),
        ('<a href="http://127.0.0.1/">Học</a><iframe src="https://la.bad.example/">', "", {"portal-frame"}),
        (f"<!--> {FRAME} <!-- a", "", set()),
        (FRAME + '<meta http-equiv="refresh" content="0; url=https://la.bad.example/">', "", {"portal-links"}),
        ('<base href="https://la.bad.example/">' + FRAME, "", {"portal-links"}),
        (
            '<base href="https://la.bad.example/">' + FRAME.replace("http://127.0.0.1:{port}", ""),
            "",
            {"portal-frame", "portal-links"},
        ),
    ],
)
def test_portal_page(page: str, agent: str, expected: set[str]) -> None:
    """F100, F101: the frame still shows the copy; foreign links are those not in the list; also for search engines."""

    good, bad = (text.format(port=80).encode() for text in (FRAME, page))

    def twist(ask: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, bad if ask.agent(agent) else good

    report = verify.Report("http://127.0.0.1/")
    with serving({}, twist, address=("127.0.0.2", 0)) as portal:
        url = f"http://127.0.0.2:{portal.server_port}/tin"
        verify.check_portal(url, "127.0.0.1", "/", frozenset(("so.gov.example",)), verify.Limits(0), "", report)
    assert {kind for kind, _ in report.found} == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/an-toan/nhung/lop-6-7/a.html", set()),
        ("nhung/lop-6-7/a.html", {"portal-frame"}),
        ("/khac/a.html", {"portal-frame"}),
        ("//la.bad.example/an-toan/a.html", {"portal-frame"}),
    ],
)
def test_a_portal_of_the_same_host_frames_the_copy_without_naming_it(source: str, expected: set[str]) -> None:
    """As the first code of our guide does; what is no page of the copy is not it."""

    def twist(_: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, f'<iframe src="{source}"></iframe>'.encode()

    report = verify.Report("http://127.0.0.1/")
    with serving({}, twist) as portal:
        url = f"http://127.0.0.1:{portal.server_port}/tin"
        verify.check_portal(url, "127.0.0.1", "/an-toan/", frozenset(), verify.Limits(0), "", report)
    assert {kind for kind, _ in report.found} == expected


def test_the_portal_is_looked_at_beside_the_copy(copy: Copy, look: Look, tmp_path: Path) -> None:
    """With a list of hosts that are allowed; the frame of a stranger is found."""

    def twist(ask: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, b'<iframe src="https://la.bad.example/"></iframe>'

    allowed = tmp_path / "allow"
    allowed.write_text("so.gov.example\n", "utf-8")
    with serving(files_of(copy.folder)) as server, serving({}, twist, address=("127.0.0.2", 0)) as portal:
        words = ("--portal", f"http://127.0.0.2:{portal.server_port}/tin", "--allow", str(allowed), "--max", "60")
        assert look(f"http://127.0.0.1:{server.server_port}/", *words) == {"portal-frame"}


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


def test_stands_alone(copy: Copy, tmp_path: Path) -> None:
    """One file, `python -I`, in a folder of its own: the same answer."""

    alone = tmp_path / "verify.py"
    alone.write_bytes(FILE.read_bytes())
    words = [
        sys.executable,
        "-I",
        alone,
        copy.folder,
        "--key",
        copy.key.read_text("ascii").splitlines()[1],
        "--today",
        str(TODAY),
    ]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Không thấy gì khác bản đã ký" in done.stdout


def test_a_wrong_key_file_is_wrong_use(copy: Copy, look: Look) -> None:
    """Exit code 2 and a sentence."""

    copy.key.write_text("khong phai khoa", "ascii")

    assert look(str(copy.folder)) == set()
    assert copy.report["exit"] == 2


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


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        (".well-known/acme-challenge/Ab_-9", b"Ab_-9.Zx-_0\n", set()),
        (".well-known/acme-challenge/a.html", b"Ab", {"extra"}),
        (".well-known/acme-challenge/nohu/index.html", b"Ab", {"extra"}),
        (".well-known/acme-challenge/Ab", b"<a href=//x.example>nhat ky</a>", {"extra"}),
        (".well-known/acme-challenge/Ab", b"<?php eval($_POST[1]);", {"extra", "server-code"}),
        (".well-known/security.txt", b"Contact: mailto:a@b.example\n<script>1</script>", {"extra"}),
        ("robots.txt", b"User-agent: *\n# no-hu 88\n", {"extra"}),
        ("favicon.ico", b"\0\0\1\0\1\0", set()),
        ("favicon.ico", b"MZ\x90\0", {"extra"}),
    ],
)  # fmt: skip
def test_an_allowed_file_must_be_what_its_name_says(
    path: str, data: bytes, expected: set[str], copy: Copy, look: Look
) -> None:
    """A pattern in the signed list is a door for small proofs, not for pages."""

    (copy.folder / path).parent.mkdir(parents=True, exist_ok=True)
    (copy.folder / path).write_bytes(data)

    found = look(str(copy.folder))
    assert found == expected or (found and found <= expected)


def test_a_zip_with_two_names_for_one_file(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Programs unpack by one or by the other; it is told what is wrong."""

    packed = Path(zipped(copy, tmp_path / "x.zip"))
    packed.write_bytes(packed.read_bytes().replace(b"la-chan-so/404.html", b"la-chan-so/40x.html", 1))

    assert look(str(packed)) == {"unreadable"}
    assert "hai tên khác nhau" in copy.report["found"][0]["detail"]


@pytest.mark.parametrize("kind", ["before", "behind", "comment"])
def test_a_zip_with_more_than_a_zip(kind: str, copy: Copy, look: Look, tmp_path: Path) -> None:
    """Another program may read what this one passes over."""

    packed = Path(zipped(copy, tmp_path / "x.zip"))
    if kind == "comment":
        with zipfile.ZipFile(packed, "a") as archive:
            archive.comment = b"<script>1</script>"
    else:
        data = packed.read_bytes()
        packed.write_bytes(b"MZ" + data if kind == "before" else data + b"\0")

    assert look(str(packed)) == {"bad-zip"}
