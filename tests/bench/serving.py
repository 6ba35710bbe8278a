"""Measure what a million pupils would ask of a server: `python tests/bench/serving.py` inside .venv, about two minutes.

Builds and prepares the site, then prints: bytes and requests of one pupil's morning (four lessons, nothing kept at the
start), as computed from the files and as Chromium asked a real nginx; what one nginx hands out on loopback, asked by wrk
(or, without wrk, by Python, which is slower than nginx: it says so); and the sums for a million. Asserts nothing.
"""

from __future__ import annotations

import http.client
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT)]

from tests.hosting import fronts  # noqa: E402
from tests.hosting.conftest import PLACE, Server, free_port  # noqa: E402

from courseware.hosting import preparing  # noqa: E402
from courseware.machine import browsers  # noqa: E402 (the paths come first)
from courseware.site import building, measuring  # noqa: E402 (the paths come first)

WALK = ("lop-6-7/thong-tin-cua-em", "lop-6-7/khi-ban-bi-bat-nat", "lop-6-7/ke-hoach-ky-nghi", "lop-8-9/bat-coc-online")
"""The morning of a pupil who reads more than most: all lessons of one band and the longest of the next."""
PUPILS, HOURS, BELL, CLASS, LINE = 1_000_000, 4, 300, 40, 20e6
"""Pupils; hours of a morning; seconds in which all begin; pupils of a class; bits a second of a school's line."""
SECONDS, ROUNDS, CONNECTIONS = 3, 3, 64


@dataclass(frozen=True)
class Morning:
    """Bytes (with headers where they were observed) and requests of one pupil; of the first page alone as well."""

    bytes: int
    requests: int
    first: int
    first_requests: int


def main() -> None:
    """All tables."""
    with tempfile.TemporaryDirectory(prefix="lachan-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # started by root, nginx reads as nobody
        folder.chmod(0o755)
        built = building.build(ROOT, folder / "site", quiet=True)
        assert built is not None
        made = fronts.editions(preparing.host(built.folder, folder / "host", PLACE).folder / "web", folder / "editions")
        print(f"{'một học sinh, bốn bài':44} {'kB':>7} {'yêu cầu':>8} {'kB bài đầu':>11} {'yêu cầu':>8}")
        for packed in ("gzip", "br"):
            told(f"tính từ tệp, {packed}", computed(built.folder, packed))
        seen = {kept: observed(made, folder, kept) for kept in (False, True)}
        told("Chromium hỏi nginx, có cả tiêu đề", seen[False])
        told("  và giữ cả nhóm để xem khi mất mạng", seen[True])
        for morning in seen.values():
            sums(morning)
        print(
            f"\n{'một nginx, một lõi; hỏi bằng ' + ('wrk' if shutil.which('wrk') else 'Python, chậm hơn nginx'):44} {'yêu cầu/s':>10} {'MB/s':>7}"
        )
        for what, (rate, speed) in throughput(made, folder):
            print(f"{what:44} {rate:10,.0f} {speed:7.0f}")


def told(what: str, morning: Morning) -> None:
    """One line of the first table."""
    print(
        f"{what:44} {morning.bytes / 1e3:7.1f} {morning.requests:8} {morning.first / 1e3:11.1f} {morning.first_requests:8}"
    )


def computed(folder: Path, packed: str) -> Morning:
    """Bodies as compressed; a file is loaded once, the school's own file is asked for again on each page (304)."""

    def weight(file: Path) -> int:
        body = file.read_bytes()
        return min(len(body), len(brotli.compress(body, quality=11)) if packed == "br" else measuring.size(body))

    loaded: set[str] = set()
    asked, sizes = [], []
    for lesson in WALK:
        page = f"{lesson}.html"
        names = {page, *measuring.weigh(folder, folder / page).files}
        asked.append(len({*(names - loaded), "truong.css"}))
        sizes.append(sum(weight(folder / name) for name in names - loaded))
        loaded |= names
    return Morning(sum(sizes), sum(asked), sizes[0], asked[0])


def observed(editions: Path, folder: Path, kept: bool) -> Morning:
    """What nginx sent to a fresh Chromium; `kept`: with the service worker that keeps the band for a day without a net."""
    log = folder / f"access-{kept}.log"
    with logging(editions, folder, log) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browsers.find())
        context = chromium.new_context(service_workers="allow" if kept else "block")
        page, firsts = context.new_page(), []
        for lesson in WALK:
            page.goto(f"http://127.0.0.1:{server.port}/{fronts.A}/{lesson}.html", wait_until="networkidle")
            settled(log)
            firsts.append(lines(log))
        chromium.close()
    every = firsts[-1]
    return Morning(sum(every), len(every), sum(firsts[0]), len(firsts[0]))


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


def lines(log: Path) -> list[int]:
    """Bytes of each answer so far."""
    return [int(line) for line in log.read_text("ascii").splitlines()]


def sums(morning: Morning) -> None:
    """A million of them."""
    total, first = morning.bytes * PUPILS, morning.first * PUPILS
    print(
        f"  {PUPILS:,} học sinh: {total / 1e9:.0f} GB; {HOURS} giờ: {total * 8 / HOURS / 3600 / 1e9:.2f} Gbit/s, "
        f"{morning.requests * PUPILS / HOURS / 3600:,.0f} yêu cầu/s; bài đầu trong {BELL // 60} phút: "
        f"{first * 8 / BELL / 1e9:.2f} Gbit/s, {morning.first_requests * PUPILS / BELL:,.0f} yêu cầu/s; "
        f"{CLASS} em, đường {LINE / 1e6:.0f} Mbit/s: {CLASS * morning.first * 8 / LINE:.1f} giây"
    )


def throughput(editions: Path, folder: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Requests and megabytes a second, by what is asked: from the folder, and from the cache of an edge."""
    path = f"/{fronts.A}/{WALK[0]}.html"
    own = f"/{fronts.A}/truong.css"
    with fronts.from_folder(editions, folder) as server:
        tag = server.ask(path, Accept_Encoding="br").headers["etag"]
        yield "bài học, br nén sẵn", asked(server, path, "Accept-Encoding: br")
        yield "bài học, gzip nén sẵn", asked(server, path, "Accept-Encoding: gzip")
        yield "bài học, hỏi lại (304)", asked(server, path, "Accept-Encoding: br", f"If-None-Match: {tag}")
        yield "truong.css", asked(server, own)
    with fronts.origin(editions) as kept, fronts.from_storage(editions, folder, kept.port) as server:
        yield "bài học, br, nginx đứng trước kho", asked(server, path, "Accept-Encoding: br")
    if shutil.which("wrk"):
        with secured(editions, folder) as address:
            yield (
                "bài học, br, TLS, mỗi yêu cầu một lần bắt tay",
                by_wrk(f"{address}{path}", ("Accept-Encoding: br", "Connection: close")),
            )


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


def asked(server: Server, path: str, *headers: str) -> tuple[float, float]:
    """Requests and megabytes a second: the median of some rounds."""
    once = by_wrk if shutil.which("wrk") else by_python
    rounds = [once(f"http://127.0.0.1:{server.port}{path}", headers) for _ in range(ROUNDS)]
    return statistics.median(rate for rate, _ in rounds), statistics.median(speed for _, speed in rounds)


def by_wrk(address: str, headers: tuple[str, ...]) -> tuple[float, float]:
    """wrk of Debian: one thread, 64 connections."""
    said = [part for header in headers for part in ("-H", header)]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *said, address]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    count, size, unit, taken = re.search(r"(\d+) requests in ([\d.]+)s, ([\d.]+)(\wB|B)", text).group(1, 3, 4, 2)
    return int(count) / float(taken), float(size) * {"B": 1e-6, "KB": 1024e-6, "MB": 1.048576, "GB": 1073.741824}[
        unit
    ] / float(taken)


def by_python(address: str, headers: tuple[str, ...]) -> tuple[float, float]:
    """Eight threads, each with a connection that stays open."""
    there, end = urlsplit(address), time.monotonic() + SECONDS
    named = dict(header.split(": ", 1) for header in headers)

    def one(_: int) -> list[int]:
        connection, sizes = http.client.HTTPConnection(there.netloc), []
        while time.monotonic() < end:
            connection.request("GET", there.path, headers=named)
            sizes.append(len(connection.getresponse().read()))
        return sizes

    with ThreadPoolExecutor(8) as pool:
        sizes = [size for done in pool.map(one, range(8)) for size in done]
    return len(sizes) / SECONDS, sum(sizes) / SECONDS / 1e6


if __name__ == "__main__":
    main()
