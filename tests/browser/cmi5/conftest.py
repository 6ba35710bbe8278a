"""A store that others wrote, the LMS in front of it, a lesson's package and a learner's tab."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from courseware.content.model import Course, Lang, Lesson
from courseware.embedding.packages import Shelf
from courseware.views.exports.cmi5 import CMI5
from courseware.views.exports.cmi5_structure import SPACE
from courseware.views.exports.format import Wanted
from courseware.views.view import Part

from ... import interface
from ...miniature import ROOT
from . import cmi5_lms, lrs
from .cmi5_lms import Lms
from .lrs import Store

FRAME = '<!doctype html><html lang="vi"><link rel="icon" href="data:,"><title>LMS</title><iframe width="360" height="700"></iframe>'


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One for all tests; each has a registration of its own."""
    with lrs.running(tmp_path_factory.mktemp("lrs")) as found:
        yield found


@pytest.fixture
def system(store: Store) -> Iterator[Lms]:
    """The LMS in front of it."""
    with cmi5_lms.serving(store) as found:
        yield found


@pytest.fixture(scope="session")
def lesson(course: Course) -> Lesson:
    """One that asks nothing but questions with one right option."""
    return next(one for one in course.ready() if {q.kind for q in course.banks[one.path].placed} == {"single"})


@pytest.fixture(scope="session")
def numbers(course: Course, lesson: Lesson) -> range:
    """Of its questions."""
    return range(1, len(course.banks[lesson.path].placed) + 1)


@pytest.fixture(scope="session")
def package(
    course: Course, lesson: Lesson, built: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Lang], str]:
    """The lesson's package in a language, unpacked where the LMS has its window; the address of what is to be launched."""

    @cache
    def make(lang: Lang) -> str:
        wanted = Wanted(course, (lesson,), lang, interface.said(lang), Shelf(built, ROOT / "overrides", lang))
        [data] = [part.data for part in CMI5.parts(wanted) if isinstance(part, Part)]
        folder = tmp_path_factory.mktemp("cmi5")
        zipfile.ZipFile(io.BytesIO(data)).extractall(folder / "goi")
        (folder / "lms.html").write_text(FRAME, "utf-8")
        (folder / "ve.html").write_text(FRAME.replace("LMS", "Back"), "utf-8")
        launched = etree.parse(folder / "goi/cmi5.xml").findtext(f".//{{{SPACE}}}url")
        return f"{serve(folder)}/goi/{launched}"

    return make


@pytest.fixture
def tab(browser: Browser) -> Page:
    """A learner of his own at a computer that others use, on a small screen."""
    return browser.new_context(reduced_motion="reduce", viewport={"width": 400, "height": 720}).new_page()
