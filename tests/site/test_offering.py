"""A site that was built with kits offers them at its teachers' pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import html

from courseware.site import building
from courseware.views import packing

from ..miniature import LESSON

ZIP = "tai-ve/lop-6-7_tin-nhan-la.zip"
BANKS = {"": "tai-ve/lop-6-7_tin-nhan-la_cau-hoi.zip", "en/": "tai-ve/lop-6-7_tin-nhan-la_questions.zip"}


def test_each_teachers_page_leads_to_the_kit_of_its_lesson(miniature: Callable[[Path], Path], tmp_path: Path) -> None:
    """One zip for both languages, which the page calls by its weight and contents, and one of its questions in each language;
    without the option there is none.
    """

    project = miniature(tmp_path / "project")
    built = building.build(project, tmp_path / "site", quiet=True, kits=True)
    assert built

    data = (built.folder / ZIP).read_bytes()
    names = [name for name, _ in packing.files(data)]
    assert "lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx" in names
    for root in ("", "en/"):
        page = built.folder / f"{root}{LESSON}/day-bai.html"
        tree = html.fromstring(page.read_bytes())
        links = tree.xpath("//a[@download]")
        assert [(page.parent / link.get("href")).resolve() for link in links] == [
            (built.folder / path).resolve() for path in (ZIP, BANKS[root])
        ]
        assert f"{-(-len(data) // 1000)} kB" in links[0].text
        kit, bank = tree.xpath("//p[@class='parcel']")
        assert "kế hoạch bài dạy" in kit.text_content()
        assert "Moodle XML" in bank.text_content() and "Kahoot" in bank.text_content()
        assert (page.parent / bank.xpath("a")[0].get("href")).resolve().is_file()

    plain = building.build(project, tmp_path / "plain", quiet=True)
    assert plain
    assert not (plain.folder / "tai-ve").exists()
    assert not html.fromstring((plain.folder / f"{LESSON}/day-bai.html").read_bytes()).xpath("//a[@download]")
