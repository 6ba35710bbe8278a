"""A lab is read once, with its page."""

from __future__ import annotations

from pathlib import Path

from courseware.checks import running
from courseware.content import reading
from courseware.content.model import Lang

from ... import practised
from ...miniature import DAY


def test_a_lab_is_a_page_and_what_is_practised_on_it(mini: Path) -> None:
    """Title and text are the page's; kind, bands and items the lab's, in both languages."""
    found = reading.read(practised.put(mini))
    assert found.course is not None and running.run(found, DAY) == []
    (lab,) = found.course.labs
    assert (lab.path, lab.kind, lab.bands, lab.minutes) == (practised.LAB, "telling", ("L67",), 5)
    assert [len(lab.bodies[lang].key) for lang in Lang] == [6, 6]
    assert found.course.title(practised.LAB, Lang.EN) == "Six messages"


def test_a_kind_that_is_not_there_is_told_with_those_there_are(mini: Path) -> None:
    """Front matter is refused at its line."""
    file = practised.put(mini) / practised.VI
    file.write_text(file.read_text("utf-8").replace("lab: telling", "lab: doan"), "utf-8")
    assert any("cần một trong telling" in str(p) and p.line == 4 for p in reading.read(mini).problems)
