"""What the template of a teacher's page sees."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from markupsafe import Markup

from courseware.content import citations
from courseware.content.model import Course, Lang, Lesson
from courseware.content.teaching import parsing
from courseware.drawing import teaching
from courseware.drawing.cards import Cards
from courseware.drawing.lessons.drawing import LessonDrawing

from .. import interface

PATH = "lop-6-7/tin-nhan-la"
OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


def told(course: Course, lesson: Lesson | None = None) -> dict[str, object]:
    """The view of the small project's lesson, without its questions."""
    lesson = lesson or course.lessons[0]
    course = dataclasses.replace(course, lessons=(lesson,))
    drawing = LessonDrawing(
        course, lesson, Lang.VI, interface.said(Lang.VI), lambda text: Markup(f"<p>{text}</p>"), str(OVERRIDES)
    )
    return teaching.view(drawing, (), Cards(course, Lang.VI, lambda path: path))


def with_body(lesson: Lesson, old: str, new: str) -> Lesson:
    """The lesson with other words in Vietnamese."""
    text = lesson.texts[Lang.VI]
    assert old in text.body
    return dataclasses.replace(
        lesson, texts=lesson.texts | {Lang.VI: dataclasses.replace(text, body=text.body.replace(old, new))}
    )


def test_a_page_knows_its_lesson() -> None:
    """By its path alone."""

    assert teaching.path_of(PATH) == f"{PATH}/day-bai"
    assert teaching.lesson_of(f"{PATH}/day-bai") == PATH
    assert teaching.lesson_of(PATH) == teaching.lesson_of("day-bai") == teaching.lesson_of("index") == ""


def test_the_section_is_told(small: Course) -> None:
    """Each thing begins with a capital, for it stands behind its minutes; the help section and contacts come along."""

    view = told(small)

    assert [(r.minutes, r.after, [(s.start, s.end, s.html) for s in r.stretches]) for r in view["runs"]][:2] == [  # type: ignore[attr-defined]
        (5, 0, [(0, 3, "Đọc tình huống"), (3, 5, "Hỏi câu đầu")]),
        (15, 5, [(5, 15, "Ba việc đầu tiên")]),
    ]
    assert [(s.wrong, s.say) for s in view["slips"]] == [("“Quà thì cứ nhận.”", "“Ai tặng, em hỏi lại được không?”")]  # type: ignore[attr-defined]
    assert view["more"] == "<p>Năm phút: đọc tình huống.</p>"
    assert view["help"] and view["contacts"] and view["slots"]
    assert view["cells"] == [{"id": "L67.S4", "says": small.registry.scope.cells[0].outcome[Lang.VI]}] or view["cells"]


def test_the_activity_is_named_where_its_text_begins_with_a_name(small: Course) -> None:
    """Else it has none, and no computer room is told to stop at it."""

    assert told(small)["activity"] == ""
    section = "{#lam-thu}\n\n"
    named = with_body(small.lessons[0], section, f"{section}**Bốn góc nhìn.** Nhóm bốn bạn.\n\n")
    assert told(small, named)["activity"] == "Bốn góc nhìn"


def test_a_source_that_only_teachers_read_leaves_the_pupils_list(small: Course) -> None:
    """It is numbered on the teacher's page, from 1; the others keep their order."""

    (first,) = small.lessons[0].sources
    other = next(s.id for s in small.registry.sources.sources if s.id != first)
    lesson = dataclasses.replace(small.lessons[0], sources=(first, other))
    lesson = with_body(lesson, "báo gia đình.", f"báo gia đình [{other}].")

    assert citations.of_pupils(lesson, small.banks[PATH]) == (first,)
    view = told(small, lesson)
    assert [(note["n"], note["id"]) for note in view["notes"]] == [(1, other)]  # type: ignore[attr-defined]
    assert '<sup class="cite"><a href="#can-cu-1"' in view["told"][0]  # type: ignore[index]
    assert [source["id"] for source in view["lesson"]["sources"]] == [first]  # type: ignore[index]


def test_links_lead_where_they_lead_from_the_lesson() -> None:
    """One folder up; to Markdown that nobody has made a page of yet, too; not those within the page or to elsewhere."""

    links = (
        '<a href="bai.md#a">1</a> <a href="../tu-dien.html#b">2</a> <a href="#can-cu-1">3</a> <a href="tel:111">4</a>'
    )

    assert teaching.below(Markup(links)) == (
        '<a href="../bai.html#a">1</a> <a href="../../tu-dien.html#b">2</a> <a href="#can-cu-1">3</a> <a href="tel:111">4</a>'
    )


def test_every_lesson_has_all_that_the_page_needs(course: Course) -> None:
    """No page has an empty heading: ways, product, answers to expect and a slip with what to say, in both languages."""

    for lesson in course.ready():
        for lang, text in lesson.texts.items():
            found, _ = parsing.parse(text.body, lang)
            assert found.runs and found.needs and found.product and found.expected and found.slips, text.file
