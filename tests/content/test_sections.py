"""The sections of a lesson, the scene that opens it, the section for teachers."""

from __future__ import annotations

import pytest

from courseware.content import sections

BODY = """
Lời đầu.

## Tình huống {#tinh-huong}

Em mở máy.

/// chat | Nhóm 6A
- Em: Dạ.
///

/// sms | Số lạ
///

## Em làm thử {#lam-thu}

### Bước một {#buoc}

Làm.
"""


def test_a_section_is_found_by_its_anchor_in_order() -> None:
    """What stands above the first heading belongs to none; a smaller heading begins none."""

    found = sections.sections(BODY)

    assert list(found) == ["tinh-huong", "lam-thu"]
    assert "Lời đầu" not in "".join(found.values())
    assert found["lam-thu"].strip() == "### Bước một {#buoc}\n\nLàm."


@pytest.mark.parametrize(
    "heading", ["## Tình huống", "##Tình huống {#a}", "## Tình huống {#Tinh}", " ## A {#a}", "## A {#a} b"]
)
def test_a_heading_without_its_anchor_begins_no_section(heading: str) -> None:
    """`check` tells the author; here nothing is guessed."""

    assert sections.sections(f"{heading}\n\nChữ.") == {}


def test_of_two_with_one_anchor_the_later_stays() -> None:
    """A page would have the anchor twice: `check` refuses that."""

    assert sections.sections("## A {#a}\nmột\n## B {#a} \nhai\n") == {"a": "\nhai\n"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (BODY, "chat"),
        ("/// mail\n///\n\n## A {#a}\n\nChữ.\n", ""),
        ("## A {#a}\n\nChữ.\n\n## B {#b}\n\n/// mail\n///\n", ""),
        ("## A {#a}\n\n    /// mail\n", ""),
        ("", ""),
    ],
)
def test_a_lesson_is_opened_by_the_first_scene_of_its_first_section(body: str, kind: str) -> None:
    """One that stands elsewhere opens nothing."""

    assert sections.opening_scene(body) == kind


def test_pupils_read_all_but_the_section_for_teachers() -> None:
    """A lesson without one is read whole."""

    theirs = "## Dành cho thầy cô {#thay-co}\n\n- **Chuẩn bị:** không cần máy.\n"

    assert sections.teachers_apart(f"{BODY}\n{theirs}") == (BODY.rstrip() + "\n", theirs)
    assert sections.teachers_apart(BODY) == (BODY, "")
