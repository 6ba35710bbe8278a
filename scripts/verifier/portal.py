"""The page around an embed: where its frames go, which foreign links it has, for whom."""

from __future__ import annotations

import ssl
import urllib.parse

from verifier.client import Client
from verifier.findings import Report
from verifier.limits import Limits
from verifier.links import host_of, split
from verifier.marks import Marks
from verifier.markup import uncommented
from verifier.signs import GAMBLING
from verifier.viewers import PC, PHONE, headers_of, name_of


def check_portal(
    url: str, site_host: str, folder: str, allowed: frozenset[str], limits: Limits, ca: str, report: Report
) -> None:
    """The page around an embed: where its frames go, which foreign links and scripts it has, for whom.

    `folder` is the site's on its host ("/an-toan/"): a portal on the same host frames it by an address without a host.
    """
    tls = ssl.create_default_context(cafile=ca or None) if url.startswith("https:") else None
    client, parts = Client(url, limits, tls), urllib.parse.urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    known = allowed | {site_host, client.host}
    seen: dict[str, Marks] = {}
    for viewer in (PC, {"ua": "Googlebot"}, {"ua": "coccocbot"}, PHONE | {"referer": "Google"}):
        answer = client.ask(target, headers_of(viewer))
        if there := client.away(target, answer):
            report.add("portal-cloak" if seen else "portal-links", url, f"{name_of(viewer)}: chuyển tới {there}")
        elif answer.status == 200:
            seen[name_of(viewer)] = Marks(uncommented((answer.body or b"").decode("utf-8", "replace")))
    if not seen:
        report.limit("Không mở được trang cổng; khung nhúng chưa được kiểm tra.")
        return
    first = next(iter(seen.values()))
    _frames(url, first, (site_host, folder or "/"), known, report)
    _links(url, first, known, bool(allowed), report)
    _leads(url, first, known, report)
    for name, marks in seen.items():
        more = _hosts(marks) - _hosts(first)
        if more:
            report.add("portal-cloak", url, f"{name}: thêm {', '.join(sorted(more)[:3])}")
    client.close()


def _frames(url: str, marks: Marks, ours: tuple[str, str], known: frozenset[str], report: Report) -> None:
    """Each frame goes where a browser takes it: from the portal's own address, or from what a `<base>` says."""
    here = split(marks.base_address, url).geturl()
    frames = [split(source, here) for source in marks.frames]
    shown = [(frame.hostname or "").lower() for frame in frames]
    if not any(shown) and any(_is_ours(split(link, here), ours) for link in marks.links):
        report.limit("Trang cổng không có khung nhúng, chỉ có liên kết tới trang này: không có khung nào để kiểm tra.")
    elif not any(_is_ours(frame, ours) for frame in frames):
        others = ", ".join(dict.fromkeys(filter(None, shown))) or "không khung nào"
        report.add("portal-frame", url, f"không có khung của {ours[0]}; có: {others}")
    for host in set(shown) - known - {""}:
        report.add("portal-frame", url, f"có khung của {host}")
    if any(_is_ours(split(source, here), ours) for source in marks.overwritten):
        report.add("portal-frame", url, "khung mang nội dung viết sẵn (srcdoc), không phải trang trong địa chỉ")


def _is_ours(frame: urllib.parse.SplitResult, ours: tuple[str, str]) -> bool:
    return (frame.hostname or "").lower() == ours[0] and frame.path.startswith(ours[1])


def _links(url: str, marks: Marks, known: frozenset[str], listed: bool, report: Report) -> None:
    strange = {host_of(link) for link in marks.links + marks.scripts} - known - {""}
    bad = [host for host in strange if GAMBLING.search(host)]
    if listed and strange:
        report.add("portal-links", url, ", ".join(sorted(strange)[:5]))
    elif bad or (marks.hidden and strange):
        report.add("portal-links", url, ", ".join(sorted(bad or strange)[:5]))
    elif strange:
        report.limit(f"Trang cổng có {len(strange)} tên miền ngoài; đưa --allow DANH_SÁCH để biết cái nào lạ.")


def _leads(url: str, marks: Marks, known: frozenset[str], report: Report) -> None:
    """Where a page takes its readers without being asked: a refresh, or a `<base>` for all its own addresses."""
    for way, address in (
        *(("tự chuyển", one) for one in marks.refreshes),
        ("thẻ base dẫn mọi địa chỉ", marks.base_address),
    ):
        if host_of(address) and host_of(address) not in known:
            report.add("portal-links", url, f"{way} tới {host_of(address)}")


def _hosts(marks: Marks) -> set[str]:
    return {host_of(link) for link in marks.links + marks.scripts + marks.frames} - {""}
