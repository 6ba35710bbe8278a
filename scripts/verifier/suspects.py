"""Files that a release does not have: what their names and first bytes give away."""

from __future__ import annotations

import re

from verifier.names import ACME, LOOK_LIMIT, type_of
from verifier.signs import GAMBLING

SCRIPT_NAMES = re.compile(r"\.(php\d?|phtml|phar|aspx?|ashx|asmx|jspx?|cgi|pl|py|exe|dll|sh)$", re.I)
SECRET_NAMES = re.compile(
    r"(^|/)(\.git|\.svn|\.hg|\.env)(/|$)|\.(zip|tar|tgz|gz|7z|rar|sql|bak|old|orig|swp)$|~$", re.I
)
_PERSONS = re.compile(
    r"(hoc.?sinh|danh.?sach|(^|[/_-])ds[_-]|hs[_-]?lop|phu.?huynh|giao.?vien|can.?bo|bang.?diem|(^|/)diem|diem.?thi|hoc.?ba|cccd|cmnd|can.?cuoc|bang.?luong|tai.?khoan|mat.?khau|passw|students?|users?|accounts?)"
    r"[^/]*\.(xlsx?|xlsm|xlsb|ods|csv|tsv|docx?|pdf|accdb|mdb|dbf|sqlite3?|db|json|txt)$", re.I,
)  # fmt: skip
"""How tables with the data of persons are called."""
_DUMPS = re.compile(r"\.(accdb|mdb|dbf|sqlite3?|pst|kdbx|pfx|p12|key|pem|ppk|dump)$", re.I)
_INNER = (
    ".ds_store",
    ".htaccess",
    ".htpasswd",
    "web.config",
    "error_log",
    "debug.log",
    "error.log",
    "access.log",
    "id_rsa",
)
DESKTOP_NAMES = re.compile(r"(^|/)(\.DS_Store|Thumbs\.db|desktop\.ini)$", re.I)
DESKTOP_BEGINNINGS = (
    b"\0\0\0\1Bud1",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"[",
    b"\r\n[",
    b"\xff\xfe[\0",
    b"\xff\xfe\r\0\n\0[\0",
)
"""How what macOS and Windows leave in folders begins; anything else under these names is what it is."""
OWNER_NAMES = re.compile(r"(^|/)(google[0-9a-z]{8,32}\.html|BingSiteAuth\.xml|yandex_[0-9a-z]+\.html)$", re.I)
_MARKUP = re.compile(rb"<\s*(!doctype|html|head|body|script|a|iframe|meta|img|form|object|embed|base|link)\b", re.I)
PICTURES = (b"\0\0\1\0", b"\x89PNG\r\n", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"\0\0\0")
"""How ICO, PNG, GIF, JPEG, WebP, AVIF begin."""


def unlike_its_name(path: str, data: bytes) -> str:
    """Why a file that a host may have of its own is not what its name says, or ""."""
    if path.startswith(ACME[:-1]):
        token = re.fullmatch(r"[A-Za-z0-9_-]{1,255}", path.removeprefix(ACME[:-1]))
        proof = re.fullmatch(rb"[A-Za-z0-9._-]{1,1024}\s*", data)
        return "" if token and proof else "không phải mã chứng minh của nơi cấp chứng thư"
    if type_of(path) == "picture" and data and not data.startswith(PICTURES):
        return "tệp được phép nhưng không phải ảnh"
    if _MARKUP.search(data[:LOOK_LIMIT]):
        return "tệp được phép nhưng bên trong là trang HTML"
    word = (
        GAMBLING.search(data[:LOOK_LIMIT].decode("utf-8", "replace"))
        if type_of(path) in ("page", "text", "xml", "json")
        else None
    )
    return f"tệp được phép nhưng có chữ “{word[0]}”" if word else ""


def is_inner(path: str) -> bool:
    """Whether what is called so was never meant for visitors: copies, code, passwords, data of persons."""
    name = path.rpartition("/")[2].lower()
    return bool(SECRET_NAMES.search(path) or _PERSONS.search(path) or _DUMPS.search(path)) or name in _INNER


def left_by_desktop(path: str, data: bytes) -> bool:
    """Whether a file is what macOS or Windows leave in a folder that somebody has opened."""
    return (
        bool(DESKTOP_NAMES.search(path))
        and data.startswith(DESKTOP_BEGINNINGS)
        and not _MARKUP.search(data[:LOOK_LIMIT])
    )
