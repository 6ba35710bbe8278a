"""A lab on its way to HTML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html as lxml_html
from markupsafe import Markup

from courseware.content import reading
from courseware.content.model import Course, Lang
from courseware.drawing import labs

from .. import interface, practised

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


@pytest.fixture
def course(mini: Path) -> Course:
    """The small project with a lab."""
    found = reading.read(practised.put(mini)).course
    assert found is not None
    return found


def drawing(course: Course, lang: Lang = Lang.VI) -> labs.LabDrawing:
    """The small lab."""
    return labs.LabDrawing(
        course, course.labs[0], lang, interface.said(lang), lambda text: Markup(f"<p>{text}</p>"), str(OVERRIDES)
    )


def test_items_have_a_slot_in_the_page(course: Course) -> None:
    """What stands around them is the page's own Markdown, so that its links lead somewhere."""
    text = labs.expand(drawing(course))
    assert text.index("## Sáu tin") < text.index(labs.SLOT) < text.index("## Xem lại")
    assert "Lời nhắn" not in text


@pytest.mark.parametrize("lang", list(Lang))
def test_a_case_stands_with_boxes_to_tick_and_its_key_at_the_end(course: Course, lang: Lang) -> None:
    """Numbered, so that it is read and answered without a script and on paper."""
    made = labs.finish(
        f"<p>x</p>{labs.SLOT}<a href='../lop-6-7/tin-nhan-la.html'>Bài</a><ul><li><a href='../lop-6-7/a.html'>A</a></li></ul>",
        drawing(course, lang),
    )
    root = lxml_html.fragment_fromstring(made, create_parent="div")
    cases = root.xpath('//section[@class="case"]')
    words = interface.said(lang)
    assert [case.get("id") for case in cases] == [f"tin-{n}" for n in range(1, 7)]
    assert ["data-real" in case.attrib for case in cases] == [True, False] * 3
    assert [span.text for span in cases[0].xpath('.//p[@class="boxes"]/span')] == [
        words["lab_genuine"],
        words["lab_doubtful"],
    ]
    keys = root.xpath('//section[@class="keys-of"]//details')
    assert [key.xpath("string(p)") for key in keys][:2] == [
        f"{words['lab_genuine']}. Lý do 1.",
        f"{words['lab_doubtful']}. Lý do 2.",
    ]
    assert [one.tag for one in root.xpath("//*[@data-band='L67']")] == ["a", "li"]


def test_reasons_reach_the_story_as_nodes() -> None:
    """Whatever they hold, with their blanks; the line ends of the template are none."""
    made = labs.script('<details id="hoi-a">\n<p><b>A</b> Vì <i>thế</i> <i>này</i>.</p>\n</details>\n')

    nodes = [
        "details",
        {"id": "hoi-a"},
        ["p", {}, ["b", {}, "A"], " Vì ", ["i", {}, "thế"], " ", ["i", {}, "này"], "."],
    ]
    assert json.loads(made.removeprefix("var LabReasons=").removesuffix(";")) == [nodes]


def test_a_name_in_machine_letters_is_read_back() -> None:
    """As a browser may show it."""
    assert labs.decoded("xn--thcs-ho-sen-xt9e.example") == "thcs-hoạ-sen.example"


def test_one_paragraph_may_stand_in_a_line() -> None:
    """Two stay what they are."""
    assert labs.unwrapped(Markup("<p>Một <b>hai</b></p>")) == "Một <b>hai</b>"
    assert labs.unwrapped(Markup("<p>Một</p><p>Hai</p>")) == "<p>Một</p><p>Hai</p>"
