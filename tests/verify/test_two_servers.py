"""Two servers behind one name: one misses a header or has a weaker one, one has an older release."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import PAGE, Copy, checked

pytestmark = pytest.mark.servers

CSP = "content-security-policy"


def every_second(change: Callable[[Reply], None]) -> Twist:
    """As two servers behind one name: which of them answers is nobody's doing."""
    turn = itertools.count()

    def twist(ask: Ask, reply: Reply) -> None:
        if next(turn) % 5 in (1, 2, 4):
            change(reply)

    return twist


STEPS = ("check_headers", "check_folder_pages", "check_ways_of_asking", "check_again")


def test_one_of_two_servers_without_a_header_is_a_note(copy: Copy) -> None:
    assert checked(copy, every_second(lambda reply: reply.headers.pop(CSP, None) and None), *STEPS) == set()
    assert "header-uneven" in {kind for kind, _ in copy.report["places"]}


def test_one_of_two_servers_with_a_weaker_header_is_told_as_that(copy: Copy) -> None:
    weak = every_second(lambda reply: reply.headers.update({CSP: "default-src * 'unsafe-inline'; frame-ancestors *"}))
    assert checked(copy, weak, "check_headers", "check_again") == {"header-weak"}


def test_uneven_is_not_worse_than_absent(copy: Copy) -> None:
    """Pages hold the signed policy themselves."""

    def without(ask: Ask, reply: Reply) -> None:
        if ask.path.endswith((".html", "/")):
            reply.headers.pop(CSP, None)

    assert checked(copy, without, "check_headers", "check_missing_pages") == set()
    assert copy.report["places"]["headers-none", CSP] == "5/11 tệp"


def test_where_the_signer_requires_headers_they_are_to_be_mended(copy: Copy) -> None:
    copy.sign(headers_required=True)
    uneven = every_second(lambda reply: reply.headers.pop(CSP, None) and None)
    assert checked(copy, uneven, "check_headers", "check_again") == {"header-missing"}


def test_a_header_that_phones_alone_miss_is_still_told(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.agent("Android"):
            reply.headers.pop(CSP, None)

    assert checked(copy, twist) == {"cloak-ua"}


def test_two_releases_that_are_served_in_turn_are_called_so(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """List and signature of each fit each other, but come from either; the old one is still there, which is a fault."""
    new = files_of(copy.folder)
    (copy.folder / "bai/mat-khau.html").write_text(PAGE.format("Cũ", "../"), "utf-8")
    copy.sign(serial=6)
    old = files_of(copy.folder)
    turns = {True: itertools.count(), False: itertools.count()}

    def twist(ask: Ask, reply: Reply) -> None:
        path = ask.path.removeprefix("/")
        if path in old and next(turns[ask.secret]) % 3 == 1:
            reply.body = old[path]

    with serving(new, twist, blind=False) as server:
        place = f"http://127.0.0.1:{server.server_port}/"
        code = verify.main(
            [place, "--key", str(copy.key), "--rate", "0", "--today", "2026-11-22", "--json", "--max", "60"]
        )
    told = capsys.readouterr().out
    assert code == 1 and "hai bản khác nhau đang được phục vụ (bản kê số 6 và 7)" in told
    assert "bad-signature" not in told and '"random"' not in told
