"""`paper`: documents from blueprints, and sentences for what cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands

from ..exchanging import exchange

FILE = "quizzes/blueprints/tin-nhan.yml"
KINDS = ["dac-ta", "dap-an", "de-0101", "de-0102", "huong-dan-cham", "ma-tran"]
PROFILE = "slug: hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [thcs]\n"


def test_the_folder_of_papers_is_swapped_in_whole(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What an older run left is gone; each file is named."""

    old = project / "dist/papers/cu.docx"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")

    assert commands.main(["paper", "tin-nhan", "-q"], project) == 0
    assert sorted(file.name for file in old.parent.iterdir()) == [f"tin-nhan_{kind}.docx" for kind in KINDS]
    assert len(capsys.readouterr().out.split()) == len(KINDS)


def test_seed_variants_school_and_folder_of_ones_own(project: Path, tmp_path: Path) -> None:
    """Each changes what it says."""

    profile = tmp_path / "hoa-sen.yml"
    profile.write_text(PROFILE, "utf-8")
    words = ["paper", "all", "-q", "--variants", "1"]

    for name, more in {"a": [], "b": [], "c": ["--seed", "5"], "d": ["--edition", str(profile)]}.items():
        assert commands.main([*words, *more, "--out", str(tmp_path / name)], project) == 0
    a, b, c, d = ((tmp_path / name / "papers/tin-nhan_de-0101.docx").read_bytes() for name in "abcd")
    assert a == b
    assert len({a, c, d}) == 3
    assert not (tmp_path / "a/papers/tin-nhan_de-0102.docx").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tin-nhắn"], "không có quizzes/blueprints/tin-nhắn.yml; gần nhất: tin-nhan"),
        (["all", "--variants", "0"], "--variants cần từ 1 đến 24, đang là 0"),
        (["all", "--variants", "25"], "--variants cần từ 1 đến 24, đang là 25"),
        (["all", "--seed", "-1"], "--seed cần số từ 0 trở lên, đang là -1"),
        (["all", "--edition", "khong-co.yml"], "khong-co.yml:1: thiếu tệp này"),
    ],
)
def test_what_was_typed_wrong_is_told_and_nothing_is_written(
    words: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2."""

    assert commands.main(["paper", *words, "-q"], project) == 2
    assert said in capsys.readouterr().err
    assert not (project / "dist").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("minutes: 15", "minutes: nhiều", f"{FILE}:3: minutes: cần số nguyên"),
        ("short: [1, 0, 0]", "short: [3, 1, 0]", f"{FILE}:5: tổng điểm cần 10,0"),
        ("short: [1, 0, 0]", "short: [0, 1, 0]", f"{FILE}:5: ngân hàng thiếu câu Trả lời ngắn, mức Hiểu: cần 1, có 0"),
    ],
)
def test_a_blueprint_that_cannot_be_made_is_told_with_its_line(
    old: str, new: str, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 1; what an older run made stays."""

    old_file = project / "dist/papers/cu.docx"
    old_file.parent.mkdir(parents=True)
    old_file.write_bytes(b"cu")
    exchange(project / FILE, old, new)

    assert commands.main(["paper", "all", "-q"], project) == 1
    assert said in capsys.readouterr().err
    assert list(old_file.parent.iterdir()) == [old_file]


def test_a_bank_with_a_fault_makes_no_paper(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A question that could not be read might have been one of it."""

    bank = project / "quizzes/vi/lop-6-7/tin-nhan-la.md"
    bank.write_text(bank.read_text("utf-8").replace("level=3", "level=9"), "utf-8")

    assert commands.main(["paper", "all", "-q"], project) == 1
    assert "quizzes/vi/lop-6-7/tin-nhan-la.md:" in capsys.readouterr().err
    assert not (project / "dist").exists()
