"""Refusals, missing pages and breaks for repairs in the host's own style accuse nobody, unless they lead away or sell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..joined import verify
from .attacker import BAD, Ask, Reply, Twist, files_of, serving
from .conftest import Copy, site_at

REFUSED = (
    "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected.<br>Your support ID is: 88768"
    '<a href="javascript:history.back();">[Go Back]</a></body></html>'
)
SCHOOL = (
    '<!doctype html><title>Không tìm thấy</title><link rel="stylesheet" href="https://hoa-sen.example/s.css">'
    '<script src="https://hoa-sen.example/menu.js"></script><script async src="https://www.googletagmanager.com/gtag/js"></script>'
    '<nav><ul style="display:none"><li><a href="https://hoa-sen.example/">Cổng</a><li><a href="https://so.gov.example/">Sở</a></ul></nav>'
    "<p>Tuyên truyền phòng chống cá độ bóng đá</p><form action='https://hoa-sen.example/tim'></form>"
)
CHALLENGE = (
    '<title>Just a moment...</title><meta http-equiv="refresh" content="360"><script>(function(){window._cf_chl_opt={};'
    "var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/x.js';document.body.appendChild(a);"
    "if(window.history){location.href=location.pathname}}());</script><a href='https://www.cloudflare.com/'>Cloudflare</a>"
)
REPAIRS = (
    "<title>Bảo trì</title><meta http-equiv=refresh content='30; url=/'><script>setTimeout(function(){location.reload()},9)</script>"
    '<iframe src="/_Incapsula_Resource?x"></iframe><a href="https://zalo.me/1">Zalo</a>'
)
HONEST = {"a firewall": REFUSED, "the school": SCHOOL, "a challenge": CHALLENGE, "repairs": REPAIRS}
HOSTILE = {
    "refresh elsewhere": ('<meta http-equiv="refresh" content="0;url=https://x.bad.example/">', "injected-redirect"),
    "jump elsewhere": ("<script>location.href='https://x.bad.example/'</script>", "injected-redirect"),
    "a stranger's script": ('<script src="//x.bad.example/a.js"></script>', "injected-script"),
    "a script that loads one": ("<script>s=document.createElement('script');s.src='//x.bad.example/a.js'</script>", "injected-script"),
    "a stranger's frame": ('<iframe src="https://x.bad.example/"></iframe>', "injected-frame"),
    "a stranger's form": ('<form action="https://x.bad.example/"></form>', "injected-form"),
    "words": ("<h1>Nổ hũ đổi thưởng</h1>", "gambling"),
    "a link to a casino": ('<a href="https://kubet.bad.example/">x</a>', "gambling"),
}  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_what_such_pages_are_made_of_is_no_harm(name: str) -> None:
    assert verify.harm(HONEST[name], "127.0.0.1") == []


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("page", ["", SCHOOL])
def test_what_leads_away_or_sells_is_harm(name: str, page: str) -> None:
    text, kind = HOSTILE[name]
    assert [kind for kind, _ in verify.harm(page + text, "127.0.0.1")] == [kind]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("an-toan.hoa-sen.edu.vn", "hoa-sen.edu.vn", True), ("hoa-mai.edu.vn", "hoa-sen.edu.vn", False), ("a.x.vn", "b.x.vn", True),
     ("10.0.0.1", "11.0.0.1", False), ("edu.vn", "a.edu.vn", False), ("localhost", "localhost", True)],
)  # fmt: skip
def test_hosts_of_one_owner(one: str, other: str, same: bool) -> None:
    assert verify.kin(one, other) is same


def faults(copy: Copy, twist: Twist, *steps: str) -> set[str]:
    with serving(files_of(copy.folder), twist) as server:
        site = site_at(server.server_port, copy)
        verify.check_files(site)
        for step in steps:
            getattr(verify, step)(site)
    copy.report = site.report.__dict__
    return {kind for kind, _ in site.report.found if verify.KINDS[kind].level}


def answering(
    status: int, text: str, when: Callable[[Ask, Reply], object] = lambda ask, reply: reply.status == 404
) -> Twist:
    """Without the headers of the course, and with a cookie, as another program behind the same name."""

    def twist(ask: Ask, reply: Reply) -> None:
        if when(ask, reply):
            reply.status, reply.body = status, text.encode()
            reply.headers = {
                "Content-Type": "text/html",
                "Set-Cookie": "nv4_lang=vi; expires=Fri, 27-Nov-2027 00:00:00 GMT",
            }

    return twist


MISSING = ("check_missing_pages", "check_unknown_names")


@pytest.mark.servers
@pytest.mark.parametrize("status", [404, 403])
def test_a_missing_page_in_the_style_of_the_school(status: int, copy: Copy) -> None:
    assert faults(copy, answering(status, SCHOOL if status == 404 else REFUSED), *MISSING[1:]) == set()


@pytest.mark.servers
def test_our_missing_page_with_more_in_it(copy: Copy) -> None:
    """A link is enough there: nobody but an intruder writes into our page."""
    found = faults(
        copy,
        lambda ask, reply: reply.insert(f'<a href="{BAD[:-1]}">x</a>') if reply.status == 404 else None,
        MISSING[1],
    )
    assert found == {"notfound-hijack"}


@pytest.mark.servers
def test_repairs_are_no_break_in_and_no_clean_look(copy: Copy) -> None:
    found = faults(copy, answering(503, REPAIRS, lambda ask, reply: ask.path == "/bai/mat-khau.html"))
    assert (found, "503" in copy.report["failed"]) == (set(), True)


COOKIES = (
    "__cf_bm=1.1; path=/; expires=Fri, 27-Nov-26 12:30:00 GMT; HttpOnly; Secure", "_cfuvid=x; Domain=a.example; HttpOnly", "cf_clearance=x; Max-Age=31536000",
    "TS01a2b3c4=0110; Path=/", "BIGipServerpool_an_toan=1.2.0000; path=/", "visid_incap_123=x; expires=Fri, 27 Nov 2027 00:00:00 GMT; Domain=.a.example",
    "AWSALBCORS=x; Expires=Fri, 04 Dec 2026 00:00:00 GMT; SameSite=None; Secure", "SERVERID=n1; path=/",
)  # fmt: skip


@pytest.mark.parametrize("cookie", COOKIES)
def test_cookies_of_firewalls_are_a_note(cookie: str) -> None:
    assert told_of_cookie(cookie) == ["host-cookie"]


@pytest.mark.parametrize(
    "cookie", ["_uid=1; Max-Age=9", "TSx=1; Max-Age=9", "x__cf_bm=1; Max-Age=9", f"__cf_bm={'A' * 3000}; Max-Age=9"]
)
def test_other_cookies_that_last_are_not(cookie: str) -> None:
    assert told_of_cookie(cookie) == ["header-extra"]


def told_of_cookie(cookie: str) -> list[str]:
    client = verify.Client("http://a.example/", verify.Limits(0))
    return [kind for kind, _ in verify.strange_faults(client, None, verify.Answer(200, [("Set-Cookie", cookie)]))]


@pytest.mark.servers
@pytest.mark.parametrize(("page", "expected"), [(REFUSED, set()), ("<p>nổ hũ</p>", {"cloak-ua"})])
def test_whoever_only_calls_himself_googlebot_may_be_refused(page: str, expected: set[str], copy: Copy) -> None:
    """Firewalls compare his address; what else the real one meets is said among what was not seen."""
    twist = answering(403, page, lambda ask, reply: ask.agent("Googlebot"))
    assert faults(copy, twist) == expected
    assert bool(expected) or "Googlebot" in copy.report["unseen"][0]


@pytest.mark.servers
def test_a_firewall_that_has_had_enough_ends_the_look(copy: Copy) -> None:
    """What came right before and is then refused to everybody has not been changed."""
    with pytest.raises(verify.SpentError, match="thôi cho chương trình xem"):
        faults(copy, answering(403, REFUSED, lambda ask, reply: ask.count > 60), "check_again")


@pytest.mark.servers
@pytest.mark.parametrize(
    ("body", "expected"),
    [("<h1>301</h1><a href='/x'>here</a><a href='http://www.litespeedtech.com/error-page'>LiteSpeed</a>", set()),
     ("<a href='https://x.bad.example/'>x</a>", {"foreign-link"}), ("<script src=//x.bad.example/a.js></script>", {"injected-script"})],
)  # fmt: skip
def test_the_page_that_comes_with_a_redirect_is_read(body: str, expected: set[str], copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if ask.path == "/bai/mat-khau.html" and not ask.query:
            reply.go("/bai/mat-khau.html?r=1")
            reply.body = body.encode()

    assert faults(copy, twist) == expected


@pytest.mark.servers
@pytest.mark.parametrize(
    ("page", "expected"),
    [(REFUSED, set()), (REFUSED + "<a href='https://kubet.bad.example/'>x</a>", {"exposed", "server-code"})],
)
def test_a_firewall_that_refuses_with_status_200(page: str, expected: set[str], copy: Copy) -> None:
    """Each time with another number; F5 does so by default."""

    def odd(ask: Ask, reply: Reply) -> bool:
        return reply.status == 404 and any(part in ask.path for part in (".php", ".git/", ".sql", "wp-", ".env"))

    def twist(ask: Ask, reply: Reply) -> None:
        answering(200, page.replace("88768", f"{ask.count:018}"), odd)(ask, reply)

    assert faults(copy, twist, "check_probes") >= expected
    assert bool(expected) or not copy.report["found"].keys() & {("exposed", ".env"), ("server-code", "shell.php")}


@pytest.mark.servers
@pytest.mark.parametrize(("place", "expected"), [("/", set()), ("https://x.bad.example/", {"notfound-hijack"})])
def test_a_missing_page_that_leads_home_after_a_while(place: str, expected: set[str], copy: Copy) -> None:
    def twist(ask: Ask, reply: Reply) -> None:
        if reply.status == 404:
            reply.body, reply.headers["Refresh"] = SCHOOL.encode(), f"5; url={place}"

    assert faults(copy, twist, MISSING[1]) == expected


@pytest.mark.parametrize(
    ("page", "refusal"),
    [
        (REFUSED, True),
        ("Access denied", False),
        (REFUSED + "<form action='/login.php'><input name=p></form>", False),
        (REFUSED + "x " * 200, False),
    ],
)
def test_what_passes_for_a_refusal(page: str, refusal: bool) -> None:
    """A number of the incident, few words, and nothing that could be typed: a shell or a false sign-in is more."""
    assert verify.refuses(page.encode(), "127.0.0.1") is refusal
