"""One policy, four servers, two places: nginx without and with brotli, Apache with .htaccess alone, Caddy."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import brotli
import pytest

from courseware.hosting import policy

from .servers import Answer, Server

SETTINGS = {".htaccess", "web.config", "_headers", "security.txt"}


def files(server: Server) -> list[str]:
    """The files of the copy, from its root."""
    every = (file for file in server.web.rglob("*") if file.is_file() and file.suffix not in (".gz", ".br"))
    return sorted(file.relative_to(server.web).as_posix() for file in every if file.name not in SETTINGS)


def kept(name: str) -> str:
    """What the policy says about keeping a file."""
    return next(
        (value for pattern, value in reversed(policy.CACHING.items()) if re.search(pattern, f"/{name}")), policy.FRESH
    )


def assert_safe(answer: Answer, server: Server, name: str = "") -> None:
    """Every header of the policy once and whole, nothing that tells tales."""
    wanted = {header.lower(): value for header, value in policy.sent(server.place, name).items()}
    assert {name: answer.headers.get(name) for name in wanted} == wanted
    assert not {"set-cookie", "x-powered-by", "x-frame-options", "content-language"} & answer.headers.keys()
    assert not re.search(r"\d", answer.headers.get("server", ""))


def test_every_file_as_it_is_in_every_encoding(server: Server) -> None:
    """Right bytes, type, caching and headers, plain and from the files compressed before."""

    for name in files(server):
        body, suffix = (server.web / name).read_bytes(), name.rpartition(".")[2]
        for accepted in ("", "gzip", "gzip, deflate, br, zstd", "br;q=0, gzip;q=1.0"):
            answer = server.get(name, Accept_Encoding=accepted) if accepted else server.get(name)
            wanted = {"gzip", "br"} if "br, zstd" in accepted else {"gzip"} if accepted else set()
            usable = [code for code in ("br", "gzip") if code in wanted & server.encodings]
            packed = next((p for code in usable if (p := beside(server.web / name, code)).is_file()), None)

            assert (answer.status, answer.body) == (200, body), name
            if packed or not answer.headers.get(
                "content-encoding"
            ):  # a file too small to have a twin a host may compress
                assert answer.raw == (packed.read_bytes() if packed else body), (name, accepted)
            assert answer.headers["content-type"] == policy.TYPES[suffix], name
            assert answer.headers["cache-control"] == kept(name), name
            assert answer.headers["etag"], name
            if suffix in policy.TEXT and packed:
                assert "accept-encoding" in answer.headers["vary"].lower(), name
            assert_safe(answer, server, name)


def beside(file: Path, code: str) -> Path:
    """The file compressed before."""
    return file.with_name(file.name + {"br": ".br", "gzip": ".gz"}[code])


@pytest.mark.parametrize("folder", ["", "en/", "lop-6-7/", "en/lop-6-7/"])
def test_a_folder_is_its_index_page(server: Server, folder: str) -> None:
    """With a slash, compressed or not; without one it leads to the address with a slash."""

    plain, packed = server.get(folder), server.get(folder, Accept_Encoding="gzip")

    assert (plain.status, plain.body) == (200, (server.web / folder / "index.html").read_bytes())
    assert (packed.status, packed.body, packed.headers["content-encoding"]) == (200, plain.body, "gzip")
    assert plain.headers["content-type"] == packed.headers["content-type"] == policy.TYPES["html"]
    assert plain.headers["cache-control"] == policy.FRESH
    assert_safe(plain, server)
    if folder:
        without = server.get(folder.removesuffix("/"))
        assert without.status in (301, 302, 307, 308)
        assert without.headers["location"].endswith(f"{server.place.path}{folder}")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("khong-co.html", "404.html"),
        ("lop-6-7/khong-co.html", "404.html"),
        ("assets/site.00000000.js", "404.html"),
        ("assets/khong-co.svg", "404.html"),
        ("assets/", "404.html"),
        ("en/khong-co.html", "en/404.html"),
        ("en/lop-6-7/khong/co.html", "en/404.html"),
        ("en/wp-login.php", "en/404.html"),
        ("index.php", "404.html"),
        ("Default.ASPX", "404.html"),
        ("shell.php/a.html", "404.html"),
        (".git/config", "404.html"),
        (".env", "404.html"),
        ("en/.DS_Store", "en/404.html"),
        ("web.config", "404.html"),
        ("_headers", "404.html"),
    ],
)
def test_what_is_not_there_is_told_in_its_language(server: Server, path: str, page: str) -> None:
    """Status 404, the page of the language, never kept, with every header; it finds its style sheet from any depth."""

    body = (server.web / page).read_bytes()
    for accepted in ({}, {"Accept_Encoding": "gzip, br"}):
        answer = server.get(path, **accepted)
        assert (answer.status, answer.body) == (404, body)
        assert answer.headers["content-type"] == policy.TYPES["html"]
        assert answer.headers["cache-control"] == policy.FRESH
        assert_safe(answer, server)
    assert f'lang="{"en" if page.startswith("en/") else "vi"}"'.encode() in body[:40]
    links = set(re.findall(r'(?:href|src|data-[a-z]+)="(/[^"]*)"', body.decode()))
    assert links and all(server.ask(link).status == 200 for link in links)


def test_programs_and_dot_files_are_refused_even_when_they_exist(server: Server) -> None:
    """A file that somebody dropped into the folder is not served, nor run."""

    dropped = [server.web / name for name in ("x.php", "en/x.aspx", "y.phtml", ".bi-mat")]
    try:
        for file in dropped:
            file.write_text("<?php echo 1;")
        assert {server.get(file.relative_to(server.web).as_posix()).status for file in dropped} == {404}
    finally:
        for file in dropped:
            file.unlink()
    assert server.get(".htaccess").status in (403, 404)


def test_only_get_and_head(server: Server) -> None:
    """Other methods answer 405 with what is allowed; HEAD is GET without a body.

    TRACE is not asked for: Apache answers it before it reads .htaccess, and names it as allowed; no browser sends it.
    """

    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"):
        answer = server.get("index.html", method)
        assert (answer.status, answer.headers["allow"].removesuffix(", TRACE")) == (405, "GET, HEAD"), method
        assert_safe(answer, server)
    head, got = server.get("index.html", "HEAD"), server.get("index.html")
    assert (head.status, head.raw) == (200, b"")
    assert {**head.headers, "date": ""} == {**got.headers, "date": ""}


def test_asked_again_costs_nothing(server: Server) -> None:
    """The same ETag gives 304 with the policy, in every encoding."""

    for accepted in ({}, {"Accept_Encoding": "gzip, br"}):
        tag = server.get("index.html", **accepted).headers["etag"]
        answer = server.get("index.html", If_None_Match=tag, **accepted)
        assert (answer.status, answer.raw, answer.headers["cache-control"]) == (304, b"", policy.FRESH)


def test_part_of_a_file(server: Server) -> None:
    """A range is exactly these bytes; one past the end is refused."""

    body = (server.web / "index.html").read_bytes()
    answer = server.get("index.html", Range="bytes=100-299")
    assert (answer.status, answer.raw) == (206, body[100:300])
    assert answer.headers["content-range"] == f"bytes 100-299/{len(body)}"
    assert_safe(answer, server)
    assert server.get("index.html", Range="bytes=9999999-").status == 416


def test_files_for_the_domain_root(server: Server) -> None:
    """robots.txt and security.txt answer at the root of the host wherever the copy is; the map lists every page."""

    base = f"https://thcs-hoa-sen.example{server.place.path}"
    if server.place.path == "/":
        assert server.ask("/robots.txt").headers["content-type"] == policy.TYPES["txt"]
    assert f"Sitemap: {base}sitemap.xml" in server.ask("/robots.txt").body.decode()
    assert (
        "Contact: mailto:cntt@thcs-hoa-sen.example\nExpires: 2027-05-01T00:00:00Z"
        in server.ask("/.well-known/security.txt").body.decode()
    )
    listed = re.findall("<loc>(.*)</loc>", server.get("sitemap.xml").body.decode())
    assert sorted(listed) == sorted(
        base + name for name in files(server) if name.endswith(".html") and "404" not in name
    )


def test_compressed_files_hold_the_same_and_are_smaller(server: Server) -> None:
    """Each .gz and .br unpacks to its file."""

    packed = [file for file in server.web.rglob("*") if file.suffix in (".gz", ".br")]
    assert packed
    for file in packed:
        body, small = file.with_suffix("").read_bytes(), file.read_bytes()
        assert (gzip.decompress if file.suffix == ".gz" else brotli.decompress)(small) == body
        assert len(small) < len(body)


def test_apache_without_its_modules_still_shows_the_pages(bare_apache: Server) -> None:
    """Whatever is missing: less protection, but no error 500, and no compressed bytes that are not said to be."""

    for name in ("index.html", "en/index.html"):
        answer = bare_apache.get(name, Accept_Encoding="br")
        assert (answer.status, answer.body) == (200, (bare_apache.web / name).read_bytes())
    assert bare_apache.get("en/khong-co.html").body == (bare_apache.web / "en/404.html").read_bytes()
