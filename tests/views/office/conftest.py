"""Three schools, and what the desk of one has."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.office import office
from courseware.views.office.desk import Desk
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.official import Loose, Official

HOA_SEN = Letterhead(
    "Trường THCS Hoa Sen", "UBND xã Xuân Đông", "Xuân Đông", "THCSHS", frozenset({"thcs"}),
    contacts={"truong": "Văn phòng, tầng 1 nhà A"},
)  # fmt: skip
HOA_MAI = Letterhead("Trường Mầm non Hoa Mai", "UBND phường Đông Hà", "Đông Hà", "MNHM", frozenset({"mam-non"}))
CENTRE = Letterhead(
    "Trung tâm GDNN-GDTX Lam Sơn", "Sở Giáo dục và Đào tạo tỉnh Hoa Lư", "Hoa Lư", "TTLS", frozenset({"gdtx"})
)
SCHOOLS = (HOA_SEN, HOA_MAI, CENTRE)


@pytest.fixture(scope="session")
def desk(course: Course) -> Desk:
    """The real course on the table of a lower secondary school."""
    return Desk(course, HOA_SEN)


@pytest.fixture(scope="session")
def told(desk: Desk) -> dict[str, Official | Loose]:
    """Its documents, before they are written."""
    return office.documents(desk)
