"""The page of a portal around an embedded page: the frame still shows the copy, links are those that are allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, Look

FRAME = '<iframe src="http://127.0.0.1:{port}/index.html"></iframe><a href="https://so.gov.example/">Sở</a>'


@pytest.mark.parametrize(
    ("page", "agent", "expected"),
    [
        (FRAME, "", set()),
        ('<iframe src="https://la.bad.example/"></iframe>', "", {"portal-frame"}),
        (FRAME + '<a href="https://kubet88.com/">x</a>', "", {"portal-links"}),
        (FRAME + '<script src="https://dem.bad.example/x.js"></script>', "", {"portal-links"}),
        (FRAME + '<a href="https://kubet88.com/">x</a>', "Googlebot", {"portal-cloak"}),
        (FRAME.replace("<iframe", '<iframe srcdoc="<input type=password>"'), "", {"portal-frame"}),
        (f"<!-- {FRAME} -->", "", {"portal-frame"}),
        ('<a href="http://127.0.0.1/lop-6-7/a.html">Học bài</a>', "", set()),
        ('<a href="http://127.0.0.1/">Học</a><iframe src="https://la.bad.example/">', "", {"portal-frame"}),
        (f"<!--> {FRAME} <!-- a", "", set()),
        (FRAME + '<meta http-equiv="refresh" content="0; url=https://la.bad.example/">', "", {"portal-links"}),
        ('<base href="https://la.bad.example/">' + FRAME, "", {"portal-links"}),
        (
            '<base href="https://la.bad.example/">' + FRAME.replace("http://127.0.0.1:{port}", ""),
            "",
            {"portal-frame", "portal-links"},
        ),
    ],
)
def test_portal_page(page: str, agent: str, expected: set[str]) -> None:
    """F100, F101: the frame still shows the copy; foreign links are those not in the list; also for search engines."""

    good, bad = (text.format(port=80).encode() for text in (FRAME, page))

    def twist(ask: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, bad if ask.agent(agent) else good

    report = verify.Report("http://127.0.0.1/")
    with serving({}, twist, address=("127.0.0.2", 0)) as portal:
        url = f"http://127.0.0.2:{portal.server_port}/tin"
        verify.check_portal(url, "127.0.0.1", "/", frozenset(("so.gov.example",)), verify.Limits(0), "", report)
    assert {kind for kind, _ in report.found} == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/an-toan/nhung/lop-6-7/a.html", set()),
        ("nhung/lop-6-7/a.html", {"portal-frame"}),
        ("/khac/a.html", {"portal-frame"}),
        ("//la.bad.example/an-toan/a.html", {"portal-frame"}),
    ],
)
def test_a_portal_of_the_same_host_frames_the_copy_without_naming_it(source: str, expected: set[str]) -> None:
    """As the first code of our guide does; what is no page of the copy is not it."""

    def twist(_: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, f'<iframe src="{source}"></iframe>'.encode()

    report = verify.Report("http://127.0.0.1/")
    with serving({}, twist) as portal:
        url = f"http://127.0.0.1:{portal.server_port}/tin"
        verify.check_portal(url, "127.0.0.1", "/an-toan/", frozenset(), verify.Limits(0), "", report)
    assert {kind for kind, _ in report.found} == expected


def test_the_portal_is_looked_at_beside_the_copy(copy: Copy, look: Look, tmp_path: Path) -> None:
    """With a list of hosts that are allowed; the frame of a stranger is found."""

    def twist(ask: Ask, reply: Reply) -> None:
        reply.status, reply.body = 200, b'<iframe src="https://la.bad.example/"></iframe>'

    allowed = tmp_path / "allow"
    allowed.write_text("so.gov.example\n", "utf-8")
    with serving(files_of(copy.folder)) as server, serving({}, twist, address=("127.0.0.2", 0)) as portal:
        words = ("--portal", f"http://127.0.0.2:{portal.server_port}/tin", "--allow", str(allowed), "--max", "60")
        assert look(f"http://127.0.0.1:{server.server_port}/", *words) == {"portal-frame"}
