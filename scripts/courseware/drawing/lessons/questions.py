"""The questions on a lesson's page: what mkdocs-quiz made of its own is taken out, then all are drawn in their slots."""

from __future__ import annotations

from lxml.html import HtmlElement
from markupsafe import Markup

from courseware.content import citations
from courseware.content.model import Question
from courseware.drawing import question_views
from courseware.drawing.lessons import slots
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.plugin import Adapted, adapt
from courseware.drawing.question_views import QuestionView
from courseware.drawing.templates import environment


class LostQuestionError(Exception):
    """mkdocs-quiz read a question otherwise than we do, or not at all; the message names it."""


def collect(root: HtmlElement, drawing: LessonDrawing) -> tuple[dict[str, Adapted], list[HtmlElement]]:
    """What mkdocs-quiz made of each of its questions by id, and the elements to drop. Raises LostQuestionError."""
    questions = {q.id: q for q in drawing.bank.placed} if drawing.bank else {}
    found, leftovers = {}, []
    for marker in root.xpath(".//div[@data-made]"):
        question, quiz = questions[marker.get("data-made")], marker.getnext()
        if quiz is None or (marker.tail or "").strip() or "quiz" not in (quiz.get("class") or "").split():
            raise LostQuestionError(f"{_place(question, drawing)}: mkdocs-quiz không trả lại câu này")
        found[question.id] = _agreed(question, adapt(quiz), drawing)
        marker.tail = None
        leftovers += [marker, quiz]
    return found, leftovers


def _agreed(question: Question, made: Adapted, drawing: LessonDrawing) -> Adapted:
    """`made`, if mkdocs-quiz has read the same options, the same right ones and as many blanks as we have."""
    parts = question.texts[drawing.lang].body.parts(question.id)
    if [c.right for c in parts.choices] != [o.right for o in made.options] or len(parts.answers) != len(made.answers):
        raise LostQuestionError(f"{_place(question, drawing)}: mkdocs-quiz đọc câu này khác ngân hàng")
    return made


def _place(question: Question, drawing: LessonDrawing) -> str:
    file = drawing.bank.files[drawing.lang] if drawing.bank else ""
    return f"{file}:{question.texts[drawing.lang].line}: {question.id}"


def draw(root: HtmlElement, made: dict[str, Adapted], drawing: LessonDrawing) -> list[QuestionView]:
    """Fill the slot of each group; the keys of all stand with the last."""
    questions = {q.id: q for q in drawing.bank.placed} if drawing.bank else {}
    template = environment(drawing.folder).get_template("quiz/quiz.html")
    numbers = drawing.numbers

    def render(text: str) -> Markup:
        return drawing.render(citations.expand(text, numbers, drawing.words["cite_label"]))

    drawn: list[QuestionView] = []
    groups = root.xpath(".//div[@data-quiz]")
    for slot in groups:
        views = []
        for number, id_ in enumerate(slot.get("data-quiz").split(), len(drawn) + 1):
            views.append(
                question_views.view(questions[id_], drawing.lang, number, render, made.get(id_), drawing.options(id_))
            )
        drawn += views
        keys = drawn if slot is groups[-1] else []
        slots.fill(slot, template.render(questions=views, keys=keys, words=drawing.words))
    return drawn
