"""Lies thought of after the first run and before anything was mended, and what needs a test of its own."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from .looking import OF_VISITORS, Report, assert_named, verify
from .lying import (
    FETCH,
    HEADER,
    LANG,
    PORT_1,
    REF,
    UA,
    asks,
    at,
    away,
    both,
    browser_order,
    casino,
    code,
    has,
    lie,
    ok,
    policy,
    redrawn,
    served,
    spam,
    spam_svg,
    subtle,
    told,
    unknown,
)
from .server import Answer, Asked, Lie, Server
from .tampering import (
    PDF_ACTION,
)

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


@pytest.mark.parametrize("name", LATER)
def test_a_lying_server_is_found_and_named(name: str, genuine: Path, key: Path, full: bool) -> None:
    """By the checks that are there for it (`--all`: by whichever comes first)."""
    kinds, said = LATER[name]
    steps = None if full else ("check_missing_pages", "check_unknown_names", *OF_VISITORS)
    with Server(genuine, said) as server:
        assert_named(verify(key, server.url, "--timeout", "3", until=kinds, steps=steps), kinds)


def test_a_page_that_is_forbidden_to_readers_of_vietnamese_is_not_checked(genuine: Path, key: Path) -> None:
    """A refusal changes nothing in a page: neither accused nor clean."""
    lying = lie(has("Accept-Language", "vi"), lambda answer: replace(answer, status=403, body=b"403"))
    with Server(genuine, lying) as server:
        looked = verify(key, server.url, steps=())
    assert looked.exit == 2 and "Máy chủ từ chối (trả lời 403)" in looked.text


def test_a_server_that_turns_bad_at_night_is_found_by_a_second_round(genuine: Path, key: Path) -> None:
    with Server(genuine, lie(lambda asked: asked.rested, spam)) as server:
        report = verify(key, server.url, "--rounds", "2", "--every", "1", steps=())
    assert_named(report, "changed-later random changed")


def test_a_page_that_drips_is_given_up(genuine: Path, key: Path) -> None:
    """A byte now and then, each before the time is out: the whole page would take minutes."""
    with Server(genuine, at("/lien-he.html", lambda answer: replace(answer, pause=0.3, plain=True))) as server:
        assert_named(verify(key, server.url, "--timeout", "0.5", steps=()), "unreachable missing")


def shop(asked: Asked, answer: Answer) -> Answer:
    """Another site under another name, usual on a rented host."""
    bakery = ok("<!doctype html><title>Bánh mì</title><h1>Bánh mì nóng</h1>", Content_Type="text/html; charset=utf-8")
    return lie(lambda asked: not asked.header("Host").startswith("127."), bakery)(asked, answer)


MISSED: dict[str, Lie] = {
    "địa chỉ IP": lie(lambda asked: asked.client != "127.0.0.1", spam),
    "trình duyệt thật": lie(browser_order, spam),
    "đăng nhập": lie(has("Cookie", "wordpress_logged_in_[0-9a-f]{32}=."), spam),
    "không đoán được tên": at("/k7q2m9x4.html", casino),
}
"""Nobody can see these from outside and one place: what the report says about each → other networks than the inspector's,
whoever sends headers in the order of a browser, editors who have signed in, who knows the unguessable name."""


@pytest.fixture(scope="module")
def unseen(genuine: Path, key: Path) -> Report:
    """What is said of a host that tells all of these lies at once, and has another site beside."""

    def lying(asked: Asked, answer: Answer) -> Answer:
        for said in (shop, *MISSED.values()):
            answer = said(asked, answer)
        return answer

    with Server(genuine, lying) as server:
        return verify(key, server.url)


@pytest.mark.servers
@pytest.mark.parametrize("sentence", MISSED)
def test_what_cannot_be_seen_from_here_is_admitted(sentence: str, unseen: Report) -> None:
    assert unseen.exit == 0
    assert any(sentence in line for line in json.loads(unseen.text)["unseen"])


@pytest.mark.servers
def test_another_site_under_another_name_is_noted(unseen: Report) -> None:
    """So a note and no finding."""
    assert '"shared-server"' in unseen.text
