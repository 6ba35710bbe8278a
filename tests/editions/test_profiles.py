"""What a school may say about itself, and what is said when it is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.registries import Registry
from courseware.editions import samples, schools
from courseware.editions.profile import Profile, read
from courseware.editions.schools import Origin, Rules, School

WHOLE = """\
slug: thcs-hoa-sen
name: Trường THCS Hoa Sen
levels: [thcs]
"""
Faults = Callable[[str], list[str]]


def test_three_lines_are_a_profile(faults: Faults) -> None:
    assert faults(WHOLE) == []


def test_the_sample_is_a_profile(rules: Rules, tmp_path: Path) -> None:
    found, wrong = read("mau.yml", samples.profile().decode())
    assert found is not None and not wrong
    assert schools.ready(found, Origin("mau.yml", 1, tmp_path), rules)[1] == []


def test_every_fault_is_told_at_once_with_its_line(faults: Faults) -> None:
    told = faults("slug: Hoa Sen\nname: A\nlevels: [dai-hoc]\nmau: do\n")
    assert [line.split(":")[1] for line in told] == ["1", "2", "3", "4"]
    assert "đang là “Hoa Sen”" in told[0] and "khoá lạ" in told[3]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("bands: [lop-13]", "không có nhóm “lop-13”"),
        ("contacts: {bao-ve: 0225 000 0000}", "không có ô liên hệ “bao-ve”"),
        ("domain: https://hoa-sen.example/", "truong.yml:4: thcs-hoa-sen: domain “https://hoa-sen.example/” chưa đúng"),
        ("path: an-toan", "path “an-toan” chưa đúng"),
        ("portals: [hoa-sen.example]", "portals “hoa-sen.example” chưa đúng"),
        ("colour_dark: '#ffffff'", "cần cả màu cho nền sáng"),
        ("logo: khong-co.png", "không đọc được tệp khong-co.png"),
        ("logo: ../../etc/passwd", "chỉ dùng được tệp nằm trong thư mục của hồ sơ"),
        ("pages: [khong-co.md]", "khong-co.md:1: thiếu tệp này"),
        ("colour: 'red'", "cần dấu # và sáu chữ số"),
        ("report_to: cntt", "report_to “cntt” chưa đúng"),
        ("allowed: [cua-sau.php]", "không phải chương trình"),
        ("allowed: ['*']", "cần tên một tệp thường"),
        ("levels: [dai-hoc]", "khoá “levels” viết hai lần"),
        ('name_en: "a\\\\b"', "không có dấu \\"),
    ],
)
def test_a_wrong_value_is_refused_with_a_sentence(faults: Faults, line: str, said: str) -> None:
    told = faults(WHOLE + line + "\n")
    assert len(told) == 1 and said in told[0], told


def test_a_slug_must_not_be_a_folder_of_the_course(faults: Faults) -> None:
    assert "trùng tên một thư mục" in faults(WHOLE.replace("thcs-hoa-sen", "lop-6-7"))[0]
    assert "trùng tên một thư mục" in faults(WHOLE.replace("thcs-hoa-sen", "assets"))[0]


def test_levels_choose_the_bands_of_pupils_and_all_adults(school: Callable[..., School], registry: Registry) -> None:
    hidden = {band.slug for band in school().hidden}
    assert hidden == {"mam-non", "lop-1-2", "lop-3-5", "lop-10-12", "gdtx"}
    assert school().hidden_groups == ("mam-non", "tieu-hoc", "thpt")


def test_a_band_without_a_school_of_its_own_is_in_every_school(
    school: Callable[..., School], registry: Registry
) -> None:
    adults = {band.slug for band in registry.scope.bands if band.school is None}
    assert "giao-vien" in adults and "gdtx" not in adults
    assert {band.slug for band in school().hidden}.isdisjoint(adults)


def test_a_department_has_every_band(school: Callable[..., School]) -> None:
    assert school(levels=("so",)).hidden == ()


def test_chosen_bands_go_before_levels(school: Callable[..., School]) -> None:
    offered = school(bands=("lop-8-9", "cha-me"))
    assert {band.slug for band in offered.hidden}.isdisjoint({"lop-8-9", "cha-me"}) and len(offered.hidden) == 10


def test_straight_quotes_become_curly_ones() -> None:
    made = Profile.model_validate({"slug": "hoa-sen", "name": 'Trường "Hoa Sen"', "levels": ["thcs"]})
    assert made.name == "Trường “Hoa Sen”"


@pytest.mark.parametrize(
    "line",
    [
        "slug: con", "slug: lpt1", "slug: nul", "path: /truong/aux/", "path: /COM1.x/", "path: /hoa-sen./",
        "logo: prn.png", "pages: [nul.md]", "pages: [noi-quy/con.en.md]", "allowed: [com7.html]",
    ],
)  # fmt: skip
def test_a_name_that_windows_cannot_have_is_refused(faults: Faults, line: str) -> None:
    slug = "" if line.startswith("slug") else "slug: thcs-hoa-sen\n"
    told = faults(f"{slug}name: Trường THCS Hoa Sen\nlevels: [thcs]\n{line}\n")
    assert len(told) == 1 and "Windows" in told[0]
