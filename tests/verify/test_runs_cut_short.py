"""How much is asked and how fast; a run that did not see all says so."""

from __future__ import annotations

import time

import pytest

from ..joined import verify
from .attacker import files_of, serving
from .conftest import Copy, Look


def test_requests_are_bounded_and_what_was_left_out_is_said(copy: Copy, look: Look) -> None:
    """The limit holds to the request; a look that did not see all files counts as not checked."""

    with serving(files_of(copy.folder)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "10") == set()
        assert (server.count, copy.report["exit"]) == (10, 2)
        assert look(f"http://127.0.0.1:{server.server_port}/", "--max", "150") == set()
        assert copy.report["exit"] == 2
        assert "Chưa xem hết: đã dùng hết 150 yêu cầu; xong" in copy.report["failed"]


def test_stopped_by_hand_it_tells_what_it_had_found(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in the middle of a long run."""

    def stop(site: verify.Site) -> None:
        raise KeyboardInterrupt

    page = copy.folder / "bai/mat-khau.html"
    page.write_bytes(page.read_bytes().replace(b"</body>", b'<a href="https://x.bad.example/">x</a></body>'))
    monkeypatch.setattr(verify, "STEPS", (stop,))
    with serving(files_of(copy.folder)) as server:
        assert look(f"http://127.0.0.1:{server.server_port}/") == {"foreign-link"}
    assert "dừng" in copy.report["failed"]


def test_a_later_round_that_was_not_finished_is_told(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a server that fell silent would pass for one on which nothing has changed."""

    real, rounds = verify.check_files, []

    def tire(site: verify.Site) -> None:
        rounds.append(1)
        if len(rounds) == 2:
            raise verify.SpentError("máy chủ thôi không trả lời")
        real(site)

    monkeypatch.setattr(verify, "check_files", tire)
    with serving(files_of(copy.folder)) as server:
        words = ("--rounds", "3", "--every", "0", "--max", "80", "--repeats", "0")
        assert look(f"http://127.0.0.1:{server.server_port}/", *words) == set()
    assert len(rounds) == 3
    assert any("lượt xem lại" in text for text in [copy.report["failed"], *copy.report["unseen"]])


def test_the_clock_is_only_used_to_wait(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rate of five a second: each request has its turn, a fifth of a second after the one before."""

    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    limits = verify.Limits(5.0)
    for _ in range(4):
        limits.wait()

    assert len(pauses) == 4 and pauses[0] == 0
    assert all(n / 5 - 0.1 < pause <= n / 5 for n, pause in enumerate(pauses[1:], 1))
