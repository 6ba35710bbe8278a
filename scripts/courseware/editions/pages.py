"""The school's page and its own pages, drawn into the shell of the release, so that header, menu and footer are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from courseware.content.model import Lang
from courseware.content.registries import Registry
from courseware.drawing.addresses import root_of
from courseware.drawing.templates import environment
from courseware.drawing.words import Words
from courseware.editions.schools import School

NAME = "truong.html"
START, END = '<main id="noi-dung" tabindex="-1">', "</main>"
TITLE = re.compile(r"<title>.*? – ")
DESCRIPTION = re.compile(r'<meta name="description" content="[^"]*">\n')
NUMBER = re.compile(r"\+?\d[\d .]{6,}\d")


@dataclass(frozen=True)
class Shell:
    """The page `truong.html` of one language, cut open; `text` is all of it."""

    lang: Lang
    text: str

    @cached_property
    def _halves(self) -> tuple[str, str]:
        before, start, rest = self.text.partition(START)
        _, end, after = rest.partition(END)
        if not (start and end and TITLE.search(before)):
            raise ValueError(f"{NAME} ({self.lang}) không có <main> hay <title> như mẫu main.html")
        return DESCRIPTION.sub("", before), after

    @property
    def root(self) -> str:
        """Where this language's pages begin below the site's root."""
        return root_of(self.lang)

    def page(self, title: str, main: str) -> str:
        """A whole page."""
        before, after = self._halves
        return TITLE.sub(lambda _: f"<title>{escape(title)} – ", before, count=1) + f"{START}\n{main}\n{END}" + after


@dataclass(frozen=True)
class SchoolDrawing:
    """What pages are drawn with: the templates of the project, its registry, the shell and words of each language."""

    overrides: Path
    registry: Registry
    shells: tuple[Shell, ...]
    words: dict[Lang, Words]

    def template(self, name: str, lang: Lang, **seen: Any) -> str:
        """A template of overrides/editions/ with the words of a language."""
        made = environment(self.overrides).get_template(f"editions/{name}.html")
        return made.render(words=self.words[lang], lang=lang.value, **seen)


def write(school: School, drawing: SchoolDrawing) -> Iterator[tuple[str, str]]:
    """Path below the site's root → HTML, in every language."""
    for shell in drawing.shells:
        yield shell.root + NAME, shell.page(school.name(shell.lang), _school(school, drawing, shell))
        for own in school.pages:
            if own.lang == shell.lang:
                main = drawing.template("own-page", shell.lang, title=own.title, content=Markup(own.html))
                yield shell.root + own.path, shell.page(own.title, main)


def _school(school: School, drawing: SchoolDrawing, shell: Shell) -> str:
    lang, contacts = shell.lang, drawing.registry.contacts
    filled = [
        _filled(slot.name[lang], school.profile.contacts[slot.id])
        for slot in contacts.slots
        if slot.id in school.profile.contacts
    ]
    return drawing.template(
        "school", lang, school=school, filled=filled, slots=[], pages=list(_listed(school, shell)),
        contacts=[{"name": c.name[lang], "number": c.number, "note": c.note[lang]} for c in contacts.contacts],
        bands=[{"slug": b.slug, "name": b.name[lang]} for b in drawing.registry.scope.bands if b not in school.hidden],
    )  # fmt: skip


def _filled(name: str, text: str) -> dict[str, str]:
    """A contact with its first telephone number apart, so that it can be a link."""
    found = NUMBER.search(text)
    number = found[0] if found else ""
    before, _, after = text.partition(number) if number else (text, "", "")
    return {"name": name, "before": before, "number": number, "dialled": re.sub(r"[ .]", "", number), "after": after}


def _listed(school: School, shell: Shell) -> Iterator[dict[str, str]]:
    """Each of the school's pages once: in the language of the shell where there is one, else as it is."""
    here = {page.name: page for page in school.pages if page.lang == shell.lang}
    for any_ in {page.name: page for page in reversed(school.pages)}.values():
        page = here.get(any_.name, any_)
        there = "" if page.lang == shell.lang else ("../" if shell.root else "") + root_of(Lang(page.lang))
        yield {"url": there + page.path, "title": page.title, "lang": page.lang}
