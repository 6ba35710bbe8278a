"""A small site of ten pages in two languages with all that surrounds them, and the key that signs it.

make(folder)        writes it, each text also as .gz and .br
sign(folder)        integrity.json and its signature
"""

from __future__ import annotations

import gzip
import posixpath
import struct
import zlib
from datetime import date
from pathlib import Path

import brotli

from courseware.hosting import policy
from courseware.signing import manifest, minisign

KEY = minisign.KeyPair(b"blindset", bytes(range(32)))
THIEF = minisign.KeyPair(b"thief..1", bytes(range(1, 33)))
RELEASE = manifest.Statement("2026.11", 12, date(2026, 11, 22), date(2027, 5, 1), "thcs-mau", headers_required=True)

PAGE = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href="{name}">
<link rel="stylesheet" href="{up}assets/site.1a2b3c4d.css"><link rel="icon" href="{up}favicon.ico">
<link rel="manifest" href="{up}app.webmanifest"><script src="{up}assets/site.5e6f7a8b.js" defer></script></head>
<body><nav>{links}</nav>
<main><h1>{title}</h1>
{body}
</main></body>
</html>
"""
TEXTS = {
    "vi": (
        ("index.html", "Lá chắn số", "<p>Bài học an toàn trên mạng cho học sinh, thầy cô và gia đình.</p>"),
        (
            "lien-he.html",
            "Cần giúp",
            '<p>Tổng đài bảo vệ trẻ em: <a href="tel:111">111</a>. Thư: bao-cao@thcs-mau.example</p>',
        ),
        (
            "lop-6-7/lua-dao.html",
            "Nhận ra lừa đảo",
            '<p>Trang cờ bạc, cá độ, nhà cái luôn hứa trúng thưởng.</p><div class="quiz" data-answer="b">'
            "<p>Ai hỏi mã OTP?</p><ol><li>Ngân hàng</li><li>Kẻ lừa đảo</li></ol></div>",
        ),
        (
            "lop-6-7/tai-ve.html",
            "Tờ rơi",
            '<p><a href="../tai-ve/to-roi.pdf">Tờ rơi</a>, <a href="https://vneid.gov.vn/">VNeID</a></p>',
        ),
        ("404.html", "Không có trang này", "<p>Về trang đầu.</p>"),
    ),
    "en": (
        ("en/index.html", "Digital Shield", "<p>Lessons for pupils, teachers and families.</p>"),
        ("en/lien-he.html", "Get help", '<p>Child protection hotline: <a href="tel:111">111</a>.</p>'),
        (
            "en/lop-6-7/lua-dao.html",
            "Spot a scam",
            '<div class="quiz" data-answer="b"><p>Who asks for an OTP?</p></div>',
        ),
        ("en/lop-6-7/tai-ve.html", "Leaflet", '<p><a href="../../tai-ve/to-roi.pdf">Leaflet</a></p>'),
        ("en/404.html", "No such page", "<p>Back to the first page.</p>"),
    ),
}
PAGES = tuple(name for pages in TEXTS.values() for name, _, _ in pages)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(shade: int) -> bytes:
    """A PNG of 16 × 16 grey dots; all shades give files of one length."""
    rows = b"".join(b"\0" + bytes((shade + i * j) % 256 for i in range(16)) for j in range(16))
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(rows, 0)) + _chunk(b"IEND", b"")


OTHERS = {
    "assets/site.1a2b3c4d.css": b"body{font-family:sans-serif;margin:2rem}.quiz{border:1px solid}\n",
    "assets/site.5e6f7a8b.js": b'"use strict";{const quiz=document.querySelector(".quiz");'
    b'const right=(letter)=>letter===quiz.dataset.answer;window.quiz={right};navigator.serviceWorker?.register("/sw.js");}\n',
    "assets/khien.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M4 0l4 2v3L4 8 0 5V2z"/></svg>\n',
    "assets/ma-qr.png": picture(10),
    "favicon.ico": b"\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0" + struct.pack("<II", len(picture(70)), 22) + picture(70),
    "app.webmanifest": b'{"name":"La chan so","start_url":"/index.html","display":"browser"}\n',
    "robots.txt": b"User-agent: *\nAllow: /\nSitemap: /sitemap.xml\n",
    "search/index.json": b'[{"url":"/index.html","title":"La chan so"},{"url":"/lien-he.html","title":"Can giup"}]\n',
    "sitemap.xml": b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>\n',
    "sw.js": b'"use strict";self.addEventListener("install",()=>self.skipWaiting());\n',
    "tai-ve/to-roi.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n",
    ".well-known/security.txt": b"Contact: mailto:cntt@thcs-mau.example\nExpires: 2027-05-01T00:00:00Z\n",
}


def make(folder: Path) -> Path:
    """Write the small site with its compressed twins."""
    for lang, pages in TEXTS.items():
        for name, title, body in pages:
            up = "../" * name.count("/")
            links = " ".join(f'<a href="{up}{other}">{title_}</a>' for other, title_, _ in pages if "404" not in other)
            text = PAGE.format(lang=lang, title=title, name=posixpath.basename(name), up=up, links=links, body=body)
            write(folder, name, text.encode())
    for name, data in OTHERS.items():
        write(folder, name, data)
    return folder


def write(folder: Path, name: str, data: bytes) -> None:
    """Write a file, and its compressed twins when it is text: what a host, or a thorough criminal, would do."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    if name.rpartition(".")[2] in policy.TEXT:
        file.with_name(file.name + ".gz").write_bytes(gzip.compress(data, mtime=0))
        file.with_name(file.name + ".br").write_bytes(brotli.compress(data))


def sign(folder: Path, release: manifest.Statement = RELEASE, pair: minisign.KeyPair = KEY) -> Path:
    """Sign what is in the folder now; the public key is written beside the folder, never into it."""
    manifest.write(folder, release, pair)
    public = folder.with_name(folder.name + ".pub")
    public.write_text(minisign.public_text(pair), "ascii")
    return public
