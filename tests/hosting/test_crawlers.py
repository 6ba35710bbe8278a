"""What programs look for at the root of a domain."""

from __future__ import annotations

import datetime

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


def test_where_to_report_a_weakness_needs_a_contact_and_its_last_day() -> None:
    """RFC 9116 asks for both: with one of them alone there is no file."""

    assert crawlers.security(PLACE) == (
        "Contact: mailto:cntt@thcs-hoa-sen.example\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: vi, en\n"
        "Canonical: https://thcs-hoa-sen.example/.well-known/security.txt\n"
    )
    assert crawlers.security(Place(contact=PLACE.contact)) is None
    assert crawlers.security(Place(expires=PLACE.expires)) is None
