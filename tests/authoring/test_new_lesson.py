"""A new lesson is whole and right at once, and cannot be published with the sample's words."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from courseware.authoring import new_lesson, stamping
from courseware.checks import running
from courseware.content import lists, reading
from courseware.content.model import Lang
from courseware.content.problems import Problem

pytestmark = pytest.mark.slow  # each makes a lesson in the real project and checks all of it

TODAY = datetime.date(2026, 11, 25)


def wrong(root: Path) -> list[Problem]:
    """What check says of the new lesson and of the lists beside it."""
    found = running.run(reading.read(root), TODAY)
    return [
        problem for problem in found if "mot-bai-moi" in str(problem) or problem.path in {lists.LEDGER, lists.ADDRESSES}
    ]


def files(root: Path, band: str) -> list[Path]:
    """The four files of the new lesson."""
    return [root / top / lang / band / "mot-bai-moi.md" for top in ("docs", "quizzes") for lang in Lang]


@pytest.mark.parametrize("band", ["mam-non", "lop-1-2", "lop-6-7", "gdtx", "giao-vien", "can-bo-quan-ly", "cha-me"])
def test_a_new_lesson_is_a_draft_without_faults(project: Path, band: str) -> None:
    """Four files, a line in the navigation behind the last of its band, and check finds nothing in them."""

    made, sentence = new_lesson.create(project, f"{band}/mot-bai-moi", TODAY)
    course = reading.read(project).course

    assert (sentence, [project / name for name in made]) == ("", files(project, band))
    assert course is not None
    assert next(x for x in course.lessons if x.path.endswith("mot-bai-moi")).draft
    assert wrong(project) == []


def test_a_new_lesson_has_today_and_nothing_to_delete(project: Path) -> None:
    """The day is the author's; no comment of YAML or HTML, no place left to fill in."""

    new_lesson.create(project, "lop-6-7/mot-bai-moi", TODAY)
    for file in files(project, "lop-6-7"):
        text = file.read_text("utf-8")

        assert "\nreviewed: 2026-11-25\n" in text, file
        assert re.search(r"(?m)^#[^#]|<!-- (?!quiz|help)| # |SLUG|CELL|STRAND|TODAY|00000000", text) is None, file


def test_the_sample_cannot_be_published(project: Path) -> None:
    """Without `status: draft` all that is told is what still is the sample's, in all four files, and that it has no picture."""

    new_lesson.create(project, "lop-6-7/mot-bai-moi", TODAY)
    lesson = project / "docs/vi/lop-6-7/mot-bai-moi.md"
    lesson.write_text(lesson.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    ledger = (project / lists.LEDGER).read_bytes()
    found = wrong(project)

    assert {problem.rule for problem in found} == {"bai-mau", "thieu-hinh"}
    sample = {project / problem.path for problem in found if problem.rule == "bai-mau"}
    assert sample == set(files(project, "lop-6-7"))
    own = tuple(problem for problem in found if problem.rule == "bai-mau")
    assert stamping.stamp(project, TODAY, ["lop-6-7/mot-bai-moi"]).problems == own
    assert (project / lists.LEDGER).read_bytes() == ledger


def test_written_over_it_can_be_published(project: Path) -> None:
    """Every telling line changed, a picture given: stamp records ids and address, then nothing is wrong."""

    new_lesson.create(project, "lop-6-7/mot-bai-moi", TODAY)
    while found := [problem for problem in wrong(project) if problem.rule == "bai-mau"] or _publish(project):
        for problem in found:
            file = project / problem.path
            rows = file.read_text("utf-8").split("\n")
            rows[problem.line - 1] = _changed(rows[problem.line - 1])
            file.write_text("\n".join(rows), "utf-8")
    with (project / "scripts/registry/pictures.yml").open("a", encoding="utf-8") as pictures:
        pictures.write(
            '  lop-6-7/mot-bai-moi: {place: classroom, mood: day, alt: {vi: "Lớp học.", en: "A classroom."}}\n'
        )
    done = stamping.stamp(project, TODAY, ["lop-6-7/mot-bai-moi"])

    assert done.done and set(done.written) >= {lists.LEDGER, lists.ADDRESSES}
    assert wrong(project) == []


def _publish(project: Path) -> list[Problem]:
    """Take the draft's mark away, once; what is told then."""
    lesson = project / "docs/vi/lop-6-7/mot-bai-moi.md"
    text = lesson.read_text("utf-8")
    lesson.write_text(text.replace("status: draft\n", ""), "utf-8")
    return [problem for problem in wrong(project) if problem.rule == "bai-mau"]


def _changed(row: str) -> str:
    """The row in an author's words: one word more, before the arrow where there is one."""
    said, *rest = re.split(r"( [-=]> )", row)
    return re.sub(r"(\w)((?: \(\d+\))?\W*)$", r"\1 nay\2", said) + "".join(rest)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("lop-99/mot-bai", "Nhóm “lop-99” không có"),
        ("lop-6-7/Bài mới", "không dấu"),
        ("lop-6-7/moi", "2–6 từ"),
        ("lop-6-7/5-buoc", "không dấu"),
        ("lop-6-7/tin-nhan-la", "không ghi đè"),
        ("lop-6-7", "không dấu"),
    ],
)
def test_a_wrong_name_makes_nothing(mini: Path, path: str, sentence: str) -> None:
    """A sentence that says what is expected, and no file."""

    before = sorted(mini.rglob("*.md"))
    made, message = new_lesson.create(mini, path, TODAY)

    assert made == []
    assert sentence in message
    assert sorted(mini.rglob("*.md")) == before


def test_a_name_that_another_lesson_or_an_old_question_has_is_refused(project: Path) -> None:
    """Ids of questions begin with the lesson's name and belong to the whole course, those of lessons that are gone too."""

    (project / lists.LEDGER).open("a", encoding="utf-8").write("bai-da-bo-01 single x-\n")

    assert "đã dùng ở docs/vi/lop-6-7/tin-nhan-la.md" in new_lesson.create(project, "lop-8-9/tin-nhan-la", TODAY)[1]
    assert "đã dùng ở quizzes/ids.txt" in new_lesson.create(project, "lop-8-9/bai-da-bo", TODAY)[1]


def test_a_band_without_a_place_in_the_navigation_is_told(mini: Path) -> None:
    """A sentence instead of a traceback, and no file."""

    (mini / "mkdocs.yml").write_text("site_name: x\nnav:\n  - mach/lua-dao.md\n", "utf-8")

    assert new_lesson.create(mini, "lop-6-7/mot-bai-moi", TODAY) == (
        [], "Mục nav của mkdocs.yml chưa có trang lop-6-7/index.md của nhóm; thêm dòng “  - lop-6-7/index.md” trước.",
    )  # fmt: skip
    assert not (mini / "docs/vi/lop-6-7/mot-bai-moi.md").exists()
