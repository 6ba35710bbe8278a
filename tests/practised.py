"""A small lab put into the small project: six items to tell apart, both languages, in the nav and linked from the lesson."""

from __future__ import annotations

from pathlib import Path

from courseware.authoring import stamping

from .miniature import DAY

LAB = "phong-thuc-hanh/sau-tin"
VI, EN = f"docs/vi/{LAB}.md", f"docs/en/{LAB}.md"
LESSON = "lop-6-7/tin-nhan-la"
FRONT = """---
title: {title}
description: Sáu tin nhắn ngắn để tập phân biệt, ba tin thật và ba tin đáng ngờ, có lý do.
{own}reviewed: 2026-11-22
{translates}---

{lead}

## Sáu tin {{#muc}}
"""
ITEM = """
### Tin {n} {{#tin-{n} is={verdict}}}

/// sms | Số {n}
Lời nhắn {n}.
///

> Lý do {n}.
"""


def text(title: str, lead: str, own: str = "", translates: str = "") -> str:
    """A lab of six items, every other one genuine."""
    items = [ITEM.format(n=n, verdict="genuine" if n % 2 else "doubtful") for n in range(1, 7)]
    front = FRONT.format(title=title, lead=lead, own=own, translates=translates)
    return front + "".join(items) + "\n## Xem lại {#xem-lai}\n\n- [Tin nhắn lạ](../lop-6-7/tin-nhan-la.md)\n"


def put(root: Path) -> Path:
    """Write the lab into a copy of the small project, which is right afterwards."""
    for name, content in (
        (VI, text("Sáu tin", "Đọc từng tin.", "lab: telling\nbands: [L67]\nminutes: 5\n")),
        (EN, text("Six messages", "Read each one.", translates='translates: "00000000"\n')),
    ):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, "utf-8")
    for lang in ("vi", "en"):
        file = root / f"docs/{lang}/{LESSON}.md"
        head, mark, rest = file.read_text("utf-8").partition("{#ghi-nho}\n")
        list_, giup, end = rest.partition("\n## ")
        file.write_text(f"{head}{mark}{list_}\n[Sáu tin](../{LAB}.md)\n{giup}{end}", "utf-8")
    nav = root / "mkdocs.yml"
    nav.write_text(nav.read_text("utf-8").rstrip("\n") + f"\n  - {LAB}.md\n", "utf-8")
    stamped = stamping.stamp(root, DAY, everything=True)
    assert stamped.done, stamped
    return root
