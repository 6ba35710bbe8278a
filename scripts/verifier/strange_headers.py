"""Headers that a host adds: what leads visitors elsewhere, remembers them, or gives the page away."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterator

from verifier.address import path_inside
from verifier.answers import Answer
from verifier.client import Client
from verifier.cookies import of_the_host
from verifier.findings import Found
from verifier.manifest import Manifest
from verifier.signs import ABSOLUTE

STRANGE = {
    "x-robots-tag": "noindex|nofollow|none|unavailable_after", "access-control-allow-credentials": "true", "clear-site-data": ".",
    "service-worker-allowed": ".", "sourcemap": ".", "x-sourcemap": ".", "origin-trial": ".", "use-as-dictionary": ".", "observe-browsing-topics": ".",
    "attribution-reporting-register-source": ".", "attribution-reporting-register-trigger": ".", "set-login": ".", "speculation-rules": "^(?!\"/cdn-cgi/)",
}  # fmt: skip
"""Headers that none of our hosts sends → what in them is strange."""
SOFTWARE = ("x-powered-by", "x-aspnet-version", "x-generator")
NOT_FOR_BROWSERS = (
    *SOFTWARE, "server", "via", "location", "link", "refresh", "content-security-policy", "x-cache", "x-served-by",
)  # fmt: skip
"""In all others the name of a foreign host is strange; these are harmless or looked at on their own."""
OWN_REPORTS = re.compile(r"(^|\.)(nel|report-uri)\.cloudflare\.com$")
"""Cloudflare has network errors reported to itself."""
LINKED = re.compile(r"<([^<>]*)>([^<]*)")
"""An address of a Link header and what is said of it. Without `<` in it: else a header of many `<` takes quadratic time."""


EFFECTS = {
    "set-cookie": "nhận ra người đọc ở những lần sau",
    "service-worker-allowed": "cho một service worker lạ giữ cả những trang ngoài thư mục của nó",
    "clear-site-data": "xoá kết quả học đã lưu trên máy người đọc",
    "content-location": "nói rằng trang này thật ra nằm ở nơi khác",
    "alt-svc": "những lần xem sau đi qua máy chủ ấy",
    "report-to": "trình duyệt báo cho nơi ấy ai mở trang nào",
    "nel": "trình duyệt báo cho nơi ấy ai mở trang nào",
    "reporting-endpoints": "trình duyệt báo cho nơi ấy ai mở trang nào",
    "content-security-policy-report-only": "trình duyệt báo cho nơi ấy ai mở trang nào",
    "x-robots-tag": "máy tìm kiếm bỏ trang này",
    "access-control-allow-origin": "trang của người khác đọc được trang này",
    "access-control-allow-credentials": "trang của người khác đọc được bằng phiên của người xem",
    "sourcemap": "công cụ của trình duyệt tải mã từ nơi ấy",
    "x-sourcemap": "công cụ của trình duyệt tải mã từ nơi ấy",
    "speculation-rules": "trình duyệt mở sẵn những trang khác",
    "origin-trial": "bật tính năng thử nghiệm của trình duyệt",
    "content-disposition": "trình duyệt lưu tệp dưới một tên khác",
    "set-login": "báo với trình duyệt rằng người đọc đã đăng nhập",
    "observe-browsing-topics": "đo người đọc để quảng cáo",
    "attribution-reporting-register-source": "đo người đọc để quảng cáo",
    "attribution-reporting-register-trigger": "đo người đọc để quảng cáo",
}
"""Header → what it does to readers, where it is told as strange."""
LINKS = (
    ("canonical", "máy tìm kiếm coi trang kia là trang gốc"),
    ("stylesheet|modulepreload|preload|script", "trình duyệt tải thêm tệp lạ cùng trang"),
    ("prerender|prefetch|preconnect|dns-prefetch|next", "trình duyệt nối tới, tải sẵn nơi khác"),
)
"""What stands in a Link header → what it does."""


def told(name: str, value: str) -> str:
    """A strange header, what it does where that is known, and what it says."""
    does = EFFECTS.get(name.lower(), "")
    if name == "Link":
        does = next((words for pattern, words in LINKS if re.search(rf"\b({pattern})\b", value, re.I)), "")
    return f"{name} ({does}): {value}" if does else f"{name}: {value}"


def strange_faults(client: Client, manifest: Manifest, answer: Answer, path: str = "") -> Iterator[Found]:
    """Headers that send visitors, browsers or search engines somewhere, or that remember them."""
    if answer.get("refresh"):
        yield "injected-redirect", f"tiêu đề Refresh: {answer.get('refresh')}"
    for name, value in answer.headers:
        key = name.lower()
        if key == "set-cookie":
            kind = "host-cookie" if of_the_host(value) else "header-extra"
            yield (
                kind,
                told(name, value.partition("=")[0]) if kind == "header-extra" else f"{name}: {value.partition('=')[0]}",
            )
        elif key in ("accept-ch", "critical-ch") and value.strip():
            yield "hints-asked", f"{name}: {value}"
        elif key in STRANGE and answer.status < 300 and re.search(STRANGE[key], value, re.I):
            yield "header-extra", told(name, value)
        elif key not in NOT_FOR_BROWSERS and (hosts := _foreign(client, key, value)):
            yield "header-extra", told(name, f"tới {min(hosts)}")
    if answer.get("access-control-allow-origin") not in ("", "*"):
        yield "header-extra", told("Access-Control-Allow-Origin", "mở cho trang khác")
    for target, rest in LINKED.findall(answer.get("link")):
        if "canonical" in rest.lower() or path_inside(path or "index.html", target, client) not in manifest.files:
            yield "header-extra", told("Link", f"{target}{rest}")
    saved = re.search(r"filename\*?\s*=\s*(?:[\w-]*'[\w-]*')?\"?([^\";]+)", answer.get("content-disposition"), re.I)
    if saved and path and urllib.parse.unquote(saved[1]).strip() != path.rpartition("/")[2]:
        yield "header-extra", told("Content-Disposition", saved[1])


def _foreign(client: Client, name: str, value: str) -> set[str]:
    """The other hosts that a header names."""
    pattern = r"=\s*\"([^\":]+):\d+\"" if name == "alt-svc" else ABSOLUTE
    return {host.lower() for host in re.findall(pattern, value) if not OWN_REPORTS.search(host)} - {client.host}
