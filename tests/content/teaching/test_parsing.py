"""A lesson's section for teachers is read as it was meant, or every flaw of it is told with its line."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.content.teaching import parsing
from courseware.content.teaching.model import Slip, Teaching

ABOVE = "## Tình huống {#tinh-huong}\n\nMột chuyện.\n\n"
RIGHT = """\
## Dành cho thầy cô {#thay-co}

- **Chuẩn bị:** không cần máy.
- **5 phút:** đọc đoạn chat (2), mỗi em viết một câu, rồi gấp lại (3).
- **15 phút:** ba câu hỏi (10).
- **45 phút:** ghế trống (4 ghế) (20), các câu kiểm tra (10).
- **Sản phẩm:** một câu gửi Khang.
- **Mong đợi:** hỏi thăm,
  không hỏi vì sao.
- **Hay gặp:** “Kể là mách lẻo.” → “Kể để bạn được an toàn.”
- **Nếu ai kể:** nghe riêng.
- **Ở nhà:** Mỗi người kể một chuyện.
- **Phẩm chất:** Nhân ái: hỏi thăm riêng.
"""


def flaws(section: str) -> list[tuple[int, str]]:
    """Line (from 0 in the body) and message of each flaw."""
    return [(flaw.line, flaw.message) for flaw in parsing.parse(ABOVE + section, Lang.VI)[1]]


def test_what_is_written_is_read() -> None:
    """Minutes run on from the way before; commas and brackets inside a thing to do stay in it; a line goes on below."""

    found, wrong = parsing.parse(ABOVE + RIGHT, Lang.VI)

    assert wrong == []
    assert [(run.minutes, run.after) for run in found.runs] == [(5, 0), (15, 5), (45, 15)]
    assert [(s.start, s.end, s.what) for run in found.runs for s in run.stretches] == [
        (0, 2, "đọc đoạn chat"),
        (2, 5, "mỗi em viết một câu, rồi gấp lại"),
        (5, 15, "ba câu hỏi"),
        (15, 35, "ghế trống (4 ghế)"),
        (35, 45, "các câu kiểm tra"),
    ]
    assert found.expected == ("hỏi thăm, không hỏi vì sao.",)
    assert found.slips == (Slip("“Kể là mách lẻo.”", "“Kể để bạn được an toàn.”"),)
    assert (found.product, found.told, found.care) == (("một câu gửi Khang.",), ("nghe riêng.",), ())
    assert found.home == ("Mỗi người kể một chuyện.",)


def test_a_way_may_stand_alone() -> None:
    """Its minutes then add up to its own."""

    found, wrong = parsing.parse(ABOVE + RIGHT.replace("ba câu hỏi (10)", "kể chuyện (5), ba câu hỏi (10)"), Lang.VI)

    assert wrong == [] and [(run.minutes, run.after) for run in found.runs] == [(5, 0), (15, 0), (45, 15)]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("ba câu hỏi (10)", "ba câu hỏi (9)", 8, "cộng lại 9 phút; cần 15, hoặc 10 nếu dạy tiếp sau 5 phút"),
        ("đọc đoạn chat (2)", "đọc đoạn chat (0)", 7, "các việc cộng lại 3 phút; cần 5"),
        ("các câu kiểm tra (10)", "các câu kiểm tra", 9, "còn thiếu ở “các câu kiểm tra.”"),
        ("ba câu hỏi (10)", "ba câu hỏi", 8, "còn thiếu ở “ba câu hỏi.”"),
        ("**Mong đợi:**", "**Đáp án:**", 11, "nhãn “Đáp án” không có; các nhãn: N phút, Chuẩn bị, Sản phẩm"),
        (" → “Kể để", " “Kể để", 13, "cần hai vế"),
        ("- **Sản phẩm:** một câu gửi Khang.\n", "", 4, "thiếu dòng “- **Sản phẩm:** …”"),
        ("Nhân ái: hỏi", "Tốt bụng: hỏi", 16, "tên là một trong: Yêu nước, Nhân ái, Chăm chỉ, Trung thực, Trách nhiệm"),
        ("Nhân ái: hỏi", "Nhân ái hỏi", 16, "cần “tên: việc làm”"),
        ("- **Nếu ai kể:**", "- Nếu ai kể:", 14, "mỗi mục có nhãn: “- **Nhãn:** …”"),
    ],
)
def test_a_flaw_is_told_at_its_line(old: str, new: str, line: int, message: str) -> None:
    """What was found and what to write; the line of the heading for what is missing."""

    assert old in RIGHT
    found = flaws(RIGHT.replace(old, new, 1))

    assert any(at == line and message in said for at, said in found), found


def test_what_else_stands_there_is_kept() -> None:
    """As Markdown, told last."""

    more = "Tờ của người dẫn:\n\n| Đoạn | Là |\n|---|---|\n| 1 | máy |"
    found, wrong = parsing.parse(f"{ABOVE}{RIGHT}\n{more}\n", Lang.VI)

    assert wrong == [] and found.more == more and found.told == ("nghe riêng.",)


def test_a_lesson_without_the_section_teaches_nothing() -> None:
    """And has no flaw: whether it needs one is asked elsewhere."""

    assert parsing.parse(ABOVE, Lang.VI) == (Teaching(), [])
