"""A place that was left is filled."""

from __future__ import annotations

from lxml import html

from courseware.drawing.lessons import slots


def test_a_slot_gives_way_to_all_that_is_put_there_in_order() -> None:
    """Between the blocks around it; of the blank lines beside it none is left."""

    root = html.fragment_fromstring(f"<div><p>trước</p>{slots.HELP}\n\n<p>sau</p></div>")
    slots.fill(root[1], "\n<p>một</p><p>hai</p>\n")

    assert html.tostring(root, encoding="unicode") == "<div><p>trước</p><p>một</p><p>hai</p><p>sau</p></div>"
