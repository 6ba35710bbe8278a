"""A lesson on its way through the Markdown of a site: before it, questions are put in; after it, they are drawn.

`expand` runs before mkdocs-quiz sees the page, `finish` after mkdocs-quiz has made its HTML. The review page of a lesson goes
the same way, with a body that is nothing but its questions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import html as lxml_html
from lxml.html import HtmlElement
from markupsafe import Markup

from courseware.content import citations, placing, sections, sounds
from courseware.content.model import Bank, Course, Lang, Lesson, Question
from courseware.content.reviewing import Review
from courseware.content.steps import steps
from courseware.drawing import aloud, question_views, tables
from courseware.drawing.glossary import tell_terms
from courseware.drawing.pictures import albums
from courseware.drawing.plugin import Adapted, adapt, inner
from courseware.drawing.templates import environment
from courseware.drawing.words import Words

END = "<div data-end></div>"
"""Stands behind a lesson's Markdown: what follows it in the HTML was added by mkdocs-quiz (script, style, counters)."""


SHEET = ("date", "name", "class")
"""What is written on a review sheet; grown-ups write no class."""

STEP = "<div data-step></div>"
"""Stands before the first block of a step: `overrides/assets/js/steps.js` shows one at a time."""


BETWEEN = re.compile(
    r"\n+(?=</?(?:li|[uo]l|p|h[2-4]|div|section|figure|figcaption|fieldset|details|summary|table|t(?:head|body|r|d|h)|d[ltd])\b)"
)
"""Blank lines before blocks, which no browser shows: 40 bytes of a lesson, compressed."""


class LostQuestionError(Exception):
    """mkdocs-quiz read a question otherwise than we do, or not at all; the message names it."""


@dataclass(frozen=True)
class LessonDrawing:
    """What is needed to draw a lesson in one language: `render` is Markdown → HTML, `folder` holds quiz/quiz.html.

    With `review` it is the lesson's review page that is drawn.
    """

    course: Course
    lesson: Lesson
    lang: Lang
    words: Words
    render: Callable[[str], Markup]
    folder: str
    review: Review | None = None
    root: str = ""
    """From the lesson's page to the site's root: "../"."""

    @property
    def bank(self) -> Bank | None:
        """The lesson's questions, or those of its review page."""
        bank = self.course.banks.get(self.lesson.path)
        return self.review.on_page(bank) if self.review and bank else bank

    @property
    def story(self) -> list[dict[str, str]]:
        """Its panels as the template draws them; none above the young bands."""
        panels = self.course.registry.stories.stories.get(self.lesson.path, ())
        return [
            {
                "src": self.root + albums.address(self.lesson.path, albums.panel_view(n)),
                "alt": panel.alt[self.lang],
                "says": panel.says[self.lang],
            }
            for n, panel in enumerate(panels, 1)
        ]

    def options(self, question: str) -> list[str]:
        """Addresses of the drawings of a question's options, in the order of the file."""
        names = self.course.registry.choices.of(self.lesson.path, question)
        album = albums.review_address if self.review else albums.address
        return [self.root + album(self.lesson.path, albums.option_view(name)) for name in names]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source that the pupils' page lists."""
        return citations.numbered(citations.of_pupils(self.lesson, self.course.banks.get(self.lesson.path)))


@dataclass(frozen=True)
class Drawn:
    """A lesson's HTML, and its questions as they were drawn: the teacher's page tells their keys."""

    html: str
    questions: tuple[question_views.QuestionView, ...]


def expand(markdown: str, drawing: LessonDrawing) -> str:
    """What pupils read of the Markdown, with citations numbered, a mark where a step begins, a slot for each group of questions and the plugin's in it."""
    markdown = sections.teachers_apart(markdown)[0]
    if drawing.story:
        markdown = placing.with_story(markdown)
    placed = iter(placing.groups(markdown, drawing.bank))

    def slot(_: re.Match[str]) -> str:
        group = next(placed)
        parts = [f'<div data-quiz="{" ".join(q.id for q in group)}"></div>']
        for question in group:
            text = question.texts[drawing.lang]
            if text.body.in_quiz:
                parts += [f'<div data-made="{question.id}"></div>', text.source]
        return "\n\n".join(parts)

    text = placing.HELP.sub("<div data-help></div>", placing.MARKER.sub(slot, _marked(markdown, drawing)))
    text = text.replace(placing.STORY, "<div data-story></div>")
    return citations.expand(text, drawing.numbers, drawing.words["cite_label"]) + f"\n\n{END}\n"


def review_body(drawing: LessonDrawing, review: Review) -> str:
    """The Markdown of a review page: the questions of each week below a line for day and name, which is for paper."""
    said = drawing.words
    adult = drawing.course.registry.band(drawing.lesson.band).learner == "adult"
    line = " ".join(f"<span>{said[f'review_{name}']}</span>" for name in SHEET[: 2 if adult else 3])
    weeks = [(week, asked) for week, asked in ((2, review.early), (4, review.late)) if asked]
    return "\n\n".join(
        f'## {said[f"review_week{week}"]} {{#tuan-{week}}}\n\n<p class="sheet">{line}</p>\n\n'
        f"<!-- quiz: {', '.join(question.id for question in asked)} -->"
        for week, asked in weeks
    )


def _marked(markdown: str, drawing: LessonDrawing) -> str:
    """A mark before each step; `finish` hands it on to the element that comes after it."""
    if drawing.review:
        return markdown
    starts = {step.line for step in steps(markdown, drawing.bank)}
    lines = enumerate(markdown.split("\n"))
    return "\n".join(f"\n{STEP}\n\n{line}" if n in starts else line for n, line in lines)


def finish(html: str, drawing: LessonDrawing, contacts: str) -> Drawn:
    """The page with questions drawn, contact cards in place, glossary terms told, and nothing of the plugin left."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    end = root.xpath("./div[@data-end]")[0]
    made, leftovers = _made(root, drawing)
    for leftover in [*leftovers, *end.itersiblings(), end]:
        leftover.tail = (leftover.tail or "").strip()
        leftover.drop_tree()
    drawn = _draw_groups(root, made, drawing)
    for slot in root.xpath(".//div[@data-help]"):
        _replace(slot, contacts)
    for slot in root.xpath(".//div[@data-story]"):
        strip = environment(drawing.folder).get_template("partials/story.html")
        _replace(slot, strip.render(panels=drawing.story, words=drawing.words))
    for mark in root.xpath("./div[@data-step]"):
        if (first := mark.getnext()) is not None:
            first.set("data-step", "")
        mark.drop_tree()
    if drawing.review:  # the legal basis stands below the lesson
        for note in root.xpath('.//sup[@class="cite"]'):
            note.drop_tree()
    else:
        aloud.tell(root, sounds.of_lesson(drawing.course, drawing.lesson.path, drawing.lang), drawing.root)
    tell_terms(root, drawing.course, drawing.lang)
    plain_checkboxes(root)
    tables.fit(root)
    return Drawn(BETWEEN.sub("", str(inner(root))), tuple(drawn))


def _made(root: HtmlElement, drawing: LessonDrawing) -> tuple[dict[str, Adapted], list[HtmlElement]]:
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


def _draw_groups(
    root: HtmlElement, made: dict[str, Adapted], drawing: LessonDrawing
) -> list[question_views.QuestionView]:
    questions = {q.id: q for q in drawing.bank.placed} if drawing.bank else {}
    template = environment(drawing.folder).get_template("quiz/quiz.html")
    numbers = drawing.numbers

    def render(text: str) -> Markup:
        return drawing.render(citations.expand(text, numbers, drawing.words["cite_label"]))

    drawn: list[question_views.QuestionView] = []
    slots = root.xpath(".//div[@data-quiz]")
    for slot in slots:
        views = []
        for number, id_ in enumerate(slot.get("data-quiz").split(), len(drawn) + 1):
            views.append(
                question_views.view(questions[id_], drawing.lang, number, render, made.get(id_), drawing.options(id_))
            )
        drawn += views
        keys = drawn if slot is slots[-1] else []
        _replace(slot, template.render(questions=views, keys=keys, words=drawing.words))
    return drawn


def _replace(slot: HtmlElement, html: str) -> None:
    parts = lxml_html.fragments_fromstring(html.strip())
    for part in reversed(parts):
        slot.addnext(part)
    slot.tail = (slot.tail or "").strip()
    slot.drop_tree()


def plain_checkboxes(root: HtmlElement) -> None:
    """A task list is for paper: its boxes are drawn by CSS, not by dead form fields that a screen reader meets."""
    for box in root.xpath('.//li//input[@type="checkbox" and @disabled]'):
        box.drop_tree()


def finish_page(html: str, course: Course, lang: Lang) -> str:
    """The HTML of a page that is not a lesson: glossary terms told, task lists drawn."""
    return finish_root(lxml_html.fragment_fromstring(html, create_parent="div"), course, lang)


def finish_root(root: HtmlElement, course: Course, lang: Lang) -> str:
    """What every page that is not a lesson gets at last; its HTML."""
    tell_terms(root, course, lang)
    plain_checkboxes(root)
    tables.fit(root)
    return str(inner(root))
