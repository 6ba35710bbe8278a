"""The pages of upkeep as they are built: a law that ends, a source that is not certain, a line for teachers, a day to read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from courseware.site import building

from ..exchanging import exchange
from ..miniature import LESSON

LAW = "LANM-2025-D7.2DD"
LOG = "# A\n\n## Unreleased\n\n- **Dạy học:** Bài <mới>.\n  *Teaching:* A <new> lesson.\n"


@pytest.fixture(scope="module")
def site(miniature: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a law that ends in February, known from one copy, and a changelog."""
    project = miniature(tmp_path_factory.mktemp("upkeep") / "project")
    register = project / "scripts/registry/sources.yml"
    ending = "prohibited.}\n    until: 2027-02-28\n    confidence: medium"
    exchange(register, "prohibited.}\n    confidence: high", ending)
    (project / "CHANGELOG.md").write_text(LOG.replace("<", "").replace(">", " & "), "utf-8")
    done = building.build(project, project / "site", quiet=True)
    assert done is not None
    return done.folder


def main(site: Path, path: str) -> HtmlElement:
    """What a page says, parsed."""
    return html.document_fromstring((site / f"{path}.html").read_text("utf-8")).xpath("//main")[0]


@pytest.mark.parametrize(
    ("path", "last", "todo"),
    [
        ("phieu-doi-luat", "28/02/2027", "Còn đúng đến hết ngày trên"),
        ("en/phieu-doi-luat", "28 Feb 2027", "Right until"),
    ],
)
def test_a_law_that_ends_is_told_with_its_lesson_and_what_to_do(site: Path, path: str, last: str, todo: str) -> None:
    found = main(site, path)
    row = found.xpath("//table//tr[td]")[0]

    assert found.xpath("//section//time/text()") == [last]
    assert row.xpath("string(th/a/@href)").endswith(f"{LESSON}.html")
    assert todo in row.xpath("string(td)")
    assert found.xpath("//section/h2/@id") == [LAW]


def test_a_source_from_one_copy_is_named_with_its_lesson(site: Path) -> None:
    found = main(site, "chua-chac")

    assert [a.get("href") for a in found.xpath("//h3/following-sibling::ul[1]//a")] == [
        f"can-cu/luat-an-ninh-mang-2025.html#{LAW}",
        f"{LESSON}.html",
    ]


@pytest.mark.parametrize(("path", "words"), [("co-gi-moi", "Bài mới & ."), ("en/co-gi-moi", "A new &  lesson.")])
def test_a_line_for_teachers_is_plain_text(site: Path, path: str, words: str) -> None:
    assert main(site, path).xpath("string(//h2/following-sibling::ul/li)") == words


def test_the_register_and_the_lesson_name_the_same_day(site: Path) -> None:
    due = main(site, "so-ra-soat").xpath(f"//li[a[contains(@href, '{LESSON}')]]/time/@datetime")[1]
    lesson = main(site, LESSON).xpath("//div[contains(@class, 'sources')]//time/@datetime")

    assert lesson == ["2026-11-22", due]
    assert main(site, LESSON).xpath("//a[contains(@href, 'chua-chac.html#bao-sai')]")
