"""A foreign address in a query leads nowhere: at any name, by any parameter, by a header or by the page."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers


def leading(path: str, key: str, way: str = "location") -> Twist:
    """At addresses of this form, by a parameter of this form."""

    def twist(ask: Ask, reply: Reply) -> None:
        named = re.search(rf"(?:^|&)(?:{key})=([^&]+)", ask.query)
        if not named or not re.fullmatch(path, ask.path):
            return
        there = unquote(named[1])
        if way == "location":
            reply.go(there)
            return
        reply.status, reply.body = 200, f"<p>{there}</p>".encode()
        if way == "refresh":
            reply.headers["Refresh"] = f"0; url={there}"
        elif way == "meta":
            reply.body = f'<meta http-equiv="refresh" content="0; url={there}">'.encode()
        elif way == "script":
            reply.body = f"<script>location.href = '{there}'</script>".encode()

    return twist


def found(copy: Copy, twist: Twist) -> list[str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_open_redirects(site)
    assert site.client.limits.used <= 80
    assert {kind for kind, _ in site.report.found} <= {"open-redirect"}
    return [where for _, where in site.report.found]


def path_in_path(ask: Ask, reply: Reply) -> None:
    if ask.path.startswith("/go/https:"):
        reply.go(ask.path[4:])


LEADING: dict[str, tuple[Twist, str]] = {
    "the home page, as NukeViet does": (leading("/", "nv_redirect"), "?nv_redirect="),
    "the home page, by a seldom name": (leading("/", "backurl"), "?dest=, ?target=, ?out=…"),
    "a program that counts": (leading("/click", "u"), "click?url="),
    "any address that is not there": (leading("/b[0-9a-f]{19}", r"\w+"), "địa chỉ không có?url="),
    "an address in the address": (path_in_path, "go/https://…"),
    "a page with a refresh": (leading("/out.php", "url", "meta"), "out.php?url="),
    "a header that refreshes": (leading("/away", "to", "refresh"), "away?url="),
    "a script": (leading("/redirect", "next", "script"), "redirect?url="),
}


@pytest.mark.parametrize("name", LEADING)
def test_what_leads_away_is_named(name: str, copy: Copy) -> None:
    twist, where = LEADING[name]
    assert where in found(copy, twist)


def test_who_says_back_what_was_asked_leads_nobody(copy: Copy) -> None:
    """As pages for what is not there do."""
    assert found(copy, leading(".*", r"\w+", "said back")) == []


def test_who_keeps_the_query_on_the_way_to_its_own_page_leads_nobody(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            reply.go(f"/dang-nhap?next={ask.path}&{ask.query}")

    assert found(copy, twist) == []
