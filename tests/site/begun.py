"""A build of the small project as far as its files are known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from markdown import Markdown

from courseware.content import reading
from courseware.content.model import Lang
from courseware.machine.keeping import Kept
from courseware.site import rendering
from courseware.site.rendering import Rendering
from courseware.views.parcel import Offers

ROOT = Path(__file__).resolve().parents[2]
PATH = "lop-6-7/tin-nhan-la"
Change = Callable[[reading.Read], reading.Read]


def begun(root: Path, kept: Kept, change: Change = lambda found: found, offered: Offers | None = None) -> Rendering:
    """In Vietnamese; `change` is what an author did to what is read."""
    found = change(reading.read(root))
    assert found.course is not None
    made = rendering.start(
        found.course, Lang.VI, ROOT / "overrides", lambda _: Markdown(), offered or Offers(), found.texts, kept
    )
    made.urls |= {path: f"{path}.html" for path in (*found.course.published(), *made.unwritten.paths)}
    made.pages.files = (f"vi/{PATH}.md {PATH}.html",)
    return made
