"""Pages are built from the text that `check` has read, not from MkDocs' own reading of the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from courseware.machine.keeping import Kept

from .begun import PATH, begun


def page(root: Path) -> tuple[str, dict[str, object]]:
    """Markdown and front matter of the small project's lesson, as MkDocs is given them."""
    made = begun(root, Kept(root / "kept", b""))
    return made.markdown(PATH)[0], made.about(PATH)


def test_however_a_lesson_was_saved_its_page_is_the_same(mini: Path) -> None:
    before = page(mini)
    file = mini / f"docs/vi/{PATH}.md"
    text = (
        unicodedata.normalize("NFD", file.read_text("utf-8")).replace("vở", "v\u200bở").replace("Các em", "Các\u00a0em")
    )

    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))

    assert page(mini) == before


def test_a_title_reaches_the_page_as_it_was_typed(mini: Path) -> None:
    file = mini / f"docs/vi/{PATH}.md"
    file.write_text(file.read_text("utf-8").replace("title: Tin nhắn lạ", "title: 2026"), "utf-8")

    assert page(mini)[1]["title"] == "2026"
