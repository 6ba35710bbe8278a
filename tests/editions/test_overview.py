"""A department's own edition: the page of its schools and the register of their addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from courseware.content.model import Lang
from courseware.content.registries import Registry
from courseware.editions import overview, pages
from courseware.editions.schools import School

from .. import interface
from .conftest import ROOT, Run


@pytest.mark.slow
def test_the_department_gets_a_page_of_its_schools(run: Run, table: Path, out: Path) -> None:
    run("editions", table)
    vi = (out / "so/web/truong-danh-sach.html").read_text("utf-8")
    assert 'href="https://an-toan.hoa-sen.example/"' in vi and 'href="th-cay-bang/index.html"' in vi and "012/HS" in vi
    en = (out / "so/web/en/truong-danh-sach.html").read_text("utf-8")
    assert "Hoa Sen School" in en and 'href="../th-cay-bang/index.html"' in en
    assert 'href="truong-danh-sach.html"' in (out / "so/web/truong.html").read_text("utf-8")


@pytest.mark.slow
def test_the_department_may_have_a_profile_of_its_own(run: Run, table: Path, out: Path, tmp_path: Path) -> None:
    text = "slug: so\nname: Sở Hoa Sen\nlevels: [so]\ndomain: an-toan.so.example\n"
    (tmp_path / "so.yml").write_text(text, "utf-8")
    run("editions", table, "--department", str(tmp_path / "so.yml"))
    assert "Sở Hoa Sen" in (out / "so/web/truong.css").read_text("utf-8")


Make = Callable[..., School]


@pytest.mark.parametrize(
    ("home", "shared", "found"),
    [
        (
            "so.example",
            True,
            {"so.example": "so", "hoa-sen.example/an-toan/": "hoa-sen", "so.example/hoa-mai/": "hoa-mai"},
        ),
        ("so.example", False, {"so.example": "so", "hoa-sen.example/an-toan/": "hoa-sen"}),
        ("", True, {"hoa-sen.example/an-toan/": "hoa-sen"}),
    ],
)
def test_a_school_is_official_on_its_own_domain_or_beside_the_department(
    school: Make, home: str, shared: bool, found: dict[str, str]
) -> None:
    """Without a domain anywhere there is no address that somebody could check."""
    schools = [school(slug="hoa-sen", domain="hoa-sen.example", path="/an-toan/"), school(slug="hoa-mai")]
    department = school(slug="so", levels=("so",), domain=home)
    assert overview.addresses(schools, department, shared) == found


def test_the_list_stands_first_among_the_pages_and_says_no_more_than_is_known(school: Make, registry: Registry) -> None:
    """In both languages, by slug; no link where a school has no address, words of a school are text."""
    said = {lang: interface.said(lang) for lang in Lang}
    drawing = pages.SchoolDrawing(ROOT / "overrides", registry, (), said)
    schools = [school(slug="hoa-sen", name="Trường <b> Hoa Sen"), school(slug="hoa-cuc", register_number="7/HS")]
    made = overview.department(school(slug="so", levels=("so",)), schools, drawing, shared=False)
    assert [(page.path, page.lang) for page in made.pages] == [
        ("truong-danh-sach.html", "vi"),
        ("truong-danh-sach.html", "en"),
    ]
    html = made.pages[0].html
    assert html.index('id="hoa-cuc"') < html.index('id="hoa-sen"')
    assert "<a " not in html and "7/HS" in html and "Trường &lt;b&gt; Hoa Sen" in html
