"""Honest hosts that take queries off, or lead every name to one page that is told the name."""

from __future__ import annotations

import pytest

from ..joined import verify
from .attacker import Ask, Reply
from .conftest import Copy, checked

pytestmark = pytest.mark.servers


def test_a_host_that_takes_queries_off_is_a_note_and_costs_little(copy: Copy) -> None:
    """After some it is known, and each page has been looked at without one by everybody."""
    followed: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        followed.append(ask.query)
        if ask.query:
            reply.go(ask.path, 301)

    assert checked(copy, twist, "check_matrix", "check_list_again") == set()
    assert {kind for kind, _ in copy.report["places"]} <= {"query-dropped", "host-cookie"}
    queries = sum(map(bool, followed))
    assert queries > verify.KNOWN_TO_DROP and copy.report["failed"] == ""


def test_a_query_that_leads_to_another_page_is_still_told(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.query and ask.path == "/":
            reply.go("/khac", 301)
        elif ask.path == "/khac":
            reply.status, reply.body = 200, b"<b>casino</b>"

    assert "query-page" in checked(copy, twist, "check_matrix")


def test_every_name_led_to_a_login_that_is_told_the_name(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/dang-nhap":
            reply.status, reply.body = 200, b'<form action="/dang-nhap"><input type="password"></form>'
        elif reply.status == 404:
            reply.go(f"/dang-nhap?next={ask.path}")

    assert checked(copy, twist, "check_spellings", "check_endings", "check_folder_pages") == set()


@pytest.mark.parametrize("status", [403, 404])
def test_a_page_that_says_back_what_was_asked_sells_nothing(status: int, copy: Copy) -> None:
    """Some of our own queries have words of gambling in them."""

    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            asked = f"{ask.path}?{ask.query}".replace("&", "&amp;")
            reply.status, reply.body = status, f"<h1>Not Found</h1><p>{asked}</p>".encode()

    assert checked(copy, twist, "check_missing_pages") == set()
