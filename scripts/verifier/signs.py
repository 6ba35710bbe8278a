"""What was added to a page, and what the addition looks like."""

from __future__ import annotations

import re
from collections import Counter

from verifier.links import host_of, split
from verifier.lures import lure_in, offers
from verifier.marks import Marks
from verifier.names import LOOK_LIMIT

GAMBLING = re.compile(
    r"cờ bạc|cá cược|cá độ|nhà cái|nổ hũ|tài xỉu|xổ số|lô đề|bắn cá|đánh bài|casino|baccarat|slot\b|\bbet\b|gambl"
    r"|nha-?cai|no-?hu\b|tai-?xiu|\w{0,30}(88|789|68)\.(com|vip|bet|club)|kubet|fun88|w88",
    re.I,
)
PROMPT = re.compile(
    r"(trợ lý|chatbot|mô hình|ChatGPT|Gemini|Claude|Copilot|\bAI\b|\bLLM\b|assistant|language model)[^.<>]{0,60}"
    r"\b(hãy|phải|đừng|bỏ qua|ignore|must|should|always|never|recommend|tell|say)\b"
    r"|\b(ignore|disregard|bỏ qua)\b[^.<>]{0,40}(instruction|prompt|chỉ dẫn|hướng dẫn|lệnh)", re.I,
)  # fmt: skip
"""Words to a machine that answers questions; they count only where no person reads them."""
JUMP = re.compile(r"location\s*(\.href\s*)?=[^=]|location\.(replace|assign)\s*\(|window\.open\s*\(", re.I)
VEIL = re.compile(r"eval\s*\(|atob\s*\(|fromCharCode|document\.write|unescape\s*\(", re.I)
ABSOLUTE = re.compile(r"""(?:https?:)?//([A-Za-z0-9.-]+\.[A-Za-z]{2,}|\d+\.\d+\.\d+\.\d+|localhost)""")


def added(good: str, bad: str) -> str:
    """The pieces (tag by tag, line by line) of `bad` that `good` has not."""
    known = Counter(_pieces(good))
    fresh = []
    for piece in _pieces(bad):
        if known[piece] > 0:
            known[piece] -= 1
        else:
            fresh.append(piece)
    return "".join(fresh)


NUMBERS = re.compile(r"(?<![\w.,/-])\+?\d(?:[ .-]?\d){8,18}(?![\w/-])")
"""Telephone and account numbers as they stand in a text."""


def contacts(text: str, shown: str = "") -> set[str]:
    """The telephone numbers that a page dials and the long numbers that it shows, digits alone. `shown`: what of it is seen."""
    found = re.findall(r"\b(?:tel|sms):\s*([+\d(][\d\s().-]{1,30})", text) + NUMBERS.findall(shown or text)
    return {digits for digits in (re.sub(r"\D", "", one) for one in found) if digits}


HERE = "chính máy chủ này"


def password_form(text: str) -> str:
    """That a page asks for a password, and where it is sent; or ""."""
    marks = Marks(text)
    there = next((host_of(form) for form in marks.forms if host_of(form)), "") or HERE
    return f"ô mật khẩu, gửi tới {there}" if marks.password else ""


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pages have more than half of each other, as those that differ by the name that was asked for."""
    if max(len(one), len(other)) > LOOK_LIMIT or not one or not other:
        return False
    texts = one.decode("utf-8", "replace"), other.decode("utf-8", "replace")
    return all(2 * len(added(good, bad)) < len(bad) for good, bad in (texts, texts[::-1]))


def _pieces(text: str) -> list[str]:
    return re.split(r"(?<=[\n;}])|(?=<)", text)


def signs(text: str, known: frozenset[str], only_added: bool) -> list[tuple[str, str]]:
    """Kinds and details of what a piece of HTML does; word lists only when the piece is surely an addition."""
    marks, out = Marks(text), []
    if only_added and (lure := lure_in(text, marks.shown)):
        out.append(("command-bait", lure))
    if marks.refreshes or JUMP.search(marks.inline):
        out.append(("injected-redirect", "lệnh chuyển hướng"))
    if marks.base:
        out.append(("injected-base", "thẻ base"))
    foreign = [source for source in marks.scripts if host_of(source)]
    if foreign or marks.inline.strip() or (only_added and marks.scripts):
        out.append(("injected-script", f"mã từ {host_of(foreign[0])}" if foreign else "mã viết thẳng trong trang"))
    if marks.frames and (only_added or marks.written_frame or any(host_of(source) for source in marks.frames)):
        out.append(("injected-frame", f"khung {host_of(marks.frames[0]) or 'viết thẳng trong trang'}"))
    plain = [load for load in marks.loads if load.lower().startswith("http://")]
    if plain:
        out.append(("mixed-content", host_of(plain[0])))
    sent = sorted({host_of(form) for form in marks.forms} - {"", "?"} - known)
    if sent:
        out.append(("injected-form", "biểu mẫu gửi tới " + ", ".join(sent[:3])))
    if offered := [link for link in marks.links if offers(link, only_added)]:
        where = f" từ {host_of(offered[0])}" if host_of(offered[0]) else ""
        out.append(("program-offered", f"mời tải {split(offered[0]).path.rpartition('/')[2]}{where}"))
    if marks.password and (only_added or sent):
        out.insert(0, ("login-form", f"ô mật khẩu, gửi tới {sent[0] if sent else 'chính máy chủ này'}"))
    searched = sorted({host_of(link) for link in marks.for_searching} - {"", "?"} - known)
    if searched:
        out.append(("search-lead", f"canonical, hreflang tới {searched[0]}"))
    if marks.data.strip():
        out.append(("search-lead", f"dữ liệu cấu trúc (JSON-LD): {' '.join(marks.data.split())[:80]}"))
    if marks.owners:
        out.append(("ownership", f"thẻ {marks.owners[0]}"))
    hosts = sorted({host_of(link) for link in marks.links + marks.loads} - {"", "?", *sent, *searched} - known)
    if hosts:
        out.append(("foreign-link", "liên kết tới " + ", ".join(hosts[:3])))
    if prompt := PROMPT.search(marks.veiled):
        out.append(("hidden-prompt", f"“{prompt[0][:80]}”"))
    word = GAMBLING.search(text) if only_added else None
    if word:
        out.append(("gambling", f"chữ “{word[0]}”"))
    if only_added and marks.hidden:
        out.append(("foreign-link", "khối chữ bị giấu"))
    if only_added and (numbers := contacts(text, marks.shown)):
        out.append(("contact-changed", f"số {', '.join(sorted(numbers)[:3])}"))
    return out


def _script_detail(text: str) -> str:
    found = [name for name, pattern in (("chuyển hướng", JUMP), ("mã che giấu", VEIL)) if pattern.search(text)]
    hosts = ABSOLUTE.findall(text)
    word = GAMBLING.search(text)
    return "; ".join(found + [f"tới {host}" for host in hosts[:2]] + ([f"chữ “{word[0]}”"] if word else []))
