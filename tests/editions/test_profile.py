"""The closed model of what a school says, key by key."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from courseware.editions.profile import LISTS, Profile, lines, read

THREE = {"slug": "hoa-sen", "name": "Trường Hoa Sen", "levels": ["thcs"]}


def profile(**keys: Any) -> Profile:
    """A profile with these keys beside the three that every one has."""
    return Profile.model_validate(THREE | keys)


def test_what_is_not_said_is_empty() -> None:
    """No colour, no logo, no address, the root of its domain."""
    made = profile()
    assert (made.path, made.contacts, made.report_until) == ("/", {}, None)
    assert not any((made.name_en, made.bands, made.colour, made.logo, made.domain, made.portals, made.pages))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [('Trường "A" và "B"', "Trường “A” và “B”"), ('Trường "A', "Trường “A"), ("Trường 'A'", "Trường 'A'")],
)
def test_a_name_can_stand_in_css_html_and_json(typed: str, kept: str) -> None:
    """Straight quotes open and close in turn; a single one ends no string there."""
    assert profile(name=typed).name == kept


@pytest.mark.parametrize("sign", ["\n", "\t", "\\", "\u200b", "\u202e", "\x00"])
@pytest.mark.parametrize("key", ["name", "name_en", "register_number"])
def test_a_sign_that_nobody_sees_is_refused(key: str, sign: str) -> None:
    """It would end the line, or turn the words around."""
    with pytest.raises(ValidationError, match="chỉ một dòng"):
        profile(**{key: f"Trường{sign}Hoa Sen"})


def test_a_colour_is_kept_in_small_letters() -> None:
    """So one colour is one text."""
    assert profile(colour="#1B5E9E").colour == "#1b5e9e"


@pytest.mark.parametrize("name", ["google1a2b3c.html", "BingSiteAuth.xml", "a.b.txt"])
def test_a_mark_of_ownership_may_lie_in_the_root(name: str) -> None:
    assert profile(allowed=[name]).allowed == (name,)


@pytest.mark.parametrize("name", ["a/b.html", "..", ".htaccess", "cua-sau.PHP", "khong-duoi", "a b.html"])
def test_nothing_else_may(name: str) -> None:
    """No folder, no hidden file, no program however it is written."""
    with pytest.raises(ValidationError, match="không phải chương trình"):
        profile(allowed=[name])


@pytest.mark.parametrize(
    "body", ["UBND xã Xuân Đông", "Ủy ban nhân dân đặc khu Cô Tô", "Sở Giáo dục và Đào tạo Hoa Lư"]
)
def test_the_body_above_a_school_is_its_commune_or_its_department(body: str) -> None:
    assert profile(parent_body=body).parent_body == body


@pytest.mark.parametrize("body", ["Phòng GD&ĐT huyện An Bình", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "phòng gdđt"])
def test_a_division_of_a_district_is_no_more(body: str) -> None:
    """The sentence says what to write."""
    with pytest.raises(ValidationError, match="không còn phòng giáo dục và đào tạo: ghi UBND xã"):
        profile(parent_body=body)


@pytest.mark.parametrize(("code", "right"), [("THCSHS", True), ("TH&THCSĐH", True), ("thcs", False), ("TH-HS", False), ("TRƯỜNG", False)])  # fmt: skip
def test_an_abbreviation_can_stand_in_a_number(code: str, right: bool) -> None:
    """Capitals without marks, Đ, digits and &."""
    if right:
        assert profile(abbreviation=code).abbreviation == code
    else:
        with pytest.raises(ValidationError, match="chữ in hoa không dấu"):
            profile(abbreviation=code)


def test_keys_with_several_values_are_lists_of_a_cell() -> None:
    """A table parts them by commas."""
    assert sorted(LISTS) == ["allowed", "bands", "levels", "pages", "portals"]


def test_a_key_is_found_on_its_line() -> None:
    """For faults that are seen later; a key that is not there counts as the first line."""
    text = "# Hồ sơ\nslug: hoa-sen\nname: Trường Hoa Sen\n\nlevels: [thcs]\n"
    found, wrong = read("truong.yml", text)
    places = lines("truong.yml", text)
    assert found == profile() and wrong == []
    assert (places["slug"], places["levels"]) == (2, 5)
    assert set(places) == set(Profile.model_fields)
