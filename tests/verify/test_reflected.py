"""A host that copies what a request says into what it answers."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers


def copies(header: str, place: str) -> Twist:
    """The value of a request header goes into a header of the answer, or into the body."""

    def twist(ask: Ask, reply: Reply) -> None:
        value = ask.headers.get(header.lower(), "")
        if ask.path != "/" or not value.rstrip("/").endswith(".invalid"):
            return
        if place == "body":
            reply.insert(f'<link href="{value}">')
        elif place == "Location":
            reply.go(f"https://{value}/", 301)
        else:
            reply.headers[place] = f"x {value}"

    return twist


def found(copy: Copy, twist: Twist) -> dict[tuple[str, str], str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        for path in ("index.html", "tim.html"):
            if (copy.folder / path).is_file():
                site.good[path] = (copy.folder / path).read_bytes()
        verify.check_reflected(site)
    assert site.client.limits.used == len(verify.SENT) + 3 + len(site.good) - 1
    return dict(site.report.found)


@pytest.mark.parametrize(
    ("header", "place"),
    [
        ("X-Forwarded-Host", "Location"), ("X-Forwarded-Host", "Link"), ("X-Forwarded-Host", "body"), ("Forwarded", "body"),
        ("Origin", "Access-Control-Allow-Origin"), ("Origin", "Content-Security-Policy"), ("Referer", "Content-Security-Policy"),
        ("Referer", "body"), ("X-Original-Host", "Location"), ("X-Forwarded-Server", "Link"), ("Host", "body"), ("Host", "Link"),
    ],
)  # fmt: skip
def test_what_comes_back_is_named(header: str, place: str, copy: Copy) -> None:
    told = found(copy, copies(header, place))
    assert told == {("reflected", header): f"vào {'nội dung' if place == 'body' else place}"}


def test_an_honest_host_copies_nothing(copy: Copy) -> None:
    assert found(copy, lambda ask, reply: None) == {}


def test_a_server_of_many_hosts_that_sends_each_to_its_own_https_is_a_note(copy: Copy) -> None:
    """`return 301 https://$host/` stands in most manuals; a browser never names a host that it is not at."""
    told = found(copy, copies("Host", "Location"))
    assert told == {("host-echoed", "Host"): ""}
    assert verify.KINDS["host-echoed"].level == 0


def test_the_page_of_another_host_may_name_that_host(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.headers["host"].endswith(".invalid"):
            reply.body = f"<h1>{ask.headers['host']}</h1>".encode()

    assert found(copy, twist) == {}


def test_a_refusal_may_say_what_it_refuses(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if "referer" in ask.headers:
            reply.status, reply.body = 403, ask.headers["referer"].encode()

    assert found(copy, twist) == {}


def test_words_of_a_query_in_the_page(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        words = dict(pair.split("=", 1) for pair in unquote(ask.query).split("&") if "=" in pair)
        if ask.path == "/" and "keyword" in words:
            reply.insert(f"<p>Kết quả cho {words['keyword']}</p>")

    assert found(copy, twist) == {("reflected", "?q=, ?search=…"): "vào nội dung"}


@pytest.mark.parametrize("where", ["query", "path"])
def test_an_end_of_line_that_begins_a_header(where: str, copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        _, broken, name = unquote(getattr(ask, where)).partition("\r\n")
        if broken:
            reply.headers[name.partition(":")[0]] = "1"

    assert found(copy, twist) == {("reflected", "%0d%0a"): "thành một tiêu đề mới"}


def test_a_page_for_searching_is_asked_too(copy: Copy) -> None:
    (copy.folder / "tim.html").write_text((copy.folder / "index.html").read_text("utf-8"), "utf-8")
    copy.sign()

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/tim.html":
            reply.insert(unquote(ask.query))

    assert found(copy, twist) == {("reflected", "tim.html?q=, ?search=…"): "vào nội dung"}
