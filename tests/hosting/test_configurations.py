"""What no server here can try: IIS, `_headers`; what is refused before it reaches a configuration; two runs."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree as et

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware import commands
from courseware.hosting import iis, netlify, policy, preparing
from courseware.hosting.policy import Place
from courseware.site import building

from ..joined import FILE

TODAY = datetime.date(2026, 11, 22)
PLACE = Place(path="/an-toan/", portals=("https://cong.example",))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of four pages."""
    folder = tmp_path / "site"
    for name in ("index.html", "404.html", "en/index.html", "en/404.html"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        body = '<p title=\'a="/b"\'><a href="/">="/x</a> <img src="/assets/img/mark.svg" alt="a/b"> <a href="x.html">x</a></p>'
        file.write_text(f"<!doctype html>\n{body}\n" + "<p>Lá chắn số</p>\n" * 50, "utf-8")
    (folder / "assets/img").mkdir(parents=True)
    (folder / "assets/site.01234567.css").write_text("p{color:red}" * 40)
    (folder / "assets/img/mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (folder / "sitemap.xml").write_text("<urlset/>")
    return folder


def test_header_and_pages_say_one_policy(built: Path) -> None:
    """Both hold at once in a browser: what a page allows itself in its `<meta>`, the header allows too, and no more."""

    page = (built / "index.html").read_text("utf-8")
    said = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert said
    meta = dict(part.strip().split(" ", 1) for part in said[1].split(";"))
    assert {name: policy.CSP[name] for name in meta} == meta
    assert policy.CSP.keys() - meta.keys() <= {"frame-ancestors", "worker-src"}


@pytest.mark.parametrize("text", [iis.write(PLACE, ["assets/img"]), iis.minimal(PLACE), iis.language(PLACE, "en/")])
def test_iis_is_well_formed_and_names_nothing_twice(text: str) -> None:
    """A key added twice in one collection stops IIS with 500.19; each `add` of ours comes after a `remove` or `clear`."""

    server = et.fromstring(text.encode())
    assert server.tag == "configuration"
    for collection in server.iter():
        keys = [
            tuple(v for k, v in e.items() if k in ("name", "fileExtension", "segment", "verb", "statusCode"))
            for e in collection
            if e.tag in ("add", "mimeMap", "error")
        ]
        assert len(keys) == len(set(keys)), collection.tag


def test_iis_says_the_policy() -> None:
    """Headers, types, methods and the 404 pages on disk."""

    server = et.fromstring(iis.write(PLACE, ["assets/img"]).encode()).find("system.webServer")
    assert server is not None
    assert {e.get("name"): e.get("value") for e in server.iterfind("httpProtocol/customHeaders/add")} == policy.headers(
        PLACE
    )
    assert {
        (e.get("fileExtension") or "")[1:]: e.get("mimeType") for e in server.iterfind("staticContent/mimeMap")
    } == policy.TYPES
    assert [e.get("verb") for e in server.iterfind(".//verbs/add")] == list(policy.METHODS)
    assert [e.get("path") for e in server.iterfind("httpErrors/error")] == ["an-toan\\404.html"] * 2


def test_headers_file_says_each_header_once_per_address() -> None:
    """Cloudflare joins what two rules say: no header stands in two rules that can match one file."""

    lines = netlify.write(PLACE, ["assets/site.01234567.css"], ["assets/img"]).splitlines()
    assert lines[0] == "/an-toan/*"
    assert sum("Cache-Control" in line for line in lines) == 2
    assert lines[lines.index("/an-toan/assets/site.01234567.css") + 1] == f"  Cache-Control: {policy.FOREVER}"
    assert max(map(len, lines)) < 2000 and sum(line.startswith("/") for line in lines) <= 100


def test_only_addresses_in_tags_of_404_pages_move(small: Path) -> None:
    """Text stays, relative links stay, other pages stay."""

    before = (small / "404.html").read_text("utf-8")
    moved = before.replace('href="/"', 'href="/an-toan/"').replace('src="/', 'src="/an-toan/')
    assert preparing.move_links(before, "/an-toan/") == moved


@pytest.mark.parametrize("path", ["/", "/an-toan/"])
def test_two_runs_give_the_same_bytes(small: Path, tmp_path: Path, path: str) -> None:
    """Also over a copy that is there already; nothing half-made is left."""

    one, two = tmp_path / "a/host", tmp_path / "b/host"
    for out in (one, two, two):
        out.parent.mkdir(exist_ok=True)
        preparing.host(small, out, Place(path=path))
    assert building.differences(one, two) == []
    assert sorted(file.name for file in (tmp_path / "b").iterdir()) == ["host"]


def test_only_text_that_shrinks_is_compressed(small: Path, tmp_path: Path) -> None:
    """A picture of a few bytes has no twin; gzip carries no clock."""

    preparing.host(small, tmp_path / "host", Place())
    assert not (tmp_path / "host/web/assets/img/mark.svg.gz").exists()
    assert (tmp_path / "host/web/index.html.gz").read_bytes()[4:8] == b"\0\0\0\0"


def test_command_host(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says where it lies and what it left out; all that is wrong at once, and then nothing is written."""

    assert commands.main(["host", "--path", "/an-toan/"], tmp_path) == 0
    said = capsys.readouterr()
    assert "dist/host" in said.out and "security.txt" in said.err and "goc-ten-mien/" in said.err
    assert not (tmp_path / "dist/host/web/sitemap.xml").exists()
    wrong = [
        "--domain",
        "a b",
        "--path",
        "an-toan",
        "--portal",
        "http://x",
        "--contact",
        "ai",
        "--expires",
        "2020-01-01",
    ]
    assert commands.main(["host", *wrong, str(small), str(tmp_path / "khac")], tmp_path) == 2
    assert len(capsys.readouterr().err.splitlines()) == 5
    assert not (tmp_path / "khac").exists()
    assert commands.main(["host", str(tmp_path / "khong-co")], tmp_path) == 2
    assert "course.py build" in capsys.readouterr().err


def test_command_host_replaces_only_its_own(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with something else in it, the site itself and what holds it are refused; a copy of before is replaced."""

    portal = tmp_path / "portal"
    portal.mkdir()
    (portal / "index.php").write_text("x")
    for out in (portal, small, small / "host", tmp_path):
        assert commands.main(["host", str(small), str(out)], tmp_path) == 2
        assert str(out) in capsys.readouterr().err
    assert [file.name for file in portal.iterdir()] == ["index.php"]
    for _ in range(2):
        assert commands.main(["host", str(small), str(tmp_path / "moi")], tmp_path) == 0
    with pytest.raises(SystemExit):
        commands.main(["host", "--expires", "mai"], tmp_path)
    assert "2027-05-01" in capsys.readouterr().err


@given(st.text(alphabet="\"';{}\\\n $`<>#*/:.-_aA1", max_size=40))
def test_nothing_that_could_write_a_configuration_gets_in(text: str) -> None:
    """What passes holds only letters, digits and the signs of an address."""

    for place in (Place(domain=text), Place(path=text), Place(portals=(text,)), Place(contact=text)):
        if text and not list(policy.problems(place, TODAY)):
            assert re.fullmatch(r"[A-Za-z0-9./:*@_~+-]+", text)


def test_expiry_within_a_year() -> None:
    """RFC 9116 advises less than a year."""

    assert [
        bool(list(policy.problems(Place(expires=TODAY + datetime.timedelta(days=days)), TODAY)))
        for days in (0, 1, 366, 367)
    ] == [True, False, False, True]


@pytest.mark.parametrize("path", ["/", "/an-toan/"])
def test_the_verifier_lies_beside_what_is_uploaded(path: str, small: Path, tmp_path: Path) -> None:
    """With its hash as `sha256sum -c` reads it; whoever checks the host brings his own copy."""

    out = preparing.host(small, tmp_path / "host", Place(path=path)).folder
    assert (out / "kiem-tra/verify.py").read_bytes() == FILE.read_bytes()
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    assert (out / "kiem-tra/verify.py.sha256").read_text("ascii") == f"{digest}  verify.py\n"
    assert list((out / "web").rglob("verify.py*")) == []
