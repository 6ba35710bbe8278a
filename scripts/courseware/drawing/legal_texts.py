"""The list of the legal basis for scripts: what each entry says, and where each document stands. Pure.

A document is one of `LawCards.documents`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from courseware.drawing.card_views import LessonCard
from courseware.drawing.words import Words

Documents = Iterable[Mapping[str, Any]]
UNNAMED = {"letter", "plan", "channel"}
"""Kinds of documents that nobody looks for by their names, which are the matter of a lesson: “trực nghỉ lễ”, “111”."""


def script(documents: Documents, words: Words) -> str:
    """`entryTexts`: id of a source → [what it says, where it is taught]. The list is short without; its box loads this."""
    told = {
        source["id"]: [source["says"], _taught(source["lessons"], words)]
        for document in documents
        for source in document["sources"]
    }
    return f"var entryTexts={json.dumps(told, ensure_ascii=False, separators=(',', ':'))};"


def _taught(lessons: Iterable[LessonCard], words: Words) -> str:
    """As `partials/taught.html` says it, without links; empty for what no lesson of today cites."""
    said = [words["lesson_of"].replace("{band}", card.band.label).replace("{n}", str(card.n)) for card in lessons]
    return f"{words['taught_in']}: {'; '.join(said)}" if said else ""


def headings(documents: Documents) -> str:
    """HTML of the headings as `legal.html` numbers them, with the documents' numbers, for the search."""
    row = Markup('<h2 id="van-ban-{n}">{name} ({number})</h2>')
    numbered = enumerate(documents, 1)
    return "".join(row.format(n=n, **document) for n, document in numbered if document["kind"] not in UNNAMED)
