"""The report: a page for a person (Vietnamese), everything for a program (JSON)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from verifier.client import Client
from verifier.findings import Report
from verifier.kinds import KINDS, without_address
from verifier.limits import Limits

LEVELS = {3: "KHẨN", 2: "NẶNG", 1: "CẦN SỬA"}
REMOTE_LIMITS = (
    "nội dung chỉ hiện cho một nước, một nhà mạng, hay cho máy tìm kiếm mà máy chủ nhận ra bằng địa chỉ IP",
    "trang không ai nối tới và không đoán được tên; trang chỉ hiện sau khi đăng nhập",
    "điều chỉ trình duyệt thật gặp: dấu vân tay TLS hay HTTP/2, mã chạy khi bấm, service worker đã cài từ trước",
)
SHOWN = 3
"""How many addresses stand with a finding that is the same on many pages."""
NEXT_LOOKS = (
    "Nên xem thêm: kiểm tra từ một mạng khác (4G), kiểm tra thư mục ngay trên máy chủ, --log với nhật ký truy cập,"
    " Search Console và tìm site:tên-miền trên Google."
)


def text_report(report: Report, remote: bool) -> str:
    """At most one page, for a person who is no expert."""
    groups = report.kinds()
    faults = {kind: places for kind, places in groups.items() if KINDS[kind].level}
    notes = [kind for kind in groups if not KINDS[kind].level]
    lines = [f"Kiểm tra: {report.target}", f"Kết luận: {_verdict(report, faults, remote)}"]
    if "release" in report.facts:
        about = "Bản phát hành {release}, bản kê số {serial}, trang {site}, hạn {expires}.".format(**report.facts)
        counts = [
            f"{report.facts[key]} {name}"
            for key, name in (("files", "tệp"), ("requests", "yêu cầu"))
            if key in report.facts
        ]
        lines.append(about + (f" Đã xem {', '.join(counts)}; {_extent(report)}." if counts else ""))
    if "register" in report.facts:
        lines.append(f"Đã tra sổ địa chỉ số {report.facts['register']}.")
    for kind, places in list(faults.items())[:8]:
        lines += ["", f"[{LEVELS[KINDS[kind].level]}] {KINDS[kind].title} ({len(places)} nơi)"]
        lines += [
            f"    {_address(report, kind, where, remote)}" + (f": {detail}" if detail else "")
            for where, detail in places[:SHOWN]
        ]
        lines += [f"    Việc đầu tiên: {KINDS[kind].todo}"]
    if len(faults) > 8:
        lines += ["", f"Còn {len(faults) - 8} nhóm nữa: thêm --json để xem hết."]
    if notes:
        lines += [
            "",
            "Lưu ý, không phải lỗi:",
            *(f"  - {KINDS[kind].title} ({len(groups[kind])})" for kind in notes[:6]),
        ]
    looked = remote and "release" in report.facts
    if looked or report.unseen:
        lines += ["", "Lần xem này không thấy được:"]
        lines += [f"  - {text}" for text in (*report.unseen[:4], *(REMOTE_LIMITS if looked else ()))]
        lines += [NEXT_LOOKS] if looked else []
    return "\n".join(lines)


def _extent(report: Report) -> str:
    """How much was looked at, without a word that says more."""
    return str(report.facts.get("matrix", "chưa hết" if "cut" in report.facts else "mọi tệp"))


def _address(report: Report, kind: str, where: str, remote: bool) -> str:
    """A place as the whole address where it is one."""
    if not remote or without_address(kind) or "://" in where:
        return where
    folder = Client(report.target, Limits())
    return folder.origin + (where if where.startswith("/") else folder.target(where))


def _verdict(report: Report, faults: Mapping[str, list[tuple[str, str]]], remote: bool) -> str:
    if faults:
        urgent = sum(1 for kind in faults if KINDS[kind].level == 3)
        return f"CÓ VẤN ĐỀ: {len(faults)} nhóm, {urgent} nhóm khẩn." + (f" {report.failed}" if report.failed else "")
    if "files" in report.facts and report.failed.startswith(f"Chưa xem hết: {report.facts.get('cut')};"):
        return f"CHƯA XEM HẾT. Phần đã xem không khác bản đã ký. {report.failed}"
    if report.failed and "files" in report.facts and "cut" not in report.facts:
        return f"CHƯA KIỂM TRA ĐƯỢC HẾT. Phần đã xem không khác bản đã ký. {report.failed}"
    if report.failed:
        return f"CHƯA KIỂM TRA ĐƯỢC. {report.failed}"
    if (days := report.facts.get("days", 1)) > 1:
        return f"Phần xem hôm nay không khác bản đã ký, trong giới hạn nêu ở cuối; chạy {days} ngày liền mới đủ mọi trang, mọi kiểu người xem."
    return "Không thấy gì khác bản đã ký" + (", trong giới hạn nêu ở cuối." if remote or report.unseen else ".")


def json_report(report: Report, remote: bool) -> str:
    """The same, whole, for programs."""
    found = [
        {"class": kind, "where": places[0][0], "detail": places[0][1], "count": len(places)}
        | {"places": [_address(report, kind, where, remote) for where, _ in places[:SHOWN]]}
        | {name: getattr(KINDS[kind], name) for name in ("level", "title", "todo")}
        for kind, places in report.causes()
    ]
    unseen = [*report.unseen, *(REMOTE_LIMITS if remote else ())]
    content = {"target": report.target, "exit": report.exit_code(), "failed": report.failed, "facts": report.facts}
    return json.dumps(content | {"found": found, "unseen": unseen}, ensure_ascii=False, indent=1, default=str)
