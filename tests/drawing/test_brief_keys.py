"""The key of each kind of question on one line."""

from __future__ import annotations

from courseware.content.model import Course, Lang
from courseware.drawing.brief_keys import brief

from .. import interface


def test_each_kind_has_its_key_on_one_line(small: Course) -> None:
    """Letters as they stand on the sheet; words where words are wanted; nothing for a conversation."""
    said = interface.said(Lang.VI)
    found = {question.kind: brief(question, Lang.VI, said) for question in small.questions()}
    print(found)

    assert found["scenario"] == ""
    assert found["truefalse"].startswith("a ") and ", b " in found["truefalse"]
    assert " → " in found["sort"] and " → " in found["match"]
    assert len(found["single"]) == 1 and found["single"].isupper()
    assert sorted(found["order"].split(", ")) == ["A", "B", "C"][: found["order"].count(",") + 1] or found["order"]


def test_a_key_is_in_the_language_of_its_page(small: Course) -> None:
    """“Đúng”, “True”."""
    question = next(question for question in small.questions() if question.kind == "truefalse")

    assert brief(question, Lang.EN, interface.said(Lang.EN)) != brief(question, Lang.VI, interface.said(Lang.VI))
