"""Inputs that nobody meant: files that cannot be read or are huge, broken zips, hostile answers. Never a traceback."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy

Look = Callable[..., set[str]]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_looked_at(
    copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root may read everything, the refusal is played."""

    real = Path.open

    def refuse(file: Path, *words: str, **more: str) -> object:
        if file.name == "mark.svg":
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    (copy.folder / "casino.html").write_text("x", "utf-8")

    assert look(str(copy.folder)) == {"unreadable", "extra"}
    assert [one["where"] for one in copy.report["found"] if one["class"] == "unreadable"] == ["assets/mark.svg"]


def test_a_folder_that_cannot_be_listed_is_named(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are missing, and why is said."""

    real = os.scandir

    def refuse(place: str) -> object:
        if str(place).endswith("assets"):
            raise PermissionError(13, "Permission denied", str(place))
        return real(place)

    monkeypatch.setattr(os, "scandir", refuse)

    assert look(str(copy.folder)) == {"unreadable", "missing"}


def test_what_is_no_plain_file_is_never_opened(copy: Copy, look: Look) -> None:
    """A pipe would be read for ever."""

    os.mkfifo(copy.folder / "ong-dan")

    assert look(str(copy.folder)) == {"extra"}


def test_files_are_read_one_at_a_time_and_huge_ones_only_in_part(
    copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server's folder may hold gigabytes; a file of the release that has grown beyond all bounds is changed."""

    monkeypatch.setattr(verify, "FILE_LIMIT", 100_000)
    for name in ("sao-luu.zip", "phim.mp4"):
        with (copy.folder / name).open("wb") as stream:
            stream.truncate(200_000_000_000)  # sparse: takes no room
    with (copy.folder / "tai-lieu.pdf").open("ab") as stream:
        stream.truncate(200_000_000)

    assert look(str(copy.folder)) == {"exposed", "extra", "trailing"}


def zipped(copy: Copy, target: Path, prefix: str = "la-chan-so/") -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files_of(copy.folder).items():
            archive.writestr(f"{prefix}{path}", data)
    return target


def test_a_damaged_file_in_a_zip(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Its checksum tells; the others are looked at."""

    packed = zipped(copy, tmp_path / "x.zip")
    data = bytearray(packed.read_bytes())
    place = data.index(b"la-chan-so/assets/mark.svg") + len("la-chan-so/assets/mark.svg") + 5
    data[place] ^= 0xFF
    packed.write_bytes(data)

    assert look(str(packed)) == {"unreadable"}


def test_a_file_beside_the_folder_in_a_zip(copy: Copy, look: Look, tmp_path: Path) -> None:
    """It would be unpacked with the rest."""

    packed = zipped(copy, tmp_path / "x.zip")
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("mo-toi.exe", b"MZ")

    assert look(str(packed)) == {"extra"}


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + bytes(18), bytes(4000), b"PK\x03\x04" + bytes(400)])
def test_files_that_are_no_zip(data: bytes, copy: Copy, look: Look, tmp_path: Path) -> None:
    """Named so, and nothing could be checked; an empty zip has no list in it."""

    (tmp_path / "x.zip").write_bytes(data)

    assert look(str(tmp_path / "x.zip")) in ({"no-manifest"}, {"bad-zip"})
    assert copy.report["failed"]


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_fuzzed_zips(noise: bytes, place: int) -> None:
    """A zip with noise somewhere in it is read or refused by the errors that the command knows."""

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.zip"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("integrity.json", "a/b.html", "c.js"):
                archive.writestr(name, name * 50)
        data = file.read_bytes()
        file.write_bytes(data[:place] + noise + data[place + len(noise) :])
        with contextlib.suppress(*verify.UNREADABLE, ValueError):
            files = verify.read_zip(file, verify.Report("x"))
            for name in files:
                with contextlib.suppress(*verify.UNREADABLE):
                    assert len(files[name]) <= verify.FILE_LIMIT


def test_brotli_that_unpacks_to_more_than_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Noticed on the way; a stream that is cut short is none; an honest one is unpacked."""

    bomb = brotli.compress(bytes(30_000_000), quality=1)
    assert len(bomb) < 10_000
    monkeypatch.setattr(verify, "FILE_LIMIT", 1_000_000)

    assert verify.unpack(bomb, "br") is None
    assert verify.unpack(brotli.compress(os.urandom(5000))[:-9], "br") is None
    assert verify.unpack(brotli.compress(b"x" * 70_000), "br") == b"x" * 70_000


@given(st.binary(max_size=400), st.sampled_from(["gzip", "deflate", "br", "x-gzip", "zstd", ""]))
def test_fuzzed_encodings(data: bytes, encoding: str) -> None:
    """Bytes or None."""

    assert isinstance(verify.unpack(data, encoding), bytes | None)


@pytest.mark.parametrize(
    "place", ["http://[bad", "//[::1", "http://a b/", "javascript:alert(1)", "http://x:99999/", "\t", "%"]
)
def test_places_that_are_no_address(place: str, copy: Copy, look: Look) -> None:
    """A `Location` that nobody can follow does not stop the run; a blank one leads to the very page, which shows nothing."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html":
            reply.go(place)

    with serving(files_of(copy.folder), twist) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", "--max", "120", "--repeats", "0")
    assert (found or place == "\t") and found <= {"redirect-foreign", "unreachable", "missing", "alias-differs"}
    assert "Chưa xem hết: đã dùng hết 120 yêu cầu; xong 3/" in copy.report["failed"]


@given(st.text(), st.text(max_size=30))
def test_fuzzed_addresses(address: str, here: str) -> None:
    """Every text has parts."""

    assert isinstance(verify.host_of(address), str)
    assert isinstance(verify.split(address, here).hostname, str | None)


@contextlib.contextmanager
def dripping() -> Iterator[int]:
    """A server that sends a header's letter now and then, for ever."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        over = threading.Event()

        def drip(connection: socket.socket) -> None:
            with connection, contextlib.suppress(OSError):
                connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not over.wait(0.05):
                    connection.sendall(b"a")

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=drip, args=listening.accept()[:1], daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        try:
            yield listening.getsockname()[1]
        finally:
            over.set()
            listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.servers
def test_a_server_that_drips_does_not_hold_the_run_up(copy: Copy, look: Look) -> None:
    """The socket's timeout begins anew with each byte; ours does not."""

    with dripping() as port:
        assert look(f"http://127.0.0.1:{port}/", "--timeout", "0.1") == set()
    assert (copy.report["exit"], bool(copy.report["failed"])) == (2, True)


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


def test_of_a_page_of_megabytes_only_the_beginning_is_taken_apart(
    copy: Copy, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That it is changed is said all the same, and what stands in the beginning is named."""

    sizes: list[int] = []
    real = verify.added
    monkeypatch.setattr(verify, "LOOK_LIMIT", 100_000)
    monkeypatch.setattr(verify, "added", lambda good, bad: (sizes.append(len(bad)), real(good, bad))[1])
    genuine = shutil.copytree(copy.folder, tmp_path / "that")
    (copy.folder / "index.html").write_bytes(b"<i>" * 5_000_000)
    (copy.folder / "en/index.html").write_bytes(b'<iframe src="https://x.bad.example/">' + b"<i>" * 5_000_000)

    assert look(str(copy.folder), "--reference", str(genuine)) == {"changed", "injected-frame"}
    assert sizes == [verify.LOOK_LIMIT] * 2


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


def test_a_log_in_another_form_is_told(copy: Copy, look: Look, tmp_path: Path) -> None:
    """Silence would sound like a clean log; a copy in a folder of its host is looked up there."""

    (tmp_path / "log").write_bytes(b"\xff\x00 2026-11-22 GET /casino 200\n" * 3)
    assert look(str(copy.folder), "--log", str(tmp_path / "log")) == set()
    assert "nhật ký" in copy.report["failed"]

    (tmp_path / "log").write_text(
        '- "GET /an-toan/ HTTP/1.1" 200\n- "GET /khac HTTP/1.1" 200\n- "GET /an-toan/x HTTP/1.1" 200\n'
    )
    assert look(str(copy.folder), "--log", str(tmp_path / "log"), "--path", "/an-toan") == {"log-unlisted"}
    assert [one["where"] for one in copy.report["found"]] == ["/an-toan/x"]


def test_addresses_are_written_as_requests_have_them() -> None:
    """Whatever letters the folder of a copy has."""

    limits = verify.Limits(0)
    assert verify.Client("http://a.example/an toàn/", limits).folder == "/an%20to%C3%A0n/"
    assert verify.Client("http://a.example/an%20toan", limits).folder == "/an%20toan/"
    assert verify.Client("http://a.example/", limits).target("100% thật.html") == "/100%25%20th%E1%BA%ADt.html"


def test_the_clock_is_only_used_to_wait(copy: Copy, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rate of five a second: each request has its turn, a fifth of a second after the one before."""

    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    limits = verify.Limits(5.0)
    for _ in range(4):
        limits.wait()

    assert len(pauses) == 4 and pauses[0] == 0
    assert all(n / 5 - 0.1 < pause <= n / 5 for n, pause in enumerate(pauses[1:], 1))
