"""One line to one host: a request at a time, bounded in bytes and time, kept for the next one where it can be."""

from __future__ import annotations

import collections
import contextlib
import functools
import http.client
import re
import socket
import ssl
import time
from collections.abc import Mapping

from verifier.address import Address
from verifier.answers import ENDLESS, Answer, EndlessError
from verifier.limits import Limits
from verifier.names import HEADERS_LIMIT
from verifier.reasons import reason
from verifier.wire import LEFT, Response


def any_certificate() -> ssl.SSLContext:
    """TLS with whoever answers: what he shows is looked at, his certificate is judged elsewhere."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


class Connection(Address):
    """HTTP to one host over one connection at a time; reads no more than the limit."""

    def __init__(self, base: str, limits: Limits, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(base)
        self.limits, self.tls = limits, tls
        self._open: http.client.HTTPConnection | None = None
        self._last = ""
        self.behind: dict[str, bytes] = {}
        """Request target → what came behind the answer to it."""
        self._lasted: collections.deque[float] = collections.deque(maxlen=20)

    def pace(self) -> float:
        """How many seconds an answer takes, by the last twenty; 0 where there are not so many yet."""
        return sum(self._lasted) / len(self._lasted) if len(self._lasted) == self._lasted.maxlen else 0.0

    def close(self) -> None:
        """Let the connection go."""
        if self._open:
            self._open.close()
        self._open = None

    def send(self, target: str, headers: Mapping[str, str], method: str, address: str, most: int) -> Answer:
        """One request and what comes of it, whatever that is; `address`: one of the host's, in place of any."""
        old = headers.get(":protocol") == "HTTP/1.0"
        apart = bool(address or old or ":connection" in headers or ":name" in headers)
        if apart:
            self.close()
        begun = time.monotonic()
        until = min(begun + 2 * self.limits.timeout, self.limits.until)
        self._late()
        try:
            self._open = self._open or self._connect(address, headers.get(":name"))
            self._open.response_class = functools.partial(Response, until=until)  # type: ignore[assignment]
            if old:
                self._open._http_vsn, self._open._http_vsn_str = 10, "HTTP/1.0"  # type: ignore[attr-defined]
            self._open.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            for name, value in ({"Host": self.host_header} | dict(headers)).items():
                if value and not name.startswith(":"):
                    self._open.putheader(name, value)
            if method in ("POST", "PUT"):
                self._open.putheader("Content-Length", "0")
            self._open.endheaders()
            answer = self._read(self._open.getresponse(), most)
            self._lasted.append(time.monotonic() - begun)
            self._last = target if method == "GET" and answer.status not in (204, 304) else ""
            self._keep(answer.behind)
            return answer
        except EndlessError as endless:
            self.close()
            return Answer(0, [], error=ENDLESS, slow=True, flood=endless.flood)
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            return Answer(0, [], error=reason(error), silent=isinstance(error, OSError))
        finally:
            if apart:
                self.close()

    def _late(self) -> None:
        """What has come on a kept line since the last answer: nothing, as nobody has asked."""
        if self._open is None or self._open.sock is None:
            return
        sock, more = self._open.sock, b""
        with contextlib.suppress(OSError, ValueError):
            sock.settimeout(0)
            more = sock.recv(LEFT)
        with contextlib.suppress(OSError):
            sock.settimeout(self.limits.timeout)
        self._keep(more)

    def _keep(self, more: bytes) -> None:
        """Empty lines are an old habit, and who is tired of waiting may say so (RFC 9110, 15.5.9); else it is told."""
        if more:
            self.close()
        if self._last and more.strip() and not re.match(rb"HTTP/1\.[01] (400|408|421|503) ", more):
            self.behind.setdefault(self._last, more)

    def _read(self, response: http.client.HTTPResponse, most: int) -> Answer:
        """Body within size: an endless answer does not hold the run up. `Response` sees to the time."""
        hinted = [(name, value) for name, value in getattr(response, "hints", ()) if name.lower() == "link"]
        headers = response.getheaders() + hinted
        if sum(len(name) + len(value) for name, value in headers) > HEADERS_LIMIT:
            raise EndlessError(flood=True)
        raw = bytearray()
        while piece := response.read1(1 << 16):
            raw += piece
            if len(raw) > most:
                raise EndlessError(flood=True)
        if response.length:  # `read1` is silent where the line was cut
            raise http.client.IncompleteRead(bytes(raw), response.length)
        response.read()  # nothing left: lets the connection be used again
        if response.will_close:
            self.close()
        return Answer(response.status, headers, bytes(raw), behind=getattr(response, "behind", b""))

    def _connect(self, address: str, name: str | None) -> http.client.HTTPConnection:
        """To one of the host's addresses; `name` is what TLS calls it instead ("" nothing), whatever its certificate says."""
        connection: http.client.HTTPConnection
        if self.scheme == "https":
            connection = http.client.HTTPSConnection(
                self.host, self.port, timeout=self.limits.timeout, context=self.tls
            )
        else:
            connection = http.client.HTTPConnection(self.host, self.port, timeout=self.limits.timeout)
        if address or name is not None:
            plain = socket.create_connection((address or self.host, self.port), self.limits.timeout)
            tls = any_certificate() if self.tls and name is not None else self.tls
            shown = self.host if name is None else name or None
            connection.sock = tls.wrap_socket(plain, server_hostname=shown) if tls else plain
        return connection
