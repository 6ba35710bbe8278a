"""Nothing of a lesson's slots is left once its HTML is there."""

from __future__ import annotations

from lxml import html

from courseware.content.model import Course
from courseware.drawing.lessons import finishing
from courseware.drawing.lessons.slots import END, HELP, STEP

from .small import FIRST, drawing, made, told


def test_every_question_stands_on_the_page_with_its_own_text(course: Course) -> None:
    """Those of mkdocs-quiz and ours, once each; nothing of the markers is left."""
    page = finishing.finish(made(course), drawing(course), "").html
    for question in course.questions():
        assert page.count(f'id="{question.id}"') == 1
    assert "Bấm thử xem có quà thật không" in page.partition(f'id="{FIRST}"')[2].partition("</section>")[0]
    assert "data-made" not in page


def test_a_story_opens_the_scene(course: Course) -> None:
    """Right below the heading, three views of one file, its words escaped; the first step has both."""
    page = finishing.finish(made(told(course)), drawing(told(course)), "").html
    root = html.fragment_fromstring(page, create_parent="div")
    (strip,) = root.xpath(".//figure[@class='story']")

    assert [img.get("src") for img in strip.xpath(".//img")] == [
        f"assets/stories/{course.lessons[0].path}.svg#p{n}" for n in (1, 2, 3)
    ]
    assert [p.text for p in strip.xpath(".//p")] == ["Câu <một>."] * 3
    assert page.partition("<figure")[0].rstrip().endswith("{#tinh-huong}") and "data-story" not in page
    assert 'class="story"' not in finishing.finish(made(course), drawing(course), "").html


def test_contacts_stand_in_their_place_and_steps_are_marked(course: Course) -> None:
    """A mark goes over to what comes after it; what stands behind the Markdown is the plugin's and goes."""

    text = f"{STEP}\n<h2>Một</h2>\n<p>a</p>\n{HELP}\n{STEP}\n<p>b</p>\n{END}\n<script>1</script><style>p{{}}</style>"

    assert finishing.finish(text, drawing(course), "<p>111</p>").html == (
        '<h2 data-step="">Một</h2><p>a</p><p>111</p><p data-step="">b</p>'
    )
