"""Servers that are busy, out of order, or two behind one name: nobody has broken in."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
STEPS = ("check_missing_pages", "check_unknown_names", "check_methods", "check_ways_of_asking", "check_folder_pages",
         "check_addresses")  # fmt: skip


def looked(copy: Copy, twist: Twist, *steps: str) -> tuple[set[str], str, int]:
    """The faults told after these checks, what keeps the look from a verdict, and the exit code."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        for step in steps:
            getattr(verify, step)(site)
    return {kind for kind, _ in site.report.found if verify.KINDS[kind].level}, site.report.failed, site.report.exit_code()  # fmt: skip


def out_of_order(status: int, when: Callable[[Ask], bool]) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask):
            reply.status, reply.body = status, b"<html><h1>Bad Gateway</h1></html>"
            for name in ("ETag", "Content-Type"):
                reply.headers.pop(name, None)

    return twist


@pytest.mark.parametrize("status", [429, 502, 522])
def test_a_fault_now_and_then_is_asked_past(status: int, copy: Copy) -> None:
    """Three in a row, wherever they fall."""
    assert looked(copy, out_of_order(status, lambda ask: ask.count % 40 < 3), *STEPS) == (set(), "", 0)


@pytest.mark.parametrize("status", [429, 502])
@pytest.mark.parametrize(
    "when", [lambda ask: "la-" in ask.path, lambda ask: ask.method == "HEAD", lambda ask: "if-none-match" in ask.headers,
             lambda ask: ask.path.endswith("x.html"), lambda ask: ask.path == "/bai/mat-khau.html" and ask.count % 2]
)  # fmt: skip
def test_a_lasting_fault_accuses_nobody(status: int, when: Callable[[Ask], bool], copy: Copy) -> None:
    assert looked(copy, out_of_order(status, when), *STEPS)[0] == set()


def test_a_file_that_never_comes_is_not_a_clean_look(copy: Copy) -> None:
    found, failed, code = looked(copy, out_of_order(502, lambda ask: ask.path == "/bai/mat-khau.html"))
    assert (found, code) == (set(), 2)
    assert "502" in failed


def test_what_a_faulty_server_sells_is_told(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.status, reply.body = 502, "<p>nổ hũ</p>".encode()

    assert looked(copy, twist)[0] == {"gambling"}


def test_two_servers_with_other_tags_and_dates(copy: Copy) -> None:
    """They look at the tag, or at the date where they are asked by date."""
    turn = itertools.count()

    def twist(ask: Ask, reply: Reply) -> None:
        one = next(turn) % 2
        if reply.status not in (200, 304) or "ETag" not in reply.headers:
            return
        tag = f'"{one}-{ask.path}"'
        reply.headers |= {"ETag": tag, "Last-Modified": f"Sun, 0{one + 1} Nov 2026 00:00:00 GMT"}
        if ask.headers.get("if-none-match") == tag or "2026" in ask.headers.get("if-modified-since", ""):
            reply.status, reply.body = 304, b""

    assert looked(copy, twist, "check_ways_of_asking") == (set(), "", 0)


def without_ending(ask: Ask, reply: Reply, files: dict[str, bytes]) -> None:
    """A host that has pages without `.html` and leads there."""
    name = ask.path.lstrip("/")
    if name.endswith(".html") and reply.status in (200, 206, 304, 405) and name in files:
        if "en/" in name:
            reply.headers["Set-Cookie"] = "lb=1; HttpOnly"
        reply.go(f"/{name.removesuffix('index.html').removesuffix('.html')}", 308)
    elif f"{name}.html" in files:
        body = files[f"{name}.html"]
        reply.status, reply.body = (200, body) if ask.method in ("GET", "HEAD") else (405, b"")
        reply.headers |= {"Content-Type": "text/html; charset=utf-8", "ETag": f'"{len(body)}"'}


def test_pages_without_their_ending(copy: Copy) -> None:
    files = files_of(copy.folder)
    steps = (*STEPS, "check_siblings", "check_spellings", "check_reflected", "check_own_names", "check_probes")
    assert looked(copy, lambda ask, reply: without_ending(ask, reply, files), *steps) == (set(), "", 0)


def test_a_page_that_leads_to_an_unsigned_one_is_named_so(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.go("/trang-la.html", 302)
        if ask.path == "/trang-la.html":
            reply.status, reply.body = 200, b"<h1>Trang khac</h1>"

    assert looked(copy, twist)[0] == {"redirect-inside"}


@pytest.mark.parametrize("words", [(), ("--max", "300")])
def test_following_a_host_costs_no_visitor_his_turn(words: tuple[str, ...], copy: Copy) -> None:
    """Each file that the host has elsewhere takes two requests; what a person has allowed at most holds."""
    files = files_of(copy.folder)
    with serving(files, lambda ask, reply: without_ending(ask, reply, files)) as server:
        site = site_at(server.server_port, copy)
        site.client.limits.most, site.client.limits.fixed = 300, bool(words)
        verify.check_files(site)
        verify.expect_file(site, "bai/mat-khau.html", {"ua": "Edge"})
    assert site.client.limits.most > 300 or words
    assert site.client.limits.most == 300 or not words


def waited(monkeypatch: pytest.MonkeyPatch, status: Callable[[int], int], **headers: str) -> tuple[int, float]:
    """How often of two thousand answers a fault was not waited for, and how long was waited in all."""
    pauses: list[float] = []
    monkeypatch.setattr(verify, "PAUSES", (0.1, 0.5, 1.0, 2.0))
    monkeypatch.setattr(verify.time, "sleep", pauses.append)
    limits, given_up, asked = verify.Limits(0), 0, itertools.count()
    for _ in range(2000):
        tries = 0
        while limits.wait_for(answer := verify.Answer(status(next(asked)), list(headers.items())), tries):
            tries += 1
        given_up += answer.status >= 500
    return given_up, sum(pauses)


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "1"}])
def test_short_faults_never_use_up_the_waiting(headers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """One in fifteen, through a whole run; a third of a minute without word, two minutes where it says when."""
    given_up, seconds = waited(monkeypatch, lambda turn: 503 if turn % 15 == 14 else 200, **headers)
    assert given_up == 0 and seconds <= (145 if headers else 15)


def test_a_lasting_fault_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    given_up, seconds = waited(monkeypatch, lambda turn: 502)
    assert given_up == 2000 and seconds <= 30


def test_a_host_that_lets_few_through_is_looked_at_to_the_end(
    copy: Copy, look: Callable[..., set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """25 requests in four seconds, then 429 until the next four: without a rate, in the time that this takes."""
    clock, counted = [0.0], Counter[int]()
    monkeypatch.setattr(verify.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(verify.time, "sleep", lambda seconds: clock.__setitem__(0, clock[0] + seconds))

    def twist(ask: Ask, reply: Reply) -> None:
        clock[0] += 0.002
        counted[int(clock[0] // 4)] += 1
        if counted[int(clock[0] // 4)] > 25:
            reply.status, reply.body = 429, b""
            reply.headers["Retry-After"] = str(int(5 - clock[0] % 4))

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == set()
    assert (copy.report["exit"], copy.report["failed"]) == (0, "")
    assert clock[0] <= 1.5 * server.count / 25 * 4
