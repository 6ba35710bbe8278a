"""`office`: documents of a school, and sentences for what cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware import commands
from courseware.content import reading

PROFILE = """\
slug: hoa-sen
name: Trường THCS Hoa Sen
levels: [thcs]
parent_body: UBND xã Xuân Đông
place_name: Xuân Đông
abbreviation: THCSHS
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with all that documents need."""
    file = tmp_path / "hoa-sen.yml"
    file.write_text(PROFILE, "utf-8")
    return file


@pytest.mark.parametrize(
    ("words", "left_out", "said"),
    [
        (["kehoach"], "", ["không có hồ sơ “kehoach”; gần nhất: ke-hoach"]),
        ([], "parent_body: UBND xã Xuân Đông\nplace_name: Xuân Đông\n", [
            "hoa-sen.yml: thiếu parent_body: cơ quan chủ quản; thêm một dòng như “parent_body: UBND xã Xuân Đông”",
            "hoa-sen.yml: thiếu place_name: địa danh; thêm một dòng như “place_name: Xuân Đông”",
        ]),
    ],
)  # fmt: skip
def test_what_is_lacking_is_told_all_at_once_and_nothing_is_written(
    words: list[str], left_out: str, said: list[str], mini: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Key, example, file; code 2."""

    profile.write_text(PROFILE.replace(left_out, ""), "utf-8")

    assert commands.main(["office", *words, "-q", "--edition", str(profile)], mini) == 2
    told = capsys.readouterr().err
    assert all(sentence in told for sentence in said)
    assert not (mini / "dist").exists()


def test_the_folder_is_swapped_in_whole(
    found: reading.Read,
    mini: Path,
    profile: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What an older run left is gone; each file is named; blanks are pointed at."""

    monkeypatch.setattr(reading, "read", lambda _: found)
    old = tmp_path / "office/cu.docx"
    old.parent.mkdir()
    old.write_bytes(b"")

    assert commands.main(["office", "giay-moi", "--edition", str(profile), "--out", str(tmp_path)], mini) == 0
    assert sorted(file.name for file in old.parent.iterdir()) == ["giay-moi_cha-me.docx", "giay-moi_cong-an.docx"]
    told = capsys.readouterr()
    assert told.out.count(".docx") == 2
    assert "Đã ghi 2 tệp; chỗ trường phải điền nằm trong [ngoặc vuông]." in told.err


def test_without_a_profile_it_is_said_how_to_get_one(mini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No document has a letterhead of nobody."""

    assert commands.main(["office"], mini) == 2
    assert (
        "--edition HỒ-SƠ.yml; chưa có thì ghi mẫu bằng: course.py edition HỒ-SƠ.yml --sample" in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "UBND xã Xuân Đông",
            "Phòng GD&ĐT huyện Cũ",
            "hoa-sen.yml:4: parent_body: không còn phòng giáo dục và đào tạo",
        ),
        ("THCSHS", "Thcs", "hoa-sen.yml:6: abbreviation: chỉ gồm chữ in hoa không dấu"),
        ("[thcs]", "[so]", "hồ sơ này là của trường, không phải của Sở"),
    ],
)
def test_what_cannot_be_so_is_told_with_its_line(
    old: str, new: str, said: str, mini: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As for editions."""

    profile.write_text(PROFILE.replace(old, new), "utf-8")

    assert commands.main(["office", "--edition", str(profile)], mini) == 2
    assert said in capsys.readouterr().err


def test_a_profile_that_is_not_there(mini: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is told by its name."""

    assert commands.main(["office", "--edition", str(tmp_path / "khong-co.yml")], mini) == 2
    assert "khong-co.yml:1: thiếu tệp này" in capsys.readouterr().err
