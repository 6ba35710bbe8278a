"""Drawings of options fit their questions, and none of them tells which option is right."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks import pictures
from courseware.checks.context import Context
from courseware.content.model import Lang, Question
from courseware.content.problems import Problem
from courseware.content.registries import Choices, Drawing

REGISTRY = "scripts/registry/choices.yml"
RULE = "hinh-phuong-an"
KINDS = ("single", "sort")
"""The kinds whose options are shown with drawings."""


def check(context: Context) -> Iterator[Problem]:
    """Lessons and questions that are not there, then each drawing, then the drawings of each question beside each other."""
    course = context.course
    known = {lesson.path for lesson in course.lessons}
    for path, lesson in course.registry.choices.choices.items():
        if path not in known:
            message = "không có bài nào ở đường dẫn này; sửa đường dẫn hoặc xoá các hình này"
            yield Problem(REGISTRY, context.line(REGISTRY, "choices", path), RULE, f"{path}: {message}")
            continue
        bank = course.banks.get(path)
        questions = {question.id: question for question in bank.questions} if bank else {}
        for message in (*_drawings(context, lesson), *_questions(lesson, questions)):
            yield Problem(REGISTRY, context.line(REGISTRY, "choices", path), RULE, f"{path}: {message}")


def _drawings(context: Context, lesson: Choices) -> Iterator[str]:
    used = {name for names in lesson.questions.values() for name in names}
    for name, drawing in lesson.drawings.items():
        for message in pictures.faults_inside(context, drawing.who, drawing.things):
            yield f"{name}: {message}"
        if not (drawing.who or drawing.things):
            yield f"{name}: hình trống; thêm who hoặc things"
        if name not in used:
            yield f"{name}: không câu nào dùng hình này; thêm vào questions hoặc xoá"


def _questions(lesson: Choices, questions: dict[str, Question]) -> Iterator[str]:
    for id_, names in lesson.questions.items():
        question = questions.get(id_)
        if question is None:
            yield f"{id_}: ngân hàng của bài không có câu này; có: {', '.join(questions)}"
        elif question.kind not in KINDS:
            yield f"{id_}: câu {question.kind} không có hình; chỉ câu {', '.join(KINDS)}"
        elif (asked := len(question.texts[Lang.VI].body.parts(id_).choices)) != len(names):
            yield f"{id_}: câu có {asked} phương án mà ghi {len(names)} hình; ghi mỗi phương án một hình, đúng thứ tự"
        if len(set(names)) < len(names):
            yield f"{id_}: hai phương án cùng một hình; vẽ mỗi phương án một hình"
        unknown = [name for name in names if name not in lesson.drawings]
        for name in unknown:
            yield f"{id_}: hình “{name}” không có ở drawings; có: {', '.join(lesson.drawings)}"
        if not unknown:
            yield from _telling(id_, [lesson.drawings[name] for name in names])


def _telling(id_: str, drawings: list[Drawing]) -> Iterator[str]:
    """What would tell one option from the others before it is understood: the one glad face, the one large figure."""
    firsts = [drawing.who[0] for drawing in drawings if drawing.who]
    faces = {figure.face for figure in firsts}
    if len(faces) not in {0, 1, len(firsts)}:
        listed = ", ".join(figure.face for figure in firsts)
        yield f"{id_}: mặt lộ đáp án ({listed}); mọi phương án cùng một mặt, hoặc mỗi phương án một mặt"
    if len({figure.size for figure in firsts}) > 1:
        yield f"{id_}: người to nhỏ khác nhau; mọi phương án cùng một size"
