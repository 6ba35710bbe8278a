"""Servers of the tests' own on loopback, for what a browser does: they write no log, and a browser that leaves early is no news."""

from __future__ import annotations

import http.server
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any


class Files(http.server.SimpleHTTPRequestHandler):
    """A file server that does not write a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Prompt(http.server.ThreadingHTTPServer):
    """Ends at once: the usual one looks only now and then whether it is to end, and whoever ends it waits for that."""

    daemon_threads = True

    def __init__(self, *words: Any) -> None:
        self._over, self._ended = False, threading.Event()
        super().__init__(*words)

    def serve_forever(self, poll_interval: float = 0) -> None:
        """Answer until somebody calls `shutdown`; nothing is looked at in between, so `poll_interval` says nothing."""
        while not self._over:
            self.handle_request()
        self._ended.set()

    def shutdown(self) -> None:
        """No further answer: a visitor who says nothing wakes whoever waits for one, and has been served when this returns.

        Whoever takes the net away in a test ends a server that is ended once more afterwards.
        """
        if not self._over:
            self._over = True
            socket.create_connection(self.server_address[:2]).close()
        self._ended.wait()


class Listener(Prompt):
    """Answers each visitor in a thread; 0 is whatever port is free."""

    def __init__(self, handler: Callable[..., http.server.BaseHTTPRequestHandler], port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell a fault of ours, not that a browser went on to another page before it had everything."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def listening(handler: Callable[..., http.server.BaseHTTPRequestHandler], port: int = 0) -> Listener:
    """A server in a thread of its own, listening already. Whoever asks for it calls `shutdown` and `server_close`."""
    server = Listener(handler, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
