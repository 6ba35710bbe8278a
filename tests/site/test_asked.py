"""Templates ask for files by name; which ones a page asked for is known when it is drawn."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import Environment, pass_context

from courseware.site.asked import Asked
from courseware.site.bundles import Bundle


def drawn(asked: Asked, template: str) -> str:
    """A template as a page in a folder draws it."""

    @pass_context
    def url(context: Any, path: str) -> str:
        return f"../{path}"

    env = Environment()
    env.filters["url"] = url
    env.globals.update(asset=asked.asset, picture=asked.picture)
    return env.from_string(template).render()


def test_an_address_is_told_as_seen_from_the_page_and_each_page_has_its_own_list() -> None:
    """Drawings are on no list: their names do not change."""
    asked = Asked({name: Bundle(f"assets/{name}.a1.css", "") for name in ("site", "quiz", "teach")})
    assert drawn(asked, "{{ asset('site') }} {{ asset('quiz') }} {{ picture('x.svg') }}") == (
        "../assets/site.a1.css ../assets/quiz.a1.css ../assets/x.svg"
    )
    assert asked.page == {"site": "assets/site.a1.css", "quiz": "assets/quiz.a1.css"}

    asked.begin()
    drawn(asked, "{{ asset('teach') }}")
    assert list(asked.page) == ["teach"]


def test_a_bundle_that_nobody_makes_is_told() -> None:
    with pytest.raises(KeyError, match="khong-co"):
        drawn(Asked({}), "{{ asset('khong-co') }}")
