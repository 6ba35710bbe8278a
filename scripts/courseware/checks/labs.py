"""Labs: every item can be practised, half of what is told apart is genuine, both languages have the same, lessons lead there, decks draw what is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.checks.targets import LINK
from courseware.content.labs.deck import Deck
from courseware.content.labs.lab import FOLDER, Lab
from courseware.content.model import Lang
from courseware.content.problems import Problem

RULE = "thuc-hanh"


def check(context: Context) -> Iterator[Problem]:
    """Every lab."""
    bands = {band.id for band in context.course.registry.scope.bands}
    linked = _linked(context)
    for lab in context.course.labs:
        vi, en = (f"docs/{lang}/{lab.path}.md" for lang in Lang)
        for path, body in ((vi, lab.bodies[Lang.VI]), (en, lab.bodies[Lang.EN])):
            yield from (Problem(path, fault.line, RULE, fault.message) for fault in body.faults())
        yield from (Problem(vi, line, RULE, message) for line, message in _lab(context, lab, vi, bands))
        if lab.bodies[Lang.VI].key != lab.bodies[Lang.EN].key:
            yield Problem(en, context.line(en, "title"), RULE, f"các mục khác bản tiếng Việt: {_difference(lab)}")
        if lab.path not in linked and lab.kind != Deck.kind:
            message = f"chưa bài học nào dẫn tới: thêm liên kết ../{lab.path}.md vào một bài của nhóm"
            yield Problem(vi, context.line(vi, "lab"), RULE, message)


def _lab(context: Context, lab: Lab, path: str, bands: set[str]) -> Iterator[tuple[int, str]]:
    for band in lab.bands:
        if band not in bands:
            yield context.line(path, "bands", band), f"bands: nhóm “{band}” không có trong scope.yml"
    for id_ in lab.sources:
        if context.course.registry.source(id_) is None:
            yield context.line(path, "sources", id_), f"sources: căn cứ “{id_}” không có trong sources.yml"
    for wanted in lab.bodies[Lang.VI].wants(lab.path, context.course):
        yield context.line(path, "lab"), wanted


def _difference(lab: Lab) -> str:
    """The first entry in which the two languages differ."""
    vi, en = lab.bodies[Lang.VI].key, lab.bodies[Lang.EN].key
    n = next((n for n, (one, other) in enumerate(zip(vi, en, strict=False)) if one != other), min(len(vi), len(en)))
    wanted, found = (f"“{key[n]}”" if n < len(key) else "không có gì" for key in (vi, en))
    return f"mục thứ {n + 1} cần {wanted}, đang là {found}"


def _linked(context: Context) -> set[str]:
    """The paths of the labs that a published lesson leads to."""
    found: set[str] = set()
    for lesson in context.course.ready():
        for match in LINK.finditer(lesson.texts[Lang.VI].body):
            url = (match["url"] or match["other"] or "").partition("#")[0]
            path = posixpath.normpath(posixpath.join(posixpath.dirname(lesson.path), url))
            if path.startswith(f"{FOLDER}/"):
                found.add(path.removesuffix(".md"))
    return found
