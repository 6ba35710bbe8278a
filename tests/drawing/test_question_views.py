"""From questions to what is drawn: letters, shuffles, labels."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from markupsafe import Markup

from courseware.content import reading
from courseware.content.model import Lang, Question
from courseware.drawing import question_views


@pytest.fixture
def questions(mini: Path) -> dict[str, Question]:
    """The questions of the small project by kind."""
    course = reading.read(mini).course
    assert course
    return {question.kind: question for question in course.questions()}


def render(text: str) -> Markup:
    """Plain Markdown."""
    return Markup(markdown.markdown(text))


def test_items_to_match_are_numbered_and_targets_lettered(questions: dict[str, Question]) -> None:
    """Each item carries the letter of its target; the distractor is a target like the others."""

    view = question_views.view(questions["match"], Lang.VI, 4, render, None)
    targets = {t.letter: t.html for t in view.targets}

    assert [c.letter for c in view.choices] == ["1", "2", "3"]
    assert [targets[c.value] for c in view.choices] == ["Làm theo", "Không bấm", "Báo cô"]
    assert sorted(targets.values()) == ["Báo cô", "Không bấm", "Làm theo", "Xoá tài khoản"]


def test_a_drawing_goes_with_its_item_wherever_that_is_shuffled_to(questions: dict[str, Question]) -> None:
    """Options keep the order of the file, items to sort do not."""

    question = questions["sort"]
    pairs = question.texts[Lang.VI].body.pairs  # type: ignore[attr-defined]
    view = question_views.view(question, Lang.VI, 1, Markup, None, [f"{pair.left}.svg" for pair in pairs])

    assert [c.picture for c in view.choices] == [f"{c.html}.svg" for c in view.choices]
    assert [c.html for c in view.choices] != [pair.left for pair in pairs]


def test_an_option_without_a_drawing_has_none(questions: dict[str, Question]) -> None:
    assert {c.picture for c in question_views.view(questions["sort"], Lang.VI, 1, render, None).choices} == {""}


def test_groups_to_sort_into_keep_their_order_and_items_are_shuffled(questions: dict[str, Question]) -> None:
    """Real stays before fake, but the items do not stand in the order of the file."""

    view = question_views.view(questions["sort"], Lang.VI, 5, render, None)

    assert [t.html for t in view.targets] == ["Thật", "Giả"]
    assert {(c.html, c.value) for c in view.choices} == {
        ("Cô nhắc mang vở", "A"), ("Tặng quà nếu bấm ngay", "B"), ("Lịch thi dán ở bảng tin", "A"),
    }  # fmt: skip
    assert [c.html for c in view.choices] != ["Cô nhắc mang vở", "Tặng quà nếu bấm ngay", "Lịch thi dán ở bảng tin"]


def test_steps_are_never_shown_in_their_right_order(questions: dict[str, Question]) -> None:
    """Shuffled on the page; each carries its place."""

    view = question_views.view(questions["order"], Lang.VI, 6, render, None)

    assert [c.html for c in view.choices] != ["Dừng lại", "Chụp màn hình", "Báo cô"]
    assert [c.html for c in sorted(view.choices, key=lambda c: c.value)] == ["Dừng lại", "Chụp màn hình", "Báo cô"]


def test_both_languages_are_shuffled_alike(questions: dict[str, Question]) -> None:
    """A class that works with both languages sees the same letters."""

    for kind in ("match", "sort", "order"):
        vi, en = (question_views.view(questions[kind], lang, 1, render, None) for lang in Lang)

        assert [c.value for c in vi.choices] == [c.value for c in en.choices]


def test_marks_of_a_scene_become_labels_of_the_options(questions: dict[str, Question]) -> None:
    """A click on the first marked part ticks option A; a badge says which letter it is."""

    stem = question_views.label_marks(
        Markup("<p>Gửi <mark>quà</mark> trong <mark>5 phút</mark> &lt;nhé&gt;</p>"), "cau-07"
    )
    view = question_views.view(questions["spot"], Lang.VI, 7, render, None)

    assert stem == (
        '<p>Gửi <label class="spot" for="cau-07-a"><b>A</b>quà</label> trong '
        '<label class="spot" for="cau-07-b"><b>B</b>5 phút</label> &lt;nhé&gt;</p>'
    )
    assert [(c.letter, c.right) for c in view.choices] == [("A", True), ("B", False), ("C", True), ("D", False)]


def test_a_conversation_keeps_its_paths(questions: dict[str, Question]) -> None:
    """Nodes in file order, each choice with the node it leads to."""

    view = question_views.view(questions["scenario"], Lang.VI, 8, render, None)

    assert [(n.id, n.end, [c.value for c in n.choices]) for n in view.turns] == [
        ("a", "", ["het", "tot"]), ("tot", "good", []), ("het", "retry", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [("<p>một</p>", "một"), ("<p>một</p>\n", "một"), ("<p>một</p><p>hai</p>", "<p>một</p><p>hai</p>"), ("chữ", "chữ")],
)
def test_only_a_single_paragraph_loses_its_tags(fragment: str, expected: str) -> None:
    """Two paragraphs keep theirs, or the text would run together."""

    assert question_views.unwrap(Markup(fragment)) == expected
