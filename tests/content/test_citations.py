"""`[LANM-2025-D7.2DD]` in a text becomes a numbered note."""

from __future__ import annotations

import pytest

from courseware.content import citations


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("bị cấm [LANM-2025-D7.2DD].", ["LANM-2025-D7.2DD"]),
        ("[KENH-111] và [KENH-111], rồi [XP330-D14]", ["KENH-111", "KENH-111", "XP330-D14"]),
        ("[Bài](x.md), [LA][1], [LA-1](x.md), [x], [một], - [x] việc", []),
    ],
)
def test_ids_are_found_in_order_and_links_are_none(text: str, ids: list[str]) -> None:
    """A link's words may be capitals; what follows the bracket tells them apart."""

    assert citations.cited(text) == ids


def test_a_note_leads_to_its_place_in_the_legal_basis() -> None:
    """Numbered by the front matter; an id that it does not name stays as it was typed, for `check` to tell."""

    numbers = citations.numbered(["KENH-111", "XP330-D14"])

    assert numbers == {"KENH-111": 1, "XP330-D14": 2}
    assert (
        citations.expand("Phạt [XP330-D14]. [LA-1]", numbers, "Căn cứ {n}")
        == 'Phạt <sup class="cite"><a href="#can-cu-2" aria-label="Căn cứ 2">2</a></sup>. [LA-1]'
    )
