"""An entry is told apart by its label, in each language by its own."""

from __future__ import annotations

import pytest

from courseware.content.model import Lang
from courseware.content.teaching import parsing
from courseware.content.teaching.labels import LABELS, QUALITIES, Part
from courseware.content.teaching.model import Slip


@pytest.mark.parametrize(("lang", "label"), [(lang, label) for lang in Lang for label in LABELS[lang]])
def test_what_stands_behind_a_label_goes_to_its_part_alone(lang: Lang, label: str) -> None:
    """Each part has a label in each language."""

    text = f"{QUALITIES[lang][0]}: one → two"
    found, _ = parsing.parse(f"## A {{#thay-co}}\n\n- **{label}:** {text}\n", lang)
    said = {Part(name): getattr(found, "slips" if name == Part.SLIP else name) for name in Part}

    assert set(LABELS[lang].values()) == set(Part)
    assert {part: kept for part, kept in said.items() if kept} == {
        LABELS[lang][label]: (Slip(f"{QUALITIES[lang][0]}: one", "two"),)
        if LABELS[lang][label] == Part.SLIP
        else (text,)
    }


def test_english_has_its_own_labels() -> None:
    """And its own word for minutes."""

    english = "## For teachers {#thay-co}\n\n- **Bring:** nothing.\n- **5 minutes:** read (5).\n- **Product:** a card.\n- **Expected:** yes.\n- **Often seen:** no → yes\n"

    found, wrong = parsing.parse(english, Lang.EN)

    assert wrong == []
    assert [run.minutes for run in found.runs] == [5]
