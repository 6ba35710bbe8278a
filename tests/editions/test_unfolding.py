"""A drawing is refused for what it would draw, not for how long it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from courseware.editions import logos, unfolding


def test_a_part_counts_as_often_as_it_is_called() -> None:
    drawing = b'<svg><g id="a"><rect/><rect/></g><use href="#a"/><use href="#a"/></svg>'
    assert unfolding.weight(drawing) == 1 + 3 + 2 * (1 + 3)


def _doubling(call: str) -> str:
    steps = "".join(f'<g id="a{n}">{2 * call.format(n - 1)}</g>' for n in range(1, 25))
    return f'<defs><g id="a0"><rect/></g>{steps}</defs><use href="#a24"/>'


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (_doubling('<use href="#a{0}"/>'), "nét"),
        (_doubling('<rect mask="url(#a{0})"/>'), "nét"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "gọi lại chính nó"),
        ('<pattern id="a"><rect fill="url(#a)"/></pattern>', "gọi lại chính nó"),
    ],
)
def test_a_drawing_that_unfolds_without_end_is_refused(tmp_path: Path, inside: str, said: str) -> None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    (tmp_path / "logo.svg").write_text(text, "utf-8")
    with pytest.raises(logos.LogoError, match=said):
        logos.read(tmp_path / "logo.svg")
