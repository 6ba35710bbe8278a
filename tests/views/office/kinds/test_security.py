"""The regulation on cybersecurity says what the law says."""

from __future__ import annotations

from courseware.content.model import Lang
from courseware.views.office import outline
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import security
from courseware.views.word.paragraphs import Para


def lines() -> list[str]:
    """Its sentences."""
    return [
        one.text for one in outline.written(security.REGULATION.chapters, outline.CHAPTERS) if isinstance(one, Para)
    ]


def test_deadlines_are_those_of_the_register(desk: Desk) -> None:
    """For every incident 72 hours from when it was found, 24 more for a grave one, at once for the worst."""

    told = next(line for line in lines() if "72 giờ" in line)
    source = next(one for one in desk.course.registry.sources.sources if one.id == "ND331-D31.2D").says[Lang.VI]

    for words in ("72 giờ kể từ khi phát hiện", "24 giờ", "thông báo ban đầu"):
        assert words in told and words in source
    assert "trường là chủ quản hoặc được uỷ quyền" in told


def test_chapters_and_articles_are_counted_through(desk: Desk) -> None:
    """Five chapters."""

    found = lines()
    articles = [line for line in found if line.startswith("Điều ")]

    assert [line for line in found if line.startswith("Chương ")] == [
        f"Chương {n}" for n in ("I", "II", "III", "IV", "V")
    ]
    assert [int(line.split(".")[0][5:]) for line in articles] == list(range(1, len(articles) + 1))
    assert security.regulation(desk).regulation == security.REGULATION
