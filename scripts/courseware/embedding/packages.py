"""Lessons of a built site as a folder of its own for an LMS: a launch page with the lessons' pages in its frame.

    index.html           the launch page: it alone talks with the system, by the script of its session;
                         lop-6-7_bai.html where each lesson has a session of its own
    lop-6-7/bai.html     a lesson's page, as for a portal's frame, without links to what is not here
    assets/…             the style, the scripts, the pictures of these lessons

Nothing of it asks for anything from elsewhere, or keeps anything in the browser.
"""

from __future__ import annotations

import hashlib
import itertools
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag

from lxml import html

from courseware.content.model import Lang
from courseware.drawing import words
from courseware.drawing.templates import environment
from courseware.drawing.words import Words
from courseware.embedding import bundling, rendering, stacking, taking
from courseware.embedding.frames import KINDS
from courseware.embedding.taking import Embed

SESSIONS = {
    "scorm12": ("scorm",),
    "scorm2004": ("scorm",),
    "kolibri": ("scorm",),
    "cmi5": ("lrs", "statements", "cmi5"),
}
"""How a launch page talks with a system → the scripts in `js/package/` that can."""
APART = frozenset({"cmi5"})
"""Sessions of one lesson: each has a launch page of its own, named like the lesson. Others have one for all."""
REACH = {"cmi5": ("connect-src https: http:",)}
"""Sessions that are held over the net, and what their launch pages, and they alone, may reach for it. Nobody knows the system's
address before it opens the page; the script then bars all other addresses itself."""
SCRIPTS = (
    "frame-steps",
    *(f"package/{name}" for name in dict.fromkeys(("place", "resume", "launch", *itertools.chain(*SESSIONS.values())))),
)
"""Ours below `js/`."""
LAUNCH = "index.html"
LESSON = KINDS[0]


class NotBuiltError(Exception):
    """The site has not what was asked for, as a sentence without its end."""


@dataclass(frozen=True)
class Shelf:
    """The lessons of a built site in one language, ready to go into packages."""

    site: Path
    overrides: Path
    lang: Lang

    def folder(self, asked: Mapping[str, tuple[str, ...]], title: str, session: str) -> dict[str, bytes]:
        """Path → content, first the launch page or, where each lesson has its own, those of all. `asked`: path of a lesson → the ids of the questions its page asks.

        Raises NotBuiltError when the site has no such page, or one that asks others: it was built from another course.
        """
        shown = [self._found(lesson, ids) for lesson, ids in asked.items()]
        sheet, views = self._pictures(shown)
        pages = {one.path: self._page(one, views.get(one.path, "")) for one in shown}
        texts = self._launches(shown, title, session) | pages
        made = self._bundles | sheet
        files = {path: text.encode() for path, text in texts.items()}
        for path in dict.fromkeys(path for page, text in texts.items() for path in _loaded(page, text)):
            files[path] = made[path] if path in made else (self.site / path).read_bytes()
        return files

    def _pictures(self, shown: Sequence[Embed]) -> tuple[dict[str, bytes], dict[str, str]]:
        """The pictures of several lessons as one file by its path, and for each page where in it its own is."""
        pictures = {one.path: place for one in shown if (place := rendering.picture(one.page))}
        if len(pictures) < 2:
            return {}, {}
        sheet = stacking.stack([(self.site / place).read_bytes() for place in pictures.values()])
        path = _path("hinh.svg", sheet.decode())
        return {path: sheet}, {page: f"{path}#{stacking.view(n)}" for n, page in enumerate(pictures)}

    @cached_property
    def _lessons(self) -> dict[str, Embed]:
        """Path of a lesson → its page in a package."""
        top = self.site if self.lang is Lang.VI else self.site / self.lang
        found = {file: taking.read(self.site, file) for file in sorted(top.glob("*/*.html"))}
        paths = {file.relative_to(top).as_posix(): page for file, page in found.items() if page.lang == self.lang}
        return {
            path.removesuffix(".html"): taking.taken(page, LESSON, path, alone=True)
            for path, page in paths.items()
            if page.tree.xpath(LESSON.pages)
        }

    def _found(self, lesson: str, ids: tuple[str, ...]) -> Embed:
        one = self._lessons.get(lesson)
        if one is None or one.page.asked != ids:
            told = "hỏi những câu khác với ngân hàng" if one else "chưa có trong trang đã dựng"
            raise NotBuiltError(f"bài {lesson} ({self.lang}) {told} {self.site}: chạy course.py build rồi xuất lại")
        return one

    @cached_property
    def _words(self) -> Words:
        return words.read(self.overrides / "locales", self.lang)

    @cached_property
    def _assets(self) -> dict[str, tuple[str, str]]:
        """Name → path in a package, named by the content, and the text."""
        lessons = list(self._lessons.values())
        pages = [one.page for one in lessons]
        drafts = [rendering.page(one, self._words, self.overrides) for one in lessons]
        drafts += [self._launching(lessons[:n]) for n in (1, 2)]
        sheets = bundling.sheets(self.site, self.overrides, pages, drafts, ("embed", "package"), alone=True)
        quiz, answers = bundling.scripts(self.site, pages)
        said = words.for_scripts(self._words)["package-words.js"]
        own = {name: bundling.script(self.overrides, name) for name in SCRIPTS}
        lesson = [own["package/place"], quiz, answers, said, own["frame-steps"], own["package/resume"]]
        talking = {
            _script(names): "\n".join(own[f"package/{name}"] for name in (*names, "launch")) + "\n"
            for names in SESSIONS.values()
        }
        texts = {"bai.css": sheets.usual, "bai-nho.css": sheets.young, "bai.js": "\n".join([*lesson, ""]), **talking}
        return {name: (_path(name, text), text) for name, text in texts.items()}

    @cached_property
    def _bundles(self) -> dict[str, bytes]:
        return {path: text.encode() for path, text in self._assets.values()}

    def _page(self, one: Embed, shown: str) -> str:
        style, script = one.to(self._style(one)), one.to(self._assets["bai.js"][0])
        return rendering.page(one, self._words, self.overrides, shown, style=style, script=script)

    def _style(self, one: Embed) -> str:
        return self._assets["bai-nho.css" if rendering.drawn(one.page) else "bai.css"][0]

    def _launches(self, shown: Sequence[Embed], title: str, session: str) -> dict[str, str]:
        if session not in APART:
            return {LAUNCH: self._launch(shown, title, session)}
        named = {f"{one.path.removesuffix('.html').replace('/', '_')}.html": one for one in shown}
        return {path: self._launch([one], one.page.title, session) for path, one in named.items()}

    def _launch(self, shown: Sequence[Embed], title: str, session: str) -> str:
        script = self._assets[_script(SESSIONS[session])][0]
        return self._launching(shown, title=title, session=session, style=self._style(shown[0]), script=script)

    def _launching(self, shown: Sequence[Embed], **known: str) -> str:
        lessons = [{"path": one.path, "title": one.page.title, "asked": one.page.asked} for one in shown]
        known = dict.fromkeys(("title", "session", "style", "script"), "") | known
        policy = "; ".join((rendering.policy(shown[0].page), *REACH.get(known["session"], ())))
        return environment(self.overrides).get_template("embed/launch.html").render(
            lang=self.lang, words=self._words, lessons=lessons, policy=policy, **known
        )  # fmt: skip


def _script(names: tuple[str, ...]) -> str:
    """What the scripts of a session are called together."""
    return f"{names[-1]}.js"


def _path(name: str, text: str) -> str:
    stem, _, suffix = name.partition(".")
    return f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.{suffix}"


def _loaded(page: str, text: str) -> Iterator[str]:
    """What a page loads, as paths in its package."""
    for address in html.document_fromstring(text).xpath("//link/@href | //@src"):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page), urldefrag(address).url))
