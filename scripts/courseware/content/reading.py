"""The only module that opens docs/, quizzes/ and the registries: `read(root)` gives the course and its problems."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from courseware.content import (
    acts,
    changelog,
    drafts,
    fields,
    frontmatter,
    labs,
    lists,
    locales,
    questions,
    registries,
    sheets,
    sounds,
    terms,
    texts,
)
from courseware.content.blueprints.model import FOLDER, AnyBlueprint, model_of
from courseware.content.frontmatter import Document
from courseware.content.labs.lab import Lab
from courseware.content.model import Bank, Course, Lang, Lesson, LessonText, Page, Question, Release
from courseware.content.problems import Problem

Model = TypeVar("Model", bound=BaseModel)
GLOSSARY = "tu-dien"
MOVED = re.compile(r"^moved_to *:", re.M)
LESSON = re.compile(r"^(strand|cells) *:", re.M)
LAB = re.compile(r"^lab *:", re.M)
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
ALMOST = {".md", ".markdown", ".mdown", ".txt", ".docx", ".doc"}
"""Endings under which a page is saved by mistake; only `.md` is read."""


@dataclass(frozen=True)
class Read:
    """The course, everything that kept parts of it from being read, and the text of every file that was read by path.

    `course` is None when the registries cannot be read; `files` are the paths of everything in `docs/`, pictures too.
    """

    course: Course | None
    problems: tuple[Problem, ...]
    texts: dict[str, str]
    files: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ContentFile:
    """One content file in one language, validated: its front matter and where its body begins."""

    fields: Any
    document: Document

    @property
    def digest(self) -> str:
        """Eight hex digits of what a translator translates: title, description, objectives and body, without acts."""
        kept = [getattr(self.fields, name, "") for name in ("title", "description", "objectives")]
        return hashlib.sha256(f"{kept}\n{acts.without(self.document.body)}".encode()).hexdigest()[:8]


class Reader:
    """Reads one project folder; collects problems on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}
        self._opened: dict[str, str | None] = {}
        self._labs: dict[str, Lab] = {}

    def read(self) -> Read:
        """Everything, once."""
        registry, found = registries.read(self.root / "scripts/registry", self.root)
        for file in sorted((self.root / "scripts/registry").glob("*.yml")):
            self._open(file.relative_to(self.root).as_posix())
        parts, wrong = sheets.read(self.root)
        recorded, unfit = sounds.read(self.root)
        self.problems += [*found, *wrong, *unfit, *locales.read(self.root / "overrides/locales", self.root)[1]]
        if registry is None:
            return Read(None, tuple(self.problems), self.texts)
        bands = {band.slug: band.id for band in registry.scope.bands}
        lessons: dict[str, Lesson] = {}
        pages: dict[str, Page] = {}
        moved: dict[str, str] = {}
        written = self._paths("docs")
        for path in written:
            folder, _, name = path.rpartition("/")
            front = self._front(path)
            if MOVED.search(front):
                moved |= self._moved(path)
            elif folder not in bands and LESSON.search(front):
                self._stray_lesson(path)
            elif folder in bands and name != "index":
                if lesson := self._lesson(path, bands[folder]):
                    lessons[path] = lesson
            elif page := (self._lab(path) if LAB.search(front) else self._page(path)):
                pages[path] = page
        nav = lists.parse_nav(self._as_it_is(lists.NAV))
        order = {path: n for n, path in reversed(list(enumerate(nav)))}
        in_order = sorted(lessons.values(), key=lambda lesson: order.get(lesson.path, len(order)))
        banks = {path: bank for path in [x.path for x in in_order] if (bank := self._bank(path))}
        self._stray_banks([path for path in written if path not in moved])
        self.problems += lists.odd_tags(lists.TAGS, self._as_it_is(lists.TAGS))
        course = Course(
            registry, tuple(in_order), banks, tuple(pages.values()), terms.terms(pages[GLOSSARY]) if GLOSSARY in pages else (),
            lists.parse_tags(self._as_it_is(lists.TAGS)), lists.parse_ledger(self._as_it_is(lists.LEDGER)),
            moved, tuple(lists.entries(self._as_it_is(lists.ADDRESSES))), lists.parse_cited(self._as_it_is(lists.CITED)),
            self._news(), parts, recorded, tuple(sorted(self._labs.values(), key=lambda lab: order.get(lab.path, len(order)))),
            self._blueprints(),
        )  # fmt: skip
        files = (file for file in (self.root / "docs").rglob("*") if file.is_file())
        return Read(
            course,
            tuple(self.problems),
            self.texts,
            frozenset(file.relative_to(self.root).as_posix() for file in files),
        )

    def _open(self, name: str) -> str | None:
        """The text of a file below the root, read once and kept for the rules; what is wrong with it is told."""
        if name not in self._opened:
            self._opened[name], found = texts.read(self.root / name, name)
            self.problems += found
            if (text := self._opened[name]) is not None:
                self.texts[name] = text
        return self._opened[name]

    def _paths(self, top: str) -> list[str]:
        """Paths of Markdown files without language and suffix, of either language, sorted."""
        found = set()
        for lang in Lang:
            base = self.root / top / lang
            for file in base.rglob("*"):
                path, suffix = file.relative_to(base).with_suffix("").as_posix(), file.suffix
                if suffix.lower() in ALMOST and (suffix != ".md" or not NAME.fullmatch(path)):
                    name = file.relative_to(self.root).as_posix()
                    self.problems.append(
                        Problem(name, 1, "ten-tep", "tên tệp cần chữ thường không dấu, số, gạch nối và đuôi .md")
                    )
                elif suffix == ".md":
                    found.add(path)
        return sorted(found)

    def _news(self) -> tuple[Release, ...]:
        found, wrong = changelog.parse(self._as_it_is(changelog.FILE))
        self.problems += wrong
        return found

    def _blueprints(self) -> dict[str, AnyBlueprint]:
        """Every blueprint by the name of its file."""
        found: dict[str, AnyBlueprint] = {}
        for file in sorted((self.root / FOLDER).glob("*")):
            name = f"{FOLDER}/{file.name}"
            if file.suffix != ".yml" or not NAME.fullmatch(file.stem):
                message = "tên tệp cần chữ thường không dấu, số, gạch nối và đuôi .yml, như lop-6-7.yml"
                self.problems.append(Problem(name, 1, "ten-tep", message))
            elif text := self._as_it_is(name):
                read, wrong = frontmatter.parse_model(name, text, model_of(text))
                self.problems += wrong
                if read is not None:
                    found[file.stem] = read
        return found

    def _as_it_is(self, name: str) -> str:
        """The text of a file; nothing when it is not there or cannot be read, which is told."""
        return (self._open(name) if (self.root / name).exists() else None) or ""

    def _front(self, path: str) -> str:
        """What stands between the first two --- of the Vietnamese file, or of the other when there is none."""
        names = [name for lang in Lang if (self.root / (name := f"docs/{lang}/{path}.md")).is_file()]
        text = self._open(names[0]) if names else None
        return (text or "").partition("\n---")[0]

    def _moved(self, path: str) -> dict[str, str]:
        twins = self._twins("docs", path, fields.MovedFields, fields.MovedFields)
        if twins is None:
            return {}
        vi, en = (twin.fields.moved_to for twin in twins)
        if vi != en:
            name = twins[1].document.path
            self.problems.append(
                Problem(name, 2, "dia-chi", f"moved_to: cần “{vi}” như bản tiếng Việt, đang là “{en}”")
            )
        return {path: vi}

    def _stray_lesson(self, path: str) -> None:
        """A lesson in a folder that is no band's is kept as text only: `checks/bands.py` says what to do."""
        for lang in Lang:
            self._as_it_is(f"docs/{lang}/{path}.md")

    def _source(self, top: str, lang: Lang, path: str, model: type[Model]) -> ContentFile | None:
        name = f"{top}/{lang}/{path}.md"
        if not (self.root / name).exists():
            self.problems.append(Problem(name, 1, "song-ngu", f"thiếu tệp này: mỗi trang cần đủ {' và '.join(Lang)}"))
            return None
        text = self._open(name)
        if text is None:
            return None
        document, found = frontmatter.split(name, text)
        self.problems += found
        if document is None:
            return None
        parsed, found = frontmatter.parse_model(name, document.front, model, first_line=2)
        self.problems += found
        return ContentFile(parsed, document) if parsed is not None else None

    def _twins(
        self, top: str, path: str, model: type[BaseModel], twin: type[BaseModel]
    ) -> tuple[ContentFile, ContentFile] | None:
        vi = self._source(top, Lang.VI, path, model)
        en = self._source(top, Lang.EN, path, twin)
        return (vi, en) if vi and en else None

    def _lesson(self, path: str, band: str) -> Lesson | None:
        twins = self._twins("docs", path, fields.LessonFields, fields.LessonTwinFields)
        if twins is None:
            return None
        vi, en = twins
        f = vi.fields
        return Lesson(
            path, band, f.strand, f.minutes, f.grade, f.mould, f.hook, f.cells, f.competences, f.sources, f.review_in, f.status == "draft",
            {Lang.VI: _text(vi), Lang.EN: _text(en)}, vi.digest, en.fields.translates,
        )  # fmt: skip

    def _page(self, path: str) -> Page | None:
        twins = self._twins("docs", path, fields.PageFields, fields.PageTwinFields)
        return self._as_page(path, twins) if twins else None

    @staticmethod
    def _as_page(path: str, twins: tuple[ContentFile, ContentFile]) -> Page:
        vi, en = twins
        return Page(path, {Lang.VI: _text(vi), Lang.EN: _text(en)}, vi.digest, en.fields.translates)

    def _lab(self, path: str) -> Page | None:
        """A page of the labs is a page like any other; what is practised on it is kept beside."""
        twins = self._twins("docs", path, fields.LabFields, fields.LabTwinFields)
        if twins is None:
            return None
        f = twins[0].fields
        bodies, kind = {}, labs.NAMED[f.lab]
        for lang, twin in zip(Lang, twins, strict=True):
            document = twin.document
            bodies[lang], found = kind.parse(kind.cut(document.body, document.body_line))
            self.problems += [Problem(document.path, fault.line, "thuc-hanh", fault.message) for fault in found]
        answers = {lang: twin.fields.answers for lang, twin in zip(Lang, twins, strict=True)}
        self._labs[path] = Lab(path, f.lab, f.bands, f.minutes, f.sources, answers, bodies)
        return self._as_page(path, twins)

    def _bank(self, path: str) -> Bank | None:
        twins = self._twins("quizzes", path, fields.BankFields, fields.BankTwinFields)
        if twins is None:
            return None
        vi, en = twins
        items = self._questions(vi.document, en.document)
        return Bank(
            path,
            {Lang.VI: vi.fields.title, Lang.EN: en.fields.title},
            {Lang.VI: vi.fields.reviewed, Lang.EN: en.fields.reviewed},
            tuple(items),
            {Lang.VI: vi.document.path, Lang.EN: en.document.path},
            vi.digest,
            en.fields.translates,
        )

    def _questions(self, vi: Document, en: Document) -> list[Question]:
        ours, found = drafts.drafts(vi.path, vi.body, vi.body_line)
        theirs, found_en = drafts.drafts(en.path, en.body, en.body_line)
        self.problems += [*found, *found_en]
        if [d.id for d in ours] != [d.id for d in theirs]:
            wanted, given = (", ".join(d.id for d in x) for x in (ours, theirs))
            line = next(
                (e.line for v, e in zip(ours, theirs, strict=False) if v.id != e.id),
                theirs[-1].line if theirs else en.body_line,
            )
            self.problems.append(
                Problem(
                    en.path,
                    line,
                    "song-ngu",
                    f"cần đúng các câu của bản tiếng Việt theo thứ tự: {wanted}; đang là {given}",
                )
            )
        twins = {d.id: d for d in theirs}
        joined = [questions.join(d, twins[d.id]) for d in ours if d.id in twins]
        self.problems += [problem for draft in (*ours, *theirs) for problem in draft.problems]
        return [question for question in joined if question]

    def _stray_banks(self, lessons: list[str]) -> None:
        for path in self._paths("quizzes"):
            if path not in lessons:
                self.problems.append(
                    Problem(f"quizzes/vi/{path}.md", 1, "ngan-hang", "không có bài học cùng đường dẫn")
                )


def read(root: Path) -> Read:
    """Read the project at `root`. Never raises for bad content: it is told in `problems`."""
    result = Reader(root).read()
    return replace(result, problems=tuple(sorted(set(result.problems))))


def _text(source: ContentFile) -> LessonText:
    f, document = source.fields, source.document
    return LessonText(
        f.title,
        f.description,
        getattr(f, "objectives", ()),
        document.body,
        f.reviewed,
        document.path,
        document.body_line,
    )
