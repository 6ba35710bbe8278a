"""What an author's commands do: new lesson, stamp, check, and wrong use."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from courseware import checks, commands
from courseware.authoring import new_lesson, stamping
from courseware.content import reading, registries

TODAY = datetime.date(2026, 11, 22)


def wrong(root: Path) -> list[str]:
    """What check says of a project."""
    return [str(problem) for problem in checks.run(reading.read(root), TODAY)]


@pytest.fixture
def project(mini: Path) -> Path:
    """The small project with the tags and registers that the starters use."""
    source = Path(__file__).resolve().parents[2]
    for name in ("quizzes/tags.txt", *(f"scripts/registry/{x}.yml" for x in registries.FILES)):
        (mini / name).write_text((source / name).read_text("utf-8"), "utf-8")
    return mini


@pytest.mark.parametrize("band", ["lop-6-7", "giao-vien", "mam-non"])
def test_a_new_lesson_is_a_draft_without_faults(project: Path, band: str) -> None:
    """Four files, a line in the navigation, and check finds nothing in them."""

    (project / "mkdocs.yml").write_text(f"site_name: x\nnav:\n  - {band}/index.md\n  - lop-6-7/tin-nhan-la.md\n", "utf-8")
    made, sentence = new_lesson.create(project, f"{band}/mot-bai-moi")
    course = reading.read(project).course

    assert sentence == ""
    assert len(made) == 4
    assert f"  - {band}/mot-bai-moi.md" in (project / "mkdocs.yml").read_text("utf-8")
    assert course is not None
    assert next(x for x in course.lessons if x.path.endswith("mot-bai-moi")).draft
    assert [line for line in wrong(project) if "mot-bai-moi" in line] == []


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
    made, message = new_lesson.create(mini, path)

    assert made == []
    assert sentence in message
    assert sorted(mini.rglob("*.md")) == before


def test_stamping_renews_a_stale_translation_once(mini: Path) -> None:
    """After the Vietnamese text has changed, the stamp says that the English one follows it."""

    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("Năm phút", "Mười phút"), "utf-8")

    assert any("bản dịch cũ" in line for line in wrong(mini))
    assert stamping.stamp(mini, ["lop-6-7/tin-nhan-la"]) == ["docs/en/lop-6-7/tin-nhan-la.md"]
    assert wrong(mini) == []
    assert stamping.stamp(mini, []) == []


def test_the_ledger_only_grows(mini: Path) -> None:
    """A question that is gone keeps its line; its id cannot come back with another meaning."""

    ledger = mini / reading.LEDGER
    lines = ledger.read_text("utf-8")
    ledger.write_text(lines + "cau-cu-01 single x-\n", "utf-8")
    for lang in ("vi", "en"):
        bank = mini / f"quizzes/{lang}/lop-6-7/tin-nhan-la.md"
        bank.write_text(bank.read_text("utf-8").replace("{#tin-nhan-la-06", "{#tin-nhan-la-16"), "utf-8")
    stamping.stamp(mini, [])

    assert {"cau-cu-01 single x-", "tin-nhan-la-06 order 3", "tin-nhan-la-16 order 3"} <= set(ledger.read_text("utf-8").splitlines())


def test_check_prints_every_fault_and_fails(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a fault, a count, exit code 1; 0 when there is none."""

    assert commands.main(["check"], mini) == 0
    lesson = mini / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("minutes: 45", "minutes: x"), "utf-8")

    assert commands.main(["check"], mini) == 1
    assert "docs/vi/lop-6-7/tin-nhan-la.md:4: minutes: cần số nguyên, đang là “x” [khoa]" in capsys.readouterr().out


def test_build_refuses_a_course_with_faults_and_makes_nothing(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No site is better than a wrong one."""

    (mini / "docs/en/lop-6-7/tin-nhan-la.md").unlink()

    assert commands.main(["build", "-q"], mini) == 1
    assert not (mini / "site").exists()
    assert "thiếu tệp này" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["dung"], ["check", "--la"], ["new", "lesson"], ["new", "trang", "a/b"]])
def test_wrong_use_ends_with_2_and_a_sentence(mini: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """argparse's own exit, no traceback."""

    with pytest.raises(SystemExit) as ended:
        commands.main(words, mini)

    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_measuring_without_a_site_says_what_to_do(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the command."""

    assert commands.main(["measure"], mini) == 2
    assert "course.py build" in capsys.readouterr().err
