"""A page for a frame as HTML."""

from __future__ import annotations

from lxml import html

from courseware.content.model import Lang
from courseware.embedding import rendering, taking
from courseware.embedding.frames import KINDS

from .. import interface
from .conftest import OVERRIDES
from .small_lesson import lesson_embeds, lesson_page


def test_what_has_no_place_is_left_out() -> None:
    """A page that stands alone has no way to the full one, to the page of help, to what judges later; nor has it words for them."""

    [one, _] = lesson_embeds()
    said = interface.said(Lang.VI)
    alone = rendering.page(one, said, OVERRIDES, style="a.css", script="a.js")
    framed = rendering.page(
        one, said, OVERRIDES, style="a.css", script="a.js", answers="b.js", full="f.html", help="h.html"
    )

    assert [said["embed_full"] in text for text in (alone, framed)] == [False, True]
    assert [said["embed_help"] in text for text in (alone, framed)] == [False, True]
    assert [html.document_fromstring(text).xpath("//@data-judge") for text in (alone, framed)] == [[], ["b.js"]]


def test_the_policy_is_that_of_the_page_without_a_worker() -> None:
    """Whatever else it says stays."""

    tree = html.document_fromstring(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; worker-src 'self'; base-uri 'none'\"></head>"
    )

    assert rendering.policy(taking.SitePage("a.html", tree)) == "script-src 'self'; base-uri 'none'"


def test_the_picture_is_found_below_the_site() -> None:
    """From wherever the page lies; a page without one has none."""

    tree = html.document_fromstring('<div class="opening"><img src="../../assets/pictures/a.svg" alt="Một bạn"></div>')

    assert rendering.picture(taking.SitePage("en/lop-6-7/a.html", tree)) == "assets/pictures/a.svg"
    assert rendering.picture(lesson_page()) == ""
    assert not rendering.drawn(lesson_page())
    assert KINDS[0].picture
