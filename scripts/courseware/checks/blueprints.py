"""A blueprint asks for what is taught, adds up, and the banks can fill it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from courseware.checks.context import Context
from courseware.content.blueprints import choosing, telling
from courseware.content.blueprints.model import FOLDER, Blueprint, Parallel
from courseware.content.blueprints.scoring import LEVELS, NAMES, PRESETS, WHOLE, Form, Preset, said, scale
from courseware.content.labs.telling import Telling
from courseware.content.model import Course, Lang
from courseware.content.problems import Problem

RULE = "de-kiem-tra"
Fault = tuple[tuple[str, ...], str]
"""Where in the file, and what."""


def check(context: Context) -> Iterator[Problem]:
    """Every blueprint, but for one whose lessons or labs could not be read; what banks have is known when all were."""
    known = not context.half_read and not context.unread
    for name, blueprint in context.course.blueprints.items():
        if _paths(blueprint) & context.unread:
            continue
        file = f"{FOLDER}/{name}.yml"
        for place, message in faults(context.course, blueprint, filled=known):
            yield Problem(file, context.line(file, *place), RULE, message)


def _paths(blueprint: Blueprint | Parallel) -> set[str]:
    """Every page that it names."""
    if isinstance(blueprint, Parallel):
        return {*blueprint.lessons, *blueprint.labs}
    return {*blueprint.lessons, *(essay.lesson for essay in blueprint.essays)}


def faults(course: Course, blueprint: Blueprint | Parallel, *, filled: bool = True) -> Iterator[Fault]:
    """All that is wrong with one; `filled`: whether the banks are asked too."""
    if blueprint.band not in {band.id for band in course.registry.scope.bands}:
        known = ", ".join(band.id for band in course.registry.scope.bands)
        yield ("band",), f"band: không có nhóm “{blueprint.band}”; cần một trong {known}"
        return
    wrong = list(_named(course, blueprint))
    if isinstance(blueprint, Blueprint):
        wrong += [*_forms(blueprint), *_points(course, blueprint)]
    yield from wrong
    if filled and not wrong:
        yield from _lacks(course, blueprint)


def _named(course: Course, blueprint: Blueprint | Parallel) -> Iterator[Fault]:
    """What it names is there, published, and of its band."""
    lessons = {lesson.path: lesson for lesson in course.ready() if lesson.band == blueprint.band}
    used = [("lessons", path) for path in blueprint.lessons]
    if isinstance(blueprint, Blueprint):
        cells = {cell for lesson in lessons.values() for cell in lesson.cells}
        for cell in blueprint.cells:
            if cell not in cells:
                yield ("cells",), f"cells: không bài đã xuất bản nào của nhóm {blueprint.band} dạy ô “{cell}”"
        used += [("essays", essay.lesson) for essay in blueprint.essays]
    for key, path in used:
        if path not in lessons:
            yield (key,), f"{key}: “{path}” không là bài đã xuất bản của nhóm {blueprint.band}"
    if isinstance(blueprint, Parallel):
        yield from _labs(course, blueprint)
        for lab, path in blueprint.repeat.items():
            if lab not in blueprint.labs:
                yield ("repeat",), f"repeat: “{lab}” không có ở labs; có: {', '.join(blueprint.labs)}"
            if path not in lessons:
                yield ("repeat",), f"repeat: “{path}” không là bài đã xuất bản của nhóm {blueprint.band}"
        return
    for essay in blueprint.essays:
        if essay.lesson in lessons and essay.objective > len(lessons[essay.lesson].texts[Lang.VI].objectives):
            yield ("essays",), f"essays: bài “{essay.lesson}” không có mục tiêu thứ {essay.objective}"
    inside = {lesson.path for lesson in choosing.covered(course, blueprint)}
    for essay in blueprint.essays:
        if essay.lesson in lessons and essay.lesson not in inside:
            yield ("essays",), f"essays: bài “{essay.lesson}” không nằm trong các bài mà đề hỏi"


def _labs(course: Course, parallel: Parallel) -> Iterator[Fault]:
    labs = {lab.path: lab for lab in course.labs if isinstance(lab.bodies[Lang.VI], Telling)}
    for path in parallel.labs:
        if path not in labs:
            yield ("labs",), f"labs: “{path}” không là trang phân biệt (lab: telling); có: {', '.join(labs)}"
        elif parallel.band not in labs[path].bands:
            yield ("labs",), f"labs: “{path}” không dành cho nhóm {parallel.band}"


def _forms(blueprint: Blueprint) -> Iterator[Fault]:
    preset = PRESETS[blueprint.scoring]
    for name in blueprint.asks:
        if Form(name) not in preset.forms:
            usable = ", ".join(form for form in preset.forms if form is not Form.ESSAY)
            yield ("asks",), f"asks: cách tính điểm {blueprint.scoring} không có dạng “{name}”; có: {usable}"
    if not any(blueprint.count(form, level) for form in preset.forms for level in LEVELS):
        yield ("asks",), "asks: đề không có câu nào"
    for number, essay in enumerate(blueprint.essays, 1):
        if preset.marks and not all(line.points for line in essay.rubric):
            yield ("essays",), f"essays: câu tự luận {number} có ý chấm chưa ghi points"
        if not preset.marks and essay.points:
            yield (
                ("essays",),
                f"essays: câu tự luận {number} ghi points, mà {blueprint.scoring} chỉ nhận xét, không cho điểm",
            )


def _form_points(blueprint: Blueprint, form: Form, level: int) -> Decimal:
    """Points of all questions of a form at a level."""
    if form is Form.ESSAY:
        return sum((essay.points for essay in blueprint.essays if essay.level == level), Decimal(0))
    return blueprint.count(form, level) * scale(form, blueprint.short_points)[-1]


def _points(course: Course, blueprint: Blueprint) -> Iterator[Fault]:
    preset: Preset = PRESETS[blueprint.scoring]
    if not preset.marks:
        if course.registry.band(blueprint.band).group != "tieu-hoc":
            yield ("scoring",), f"scoring: {blueprint.scoring} dành cho tiểu học (Thông tư 27/2020)"
        return
    totals = {
        form: sum((_form_points(blueprint, form, level) for level in LEVELS), Decimal(0)) for form in preset.forms
    }
    for form, wanted in preset.parts.items():
        if totals[form] != wanted:
            yield (
                ("asks",),
                f"phần {NAMES[form]}: {blueprint.scoring} cần {said(wanted)} điểm, đang là {said(totals[form])}",
            )
    if sum(totals.values()) != WHOLE:
        added = " + ".join(said(points) for points in totals.values())
        yield ("asks",), f"tổng điểm cần {said(WHOLE)}, đang là {added} = {said(sum(totals.values(), Decimal(0)))}"


def _lacks(course: Course, blueprint: Blueprint | Parallel) -> Iterator[Fault]:
    """What the banks, or the labs, are too small for."""
    if isinstance(blueprint, Parallel):
        for genuine, needed, found in telling.deal(course, blueprint, blueprint.seed).missing:
            yield ("each",), f"thiếu tin {'thật' if genuine else 'đáng ngờ'}: cần {needed} cho hai phiếu, có {found}"
        return
    levels = PRESETS[blueprint.scoring].levels
    for place, needed, found in choosing.choose(course, blueprint, blueprint.seed).missing:
        kind, level = NAMES[place.form], levels[place.level - 1]
        yield ("asks",), f"ngân hàng thiếu câu {kind}, mức {level}: cần {needed}, có {found}"
