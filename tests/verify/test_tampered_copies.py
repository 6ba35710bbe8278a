"""Every family of tampering that can be played on loopback, each found and called by its right name."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ..joined import following, verify
from .attacker import BAD, Ask, Reply, files_of, serving
from .conftest import Copy, Look, checked
from .tampered_cases import CASES, CHECKS, PAGE
from .tampering import BANNER, both, jump, once_in, page, when


@pytest.mark.servers
@pytest.mark.parametrize("name", CASES)
def test_found_and_named(name: str, copy: Copy) -> None:
    """The classes that are reported are exactly those of the case."""

    twist, expected = CASES[name]
    found = checked(
        copy, twist, "check_headers", "check_missing_pages", *CHECKS.get(name[:3], CHECKS[name[0]]), reference=True
    )
    assert found == expected, copy.report["places"]


def test_whole_site_moved_to_a_look_alike(copy: Copy, look: Look) -> None:
    """D68: it is said for every file where it goes."""

    with serving(files_of(copy.folder), jump(lambda ask: True, "https://an-toan.giong-het.example/")) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=("check_missing_pages",))

    assert {"redirect-foreign", "notfound-hijack"} <= found
    assert "giong-het.example" in copy.report["found"][0]["detail"] + str(copy.report["found"])


def test_one_request_in_eight(copy: Copy, look: Look) -> None:
    """C45: looked at often enough it is met, and not taken for a lasting change."""

    with serving(files_of(copy.folder), jump(once_in(8))) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=("check_again",))

    assert "random" in found and not {kind for kind in found if kind.startswith(("cloak", "changed"))}


def test_only_at_night(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """C56: a second round, three hours later, sees what the first could not."""

    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)

    def night(ask: Ask, reply: Reply) -> None:
        if waited:
            reply.insert(BANNER)

    with serving(files_of(copy.folder), night) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", "--rounds", "2", "--every", "10800", steps=())

    assert (found, waited) == ({"changed-later"}, [10800.0])


def test_without_a_genuine_copy_at_hand_changes_still_have_their_names(copy: Copy, look: Look) -> None:
    """The signed list alone is enough for the structural families; words about gambling in the lesson are no finding."""

    twist = both(
        page(f'<script src="{BAD}x.js"></script>'),
        page(BANNER, PAGE),
        *(page("<p>cá độ</p>", name) for name in ("en/", "en/index.html")),
    )
    with serving(files_of(copy.folder), twist) as server:
        look(f"http://127.0.0.1:{server.server_port}/", steps=())

    named = {one["where"]: one["class"] for one in copy.report["found"] if one["level"]}
    assert named == {"index.html": "injected-script", PAGE: "foreign-link", "en/index.html": "changed"}


@pytest.mark.parametrize(("mark", "said"), [("crlf", "dấu xuống dòng LF thành CRLF"), ("bom", "thêm BOM ở đầu")])
def test_conversion_of_text_is_told_and_not_called_tampering(mark: str, said: str, copy: Copy, look: Look) -> None:
    """A20, A21: FTP in text mode, an editor's byte order mark: a changed byte is a changed file."""

    file = copy.folder / PAGE
    genuine = file.read_bytes()
    file.write_bytes(genuine.replace(b"\n", b"\r\n") if mark == "crlf" else b"\xef\xbb\xbf" + genuine)
    with serving(files_of(copy.folder)) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=())

    assert (found, copy.report["exit"]) == ({"text-conversion"}, 1)
    assert [one["detail"] for one in copy.report["found"] if one["level"]] == [said]


def test_two_addresses_of_a_host(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """F90: each address of the name is asked."""

    found = [(2, 1, 6, "", (address, 0)) for address in ("127.0.0.1", "127.0.0.2")]
    monkeypatch.setattr("verify.resolve", lambda host, port: found)
    files = files_of(copy.folder)
    with serving(files) as server, serving(files, page(BANNER), address=("127.0.0.2", server.server_port)):
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=("check_addresses",)) == {"address-differs"}


def test_another_name_on_the_same_server_is_a_note(copy: Copy, look: Look) -> None:
    """F91: shared servers are usual."""

    with serving(files_of(copy.folder), when(lambda ask: ask.headers["host"].endswith(".invalid"))) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", notes=True, steps=("check_addresses",))
    assert "shared-server" in found


def test_report_for_a_person_fits_a_page(copy: Copy, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Everything at once goes wrong, and it is still one page in Vietnamese, without control characters."""

    twists = [twist for name, (twist, _) in CASES.items() if name[0] in "BD" and name[:3] not in ("D70", "B32", "B33")]
    steps = ("check_headers", "check_missing_pages", "check_probes", "check_methods")
    with serving(files_of(copy.folder), both(*twists)) as server, following(steps):
        address = f"http://127.0.0.1:{server.server_port}/"
        assert verify.main([address, "--key", str(copy.key), "--rate", "0", "--today", "2026-11-22"]) == 1

    text = capsys.readouterr().out
    assert len(text.splitlines()) <= 60
    assert "CÓ VẤN ĐỀ" in text and "Việc đầu tiên" in text
    assert all(char.isprintable() or char == "\n" for char in text)
