"""What pages load is named by what is in it, but for what they all name and any text changes."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from courseware.content.model import Course, Lang
from courseware.machine.keeping import Kept
from courseware.site import loading

from .begun import PATH, begun


def loaded(root: Path, said: str) -> dict[str, str]:
    """The address of each bundle by name, where the lesson says this."""
    made = begun(root, Kept(root / "kept", b""))
    pages: dict[str, Any] = {
        path: SimpleNamespace(title=path, meta={}, content=f"<h2>Cùng đọc</h2><p>{said}</p>" if path == PATH else "")
        for path in made.urls
    }
    return {name: bundle.path for name, bundle in loading.loaded(made, "", pages, list(pages)).items()}


def test_a_word_in_a_lesson_gives_no_file_another_name_but_the_second_part_of_the_search(mini: Path) -> None:
    """All pages name the first part, which names the second."""
    before, after = loaded(mini, "Máy tính của lớp"), loaded(mini, "Máy tính của trường")

    assert {name for name in before if before[name] != after[name]} == {"search-texts.js"}
    assert before["search-index.js"] == "assets/tim/search-index.vi.js"


def test_what_all_languages_share_is_made_once(small: Course) -> None:
    assert any(path.endswith(".svg") for path in loading.unbundled(small, Lang.VI))
    assert loading.unbundled(small, Lang.EN).keys() < loading.unbundled(small, Lang.VI).keys()
