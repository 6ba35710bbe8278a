"""The budgets of a page, on the wire (gzip -9), for a phone on 3G."""

from __future__ import annotations

import json
import re
from pathlib import Path

import brotli
import pytest
from lxml import html

from courseware.content.model import Course
from courseware.site import measuring, service_worker

KB = 1000


@pytest.fixture(scope="module")
def weights(built: Path) -> list[measuring.Weight]:
    """Every page weighed."""
    return measuring.measure(built)


def test_html_is_at_most_9_kb(weights: list[measuring.Weight]) -> None:
    """A lesson with all its questions, the list of the law, a story of a whole week."""

    assert {w.page: w.html for w in weights if w.html > 9 * KB} == {}


def lessons(course: Course) -> set[str]:
    """Addresses of all lessons."""
    return {f"{prefix}{lesson.path}.html" for lesson in course.ready() for prefix in ("", "en/")}


def test_a_first_visit_to_a_lesson_is_at_most_28_kb(course: Course, weights: list[measuring.Weight]) -> None:
    """HTML, styles, scripts, picture and icon together, nothing cached, nothing touched yet."""

    assert {w.page: w.total for w in weights if w.page in lessons(course) and w.total > 28 * KB} == {}


def test_a_first_visit_with_all_that_is_kept_is_at_most_35_kb(
    built: Path, course: Course, weights: list[measuring.Weight]
) -> None:
    """Brotli: the heaviest lessons with what keeps pages, both lists, help and the offline page.

    tests/browser/app/test_first_page.py holds that a browser asks for nothing else.
    """

    heaviest = sorted((w for w in weights if w.page in lessons(course)), key=lambda w: w.total)[-4:]
    for weight in heaviest:
        page = html.document_fromstring((built / weight.page).read_bytes())
        lang, band = page.get("lang"), page.xpath("string(//body/@data-band)")
        keeper = Path(page.xpath("string(//*[@class='app']/@data-script)")).name
        safe = [f"{'' if lang == 'vi' else 'en/'}{name}" for name in ("can-giup-ngay.html", service_worker.OFFLINE)]
        lists = [f"{service_worker.LISTS}/{group}.json" for group in (lang, f"{lang}-{band}")]
        files = [weight.page, *weight.files, f"assets/{keeper}", service_worker.NAME, *lists, *safe]
        total = sum(len(brotli.compress((built / file).read_bytes())) for file in files)

        assert total <= 35 * KB, (weight.page, total)


def test_a_first_visit_to_any_page_is_at_most_35_kb(weights: list[measuring.Weight]) -> None:
    """Lists show a picture per lesson; the search page has the titles of all pages."""

    assert {w.page: w.total for w in weights if w.total > 35 * KB} == {}


def test_the_search_index_grows_by_less_than_half_a_kilobyte_a_page(
    built: Path, weights: list[measuring.Weight]
) -> None:
    """Both parts, compressed, for each page that the search offers."""

    for lang, root in (("vi", ""), ("en", "en/")):
        page = next(w for w in weights if w.page == f"{root}tim.html")
        index = next(built / name for name in page.files if "search-index" in name)
        texts = next(re.finditer(r"assets/search-texts\.\w+\.js", (built / f"{root}tim.html").read_text("utf-8")))[0]
        first = index.read_text("utf-8")
        pages = len(json.JSONDecoder().raw_decode(first, first.index('{"'))[0]["pages"])
        parts = [measuring.size(file.read_bytes()) for file in (index, built / texts)]

        assert parts[0] < 100 * pages and sum(parts) < 500 * pages, (lang, parts, pages)


def test_a_lesson_asks_for_at_most_8_files(course: Course, weights: list[measuring.Weight]) -> None:
    """Itself, styles, scripts, icon; lists may show a picture per lesson."""

    assert {w.page: w.files for w in weights if w.page in lessons(course) and w.requests > 8} == {}


def test_what_must_arrive_before_painting_is_at_most_14_kb(weights: list[measuring.Weight]) -> None:
    """HTML and blocking styles fit into the first flight of TCP (10 segments)."""

    assert {w.page: w.critical for w in weights if w.critical > 14 * KB} == {}
