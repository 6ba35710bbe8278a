"""Hosts that answer to every name, or hang up on some: what is a fault is told once, and nobody is accused of the rest."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

pytestmark = pytest.mark.servers
AROUND = ("check_missing_pages", "check_unknown_names", "check_probes")


def faults(copy: Copy, twist: Twist, *steps: str, part: int = 0) -> dict[str, str]:
    """Kind → the last detail, of what is no note but that a signed page answers to every name."""
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        site.part = part
        verify.check_files(site)
        for step in steps:
            getattr(verify, step)(site)
    copy.report = site.report.__dict__
    return {
        kind: detail
        for (kind, _), detail in site.report.found.items()
        if verify.KINDS[kind].level or kind == "soft-signed"
    }


def everywhere(page: str, copy: Copy, when: Callable[[Ask], object] = lambda ask: True) -> Twist:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404 and when(ask):
            reply.status, reply.body = 200, (copy.folder / page).read_bytes()

    return twist


@pytest.fixture
def scripted(copy: Copy) -> Copy:
    """Its home page has code and links, as ours."""
    file = copy.folder / "index.html"
    file.write_text(file.read_text("utf-8").replace("</body>", "<script>let a = 1</script></body>"), "utf-8")
    copy.sign()
    return copy


@pytest.mark.parametrize("when", ["always", "no .html"])
def test_the_home_page_for_every_address_is_a_matter_of_configuration(when: str, scripted: Copy) -> None:
    twist = everywhere("index.html", scripted, lambda ask: when == "always" or not ask.path.endswith(".html"))
    steps = AROUND if when == "always" else AROUND[:2]
    assert faults(scripted, twist, *steps) == {"soft-signed": "máy chủ trả trang đầu cho mọi địa chỉ; nên trả 404"}
    assert verify.KINDS["soft-signed"].level == 0


def test_another_signed_page_for_a_part_of_the_addresses(scripted: Copy) -> None:
    """What `la-…` and `la-….html` are answered with need not be the same page of the release."""

    def twist(ask: Ask, reply: Reply) -> None:
        page = "en/index.html" if re.search(r"\.(html|php|zip)$", ask.path) else "index.html"
        everywhere(page, scripted)(ask, reply)

    assert faults(scripted, twist, *AROUND).keys() == {"soft-signed"}


def test_the_home_page_with_something_in_it_is_more(scripted: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        everywhere("index.html", scripted)(ask, reply)
        if ask.path == "/slot/":
            reply.insert("<h1>nổ hũ</h1>")

    assert "doorway" in faults(scripted, twist, "check_probes")


def casino(ask: Ask, reply: Reply) -> None:
    if reply.status == 404:
        name = ask.path.strip("/").replace("-", " ")
        links = "".join(f'<li><a href="https://kubet.bad.example/{n}">Cược {n}</a></li>' for n in range(9))
        reply.status, reply.headers = 200, {"Content-Type": "text/html"}
        reply.body = f"<title>KEO88 {name}</title><h1>KEO88 {name}</h1><ul>{links}</ul>".encode()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """One kind of visitor for a missing page, and no unknown names but those below folders."""
    monkeypatch.setattr(verify, "viewers", list)
    monkeypatch.setattr(verify, "UNKNOWN", ())


@pytest.mark.usefixtures("few")
def test_one_foreign_page_for_every_address_is_told_once(copy: Copy) -> None:
    """No file was left open, no program answers: it is the same page each time, but for the name."""
    found = faults(copy, casino, "check_missing_pages", "check_probes")
    assert found.keys() == {"notfound-hijack"} and "kubet" in found["notfound-hijack"]


@pytest.mark.usefixtures("few")
def test_one_foreign_place_for_every_address_is_told_once(copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            reply.go()

    assert faults(copy, twist, "check_missing_pages", "check_probes").keys() == {"notfound-hijack"}


def hanging_up(pattern: str) -> tuple[Twist, list[str]]:
    asked: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        if re.search(pattern, ask.path):
            asked.append(ask.path)
            raise ConnectionResetError

    return twist, asked


def test_a_firewall_that_hangs_up_accuses_nobody_and_ends_nothing(copy: Copy) -> None:
    twist, asked = hanging_up(r"\.(php\d?|zip|env|git|sql|bak|aspx?|jsp)|wp-|/upload|admin")
    assert faults(copy, twist, *AROUND) == {}
    assert any("ngắt kết nối" in one for one in copy.report["unseen"])
    made_up = [path for path in asked if re.search(r"/b[0-9a-f]{19}\.zip$", path)]
    assert len(made_up) == 4  # two visitors, and once more each as a kept connection may have died


def test_a_listed_file_for_which_the_line_is_cut_is_not_checked(copy: Copy) -> None:
    twist, _ = hanging_up(r"mat-khau")
    assert faults(copy, twist) == {}
    assert "có tệp chưa xem được" in copy.report["failed"]


def test_a_host_that_is_gone_still_ends_the_look(copy: Copy) -> None:
    """Made-up names end nothing while the home page answers; it does not here."""
    gone: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        if gone or ask.path == "/.git/config":
            gone.append(ask.path)
            raise ConnectionResetError

    with pytest.raises(verify.SpentError):
        faults(copy, twist, "check_probes")
    assert len(gone) < 30


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("part", range(3))
@pytest.mark.parametrize("shape", [r"/\d{4,9}\.html$", r"/[a-z]+(-[a-z]+)+-\d+-\w+\.html$", r"/[a-z]\w+\.html$"])
def test_doorways_of_every_shape_below_folders(shape: str, part: int, copy: Copy) -> None:
    """Every day, where the folders are few."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.startswith("/bai/") and re.search(shape, ask.path):
            casino(ask, reply)

    assert "notfound-hijack" in faults(copy, twist, "check_unknown_names", part=part)
