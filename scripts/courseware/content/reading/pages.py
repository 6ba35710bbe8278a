"""What lies at one path of `docs/`: a lesson, a lab, another page, or a page that has moved."""

from __future__ import annotations

import re
from dataclasses import dataclass

from courseware.content import fields, labs
from courseware.content.files import Files
from courseware.content.labs.lab import Lab
from courseware.content.model import Lang, Lesson, Page
from courseware.content.problems import Problem
from courseware.content.reading.twins import Twins, names, twins

TOP = "docs"
MOVED = re.compile(r"^moved_to *:", re.M)
LESSON = re.compile(r"^(strand|cells) *:", re.M)
LAB = re.compile(r"^lab *:", re.M)


@dataclass(frozen=True)
class Leaf:
    """What was read at one path; all is None when it could not be read. A lab has its page beside it."""

    lesson: Lesson | None = None
    page: Page | None = None
    lab: Lab | None = None
    moved: str | None = None
    """The path where the page is now."""


def leaf(files: Files, path: str, band: str) -> Leaf:
    """What the two files of a path are; `band` is that of its folder, "" for a folder that is no band's."""
    front = _front(files, path)
    if MOVED.search(front):
        return Leaf(moved=_moved(files, path))
    if not band and LESSON.search(front):
        for name in names(TOP, path).values():  # its texts alone: `checks/bands.py` says what to do
            files.text_or_nothing(name)
        return Leaf()
    if band and path.rpartition("/")[2] != "index":
        return Leaf(lesson=_lesson(files, path, band))
    return _lab(files, path) if LAB.search(front) else Leaf(page=_page(files, path))


def _front(files: Files, path: str) -> str:
    """What stands between the first two --- of the Vietnamese file, or of the other when there is none."""
    name = next(filter(files.is_file, names(TOP, path).values()), None)
    return ((files.text(name) if name else None) or "").partition("\n---")[0]


def _moved(files: Files, path: str) -> str | None:
    both = twins(files, TOP, path, fields.MovedFields, fields.MovedFields)
    if both is None:
        return None
    vi, en = (twin.fields.moved_to for twin in both)
    if vi != en:
        message = f"moved_to: cần “{vi}” như bản tiếng Việt, đang là “{en}”"
        files.problems.append(Problem(both[1].document.path, 2, "dia-chi", message))
    return str(vi)


def _lesson(files: Files, path: str, band: str) -> Lesson | None:
    both = twins(files, TOP, path, fields.LessonFields, fields.LessonTwinFields)
    if both is None:
        return None
    vi, en = both
    f = vi.fields
    return Lesson(
        path, band, f.strand, f.minutes, f.grade, f.mould, f.hook, f.cells, f.competences, f.sources, f.review_in, f.status == "draft",
        {Lang.VI: vi.text, Lang.EN: en.text}, vi.digest, en.fields.translates,
    )  # fmt: skip


def _page(files: Files, path: str) -> Page | None:
    both = twins(files, TOP, path, fields.PageFields, fields.PageTwinFields)
    return _as_page(path, both) if both else None


def _as_page(path: str, both: Twins) -> Page:
    vi, en = both
    return Page(path, {Lang.VI: vi.text, Lang.EN: en.text}, vi.digest, en.fields.translates)


def _lab(files: Files, path: str) -> Leaf:
    """A page of the labs is a page like any other; what is practised on it is kept beside."""
    both = twins(files, TOP, path, fields.LabFields, fields.LabTwinFields)
    if both is None:
        return Leaf()
    f = both[0].fields
    bodies, kind = {}, labs.NAMED[f.lab]
    for lang, twin in zip(Lang, both, strict=True):
        document = twin.document
        bodies[lang], found = kind.parse(kind.cut(document.body, document.body_line))
        files.problems += [Problem(document.path, fault.line, "thuc-hanh", fault.message) for fault in found]
    answers = {lang: twin.fields.answers for lang, twin in zip(Lang, both, strict=True)}
    return Leaf(page=_as_page(path, both), lab=Lab(path, f.lab, f.bands, f.minutes, f.sources, answers, bodies))
