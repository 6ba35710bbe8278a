"""What every server must say: one policy, and what may be written into it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courseware.hosting import policy
from courseware.hosting.policy import Place

TODAY = datetime.date(2026, 11, 22)


def test_header_and_pages_say_one_policy(built: Path) -> None:
    """Both hold at once in a browser: what a page allows itself in its `<meta>`, the header allows too, and no more."""

    page = (built / "index.html").read_text("utf-8")
    said = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert said
    meta = dict(part.strip().split(" ", 1) for part in said[1].split(";"))
    assert {name: policy.CSP[name] for name in meta} == meta
    assert policy.CSP.keys() - meta.keys() <= {"frame-ancestors", "worker-src", "media-src"}


@given(st.text(alphabet="\"';{}\\\n $`<>#*/:.-_aA1", max_size=40))
def test_nothing_that_could_write_a_configuration_gets_in(text: str) -> None:
    """What passes holds only letters, digits and the signs of an address."""

    for place in (Place(domain=text), Place(path=text), Place(portals=(text,)), Place(contact=text)):
        if text and not list(policy.problems(place, TODAY)):
            assert re.fullmatch(r"[A-Za-z0-9./:*@_~+-]+", text)


def test_expiry_within_a_year() -> None:
    """RFC 9116 advises less than a year."""

    assert [
        bool(list(policy.problems(Place(expires=TODAY + datetime.timedelta(days=days)), TODAY)))
        for days in (0, 1, 366, 367)
    ] == [True, False, False, True]


def test_a_portal_may_frame_pages_and_nothing_else_changes() -> None:
    """Beside the site itself; without a portal the site alone."""
    alone, framed = policy.headers(Place()), policy.headers(Place(portals=("https://cong.example",)))
    name = "Content-Security-Policy"
    assert framed[name] == alone[name].replace("frame-ancestors 'self'", "frame-ancestors 'self' https://cong.example")
    assert {key: value for key, value in framed.items() if key != name} == policy.HEADERS


@pytest.mark.parametrize(
    ("place", "option"),
    [
        (Place(domain="Hoa-Sen.example"), "--domain"),
        (Place(domain="localhost"), "--domain"),
        (Place(path="/an-toan"), "--path"),
        (Place(path="/../"), "--path"),
        (Place(path="/.git/"), "--path"),
        (Place(portals=("https://cong.example/",)), "--portal"),
        (Place(portals=("http://cong.example",)), "--portal"),
        (Place(portals=("https://*",)), "--portal"),
        (Place(contact="cntt@hoa-sen.example"), "--contact"),
        (Place(contact="javascript:alert(1)"), "--contact"),
    ],
)
def test_what_cannot_be_an_address_is_told_by_its_option(place: Place, option: str) -> None:
    """One sentence each, with what was found."""
    [sentence] = policy.problems(place, TODAY)
    assert sentence.startswith(option) and "chưa đúng" in sentence


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("/.env", True),
        ("/.git/config", True),
        ("/assets/.htaccess", True),
        ("/cua-sau.php", True),
        ("/cua-sau.php5/anh.png", True),
        ("/web.config", True),
        ("/en/_headers", True),
        ("/.well-known/.env", True),
        ("/.well-known/", True),
        ("/.well-known/security.txt", False),
        ("/index.html", False),
        ("/lop-6-7/php-la-gi.html", False),
        ("/assets/site.01234567.css", False),
    ],
)
def test_programs_and_hidden_files_are_refused(address: str, refused: bool) -> None:
    """And nothing of ours."""
    assert bool(re.search(policy.REFUSED, address)) is refused


def test_a_drawing_opened_by_itself_is_alone_and_pages_are_not() -> None:
    """`sandbox` in a page would take away its scripts and what it keeps."""

    place = Place(portals=("https://cong.example",))
    plain = policy.headers(place)["Content-Security-Policy"]

    assert policy.sent(place, "/assets/img/lop-8-9.svg")["Content-Security-Policy"] == f"{plain}; sandbox"
    for path in ("/", "/lop-8-9/", "/index.html", "/assets/site.01234567.css", "/a.svg.html", "/logo.png"):
        assert policy.sent(place, path)["Content-Security-Policy"] == plain


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/assets/site.01234567.css", policy.FOREVER),
        ("/assets/nhung-vi.89abcdef.js", policy.FOREVER),
        ("/assets/img/mark.svg", policy.DAY),
        ("/assets/site.css", policy.FRESH),
        ("/truong.css", policy.FRESH),
        ("/sw.js", policy.FRESH),
        ("/index.html", policy.FRESH),
    ],
)
def test_only_what_is_named_by_its_content_is_kept_for_ever(address: str, kept: str) -> None:
    """All else is asked for again."""
    assert next((value for rule, value in policy.CACHING.items() if re.search(rule, address)), policy.FRESH) == kept
