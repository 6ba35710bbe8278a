"""Pages are built from the text that `check` has read, not from MkDocs' own reading of the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from markdown import Markdown

from courseware.content import reading
from courseware.content.model import Lang
from courseware.site import rendering

ROOT = Path(__file__).resolve().parents[2]
PATH = "lop-6-7/tin-nhan-la"


def page(root: Path) -> tuple[str, dict[str, object]]:
    """Markdown and front matter of the small project's lesson, as MkDocs is given them."""
    course = reading.read(root).course
    assert course is not None
    made = rendering.start(course, Lang.VI, ROOT / "overrides", lambda _: Markdown(), {})
    made.urls[PATH] = f"{PATH}.html"
    return made.markdown(PATH)


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
