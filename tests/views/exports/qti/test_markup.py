"""Texts and pictures inside items."""

from __future__ import annotations

from lxml import etree

from courseware.views.exports.item import Option, Passage
from courseware.views.exports.qti.markup import add, framed, made, paragraph, picture, shown, told

from .. import made as some


def xml(element: object) -> str:
    """As it is written."""
    return etree.tostring(element, encoding="unicode")


def test_names_and_attributes_get_their_dashes() -> None:
    """`class_` is `class`; an underscore of a name of others stays out of it."""

    assert xml(made("qti_simple_choice", "a", match_max="1", class_="x")) == (
        '<qti-simple-choice match-max="1" class="x">a</qti-simple-choice>'
    )


def test_texts_stand_where_they_were_added() -> None:
    """Before, between and after elements."""

    element = made("p", "a", made("br"), "b")
    add(element, "c")

    assert xml(element) == "<p>a<br/>bc</p>"


def test_lines_are_parted_by_breaks() -> None:
    """Also where a line holds an element."""

    assert xml(paragraph(["a < b", ["c ", made("i"), " d"]])) == "<p>a &lt; b<br/>c <i/> d</p>"


def test_scenes_are_quotations() -> None:
    """Paragraphs are not."""

    assert [xml(one) for one in told([Passage(("a",)), Passage(("b", "c"), scene=True)])] == [
        "<p>a</p>", "<blockquote><p>b<br/>c</p></blockquote>",
    ]  # fmt: skip
    assert xml(framed(made("p"), Passage((), scene=True))) == "<blockquote><p/></blockquote>"


def test_a_drawing_stands_above_its_text() -> None:
    """In the folder beside that of the items."""

    item = some.item()
    drawn = Option("A", "Một", drawing="<svg/>")

    assert shown(item, Option("B", "Hai")) == ["Hai"]
    image, _, text = shown(item, drawn)
    assert (image.get("src"), text) == (f"../{picture(item, drawn)}", "Một")
    assert picture(item, drawn) == "images/LD-thu-01-A.png"
