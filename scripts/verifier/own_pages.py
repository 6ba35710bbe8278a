"""A page of the host's own: a refusal, a missing page, a break for repairs. What harms in it, whatever its style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.links import host_of
from verifier.lures import lure_in, offers
from verifier.marks import Marks, led_to
from verifier.signs import ABSOLUTE, GAMBLING, JUMP, VEIL

WIDESPREAD = re.compile(
    r"(^|\.)(googletagmanager\.com|google-analytics\.com|google\.com|gstatic\.com|ajax\.googleapis\.com|cloudflareinsights\.com"
    r"|challenges\.cloudflare\.com|cdnjs\.cloudflare\.com|hcaptcha\.com|awswaf\.com|code\.jquery\.com|facebook\.net|facebook\.com"
    r"|youtube\.com|zalo\.me)$"
)
"""What half of all pages load: counters, maps, tests whether a person is there."""
MAKERS = re.compile(
    r"(^|\.)(nginx\.org|openresty\.org|apache\.org|litespeedtech\.com|cloudflare\.com|caddyserver\.com)$"
)
"""Makers of servers and fronts, whom their own pages name."""
LOADING = re.compile(r"createElement|\bimport\s*\(|\bfetch\s*\(|\.src\s*=")
WARNED = re.compile(r"(phòng|chống|tác hại|tuyên truyền|cảnh giác|cảnh báo|nghiêm cấm)[^.<>\n]{0,60}$", re.I)
"""What schools write before a word of gambling."""
COMMON = ("edu", "gov", "com", "net", "org", "info", "name")
"""What may stand before a country: `edu.vn` is nobody's own name."""


def kin(one: str, other: str) -> bool:
    """Whether two hosts belong to one owner: `an-toan.hoa-sen.edu.vn` and `hoa-sen.edu.vn`."""
    one, other = one.rstrip("."), other.rstrip(".")
    labels, others = one.split("."), other.split(".")
    own = 3 if len(others) > 2 and others[-2] in COMMON else 2
    return one == other or (not labels[-1].isdigit() and len(others) >= own and labels[-own:] == others[-own:])


def sells(text: str) -> str:
    """The first word of gambling that is seen, or to which a link leads; not what a school warns of. "" for none."""
    return _sold_by(Marks(text))


def _sold_by(marks: Marks) -> str:
    for place in (marks.shown, " ".join(map(host_of, marks.links))):
        for word in GAMBLING.finditer(place):
            if not WARNED.search(place[max(0, word.start() - 90) : word.start()]):
                return word[0]
    return ""


def harm(text: str, host: str, known: frozenset[str] = frozenset(), refresh: str = "") -> list[tuple[str, str]]:
    """Kinds and details of what in the own page of `host` leads visitors away, loads from strangers or sells.

    Links to other hosts, menus, forms of the house and "back to where you were" are what such pages are made of. `refresh`: that header.
    """
    marks = Marks(text)
    marks.refreshes.append(led_to(refresh))
    return list(_harm_in(marks, host, known))


def _harm_in(marks: Marks, host: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    if lure := lure_in(marks.inline, marks.shown):
        yield "command-bait", lure
    drawn = known | {host_of(style) for style in marks.styles}

    def strangers(addresses: list[str], trusted: frozenset[str] = drawn) -> list[str]:
        hosts = sorted({host_of(address) for address in addresses} - {""})
        return [one for one in hosts if one not in trusted and not kin(one, host) and not WIDESPREAD.search(one)]

    if led := strangers(marks.refreshes, known):
        yield "injected-redirect", f"tự chuyển tới {led[0]}"
    named = strangers([f"//{one}" for one in ABSOLUTE.findall(marks.inline)])
    if named and (JUMP.search(marks.inline) or VEIL.search(marks.inline)):
        yield "injected-redirect", f"mã chuyển tới {named[0]}"
    elif named and LOADING.search(marks.inline):
        yield "injected-script", f"mã từ {named[0]}"
    if foreign := strangers(marks.scripts):
        yield "injected-script", f"mã từ {foreign[0]}"
    if frames := strangers(marks.frames):
        yield "injected-frame", f"khung {frames[0]}"
    if offered := strangers([link for link in marks.links if offers(link, added=False)], known):
        yield "program-offered", f"mời tải chương trình từ {offered[0]}"
    if forms := strangers(marks.forms):
        yield "injected-form", f"biểu mẫu gửi tới {forms[0]}"
    if word := _sold_by(marks):
        yield "gambling", f"chữ “{word}”"


REFUSAL = re.compile(r"\b(support|incident|attack|event|request|ray) ?(ID|#)[^<>\n]{0,40}\d{5}", re.I)
"""How firewalls number what they refuse."""
REFUSAL_LIMIT = 6_000
"""Bytes of the longest page of that kind."""


_TESTS = re.compile(r"document\.cookie\s*=.{0,400}location\.(reload|href|replace|assign)", re.S)
"""A page that gives a cookie by script and asks for itself again: whether a browser is there."""


def refuses(body: bytes, host: str) -> bool:
    """Whether a short page is a firewall's numbered refusal, or its test of the browser, where nothing can be typed.

    F5 sends the one with status 200 by default, and many hosts the other.
    """
    text = body[:REFUSAL_LIMIT].decode("utf-8", "replace")
    told = REFUSAL.search(text) or _TESTS.search(text)
    if len(body) >= REFUSAL_LIMIT or not told or re.search(r"<(form|input|textarea)\b", text, re.I):
        return False
    return len(Marks(text).shown.split()) < 120 and not harm(text, host)


def harm_on_the_way(text: str, host: str, there: str) -> list[tuple[str, str]]:
    """The same for the page that comes with a redirect to `there`: nobody is to read it, so it links to nobody else."""
    found = harm(text, host, frozenset((there,)))
    hosts = sorted({host_of(link) for link in Marks(text).links} - {"", host, there})
    strange = [one for one in hosts if not MAKERS.search(one) and not kin(one, host)]
    return found + [("foreign-link", f"liên kết tới {one}") for one in strange[:1]]
