"""Pages that a server packs on their way: compared where it can be undone, never a clean verdict where it cannot."""

from __future__ import annotations

from collections.abc import Callable

import brotli
import pytest

from ...joined import verify
from ..attacker import Ask, Reply, files_of, serving
from ..conftest import TODAY, Copy, Look
from .packing import PACKED, SOME, packing, poisoned


def test_a_host_that_packs_everything_itself_is_not_accused(
    packed: Copy, look: Look, bare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes are others for every page, and nobody here can tell why: not clean, and nobody's fault."""
    monkeypatch.setattr(verify, "OWN_PACKING", 2)
    files = files_of(packed.folder)
    again = packing("br", pack=lambda body: brotli.compress(body, quality=1))
    with serving(files, again) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == set()
    assert packed.report["exit"] == 2 and "br" in packed.report["failed"]


@pytest.mark.parametrize("page", [poisoned, bytes])
def test_brotli_that_is_neither_listed_nor_undone_is_no_clean_look(
    page: Callable[[bytes], bytes], copy: Copy, look: Look, bare: None
) -> None:
    """Honest or not, nobody here can tell: exit code 2, and what to do."""
    with serving(files_of(copy.folder), packing("br", page)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) == set()
    assert (
        copy.report["exit"] == 2
        and "bản nén br" in copy.report["failed"]
        and "pip install brotli" in copy.report["failed"]
    )


def test_the_verdict_for_a_person_says_that_it_was_not_checked(
    copy: Copy, bare: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(files_of(copy.folder), packing("br")) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        assert verify.main([address, "--key", str(copy.key), "--rate", "0", "--today", str(TODAY), *SOME]) == 2
    said = capsys.readouterr().out
    assert "Kết luận: CHƯA KIỂM TRA ĐƯỢC. Máy chủ trả bản nén br" in said and "Không thấy gì khác" not in said


def test_honest_brotli_is_clean_where_it_can_be_undone(copy: Copy, look: Look) -> None:
    with serving(files_of(copy.folder), packing("br")) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=PACKED) == set()
    assert (copy.report["exit"], copy.report["failed"]) == (0, "")


def stored(body: bytes) -> bytes:
    """zstd that packs nothing: a frame of one block as it is."""
    return (
        b"\x28\xb5\x2f\xfd\x60"
        + (len(body) - 256).to_bytes(2, "little")
        + (len(body) << 3 | 1).to_bytes(3, "little")
        + body
    )


@pytest.mark.parametrize(("page", "found"), [(lambda body: body, set()), (poisoned, {"encoding-differs"})])
def test_zstd_is_compared_on_every_python(
    page: Callable[[bytes], bytes], found: set[str], copy: Copy, look: Look, bare: None
) -> None:
    """Browsers ask for it, and each file is asked for as they do."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            packing("zstd", page, stored)(ask, reply)
        reply.headers.setdefault("Content-Encoding", "identity")

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", steps=()) == found
    assert copy.report["exit"] == len(found)


def test_poison_in_deflate_alone_is_found(copy: Copy, look: Look) -> None:
    with serving(files_of(copy.folder), packing("deflate", poisoned)) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", steps=PACKED)
    assert found == {"encoding-differs"}


@pytest.mark.parametrize("encoding", ["gzip, br", "dcb", "compress"])
def test_encodings_that_nobody_asked_for_are_found(encoding: str, copy: Copy, look: Look) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/" and "br" in ask.headers.get("accept-encoding", ""):
            reply.headers["Content-Encoding"] = encoding

    with serving(files_of(copy.folder), twist) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME) != set()


def test_brotli_that_begins_in_a_later_round_counts(copy: Copy, look: Look, bare: None) -> None:
    """The first round takes 300 requests at most and sees nothing of it."""
    asked: list[str] = []

    def twist(ask: Ask, reply: Reply) -> None:
        asked.append(ask.path)
        reply.headers["Content-Encoding"] = "identity"
        if len(asked) > 300:
            packing("br")(ask, reply)

    with serving(files_of(copy.folder), twist, blind=False) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", *SOME, "--rounds", "2", "--every", "0") == set()
    said = " ".join([copy.report["failed"], *copy.report["unseen"]])
    assert copy.report["exit"] == 2 and "bản nén br" in said
