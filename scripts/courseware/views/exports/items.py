"""The bank of a lesson as items: the one reading that every format of questions starts from. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from courseware.content import plain
from courseware.content.blocks import Form, blocks
from courseware.content.kinds.body import Words
from courseware.content.kinds.parts import Choice
from courseware.content.model import Course, Lang, Lesson, Question
from courseware.views.exports.item import PREFIX, About, Item, Option, Passage, Turn
from courseware.views.kits import pictures, posing


def of_lesson(course: Course, lesson: Lesson, lang: Lang, words: Words) -> tuple[Item, ...]:
    """Every question of a lesson's bank in the order of the file, those for review too. `words` are the language's."""
    drawings = pictures.options(course, lesson.path)
    questions = course.banks[lesson.path].questions if lesson.path in course.banks else ()
    return tuple(
        _item(question, lang, words, _about(course, lesson, question, lang), pictures.of(question, drawings))
        for question in questions
    )


def _about(course: Course, lesson: Lesson, question: Question, lang: Lang) -> About:
    text = lesson.texts[lang]
    objective = text.objectives[question.objective - 1] if question.objective else ""
    return About(
        lesson.path, text.title, course.registry.band(lesson.band).name[lang], question.level, plain.inline(objective),
        question.tags, lesson.competences, question.sources,
    )  # fmt: skip


def _item(question: Question, lang: Lang, words: Words, about: About, drawings: tuple[str, ...]) -> Item:
    text = question.texts[lang]
    parts = text.body.parts(question.id)
    stem = plain.stem(text)
    options = _options(parts.choices, drawings)
    if stem != text.stem:  # it names options by their letters, which another system may deal out anew
        options = tuple(replace(option, text=f"({option.letter}) {option.text}") for option in options)
    turns = tuple(
        Turn(turn.id, plain.inline(turn.title), passages(turn.text, words), _options(turn.choices), turn.end)
        for turn in parts.turns
    )
    return Item(
        PREFIX + question.id, question.kind, text.body.way, plain.inline(text.name), passages(stem, words), about,
        options, _options(parts.targets), parts.answers[0] if parts.answers else (),
        parts.unit, question.loose_accents, turns, "\n".join(posing.lines(text.explanation, words)),
        plain.inline(text.brief),
    )  # fmt: skip


def passages(markdown: str, words: Words) -> tuple[Passage, ...]:
    """A text as it is read, scenes apart from what stands around them."""
    return tuple(Passage(posing.lines(block.text, words), block.form is Form.SCENE) for block in blocks(markdown))


def _options(choices: Iterable[Choice], drawings: tuple[str, ...] = ()) -> tuple[Option, ...]:
    listed = tuple(choices)
    shown = drawings or ("",) * len(listed)
    return tuple(
        Option(c.letter, plain.inline(c.text), _said(c.feedback), c.right, c.value, drawing)
        for c, drawing in zip(listed, shown, strict=True)
    )


def _said(feedback: str) -> str:
    """Feedback in one line, however many it was written on."""
    return " ".join(plain.inline(line.strip()) for line in feedback.split("\n")).strip()
