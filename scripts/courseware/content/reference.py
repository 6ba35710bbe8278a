"""What authors may write in front matter, told by the models that check it: as rows of a page, as a JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from courseware.content import fields
from courseware.content.registries import Closed

FILES: dict[str, type[Closed]] = {
    "lesson": fields.LessonFields,
    "lesson-en": fields.LessonTwinFields,
    "page": fields.PageFields,
    "page-en": fields.PageTwinFields,
    "lab": fields.LabFields,
    "lab-en": fields.LabTwinFields,
    "moved": fields.MovedFields,
    "bank": fields.BankFields,
    "bank-en": fields.BankTwinFields,
}
"""Kinds of file by the name that `course.py schema` takes; -en is the English twin."""


def rows(model: type[Closed]) -> list[dict[str, Any]]:
    """The keys of a kind of file in their order: {key, required, says}; `says` is Vietnamese, for authors."""
    found = model.model_fields.items()
    return [{"key": key, "required": field.is_required(), "says": field.description or ""} for key, field in found]


def tables() -> list[dict[str, Any]]:
    """All kinds of file with their rows."""
    return [{"id": name, "rows": rows(model)} for name, model in FILES.items()]


def schema(name: str) -> str:
    """JSON Schema of one kind of file, for editors that complete and check YAML."""
    return json.dumps(FILES[name].model_json_schema(), ensure_ascii=False, indent=2, sort_keys=True)
