"""Figures as a file that is read back, and as a part of the page on measuring."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import building, page, record
from .timed import FailedError


def a_record(figures: building.Figures) -> record.Record:
    """Of no machine."""
    return record.Record("2026-11-28", 3, {"small": 258}, "Máy", 2, {"Python": "3.11.7"}, (0.4, 1.2), figures)


def test_a_record_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """And something else is refused with its name."""

    made = a_record({"check-cpu": 3.4, "zip-200": "thiếu đĩa"})
    record.write(made, tmp_path / "so.json")
    (tmp_path / "khac.json").write_text("[]", "utf-8")

    assert record.read(tmp_path / "so.json") == made
    with pytest.raises(ValueError, match=r"khac\.json không phải tệp mà bench"):
        record.read(tmp_path / "khac.json")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the page in both languages; nothing else, so nothing is stamped."""
    monkeypatch.setattr(page.stamping, "stamp", lambda *_: None)
    for lang in page.SAID:
        file = tmp_path / f"docs/{lang}/{page.PAGE}.md"
        file.parent.mkdir(parents=True)
        file.write_text("# Trước\n\n## Số {#so-do}\n\ncũ\n\n## Sau\n", "utf-8")
    return tmp_path


def test_the_page_has_the_figures_below_their_heading_and_nothing_else_changes(pages: Path) -> None:
    """The same figures twice are the same bytes."""

    made = a_record({"check-cpu": 3.4, "check-again-cpu": 0.5})
    names = page.write(pages, made)
    once = {name: (pages / name).read_bytes() for name in names}
    page.write(pages, made)
    text = once[f"docs/vi/{page.PAGE}.md"].decode()

    assert {name: (pages / name).read_bytes() for name in names} == once
    assert text.startswith("# Trước\n\n## Số {#so-do}\n\nĐo ngày")
    assert text.endswith("|\n\n## Sau\n")
    assert "cũ" not in text
    assert "| check lần đầu, cả khoá: máy | 3,4 giây | ≤ 3 | ≤ 2 | chưa |" in text
    assert "28/11/2026" in text
    assert "| check khi không sửa gì, cả khoá: máy | 0,5 giây | – | – | – |" in text
    assert (
        "| check for the first time, the course: CPU | 3.4 s | ≤ 3 | ≤ 2 | no |"
        in once[f"docs/en/{page.PAGE}.md"].decode()
    )


def test_a_page_without_a_place_is_left_as_it_is(pages: Path) -> None:
    """Neither language is written."""

    english = pages / f"docs/en/{page.PAGE}.md"
    english.write_text("# Không có mục\n", "utf-8")
    before = (pages / f"docs/vi/{page.PAGE}.md").read_bytes()

    with pytest.raises(FailedError, match="cần một mục có neo"):
        page.write(pages, a_record({}))
    assert (pages / f"docs/vi/{page.PAGE}.md").read_bytes() == before
