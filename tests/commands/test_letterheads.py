"""`edition --kits`: a school's own kits, with its name in them, where its teachers' pages look for them."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from courseware import commands

from ..editions.conftest import page
from ..miniature import ROOT

PROFILE = "slug: hoa-sen\nname: Trường THCS Hoa Sen\nlevels: [{level}]\n"


@pytest.fixture
def site(project: Path) -> Path:
    """A built site as far as an edition reads it; it has no kits yet."""
    for part in ("editions", "partials"):
        shutil.copytree(ROOT / "overrides" / part, project / "overrides" / part, dirs_exist_ok=True)
    folder = project / "site"
    for name in ("index.html", "truong.html", "en/truong.html", "404.html", "en/404.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(page("Trường", "<p>Bản gốc.</p>", "en" if name[:2] == "en" else "vi"), "utf-8")
    (folder / "assets").mkdir()
    return folder


def edition(project: Path, level: str = "thcs") -> int:
    """Run the command for a school of one level."""
    (project / "hoa-sen.yml").write_text(PROFILE.format(level=level), "utf-8")
    words = ["edition", str(project / "hoa-sen.yml"), "-q", "--kits", "--form", "shared"]
    return commands.main(words, project)


def test_the_kits_of_a_school_have_its_name(project: Path, site: Path) -> None:
    """One zip for each lesson of its bands, at the root of its files; its style sheet says that they are there."""
    (site / "tai-ve").mkdir()
    assert edition(project) == 0
    folder = project / "dist/editions/truong/hoa-sen"
    assert [file.name for file in folder.glob("*.zip")] == ["truong-bo-lop-6-7_tin-nhan-la.zip"]
    with zipfile.ZipFile(folder / "truong-bo-lop-6-7_tin-nhan-la.zip") as packed:
        plan = docx.Document(io.BytesIO(packed.read("lop-6-7_tin-nhan-la_ke-hoach-bai-day.docx")))
    assert "Trường: THCS Hoa Sen" in plan.tables[0].rows[0].cells[0].text
    assert "html{--own-kits:1}" in (folder / "truong.css").read_text("utf-8")


def test_bands_that_it_does_not_teach_have_none(project: Path, site: Path) -> None:
    """Then its style sheet promises nothing."""
    (site / "tai-ve").mkdir()
    assert edition(project, "tieu-hoc") == 0
    folder = project / "dist/editions/truong/hoa-sen"
    assert list(folder.glob("*.zip")) == []
    assert "own-kits" not in (folder / "truong.css").read_text("utf-8")


def test_a_site_without_kits_has_no_place_for_them(
    project: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Teachers' pages would have no link: it is said how to build one, and nothing is written."""
    assert edition(project) == 2
    assert "build --kits" in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_what_a_lesson_lacks_is_told_first(project: Path, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By file; nothing is written."""
    (site / "tai-ve").mkdir()
    lesson = project / "docs/vi/lop-6-7/tin-nhan-la.md"
    lesson.write_text(lesson.read_text("utf-8").replace("- **Ở nhà:**", "- **Nhà:**"), "utf-8")
    assert edition(project) == 1
    assert "tin-nhan-la.md" in capsys.readouterr().err
    assert not (project / "dist").exists()
