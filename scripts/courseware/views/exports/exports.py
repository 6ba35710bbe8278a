"""The view: the files of one format for some lessons, and the list of what they do not carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from courseware.content.kinds.body import Words
from courseware.content.model import Course, Lang, Lesson
from courseware.views import lessons
from courseware.views.exports import left
from courseware.views.exports.format import Format, Left, NoPages, Pages, Wanted
from courseware.views.exports.formats import NAMED
from courseware.views.view import Part


@dataclass(frozen=True)
class Chosen:
    """What was asked for, or the sentence that says what is wrong with it."""

    format: Format | None = None
    lessons: tuple[Lesson, ...] = ()
    wrong: str = ""


@dataclass(frozen=True)
class Exports:
    """Some lessons in one format and one language."""

    format: Format
    lessons: tuple[Lesson, ...]
    lang: Lang
    words: Words
    pages: Pages = NoPages()

    @property
    def name(self) -> str:
        """The folder: a language beside another's."""
        return f"exports/{self.format.name}{'' if self.lang is Lang.VI else f'-{self.lang}'}"

    @property
    def list_name(self) -> str:
        """The file that names what is not carried."""
        return left.NAMES[self.lang]

    def parts(self, course: Course) -> Iterator[Part]:
        """The format's files, then the list, also when nothing is on it."""
        wanted = Wanted(course, self.lessons, self.lang, self.words, self.pages)
        ledger = left.Ledger()
        for made in self.format.parts(wanted):
            if isinstance(made, Left):
                ledger.note(made)
            else:
                yield made
        yield Part(self.list_name, left.told(ledger, self.format, wanted).encode())


def choose(course: Course, format_: str, word: str) -> Chosen:
    """A format by its name; the lessons of “all”, of a band's slug, or the one at a path."""
    found, wrong = lessons.named(course, word)
    told = [wrong] if format_ in NAMED else [_no_format(format_), wrong]
    if any(told):
        return Chosen(wrong="\n".join(filter(None, told)))
    return Chosen(NAMED[format_], found)


def _no_format(name: str) -> str:
    near = get_close_matches(name, NAMED, 3, 0.5)
    return f"không có dạng “{name}”; " + (f"gần nhất: {', '.join(near)}" if near else f"các dạng: {', '.join(NAMED)}")
