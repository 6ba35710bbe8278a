"""In which order to act."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from courseware.content.registries.sequences import Sequence, Sequences

STOP = {"id": "A", "says": {"vi": "dừng lại", "en": "stop"}}
NARROWED = {"do": "A", "says": {"vi": "không bấm gì", "en": "press nothing"}}
OWN = {"says": {"vi": "kể với mẹ", "en": "tell mum"}}
FOUR = [{"do": "A"}, NARROWED, OWN, {"do": "B"}]
SEQUENCES = Sequences.model_validate(
    {"actions": [STOP], "situations": [], "sequences": [{"id": "lua-dao.pupil", "steps": FOUR}]}
)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", ["dừng lại", "dừng lại (không bấm gì)", "kể với mẹ", ""]),
        ("en", ["stop", "stop (press nothing)", "tell mum", ""]),
    ],
)
def test_a_step_says_its_action_narrowed_or_its_own_words(lang: str, said: list[str]) -> None:
    """An action that is not in the list says nothing: `check` tells that."""

    [sequence] = SEQUENCES.sequences

    assert [SEQUENCES.words(act, lang) for act in sequence.steps] == said
    assert sequence.situation == "lua-dao"


@pytest.mark.parametrize(
    "wrong", [{"id": "lua-dao"}, {"id": "lua-dao.student"}, {"id": "Lừa.pupil"}, {"steps": [{"do": "A"}]}]
)
def test_a_sequence_is_for_an_audience_and_has_steps(wrong: dict[str, object]) -> None:
    """One step is no order."""

    with pytest.raises(ValidationError):
        Sequence.model_validate({"id": "lua-dao.pupil", "steps": FOUR} | wrong)
