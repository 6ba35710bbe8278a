"""The server's access log: what it has answered to others."""

from __future__ import annotations

import posixpath
import re
import urllib.parse
from collections.abc import Iterable

from verifier.findings import Report
from verifier.manifest import Manifest


def check_log(lines: Iterable[str], folder: str, manifest: Manifest, report: Report) -> None:
    """The server's access log: 200 for an address outside the release is proof, wherever the visitor came from.

    What this program itself has asked for in another spelling (`aliases`) is no alarm: it has compared the answer.
    """
    listed = set(manifest.files) | manifest.itself
    listed |= {path.removesuffix("index.html") for path in manifest.files}
    alike = {name.casefold() for path in listed for name in (path, path.removesuffix(".html"), path.rstrip("/"))}
    understood = False
    for line in lines:
        match = re.search(r'"([A-Z]+) (\S{1,2000}) HTTP/[\d.]+" (\d{3})', line)
        understood |= match is not None
        if not match or match[3][0] != "2":
            continue
        path = _tidy(match[2])
        inside = path.removeprefix(folder) if path.startswith(folder) else None
        known = inside is None or inside in listed or manifest.allows(inside)
        if match[1] not in ("GET", "HEAD", "OPTIONS"):  # to an address of nobody's: how a planted program is spoken to
            report.add("methods-open" if known else "log-unlisted", path, match[1])
        elif inside is not None and not known:
            ours = line.rstrip().endswith('"la-chan-so-verify/1"')
            if not ours or re.split(r"[; ?]|/x?$|\.$", inside, maxsplit=1)[0].casefold() not in alike:
                report.add("log-unlisted", path)
    if not understood:
        report.limit("Không hiểu dòng nào của nhật ký: cần dạng “combined” của nginx, Apache, không nén.")


def _tidy(target: str) -> str:
    """The address that a server has looked up: without host and query, dots and doubled slashes taken out."""
    path = urllib.parse.unquote(re.sub(r"^https?://[^/]*", "", target).partition("?")[0])
    tidy = posixpath.normpath("/" + path.lstrip("/"))
    return tidy + "/" * (path.endswith("/") and tidy != "/")
