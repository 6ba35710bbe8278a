"""The signed list once more, late and as other visitors: an old list with its old signature is genuine, and out of date."""

from __future__ import annotations

import contextlib
import json

from verifier.answers import refusal
from verifier.families import expect
from verifier.findings import Found
from verifier.in_turn import ahead_of
from verifier.site import Site
from verifier.viewers import CLICK, EVERY_FILE, IPHONE, PC, PHONE, PLAIN, SEARCHER, Viewer

READERS: tuple[Viewer, ...] = (
    PLAIN, PC, PHONE, SEARCHER, *EVERY_FILE[1:4], IPHONE | {"referer": "Facebook"}, CLICK | {"ua": "trong Zalo"}, {"ua": "bingbot"}, {"language": "tiếng Anh"},
    {"cookie": "khách quen"}, {"hints": "tải lại"}, {"connection": "kết nối mới"}, {"protocol": "HTTP/1.0"},
)  # fmt: skip
"""Whoever gets an old list gets old pages that are right by it: each of the usual ways to this site is asked about."""


def check_list_again(site: Site) -> None:
    """Each part of the list as it was first read."""
    for name, first in site.client.listed.items():
        for viewer in ahead_of(site, READERS, lambda who, name=name: (site.target(name), site.says(who))):  # type: ignore[misc]
            expect(site, name, viewer, lambda who, name=name, first=first: _other_list(site, name, who, first))  # type: ignore[misc]
        _by_condition(site, name, first)


def _by_condition(site: Site, name: str, first: bytes) -> None:
    """Who has the list already and asks whether it is still good gets no other one."""
    target = site.target(name)
    now = site.ask(target, site.says(PLAIN))
    known = {"If-None-Match": now.get("etag"), "If-Modified-Since": now.get("last-modified")}
    if now.body != first or not any(known.values()):
        return
    again = site.ask(target, site.says(PC) | {name: value for name, value in known.items() if value})
    if away := site.client.away(target, again):
        site.report.add("redirect-foreign", name, f"tới {away}")
    elif again.status == 200 and again.body is not None and again.body != first:
        before, late = _number(first), _number(again.body)
        older = "rollback" if before and late and late < before else "conditional-differs"
        site.report.add(older, name, f"hỏi lại theo ETag, ngày sửa thì ra bản khác (số {late or '?'})")


def _other_list(site: Site, name: str, viewer: Viewer, first: bytes) -> Found | None:
    target = site.target(name)
    answer = site.ask(target, site.says(viewer))
    if site.refused(viewer, answer) or answer.body == first:
        return None
    if away := site.client.away(target, answer):
        return "redirect-foreign", f"tới {away}"
    if refusal(answer):
        return site.turned_away("index.html", answer)
    if answer.status != 200 or answer.body is None:
        return ("unreachable", answer.error or f"trả lời {answer.status}") if answer.body is not None else None
    before, now = _number(first), _number(answer.body)
    older = before and now and now < before
    return (
        "rollback",
        f"bản kê số {now}, trong khi đã có số {before}" if older else "bản kê hay chữ ký khác bản đã nhận lúc đầu",
    )


def _number(data: bytes) -> int:
    """The serial of a list; 0 of anything else."""
    with contextlib.suppress(ValueError, RecursionError):
        content = json.loads(data)
        serial = content.get("serial") if isinstance(content, dict) else 0
        return serial if isinstance(serial, int) else 0
    return 0
