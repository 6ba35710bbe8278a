"""What makes a visitor harm his own machine: programs to load, and commands that he is to paste."""

from __future__ import annotations

import re

from verifier.links import split

_PROGRAM = re.compile(r"\.(apk|xapk|apks|exe|scr|msi|msix|bat|cmd|vbs|hta|lnk|iso|dmg|pkg|mobileconfig)$", re.I)
_PACKED = re.compile(r"\.(zip|rar|7z|jar)$", re.I)
_PASTED = re.compile(
    r"\b(Win(dows)?|phím cửa sổ)\s*\+\s*[RX]\b|⊞\s*\+\s*R\b|\bpowershell\b|\bmshta\b|\bcmd(\.exe)?\s+/[ck]\b|\brundll32\b|\bcertutil\b|\bbitsadmin\b"
    r"|\b(curl|wget)\b[^<>\n|]{1,300}\|\s*(sudo\s+)?(ba|z)?sh\b",
    re.I,
)
"""What people are told to press and to paste (“ClickFix”)."""
_CLIPBOARD = re.compile(r"clipboard\.write|execCommand\s*\(\s*[\"']copy", re.I)
_PASTING = re.compile(r"Ctrl\s*\+\s*V|⌘\s*\+?\s*V|\bdán\b|\bpaste\b", re.I)
_BEGINNINGS = (
    (b"MZ", "chương trình Windows (.exe)"), (b"\x7fELF", "chương trình Linux, Android (ELF)"),
    (b"\xcf\xfa\xed\xfe", "chương trình macOS"), (b"\xca\xfe\xba\xbe", "chương trình macOS hoặc Java"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "bộ cài Windows (.msi) hoặc tài liệu Office cũ"), (b"L\0\0\0\1\x14\2\0", "lối tắt Windows (.lnk)"),
    (b"Rar!\x1a\7", "tệp nén RAR"), (b"7z\xbc\xaf\x27\x1c", "tệp nén 7z"), (b"dex\n", "mã Android (dex)"),
)  # fmt: skip
"""How what runs, or holds what runs, begins."""
_INSIDE = (b"classes.dex", b"AndroidManifest.xml")


def lure_in(text: str, shown: str) -> str:
    """The words by which an addition makes visitors paste a command, or ""."""
    told = _PASTED.search(shown) or _PASTED.search(text)
    copied = told is None and _CLIPBOARD.search(text) and _PASTING.search(shown)
    words = " ".join(told[0].split()) if told else "mã chép sẵn vào bộ nhớ tạm" if copied else ""
    return f"dụ dán lệnh: “{words[:60]}”" if words else ""


def offers(link: str, added: bool) -> bool:
    """Whether a link loads a program; packed files count where the link is surely an addition."""
    path = split(link).path
    return bool(_PROGRAM.search(path) or (added and _PACKED.search(path)))


def program_in(data: bytes) -> str:
    """What kind of program this is, or ""."""
    if data.startswith(b"PK\3\4"):
        return "ứng dụng Android (APK)" if any(name in data for name in _INSIDE) else "tệp nén zip"
    if b"<plist" in data[:999] and b"PayloadType" in data:
        return "hồ sơ cấu hình iPhone (.mobileconfig)"
    return next((name for begin, name in _BEGINNINGS if data.startswith(begin)), "")
