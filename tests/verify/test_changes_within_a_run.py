"""A page that is not the same all the time, to the same visitor, in one run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
LINK = '<a href="https://nha-cai.bad.example/">nổ hũ</a>'
LESSON = "/bai/mat-khau.html"


def lying(when: Callable[[Ask], bool], path: str = LESSON) -> Twist:
    """One page has a link more, now and then."""
    return lambda ask, reply: reply.insert(LINK) if ask.path == path and when(ask) else None


def told(copy: Copy, twist: Twist, *steps: str, part: int = 0) -> dict[tuple[str, str], str]:
    """What is found by the first look at every file, these steps, and the last look; a header that comes and goes too."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.part = part
        for step in ("check_files", *steps, "check_once_more"):
            getattr(verify, step)(site)
    found = site.report.found.items()
    return {key: detail for key, detail in found if verify.KINDS[key[0]].level or key[0] == "header-uneven"}


def files_asked(copy: Copy) -> int:
    """Requests of the first look at every file."""
    with serving(files_of(copy.folder)) as server:
        verify.check_files(site_at(server.server_port, copy))
        return server.count


@pytest.mark.parametrize("path", ["/", "/en/", LESSON])
def test_a_page_that_turns_bad_after_the_first_look_is_told_as_changing(path: str, copy: Copy) -> None:
    """Entry pages every day; any other page within seven."""
    first = files_asked(copy)
    found = [
        told(copy, lying(lambda ask: ask.count > first, path), part=day) for day in range(7 if path == LESSON else 1)
    ]
    name = path.lstrip("/") or "index.html"
    name += "index.html" if name.endswith("/") else ""
    assert any(one.keys() == {("changed-later", name)} for one in found)
    assert any(
        "lần trước đúng, về sau liên kết tới nha-cai.bad.example" in text for one in found for text in one.values()
    )


def test_a_page_that_is_bad_at_first_and_mended_while_one_looks_is_told(copy: Copy) -> None:
    first = files_asked(copy)
    found = told(copy, lying(lambda ask: ask.count <= first + 5))
    assert found["changed-later", "bai/mat-khau.html"] == "yêu cầu thường: lần trước khác, về sau đúng"
    assert ("foreign-link", "bai/mat-khau.html") in found


def test_a_script_that_turns_bad_is_told_as_changing(copy: Copy) -> None:
    first, path = files_asked(copy), "/assets/site.4e5f6a7b.js"

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == path and ask.count > first:
            reply.body += b"location='//x.example'"

    assert told(copy, twist).keys() == {("changed-later", path[1:])}


def test_protection_that_goes_away_is_said_to_be_uneven(copy: Copy) -> None:
    """No worse than where it never was: one of several servers may have begun to answer."""
    first = files_asked(copy)

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and ask.count > first:
            reply.headers.pop("content-security-policy", None)

    assert told(copy, twist) == {("header-uneven", "index.html"): "thiếu content-security-policy"}


def test_what_only_a_robot_meets_later_is_named_by_both(copy: Copy) -> None:
    first = files_asked(copy)
    found = told(copy, lying(lambda ask: ask.count > first and ask.agent("Googlebot"), "/"))
    assert found.keys() == {("changed-later", "index.html"), ("cloak-ua", "index.html")}


def test_chance_is_not_called_a_kind_of_visitor(copy: Copy) -> None:
    """Four looks decide; with every second answer bad, the trait that the fifth happens to meet is no cause."""
    turns = iter([True, True, True, True, False, True, False, False, *[False] * 90])
    with serving(files_of(copy.folder), lying(lambda ask: next(turns))) as server:
        site = site_at(server.server_port, copy)
        verify.expect_file(site, "bai/mat-khau.html", {"ua": "Googlebot"})
    assert {kind for kind, _ in site.report.found} == {"random"} and not site.culprits


def test_the_first_request_of_a_connection_is_a_visitor_of_its_own(copy: Copy) -> None:
    with serving(files_of(copy.folder), lying(lambda ask: ask.turn == 1, "/")) as server:
        site = site_at(server.server_port, copy)
        site.ask("/", {})
        verify.expect_file(site, "index.html", {"ua": "Edge", "connection": "kết nối mới"})
    assert {kind for kind, _ in site.report.found} == {"cloak-connection"}
    assert any("connection" in viewer for viewer in verify.viewers())


def test_a_cookie_of_a_balancer_now_and_then_is_a_note(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.count % 5 == 0:
            reply.headers["Set-Cookie"] = "SRV=s1; path=/; HttpOnly"

    assert told(copy, twist, "check_missing_pages") == {}


def test_the_last_looks_are_few_and_go_on_each_day(copy: Copy) -> None:
    """Two for an entry page, a seventh of the rest, and what all pages load."""
    paths = {f"bai/{n}.html": b"" for n in range(700)} | {"index.html": b"", "en/index.html": b""}
    site = site_at(80, copy)
    site.good = paths
    site.manifest.files.update(dict.fromkeys(paths, site.manifest.files["index.html"]))
    days = []
    for part in range(7):
        site.part = part
        days.append(set(verify._again(site)))
        assert {"index.html", "en/index.html"} <= days[-1]
        assert 2 * len(days[-1]) <= verify.looks_again(len(paths)) + verify.LATER
    assert set.union(*days) == set(paths)


def test_a_host_that_is_away_for_a_moment_is_not_called_changing(copy: Copy) -> None:
    first = files_asked(copy)

    def twist(ask: Ask, reply: Reply) -> None:
        if first < ask.count <= first + 3:
            reply.status, reply.body = 502, b"Bad Gateway"

    assert "changed-later" not in {kind for kind, _ in told(copy, twist)}
