"""What a lying server says, and to whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .server import Answer, Asked, Lie
from .site import picture
from .tampering import (
    BANNER,
)

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


def both(*whos: Who) -> Who:
    """Visitors of whom all of this is true."""
    return lambda asked: all(who(asked) for who in whos)


def redrawn(answer: Answer) -> Answer:
    """The picture with another code."""
    return replace(answer, body=picture(12))
