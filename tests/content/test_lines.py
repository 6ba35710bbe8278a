"""Where a key stands in a file's YAML."""

from __future__ import annotations

import pytest

from courseware.content.lines import line_of

FRONT = "---\ntitle: Một bài\ncells: [L67.S4]\nsources:\n  - KENH-111\n  - KENH-113\n---\n\n## Tình huống\n\ntitle: không phải khoá\n"
REGISTRY = 'bands:\n  - {id: L67, slug: lop-6-7}\n  - id: L89\n    slug: lop-8-9\nwaiting: ["000.1.b",\n  "000.2.b"]\n'


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        (FRONT, ("title",), 2),
        (FRONT, ("cells", "L67.S4"), 3),
        (FRONT, ("sources", "KENH-113"), 6),
        (FRONT, ("sources", "KENH-999"), 4),
        (FRONT, ("strand",), 1),
        (REGISTRY, ("bands", "L67", "slug"), 2),
        (REGISTRY, ("bands", "L89"), 3),
        (REGISTRY, ("bands", "L89", "slug"), 4),
        (REGISTRY, ("waiting", "000.2.b"), 6),
        ("a: [", ("a",), 1),
        ("", ("a",), 1),
    ],
)
def test_the_line_of_a_place_or_of_the_nearest_key_above_it(text: str, place: tuple[str, ...], line: int) -> None:
    assert line_of(text, *place) == line
