"""What an addition to a page is called."""

from __future__ import annotations

import pytest

from verifier.signs import contacts, password_form, signs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<meta name="google-site-verification" content="x">', "ownership"),
        ('<script type="application/ld+json">{"@type":"Casino"}</script>', "search-lead"),
        ('<link rel="alternate" hreflang="en" href="https://la.example/">', "search-lead"),
        ('<form action="https://la.example/"><input type="password"></form>', "login-form"),
        ('<form action="/vao"><input type="password"></form>', "login-form"),
        ('<a href="tel:19008111">Gọi</a>', "contact-changed"),
        ("<p>STK 1903 5566 7788</p>", "contact-changed"),
    ],
)
def test_an_addition_is_named(text: str, kind: str) -> None:
    assert signs(text, frozenset(), only_added=True)[0][0] == kind


def test_numbers_are_digits_alone() -> None:
    assert contacts('<a href="tel:+84 24 111">1903.5566.7788</a> 2026-11-27') == {"8424111", "190355667788"}


def test_a_form_says_where_the_password_goes() -> None:
    assert (
        password_form('<form action="https://la.example/x"><input type=password>') == "ô mật khẩu, gửi tới la.example"
    )
    assert password_form("<form><input name=q>") == ""
