"""What a build leaves of its pages to the next one: a page that is made of the very same is not made again.

Of a page its *article* is kept, which is what its Markdown has become, and the page as it was *drawn*, which is all that
its template wrote. Each lies under a hash of all that goes into it beside the world (see `machine/keeping.py`).
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from courseware.content import reading
from courseware.content.model import Course, Lang
from courseware.drawing import teaching
from courseware.drawing.question_views import QuestionView
from courseware.machine.keeping import Kept, digest
from courseware.site.unwritten import Unwritten


@dataclass(frozen=True)
class Article:
    """A page once its Markdown is HTML: the questions on it, and what MkDocs wants to know when it looks for broken links.

    A link is (source of the page it leads to, anchor there, as it is written).
    """

    html: str
    asked: tuple[QuestionView, ...]
    anchors: frozenset[str]
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Drawn:
    """A page as its template wrote it, packed, for pages are most of a site; `loads` are (name of a bundle, its address)."""

    packed: bytes
    loads: tuple[tuple[str, str], ...]


@dataclass
class KeptPages:
    """The pages of one language. `texts` are the files that the course was read from, by path."""

    course: Course
    lang: Lang
    unwritten: Unwritten
    texts: Mapping[str, str]
    kept: Kept
    files: tuple[str, ...] = ()
    """All that links of this language's pages can lead to; filled before pages are rendered."""
    _keys: dict[str, bytes] = field(default_factory=dict)
    _drawn: dict[str, bytes] = field(default_factory=dict)

    def article(self, path: str) -> Article | None:
        """As an earlier build made it of the very same."""
        article: Article | None = self.kept.get(self.key(path))
        return article

    def keep_article(self, path: str, article: Article) -> None:
        """Keep what is made now."""
        self.kept.put(self.key(path), article)

    def key(self, path: str) -> bytes:
        """A hash of what a page is made of: its own texts in both languages, those of all labs for a lab, the glossary, what it may link to.

        A teacher's page and a review page are made of their lesson's.
        """
        if path not in self._keys:
            files = (
                f"{top}/{lang}/{one}.md" for one in self._own(path) for top in ("docs", "quizzes") for lang in Lang
            )
            self._keys[path] = digest([self._shared, path, *(self.texts.get(file, "") for file in files)])
        return self._keys[path]

    def _own(self, path: str) -> list[str]:
        labs = [lab.path for lab in self.course.labs]
        if path in labs or path in self.unwritten.reasons:
            return labs
        review = self.unwritten.reviews.get(path)
        return [review.lesson.path if review else teaching.lesson_of(path) or path]

    @cached_property
    def _shared(self) -> bytes:
        """A hash of what every page of this language may be made of."""
        glossary = (self.texts.get(f"docs/{lang}/{reading.GLOSSARY}.md", "") for lang in Lang)
        return digest([self.lang, *glossary, *sorted(self.course.sounds), "", *self.files])

    def is_drawn(self, path: str, seen: str, loads: Mapping[str, str]) -> bool:
        """Whether an earlier build has drawn the page when its template saw `seen`, which is all that it sees beside the article.

        Which bundles a template asks for is known once it has drawn; `loads` are where bundles are now, by name.
        """
        self._drawn[path] = digest([self.key(path), seen])
        drawn: Drawn | None = self.kept.get(self._drawn[path])
        return drawn is not None and all(loads.get(name) == address for name, address in drawn.loads)

    def drawn(self, path: str) -> str:
        """That page."""
        drawn: Drawn = self.kept.get(self._drawn[path])
        return zlib.decompress(drawn.packed).decode("utf-8")

    def keep_drawn(self, path: str, html: str, loads: Mapping[str, str]) -> None:
        """Keep what a template wrote, and where the bundles are that it asked for; not of a page that nobody asked `is_drawn` about."""
        if path in self._drawn:
            packed = zlib.compress(html.encode("utf-8"), level=1)
            self.kept.put(self._drawn[path], Drawn(packed, tuple(sorted(loads.items()))))
