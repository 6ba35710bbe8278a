"""Answers that nobody meant: bombs, broken encodings, places that are no address, pages and servers without an end. Never a traceback."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections.abc import Iterator

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..joined import verify
from .attacker import Ask, Reply, files_of, serving
from .conftest import Copy, Look


@pytest.mark.parametrize(
    "text", ["<!--" * 50_000, "<a " * 70_000, "a" * 300_000 + ".", "<![" * 60_000, "&#" * 90_000, '<a href="' * 30_000]
)
def test_hostile_pages_do_not_hold_the_verifier_up(text: str) -> None:
    """A page is looked at in bounded time, whatever stands in it."""

    start = time.monotonic()
    verify.signs(text, frozenset(), only_added=True)

    assert time.monotonic() - start < 10


def test_an_answer_that_drips_or_is_cut_is_unreachable(copy: Copy, look: Look) -> None:
    """Fewer bytes than announced: said for the file, and the rest is checked."""

    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path.endswith(".pdf"):
            reply.headers |= {"Content-Length": "9999", "Connection": "close"}

    with serving(files_of(copy.folder), twist) as server:
        found = look(f"http://127.0.0.1:{server.server_port}/", "--timeout", "0.3", steps=())

    assert found == {"unreachable"}


def test_a_server_that_is_not_there_could_not_be_checked(look: Look, copy: Copy) -> None:
    """Exit code 2, one sentence, no traceback."""

    assert look("http://127.0.0.1:9/") == set()
    assert copy.report["exit"] == 2


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


def test_addresses_are_written_as_requests_have_them() -> None:
    """Whatever letters the folder of a copy has."""

    limits = verify.Limits(0)
    assert verify.Client("http://a.example/an toàn/", limits).folder == "/an%20to%C3%A0n/"
    assert verify.Client("http://a.example/an%20toan", limits).folder == "/an%20toan/"
    assert verify.Client("http://a.example/", limits).target("100% thật.html") == "/100%25%20th%E1%BA%ADt.html"
