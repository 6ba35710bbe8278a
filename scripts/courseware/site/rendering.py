"""One build of one language, told in our own words: what `hooks.py` calls at each of MkDocs' events.

Knows paths ("lop-8-9/bat-coc-online"), texts and addresses below the site's root, never an object of MkDocs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from markdown import Markdown
from markupsafe import Markup

from courseware.content import reviewing
from courseware.content.labs.lab import Lab
from courseware.content.model import Course, Lang, Lesson, LessonText, Page
from courseware.drawing import (
    addresses,
    class_tests,
    labs,
    teaching,
    words,
)
from courseware.drawing.cards import Cards
from courseware.drawing.fragments import Fragments
from courseware.drawing.lessons import expanding, finishing
from courseware.drawing.lessons.drawing import LessonDrawing
from courseware.drawing.pages import finish_page
from courseware.drawing.question_views import QuestionView
from courseware.drawing.templates import Templates, environment
from courseware.machine.keeping import Kept, digest
from courseware.site.kept_pages import Article, KeptPages
from courseware.site.unwritten import Unwritten
from courseware.views.parcel import Offers


@dataclass
class Rendering:
    """The course in one language on its way to HTML. `overrides` is the folder of templates, assets and words."""

    course: Course
    lang: Lang
    overrides: Path
    words: words.Words
    render: Fragments
    offered: Offers
    """What can be carried away from teachers' pages; empty when the site offers nothing."""
    unwritten: Unwritten
    """The pages that are made without a file."""
    pages: KeptPages
    """What an earlier build of this language left of its pages."""
    kept: Kept
    """All that it left."""
    urls: dict[str, str] = field(default_factory=dict)
    """Address of each page of this language below the site's root, by path; filled before pages are drawn."""
    asked: dict[str, tuple[QuestionView, ...]] = field(default_factory=dict)
    """The questions of each lesson, by path, from when its HTML is there."""

    @cached_property
    def cards(self) -> Cards:
        """What templates list."""
        return Cards(self.course, self.lang, lambda path: self.urls[path])

    @property
    def drafts(self) -> frozenset[str]:
        """Paths of the lessons that are not built."""
        return frozenset(lesson.path for lesson in self.course.lessons if lesson.draft)

    @property
    def other(self) -> Lang:
        """The other language."""
        return next(lang for lang in Lang if lang is not self.lang)

    def about(self, path: str) -> dict[str, Any]:
        """What MkDocs is to know of a page: as we read it, not as MkDocs does."""
        about = {"template": addresses.template_of(path, self.course)}
        if path in self.course.moved or path in self.unwritten.moved:
            return about
        title, description = self.unwritten.named(path) or self._named(path)
        return about | {"title": title, "description": description}

    def _named(self, path: str) -> tuple[str, str]:
        return self._texts[path].title, self._texts[path].description

    def markdown(self, path: str) -> tuple[str, dict[str, Any]]:
        """A page's Markdown as mkdocs-quiz is to see it, and what it is to know of it."""
        if path in self.unwritten.reasons:
            return "", {}
        if lab := self._lab(path):
            return labs.expand(lab), {}
        drawing = self._drawing(path)
        if drawing is None:
            return self._texts[path].body.lstrip("\n"), {}
        body = expanding.review_body(drawing, drawing.review) if drawing.review else self._texts[path].body.lstrip("\n")
        return expanding.expand(body, drawing), {"quiz": {"enabled": drawing.bank is not None}}

    def article(self, path: str) -> Article | None:
        """A page as an earlier build made it of the very same; of one that is all its template there is nothing to make."""
        if path in self.course.moved or path in self.unwritten.bare:
            return Article("", (), frozenset(), ())
        article = self.pages.article(path)
        if article and article.asked:
            self.asked[path] = article.asked
        return article

    def keep(self, path: str, html: str, anchors: Iterable[str], links: Iterable[tuple[str, str, str]]) -> None:
        """Keep a page for the next build."""
        self.pages.keep_article(path, Article(html, self.asked.get(path, ()), frozenset(anchors), tuple(links)))

    def html(self, path: str, text: str) -> str:
        """A page's HTML after Markdown and mkdocs-quiz."""
        if lab := self._lab(path):
            return labs.finish(text, lab)
        if told := self.unwritten.reasons.get(path):
            return labs.reasons(self._practising(told))
        drawing = self._drawing(path)
        if drawing is None:
            return finish_page(text, self.course, self.lang)
        drawn = finishing.finish(text, drawing, self._contacts(drawing))
        self.asked[path] = drawn.questions
        return drawn.html

    def is_drawn(self, path: str, other_url: str, loads: Mapping[str, str]) -> bool:
        """Whether an earlier build has drawn a page, which then is `pages.drawn`: its template would see the very same.

        `loads` are the addresses of bundles by name. What a template would see is compared as text: a thing that
        cannot be told as text is another one each time.
        """
        view, lesson = addresses.view_of(path, self.course), teaching.lesson_of(path)
        if view in class_tests.VIEWS:  # they print questions of all lessons
            return False
        own: object
        if view in ("lesson", "review", "teach"):  # made of the lesson's own texts, which `pages` knows, and of lists
            offered = self.offered.beside(lesson, self.lang).values()
            own = [replace(parcel, data=b"") for parcel in offered if parcel]
        else:
            own = addresses.own(path, view, self.course, self.words, self.cards, str)
        return self.pages.is_drawn(path, f"{view} {other_url} {own} {self._seen_by_all}", loads)

    @cached_property
    def _seen_by_all(self) -> str:
        """A hash of what every page may list or lead to."""
        listed = (self.cards.lessons, self.cards.bands, self.cards.strands, self.cards.law.told_at, self.urls)
        return digest([repr(listed)]).hex()

    def context(self, path: str, relative: Callable[[str], str], other_url: str) -> dict[str, Any]:
        """What a page's template sees; the contract is written in ENGINEERING.md."""
        seen = addresses.context(path, self.course, self.lang, self.words, self.cards, relative)
        lesson = teaching.lesson_of(path)
        if drawing := self._drawing(lesson):
            drawing = replace(drawing, render=self._piece)
            seen |= teaching.view(drawing, self.asked[lesson], self.cards) | self._walk(drawing)
            seen |= self.offered.beside(lesson, self.lang)
        if seen["view"] in class_tests.VIEWS:
            seen |= self._class_tests
        return seen | {"other": {"lang": self.other.value, "name": self.words["other_language"], "url": other_url}}

    @cached_property
    def _class_tests(self) -> dict[str, Any]:
        """What both pages of class tests print."""
        return class_tests.view(self.course, self.lang, self._piece, self.cards)

    def _walk(self, drawing: LessonDrawing) -> dict[str, int]:
        """How long the lesson is on the wall: its Markdown cut into steps, which takes longer than the rest of the page."""
        path = drawing.lesson.path
        body = drawing.lesson.texts[self.lang].body
        return self.kept.of(lambda: teaching.walk(body, drawing.bank), "walk", self.pages.key(path))

    def _piece(self, text: str) -> Markup:
        """A small piece of a page that its template says: such a page is never kept, its pieces are."""
        return self.kept.of(lambda: self.render(text), "piece", text)

    @cached_property
    def _texts(self) -> dict[str, LessonText]:
        """Every page's text in this language, by path."""
        items: tuple[Lesson | Page, ...] = (*self.course.lessons, *self.course.pages)
        return {item.path: item.texts[self.lang] for item in items}

    @cached_property
    def _lessons(self) -> dict[str, Lesson]:
        """The published lessons by path."""
        return {lesson.path: lesson for lesson in self.course.ready()}

    @cached_property
    def _labs(self) -> dict[str, Lab]:
        """The labs by path."""
        return {lab.path: lab for lab in self.course.labs}

    def _drawing(self, path: str) -> LessonDrawing | None:
        review = self.unwritten.reviews.get(path)
        lesson = review.lesson if review else self._lessons.get(path)
        return self._drawing_of(lesson, review, path) if lesson else None

    def _drawing_of(self, lesson: Lesson, review: reviewing.Review | None, path: str) -> LessonDrawing:
        folder, root = str(self.overrides), "../" * self.urls[path].count("/")
        return LessonDrawing(self.course, lesson, self.lang, self.words, self.render, folder, review, root)

    def _lab(self, path: str) -> labs.LabDrawing | None:
        lab = self._labs.get(path)
        return self._practising(lab) if lab else None

    def _practising(self, lab: Lab) -> labs.LabDrawing:
        return labs.LabDrawing(self.course, lab, self.lang, self.words, self.render, str(self.overrides))

    def _contacts(self, drawing: LessonDrawing) -> str:
        contacts = self.cards.contacts(self.course.registry.band(drawing.lesson.band).learner)
        template = environment(str(self.overrides)).get_template("partials/contacts.html")
        return template.render(words=self.words, lang=self.lang, **contacts)


def start(
    course: Course,
    lang: Lang,
    overrides: Path,
    markdown: Callable[[words.Words], Markdown],
    offered: Offers,
    texts: Mapping[str, str],
    kept: Kept,
) -> Rendering:
    """Begin a language; `markdown` makes the converter for small pieces, which needs the words of the scenes."""
    said = words.Words(kept.of(lambda: words.texts(overrides / "locales", lang), "words", lang))
    environment(str(overrides)).bytecode_cache = Templates(kept, "parts")
    unwritten = Unwritten(course, lang, said)
    pages = KeptPages(course, lang, unwritten, texts, kept)
    return Rendering(course, lang, overrides, said, Fragments(markdown(said)), offered, unwritten, pages, kept)
