"""What a lesson has for the documents of its teacher, taken apart once. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from courseware.content import blocks, citations, placing, plain, sections
from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson, Question
from courseware.content.registries.scope import Band
from courseware.content.teaching import parsing
from courseware.content.teaching.model import Teaching
from courseware.drawing import keys, question_views
from courseware.views.kits.markdown import Writing
from courseware.views.word.paragraphs import Para, Style, para


@dataclass(frozen=True)
class Asked:
    """A question with its number on the sheet; texts are plain. `slip`: the most tempting wrong option, "" when none is."""

    number: int
    question: Question
    by_card: bool
    right: str
    why: str
    slip: str
    slip_why: str


@dataclass(frozen=True)
class Material:
    """One lesson in Vietnamese. `scene`, `knowledge`, `doing`, `remember`, `help` are the Markdown of its sections."""

    lesson: Lesson
    band: Band
    teaching: Teaching
    words: Words
    writing: Writing
    scene: str
    knowledge: str
    doing: str
    remember: str
    help: str
    first: tuple[Asked, ...]
    rest: tuple[Asked, ...]
    notes: tuple[str, ...]
    """The sources that the lesson cites, numbered as in its text."""

    @property
    def objectives(self) -> tuple[str, ...]:
        """The lesson's, as its front matter has them."""
        return self.lesson.texts[Lang.VI].objectives

    @property
    def title(self) -> str:
        """The lesson's."""
        return self.lesson.texts[Lang.VI].title

    @property
    def activity(self) -> str:
        """The name of “Em làm thử”, or what its lesson calls itself."""
        return sections.activity(self.lesson.texts[Lang.VI].body) or self.title

    @property
    def parts(self) -> tuple[str, ...]:
        """The headings within the knowledge."""
        return tuple(block.title for block in blocks.blocks(self.knowledge) if block.form is blocks.Form.PART)

    def items(self, markdown: str) -> tuple[Para, ...]:
        """The paragraphs of a text, its tables left out."""
        return tuple(found for found in self.writing.paragraphs(markdown) if isinstance(found, Para))

    def lines(self, texts: Sequence[str]) -> tuple[Para, ...]:
        """Each text as an item of a list."""
        return tuple(para(f"– {self.writing.line(text)}", Style.ITEM) for text in texts)


def read(course: Course, lesson: Lesson, words: Words) -> Material:
    """The material of a lesson that is published."""
    body = lesson.texts[Lang.VI].body
    cited = set(citations.cited(body))
    numbers = citations.numbered([id_ for id_ in lesson.sources if id_ in cited])
    found = sections.sections(body)
    scene, *groups = _asked(course, lesson, body)
    return Material(
        lesson, course.registry.band(lesson.band), parsing.parse(body, Lang.VI)[0], words, Writing(words, numbers),
        _text(found, "tinh-huong"), _text(found, "can-biet"), _text(found, "lam-thu"), _text(found, "ghi-nho"), _text(found, "giup-do"),
        scene, tuple(asked for group in groups for asked in group),
        tuple(f"[{n}] {_note(course, id_)}" for id_, n in numbers.items()),
    )  # fmt: skip


def _text(found: dict[str, str], anchor: str) -> str:
    return placing.HELP.sub("", placing.MARKER.sub("", found.get(anchor, ""))).strip()


def _note(course: Course, source_id: str) -> str:
    source = course.registry.source(source_id)
    if source is None:
        raise KeyError(source_id)
    document = course.registry.document(source)
    number = f" số {document.number}" if document.kind not in ("law", "code", "channel", "convention") else ""
    article = f", {source.article[Lang.VI]}" if source.article else ""
    return f"{document.name[Lang.VI]}{'' if document.number in document.name[Lang.VI] else number}{article}."


def _asked(course: Course, lesson: Lesson, body: str) -> list[tuple[Asked, ...]]:
    """The questions of each marker, numbered through; the first group stands in the scene."""
    number = 0
    found: list[tuple[Asked, ...]] = []
    for group in placing.groups(sections.teachers_apart(body)[0], course.banks.get(lesson.path)):
        found.append(tuple(one(question, number + n) for n, question in enumerate(group, 1)))
        number += len(group)
    return found or [()]


def _render(markdown: str) -> Markup:
    return escape(" ".join(plain.inline(line) for line in markdown.split("\n")))


def one(question: Question, number: int) -> Asked:
    """A question under its number, with its key and its most tempting slip."""
    view = question_views.view(question, Lang.VI, number, _render, None)
    key = keys.key(view)
    stop = ":" if question.kind == "sort" else "."
    right = "; ".join(f"{letter}{stop} {_plain(html)}" if letter else _plain(html) for letter, html in key.right)
    told = next((choice.feedback for choice in view.choices if choice.right), Markup(""))
    why = _plain(view.explanation) or _plain(told)
    slip = f"{key.slip.letter}. {_plain(key.slip.html)}" if key.slip else ""
    if question.kind == "truefalse":
        right = ", ".join(f"{choice.letter}) {'đúng' if choice.right else 'sai'}" for choice in view.choices)
    return Asked(number, question, key.by_card, right, why, slip, _plain(key.slip.feedback) if key.slip else "")


def opened(asked: Asked) -> Asked:
    """A conversation as far as its first turn; any other question as it is."""
    turns = question_views.view(asked.question, Lang.VI, asked.number, _render, None).turns
    if not turns:
        return asked
    best = keys.way(turns)[0][1]
    return replace(asked, right=f"{best.letter}. {_plain(best.html)}", why=_plain(best.feedback))


def _plain(html: Markup) -> str:
    return " ".join(html.unescape().split())
