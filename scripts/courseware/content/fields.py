"""The front matter of every kind of file: one closed model each.

The same models check a file, print the reference for authors and give editors a JSON Schema.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from courseware.content import labs
from courseware.content.model import Mould
from courseware.content.registries import Closed
from courseware.content.scalars import Day, Whole

Title = Annotated[
    str, Field(min_length=3, max_length=60, description="Tên trang, nhiều nhất 60 ký tự, không dấu chấm cuối")
]
Description = Annotated[
    str, Field(min_length=50, max_length=160, description="Một câu 50–160 ký tự: học xong làm được gì")
]
Objectives = Annotated[
    tuple[str, ...], Field(min_length=2, max_length=4, description="2–4 mục tiêu, mỗi mục bắt đầu bằng động từ")
]
Reviewed = Annotated[Day, Field(description="Ngày có người đọc lại toàn bộ trang")]
Translates = Annotated[
    str,
    Field(
        pattern=r"^[0-9a-f]{8}$",
        description='Dấu của bản tiếng Việt đã dịch; chưa có thì viết "00000000", `course.py stamp` ghi lại',
    ),
]

Answers = Annotated[
    tuple[str, ...],
    Field(max_length=2, description="Chữ của hai nút: thật, rồi đáng ngờ; bỏ trống thì dùng “Thật”, “Đáng ngờ”"),
]

MOULDS = (
    "Khuôn bài, một trong tám: mystery (ai, bằng cách nào?), genuine-first (trông xấu mà thật), did-it (chính em lỡ làm), "
    "helper (em giúp người khác), maker (làm ra một thứ), game (chơi trên giấy), dilemma (hai điều tốt chọn một), "
    "story (chuyện tháng trước tiếp diễn)"
)
COMPETENCES = "Mã năng lực của competences.yml: 4.1.TC1c (năng lực số), 6.A3.4 (giáo dục AI), GV.4.3 (giáo viên)"


class LessonFields(Closed):
    """A Vietnamese lesson."""

    title: Title
    description: Description
    minutes: Annotated[Whole, Field(ge=3, le=90, description="Số phút cả bài")]
    grade: Annotated[
        Whole | None,
        Field(ge=1, le=12, description="Lớp học bài này, một lớp của nhóm; mầm non và người lớn không ghi"),
    ] = None
    mould: Annotated[Mould, Field(description=MOULDS)]
    strand: Annotated[str, Field(pattern=r"^S\d+$", description="Mạch, S1 đến S10")]
    cells: Annotated[tuple[str, ...], Field(min_length=1, description="Các ô của scope.yml mà bài dạy")]
    objectives: Objectives
    competences: Annotated[tuple[str, ...], Field(description=COMPETENCES)] = ()
    hook: Annotated[str, Field(description="Bài sách giáo khoa móc nối được, đúng chữ của hooks.yml; chỉ khi có")] = ""
    sources: Annotated[tuple[str, ...], Field(min_length=1, description="Mã căn cứ của sources.yml")]
    reviewed: Reviewed
    review_in: Annotated[Whole, Field(ge=1, le=36, description="Số tháng phải đọc lại")] = 12
    status: Annotated[Literal["draft", "ready"], Field(description="draft: chưa xuất bản")] = "ready"


class LessonTwinFields(Closed):
    """The English twin of a lesson; all else is inherited."""

    title: Title
    description: Description
    objectives: Objectives
    reviewed: Reviewed
    translates: Translates


class PageFields(Closed):
    """A Vietnamese page that is not a lesson."""

    title: Title
    description: Description
    reviewed: Reviewed


class PageTwinFields(PageFields):
    """The English twin of a page."""

    translates: Translates


class LabFields(PageFields):
    """A Vietnamese page of the labs."""

    lab: Annotated[
        str,
        Field(
            description="Kiểu thực hành: telling (phân biệt thật và đáng ngờ), passphrase (đo và bốc mật khẩu), deck (thẻ in từ trang khác), tale (chuyện rẽ nhánh), board (trò chơi để in)"
        ),
    ]
    bands: Annotated[tuple[str, ...], Field(min_length=1, description="Mã các nhóm dùng trang này, như L67")]
    minutes: Annotated[Whole, Field(ge=3, le=90, description="Số phút làm cả trang")]
    answers: Answers = ()
    sources: Annotated[tuple[str, ...], Field(description="Mã căn cứ của sources.yml, khi có dẫn")] = ()

    @field_validator("lab")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in labs.NAMED:
            raise ValueError(f"cần một trong {', '.join(labs.NAMED)}")
        return value


class LabTwinFields(PageTwinFields):
    """The English twin of a page of the labs; all else is inherited."""

    answers: Answers = ()


class MovedFields(Closed):
    """A page whose address has changed, in either language: nothing but where it went."""

    moved_to: Annotated[
        str,
        Field(
            pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$",
            description="Đường dẫn mới của trang, như lop-6-7/ten-bai, không có đuôi .md",
        ),
    ]


class BankFields(Closed):
    """A Vietnamese bank."""

    title: Title
    reviewed: Reviewed


class BankTwinFields(BankFields):
    """The English twin of a bank."""

    translates: Translates
