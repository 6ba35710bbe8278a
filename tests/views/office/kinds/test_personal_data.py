"""The regulation on personal data says what the law says."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.views.office import outline
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import personal_data
from courseware.views.word.paragraphs import Para


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("02 ngày làm việc", "BVDL-2025-D10"),
        ("15 ngày", "BVDL-2025-D10"),
        ("10 ngày", "BVDL-2025-D10"),
        ("20 ngày", "BVDL-2025-D10"),
        ("im lặng không phải là đồng ý", "BVDL-2025-D9"),
        ("từ đủ 07 tuổi", "BVDL-2025-D24"),
        ("trong 72 giờ", "BVDL-2025-D23"),
        ("Mẫu 08", "BCA-DAUMOI"),
        ("Điều 13 Nghị định", "BVDL-2025-D33"),
    ],
)
def test_figures_are_those_of_the_register(words: str, source: str, desk: Desk) -> None:
    """Word for word."""

    chapters = personal_data.regulation(desk).regulation.chapters  # type: ignore[union-attr]
    told = " ".join(one.text for one in outline.written(chapters, outline.CHAPTERS) if isinstance(one, Para))
    says = next(one for one in desk.course.registry.sources.sources if one.id == source).says[Lang.VI]

    assert words in told
    assert words in says
