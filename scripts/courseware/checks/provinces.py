"""A rule of one province is never told as everybody's: who cites it names the province in the same breath."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Extract
from courseware.content import citations
from courseware.content.problems import Problem
from courseware.content.registries import Both


def check(extract: Extract) -> Iterator[Problem]:
    """The line of a citation in a page; the whole question when its `sources` cite."""
    local = {s.id: s.province for s in extract.registry.sources.sources if s.province is not None}
    for path, number, text in extract.lines():
        if "[" not in text:
            continue
        for id_ in dict.fromkeys(citations.cited(text)):
            if id_ in local and not _named(local[id_], text):
                yield Problem(
                    path, number, "tinh-thanh", f"[{id_}] chỉ là việc của {local[id_].vi}: nêu tên ấy trong cùng câu"
                )
    for file, question, lang in extract.question_texts():
        asked = question.texts[lang]
        for id_ in question.sources:
            if id_ in local and not _named(local[id_], asked.source):
                message = f"{question.id}: {id_} chỉ là việc của {local[id_].vi}: nêu tên ấy trong câu hỏi"
                yield Problem(file, asked.line, "tinh-thanh", message)


def _named(province: Both, text: str) -> bool:
    return province.vi in text or province.en in text
