"""Stamp writes what was named and is right, and never touches what was written before."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from courseware import commands
from courseware.authoring.stamping import stamp
from courseware.checks import running
from courseware.content import reading
from courseware.content.lists import ADDRESSES, CITED, LEDGER
from courseware.machine import keeping

from ..exchanging import exchange

TODAY = datetime.date(2026, 11, 22)
PATH = "lop-6-7/tin-nhan-la"
VI, EN = f"docs/vi/{PATH}.md", f"docs/en/{PATH}.md"
BANK, BANK_EN = f"quizzes/vi/{PATH}.md", f"quizzes/en/{PATH}.md"


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file with its bytes; what is kept for the next run is nobody's."""
    files = {file.relative_to(root).as_posix(): file for file in root.rglob("*") if file.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if not name.startswith(f"{keeping.FOLDER}/")}


def wrong(root: Path) -> list[str]:
    """What check says."""
    return [str(problem) for problem in running.run(reading.read(root), TODAY)]


@pytest.mark.parametrize(
    "name", [PATH, f"docs/vi/{PATH}.md", f"./docs/en/{PATH}.md", f"quizzes\\vi\\{PATH}.md".replace("/", "\\")]
)
def test_a_named_translation_is_stamped_however_its_path_is_typed(mini: Path, name: str) -> None:
    exchange(mini / VI, "Năm phút", "Mười phút")

    assert any("bản dịch cũ" in line for line in wrong(mini))
    assert stamp(mini, TODAY, [name]).written == (EN,)
    assert wrong(mini) == []


@pytest.mark.parametrize("old", ["translates: '{}'", "translates:   {}  # ghi bằng tay", 'translates: "{}"'])
def test_the_mark_is_renewed_however_it_was_written(mini: Path, old: str) -> None:
    exchange(mini / EN, 'translates: "a2a82045"', old.format("0123abcd"))

    assert stamp(mini, TODAY, [PATH]).written == (EN,)
    assert 'translates: "a2a82045"\n' in (mini / EN).read_text("utf-8")
    assert wrong(mini) == []


def test_what_nobody_named_is_listed_and_not_blessed(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without names: the stale translations with their paths, exit 1, not a byte changed."""

    exchange(mini / VI, "Năm phút", "Mười phút")
    before = snapshot(mini)

    assert commands.main(["stamp"], mini) == 1
    assert f"python3 scripts/course.py stamp {PATH}" in capsys.readouterr().err
    assert snapshot(mini) == before


def test_all_blesses_all(mini: Path) -> None:
    exchange(mini / VI, "Năm phút", "Mười phút")
    exchange(mini / "docs/vi/mach/lua-dao.md", "Chào các em.", "Chào em.")

    assert commands.main(["stamp", "--all"], mini) == 0
    assert wrong(mini) == []
    assert commands.main(["stamp"], mini) == 0


def test_a_name_of_nothing_is_told_and_nothing_is_written(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exchange(mini / VI, "Năm phút", "Mười phút")
    before = snapshot(mini)

    assert commands.main(["stamp", PATH, "lop-6-7/khong-co"], mini) == 1
    assert "lop-6-7/khong-co: không có trang này" in capsys.readouterr().err
    assert snapshot(mini) == before


def test_a_translation_that_had_caught_up_is_told(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(mini)

    assert commands.main(["stamp", PATH], mini) == 0
    assert f"{PATH}: bản dịch đã theo kịp từ trước" in capsys.readouterr().out
    assert snapshot(mini) == before


@pytest.mark.parametrize("options", [["--all"], [PATH], []], ids=["all", "named", "none"])
def test_what_check_refuses_is_not_stamped(mini: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Its problems are printed, nothing is written."""

    exchange(mini / VI, "minutes: 45", "minutes: x")
    exchange(mini / LEDGER, "tin-nhan-la-03 fill 1\n", "")
    before = snapshot(mini)

    assert commands.main(["stamp", *options], mini) == 1
    assert f"{VI}:4: minutes: cần số nguyên, đang là “x”" in capsys.readouterr().err
    assert snapshot(mini) == before


def test_a_fault_elsewhere_does_not_stop_a_named_lesson(mini: Path) -> None:
    """Two authors work side by side."""

    exchange(mini / VI, "Năm phút", "Mười phút")
    exchange(mini / "docs/vi/mach/lua-dao.md", "reviewed: 2026-11-22", "reviewed: hôm nay")

    assert stamp(mini, TODAY, [PATH]).written == (EN,)


def test_new_questions_pages_and_citations_are_recorded_in_order(mini: Path) -> None:
    """What is missing comes back at its place; all other lines stay."""

    lists = {name: (mini / name).read_text("utf-8") for name in (LEDGER, ADDRESSES, CITED)}
    exchange(mini / LEDGER, "tin-nhan-la-03 fill 1\n", "")
    exchange(mini / ADDRESSES, f"{PATH}\n", "")
    exchange(mini / CITED, f"{PATH}#LANM-2025-D7.2DD\n", "")

    assert stamp(mini, TODAY).written == (LEDGER, ADDRESSES, CITED)
    assert {name: (mini / name).read_text("utf-8") for name in lists} == lists


def test_a_question_that_is_gone_keeps_its_line(mini: Path) -> None:
    """The list only grows; an id cannot come back with another meaning."""

    exchange(mini / LEDGER, "tin-nhan-la-01", "cau-cu-01 single x-\ntin-nhan-la-01")
    for name in (BANK, BANK_EN):
        exchange(mini / name, "{#tin-nhan-la-06", "{#tin-nhan-la-16")
    stamp(mini, TODAY, everything=True)

    assert {"cau-cu-01 single x-", "tin-nhan-la-06 order 3", "tin-nhan-la-16 order 3"} <= set(
        (mini / LEDGER).read_text("utf-8").splitlines()
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tin-nhan-la-03 fill 1", "tin-nhan-la-03 fill 2"),
        ("tin-nhan-la-03 fill 1", "tin-nhan-la-03"),
        ("tin-nhan-la-01 single -x-\n", "tin-nhan-la-01 single -x-\ntin-nhan-la-01 single x--\n"),
        ("tin-nhan-la-02", "zz-01 single x-\ntin-nhan-la-02"),
        ("tin-nhan-la-02", "<<<<<<< HEAD\ntin-nhan-la-02"),
    ],
)
def test_a_ledger_that_is_not_as_it_was_written_is_left_alone(mini: Path, old: str, new: str) -> None:
    """Another meaning, a broken line, an id twice, another order, a conflict of git: told, not overwritten."""

    exchange(mini / LEDGER, old, new)
    exchange(mini / LEDGER, "tin-nhan-la-08", "tin-nhan-la-09")
    before = (mini / LEDGER).read_bytes()
    done = stamp(mini, TODAY, everything=True)

    assert done.problems and not done.written
    assert (mini / LEDGER).read_bytes() == before


def test_a_draft_gives_no_id_and_no_address(mini: Path) -> None:
    """What is not published can still change its mind."""

    cited = f"{PATH}#LANM-2025-D7.2DD\n"
    for name, row in ((LEDGER, "tin-nhan-la-03 fill 1\n"), (ADDRESSES, f"{PATH}\n"), (CITED, cited)):
        exchange(mini / name, row, "")
    exchange(mini / VI, "reviewed: 2026-11-22", "reviewed: 2026-11-22\nstatus: draft")

    assert stamp(mini, TODAY, [PATH]).written == ()
    assert "tin-nhan-la-03" not in (mini / LEDGER).read_text("utf-8")


def test_an_interrupted_write_leaves_the_old_file(mini: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full: the translation is as it was, nothing lies beside it."""

    exchange(mini / VI, "Năm phút", "Mười phút")
    before = snapshot(mini)
    real = Path.write_text

    def full(path: Path, text: str, *rest: object, **more: object) -> int:
        real(path, text[:10], "utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        stamp(mini, TODAY, [PATH])

    assert snapshot(mini) == before
