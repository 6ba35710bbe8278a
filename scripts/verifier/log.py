"""The server's access log: what it has answered to others."""

from __future__ import annotations

import posixpath
import re
import urllib.parse
from collections.abc import Iterable, Iterator

from verifier.findings import Report
from verifier.manifest import Manifest

_COMBINED = re.compile(r'"([A-Z]+) (\S{1,2000}) HTTP/[\d.]+" (\d{3})')
"""Method, address and answer as nginx and Apache write them ("combined")."""
_W3C = ("cs-method", "cs-uri-stem", "sc-status")
"""The same as IIS writes them: columns that a line `#Fields:` names (W3C Extended Log File Format)."""
Line = tuple[str, str, str]
_OURSELVES = "la-chan-so-verify/1"
_FROM_ELSEWHERE = re.compile(
    r"//([\w-]+\.){0,3}(google|bing|coccoc|yahoo|facebook|zalo|tiktok|youtube|t)\.(com|com\.vn|me|co)\b", re.I
)
"""A line with one of these holds where its visitor came from: search engines and social networks."""


_NAMED = re.compile(r"[?&][\w.-]{1,40}=(https?:|https?%3a|%2f%2f|//)", re.I)
"""An address in a query."""


class _Led:
    """Whom the pages of a release have led away.

    A host that leads everybody to https or to its other name does so whoever comes: pages that have led a visitor from no
    search engine, or given one from there what he asked for, are none of these.
    """

    def __init__(self, folder: str, pages: set[str]) -> None:
        self._folder, self._pages = folder, {folder + path.removesuffix("index.html") for path in pages}
        self._by_sort: dict[tuple[bool, bool], set[str]] = {}
        self._used: set[str] = set()
        self._written: dict[str, str] = {}

    def note(self, line: str, target: str, status: str) -> None:
        """One line of a log."""
        away, path = status in ("302", "303", "307"), _tidy(target).removesuffix("index.html")
        if path in self._pages and (away or status in ("200", "304")):
            if away:
                self._written.setdefault(path, _tidy(target))
            self._by_sort.setdefault((away, bool(_FROM_ELSEWHERE.search(line))), set()).add(path)
        elif away and path.startswith(self._folder) and _NAMED.search(target) and len(self._used) < 1_000:
            self._used.add(path)

    def told(self) -> Iterator[tuple[str, str]]:
        """Addresses, and what is to be said of them."""
        led, found, given, others = (
            self._by_sort.get(sort, set()) for sort in ((True, True), (False, True), (False, False), (True, False))
        )
        for path in sorted((led & given) - found - others)[:20]:
            yield (
                self._written[path],
                "trả lời 302 cho khách từ máy tìm kiếm, mạng xã hội; khách vào thẳng thì nhận trang",
            )
        for path in sorted(self._used)[:20] if not others else ():
            yield path, "trả lời 302, có địa chỉ của nơi khác trong ?…: dẫn khách đi nơi khác"


def check_log(lines: Iterable[str], folder: str, manifest: Manifest, report: Report) -> None:
    """The server's access log: 200 for an address outside the release is proof, wherever the visitor came from.

    What this program itself has asked for in another spelling (`aliases`) is no alarm: it has compared the answer. A log of
    which no line is understood has not been looked at: then the look is no clean one.
    """
    listed = set(manifest.files) | manifest.itself
    listed |= {path.removesuffix("index.html") for path in manifest.files}
    alike = {name.casefold() for path in listed for name in (path, path.removesuffix(".html"), path.rstrip("/"))}
    understood, led = False, _Led(folder, listed)
    for line, (method, target, status) in _requests(lines):
        understood = True
        led.note(line, target, status)
        if status[0] != "2":
            continue
        path = _tidy(target)
        inside = path.removeprefix(folder) if path.startswith(folder) else None
        known = inside is None or inside in listed or manifest.allows(inside)
        if method not in ("GET", "HEAD", "OPTIONS"):  # to an address of nobody's: how a planted program is spoken to
            report.add("methods-open" if known else "log-unlisted", path, method)
        elif inside is not None and not known:
            ours = line.rstrip().endswith(f'"{_OURSELVES}"') or _OURSELVES in line.split(" ")
            if not ours or re.split(r"[; ?]|/x?$|\.$", inside, maxsplit=1)[0].casefold() not in alike:
                report.add("log-unlisted", path)
    for path, told in led.told():
        report.add("log-led", path, told)
    if not understood:
        report.unchecked(
            "Không hiểu dòng nào của nhật ký: cần dạng “combined” của nginx, Apache, hay W3C của IIS, không nén."
        )


def _requests(lines: Iterable[str]) -> Iterator[tuple[str, Line]]:
    """Lines that are understood, each with its method, address and answer."""
    columns: list[int] = []
    for line in lines:
        if line.startswith("#Fields:"):
            names = line.split()[1:200]
            columns = [names.index(name) for name in _W3C] if set(_W3C) <= set(names) else []
        elif match := _COMBINED.search(line):
            yield line, (match[1], match[2], match[3])
        elif columns and not line.startswith("#"):
            values = line.split(" ")
            if len(values) > max(columns) and re.fullmatch(r"\d{3}", values[columns[2]]):
                yield line, (values[columns[0]], values[columns[1]][:2000], values[columns[2]])


def _tidy(target: str) -> str:
    """The address that a server has looked up: without host and query, dots and doubled slashes taken out."""
    path = urllib.parse.unquote(re.sub(r"^https?://[^/]*", "", target).partition("?")[0])
    tidy = posixpath.normpath("/" + path.lstrip("/"))
    return tidy + "/" * (path.endswith("/") and tidy != "/")
