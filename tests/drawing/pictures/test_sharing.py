"""What is drawn twice stands there once."""

from __future__ import annotations

from courseware.drawing.pictures.sharing import shared

LONG = '<path d="M-8 15.5c4 4 12 4 16 0l1 4-6 3 4 9-7-6-7 6Z" fill="#e2604a"/>'


def test_a_second_time_is_a_use() -> None:
    """With an id at the first place; the number follows the order in the drawing."""

    other = LONG.replace("path", "rect")

    assert shared(f"<g>{LONG}</g><g>{other}{LONG}</g>{other}") == (
        f"<g>{LONG.replace('<path', '<path id=' + chr(34) + 'u1' + chr(34))}</g>"
        f'<g>{other.replace("<rect", "<rect id=" + chr(34) + "u2" + chr(34))}<use href="#u1"/></g><use href="#u2"/>'
    )


def test_what_stands_once_or_is_short_stays() -> None:
    """A `<use>` would be as long."""

    drawn = f'{LONG}<circle r="9"/><circle r="9"/>'

    assert shared(drawn) == drawn
