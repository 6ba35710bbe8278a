"""The page around an embed: where its frames go, which foreign links it has, for whom."""

from __future__ import annotations

import ssl
import urllib.parse

from verifier.client import Client
from verifier.findings import Report
from verifier.limits import Limits
from verifier.links import host_of
from verifier.marks import Marks
from verifier.signs import GAMBLING
from verifier.viewers import PC, PHONE, headers_of, name_of


def check_portal(url: str, site_host: str, allowed: frozenset[str], limits: Limits, ca: str, report: Report) -> None:
    """The page around an embed: where its frames go, which foreign links and scripts it has, for whom."""
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
            seen[name_of(viewer)] = Marks((answer.body or b"").decode("utf-8", "replace"))
    if not seen:
        report.limit("Không mở được trang cổng; khung nhúng chưa được kiểm tra.")
        return
    first = next(iter(seen.values()))
    _portal_frames(url, first, site_host, known, report)
    _portal_links(url, first, known, bool(allowed), report)
    for name, marks in seen.items():
        more = _hosts(marks) - _hosts(first)
        if more:
            report.add("portal-cloak", url, f"{name}: thêm {', '.join(sorted(more)[:3])}")
    client.close()


def _portal_frames(url: str, marks: Marks, site_host: str, known: frozenset[str], report: Report) -> None:
    frames = [host_of(source) for source in marks.frames]
    if site_host not in frames:
        report.add("portal-frame", url, f"không có khung của {site_host}; có: {', '.join(frames) or 'không khung nào'}")
    for host in set(frames) - known - {""}:
        report.add("portal-frame", url, f"có khung của {host}")


def _portal_links(url: str, marks: Marks, known: frozenset[str], listed: bool, report: Report) -> None:
    strange = {host_of(link) for link in marks.links + marks.scripts} - known - {""}
    bad = [host for host in strange if GAMBLING.search(host)]
    if listed and strange:
        report.add("portal-links", url, ", ".join(sorted(strange)[:5]))
    elif bad or (marks.hidden and strange):
        report.add("portal-links", url, ", ".join(sorted(bad or strange)[:5]))
    elif strange:
        report.limit(f"Trang cổng có {len(strange)} tên miền ngoài; đưa --allow DANH_SÁCH để biết cái nào lạ.")


def _hosts(marks: Marks) -> set[str]:
    return {host_of(link) for link in marks.links + marks.scripts + marks.frames} - {""}
