"""Three schools, and every document of each."""

from __future__ import annotations

import pytest

from courseware.content.model import Course
from courseware.views.office import form, office
from courseware.views.office.desk import Desk
from courseware.views.office.letterhead import Letterhead
from courseware.views.office.official import Loose, Official
from courseware.views.word import document

from .opened import Opened, opened

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


@pytest.fixture(scope="session")
def every(course: Course) -> dict[tuple[str, str], Opened]:
    """(code of a school, name of a document) → the file, opened."""
    found = {}
    for school in SCHOOLS:
        at = Desk(course, school)
        for slug, one in office.documents(at).items():
            data = document.document(form.elements(one, school), one.about, at.day)
            found[school.code, slug] = opened(data, one.kind if isinstance(one, Official) else None)
    return found
