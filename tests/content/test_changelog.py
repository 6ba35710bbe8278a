"""What teachers read of the changelog: their lines, in two languages, under the release that brought them."""

from __future__ import annotations

import pytest

from courseware.content import changelog
from courseware.content.model import Lang

LOG = """# Những thay đổi

## Unreleased

### Added

- **Dạy học:** Bài mới về mã QR.
  *Teaching:* A new lesson on QR codes.
- Lệnh mới cho máy chủ.

## 1.0.0 - 2026-12-01

- Chỉ cho kỹ sư.

## 0.9.0 - 2026-11-20

- **Dạy học:** Phiếu in được.
  *Teaching:* Printable sheets.
"""


def test_lines_for_teachers_stand_under_their_release() -> None:
    """What is for others is left out, and so is a release that brought the classroom nothing."""

    releases, problems = changelog.parse(LOG)

    assert problems == []
    assert [(release.number, [item[Lang.EN] for item in release.items]) for release in releases] == [
        ("", ["A new lesson on QR codes."]),
        ("0.9.0 - 2026-11-20", ["Printable sheets."]),
    ]
    assert releases[0].items[0][Lang.VI] == "Bài mới về mã QR."


def test_without_a_changelog_nothing_is_new() -> None:
    assert changelog.parse("") == ((), [])


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("  *Teaching:* A new lesson on QR codes.\n", "", 7, "thiếu bản tiếng Anh"),
        ("  *Teaching:* A new lesson on QR codes.", "  *Teaching:*", 7, "thiếu bản tiếng Anh"),
        ("A new lesson on QR codes", "A new lesson on `QR` codes", 7, "không có dấu “`”"),
        ("Bài mới về mã QR", "Bài mới về **mã QR**", 7, "không có dấu “*”"),
        ("- **Dạy học:** Phiếu", "- Dạy học: Phiếu", 17, "viết “- **Dạy học:** …”"),
        ("- **Dạy học:** Phiếu", "* **Dạy học**: Phiếu", 17, "viết “- **Dạy học:** …”"),
        ("- Lệnh mới cho máy chủ.", "  *Teaching:* Alone.", 9, "viết “- **Dạy học:** …”"),
        ("# Những thay đổi", "- **Dạy học:** Trước mọi bản.", 1, "dưới một dòng “## …”"),
    ],
)
def test_a_line_that_is_not_as_meant_is_told(old: str, new: str, line: int, sentence: str) -> None:
    """Else a teacher would not see it, or see signs of Markdown."""

    _, problems = changelog.parse(LOG.replace(old, new, 1))

    assert (problems[0].path, problems[0].line, problems[0].rule) == ("CHANGELOG.md", line, "co-gi-moi")
    assert sentence in problems[0].message
