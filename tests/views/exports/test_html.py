"""Items as HTML, read back by html5lib."""

from __future__ import annotations

import html5lib
from hypothesis import given

from courseware.views.exports import html
from courseware.views.exports.item import Option, Passage

from .made import item, line, lines


@given(one=lines)
def test_a_passage_comes_back_line_by_line(one: tuple[str, ...]) -> None:
    """Whatever signs it has; nothing of it becomes a tag."""

    body = html5lib.parseFragment(html.told((Passage(one),)), namespaceHTMLElements=False)

    [paragraph] = list(body)
    assert list(paragraph.itertext()) == list(one)
    assert {element.tag for element in paragraph.iter()} <= {"p", "br"}


@given(one=line, address=line)
def test_an_address_stays_in_its_attribute(one: str, address: str) -> None:
    """And the text after it."""

    body = html5lib.parseFragment(html.option(Option("A", one), address), namespaceHTMLElements=False)

    assert body.find("p/img").get("src") == address
    assert "".join(body.itertext()) == one


def test_scenes_are_quoted_and_a_unit_is_seen() -> None:
    """A scene apart from the text; the unit behind its dots."""

    scene = item(stem=(Passage(("[Chat]", "Lan: a")), Passage(("Mấy?",))), unit="phút")
    scened = item(stem=(Passage(("[Chat]", "Lan: a"), scene=True),))

    assert html.asked(scene) == "<p>[Chat]<br>Lan: a</p><p>Mấy?</p><p>………………………… phút</p>"
    assert html.asked(scened) == "<blockquote><p>[Chat]<br>Lan: a</p></blockquote>"


def test_nothing_said_is_no_paragraph() -> None:
    """And two lines are one."""

    assert (html.lines(""), html.lines("a\nb")) == ("", "<p>a<br>b</p>")


def test_a_drawing_is_a_png() -> None:
    """As wide as said, the same bytes twice."""

    drawn = Option(
        "A", "x", drawing='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 9"><path d="M0 0h5v5z"/></svg>'
    )

    assert html.png(drawn)[:8] == b"\x89PNG\r\n\x1a\n" and html.png(drawn) == html.png(drawn)
    assert int.from_bytes(html.png(drawn)[16:20]) == html.WIDE
