"""What a million pupils would ask of a server, one pupil at a time: bytes and requests of a morning, requests a second.

A morning is four lessons with nothing kept at the start, as Chromium asks a real nginx, headers counted. What one nginx hands
out on loopback is asked by wrk, or by Python, which is slower than nginx and says so. The sums for a million stand on the
page `van-hanh/mot-trieu-hoc-sinh`.
"""

from __future__ import annotations

import http.client
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from courseware.hosting import preparing

from ..hosting import fronts
from ..hosting.servers import PLACE, Server, free_port
from .building import Figures
from .phone import chromium
from .timed import FailedError
from .workshop import Workshop

WALK = (
    "lop-6-7/ma-o-quay-cang-tin",
    "lop-6-7/khi-ban-bi-bat-nat",
    "lop-6-7/ke-hoach-ky-nghi",
    "lop-8-9/bat-coc-online",
)
"""The morning of a pupil who reads more than most: lessons of one band and the longest of the next."""
SECONDS, CONNECTIONS = 3, 64


def figures(bench: Workshop) -> Figures:
    """All rows. Raises FailedError when this machine has no nginx."""
    try:
        made = fronts.editions(
            preparing.host(bench.site, bench.folder / "host", PLACE).folder / "web", bench.folder / "editions"
        )
        found: Figures = {}
        for kept, name in ((False, "morning"), (True, "morning-kept")):
            bench.say(f"nginx: bốn bài{', giữ cả nhóm' if kept else ''}")
            sent = observed(made, bench.folder, kept)
            found |= {f"{name}-kb": sum(sent) / 1e3, f"{name}-requests": len(sent)}
        for name, rate in throughput(made, bench):
            found[f"serving-{name}"] = rate
        return found
    except (pytest.skip.Exception, pytest.fail.Exception) as error:
        raise FailedError(str(error)) from error


def observed(editions: Path, folder: Path, kept: bool) -> list[int]:
    """Bytes of each answer to a fresh Chromium; `kept`: with the service worker that keeps the band for a day without a net."""
    log = folder / f"access-{kept}.log"
    with logging(editions, folder, log) as server, chromium() as browser:
        page = browser.new_context(service_workers="allow" if kept else "block").new_page()
        for lesson in WALK:
            page.goto(f"http://127.0.0.1:{server.port}/{fronts.A}/{lesson}.html", wait_until="networkidle")
            settled(log)
    return [int(line) for line in log.read_text("ascii").splitlines()]


@contextmanager
def logging(editions: Path, folder: Path, log: Path) -> Iterator[Server]:
    """nginx before the folder, one line with the bytes of each answer, headers too."""
    form = "log_format sent '$bytes_sent';"
    with fronts.from_folder(editions, folder, lambda text: f"access_log {log} sent;\n{text}", form) as server:
        yield server


def settled(log: Path) -> None:
    """Wait until nothing has been asked for two seconds."""
    before, since = -1, time.monotonic()
    while time.monotonic() - since < 2:
        if (now := log.stat().st_size) != before:
            before, since = now, time.monotonic()
        time.sleep(0.1)


def throughput(editions: Path, bench: Workshop) -> Iterator[tuple[str, float]]:
    """Requests a second, by what is asked: from the folder, from the cache of an edge, and with a handshake each."""
    path, packed = f"/{fronts.A}/{WALK[0]}.html", "Accept-Encoding: br"
    bench.say(f"nginx, một lõi, hỏi bằng {'wrk' if shutil.which('wrk') else 'Python, chậm hơn nginx'}")
    with fronts.from_folder(editions, bench.folder) as server:
        tag = server.ask(path, Accept_Encoding="br").headers["etag"]
        yield "br", asked(server, bench.rounds, path, packed)
        yield "304", asked(server, bench.rounds, path, packed, f"If-None-Match: {tag}")
    with fronts.origin(editions) as kept, fronts.from_storage(editions, bench.folder, kept.port) as server:
        yield "edge", asked(server, bench.rounds, path, packed)
    if shutil.which("wrk"):
        with secured(editions, bench.folder) as address:
            yield "tls", by_wrk(f"{address}{path}", (packed, "Connection: close"))


@contextmanager
def secured(editions: Path, folder: Path) -> Iterator[str]:
    """nginx with TLS and a certificate of its own; its address."""
    pair = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    subprocess.run(
        ["openssl", "req", "-x509", *curve, "-nodes", "-subj", "/CN=127.0.0.1", *pair], check=True, capture_output=True
    )
    port = free_port()
    said = f"listen 127.0.0.1:{port} ssl; ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem; ssl_session_tickets off;"
    with fronts.from_folder(editions, folder, lambda text: f"{said}\n{text}"):
        yield f"https://127.0.0.1:{port}"


def asked(server: Server, rounds: int, path: str, *headers: str) -> float:
    """Requests a second: the middle of some rounds."""
    once = by_wrk if shutil.which("wrk") else by_python
    return statistics.median(once(f"http://127.0.0.1:{server.port}{path}", headers) for _ in range(rounds))


def by_wrk(address: str, headers: tuple[str, ...]) -> float:
    """wrk of Debian: one thread, 64 connections."""
    said = [part for header in headers for part in ("-H", header)]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *said, address]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    count, taken = re.search(r"(\d+) requests in ([\d.]+)s", text).groups()  # type: ignore[union-attr]
    return int(count) / float(taken)


def by_python(address: str, headers: tuple[str, ...]) -> float:
    """Eight threads, each with a connection that stays open."""
    there, end = urlsplit(address), time.monotonic() + SECONDS
    named = dict(header.split(": ", 1) for header in headers)

    def one(_: int) -> int:
        connection, answers = http.client.HTTPConnection(there.netloc), 0
        while time.monotonic() < end:
            connection.request("GET", there.path, headers=named)
            connection.getresponse().read()
            answers += 1
        return answers

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(one, range(8))) / SECONDS
