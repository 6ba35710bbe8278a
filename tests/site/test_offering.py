"""A site that was built with kits offers them at its teachers' pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import html

from courseware.site import building
from courseware.views import packing

from ..miniature import LESSON

ZIP = "tai-ve/lop-6-7_tin-nhan-la.zip"


def test_each_teachers_page_leads_to_the_kit_of_its_lesson(miniature: Callable[[Path], Path], tmp_path: Path) -> None:
    """One zip for both languages, which the page calls by its weight and contents; without the option there is none."""

    project = miniature(tmp_path / "project")
    built = building.build(project, tmp_path / "site", quiet=True, kits=True)
    assert built

    data = (built.folder / ZIP).read_bytes()
    names = [name for name, _ in packing.files(data)]
    assert "lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx" in names
    for root in ("", "en/"):
        page = built.folder / f"{root}{LESSON}/day-bai.html"
        tree = html.fromstring(page.read_bytes())
        (link,) = tree.xpath("//a[@download]")
        assert (page.parent / link.get("href")).resolve() == (built.folder / ZIP).resolve()
        assert f"{-(-len(data) // 1000)} kB" in link.text
        assert "kế hoạch bài dạy" in tree.xpath("string(//p[@class='parcel'])")

    plain = building.build(project, tmp_path / "plain", quiet=True)
    assert plain
    assert not (plain.folder / "tai-ve").exists()
    assert not html.fromstring((plain.folder / f"{LESSON}/day-bai.html").read_bytes()).xpath("//a[@download]")
