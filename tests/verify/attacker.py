"""A small web server of our own that serves a genuine copy, or a tampered one: `twist` changes each answer."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

from courseware.signing import manifest

from ..loopback import Prompt

BAD = "https://nha-cai.bad.example/"
TYPES = {"html": "text/html; charset=utf-8", "js": "text/javascript", "css": "text/css", "xml": "application/xml",
         "svg": "image/svg+xml", "pdf": "application/pdf", "json": "application/json"}  # fmt: skip


@dataclass
class Ask:
    """A request as the attacker sees it."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    count: int
    turn: int = 1
    """1 for the first request of a connection."""

    def agent(self, *words: str) -> bool:
        return any(word in self.headers.get("user-agent", "") for word in words)

    @property
    def secret(self) -> bool:
        """The manifest itself, which a clever attacker leaves alone."""
        return "integrity.json" in self.path


@dataclass
class Reply:
    """An answer before its encoding."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)

    def go(self, place: str = BAD, status: int = 302) -> None:
        self.status, self.body = status, b""
        self.headers["Location"] = place

    def insert(self, text: str) -> None:
        """Write into a page, before its end."""
        self.body = self.body.replace(b"</body>", text.encode() + b"</body>")


Twist = Callable[[Ask, Reply], None]


def genuine(files: dict[str, bytes], ask: Ask) -> Reply:
    """What an honest server says."""
    path = unquote(ask.path).removeprefix("/")
    path = path + "index.html" if path == "" or path.endswith("/") else path
    headers = {name: value for name, value in manifest.HEADERS.items() if name != "strict-transport-security"}
    if ask.method not in ("GET", "HEAD"):
        return Reply(405, b"", headers)
    if path not in files:
        page = "en/404.html" if path.startswith("en/") else "404.html"
        return Reply(404, files.get(page, b""), headers | {"Content-Type": TYPES["html"]})
    tag = f'"{hashlib.sha256(files[path]).hexdigest()[:16]}"'
    headers |= {"Content-Type": TYPES.get(path.rpartition(".")[2], "application/octet-stream"), "ETag": tag}
    if ask.headers.get("if-none-match") == tag:
        return Reply(304, b"", headers)
    if ask.headers.get("range") == "bytes=2-9":
        return Reply(206, files[path][2:10], headers)
    return Reply(200, files[path], headers)


class Handler(BaseHTTPRequestHandler):
    """One request: genuine answer, twist, encoding (unless the twist has chosen one)."""

    protocol_version = "HTTP/1.1"
    server: Server
    said = 0

    def serve(self) -> None:
        parts = urlsplit(self.path if not self.path.startswith("//") else "/." + self.path)
        self.server.count += 1
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.said += 1
        ask = Ask(self.command, parts.path, parts.query, headers, self.server.count, self.said)
        reply = genuine(self.server.files, ask)
        if not (ask.secret and self.server.blind):
            self.server.twist(ask, reply)
        self.rfile.read(int(self.headers.get("content-length", 0)))
        accepted = headers.get("accept-encoding", "")
        if reply.status == 200 and accepted in ("gzip", "br") and "Content-Encoding" not in reply.headers:
            reply.body = gzip.compress(reply.body, 1) if accepted == "gzip" else brotli.compress(reply.body, quality=1)
            reply.headers["Content-Encoding"] = accepted
        self.reply(reply)

    def reply(self, reply: Reply) -> None:
        reply.headers.setdefault("Content-Length", str(len(reply.body)))
        lines = [f"HTTP/1.1 {reply.status} X", *(f"{name}: {value}" for name, value in reply.headers.items()), "", ""]
        body = b"" if self.command == "HEAD" or reply.status == 304 else reply.body
        with contextlib.suppress(OSError):
            self.wfile.write("\r\n".join(lines).encode("latin-1") + body)
        self.close_connection = self.close_connection or reply.headers.get("Connection") == "close"

    do_GET = do_HEAD = do_POST = do_PUT = do_PROPFIND = do_OPTIONS = serve  # noqa: N815

    def log_message(self, *words: object) -> None:
        """Quiet."""


class Server(Prompt):
    """Files and the way they are tampered with."""

    request_queue_size = 64

    def __init__(self, files: dict[str, bytes], twist: Twist, address: tuple[str, int] = ("127.0.0.1", 0)) -> None:
        super().__init__(address, Handler)
        self.files, self.twist, self.count, self.blind = files, twist, 0, True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that turns away from a bad certificate is no news."""


@contextlib.contextmanager
def serving(
    files: dict[str, bytes], twist: Twist = lambda ask, reply: None, tls: ssl.SSLContext | None = None,
    address: tuple[str, int] = ("127.0.0.1", 0),
    blind: bool = True,
) -> Iterator[Server]:  # fmt: skip
    """Serve until the block ends."""
    server = Server(files, twist, address)
    server.blind = blind
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def files_of(folder: Path) -> dict[str, bytes]:
    """A folder as the server wants it."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
