"""A loopback server that can lie: it serves a folder as a careful host would; `lie` may change any answer before it is sent."""

from __future__ import annotations

import functools
import gzip
import hashlib
import posixpath
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

from courseware.hosting import policy

from ...loopback import Prompt

PLACE = policy.Place()
HEADERS = policy.headers(PLACE)


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    method: str
    target: str
    version: str
    headers: tuple[tuple[str, str], ...]
    client: str
    turn: int
    """1 for the first request of this server, and so on."""
    past: Counter[str]
    """How often each target was asked for until now."""
    rested: bool
    """Whether the server has ever been left alone for most of a second."""
    on_connection: int
    """1 for the first request of a connection."""

    def header(self, name: str) -> str:
        """The value of a header, empty without it."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def path(self) -> str:
        """The address as written, without the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """All after the question mark."""
        return self.target.partition("?")[2]


@dataclass(frozen=True)
class Answer:
    """What is to be sent. The body is not compressed yet; ETag, ranges and lengths come when it is sent."""

    status: int
    headers: dict[str, str]
    body: bytes
    before: bytes = b""
    """Sent before the status line: informational answers."""
    claimed: int | None = None
    """A false Content-Length."""
    endless: bytes = b""
    """Repeated after the body until the client leaves."""
    pause: float = 0.0
    """Seconds between single bytes of the body."""
    plain: bool = False
    """Sent as it is: no compression, no 304, no range."""

    @property
    def is_page(self) -> bool:
        """Whether this is a lesson or another page that exists."""
        return self.status == 200 and self.headers.get("Content-Type", "").startswith("text/html")


Lie = Callable[[Asked, Answer], Answer]


@dataclass(frozen=True)
class Style:
    """Ways in which honest servers differ."""

    version: str = "HTTP/1.1"
    chunked: bool = False
    weak: bool = False
    lower: bool = False
    backwards: bool = False


def honest(folder: Path, asked: Asked) -> Answer:
    """What a careful static server says, before compression and conditions."""
    target = asked.target if asked.target.startswith("/") else urlsplit(asked.target).path or "/"
    path = unquote(target.partition("?")[0])
    wanted = posixpath.normpath("/" + path.lstrip("/")).lstrip("/")
    wanted += "/" if wanted and path.endswith("/") else ""
    headers = HEADERS
    if asked.method not in policy.METHODS:
        return Answer(405, headers | {"Allow": "GET, HEAD", "Content-Type": "text/plain; charset=utf-8"}, b"405\n")
    place = folder / (wanted + "index.html" if wanted.endswith("/") or not wanted else wanted)
    refused = "\0" in wanted or re.search(policy.REFUSED, wanted)
    if not refused and place.is_dir() and (place / "index.html").is_file():
        return Answer(301, headers | {"Location": f"/{wanted}/", "Content-Type": "text/plain; charset=utf-8"}, b"301\n")
    if refused or not place.is_file():
        body = (folder / ("en/404.html" if wanted.startswith("en/") else "404.html")).read_bytes()
        return Answer(404, headers | {"Content-Type": policy.TYPES["html"], "Cache-Control": policy.FRESH}, body)
    name = place.relative_to(folder).as_posix()
    caching = next((value for pattern, value in policy.CACHING.items() if re.search(pattern, "/" + name)), policy.FRESH)
    kind = policy.TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    sent = policy.sent(PLACE, name)
    return Answer(200, sent | {"Content-Type": kind, "Cache-Control": caching}, place.read_bytes())


# Most lies are told to many visitors with the same bytes.
_brotli, _gzip = functools.lru_cache(brotli.compress), functools.lru_cache(gzip.compress)


def _coded(folder: Path, asked: Asked, answer: Answer) -> Answer:
    """Compressed as asked for: the twin on disk for the file on disk, fresh bytes for anything else."""
    if not re.match(
        r"text/|application/(xml|json|manifest|javascript)|image/svg", answer.headers.get("Content-Type", "")
    ):
        return answer
    answer = replace(answer, headers=answer.headers | {"Vary": "Accept-Encoding"})
    wanted = asked.header("Accept-Encoding")
    for name, suffix, compress in (("br", ".br", _brotli), ("gzip", ".gz", _gzip)):
        if re.search(rf"\b{name}\b(?!;q=0)", wanted):
            path = unquote(asked.path).strip("/") or "index.html"
            twin = folder / (path + suffix)
            same = twin.is_file() and (folder / path).is_file() and (folder / path).read_bytes() == answer.body
            body = twin.read_bytes() if same else compress(answer.body)
            return replace(answer, headers=answer.headers | {"Content-Encoding": name}, body=body)
    return answer


def _conditional(asked: Asked, answer: Answer, style: Style) -> Answer:
    """304 and 206, where the request and a good answer allow them."""
    if answer.status != 200 or asked.method not in policy.METHODS:
        return answer
    tag = ("W/" if style.weak else "") + '"' + hashlib.sha256(answer.body).hexdigest()[:16] + '"'
    answer = replace(answer, headers={"ETag": tag, "Accept-Ranges": "bytes"} | answer.headers)
    if tag in asked.header("If-None-Match") or asked.header("If-None-Match") == "*":
        return replace(answer, status=304, body=b"")
    wanted = re.fullmatch(r"bytes=(\d*)-(\d*)", asked.header("Range"))
    if not wanted or wanted.group(0) == "bytes=-" or asked.header("If-Range") not in ("", tag):
        return answer
    size, first, last = len(answer.body), wanted.group(1), wanted.group(2)
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last) if first and last else size - 1, size - 1)
    if start > end:
        return replace(answer, status=416, headers=answer.headers | {"Content-Range": f"bytes */{size}"}, body=b"")
    part = {"Content-Range": f"bytes {start}-{end}/{size}"}
    return replace(answer, status=206, headers=answer.headers | part, body=answer.body[start : end + 1])


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    disable_nagle_algorithm = True
    timeout = 30
    server: _Listener
    said = 0

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Every method is answered, known or not."""
        if name.startswith("do_"):
            return self.reply
        raise AttributeError(name)

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def reply(self) -> None:
        """Read the body, ask the folder, let the lie change it, send."""
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.said += 1
        asked = self.server.owner.note(self)
        owner = self.server.owner
        answer = owner.lie(asked, honest(owner.folder, asked))
        if not answer.plain:
            answer = _conditional(asked, _coded(owner.folder, asked, answer), owner.style)
        try:
            self._send(asked, answer, owner.style)
        except OSError:
            self.close_connection = True

    def _send(self, asked: Asked, answer: Answer, style: Style) -> None:
        silent = asked.method == "HEAD" or answer.status == 304
        odd = answer.endless or answer.pause or answer.claimed is not None
        chunked = style.chunked and asked.version == "HTTP/1.1" and not silent and not odd
        length = {"Transfer-Encoding": "chunked"} if chunked else {}
        if not chunked and answer.status != 304 and not answer.endless:
            length = {"Content-Length": str(len(answer.body) if answer.claimed is None else answer.claimed)}
        headers = list((answer.headers | length).items())
        headers = headers[::-1] if style.backwards else headers
        lines = [f"{name.lower() if style.lower else name}: {value}" for name, value in headers]
        if odd or style.version == "HTTP/1.0":
            self.close_connection = True
        head = "\r\n".join(
            [f"{style.version} {answer.status} {'OK' if answer.status == 200 else 'Other'}", *lines, "", ""]
        )
        body = b"" if silent else answer.body
        if chunked:
            parts = (body[i : i + 700] for i in range(0, len(body), 700))
            body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
        self.wfile.write(answer.before + head.encode("latin-1"))
        if not answer.pause:
            self.wfile.write(body)
        for byte in body if answer.pause else b"":
            self.wfile.write(bytes([byte]))
            if self.server.owner.closing.wait(answer.pause):
                return
        while answer.endless and not silent and not self.server.owner.closing.is_set():
            self.wfile.write(answer.endless)


class _Listener(Prompt):
    request_queue_size = 64
    owner: Server

    def handle_error(self, *_: object) -> None:
        """Clients that leave early are part of the game."""


def as_it_is(_: Asked, answer: Answer) -> Answer:
    """No lie."""
    return answer


@dataclass
class Server:
    """The site at http://127.0.0.1:PORT/ while the `with` block lasts."""

    folder: Path
    lie: Lie = as_it_is
    style: Style = field(default_factory=Style)
    closing: threading.Event = field(default_factory=threading.Event)
    asked: list[Asked] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._targets: Counter[str] = Counter()
        self._rested, self._last = False, float("inf")
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"protocol_version": self.style.version})
        self._listener = _Listener(("127.0.0.1", 0), handler)
        self._listener.owner = self

    @property
    def url(self) -> str:
        """Address of the first page."""
        return f"http://127.0.0.1:{self._listener.server_address[1]}/"

    def note(self, handler: _Handler) -> Asked:
        """Count a request and put it into words."""
        target = handler.requestline.split()[1]
        with self._lock:
            self._targets[target] += 1
            now = time.monotonic()
            self._rested, self._last = self._rested or now - self._last > 0.8, now
            asked = Asked(
                handler.command,
                target,
                handler.request_version,
                tuple(handler.headers.items()),
                handler.client_address[0],
                len(self.asked) + 1,
                self._targets,
                self._rested,
                handler.said,
            )
            self.asked.append(asked)
        return asked

    def __enter__(self) -> Server:
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._listener.shutdown()
        self._listener.server_close()
