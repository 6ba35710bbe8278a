"""What every page gets at last."""

from __future__ import annotations

from pathlib import Path

from courseware.content import reading
from courseware.content.model import Lang
from courseware.drawing.pages import finish_page


def test_boxes_of_a_task_list_are_no_fields_and_tables_fit(mini: Path) -> None:
    """A field that can be used stays one."""

    course = reading.read(mini).course
    assert course is not None
    boxes = '<ul>\n<li><input type="checkbox" disabled> một</li>\n</ul>\n<p><input type="checkbox"> hai</p>'
    head, row = (f"<tr>{''.join(f'<{cell}>{n}</{cell}>' for n in 'abc')}</tr>" for cell in ("th", "td"))

    found = finish_page(f"{boxes}<table><thead>{head}</thead><tbody>{row}</tbody></table>", course, Lang.VI)

    assert "<li> một</li>" in found and '<p><input type="checkbox"> hai</p>' in found
    assert '<td data-label="b">b</td>' in found
