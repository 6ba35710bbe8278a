"""The list of the legal basis for scripts: what each entry says, and where each document stands. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from courseware.content import legal_basis
from courseware.content.model import Course, Lang

UNNAMED = {"letter", "plan", "channel"}
"""Kinds of documents that nobody looks for by their names, which are the matter of a lesson: “trực nghỉ lễ”, “111”."""


def script(course: Course, lang: Lang) -> str:
    """`entryTexts`: id of a source → what it says, in one language. The list is short without; its box loads this."""
    told = {id_ for ids in legal_basis.documents(course).values() for id_ in ids}
    says = {source.id: source.says[lang] for source in course.registry.sources.sources if source.id in told}
    return f"var entryTexts={json.dumps(says, ensure_ascii=False, separators=(',', ':'))};"


def headings(documents: Iterable[Mapping[str, Any]]) -> str:
    """HTML of the headings as `legal.html` numbers them, with the documents' numbers, for the search."""
    row = Markup('<h2 id="van-ban-{n}">{name} ({number})</h2>')
    numbered = enumerate(documents, 1)
    return "".join(row.format(n=n, **document) for n, document in numbered if document["kind"] not in UNNAMED)
