"""A policy of the host's own takes nothing away from the page's, and may stop what the page needs."""

from __future__ import annotations

import pytest

from verifier.policies import stops, worse

SIGNED = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; trusted-types lachan; frame-ancestors 'self'"
PAGE = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
TYPES = ("page", "script", "style", "picture", "json")


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (SIGNED, ""),
        ("default-src 'self'", ""),
        ("upgrade-insecure-requests", ""),
        ("frame-ancestors 'self'", ""),
        ("default-src https: data: 'unsafe-inline'", ""),
        ("default-src truong.example", ""),
        ("default-src *.example", ""),
        ("font-src 'none'", ""),
        (f"{SIGNED}; sandbox", "sandbox"),
        (f"{SIGNED}; sandbox allow-scripts allow-same-origin", ""),
        (f"{SIGNED}, script-src 'none'", "script-src"),
        ("default-src 'none'", "script-src"),
        ("script-src 'self'; style-src https://cdn.example.net", "style-src"),
        ("connect-src 'none'", "connect-src"),
        ("script-src 'self' 'strict-dynamic'", "script-src"),
        ("trusted-types 'none'", "trusted-types"),
    ],
)
def test_a_policy_that_stops_the_page_is_named(policy: str, said: str) -> None:
    assert stops(SIGNED, policy, TYPES, "truong.example").partition(" ")[0] == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("content-security-policy", "script-src * 'unsafe-inline'", False),
        ("content-security-policy", "frame-ancestors *", True),
        ("content-security-policy", "report-uri https://la.example/", True),
        ("referrer-policy", "strict-origin-when-cross-origin", False),
        ("referrer-policy", "unsafe-url", True),
        ("permissions-policy", "camera=()", False),
        ("permissions-policy", "camera=*", True),
        ("strict-transport-security", "max-age=31536000", False),
        ("strict-transport-security", "max-age=0", True),
        ("cross-origin-opener-policy", "same-origin-allow-popups", False),
    ],
)
def test_a_header_of_the_hosts_own_is_worse_than_none_where_it_opens(name: str, value: str, said: bool) -> None:
    assert bool(worse(name, value, PAGE)) == said


def test_where_the_page_has_no_policy_that_of_the_host_is_the_only_one() -> None:
    assert worse("content-security-policy", "script-src *", "<p>x</p>")
