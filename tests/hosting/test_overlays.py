"""Many schools from one release: the same addresses whether nginx reads a folder or stands before a storage."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from courseware.hosting import overlays, policy

from ..joined import FILE as VERIFY
from . import fronts
from .fronts import OWN, A, B
from .servers import Server
from .test_servers import SETTINGS, assert_safe, beside, kept

SIGNED = "thpt-hoa-mai"
ALL = {"Accept_Encoding": "gzip, deflate, br, zstd"}


@pytest.fixture(scope="session")
def editions(hosted: Callable[[str], Path], open_folder: Path) -> Path:
    """dist/editions with two schools and one that signed."""
    folder = fronts.editions(hosted("/"), open_folder / "editions")
    (folder / "khoa.pub").write_text(fronts.sign(folder, SIGNED), "ascii")
    return folder


@pytest.fixture(scope="session", params=["folder", "storage"])
def front(request: pytest.FixtureRequest, editions: Path, open_folder: Path) -> Iterator[Server]:
    """The same addresses from a folder and from a storage."""
    with contextlib.ExitStack() as stack:
        if request.param == "folder":
            yield stack.enter_context(fronts.from_folder(editions, open_folder))
        else:
            stored = stack.enter_context(fronts.origin(editions))
            yield stack.enter_context(fronts.from_storage(editions, open_folder, stored.port))


def shared(editions: Path) -> list[str]:
    """The files of the release that no school has of its own."""
    files = (file.relative_to(editions / "nen") for file in (editions / "nen").rglob("*") if file.is_file())
    names = (file.as_posix() for file in files if file.suffix not in (".gz", ".br") and file.name not in SETTINGS)
    return sorted(name for name in names if not re.fullmatch(overlays.OWN, name))


@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_every_page_of_a_school_is_the_release(front: Server, editions: Path, encoding: str) -> None:
    """Byte for byte as it was compressed, with type, caching and headers; what a page loads as well."""

    names = shared(editions)
    assert len([name for name in names if name.endswith(".html")]) > 50
    for name in names:
        file = editions / "nen" / name
        answer = front.ask(f"/{A}/{name}", Accept_Encoding=encoding)
        packed = beside(file, encoding) if encoding else file
        assert (answer.status, answer.raw) == (200, (packed if packed.is_file() else file).read_bytes()), name
        assert answer.headers.get("content-encoding", "") == (encoding if packed.is_file() else ""), name
        assert answer.headers["content-type"] == policy.TYPES[name.rpartition(".")[2]], name
        assert answer.headers["cache-control"] == kept(name), name
        assert_safe(answer, front, name)


@pytest.mark.parametrize("slug", [A, B])
def test_a_school_has_its_own_files_and_nobody_elses(front: Server, slug: str) -> None:
    """Also what it signed. What it does not have is not there, though the release has a file of that name."""

    for name, text in OWN.items():
        answer = front.ask(f"/{slug}/{name}", **ALL)
        if slug == B and name in ("truong-logo.svg", "truong-noi-quy.html"):
            assert answer.status == 404, name
        else:
            assert (answer.status, answer.body.decode()) == (200, text.format(slug=slug)), name
            assert answer.headers["content-type"] == policy.TYPES.get(
                name.rpartition(".")[2], "application/octet-stream"
            )
            assert_safe(answer, front, name)


def test_the_root_is_the_departments_own_copy(front: Server, editions: Path) -> None:
    """Its pages in its folders, its own truong.css; a folder of its pages is no school."""

    for path, name in {
        "/": "index.html",
        "/truong.css": "truong.css",
        "/en/": "en/index.html",
        "/lop-6-7/": "lop-6-7/index.html",
    }.items():
        assert front.ask(path, **ALL).body == (editions / "so/web" / name).read_bytes()
    assert front.ask("/truong.html").body.decode() == "<!doctype html><title>Các trường</title>"


@pytest.mark.parametrize(
    ("asked", "name"), [("", "index.html"), ("en/", "en/index.html"), ("lop-6-7/", "lop-6-7/index.html")]
)
def test_a_folder_is_its_index_page(front: Server, editions: Path, asked: str, name: str) -> None:
    """With a slash; without one the browser is sent there on the same host, with its query."""

    page = front.ask(f"/{A}/{asked}", **ALL)
    assert (page.status, page.body) == (200, (editions / "nen" / name).read_bytes())
    assert page.headers["content-type"] == policy.TYPES["html"]
    without = front.ask(f"/{A}/{asked}".removesuffix("/") + "?a=1")
    assert (without.status, without.headers["location"]) == (301, f"/{A}/{asked}?a=1")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        (f"/{A}/khong-co.html", "404.html"),
        (f"/{A}/lop-6-7/khong-co.html", "404.html"),
        (f"/{A}/assets/", "404.html"),
        (f"/{A}/assets/site.00000000.js", "404.html"),
        (f"/{A}/assets/khong-co.png", "404.html"),
        (f"/{A}/en/khong-co.html", "en/404.html"),
        (f"/{A}/en/lop-6-7/khong-co.html", "en/404.html"),
        (f"/{A}/truong-khong-co.html", "404.html"),
        (f"/{A}/x.php", "404.html"),
        (f"/{A}/.git/config", "404.html"),
        (f"/{A}/web.config", "404.html"),
        ("/khong-co.html", "404.html"),
        ("/en/khong-co.html", "en/404.html"),
        ("/lop-6-7/khong-co.html", "404.html"),
        ("/truong-gia/", "404.html"),
        ("/truong-gia/index.html", "404.html"),
        ("/truong-gia/truong.css", "404.html"),
        ("/truong-gia/en/index.html", "en/404.html"),
        (f"/{A.upper()}/", "404.html"),
        (f"/{A}-2/index.html", "404.html"),
    ],
)
def test_what_is_not_there_is_told_in_its_language(front: Server, editions: Path, path: str, page: str) -> None:
    """No school that does not exist, no page that does not exist: 404 with every header, never kept."""

    for accepted in ({}, ALL):
        answer = front.ask(path, **accepted)
        assert (answer.status, answer.body) == (404, (editions / "so/web" / page).read_bytes())
        assert answer.headers["content-type"] == policy.TYPES["html"]
        if not re.search("[.](js|png|css)$", path):
            assert_safe(answer, front)


@pytest.mark.parametrize(
    "path",
    [
        "/nen/index.html",
        "/so/index.html",
        "/so/web/index.html",
        "/so/bi-mat.txt",
        f"/truong/{A}/truong.css",
        f"/{B}/%2e%2e/truong/{A}/truong.css",
        f"/{B}/..%2ftruong%2f{A}%2ftruong.css",
        f"/{B}/en/..%2f..%2f..%2fbi-mat.txt",
        f"/{B}/truong%2f..%2f..%2f{A}%2ftruong.css",
        f"/{B}/..%2f..%2fbi-mat.txt",
        f"/{B}/../../bi-mat.txt",
        f"/{B}/..;/bi-mat.txt",
        f"/{B}/%2e%2e%5cbi-mat.txt",
        f"/{B}/truong.css%00.html",
        f"/{B}/truong.css%0a",
        f"/{B}/truong.css/",
        f"//{A}//..//bi-mat.txt",
        "/bi-mat.txt",
        "/../bi-mat.txt",
    ],
)
def test_no_way_around_the_addresses(front: Server, path: str) -> None:
    """Nothing but the release and the own files of the school that the address says; or the same file by its plain name."""

    answer = front.ask(path)
    assert b"bi mat" not in answer.body
    assert answer.status in (400, 404) or answer.body == b"/* %s */ .truong { color: #123456 }" % A.encode()


def test_a_line_break_in_an_address_adds_no_header(front: Server) -> None:
    """The answer to a folder without its slash repeats nothing that was not a plain name."""

    for path in (f"/{A}%0aX-La:%201", f"/{A}%0d%0aX-La:%201", f"/{A}%0a", "/lop-6-7%0d%0a"):
        answer = front.ask(path)
        assert "x-la" not in answer.headers and answer.headers["content-type"]
        assert answer.headers.get("location", "") in ("", f"/{A}/", "/lop-6-7/")


def test_only_get_and_head(front: Server) -> None:
    """Other methods answer 405; HEAD is GET without a body."""

    for method in ("POST", "PUT", "DELETE", "PROPFIND"):
        answer = front.ask(f"/{A}/index.html", method)
        assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
        assert_safe(answer, front)
    head, got = front.ask(f"/{A}/index.html", "HEAD"), front.ask(f"/{A}/index.html")
    assert (head.status, head.raw) == (200, b"")
    assert {**head.headers, "date": ""} == {**got.headers, "date": ""}


def test_asked_again_costs_nothing(front: Server) -> None:
    """The same ETag gives 304 in every encoding, for pages and for a school's own files."""

    for name in ("index.html", "truong.css"):
        for accepted in ({}, ALL):
            tag = front.ask(f"/{A}/{name}", **accepted).headers["etag"]
            answer = front.ask(f"/{A}/{name}", If_None_Match=tag, **accepted)
            assert (answer.status, answer.raw, answer.headers["cache-control"]) == (304, b"", policy.FRESH)


def test_the_verifier_finds_a_school_genuine(front: Server, editions: Path) -> None:
    """Every kind of visitor, every probe of `course.py verify`: nothing differs from what the school signed."""

    said = ["--key", str(editions / "khoa.pub"), "--site", SIGNED, "--rate", "0", "--today", "2026-11-22"]
    command = [sys.executable, "-I", str(VERIFY), *said, f"http://127.0.0.1:{front.port}/{SIGNED}/"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Phần xem hôm nay không khác bản đã ký" in done.stdout


def test_what_lies_in_the_folder(editions: Path) -> None:
    """The department's folders and the schools, as the configurations need them."""

    assert {"assets", "en", "lop-6-7"} <= set(overlays.folders(editions))
    assert overlays.schools(editions) == (B, A, SIGNED)
