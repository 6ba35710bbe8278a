"""A foreign address in a query, or in the address itself, must not send anybody anywhere."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator

from verifier.answers import Answer
from verifier.in_turn import ahead_of
from verifier.links import host_of
from verifier.marks import Marks, led_to
from verifier.names import LOOK_LIMIT
from verifier.signs import JUMP
from verifier.site import Site
from verifier.traits import ELSEWHERE
from verifier.viewers import PLAIN

REDIRECTING = (
    "url", "redirect", "next", "return", "r", "to", "goto", "link", "continue", "redirect_uri", "u", "returnUrl", "redirect_to", "nv_redirect",
)  # fmt: skip
"""Names of parameters that badly made sites obey, each asked for alone; the last two are WordPress' and NukeViet's."""
SELDOM = (
    "dest", "destination", "target", "out", "return_to", "return_url", "ReturnUrl", "redirect_url", "redirectUrl", "redir", "rurl", "callback", "back", "backurl",
    "forward", "view", "site", "page", "file", "path", "domain", "ref", "referer", "success", "cancel", "service", "checkout_url", "image_url", "q", "a", "l", "x",
    "chuyen", "toi", "den", "trang",
)  # fmt: skip
"""Others, all in one request."""
REDIRECTORS = (
    "redirect", "redirect.php", "go", "go.php", "out", "out.php", "link", "link.php", "url", "url.php", "away", "away.php", "jump", "exit", "click", "track", "r",
    "l.php", "leave", "external", "goto", "redirect.aspx", "chuyen-huong", "chuyen-trang", "lien-ket", "login", "logout", "dang-nhap", "dang-xuat", "index.php",
    "wp-login.php", "users/login/",
)  # fmt: skip
"""How portals call what leads away."""


def check_open_redirects(site: Site) -> None:
    """On the home page, at names of redirectors, at an address that is not there, and in the address itself."""
    host = host_of(ELSEWHERE)
    for target, name in ahead_of(site, _ways(site, host), lambda way: (way[0], site.says(PLAIN))):
        answer = site.ask(target, site.says(PLAIN))
        if host in site.client.away(target, answer) or host in _sent_to(answer):
            site.report.add("open-redirect", name)


def _ways(site: Site, host: str) -> Iterator[tuple[str, str]]:
    """Request targets, and how each is called in the report."""
    home, folder = site.client.target("index.html"), site.client.folder
    there = urllib.parse.quote(ELSEWHERE, safe="")
    every = "&".join(f"{key}={there}" for key in (*REDIRECTING, *SELDOM))
    unknown = f"{site.word('open')}"
    yield from ((f"{home}?{key}={there}", f"?{key}=") for key in REDIRECTING)
    yield f"{home}?{'&'.join(f'{key}={there}' for key in SELDOM)}", "?dest=, ?target=, ?out=…"
    yield from ((f"{folder}{name}?{every}", f"{name}?url=") for name in REDIRECTORS)
    for name in (unknown, f"{unknown}.html", f"{unknown}.php"):
        yield f"{folder}{name}?{every}", "địa chỉ không có?url="
    yield f"{folder}{unknown}?to={there}", "địa chỉ không có?to="
    for name in ("redirect", "go", "out", "link", "url", "r", "chuyen-huong"):
        yield f"{folder}{name}/{ELSEWHERE}", f"{name}/https://…"
    yield from ((f"{home}?{ELSEWHERE}", "?https://…"), (f"{home}?{there}", "?https%3A%2F%2F…"))
    yield from ((f"{home}?url=%2F%2F{host}", "?url=//"), (f"{home}?url=http%3A%2F%2F{host}%2F", "?url=http://"))
    yield from ((f"{folder}{ELSEWHERE}", "/https://…"), (f"{home}{host}", "/tên-máy"))
    yield from ((f"/{home}{host}/%2e%2e", "//…/.."), (f"{home}%5c{host}/", "/%5c"), (f"{home}%5c%5c{host}/", "/%5c%5c"))
    yield from (
        (f"//{host}/", "//…/"),
        (f"//{host}", "//…"),
        (f"//{host}/%2f..", "//…/%2f.."),
    )


def _sent_to(answer: Answer) -> str:
    """The hosts to which the page of an answer leads by itself, as browsers do what it says."""
    text = (answer.body or b"")[:LOOK_LIMIT].decode("utf-8", "replace")
    if host_of(ELSEWHERE) not in text + answer.get("refresh"):
        return ""
    marks = Marks(text)
    jumps = marks.inline if JUMP.search(marks.inline) else ""
    return " ".join([*map(host_of, [*marks.refreshes, led_to(answer.get("refresh"))]), jumps])
