"""The canonical sequences hold together, and a question that follows one does not contradict it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from courseware.checks.context import Context
from courseware.content.kinds import paths
from courseware.content.kinds.body import Body
from courseware.content.kinds.order import Order
from courseware.content.kinds.scenario import Scenario
from courseware.content.model import Lang, Question
from courseware.content.problems import Problem
from courseware.content.registries import Registry
from courseware.content.registries.sequences import Sequence, Sequences

REGISTRY = "scripts/registry/sequences.yml"


def check(context: Context) -> Iterator[Problem]:
    """The register, then `sequence=` and `steps=` of every question."""
    registry = context.course.registry
    for place, message in _register(registry):
        yield Problem(REGISTRY, context.line(REGISTRY, *place), "trinh-tu", f"{place[1]}: {message}")
    for bank, question in context.questions():
        for message in _question(registry.sequences, question):
            line = question.texts[Lang.VI].line
            yield Problem(bank.files[Lang.VI], line, "trinh-tu", f"{question.id}: {message}")


def _question(table: Sequences, question: Question) -> Iterator[str]:
    if not question.sequence:
        if question.steps:
            yield "steps chỉ đi cùng sequence; ghi thêm sequence=… hoặc bỏ steps"
        return
    own = _own_steps(question.texts[Lang.VI].body)
    if own is None:
        yield f"sequence chỉ dùng cho câu order và scenario, đây là câu {question.kind}"
        return
    sequence = next((sequence for sequence in table.sequences if sequence.id == question.sequence), None)
    if sequence is None:
        yield f"sequence: trình tự “{question.sequence}” không có trong sequences.yml"
        return
    words = [table.words(step, Lang.VI) for step in sequence.steps]
    listed = "; ".join(f"{number} {said}" for number, said in enumerate(words, 1))
    yield from _miscounted(question, *own, listed)
    yield from _unlike(sequence, question, listed)
    yield from _contradictions(sequence, question, words)


def _own_steps(body: Body) -> tuple[int, str] | None:
    """How many steps a question has, and how they are counted; None for a kind that has no course of action."""
    if isinstance(body, Order):
        return len(body.steps), "mỗi bước của câu một mục"
    if isinstance(body, Scenario):
        return paths.good_moves(body.nodes), "mỗi lựa chọn trên đường ngắn nhất tới kết thúc tốt một mục"
    return None


def _miscounted(question: Question, needed: int, counted: str, listed: str) -> Iterator[str]:
    found = len(question.steps)
    if not found:
        yield f"có sequence thì cần steps với {needed} mục ({counted}), mỗi mục là số của bước hoặc dấu -; các bước: {listed}"
    elif found != needed:
        yield f"steps có {found} mục, cần {needed} ({counted})"


def _unlike(sequence: Sequence, question: Question, listed: str) -> Iterator[str]:
    """Steps that the sequence does not have, and a question that has none of the sequence's."""
    numbers = [number for number in question.steps if number is not None]
    if question.steps and not numbers:
        yield f"steps không có số nào, câu không theo bước nào của {sequence.id}; ghi số hoặc bỏ sequence; các bước: {listed}"
    for number in sorted({number for number in numbers if number > len(sequence.steps)}):
        yield f"steps: {sequence.id} không có bước {number}; các bước: {listed}"


def _contradictions(sequence: Sequence, question: Question, words: list[str]) -> Iterator[str]:
    """Two steps in a row, those of the question's own left out, that the sequence has the other way round."""
    for first, then in pairwise(number for number in question.steps if number is not None):
        if then < first <= len(words):
            yield (
                f"trái trình tự {sequence.id}: “{words[first - 1]}” (bước {first}) đứng trước “{words[then - 1]}” "
                f"(bước {then}); đổi thứ tự trong câu, hoặc ghi - cho việc làm song song"
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
