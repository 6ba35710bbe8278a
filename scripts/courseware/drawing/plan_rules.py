"""What the page that reads lesson plans has to know of frameworks and law, as a script. Pure.

The registry is the only place where codes and documents stand; whether a document is still in force is asked of the device's day.
"""

from __future__ import annotations

import json
from typing import Any

from courseware.content.model import Course, Lang
from courseware.content.registries import LegalDocument

NUMBERED = ("law", "code", "decree", "circular", "decision")
"""Kinds of documents that a plan cites by number."""
NAMED = ("law", "code")
"""Kinds whose names people know: number and year have to fit."""


def script(course: Course) -> str:
    """`SoiData`: levels with their grades, every code of both frameworks for learners, documents with what replaced them."""
    frame = course.registry.competences
    table = {
        "levels": {level.id: level.grades for level in frame.levels},
        "indicators": frame.indicators,
        "topics": frame.topics,
        "laws": [
            _law(course, one)
            for one in course.registry.sources.documents.values()
            if one.kind in NAMED or (one.kind in NUMBERED and one.until)
        ],
    }
    return f"var SoiData={json.dumps(table, ensure_ascii=False, separators=(',', ':'))};"


def _law(course: Course, document: LegalDocument) -> dict[str, Any]:
    found: dict[str, Any] = _named(document) | {"kind": document.kind}
    if document.until:
        found["until"] = document.until.isoformat()
    if document.replaced_by:
        found["by"] = _named(course.registry.sources.documents[document.replaced_by])
    return found


def _named(document: LegalDocument) -> dict[str, Any]:
    return {"number": document.number, "name": document.name[Lang.VI]}
