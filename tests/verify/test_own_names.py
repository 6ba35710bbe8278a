"""The same address under other names of its host."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import BAD, Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
CASINO = b"<title>Nha cai</title><h1>casino</h1>"
SHOP = "<title>Bánh mì</title><h1>Bánh mì nóng</h1>".encode()


def found(copy: Copy, twist: Twist, host: str = "localhost") -> dict[tuple[str, str], str]:
    """What is told of the names of `host`, which is this machine."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.client = verify.Client(f"http://{host}:{server.server_port}/", verify.Limits(0))
        verify.check_files(site)
        verify.check_own_names(site)
        port = f":{server.server_port}"
    return {(kind, where.replace(port, "")): detail for (kind, where), detail in site.report.found.items()}


def called(name: str, body: bytes = CASINO, place: str = "") -> Twist:
    """Under one name of the host ("" none) another page."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.headers.get("host", "").rpartition(":")[0] == name:
            reply.body = body
            if place:
                reply.go(place)

    return twist


NAMES = {
    "www.localhost": "www.localhost",
    "127.0.0.1": "127.0.0.1",
    "localhost.": "localhost.",
    "": "không nêu tên máy (HTTP/1.0)",
}


@pytest.mark.parametrize("name", NAMES)
def test_gambling_under_another_own_name_is_found(name: str, copy: Copy) -> None:
    assert found(copy, called(name)) == {("host-differs", NAMES[name]): "có “casino”"}


@pytest.mark.parametrize("name", NAMES)
def test_another_site_under_another_own_name_is_a_note(name: str, copy: Copy) -> None:
    """Usual on a rented host."""
    assert found(copy, called(name, SHOP)) == {("shared-server", NAMES[name]): "trang khác"}
    assert verify.KINDS["shared-server"].level == 0


def test_our_page_with_more_in_it_is_found(copy: Copy) -> None:
    page = (
        (copy.folder / "index.html").read_bytes().replace(b"</body>", b"<script>location='//x.example'</script></body>")
    )
    assert found(copy, called("www.localhost", page)).keys() == {("host-differs", "www.localhost")}


def test_a_host_without_a_name_is_asked_without_one(copy: Copy) -> None:
    assert found(copy, called(""), "127.0.0.1") == {("host-differs", "không nêu tên máy (HTTP/1.0)"): "có “casino”"}


def test_the_same_name_in_capitals_is_the_same_host(copy: Copy) -> None:
    assert found(copy, called("LOCALHOST", SHOP)).keys() == {("host-differs", "LOCALHOST")}


def test_a_redirect_under_another_name(copy: Copy) -> None:
    """To the host itself is right, to a casino is not, to anybody else is a note."""
    assert found(copy, called("www.localhost", place="https://localhost/")) == {}
    assert found(copy, called("www.localhost", place=BAD)).keys() == {("host-differs", "www.localhost")}
    assert found(copy, called("www.localhost", place="https://host.example/")).keys() == {
        ("shared-server", "www.localhost")
    }


def test_an_honest_host_is_not_accused(copy: Copy) -> None:
    def strict(ask: Ask, reply: Reply) -> None:
        if not ask.headers.get("host", "").lower().startswith("localhost:"):
            reply.status, reply.body = 421, CASINO

    assert found(copy, strict) == found(copy, lambda ask, reply: None) == {}


def test_what_everybody_meets_is_not_told_once_more(copy: Copy) -> None:
    def robots(ask: Ask, reply: Reply) -> None:
        if ask.agent("Googlebot"):
            reply.insert("<b>nổ hũ</b>")

    assert "host-differs" not in {kind for kind, _ in found(copy, robots)}
