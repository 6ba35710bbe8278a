"""A blueprint asks for what is taught, adds up, and can be filled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from courseware.checks import blueprints
from courseware.content import reading
from courseware.content.model import Course

from ..banked import Made, blueprint, course_of
from ..broken import BANK, VI, Case, Faults, is_told, named

FILE = "quizzes/blueprints/tin-nhan.yml"
ASKS = "truefalse: [0, 1, 0]"
PARALLEL = 'title: "Thật hay giả"\nband: L67\nminutes: 5\nlabs: [phong-thuc-hanh/khong-co]\neach: 3\nseed: 1\n'
BROKEN: list[Case] = [
    ("de-kiem-tra", FILE, "band: L67", "band: L99", "không có nhóm “L99”; cần một trong L67"),
    ("de-kiem-tra", FILE, "minutes: 15", "minutes: 15\nlessons: [lop-6-7/khong-co]", "“lop-6-7/khong-co” không là bài đã xuất bản của nhóm L67"),
    ("de-kiem-tra", FILE, "minutes: 15", "minutes: 15\ncells: [L67.S9]", "nào của nhóm L67 dạy ô “L67.S9”"),
    ("de-kiem-tra", FILE, "objective: 2", "objective: 3", "không có mục tiêu thứ 3"),
    ("de-kiem-tra", FILE, "points: 4.5", "points: 4", "tổng điểm cần 10,0, đang là 0,0 + 1,0 + 0,5 + 8,0 = 9,5"),
    ("de-kiem-tra", FILE, "        points: 4.5\n", "", "có ý chấm chưa ghi points"),
    ("de-kiem-tra", FILE, 'scoring: "7991"', "scoring: 3-2-2-3", "phần “Đúng - Sai”: 3-2-2-3 cần 2,0 điểm, đang là 1,0"),
    ("de-kiem-tra", FILE, 'scoring: "7991"', "scoring: tieu-hoc", "cách tính điểm tieu-hoc không có dạng “truefalse”; có: choice, match, fill"),
    ("de-kiem-tra", FILE, 'scoring: "7991"', "scoring: tieu-hoc", "chỉ nhận xét, không cho điểm"),
    ("de-kiem-tra", FILE, 'scoring: "7991"', "scoring: tieu-hoc", "dành cho tiểu học"),
    ("de-kiem-tra", FILE, ASKS, "match: [0, 1, 0]", "cách tính điểm 7991 không có dạng “match”"),
    ("de-kiem-tra", FILE, "short: [1, 0, 0]", "short: [0, 1, 0]", "ngân hàng thiếu câu Trả lời ngắn, mức Hiểu: cần 1, có 0"),
    ("de-kiem-tra", BANK, "kind=short", "kind=short paper=no", "ngân hàng thiếu câu Trả lời ngắn, mức Biết: cần 1, có 0"),
]  # fmt: skip


@pytest.mark.parametrize("case", BROKEN, ids=named)
def test_a_broken_rule_is_named(faults: Faults, case: Case) -> None:
    """One change, and the fault is told with its rule and what was expected."""

    rule, file, old, new, said = case
    if file == BANK:
        new = "kind=short objective=2 level=1 tags=tin-nhan paper=no accents"
        old = "kind=short objective=2 level=1 tags=tin-nhan accents"
    assert is_told(faults, (rule, file, old, new, said))


def test_a_lab_that_is_none_is_named(mini_parallel: Faults) -> None:
    """With those that there are."""

    assert any("“phong-thuc-hanh/khong-co” không là trang phân biệt" in str(problem) for problem in mini_parallel())


def test_what_is_to_be_taught_again_is_a_lesson_of_the_band(mini: Path, faults: Faults) -> None:
    """And belongs to a lab that the pair of sheets takes its cases from."""

    text = PARALLEL.replace("each:", "repeat: {phong-thuc-hanh/khac: lop-8-9/khong-co}\neach:")
    (mini / "quizzes/blueprints/cap.yml").write_text(text, "utf-8")
    told = " ".join(str(problem) for problem in faults())

    assert "repeat: “phong-thuc-hanh/khac” không có ở labs" in told
    assert "repeat: “lop-8-9/khong-co” không là bài đã xuất bản của nhóm L67" in told


@pytest.fixture
def mini_parallel(mini: Path, faults: Faults) -> Faults:
    """The small project with a pair of sheets."""
    (mini / "quizzes/blueprints/cap.yml").write_text(PARALLEL, "utf-8")
    return faults


def test_all_that_the_banks_lack_is_told_at_once(mini: Path) -> None:
    """Each form and level with what is needed and what there is."""

    small = reading.read(mini).course
    assert small is not None
    course = course_of(small, [Made("single", 1), Made("single", 1), Made("truefalse", 2)])
    one = blueprint(asks={"choice": (8, 0, 0), "truefalse": (0, 8, 0)})
    found = [message for _, message in blueprints.faults(course, one)]

    assert found == [
        "ngân hàng thiếu câu Nhiều lựa chọn, mức Biết: cần 8, có 2",
        "ngân hàng thiếu câu “Đúng - Sai”, mức Hiểu: cần 8, có 1",
    ]


def test_every_blueprint_that_comes_with_the_course_can_be_filled(course: Course) -> None:
    """With its own seed and with others: what fills it does not hang on the draw."""

    assert len(course.blueprints) == 12
    for one in course.blueprints.values():
        for seed in (one.seed, 1, 77):
            assert list(blueprints.faults(course, one.model_copy(update={"seed": seed}))) == []


def test_one_that_cannot_be_read_hides_no_fault_of_another(mini: Path, faults: Faults) -> None:
    """All at once."""

    text = (mini / FILE).read_text("utf-8")
    (mini / "quizzes/blueprints/khac.yml").write_text(text.replace("seed: 7", "seed: bảy"), "utf-8")
    told = [str(problem) for problem in faults((FILE, "short: [1, 0, 0]", "short: [0, 1, 0]"))]

    assert any("khac.yml:18: seed: cần số nguyên" in one for one in told)
    assert any("ngân hàng thiếu câu Trả lời ngắn, mức Hiểu" in one for one in told)


def test_a_lesson_that_could_not_be_read_is_told_once(faults: Faults) -> None:
    """Not by every blueprint that names it too."""

    found = faults((VI, "minutes: 45", "minutes: x"))

    assert found
    assert [str(problem) for problem in found if problem.rule == "de-kiem-tra"] == []


def test_a_bank_that_is_half_read_is_not_blamed_for_what_it_lacks(course: Course) -> None:
    """Its own faults are told; how much it has is not known yet."""

    bare = replace(course, banks={})
    one = course.blueprints["lop-6-7"]

    assert list(blueprints.faults(bare, one)) != []
    assert list(blueprints.faults(bare, one, filled=False)) == []
