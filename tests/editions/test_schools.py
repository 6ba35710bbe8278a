"""From a profile to a school: all faults at once, each with the line of its key; nothing from elsewhere on the machine."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.registries import Registry
from courseware.editions import schools
from courseware.editions.profile import Profile
from courseware.editions.schools import Origin, Rules, School

from .conftest import ROOT, TODAY

GIVEN = {"slug": "thcs-hoa-sen", "name": "Trường THCS Hoa Sen", "levels": ["thcs"]}
Make = Callable[..., School]


def told(rules: Rules, folder: Path, **keys: object) -> list[tuple[int, str]]:
    """What is said of a profile, with its line; keys stand on the lines in which they are given, from 4."""
    origin = Origin("truong.yml", 1, folder, {key: n for n, key in enumerate(keys, 4)})
    made, wrong = schools.ready(Profile.model_validate(GIVEN | keys), origin, rules)
    assert (made is None) is bool(wrong)
    return [(problem.line, problem.message) for problem in wrong]


def test_every_fault_is_told_at_once_on_the_line_of_its_key(rules: Rules, tmp_path: Path) -> None:
    """By the name of the key, not of the option of `host` that says the same."""
    found = told(
        rules, tmp_path, domain="Hoa Sen", portals=["http://a"], report_to="ai", bands=["lop-13"], logo="a.png"
    )
    assert [line for line, _ in found] == [4, 5, 6, 7, 8]
    assert all(message.startswith("thcs-hoa-sen: ") for _, message in found)
    assert ["domain “Hoa Sen”" in found[0][1], "portals “http://a”" in found[1][1]] == [True, True]
    assert not any("--" in message for _, message in found)


def test_a_key_without_a_line_of_its_own_is_told_where_the_profile_stands(rules: Rules, tmp_path: Path) -> None:
    """A row of a table has one line for all."""
    _, wrong = schools.ready(
        Profile.model_validate(GIVEN | {"bands": ["lop-13"]}), Origin("bang.csv", 7, tmp_path), rules
    )
    assert [(problem.path, problem.line) for problem in wrong] == [("bang.csv", 7)]


def test_a_day_that_is_over_is_told(rules: Rules, tmp_path: Path) -> None:
    """By the day of the run, not of the machine."""
    until = {"report_to": "mailto:cntt@hoa-sen.example", "report_until": "2027-05-01"}
    assert told(rules, tmp_path, **until) == []
    later = dataclasses.replace(rules, today=TODAY.replace(year=2028))
    assert [line for line, _ in told(later, tmp_path, **until)] == [5]


@pytest.mark.parametrize("name", ["../ngoai.md", "/etc/hostname", "trang/../../ngoai.md", "lien-ket.md"])
def test_a_page_is_read_from_the_folder_of_the_profile_alone(rules: Rules, tmp_path: Path, name: str) -> None:
    """Neither by dots, nor by the root, nor by a link that somebody laid there."""
    (tmp_path / "ngoai.md").write_text("# Ngoài thư mục\n", "utf-8")
    own = tmp_path / "ho-so"
    own.mkdir()
    (own / "lien-ket.md").symlink_to(tmp_path / "ngoai.md")
    found = told(rules, own, pages=[name])
    assert [(line, "nằm trong thư mục của hồ sơ" in message) for line, message in found] == [(4, True)]


def test_one_page_is_listed_once(rules: Rules, tmp_path: Path) -> None:
    """Its twin in English is another."""
    for name in ("noi-quy.md", "noi-quy.en.md"):
        (tmp_path / name).write_text("# Nội quy\n", "utf-8")
    assert told(rules, tmp_path, pages=["noi-quy.md", "noi-quy.en.md"]) == []
    found = told(rules, tmp_path, pages=["noi-quy.md", "noi-quy.en.md", "noi-quy.md"])
    assert [message.partition("trang riêng: ")[2] for _, message in found] == ["noi-quy.md ghi hai lần"]


def test_links_of_a_page_are_looked_up_in_the_release_and_among_the_schools_own(
    registry: Registry, site: Path, tmp_path: Path
) -> None:
    """Only when there is a built site."""
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n\n[a](lich.html) [b](lop-6-7/index.html)\n", "utf-8")
    (tmp_path / "lich.md").write_text("# Lịch\n\n[c](truong-noi-quy.html)\n", "utf-8")
    known = schools.rules(registry, ROOT, TODAY, site)
    assert told(schools.rules(registry, ROOT, TODAY, tmp_path / "chua-dung"), tmp_path, pages=["noi-quy.md"]) == []
    assert told(known, tmp_path, pages=["lich.md", "noi-quy.md"])[0][1].count("lich.html") == 1
    (tmp_path / "noi-quy.md").write_text("# Nội quy\n\n[a](truong-lich.html) [b](lop-6-7/index.html)\n", "utf-8")
    assert told(known, tmp_path, pages=["lich.md", "noi-quy.md"]) == []


def test_a_dark_colour_is_found_for_a_light_one(school: Make) -> None:
    """Readable on the dark ground; without a colour there is none."""
    assert school().colours == {}
    tints = school(colour="#1b5e9e").colours
    assert tints["light"] == "#1b5e9e" and tints["dark"] not in {"", "#1b5e9e"}


def test_a_school_without_an_english_name_has_its_own(school: Make) -> None:
    assert school().name("en") == "Trường THCS Hoa Sen"
    assert school(name_en="Hoa Sen School").name("en") == "Hoa Sen School"
