"""The plan of a school year."""

from __future__ import annotations

from courseware.views.office import form
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import spreading
from courseware.views.word.paragraphs import paragraphs

PARTS = (
    "I. MỤC ĐÍCH, YÊU CẦU", "II. ĐẶC ĐIỂM TÌNH HÌNH", "III. NỘI DUNG, NHIỆM VỤ", "IV. LỘ TRÌNH THỰC HIỆN",
    "V. PHÂN CÔNG THỰC HIỆN", "VI. KIỂM TRA, CHẾ ĐỘ BÁO CÁO", "VII. TỔ CHỨC THỰC HIỆN",
)  # fmt: skip


def test_the_plan_has_the_seven_parts_of_real_ones(desk: Desk) -> None:
    """In their order."""

    told = form.elements(spreading.plan(desk), desk.school)
    found = [one.text for element in told for one in paragraphs(element)]

    assert [line for line in found if line in PARTS] == list(PARTS)


def test_those_who_share_the_work_are_all_named(desk: Desk) -> None:
    """From the head to parents."""

    told = " ".join(one.text for one in spreading.SHARE.below)  # type: ignore[union-attr]

    for who in (
        "Hiệu trưởng:",
        "Phó hiệu trưởng",
        "Tổ an ninh mạng",
        "Tổ chuyên môn",
        "chủ nhiệm",
        "Tổng phụ trách",
        "cha mẹ",
    ):
        assert who in told
    assert desk.school.name in spreading.plan(desk).lead[0]
