"""Bytes behind the end of an answer, and a second answer that nobody asked for."""

from __future__ import annotations

import contextlib
import http.server
import threading
from collections.abc import Iterator

import pytest

from ..joined import verify

pytestmark = pytest.mark.servers
SECOND = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nnohu!"
CASES = {
    "bytes": (b"<script src=//x.bad.example/a.js></script>", "", 1),
    "bytes, and the line is closed": (b"<script src=//x.bad.example/a.js></script>", "Connection: close\r\n", 1),
    "a second answer": (SECOND, "", 1),
    "many bytes": (b"x" * 100_000, "", 1),
    "an empty line": (b"\r\n", "", 0),
    "tired of waiting": (b"HTTP/1.1 408 Request Time-out\r\n\r\n", "", 0),
    "nothing": (b"", "", 0),
    "nothing, and the line is closed": (b"", "Connection: close\r\n", 0),
}


@contextlib.contextmanager
def saying(more: bytes, header: str) -> Iterator[int]:
    """A server that has more to say than it announces."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.wfile.write(f"HTTP/1.1 200 OK\r\n{header}Content-Length: 9\r\n\r\n".encode() + b"123456789" + more)
            self.close_connection = bool(header)

        def log_message(self, *words: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("name", CASES)
def test_what_comes_behind_the_end_is_kept_and_no_later_answer_is_taken_for_it(name: str) -> None:
    more, header, told = CASES[name]
    with saying(more, header) as port:
        client = verify.Client(f"http://127.0.0.1:{port}/", verify.Limits(0, timeout=5))
        answers = [client.ask("/", {}) for _ in range(3)]
        client.close()
    assert [answer.raw for answer in answers] == [b"123456789"] * 3
    assert len(client.behind) == told
    assert all(more.startswith(kept) for kept in client.behind.values())


def test_it_is_told_by_what_it_is() -> None:
    with saying(CASES["bytes"][0], "") as port:
        client = verify.Client(f"http://127.0.0.1:{port}/", verify.Limits(0))
        manifest = verify.Manifest("1", 1, None, None, "x", "", {}, {}, False, (), {}, frozenset(), frozenset())
        site = verify.Site(client, verify.Comparing(manifest), verify.Report(""))
        site.ask("/", {})
        client.close()
    assert site.report.found == {
        ("trailing", "/"): "42 byte thừa sau câu trả lời; mã từ x.bad.example; liên kết tới x.bad.example"
    }
