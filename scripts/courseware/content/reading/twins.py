"""A page or bank as it is written: one file in each language, cut, its front matter validated."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from courseware.content import acts, frontmatter
from courseware.content.files import Files
from courseware.content.frontmatter import Document
from courseware.content.model import Lang, LessonText
from courseware.content.problems import Problem

Model = TypeVar("Model", bound=BaseModel)


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

    @property
    def text(self) -> LessonText:
        """What a reader reads of it."""
        f, document = self.fields, self.document
        return LessonText(
            f.title,
            f.description,
            getattr(f, "objectives", ()),
            document.body,
            f.reviewed,
            document.path,
            document.body_line,
        )


Twins = tuple[ContentFile, ContentFile]
"""The Vietnamese file and the English one."""


def names(top: str, path: str) -> dict[Lang, str]:
    """The files of a path below `docs` or `quizzes`."""
    return {lang: f"{top}/{lang}/{path}.md" for lang in Lang}


def twins(files: Files, top: str, path: str, model: type[BaseModel], twin: type[BaseModel]) -> Twins | None:
    """Both files of a path, the Vietnamese one of `model`; None when one of them cannot be read, which is told."""
    named = names(top, path)
    vi = _source(files, named[Lang.VI], model)
    en = _source(files, named[Lang.EN], twin)
    return (vi, en) if vi and en else None


def _source(files: Files, name: str, model: type[Model]) -> ContentFile | None:
    if not files.there(name):
        message = f"thiếu tệp này: mỗi trang cần đủ {' và '.join(Lang)}"
        files.problems.append(Problem(name, 1, "song-ngu", message))
        return None
    text = files.text(name)
    if text is None:
        return None
    document, found = frontmatter.split(name, text)
    files.problems += found
    if document is None:
        return None
    parsed, found = frontmatter.parse_model(name, document.front, model, first_line=2)
    files.problems += found
    return ContentFile(parsed, document) if parsed is not None else None
