"""Words of H5P: each parameter of a library that is a word has one, in both languages, with what H5P fills in."""

from __future__ import annotations

import re

import pytest

from courseware.content.model import Course, Lang
from courseware.views.exports.h5p.labels import (
    ASKED,
    BLANKS,
    BRANCHING,
    CHOICE,
    DRAG,
    END,
    SET,
    TRUE_FALSE,
    Labels,
    dialogs,
    said,
)

from ..conftest import wanted_of

FILLED = {
    "scoreBarLabel": {":num", ":total"}, "score": {"@score", "@total"}, "inputLabel": {"@num", "@total"},
    "textualProgress": {"@current", "@total"}, "readSpeakerProgress": {"@current", "@total"},
    "jumpToQuestion": {"%d", "%total"}, "answerIsCorrect": {":ans"}, "answerIsWrong": {":ans"},
    "dropZoneIndex": {"@index"}, "empty": {"@index"}, "contains": {"@index", "@draggable"},
    "ariaDraggableIndex": {"@index", "@count"},
}  # fmt: skip
"""Parameter → what H5P puts a number or a text for, as its semantics have it."""
MARK = re.compile(r"[@:%][a-z]+")
LIBRARIES = [CHOICE, TRUE_FALSE, BLANKS, DRAG, SET, BRANCHING]


@pytest.mark.parametrize("labels", LIBRARIES)
@pytest.mark.parametrize("lang", Lang)
def test_what_is_filled_in_stands_in_the_text(small: Course, labels: Labels, lang: Lang) -> None:
    """And nothing that is not."""

    for name, text in said(labels, wanted_of(small, lang)).items():
        assert text
        assert set(MARK.findall(text)) == FILLED.get(name, set()), name


@pytest.mark.parametrize("lang", Lang)
def test_the_end_has_marks_of_its_own(small: Course, lang: Lang) -> None:
    """Its score is written otherwise than that of a question."""

    assert set(MARK.findall(said(END, wanted_of(small, lang))["scoreBarLabel"])) == {"@finals", "@totals"}


def test_dialogs_have_all_their_words(small: Course) -> None:
    """Header, body, two buttons each."""

    assert {name: set(texts) for name, texts in dialogs(wanted_of(small)).items()} == {
        name: {"header", "body", "cancelLabel", "confirmLabel"} for name in ASKED
    }
