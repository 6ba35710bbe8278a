"""What the tests of many schools need: `dist/editions/` with a few schools, and a storage that counts what it is asked."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from courseware.hosting import edge, overlays, storage
from courseware.signing import manifest, minisign

from ..loopback import Prompt
from .configurations import nginx
from .servers import PLACE, Server, free_port, new_home, started

BUCKET = "/la-chan-so/2026-11"
A, B = "thcs-hoa-sen", "th-hoa-ban"
OWN = {
    "truong.css": "/* {slug} */ .truong {{ color: #123456 }}",
    "truong.html": "<!doctype html><title>Trường {slug}</title>",
    "truong-noi-quy.html": "<!doctype html><title>Nội quy {slug}</title>",
    "truong-logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>{slug}</title></svg>',
    "truong.webmanifest": '{{"name": "{slug}"}}',
    "en/truong.html": "<!doctype html><title>School {slug}</title>",
    "integrity.json": '{{"site": "{slug}"}}',
    "integrity.json.minisig": "untrusted comment: {slug}",
}
"""A school's own files; B has no logo and no page of rules."""


def editions(web: Path, folder: Path, more: int = 0) -> Path:
    """`web` of `host` as `nen/` and `so/web/`, and the small files of A, B and `more` other schools."""
    for name in ("nen", "so/web"):
        shutil.copytree(web, folder / name, copy_function=os.link)
    rewrite(folder / "so/web/truong.css", "/* so */")
    rewrite(folder / "so/web/truong.html", "<!doctype html><title>Các trường</title>")
    rewrite(folder / "nen/truong-logo.svg", "<svg/>")
    for name in ("bi-mat.txt", "so/bi-mat.txt"):
        (folder / name).write_text("bi mat")
    for slug in (A, B, *(f"truong-{n}" for n in range(more))):
        for name, text in OWN.items():
            if slug == A or name not in ("truong-logo.svg", "truong-noi-quy.html"):
                file = folder / "truong" / slug / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text.format(slug=slug), "utf-8")
    return folder


def sign(folder: Path, slug: str) -> str:
    """A school with a signed list of its files over the list of the release; the public key."""
    said = manifest.Statement("2026.11", 7, datetime.date(2026, 11, 22), datetime.date(2027, 3, 1), slug)
    base, pair, home = manifest.base(folder / "nen", said), minisign.new(), folder / "truong" / slug
    (folder / "nen/integrity-base.json").write_bytes(base)
    own = {name: OWN[name].format(slug=slug).encode() for name in ("truong.css", "truong.html", "en/truong.html")}
    for name, body in {**own, **manifest.signed(manifest.overlay(own, base, said), said, pair)}.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(body)
    return minisign.public_text(pair)


def rewrite(file: Path, text: str) -> None:
    """New content under an old name: the file was linked, so it is made anew; no packed twin of before stays."""
    for each in (file, file.with_name(file.name + ".gz"), file.with_name(file.name + ".br")):
        each.unlink(missing_ok=True)
    file.write_text(text, "utf-8")


@dataclass
class Origin:
    """A storage as S3 answers for public objects: 403 for what is not there, headers of its own, ETags of MD5."""

    folder: Path
    port: int
    asked: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    stop: Callable[[], None] = lambda: None

    def forget(self) -> None:
        """Count from here."""
        for each in (self.asked, self.unchanged, self.headers):
            each.clear()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """One object."""
        self.asked.append(request.path)
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        name = request.path.removeprefix(f"{BUCKET}/")
        file = self.folder / name
        body = file.read_bytes() if file.is_file() else None
        tag = f'"{hashlib.md5(body or b"").hexdigest()}"'
        status = 403 if body is None else 304 if request.headers.get("If-None-Match") == tag else 200
        if status == 304:
            self.unchanged.append(request.path)
        kind = storage.kind(name)
        request.send_response(status)
        for header in (
            *kind.headers,
            f"ETag: {tag}",
            "x-amz-request-id: 1",
            "x-amz-meta-mtime: 1",
            "Set-Cookie: kho=1",
            "Vary: Origin",
        ):
            request.send_header(*header.split(": ", 1))
        content = b"<Error/>" if body is None else b"" if status == 304 else body
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)


@contextlib.contextmanager
def origin(folder: Path) -> Iterator[Origin]:
    """A running storage."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            made.answer(self)

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

    with Prompt(("127.0.0.1", 0), Handler) as server:
        made = Origin(folder, server.server_address[1])
        thread = threading.Thread(target=server.serve_forever)
        thread.start()

        def stop() -> None:
            if thread.is_alive():
                server.shutdown()
            thread.join()
            server.server_close()

        made.stop = stop
        try:
            yield made
        finally:
            stop()


@contextlib.contextmanager
def from_folder(
    folder: Path, open_folder: Path, change: Callable[[str], str] = str, http: str = ""
) -> Iterator[Server]:
    """The nginx of `overlays.py`; `change` changes the configuration for one test, `http` are lines outside of it."""
    home, port = new_home(open_folder, "overlays"), free_port()
    text = f"root {folder};\n{overlays.write(PLACE, overlays.folders(folder))}"
    with started(nginx(home, port, change(text), http, brotli_too=True), home, port):
        yield Server("folder", port, PLACE, folder, frozenset({"gzip", "br"}))


@contextlib.contextmanager
def from_storage(
    folder: Path, open_folder: Path, storage_port: int, change: Callable[[str], str] = str, store: str = BUCKET
) -> Iterator[Server]:
    """The nginx of `edge.py` before the bucket and folder `store`; `change` changes the configuration for one test."""
    home, port = new_home(open_folder, "edge"), free_port()
    http = edge.memory(overlays.schools(folder)).replace("/var/cache/la-chan-so", f"{home}/cache")
    server = edge.write(PLACE, overlays.folders(folder), f"http://127.0.0.1:{storage_port}{store}")
    with started(nginx(home, port, f"access_log {home}/access.log la_chan_so;\n{change(server)}", http), home, port):
        yield Server("storage", port, PLACE, home, frozenset({"gzip", "br"}))
