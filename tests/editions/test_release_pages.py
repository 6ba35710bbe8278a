"""The pages of a site and the places in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.editions.release_pages import ReleasePages


@pytest.fixture
def pages(tmp_path: Path) -> ReleasePages:
    """A site of two pages and something else."""
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text('<!doctype html><h2 id="muc-dau">Một</h2><p id=hai>', "utf-8")
    (tmp_path / "en/index.html").write_text("<!doctype html><p>No places", "utf-8")
    (tmp_path / "robots.txt").write_text("x", "utf-8")
    return ReleasePages(tmp_path)


def test_each_page_has_its_places(pages: ReleasePages) -> None:
    assert dict(pages) == {"en/index.html": frozenset(), "index.html": {"muc-dau", "hai"}}
    assert len(pages) == 2


@pytest.mark.parametrize("path", ["robots.txt", "../index.html", "khong-co.html", ""])
def test_what_is_no_page_is_not_read(pages: ReleasePages, path: str) -> None:
    assert path not in pages
    with pytest.raises(KeyError):
        pages[path]
