"""The slides of one lesson: its steps, in order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from courseware.content import citations, sections, steps
from courseware.content.blocks import Block, Form
from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.content.steps import Step, StepKind
from courseware.views.kits import activities, material, pictures
from courseware.views.kits.activities import Times
from courseware.views.kits.slides import closing, opening, paging
from courseware.views.kits.slides.contents import Contents
from courseware.views.kits.slides.deck import Deck, Slide
from courseware.views.kits.slides.frames import Setting, again
from courseware.views.kits.slides.pieces import Piece
from courseware.views.kits.slides.posing import pose
from courseware.views.kits.slides.quizzing import Quizzing
from courseware.views.kits.slides.speaking import Notes

TAGS = {
    StepKind.SCENE: "Tình huống",
    StepKind.IDEA: "Điều cần biết",
    StepKind.ACTIVITY: "Làm thử",
    StepKind.CHECK: "Kiểm tra nhanh",
    StepKind.REMEMBER: "Ghi nhớ",
    StepKind.HELP: "Cần giúp thì tìm ai",
}


def deck(course: Course, lesson: Lesson, words: Words, school: str = "") -> Deck:
    """The deck of a published lesson; `school` stands on its cover, "" for none."""
    text = lesson.texts[Lang.VI]
    slides = tuple(Walk(course, lesson, words, school).slides())
    return Deck(text.title, course.registry.band(lesson.band).group, text.reviewed, slides)


class Walk:
    """A walk through the steps of one lesson; it knows the heading that it stands below."""

    def __init__(self, course: Course, lesson: Lesson, words: Words, school: str) -> None:
        self._course, self._lesson, self._school = course, lesson, school
        self._found = material.read(course, lesson, words)
        self._body = lesson.texts[Lang.VI].body
        cited = set(citations.cited(self._body))
        self._contents = Contents(words, citations.numbered([id_ for id_ in lesson.sources if id_ in cited]))
        self._setting = Setting(f"{self._found.title} · Lá chắn số", paging.sizes(self._found.band))
        times = activities.times(self._found.teaching, self._found.activity)
        self._times: Times | None = None if isinstance(times, str) else times
        self._notes = Notes(self._found, self._contents, self._times)
        self._quizzing = Quizzing(self._setting, self._contents, self._notes)
        self._drawings = pictures.options(course, lesson.path)
        self._picture = pictures.picture(course, lesson.path)
        self._panels = pictures.story(course, lesson.path)
        self._title, self._new = self._found.title, True

    def slides(self) -> Iterator[Slide]:
        """All of them."""
        band = self._found.band.name[Lang.VI]
        below = [f"{band} · {self._lesson.minutes} phút", *filter(None, [self._school])]
        yield opening.cover(self._found.title, below, self._picture, self._notes.cover())
        bank = self._course.banks.get(self._lesson.path)
        for step in steps.steps(sections.teachers_apart(self._body)[0], bank):
            yield from self._step(step)
        yield from closing.sources(self._setting, self._found.notes)

    def _step(self, step: Step) -> Iterator[Slide]:
        """What is told, part by part, then what is asked."""
        open_: list[Block] = []
        for block in step.blocks:
            if block.form in (Form.SECTION, Form.PART):
                yield from self._told(step.kind, open_)
                open_ = []
                self._title, self._new = block.title, True
                if block.anchor == StepKind.SCENE.value:
                    yield from self._story()
            else:
                open_.append(block)
        yield from self._told(step.kind, open_)
        for id_ in step.questions:
            yield from self._question(step, id_)

    def _told(self, kind: StepKind, found: Sequence[Block]) -> Iterator[Slide]:
        pieces = self._pieces(kind, found)
        if not pieces:
            return
        title = self._title if self._new else again(self._title)
        notes = self._notes.step(kind, self._contents.asides(found))
        if kind is StepKind.SCENE:
            drawn = None if self._panels else self._picture if self._new else None
            yield from opening.situation(self._setting, title, self._tag(kind), pieces, drawn, notes)
        else:
            pages = paging.pages(pieces, self._setting.room(title))
            yield from self._setting.slides(title, self._tag(kind), pages, notes)
        self._new = False

    def _pieces(self, kind: StepKind, found: Sequence[Block]) -> list[Piece]:
        pieces = self._contents.of(found)
        if kind is StepKind.CHECK:
            return closing.announced(pieces)
        if kind is StepKind.REMEMBER:
            return closing.remember(pieces)
        if any(block.form is Form.HELP for block in found):
            numbers = self._course.registry.contacts.contacts
            return [*pieces, *closing.contacts(numbers, self._found.band.learner)]
        return pieces

    def _story(self) -> Iterator[Slide]:
        if self._panels:
            notes = self._notes.minutes(StepKind.SCENE)
            tag = self._tag(StepKind.SCENE)
            yield from opening.story(self._setting, self._title, tag, self._panels, notes)
            self._new = False

    def _question(self, step: Step, id_: str) -> list[Slide]:
        first = self._found.first
        asked = next(one for one in (*first, *self._found.rest) if one.question.id == id_)
        minutes = self._notes.minutes(step.kind, opening=asked in first)
        return self._quizzing.slides(pose(asked.question, asked.number, self._drawings.get(id_, ())), asked, minutes)

    def _tag(self, kind: StepKind) -> str:
        """The part of the lesson, at its activity with the minutes of doing and showing."""
        name = TAGS.get(kind, "")
        if kind is not StepKind.ACTIVITY or self._times is None:
            return name
        time = self._times.use
        minutes = sum(activities.length(stretch) for stretch in (*time.doing, *time.showing))
        return f"{name} · {minutes} phút" if minutes else name
