"""One question on paper."""

from __future__ import annotations

from courseware.content.blueprints.model import Essay
from courseware.content.blueprints.scoring import Form
from courseware.content.model import Course, Question
from courseware.views.kits.markdown import Writing
from courseware.views.papers import asked, plan
from courseware.views.papers.plan import Asked
from courseware.views.word.paragraphs import Element, Grid, Para, Style

from .conftest import lines


def on_paper(course: Course, id_: str, form: Form, hand: Writing) -> list[Element]:
    """A question of the real course as the first of its part."""
    question = next(one for one in course.questions() if one.id == id_)
    return list(asked.question(arranged(course, question, form), hand))


def arranged(course: Course, question: Question, form: Form) -> Asked:
    """The same, arranged for a variant."""
    return Asked(1, form, question, course.lessons[0], plan.arranged(question, 1, "0101"))


def test_long_options_stand_one_below_the_other(course: Course, hand: Writing) -> None:
    """The stem leads with its number and does not end a page."""

    stem, options = on_paper(course, "phong-thu-05", Form.CHOICE, hand)

    assert isinstance(stem, Para)
    assert isinstance(options, Grid)
    assert stem.text.startswith("Câu 1. Nam xem lại tài khoản riêng.")
    assert stem.style is Style.LABEL
    assert not options.lines
    assert [one.split(".")[0] for one in lines([options])] == ["A", "B", "C", "D"]


def test_short_options_share_a_row(course: Course, hand: Writing) -> None:
    """Two or four, by the longest."""

    grids = [
        on_paper(course, id_, Form.CHOICE, hand)[-1] for id_ in ("mat-khau-de-nho-13", "nam-bam-08", "bat-coc-17")[:2]
    ]

    assert [len(grid.shares) for grid in grids if isinstance(grid, Grid)] == [2, 2]


def test_a_scene_stands_in_a_box_as_text(course: Course, hand: Writing) -> None:
    """No option of its Markdown, no sign of a list, no letters of acts."""

    found = on_paper(course, "nam-bam-04", Form.CHOICE, hand)
    box = found[1]

    assert isinstance(box, Grid)
    assert lines([box])[0] == "[Thư điện tử]"
    assert "Tệp kèm: phieu-vong-hai.html" in lines([box])
    assert not any("acts" in line or "///" in line or line.startswith("- ") for line in lines(found))


def test_statements_have_two_boxes_each(course: Course, hand: Writing) -> None:
    """Four of them, a) to d)."""

    table = on_paper(course, "phong-thu-02", Form.TRUEFALSE, hand)[-1]

    assert isinstance(table, Grid)
    assert lines([table])[:3] == ["Ý", "Đúng", "Sai"]
    assert [line[:2] for line in lines([table])[3::3]] == ["a)", "b)", "c)", "d)"]


def test_a_short_answer_has_a_line_and_its_unit(course: Course, hand: Writing) -> None:
    """Nothing of the key."""

    told = lines(on_paper(course, "mot-phut-03", Form.SHORT, hand))

    assert told[-1] == f"Trả lời: {asked.DOTS} tiếng"
    assert "60" not in "".join(told)


def test_pairs_have_the_place_for_letters_in_their_box(course: Course, hand: Writing) -> None:
    """So that no page comes between."""

    table = on_paper(course, "ban-tuoi-01", Form.MATCH, hand)[-1]

    assert isinstance(table, Grid)
    assert lines([table])[-1] == "Trả lời: 1 – ……;  2 – ……;  3 – ……;  4 – ……;  5 – ……."


def test_a_gap_is_a_dotted_line(course: Course, hand: Writing) -> None:
    """The answer is not in it."""

    question = next(one for one in course.questions() if one.kind == "fill" and one.id.startswith("bi-mat"))
    told = "".join(lines(list(asked.question(arranged(course, question, Form.FILL), hand))))

    assert "……" in told
    assert "[[" not in told


def test_an_essay_says_its_points_and_has_its_lines() -> None:
    """Primary school has no points."""

    essay = Essay.model_validate(
        {
            "lesson": "x",
            "level": 3,
            "asks": "Em viết ba việc em sẽ làm.",
            "lines": 2,
            "rubric": [{"says": "Dừng lại", "points": "1.5"}],
        }
    )

    assert lines(list(asked.essay(essay, 1, marks=True))) == ["Câu 1. (1,5 điểm) Em viết ba việc em sẽ làm.", "", ""]
    assert lines(list(asked.essay(essay, 1, marks=False)))[0] == "Câu 1. Em viết ba việc em sẽ làm."
