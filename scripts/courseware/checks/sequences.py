"""The canonical sequences hold together, and a question that follows one names one that exists."""

from __future__ import annotations

from collections.abc import Iterator

from courseware.checks.context import Context
from courseware.content.model import Lang
from courseware.content.problems import Problem
from courseware.content.registries import Registry

REGISTRY = "scripts/registry/sequences.yml"
KINDS = ("order", "scenario")
"""Kinds of question that have a course of action."""


def check(context: Context) -> Iterator[Problem]:
    """The register, then `sequence=` of every question."""
    registry = context.course.registry
    for place, message in _register(registry):
        yield Problem(REGISTRY, context.line(REGISTRY, *place), "trinh-tu", f"{place[1]}: {message}")
    known = {sequence.id for sequence in registry.sequences.sequences}
    for bank, question in context.questions():
        file, line = bank.files[Lang.VI], question.texts[Lang.VI].line
        if question.sequence and question.sequence not in known:
            yield Problem(
                file,
                line,
                "trinh-tu",
                f"{question.id}: sequence: trình tự “{question.sequence}” không có trong sequences.yml",
            )
        if question.sequence and question.kind not in KINDS:
            yield Problem(
                file,
                line,
                "trinh-tu",
                f"{question.id}: sequence chỉ dùng cho câu order và scenario, đây là câu {question.kind}",
            )


def _register(registry: Registry) -> Iterator[tuple[tuple[str, str], str]]:
    """Where in the register, and what."""
    table = registry.sequences
    actions, situations = {action.id for action in table.actions}, {situation.id for situation in table.situations}
    for situation in table.situations:
        for id_ in situation.sources:
            if registry.source(id_) is None:
                yield ("situations", situation.id), f"căn cứ “{id_}” không có trong sources.yml"
    for sequence in table.sequences:
        if sequence.situation not in situations:
            yield ("sequences", sequence.id), f"tình huống “{sequence.situation}” không có"
        for letter in (*(step.do for step in sequence.steps if step.do), *sequence.beside):
            if letter not in actions:
                yield ("sequences", sequence.id), f"việc “{letter}” không có trong actions"
        if any(not step.do and step.says is None for step in sequence.steps):
            yield ("sequences", sequence.id), "một bước cần do hoặc says"
