"""What content networks are known to write into pages: named, so that nobody takes it for a break-in, nor for our page."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from verifier.marks import PARSE_LIMIT
from verifier.markup import whole
from verifier.signatures import sha256


def _mail(code: str) -> str:
    """What Cloudflare has hidden: each byte changed by the first."""
    raw = bytes.fromhex(code)
    return bytes(byte ^ raw[0] for byte in raw[1:]).decode("utf-8", "replace")


_CODE = r"((?:[0-9a-f]{2}){3,200})"
UNDOING: tuple[tuple[str, str, str | Callable[[re.Match[str]], str]], ...] = (
    ("Cloudflare che địa chỉ thư", rf'/cdn-cgi/l/email-protection#{_CODE}', lambda found: f"mailto:{_mail(found[1])}"),
    ("Cloudflare che địa chỉ thư", rf'<(span|a)(?: href="/cdn-cgi/l/email-protection")? class="__cf_email__" data-cfemail="{_CODE}">\[email(?:&#160;|\s|\xa0)protected\]</\1>',
     lambda found: _mail(found[2])),
    ("Cloudflare che địa chỉ thư", r'<script data-cfasync="false" src="/cdn-cgi/scripts/[\w./-]{1,99}/email-decode\.min\.js"></script>', ""),
    ("Cloudflare Rocket Loader", r'<script src="/cdn-cgi/scripts/[\w./-]{1,99}/rocket-loader\.min\.js" data-cf-settings="[\w|-]{1,99}" defer(?:="")?></script>', ""),
    ("Cloudflare Rocket Loader", r' type="[0-9a-f]{16,40}-(?:text/javascript|module)"', ""),
    ("Cloudflare đếm lượt xem", r"<!-- Cloudflare Pages Analytics -->|<script[^<>]{0,60} src=['\"]https://static\.cloudflareinsights\.com/beacon\.min\.js[^<>]{0,900}></script>", ""),
    ("Cloudflare thử trình duyệt", r"<script>\(function\(\)\{function c\(\)\{var b=a\.contentDocument(?:(?!//|</)[^<]){1,1500}/cdn-cgi/challenge-platform/(?:(?!//|</)[^<]){1,900}</script>", ""),
    ("Cloudflare gộp thẻ", r'<script src="/cdn-cgi/zaraz/[\w./?=&-]{1,99}"[^<>]{0,99}></script>', ""),
    ("LiteSpeed Cache", r"\n?<!-- (?:Page (?:optimized|cached|uncached) by LiteSpeed|QUIC\.cloud)[^<>]{0,200}-->", ""),
    ("mod_pagespeed", r"<noscript><meta HTTP-EQUIV=\"refresh\" content=\"0;url='[^'<>]{1,200}PageSpeed=noscript'\" ?/?>[^!]{0,400}</noscript>|\s?data-pagespeed-[\w-]+=\"[^\"<>]*\"", ""),
)  # fmt: skip
"""Whose and what, how it looks, what stood there before."""


def undone(text: str) -> tuple[str, list[str]]:
    """A page without what a network is known to write, and what that was."""
    named: list[str] = []
    for name, pattern, before in UNDOING:
        text, times = re.subn(pattern, before, text)
        named += [name] * bool(times)
    return text, list(dict.fromkeys(named))


def is_same_page(page: str, text: str) -> bool:
    """Whether two pages differ in nothing but spaces, comments, quotes and the order of attributes: what minifiers take out."""
    return len(text) <= PARSE_LIMIT and _Pieces(page).pieces == _Pieces(text).pieces


def rewritten(data: bytes, digest: str, page: str | None) -> str:
    """Which networks have made `data` of the page with this hash (`page`: its text where it is known), or ""."""
    if b"<" not in data[:999] or len(data) > PARSE_LIMIT:
        return ""
    text, named = undone(data.decode("utf-8", "replace"))
    if named and sha256(text.encode()) == digest:
        return ", ".join(named)
    if page is None or not is_same_page(page, text):
        return ""
    return ", ".join(named) or "rút gọn HTML (minify)"


class _Pieces(HTMLParser):
    """A page as what a browser makes of it, but for spaces between words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[object] = []
        first, *rest = text.split("<!--")
        self.feed(whole("".join([first, *(piece.partition("-->")[2] for piece in rest)])))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag; an attribute without a value is one with none."""
        kept = [
            (name, " ".join((value or "").split()))
            for name, value in attrs
            if (name, value) != ("type", "text/javascript")
        ]
        self.pieces.append((tag, sorted(kept)))

    def handle_endtag(self, tag: str) -> None:
        """Ends that a page may do without are often taken out."""
        if tag not in ("p", "li", "td", "th", "tr", "dt", "dd", "option", "body", "html", "head", "thead", "tbody"):
            self.pieces.append(tag)

    def handle_data(self, data: str) -> None:
        """The words."""
        words = data.split()
        if words and self.pieces and isinstance(self.pieces[-1], list):
            self.pieces[-1] += words
        elif words:
            self.pieces.append(words)
