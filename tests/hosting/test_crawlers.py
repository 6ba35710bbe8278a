"""What programs look for at the root of a domain."""

from __future__ import annotations

import datetime

from lxml import etree

from courseware.hosting import crawlers
from courseware.hosting.policy import Place

PLACE = Place(
    domain="thcs-hoa-sen.example",
    path="/an-toan/",
    contact="mailto:cntt@thcs-hoa-sen.example",
    expires=datetime.date(2027, 5, 1),
)


def test_the_map_has_full_addresses_in_the_folder_of_the_copy() -> None:
    """And robots.txt names it, once the domain is known."""

    assert "<loc>https://thcs-hoa-sen.example/an-toan/lop-6-7/index.html</loc>" in crawlers.sitemap(
        PLACE, ["lop-6-7/index.html"]
    )
    assert crawlers.robots(PLACE).endswith("\nSitemap: https://thcs-hoa-sen.example/an-toan/sitemap.xml\n")
    assert crawlers.robots(Place()) == "User-agent: *\nAllow: /\n"


def test_the_map_says_which_pages_are_one_in_two_languages() -> None:
    """Each names both; a page of one language names none."""

    told = crawlers.sitemap(PLACE, ["truong-noi-quy.html", "en/tim.html", "tim.html"])
    base = "https://thcs-hoa-sen.example/an-toan/"
    both = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{base}{page}"/>'
        for lang, page in (("vi", "tim.html"), ("en", "en/tim.html"))
    )
    assert f"<url><loc>{base}tim.html</loc>{both}</url>" in told
    assert f"<url><loc>{base}en/tim.html</loc>{both}</url>" in told
    assert f"<url><loc>{base}truong-noi-quy.html</loc></url>" in told
    etree.fromstring(told.encode())


def test_where_to_report_a_weakness_needs_a_contact_and_its_last_day() -> None:
    """RFC 9116 asks for both: with one of them alone there is no file."""

    assert crawlers.security(PLACE) == (
        "Contact: mailto:cntt@thcs-hoa-sen.example\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: vi, en\n"
        "Canonical: https://thcs-hoa-sen.example/.well-known/security.txt\n"
    )
    assert crawlers.security(Place(contact=PLACE.contact)) is None
    assert crawlers.security(Place(expires=PLACE.expires)) is None
