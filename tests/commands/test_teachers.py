"""`kit`: files for teachers, and sentences for what cannot be made."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from courseware import commands

PLAN, CARD = (f"lop-6-7_tin-nhan-la_{kind}.docx" for kind in ("ke-hoach-bai-day", "the-5-phut"))
PROFILE = "slug: hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [thcs]\n"


def test_the_folder_of_kits_is_swapped_in_whole(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What an older run left is gone; each file is named."""

    old = project / "dist/kits/cu.docx"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")

    assert commands.main(["kit", "lop-6-7", "-q", "--kind", "ke-hoach-bai-day", "--kind", "the-5-phut"], project) == 0
    assert {file.name for file in old.parent.iterdir()} == {PLAN, CARD}
    assert capsys.readouterr().out == "".join(f"{project / 'dist/kits' / name}\n" for name in (PLAN, CARD))


def test_a_folder_and_a_school_of_ones_own(project: Path, tmp_path: Path) -> None:
    """The name of the profile changes the file and nothing else is asked of it."""

    profile = tmp_path / "hoa-sen.yml"
    profile.write_text(PROFILE, "utf-8")
    words = ["kit", "lop-6-7", "-q", "--kind", "ke-hoach-bai-day", "--out"]

    assert commands.main([*words, str(tmp_path / "a")], project) == 0
    assert commands.main([*words, str(tmp_path / "b"), "--edition", str(profile)], project) == 0
    assert (tmp_path / "a/kits" / PLAN).read_bytes() != (tmp_path / "b/kits" / PLAN).read_bytes()


def test_the_poster_comes_with_an_address(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without one the others are made, and a sentence says what it wants; alone it is refused."""

    profile = tmp_path / "hoa-sen.yml"
    profile.write_text(f"{PROFILE}domain: an-toan.thcs-hoa-sen.example\n", "utf-8")
    poster = "chung_ap-phich-qr.docx"

    assert commands.main(["kit", "chung"], project) == 0
    told = capsys.readouterr()
    assert poster not in told.out
    assert "Chưa có áp phích QR: cần --edition có khoá domain." in told.err

    assert commands.main(["kit", "chung", "-q", "--edition", str(profile)], project) == 0
    assert poster in capsys.readouterr().out

    assert commands.main(["kit", "chung", "-q", "--kind", "ap-phich-qr"], project) == 2
    assert "áp phích QR cần địa chỉ trang của trường" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lop-67"], "không có nhóm hay bài “lop-67”; gần nhất: lop-6-7"),
        (["lop-6-7", "--edition", "khong-co.yml"], "khong-co.yml:1: thiếu tệp này"),
        (["lop-6-7", "--kind", "the-5-phút"], "không có loại “the-5-phút”; gần nhất: the-5-phut"),
    ],
)
def test_what_was_typed_wrong_is_told_and_nothing_is_written(
    words: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2."""

    assert commands.main(["kit", *words, "-q"], project) == 2
    assert said in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_profile_with_a_fault_is_told_with_its_line(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As for editions."""

    profile = tmp_path / "hoa-sen.yml"
    for wrong in (PROFILE.replace("Trường THCS Hoa Sen", "A"), PROFILE.replace("name:", "domain: https://a b\nname:")):
        profile.write_text(wrong, "utf-8")
        assert commands.main(["kit", "all", "-q", "--edition", str(profile)], project) == 2
        assert "hoa-sen.yml:2:" in capsys.readouterr().err


def test_a_lesson_without_its_section_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Code 1; nothing is written."""

    lesson = project / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("các câu kiểm tra (10)", "ba câu hỏi (10)"), "utf-8")

    assert commands.main(["kit", "all", "-q"], project) == 1
    assert "docs/vi/lop-6-7/tin-nhan-la.md: cách dạy cả tiết chưa có lúc hỏi" in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_a_paragraph_that_no_slide_can_hold_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Code 1; nothing is written. Slides alone may be asked for."""

    words = ["kit", "lop-6-7", "-q", "--kind", "trinh-chieu"]
    assert commands.main(words, project) == 0
    assert capsys.readouterr().out.endswith("lop-6-7_tin-nhan-la_trinh-chieu.pptx\n")
    shutil.rmtree(project / "dist")

    lesson = project / "docs/vi/lop-6-7/tin-nhan-la.md"
    long = "- " + "Một điều rất dài để ghi nhớ " * 90
    lesson.write_text(re.sub(r"(## .*\{#ghi-nho\}\n\n)", rf"\1{long}\n", lesson.read_text("utf-8")), "utf-8")

    assert commands.main(words, project) == 1
    said = capsys.readouterr().err
    assert "docs/vi/lop-6-7/tin-nhan-la.md: không chia vừa các trang chiếu: “" in said
    assert "Chưa ghi gì" in said
    assert not (project / "dist").exists()
