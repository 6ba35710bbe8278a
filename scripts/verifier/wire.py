"""What comes over a line: until a moment, informational answers too, and what lies behind the end."""

from __future__ import annotations

import contextlib
import http.client
import io
import math
import socket
import time

from verifier.answers import EndlessError

LINGER, LEFT = 0.05, 4_096
"""Seconds for which one looks whether more comes on a line that is about to be closed, and bytes of it that are kept."""


class _Until(io.RawIOBase):
    """What a socket gives until a moment: its own timeout is for each byte, and headers may drip in for ever."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._socket, self._timeout, self._until = sock, sock.gettimeout(), until
        self._bytes = sock.makefile("rb", buffering=0)
        self.patient = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        if not self.patient:
            with contextlib.suppress(OSError, ValueError):
                return self._bytes.readinto(buffer)
            return None
        left = self._until - time.monotonic()
        if left <= 0:
            raise EndlessError(flood=False)
        self._socket.settimeout(min(self._timeout or math.inf, left))
        try:
            return self._bytes.readinto(buffer)
        except TimeoutError:
            if time.monotonic() >= self._until:
                raise EndlessError(flood=False) from None
            raise
        finally:
            self._socket.settimeout(self._timeout)

    def close(self) -> None:
        self._bytes.close()
        super().close()


class Response(http.client.HTTPResponse):
    """Reads over every informational answer, as browsers do; `http.client` knows only 100. Keeps what they hinted at.

    `until`: the moment of `time.monotonic()` at which an answer that is not all there is EndlessError.
    """

    def __init__(self, sock: socket.socket, *words: object, until: float = math.inf, **more: object) -> None:
        super().__init__(sock, *words, **more)  # type: ignore[arg-type]
        self.fp.close()
        self._sock, self._line, self.behind = sock, _Until(sock, until), b""
        self.fp = io.BufferedReader(self._line)

    def _close_conn(self) -> None:
        """The answer has ended: what has come behind it? Who closes the line says so soon, the others are not waited for."""
        with contextlib.suppress(OSError, ValueError):
            before, self._line.patient = self._sock.gettimeout(), False
            self._sock.settimeout(LINGER if self.will_close else 0)
            self.behind = self.fp.peek(1)[:LEFT]
            self._sock.settimeout(before)
        super()._close_conn()  # type: ignore[misc]

    def _read_status(self) -> tuple[str, int, str]:
        self.hints: list[tuple[str, str]] = []
        for _ in range(8):
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 102 <= status < 200:
                break
            self.hints += http.client.parse_headers(self.fp).items()
        return version, status, reason
